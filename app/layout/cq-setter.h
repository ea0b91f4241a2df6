#pragma once

#include "layout/cq-block.h"

G_BEGIN_DECLS

/**
 * CqSetter:
 *
 * Sets paragraphs: text to lines of glyphs. Owns its font map and everything else of Pango, and
 * is used by one thread at a time.
 */
typedef struct _CqSetter CqSetter;

/* How words look that no style knows: those of drawings. */
typedef struct
{
  char *families;  /* comma-separated */
  double size;
  gboolean is_bold;
  guint32 colour;  /* 0xRRGGBB */
} CqSetterLook;

void cq_setter_find_fonts (void);

CqSetter *cq_setter_new (void);
void cq_setter_free (CqSetter *self);

void cq_setter_use_style (CqSetter *self,
                          CqStyle *style);
guint cq_setter_tell_font (const CqStyle *style,
                           const CqBlock *block);
void cq_setter_expect (CqSetter *self,
                       GPtrArray *blocks);
gboolean cq_setter_finds_fonts (CqSetter *self);
gboolean cq_setter_has_font (const CqSetter *self,
                             guint font);
CqSlab *cq_setter_set (CqSetter *self,
                       const CqBlock *block);
CqMeasure *cq_setter_measure (CqSetter *self,
                              const CqBlock *block);
CqSlab *cq_setter_set_words (CqSetter *self,
                             const char *words,
                             const char *lang,
                             gboolean is_rtl,
                             const CqSetterLook *look);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqSetter, cq_setter_free)

G_END_DECLS
