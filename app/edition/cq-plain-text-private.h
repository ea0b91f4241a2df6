#pragma once

#include "edition/cq-plain-text.h"
#include "tree/cq-walk.h"

G_BEGIN_DECLS

/* A text in the making */
typedef struct
{
  GString *out;         /* (owned) */
  CqIndex *ids;         /* (owned) */
  GPtrArray *footnotes; /* (owned) (element-type CqNode): met so far; borrowed from the document */
  guint indent;         /* in spaces */
  char *mark;           /* (owned) (nullable): the number or bullet that the next line begins with */
  gboolean tight;       /* whether the next line follows the last without an empty one between */
} CqPlainText;

/* cq-plain-text-words.c: what stands in a line */
void cq_plain_words_append (CqPlainText *text,
                            CqNode *node,
                            GString *words);
char *cq_plain_words_get (CqPlainText *text,
                          CqNode *node);
gboolean cq_plain_is_block (CqNode *node);
gboolean cq_plain_is_verbatim (CqNode *node);

/* cq-plain-text-table.c */
void cq_plain_table_put (CqPlainText *text,
                         CqNode *table);

/* cq-plain-text.c */
void cq_plain_text_put_line (CqPlainText *text,
                             const char *line);
void cq_plain_text_put (CqPlainText *text,
                        CqNode *node);
void cq_plain_text_put_children (CqPlainText *text,
                                 CqNode *node);

G_END_DECLS
