/* The program: its windows, and what they share. */
#include "cq-application.h"

#include "cq-window.h"

struct _CqApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (CqApplication, cq_application, ADW_TYPE_APPLICATION)

static void
cq_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (cq_window_new (CQ_APPLICATION (application)));
  gtk_window_present (window);
}

static void
cq_application_class_init (CqApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = cq_application_activate;
}

static void
cq_application_init (CqApplication *self)
{
}

/**
 * cq_application_new:
 *
 * Returns: (transfer full): the program
 */
CqApplication *
cq_application_new (void)
{
  return g_object_new (CQ_TYPE_APPLICATION, "application-id", CQ_APPLICATION_ID, "resource-base-path",
                       "/io/github/communique/Communique", NULL);
}
