/* A time in words. */
#include "language/cq-date-text.h"
#include "language/cq-language.h"
#include "language/cq-number-text.h"
#include "language/cq-order.h"
#include "statement/cq-when-private.h"

/* From here on numbers are figures in running text too. */
#define FIRST_FIGURE 10

static const CqWhenWords *
find_words_of (const char *base)
{
  for (guint i = 0; i < CQ_WHEN_N_LANGUAGES; i++)
    if (g_str_equal (cq_when_words[i].lang, base))
      return &cq_when_words[i];
  return NULL;
}

/* A document asks for the same language for every time in it: most are named as their words are, and no locale is to be
 * looked up. */
static const CqWhenWords *
find_words (const char *lang)
{
  const CqWhenWords *words = find_words_of (lang);
  g_autofree char *base = words == NULL ? cq_language_get_base (lang) : NULL;
  g_autofree char *script = base != NULL ? cq_language_get_script (lang) : NULL;
  g_autofree char *usual = base != NULL ? cq_language_get_script (base) : NULL;

  /* Uzbek in Cyrillic letters and Chinese in traditional ones have other words. */
  return base != NULL && g_strcmp0 (script, usual) == 0 ? find_words_of (base) : words;
}

/* How a time is written: in which words, and by which tag its dates. */
typedef struct
{
  const CqWhenWords *words; /* (nullable) */
  CqWhenUse use;
  const char *tag;
  gboolean twice; /* lengths in words and in figures */
} Manner;

static guint
get_plural (const CqWhenWords *words, int n)
{
  if (g_str_equal (words->lang, "ar"))
    return n == 1 ? 0 : n <= 10 ? 1 : 2;
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

/* @recurring: Russian has the accusative after "every", the genitive after "within". */
static char *
get_number (const Manner *manner, int n, guint unit, gboolean recurring)
{
  const CqWhenWords *words = manner->words;
  gboolean feminine = unit == CQ_UNIT_WEEK && !g_str_equal (words->lang, "en") && !g_str_equal (words->lang, "ar");
  CqGender gender = feminine ? CQ_GENDER_FEMININE : CQ_GENDER_MASCULINE;
  char *spelled = NULL;

  if (manner->twice && manner->use != CQ_WHEN_IN_TABLE)
    spelled = cq_number_spell_with_figure (n, words->lang, gender,
                                           recurring ? CQ_NUMBER_ACCUSATIVE : CQ_NUMBER_GENITIVE);
  else if (words->spells && n < FIRST_FIGURE && manner->use != CQ_WHEN_IN_TABLE)
    spelled = cq_number_spell_cardinal (n, words->lang, gender);
  return spelled != NULL ? spelled : cq_date_text_figures (n, manner->tag);
}

/* "six months"; a language may say one or two of them in one word. */
static char *
get_counted (const Manner *manner, int n, guint unit, gboolean recurring)
{
  const CqWhenWords *words = manner->words;
  gboolean spaced = !g_str_equal (words->lang, "ja") && !g_str_equal (words->lang, "zh");
  const char *word = (recurring ? words->recurs : words->units)[unit][get_plural (words, n)];
  g_autofree char *number = NULL;

  if (words->duals[unit] != NULL && n <= 2)
    {
      number = manner->twice ? cq_date_text_figures (n, manner->tag) : NULL;
      return g_strdup_printf (number != NULL ? "%s (%s)" : "%s", n == 2 ? words->duals[unit] : word, number);
    }
  number = get_number (manner, n, unit, recurring);
  return g_strconcat (number, spaced ? " " : "", word, NULL);
}

/* "one year and six months" */
static char *
get_length (const Manner *manner, const CqDuration *duration, gboolean recurring)
{
  const int values[CQ_N_UNITS] = { duration->years, duration->months, duration->weeks, duration->days };
  const char *lang = manner->words->lang;
  g_autoptr (GPtrArray) lengths = g_ptr_array_new_with_free_func (g_free);

  for (guint unit = 0; unit < CQ_N_UNITS; unit++)
    if (values[unit] != 0)
      g_ptr_array_add (lengths, get_counted (manner, values[unit], unit, recurring));
  g_ptr_array_add (lengths, NULL);
  return g_str_equal (lang, "ja") || g_str_equal (lang, "zh")
             ? g_strjoinv ("", (char **) lengths->pdata)
             : cq_list_join ((const char *const *) lengths->pdata, lang);
}

static char *
get_within (CqWhen *self, const Manner *manner)
{
  const CqWhenWords *words = manner->words;
  g_autofree char *length = get_length (manner, &self->duration, FALSE);
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
get_recurring (CqWhen *self, const Manner *manner)
{
  const CqWhenWords *words = manner->words;
  const int values[CQ_N_UNITS]
      = { self->duration.years, self->duration.months, self->duration.weeks, self->duration.days };
  g_autofree char *text = NULL;
  g_autofree char *from = NULL;
  gboolean says_when;

  for (guint unit = 0; unit < CQ_N_UNITS; unit++)
    if (values[unit] == 1 && values[0] + values[1] + values[2] + values[3] == 1)
      text = g_strdup (words->each[unit]);
  if (text == NULL)
    {
      g_autofree char *length = get_length (manner, &self->duration, TRUE);
      text = length != NULL ? fill (words->every, (const char *const[]){ "{n}", length, NULL }) : NULL;
    }
  if (text == NULL || self->first.year == 0)
    return g_steal_pointer (&text);
  says_when = words->first != NULL && manner->use == CQ_WHEN_IN_SENTENCE;
  from = cq_date_text (&self->first, NULL, manner->tag,
                       manner->use == CQ_WHEN_IN_TABLE ? CQ_DATE_STYLE_CELL
                       : says_when                     ? CQ_DATE_STYLE_AT
                                                       : CQ_DATE_STYLE_TEXT);
  return from != NULL ? fill (says_when ? words->first : words->from, (const char *const[]){ "{r}", text, "{d}", from, NULL })
                      : NULL;
}

static char *
get_event (CqWhen *self, const Manner *manner, const char *lang, const char *principal)
{
  const char *event = cq_when_get_event (self, lang, principal);
  const CqWhenWords *words = manner->words;

  if (event == NULL)
    return NULL;
  /* Where the event's name would have to be inflected it stands as it is. */
  if (manner->use != CQ_WHEN_IN_SENTENCE || words == NULL || words->by == NULL)
    return g_strdup (event);
  return fill (words->by, (const char *const[]){ "{e}", event, NULL });
}

static char *
get_date (CqWhen *self, const Manner *manner)
{
  const CqDate *end = self->kind == CQ_WHEN_RANGE ? &self->last : NULL;
  char *text = NULL;

  if (self->at_end && manner->use != CQ_WHEN_BARE)
    text = cq_date_text (&self->first, NULL, manner->tag, CQ_DATE_STYLE_END);
  if (text != NULL)
    return text;
  return cq_date_text (&self->first, end, manner->tag,
                       manner->use == CQ_WHEN_IN_SENTENCE ? CQ_DATE_STYLE_BY
                       : manner->use == CQ_WHEN_IN_TABLE  ? CQ_DATE_STYLE_CELL
                                                          : CQ_DATE_STYLE_TEXT);
}

/* cq_when_write:
 * @lang: (nullable): %NULL is @principal
 * @tag: @lang with how its dates are written
 * @twice: whether lengths of time have words and figures
 *
 * Returns: (transfer full) (nullable): the time in words of @lang; %NULL where they are not known */
char *
cq_when_write (CqWhen *self, CqWhenUse use, const char *lang, const char *principal, const char *tag, gboolean twice)
{
  const char *wording = cq_when_get_wording (self, lang, principal);
  Manner manner = { NULL, use, tag, twice };

  if (wording != NULL)
    return g_strdup (wording);
  if (lang == NULL)
    lang = principal;
  manner.words = find_words (lang);
  switch (self->kind)
    {
    case CQ_WHEN_DATE:
    case CQ_WHEN_RANGE:
      return get_date (self, &manner);
    case CQ_WHEN_EVENT:
      return get_event (self, &manner, lang, principal);
    case CQ_WHEN_WITHIN:
      return manner.words != NULL ? get_within (self, &manner) : NULL;
    case CQ_WHEN_RECURRING:
      return manner.words != NULL ? get_recurring (self, &manner) : NULL;
    case CQ_WHEN_ONGOING:
      if (manner.words == NULL)
        return NULL;
      return g_strdup (use == CQ_WHEN_IN_TABLE ? manner.words->ongoing_cell : manner.words->ongoing);
    case CQ_WHEN_UNREADABLE:
    default:
      return NULL;
    }
}

/**
 * cq_when_get_text:
 * @use: where it will stand
 * @lang: (nullable): %NULL is @principal
 *
 * Returns: (transfer full) (nullable): the time in words of @lang, as they are where no document says otherwise; %NULL
 *   where they are not known
 */
char *
cq_when_get_text (CqWhen *self, CqWhenUse use, const char *lang, const char *principal)
{
  return cq_when_write (self, use, lang, principal, lang != NULL ? lang : principal, FALSE);
}
