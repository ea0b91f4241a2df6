/* Printing the document of a window. */
#include "cq-window-private.h"

#include <glib/gi18n-lib.h>

#include "print/cq-printing.h"

#define PRINTING "cq-printing"

static void
printed_cb (CqWindow *self, const char *printer)
{
  g_autofree char *text = NULL;

  if (cq_window_is_gone (self))
    return;
  if (printer != NULL)
    /* Translators: %s is the name of a printer, or “Print to File” */
    text = g_strdup_printf (_ ("The pages were sent to “%s”."), printer);
  cq_window_say (self, text != NULL ? text : _ ("The pages were sent to the printer."));
}

static void
failed_cb (CqWindow *self, const GError *error)
{
  cq_window_fail (self, _ ("The Document Was Not Printed"), error);
}

/* What is chosen for a document lasts as long as it is open. */
static CqPrinting *
ensure_printing (CqWindow *self)
{
  CqSession *session = cq_window_get_session (self);
  CqPrinting *printing = g_object_get_data (G_OBJECT (session), PRINTING);

  if (printing != NULL)
    return printing;
  printing = cq_printing_new ();
  g_signal_connect_object (printing, "printed", G_CALLBACK (printed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (printing, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (session), PRINTING, printing, g_object_unref);
  return printing;
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CqWindow *self = CQ_WINDOW (widget);
  CqSession *session = cq_window_get_session (self);
  const char *path = cq_session_get_path (session);
  g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : NULL;

  if (g_str_equal (name, "win.print"))
    cq_printing_print (ensure_printing (self), GTK_WINDOW (self), cq_session_get_document (session), folder);
  else
    cq_printing_preview (ensure_printing (self), GTK_WINDOW (self), cq_session_get_document (session), folder);
}

void
cq_window_print_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.print", NULL, print_action);
  gtk_widget_class_install_action (klass, "win.print-preview", NULL, print_action);
}
