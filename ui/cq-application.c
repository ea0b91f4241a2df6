/* The program: its windows, and what they share. */
#include "cq-application.h"

#include <glib/gi18n-lib.h>

#include "cq-window.h"

struct _CqApplication
{
  AdwApplication parent_instance;

  GThread *reading;       /* (owned) (nullable): reads the catalogue, while the toolkit starts */
  CqCatalogue *catalogue; /* (owned) (nullable): once somebody has asked for it */
  CqRecovery *recovery;   /* (owned) */
  CqSpeller *speller;     /* (owned): one for all windows, so that a word added in one is known in the others */
  GSettings *settings;    /* (owned) (nullable): from the start on */
};

G_DEFINE_FINAL_TYPE (CqApplication, cq_application, ADW_TYPE_APPLICATION)

static void
new_window_cb (GSimpleAction *action,
               GVariant *parameter,
               gpointer data)
{
  gtk_window_present (GTK_WINDOW (cq_window_new (CQ_APPLICATION (data))));
}

static void
about_cb (GSimpleAction *action,
          GVariant *parameter,
          gpointer data)
{
  adw_show_about_window (gtk_application_get_active_window (GTK_APPLICATION (data)),
                         "application-name", _("Communiqué"),
                         "application-icon", CQ_APPLICATION_ID,
                         "version", CQ_VERSION,
                         "developer-name", _("The Communiqué developers"),
                         "comments", _("Draft joint statements and roadmaps: who meets, who promises what, by when."),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         /* Translators: put your names here, one a line; they are shown in the about window */
                         "translator-credits", _("translator-credits"),
                         NULL);
}

static GPtrArray *
list_windows (GtkApplication *application)
{
  GPtrArray *windows = g_ptr_array_new_with_free_func (g_object_unref);

  for (GList *at = gtk_application_get_windows (application); at != NULL; at = at->next)
    g_ptr_array_add (windows, g_object_ref (at->data));
  return windows;
}

/* Each window asks for itself whether it may close; the program ends with the last. One that waits for its document
 * and was never shown has nothing to ask. To close one may close others with it. */
static void
quit_cb (GSimpleAction *action,
         GVariant *parameter,
         gpointer data)
{
  g_autoptr (GPtrArray) windows = list_windows (data);

  for (guint i = 0; i < windows->len; i++)
    if (gtk_widget_get_realized (windows->pdata[i]))
      gtk_window_close (windows->pdata[i]);
    else
      gtk_window_destroy (windows->pdata[i]);
}

static void
color_scheme_changed_cb (GSettings *settings,
                         const char *key,
                         gpointer data)
{
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK };

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[g_settings_get_enum (settings, "color-scheme")]);
}

static void
set_accelerators (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *keys[3];
  } accelerators[] = {
    { "app.new-window", { "<Control>n" } },
    { "app.quit", { "<Control>q" } },
    { "win.open", { "<Control>o" } },
    { "win.save", { "<Control>s" } },
    { "win.save-as", { "<Control><Shift>s" } },
    { "win.export", { "<Control>e" } },
    { "win.print", { "<Control>p" } },
    { "win.print-preview", { "<Control><Shift>p" } },
    { "win.undo", { "<Control>z" } },
    { "win.redo", { "<Control><Shift>z", "<Control>y" } },
    { "win.check-spelling", { "F7" } },
    { "win.problems", { "F8" } },
    { "win.show-help-overlay", { "<Control>question", "<Control>F1" } },
    { "win.edit::edit.next", { "<Control>Page_Down" } },
    { "win.edit::edit.next-untranslated", { "<Control><Alt>Page_Down" } },
    { "win.edit::edit.previous-untranslated", { "<Control><Alt>Page_Up" } },
    { "win.edit::edit.mark-in-step", { "<Control><Shift>m" } },
    { "win.edit::edit.previous", { "<Control>Page_Up" } },
    { "win.edit::edit.turn", { "F6" } },
    { "win.edit::edit.toggle-outline", { "F9" } },
    { "win.edit::edit.toggle-pages", { "<Shift>F9" } },
    { "win.edit::edit.new-clause", { "<Control>Return" } },
    { "win.edit::edit.new-commitment", { "<Control><Shift>Return" } },
    { "window.close", { "<Control>w" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (application, accelerators[i].action, accelerators[i].keys);
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

/* GTK reads its own style as it starts, and libadwaita replaces it by this one and its own: to read it first would take
 * a tenth of the time to the first window. A style that was asked for by the variable is left as it is. */
#define EMPTY_STYLE "Adwaita-empty"

/* Before there are threads, which may look at the environment */
static void
ask_for_empty_style (void)
{
  g_setenv ("GTK_THEME", EMPTY_STYLE, FALSE);
}

/* Once it is read, libadwaita must not find it asked for, or would take it for the person's wish. */
static void
take_empty_style (void)
{
  if (g_strcmp0 (g_getenv ("GTK_THEME"), EMPTY_STYLE) != 0)
    return;
  gtk_init ();
  gtk_settings_get_default ();
  g_unsetenv ("GTK_THEME");
}

/* Icons that libadwaita and the program add make GTK forget which there are. It looks again, in a thread of its own,
 * while the window is made. */
static void
read_icon_theme (void)
{
  g_object_notify (G_OBJECT (gtk_settings_get_default ()), "gtk-icon-theme-name");
}

static gpointer
read_catalogue (gpointer data)
{
  const char *chosen = g_getenv ("CQ_DATADIR");
  g_autofree char *own = cq_catalogue_get_own_folder ();
  const char *folders[] = { chosen != NULL ? chosen : CQ_PKGDATADIR, own, NULL };

  return cq_catalogue_new (folders);
}

static void
cq_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { .name = "new-window", .activate = new_window_cb },
    { .name = "about", .activate = about_cb },
    { .name = "quit", .activate = quit_cb },
  };
  CqApplication *self = CQ_APPLICATION (application);
  g_autoptr (GAction) color_scheme = NULL;
  g_autoptr (GAction) check_spelling = NULL;

  take_empty_style ();
  self->reading = g_thread_new ("catalogue", read_catalogue, NULL);
  G_APPLICATION_CLASS (cq_application_parent_class)->startup (application);
  read_icon_theme ();
  g_set_application_name (_("Communiqué"));
  gtk_window_set_default_icon_name (CQ_APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  set_accelerators (GTK_APPLICATION (application));
  self->settings = g_settings_new (CQ_APPLICATION_ID);
  color_scheme = g_settings_create_action (self->settings, "color-scheme");
  g_action_map_add_action (G_ACTION_MAP (application), color_scheme);
  check_spelling = g_settings_create_action (self->settings, "check-spelling");
  g_action_map_add_action (G_ACTION_MAP (application), check_spelling);
  g_signal_connect (self->settings, "changed::color-scheme", G_CALLBACK (color_scheme_changed_cb), NULL);
  color_scheme_changed_cb (self->settings, "color-scheme", NULL);
}

/* The window of documents that was used last: the active one may be another, such as the shortcuts. A new one where
 * there is none */
static CqWindow *
get_window (CqApplication *self)
{
  for (GList *at = gtk_application_get_windows (GTK_APPLICATION (self)); at != NULL; at = at->next)
    if (CQ_IS_WINDOW (at->data))
      return at->data;
  return cq_window_new (self);
}

static void
cq_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (get_window (CQ_APPLICATION (application))));
}

static void
cq_application_open (GApplication *application,
                     GFile **files,
                     int n_files,
                     const char *hint)
{
  CqWindow *window = get_window (CQ_APPLICATION (application));

  for (int i = 0; i < n_files; i++)
    cq_window_open (window, files[i]);
}

static void
cq_application_finalize (GObject *object)
{
  CqApplication *self = CQ_APPLICATION (object);

  if (self->reading != NULL)
    self->catalogue = g_thread_join (self->reading);
  g_clear_pointer (&self->catalogue, cq_catalogue_unref);
  cq_recovery_free (self->recovery);
  cq_speller_unref (self->speller);
  g_clear_object (&self->settings);
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

  g_autofree char *recovery_folder = cq_recovery_get_default_folder ();

  self->recovery = cq_recovery_new (recovery_folder);
  self->speller = cq_speller_new_enchant ();
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

/**
 * cq_application_get_catalogue:
 *
 * Returns: (transfer none): the templates at hand; from the start on
 */
CqCatalogue *
cq_application_get_catalogue (CqApplication *self)
{
  if (self->reading != NULL)
    self->catalogue = g_thread_join (g_steal_pointer (&self->reading));
  return self->catalogue;
}

/**
 * cq_application_get_speller:
 *
 * Returns: (transfer none): who knows the words of the languages that dictionaries are installed of
 */
CqSpeller *
cq_application_get_speller (CqApplication *self)
{
  return self->speller;
}

/**
 * cq_application_new:
 *
 * Returns: (transfer full): the program
 */
CqApplication *
cq_application_new (void)
{
  ask_for_empty_style ();
  return g_object_new (CQ_TYPE_APPLICATION, "application-id", CQ_APPLICATION_ID, "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/io/github/communique/Communique", NULL);
}

/**
 * cq_application_get_recovery:
 *
 * Returns: (transfer none): where copies of unsaved documents are kept
 */
CqRecovery *
cq_application_get_recovery (CqApplication *self)
{
  return self->recovery;
}
