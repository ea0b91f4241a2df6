/* Reading dates, and times in all the forms that statements use. */
#include "values/cq-values-read.h"

#include <glib/gi18n-lib.h>

#include "language/cq-date.h"

/* The keys of a time written as an object, before it is known which form it has. */
typedef struct
{
  char *date;
  char *within;
  char *of;
  char *recurring;
  char *from;
  CqValuesFlag ongoing;
  CqValuesFlag end;
  CqValuesText *event;
  CqValuesText *wording;
} WhenKeys;

static const CqKey when_keys[] = {
  { "date", cq_read_string, G_STRUCT_OFFSET (WhenKeys, date) },
  { "end", cq_read_flag, G_STRUCT_OFFSET (WhenKeys, end) },
  { "within", cq_read_string, G_STRUCT_OFFSET (WhenKeys, within) },
  { "of", cq_read_id, G_STRUCT_OFFSET (WhenKeys, of) },
  { "by-event", cq_read_text, G_STRUCT_OFFSET (WhenKeys, event) },
  { "recurring", cq_read_string, G_STRUCT_OFFSET (WhenKeys, recurring) },
  { "from", cq_read_string, G_STRUCT_OFFSET (WhenKeys, from) },
  { "ongoing", cq_read_flag, G_STRUCT_OFFSET (WhenKeys, ongoing) },
  { "wording", cq_read_text, G_STRUCT_OFFSET (WhenKeys, wording) },
  { NULL },
};

/* Passes on what another room says of a value. */
static gboolean
fail_with (const CqPlace *place, const char *key, GError *why, GError **error)
{
  CqPlace member = { place->source, place, key, 0 };
  g_autoptr (GError) owned = why;

  return cq_place_fail (key != NULL ? &member : place, error, CQ_VALUES_ERROR_INVALID, "%s", owned->message);
}

gboolean
cq_read_date (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  CqValuesDate *date = cq_source_alloc (place->source, sizeof *date);
  char *text = NULL;
  GError *why = NULL;

  if (!cq_read_string (place, node, &text, error))
    return FALSE;
  date->cleared = *text == '\0';
  if (!date->cleared && !cq_date_parse (text, &date->date, &why))
    return fail_with (place, NULL, why, error);
  *(CqValuesDate **) field = date;
  return TRUE;
}

static CqWhen *
with_texts (CqWhen *when, CqValuesText *text, CqWhen *(*with) (CqWhen *, const char *, const char *))
{
  for (guint i = 0; text != NULL && i < text->versions->len; i++)
    {
      CqValuesVersion *version = g_ptr_array_index (text->versions, i);
      CqWhen *changed = with (when, version->lang, version->string);
      cq_when_unref (when);
      when = changed;
    }
  return when;
}

static gboolean
check_one_form (const CqPlace *place, const WhenKeys *keys, GError **error)
{
  int n = (keys->date != NULL) + (keys->within != NULL) + (keys->event != NULL) + (keys->recurring != NULL)
          + (keys->ongoing == CQ_VALUES_FLAG_TRUE);

  if (n != 1)
    return cq_place_fail (place, error, CQ_VALUES_ERROR_INVALID,
                          n == 0 ? _ ("This says no time. Give exactly one of: date, within, by-event, "
                                      "recurring, ongoing.")
                                 : _ ("This says more than one time. Give exactly one of: date, within, "
                                      "by-event, recurring, ongoing."));
  if (keys->of != NULL && keys->within == NULL)
    return cq_place_fail (place, error, CQ_VALUES_ERROR_INVALID,
                          _ ("“of” goes with “within” only. Remove it, or add “within”."));
  if (keys->end == CQ_VALUES_FLAG_TRUE && keys->date == NULL)
    return cq_place_fail (place, error, CQ_VALUES_ERROR_INVALID,
                          _ ("“end” goes with “date” only. Remove it, or add “date”."));
  if (keys->from != NULL && keys->recurring == NULL)
    return cq_place_fail (place, error, CQ_VALUES_ERROR_INVALID,
                          _ ("“from” goes with “recurring” only. Remove it, or add “recurring”."));
  return TRUE;
}

static gboolean
make_recurring (const CqPlace *place, const WhenKeys *keys, CqWhen **when, GError **error)
{
  CqDuration duration;
  CqDate from;
  GError *why = NULL;

  if (!cq_duration_parse (keys->recurring, &duration, &why))
    return fail_with (place, "recurring", why, error);
  if (keys->from != NULL && !cq_date_parse (keys->from, &from, &why))
    return fail_with (place, "from", why, error);
  *when = cq_when_new_recurring (&duration, keys->from != NULL ? &from : NULL);
  return TRUE;
}

/* "By the end of 2018": of a single month, quarter or year. */
static gboolean
take_end (const CqPlace *place, const WhenKeys *keys, CqWhen **when, GError **error)
{
  g_autoptr (CqWhen) date = *when;

  *when = cq_when_with_end (date, keys->end == CQ_VALUES_FLAG_TRUE);
  if (keys->end != CQ_VALUES_FLAG_TRUE || cq_when_is_at_end (*when))
    return TRUE;
  g_clear_pointer (when, cq_when_unref);
  return cq_place_fail (place, error, CQ_VALUES_ERROR_INVALID,
                        _ ("Only a month, a quarter or a year has an end. Remove “end”, or write such a date."));
}

static gboolean
make_form (const CqPlace *place, const WhenKeys *keys, CqWhen **when, GError **error)
{
  CqDuration duration;
  GError *why = NULL;

  if (keys->recurring != NULL)
    return make_recurring (place, keys, when, error);
  if (keys->event != NULL)
    *when = with_texts (cq_when_new_event (), keys->event, cq_when_with_event);
  else if (keys->ongoing == CQ_VALUES_FLAG_TRUE)
    *when = cq_when_new_ongoing ();
  else if (keys->date != NULL)
    {
      *when = cq_when_parse (keys->date, &why);
      return *when != NULL ? take_end (place, keys, when, error) : fail_with (place, "date", why, error);
    }
  else
    {
      if (!cq_duration_parse (keys->within, &duration, &why))
        return fail_with (place, "within", why, error);
      *when = cq_when_new_within (&duration, keys->of);
    }
  return TRUE;
}

static gboolean
read_when_object (const CqPlace *place, JsonNode *node, CqWhen **when, GError **error)
{
  WhenKeys keys = { 0 };

  if (!cq_read_object (place, node, when_keys, &keys, error) || !check_one_form (place, &keys, error)
      || !make_form (place, &keys, when, error))
    return FALSE;
  *when = with_texts (*when, keys.wording, cq_when_with_wording);
  return TRUE;
}

gboolean
cq_read_when (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  CqValuesWhen *self = cq_source_alloc (place->source, sizeof *self);
  char *text = NULL;
  GError *why = NULL;

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      if (!read_when_object (place, node, &self->when, error))
        return FALSE;
    }
  else if (!cq_read_string (place, node, &text, error))
    return FALSE;
  else if (*text == '\0')
    self->cleared = TRUE;
  else if ((self->when = cq_when_parse (text, &why)) == NULL)
    return fail_with (place, NULL, why, error);
  if (self->when != NULL)
    cq_source_keep (place->source, self->when, (GDestroyNotify) cq_when_unref);
  *(CqValuesWhen **) field = self;
  return TRUE;
}
