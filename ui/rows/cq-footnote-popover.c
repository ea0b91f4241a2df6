/* The words of a footnote, beside its mark. */
#include "rows/cq-footnote-popover.h"

struct _CqFootnotePopover
{
  GtkPopover parent_instance;

  CqRichView *text;  /* (unowned): where the mark stands; it outlives the popover */
  CqRichView *words; /* (unowned): the template's child */
  guint offset;      /* of the mark */
};

G_DEFINE_FINAL_TYPE (CqFootnotePopover, cq_footnote_popover, GTK_TYPE_POPOVER)

static void
edited_cb (CqFootnotePopover *self, CqRich *words)
{
  g_autoptr (CqRich) edited = cq_rich_set_footnote (cq_rich_view_get_rich (self->text), self->offset, words);

  cq_rich_view_change (self->text, edited);
}

static void
remove_cb (CqFootnotePopover *self)
{
  g_autoptr (CqRich) edited = cq_rich_remove_atom (cq_rich_view_get_rich (self->text), self->offset);

  gtk_popover_popdown (GTK_POPOVER (self));
  cq_rich_view_change (self->text, edited);
}

/* The keyboard goes back to where the mark stands. */
static void
cq_footnote_popover_closed (GtkPopover *popover)
{
  gtk_widget_grab_focus (GTK_WIDGET (CQ_FOOTNOTE_POPOVER (popover)->text));
}

static void
cq_footnote_popover_class_init (CqFootnotePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  GTK_POPOVER_CLASS (klass)->closed = cq_footnote_popover_closed;
  g_type_ensure (CQ_TYPE_RICH_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "rows/cq-footnote-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, CqFootnotePopover, words);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
cq_footnote_popover_init (CqFootnotePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cq_footnote_popover_new:
 * @text: (transfer none): the text with the marks; the popover becomes a child of an ancestor of it
 *
 * Returns: (transfer floating): a popover
 */
CqFootnotePopover *
cq_footnote_popover_new (CqRichView *text)
{
  CqFootnotePopover *self = g_object_new (CQ_TYPE_FOOTNOTE_POPOVER, NULL);

  self->text = text;
  return self;
}

static gboolean
point_to_mark (CqFootnotePopover *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  GdkRectangle area;
  double x;
  double y;

  if (!cq_rich_view_get_area (self->text, self->offset, 1, &area)
      || !gtk_widget_translate_coordinates (GTK_WIDGET (self->text), parent, area.x, area.y, &x, &y))
    return FALSE;
  area.x = (int) x;
  area.y = (int) y;
  gtk_popover_set_pointing_to (GTK_POPOVER (self), &area);
  return TRUE;
}

/**
 * cq_footnote_popover_open:
 * @offset: where the mark of the footnote stands
 *
 * Shows the words of a footnote, to be edited; a mark whose words stand elsewhere has none to show.
 */
void
cq_footnote_popover_open (CqFootnotePopover *self, guint offset)
{
  g_autoptr (CqRich) words = cq_rich_get_footnote (cq_rich_view_get_rich (self->text), offset);

  self->offset = offset;
  if (words == NULL || !point_to_mark (self))
    return;
  cq_rich_view_show (self->words, words);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->words));
}

/**
 * cq_footnote_popover_refresh:
 *
 * Follows a change of the text: of the words while they are seen; without the footnote, it closes.
 */
void
cq_footnote_popover_refresh (CqFootnotePopover *self)
{
  g_autoptr (CqRich) words = NULL;

  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  words = cq_rich_get_footnote (cq_rich_view_get_rich (self->text), self->offset);
  if (words != NULL)
    cq_rich_view_show (self->words, words);
  else
    gtk_popover_popdown (GTK_POPOVER (self));
}
