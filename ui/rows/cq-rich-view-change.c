/*
 * What a person does to the buffer becomes an edit of the rich text: one for each key or click.
 *
 * The stretch in which the buffer differs from the rich text is kept; when the event is done with, that
 * stretch is replaced in the rich text. The buffer is not written for it: only the looks of the new
 * characters are set. To type over what is selected is two actions for the buffer, and one edit.
 */
#include "rows/cq-rich-view-private.h"

static char *
dup_stretch (CqRichView *self, guint start, guint end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter from;
  GtkTextIter to;

  gtk_text_buffer_get_iter_at_offset (buffer, &from, (int) start);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, (int) end);
  return gtk_text_buffer_get_text (buffer, &from, &to, TRUE);
}

/* Brings the change so far into the rich text. */
static void
absorb (CqRichView *self)
{
  g_autofree char *words = NULL;
  CqRich *edited;

  if (!self->change.is_open)
    return;
  words = dup_stretch (self, self->change.start, self->change.new_end);
  edited = cq_rich_replace (self->rich, self->change.start, self->change.old_end, words);
  if (*words != '\0' && self->typing != CQ_TYPING_GOES_ON)
    {
      CqRich *plain = edited;
      edited = cq_rich_set_emphasis (plain, self->change.start, self->change.new_end,
                                     self->typing == CQ_TYPING_EMPHASIZED);
      cq_rich_unref (plain);
      self->typing = CQ_TYPING_GOES_ON;
    }
  cq_rich_unref (self->rich);
  self->rich = edited;
  self->change.is_open = FALSE;
  self->is_due = TRUE;
}

/**
 * cq_rich_view_tell:
 *
 * Tells of what the person has done, once. Until then nothing is written into the buffer.
 */
void
cq_rich_view_tell (CqRichView *self)
{
  g_clear_handle_id (&self->telling, g_source_remove);
  absorb (self);
  if (!self->is_due)
    return;
  self->is_due = FALSE;
  cq_rich_view_update_looks (self);
  cq_rich_view_follow_cursor (self);
  g_signal_emit_by_name (self, "edited", self->rich);
  if (self->spelling != NULL)
    cq_spelling_marks_text_changed (self->spelling);
}

static gboolean
tell_cb (gpointer data)
{
  CqRichView *self = data;

  self->telling = 0;
  if (!self->has_preedit)
    cq_rich_view_tell (self);
  return G_SOURCE_REMOVE;
}

/**
 * cq_rich_view_tell_soon:
 *
 * Tells as soon as the buffer is at rest: before the next event, and when no input method is at work.
 */
void
cq_rich_view_tell_soon (CqRichView *self)
{
  if (self->telling == 0)
    self->telling = g_idle_add_full (G_PRIORITY_HIGH, tell_cb, self, NULL);
}

static gboolean
touches (const CqRichChange *change, guint start, guint end)
{
  return change->is_open && start <= change->new_end && end >= change->start;
}

/* Widens the change so that it covers [start, end) of the buffer as it is. */
static void
cover (CqRichView *self, guint start, guint end)
{
  CqRichChange *change = &self->change;

  if (!touches (change, start, end))
    {
      absorb (self);
      *change = (CqRichChange){ TRUE, start, end, end };
      return;
    }
  change->start = MIN (change->start, start);
  if (end > change->new_end)
    {
      change->old_end += end - change->new_end;
      change->new_end = end;
    }
}

/* The atom that the place @offset of the buffer is within, not at its edge; where it begins and ends there. */
static const CqRichSpan *
find_atom_around (CqRichView *self, guint offset, guint *start, guint *end)
{
  const CqRichChange *change = &self->change;
  guint shift = 0;
  const CqRichSpan *atom;

  if (change->is_open && offset > change->start)
    {
      if (offset < change->new_end)
        return NULL;
      shift = change->new_end - change->old_end;
    }
  atom = cq_rich_find_atom (self->rich, offset - shift);
  if (atom == NULL || atom->start == offset - shift)
    return NULL;
  *start = atom->start + shift;
  *end = *start + atom->length;
  return atom;
}

/* Words are not put within an atom: they come behind it, or in the place of a blank. */
static void
leave_atom (CqRichView *self, GtkTextBuffer *buffer, GtkTextIter *location)
{
  guint start;
  guint end;
  const CqRichSpan *atom = find_atom_around (self, (guint) gtk_text_iter_get_offset (location), &start, &end);

  if (atom == NULL)
    return;
  if (atom->kind == CQ_RICH_BLANK)
    {
      GtkTextIter from;
      GtkTextIter to;
      gtk_text_buffer_get_iter_at_offset (buffer, &from, (int) start);
      gtk_text_buffer_get_iter_at_offset (buffer, &to, (int) end);
      gtk_text_buffer_delete (buffer, &from, &to);
      end = start;
    }
  gtk_text_buffer_get_iter_at_offset (buffer, location, (int) end);
}

static void
insert_text_cb (CqRichView *self, GtkTextIter *location, const char *text, int bytes, GtkTextBuffer *buffer)
{
  g_autofree char *given = g_strndup (text, (gsize) bytes);
  g_autofree char *line = NULL;

  if (self->is_showing)
    return;
  line = cq_rich_dup_line (given);
  leave_atom (self, buffer, location);
  if (g_str_equal (line, given))
    {
      guint at = (guint) gtk_text_iter_get_offset (location);
      cover (self, at, at);
      return;
    }
  g_signal_stop_emission_by_name (buffer, "insert-text");
  if (*line != '\0')
    gtk_text_buffer_insert (buffer, location, line, -1);
}

/* What is put within the range of a tag has the tag. */
static void
text_inserted_cb (CqRichView *self, GtkTextIter *location, const char *text, int bytes, GtkTextBuffer *buffer)
{
  guint n = (guint) g_utf8_strlen (text, bytes);
  guint start = (guint) gtk_text_iter_get_offset (location) - n;
  g_autofree guint *looks = g_new (guint, n + 1);
  GtkTextIter first;

  gtk_text_buffer_get_iter_at_offset (buffer, &first, (int) start);
  looks[0] = cq_rich_view_read_look (self, &first);
  for (guint i = 1; i < n; i++)
    looks[i] = looks[0];
  g_array_insert_vals (self->looks, start, looks, n);
  if (self->is_showing)
    return;
  self->change.new_end += n;
  cq_rich_view_tell_soon (self);
}

static void
delete_range_cb (CqRichView *self, GtkTextIter *from, GtkTextIter *to, GtkTextBuffer *buffer)
{
  guint start;
  guint end;
  guint atom_start;
  guint atom_end;

  gtk_text_iter_order (from, to);
  start = (guint) gtk_text_iter_get_offset (from);
  end = (guint) gtk_text_iter_get_offset (to);
  if (!self->is_showing)
    {
      if (find_atom_around (self, start, &atom_start, &atom_end) != NULL)
        start = atom_start;
      if (find_atom_around (self, end, &atom_start, &atom_end) != NULL)
        end = atom_end;
      gtk_text_iter_set_offset (from, (int) start);
      gtk_text_iter_set_offset (to, (int) end);
      cover (self, start, end);
      self->change.new_end -= end - start;
      cq_rich_view_tell_soon (self);
    }
  if (end > start)
    g_array_remove_range (self->looks, start, end - start);
}

/* Tags that come with what is pasted */
static void
tagged_cb (CqRichView *self, GtkTextTag *tag, const GtkTextIter *from, const GtkTextIter *to)
{
  const guint end = MIN ((guint) gtk_text_iter_get_offset (to), self->looks->len);

  if (tag == self->misspelled)
    return;
  for (guint i = (guint) gtk_text_iter_get_offset (from); !self->is_tagging && i < end; i++)
    g_array_index (self->looks, guint, i) = CQ_LOOK_UNKNOWN;
}

/**
 * cq_rich_view_fill:
 * @rich: what the buffer shall show
 *
 * Writes the one stretch of the buffer that differs; the cursor stays where it stands in the words.
 */
void
cq_rich_view_fill (CqRichView *self, CqRich *rich)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  g_autofree char *replacement = NULL;
  CqRich *old = self->rich;
  guint start;
  guint end;

  self->rich = cq_rich_ref (rich);
  if (cq_rich_diff (cq_rich_get_text (old), cq_rich_get_text (rich), &start, &end, &replacement))
    {
      GtkTextIter from;
      GtkTextIter to;

      self->is_showing = TRUE;
      gtk_text_buffer_get_iter_at_offset (buffer, &from, (int) start);
      gtk_text_buffer_get_iter_at_offset (buffer, &to, (int) end);
      gtk_text_buffer_delete (buffer, &from, &to);
      gtk_text_buffer_insert (buffer, &from, replacement, -1);
      self->is_showing = FALSE;
    }
  cq_rich_unref (old);
  cq_rich_view_update_looks (self);
  cq_rich_view_follow_cursor (self);
  if (self->spelling != NULL)
    cq_spelling_marks_text_shown (self->spelling);
}

/**
 * cq_rich_view_watch_buffer:
 *
 * Follows what happens to the buffer from now on.
 */
void
cq_rich_view_watch_buffer (CqRichView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (insert_text_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (text_inserted_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (buffer, "delete-range", G_CALLBACK (delete_range_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "apply-tag", G_CALLBACK (tagged_cb), self, G_CONNECT_SWAPPED);
}
