/* Marks between words: full-width ones bring their own space. */
#include "language/cq-punctuation.h"

static void
test_marks (void)
{
  static const char *const cases[][4] = {
    { "en", ", ", " · ", ": " }, { "ru", ", ", " · ", ": " },      { "ja", "、", "・", "：" },
    { "zh", "，", "·", "：" },   { "zh-Hant", "，", "·", "：" }, { "ar", "، ", " · ", ": " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpstr (cq_punctuation_get_comma (cases[i][0]), ==, cases[i][1]);
      g_assert_cmpstr (cq_punctuation_get_dot (cases[i][0]), ==, cases[i][2]);
      g_assert_cmpstr (cq_punctuation_get_colon (cases[i][0]), ==, cases[i][3]);
    }
  g_assert_cmpstr (cq_punctuation_get_comma (NULL), ==, ", ");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/punctuation", test_marks);
  return g_test_run ();
}
