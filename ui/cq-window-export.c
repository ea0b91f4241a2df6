/* Circulating the document of a window. */
#include "cq-window-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "export/cq-export-dialog.h"

/* A file is opened by whatever program the desktop has for it. */
static void
launched_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CqWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    cq_window_fail (self, _ ("The File Cannot Be Shown"), error);
}

static void
launch (CqWindow *self, GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (GdkAppLaunchContext) context = gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (self)));

  g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (context), NULL, launched_cb, g_object_ref (self));
}

static void
launch_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_variant_get_string (parameter, NULL));
  g_autoptr (GFile) folder = g_str_equal (name, "win.launch-folder") ? g_file_get_parent (file) : NULL;

  launch (CQ_WINDOW (widget), folder != NULL ? folder : file);
}

/* What is still to be filled in or translated is named one by one in the list of problems. */
static char *
describe_export (const char *path, const char *notices)
{
  g_auto (GStrv) lines = g_strsplit (notices, "\n", -1);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (base);
  guint n_open = g_strv_length (lines);

  if (n_open == 0)
    /* Translators: %s is the name of a file */
    return g_strdup_printf (_ ("“%s” was exported."), shown);
  /* Translators: %s is the name of a file; a gap is not filled in, or not translated */
  return g_strdup_printf (ngettext ("“%s” was exported, with %u gap.", "“%s” was exported, with %u gaps.", n_open),
                          shown, n_open);
}

/* “statement.pdf” was exported. [Show Folder] [Open] */
static AdwToast *
make_toast (const char *path, const char *notices)
{
  g_autofree char *text = describe_export (path, notices);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *folder = gtk_button_new_with_mnemonic (_ ("Show _Folder"));
  AdwToast *toast = adw_toast_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (folder, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (folder), "win.launch-folder");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (folder), "s", path);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), folder);
  adw_toast_set_custom_title (toast, box);
  adw_toast_set_button_label (toast, _ ("_Open"));
  adw_toast_set_action_name (toast, "win.launch");
  adw_toast_set_action_target (toast, "s", path);
  adw_toast_set_timeout (toast, 10);
  return toast;
}

static void
exported_cb (CqWindow *self, const char *path, const char *notices)
{
  cq_window_show_toast (self, make_toast (path, notices));
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CqWindow *self = CQ_WINDOW (widget);
  CqSession *session = cq_window_get_session (self);
  g_autoptr (GFile) folder = cq_window_files_get_folder (self);
  g_autofree char *file = cq_session_dup_file_name (session);
  const char *path = cq_session_get_path (session);
  g_autofree char *source = path != NULL ? g_path_get_dirname (path) : NULL;
  CqExportDialog *dialog;

  if (g_str_has_suffix (file, ".xml"))
    file[strlen (file) - strlen (".xml")] = '\0';
  dialog = cq_export_dialog_new (GTK_WINDOW (self), cq_session_get_document (session), folder, source, file);
  g_signal_connect_object (dialog, "exported", G_CALLBACK (exported_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
cq_window_export_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.export", NULL, export_action);
  gtk_widget_class_install_action (klass, "win.launch", "s", launch_action);
  gtk_widget_class_install_action (klass, "win.launch-folder", "s", launch_action);
}
