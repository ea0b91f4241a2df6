/* What the welcome of a window offers. */
#include "cq-window-private.h"

#include <glib/gi18n-lib.h>

#include "compat/cq-dialogs.h"
#include "language/cq-language.h"
#include "store/cq-recent.h"

/**
 * cq_window_welcome_show:
 * @welcome: the welcome of the window
 *
 * Fills in the templates, the documents of late, and what a crash left behind.
 */
void
cq_window_welcome_show (CqWindow *self, CqWelcome *welcome)
{
  CqApplication *application = CQ_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lost = cq_recovery_list_lost (cq_application_get_recovery (application), &error);

  cq_welcome_set_catalogue (welcome, cq_application_get_catalogue (application));
  if (lost != NULL)
    cq_welcome_set_lost (welcome, lost);
  else
    cq_window_say (self, error->message);
  cq_welcome_refresh (welcome);
}

static GMenuModel *
make_menu (CqWindow *self)
{
  CqApplication *application = CQ_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  GPtrArray *templates = cq_catalogue_list (cq_application_get_catalogue (application));
  g_autofree char *lang = cq_language_get_interface ();
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) kinds = g_menu_new ();
  g_autoptr (GMenu) more = g_menu_new ();

  for (guint i = 0; i < templates->len; i++)
    {
      g_autofree char *title = cq_template_get_title (templates->pdata[i], lang);
      g_autoptr (GMenuItem) entry = g_menu_item_new (title, NULL);

      g_menu_item_set_action_and_target (entry, "win.new", "s", cq_template_get_id (templates->pdata[i]));
      g_menu_append_item (kinds, entry);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (kinds));
  g_menu_append (more, _ ("All _Templates"), "app.new-window");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
  return G_MENU_MODEL (menu);
}

static void
create_menu_cb (GtkMenuButton *button, gpointer data)
{
  g_autoptr (GMenuModel) menu = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  menu = make_menu (CQ_WINDOW (data));
  gtk_menu_button_set_menu_model (button, menu);
}

/**
 * cq_window_welcome_offer_menu:
 * @button: shows the menu; within the window
 *
 * Offers the templates in a menu, for windows that show a document.
 */
void
cq_window_welcome_offer_menu (CqWindow *self, GtkMenuButton *button)
{
  gtk_menu_button_set_create_popup_func (button, create_menu_cb, self, NULL);
}

static void
forget_recent_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *list = cq_recent_get_default_list ();
  g_autoptr (GError) error = NULL;

  if (!cq_recent_remove (list, g_variant_get_string (parameter, NULL), &error))
    cq_window_say (CQ_WINDOW (widget), error->message);
  cq_window_refresh_welcome (CQ_WINDOW (widget));
}

/* The copy that stands in a folder, if it is still there */
static CqLost *
find_lost (GPtrArray *lost, const char *folder)
{
  for (guint i = 0; lost != NULL && i < lost->len; i++)
    if (g_str_equal (((CqLost *) lost->pdata[i])->folder, folder))
      return lost->pdata[i];
  return NULL;
}

static void
recover_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CqWindow *self = CQ_WINDOW (widget);
  CqApplication *application = CQ_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  CqRecovery *recovery = cq_application_get_recovery (application);
  g_autoptr (GPtrArray) lost = cq_recovery_list_lost (recovery, NULL);
  CqLost *one = find_lost (lost, g_variant_get_string (parameter, NULL));
  g_autoptr (GError) error = NULL;
  g_autofree char *recent = cq_recent_get_default_list ();
  g_autoptr (CqNode) document = NULL;
  g_autoptr (CqSession) session = NULL;
  CqRecoverySlot *slot;

  if (one == NULL)
    {
      cq_window_refresh_welcome (self);
      return;
    }
  slot = cq_recovery_take_lost (recovery, one, &document, &error);
  if (slot == NULL)
    {
      cq_window_fail (self, _ ("The Document Cannot Be Recovered"), error);
      return;
    }
  session = cq_session_new_recovered (cq_application_get_catalogue (application), document, slot);
  cq_session_set_recent (session, recent);
  cq_window_set_session (self, session);
}

static void
forget_answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CqWindow *self = CQ_WINDOW (source);
  g_autofree char *folder = data;
  g_autofree char *answer = cq_dialogs_ask_finish (result);
  CqApplication *application = CQ_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  g_autoptr (GPtrArray) lost = NULL;
  g_autoptr (GError) error = NULL;
  CqLost *one;

  if (!g_str_equal (answer, "discard") || cq_window_is_gone (self))
    return;
  lost = cq_recovery_list_lost (cq_application_get_recovery (application), NULL);
  one = find_lost (lost, folder);
  if (one != NULL && !cq_recovery_forget_lost (cq_application_get_recovery (application), one, &error))
    cq_window_fail (self, _ ("The Copy Cannot Be Discarded"), error);
  cq_window_refresh_welcome (self);
}

static void
forget_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const CqDialogAnswer answers[] = {
    { "cancel", _ ("_Cancel"), ADW_RESPONSE_DEFAULT },
    { "discard", _ ("_Discard"), ADW_RESPONSE_DESTRUCTIVE },
    { NULL },
  };

  cq_dialogs_ask_async (GTK_WINDOW (widget), _ ("Discard Recovered Changes?"),
                        _ ("They are saved nowhere else. This cannot be undone."), answers, forget_answered_cb,
                        g_variant_dup_string (parameter, NULL));
}

void
cq_window_welcome_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.recover", "s", recover_action);
  gtk_widget_class_install_action (klass, "win.forget", "s", forget_action);
  gtk_widget_class_install_action (klass, "win.forget-recent", "s", forget_recent_action);
}
