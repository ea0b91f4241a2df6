/*
 * A time, a date, or a first and a last day: typed as one would write it, or chosen. What is typed counts
 * as soon as it reads as a time; a line below says how it is understood.
 */
#include "rows/cq-when-row.h"

#include <glib/gi18n-lib.h>

#include "compat/cq-rows.h"
#include "forms/cq-when-reader.h"
#include "language/cq-language.h"
#include "rows/cq-entry-problem.h"
#include "rows/cq-when-popover.h"

struct _CqWhenRow
{
  AdwPreferencesRow parent_instance;

  AdwEntryRow *entry; /* (unowned): of the template, as those below */
  GtkImage *problem;
  GtkMenuButton *open;
  GtkLabel *said;
  CqWhenPopover *popover; /* (nullable): of the button, from when it is first opened */

  CqRow *row;           /* (owned) (nullable): what is shown */
  CqWhenReader *reader; /* (owned) (nullable): of the row's language */
  CqWhen *when;         /* (owned) (nullable): what the text last said; the row's, or what was entered */
  guint emptied;        /* a source, or 0: the text was emptied */
  gboolean is_showing;  /* while a row is shown, what changes is not the person's doing */
};

static void cq_when_row_widget_init (CqRowWidgetInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CqWhenRow, cq_when_row, ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (CQ_TYPE_ROW_WIDGET, cq_when_row_widget_init))

static const char *
get_text (CqWhenRow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static gboolean
is_empty (CqWhenRow *self)
{
  g_autofree char *text = g_strstrip (g_strdup (get_text (self)));

  return *text == '\0';
}

static void
set_when (CqWhenRow *self, CqWhen *when)
{
  g_autoptr (CqWhen) old = g_steal_pointer (&self->when);

  self->when = when != NULL ? cq_when_ref (when) : NULL;
}

/* What the text says; %NULL with @error set where it says nothing, and without where it is empty. */
static CqWhen *
read_text (CqWhenRow *self, GError **error)
{
  g_autoptr (CqWhen) read = NULL;

  if (is_empty (self))
    return NULL;
  if (self->row->kind == CQ_ROW_DATE)
    return cq_when_reader_read_date (self->reader, get_text (self), self->row->document, error);
  if (self->row->kind == CQ_ROW_DATES)
    return cq_when_reader_read_days (self->reader, get_text (self), self->row->document, error);
  read = cq_when_reader_read (self->reader, get_text (self), self->row->document, error);
  return read != NULL ? cq_when_merge (self->row->when, read, self->row->document, self->row->lang) : NULL;
}

static void
set_class (GtkWidget *widget, const char *class, gboolean has_it)
{
  if (has_it)
    gtk_widget_add_css_class (widget, class);
  else
    gtk_widget_remove_css_class (widget, class);
}

/* How the text is understood, or why it is not. It is no error as long as one is still typing. */
static void
say (CqWhenRow *self, gboolean is_done)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CqWhen) when = read_text (self, &error);
  g_autofree char *lang = cq_language_get_interface ();
  g_autofree char *line = when != NULL ? cq_when_explain (when, self->row->document, self->row->lang, lang) : NULL;
  gboolean is_wrong = error != NULL && is_done;

  if (error != NULL)
    line = g_strdup (error->message);
  gtk_label_set_label (self->said, line != NULL ? line : "");
  gtk_widget_set_visible (GTK_WIDGET (self->said), line != NULL);
  set_class (GTK_WIDGET (self->said), "error", is_wrong);
  set_class (GTK_WIDGET (self->said), "dim-label", !is_wrong);
  set_class (GTK_WIDGET (self->entry), "error", is_wrong);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               is_wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (line != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, line, -1);
}

static void
show_text (CqWhenRow *self)
{
  g_autofree char *text
      = self->when != NULL ? cq_when_reader_get_text (self->reader, self->when, self->row->document) : g_strdup ("");

  if (g_str_equal (text, get_text (self)))
    return;
  self->is_showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  self->is_showing = FALSE;
}

static void
enter (CqWhenRow *self, CqWhen *when)
{
  const CqRowInput input = { .when = when };

  if (cq_when_equal (when, self->row->when))
    return;
  set_when (self, when);
  cq_row_widget_enter (CQ_ROW_WIDGET (self), &input);
}

static gboolean
emptied_cb (gpointer data)
{
  CqWhenRow *self = data;

  self->emptied = 0;
  if (is_empty (self))
    enter (self, NULL);
  return G_SOURCE_REMOVE;
}

/* Who types over a text empties it first: that is no wish to have no time. */
static void
changed_cb (CqWhenRow *self)
{
  g_autoptr (CqWhen) when = NULL;

  if (self->is_showing || self->row == NULL)
    return;
  when = read_text (self, NULL);
  say (self, FALSE);
  if (when != NULL)
    enter (self, when);
  else if (is_empty (self) && self->emptied == 0)
    self->emptied = g_idle_add (emptied_cb, self);
}

/* One has left, or pressed Enter: what was understood is shown in the words of the document; what was
 * not stays as it was typed. */
static void
done_cb (CqWhenRow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CqWhen) when = NULL;

  if (self->row == NULL)
    return;
  when = read_text (self, &error);
  if (error == NULL)
    {
      set_when (self, when);
      show_text (self);
    }
  say (self, TRUE);
}

static void
chosen_cb (CqWhenRow *self, CqWhen *chosen)
{
  g_autoptr (CqWhen) when
      = chosen != NULL ? cq_when_merge (self->row->when, chosen, self->row->document, self->row->lang) : NULL;

  set_when (self, when);
  show_text (self);
  say (self, TRUE);
  enter (self, when);
}

/* A form has many times, and a popover takes as long to make as all the rest of it. */
static void
opening_cb (GtkMenuButton *button, gpointer data)
{
  CqWhenRow *self = data;

  if (self->popover == NULL)
    {
      self->popover = g_object_new (CQ_TYPE_WHEN_POPOVER, NULL);
      g_signal_connect_object (self->popover, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
      gtk_menu_button_set_popover (button, GTK_WIDGET (self->popover));
      cq_when_popover_show (self->popover, self->row, self->reader);
    }
  cq_when_popover_begin (self->popover);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, CqWhenRow *self)
{
  gboolean is_down = key == GDK_KEY_Down || key == GDK_KEY_KP_Down;

  if (key != GDK_KEY_F4 && !(is_down && (state & GDK_ALT_MASK) != 0))
    return GDK_EVENT_PROPAGATE;
  gtk_menu_button_popup (self->open);
  return GDK_EVENT_STOP;
}

static void
set_language (CqWhenRow *self, const char *lang)
{
  if (self->reader != NULL && g_strcmp0 (cq_when_reader_get_language (self->reader), lang) == 0)
    return;
  g_clear_pointer (&self->reader, cq_when_reader_free);
  self->reader = cq_when_reader_new (lang);
}

static void
cq_when_row_show (CqRowWidget *widget, CqRow *row)
{
  CqWhenRow *self = CQ_WHEN_ROW (widget);
  gboolean is_first = self->row == NULL;
  /* Translators: %s is the name of a row: “Adopted on” */
  g_autofree char *choosing = g_strdup_printf (_ ("Choose a date for “%s”"), row->label);
  g_autoptr (CqRow) old = g_steal_pointer (&self->row);

  self->row = cq_row_ref (row);
  set_language (self, row->lang);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), row->label);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->entry), row->label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->open), choosing);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->open), GTK_ACCESSIBLE_PROPERTY_LABEL, choosing, -1);
  cq_entry_problem_show (GTK_WIDGET (self->entry), self->problem, row);
  /* What does not read as a time is kept till it does, or till the time changes under it. */
  if (is_first || !cq_when_equal (row->when, self->when) || g_strcmp0 (row->lang, old->lang) != 0)
    {
      set_when (self, row->when);
      show_text (self);
      say (self, TRUE);
    }
  else
    say (self, gtk_widget_has_css_class (GTK_WIDGET (self->entry), "error"));
  if (self->popover != NULL)
    cq_when_popover_show (self->popover, row, self->reader);
}

static void
cq_when_row_take_focus (CqRowWidget *widget)
{
  gtk_widget_grab_focus (GTK_WIDGET (CQ_WHEN_ROW (widget)->entry));
}

static void
cq_when_row_widget_init (CqRowWidgetInterface *iface)
{
  iface->show = cq_when_row_show;
  iface->take_focus = cq_when_row_take_focus;
}

static void
cq_when_row_dispose (GObject *object)
{
  g_clear_handle_id (&CQ_WHEN_ROW (object)->emptied, g_source_remove);
  G_OBJECT_CLASS (cq_when_row_parent_class)->dispose (object);
}

static void
cq_when_row_finalize (GObject *object)
{
  CqWhenRow *self = CQ_WHEN_ROW (object);

  g_clear_pointer (&self->row, cq_row_unref);
  g_clear_pointer (&self->reader, cq_when_reader_free);
  g_clear_pointer (&self->when, cq_when_unref);
  G_OBJECT_CLASS (cq_when_row_parent_class)->finalize (object);
}

static void
cq_when_row_class_init (CqWhenRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cq_when_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = cq_when_row_finalize;

  g_type_ensure (CQ_TYPE_ENTRY_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "rows/cq-when-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CqWhenRow, entry);
  gtk_widget_class_bind_template_child (widget_class, CqWhenRow, open);
  gtk_widget_class_bind_template_child (widget_class, CqWhenRow, problem);
  gtk_widget_class_bind_template_child (widget_class, CqWhenRow, said);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
cq_when_row_init (CqWhenRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->open, opening_cb, self, NULL);
}
