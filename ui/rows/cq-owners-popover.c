/* Who may be added to the owners of a commitment: the parties, to be ticked, and anybody else by name. */
#include "rows/cq-owners-popover.h"

#include "compat/cq-text-side.h"

struct _CqOwnersPopover
{
  GtkPopover parent_instance;

  GtkWidget *scrolled; /* (unowned): of the template, as those below */
  GtkBox *checks;
  GtkCheckButton *all;
  GtkEditable *entry;
  GtkWidget *add;

  CqRow *row; /* (owned) (nullable) */
  gboolean is_showing; /* while a row is shown, what changes is not the person's doing */
};

enum
{
  TICKED,
  ALL_TICKED,
  NAMED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CqOwnersPopover, cq_owners_popover, GTK_TYPE_POPOVER)

#define PARTY_KEY "cq-party"

static void
toggled_cb (CqOwnersPopover *self, GtkCheckButton *check)
{
  if (!self->is_showing)
    g_signal_emit (self, signals[TICKED], 0, g_object_get_data (G_OBJECT (check), PARTY_KEY),
                   gtk_check_button_get_active (check));
}

/* GTK takes each check button for a group of its own, and ticks it when an arrow leads from it to itself. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, CqOwnersPopover *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->checks));
  GtkWidget *next;

  if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    next = gtk_widget_get_next_sibling (focus);
  else if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    next = gtk_widget_get_prev_sibling (focus);
  else
    return GDK_EVENT_PROPAGATE;
  if (next == NULL || !gtk_widget_grab_focus (next))
    gtk_widget_error_bell (focus);
  return GDK_EVENT_STOP;
}

static void
all_toggled_cb (CqOwnersPopover *self)
{
  if (!self->is_showing)
    g_signal_emit (self, signals[ALL_TICKED], 0, gtk_check_button_get_active (self->all));
}

static void
changed_cb (CqOwnersPopover *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));

  gtk_widget_set_sensitive (self->add, *name != '\0');
}

static void
named_cb (CqOwnersPopover *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));

  if (*name == '\0')
    return;
  gtk_editable_set_text (self->entry, "");
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[NAMED], 0, name);
}

static guint
count_choices (CqOwnersPopover *self)
{
  return self->row->choices != NULL ? self->row->choices->len : 0;
}

static gboolean
is_owner (CqRow *row, const char *party)
{
  for (guint i = 0; row->owners != NULL && i < row->owners->len; i++)
    if (g_strcmp0 (cq_owner_get_party (row->owners->pdata[i]), party) == 0)
      return TRUE;
  return FALSE;
}

/* The check button of a party, the first if @previous is that of all. */
static GtkWidget *
add_check (CqOwnersPopover *self, GtkWidget *previous)
{
  GtkWidget *check = gtk_check_button_new ();

  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_insert_child_after (self->checks, check, previous);
  return check;
}

static void
show_checks (CqOwnersPopover *self)
{
  GtkWidget *last = GTK_WIDGET (self->all);
  guint n_choices = count_choices (self);
  guint n_owners = 0;

  for (guint i = 0; i < n_choices; i++)
    {
      const CqChoice *choice = self->row->choices->pdata[i];
      GtkWidget *check = gtk_widget_get_next_sibling (last);

      if (check == NULL)
        check = add_check (self, last);
      g_object_set_data_full (G_OBJECT (check), PARTY_KEY, g_strdup (choice->value), g_free);
      gtk_check_button_set_label (GTK_CHECK_BUTTON (check), choice->label);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_owner (self->row, choice->value));
      n_owners += is_owner (self->row, choice->value);
      last = check;
    }
  while (gtk_widget_get_next_sibling (last) != NULL)
    gtk_box_remove (self->checks, gtk_widget_get_next_sibling (last));

  gtk_check_button_set_active (self->all, n_owners > 0 && n_owners == n_choices);
  gtk_check_button_set_inconsistent (self->all, n_owners > 0 && n_owners < n_choices);
  gtk_widget_set_visible (GTK_WIDGET (self->all), n_choices > 1);
  gtk_widget_set_visible (self->scrolled, n_choices > 0);
}

static void
update (CqOwnersPopover *self)
{
  self->is_showing = TRUE;
  show_checks (self);
  self->is_showing = FALSE;
}

/* Check buttons are made when they are first seen: a document may have hundreds of parties, and a form
 * several such rows. */
static void
map_cb (CqOwnersPopover *self)
{
  if (self->row != NULL)
    update (self);
}

static void
cq_owners_popover_finalize (GObject *object)
{
  g_clear_pointer (&CQ_OWNERS_POPOVER (object)->row, cq_row_unref);
  G_OBJECT_CLASS (cq_owners_popover_parent_class)->finalize (object);
}

static void
cq_owners_popover_class_init (CqOwnersPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cq_owners_popover_finalize;

  /**
   * CqOwnersPopover::ticked:
   * @party: the id of a party
   * @active: whether it is to be an owner
   */
  signals[TICKED] = g_signal_new ("ticked", CQ_TYPE_OWNERS_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                  2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  /**
   * CqOwnersPopover::all-ticked:
   * @active: whether all parties are to be owners, or none
   */
  signals[ALL_TICKED] = g_signal_new ("all-ticked", CQ_TYPE_OWNERS_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  /**
   * CqOwnersPopover::named:
   * @name: someone who is no party, and is to be an owner
   */
  signals[NAMED] = g_signal_new ("named", CQ_TYPE_OWNERS_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "rows/cq-owners-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, CqOwnersPopover, add);
  gtk_widget_class_bind_template_child (widget_class, CqOwnersPopover, all);
  gtk_widget_class_bind_template_child (widget_class, CqOwnersPopover, checks);
  gtk_widget_class_bind_template_child (widget_class, CqOwnersPopover, entry);
  gtk_widget_class_bind_template_child (widget_class, CqOwnersPopover, scrolled);
  gtk_widget_class_bind_template_callback (widget_class, all_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, map_cb);
  gtk_widget_class_bind_template_callback (widget_class, named_cb);
}

static void
cq_owners_popover_init (CqOwnersPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cq_text_side_keep (self->entry);
}

/**
 * cq_owners_popover_show:
 * @row: a row of owners, with the parties as its choices
 *
 * Ticks the parties that are owners.
 */
void
cq_owners_popover_show (CqOwnersPopover *self, CqRow *row)
{
  CqRow *old = self->row;

  self->row = cq_row_ref (row);
  g_clear_pointer (&old, cq_row_unref);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}
