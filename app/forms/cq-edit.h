#pragma once

#include <glib-object.h>

#include "tree/cq-node.h"

G_BEGIN_DECLS

/**
 * CqEdit:
 * @document: (owned): what the edit makes of the document it began from
 * @name: (owned): what was done, for “Undo …”: “Change City”
 * @merge: (owned) (nullable): successive edits of one name here are one step of the history: typing
 * @form: (owned): the id of the form that shows what changed
 * @row: (owned) (nullable): the key of the row there
 *
 * One thing that the drafter did, as a value. Counted; not changed once it is handed on.
 */
typedef struct
{
  CqNode *document;
  char *name;
  char *merge;
  char *form;
  char *row;
} CqEdit;

CqEdit *cq_edit_new (CqNode *before,
                     CqNode *after,
                     const char *name,
                     const char *form);
CqEdit *cq_edit_ref (CqEdit *self);
void cq_edit_unref (CqEdit *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqEdit, cq_edit_unref)

G_END_DECLS
