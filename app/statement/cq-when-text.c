/* A time in words. */
#include "language/cq-date-text.h"
#include "language/cq-language.h"
#include "language/cq-number-text.h"
#include "language/cq-order.h"
#include "statement/cq-when-private.h"

/* From here on numbers are figures in running text too. */
#define FIRST_FIGURE 10

static const CqWhenWords *
find_words (const char *lang)
{
  g_autofree char *base = cq_language_get_base (lang);

  for (guint i = 0; base != NULL && i < CQ_WHEN_N_LANGUAGES; i++)
    if (g_str_equal (cq_when_words[i].lang, base))
      return &cq_when_words[i];
  return NULL;
}

static guint
get_plural (const CqWhenWords *words, int n)
{
  if (!g_str_equal (words->lang, "ru"))
    return n == 1 ? 0 : 2;
  if (n % 10 == 1 && n % 100 != 11)
    return 0;
  return n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? 1 : 2;
}

/* Fills a pattern; a %NULL value leaves its name out. */
static char *
fill (const char *pattern, const char *const *values)
{
  GString *text = g_string_new (pattern);

  for (guint i = 0; values[i] != NULL; i += 2)
    g_string_replace (text, values[i], values[i + 1], 0);
  return g_string_free (text, FALSE);
}

static char *
get_number (const CqWhenWords *words, int n, guint unit, CqWhenUse use)
{
  gboolean feminine = unit == CQ_UNIT_WEEK && !g_str_equal (words->lang, "en");
  char *spelled = NULL;

  if (words->spells && n < FIRST_FIGURE && use != CQ_WHEN_IN_TABLE)
    spelled = cq_number_spell_cardinal (n, words->lang, feminine ? CQ_GENDER_FEMININE : CQ_GENDER_MASCULINE);
  return spelled != NULL ? spelled : g_strdup_printf ("%d", n);
}

/* "one year and six months" */
static char *
get_length (const CqWhenWords *words, const CqDuration *duration, gboolean recurring, CqWhenUse use)
{
  const int values[CQ_N_UNITS] = { duration->years, duration->months, duration->weeks, duration->days };
  gboolean spaced = !g_str_equal (words->lang, "ja") && !g_str_equal (words->lang, "zh");
  g_autoptr (GPtrArray) lengths = g_ptr_array_new_with_free_func (g_free);

  for (guint unit = 0; unit < CQ_N_UNITS; unit++)
    {
      g_autofree char *number = NULL;
      const char *word;
      if (values[unit] == 0)
        continue;
      number = get_number (words, values[unit], unit, use);
      word = (recurring ? words->recurs : words->units)[unit][get_plural (words, values[unit])];
      g_ptr_array_add (lengths, g_strconcat (number, spaced ? " " : "", word, NULL));
    }
  g_ptr_array_add (lengths, NULL);
  return spaced ? cq_list_join ((const char *const *) lengths->pdata, words->lang)
                : g_strjoinv ("", (char **) lengths->pdata);
}

static char *
get_within (CqWhen *self, const CqWhenWords *words, CqWhenUse use)
{
  g_autofree char *length = get_length (words, &self->duration, FALSE, use);
  const char *of = NULL;

  for (guint i = 0; self->anchor != NULL && i < G_N_ELEMENTS (cq_when_anchors); i++)
    if (g_str_equal (cq_when_anchors[i], self->anchor))
      of = words->anchors[i];
  if (length == NULL || (self->anchor != NULL && of == NULL))
    return NULL;
  return fill (of != NULL ? words->within : words->within_loose,
               (const char *const[]){ "{n}", length, of != NULL ? "{of}" : NULL, of, NULL });
}

static char *
get_recurring (CqWhen *self, const CqWhenWords *words, CqWhenUse use, const char *lang)
{
  const int values[CQ_N_UNITS]
      = { self->duration.years, self->duration.months, self->duration.weeks, self->duration.days };
  g_autofree char *text = NULL;
  g_autofree char *from = NULL;

  for (guint unit = 0; unit < CQ_N_UNITS; unit++)
    if (values[unit] == 1 && values[0] + values[1] + values[2] + values[3] == 1)
      text = g_strdup (words->each[unit]);
  if (text == NULL)
    {
      g_autofree char *length = get_length (words, &self->duration, TRUE, use);
      text = length != NULL ? fill (words->every, (const char *const[]){ "{n}", length, NULL }) : NULL;
    }
  if (text == NULL || self->first.year == 0)
    return g_steal_pointer (&text);
  from = cq_date_text (&self->first, NULL, lang, use == CQ_WHEN_IN_TABLE ? CQ_DATE_STYLE_CELL : CQ_DATE_STYLE_TEXT);
  return from != NULL ? fill (words->from, (const char *const[]){ "{r}", text, "{d}", from, NULL }) : NULL;
}

static char *
get_event (CqWhen *self, CqWhenUse use, const char *lang, const char *principal)
{
  const char *event = cq_when_get_event (self, lang, principal);
  const CqWhenWords *words = find_words (lang);

  if (event == NULL)
    return NULL;
  /* Where the event's name would have to be inflected it stands as it is. */
  if (use != CQ_WHEN_IN_SENTENCE || words == NULL || words->by == NULL)
    return g_strdup (event);
  return fill (words->by, (const char *const[]){ "{e}", event, NULL });
}

static char *
get_date (CqWhen *self, CqWhenUse use, const char *lang)
{
  const CqDate *end = self->kind == CQ_WHEN_RANGE ? &self->last : NULL;

  if (use == CQ_WHEN_IN_SENTENCE)
    return cq_date_text (&self->first, end, lang, CQ_DATE_STYLE_BY);
  return cq_date_text (&self->first, end, lang, use == CQ_WHEN_IN_TABLE ? CQ_DATE_STYLE_CELL : CQ_DATE_STYLE_TEXT);
}

/**
 * cq_when_get_text:
 * @use: where it will stand
 * @lang: (nullable): %NULL is @principal
 *
 * Returns: (transfer full) (nullable): the time in words of @lang; %NULL where they are not known
 */
char *
cq_when_get_text (CqWhen *self, CqWhenUse use, const char *lang, const char *principal)
{
  const char *wording = cq_when_get_wording (self, lang, principal);
  const CqWhenWords *words;

  if (wording != NULL)
    return g_strdup (wording);
  if (lang == NULL)
    lang = principal;
  words = find_words (lang);
  switch (self->kind)
    {
    case CQ_WHEN_DATE:
    case CQ_WHEN_RANGE:
      return get_date (self, use, lang);
    case CQ_WHEN_EVENT:
      return get_event (self, use, lang, principal);
    case CQ_WHEN_WITHIN:
      return words != NULL ? get_within (self, words, use) : NULL;
    case CQ_WHEN_RECURRING:
      return words != NULL ? get_recurring (self, words, use, lang) : NULL;
    case CQ_WHEN_ONGOING:
      return words != NULL ? g_strdup (use == CQ_WHEN_IN_TABLE ? words->ongoing_cell : words->ongoing) : NULL;
    case CQ_WHEN_UNREADABLE:
    default:
      return NULL;
    }
}
