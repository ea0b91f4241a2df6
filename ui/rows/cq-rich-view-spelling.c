/* The words of a rich text, to be looked up: a tag marks those that are misspelled. */
#include "rows/cq-rich-view-private.h"

#include "forms/cq-rich.h"

static char *
dup_text (gpointer owner)
{
  return cq_rich_dup_masked (CQ_RICH_VIEW (owner)->rich);
}

static const char *
get_lang (gpointer owner)
{
  return cq_rich_get_lang (CQ_RICH_VIEW (owner)->rich);
}

static guint
get_cursor (gpointer owner)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (owner));
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  return (guint) gtk_text_iter_get_offset (&iter);
}

static gboolean
has_stretch (GArray *stretches, guint start, guint end)
{
  for (guint i = 0; i < stretches->len; i++)
    {
      const CqStretch *stretch = &g_array_index (stretches, CqStretch, i);
      if (stretch->start == start && stretch->start + stretch->length == end)
        return TRUE;
    }
  return FALSE;
}

/* Marks that are no longer wanted go; every change of a tag has its line laid out anew. */
static void
remove_others (CqRichView *self, GtkTextBuffer *buffer, GArray *stretches)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_start_iter (buffer, &start);
  while (gtk_text_iter_starts_tag (&start, self->misspelled)
         || (gtk_text_iter_forward_to_tag_toggle (&start, self->misspelled)
             && gtk_text_iter_starts_tag (&start, self->misspelled)))
    {
      end = start;
      gtk_text_iter_forward_to_tag_toggle (&end, self->misspelled);
      if (!has_stretch (stretches, (guint) gtk_text_iter_get_offset (&start), (guint) gtk_text_iter_get_offset (&end)))
        gtk_text_buffer_remove_tag (buffer, self->misspelled, &start, &end);
      start = end;
    }
}

static gboolean
is_marked (CqRichView *self, const GtkTextIter *start, const GtkTextIter *end)
{
  return gtk_text_iter_starts_tag (start, self->misspelled) && gtk_text_iter_ends_tag (end, self->misspelled);
}

static void
mark (gpointer owner, GArray *stretches)
{
  CqRichView *self = CQ_RICH_VIEW (owner);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  if (self->change.is_open)
    return;
  remove_others (self, buffer, stretches);
  for (guint i = 0; i < stretches->len; i++)
    {
      const CqStretch *stretch = &g_array_index (stretches, CqStretch, i);
      GtkTextIter start;
      GtkTextIter end;

      gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) stretch->start);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) (stretch->start + stretch->length));
      if (!is_marked (self, &start, &end))
        gtk_text_buffer_apply_tag (buffer, self->misspelled, &start, &end);
    }
}

static void
replace (gpointer owner, const CqStretch *stretch, const char *replacement)
{
  CqRichView *self = CQ_RICH_VIEW (owner);
  const guint end = stretch->start + stretch->length;
  g_autoptr (CqRich) edited = NULL;

  cq_rich_view_tell (self);
  edited = cq_rich_replace (self->rich, stretch->start, end, replacement);
  self->is_correcting = TRUE;
  cq_rich_view_edit (self, edited, stretch->start + (guint) g_utf8_strlen (replacement, -1));
  self->is_correcting = FALSE;
}

static gboolean
find_at (gpointer owner, double x, double y, guint *offset)
{
  GtkTextView *view = GTK_TEXT_VIEW (owner);
  GtkTextIter iter;
  int buffer_x;
  int buffer_y;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x, &buffer_y);
  gtk_text_view_get_iter_at_location (view, &iter, buffer_x, buffer_y);
  *offset = (guint) gtk_text_iter_get_offset (&iter);
  return TRUE;
}

static GMenuModel *
get_menu (gpointer owner)
{
  return gtk_text_view_get_extra_menu (GTK_TEXT_VIEW (owner));
}

static void
set_menu (gpointer owner, GMenuModel *menu)
{
  gtk_text_view_set_extra_menu (GTK_TEXT_VIEW (owner), menu);
}

/**
 * cq_rich_view_add_spelling:
 *
 * Has the words looked up from now on.
 */
void
cq_rich_view_add_spelling (CqRichView *self)
{
  static const CqSpellingText text = { dup_text, get_lang, get_cursor, mark, replace, find_at, get_menu, set_menu };

  self->spelling = cq_spelling_marks_new (GTK_WIDGET (self), &text, self);
}

/**
 * cq_rich_view_is_correcting:
 *
 * Returns: whether what is told just now is no typing but a word put in the place of another
 */
gboolean
cq_rich_view_is_correcting (CqRichView *self)
{
  return self->is_correcting;
}
