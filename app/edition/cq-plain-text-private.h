#pragma once

#include "edition/cq-plain-text.h"
#include "language/cq-wrap.h"
#include "tree/cq-walk.h"

G_BEGIN_DECLS

/* How far in what belongs to a clause stands, in columns */
#define CQ_PLAIN_TEXT_STEP 4

/* A text in the making */
typedef struct
{
  GString *out;         /* (owned) */
  CqIndex *ids;         /* (owned) */
  GPtrArray *footnotes; /* (owned) (element-type CqNode): met so far; borrowed from the document */
  guint indent;         /* in spaces */
  char *mark;           /* (owned) (nullable): the number or bullet that the next line begins with */
  gboolean tight;       /* whether the next line follows the last without an empty one between */
  guint columns;        /* of a line; 0: however many it takes */
  CqWrap *wrap;         /* (owned) */
  const char *lang;     /* (unowned): of the document */
} CqPlainText;

/* cq-plain-text-words.c: what stands in a line */
void cq_plain_words_append (CqPlainText *text,
                            CqNode *node,
                            GString *words);
char *cq_plain_words_get (CqPlainText *text,
                          CqNode *node);
gboolean cq_plain_is_block (CqNode *node);
gboolean cq_plain_is_verbatim (CqNode *node);

/* cq-plain-text-line.c: lines in their place */
void cq_plain_text_put_line (CqPlainText *text,
                             const char *line);
void cq_plain_text_put_verbatim (CqPlainText *text,
                                 const char *line);
void cq_plain_text_put_heading (CqPlainText *text,
                                const char *line,
                                char underline);
void cq_plain_text_put_rule (CqPlainText *text);

/* cq-plain-text-grid.c: a table as rows of cells */

typedef struct
{
  char *text;   /* (owned) */
  guint column; /* from 0 */
  guint span;   /* of columns */
} CqPlainCell;

typedef struct
{
  GPtrArray *cells; /* (owned) (element-type CqPlainCell) */
  gboolean is_head;
  gboolean is_numbers; /* of the columns */
} CqPlainRow;

GPtrArray *cq_plain_grid_read (CqPlainText *text,
                               CqNode *table,
                               guint *n_columns);

/* cq-plain-text-table.c */
void cq_plain_table_put (CqPlainText *text,
                         CqNode *table);

char *cq_plain_table_get_cell (CqPlainText *text,
                               CqNode *cell);

/* cq-plain-text.c */
void cq_plain_text_put (CqPlainText *text,
                        CqNode *node);
void cq_plain_text_put_children (CqPlainText *text,
                                 CqNode *node);

G_END_DECLS
