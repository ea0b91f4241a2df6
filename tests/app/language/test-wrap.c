/* Lines of plain text: never wider than asked, nothing lost, and broken where the language breaks. */
#include <string.h>

#include "language/cq-wrap.h"

static char *
wrap (const char *lang,
      const char *text,
      guint first,
      guint others)
{
  g_autoptr (CqWrap) wrap_lines = cq_wrap_new (lang);
  g_auto (GStrv) lines = cq_wrap_break (wrap_lines, text, first, others);

  return g_strjoinv ("|", lines);
}

static void
test_lines (void)
{
  static const struct
  {
    const char *lang;
    const char *text;
    guint first;
    guint others;
    const char *lines;
  } cases[] = {
    { "en", "", 10, 10, "" },
    { "en", "one two three", 7, 7, "one two|three" },
    { "en", "one two three", 13, 13, "one two three" },
    { "en", "one two three", 3, 13, "one|two three" },
    { "en", "a word immeasurably long", 10, 10, "a word|immeasurably|long" },
    /* Not within compounds and addresses, nor between a word and the mark of its note */
    { "en", "the Asia-Pacific region", 9, 9, "the|Asia-Pacific|region" },
    { "en", "see https://example.org/a/b?c now", 12, 12, "see|https://example.org/a/b?c|now" },
    { "en", "held in 2004.[1] Then", 14, 14, "held in|2004.[1] Then" },
    /* What belongs together: U+00A0 */
    { "fr", "la paix\302\240: oui", 6, 6, "la|paix\302\240:|oui" },
    { "ru", "Министры приняли решение", 10, 10, "Министры|приняли|решение" },
    /* Two columns each; no line begins with a full stop, a small kana or a long vowel mark, none ends with a bracket */
    { "ja", "日本と中央", 10, 10, "日本と中央" },
    { "ja", "日本と中央", 6, 6, "日本と|中央" },
    { "ja", "日本です。次", 8, 8, "日本で|す。次" },
    { "ja", "対話会合キャリア", 10, 10, "対話会合|キャリア" },
    { "ja", "第六回センター", 12, 12, "第六回セン|ター" },
    { "ja", "会合は「対話」", 8, 8, "会合は|「対話」" },
    { "ja", "発出した。[1]次", 10, 10, "発出し|た。[1]次" },
    /* No letter is alone on the last line */
    { "ja", "国境管理の強化", 12, 12, "国境管理の|強化" },
    { "ja", "国境管理を行う。", 12, 12, "国境管理を|行う。" },
    { "zh", "加强边境管理", 10, 10, "加强边境|管理" },
    /* Words that nothing parts */
    { "th", "สวัสดีชาวโลก", 5, 5, "สวัสดี|ชาว|โลก" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *lines = wrap (cases[i].lang, cases[i].text, cases[i].first, cases[i].others);

      g_assert_cmpstr (lines, ==, cases[i].lines);
    }
}

static void
test_columns (void)
{
  g_assert_cmpuint (cq_wrap_count_columns (""), ==, 0);
  g_assert_cmpuint (cq_wrap_count_columns ("Қазақстан"), ==, 9);
  g_assert_cmpuint (cq_wrap_count_columns ("中央アジア"), ==, 10);
  g_assert_cmpuint (cq_wrap_count_columns ("ｱｼﾞｱ"), ==, 4);
  g_assert_cmpuint (cq_wrap_count_columns ("e\314\201te\314\201"), ==, 3);
}

static char *
squeeze (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " |", -1);

  return g_strjoinv (NULL, words);
}

/* Whatever the text and the width: every word is there, in order, and only a word by itself is too wide. */
static void
test_random (void)
{
  static const char *const words[] = { "Japan", "and", "a", "Kazakhstan", "外務大臣は", "第六回", "1/2", "[12]",
                                       "ＡＢＣ", "отношения", "e\314\201", "Japan’s", "“the", "Dialogue”),[1]" };

  for (guint run = 0; run < 400; run++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *squeezed = NULL;
      g_autofree char *expected = NULL;
      g_autofree char *lines = NULL;
      g_auto (GStrv) split = NULL;
      const guint columns = (guint) g_test_rand_int_range (12, 60);

      for (int i = g_test_rand_int_range (0, 40); i > 0; i--)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "",
                                words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
      lines = wrap (run % 2 == 0 ? "en" : "ja", text->str, columns, columns);
      split = g_strsplit (lines, "|", -1);
      for (guint i = 0; split[i] != NULL; i++)
        g_assert_true (cq_wrap_count_columns (split[i]) <= columns || strchr (split[i], ' ') == NULL);
      /* East Asian text is broken where no space was. */
      squeezed = squeeze (lines);
      expected = squeeze (text->str);
      g_assert_cmpstr (squeezed, ==, expected);
    }
}

static double
get_half_columns (gunichar c)
{
  return g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 1 : 0.5;
}

static double
get_thin_width (gunichar c)
{
  return c == 'i' || c == 'l' || c == ' ' ? 0.25 : 0.6;
}

/* Columns are a measure like any other. */
static void
test_measured (void)
{
  static const char *const texts[] = { "Japan and Kazakhstan will assist in training", "Министры приняли решение",
                                       "発出した。[1]次の会合は「対話」", "no line is begun  by a space", "" };
  g_autoptr (CqWrap) wrap_lines = cq_wrap_new ("en");
  g_auto (GStrv) thin = cq_wrap_break_measured (wrap_lines, "will fill lilies mommas", 5.5, get_thin_width);

  g_assert_cmpuint (g_strv_length (thin), ==, 2);
  g_assert_cmpstr (thin[0], ==, "will fill lilies");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint columns = 4; columns < 40; columns++)
      {
        g_auto (GStrv) lines = cq_wrap_break (wrap_lines, texts[i], columns, columns);
        g_auto (GStrv) halves = cq_wrap_break_measured (wrap_lines, texts[i], columns / 2.0, get_half_columns);

        g_assert_cmpstrv (lines, halves);
      }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wrap/lines", test_lines);
  g_test_add_func ("/wrap/columns", test_columns);
  g_test_add_func ("/wrap/random", test_random);
  g_test_add_func ("/wrap/measured", test_measured);
  return g_test_run ();
}
