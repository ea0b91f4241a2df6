#pragma once

#include "tree/cq-node.h"

G_BEGIN_DECLS

/**
 * CqInlineNote:
 * @mark: what stands in `[^mark]`
 *
 * Makes the footnote that a mark in a text calls.
 *
 * Returns: (transfer full) (nullable): what stands in the place of the mark; %NULL is nothing
 */
typedef CqNode *(*CqInlineNote) (const char *mark,
                                 gpointer data);

/**
 * CqInlineField:
 * @words: what stands in `{words}`
 * @before: the text before it, @length bytes long
 *
 * Makes the field that a text names in braces.
 *
 * Returns: (transfer full) (nullable): what stands in the place of the braces; %NULL leaves them as they are
 */
typedef CqNode *(*CqInlineField) (const char *words,
                                  const char *before,
                                  gsize length,
                                  gpointer data);

GPtrArray *cq_inline_parse (const char *string,
                            CqInlineNote note,
                            CqInlineField field,
                            gpointer data);
char *cq_inline_strip (const char *string);

G_END_DECLS
