/* Why a text is not the time that is wanted: what happened, and what to type instead. */
#include <glib/gi18n-lib.h>

#include "forms/cq-when-reader-private.h"
#include "language/cq-date-text.h"

static const CqDate example_day = { .year = 2030, .month = 12, .day = 31 };
static const CqDate example_quarter = { .year = 2030, .quarter = 3 };
static const CqDate example_year = { .year = 2030 };
static const CqDate example_first = { .year = 2030, .month = 5, .day = 1 };
static const CqDate example_last = { .year = 2030, .month = 5, .day = 3 };

/**
 * cq_when_reading_write:
 * @date: a date
 *
 * Returns: (transfer full): it in words where the language has them, else in digits
 */
char *
cq_when_reading_write (CqWhenReading *self, const CqDate *date)
{
  char *text = cq_date_text (date, NULL, self->lang, CQ_DATE_STYLE_TEXT);

  return text != NULL ? text : cq_date_to_string (date);
}

/* The shorter of what may be wanted: “Q3 2030”, “2030”, “1–3 May 2030” */
static char *
write_second_example (CqWhenReading *self)
{
  char *text = NULL;

  switch (self->wanted)
    {
    case CQ_WHEN_WANTED_DATE:
      return cq_date_to_string (&example_year);
    case CQ_WHEN_WANTED_DAYS:
      text = cq_date_text (&example_first, &example_last, self->lang, CQ_DATE_STYLE_TEXT);
      return text != NULL ? text : g_strdup ("2030-05-01/2030-05-03");
    case CQ_WHEN_WANTED_TIME:
    default:
      text = cq_date_text (&example_quarter, NULL, self->lang, CQ_DATE_STYLE_CELL);
      return text != NULL ? text : cq_date_to_string (&example_quarter);
    }
}

/* The first words that are not understood; %NULL where each is, and only together they say nothing */
static char *
dup_unknown (CqWhenReading *self, GArray *tokens)
{
  for (guint i = 0; i < tokens->len; i++)
    if (g_array_index (tokens, CqToken, i).kind == CQ_TOKEN_UNKNOWN)
      {
        gsize start = g_array_index (tokens, CqToken, i).start;

        while (i + 1 < tokens->len && g_array_index (tokens, CqToken, i + 1).kind == CQ_TOKEN_UNKNOWN)
          i++;
        return g_strndup (self->text + start, g_array_index (tokens, CqToken, i).end - start);
      }
  return NULL;
}

/* “Write, for example, …” */
static char *
dup_remedy (CqWhenReading *self)
{
  g_autofree char *first = cq_when_reading_write (self, &example_day);
  g_autofree char *second = write_second_example (self);

  /* Translators: two times as somebody may type them, in the language of the document or in English */
  return g_strdup_printf (_ ("Write, for example, “%s” or “%s”"), first, second);
}

/* @what: (transfer full): what happened */
static void
take_error (CqWhenReaderError code, char *what, const char *remedy, GError **error)
{
  /* Translators: what is wrong with a time that was typed, and what to do: two sentences, “… is not understood as a
     time. Write, for example, …” Put the full stop and the space of your language between them. */
  g_set_error (error, CQ_WHEN_READER_ERROR, code, _ ("%s. %s"), what, remedy);
  g_free (what);
}

/**
 * cq_when_reading_fail:
 * @tokens: (element-type CqToken): what is not a time
 *
 * Sets the error that names the first words that are not understood, or the whole text.
 */
void
cq_when_reading_fail (CqWhenReading *self, GArray *tokens, GError **error)
{
  g_autofree char *unknown = dup_unknown (self, tokens);
  g_autofree char *remedy = dup_remedy (self);
  /* Translators: %s is “Write, for example, “31 December 2018” or “by 2018””. */
  g_autofree char *with_quotes = g_strdup_printf (_ ("%s; words of your own stand in quotes"), remedy);
  const char *words = unknown != NULL ? unknown : self->typed;
  char *what;

  if (*words == '\0')
    what = g_strdup (_ ("There are no words"));
  else if (self->wanted == CQ_WHEN_WANTED_TIME)
    what = g_strdup_printf (_ ("“%s” is not understood as a time"), words);
  else
    what = g_strdup_printf (_ ("“%s” is not understood as a date"), words);
  take_error (CQ_WHEN_READER_ERROR_UNKNOWN, what, self->wanted == CQ_WHEN_WANTED_TIME ? with_quotes : remedy, error);
}

/**
 * cq_when_reading_fail_twice:
 *
 * Sets the error that a text says two years or two months of one date.
 */
void
cq_when_reading_fail_twice (CqWhenReading *self, GError **error)
{
  g_autofree char *remedy = dup_remedy (self);
  /* Translators: %s is “Write, for example, “31 December 2018” or “by 2018””. */
  g_autofree char *with_dash
      = g_strdup_printf (_ ("%s; the first and the last of several stand with a dash between them"), remedy);

  take_error (CQ_WHEN_READER_ERROR_UNKNOWN, g_strdup_printf (_ ("“%s” says more than one date"), self->text),
              self->wanted == CQ_WHEN_WANTED_DATE ? remedy : with_dash, error);
}

/**
 * cq_when_reading_fail_clock:
 * @start, @end: where in the text a time of the day stands
 *
 * Sets the error that hours and minutes are not kept.
 */
void
cq_when_reading_fail_clock (CqWhenReading *self, gsize start, gsize end, GError **error)
{
  g_autofree char *clock = g_strndup (self->text + start, end - start);
  g_autofree char *remedy = dup_remedy (self);

  take_error (CQ_WHEN_READER_ERROR_UNKNOWN,
              g_strdup_printf (_ ("“%s” is a time of the day, which is not kept"), clock), remedy, error);
}

/**
 * cq_when_reading_fail_incomplete:
 * @typed: what was typed of the date
 * @date: what it says
 *
 * Sets the error that a date has no year.
 */
void
cq_when_reading_fail_incomplete (CqWhenReading *self, const char *typed, const CqDate *date, GError **error)
{
  CqDate whole = *date;
  g_autofree char *written = NULL;

  whole.year = example_year.year;
  written = cq_when_reading_write (self, cq_date_is_valid (&whole) ? &whole : &example_year);
  g_set_error (error, CQ_WHEN_READER_ERROR, CQ_WHEN_READER_ERROR_INCOMPLETE,
               _ ("“%s” has no year. Write, for example, “%s”"), typed, written);
}

/**
 * cq_when_reading_fail_impossible:
 * @typed: what was typed of the date
 * @date: what it says
 *
 * Sets the error that there is no such date.
 */
void
cq_when_reading_fail_impossible (CqWhenReading *self, const char *typed, const CqDate *date, GError **error)
{
  const CqDate month = { .year = date->year, .month = date->month };

  if (date->month > 12)
    g_set_error (error, CQ_WHEN_READER_ERROR, CQ_WHEN_READER_ERROR_IMPOSSIBLE,
                 _ ("“%s” is not a date: there is no month %d. Write a month from 1 to 12, or its name"), typed, date->month);
  else if (date->quarter > 4)
    g_set_error (error, CQ_WHEN_READER_ERROR, CQ_WHEN_READER_ERROR_IMPOSSIBLE,
                 _ ("“%s” is not a date: there is no quarter %d. Write a quarter from 1 to 4"), typed, date->quarter);
  else if (date->month > 0 && date->day > 0 && cq_date_is_valid (&month))
    {
      CqDate last = cq_date_get_last_day (&month);
      g_autofree char *written = cq_when_reading_write (self, &last);
      g_set_error (error, CQ_WHEN_READER_ERROR, CQ_WHEN_READER_ERROR_IMPOSSIBLE,
                   _ ("“%s” is not a date: the month ends on %s. Write a day that it has"), typed, written);
    }
  else
    cq_when_reading_fail (self, self->tokens, error);
}

/**
 * cq_when_reading_fail_backwards:
 * @have_years: whether a year is written at both ends
 *
 * Sets the error that the end comes before the beginning.
 */
void
cq_when_reading_fail_backwards (CqWhenReading *self, gboolean have_years, GError **error)
{
  g_set_error (error, CQ_WHEN_READER_ERROR, CQ_WHEN_READER_ERROR_IMPOSSIBLE,
               have_years ? _ ("“%s” ends before it begins. Write the earlier date first")
                          : _ ("“%s” ends before it begins. Write the year at both ends"),
               self->text);
}

/**
 * cq_when_reading_fail_kind:
 * @kind: what kind of time the text says
 *
 * Sets the error that it is a time, and not of the kind that is wanted.
 */
void
cq_when_reading_fail_kind (CqWhenReading *self, CqWhenKind kind, GError **error)
{
  g_autofree char *remedy = dup_remedy (self);
  char *what;

  switch (kind)
    {
    case CQ_WHEN_RANGE:
      what = g_strdup_printf (_ ("“%s” is a first and a last date, and only one is wanted"), self->typed);
      break;
    case CQ_WHEN_WITHIN:
      what = g_strdup_printf (_ ("“%s” says how long, and not on which date"), self->typed);
      break;
    case CQ_WHEN_RECURRING:
      what = g_strdup_printf (_ ("“%s” comes again and again, and has no one date"), self->typed);
      break;
    case CQ_WHEN_ONGOING:
      what = g_strdup_printf (_ ("“%s” has no end, and so no date"), self->typed);
      break;
    case CQ_WHEN_DATE:
    case CQ_WHEN_EVENT:
    case CQ_WHEN_UNREADABLE:
    default:
      what = g_strdup_printf (_ ("“%s” names no date"), self->typed);
      break;
    }
  take_error (CQ_WHEN_READER_ERROR_KIND, what, remedy, error);
}
