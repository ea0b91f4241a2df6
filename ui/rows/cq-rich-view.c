/*
 * The text of a clause, to be typed in: words, and among them chips that are taken whole.
 *
 * The view shows a #CqRich and tells of the #CqRich that the person has made of it. What is shown
 * next is most often just that, and then the buffer is left as it is.
 */
#include "rows/cq-rich-view-private.h"

enum
{
  PROP_0,
  PROP_EMPHASIZED,
  N_PROPS
};

enum
{
  EDITED,
  FOOTNOTE_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CqRichView, cq_rich_view, GTK_TYPE_TEXT_VIEW)

/**
 * cq_rich_view_get_selection:
 * @start: (out): where what is selected begins
 * @end: (out): where it ends; @start where nothing is
 */
void
cq_rich_view_get_selection (CqRichView *self, guint *start, guint *end)
{
  GtkTextIter from;
  GtkTextIter to;

  gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &from, &to);
  *start = (guint) gtk_text_iter_get_offset (&from);
  *end = (guint) gtk_text_iter_get_offset (&to);
}

/**
 * cq_rich_view_select:
 * @bound: the end of the selection that stays
 * @cursor: the end with the cursor
 */
void
cq_rich_view_select (CqRichView *self, guint bound, guint cursor)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter from;
  GtkTextIter to;

  gtk_text_buffer_get_iter_at_offset (buffer, &from, (int) bound);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, (int) cursor);
  gtk_text_buffer_select_range (buffer, &to, &from);
}

/**
 * cq_rich_view_get_parent:
 *
 * Returns: (transfer none): what a text view does
 */
GtkTextViewClass *
cq_rich_view_get_parent (void)
{
  return GTK_TEXT_VIEW_CLASS (cq_rich_view_parent_class);
}

/**
 * cq_rich_view_follow_cursor:
 *
 * Keeps where the cursor is: typing and showing move it without a word.
 */
void
cq_rich_view_follow_cursor (CqRichView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  self->cursor = (guint) gtk_text_iter_get_offset (&iter);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EMPHASIZED]);
}

/**
 * cq_rich_view_edit:
 * @edited: what the person has made of the text, by other means than typing
 * @cursor: where the cursor then stands
 *
 * Shows it and tells of it.
 */
void
cq_rich_view_edit (CqRichView *self, CqRich *edited, guint cursor)
{
  cq_rich_view_fill (self, edited);
  cq_rich_view_select (self, cursor, cursor);
  self->is_due = TRUE;
  cq_rich_view_tell (self);
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self),
                                      gtk_text_buffer_get_insert (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self))));
}

/**
 * cq_rich_view_activate_footnote:
 * @offset: where its mark stands
 */
void
cq_rich_view_activate_footnote (CqRichView *self, guint offset)
{
  g_signal_emit (self, signals[FOOTNOTE_ACTIVATED], 0, offset);
}

static void
cq_rich_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_EMPHASIZED:
      g_value_set_boolean (value, cq_rich_view_get_emphasized (CQ_RICH_VIEW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cq_rich_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_EMPHASIZED:
      cq_rich_view_set_emphasized (CQ_RICH_VIEW (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cq_rich_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (cq_rich_view_parent_class)->css_changed (widget, change);
  cq_rich_view_colour_tags (CQ_RICH_VIEW (widget));
}

static GtkSizeRequestMode
cq_rich_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cq_rich_view_dispose (GObject *object)
{
  CqRichView *self = CQ_RICH_VIEW (object);

  g_clear_handle_id (&self->telling, g_source_remove);
  g_clear_handle_id (&self->resizing, g_source_remove);
  g_clear_object (&self->spelling);
  G_OBJECT_CLASS (cq_rich_view_parent_class)->dispose (object);
}

static void
cq_rich_view_finalize (GObject *object)
{
  CqRichView *self = CQ_RICH_VIEW (object);

  g_clear_pointer (&self->rich, cq_rich_unref);
  g_clear_pointer (&self->waiting, cq_rich_unref);
  g_clear_pointer (&self->looks, g_array_unref);
  g_free (self->placeholder);
  G_OBJECT_CLASS (cq_rich_view_parent_class)->finalize (object);
}

static void
cq_rich_view_class_init (CqRichViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkTextViewClass *view_class = GTK_TEXT_VIEW_CLASS (klass);

  object_class->get_property = cq_rich_view_get_property;
  object_class->set_property = cq_rich_view_set_property;
  object_class->dispose = cq_rich_view_dispose;
  object_class->finalize = cq_rich_view_finalize;
  widget_class->css_changed = cq_rich_view_css_changed;
  widget_class->get_request_mode = cq_rich_view_get_request_mode;
  widget_class->measure = cq_rich_view_measure;
  widget_class->size_allocate = cq_rich_view_size_allocate;
  view_class->snapshot_layer = cq_rich_view_snapshot_layer;
  view_class->copy_clipboard = cq_rich_view_copy;
  view_class->cut_clipboard = cq_rich_view_cut;
  view_class->paste_clipboard = cq_rich_view_paste;
  cq_rich_view_bind_input (widget_class);

  /* Whether what is selected, or typed next, is emphasized */
  props[PROP_EMPHASIZED]
      = g_param_spec_boolean ("emphasized", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * CqRichView::edited:
   * @rich: what the person has made of the text
   */
  signals[EDITED] = g_signal_new ("edited", CQ_TYPE_RICH_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  CQ_TYPE_RICH);
  /**
   * CqRichView::footnote-activated:
   * @offset: where its mark stands
   *
   * The person wants to see the words of a footnote.
   */
  signals[FOOTNOTE_ACTIVATED] = g_signal_new ("footnote-activated", CQ_TYPE_RICH_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                              NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
cq_rich_view_init (CqRichView *self)
{
  self->rich = cq_rich_new (NULL, "en", NULL);
  self->looks = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self), GTK_WRAP_WORD_CHAR);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  cq_rich_view_make_tags (self);
  cq_rich_view_watch_buffer (self);
  cq_rich_view_add_input (self);
  cq_rich_view_add_spelling (self);
}

/**
 * cq_rich_view_show:
 * @rich: (transfer none): a text
 *
 * Shows a text. What already says the same is left alone, and the cursor with it; while an input method is at
 * work, it waits. What the person is just doing comes before what is shown.
 */
void
cq_rich_view_show (CqRichView *self, CqRich *rich)
{
  if (self->change.is_open || self->is_due)
    return;
  g_clear_pointer (&self->waiting, cq_rich_unref);
  if (cq_rich_equal (self->rich, rich))
    {
      cq_rich_unref (self->rich);
      self->rich = cq_rich_ref (rich);
    }
  else if (self->has_preedit)
    self->waiting = cq_rich_ref (rich);
  else
    cq_rich_view_fill (self, rich);
}

/**
 * cq_rich_view_get_rich:
 *
 * Returns: (transfer none): the text as the person has left it
 */
CqRich *
cq_rich_view_get_rich (CqRichView *self)
{
  cq_rich_view_tell (self);
  return self->rich;
}

/**
 * cq_rich_view_set_placeholder:
 * @placeholder: (nullable): what an empty text asks for
 */
void
cq_rich_view_set_placeholder (CqRichView *self, const char *placeholder)
{
  if (g_strcmp0 (self->placeholder, placeholder) == 0)
    return;
  g_free (self->placeholder);
  self->placeholder = g_strdup (placeholder);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * cq_rich_view_get_emphasized:
 *
 * Returns: whether what is selected, or typed next, is emphasized
 */
gboolean
cq_rich_view_get_emphasized (CqRichView *self)
{
  guint start;
  guint end;

  if (self->typing != CQ_TYPING_GOES_ON || self->change.is_open)
    return self->typing == CQ_TYPING_EMPHASIZED;
  cq_rich_view_get_selection (self, &start, &end);
  return cq_rich_is_emphasized (self->rich, start, end);
}

/**
 * cq_rich_view_set_emphasized:
 * @emphasized: whether what is selected, or typed next, shall be emphasized
 */
void
cq_rich_view_set_emphasized (CqRichView *self, gboolean emphasized)
{
  g_autoptr (CqRich) edited = NULL;
  guint start;
  guint end;

  if (!!emphasized == cq_rich_view_get_emphasized (self))
    return;
  cq_rich_view_tell (self);
  cq_rich_view_get_selection (self, &start, &end);
  if (start == end)
    self->typing = emphasized ? CQ_TYPING_EMPHASIZED : CQ_TYPING_PLAIN;
  else
    {
      edited = cq_rich_set_emphasis (self->rich, start, end, emphasized);
      cq_rich_view_fill (self, edited);
      self->is_due = TRUE;
      cq_rich_view_tell (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EMPHASIZED]);
}

/**
 * cq_rich_view_put:
 * @content: (element-type CqNode): inline elements and texts
 *
 * Puts something in the place of what is selected, or at the cursor.
 */
void
cq_rich_view_put (CqRichView *self, GPtrArray *content)
{
  g_autoptr (CqRich) edited = NULL;
  guint length;
  guint start;
  guint end;

  cq_rich_view_tell (self);
  cq_rich_view_get_selection (self, &start, &end);
  cq_rich_widen (self->rich, &start, &end);
  edited = cq_rich_replace_with_content (self->rich, start, end, content);
  length = cq_rich_get_length (edited) + (end - start) - cq_rich_get_length (self->rich);
  cq_rich_view_edit (self, edited, start + length);
}

/**
 * cq_rich_view_put_footnote:
 *
 * Puts a footnote behind what is selected, or at the cursor, for its words to be typed.
 */
void
cq_rich_view_put_footnote (CqRichView *self)
{
  g_autoptr (CqRich) edited = NULL;
  guint start;
  guint end;

  cq_rich_view_tell (self);
  cq_rich_view_get_selection (self, &start, &end);
  edited = cq_rich_insert_footnote (self->rich, end);
  cq_rich_view_edit (self, edited, end + 1);
  cq_rich_view_activate_footnote (self, end);
}

/**
 * cq_rich_view_change:
 * @edited: the text with something else in it, such as other words in a footnote
 *
 * Shows what was made of the text elsewhere, and tells of it. The cursor stays.
 */
void
cq_rich_view_change (CqRichView *self, CqRich *edited)
{
  cq_rich_view_fill (self, edited);
  self->is_due = TRUE;
  cq_rich_view_tell (self);
}
