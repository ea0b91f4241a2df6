/* A time as the text that one may go on typing, and what it means. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "forms/cq-when-reader.h"
#include "language/cq-date-text.h"
#include "language/cq-language.h"
#include "statement/cq-text.h"

static const char *
get_principal (CqNode *document)
{
  return document != NULL ? cq_document_get_language (document) : "en";
}

/* Whether they say the same time, whatever their words. */
static gboolean
is_same_time (CqWhen *a, CqWhen *b)
{
  const CqDate *dates[2][2]
      = { { cq_when_get_first (a), cq_when_get_first (b) }, { cq_when_get_last (a), cq_when_get_last (b) } };
  const CqDuration *lengths[2] = { cq_when_get_duration (a), cq_when_get_duration (b) };

  if (cq_when_get_kind (a) != cq_when_get_kind (b)
      || g_strcmp0 (cq_when_get_anchor (a), cq_when_get_anchor (b)) != 0)
    return FALSE;
  for (guint i = 0; i < 2; i++)
    if (dates[i][0] == NULL || dates[i][1] == NULL ? dates[i][0] != dates[i][1]
                                                   : !cq_date_equal (dates[i][0], dates[i][1]))
      return FALSE;
  return lengths[0] == NULL || memcmp (lengths[0], lengths[1], sizeof *lengths[0]) == 0;
}

static gboolean
says_the_same (CqWhen *a, CqWhen *b, const char *lang, const char *principal)
{
  return is_same_time (a, b) && cq_when_is_at_end (a) == cq_when_is_at_end (b)
         && g_strcmp0 (cq_when_get_event (a, lang, principal), cq_when_get_event (b, lang, principal)) == 0
         && g_strcmp0 (cq_when_get_wording (a, lang, principal), cq_when_get_wording (b, lang, principal))
                == 0;
}

/* In quotes that do not stand in the text itself. */
static char *
quote (const char *text)
{
  return strstr (text, "“") == NULL && strstr (text, "”") == NULL ? g_strconcat ("“", text, "”", NULL)
                                                                  : g_strconcat ("«", text, "»", NULL);
}

/* For what no language has words: what cq_when_reader_read() understands in any. */
static char *
get_symbols (CqWhen *when, const char *lang, const char *principal)
{
  const char *event = cq_when_get_event (when, lang, principal);
  g_autofree char *first
      = cq_when_get_first (when) != NULL ? cq_date_to_string (cq_when_get_first (when)) : NULL;
  g_autofree char *last
      = cq_when_get_last (when) != NULL ? cq_date_to_string (cq_when_get_last (when)) : NULL;
  g_autofree char *length
      = cq_when_get_duration (when) != NULL ? cq_duration_to_string (cq_when_get_duration (when)) : NULL;
  g_autofree char *quoted = event != NULL ? quote (event) : NULL;

  switch (cq_when_get_kind (when))
    {
    case CQ_WHEN_DATE:
      return g_steal_pointer (&first);
    case CQ_WHEN_RANGE:
      return g_strconcat (first, "/", last, NULL);
    case CQ_WHEN_WITHIN:
      return g_strconcat (length, cq_when_get_anchor (when) != NULL ? " of " : NULL,
                          cq_when_get_anchor (when), NULL);
    case CQ_WHEN_RECURRING:
      return g_strconcat ("every ", length, first != NULL ? " from " : NULL, first, NULL);
    case CQ_WHEN_ONGOING:
      return g_strdup ("ongoing");
    case CQ_WHEN_EVENT:
      return g_strconcat (quoted != NULL ? "by " : "", quoted, NULL);
    case CQ_WHEN_UNREADABLE:
    default:
      return NULL;
    }
}

/* Without the wording, whose words come after. */
static char *
get_printed (CqWhen *when, const char *lang, const char *principal)
{
  g_autoptr (CqWhen) in_principal = cq_when_with_wording (when, NULL, NULL);
  g_autoptr (CqWhen) plain = cq_when_with_wording (in_principal, lang, NULL);
  gboolean is_whole = cq_when_get_kind (when) == CQ_WHEN_EVENT || cq_when_is_at_end (when);
  CqWhenUse use = is_whole ? CQ_WHEN_IN_SENTENCE : CQ_WHEN_BARE;

  return cq_when_get_text (plain, use, lang, principal);
}

static gboolean
reads_back (CqWhenReader *self, const char *text, CqWhen *when, CqNode *document, const char *principal)
{
  g_autoptr (CqWhen) read = text != NULL ? cq_when_reader_read (self, text, document, NULL) : NULL;

  return read != NULL && says_the_same (read, when, cq_when_reader_get_language (self), principal);
}

/* What stands in a file and says nothing is shown as it stands. */
static char *
get_unreadable (CqWhen *when)
{
  g_autoptr (CqNode) element = cq_when_to_node (when, CQ_PR_DUE);

  return g_strstrip (cq_text_get_plain (element));
}

/**
 * cq_when_reader_get_text:
 * @when: a time
 * @document: (nullable): what it stands in
 *
 * Returns: (transfer full): the plainest text that cq_when_reader_read() understands as the same time
 *   in the same words; of a time that cannot be understood, what stands in the file
 */
char *
cq_when_reader_get_text (CqWhenReader *self, CqWhen *when, CqNode *document)
{
  const char *lang = cq_when_reader_get_language (self);
  const char *principal = document != NULL ? cq_document_get_language (document) : lang;
  const char *wording = cq_when_get_wording (when, lang, principal);
  g_autofree char *quoted = wording != NULL ? quote (wording) : NULL;
  char *bases[3];
  char *text = NULL;

  if (cq_when_get_kind (when) == CQ_WHEN_UNREADABLE)
    return get_unreadable (when);
  if (wording != NULL && reads_back (self, wording, when, document, principal))
    return g_strdup (wording);
  bases[0] = get_printed (when, lang, principal);
  bases[1] = get_printed (when, "en", principal);
  bases[2] = get_symbols (when, lang, principal);
  for (guint i = 0; i < G_N_ELEMENTS (bases); i++)
    {
      g_autofree char *base = bases[i];
      g_autofree char *whole = quoted != NULL && base != NULL
                                   ? g_strstrip (g_strjoin (" ", base, quoted, NULL))
                                   : g_steal_pointer (&base);
      if (text == NULL
          && (i + 1 == G_N_ELEMENTS (bases) || reads_back (self, whole, when, document, principal)))
        text = g_steal_pointer (&whole);
    }
  return text;
}

static CqWhen *
move_when (CqWhen *old, CqWhen *new)
{
  cq_when_unref (old);
  return new;
}

/**
 * cq_when_merge:
 * @before: (nullable): the time that stood there
 * @read: what was typed instead, in @lang
 * @document: (nullable): what it stands in
 * @lang: (nullable): the language that was typed
 *
 * Where the time is the same, what it is called in other languages is still right.
 *
 * Returns: (transfer full): what was typed, with the words that @before has in other languages
 */
CqWhen *
cq_when_merge (CqWhen *before, CqWhen *read, CqNode *document, const char *lang)
{
  const char *principal = get_principal (document);
  const char *key;
  CqWhen *merged;

  lang = lang != NULL ? lang : principal;
  if (before == NULL || !is_same_time (before, read) || cq_when_get_kind (read) == CQ_WHEN_UNREADABLE
      || (cq_when_get_event (before, lang, principal) == NULL)
             != (cq_when_get_event (read, lang, principal) == NULL))
    return cq_when_ref (read);
  if (says_the_same (before, read, lang, principal))
    return cq_when_ref (before);
  key = g_ascii_strcasecmp (lang, principal) == 0 ? NULL : lang;
  merged = cq_when_with_end (before, cq_when_is_at_end (read));
  merged = move_when (merged, cq_when_with_event (merged, lang, NULL));
  merged = move_when (merged, cq_when_with_event (merged, key, cq_when_get_event (read, lang, principal)));
  merged = move_when (merged, cq_when_with_wording (merged, lang, NULL));
  return move_when (merged, cq_when_with_wording (merged, key, cq_when_get_wording (read, lang, principal)));
}

/* “Monday, 31 December 2018” */
static char *
get_day (const CqDate *day, const char *lang)
{
  g_autofree char *date = cq_date_text (day, NULL, lang, CQ_DATE_STYLE_TEXT);
  g_autofree char *weekday = cq_date_text_weekday (day, lang);

  if (date == NULL)
    date = cq_date_to_string (day);
  /* Translators: a day of the week and a date, “Monday, 31 December 2018” */
  return weekday != NULL ? g_strdup_printf (C_ ("date", "%s, %s"), weekday, date) : g_steal_pointer (&date);
}

static char *
explain_date (CqWhen *when, const char *lang)
{
  const CqDate *date = cq_when_get_first (when);
  CqDate last = cq_date_get_last_day (date);
  g_autofree char *day = get_day (&last, lang);

  return cq_date_get_precision (date) == CQ_DATE_DAY ? g_steal_pointer (&day)
                                                     : /* Translators: %s is a date: of “December 2018” the last day is “Monday, 31 December 2018” */
                                                       g_strdup_printf (_ ("The last day is %s"), day);
}

static char *
explain_range (CqWhen *when, const char *lang)
{
  CqDate first = cq_date_get_first_day (cq_when_get_first (when));
  CqDate last = cq_date_get_last_day (cq_when_get_last (when));
  g_autofree char *begin = get_day (&first, lang);
  g_autofree char *end = get_day (&last, lang);

  /* Translators: two dates, each perhaps with its day of the week */
  return g_strdup_printf (_ ("From %s to %s"), begin, end);
}

/* What the document lacks, so that nobody can tell the last day. */
static char *
explain_missing_anchor (const char *anchor)
{
  if (anchor == NULL)
    return g_strdup (_ ("Does not say what it is counted from"));
  if (g_str_equal (anchor, "adopted"))
    return g_strdup (_ ("Counted from the adoption, whose date is not known yet"));
  if (g_str_equal (anchor, "signed"))
    return g_strdup (_ ("Counted from the signing, whose date is not known yet"));
  if (g_str_equal (anchor, "next-meeting"))
    return g_strdup (_ ("Counted from the next meeting, whose date is not known yet"));
  if (g_str_equal (anchor, "meeting"))
    return g_strdup (_ ("Counted from the meeting, whose date is not known yet"));
  return g_strdup_printf (_ ("Counted from a date that the document does not have: %s"), anchor);
}

static char *
explain_within (CqWhen *when, CqNode *document, const char *lang)
{
  const char *anchor = cq_when_get_anchor (when);
  g_autofree char *day = NULL;
  g_autofree char *from = NULL;
  CqDate start, first, last;

  if (document == NULL || !cq_when_resolve (when, document, &first, &last) || last.year == 0
      || !cq_when_get_anchor_date (document, anchor, &start))
    return explain_missing_anchor (anchor);
  day = get_day (&last, lang);
  from = cq_date_text (&start, NULL, lang, CQ_DATE_STYLE_TEXT);
  /* Translators: two dates: “Counted from 1 May 2017, the last day is Tuesday, 31 October 2017” */
  return g_strdup_printf (_ ("Counted from %s, the last day is %s"), from != NULL ? from : anchor, day);
}

static char *
explain_recurring (CqWhen *when, const char *lang)
{
  const CqDate *from = cq_when_get_first (when);
  g_autofree char *day = NULL;
  CqDate first;

  if (from == NULL)
    return g_strdup (_ ("Recurring, without an end"));
  first = cq_date_get_first_day (from);
  day = get_day (&first, lang);
  /* Translators: %s is a date */
  return g_strdup_printf (_ ("Recurring, from %s on"), day);
}

static char *
explain_time (CqWhen *when, CqNode *document, const char *event, const char *date_lang)
{
  switch (cq_when_get_kind (when))
    {
    case CQ_WHEN_DATE:
      return explain_date (when, date_lang);
    case CQ_WHEN_RANGE:
      return explain_range (when, date_lang);
    case CQ_WHEN_WITHIN:
      return explain_within (when, document, date_lang);
    case CQ_WHEN_EVENT:
      return event != NULL ? g_strdup_printf (_ ("By an event: %s"), event) : g_strdup (_ ("No date"));
    case CQ_WHEN_RECURRING:
      return explain_recurring (when, date_lang);
    case CQ_WHEN_ONGOING:
      return g_strdup (_ ("Without an end"));
    case CQ_WHEN_UNREADABLE:
    default:
      return NULL;
    }
}

/**
 * cq_when_explain:
 * @when: a time
 * @document: (nullable): what it stands in, for the dates that it counts from
 * @lang: (nullable): the language that is written
 * @date_lang: the language of who reads the line
 *
 * Says what a time comes to, “The last day is Monday, 31 December 2018”, and how it is printed
 * where it has a wording of its own.
 *
 * Returns: (transfer full) (nullable): a line, translated; %NULL where nothing can be said
 */
char *
cq_when_explain (CqWhen *when, CqNode *document, const char *lang, const char *date_lang)
{
  const char *principal = get_principal (document);
  const char *wording = cq_when_get_wording (when, lang, principal);
  g_autofree char *time = explain_time (when, document, cq_when_get_event (when, lang, principal), date_lang);

  if (time == NULL || wording == NULL)
    return g_steal_pointer (&time);
  /* Translators: what a time means, and how it is printed: “The last day is 31 December 2018, printed as
     “before the end of 2018”” */
  return g_strdup_printf (_ ("%s, printed as “%s”"), time, wording);
}
