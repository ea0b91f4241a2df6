/* What can be done with a view of pages, as actions for buttons, menus and keys. */
#include "pages/cq-page-actions.h"

static void
previous_cb (GSimpleAction *action, GVariant *parameter, gpointer view)
{
  cq_page_view_set_page (view, cq_page_view_get_page (view) - 1);
}

static void
next_cb (GSimpleAction *action, GVariant *parameter, gpointer view)
{
  cq_page_view_set_page (view, cq_page_view_get_page (view) + 1);
}

static void
zoom_in_cb (GSimpleAction *action, GVariant *parameter, gpointer view)
{
  cq_page_view_zoom_in (view);
}

static void
zoom_out_cb (GSimpleAction *action, GVariant *parameter, gpointer view)
{
  cq_page_view_zoom_out (view);
}

static void
enable (GActionMap *map, const char *name, gboolean is_enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (map, name)), is_enabled);
}

static void
changed_cb (GActionMap *map, GParamSpec *pspec, CqPageView *view)
{
  const guint page = cq_page_view_get_page (view);
  const guint n_pages = cq_page_view_get_n_pages (view);
  const double zoom = cq_page_view_get_zoom (view);

  enable (map, "previous", page > 1);
  enable (map, "next", page < n_pages);
  enable (map, "zoom-in", n_pages > 0 && zoom < CQ_ZOOM_MOST);
  enable (map, "zoom-out", n_pages > 0 && zoom > CQ_ZOOM_LEAST);
}

/**
 * cq_page_actions_new:
 * @view: which the actions follow, and must outlive
 *
 * Makes the actions “previous” and “next” (page), “zoom-in”, “zoom-out”, “zoom” (a factor) and
 * “zoom-mode” (“fit-width”, “fit-page”, “free”).
 *
 * Returns: (transfer full): the actions
 */
GActionGroup *
cq_page_actions_new (CqPageView *view)
{
  static const GActionEntry entries[] = {
    { .name = "previous", .activate = previous_cb },
    { .name = "next", .activate = next_cb },
    { .name = "zoom-in", .activate = zoom_in_cb },
    { .name = "zoom-out", .activate = zoom_out_cb },
  };
  GSimpleActionGroup *group = g_simple_action_group_new ();
  g_autoptr (GPropertyAction) zoom = g_property_action_new ("zoom", view, "zoom");
  g_autoptr (GPropertyAction) mode = g_property_action_new ("zoom-mode", view, "zoom-mode");

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), view);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (zoom));
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (mode));
  g_signal_connect_object (view, "notify", G_CALLBACK (changed_cb), group, G_CONNECT_SWAPPED);
  changed_cb (G_ACTION_MAP (group), NULL, view);
  return G_ACTION_GROUP (group);
}
