/* A time from and to the texts and elements that hold it. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "statement/cq-place.h"
#include "statement/cq-text.h"
#include "statement/cq-when-private.h"

/* A number of units that no roadmap reaches. */
#define MAX_LENGTH 9999

/**
 * cq_duration_parse:
 * @text: years, months, weeks and days in ISO 8601, "P1Y6M"
 * @duration: (out): the length; untouched on failure
 * @error: return location for a %CQ_WHEN_ERROR_DURATION
 *
 * Returns: whether @text is a length of time, and not an empty one
 */
gboolean
cq_duration_parse (const char *text, CqDuration *duration, GError **error)
{
  static const char letters[] = "YMWD";
  int values[CQ_N_UNITS] = { 0 };
  const char *at = text;
  guint next = 0;
  gboolean good = *at == 'P' && at[1] != '\0';

  for (at += good ? 1 : 0; good && *at != '\0';)
    {
      guint64 value = 0;
      const char *end = at;
      const char *letter;
      while (g_ascii_isdigit (*end) && value <= MAX_LENGTH)
        value = value * 10 + (guint64) g_ascii_digit_value (*end++);
      letter = *end != '\0' ? strchr (letters + next, *end) : NULL;
      good = end > at && value <= MAX_LENGTH && letter != NULL;
      if (!good)
        break;
      values[letter - letters] = (int) value;
      next = (guint) (letter - letters) + 1;
      at = end + 1;
    }
  if (!good)
    {
      g_set_error (error, CQ_WHEN_ERROR, CQ_WHEN_ERROR_DURATION,
                   _ ("“%s” is not a length of time: write, for example, P6M for six months or P60D for sixty days"), text);
      return FALSE;
    }
  if (values[0] + values[1] + values[2] + values[3] == 0)
    {
      g_set_error (error, CQ_WHEN_ERROR, CQ_WHEN_ERROR_DURATION, _ ("“%s” is a time without a length"), text);
      return FALSE;
    }
  *duration = (CqDuration){ values[0], values[1], values[2], values[3] };
  return TRUE;
}

/**
 * cq_duration_to_string:
 *
 * Returns: (transfer full): the length in ISO 8601
 */
char *
cq_duration_to_string (const CqDuration *duration)
{
  GString *text = g_string_new ("P");

  if (duration->years > 0)
    g_string_append_printf (text, "%dY", duration->years);
  if (duration->months > 0)
    g_string_append_printf (text, "%dM", duration->months);
  if (duration->weeks > 0)
    g_string_append_printf (text, "%dW", duration->weeks);
  if (duration->days > 0)
    g_string_append_printf (text, "%dD", duration->days);
  return g_string_free (text, FALSE);
}

static gboolean
parse_date (const char *text, CqDate *date, GError **error)
{
  g_autoptr (GError) reason = NULL;

  if (cq_date_parse (text, date, &reason))
    return TRUE;
  g_set_error_literal (error, CQ_WHEN_ERROR, CQ_WHEN_ERROR_DATE, reason->message);
  return FALSE;
}

/**
 * cq_when_parse:
 * @text: a date at any precision, or two with "/" between them
 * @error: return location for a #CqWhenError
 *
 * Returns: (transfer full) (nullable): the time
 */
CqWhen *
cq_when_parse (const char *text, GError **error)
{
  g_auto (GStrv) ends = g_strsplit (text, "/", -1);
  guint n = g_strv_length (ends);
  CqDate first, last, begin, end;

  if (n <= 1)
    return parse_date (text, &first, error) ? cq_when_new_date (&first) : NULL;
  if (n > 2 || *ends[0] == '\0' || *ends[1] == '\0')
    {
      g_set_error (error, CQ_WHEN_ERROR, CQ_WHEN_ERROR_RANGE,
                   _ ("“%s” is not a range of two dates: write, for example, 2018/2020"), text);
      return NULL;
    }
  if (!parse_date (ends[0], &first, error) || !parse_date (ends[1], &last, error))
    return NULL;
  begin = cq_date_get_first_day (&first);
  end = cq_date_get_last_day (&last);
  if (cq_date_compare (&begin, &end) > 0)
    {
      g_set_error (error, CQ_WHEN_ERROR, CQ_WHEN_ERROR_RANGE, _ ("The range “%s” ends before it begins"), text);
      return NULL;
    }
  return cq_when_new_range (&first, &last);
}

/* The element's own text, without that of the elements within. */
static char *
get_own_text (CqNode *element)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < cq_node_get_n_children (element); i++)
    if (cq_node_get_kind (cq_node_get_child (element, i)) == CQ_NODE_TEXT)
      g_string_append (text, cq_node_get_text (cq_node_get_child (element, i)));
  return g_strstrip (g_string_free (text, FALSE));
}

static gboolean
is_true (CqNode *element, CqTag attribute)
{
  const char *value = cq_node_get (element, attribute);

  return value != NULL && (g_str_equal (value, "true") || g_str_equal (value, "1"));
}

static CqWhen *
read_recurring (CqNode *element)
{
  const char *from = cq_node_get (element, CQ_AT_FROM);
  CqDuration duration;
  CqDate date;

  if (!cq_duration_parse (cq_node_get (element, CQ_AT_RECURRING), &duration, NULL))
    return NULL;
  if (from == NULL)
    return cq_when_new_recurring (&duration, NULL);
  return cq_date_parse (from, &date, NULL) ? cq_when_new_recurring (&duration, &date) : NULL;
}

/* NULL where it cannot be understood. */
static CqWhen *
read_when (CqNode *element)
{
  const char *within = cq_node_get (element, CQ_AT_WITHIN);
  g_autofree char *text = get_own_text (element);
  CqDuration duration;

  if (within != NULL)
    return cq_duration_parse (within, &duration, NULL)
               ? cq_when_new_within (&duration, cq_node_get (element, CQ_AT_OF))
               : NULL;
  if (cq_node_get (element, CQ_AT_RECURRING) != NULL)
    return read_recurring (element);
  if (is_true (element, CQ_AT_ONGOING))
    return cq_when_new_ongoing ();
  if (is_true (element, CQ_AT_BY_EVENT) || cq_node_find_child (element, CQ_PR_EVENT) != NULL)
    return cq_when_new_event ();
  return *text != '\0' ? cq_when_parse (text, NULL) : NULL;
}

static CqWhen *
take_end (CqWhen *when)
{
  CqWhen *changed = cq_when_with_end (when, TRUE);

  cq_when_unref (when);
  return changed;
}

/**
 * cq_when_from_node:
 * @element: cq:due, cq:start, or another that says a time in the same way
 *
 * Returns: (transfer full): the time; of kind %CQ_WHEN_UNREADABLE where it cannot be understood
 */
CqWhen *
cq_when_from_node (CqNode *element)
{
  CqWhen *self = read_when (element);
  CqNode *child;

  if (self == NULL)
    {
      self = cq_when_new (CQ_WHEN_UNREADABLE);
      self->source = cq_node_ref (element);
    }
  else if (g_strcmp0 (cq_node_get (element, CQ_AT_KIND), "end") == 0)
    self = take_end (self);
  for (guint i = 0; (child = cq_node_next_element (element, &i)) != NULL;)
    {
      g_autofree char *text = NULL;
      if (!cq_node_is (child, CQ_PR_EVENT) && !cq_node_is (child, CQ_PR_WORDING))
        continue;
      text = cq_text_get_plain (child);
      cq_words_set (cq_node_is (child, CQ_PR_EVENT) ? self->events : self->wordings, cq_node_get (child, CQ_XML_LANG), text);
    }
  return self;
}

static void
add_words (CqNodeBuilder *builder, CqTag tag, GArray *array)
{
  for (guint i = 0; i < array->len; i++)
    {
      CqWords *words = &g_array_index (array, CqWords, i);
      CqNodeBuilder *child = cq_node_builder_new (tag);
      cq_node_builder_set (child, CQ_XML_LANG, words->lang);
      cq_node_builder_add_text (child, words->text);
      cq_node_builder_take (builder, cq_node_builder_end (child));
    }
}

static char *
get_date_text (CqWhen *self)
{
  g_autofree char *first = self->first.year > 0 ? cq_date_to_string (&self->first) : NULL;
  g_autofree char *last = self->kind == CQ_WHEN_RANGE ? cq_date_to_string (&self->last) : NULL;

  return last != NULL ? g_strconcat (first, "/", last, NULL) : g_steal_pointer (&first);
}

/* What could not be read, under the wordings that it has now. */
static CqNode *
write_unreadable (CqWhen *self, CqTag tag)
{
  CqNodeBuilder *builder = cq_node_builder_new_from (self->source);
  g_autoptr (CqNode) node = NULL;

  for (guint i = 0; i < cq_node_get_n_children (self->source); i++)
    if (!cq_node_is (cq_node_get_child (self->source, i), CQ_PR_WORDING))
      cq_node_builder_add (builder, cq_node_get_child (self->source, i));
  add_words (builder, CQ_PR_WORDING, self->wordings);
  node = cq_node_builder_end (builder);
  return cq_node_is (node, tag) ? g_steal_pointer (&node) : cq_node_with_tag (node, tag);
}

/**
 * cq_when_to_node:
 * @tag: %CQ_PR_DUE or %CQ_PR_START
 *
 * Returns: (transfer full): the element that cq_when_from_node() reads
 */
CqNode *
cq_when_to_node (CqWhen *self, CqTag tag)
{
  g_autofree char *date = get_date_text (self);
  g_autofree char *duration = cq_duration_to_string (&self->duration);
  CqNodeBuilder *builder;

  if (self->kind == CQ_WHEN_UNREADABLE && self->source != NULL)
    return write_unreadable (self, tag);
  builder = cq_node_builder_new (tag);
  if (self->kind == CQ_WHEN_DATE || self->kind == CQ_WHEN_RANGE)
    {
      cq_node_builder_set (builder, CQ_AT_KIND, self->at_end ? "end" : NULL);
      cq_node_builder_add_text (builder, date);
    }
  else if (self->kind == CQ_WHEN_WITHIN)
    {
      cq_node_builder_set (builder, CQ_AT_WITHIN, duration);
      cq_node_builder_set (builder, CQ_AT_OF, self->anchor);
    }
  else if (self->kind == CQ_WHEN_RECURRING)
    {
      cq_node_builder_set (builder, CQ_AT_RECURRING, duration);
      cq_node_builder_set (builder, CQ_AT_FROM, date);
    }
  else if (self->kind == CQ_WHEN_ONGOING)
    cq_node_builder_set (builder, CQ_AT_ONGOING, "true");
  else if (self->kind == CQ_WHEN_EVENT)
    cq_node_builder_set (builder, CQ_AT_BY_EVENT, "true");
  add_words (builder, CQ_PR_EVENT, self->events);
  add_words (builder, CQ_PR_WORDING, self->wordings);
  return cq_node_builder_end (builder);
}
