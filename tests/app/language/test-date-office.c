/* How an office writes dates: its files, whose folder the house and the person each have. */
#include <glib/gstdio.h>
#include <string.h>

#include "docbook/cq-message.h"
#include "language/cq-date-file.h"
#include "language/cq-date-languages.h"
#include "language/cq-date-text.h"

static void
write_file (const char *root, const char *name, const char *data)
{
  g_autofree char *folder = g_build_filename (root, "communique", "dates", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, data, -1, NULL));
}

/* What is read once and for the whole process; so it is there before the first date. */
static void
write_files (const char *house, const char *person)
{
  write_file (house, "ru.dates",
              "[text]\nday={day-two-digits} {month} {year} г.\nmonth={month-alone} {year} г.\n");
  write_file (person, "ru.dates", "# The person's own wins, key by key.\n[text]\nmonth={month-alone}, {year}\n");
  write_file (person, "ja.dates", "[dates]\ncalendar=japanese\n");
  write_file (person, "ar.dates", "[dates]\ndigits=arab\n");
  /* A language without patterns of the program's own. */
  write_file (person, "de.dates",
              "[by]\nday=bis {day}. {month} {year}\n"
              "[months]\nuntil=Jänner;Februar;März;April;Mai;Juni;Juli;August;September;Oktober;November;Dezember;\n"
              "[end]\nmonth=bis Ende {month-until} {year}\n");
  /* A variety: the rest is that of English. */
  write_file (person, "en-GB.dates", "[text]\nday={day-ordinal} of {month} {year}\ndays={day} to {last-day} {month} {year}\n");
  write_file (person, "fr.dates",
              "day=à tort\n"                                 /* 1: outside a group */
              "[text]\n"                                     /* 2 */
              "day={jour} {month} {year}\n"                  /* 3: no such field */
              "month={month} {year\n"                        /* 4: not closed */
              "quarter=T{day} {year}\n"                      /* 5: a quarter has no day */
              "year=l’an {year}\n"                           /* 6: right */
              "decade={year}\n"                              /* 7: no such key */
              "nonsense\n"                                   /* 8: no key at all */
              "[months]\n"                                   /* 9 */
              "full=janvier;février\n"                       /* 10: too few */
              "[txt]\n"                                      /* 11: no such group */
              "day={day}\n"                                  /* 12 */
              "[dates]\n"                                    /* 13 */
              "calendar=mayan\n"                             /* 14 */
              "digits=roman\n"                               /* 15 */
              "style=long\n");                               /* 16 */
  write_file (person, "klingon.dates", "[text]\nday={day}\n");
  write_file (person, "es.dates", "[text]\nday=\xff{day}\n");
}

static void
assert_date (const char *date, const char *end, const char *lang, CqDateStyle style, const char *expected)
{
  CqDate first;
  CqDate last;
  g_autofree char *text = NULL;

  g_assert_true (cq_date_parse (date, &first, NULL));
  if (end != NULL)
    g_assert_true (cq_date_parse (end, &last, NULL));
  text = cq_date_text (&first, end != NULL ? &last : NULL, lang, style);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_order (void)
{
  /* The house's, the person's, and the program's where neither says anything. */
  assert_date ("2017-05-01", NULL, "ru", CQ_DATE_STYLE_TEXT, "01 мая 2017 г.");
  assert_date ("2018-12", NULL, "ru", CQ_DATE_STYLE_TEXT, "декабрь, 2018");
  assert_date ("2018", NULL, "ru", CQ_DATE_STYLE_TEXT, "2018 год");
  assert_date ("2018-12-31", NULL, "ru", CQ_DATE_STYLE_BY, "до 31 декабря 2018 года");
}

static void
test_manner (void)
{
  assert_date ("2017-05-01", NULL, "ja", CQ_DATE_STYLE_TEXT, "平成29年5月1日");
  assert_date ("2017-05-01", NULL, "ja-u-ca-gregory", CQ_DATE_STYLE_TEXT, "2017年5月1日");
  assert_date ("2017-05-01", NULL, "ar", CQ_DATE_STYLE_TEXT, "١ مايو ٢٠١٧");
  assert_date ("2017-05-01", NULL, "ar-u-nu-latn", CQ_DATE_STYLE_TEXT, "1 مايو 2017");
}

static void
test_languages (void)
{
  assert_date ("2018-12-31", NULL, "de", CQ_DATE_STYLE_BY, "bis 31. Dezember 2018");
  assert_date ("2018-01", NULL, "de", CQ_DATE_STYLE_END, "bis Ende Jänner 2018");
  assert_date ("2018", NULL, "de", CQ_DATE_STYLE_BY, NULL);
  /* ICU's still. */
  assert_date ("2017-05-01", NULL, "de", CQ_DATE_STYLE_TEXT, "1. Mai 2017");
  assert_date ("2017-05-01", NULL, "en-GB", CQ_DATE_STYLE_TEXT, "1 of May 2017");
  assert_date ("2017-05-01", "2017-05-03", "en-GB", CQ_DATE_STYLE_TEXT, "1 to 3 May 2017");
  assert_date ("2017-05-01", NULL, "en-GB", CQ_DATE_STYLE_WORDS, "this first day of May, two thousand and seventeen");
  assert_date ("2017-05-01", NULL, "en", CQ_DATE_STYLE_TEXT, "1 May 2017");
}

/* What is right in a file with faults holds; what is wrong is as if it were not there. */
static void
test_faults (void)
{
  static const struct
  {
    const char *place;
    const char *says;
  } expected[] = {
    { "fr.dates:1:", "no key with its value" },  { "fr.dates:8:", "no key with its value" },
    { "fr.dates:14:", "gregorian and japanese" }, { "fr.dates:15:", "latn or arab" },
    { "fr.dates:16:", "calendar, digits" },       { "fr.dates:10:", "Write 12" },
    { "fr.dates:3:", "There is no “{jour}”" },    { "fr.dates:4:", "in braces" },
    { "fr.dates:5:", "“{day}” is nothing that this date has" }, { "fr.dates:7:", "months-days" },
    { "fr.dates:11:", "no such group" },          { "klingon.dates:", "There is no language “klingon”" },
    { "es.dates:", "UTF-8" },
  };
  GPtrArray *faults = cq_date_text_list_faults ();

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < faults->len; j++)
        {
          g_autofree char *fault = cq_message_to_string (g_ptr_array_index (faults, j));

          found = found || (strstr (fault, expected[i].place) != NULL && strstr (fault, expected[i].says) != NULL);
        }
      g_test_message ("%s %s", expected[i].place, expected[i].says);
      g_assert_true (found);
    }
  g_assert_cmpuint (faults->len, ==, G_N_ELEMENTS (expected));

  assert_date ("2018", NULL, "fr", CQ_DATE_STYLE_TEXT, "l’an 2018");
  assert_date ("2017-05-01", NULL, "fr", CQ_DATE_STYLE_TEXT, "1er mai 2017");
  assert_date ("2018-12", NULL, "fr", CQ_DATE_STYLE_TEXT, "décembre 2018");
  assert_date ("2018-Q3", NULL, "fr", CQ_DATE_STYLE_TEXT, "troisième trimestre 2018");
  assert_date ("2017-05-01", NULL, "es", CQ_DATE_STYLE_TEXT, "1 de mayo de 2017");
}

/* What the program shows an office is a file that says what there is. */
static void
test_describe (void)
{
  const char *source = NULL;
  g_autofree char *russian = cq_date_text_describe ("ru", &source);
  g_autofree char *english = cq_date_text_describe ("en", NULL);

  g_assert_nonnull (strstr (russian, "\nday={day-two-digits} {month} {year} г.\n"));
  g_assert_nonnull (strstr (russian, "\nalone=январь;февраль;"));
  g_assert_nonnull (strstr (russian, "\nfull=января;февраля;"));
  g_assert_true (g_str_has_suffix (source, "ru.dates"));
  g_assert_nonnull (strstr (english, "\n[words]\nday=this {day-in-words} day of {month}, {year-in-words}\n"));
  g_free (cq_date_text_describe ("en", &source));
  g_assert_null (source);
  g_assert_null (cq_date_text_describe ("xx", NULL));
}

/* A file that says all, kept unchanged, changes nothing. */
static void
test_round_trip (void)
{
  g_auto (GStrv) langs = cq_date_text_list_languages ();

  for (guint i = 0; langs[i] != NULL; i++)
    {
      g_autofree char *written = cq_date_text_describe (langs[i], NULL);
      g_autoptr (CqDateLanguage) language = cq_date_language_copy (NULL, langs[i]);
      g_autoptr (GPtrArray) faults = cq_message_array_new ();
      g_autofree char *again = NULL;

      language->make_ordinal = cq_date_language_find (langs[i])->make_ordinal;
      cq_date_file_read (language, written, "all.dates", faults);
      g_assert_cmpuint (faults->len, ==, 0);
      again = cq_date_file_write (language);
      g_assert_cmpstr (again, ==, written);
    }
  g_assert_cmpuint (g_strv_length (langs), ==, 15);
}

int
main (int argc, char *argv[])
{
  g_autofree char *root = g_dir_make_tmp ("communique-dates-XXXXXX", NULL);
  g_autofree char *house = g_build_filename (root, "house", NULL);
  g_autofree char *person = g_build_filename (root, "person", NULL);
  g_autofree char *remove = g_strdup_printf ("rm -rf '%s'", root);
  int result;

  g_setenv ("XDG_DATA_DIRS", house, TRUE);
  g_setenv ("XDG_DATA_HOME", person, TRUE);
  write_files (house, person);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/date-office/order", test_order);
  g_test_add_func ("/language/date-office/manner", test_manner);
  g_test_add_func ("/language/date-office/languages", test_languages);
  g_test_add_func ("/language/date-office/faults", test_faults);
  g_test_add_func ("/language/date-office/describe", test_describe);
  g_test_add_func ("/language/date-office/round-trip", test_round_trip);
  result = g_test_run ();
  g_assert_true (g_spawn_command_line_sync (remove, NULL, NULL, NULL, NULL));
  return result;
}
