#pragma once

#include <gtk/gtk.h>

#include "tree/cq-node.h"

G_BEGIN_DECLS

/**
 * CqProblemsButton:
 *
 * How many problems checks have found, and the list of them, from which one goes to the form.
 */
#define CQ_TYPE_PROBLEMS_BUTTON (cq_problems_button_get_type ())
G_DECLARE_FINAL_TYPE (CqProblemsButton, cq_problems_button, CQ, PROBLEMS_BUTTON, GtkWidget)

void cq_problems_button_show (CqProblemsButton *self,
                              CqNode *document,
                              GPtrArray *problems);
void cq_problems_button_set_room (CqProblemsButton *self,
                                  gboolean for_words,
                                  gboolean for_list);
void cq_problems_button_open (CqProblemsButton *self);

G_END_DECLS
