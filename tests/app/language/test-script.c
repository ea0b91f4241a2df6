/* A text in a script that its language is not written in; names, abbreviations and quotations are none. */
#include "language/cq-script.h"

static void
test_foreign (void)
{
  g_assert_true (cq_script_is_foreign ("Совместное заявление министров", "ja"));
  g_assert_true (cq_script_is_foreign ("Совместное заявление министров", "en"));
  g_assert_true (cq_script_is_foreign ("The Ministers met in Ashgabat.", "ru"));
  g_assert_true (cq_script_is_foreign ("The Ministers met in Ashgabat.", "ar"));
  g_assert_true (cq_script_is_foreign ("外務大臣共同声明", "en"));
  g_assert_true (cq_script_is_foreign ("التقى الوزراء في عشق أباد", "ru"));
}

static void
test_own (void)
{
  g_assert_false (cq_script_is_foreign ("Совместное заявление министров", "ru"));
  g_assert_false (cq_script_is_foreign ("日本はハイブリッド車の導入を支援する。", "ja"));
  g_assert_false (cq_script_is_foreign ("التقى الوزراء في عشق أباد", "ar"));
  g_assert_false (cq_script_is_foreign ("Joint statement of the Ministers", "fr"));
  g_assert_false (cq_script_is_foreign ("共同宣言共同宣言", "zh-Hant"));
  g_assert_false (cq_script_is_foreign ("", "ru"));
  g_assert_false (cq_script_is_foreign ("2017, 1–3 (12.5 %)", "ja"));
  /* Two alphabets */
  g_assert_false (cq_script_is_foreign ("Qoʻshma bayonot toʻgʻrisida", "uz"));
  g_assert_false (cq_script_is_foreign ("Қўшма баёнот тўғрисида", "uz"));
}

static void
test_quiet (void)
{
  /* A name, abbreviations, a word of another script within a sentence, a quotation */
  g_assert_false (cq_script_is_foreign ("JICA", "ja"));
  g_assert_false (cq_script_is_foreign ("Toyota", "ru"));
  g_assert_false (cq_script_is_foreign ("UNDP, GEF, UNEP, CAREC", "ru"));
  g_assert_false (cq_script_is_foreign ("Участие Japan International Cooperation Agency приветствуется сторонами.", "ru"));
  g_assert_false (cq_script_is_foreign ("см. “Central Asia plus Japan Dialogue”", "ru"));
  g_assert_false (cq_script_is_foreign ("「Central Asia plus Japan」", "ja"));
}

static void
test_names (void)
{
  static const char *const cases[][3] = {
    { "Arab", "en", "Arabic" }, { "Geor", "ru", "грузинская" }, { "Kits", "en", "Khitan small script" }, { "Zyyy", "en", NULL },
    { "Zinh", "en", NULL },     { "Zzzz", "en", NULL },         { "none", "en", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = cq_script_get_name (cases[i][0], cases[i][1]);
      g_assert_cmpstr (name, ==, cases[i][2]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/script/foreign", test_foreign);
  g_test_add_func ("/script/own", test_own);
  g_test_add_func ("/script/quiet", test_quiet);
  g_test_add_func ("/script/names", test_names);
  return g_test_run ();
}
