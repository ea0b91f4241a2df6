#pragma once

#include "forms/cq-form.h"

G_BEGIN_DECLS

/*
 * What is done to what has a form: adding, removing, copying, moving. @form is the id of its form. Each
 * returns the edit, %NULL where it cannot be done to such a thing or changes nothing.
 */
CqEdit *cq_structure_remove (CqNode *document,
                             const char *form);
CqEdit *cq_structure_duplicate (CqNode *document,
                                const char *form);
CqEdit *cq_structure_move (CqNode *document,
                           const char *form,
                           const char *container,
                           const char *after);
CqEdit *cq_structure_step (CqNode *document,
                           const char *form,
                           gboolean down);
CqEdit *cq_structure_add (CqNode *document,
                          const char *what,
                          const char *current,
                          const char *lang);
const char *cq_structure_get_successor (const CqForm *form);
CqEdit *cq_structure_drop (CqNode *document,
                           const char *form,
                           const char *target,
                           gboolean below);
gboolean cq_structure_can_remove (const char *form);

/* The action “keep-names” changes no document: it keeps what a party is called in the person's own file. */
gboolean cq_form_keep_names (CqNode *document,
                             const char *form,
                             GError **error);

/* The actions of a group. @argument: (nullable): of “add-party”, a country's code or a name */
CqEdit *cq_form_act (CqForm *self,
                     CqNode *document,
                     const char *what,
                     const char *argument,
                     const char *lang);
/* A row of a list, by one place */
CqEdit *cq_form_step_row (CqForm *self,
                          CqNode *document,
                          const char *row,
                          gboolean down);
/* A row of a list, behind another of the same list; @after %NULL is the first place */
CqEdit *cq_form_move_row (CqForm *self,
                          CqNode *document,
                          const char *row,
                          const char *after);

G_END_DECLS
