#pragma once

#include <adwaita.h>

#include "forms/cq-form.h"
#include "rows/cq-row-widget.h"

G_BEGIN_DECLS

/**
 * CqFormGroupView:
 *
 * One group of a form: a heading, its rows, the fold with those less needed, what may be done below.
 */
#define CQ_TYPE_FORM_GROUP_VIEW (cq_form_group_view_get_type ())
G_DECLARE_FINAL_TYPE (CqFormGroupView, cq_form_group_view, CQ, FORM_GROUP_VIEW, GtkWidget)

GtkWidget *cq_form_group_view_new (void);
void cq_form_group_view_show (CqFormGroupView *self,
                              const CqFormGroup *group,
                              const char *name);
const char *cq_form_group_view_get_key (CqFormGroupView *self,
                                        CqRowWidget *widget);
CqRowWidget *cq_form_group_view_find_row (CqFormGroupView *self,
                                          const char *key);

G_END_DECLS
