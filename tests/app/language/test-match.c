/* What was typed, found whatever its case, accents and punctuation. */
#include "language/cq-match.h"

static const struct
{
  const char *typed;
  const char *text;
  CqMatch match;
} rated[] = {
  { "Japan", "Japan", CQ_MATCH_WHOLE },
  { "JAP", "Japan", CQ_MATCH_START },
  { "apa", "Japan", CQ_MATCH_INSIDE },
  { "korea", "Republic of Korea", CQ_MATCH_WORD },
  { "an", "Tajikistan and others", CQ_MATCH_WORD }, /* not where it is found first */
  { "as follows", "as follows:", CQ_MATCH_WHOLE },
  { "cote divoire", "Côte d’Ivoire", CQ_MATCH_WHOLE },
  { "côte d'", "Cote d'Ivoire", CQ_MATCH_START },
  { "ivoire", "Côte d’Ivoire", CQ_MATCH_WORD },
  { "guinea bissau", "Guinea-Bissau", CQ_MATCH_WHOLE },
  { "e\u0301tats", "États-Unis", CQ_MATCH_START },
  { "КЫРГЫЗ", "Кыргызская Республика", CQ_MATCH_START },
  { "подчеркивая", "Подчёркивая", CQ_MATCH_WHOLE },
  { "きるぎす", "キルギス共和国", CQ_MATCH_START },
  { "共和国", "キルギス共和国", CQ_MATCH_INSIDE },
  { "ozbek", "Oʻzbekiston", CQ_MATCH_START },
  { "oʻzbek", "Ozbekiston", CQ_MATCH_START },
  { "kirgiz", "Kırgızistan", CQ_MATCH_START },
  { "x", "Japan", CQ_MATCH_NONE },
  { "Japanese", "Japan", CQ_MATCH_NONE },
  { "Japan", "", CQ_MATCH_NONE },
  { "", "Japan", CQ_MATCH_START },
  { " – ", "Japan", CQ_MATCH_START },
  { "", "", CQ_MATCH_START },
};

static void
test_rate (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rated); i++)
    {
      g_autoptr (CqMatcher) matcher = cq_matcher_new (rated[i].typed);

      g_test_message ("“%s” in “%s”", rated[i].typed, rated[i].text);
      g_assert_cmpint (cq_matcher_rate (matcher, rated[i].text), ==, rated[i].match);
      cq_matcher_rate (matcher, "ZZZ"); /* a matcher serves any number of texts */
      g_assert_cmpint (cq_matcher_rate (matcher, rated[i].text), ==, rated[i].match);
    }
}

static void
test_opens (void)
{
  static const struct
  {
    const char *typed;
    const char *text;
    const char *said; /* (nullable) */
  } openings[] = {
    { "recalling", "Recalling the meeting", "Recalling" },
    { "Recalling", "RECALLING", "RECALLING" },
    { "ayant à l'esprit", "Ayant à l’esprit que", "Ayant à l’esprit" },
    { "Call", "Calling on all", NULL },
    { "Recalling", "The Ministers, recalling", NULL },
    { "ссылаясь на", "Ссылаясь на свою", "Ссылаясь на" },
    { "", "Recalling", NULL },
    { "Recalling", "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (openings); i++)
    {
      g_autoptr (CqMatcher) matcher = cq_matcher_new (openings[i].typed);
      g_autofree char *said = NULL;
      gsize length;

      g_test_message ("“%s” before “%s”", openings[i].typed, openings[i].text);
      g_assert_cmpint (cq_matcher_opens (matcher, openings[i].text, &length), ==, openings[i].said != NULL);
      said = g_strndup (openings[i].text, length);
      g_assert_cmpstr (said, ==, openings[i].said != NULL ? openings[i].said : "");
    }
}

static void
test_closes (void)
{
  static const struct
  {
    const char *typed;
    const char *text;
    const char *before; /* (nullable) */
    const char *said;
  } endings[] = {
    { "想起し", "対話の設立を想起し、", "対話の設立を", "想起し" },
    { "留意し", "留意し、𠮷野を想起し。」", NULL, NULL },
    { "𠮷", "𠮷", "", "𠮷" },
    { "し", "想起し、", "想起", "し" },
    { "想起し", "、。", NULL, NULL },
    { "", "想起し", NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autoptr (CqMatcher) matcher = cq_matcher_new (endings[i].typed);
      gsize start;
      gsize length;

      g_test_message ("“%s” behind “%s”", endings[i].typed, endings[i].text);
      g_assert_cmpint (cq_matcher_closes (matcher, endings[i].text, &start, &length), ==, endings[i].said != NULL);
      if (endings[i].said == NULL)
        continue;
      g_assert_cmpmem (endings[i].text, start, endings[i].before, strlen (endings[i].before));
      g_assert_cmpmem (endings[i].text + start, length, endings[i].said, strlen (endings[i].said));
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/match/rate", test_rate);
  g_test_add_func ("/language/match/opens", test_opens);
  g_test_add_func ("/language/match/closes", test_closes);
  return g_test_run ();
}
