/* What has a form of its own: a party, a clause, an area, in the list where it stands. */
#include "rows/cq-link-row.h"

#include <glib/gi18n-lib.h>

#include "form/cq-drag.h"

struct _CqLinkRow
{
  AdwActionRow parent_instance;

  CqRow *row; /* (owned) (nullable): what is shown */
  GtkImage *handle;
  GtkLabel *mark;
  GtkLabel *problems;
  GtkMenuButton *menu;
};

static void cq_link_row_widget_init (CqRowWidgetInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CqLinkRow, cq_link_row, ADW_TYPE_ACTION_ROW,
                               G_IMPLEMENT_INTERFACE (CQ_TYPE_ROW_WIDGET, cq_link_row_widget_init))

static const char *
get_dragged_form (GtkWidget *widget)
{
  CqLinkRow *self = CQ_LINK_ROW (widget);

  return self->row != NULL && self->row->is_movable ? self->row->form : NULL;
}

/* The row that @self follows in its list; %NULL where it is the first */
static CqLinkRow *
get_row_before (CqLinkRow *self)
{
  GtkWidget *before = gtk_widget_get_prev_sibling (GTK_WIDGET (self));

  return before != NULL && CQ_IS_LINK_ROW (before) ? CQ_LINK_ROW (before) : NULL;
}

static gboolean
dropped_cb (GtkWidget *widget, const char *form, gboolean below)
{
  CqLinkRow *self = CQ_LINK_ROW (widget);
  CqLinkRow *before = get_row_before (self);
  const char *after = below ? self->row->form : before != NULL ? before->row->form : "";

  if (g_str_equal (form, self->row->form))
    return FALSE;
  return gtk_widget_activate_action (widget, "edit.move", "(ss)", form, after);
}

static void
activated_cb (CqLinkRow *self)
{
  cq_row_widget_follow (CQ_ROW_WIDGET (self), self->row->form);
}

static void
add_menu_entry (GMenu *menu, const char *label, const char *action, const char *form)
{
  g_autoptr (GMenuItem) entry = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (entry, action, "s", form);
  g_menu_append_item (menu, entry);
}

static void
show_menu (CqLinkRow *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  const CqRow *row = self->row;
  /* Translators: %s is the name of a row: a party, the first words of a clause */
  g_autofree char *name = g_strdup_printf (_ ("More for “%s”"), row->label);

  if (row->is_movable)
    {
      add_menu_entry (menu, _ ("Move _Up"), "edit.up", row->form);
      add_menu_entry (menu, _ ("Move _Down"), "edit.down", row->form);
    }
  if (g_str_has_prefix (row->form, "clause/") || g_str_has_prefix (row->form, "area/"))
    add_menu_entry (menu, _ ("D_uplicate"), "edit.duplicate", row->form);
  if (row->is_removable)
    add_menu_entry (menu, _ ("_Remove"), "edit.remove", row->form);
  gtk_menu_button_set_menu_model (self->menu, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->menu), row->is_movable || row->is_removable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_label (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
cq_link_row_show (CqRowWidget *widget, CqRow *row)
{
  CqLinkRow *self = CQ_LINK_ROW (widget);
  g_autoptr (CqRow) old = g_steal_pointer (&self->row);
  g_autofree char *problems = row->n_problems > 0 ? g_strdup_printf ("%u", row->n_problems) : NULL;

  self->row = cq_row_ref (row);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), row->label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), row->detail);
  show_label (self->mark, row->mark);
  show_label (self->problems, problems);
  gtk_widget_set_visible (GTK_WIDGET (self->handle), row->is_movable);
  if (old == NULL || !g_str_equal (old->form, row->form) || !g_str_equal (old->label, row->label))
    show_menu (self);
}

static void
cq_link_row_widget_init (CqRowWidgetInterface *iface)
{
  iface->show = cq_link_row_show;
}

/* A key of the row does to its form what the menu does. */
static gboolean
key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CqLinkRow *self = CQ_LINK_ROW (widget);
  const char *action = g_variant_get_string (arguments, NULL);
  gboolean moves = g_str_equal (action, "edit.up") || g_str_equal (action, "edit.down");

  if (self->row == NULL || (moves ? !self->row->is_movable : !self->row->is_removable))
    return FALSE;
  return gtk_widget_activate_action (widget, action, "s", self->row->form);
}

static void
add_key (GtkWidgetClass *klass, guint key, GdkModifierType modifiers, const char *action)
{
  gtk_widget_class_add_binding (klass, key, modifiers, key_cb, "s", action);
}

static void
cq_link_row_finalize (GObject *object)
{
  g_clear_pointer (&CQ_LINK_ROW (object)->row, cq_row_unref);
  G_OBJECT_CLASS (cq_link_row_parent_class)->finalize (object);
}

static void
cq_link_row_class_init (CqLinkRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cq_link_row_finalize;
  add_key (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "edit.up");
  add_key (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "edit.down");
  add_key (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "edit.duplicate");
  add_key (widget_class, GDK_KEY_Delete, 0, "edit.remove");
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "rows/cq-link-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CqLinkRow, handle);
  gtk_widget_class_bind_template_child (widget_class, CqLinkRow, mark);
  gtk_widget_class_bind_template_child (widget_class, CqLinkRow, problems);
  gtk_widget_class_bind_template_child (widget_class, CqLinkRow, menu);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
cq_link_row_init (CqLinkRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cq_drag_add_source (GTK_WIDGET (self->handle), GTK_WIDGET (self), get_dragged_form);
  cq_drag_add_target (GTK_WIDGET (self), dropped_cb);
}
