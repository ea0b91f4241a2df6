/* The views of the windows, each set up in the real window as a person would see it. */
#include "views.h"

#include <gdk/x11/gdkx.h>
#include <glib/gi18n-lib.h>
#include <locale.h>

#include "cq-editor.h"
#include "docbook/cq-reader.h"
#include "print/cq-print-chooser.h"
#include "rows/cq-row-widget.h"

#define ASHGABAT "templates/examples/ashgabat.xml"
#define TEMPLATE "templates/joint-statement-roadmap.xml"
#define TONGUES "tests/ui/screenshots/tongues.xml"
#define LANGUAGES "tests/ui/screenshots/languages.xml"

/* How long a dialog may take to come, in seconds: much longer than it takes on the slowest machine */
#define PATIENCE 60

static const View views[] = {
  { "welcome", NULL, NULL, NULL, NULL },
  { "document", ASHGABAT, "document", NULL, NULL },
  { "meeting", ASHGABAT, "meeting", NULL, NULL },
  { "parties", ASHGABAT, "parties", NULL, NULL },
  { "party", ASHGABAT, "party/kz", NULL, NULL },
  { "country", ASHGABAT, "party/kz", "country", NULL },
  { "chapeau", ASHGABAT, "chapeau", NULL, NULL },
  { "insert", ASHGABAT, "chapeau", "text", NULL },
  { "preamble", ASHGABAT, "preamble", NULL, NULL },
  { "preambular-clause", ASHGABAT, "clause/pp2", NULL, NULL },
  { "linking", ASHGABAT, "linking", NULL, NULL },
  { "area", ASHGABAT, "area/transport", NULL, NULL },
  { "commitment", ASHGABAT, "clause/op4", NULL, NULL },
  { "owners", ASHGABAT, "clause/op4", "c2/actors", NULL },
  { "date", ASHGABAT, "clause/op4", "c2/due", NULL },
  { "closing", ASHGABAT, "closing", NULL, NULL },
  { "signatures", ASHGABAT, "signatures", NULL, NULL },
  { "annex", ASHGABAT, "annex/roadmap", NULL, NULL },
  { "roadmap", ASHGABAT, "roadmap/roadmap", NULL, NULL },
  { "new-document", TEMPLATE, "document", NULL, NULL },
  { "new-commitment", TEMPLATE, "clause/op2", NULL, NULL },
  { "new-chapeau", TEMPLATE, "chapeau", NULL, NULL },
  { "problems", TEMPLATE, "document", NULL, "win.problems" },
  { "spelling", ASHGABAT, "document", NULL, "win.check-spelling" },
  { "new-menu", ASHGABAT, "document", .menu = "new_menu" },
  { "main-menu", ASHGABAT, "document", .menu = "main_menu" },
  { "japanese", LANGUAGES, "clause/op1", NULL, NULL },
  { "long-names", LANGUAGES, "parties", NULL, NULL },
  { "beside-japanese", TONGUES, "chapeau", NULL, NULL, "ja" },
  { "beside-arabic", TONGUES, "chapeau", NULL, NULL, "ar" },
  { "beside-area", TONGUES, "area/transport", NULL, NULL, "ar" },
  { "beside-commitment", TONGUES, "clause/op4", NULL, NULL, "ja" },
  { "beside-party", TONGUES, "party/kz", NULL, NULL, "ar" },
  { "languages", TONGUES, "document", NULL, NULL, "ja" },
  { "language", TONGUES, "language/ja", NULL, NULL, NULL },
  { "foreign", "tests/foreign/01-manual.xml", "area/install", NULL, NULL },
  { "imported", "tests/app/import/samples/statement.md", "document", NULL, "win.show-notices" },
  { "export", ASHGABAT, "document", NULL, "win.export" },
  { "print-preview", ASHGABAT, "document", NULL, "win.print-preview" },
  { "print", ASHGABAT, "document", NULL, "win.print" },
  { "shortcuts", ASHGABAT, "document", NULL, "win.show-help-overlay" },
  { "about", ASHGABAT, "document", NULL, "app.about" },
};

/**
 * views_wait_for:
 *
 * Lets the program go on for a while.
 */
void
views_wait_for (guint milliseconds)
{
  const gint64 end = g_get_monotonic_time () + milliseconds * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

static void
painted_cb (GdkFrameClock *clock, guint *n)
{
  (*n)++;
}

/**
 * views_wait_for_frames:
 *
 * Lets it go on until so many frames have been drawn, however busy the machine is.
 */
void
views_wait_for_frames (GtkWindow *window, guint wanted)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  guint n = 0;
  gulong id = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &n);

  while (n < wanted)
    {
      gtk_widget_queue_draw (GTK_WIDGET (window));
      views_wait_for (20);
    }
  g_signal_handler_disconnect (clock, id);
}

static gboolean
has_empty_picture (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_PICTURE (widget) && gtk_picture_get_paintable (GTK_PICTURE (widget)) == NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_empty_picture (child))
      return TRUE;
  return FALSE;
}

static gboolean
is_busy (CqWindow *window)
{
  CqSession *session = cq_window_get_session (window);

  if (session == NULL)
    return has_empty_picture (GTK_WIDGET (window));
  return cq_session_get_pages (session) == NULL || cq_session_get_problems (session) == NULL
         || cq_preview_is_busy (cq_session_get_preview (session));
}

/* Until the pages stand and nothing is laid out any more; at the most a minute */
static void
settle (CqWindow *window)
{
  views_wait_for_frames (GTK_WINDOW (window), 5);
  for (guint i = 0; i < 600 && is_busy (window); i++)
    views_wait_for (100);
  views_wait_for (300);
  views_wait_for_frames (GTK_WINDOW (window), 10);
}

/* Dialogs stand in the middle of their window, as a desktop places them; here nothing else would. */
static void
center_dialogs (GtkWindow *window, int width, int height)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) dialog = g_list_model_get_item (toplevels, i);
      GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (dialog));

      if (dialog != GTK_WIDGET (window) && surface != NULL && gtk_widget_get_mapped (dialog))
        XMoveWindow (gdk_x11_display_get_xdisplay (gdk_display_get_default ()), gdk_x11_surface_get_xid (surface),
                     MAX (0, (width - gdk_surface_get_width (surface)) / 2), MAX (0, (height - gdk_surface_get_height (surface)) / 2));
    }
}

/* A text that a document is made of is opened as a person opens it. */
static void
import (CqWindow *window, const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), name, NULL);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-path", "s", path);
  for (guint i = 0; i < 600 && cq_window_get_session (window) == NULL; i++)
    views_wait_for (100);
  g_assert_nonnull (cq_window_get_session (window));
}

static CqSession *
load (CqApplication *application, const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) document = cq_reader_load_file (path, NULL, &error);
  CqTemplate *template = NULL;
  GPtrArray *templates = cq_catalogue_list (cq_application_get_catalogue (application));

  g_assert_no_error (error);
  for (guint i = 0; i < templates->len; i++)
    if (g_str_has_suffix (cq_template_get_path (templates->pdata[i]), name))
      template = templates->pdata[i];
  return template != NULL ? cq_session_new_from_template (cq_application_get_catalogue (application), template, NULL)
                          : cq_session_new_from_document (cq_application_get_catalogue (application), document);
}

static void
close_all (CqApplication *application)
{
  GList *windows;

  while ((windows = gtk_application_get_windows (GTK_APPLICATION (application))) != NULL)
    {
      CqSession *session = CQ_IS_WINDOW (windows->data) ? cq_window_get_session (windows->data) : NULL;

      /* Nothing is there to be recovered in the next picture. */
      if (session != NULL)
        cq_session_close (session);
      gtk_window_destroy (windows->data);
    }
  views_wait_for (100);
}

/**
 * views_find:
 *
 * Returns: (transfer none) (nullable): @widget or the first of what is in it that is of @type
 */
GtkWidget *
views_find (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = views_find (child, type);
  return found;
}

static GtkWidget *
find_named (GtkWidget *widget, const char *id)
{
  const char *own = gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget));
  GtkWidget *found = gtk_widget_get_mapped (widget) && g_strcmp0 (own, id) == 0 ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_named (child, id);
  return found;
}

/* Opens a menu of the header, or the popover of the row that has the focus. */
static void
open_popover (CqWindow *window, const View *view)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  GtkWidget *button = view->menu != NULL
                          ? find_named (GTK_WIDGET (window), view->menu)
                          : views_find (gtk_widget_get_ancestor (focus, CQ_TYPE_ROW_WIDGET), GTK_TYPE_MENU_BUTTON);

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  views_wait_for (800);
  views_wait_for_frames (GTK_WINDOW (window), 5);
}

typedef struct
{
  CqWindow *window;
  int width;
  int height;
  ViewSeen seen;
  gpointer data;
} Sight;

/* Of the pages of GTK's dialog, that with what is asked of a document */
static void
show_ours (GtkWidget *dialog)
{
  GtkNotebook *notebook = GTK_NOTEBOOK (views_find (dialog, GTK_TYPE_NOTEBOOK));

  for (int i = 0; i < gtk_notebook_get_n_pages (notebook); i++)
    if (views_find (gtk_notebook_get_nth_page (notebook, i), CQ_TYPE_PRINT_CHOOSER) != NULL)
      gtk_notebook_set_current_page (notebook, i);
}

/* GTK's dialog for printers runs the main loop by itself: what is done with it is done from there. */
static gboolean
see_dialog_cb (gpointer data)
{
  const Sight *sight = data;
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) dialog = g_list_model_get_item (toplevels, i);

      if (!GTK_IS_DIALOG (dialog))
        continue;
      show_ours (dialog);
      center_dialogs (GTK_WINDOW (sight->window), sight->width, sight->height);
      views_wait_for (400);
      views_wait_for_frames (GTK_WINDOW (dialog), 5);
      sight->seen (sight->data);
      gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
      return G_SOURCE_REMOVE;
    }
  return G_SOURCE_CONTINUE;
}

/* GTK asks for printers first, for a time that it decides. */
static void
print (const Sight *sight)
{
  const gint64 end = g_get_monotonic_time () + PATIENCE * G_TIME_SPAN_SECOND;
  guint source = g_timeout_add (500, see_dialog_cb, (gpointer) sight);

  gtk_widget_activate_action (GTK_WIDGET (sight->window), "win.print", NULL);
  while (g_main_context_find_source_by_id (NULL, source) != NULL && g_get_monotonic_time () < end)
    views_wait_for (50);
  g_assert_null (g_main_context_find_source_by_id (NULL, source));
  views_wait_for (800);
}

static void
act (const Sight *sight, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (sight->window), action, NULL);
  views_wait_for (800);
  center_dialogs (GTK_WINDOW (sight->window), sight->width, sight->height);
  views_wait_for (400);
  views_wait_for_frames (GTK_WINDOW (sight->window), 5);
  sight->seen (sight->data);
}

static void
open_document (CqApplication *application, CqWindow *window, const View *view)
{
  g_autoptr (CqSession) session = NULL;

  if (g_str_has_suffix (view->document, ".md"))
    {
      import (window, view->document);
      return;
    }
  session = load (application, view->document);
  cq_window_set_session (window, session);
  if (view->beside != NULL)
    gtk_widget_activate_action (views_find (GTK_WIDGET (window), CQ_TYPE_EDITOR), "edit.beside", "s", view->beside);
  cq_session_show (session, view->form, view->row);
}

/**
 * views_show:
 * @seen: called while the view is to be seen, and nothing moves any more
 *
 * Sets a view up in a window of that size, and closes it again.
 */
void
views_show (CqApplication *application, const View *view, int width, int height, ViewSeen seen, gpointer data)
{
  CqWindow *window = cq_window_new (application);
  const Sight sight = { window, width, height, seen, data };

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  if (view->document != NULL)
    open_document (application, window, view);
  settle (window);
  if (view->row != NULL || view->menu != NULL)
    open_popover (window, view);
  if (view->action == NULL)
    seen (data);
  else if (g_str_equal (view->action, "win.print"))
    print (&sight);
  else
    act (&sight, view->action);
  close_all (application);
}

/**
 * views_list:
 *
 * Returns: (transfer none) (array length=n): all views
 */
const View *
views_list (guint *n)
{
  *n = G_N_ELEMENTS (views);
  return views;
}

/**
 * views_start:
 *
 * Begins as the program does, in the language of the environment, with the translations in CQ_LOCALEDIR; only that
 * nothing moves, and letters are as large as GNOME has them.
 *
 * Returns: (transfer full): the application
 */
CqApplication *
views_start (void)
{
  CqApplication *application;
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("CQ_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  application = cq_application_new ();
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Sans 11", "gtk-enable-animations", FALSE, NULL);
  return application;
}
