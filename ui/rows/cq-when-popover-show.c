/* What the popover for a time shows of its draft. */
#include "rows/cq-when-popover-private.h"

#include <glib/gi18n.h>

#include "language/cq-date-text.h"
#include "language/cq-language.h"
#include "statement/cq-text.h"
#include "statement/cq-usage.h"

/**
 * cq_when_popover_say:
 * @line: (nullable): what a time means, or what is wrong with it
 * @is_wrong: whether it is the latter
 */
void
cq_when_popover_say (CqWhenPopover *self, const char *line, gboolean is_wrong)
{
  gtk_label_set_label (self->said, line != NULL ? line : "");
  gtk_widget_set_visible (GTK_WIDGET (self->said), line != NULL);
  if (is_wrong)
    gtk_widget_remove_css_class (GTK_WIDGET (self->said), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->said), "dim-label");
}

/* What would be printed without words of its own stands where they may be written. */
static void
show_printed (CqWhenPopover *self)
{
  g_autoptr (CqWhen) in_principal = self->when != NULL ? cq_when_with_wording (self->when, NULL, NULL) : NULL;
  g_autoptr (CqWhen) plain = in_principal != NULL ? cq_when_with_wording (in_principal, self->row->lang, NULL) : NULL;
  g_autofree char *text
    = plain != NULL ? cq_document_get_when_text (self->row->document, plain, CQ_WHEN_IN_SENTENCE, self->row->lang) : NULL;

  gtk_entry_set_placeholder_text (GTK_ENTRY (self->wording), text);
}

void
cq_when_popover_explain (CqWhenPopover *self)
{
  g_autofree char *lang = cq_language_get_interface ();
  g_autofree char *line
      = self->when != NULL ? cq_when_explain (self->when, self->row->document, self->row->lang, lang) : NULL;

  cq_when_popover_say (self, line, FALSE);
  show_printed (self);
}

/* A choice is called by what it chooses, and its button by the choice too. */
static void
name_choice (GtkDropDown *choice, const char *name)
{
  GtkStringObject *selected = GTK_STRING_OBJECT (gtk_drop_down_get_selected_item (choice));
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (choice));
  g_autofree char *both
      = selected != NULL ? /* Translators: the name of a choice, and what is chosen, for screen readers: “Month: May” */
                         g_strdup_printf (_("%s: %s"), name, gtk_string_object_get_string (selected)) : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  both != NULL ? both : name, -1);
}

void
cq_when_popover_name_choices (CqWhenPopover *self)
{
  name_choice (self->precision, _("Kind of date"));
  name_choice (self->month, _("Month"));
  name_choice (self->quarter, _("Quarter"));
  name_choice (self->unit, _("Unit"));
  name_choice (self->anchor, _("Counted from"));
}

static void
set_text (GtkEditable *entry, const char *text)
{
  if (!g_str_equal (gtk_editable_get_text (entry), text != NULL ? text : ""))
    gtk_editable_set_text (entry, text != NULL ? text : "");
}

static void
show_date (CqWhenPopover *self, GtkEditable *entry, const CqDate *date)
{
  g_autoptr (CqWhen) when = date->year > 0 ? cq_when_new_date (date) : NULL;
  g_autofree char *text
      = when != NULL ? cq_when_reader_get_text (self->reader, when, self->row->document) : NULL;

  set_text (entry, text);
}

void
cq_when_popover_show_calendar (CqWhenPopover *self)
{
  CqDate day = self->draft.date;
  g_autoptr (GDateTime) time = NULL;

  if (self->draft.precision == CQ_WHEN_PRECISION_PERIOD)
    day = self->is_last ? cq_date_get_last_day (&self->draft.last) : cq_date_get_first_day (&self->draft.first);
  time = g_date_time_new_local (day.year, day.month, day.day, 0, 0, 0);
  gtk_calendar_select_day (self->calendar, time);
}

static gboolean
has_strings (GtkDropDown *choice, const char *const *strings)
{
  GtkStringList *list = GTK_STRING_LIST (gtk_drop_down_get_model (choice));
  guint n = list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (list)) : 0;

  if (n != g_strv_length ((char **) strings))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!g_str_equal (gtk_string_list_get_string (list, i), strings[i]))
      return FALSE;
  return TRUE;
}

/* A list is not changed under the finger that chooses from it. */
static void
show_strings (GtkDropDown *choice, const char *const *strings)
{
  g_autoptr (GtkStringList) list = NULL;

  if (has_strings (choice, strings))
    return;
  list = gtk_string_list_new (strings);
  gtk_drop_down_set_model (choice, G_LIST_MODEL (list));
}

void
cq_when_popover_show_length (CqWhenPopover *self)
{
  gboolean is_every = self->draft.precision == CQ_WHEN_PRECISION_EVERY;
  const char *units[CQ_SPAN_DAY + 2] = { NULL };
  CqSpan unit;
  int number;

  cq_duration_get_simple (is_every ? &self->draft.every : &self->draft.within, &number, &unit);
  gtk_label_set_label (self->length_label, is_every ? C_("recurrence", "Every") : C_("time", "Within"));
  gtk_spin_button_set_value (self->number, number);
  /* Translators: what is chosen behind a number that stands in a box of its own: “Within [3] [years]”, “Every [3]
     [years]” */
  units[CQ_SPAN_YEAR] = ngettext ("year", "years", (gulong) number);
  /* Translators: as “year” */
  units[CQ_SPAN_MONTH] = ngettext ("month", "months", (gulong) number);
  /* Translators: as “year” */
  units[CQ_SPAN_WEEK] = ngettext ("week", "weeks", (gulong) number);
  /* Translators: as “year” */
  units[CQ_SPAN_DAY] = ngettext ("day", "days", (gulong) number);
  show_strings (self->unit, units);
  gtk_drop_down_set_selected (self->unit, unit);
}

/* In the language of the window, as all that may be chosen is. */
static void
show_months (CqWhenPopover *self)
{
  g_autofree char *lang = cq_language_get_interface ();
  char *months[13] = { NULL };

  for (int i = 0; i < 12; i++)
    {
      months[i] = cq_date_text_month (i + 1, lang);
      if (months[i] == NULL)
        months[i] = g_strdup_printf ("%d", i + 1);
    }
  show_strings (self->month, (const char *const *) months);
  gtk_drop_down_set_selected (self->month, (guint) self->draft.date.month - 1);
  for (int i = 0; i < 12; i++)
    g_free (months[i]);
}

/* The roles that have words, none, and one that stands in a file and has no words. */
static void
show_anchor (CqWhenPopover *self)
{
  const char *strings[] = {
    /* Translators: these end “Within [3] [months] of …” */
    C_("counted from", "adoption"),         C_("counted from", "signing"),     C_("counted from", "publication"),
    C_("counted from", "endorsement"),      C_("counted from", "the next meeting"), C_("counted from", "the meeting"),
    C_("counted from", "a date not stated"), NULL, NULL,
  };
  guint selected = CQ_N_ANCHORS;

  if (self->draft.anchor != NULL)
    {
      for (selected = 0; selected < CQ_N_ANCHORS; selected++)
        if (g_str_equal (cq_when_anchor_roles[selected], self->draft.anchor))
          break;
      if (selected == CQ_N_ANCHORS)
        {
          selected = CQ_N_ANCHORS + 1;
          strings[selected] = self->draft.anchor;
        }
    }
  show_strings (self->anchor, strings);
  gtk_drop_down_set_selected (self->anchor, selected);
}

static void
show_inputs (CqWhenPopover *self)
{
  CqWhenInputs inputs = cq_when_draft_get_inputs (&self->draft);
  gboolean has_words = self->row->kind == CQ_ROW_WHEN;

  gtk_widget_set_visible (GTK_WIDGET (self->month), (inputs & CQ_WHEN_INPUT_MONTH) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->quarter), (inputs & CQ_WHEN_INPUT_QUARTER) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->year), (inputs & CQ_WHEN_INPUT_YEAR) != 0);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->year)), (inputs & CQ_WHEN_INPUT_YEAR) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->at_end), has_words && (inputs & CQ_WHEN_INPUT_AT_END) != 0);
  gtk_widget_set_visible (self->first_line, (inputs & CQ_WHEN_INPUT_ENDS) != 0);
  gtk_widget_set_visible (self->last_line, (inputs & CQ_WHEN_INPUT_ENDS) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->calendar),
                          (inputs & (CQ_WHEN_INPUT_CALENDAR | CQ_WHEN_INPUT_ENDS)) != 0);
  gtk_widget_set_visible (self->length_line, (inputs & CQ_WHEN_INPUT_LENGTH) != 0);
  gtk_widget_set_visible (self->anchor_line, (inputs & CQ_WHEN_INPUT_ANCHOR) != 0);
  gtk_widget_set_visible (self->from_line, (inputs & CQ_WHEN_INPUT_FROM) != 0);
  gtk_widget_set_visible (self->event_line, (inputs & CQ_WHEN_INPUT_EVENT) != 0);
  gtk_widget_set_visible (self->wording_line, has_words && (inputs & CQ_WHEN_INPUT_WORDING) != 0);
  gtk_widget_set_visible (self->inputs, inputs != 0);
}

/* Everything that does not hold what the person types. */
void
cq_when_popover_show_values (CqWhenPopover *self)
{
  self->is_showing = TRUE;
  gtk_drop_down_set_selected (self->precision,
                              MIN (self->draft.precision, gtk_slice_list_model_get_size (self->precisions) - 1));
  show_months (self);
  gtk_drop_down_set_selected (self->quarter, (guint) (self->draft.date.month - 1) / 3);
  gtk_spin_button_set_value (self->year, self->draft.date.year);
  gtk_check_button_set_active (self->at_end, self->draft.at_end);
  cq_when_popover_show_calendar (self);
  cq_when_popover_show_length (self);
  show_anchor (self);
  show_inputs (self);
  cq_when_popover_name_choices (self);
  self->is_showing = FALSE;
}

void
cq_when_popover_show_texts (CqWhenPopover *self)
{
  self->is_showing = TRUE;
  show_date (self, self->first, &self->draft.first);
  show_date (self, self->last, &self->draft.last);
  show_date (self, self->from, &self->draft.from);
  set_text (self->event, self->draft.event);
  set_text (self->wording, self->draft.wording);
  self->is_showing = FALSE;
}
