/* What is to be said of a file that was opened. */
#include "cq-window-private.h"

#include <glib/gi18n-lib.h>

/* More toasts than this are in the way of what they speak of. */
#define MAX_TOASTS 2
#define LIST_WIDTH 480
#define LIST_HEIGHT 320

static GtkWidget *
make_line (const char *notice)
{
  GtkWidget *label = gtk_label_new (notice);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return label;
}

static GtkWidget *
make_list (const char *const *notices)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  for (guint i = 0; notices[i] != NULL; i++)
    gtk_box_append (GTK_BOX (box), make_line (notices[i]));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), LIST_HEIGHT);
  gtk_widget_set_size_request (scrolled, LIST_WIDTH, -1);
  return scrolled;
}

static void
show_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CqSession *session = cq_window_get_session (CQ_WINDOW (widget));
  const char *const *notices = session != NULL ? cq_session_get_notices (session) : NULL;
  GtkWidget *dialog;

  if (notices == NULL || notices[0] == NULL)
    return;
  dialog = adw_message_dialog_new (GTK_WINDOW (widget), _ ("Remarks about the File"), NULL);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), make_list (notices));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * cq_window_notices_tell:
 * @notices: (nullable): sentences about the file of the document that is shown
 *
 * Says each where they are few; where they are many, how many, with a way to the list of them.
 */
void
cq_window_notices_tell (CqWindow *self, const char *const *notices)
{
  guint n = notices != NULL ? g_strv_length ((char **) notices) : 0;
  g_autofree char *text = NULL;
  AdwToast *toast;

  if (n <= MAX_TOASTS)
    {
      for (guint i = 0; i < n; i++)
        cq_window_say (self, notices[i]);
      return;
    }
  text = g_strdup_printf (ngettext ("There is %u remark about the file", "There are %u remarks about the file", n), n);
  toast = adw_toast_new (text);
  adw_toast_set_button_label (toast, _ ("_Show"));
  adw_toast_set_action_name (toast, "win.show-notices");
  adw_toast_set_timeout (toast, 0);
  cq_window_show_toast (self, toast);
}

void
cq_window_notices_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.show-notices", NULL, show_action);
}
