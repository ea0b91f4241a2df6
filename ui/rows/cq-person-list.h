#pragma once

#include <gtk/gtk.h>

#include "office/cq-people.h"

G_BEGIN_DECLS

#define CQ_TYPE_PERSON_LIST (cq_person_list_get_type ())
G_DECLARE_FINAL_TYPE (CqPersonList, cq_person_list, CQ, PERSON_LIST, GtkWidget)

void cq_person_list_set_people (CqPersonList *self,
                                GPtrArray *people,
                                CqSignatoryText what,
                                const char *lang);
void cq_person_list_move (CqPersonList *self,
                          int by);
CqPerson *cq_person_list_get_selected (CqPersonList *self);

G_END_DECLS
