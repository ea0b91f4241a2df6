/* Tokens that say a length of time: within one, or again after each. */
#include <glib/gi18n-lib.h>

#include "forms/cq-when-reader-private.h"

/* More of a unit than anybody promises. */
#define MAX_LENGTH 9999

static CqToken *
get_token (GArray *tokens, guint i)
{
  return i < tokens->len ? &g_array_index (tokens, CqToken, i) : NULL;
}

static gboolean
is_kind (GArray *tokens, guint i, CqTokenKind kind)
{
  return i < tokens->len && g_array_index (tokens, CqToken, i).kind == kind;
}

/* Whether a number stands at @i with a unit after it, "60 days", "6-month"; @unit is where. */
static gboolean
is_length (GArray *tokens, guint i, guint *unit)
{
  if (!is_kind (tokens, i, CQ_TOKEN_NUMBER))
    return FALSE;
  *unit = i + (is_kind (tokens, i + 1, CQ_TOKEN_DASH) ? 2 : 1);
  return is_kind (tokens, *unit, CQ_TOKEN_UNIT)
         && (get_token (tokens, i)->value < 1000 || get_token (tokens, *unit)->value != CQ_SPAN_YEAR);
}

static gboolean
add_length (CqDuration *duration, int n, int span)
{
  int *field = span == CQ_SPAN_YEAR   ? &duration->years
               : span == CQ_SPAN_WEEK ? &duration->weeks
               : span == CQ_SPAN_DAY  ? &duration->days
                                      : &duration->months;

  *field += span == CQ_SPAN_QUARTER ? 3 * n : n;
  return *field > 0 && *field <= MAX_LENGTH;
}

/**
 * cq_when_reading_is_within:
 * @tokens: (element-type CqToken): a text
 *
 * Returns: whether it says a length of time and what it is counted from
 */
gboolean
cq_when_reading_is_within (GArray *tokens)
{
  gboolean is_said = cq_when_reading_find (tokens, CQ_TOKEN_WITHIN) != NULL
                     || cq_when_reading_find (tokens, CQ_TOKEN_OF) != NULL;
  gboolean has_other = cq_when_reading_find (tokens, CQ_TOKEN_EVENT) != NULL
                       || cq_when_reading_find (tokens, CQ_TOKEN_UNKNOWN) != NULL;
  gboolean has_length = FALSE;
  guint unit;

  for (guint i = 0; i < tokens->len; i++)
    has_length = has_length || is_length (tokens, i, &unit)
                 || (is_kind (tokens, i, CQ_TOKEN_ARTICLE) && is_kind (tokens, i + 1, CQ_TOKEN_UNIT));
  return has_length && (is_said || !has_other) && !cq_when_reading_has_dates (tokens)
         && !cq_when_reading_is_recurring (tokens);
}

/**
 * cq_when_reading_get_within:
 *
 * What it is counted from may be named more exactly than the document's dates can ("of the entry into
 * force of the Agreement"); it is then printed as it was typed.
 *
 * Returns: (transfer full) (nullable): the time
 */
CqWhen *
cq_when_reading_get_within (CqWhenReading *self, GError **error)
{
  GArray *tokens = self->tokens;
  const CqToken *anchor = cq_when_reading_find (tokens, CQ_TOKEN_ANCHOR);
  gboolean has_words = FALSE;
  gboolean is_other = FALSE;
  CqDuration duration = { 0 };
  CqWhen *when;
  guint unit;

  for (guint i = 0; i < tokens->len; i++)
    {
      const CqToken *token = get_token (tokens, i);
      gboolean is_one = token->kind == CQ_TOKEN_ARTICLE && is_kind (tokens, i + 1, CQ_TOKEN_UNIT);

      if (is_one || is_length (tokens, i, &unit))
        {
          unit = is_one ? i + 1 : unit;
          if (!add_length (&duration, is_one ? 1 : token->value, get_token (tokens, unit)->value))
            {
              g_set_error (error, CQ_WHEN_READER_ERROR, CQ_WHEN_READER_ERROR_IMPOSSIBLE,
                           _ ("“%s” is too long. Write a date"), self->text);
              return NULL;
            }
          i = unit;
        }
      else if (token->kind == CQ_TOKEN_NUMBER || token->kind == CQ_TOKEN_EVENT)
        is_other = TRUE;
      else if (token->kind == CQ_TOKEN_UNKNOWN || token->kind == CQ_TOKEN_NUANCE
               || (token->kind == CQ_TOKEN_BY && token->value != 0))
        has_words = TRUE;
    }
  when = cq_when_new_within (&duration,
                             anchor != NULL && !is_other ? cq_when_anchor_roles[anchor->value] : NULL);
  return has_words || is_other ? cq_when_reading_with_words (self, when) : when;
}

/**
 * cq_when_reading_is_recurring:
 * @tokens: (element-type CqToken): a text
 *
 * Returns: whether it says that something is done again and again
 */
gboolean
cq_when_reading_is_recurring (GArray *tokens)
{
  return cq_when_reading_find (tokens, CQ_TOKEN_EACH) != NULL
         || cq_when_reading_find (tokens, CQ_TOKEN_EVERY) != NULL
         || (cq_when_reading_find (tokens, CQ_TOKEN_TIMES) != NULL
             && cq_when_reading_find (tokens, CQ_TOKEN_UNIT) != NULL);
}

/* What a recurrence is made of, and which tokens say it. */
typedef struct
{
  int times;
  int count;
  int span;        /* -1: none */
  CqDuration more; /* "and six months" */
  gboolean *used;  /* one for each token */
  gboolean has_words;
} Recurrence;

/* "Every year and six months", "1年6か月ごとに", "1 жыл және 6 ай сайын": the lengths beside the one that was found at @at. */
static void
take_more (GArray *tokens, guint at, Recurrence *self)
{
  guint unit;

  for (guint i = at + 1; i < tokens->len; i = unit + 1)
    {
      guint next = is_kind (tokens, i, CQ_TOKEN_TO) ? i + 1 : i;
      if (!is_length (tokens, next, &unit))
        break;
      add_length (&self->more, get_token (tokens, next)->value, get_token (tokens, unit)->value);
      for (guint j = i; j <= unit; j++)
        self->used[j] = TRUE;
    }
  for (guint i = at, before = 0; i >= 3; i = before + 1)
    {
      guint gap = is_kind (tokens, i - 2, CQ_TOKEN_TO) ? 1 : 0;

      before = i >= 3 + gap ? i - 3 - gap : 0;
      if (i < 3 + gap || !is_length (tokens, before, &unit) || unit != before + 1)
        break;
      /* "1日から6か月ごとに" begins on a first, and takes no day. */
      if (gap > 0 && get_token (tokens, unit)->value >= get_token (tokens, i)->value)
        break;
      add_length (&self->more, get_token (tokens, before)->value, get_token (tokens, unit)->value);
      for (guint j = before; j < i - 1; j++)
        self->used[j] = TRUE;
    }
}

static gboolean
take_unit (GArray *tokens, guint at, Recurrence *self)
{
  const CqToken *token = get_token (tokens, at);

  if (token == NULL || self->used[at] || (token->kind != CQ_TOKEN_UNIT && token->kind != CQ_TOKEN_QUARTER))
    return FALSE;
  self->span = token->kind == CQ_TOKEN_QUARTER ? CQ_SPAN_QUARTER : token->value;
  self->has_words = self->has_words || token->kind == CQ_TOKEN_QUARTER;
  self->used[at] = TRUE;
  if (at > 0 && is_kind (tokens, at - 1, CQ_TOKEN_NUMBER) && !self->used[at - 1]
      && get_token (tokens, at - 1)->value < 1000)
    {
      self->count = get_token (tokens, at - 1)->value;
      self->used[at - 1] = TRUE;
    }
  take_more (tokens, at, self);
  return TRUE;
}

/* The unit that "every" or "twice" goes with: after it, or in Japanese, Kazakh and others before. */
static void
find_unit (GArray *tokens, guint at, Recurrence *self)
{
  guint next = at + 1;

  while (is_kind (tokens, next, CQ_TOKEN_NUMBER) || is_kind (tokens, next, CQ_TOKEN_SKIP)
         || is_kind (tokens, next, CQ_TOKEN_ARTICLE) || is_kind (tokens, next, CQ_TOKEN_TO))
    next++;
  if (take_unit (tokens, next, self))
    return;
  for (guint before = at; before > 0; before--)
    if (take_unit (tokens, before - 1, self)
        || !(is_kind (tokens, before - 1, CQ_TOKEN_NUMBER) || is_kind (tokens, before - 1, CQ_TOKEN_SKIP)))
      return;
}

static void
read_times (GArray *tokens, guint i, Recurrence *self)
{
  const CqToken *token = get_token (tokens, i);

  self->times = token->value != 0 ? token->value : 1;
  if (token->value == 0 && i > 0 && is_kind (tokens, i - 1, CQ_TOKEN_NUMBER))
    {
      self->times = get_token (tokens, i - 1)->value;
      self->used[i - 1] = TRUE;
    }
  self->has_words = self->has_words || self->times != 1;
  find_unit (tokens, i, self);
}

static void
read_recurrence (GArray *tokens, Recurrence *self)
{
  for (guint i = 0; i < tokens->len; i++)
    {
      const CqToken *token = get_token (tokens, i);

      if (token->kind == CQ_TOKEN_EACH)
        {
          self->count = token->value / 10;
          self->span = token->value % 10;
          self->has_words = self->has_words || self->count != 1 || self->span == CQ_SPAN_QUARTER;
        }
      else if (token->kind == CQ_TOKEN_EVERY && self->span < 0)
        {
          self->count = token->value;
          find_unit (tokens, i, self);
        }
      else if (token->kind == CQ_TOKEN_TIMES && self->span < 0)
        read_times (tokens, i, self);
      /* "Once every two years" says no more than "every two years". */
      else if (token->kind != CQ_TOKEN_TIMES || token->value != 1)
        continue;
      self->used[i] = TRUE;
    }
}

/* "Twice a year" is every six months; "five times a year" is no whole number of anything. */
static gboolean
make_duration (const Recurrence *self, CqDuration *duration)
{
  int count = self->count;
  int span = self->span;

  if (self->times > 1 && count % self->times == 0)
    count /= self->times;
  else if (self->times > 1 && span == CQ_SPAN_YEAR && 12 * count % self->times == 0)
    {
      count = 12 * count / self->times;
      span = CQ_SPAN_MONTH;
    }
  else if (self->times > 1)
    return FALSE;
  *duration = self->more;
  return add_length (duration, count, span);
}

/* What is left when the recurrence is taken out: when it begins. */
static GArray *
list_unused (GArray *tokens, const Recurrence *self)
{
  GArray *rest = g_array_new (FALSE, FALSE, sizeof (CqToken));

  for (guint i = 0; i < tokens->len; i++)
    if (!self->used[i])
      g_array_append_val (rest, g_array_index (tokens, CqToken, i));
  return rest;
}

/**
 * cq_when_reading_get_recurring:
 *
 * Returns: (transfer full) (nullable): the time
 */
CqWhen *
cq_when_reading_get_recurring (CqWhenReading *self, GError **error)
{
  g_autofree gboolean *used = g_new0 (gboolean, self->tokens->len);
  Recurrence recurrence = { .times = 1, .count = 1, .span = -1, .used = used };
  g_autoptr (GArray) rest = NULL;
  CqDuration duration;
  CqDate first, last;
  CqWhen *when;

  read_recurrence (self->tokens, &recurrence);
  if (recurrence.span < 0)
    {
      cq_when_reading_fail (self, self->tokens, error);
      return NULL;
    }
  if (!make_duration (&recurrence, &duration))
    {
      g_set_error (error, CQ_WHEN_READER_ERROR, CQ_WHEN_READER_ERROR_IMPOSSIBLE,
                   _ ("“%s” is no whole number of months or days. Write, for example, “every 3 months”"),
                   self->text);
      return NULL;
    }
  rest = list_unused (self->tokens, &recurrence);
  if (cq_when_reading_has_dates (rest))
    {
      if (!cq_when_reading_get_dates (self, rest, &first, &last, error))
        return NULL;
      when = cq_when_new_recurring (&duration, &first);
      recurrence.has_words = recurrence.has_words || !cq_date_equal (&first, &last);
    }
  else
    {
      for (guint i = 0; i < rest->len; i++)
        if (get_token (rest, i)->kind == CQ_TOKEN_UNKNOWN || get_token (rest, i)->kind == CQ_TOKEN_NUMBER)
          {
            cq_when_reading_fail (self, rest, error);
            return NULL;
          }
      when = cq_when_new_recurring (&duration, NULL);
    }
  return recurrence.has_words ? cq_when_reading_with_words (self, when) : when;
}
