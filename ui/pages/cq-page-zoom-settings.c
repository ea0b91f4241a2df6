/* How large the pages are, from one window to the next. */
#include "pages/cq-page-zoom-settings.h"

/* While pages fit the view, the factor follows the window, and is nobody's choice. */
static void
remember_cb (CqPageView *view, GParamSpec *pspec, GSettings *settings)
{
  g_settings_set_enum (settings, "zoom-mode", cq_page_view_get_zoom_mode (view));
  if (cq_page_view_get_zoom_mode (view) == CQ_ZOOM_FREE)
    g_settings_set_double (settings, "zoom-factor", cq_page_view_get_zoom (view));
}

/**
 * cq_page_zoom_settings_follow:
 * @view: a new view
 *
 * Begins with the size of the pages that the person chose last, and remembers what is chosen here. Other
 * windows stay as they are.
 */
void
cq_page_zoom_settings_follow (CqPageView *view)
{
  g_autoptr (GSettings) settings = g_settings_new (CQ_APPLICATION_ID);
  const CqZoomMode mode = (CqZoomMode) g_settings_get_enum (settings, "zoom-mode");

  if (mode == CQ_ZOOM_FREE)
    cq_page_view_set_zoom (view, g_settings_get_double (settings, "zoom-factor"));
  else
    cq_page_view_set_zoom_mode (view, mode);
  g_signal_connect_object (view, "notify::zoom-mode", G_CALLBACK (remember_cb), settings, 0);
  g_signal_connect_object (view, "notify::zoom", G_CALLBACK (remember_cb), settings, 0);
  g_object_set_data_full (G_OBJECT (view), "zoom-settings", g_steal_pointer (&settings), g_object_unref);
}
