/* A window of the editor. */
#include "cq-window.h"

#include <glib/gi18n-lib.h>

#include "cq-editor.h"
#include "cq-focus-return.h"
#include "cq-window-private.h"
#include "compat/cq-dialogs.h"
#include "compat/cq-width-bin.h"
#include "problems/cq-problems-button.h"

struct _CqWindow
{
  AdwApplicationWindow parent_instance;

  GSettings *settings;
  AdwToastOverlay *toasts;
  GtkStack *stack;
  CqWidthBin *bin;
  CqEditor *editor;
  GtkWidget *header;
  AdwWindowTitle *title;
  GtkWidget *outline_toggle;
  GtkMenuButton *new_menu;
  GtkWidget *open;
  GtkWidget *save;
  GtkWidget *undo;
  GtkWidget *redo;
  CqProblemsButton *problems;
  GtkWidget *export;
  GtkWidget *pages_toggle;
  CqWelcome *welcome;
  char *awaited; /* (owned) (nullable): the file that is being read, to be shown here */
};

/* Below it, the header has no room for what the menu has too. */
#define ROOMY 840

G_DEFINE_FINAL_TYPE (CqWindow, cq_window, ADW_TYPE_APPLICATION_WINDOW)

/**
 * cq_window_get_session:
 *
 * Returns: (transfer none) (nullable): the open document; %NULL while the window welcomes
 */
CqSession *
cq_window_get_session (CqWindow *self)
{
  return cq_editor_get_session (self->editor);
}

/* Whether it was closed, though something that it asked for still holds it */
gboolean
cq_window_is_gone (CqWindow *self)
{
  return gtk_window_get_application (GTK_WINDOW (self)) == NULL;
}

/* (nullable): the file that will be shown here as soon as it is read */
const char *
cq_window_get_awaited (CqWindow *self)
{
  return self->awaited;
}

void
cq_window_set_awaited (CqWindow *self, const char *path)
{
  g_free (self->awaited);
  self->awaited = g_strdup (path);
}

/**
 * cq_window_say:
 * @text: one sentence
 *
 * Says something that wants no answer.
 */
void
cq_window_say (CqWindow *self, const char *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_timeout (toast, 5);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * cq_window_show_toast:
 * @toast: (transfer full): a toast with a button of its own
 */
void
cq_window_show_toast (CqWindow *self, AdwToast *toast)
{
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * cq_window_fail:
 * @heading: what could not be done
 * @error: why, and what to do
 *
 * Says that something could not be done. The document is as it was.
 */
void
cq_window_fail (CqWindow *self, const char *heading, const GError *error)
{
  const CqDialogAnswer answers[] = { { "close", _ ("_Close"), ADW_RESPONSE_DEFAULT }, { NULL } };

  /* Whoever closed it gave up what it was to do. */
  if (cq_window_is_gone (self))
    return;
  cq_dialogs_ask_async (GTK_WINDOW (self), heading, error->message, answers, NULL, NULL);
}

/* Where there is no room for what cannot be done, redo comes after the first undo. */
static void
show_redo (CqWindow *self)
{
  CqSession *session = cq_window_get_session (self);
  const gboolean is_narrow = cq_panes_get_is_narrow (cq_editor_get_panes (self->editor));

  gtk_widget_set_visible (self->redo, !is_narrow || (session != NULL && cq_session_get_can_redo (session)));
}

/* “statement.xml · Saved” */
static char *
describe_state (CqSession *session)
{
  g_autofree char *name = NULL;

  if (cq_session_get_path (session) == NULL)
    return g_strdup (cq_session_get_state (session));
  name = cq_session_dup_file_name (session);
  /* Translators: the name of a file, and how the document stands to it: “statement.xml · Saved” */
  return g_strdup_printf (_ ("%s · %s"), name, cq_session_get_state (session));
}

/* The header: what the document is called and how it is kept; what can be undone. */
static void
show_state (CqWindow *self)
{
  CqSession *session = cq_window_get_session (self);
  g_autofree char *title = NULL;
  g_autofree char *state = NULL;
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;

  if (session == NULL)
    {
      gtk_window_set_title (GTK_WINDOW (self), _ ("Communiqué"));
      return;
    }
  title = g_strdup_printf ("%s%s", cq_session_get_is_modified (session) ? "• " : "", cq_session_get_title (session));
  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_window_title_set_title (self->title, cq_session_get_title (session));
  state = describe_state (session);
  adw_window_title_set_subtitle (self->title, state);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save",
                                 cq_session_get_is_modified (session) || cq_session_get_path (session) == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", cq_session_get_can_undo (session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", cq_session_get_can_redo (session));
  /* Translators: %s is a step of the history: “Change “City””, “New clause” */
  undo = cq_session_get_can_undo (session) ? g_strdup_printf (_ ("Undo: %s"), cq_session_get_undo_name (session)) : g_strdup (_ ("Undo"));
  redo = cq_session_get_can_redo (session) ? g_strdup_printf (_ ("Redo: %s"), cq_session_get_redo_name (session)) : g_strdup (_ ("Redo"));
  gtk_widget_set_tooltip_text (self->undo, undo);
  gtk_widget_set_tooltip_text (self->redo, redo);
  show_redo (self);
}

static void
show_problems (CqWindow *self)
{
  CqSession *session = cq_window_get_session (self);

  if (cq_session_get_problems (session) != NULL)
    cq_problems_button_show (self->problems, cq_session_get_document (session), cq_session_get_problems (session));
}

/* The header gives up what is in the menu too, and where one pane is seen at a time, what leads to the others. */
static void
width_changed_cb (CqWindow *self)
{
  CqPanes *panes = cq_editor_get_panes (self->editor);
  const int width = cq_width_bin_get_width (self->bin);
  gboolean is_narrow;

  g_object_set (panes, "width", width, NULL);
  is_narrow = cq_panes_get_is_narrow (panes);
  if (is_narrow)
    gtk_widget_add_css_class (self->header, "narrow");
  else
    gtk_widget_remove_css_class (self->header, "narrow");
  gtk_widget_set_visible (self->outline_toggle, !is_narrow);
  gtk_widget_set_visible (self->pages_toggle, !is_narrow);
  gtk_widget_set_visible (self->export, !is_narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->new_menu), width >= ROOMY);
  gtk_widget_set_visible (self->open, width >= ROOMY);
  gtk_widget_set_visible (self->save, width >= ROOMY);
  show_redo (self);
  cq_problems_button_set_is_short (self->problems, width < ROOMY);
}

/**
 * cq_window_set_session:
 * @session: (nullable): the document to show from now on; %NULL shows the welcome
 */
void
cq_window_set_session (CqWindow *self, CqSession *session)
{
  CqSession *old = cq_window_get_session (self);

  if (old != NULL)
    g_signal_handlers_disconnect_by_data (old, self);
  cq_editor_set_session (self->editor, session);
  gtk_stack_set_visible_child_name (self->stack, session != NULL ? "editor" : "welcome");
  if (session != NULL)
    {
      g_signal_connect_swapped (session, "notify", G_CALLBACK (show_state), self);
      g_signal_connect_swapped (session, "notify::problems", G_CALLBACK (show_problems), self);
      cq_window_files_watch (self, session);
    }
  else if (gtk_window_get_application (GTK_WINDOW (self)) != NULL)
    cq_window_refresh_welcome (self);
  cq_window_files_update_actions (self);
  show_state (self);
  if (session != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->editor), "edit.enter", NULL);
}

/**
 * cq_window_refresh_welcome:
 *
 * Looks again for what can be opened.
 */
void
cq_window_refresh_welcome (CqWindow *self)
{
  cq_window_welcome_show (self, self->welcome);
}

static void
undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cq_session_undo (cq_window_get_session (CQ_WINDOW (widget)));
}

static void
redo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cq_session_redo (cq_window_get_session (CQ_WINDOW (widget)));
}

static void
show_form (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cq_session_show (cq_window_get_session (CQ_WINDOW (widget)), g_variant_get_string (parameter, NULL), NULL);
}

/* For keys, which must work wherever the focus is */
static void
edit (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CqWindow *self = CQ_WINDOW (widget);

  if (cq_window_get_session (self) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->editor), g_variant_get_string (parameter, NULL), NULL);
}

static void
open_problems (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cq_problems_button_open (CQ_WINDOW (widget)->problems);
}

/* GTK would make the window of shortcuts with every window, were it where GTK looks for it. It names the keys of the
 * actions of the window that it belongs to. */
static void
show_shortcuts (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkApplicationWindow *self = GTK_APPLICATION_WINDOW (widget);

  if (gtk_application_window_get_help_overlay (self) == NULL)
    {
      g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (CQ_RESOURCES "cq-shortcuts.ui");

      gtk_application_window_set_help_overlay (self, GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "shortcuts")));
    }
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (self)));
}

static void
say (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cq_window_say (CQ_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static gboolean
cq_window_close_request (GtkWindow *window)
{
  if (cq_window_files_ask_before_closing (CQ_WINDOW (window)))
    return TRUE;
  return GTK_WINDOW_CLASS (cq_window_parent_class)->close_request (window);
}

/* Not every file system tells of changes: whoever comes back to the window has perhaps made one elsewhere. */
static void
is_active_cb (CqWindow *self)
{
  CqSession *session = cq_window_get_session (self);

  if (session != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    cq_session_check_file (session);
}

static void
cq_window_dispose (GObject *object)
{
  CqWindow *self = CQ_WINDOW (object);

  if (self->editor != NULL && cq_window_get_session (self) != NULL)
    g_signal_handlers_disconnect_by_data (cq_window_get_session (self), self);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->awaited, g_free);
  G_OBJECT_CLASS (cq_window_parent_class)->dispose (object);
}

static void
cq_window_class_init (CqWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cq_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = cq_window_close_request;
  g_type_ensure (CQ_TYPE_WELCOME);
  g_type_ensure (CQ_TYPE_EDITOR);
  g_type_ensure (CQ_TYPE_PROBLEMS_BUTTON);
  g_type_ensure (CQ_TYPE_WIDTH_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "cq-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CqWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, CqWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CqWindow, editor);
  gtk_widget_class_bind_template_child (widget_class, CqWindow, header);
  gtk_widget_class_bind_template_child (widget_class, CqWindow, title);
  gtk_widget_class_bind_template_child (widget_class, CqWindow, undo);
  gtk_widget_class_bind_template_child (widget_class, CqWindow, redo);
  gtk_widget_class_bind_template_child (widget_class, CqWindow, problems);
  gtk_widget_class_bind_template_child (widget_class, CqWindow, bin);
  gtk_widget_class_bind_template_child (widget_class, CqWindow, outline_toggle);
  gtk_widget_class_bind_template_child (widget_class, CqWindow, new_menu);
  gtk_widget_class_bind_template_child (widget_class, CqWindow, open);
  gtk_widget_class_bind_template_child (widget_class, CqWindow, save);
  gtk_widget_class_bind_template_child (widget_class, CqWindow, export);
  gtk_widget_class_bind_template_child (widget_class, CqWindow, pages_toggle);
  gtk_widget_class_bind_template_child (widget_class, CqWindow, welcome);
  gtk_widget_class_bind_template_callback (widget_class, width_changed_cb);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo);
  gtk_widget_class_install_action (widget_class, "win.say", "s", say);
  gtk_widget_class_install_action (widget_class, "win.edit", "s", edit);
  gtk_widget_class_install_action (widget_class, "win.problems", NULL, open_problems);
  gtk_widget_class_install_action (widget_class, "win.show-help-overlay", NULL, show_shortcuts);
  gtk_widget_class_install_action (widget_class, "win.show-form", "s", show_form);
  cq_window_notices_install_actions (widget_class);
  cq_window_open_install_actions (widget_class);
  cq_window_files_install_actions (widget_class);
  cq_window_export_install_actions (widget_class);
  cq_window_people_install_actions (widget_class);
  cq_window_print_install_actions (widget_class);
  cq_window_welcome_install_actions (widget_class);
}

static void
cq_window_init (CqWindow *self)
{
  /* A new window opens as the last was left; windows that are open do not follow one another. */
  const GSettingsBindFlags flags = G_SETTINGS_BIND_GET | G_SETTINGS_BIND_SET | G_SETTINGS_BIND_GET_NO_CHANGES;

  self->settings = g_settings_new (CQ_APPLICATION_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  cq_focus_return_watch (GTK_WINDOW (self));
  g_signal_connect (self, "notify::is-active", G_CALLBACK (is_active_cb), NULL);
  g_settings_bind (self->settings, "window-width", self, "default-width", flags);
  g_settings_bind (self->settings, "window-height", self, "default-height", flags);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", flags);
  g_object_bind_property (cq_editor_get_panes (self->editor), "shows-outline", self->outline_toggle, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_object_bind_property (cq_editor_get_panes (self->editor), "shows-pages", self->pages_toggle, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  cq_window_open_accept_files (self);
  cq_window_set_session (self, NULL);
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
  CqWindow *self = g_object_new (CQ_TYPE_WINDOW, "application", application, NULL);

  cq_window_welcome_fill_menu (self, self->new_menu);
  cq_window_refresh_welcome (self);
  cq_welcome_focus (self->welcome);
  return self;
}
