/* A window of the editor. */
#include "cq-window.h"

#include <glib/gi18n-lib.h>

#include "cq-document-view.h"
#include "cq-focus-return.h"
#include "cq-window-private.h"
#include "compat/cq-dialogs.h"

struct _CqWindow
{
  AdwApplicationWindow parent_instance;

  GSettings *settings;
  AdwToastOverlay *toasts;
  GtkStack *stack;
  CqWelcome *welcome;         /* (nullable): made when there is no document */
  CqDocumentView *view;       /* (nullable): made with the first document */
  CqProofreader *proofreader; /* (owned): looks for misspelled words */
  char *awaited; /* (owned) (nullable): the file that is being read, to be shown here */
};

G_DEFINE_FINAL_TYPE_WITH_CODE (CqWindow, cq_window, ADW_TYPE_APPLICATION_WINDOW,
                               G_IMPLEMENT_INTERFACE (CQ_TYPE_SPELLING_PLACE, cq_window_spelling_place_init))

/**
 * cq_window_get_session:
 *
 * Returns: (transfer none) (nullable): the open document; %NULL while the window welcomes
 */
CqSession *
cq_window_get_session (CqWindow *self)
{
  return self->view != NULL ? cq_document_view_get_session (self->view) : NULL;
}

/* (transfer none): who looks for misspelled words in the open document */
CqProofreader *
cq_window_get_proofreader (CqWindow *self)
{
  return self->proofreader;
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

/* The title, as lists of windows have it; and what can be done. */
static void
show_state (CqWindow *self)
{
  CqSession *session = cq_window_get_session (self);
  g_autofree char *title = NULL;

  if (session == NULL)
    {
      gtk_window_set_title (GTK_WINDOW (self), _ ("Communiqué"));
      return;
    }
  title = g_strdup_printf ("%s%s", cq_session_get_is_modified (session) ? "• " : "", cq_session_get_title (session));
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save",
                                 cq_session_get_is_modified (session) || cq_session_get_path (session) == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", cq_session_get_can_undo (session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", cq_session_get_can_redo (session));
}

/* Of what is within the window: as it is, or as it will be once it is shown */
static int
foresee_width (CqWindow *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->stack));

  if (width == 0)
    g_object_get (self, "default-width", &width, NULL);
  return width;
}

/* A window that welcomes does without it: it is about as much as all the rest of the window. */
static void
make_view (CqWindow *self)
{
  self->view = cq_document_view_new ();
  cq_window_welcome_offer_menu (self, cq_document_view_get_new_menu (self->view));
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->view), "document");
  cq_document_view_foresee_width (self->view, foresee_width (self));
}

static void
show_welcome (CqWindow *self)
{
  cq_window_refresh_welcome (self);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->welcome));
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
  if (session != NULL && self->view == NULL)
    make_view (self);
  if (self->view != NULL)
    cq_document_view_set_session (self->view, session);
  if (session != NULL)
    {
      gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->view));
      g_signal_connect_swapped (session, "notify", G_CALLBACK (show_state), self);
      cq_window_files_watch (self, session);
    }
  else if (gtk_widget_get_visible (GTK_WIDGET (self)))
    show_welcome (self);
  cq_window_spelling_watch (self, session);
  cq_window_files_update_actions (self);
  show_state (self);
  if (session != NULL)
    gtk_widget_activate_action (GTK_WIDGET (cq_document_view_get_editor (self->view)), "edit.enter", NULL);
}

/**
 * cq_window_refresh_welcome:
 *
 * Looks again for what can be opened.
 */
void
cq_window_refresh_welcome (CqWindow *self)
{
  if (self->welcome == NULL)
    {
      self->welcome = g_object_new (CQ_TYPE_WELCOME, NULL);
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->welcome), "welcome");
    }
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
    gtk_widget_activate_action (GTK_WIDGET (cq_document_view_get_editor (self->view)),
                                g_variant_get_string (parameter, NULL), NULL);
}

static void
open_problems (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cq_document_view_open_problems (CQ_WINDOW (widget)->view);
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

/* What there is to begin with is looked for before it is seen; a window that opens with a document asks for none of it. */
static void
cq_window_show (GtkWidget *widget)
{
  CqWindow *self = CQ_WINDOW (widget);

  if (cq_window_get_session (self) == NULL && !cq_window_is_gone (self))
    {
      show_welcome (self);
      cq_welcome_focus (self->welcome);
    }
  GTK_WIDGET_CLASS (cq_window_parent_class)->show (widget);
}

static void
cq_window_dispose (GObject *object)
{
  CqWindow *self = CQ_WINDOW (object);

  if (cq_window_get_session (self) != NULL)
    g_signal_handlers_disconnect_by_data (cq_window_get_session (self), self);
  self->view = NULL;
  g_clear_object (&self->settings);
  g_clear_object (&self->proofreader);
  g_clear_pointer (&self->awaited, g_free);
  G_OBJECT_CLASS (cq_window_parent_class)->dispose (object);
}

static void
cq_window_class_init (CqWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cq_window_dispose;
  widget_class->show = cq_window_show;
  GTK_WINDOW_CLASS (klass)->close_request = cq_window_close_request;
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "cq-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CqWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, CqWindow, stack);
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
  cq_window_spelling_install_actions (widget_class);
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

  self->proofreader = cq_proofreader_new (cq_application_get_speller (application));
  g_settings_bind (self->settings, "check-spelling", self->proofreader, "marks", G_SETTINGS_BIND_GET);
  return self;
}
