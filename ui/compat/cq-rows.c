/* Rows of libadwaita, where words of any language have room and stand on the right side. */
#include "compat/cq-rows.h"

#include "compat/cq-text-side.h"

/* A choice that is longer, such as the title of a part, is cut off. */
#define MOST_CHARACTERS 32

G_DEFINE_TYPE (CqComboRow, cq_combo_row, ADW_TYPE_COMBO_ROW)
G_DEFINE_TYPE (CqEntryRow, cq_entry_row, ADW_TYPE_ENTRY_ROW)

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *line)
{
  GtkWidget *child = gtk_list_item_get_child (line);
  gboolean is_long;

  while (child != NULL && !GTK_IS_LABEL (child))
    child = gtk_widget_get_first_child (child);
  g_return_if_fail (child != NULL);
  is_long = g_utf8_strlen (gtk_label_get_text (GTK_LABEL (child)), -1) > MOST_CHARACTERS;
  gtk_label_set_ellipsize (GTK_LABEL (child), is_long ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_label_set_max_width_chars (GTK_LABEL (child), is_long ? MOST_CHARACTERS : -1);
  gtk_widget_set_tooltip_text (child, is_long ? gtk_label_get_text (GTK_LABEL (child)) : NULL);
}

static void
cq_combo_row_class_init (CqComboRowClass *klass)
{
}

/* The factory of libadwaita goes on making the lines, for it knows which of them is chosen. */
static void
cq_combo_row_init (CqComboRow *self)
{
  g_signal_connect (adw_combo_row_get_factory (ADW_COMBO_ROW (self)), "bind", G_CALLBACK (bind_cb), NULL);
}

static void
cq_entry_row_class_init (CqEntryRowClass *klass)
{
}

static void
cq_entry_row_init (CqEntryRow *self)
{
  cq_text_side_keep (GTK_EDITABLE (self));
}
