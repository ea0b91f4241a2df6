#include "docbook/cq-reader.h"
#include "forms/cq-when-draft.h"
#include "forms/cq-when-reader.h"

static const CqDate today = { .year = 2026, .month = 2, .day = 3 };

static CqNode *
make_document (void)
{
  static const char xml[]
      = "<article xmlns=\"http://docbook.org/ns/docbook\" version=\"5.0\" xml:lang=\"en\" "
        "role=\"roadmap\"><info>"
        "<title>Roadmap</title><date role=\"adopted\">2017-05-01</date></info><para>Text</para></article>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, sizeof xml - 1);

  return cq_reader_parse (bytes, "test.xml", NULL, NULL);
}

static char *
write_date (const CqDate *date)
{
  return date->year > 0 ? cq_date_to_string (date) : g_strdup ("");
}

static void
assert_date (const CqDate *date, const char *expected)
{
  g_autofree char *text = write_date (date);

  g_assert_cmpstr (text, ==, expected);
}

/* Every kind of time: which inputs it shows, with what, and that they make the same time again. */
static void
test_shows (void)
{
  static const struct
  {
    const char *typed;
    CqWhenPrecision precision;
    CqWhenInputs inputs;
    const char *date;
  } cases[] = {
    { "31 December 2018", CQ_WHEN_PRECISION_DAY, CQ_WHEN_INPUT_CALENDAR, "2018-12-31" },
    { "May 2018", CQ_WHEN_PRECISION_MONTH, CQ_WHEN_INPUT_MONTH | CQ_WHEN_INPUT_YEAR | CQ_WHEN_INPUT_AT_END, "2018-05-31" },
    { "Q3 2018", CQ_WHEN_PRECISION_QUARTER, CQ_WHEN_INPUT_QUARTER | CQ_WHEN_INPUT_YEAR | CQ_WHEN_INPUT_AT_END, "2018-09-30" },
    { "2018", CQ_WHEN_PRECISION_YEAR, CQ_WHEN_INPUT_YEAR | CQ_WHEN_INPUT_AT_END, "2018-12-31" },
    { "by the end of 2018", CQ_WHEN_PRECISION_YEAR, CQ_WHEN_INPUT_YEAR | CQ_WHEN_INPUT_AT_END, "2018-12-31" },
    { "2018–2020", CQ_WHEN_PRECISION_PERIOD, CQ_WHEN_INPUT_ENDS, "2020-12-31" },
    { "within six months of adoption", CQ_WHEN_PRECISION_WITHIN, CQ_WHEN_INPUT_LENGTH | CQ_WHEN_INPUT_ANCHOR,
      "2017-11-01" },
    { "within 60 days", CQ_WHEN_PRECISION_WITHIN, CQ_WHEN_INPUT_LENGTH | CQ_WHEN_INPUT_ANCHOR, "2018-12-31" },
    { "P1M2D of ratified", CQ_WHEN_PRECISION_WITHIN, CQ_WHEN_INPUT_LENGTH | CQ_WHEN_INPUT_ANCHOR,
      "2018-12-31" },
    { "by the next meeting", CQ_WHEN_PRECISION_EVENT, CQ_WHEN_INPUT_EVENT, "2018-12-31" },
    { "annually from May 2018", CQ_WHEN_PRECISION_EVERY, CQ_WHEN_INPUT_LENGTH | CQ_WHEN_INPUT_FROM,
      "2018-12-31" },
    { "ongoing", CQ_WHEN_PRECISION_ONGOING, 0, "2018-12-31" },
    { "as soon as possible", CQ_WHEN_PRECISION_WORDS, 0, "2018-12-31" },
    { "before the end of 2018", CQ_WHEN_PRECISION_YEAR, CQ_WHEN_INPUT_YEAR | CQ_WHEN_INPUT_AT_END, "2018-12-31" },
  };
  g_autoptr (CqNode) document = make_document ();
  g_autoptr (CqWhenReader) reader = cq_when_reader_new ("en");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CqWhen) when = cq_when_reader_read (reader, cases[i].typed, document, NULL);
      g_auto (CqWhenDraft) draft = { 0 };
      g_autoptr (CqWhen) made = NULL;

      g_test_message ("%s", cases[i].typed);
      cq_when_draft_init (&draft, when, document, NULL, &today);
      g_assert_cmpint (draft.precision, ==, cases[i].precision);
      g_assert_cmpint (cq_when_draft_get_inputs (&draft), ==, cases[i].inputs | CQ_WHEN_INPUT_WORDING);
      assert_date (&draft.date, cases[i].date);
      g_assert_true (cq_when_draft_make (&draft, document, NULL, &made, NULL));
      g_assert_true (cq_when_equal (made, when));
    }
}

static void
test_none (void)
{
  g_autoptr (CqNode) document = make_document ();
  g_auto (CqWhenDraft) draft = { 0 };
  g_auto (CqWhenDraft) alone = { 0 };
  g_autoptr (CqWhen) when = NULL;

  cq_when_draft_init (&draft, NULL, document, NULL, &today);
  g_assert_cmpint (draft.precision, ==, CQ_WHEN_PRECISION_NONE);
  g_assert_cmpint (cq_when_draft_get_inputs (&draft), ==, 0);
  assert_date (&draft.date, "2018-12-31");
  g_assert_true (cq_when_draft_make (&draft, document, NULL, &when, NULL));
  g_assert_null (when);

  cq_when_draft_init (&alone, NULL, NULL, NULL, &today);
  assert_date (&alone.date, "2027-12-31");
}

/* From one precision to another what was chosen is kept as far as it goes. */
static void
test_precisions (void)
{
  static const struct
  {
    CqWhenPrecision precision;
    const char *text;
  } steps[] = {
    { CQ_WHEN_PRECISION_YEAR, "2018" },
    { CQ_WHEN_PRECISION_QUARTER, "the third quarter of 2018" },
    { CQ_WHEN_PRECISION_MONTH, "August 2018" },
    { CQ_WHEN_PRECISION_DAY, "15 August 2018" },
    { CQ_WHEN_PRECISION_WITHIN, "within six months of adoption" },
    { CQ_WHEN_PRECISION_EVERY, "every year" },
    { CQ_WHEN_PRECISION_ONGOING, "on an ongoing basis" },
    { CQ_WHEN_PRECISION_MONTH, "August 2018" },
    { CQ_WHEN_PRECISION_PERIOD, "August 2018" },
    { CQ_WHEN_PRECISION_DAY, "31 August 2018" },
  };
  g_autoptr (CqNode) document = make_document ();
  g_autoptr (CqWhenReader) reader = cq_when_reader_new ("en");
  g_autoptr (CqWhen) when = cq_when_reader_read (reader, "15 August 2018", document, NULL);
  g_auto (CqWhenDraft) draft = { 0 };

  cq_when_draft_init (&draft, when, document, NULL, &today);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (CqWhen) made = NULL;
      g_autofree char *text = NULL;

      cq_when_draft_set_precision (&draft, steps[i].precision);
      g_assert_true (cq_when_draft_make (&draft, document, NULL, &made, NULL));
      text = cq_when_reader_get_text (reader, made, document);
      g_assert_cmpstr (text, ==, steps[i].text);
    }
}

static void
test_parts (void)
{
  g_autoptr (CqNode) document = make_document ();
  g_auto (CqWhenDraft) draft = { 0 };

  cq_when_draft_init (&draft, NULL, document, NULL, &today);
  cq_when_draft_set_month (&draft, 2);
  assert_date (&draft.date, "2018-02-28");
  cq_when_draft_set_year (&draft, 2020);
  assert_date (&draft.date, "2020-02-29");
  cq_when_draft_set_month (&draft, 4);
  assert_date (&draft.date, "2020-04-30");
  draft.date.day = 15;
  cq_when_draft_set_quarter (&draft, 3);
  assert_date (&draft.date, "2020-09-15");
}

static void
test_incomplete (void)
{
  g_autoptr (CqNode) document = make_document ();
  g_auto (CqWhenDraft) draft = { 0 };
  g_autoptr (CqWhen) when = NULL;
  g_autoptr (GError) error = NULL;

  cq_when_draft_init (&draft, NULL, document, NULL, &today);
  cq_when_draft_set_precision (&draft, CQ_WHEN_PRECISION_EVENT);
  g_assert_false (cq_when_draft_make (&draft, document, NULL, &when, &error));
  g_assert_error (error, CQ_WHEN_READER_ERROR, CQ_WHEN_READER_ERROR_INCOMPLETE);
  g_clear_error (&error);

  cq_when_draft_set_precision (&draft, CQ_WHEN_PRECISION_WORDS);
  g_assert_false (cq_when_draft_make (&draft, document, NULL, &when, &error));
  g_assert_error (error, CQ_WHEN_READER_ERROR, CQ_WHEN_READER_ERROR_INCOMPLETE);
  g_clear_error (&error);

  cq_when_draft_set_precision (&draft, CQ_WHEN_PRECISION_PERIOD);
  draft.first = (CqDate){ .year = 2020 };
  draft.last = (CqDate){ .year = 2018, .month = 3 };
  g_assert_false (cq_when_draft_make (&draft, document, NULL, &when, &error));
  g_assert_error (error, CQ_WHEN_READER_ERROR, CQ_WHEN_READER_ERROR_IMPOSSIBLE);
  g_assert_null (when);
}

static void
test_words (void)
{
  g_autoptr (CqNode) document = make_document ();
  g_auto (CqWhenDraft) draft = { 0 };
  g_autoptr (CqWhen) when = NULL;

  cq_when_draft_init (&draft, NULL, document, "ru", &today);
  cq_when_draft_set_precision (&draft, CQ_WHEN_PRECISION_EVENT);
  draft.event = g_strdup ("к следующей встрече");
  draft.wording = g_strdup ("не позднее следующей встречи");
  g_assert_true (cq_when_draft_make (&draft, document, "ru", &when, NULL));
  g_assert_cmpstr (cq_when_get_event (when, "ru", "en"), ==, "к следующей встрече");
  g_assert_cmpstr (cq_when_get_wording (when, "ru", "en"), ==, "не позднее следующей встречи");
  g_assert_null (cq_when_get_event (when, "en", "en"));
}

static void
test_lengths (void)
{
  static const struct
  {
    CqDuration length;
    int number;
    CqSpan unit;
    gboolean is_exact;
  } cases[] = {
    { { 2, 0, 0, 0 }, 2, CQ_SPAN_YEAR, TRUE },    { { 0, 6, 0, 0 }, 6, CQ_SPAN_MONTH, TRUE },
    { { 1, 6, 0, 0 }, 18, CQ_SPAN_MONTH, FALSE }, { { 0, 0, 2, 0 }, 2, CQ_SPAN_WEEK, TRUE },
    { { 0, 0, 0, 60 }, 60, CQ_SPAN_DAY, TRUE },   { { 0, 0, 2, 3 }, 17, CQ_SPAN_DAY, FALSE },
    { { 0, 1, 0, 2 }, 32, CQ_SPAN_DAY, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CqDuration back;
      CqSpan unit;
      int number;

      cq_duration_get_simple (&cases[i].length, &number, &unit);
      g_assert_cmpint (number, ==, cases[i].number);
      g_assert_cmpint (unit, ==, cases[i].unit);
      back = cq_duration_from_simple (number, unit);
      g_assert_cmpint (memcmp (&back, &cases[i].length, sizeof back) == 0, ==, cases[i].is_exact);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forms/when-draft/shows", test_shows);
  g_test_add_func ("/forms/when-draft/none", test_none);
  g_test_add_func ("/forms/when-draft/precisions", test_precisions);
  g_test_add_func ("/forms/when-draft/parts", test_parts);
  g_test_add_func ("/forms/when-draft/incomplete", test_incomplete);
  g_test_add_func ("/forms/when-draft/words", test_words);
  g_test_add_func ("/forms/when-draft/lengths", test_lengths);
  return g_test_run ();
}
