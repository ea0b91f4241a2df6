#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CqAddLanguageButton:
 *
 * Asks which language is to be added, found by its name, by what it calls itself, or by its tag.
 */
#define CQ_TYPE_ADD_LANGUAGE_BUTTON (cq_add_language_button_get_type ())
G_DECLARE_FINAL_TYPE (CqAddLanguageButton, cq_add_language_button, CQ, ADD_LANGUAGE_BUTTON, GtkWidget)

GtkWidget *cq_add_language_button_new (const char *what,
                                       const char *label);

G_END_DECLS
