/* Parties, and others by name: who does something. */
#include "rows/cq-owners-row.h"

#include <glib/gi18n.h>

#include "compat/cq-wrap-layout.h"
#include "rows/cq-chip.h"
#include "rows/cq-entry-problem.h"
#include "rows/cq-owners-popover.h"

struct _CqOwnersRow
{
  AdwPreferencesRow parent_instance;

  GtkLabel *title; /* (unowned): of the template, as those below */
  GtkLabel *hint;
  GtkBox *chips;
  GtkMenuButton *add;
  CqOwnersPopover *popover;
  GtkImage *problem;

  CqRow *row; /* (owned) (nullable): what is shown */
};

static void cq_owners_row_widget_init (CqRowWidgetInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CqOwnersRow, cq_owners_row, ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (CQ_TYPE_ROW_WIDGET, cq_owners_row_widget_init))

static GPtrArray *
copy_owners (CqOwnersRow *self)
{
  GPtrArray *owners = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_owner_unref);

  for (guint i = 0; self->row->owners != NULL && i < self->row->owners->len; i++)
    g_ptr_array_add (owners, cq_owner_ref (self->row->owners->pdata[i]));
  return owners;
}

static void
enter (CqOwnersRow *self, GPtrArray *owners)
{
  const CqRowInput input = { .owners = owners };

  cq_row_widget_enter (CQ_ROW_WIDGET (self), &input);
}

static gboolean
is_party (gconstpointer owner, gconstpointer party)
{
  return g_strcmp0 (cq_owner_get_party ((CqOwner *) owner), party) == 0;
}

static void
ticked_cb (CqOwnersRow *self, const char *party, gboolean active)
{
  g_autoptr (GPtrArray) owners = copy_owners (self);
  guint index;

  if (active)
    g_ptr_array_add (owners, cq_owner_new_party (party));
  else if (g_ptr_array_find_with_equal_func (owners, party, is_party, &index))
    g_ptr_array_remove_index (owners, index);
  enter (self, owners);
}

/* All parties stand in the order of the document, and before those who are none. */
static void
all_ticked_cb (CqOwnersRow *self, gboolean active)
{
  g_autoptr (GPtrArray) owners = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_owner_unref);

  for (guint i = 0; active && i < self->row->choices->len; i++)
    g_ptr_array_add (owners, cq_owner_new_party (((CqChoice *) self->row->choices->pdata[i])->value));
  for (guint i = 0; self->row->owners != NULL && i < self->row->owners->len; i++)
    if (cq_owner_get_party (self->row->owners->pdata[i]) == NULL)
      g_ptr_array_add (owners, cq_owner_ref (self->row->owners->pdata[i]));
  enter (self, owners);
}

static void
named_cb (CqOwnersRow *self, const char *name)
{
  g_autoptr (GPtrArray) owners = copy_owners (self);

  g_ptr_array_add (owners, cq_owner_new_named (self->row->lang, name));
  enter (self, owners);
}

static guint
get_place (GtkWidget *chip)
{
  guint place = 0;

  while ((chip = gtk_widget_get_prev_sibling (chip)) != NULL)
    place++;
  return place;
}

/* The focus stays where it was: on what has come into the place, else on what stands before it. */
static void
focus_place (CqOwnersRow *self, guint place)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->chips));

  for (guint i = 0; i < place && CQ_IS_CHIP (gtk_widget_get_next_sibling (child)); i++)
    child = gtk_widget_get_next_sibling (child);
  gtk_widget_child_focus (child, GTK_DIR_TAB_FORWARD);
}

static void
removed_cb (CqOwnersRow *self, GtkWidget *chip)
{
  g_autoptr (GPtrArray) owners = copy_owners (self);
  guint place = get_place (chip);

  g_ptr_array_remove_index (owners, place);
  enter (self, owners);
  focus_place (self, place);
}

static void
move (CqOwnersRow *self, guint from, guint to)
{
  g_autoptr (GPtrArray) owners = copy_owners (self);

  g_ptr_array_insert (owners, (int) to, g_ptr_array_steal_index (owners, from));
  enter (self, owners);
  focus_place (self, to);
}

static void
moved_cb (CqOwnersRow *self, int step, GtkWidget *chip)
{
  const guint from = get_place (chip);

  if ((step < 0 && from == 0) || from + (guint) step >= self->row->owners->len)
    gtk_widget_error_bell (chip);
  else
    move (self, from, from + (guint) step);
}

static void
dropped_cb (CqOwnersRow *self, GtkWidget *other, GtkWidget *chip)
{
  move (self, get_place (other), get_place (chip));
}

/* A name in the language that is written, else in the principal one. */
static const char *
get_name (CqRow *row, CqOwner *owner)
{
  const char *name = cq_owner_get_name (owner, row->lang, "");

  if (name == NULL)
    name = cq_owner_get_name (owner, row->lang, row->lang);
  return name != NULL ? name : _("No name in this language");
}

static const CqChoice *
find_choice (CqRow *row, const char *party)
{
  for (guint i = 0; row->choices != NULL && i < row->choices->len; i++)
    {
      const CqChoice *choice = row->choices->pdata[i];

      if (g_str_equal (choice->value, party))
        return choice;
    }
  return NULL;
}

static const char *
get_label (CqRow *row, CqOwner *owner)
{
  const char *party = cq_owner_get_party (owner);
  const CqChoice *choice = party != NULL ? find_choice (row, party) : NULL;

  if (party == NULL)
    return get_name (row, owner);
  return choice != NULL ? choice->label : party;
}

static GtkWidget *
make_chip (CqOwnersRow *self, CqOwner *owner, const char *label)
{
  const char *party = cq_owner_get_party (owner);
  const CqChoice *choice = party != NULL ? find_choice (self->row, party) : NULL;
  GtkWidget *chip = cq_chip_new (label, choice != NULL ? choice->mark : NULL);

  g_signal_connect_object (chip, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  if (!self->row->is_movable)
    return chip;
  cq_chip_set_movable (CQ_CHIP (chip));
  g_signal_connect_object (chip, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (chip, "dropped", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  return chip;
}

/* Chips that say the same are left alone, with the focus that one of them may have. */
static void
show_chips (CqOwnersRow *self, CqRow *row)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->chips));
  GtkWidget *last = NULL;

  for (guint i = 0; row->owners != NULL && i < row->owners->len; i++)
    {
      CqOwner *owner = row->owners->pdata[i];
      const char *label = get_label (row, owner);

      /* Of chips that are gone, those behind stay. */
      while (CQ_IS_CHIP (child) && !g_str_equal (cq_chip_get_label (CQ_CHIP (child)), label))
        {
          GtkWidget *gone = child;

          child = gtk_widget_get_next_sibling (child);
          gtk_box_remove (self->chips, gone);
        }
      if (CQ_IS_CHIP (child))
        {
          last = child;
          child = gtk_widget_get_next_sibling (child);
          continue;
        }
      gtk_box_insert_child_after (self->chips, make_chip (self, owner, label), last);
      last = last != NULL ? gtk_widget_get_next_sibling (last) : gtk_widget_get_first_child (GTK_WIDGET (self->chips));
    }
  while (CQ_IS_CHIP (child))
    {
      GtkWidget *gone = child;

      child = gtk_widget_get_next_sibling (child);
      gtk_box_remove (self->chips, gone);
    }
}

static void
cq_owners_row_show (CqRowWidget *widget, CqRow *row)
{
  CqOwnersRow *self = CQ_OWNERS_ROW (widget);
  /* Translators: %s is the name of a row: “Partners” */
  g_autofree char *said = g_strdup_printf (_("Add to “%s”"), row->label);
  CqRow *old = self->row;

  self->row = cq_row_ref (row);
  g_clear_pointer (&old, cq_row_unref);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), row->label);
  gtk_label_set_label (self->title, row->label);
  gtk_label_set_label (self->hint, row->hint != NULL ? row->hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), row->hint != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->add), !row->is_movable);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->add), said);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chips), GTK_ACCESSIBLE_PROPERTY_LABEL, row->label, -1);
  show_chips (self, row);
  cq_owners_popover_show (self->popover, row);
  cq_entry_problem_show (GTK_WIDGET (self), self->problem, row);
}

static void
cq_owners_row_take_focus (CqRowWidget *widget)
{
  CqOwnersRow *self = CQ_OWNERS_ROW (widget);

  if (gtk_widget_get_visible (GTK_WIDGET (self->add)))
    gtk_widget_grab_focus (GTK_WIDGET (self->add));
  else
    gtk_widget_child_focus (GTK_WIDGET (self->chips), GTK_DIR_TAB_FORWARD);
}

static void
cq_owners_row_widget_init (CqRowWidgetInterface *iface)
{
  iface->show = cq_owners_row_show;
  iface->take_focus = cq_owners_row_take_focus;
}

static void
cq_owners_row_finalize (GObject *object)
{
  g_clear_pointer (&CQ_OWNERS_ROW (object)->row, cq_row_unref);
  G_OBJECT_CLASS (cq_owners_row_parent_class)->finalize (object);
}

static void
cq_owners_row_class_init (CqOwnersRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cq_owners_row_finalize;

  g_type_ensure (CQ_TYPE_OWNERS_POPOVER);
  g_type_ensure (CQ_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "rows/cq-owners-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CqOwnersRow, add);
  gtk_widget_class_bind_template_child (widget_class, CqOwnersRow, chips);
  gtk_widget_class_bind_template_child (widget_class, CqOwnersRow, hint);
  gtk_widget_class_bind_template_child (widget_class, CqOwnersRow, popover);
  gtk_widget_class_bind_template_child (widget_class, CqOwnersRow, problem);
  gtk_widget_class_bind_template_child (widget_class, CqOwnersRow, title);
  gtk_widget_class_bind_template_callback (widget_class, all_ticked_cb);
  gtk_widget_class_bind_template_callback (widget_class, named_cb);
  gtk_widget_class_bind_template_callback (widget_class, ticked_cb);
}

static void
cq_owners_row_init (CqOwnersRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
