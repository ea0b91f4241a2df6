/* The spelling of the document of a window. */
#include "cq-window-private.h"

#include "forms/cq-edit-spelling.h"
#include "spell/cq-spelling-dialog.h"

static void
document_changed_cb (CqWindow *self)
{
  cq_proofreader_set_document (cq_window_get_proofreader (self), cq_session_get_document (cq_window_get_session (self)));
}

/* Has the words of a document looked up from now on; of none where there is no session */
void
cq_window_spelling_watch (CqWindow *self, CqSession *session)
{
  if (cq_window_get_proofreader (self) == NULL)
    return;
  cq_proofreader_set_document (cq_window_get_proofreader (self), session != NULL ? cq_session_get_document (session) : NULL);
  if (session != NULL)
    g_signal_connect_swapped (session, "notify::document", G_CALLBACK (document_changed_cb), self);
}

static void
check_spelling (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CqWindow *self = CQ_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (cq_spelling_dialog_new (GTK_WINDOW (self), cq_window_get_session (self),
                                                          cq_window_get_proofreader (self))));
}

static void
ignore_word (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CqSession *session = cq_window_get_session (CQ_WINDOW (widget));
  g_autoptr (CqEdit) edit = NULL;
  const char *lang;
  const char *word;

  g_variant_get (parameter, "(&s&s)", &lang, &word);
  edit = cq_edit_ignore_word (cq_session_get_document (session), lang, word, cq_session_get_form (session));
  cq_session_take_edit (session, edit);
}

static void
add_word (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *lang;
  const char *word;

  g_variant_get (parameter, "(&s&s)", &lang, &word);
  cq_proofreader_add_word (cq_window_get_proofreader (CQ_WINDOW (widget)), lang, word);
}

static CqProofreader *
get_proofreader (CqSpellingPlace *place)
{
  return cq_window_get_proofreader (CQ_WINDOW (place));
}

void
cq_window_spelling_place_init (CqSpellingPlaceInterface *iface)
{
  iface->get_proofreader = get_proofreader;
}

void
cq_window_spelling_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.check-spelling", NULL, check_spelling);
  gtk_widget_class_install_action (klass, "win.ignore-word", "(ss)", ignore_word);
  gtk_widget_class_install_action (klass, "win.add-word", "(ss)", add_word);
}
