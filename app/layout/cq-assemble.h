#pragma once

#include "layout/cq-markings.h"
#include "layout/cq-pages.h"
#include "layout/cq-paginate.h"
#include "layout/cq-work.h"

G_BEGIN_DECLS

/* The words of one running head or foot, set. */
typedef struct
{
  guint32 page;
  double x;
  double y;
  CqSlab *slab; /* (owned) */
} CqHeadLine;

/* Gives a paragraph its lines: (transfer full). */
typedef CqSlab *(*CqSetHead) (CqBlock *block,
                              gpointer data);

/* Large words behind the text of every page. */
typedef struct
{
  char *words;  /* (owned) */
  CqSlab *slab; /* (owned): the words on one line */
  double share; /* of a page's diagonal, that they take at most */
} CqWatermark;

struct _CqPages
{
  gatomicrefcount refs;
  GArray *pages;         /* (owned) (element-type CqPage) */
  GArray *elements;      /* (owned) (element-type CqElement) */
  GArray *outline;       /* (owned) (element-type CqOutlineEntry) */
  GArray *places;        /* (owned) (element-type CqPlace) */
  GArray *missing;       /* (owned) (element-type CqMissingGlyphs) */
  GArray *broken;        /* (owned) (element-type CqBrokenWord) */
  GHashTable *by_id;     /* (owned): id → index of its first place, plus one */
  GPtrArray *slabs;      /* (owned) (element-type CqSlab): what the marks point into */
  GPtrArray *figures;   /* (owned) (element-type CqFigure): likewise */
  GArray *missing_pictures; /* (owned) (element-type CqMissingPicture) */
  GPtrArray *marks;      /* (owned): the arrays of marks */
  CqStrings *strings; /* (owned) */
  const char *title;
  const char *lang;
};

CqPages *cq_assemble (CqDraft *draft,
                      GPtrArray *sheets,
                      GArray *heads,
                      const CqWatermark *watermark);
GArray *cq_running_heads_set (CqDraft *draft,
                              GPtrArray *sheets,
                              CqSetHead set,
                              gpointer data);

gboolean cq_elements_make (CqDraft *draft,
                           GArray *elements,
                           guint32 *element_map,
                           guint32 *inline_base);

/* Markings */
CqBlock cq_markings_new_block (const CqDraft *draft,
                               const char *words,
                               CqTextKind text);
void cq_markings_set (CqDraft *draft,
                      GPtrArray *sheets,
                      const CqMarkings *markings,
                      CqSetHead set,
                      gpointer data,
                      GArray *heads);
char **cq_paragraph_symbols_make (const CqDraft *draft);
CqWatermark *cq_watermark_new (const CqDraft *draft,
                               const CqMarkings *markings,
                               CqSetHead set,
                               gpointer data);
void cq_watermark_free (CqWatermark *self);
CqFigure *cq_watermark_make_figure (const CqWatermark *self,
                                    const CqPaper *paper);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqWatermark, cq_watermark_free)

G_END_DECLS
