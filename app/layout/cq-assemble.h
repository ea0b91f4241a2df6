#pragma once

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

struct _CqPages
{
  gatomicrefcount refs;
  GArray *pages;         /* (owned) (element-type CqPage) */
  GArray *elements;      /* (owned) (element-type CqElement) */
  GArray *outline;       /* (owned) (element-type CqOutlineEntry) */
  GArray *places;        /* (owned) (element-type CqPlace) */
  GArray *missing;       /* (owned) (element-type CqMissingGlyphs) */
  GHashTable *by_id;     /* (owned): id → index of its first place, plus one */
  GPtrArray *slabs;      /* (owned) (element-type CqSlab): what the marks point into */
  GPtrArray *figures;   /* (owned) (element-type CqFigure): likewise */
  GArray *missing_pictures; /* (owned) (element-type CqMissingPicture) */
  GPtrArray *marks;      /* (owned): the arrays of marks */
  GStringChunk *strings; /* (owned) */
  const char *title;
  const char *lang;
};

CqPages *cq_assemble (CqDraft *draft,
                      GPtrArray *sheets,
                      GArray *heads);
GArray *cq_running_heads_set (CqDraft *draft,
                              GPtrArray *sheets,
                              CqSlab *(*set) (CqBlock *block,
                                              gpointer data),
                              gpointer data);

G_END_DECLS
