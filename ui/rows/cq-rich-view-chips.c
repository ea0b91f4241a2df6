/* Chips: rounded grounds below what is taken whole. */
#include "rows/cq-rich-view-private.h"

/* How far the ground of a chip reaches beyond its words, in pixels. */
#define CHIP_BESIDE 1
#define CHIP_RADIUS 5

/* The place of a character; in text from right to left its width is negative. */
static GdkRectangle
get_place (CqRichView *self, const GtkTextIter *iter)
{
  GdkRectangle place;

  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), iter, &place);
  if (place.width < 0)
    {
      place.x += place.width;
      place.width = -place.width;
    }
  return place;
}

static gboolean
is_on_line (const GdkRectangle *line, const GdkRectangle *place)
{
  return place->y < line->y + line->height && place->y + place->height > line->y;
}

/* The area of the characters from @iter on that stand on one line; @iter comes to stand at the next line's. */
static GdkRectangle
take_line (CqRichView *self, GtkTextIter *iter, const GtkTextIter *end)
{
  GdkRectangle area = get_place (self, iter);
  GtkTextIter last = *end;
  GdkRectangle place;

  gtk_text_iter_backward_char (&last);
  place = get_place (self, &last);
  if (!self->is_scattered && is_on_line (&area, &place))
    {
      gdk_rectangle_union (&area, &place, &area);
      *iter = *end;
      return area;
    }
  while (gtk_text_iter_forward_char (iter) && gtk_text_iter_compare (iter, end) < 0)
    {
      place = get_place (self, iter);
      if (!is_on_line (&area, &place))
        break;
      gdk_rectangle_union (&area, &place, &area);
    }
  return area;
}

static void
append_chip (CqRichView *self, const CqRichSpan *span, const GdkRGBA *colour, GtkSnapshot *snapshot)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter iter;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int) span->start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) (span->start + span->length));
  while (gtk_text_iter_compare (&iter, &end) < 0)
    {
      const GdkRectangle line = take_line (self, &iter, &end);
      GskRoundedRect outline;

      gsk_rounded_rect_init_from_rect (&outline,
                                       &GRAPHENE_RECT_INIT (line.x - CHIP_BESIDE, line.y, line.width + 2 * CHIP_BESIDE,
                                                            line.height),
                                       CHIP_RADIUS);
      gtk_snapshot_push_rounded_clip (snapshot, &outline);
      gtk_snapshot_append_color (snapshot, colour, &outline.bounds);
      gtk_snapshot_pop (snapshot);
    }
}

/* Moves a span to where it stands while the buffer is ahead of the rich text; FALSE where it is gone. */
static gboolean
find_in_buffer (CqRichView *self, CqRichSpan *span)
{
  const CqRichChange *change = &self->change;

  if (!change->is_open || span->start + span->length <= change->start)
    return TRUE;
  if (span->start < change->old_end)
    return FALSE;
  span->start = span->start + change->new_end - change->old_end;
  return TRUE;
}

static void
append_placeholder (CqRichView *self, GtkSnapshot *snapshot)
{
  const int left = gtk_text_view_get_left_margin (GTK_TEXT_VIEW (self));
  const int right = gtk_text_view_get_right_margin (GTK_TEXT_VIEW (self));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->placeholder);
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &colour);
  colour.alpha *= 0.5f;
  pango_layout_set_width (layout, (gtk_widget_get_width (GTK_WIDGET (self)) - left - right) * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) left, 0));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

/**
 * cq_rich_view_snapshot_layer:
 *
 * Draws, below the words, the grounds of chips; and what an empty text asks for.
 */
void
cq_rich_view_snapshot_layer (GtkTextView *view, GtkTextViewLayer layer, GtkSnapshot *snapshot)
{
  CqRichView *self = CQ_RICH_VIEW (view);
  guint n_spans;
  const CqRichSpan *spans = cq_rich_get_spans (self->rich, &n_spans);
  CqLook look;

  if (layer != GTK_TEXT_VIEW_LAYER_BELOW_TEXT)
    return;
  for (guint i = 0; i < n_spans; i++)
    {
      CqRichSpan span = spans[i];
      if (!self->has_plain_grounds && span.length > 0 && cq_rich_view_find_chip (span.kind, &look)
          && find_in_buffer (self, &span))
        {
          const GdkRGBA colour = cq_rich_view_get_ground (self, look);
          append_chip (self, &span, &colour, snapshot);
        }
    }
  if (self->looks->len == 0 && self->placeholder != NULL && !self->has_preedit)
    append_placeholder (self, snapshot);
}

/**
 * cq_rich_view_get_area:
 * @start: where a stretch begins
 * @length: how many characters it has
 * @area: (out): where it stands in the widget; of several lines, the first
 *
 * Returns: FALSE where there is no such stretch
 */
gboolean
cq_rich_view_get_area (CqRichView *self, guint start, guint length, GdkRectangle *area)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter iter;
  GtkTextIter end;

  if (start + length > self->looks->len)
    return FALSE;
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int) start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) (start + length));
  *area = take_line (self, &iter, &end);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, area->x, area->y, &area->x,
                                         &area->y);
  return TRUE;
}
