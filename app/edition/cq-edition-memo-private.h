#pragma once

#include "edition/cq-edition-private.h"

G_BEGIN_DECLS

/* Within the files of the memo alone */

#define CQ_MEMO_OLDEST 8 /* editions that an element may sit out */

/* What was made. */
typedef struct
{
  CqNode *made;       /* (owned) */
  GPtrArray *notices; /* (owned) (nullable) (element-type utf8) */
  guint generation;
} CqOutcome;

/* Whatever elements depend on beside themselves is kept from edition to edition, and compared. */
struct _CqEditionMemo
{
  GHashTable *entries;       /* (owned): node → what became of it */
  GHashTable *rows;          /* (owned): record → its row in the table */
  GHashTable *timeline_rows; /* (owned): record → its row in the timeline */
  GPtrArray *pictures;       /* (owned): of timelines */
  guint generation;
  CqEditionKind kind;
  gboolean is_named;
  gboolean whole;
  char *lang;             /* (owned) (nullable) */
  char *principal;        /* (owned) (nullable) */
  CqNode *source;         /* (owned) (nullable): as it was given */
  CqNode *document;       /* (owned) (nullable): as it was numbered */
  CqNode *linked;         /* (owned) (nullable): as it was made, where no reference led nowhere */
  CqNumbering *numbering; /* (owned) (nullable) */
  GHashTable *names;      /* (owned) (nullable) */
  GHashTable *referred;   /* (owned) (nullable), as all below */
  GHashTable *bracketed;
  GHashTable *settled;
  GHashTable *roadmaps;   /* id of a part → the commitments of its matrix, in @source */
  GPtrArray *parties;     /* (element-type CqParty) */
  GPtrArray *dates;       /* (element-type CqNode): of the document, its meeting among them */
};

void cq_outcome_set (CqOutcome *self,
                     CqEditionWork *work,
                     CqNode *made,
                     const CqEditionMark *since);
CqNode *cq_outcome_get (CqOutcome *self,
                        CqEditionWork *work);
void cq_outcome_clear (CqOutcome *self);

/* cq-edition-memo-rows.c */
void cq_edition_memo_begin_rows (CqEditionMemo *self);
void cq_edition_memo_forget_rows (CqEditionMemo *self);
void cq_edition_memo_forget_old_rows (CqEditionMemo *self);
void cq_edition_memo_end_rows (CqEditionMemo *self);

G_END_DECLS
