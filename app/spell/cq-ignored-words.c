/* The record of words to be ignored: cq:spelling, with a cq:ignored for each language. */
#include "spell/cq-ignored-words.h"

#include <string.h>

#include "language/cq-language.h"
#include "statement/cq-profile.h"
#include "tree/cq-node-builder.h"

/* A record is the language's own where either can serve for the other: “en” and “en-GB”. */
static CqNode *
find_ignored (CqNode *record, const char *lang)
{
  CqNode *child;

  for (guint i = 0; record != NULL && (child = cq_node_next_element (record, &i)) != NULL;)
    {
      const char *own = cq_node_is (child, CQ_PR_IGNORED) ? cq_node_get (child, CQ_AT_LANG) : NULL;
      if (own != NULL && cq_language_matches (own, lang))
        return child;
    }
  return NULL;
}

static GStrvBuilder *
split (CqNode *ignored)
{
  GStrvBuilder *words = g_strv_builder_new ();
  g_autofree char *text = ignored != NULL ? cq_node_dup_text_content (ignored) : g_strdup ("");
  g_auto (GStrv) parts = g_strsplit_set (text, " \t\r\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (words, parts[i]);
  return words;
}

/**
 * cq_ignored_words_list_languages:
 *
 * Returns: (transfer full): the languages that words are ignored in
 */
char **
cq_ignored_words_list_languages (CqNode *document)
{
  g_autoptr (GStrvBuilder) langs = g_strv_builder_new ();
  CqNode *record = cq_profile_find_record (document, CQ_PR_SPELLING, NULL);
  CqNode *child;

  for (guint i = 0; record != NULL && (child = cq_node_next_element (record, &i)) != NULL;)
    if (cq_node_is (child, CQ_PR_IGNORED) && cq_node_get (child, CQ_AT_LANG) != NULL)
      g_strv_builder_add (langs, cq_node_get (child, CQ_AT_LANG));
  return g_strv_builder_end (langs);
}

/**
 * cq_ignored_words_list:
 * @lang: a language tag
 *
 * Returns: (transfer full): the words of that language to be ignored, in the order in which they were added
 */
char **
cq_ignored_words_list (CqNode *document, const char *lang)
{
  CqNode *record = cq_profile_find_record (document, CQ_PR_SPELLING, NULL);
  g_autoptr (GStrvBuilder) words = split (find_ignored (record, lang));

  return g_strv_builder_end (words);
}

/* The record with @words as those of the language; of none, without the language */
static CqNode *
make_record (CqNode *old, CqNode *replaced, const char *lang, const char *words)
{
  CqNodeBuilder *record = cq_node_builder_new (CQ_PR_SPELLING);
  CqNodeBuilder *ignored = cq_node_builder_new (CQ_PR_IGNORED);
  CqNode *child;

  for (guint i = 0; old != NULL && (child = cq_node_next_element (old, &i)) != NULL;)
    if (child != replaced)
      cq_node_builder_add (record, child);
  cq_node_builder_set (ignored, CQ_AT_LANG, replaced != NULL ? cq_node_get (replaced, CQ_AT_LANG) : lang);
  cq_node_builder_add_text (ignored, words);
  if (*words != '\0')
    cq_node_builder_take (record, cq_node_builder_end (ignored));
  else
    cq_node_builder_free (ignored);
  return cq_node_builder_end (record);
}

static CqNode *
set_words (CqNode *document, const char *lang, char **words)
{
  CqNode *old = cq_profile_find_record (document, CQ_PR_SPELLING, NULL);
  g_autofree char *joined = g_strjoinv (" ", words);
  g_autoptr (CqNode) record = make_record (old, find_ignored (old, lang), lang, joined);

  if (cq_node_get_n_children (record) == 0)
    return cq_profile_remove_record (document, CQ_PR_SPELLING, NULL);
  return cq_profile_put_record (document, record);
}

/**
 * cq_ignored_words_add:
 * @word: a word without blanks
 *
 * Returns: (transfer full): the document in which @word is right; @document itself where it was before
 */
CqNode *
cq_ignored_words_add (CqNode *document, const char *lang, const char *word)
{
  g_auto (GStrv) words = cq_ignored_words_list (document, lang);
  g_autoptr (GStrvBuilder) more = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  g_return_val_if_fail (*word != '\0' && strpbrk (word, " \t\r\n") == NULL, cq_node_ref (document));

  if (g_strv_contains ((const char *const *) words, word))
    return cq_node_ref (document);
  g_strv_builder_addv (more, (const char **) words);
  g_strv_builder_add (more, word);
  all = g_strv_builder_end (more);
  return set_words (document, lang, all);
}

/**
 * cq_ignored_words_remove:
 *
 * Returns: (transfer full): the document in which @word is looked up again
 */
CqNode *
cq_ignored_words_remove (CqNode *document, const char *lang, const char *word)
{
  g_auto (GStrv) words = cq_ignored_words_list (document, lang);
  g_autoptr (GStrvBuilder) less = g_strv_builder_new ();
  g_auto (GStrv) rest = NULL;

  if (!g_strv_contains ((const char *const *) words, word))
    return cq_node_ref (document);
  for (guint i = 0; words[i] != NULL; i++)
    if (!g_str_equal (words[i], word))
      g_strv_builder_add (less, words[i]);
  rest = g_strv_builder_end (less);
  return set_words (document, lang, rest);
}
