/* Asks before a language is taken out of a document. */
#include "form/cq-remove-language.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "language/cq-language.h"
#include "statement/cq-languages.h"

static void
response_cb (AdwMessageDialog *dialog, const char *response, GtkWidget *widget)
{
  if (g_str_equal (response, "remove"))
    gtk_widget_activate_action (widget, "edit.take-language", "s", g_object_get_data (G_OBJECT (dialog), "lang"));
}

/**
 * cq_remove_language_ask:
 * @widget: an editor
 * @document: what it shows
 * @lang: the language that is to go
 */
void
cq_remove_language_ask (GtkWidget *widget, CqNode *document, const char *lang)
{
  g_autofree char *words = cq_language_get_interface ();
  g_autofree char *name = cq_language_get_name (lang, words);
  g_autofree char *heading = g_strdup_printf (_("Remove %s?"), name != NULL ? name : lang);
  guint n = cq_document_count_texts (document, lang);
  g_autofree char *body
      = n > 0 ? g_strdup_printf (ngettext ("%u text in this language goes with it. The step can be undone.",
                                           "%u texts in this language go with it. The step can be undone.", n), n)
              : g_strdup (_("Nothing is written in this language yet."));
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), heading, body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "remove", _("_Remove"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "remove", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "lang", g_strdup (lang), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), widget, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
