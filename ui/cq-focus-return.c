/*
 * The keyboard focus goes back when a popover closes.
 *
 * GTK looks for another place for it when the next frame is drawn: a key that comes before that, such as one
 * that is pressed right behind Escape, goes to what is not seen any more, and is lost. And the place that GTK
 * finds is the button of the popover, not the text that one wrote in.
 */
#include "cq-focus-return.h"

#define FOCUS "cq-focus"
#define RETURN_TO "cq-return-to"

/* (nullable): what was kept, if it is still there */
static GtkWidget *
recall (gpointer keeper, const char *key)
{
  GWeakRef *kept = g_object_get_data (keeper, key);
  g_autoptr (GtkWidget) widget = kept != NULL ? g_weak_ref_get (kept) : NULL;

  /* Whatever stands in the window is held by it. */
  return widget;
}

static void
weak_ref_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static void
keep (gpointer keeper, const char *key, GtkWidget *widget)
{
  GWeakRef *kept = g_new0 (GWeakRef, 1);

  g_weak_ref_init (kept, widget);
  g_object_set_data_full (keeper, key, kept, weak_ref_free);
}

/* Where something else has taken the focus meanwhile, it stays there. */
static void
closed_cb (GtkWidget *popover)
{
  GtkRoot *root = gtk_widget_get_root (popover);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *before = recall (popover, RETURN_TO);

  if (focus != NULL && gtk_widget_is_ancestor (focus, popover) && before != NULL && gtk_widget_get_mapped (before)
      && gtk_widget_get_root (before) == root)
    gtk_root_set_focus (root, before);
}

static void
focus_changed_cb (GtkWindow *window)
{
  GtkWidget *before = recall (window, FOCUS);
  GtkWidget *focus = gtk_window_get_focus (window);
  GtkWidget *popover = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;

  if (popover != NULL && before != NULL && !gtk_widget_is_ancestor (before, popover))
    {
      if (g_object_get_data (G_OBJECT (popover), RETURN_TO) == NULL)
        g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
      keep (popover, RETURN_TO, before);
    }
  keep (window, FOCUS, focus);
}

/**
 * cq_focus_return_watch:
 * @window: a window
 *
 * From now on the focus goes back at once to where it was before a popover of the window took it.
 */
void
cq_focus_return_watch (GtkWindow *window)
{
  keep (window, FOCUS, gtk_window_get_focus (window));
  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (focus_changed_cb), NULL);
}
