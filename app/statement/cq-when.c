/* A time as statements name it: making, reading, comparing. */
#include "statement/cq-when.h"

#include <string.h>

#include "language/cq-language.h"
#include "statement/cq-when-private.h"

G_DEFINE_BOXED_TYPE (CqWhen, cq_when, cq_when_ref, cq_when_unref)
G_DEFINE_QUARK (cq-when-error-quark, cq_when_error)

static void
clear_words (gpointer data)
{
  CqWords *words = data;

  g_free (words->lang);
  g_free (words->text);
}

/* A new time, all unset. */
CqWhen *
cq_when_new (CqWhenKind kind)
{
  CqWhen *self = g_atomic_rc_box_new0 (CqWhen);

  self->kind = kind;
  self->events = g_array_new (FALSE, FALSE, sizeof (CqWords));
  g_array_set_clear_func (self->events, clear_words);
  self->wordings = g_array_new (FALSE, FALSE, sizeof (CqWords));
  g_array_set_clear_func (self->wordings, clear_words);
  return self;
}

static void
clear_when (gpointer data)
{
  CqWhen *self = data;

  g_free (self->anchor);
  g_array_unref (self->events);
  g_array_unref (self->wordings);
  g_clear_pointer (&self->source, cq_node_unref);
}

CqWhen *
cq_when_ref (CqWhen *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cq_when_unref (CqWhen *self)
{
  g_atomic_rc_box_release_full (self, clear_when);
}

/* Sets, adds or removes the words of one language. */
void
cq_words_set (GArray *array, const char *lang, const char *text)
{
  CqWords words;

  for (guint i = 0; i < array->len; i++)
    {
      CqWords *old = &g_array_index (array, CqWords, i);
      if (lang == NULL || old->lang == NULL ? lang != old->lang : g_ascii_strcasecmp (lang, old->lang) != 0)
        continue;
      if (text == NULL)
        {
          g_array_remove_index (array, i);
          return;
        }
      g_free (old->text);
      old->text = g_strdup (text);
      return;
    }
  if (text == NULL)
    return;
  words = (CqWords){ g_strdup (lang), g_strdup (text) };
  g_array_append_val (array, words);
}

static const char *
get_words (GArray *array, const char *lang, const char *principal)
{
  const char *near = NULL;

  if (lang == NULL)
    lang = principal;
  for (guint i = 0; i < array->len; i++)
    {
      CqWords *words = &g_array_index (array, CqWords, i);
      const char *own = words->lang != NULL ? words->lang : principal;
      if (g_ascii_strcasecmp (own, lang) == 0)
        return words->text;
      if (near == NULL && cq_language_matches (own, lang))
        near = words->text;
    }
  return near;
}

static gboolean
words_equal (GArray *a, GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (g_strcmp0 (g_array_index (a, CqWords, i).lang, g_array_index (b, CqWords, i).lang) != 0
        || g_strcmp0 (g_array_index (a, CqWords, i).text, g_array_index (b, CqWords, i).text) != 0)
      return FALSE;
  return TRUE;
}

/**
 * cq_when_new_date:
 *
 * Returns: (transfer full): a date at its precision
 */
CqWhen *
cq_when_new_date (const CqDate *date)
{
  CqWhen *self = cq_when_new (CQ_WHEN_DATE);

  self->first = *date;
  self->last = *date;
  return self;
}

/**
 * cq_when_new_range:
 *
 * Returns: (transfer full): from the beginning of @first to the end of @last
 */
CqWhen *
cq_when_new_range (const CqDate *first, const CqDate *last)
{
  CqWhen *self = cq_when_new (CQ_WHEN_RANGE);

  self->first = *first;
  self->last = *last;
  return self;
}

/**
 * cq_when_new_within:
 * @of: (nullable): the role of the document's date that it is counted from; %NULL where none is said
 *
 * Returns: (transfer full): within a length of time
 */
CqWhen *
cq_when_new_within (const CqDuration *duration, const char *of)
{
  CqWhen *self = cq_when_new (CQ_WHEN_WITHIN);

  self->duration = *duration;
  self->anchor = g_strdup (of);
  return self;
}

/**
 * cq_when_new_event:
 *
 * Returns: (transfer full): by an event, named with cq_when_with_event()
 */
CqWhen *
cq_when_new_event (void)
{
  return cq_when_new (CQ_WHEN_EVENT);
}

/**
 * cq_when_new_recurring:
 * @from: (nullable): when it begins
 *
 * Returns: (transfer full): again and again after a length of time
 */
CqWhen *
cq_when_new_recurring (const CqDuration *duration, const CqDate *from)
{
  CqWhen *self = cq_when_new (CQ_WHEN_RECURRING);

  self->duration = *duration;
  if (from != NULL)
    self->first = *from;
  return self;
}

CqWhen *
cq_when_new_ongoing (void)
{
  return cq_when_new (CQ_WHEN_ONGOING);
}

static CqWhen *
copy_when (CqWhen *self)
{
  CqWhen *copy = cq_when_new (self->kind);

  copy->first = self->first;
  copy->last = self->last;
  copy->at_end = self->at_end;
  copy->duration = self->duration;
  copy->anchor = g_strdup (self->anchor);
  copy->source = self->source != NULL ? cq_node_ref (self->source) : NULL;
  for (guint i = 0; i < self->events->len; i++)
    cq_words_set (copy->events, g_array_index (self->events, CqWords, i).lang,
                  g_array_index (self->events, CqWords, i).text);
  for (guint i = 0; i < self->wordings->len; i++)
    cq_words_set (copy->wordings, g_array_index (self->wordings, CqWords, i).lang,
                  g_array_index (self->wordings, CqWords, i).text);
  return copy;
}

/**
 * cq_when_with_event:
 * @lang: (nullable): %NULL is the principal language
 * @event: (nullable): %NULL removes the language
 *
 * Returns: (transfer full): a changed copy
 */
CqWhen *
cq_when_with_event (CqWhen *self, const char *lang, const char *event)
{
  CqWhen *copy = copy_when (self);

  cq_words_set (copy->events, lang, event);
  return copy;
}

/**
 * cq_when_with_end:
 * @self: a date less exact than a day
 * @at_end: whether it is said to be the end of it, "by the end of 2018"; the last day is the same
 *
 * Returns: (transfer full): a changed copy
 */
CqWhen *
cq_when_with_end (CqWhen *self, gboolean at_end)
{
  CqWhen *copy = copy_when (self);

  copy->at_end = at_end && self->kind == CQ_WHEN_DATE && self->first.day == 0;
  return copy;
}

/**
 * cq_when_with_wording:
 * @lang: (nullable): %NULL is the principal language
 * @wording: (nullable): printed as it is; %NULL removes the language
 *
 * Returns: (transfer full): a changed copy
 */
CqWhen *
cq_when_with_wording (CqWhen *self, const char *lang, const char *wording)
{
  CqWhen *copy = copy_when (self);

  cq_words_set (copy->wordings, lang, wording);
  return copy;
}

/**
 * cq_when_equal:
 * @a: (nullable): a time
 * @b: (nullable): another
 *
 * Returns: whether they say the same in the same words
 */
gboolean
cq_when_equal (CqWhen *a, CqWhen *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || a->kind != b->kind)
    return FALSE;
  if (a->kind == CQ_WHEN_UNREADABLE
      && (a->source == NULL || b->source == NULL ? a->source != b->source : !cq_node_equal (a->source, b->source)))
    return FALSE;
  return a->at_end == b->at_end && memcmp (&a->first, &b->first, sizeof a->first) == 0
         && memcmp (&a->last, &b->last, sizeof a->last) == 0
         && memcmp (&a->duration, &b->duration, sizeof a->duration) == 0 && g_strcmp0 (a->anchor, b->anchor) == 0
         && words_equal (a->events, b->events) && words_equal (a->wordings, b->wordings);
}

CqWhenKind
cq_when_get_kind (CqWhen *self)
{
  return self->kind;
}

/**
 * cq_when_get_first:
 *
 * Returns: (transfer none) (nullable): the date, the beginning of a range or of a recurrence
 */
const CqDate *
cq_when_get_first (CqWhen *self)
{
  return self->first.year > 0 ? &self->first : NULL;
}

/**
 * cq_when_get_last:
 *
 * Returns: (transfer none) (nullable): the date, or the end of a range
 */
const CqDate *
cq_when_get_last (CqWhen *self)
{
  return self->last.year > 0 ? &self->last : NULL;
}

/**
 * cq_when_get_duration:
 *
 * Returns: (transfer none) (nullable): the length of "within" and of a recurrence
 */
const CqDuration *
cq_when_get_duration (CqWhen *self)
{
  return self->kind == CQ_WHEN_WITHIN || self->kind == CQ_WHEN_RECURRING ? &self->duration : NULL;
}

/**
 * cq_when_is_at_end:
 *
 * Returns: whether the end of the month, the quarter or the year is named
 */
gboolean
cq_when_is_at_end (CqWhen *self)
{
  return self->at_end;
}

/**
 * cq_when_get_anchor:
 *
 * Returns: (transfer none) (nullable): the role of the date that "within" counts from
 */
const char *
cq_when_get_anchor (CqWhen *self)
{
  return self->anchor;
}

/**
 * cq_when_get_event:
 * @lang: (nullable): %NULL is @principal
 *
 * Returns: (transfer none) (nullable): the event's name in @lang
 */
const char *
cq_when_get_event (CqWhen *self, const char *lang, const char *principal)
{
  return get_words (self->events, lang, principal);
}

/**
 * cq_when_get_wording:
 * @lang: (nullable): %NULL is @principal
 *
 * Returns: (transfer none) (nullable): its own wording in @lang
 */
const char *
cq_when_get_wording (CqWhen *self, const char *lang, const char *principal)
{
  return get_words (self->wordings, lang, principal);
}
