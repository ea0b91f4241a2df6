#include "language/cq-date.h"
#include "language/cq-language.h"

#include <string.h>

static CqDate
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  CqDate date = { 0 };

  g_assert_true (cq_date_parse (text, &date, &error));
  g_assert_no_error (error);
  g_assert_true (cq_date_is_valid (&date));
  return date;
}

static void
assert_date (const CqDate *date,
             const char *expected)
{
  g_autofree char *text = cq_date_to_string (date);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_round_trip (void)
{
  /* 2016 and 2000 are leap years, 1900 is not (Gregorian calendar). */
  static const char *const texts[] = { "2018", "0001", "9999", "2018-01", "2018-12", "2018-Q1", "2018-Q4", "2018-12-31",
                                       "2016-02-29", "2000-02-29", "1900-02-28" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      CqDate date = parse (texts[i]);

      assert_date (&date, texts[i]);
    }
}

static void
test_impossible (void)
{
  static const struct
  {
    const char *text;
    const char *says;
  } cases[] = {
    { "2018-02-30", "month 02 of 2018 has days 01 to 28" },
    { "2016-02-30", "month 02 of 2016 has days 01 to 29" },
    { "1900-02-29", "month 02 of 1900 has days 01 to 28" },
    { "2018-04-31", "month 04 of 2018 has days 01 to 30" },
    { "2018-01-00", "month 01 of 2018 has days 01 to 31" },
    { "2018-13", "months 01 to 12" },
    { "2018-00", "months 01 to 12" },
    { "2018-13-01", "months 01 to 12" },
    { "2018-Q5", "quarters Q1 to Q4" },
    { "2018-Q0", "quarters Q1 to Q4" },
    { "0000", "year 0" },
    { "", "2018-12-31, 2018-12, 2018 or 2018-Q3" },
    { "18", "2018-12-31" },
    { "2018-1", "2018-12-31" },
    { "2018-1-1", "2018-12-31" },
    { "2018/12/31", "2018-12-31" },
    { "2018-12-31T00:00", "2018-12-31" },
    { " 2018", "2018-12-31" },
    { "2018 ", "2018-12-31" },
    { "2018-", "2018-12-31" },
    { "2018-Q", "2018-12-31" },
    { "2018-Q33", "2018-12-31" },
    { "12018", "2018-12-31" },
    { "-2018", "2018-12-31" },
    { "٢٠١٨", "2018-12-31" },
    { "next year", "2018-12-31" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      CqDate date = { 1, 2, 3, 4 };

      g_test_message ("“%s”", cases[i].text);
      g_assert_false (cq_date_parse (cases[i].text, &date, &error));
      g_assert_error (error, CQ_LANGUAGE_ERROR, CQ_LANGUAGE_ERROR_DATE);
      g_assert_nonnull (strstr (error->message, cases[i].says));
      g_assert_nonnull (strstr (error->message, cases[i].text));
      g_assert_true (date.year == 1 && date.month == 2 && date.day == 3 && date.quarter == 4);
    }
}

static void
test_valid (void)
{
  static const CqDate bad[] = { { 0, 0, 0, 0 },    { 10000, 0, 0, 0 }, { 2018, 0, 1, 0 },  { 2018, 13, 0, 0 },
                                { 2018, 2, 29, 0 }, { 2018, 1, -1, 0 }, { 2018, 1, 0, 1 }, { 2018, 0, 0, 5 },
                                { 2018, -1, 0, 0 } };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (cq_date_is_valid (&bad[i]));
  g_assert_false (cq_date_is_valid (NULL));
}

static void
test_days (void)
{
  static const char *const cases[][3] = {
    { "2018", "2018-01-01", "2018-12-31" },    { "2016-02", "2016-02-01", "2016-02-29" },
    { "2018-Q1", "2018-01-01", "2018-03-31" }, { "2018-Q3", "2018-07-01", "2018-09-30" },
    { "2018-05-01", "2018-05-01", "2018-05-01" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CqDate date = parse (cases[i][0]);
      CqDate first = cq_date_get_first_day (&date);
      CqDate last = cq_date_get_last_day (&date);

      assert_date (&first, cases[i][1]);
      assert_date (&last, cases[i][2]);
    }
}

/* Deadlines in the order in which they fall due. */
static void
test_compare (void)
{
  static const char *const ordered[] = { "2017", "2018-01-31", "2018-01", "2018-03", "2018-Q1", "2018-12-31", "2018-12",
                                         "2018-Q4", "2018", "2019-01-01" };

  for (gsize i = 0; i < G_N_ELEMENTS (ordered); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (ordered); j++)
      {
        CqDate a = parse (ordered[i]);
        CqDate b = parse (ordered[j]);
        int order = cq_date_compare (&a, &b);

        g_assert_cmpint (order < 0, ==, i < j);
        g_assert_cmpint (order > 0, ==, i > j);
        g_assert_cmpint (cq_date_equal (&a, &b), ==, i == j);
      }
}

static void
test_add (void)
{
  static const struct
  {
    const char *from;
    int months;
    int days;
    const char *to; /* (nullable): out of the years */
  } cases[] = {
    { "2017-05-01", 6, 0, "2017-11-01" },  { "2018-01-31", 1, 0, "2018-02-28" }, { "2016-01-31", 1, 0, "2016-02-29" },
    { "2018-01-31", -2, 0, "2017-11-30" }, { "2018-12-31", 0, 1, "2019-01-01" }, { "2018-03-01", 0, -1, "2018-02-28" },
    { "2018", 6, 0, "2019-06-30" },        { "2018-Q1", 0, 60, "2018-05-30" },   { "9999-12-31", 0, 1, NULL },
    { "0001-01-01", 0, -1, NULL },         { "0001-01-01", -1, 0, NULL },        { "2018", G_MAXINT, 0, NULL },
    { "2018", 0, G_MAXINT, NULL },         { "2018", G_MININT, G_MININT, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CqDate from = parse (cases[i].from);
      CqDate to = { 0 };

      g_test_message ("%s %+d months %+d days", cases[i].from, cases[i].months, cases[i].days);
      g_assert_cmpint (cq_date_add (&from, cases[i].months, cases[i].days, &to), ==, cases[i].to != NULL);
      if (cases[i].to != NULL)
        assert_date (&to, cases[i].to);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/date/round-trip", test_round_trip);
  g_test_add_func ("/language/date/impossible", test_impossible);
  g_test_add_func ("/language/date/valid", test_valid);
  g_test_add_func ("/language/date/days", test_days);
  g_test_add_func ("/language/date/compare", test_compare);
  g_test_add_func ("/language/date/add", test_add);
  return g_test_run ();
}
