#pragma once

#include "tree/cq-walk.h"

G_BEGIN_DECLS

/**
 * CqBracketState:
 * @CQ_BRACKET_WHOLE: opens and closes, or stands around an element as a whole
 * @CQ_BRACKET_UNCLOSED: opens and never closes
 * @CQ_BRACKET_UNOPENED: closes and never opened
 * @CQ_BRACKET_REVERSED: closes before it opens
 * @CQ_BRACKET_NOWHERE: a record about places that are not there
 */
typedef enum
{
  CQ_BRACKET_WHOLE,
  CQ_BRACKET_UNCLOSED,
  CQ_BRACKET_UNOPENED,
  CQ_BRACKET_REVERSED,
  CQ_BRACKET_NOWHERE,
} CqBracketState;

/**
 * CqBracket:
 * @record: (owned) (nullable): %NULL for anchors that no record speaks of
 * @open_id: (owned) (nullable): of the anchor that opens it, or of the element bracketed
 * @close_id: (owned) (nullable): of the anchor that closes it; %NULL for an element
 * @open, @close: (owned) (nullable): their places
 * @is_element: whether it stands around an element as a whole
 * @depth: how many brackets are open around it; 0 for an outermost one
 *
 * Text that is not agreed. Counted; not changed.
 */
typedef struct
{
  CqNode *record;
  char *open_id;
  char *close_id;
  CqPath *open;
  CqPath *close;
  gboolean is_element;
  guint depth;
  CqBracketState state;
} CqBracket;

CqBracket *cq_bracket_ref (CqBracket *self);
void cq_bracket_unref (CqBracket *self);

/* In the order in which they open; those without a place last. Brackets may overlap and need not balance. */
GPtrArray *cq_brackets_list (CqNode *document);
char **cq_bracket_get_by (CqBracket *self);
const char *cq_bracket_get_status (CqBracket *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqBracket, cq_bracket_unref)

G_END_DECLS
