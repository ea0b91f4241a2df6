#pragma once

#include "edition/cq-document-words.h"
#include "statement/cq-commitment.h"
#include "statement/cq-part.h"

G_BEGIN_DECLS

typedef enum
{
  CQ_CELL_NUMBER,
  CQ_CELL_ACTION,
  CQ_CELL_KIND,
  CQ_CELL_OWNERS, /* value is a CqOwners */
  CQ_CELL_START,
  CQ_CELL_DUE,
  CQ_CELL_TEXT,   /* value is a CqCommitmentText */
  CQ_CELL_STATUS,
  CQ_CELL_SOURCE,
} CqCellKind;

/* A column of the roadmap's matrix: its name in the profile, what it shows, how much of the width it
 * gets, and whether it is shown by itself where it has something to show. Static. */
typedef struct
{
  const char *name;
  CqWord head;
  CqCellKind kind;
  int value;
  const char *width;
  gboolean is_usual;
} CqColumn;

GPtrArray *cq_columns_list (CqPart *part,
                            GPtrArray *commitments);

G_END_DECLS
