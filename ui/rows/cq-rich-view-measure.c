/*
 * How much room a rich text takes: a text view by itself knows its height only for the width that it
 * has, and only after it has been given some.
 */
#include "rows/cq-rich-view-private.h"

/* What a text view leaves for the cursor after the last character of a full line. */
#define SPACE_FOR_CURSOR 1

static void
add_attribute (PangoAttrList *attributes, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

/* What of a look changes the room that words take; from byte to byte. */
static void
add_look (PangoAttrList *attributes, guint look, guint start, guint end)
{
  if ((look & 1 << CQ_LOOK_ITALIC) != 0)
    add_attribute (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC), start, end);
  if ((look & (1 << CQ_LOOK_STRONG | 1 << CQ_LOOK_BRACKET)) != 0)
    add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
  if ((look & (1 << CQ_LOOK_RAISED | 1 << CQ_LOOK_LOWERED)) != 0)
    add_attribute (attributes, pango_attr_scale_new (PANGO_SCALE_SMALL), start, end);
}

static PangoAttrList *
make_attributes (CqRichView *self, const char *text)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  const guint *looks = (const guint *) (gpointer) self->looks->data;
  const char *from = text;
  guint end;

  add_attribute (attributes, pango_attr_language_new (pango_language_from_string (cq_rich_get_lang (self->rich))), 0,
                 G_MAXUINT);
  for (guint start = 0; start < self->looks->len && *from != '\0'; start = end)
    {
      const char *to = from;
      for (end = start; end < self->looks->len && looks[end] == looks[start] && *to != '\0'; end++)
        to = g_utf8_next_char (to);
      add_look (attributes, looks[start], (guint) (from - text), (guint) (to - text));
      from = to;
    }
  return attributes;
}

/* The height of the words at a width that the view does not have. */
static int
estimate_height (CqRichView *self, int width)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  const char *text = cq_rich_get_text (self->rich);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = make_attributes (self, text);
  int height;

  width -= gtk_text_view_get_left_margin (view) + gtk_text_view_get_right_margin (view) + SPACE_FOR_CURSOR;
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_spacing (layout, gtk_text_view_get_pixels_inside_wrap (view) * PANGO_SCALE);
  pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
  pango_layout_get_size (layout, NULL, &height);
  return PANGO_PIXELS (height) + gtk_text_view_get_top_margin (view) + gtk_text_view_get_bottom_margin (view);
}

/**
 * cq_rich_view_measure:
 *
 * The height at the width that the view has is what the words take there; at another, what they would take.
 */
void
cq_rich_view_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  GtkWidgetClass *parent = GTK_WIDGET_CLASS (cq_rich_view_get_parent ());

  parent->measure (widget, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size > 0 && for_size != gtk_widget_get_width (widget))
    *minimum = *natural = estimate_height (CQ_RICH_VIEW (widget), for_size);
}

static gboolean
resize_cb (gpointer data)
{
  CqRichView *self = data;

  self->resizing = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/**
 * cq_rich_view_size_allocate:
 *
 * With a new width the words are laid out anew, and may turn out to need another height than was thought.
 */
void
cq_rich_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CqRichView *self = CQ_RICH_VIEW (widget);
  int needed;

  GTK_WIDGET_CLASS (cq_rich_view_get_parent ())->size_allocate (widget, width, height, baseline);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &needed, NULL, NULL);
  if (needed != height && needed != self->needed && self->resizing == 0)
    self->resizing = g_idle_add_full (GTK_PRIORITY_RESIZE, resize_cb, self, NULL);
  self->needed = needed;
}
