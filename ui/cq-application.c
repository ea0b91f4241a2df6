/* The program: its windows, and what they share. */
#include "cq-application.h"

#include <glib/gi18n-lib.h>

#include "cq-window.h"

struct _CqApplication
{
  AdwApplication parent_instance;

  CqCatalogue *catalogue; /* (owned) */
};

G_DEFINE_FINAL_TYPE (CqApplication, cq_application, ADW_TYPE_APPLICATION)

static void
new_window_cb (GSimpleAction *action,
               GVariant *parameter,
               gpointer data)
{
  gtk_window_present (GTK_WINDOW (cq_window_new (CQ_APPLICATION (data))));
}

/* The action goes to the program that is running already, if one is; what follows is as ever, and finds
 * the new window to be the active one. */
static int
open_new_window (GApplication *application)
{
  g_autoptr (GError) error = NULL;

  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("communique: %s\n", error->message);
      return 2;
    }
  g_action_group_activate_action (G_ACTION_GROUP (application), "new-window", NULL);
  return -1;
}

static int
cq_application_handle_local_options (GApplication *application,
                                     GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("communique %s\n", CQ_VERSION);
      return 0;
    }
  if (g_variant_dict_contains (options, "new-window"))
    return open_new_window (application);
  return -1;
}

static void
cq_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { .name = "new-window", .activate = new_window_cb },
  };

  G_APPLICATION_CLASS (cq_application_parent_class)->startup (application);
  g_set_application_name (_("Communiqué"));
  gtk_window_set_default_icon_name (CQ_APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
}

static void
cq_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (cq_window_new (CQ_APPLICATION (application)));
  gtk_window_present (window);
}

static void
cq_application_open (GApplication *application,
                     GFile **files,
                     int n_files,
                     const char *hint)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);

      if (window == NULL)
        {
          window = GTK_WINDOW (cq_window_new (CQ_APPLICATION (application)));
          gtk_window_present (window);
        }
      if (path != NULL)
        cq_window_open (CQ_WINDOW (window), path);
    }
}

static void
cq_application_finalize (GObject *object)
{
  CqApplication *self = CQ_APPLICATION (object);

  cq_catalogue_unref (self->catalogue);
  G_OBJECT_CLASS (cq_application_parent_class)->finalize (object);
}

static void
cq_application_class_init (CqApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cq_application_finalize;
  application_class->activate = cq_application_activate;
  application_class->open = cq_application_open;
  application_class->handle_local_options = cq_application_handle_local_options;
  application_class->startup = cq_application_startup;
}

static void
cq_application_init (CqApplication *self)
{
  static const GOptionEntry options[] = {
    { "new-window", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Open another window"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Show the version"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  const char *chosen = g_getenv ("CQ_DATADIR");
  g_autofree char *own = cq_catalogue_get_own_folder ();
  const char *folders[] = { chosen != NULL ? chosen : CQ_PKGDATADIR, own, NULL };

  self->catalogue = cq_catalogue_new (folders);
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

/**
 * cq_application_get_catalogue:
 *
 * Returns: (transfer none): the templates at hand
 */
CqCatalogue *
cq_application_get_catalogue (CqApplication *self)
{
  return self->catalogue;
}

/**
 * cq_application_new:
 *
 * Returns: (transfer full): the program
 */
CqApplication *
cq_application_new (void)
{
  return g_object_new (CQ_TYPE_APPLICATION, "application-id", CQ_APPLICATION_ID, "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/io/github/communique/Communique", NULL);
}
