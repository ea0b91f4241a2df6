/* Copying and pasting: within the program, what is copied keeps its live words. */
#include "rows/cq-rich-view-private.h"

/**
 * cq_rich_view_copy:
 *
 * Puts what is selected on the clipboard, as a rich text and as plain words.
 */
void
cq_rich_view_copy (GtkTextView *view)
{
  CqRichView *self = CQ_RICH_VIEW (view);
  g_autoptr (CqRich) slice = NULL;
  g_autoptr (GdkContentProvider) content = NULL;
  GdkContentProvider *kinds[2];
  guint start;
  guint end;

  cq_rich_view_tell (self);
  cq_rich_view_get_selection (self, &start, &end);
  if (start == end)
    return;
  slice = cq_rich_get_slice (self->rich, start, end);
  kinds[0] = gdk_content_provider_new_typed (CQ_TYPE_RICH, slice);
  kinds[1] = gdk_content_provider_new_typed (G_TYPE_STRING, cq_rich_get_text (slice));
  content = gdk_content_provider_new_union (kinds, G_N_ELEMENTS (kinds));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
}

/**
 * cq_rich_view_cut:
 *
 * Copies what is selected and takes it away.
 */
void
cq_rich_view_cut (GtkTextView *view)
{
  cq_rich_view_copy (view);
  gtk_text_buffer_delete_selection (gtk_text_view_get_buffer (view), TRUE, gtk_text_view_get_editable (view));
}

/* What this program has put on the clipboard, or NULL. */
static CqRich *
get_copied (CqRichView *self)
{
  GdkContentProvider *content = gdk_clipboard_get_content (gtk_widget_get_clipboard (GTK_WIDGET (self)));
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, CQ_TYPE_RICH);
  if (content == NULL || !gdk_content_provider_get_value (content, &value, NULL))
    return NULL;
  return g_value_dup_boxed (&value);
}

/**
 * cq_rich_view_paste:
 *
 * Puts what is on the clipboard in the place of what is selected.
 */
void
cq_rich_view_paste (GtkTextView *view)
{
  CqRichView *self = CQ_RICH_VIEW (view);
  g_autoptr (CqRich) copied = get_copied (self);
  g_autoptr (GPtrArray) content = NULL;

  if (copied == NULL)
    {
      cq_rich_view_get_parent ()->paste_clipboard (view);
      return;
    }
  content = cq_rich_get_content (copied);
  cq_rich_view_put (self, content);
}
