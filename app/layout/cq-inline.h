#pragma once

#include "layout/cq-block.h"

G_BEGIN_DECLS

typedef enum
{
  CQ_INLINE_BOLD = 1 << 0,
  CQ_INLINE_ITALIC = 1 << 1,
  CQ_INLINE_CODE = 1 << 2,
  CQ_INLINE_RAISED = 1 << 3,
  CQ_INLINE_LOWERED = 1 << 4,
  CQ_INLINE_BLANK = 1 << 5,    /* an unfilled field: a ground behind the words */
  CQ_INLINE_CAPITALS = 1 << 6, /* written in capitals */
  CQ_INLINE_STRUCK = 1 << 7,
  CQ_INLINE_UNDERLINED = 1 << 8,
  CQ_INLINE_EMPHASIS = 1 << 9,   /* emphasis that is no verb: dots, where letters do not slant */
} CqInlineFlags;

/* Text of one look. */
typedef struct
{
  guint start; /* bytes */
  guint end;
  guint flags;
  guint16 element;
  const char *lang; /* (nullable): %NULL is the block's */
  const char *link; /* (nullable) */
  const CqResolved *picture; /* (nullable): drawn in place of its one character */
} CqStretch;

/* The text of a block with the looks of its stretches. Used again for block after block. */
typedef struct
{
  GString *text;
  GArray *stretches; /* (element-type CqStretch): all of the text, in order */
  GArray *anchors;   /* (element-type CqAnchor) */
  GArray *calls;     /* (element-type guint): the byte after which a footnote is called */
  GArray *elements;  /* (element-type CqSlabElement) */
  GPtrArray *owned;  /* (element-type char): links made here */

  /* while gathering */
  const CqBlock *block;
  const CqStyle *style;
  CqStretch look;
  CqStretch space_look;
  guint next_resolved;
  guint quotes;
  gboolean space;   /* white space stands before the next word */
  gboolean newline; /* … with a line end in it */
} CqInlineText;

void cq_inline_text_init (CqInlineText *self);
void cq_inline_text_clear (CqInlineText *self);
void cq_inline_text_gather (CqInlineText *self,
                            const CqBlock *block,
                            const CqStyle *style);

GArray *cq_inline_find_resolved (CqNode *node,
                                 guint first,
                                 guint n_children,
                                 GArray *resolved);
gboolean cq_inline_is_resolved (CqNode *node);
gboolean cq_inline_has_words (CqNode *node,
                              guint first,
                              guint n_children);
gboolean cq_inline_is_spaced (CqNode *node);
CqNode *cq_inline_find_title (CqNode *node);
char *cq_inline_dup_plain (CqNode *node);

G_END_DECLS
