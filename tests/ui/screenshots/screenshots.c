/* Takes a picture of every view: the real windows, at two sizes, light and dark, as PNG files in a folder; in the language
 * of the environment.
 *
 * usage: picture-views FOLDER [PATTERN]: with a pattern, only the views whose names match it.
 */
#include <adwaita.h>
#include <cairo-xlib.h>
#include <gdk/x11/gdkx.h>
#include <X11/Xlib.h>

#include "views.h"

static const struct
{
  const char *name;
  int width;
  int height;
} sizes[] = { { "1400x900", 1400, 900 }, { "1000x700", 1000, 700 } };

typedef struct
{
  const char *path;
  int width;
  int height;
} Picture;

/* The screen as it is, cut to what the program shows there */
static void
take_picture (gpointer data)
{
  const Picture *wanted = data;
  Display *display = gdk_x11_display_get_xdisplay (gdk_display_get_default ());
  Window root = DefaultRootWindow (display);
  cairo_surface_t *screen = cairo_xlib_surface_create (display, root, DefaultVisual (display, DefaultScreen (display)),
                                                       wanted->width, wanted->height);
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, wanted->width, wanted->height);
  cairo_t *cr = cairo_create (picture);

  XSync (display, False);
  cairo_set_source_surface (cr, screen, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  if (cairo_surface_write_to_png (picture, wanted->path) != CAIRO_STATUS_SUCCESS)
    g_error ("%s could not be written", wanted->path);
  cairo_surface_destroy (picture);
  cairo_surface_destroy (screen);
}

static void
picture_all (CqApplication *application, const char *folder, const char *pattern, gboolean is_dark)
{
  guint n;
  const View *views = views_list (&n);

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      is_dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
  for (guint v = 0; v < n; v++)
    for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
      {
        g_autofree char *name = g_strdup_printf ("%s-%s-%s.png", views[v].name, sizes[s].name, is_dark ? "dark" : "light");
        g_autofree char *path = g_build_filename (folder, name, NULL);
        Picture picture = { path, sizes[s].width, sizes[s].height };

        if (pattern == NULL || g_pattern_match_simple (pattern, name))
          {
            views_show (application, &views[v], picture.width, picture.height, take_picture, &picture);
            g_print ("%s\n", name);
          }
      }
}

int
main (int argc, char **argv)
{
  g_autoptr (CqApplication) application = NULL;

  if (argc < 2)
    {
      g_printerr ("usage: picture-views FOLDER [PATTERN]\n");
      return 2;
    }
  g_mkdir_with_parents (argv[1], 0755);
  application = views_start ();
  picture_all (application, argv[1], argc > 2 ? argv[2] : NULL, FALSE);
  picture_all (application, argv[1], argc > 2 ? argv[2] : NULL, TRUE);
  return 0;
}
