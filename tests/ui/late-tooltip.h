#pragma once

#include <glib.h>
#include <string.h>

/* GTK 4.8 starts a timer for a tooltip and lets it run when the window or popover it was meant for has gone; it then
 * asks where the pointer is on a surface that is none, and warns twice. No more comes of it. */
static gboolean
is_late_tooltip (const char *message)
{
  return g_str_has_suffix (message, ": assertion 'GDK_IS_SURFACE (surface)' failed")
         && (g_str_has_prefix (message, "gdk_surface_get_device_position")
             || g_str_has_prefix (message, "_gtk_widget_find_at_coords"));
}

static gboolean
is_fatal_cb (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
  return !is_late_tooltip (message);
}

static void
say_cb (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
  if (!is_late_tooltip (message))
    g_log_default_handler (domain, level, message, data);
}

/* For the test that begins: a window that is gone at once is no reason to fail for these two warnings. */
static inline void
pass_late_tooltips (void)
{
  static gsize is_heard;

  g_test_log_set_fatal_handler (is_fatal_cb, NULL);
  if (g_once_init_enter (&is_heard))
    {
      g_log_set_handler ("Gdk", G_LOG_LEVEL_MASK | G_LOG_FLAG_FATAL, say_cb, NULL);
      g_log_set_handler ("Gtk", G_LOG_LEVEL_MASK | G_LOG_FLAG_FATAL, say_cb, NULL);
      g_once_init_leave (&is_heard, 1);
    }
}
