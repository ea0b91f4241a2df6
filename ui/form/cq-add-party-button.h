#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CqAddPartyButton:
 *
 * A button that asks for a country or the name of an organization, and acts with the answer.
 */
#define CQ_TYPE_ADD_PARTY_BUTTON (cq_add_party_button_get_type ())
G_DECLARE_FINAL_TYPE (CqAddPartyButton, cq_add_party_button, CQ, ADD_PARTY_BUTTON, GtkWidget)

GtkWidget *cq_add_party_button_new (const char *what,
                                    const char *label);
void cq_add_party_button_set_language (CqAddPartyButton *self,
                                       const char *lang);

G_END_DECLS
