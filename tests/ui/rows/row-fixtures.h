/* A row of a form in a window, and what is entered in it. */
#pragma once

#include <adwaita.h>

#include "rows/cq-row-widget.h"

typedef struct
{
  GtkWidget *window; /* (owned) */
  CqRowWidget *row;  /* (unowned): in the window */
  guint n_entered;
  char *text;        /* (owned) (nullable): what was entered last */
  GPtrArray *owners; /* (owned) (nullable) */
} Shown;

static inline void
entered_cb (CqRowWidget *widget, const CqRowInput *input, Shown *shown)
{
  shown->n_entered++;
  g_free (shown->text);
  shown->text = g_strdup (input->text);
  g_clear_pointer (&shown->owners, g_ptr_array_unref);
  shown->owners = input->owners != NULL ? g_ptr_array_ref (input->owners) : NULL;
}

static inline void
settle (void)
{
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

static inline Shown *
shown_new (GType type)
{
  Shown *shown = g_new0 (Shown, 1);
  GtkWidget *group = adw_preferences_group_new ();

  shown->row = CQ_ROW_WIDGET (g_object_new (type, NULL));
  g_signal_connect (shown->row, "entered", G_CALLBACK (entered_cb), shown);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (shown->row));
  shown->window = g_object_ref_sink (adw_window_new ());
  adw_window_set_content (ADW_WINDOW (shown->window), group);
  gtk_window_set_default_size (GTK_WINDOW (shown->window), 480, 600);
  gtk_window_present (GTK_WINDOW (shown->window));
  settle ();
  return shown;
}

static inline void
shown_free (Shown *shown)
{
  gtk_window_destroy (GTK_WINDOW (shown->window));
  settle ();
  g_object_unref (shown->window);
  g_free (shown->text);
  g_clear_pointer (&shown->owners, g_ptr_array_unref);
  g_free (shown);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Shown, shown_free)

/* The @nth widget of a type below @root, from 0 on, in the order of the tree; %NULL where there are fewer. */
static inline GtkWidget *
find_nth (GtkWidget *root, GType type, guint *nth)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && (*nth)-- == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_nth (child, type, nth);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static inline GtkWidget *
find (Shown *shown, GType type, guint nth)
{
  return find_nth (GTK_WIDGET (shown->row), type, &nth);
}

/* The button that is said to be called so. */
static inline GtkWidget *
find_button (Shown *shown, GType type, const char *name)
{
  GtkWidget *button;

  for (guint i = 0; (button = find (shown, type, i)) != NULL; i++)
    {
      g_autofree char *wrong
        = gtk_test_accessible_check_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name);

      if (wrong == NULL)
        return button;
    }
  return NULL;
}

static inline void
click (GtkWidget *button)
{
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  settle ();
}

/* As from the keyboard: the controllers of @widget get it. */
static inline gboolean
press_with (GtkWidget *widget, guint key, GdkModifierType held)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, held, &handled);
    }
  settle ();
  return handled;
}

static inline gboolean
press (GtkWidget *widget, guint key)
{
  return press_with (widget, key, 0);
}

/* Every control below a widget has a name of its own. */
static inline void
assert_named (Shown *shown, GType type)
{
  GtkWidget *widget;

  for (guint i = 0; (widget = find (shown, type, i)) != NULL; i++)
    {
      const char *class = G_OBJECT_TYPE_NAME (widget);

      if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL)
          && !gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY))
        g_error ("%s has no accessible name", class);
    }
}
