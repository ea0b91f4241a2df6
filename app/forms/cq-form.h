#pragma once

#include "forms/cq-row.h"
#include "template/cq-template.h"

G_BEGIN_DECLS

/*
 * A form's id is its kind, and where there are many of the kind, whose it is: “meeting”, “party/jp”,
 * “clause/op1”. A clause without an id is named by its place, “clause/at.2.5.1”; the edit that first
 * touches it gives it an id, and its form's id changes with it.
 */
typedef enum
{
  CQ_FORM_DOCUMENT,
  CQ_FORM_MEETING,
  CQ_FORM_PARTIES,
  CQ_FORM_PARTY,
  CQ_FORM_CHAPEAU,
  CQ_FORM_PREAMBLE,
  CQ_FORM_LINKING,
  CQ_FORM_AREA,
  CQ_FORM_CLAUSE,
  CQ_FORM_CLOSING,
  CQ_FORM_SIGNATURES,
  CQ_FORM_WITNESS,
  CQ_FORM_ANNEX,
  CQ_FORM_ROADMAP,
  CQ_FORM_LANGUAGE,
  CQ_N_FORM_KINDS
} CqFormKind;

char *cq_form_id_new (CqFormKind kind,
                      const char *about);
gboolean cq_form_id_parse (const char *id,
                           CqFormKind *kind,
                           const char **about);

/**
 * CqFormAction:
 *
 * Something that may be done from a group beside filling in its rows: add a clause, sort the parties.
 */
typedef struct
{
  char *what;  /* (owned): for cq_form_act(): "add-clause", "sort-parties" */
  char *label; /* (owned): “Add Clause” */
} CqFormAction;

/**
 * CqFormGroup:
 * @title: (owned) (nullable)
 * @field: (owned) (nullable): what templates call it, where they may ask for it as for a row: “witnesses”
 * @description: (owned) (nullable): guidance
 * @folded: (owned) (nullable): the name of the fold that its folded rows stand in
 * @empty: (owned) (nullable): what is said where it has no rows
 * @rows: (owned) (element-type CqRow)
 * @actions: (owned) (element-type CqFormAction): what may be done below its rows
 * @is_list: its rows are links that may be moved and removed
 */
typedef struct
{
  char *title;
  char *field;
  char *description;
  char *folded;
  char *empty;
  GPtrArray *rows;
  GPtrArray *actions;
  gboolean is_list;
} CqFormGroup;

/**
 * CqFormTable:
 * @columns: (owned): the heads of the columns
 * @rows: (owned) (element-type CqFormTableRow)
 *
 * A roadmap, a row a commitment.
 */
typedef struct
{
  char **columns;
  GPtrArray *rows;
} CqFormTable;

typedef struct
{
  char *form;   /* (owned): the id of the form of its clause */
  char *row;    /* (owned): the key of the commitment's first row there */
  char **cells; /* (owned): one a column */
} CqFormTableRow;

/**
 * CqForm:
 * @id: (owned)
 * @title: (owned): “Commitment 2”
 * @parent: (owned) (nullable): the id of the form above it
 * @parent_title: (owned) (nullable)
 * @guidance: (owned) (nullable): the template's advice
 * @groups: (owned) (element-type CqFormGroup)
 * @block: (owned) (nullable): the id of what it edits on the pages
 * @table: (owned) (nullable): the roadmap, of a form that shows it
 *
 * Everything that a form shows, computed from the document alone. Immutable, counted.
 */
typedef struct
{
  CqFormKind kind;
  char *id;
  char *title;
  char *parent;
  char *parent_title;
  char *guidance;
  GPtrArray *groups;
  char *block;
  CqFormTable *table;
} CqForm;

/**
 * CqFormSource:
 *
 * What forms are computed from.
 */
typedef struct
{
  CqNode *document;     /* (not nullable) */
  CqTemplate *template; /* (nullable): for its guidance and its order of forms */
  GPtrArray *problems;  /* (nullable) (element-type CqProblem) */
  const char *lang;     /* (nullable): the language that is written; %NULL is the principal one */
  const char *words;    /* (nullable): the language of the interface, for guidance; %NULL is English */
  const char *other;    /* (nullable): the language that stands beside it */
  CqConcordance *concordance; /* (nullable): of the document, where it is at hand */
  gboolean is_beside;   /* whether the form is only made for its rows to be shown beside others */
} CqFormSource;

CqForm *cq_form_new (const CqFormSource *source,
                     const char *id);
CqForm *cq_form_ref (CqForm *self);
void cq_form_unref (CqForm *self);
CqRow *cq_form_find_row (CqForm *self,
                         const char *key);

/* Edits. @document is what the form was computed from. %NULL with @error set where the input
 * cannot be; the message is for people. */
CqEdit *cq_form_edit (CqForm *self,
                      CqNode *document,
                      const char *row,
                      const CqRowInput *input,
                      GError **error);

/* For each problem the id of the form where it is mended */
GPtrArray *cq_form_ids_of_problems (CqNode *document,
                                    GPtrArray *problems);
/* From any id of the text, or "at.2.5.1", to the form that edits it; %NULL where none does */
char *cq_form_id_find (CqNode *document,
                       const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqForm, cq_form_unref)

G_END_DECLS
