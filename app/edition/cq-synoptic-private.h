#pragma once

#include "edition/cq-document-words.h"
#include "edition/cq-synoptic.h"
#include "statement/cq-languages.h"
#include "tree/cq-node-builder.h"
#include "tree/cq-walk.h"

G_BEGIN_DECLS

/* Begins the keys of lines above the text: not every language has all of them. */
#define CQ_SYNOPTIC_HEAD "/"

/* What stands in one row in one language */
typedef struct
{
  char *key;       /* (owned): the same in every language */
  GPtrArray *body; /* (owned) (element-type CqNode): blocks */
  gboolean is_wide; /* whether no cell can hold it */
} CqSynopticCell;

/* A part in one language, taken apart */
typedef struct
{
  const char *lang;             /* (unowned) */
  const CqDocumentWords *words; /* (unowned) */
  CqStanding standing;
  CqNode *node;                 /* (unowned): the article or appendix */
  GPtrArray *cells;             /* (owned) (element-type CqSynopticCell): its text, in order */
  GPtrArray *roadmap;           /* (owned) (element-type CqNode): the matrix and the timeline */
  GPtrArray *apparatus;         /* (owned) (element-type CqNode): what follows the text and is for the whole width */
  GPtrArray *annexes;           /* (owned) (element-type CqNode) */
} CqSynopticColumn;

/* cq-synoptic-names.c */

/* What names in one column become */
typedef struct
{
  CqIndex *kept;      /* (unowned): ids of the document: others were made to tell the columns' rows */
  const char *suffix; /* (unowned) (nullable): which a column's ids bear; %NULL in the first one */
  guint n_notes;      /* footnotes met so far */
} CqSynopticNames;

void cq_synoptic_column_rename (CqSynopticColumn *self,
                                CqSynopticNames *names);

/* cq-synoptic-cells.c */
CqSynopticCell *cq_synoptic_cell_new (const char *key);
void cq_synoptic_column_read (CqSynopticColumn *self,
                              CqNode *part);
void cq_synoptic_column_clear (CqSynopticColumn *self);

/* cq-synoptic-head.c */
void cq_synoptic_add_head (CqSynopticColumn *column);
CqNode *cq_synoptic_make_title (const CqSynopticColumn *columns,
                                guint n);

/* cq-synoptic-rows.c */
void cq_synoptic_add_tables (const CqSynopticColumn *columns,
                             guint n,
                             GPtrArray *blocks);

G_END_DECLS
