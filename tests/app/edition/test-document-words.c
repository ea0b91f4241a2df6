/* Words of the document: every language has all of them. */
#include "edition/cq-document-words.h"

#include <string.h>

static void
test_complete (void)
{
  const char *const *languages = cq_document_words_list_languages ();
  static const char *const expected[] = { "en", "ru", "ja", "kk", "ky", "tg", "tk", "uz", "ar", "zh", "fr", "es" };
  const CqDocumentWords *english = cq_document_words_find ("en", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_true (g_strv_contains (languages, expected[i]));
  for (guint i = 0; languages[i] != NULL; i++)
    {
      const CqDocumentWords *words = cq_document_words_find (languages[i], NULL);
      g_assert_cmpstr (cq_document_words_get_language (words), ==, languages[i]);
      for (guint word = 0; word < CQ_N_WORDS; word++)
        {
          static const char *const fields[] = { "{name}", "{place}", "{date}", "{time}", "{list}", "{more}", NULL };
          const char *text = cq_document_words_get (words, word);
          g_assert_nonnull (text);
          g_assert_cmpuint (strlen (text), >, 0);
          g_assert_true (g_utf8_validate (text, -1, NULL));
          for (guint at = 0; fields[at] != NULL; at++)
            g_assert_cmpint (strstr (text, fields[at]) != NULL, ==,
                             strstr (cq_document_words_get (english, word), fields[at]) != NULL);
        }
    }
}

static void
test_formats (void)
{
  const CqDocumentWords *english = cq_document_words_find ("en-GB", NULL);
  const CqDocumentWords *japanese = cq_document_words_find ("ja", NULL);
  g_autofree char *both = cq_document_words_format (english, CQ_WORD_ADOPTED_AT_ON, "place", "Ashgabat", "date",
                                                    "1 May 2017", NULL);
  g_autofree char *pour = cq_document_words_format (japanese, CQ_WORD_FOR, "name", "日本国", NULL);
  g_autofree char *roman = cq_document_words_format_number (english, CQ_WORD_ANNEX_NUMBERED, 4);
  g_autofree char *arabic = cq_document_words_format_number (japanese, CQ_WORD_ANNEX_NUMBERED, 4);

  g_assert_cmpstr (both, ==, "adopted at Ashgabat on 1 May 2017");
  g_assert_cmpstr (pour, ==, "日本国のために");
  g_assert_cmpstr (roman, ==, "Annex IV");
  g_assert_cmpstr (arabic, ==, "附属書4");
}

static void
test_fallback (void)
{
  g_assert_cmpstr (cq_document_words_get_language (cq_document_words_find ("de", "ru")), ==, "ru");
  g_assert_cmpstr (cq_document_words_get_language (cq_document_words_find ("de", "it")), ==, "en");
  g_assert_cmpstr (cq_document_words_get_language (cq_document_words_find (NULL, NULL)), ==, "en");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document-words/complete", test_complete);
  g_test_add_func ("/document-words/formats", test_formats);
  g_test_add_func ("/document-words/fallback", test_fallback);
  return g_test_run ();
}
