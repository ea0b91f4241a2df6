/* A time put together from what it consists of: what is asked for which kind is app/forms' to say. */
#include "rows/cq-when-popover-private.h"

#include <glib/gi18n.h>

#include "compat/cq-text-side.h"

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CqWhenPopover, cq_when_popover, GTK_TYPE_POPOVER)

static void
set_when (CqWhenPopover *self, CqWhen *when)
{
  g_autoptr (CqWhen) old = g_steal_pointer (&self->when);

  self->when = when != NULL ? cq_when_ref (when) : NULL;
}

/* Tells what the inputs make, or says what is missing. */
static void
choose (CqWhenPopover *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CqWhen) when = NULL;

  if (!cq_when_draft_make (&self->draft, self->row->document, self->row->lang, &when, &error))
    {
      cq_when_popover_say (self, error->message, TRUE);
      return;
    }
  if (!cq_when_equal (when, self->when))
    {
      set_when (self, when);
      g_signal_emit (self, signals[CHOSEN], 0, when);
    }
  cq_when_popover_explain (self);
}

static CqDate
get_day (GDateTime *time)
{
  return (CqDate) { .year = g_date_time_get_year (time),
                    .month = g_date_time_get_month (time),
                    .day = g_date_time_get_day_of_month (time) };
}

static void
fill (CqWhenPopover *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  const CqDate today = get_day (now);

  set_when (self, self->row->when);
  cq_when_draft_clear (&self->draft);
  cq_when_draft_init (&self->draft, self->when, self->row->document, self->row->lang, &today);
  self->is_last = FALSE;
  cq_when_popover_show_values (self);
  cq_when_popover_show_texts (self);
  cq_when_popover_explain (self);
}

static void
precision_cb (CqWhenPopover *self)
{
  if (self->is_showing || self->row == NULL)
    return;
  cq_when_draft_set_precision (&self->draft, gtk_drop_down_get_selected (self->precision));
  self->is_last = FALSE;
  cq_when_popover_show_values (self);
  cq_when_popover_show_texts (self);
  choose (self);
}

static void
month_cb (CqWhenPopover *self)
{
  if (self->is_showing || self->row == NULL)
    return;
  cq_when_draft_set_month (&self->draft, (int) gtk_drop_down_get_selected (self->month) + 1);
  cq_when_popover_name_choices (self);
  choose (self);
}

static void
quarter_cb (CqWhenPopover *self)
{
  if (self->is_showing || self->row == NULL)
    return;
  cq_when_draft_set_quarter (&self->draft, (int) gtk_drop_down_get_selected (self->quarter) + 1);
  cq_when_popover_name_choices (self);
  choose (self);
}

static void
year_cb (CqWhenPopover *self)
{
  if (self->is_showing || self->row == NULL)
    return;
  cq_when_draft_set_year (&self->draft, gtk_spin_button_get_value_as_int (self->year));
  choose (self);
}

static void
at_end_cb (CqWhenPopover *self)
{
  if (self->is_showing || self->row == NULL)
    return;
  self->draft.at_end = gtk_check_button_get_active (self->at_end);
  choose (self);
}

/* In a period a day becomes the end that was last typed in. A calendar that is turned to the same day
 * of another month or year tells the month or the year only. */
static void
day_cb (CqWhenPopover *self)
{
  g_autoptr (GDateTime) time = gtk_calendar_get_date (self->calendar);
  const CqDate day = get_day (time);

  if (self->is_showing || self->row == NULL)
    return;
  if (self->draft.precision != CQ_WHEN_PRECISION_PERIOD)
    self->draft.date = day;
  else if (self->is_last)
    self->draft.last = day;
  else
    {
      CqDate end = cq_date_get_last_day (&self->draft.last);
      self->draft.first = day;
      if (cq_date_compare (&day, &end) > 0)
        self->draft.last = day;
    }
  cq_when_popover_show_texts (self);
  choose (self);
}

static void
length_cb (CqWhenPopover *self)
{
  CqDuration *length = self->draft.precision == CQ_WHEN_PRECISION_EVERY ? &self->draft.every : &self->draft.within;

  if (self->is_showing || self->row == NULL)
    return;
  *length = cq_duration_from_simple (gtk_spin_button_get_value_as_int (self->number),
                                     gtk_drop_down_get_selected (self->unit));
  self->is_showing = TRUE;
  cq_when_popover_show_length (self);
  cq_when_popover_name_choices (self);
  self->is_showing = FALSE;
  choose (self);
}

static void
anchor_cb (CqWhenPopover *self)
{
  guint selected = gtk_drop_down_get_selected (self->anchor);
  GtkStringObject *other = GTK_STRING_OBJECT (gtk_drop_down_get_selected_item (self->anchor));

  if (self->is_showing || self->row == NULL)
    return;
  g_free (self->draft.anchor);
  self->draft.anchor = g_strdup (selected < CQ_N_ANCHORS    ? cq_when_anchor_roles[selected]
                                 : selected == CQ_N_ANCHORS ? NULL
                                                            : gtk_string_object_get_string (other));
  cq_when_popover_name_choices (self);
  choose (self);
}

/* Reads a date that is typed; an empty one is taken for @date where it may be left out. */
static void
read_date (CqWhenPopover *self, GtkEditable *entry, CqDate *date, gboolean is_optional)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CqWhen) when = NULL;
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  if (self->is_showing || self->row == NULL)
    return;
  if (*text == '\0' && is_optional)
    *date = (CqDate){ 0 };
  else if ((when = cq_when_reader_read_date (self->reader, text, self->row->document, &error)) != NULL)
    *date = *cq_when_get_first (when);
  if (error != NULL)
    cq_when_popover_say (self, error->message, TRUE);
  else
    choose (self);
}

static void
first_cb (CqWhenPopover *self)
{
  read_date (self, self->first, &self->draft.first, FALSE);
}

static void
last_cb (CqWhenPopover *self)
{
  read_date (self, self->last, &self->draft.last, FALSE);
}

static void
from_cb (CqWhenPopover *self)
{
  read_date (self, self->from, &self->draft.from, TRUE);
}

static void
read_words (CqWhenPopover *self, GtkEditable *entry, char **words)
{
  if (self->is_showing || self->row == NULL)
    return;
  g_free (*words);
  *words = g_strstrip (g_strdup (gtk_editable_get_text (entry)));
  choose (self);
}

static void
event_cb (CqWhenPopover *self)
{
  read_words (self, self->event, &self->draft.event);
}

static void
wording_cb (CqWhenPopover *self)
{
  read_words (self, self->wording, &self->draft.wording);
}

/* The calendar chooses the end that was last typed in. */
static void
end_focused_cb (GtkEventController *controller, CqWhenPopover *self)
{
  self->is_last = gtk_event_controller_get_widget (controller) == GTK_WIDGET (self->last);
  self->is_showing = TRUE;
  cq_when_popover_show_calendar (self);
  self->is_showing = FALSE;
}

/* GTK names the arrows of a calendar by their pictures. */
static void
name_arrows (CqWhenPopover *self)
{
  const char *const names[] = { _("Previous Month"), _("Next Month"), _("Previous Year"), _("Next Year") };
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->calendar));
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (header); child != NULL && n < G_N_ELEMENTS (names);
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BUTTON (child))
      gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, names[n++], -1);
}

static void
cq_when_popover_finalize (GObject *object)
{
  CqWhenPopover *self = CQ_WHEN_POPOVER (object);

  g_clear_pointer (&self->row, cq_row_unref);
  g_clear_pointer (&self->when, cq_when_unref);
  cq_when_draft_clear (&self->draft);
  G_OBJECT_CLASS (cq_when_popover_parent_class)->finalize (object);
}

static void
cq_when_popover_class_init (CqWhenPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cq_when_popover_finalize;

  /**
   * CqWhenPopover::chosen:
   * @when: (nullable): a time; %NULL where none is set
   *
   * The person chose a time. It goes on while the popover is open.
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, CQ_TYPE_WHEN);

  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "rows/cq-when-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, CqWhenPopover, anchor);
  gtk_widget_class_bind_template_child (widget_class, CqWhenPopover, anchor_line);
  gtk_widget_class_bind_template_child (widget_class, CqWhenPopover, at_end);
  gtk_widget_class_bind_template_child (widget_class, CqWhenPopover, calendar);
  gtk_widget_class_bind_template_child (widget_class, CqWhenPopover, event);
  gtk_widget_class_bind_template_child (widget_class, CqWhenPopover, event_line);
  gtk_widget_class_bind_template_child (widget_class, CqWhenPopover, first);
  gtk_widget_class_bind_template_child (widget_class, CqWhenPopover, first_line);
  gtk_widget_class_bind_template_child (widget_class, CqWhenPopover, from);
  gtk_widget_class_bind_template_child (widget_class, CqWhenPopover, from_line);
  gtk_widget_class_bind_template_child (widget_class, CqWhenPopover, inputs);
  gtk_widget_class_bind_template_child (widget_class, CqWhenPopover, last);
  gtk_widget_class_bind_template_child (widget_class, CqWhenPopover, last_line);
  gtk_widget_class_bind_template_child (widget_class, CqWhenPopover, length_label);
  gtk_widget_class_bind_template_child (widget_class, CqWhenPopover, length_line);
  gtk_widget_class_bind_template_child (widget_class, CqWhenPopover, month);
  gtk_widget_class_bind_template_child (widget_class, CqWhenPopover, number);
  gtk_widget_class_bind_template_child (widget_class, CqWhenPopover, precision);
  gtk_widget_class_bind_template_child (widget_class, CqWhenPopover, precisions);
  gtk_widget_class_bind_template_child (widget_class, CqWhenPopover, quarter);
  gtk_widget_class_bind_template_child (widget_class, CqWhenPopover, said);
  gtk_widget_class_bind_template_child (widget_class, CqWhenPopover, unit);
  gtk_widget_class_bind_template_child (widget_class, CqWhenPopover, wording);
  gtk_widget_class_bind_template_child (widget_class, CqWhenPopover, wording_line);
  gtk_widget_class_bind_template_child (widget_class, CqWhenPopover, year);
  gtk_widget_class_bind_template_callback (widget_class, anchor_cb);
  gtk_widget_class_bind_template_callback (widget_class, at_end_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_cb);
  gtk_widget_class_bind_template_callback (widget_class, end_focused_cb);
  gtk_widget_class_bind_template_callback (widget_class, event_cb);
  gtk_widget_class_bind_template_callback (widget_class, first_cb);
  gtk_widget_class_bind_template_callback (widget_class, from_cb);
  gtk_widget_class_bind_template_callback (widget_class, last_cb);
  gtk_widget_class_bind_template_callback (widget_class, length_cb);
  gtk_widget_class_bind_template_callback (widget_class, month_cb);
  gtk_widget_class_bind_template_callback (widget_class, precision_cb);
  gtk_widget_class_bind_template_callback (widget_class, quarter_cb);
  gtk_widget_class_bind_template_callback (widget_class, wording_cb);
  gtk_widget_class_bind_template_callback (widget_class, year_cb);
}

static void
cq_when_popover_init (CqWhenPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  name_arrows (self);
  cq_text_side_keep (self->first);
  cq_text_side_keep (self->last);
  cq_text_side_keep (self->from);
  cq_text_side_keep (self->event);
  cq_text_side_keep (self->wording);
}

/* How many of the kinds of time, from the first on, a row asks for. */
static guint
count_precisions (CqRow *row)
{
  if (row->kind == CQ_ROW_DATE)
    return CQ_WHEN_PRECISION_YEAR + 1;
  return row->kind == CQ_ROW_DATES ? CQ_WHEN_PRECISION_PERIOD + 1 : CQ_N_WHEN_PRECISIONS;
}

/* What other languages call the time is not the draft's. */
static gboolean
says_what_stands_there (CqWhenPopover *self)
{
  g_autoptr (CqWhen) merged = self->when != NULL && self->row->when != NULL
                                ? cq_when_merge (self->row->when, self->when, self->row->document, self->row->lang)
                                : NULL;

  return cq_when_equal (merged, self->row->when) && (merged != NULL || self->when == NULL);
}

/**
 * cq_when_popover_show:
 * @row: the row whose time is chosen
 * @reader: what reads dates in the row's language; kept by the caller
 *
 * Shows a row's time. What the person is choosing stays as it is where it says the same.
 */
void
cq_when_popover_show (CqWhenPopover *self, CqRow *row, CqWhenReader *reader)
{
  g_autoptr (CqRow) old = g_steal_pointer (&self->row);

  self->row = cq_row_ref (row);
  self->reader = reader;
  self->is_showing = TRUE;
  gtk_slice_list_model_set_size (self->precisions, count_precisions (row));
  self->is_showing = FALSE;
  if (gtk_widget_get_visible (GTK_WIDGET (self)) && !says_what_stands_there (self))
    fill (self);
}

/**
 * cq_when_popover_begin:
 *
 * Shows the row's time anew, before the popover opens: one that is open already grows badly.
 */
void
cq_when_popover_begin (CqWhenPopover *self)
{
  if (self->row != NULL)
    fill (self);
}
