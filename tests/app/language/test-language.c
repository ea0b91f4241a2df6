#include "language/cq-language.h"

static void
assert_text (char *actual,
             const char *expected)
{
  g_assert_cmpstr (actual, ==, expected);
  g_free (actual);
}

static void
test_normalize (void)
{
  /* BCP 47, section 2.1.1: case of subtags. */
  static const char *const tags[][2] = {
    { "en", "en" },       { "EN", "en" },           { "en-gb", "en-GB" },     { "en_GB", "en-GB" },
    { "zh-hant", "zh-Hant" }, { "uz-cyrl-uz", "uz-Cyrl-UZ" }, { "tg", "tg" }, { "tk", "tk" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      g_autoptr (GError) error = NULL;

      assert_text (cq_language_normalize (tags[i][0], &error), tags[i][1]);
      g_assert_no_error (error);
      g_assert_true (cq_language_is_known (tags[i][0]));
    }
}

static void
test_refused (void)
{
  /* Not well-formed; well-formed but no language of ISO 639 ("jp" and "kz" are countries). */
  static const char *const tags[] = { "", "e", "en-", "-en", "日本", "en GB", "english language", "x-mine", "jp", "kz", "xx", "und", "mul" };

  for (gsize i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("“%s”", tags[i]);
      g_assert_null (cq_language_normalize (tags[i], &error));
      g_assert_error (error, CQ_LANGUAGE_ERROR, CQ_LANGUAGE_ERROR_TAG);
      g_assert_false (cq_language_is_known (tags[i]));
      assert_text (cq_language_get_base (tags[i]), NULL);
      assert_text (cq_language_get_name (tags[i], "en"), NULL);
    }
}

static void
test_parts (void)
{
  assert_text (cq_language_get_base ("zh-Hant-TW"), "zh");
  /* CLDR, likely subtags. */
  assert_text (cq_language_get_script ("kk"), "Cyrl");
  assert_text (cq_language_get_script ("uz"), "Latn");
  assert_text (cq_language_get_script ("uz-Cyrl"), "Cyrl");
  assert_text (cq_language_get_script ("zh"), "Hans");
  assert_text (cq_language_get_script ("zh-TW"), "Hant");
  assert_text (cq_language_get_script ("ja"), "Jpan");
  assert_text (cq_language_get_script ("ar"), "Arab");

  g_assert_true (cq_language_is_rtl ("ar"));
  g_assert_true (cq_language_is_rtl ("fa"));
  g_assert_true (cq_language_is_rtl ("he"));
  g_assert_false (cq_language_is_rtl ("tg"));
  g_assert_false (cq_language_is_rtl ("xx"));
}

static void
test_matches (void)
{
  g_assert_true (cq_language_matches ("en-GB", "en"));
  g_assert_true (cq_language_matches ("en", "en-GB"));
  g_assert_true (cq_language_matches ("EN", "en"));
  g_assert_true (cq_language_matches ("zh-TW", "zh-Hant"));
  g_assert_false (cq_language_matches ("zh-TW", "zh"));
  g_assert_false (cq_language_matches ("uz-Cyrl", "uz"));
  g_assert_false (cq_language_matches ("ky", "kk"));
  g_assert_false (cq_language_matches ("xx", "en"));
}

static void
test_fallbacks (void)
{
  static const char *const tags[][2] = {
    { "ru", "ru-Cyrl ru" },
    { "en-GB", "en-GB en-Latn-GB en-Latn en" },
    { "zh-TW", "zh-TW zh-Hant-TW zh-Hant" },
    { "uz-Cyrl", "uz-Cyrl" },
    { "xx", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      g_auto (GStrv) fallbacks = cq_language_get_fallbacks (tags[i][0]);

      assert_text (g_strjoinv (" ", fallbacks), tags[i][1]);
    }
}

/* CLDR 42. */
static void
test_names (void)
{
  assert_text (cq_language_get_name ("kk", "en"), "Kazakh");
  assert_text (cq_language_get_name ("kk", "ru"), "казахский");
  assert_text (cq_language_get_name ("kk", "ja"), "カザフ語");
  assert_text (cq_language_get_name ("kk", "tg"), "қазоқӣ");
  assert_text (cq_language_get_name ("zh-Hant", "en"), "Chinese (Traditional)");
  /* The alphabet of Uzbekistan, of 1995: oʻ is written with U+02BB; CLDR has U+2018. */
  assert_text (cq_language_get_autonym ("uz"), "oʻzbek");
  assert_text (cq_language_get_autonym ("kk"), "қазақ тілі");
  assert_text (cq_language_get_autonym ("ja"), "日本語");
  assert_text (cq_language_get_autonym ("tk"), "türkmen dili");

  /* ICU has no Klingon and no Abkhaz, and would answer in the language of the process. */
  assert_text (cq_language_get_autonym ("tlh"), NULL);
  assert_text (cq_language_get_name ("en", "ab"), NULL);
  assert_text (cq_language_get_name ("en", "xx"), NULL);
  /* Tajik names of languages are there, but not this one. */
  assert_text (cq_language_get_name ("tlh", "tg"), NULL);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/language/normalize", test_normalize);
  g_test_add_func ("/language/language/refused", test_refused);
  g_test_add_func ("/language/language/parts", test_parts);
  g_test_add_func ("/language/language/matches", test_matches);
  g_test_add_func ("/language/language/fallbacks", test_fallbacks);
  g_test_add_func ("/language/language/names", test_names);
  return g_test_run ();
}
