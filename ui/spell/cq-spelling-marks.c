/* The misspelled words of one text: looked up in a thread, marked, and offered to be corrected. */
#include "spell/cq-spelling-marks-private.h"

#include "session/cq-newest.h"
#include "spell/cq-spelling-place.h"

/* How long the typing pauses before words are looked up, in milliseconds */
#define PAUSE 150

G_DEFINE_FINAL_TYPE (CqSpellingMarks, cq_spelling_marks, G_TYPE_OBJECT)

typedef struct
{
  guint number;        /* of the change that it was wanted after */
  char *text;          /* (owned) */
  char *lang;          /* (owned) */
  CqSpeller *speller;  /* (owned) */
  CqKnownWords *known; /* (owned) (nullable) */
} Wish;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_free (wish->text);
  g_free (wish->lang);
  cq_speller_unref (wish->speller);
  g_clear_pointer (&wish->known, cq_known_words_unref);
  g_free (wish);
}

static gpointer
look_up (gpointer data, GCancellable *cancellable, GError **error)
{
  Wish *wish = data;

  return cq_spelling_find (wish->text, wish->lang, wish->speller, wish->known);
}

static gboolean
touches (const CqStretch *stretch, guint offset)
{
  return offset >= stretch->start && offset <= stretch->start + stretch->length;
}

/* The word that is being typed is not yet wrong. */
static void
mark (CqSpellingMarks *self)
{
  g_autoptr (GArray) shown = g_array_new (FALSE, FALSE, sizeof (CqStretch));
  const guint cursor = self->text->get_cursor (self->owner);
  const gboolean has_typed = self->is_typing && gtk_widget_has_focus (self->widget);

  /* What was found in another text is of no place in this. */
  if (self->found_number != self->number)
    return;
  for (guint i = 0; i < self->found->len; i++)
    {
      const CqStretch *stretch = &g_array_index (self->found, CqStretch, i);
      if (!has_typed || !touches (stretch, cursor))
        g_array_append_val (shown, *stretch);
    }
  self->text->mark (self->owner, shown);
}

/* The words that are found belong to the text as it is. */
static void
take (CqSpellingMarks *self, GArray *found)
{
  g_array_unref (self->found);
  self->found = g_array_ref (found);
  self->found_number = self->number;
  mark (self);
}

static void
looked_up_cb (gpointer owner, gpointer data, gpointer result, const GError *error)
{
  CqSpellingMarks *self = owner;

  /* What was typed since is looked up next. */
  if (result == NULL || self->widget == NULL || ((Wish *) data)->number != self->number)
    return;
  take (self, result);
}

static const CqNewestWork work = { look_up, looked_up_cb, wish_free, (GDestroyNotify) g_array_unref };

static void
forget (CqSpellingMarks *self)
{
  cq_newest_cancel (self->search);
  g_array_unref (self->found);
  self->found = g_array_new (FALSE, FALSE, sizeof (CqStretch));
  self->found_number = self->number;
  self->text->mark (self->owner, self->found);
}

/* Names would be marked until the document has been looked at. */
static Wish *
make_wish (CqSpellingMarks *self)
{
  CqKnownWords *known = cq_proofreader_get_known (self->proofreader);
  Wish *wish;

  if (known == NULL)
    return NULL;
  wish = g_new0 (Wish, 1);
  wish->number = self->number;
  wish->text = self->text->dup_text (self->owner);
  wish->lang = g_strdup (self->text->get_lang (self->owner));
  wish->speller = cq_speller_ref (cq_proofreader_get_speller (self->proofreader));
  wish->known = cq_known_words_ref (known);
  return wish;
}

static gboolean
pause_cb (gpointer data)
{
  CqSpellingMarks *self = data;
  Wish *wish;

  self->pause = 0;
  if (self->proofreader == NULL || !cq_proofreader_get_marks (self->proofreader))
    {
      forget (self);
      return G_SOURCE_REMOVE;
    }
  wish = make_wish (self);
  if (wish != NULL)
    cq_newest_want (self->search, wish);
  return G_SOURCE_REMOVE;
}

static void
await_pause (CqSpellingMarks *self)
{
  if (self->proofreader == NULL)
    return;
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, PAUSE, pause_cb, self, NULL);
}

/**
 * cq_spelling_marks_catch_up:
 *
 * Has the words of the text as it is now looked up, where only those of an earlier text are known: whoever asks what is
 * misspelled does not wait for a pause.
 */
void
cq_spelling_marks_catch_up (CqSpellingMarks *self)
{
  Wish *wish;
  g_autoptr (GArray) found = NULL;

  if (self->found_number == self->number || self->proofreader == NULL || !cq_proofreader_get_marks (self->proofreader))
    return;
  wish = make_wish (self);
  if (wish == NULL)
    return;
  g_clear_handle_id (&self->pause, g_source_remove);
  cq_newest_cancel (self->search);
  found = look_up (wish, NULL, NULL);
  wish_free (wish);
  take (self, found);
}

static void
words_changed_cb (CqSpellingMarks *self)
{
  await_pause (self);
}

static void
leave_place (CqSpellingMarks *self)
{
  cq_spelling_marks_forget_menu (self);
  if (self->proofreader != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->proofreader, self);
      g_signal_handlers_disconnect_by_data (cq_proofreader_get_suggester (self->proofreader), self);
    }
  g_clear_object (&self->proofreader);
  g_clear_handle_id (&self->pause, g_source_remove);
  cq_newest_cancel (self->search);
}

/* Only what is seen is looked up. */
static void
map_cb (CqSpellingMarks *self)
{
  leave_place (self);
  if (!g_set_object (&self->proofreader, cq_spelling_place_find_proofreader (self->widget)))
    return;
  g_signal_connect_swapped (self->proofreader, "words-changed", G_CALLBACK (words_changed_cb), self);
  g_signal_connect_swapped (cq_proofreader_get_suggester (self->proofreader), "suggested",
                            G_CALLBACK (cq_spelling_marks_fill_menu), self);
  await_pause (self);
}

static void
unmap_cb (CqSpellingMarks *self)
{
  leave_place (self);
}

static void
focus_cb (CqSpellingMarks *self)
{
  if (gtk_widget_has_focus (self->widget))
    return;
  self->is_typing = FALSE;
  mark (self);
}

static void
gone_cb (gpointer data, GObject *widget)
{
  CqSpellingMarks *self = data;

  self->widget = NULL;
  leave_place (self);
}

static void
cq_spelling_marks_finalize (GObject *object)
{
  CqSpellingMarks *self = CQ_SPELLING_MARKS (object);

  leave_place (self);
  if (self->widget != NULL)
    {
      gtk_widget_insert_action_group (self->widget, "spelling", NULL);
      g_object_weak_unref (G_OBJECT (self->widget), gone_cb, self);
    }
  cq_newest_free (self->search);
  g_array_unref (self->found);
  g_clear_object (&self->menu);
  g_clear_object (&self->rest);
  G_OBJECT_CLASS (cq_spelling_marks_parent_class)->finalize (object);
}

static void
cq_spelling_marks_class_init (CqSpellingMarksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cq_spelling_marks_finalize;
}

static void
cq_spelling_marks_init (CqSpellingMarks *self)
{
  self->search = cq_newest_new (self, &work);
  self->found = g_array_new (FALSE, FALSE, sizeof (CqStretch));
}

/**
 * cq_spelling_marks_new:
 * @widget: a text that people type in, which is to tell of every change
 * @text: what it does; static
 * @owner: (transfer none): what that is called with; it keeps what is returned
 *
 * Returns: (transfer full): what marks its words while it stands in a #CqSpellingPlace
 */
CqSpellingMarks *
cq_spelling_marks_new (GtkWidget *widget, const CqSpellingText *text, gpointer owner)
{
  CqSpellingMarks *self = g_object_new (CQ_TYPE_SPELLING_MARKS, NULL);

  self->widget = widget;
  self->text = text;
  self->owner = owner;
  g_object_weak_ref (G_OBJECT (widget), gone_cb, self);
  g_signal_connect_object (widget, "map", G_CALLBACK (map_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (widget, "unmap", G_CALLBACK (unmap_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (widget, "notify::has-focus", G_CALLBACK (focus_cb), self, G_CONNECT_SWAPPED);
  cq_spelling_marks_add_menu (self);
  return self;
}

/**
 * cq_spelling_marks_text_changed:
 *
 * The person has changed the text.
 */
void
cq_spelling_marks_text_changed (CqSpellingMarks *self)
{
  self->is_typing = TRUE;
  self->number++;
  await_pause (self);
}

/**
 * cq_spelling_marks_text_shown:
 *
 * The text is another, by no typing: a step was undone, another form is shown.
 */
void
cq_spelling_marks_text_shown (CqSpellingMarks *self)
{
  self->is_typing = FALSE;
  self->number++;
  await_pause (self);
}

/**
 * cq_spelling_marks_cursor_moved:
 *
 * The cursor was moved, and not by typing: the word that it has left is finished.
 */
void
cq_spelling_marks_cursor_moved (CqSpellingMarks *self)
{
  if (!self->is_typing || self->pause != 0)
    return;
  for (guint i = 0; i < self->found->len; i++)
    if (touches (&g_array_index (self->found, CqStretch, i), self->text->get_cursor (self->owner)))
      return;
  self->is_typing = FALSE;
  mark (self);
}
