#pragma once

#include <adwaita.h>

#include "forms/cq-form.h"

G_BEGIN_DECLS

/**
 * CqFormView:
 *
 * A form: its name and where it stands, the advice, its groups, and the way to the forms before and after.
 */
#define CQ_TYPE_FORM_VIEW (cq_form_view_get_type ())
G_DECLARE_FINAL_TYPE (CqFormView, cq_form_view, CQ, FORM_VIEW, GtkWidget)

void cq_form_view_show (CqFormView *self,
                        CqForm *form);
const char *cq_form_view_get_row (CqFormView *self);
void cq_form_view_focus (CqFormView *self,
                         const char *row);

G_END_DECLS
