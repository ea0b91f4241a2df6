/* What is printed is read: in every language of the Dialogue and of the United Nations, at every precision, in every form. */
#include <locale.h>
#include <string.h>

#include "docbook/cq-reader.h"
#include "forms/cq-when-reader.h"
#include "language/cq-date-text.h"
#include "statement/cq-usage.h"

static const char *const langs[] = { "en", "en-US", "ru", "ja", "zh", "kk", "ky", "tg", "tk", "uz", "fr", "es", "ar",
                                     "ja-u-ca-japanese", "ar-u-nu-arab" };

static CqNode *
make_document (const char *lang)
{
  g_autofree char *xml
      = g_strdup_printf ("<article xmlns=\"http://docbook.org/ns/docbook\" version=\"5.0\" xml:lang=\"%s\" "
                         "role=\"joint-statement\"><info><title>Title</title>"
                         "<date role=\"adopted\">2017-05-01</date></info><para>Text</para></article>",
                         lang);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));

  return cq_reader_parse (bytes, "test.xml", NULL, NULL);
}

/* The language that is written, without how it writes dates */
static char *
get_plain (const char *tag)
{
  const char *extension = strstr (tag, "-u-");

  return extension != NULL ? g_strndup (tag, (gsize) (extension - tag)) : g_strdup (tag);
}

/* All that is not read is told. */
G_GNUC_PRINTF (1, 2)
static void
fail (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_test_message ("%s", text);
  g_test_fail ();
}

static void
expect_read (CqWhenReader *reader, CqNode *document, const char *text, const CqDate *start, const CqDate *end)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CqWhen) when = cq_when_reader_read (reader, text, document, &error);
  const CqDate *first = when != NULL ? cq_when_get_first (when) : NULL;
  g_autofree char *found = NULL;

  if (first == NULL)
    {
      fail ("“%s” is not read: %s", text, error != NULL ? error->message : "no date");
      return;
    }
  found = cq_date_to_string (first);
  if (!cq_date_equal (first, start) || !cq_date_equal (cq_when_get_last (when), end != NULL ? end : start))
    fail ("“%s” is read as %s", text, found);
}

static void
check_date (CqWhenReader *reader, CqNode *document, const char *tag, const CqDate *start, const CqDate *end)
{
  for (CqDateStyle style = CQ_DATE_STYLE_TEXT; style <= CQ_DATE_STYLE_WORDS; style++)
    {
      g_autofree char *text = cq_date_text (start, end, tag, style);

      if (text != NULL)
        expect_read (reader, document, text, start, end);
    }
}

static void
check_language (const char *tag, void (*check) (CqWhenReader *, CqNode *, const char *))
{
  g_autofree char *lang = get_plain (tag);
  g_autoptr (CqNode) document = make_document (lang);
  g_autoptr (CqWhenReader) reader = cq_when_reader_new (lang);

  check (reader, document, tag);
}

static void
check_single (CqWhenReader *reader, CqNode *document, const char *tag)
{
  static const int years[] = { 1992, 2000, 2001, 2017, 2018, 2019, 2020, 2024, 2030 };

  for (int month = 1; month <= 12; month++)
    {
      const CqDate whole = { .year = 2017, .month = month };
      const CqDate day = { .year = 2020, .month = month, .day = month };
      const CqDate late = { .year = 2019, .month = month, .day = 18 + month };

      check_date (reader, document, tag, &whole, NULL);
      check_date (reader, document, tag, &day, NULL);
      check_date (reader, document, tag, &late, NULL);
    }
  for (int day = 1; day <= 31; day++)
    {
      const CqDate date = { .year = 2018, .month = 12, .day = day };
      check_date (reader, document, tag, &date, NULL);
    }
  for (int quarter = 1; quarter <= 4; quarter++)
    {
      const CqDate date = { .year = 2018, .quarter = quarter };
      check_date (reader, document, tag, &date, NULL);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (years); i++)
    {
      const CqDate date = { .year = years[i] };
      check_date (reader, document, tag, &date, NULL);
    }
}

static void
test_single (gconstpointer tag)
{
  check_language (tag, check_single);
}

static void
check_ranges (CqWhenReader *reader, CqNode *document, const char *tag)
{
  static const char *const ranges[][2] = {
    { "2017-05-01", "2017-05-03" }, { "2017-04-30", "2017-05-01" }, { "2017-12-30", "2018-01-02" },
    { "2018-04", "2018-05" },       { "2018-12", "2019-03" },       { "2018-Q1", "2018-Q3" },
    { "2018-Q4", "2019-Q1" },       { "2018", "2020" },             { "2019-04-30", "2019-05-01" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      CqDate start, end;

      g_assert_true (cq_date_parse (ranges[i][0], &start, NULL) && cq_date_parse (ranges[i][1], &end, NULL));
      check_date (reader, document, tag, &start, &end);
    }
}

static void
test_ranges (gconstpointer tag)
{
  check_language (tag, check_ranges);
}

static void
expect_same (CqWhenReader *reader, CqNode *document, CqWhen *when, CqWhenUse use, const char *lang)
{
  g_autofree char *text = cq_when_get_text (when, use, lang, lang);
  g_autoptr (GError) error = NULL;
  g_autoptr (CqWhen) read = NULL;

  g_assert_nonnull (text);
  read = cq_when_reader_read (reader, text, document, &error);
  if (read == NULL)
    fail ("“%s” is not read: %s", text, error->message);
  else if (!cq_when_equal (when, read))
    fail ("“%s” is read as another time", text);
}

/* Lengths, recurrences, open ends, and the end of a month, a quarter or a year. */
static void
check_others (CqWhenReader *reader, CqNode *document, const char *tag)
{
  static const CqDuration lengths[] = { { 1, 0, 0, 0 }, { 2, 0, 0, 0 }, { 0, 1, 0, 0 }, { 0, 2, 0, 0 },  { 0, 6, 0, 0 },
                                        { 0, 0, 3, 0 }, { 0, 0, 0, 1 }, { 0, 0, 0, 60 }, { 0, 18, 0, 0 } };
  static const char *const anchors[] = { NULL, "adopted", "signed", "issued", "endorsed", "next-meeting", "meeting" };
  static const CqDate ends[] = { { 2018, 0, 0, 0 }, { 2018, 12, 0, 0 }, { 2018, 0, 0, 3 } };
  const char *lang = cq_when_reader_get_language (reader);
  g_autoptr (CqWhen) ongoing = cq_when_new_ongoing ();

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (CqWhen) recurring = cq_when_new_recurring (&lengths[i], NULL);
      const CqDate from = { .year = 2018 };
      g_autoptr (CqWhen) recurring_from = cq_when_new_recurring (&lengths[i], &from);

      for (gsize a = 0; a < G_N_ELEMENTS (anchors); a++)
        {
          g_autoptr (CqWhen) within = cq_when_new_within (&lengths[i], anchors[a]);

          expect_same (reader, document, within, CQ_WHEN_IN_SENTENCE, lang);
          expect_same (reader, document, within, CQ_WHEN_IN_TABLE, lang);
        }
      expect_same (reader, document, recurring, CQ_WHEN_IN_SENTENCE, lang);
      expect_same (reader, document, recurring_from, CQ_WHEN_IN_SENTENCE, lang);
    }
  expect_same (reader, document, ongoing, CQ_WHEN_IN_SENTENCE, lang);
  expect_same (reader, document, ongoing, CQ_WHEN_IN_TABLE, lang);
  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autoptr (CqWhen) date = cq_when_new_date (&ends[i]);
      g_autoptr (CqWhen) at_end = cq_when_with_end (date, TRUE);
      g_autofree char *shown = cq_when_reader_get_text (reader, at_end, document);
      g_autoptr (CqWhen) again = cq_when_reader_read (reader, shown, document, NULL);

      expect_same (reader, document, at_end, CQ_WHEN_IN_SENTENCE, lang);
      if (again == NULL || !cq_when_equal (at_end, again))
        fail ("“%s” is read as another time", shown);
    }
}

static void
test_others (gconstpointer tag)
{
  check_language (tag, check_others);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (langs); i++)
    {
      g_autofree char *single = g_strdup_printf ("/forms/when-round-trip/single/%s", langs[i]);
      g_autofree char *ranges = g_strdup_printf ("/forms/when-round-trip/ranges/%s", langs[i]);
      g_autofree char *others = g_strdup_printf ("/forms/when-round-trip/others/%s", langs[i]);

      g_test_add_data_func (single, langs[i], test_single);
      g_test_add_data_func (ranges, langs[i], test_ranges);
      if (strstr (langs[i], "-u-") == NULL)
        g_test_add_data_func (others, langs[i], test_others);
    }
  return g_test_run ();
}
