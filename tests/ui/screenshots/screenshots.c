/* Takes a picture of every view: the real windows, at two sizes, light and dark, as PNG files in a folder.
 *
 * usage: picture-views FOLDER [PATTERN]: with a pattern, only the views whose names match it.
 */
#include <adwaita.h>
#include <cairo-xlib.h>
#include <gdk/x11/gdkx.h>
#include <stdlib.h>
#include <X11/Xlib.h>

#include "cq-application.h"
#include "cq-editor.h"
#include "cq-window.h"
#include "docbook/cq-reader.h"
#include "print/cq-print-chooser.h"
#include "rows/cq-row-widget.h"

/* What is done to a window before it is pictured */
typedef struct
{
  const char *name;
  const char *document; /* (nullable): below the source folder; %NULL is the welcome */
  const char *form;     /* (nullable) */
  const char *row;      /* (nullable): whose popover is opened */
  const char *action;   /* (nullable): of the window */
  const char *beside;   /* (nullable): the language beside the one that is written */
} View;

#define ASHGABAT "templates/examples/ashgabat.xml"
#define TEMPLATE "templates/joint-statement-roadmap.xml"
#define TONGUES "tests/ui/screenshots/tongues.xml"
#define LANGUAGES "tests/ui/screenshots/languages.xml"

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

static const struct
{
  const char *name;
  int width;
  int height;
} sizes[] = { { "1400x900", 1400, 900 }, { "1000x700", 1000, 700 } };

static void
wait_for (guint milliseconds)
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

/* Until so many frames have been drawn, however busy the machine is */
static void
wait_for_frames (GtkWindow *window, guint wanted)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  guint n = 0;
  gulong id = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &n);

  while (n < wanted)
    {
      gtk_widget_queue_draw (GTK_WIDGET (window));
      wait_for (20);
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
  wait_for_frames (GTK_WINDOW (window), 5);
  for (guint i = 0; i < 600 && is_busy (window); i++)
    wait_for (100);
  wait_for (300);
  wait_for_frames (GTK_WINDOW (window), 10);
}

/* The screen as it is, cut to what the program shows there */
static void
take_picture (const char *path, int width, int height)
{
  Display *display = gdk_x11_display_get_xdisplay (gdk_display_get_default ());
  Window root = DefaultRootWindow (display);
  cairo_surface_t *screen
      = cairo_xlib_surface_create (display, root, DefaultVisual (display, DefaultScreen (display)), width, height);
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (picture);

  XSync (display, False);
  cairo_set_source_surface (cr, screen, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  if (cairo_surface_write_to_png (picture, path) != CAIRO_STATUS_SUCCESS)
    g_error ("%s could not be written", path);
  cairo_surface_destroy (picture);
  cairo_surface_destroy (screen);
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
    wait_for (100);
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
  wait_for (100);
}

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_child (child, type);
  return found;
}

/* Opens the popover of the row that has the focus. */
static void
open_popover (CqWindow *window)
{
  GtkWidget *row = gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), CQ_TYPE_ROW_WIDGET);

  gtk_menu_button_popup (GTK_MENU_BUTTON (find_child (row, GTK_TYPE_MENU_BUTTON)));
  wait_for (800);
  wait_for_frames (GTK_WINDOW (window), 5);
}

typedef struct
{
  CqWindow *window;
  int width;
  int height;
  const char *path;
} Picture;

/* Of the pages of GTK's dialog, that with what is asked of a document */
static void
show_ours (GtkWidget *dialog)
{
  GtkNotebook *notebook = GTK_NOTEBOOK (find_child (dialog, GTK_TYPE_NOTEBOOK));

  for (int i = 0; i < gtk_notebook_get_n_pages (notebook); i++)
    if (find_child (gtk_notebook_get_nth_page (notebook, i), CQ_TYPE_PRINT_CHOOSER) != NULL)
      gtk_notebook_set_current_page (notebook, i);
}

/* GTK's dialog for printers runs the main loop by itself: what is done with it is done from there. */
static gboolean
picture_dialog_cb (gpointer data)
{
  const Picture *picture = data;
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) dialog = g_list_model_get_item (toplevels, i);

      if (!GTK_IS_DIALOG (dialog))
        continue;
      show_ours (dialog);
      center_dialogs (GTK_WINDOW (picture->window), picture->width, picture->height);
      wait_for (400);
      wait_for_frames (GTK_WINDOW (dialog), 5);
      take_picture (picture->path, picture->width, picture->height);
      gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
      return G_SOURCE_REMOVE;
    }
  return G_SOURCE_CONTINUE;
}

static void
act (CqWindow *window, const View *view, int width, int height, const char *path)
{
  Picture picture = { window, width, height, path };
  gboolean is_printing = g_str_equal (view->action, "win.print");
  guint source = is_printing ? g_timeout_add (500, picture_dialog_cb, &picture) : 0;

  gtk_widget_activate_action (GTK_WIDGET (window), view->action, NULL);
  wait_for (is_printing ? 3000 : 800);
  if (is_printing)
    {
      g_assert_null (g_main_context_find_source_by_id (NULL, source));
      return;
    }
  center_dialogs (GTK_WINDOW (window), width, height);
  wait_for (400);
  wait_for_frames (GTK_WINDOW (window), 5);
  take_picture (path, width, height);
}

static void
picture_view (CqApplication *application, const View *view, int width, int height, const char *path)
{
  CqWindow *window = cq_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  if (view->document != NULL && g_str_has_suffix (view->document, ".md"))
    import (window, view->document);
  else if (view->document != NULL)
    {
      g_autoptr (CqSession) session = load (application, view->document);

      cq_window_set_session (window, session);
      if (view->beside != NULL)
        gtk_widget_activate_action (find_child (GTK_WIDGET (window), CQ_TYPE_EDITOR), "edit.beside", "s", view->beside);
      cq_session_show (session, view->form, view->row);
    }
  settle (window);
  if (view->row != NULL)
    open_popover (window);
  if (view->action != NULL)
    act (window, view, width, height, path);
  else
    take_picture (path, width, height);
  close_all (application);
}

static void
picture_all (CqApplication *application, const char *folder, const char *pattern, gboolean is_dark)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      is_dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
  for (guint v = 0; v < G_N_ELEMENTS (views); v++)
    for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
      {
        g_autofree char *name = g_strdup_printf ("%s-%s-%s.png", views[v].name, sizes[s].name, is_dark ? "dark" : "light");
        g_autofree char *path = g_build_filename (folder, name, NULL);

        if (pattern == NULL || g_pattern_match_simple (pattern, name))
          {
            picture_view (application, &views[v], sizes[s].width, sizes[s].height, path);
            g_print ("%s\n", name);
          }
      }
}

int
main (int argc, char **argv)
{
  g_autoptr (CqApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  if (argc < 2)
    {
      g_printerr ("usage: picture-views FOLDER [PATTERN]\n");
      return 2;
    }
  g_mkdir_with_parents (argv[1], 0755);
  application = cq_application_new ();
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    g_error ("%s", error->message);
  /* As large as GNOME has it */
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Sans 11", "gtk-enable-animations", FALSE, NULL);
  picture_all (application, argv[1], argc > 2 ? argv[2] : NULL, FALSE);
  picture_all (application, argv[1], argc > 2 ? argv[2] : NULL, TRUE);
  return 0;
}
