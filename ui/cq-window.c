/* A window of the editor. */
#include "cq-window.h"

struct _CqWindow
{
  AdwApplicationWindow parent_instance;
};

G_DEFINE_FINAL_TYPE (CqWindow, cq_window, ADW_TYPE_APPLICATION_WINDOW)

static void
cq_window_class_init (CqWindowClass *klass)
{
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), CQ_RESOURCES "cq-window.ui");
}

static void
cq_window_init (CqWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cq_window_new:
 * @application: the program
 *
 * Returns: (transfer none): a new window, which the program owns
 */
CqWindow *
cq_window_new (CqApplication *application)
{
  return g_object_new (CQ_TYPE_WINDOW, "application", application, NULL);
}
