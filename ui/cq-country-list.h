#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CQ_TYPE_COUNTRY_LIST (cq_country_list_get_type ())
G_DECLARE_FINAL_TYPE (CqCountryList, cq_country_list, CQ, COUNTRY_LIST, GtkWidget)

GtkWidget *cq_country_list_new (void);
void cq_country_list_set_language (CqCountryList *self,
                                   const char *lang);
void cq_country_list_begin (CqCountryList *self);

G_END_DECLS
