/* Words that nobody knows, as problems. What is found depends on what dictionaries are installed: it is looked for on
 * request only. */
#include "check/cq-check-spelling.h"

#include <glib/gi18n-lib.h>

#include "check/cq-check-rule.h"
#include "spell/cq-dictionary.h"
#include "spell/cq-spelling.h"
#include "statement/cq-text.h"

const CqRule cq_rule_spelling = {
  "spelling", CQ_PROBLEM_INFO, TRUE, NULL,
  N_ ("Correct the word or, where it is right, ignore it in this document or add it to your own words")
};

const CqRule cq_rule_missing_dictionary = { "missing-dictionary", CQ_PROBLEM_INFO, TRUE, NULL, "" };

static void
report_words (CqCheck *self, CqSpeller *speller)
{
  g_autoptr (CqKnownWords) known = cq_known_words_new (self->document);
  g_autoptr (CqSpellingMemo) memo = cq_spelling_memo_new ();
  g_autoptr (GPtrArray) found = cq_spelling_check (self->document, speller, known, memo);

  self->rule = &cq_rule_spelling;
  for (guint i = 0; i < found->len; i++)
    {
      const CqMisspelling *one = g_ptr_array_index (found, i);
      g_autofree char *word = cq_misspelling_dup_word (one, self->document);
      g_autofree char *id = cq_misspelling_dup_id (one, self->document);

      cq_check_report (self, cq_tree_get (self->document, one->path), id, _("“%s” stands in no dictionary"), word);
    }
}

static void
report_dictionary (CqCheck *self, CqDictionaryState state, const char *lang, const char *words)
{
  g_autofree char *message = cq_dictionary_dup_message (state, lang, words);
  CqProblem *problem;

  self->rule = &cq_rule_missing_dictionary;
  cq_check_report_at (self, 0, NULL, message);
  problem = g_ptr_array_index (self->problems, self->problems->len - 1);
  g_free (problem->remedy);
  problem->remedy = cq_dictionary_dup_remedy (state, lang);
}

/**
 * cq_check_spelling:
 * @document: the document
 * @file: (nullable): what to name in problems
 * @speller: who knows the words
 * @words: the language in which languages are named, that of the interface
 *
 * Finds words that neither a dictionary nor the document knows, and languages that cannot be checked.
 *
 * Returns: (transfer full) (element-type CqProblem): what was found; none of it keeps a document from circulating
 */
GPtrArray *
cq_check_spelling (CqNode *document, const char *file, CqSpeller *speller, const char *words)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_problem_free);
  g_auto (GStrv) langs = cq_document_list_languages (document);
  CqCheck check = { document, file, cq_document_get_language (document), NULL, NULL, problems, NULL };

  for (guint i = 0; langs[i] != NULL; i++)
    {
      const CqDictionaryState state = cq_dictionary_get_state (speller, langs[i]);
      if (state != CQ_DICTIONARY_FOUND)
        report_dictionary (&check, state, langs[i], words);
    }
  report_words (&check, speller);
  return g_steal_pointer (&problems);
}
