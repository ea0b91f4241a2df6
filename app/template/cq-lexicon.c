/* The verbs and set words of the genre in one language, and how they are found. */
#include "template/cq-lexicon.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "language/cq-match.h"
#include "template/cq-lexicon-private.h"

static void
entry_free (gpointer data)
{
  CqLexiconEntry *entry = data;

  g_free (entry->text);
  g_free (entry->instead);
  g_free (entry->advice);
  g_free (entry);
}

CqLexicon *
cq_lexicon_new_empty (void)
{
  CqLexicon *self = g_new0 (CqLexicon, 1);

  g_atomic_ref_count_init (&self->refs);
  for (guint i = 0; i < CQ_N_LEXICON_KINDS; i++)
    self->entries[i] = g_ptr_array_new_with_free_func (entry_free);
  return self;
}

CqLexicon *
cq_lexicon_ref (CqLexicon *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
cq_lexicon_unref (CqLexicon *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  for (guint i = 0; i < CQ_N_LEXICON_KINDS; i++)
    g_ptr_array_unref (self->entries[i]);
  g_free (self->language);
  g_free (self);
}

/* Political texts say “agree” every day, and some ministries would rather they did not; “shall” they do
 * not say at all. So the two are not explained in the same words. */
static char *
explain (CqSense sense, const char *text, const char *instead)
{
  const char *alone;
  const char *with_another;

  if (sense == CQ_SENSE_AGREEING)
    {
      /* Translators: here and below, words of a document in its language: first some that are read as a treaty's,
         then plainer ones */
      with_another = _ ("“%s” may be read as the consent to be bound by a treaty, though political texts say it too. "
                        "Where that is not meant, “%s” leaves no doubt.");
      alone = _ ("“%s” may be read as the consent to be bound by a treaty, though political texts say it too.");
    }
  else
    {
      with_another = _ ("“%s” is the language of treaties: it says that something is owed under international law. "
                        "Where that is not meant, “%s” leaves no doubt.");
      alone = _ ("“%s” is the language of treaties: it says that something is owed under international law.");
    }
  return instead != NULL ? g_strdup_printf (with_another, text, instead) : g_strdup_printf (alone, text);
}

CqLexiconEntry *
cq_lexicon_add (CqLexicon *self, CqLexiconKind kind, CqSense sense, const char *text, const char *instead)
{
  CqLexiconEntry *entry = g_new0 (CqLexiconEntry, 1);

  entry->kind = kind;
  entry->sense = sense;
  entry->strength = cq_sense_get_strength (sense);
  entry->text = g_strdup (text);
  entry->instead = g_strdup (instead);
  if (entry->strength == CQ_STRENGTH_TREATY)
    entry->advice = explain (sense, text, instead);
  g_ptr_array_add (self->entries[kind], entry);
  return entry;
}

/**
 * cq_lexicon_get_language:
 *
 * Returns: (transfer none): the language of its words, as a BCP 47 tag
 */
const char *
cq_lexicon_get_language (CqLexicon *self)
{
  return self->language;
}

/**
 * cq_lexicon_has_verbs_at_end:
 *
 * Returns: whether the verb stands at the end of the sentence, as in Japanese
 */
gboolean
cq_lexicon_has_verbs_at_end (CqLexicon *self)
{
  return self->verbs_at_end;
}

/**
 * cq_lexicon_list:
 *
 * Returns: (transfer none) (element-type CqLexiconEntry): all words of a kind, those of one sense together
 */
GPtrArray *
cq_lexicon_list (CqLexicon *self, CqLexiconKind kind)
{
  g_return_val_if_fail (kind < CQ_N_LEXICON_KINDS, NULL);

  return self->entries[kind];
}

/**
 * cq_lexicon_search:
 * @typed: what somebody typed
 *
 * Finds the words that have @typed in them, whatever its case and accents. Nothing typed finds all.
 *
 * Returns: (transfer container) (element-type CqLexiconEntry): the best first: what begins so, then what has
 *   a word that does, then the others; each in the order of the list
 */
GPtrArray *
cq_lexicon_search (CqLexicon *self, CqLexiconKind kind, const char *typed)
{
  g_autofree char *stripped = g_strstrip (g_strdup (typed));
  g_autoptr (CqMatcher) matcher = cq_matcher_new (stripped);
  GPtrArray *entries = cq_lexicon_list (self, kind);
  GPtrArray *found = g_ptr_array_new ();

  for (CqMatch match = CQ_MATCH_WHOLE; match > CQ_MATCH_NONE; match--)
    for (guint i = 0; i < entries->len; i++)
      if (cq_matcher_rate (matcher, ((CqLexiconEntry *) entries->pdata[i])->text) == match)
        g_ptr_array_add (found, entries->pdata[i]);
  return found;
}

/**
 * cq_lexicon_find:
 * @text: any text
 *
 * Returns: (transfer none) (nullable): the entry whose words @text is, whatever its case
 */
const CqLexiconEntry *
cq_lexicon_find (CqLexicon *self, CqLexiconKind kind, const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autoptr (CqMatcher) matcher = cq_matcher_new (stripped);
  GPtrArray *entries = cq_lexicon_list (self, kind);

  for (guint i = 0; i < entries->len; i++)
    {
      const CqLexiconEntry *entry = entries->pdata[i];

      if (cq_matcher_rate (matcher, entry->text) == CQ_MATCH_WHOLE)
        return entry;
    }
  return NULL;
}

/**
 * cq_lexicon_find_opening:
 * @sentence: a sentence as plain text
 * @start: (out) (optional): where in @sentence the words begin, in bytes
 * @length: (out) (optional): how many bytes they are
 *
 * Finds the verb that a sentence begins with; in a language whose verbs stand at the end, the one that it
 * ends with. Of several the longest: “Noting with satisfaction”, not “Noting”.
 *
 * Returns: (transfer none) (nullable): its entry
 */
const CqLexiconEntry *
cq_lexicon_find_opening (CqLexicon *self, CqLexiconKind kind, const char *sentence, gsize *start, gsize *length)
{
  GPtrArray *entries = cq_lexicon_list (self, kind);
  const CqLexiconEntry *found = NULL;
  gsize best_start = 0;
  gsize best_length = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      CqLexiconEntry *entry = entries->pdata[i];
      g_autoptr (CqMatcher) matcher = cq_matcher_new (entry->text);
      gsize at = 0;
      gsize n_bytes;
      gboolean matches = self->verbs_at_end ? cq_matcher_closes (matcher, sentence, &at, &n_bytes)
                                            : cq_matcher_opens (matcher, sentence, &n_bytes);

      if (matches && n_bytes > best_length)
        {
          found = entry;
          best_start = at;
          best_length = n_bytes;
        }
    }
  if (start != NULL)
    *start = best_start;
  if (length != NULL)
    *length = best_length;
  return found;
}
