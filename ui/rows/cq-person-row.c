/* The name or title of somebody who signs: any text may be typed; who signed before is offered, in every language. */
#include "rows/cq-person-row.h"

#include <glib/gi18n.h>

#include "compat/cq-rows.h"
#include "rows/cq-entry-problem.h"
#include "rows/cq-person-list.h"
#include "rows/cq-typed-text.h"

struct _CqPersonRow
{
  AdwPreferencesRow parent_instance;

  AdwEntryRow *entry; /* (unowned): of the template, as those below */
  GtkImage *problem;
  GtkWidget *open;
  GtkPopover *popover;
  CqPersonList *list;

  CqRow *row;          /* (owned) (nullable): what is shown */
  CqTypedText typed;
  gboolean is_showing; /* while a row is shown, what changes is not the person's doing */
};

static void cq_person_row_widget_init (CqRowWidgetInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CqPersonRow, cq_person_row, ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (CQ_TYPE_ROW_WIDGET, cq_person_row_widget_init))

static const char *
get_text (CqPersonRow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/* Another window may have remembered somebody meanwhile, so that the file is read each time. Of a file that is broken
 * nobody is offered; it is said where somebody is to be remembered. */
static GPtrArray *
search (CqPersonRow *self, const char *typed)
{
  g_autofree char *path = cq_people_get_default_file ();
  g_autoptr (CqPeople) people = cq_people_load (path, NULL);

  if (people == NULL || self->row == NULL)
    return g_ptr_array_new ();
  return cq_people_search (people, (CqSignatoryText) self->row->what, typed, self->row->of);
}

/* Whoever is offered says no more than what stands there already. */
static gboolean
says_all (CqPersonRow *self, GPtrArray *found)
{
  g_autofree char *label = NULL;

  if (found->len != 1)
    return FALSE;
  label = cq_person_dup_label (found->pdata[0], (CqSignatoryText) self->row->what, self->row->lang);
  return g_str_equal (label, get_text (self));
}

static gboolean
offer (CqPersonRow *self, const char *typed)
{
  g_autoptr (GPtrArray) found = search (self, typed);
  gboolean offers = found->len > 0 && !(*typed != '\0' && says_all (self, found));

  if (offers)
    {
      cq_person_list_set_people (self->list, found, (CqSignatoryText) self->row->what, self->row->lang);
      gtk_popover_popup (self->popover);
    }
  else
    gtk_popover_popdown (self->popover);
  return offers;
}

static void
enter (CqPersonRow *self, const CqPerson *person)
{
  g_autofree char *text = g_strdup (get_text (self));
  const CqRowInput input = { .text = text, .person = person, .is_apart = person != NULL };

  self->typed.is_entering = person == NULL;
  cq_row_widget_enter (CQ_ROW_WIDGET (self), &input);
  self->typed.is_entering = FALSE;
}

static void
changed_cb (CqPersonRow *self)
{
  if (self->is_showing)
    return;
  if (*get_text (self) != '\0')
    offer (self, get_text (self));
  else
    gtk_popover_popdown (self->popover);
  enter (self, NULL);
}

static void
choose (CqPersonRow *self, CqPerson *chosen)
{
  g_autoptr (CqPerson) person = cq_person_ref (chosen);

  gtk_popover_popdown (self->popover);
  enter (self, person);
}

static void
chosen_cb (CqPersonRow *self, CqPerson *person)
{
  choose (self, person);
}

static void
show_open (CqPersonRow *self)
{
  g_autoptr (GPtrArray) all = search (self, "");

  gtk_widget_set_visible (self->open, all->len > 0);
}

static void
forgotten_cb (CqPersonRow *self, CqPerson *person)
{
  g_autofree char *path = cq_people_get_default_file ();
  g_autofree char *key = g_strdup (person->key);
  g_autoptr (GError) error = NULL;

  if (!cq_people_forget (path, key, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s", error->message);
  show_open (self);
  if (!offer (self, ""))
    gtk_popover_popdown (self->popover);
}

static void
open_cb (CqPersonRow *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    {
      gtk_popover_popdown (self->popover);
      return;
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  offer (self, "");
}

static void
leave_cb (CqPersonRow *self)
{
  gtk_popover_popdown (self->popover);
}

static gboolean
act_on_selected (CqPersonRow *self, void (*act) (CqPersonRow *self, CqPerson *person))
{
  CqPerson *selected = cq_person_list_get_selected (self->list);

  if (selected == NULL)
    return GDK_EVENT_PROPAGATE;
  act (self, selected);
  return GDK_EVENT_STOP;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, CqPersonRow *self)
{
  gboolean is_open = gtk_widget_get_visible (GTK_WIDGET (self->popover));

  if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    {
      if (is_open)
        cq_person_list_move (self->list, 1);
      else
        offer (self, "");
      return GDK_EVENT_STOP;
    }
  if (!is_open)
    return GDK_EVENT_PROPAGATE;
  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      cq_person_list_move (self->list, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return act_on_selected (self, choose);
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      return act_on_selected (self, forgotten_cb);
    case GDK_KEY_Escape:
      gtk_popover_popdown (self->popover);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
cq_person_row_show (CqRowWidget *widget, CqRow *row)
{
  CqPersonRow *self = CQ_PERSON_ROW (widget);
  /* Translators: %s is the name of a row: “Name” */
  g_autofree char *suggesting = g_strdup_printf (_("Suggestions for “%s”"), row->label);
  gboolean is_other = self->row == NULL || g_strcmp0 (self->row->of, row->of) != 0 || self->row->what != row->what;

  self->is_showing = TRUE;
  cq_row_ref (row);
  g_clear_pointer (&self->row, cq_row_unref);
  self->row = row;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), row->label);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->entry), row->label);
  gtk_widget_set_tooltip_text (self->open, suggesting);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->open), GTK_ACCESSIBLE_PROPERTY_LABEL, suggesting, -1);
  if (is_other)
    show_open (self);
  cq_typed_text_show (&self->typed, GTK_EDITABLE (self->entry), row->text);
  cq_entry_problem_show (GTK_WIDGET (self->entry), self->problem, row);
  self->is_showing = FALSE;
}

static void
cq_person_row_take_focus (CqRowWidget *widget)
{
  CqPersonRow *self = CQ_PERSON_ROW (widget);

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), -1, 0);
}

static void
cq_person_row_widget_init (CqRowWidgetInterface *iface)
{
  iface->show = cq_person_row_show;
  iface->take_focus = cq_person_row_take_focus;
}

static void
cq_person_row_finalize (GObject *object)
{
  CqPersonRow *self = CQ_PERSON_ROW (object);

  g_clear_pointer (&self->row, cq_row_unref);
  g_free (self->typed.shown);
  G_OBJECT_CLASS (cq_person_row_parent_class)->finalize (object);
}

static void
cq_person_row_class_init (CqPersonRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cq_person_row_finalize;

  g_type_ensure (CQ_TYPE_ENTRY_ROW);
  g_type_ensure (CQ_TYPE_PERSON_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "rows/cq-person-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CqPersonRow, entry);
  gtk_widget_class_bind_template_child (widget_class, CqPersonRow, list);
  gtk_widget_class_bind_template_child (widget_class, CqPersonRow, open);
  gtk_widget_class_bind_template_child (widget_class, CqPersonRow, popover);
  gtk_widget_class_bind_template_child (widget_class, CqPersonRow, problem);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, forgotten_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
cq_person_row_init (CqPersonRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
