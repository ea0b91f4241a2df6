/*
 * Words that are not known: of a text, and of a document.
 *
 * A word is doubtful where no dictionary has it; that is asked for once, and kept with its passage. What the document
 * itself knows is asked for each time: it changes with a name, and doubtful words are few.
 */
#include "spell/cq-spelling.h"

#include <string.h>

#include "spell/cq-genre-words.h"
#include "spell/cq-passage.h"

/* In so many checks that a passage does not come up in, it is forgotten. */
#define OLDEST 16

typedef struct
{
  CqNode *passage;  /* (owned): held, for another may come to have its hash */
  char *lang;       /* (owned) */
  GArray *doubtful; /* (owned) (nullable) (element-type CqStretch): none is %NULL */
  guint number;     /* of the check that it was last needed for */
} Entry;

struct _CqSpellingMemo
{
  GHashTable *entries; /* (owned) (element-type Entry Entry) */
  guint generation;    /* of the speller */
  guint number;        /* of the check */
};

/* Written with the apostrophe of the keyboard; %NULL where there is nothing to write so */
static char *
dup_with_plain_apostrophes (const char *word)
{
  g_autofree char *plain = NULL;
  g_auto (GStrv) parts = NULL;

  if (strstr (word, "\342\200\231") == NULL)
    return NULL;
  parts = g_strsplit (word, "\342\200\231", -1);
  return g_strjoinv ("'", parts);
}

static gboolean
knows (CqSpeller *speller, const char *lang, const char *word, gsize bytes, gboolean with_stop)
{
  g_autofree char *whole = g_strndup (word, bytes + (with_stop ? 1 : 0));
  g_autofree char *plain = NULL;

  if (cq_speller_knows (speller, lang, whole))
    return TRUE;
  plain = dup_with_plain_apostrophes (whole);
  return plain != NULL && cq_speller_knows (speller, lang, plain);
}

/* “km”, “MW”, “гг.”: behind a number, no word that one could say */
static gboolean
is_unit (const CqWord *word)
{
  static const char vowels[] = "aeiouyаеёиоуыэюяәөүұіңáéíóúàèâêîôûäöü";

  if (!word->has_number || word->stretch.length > 4)
    return FALSE;
  if (word->has_stop)
    return TRUE;
  for (const char *at = word->text; at < word->text + word->bytes; at = g_utf8_next_char (at))
    if (g_utf8_strchr (vowels, -1, g_unichar_tolower (g_utf8_get_char (at))) != NULL)
      return FALSE;
  return TRUE;
}

static gboolean
is_of_genre (const CqWord *word, const char *lang)
{
  g_autofree char *text = g_strndup (word->text, word->bytes);

  return cq_genre_words_have (lang, text);
}

static gboolean
is_doubtful (const CqWord *word, const char *lang, CqSpeller *speller)
{
  return !knows (speller, lang, word->text, word->bytes, FALSE)
         && (!word->has_stop || !knows (speller, lang, word->text, word->bytes, TRUE))
         && (word->compound == NULL || !knows (speller, lang, word->compound, word->compound_bytes, FALSE))
         && !is_unit (word) && !is_of_genre (word, lang);
}

static GArray *
find_doubtful (const char *text, const char *lang, CqSpeller *speller)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (CqStretch));
  g_autoptr (GArray) words = cq_words_find (text, lang);

  for (guint i = 0; i < words->len; i++)
    {
      const CqWord *word = &g_array_index (words, CqWord, i);
      if (is_doubtful (word, lang, speller))
        g_array_append_val (found, word->stretch);
    }
  return found;
}

/* Of the doubtful words those that the document does not know either */
static GArray *
find_unknown (const char *text, const char *lang, GArray *doubtful, CqKnownWords *known)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (CqStretch));

  for (guint i = 0; i < doubtful->len; i++)
    {
      const CqStretch *stretch = &g_array_index (doubtful, CqStretch, i);
      g_autofree char *word = g_utf8_substring (text, stretch->start, stretch->start + stretch->length);
      if (known == NULL || !cq_known_words_have (known, lang, word))
        g_array_append_val (found, *stretch);
    }
  return found;
}

/**
 * cq_spelling_find:
 * @text: a text, with %CQ_WORD_MASK for what is not to be looked at
 * @lang: its language
 * @known: (nullable): the words that the document brings with it
 *
 * Returns: (transfer full) (element-type CqStretch): the words that nobody knows; none where there is no dictionary
 */
GArray *
cq_spelling_find (const char *text, const char *lang, CqSpeller *speller, CqKnownWords *known)
{
  g_autoptr (GArray) doubtful = NULL;

  if (!cq_speller_has (speller, lang))
    return g_array_new (FALSE, FALSE, sizeof (CqStretch));
  doubtful = find_doubtful (text, lang, speller);
  return find_unknown (text, lang, doubtful, known);
}

static guint
entry_hash (gconstpointer data)
{
  const Entry *entry = data;
  const guint64 hash = cq_node_get_hash (entry->passage);

  return (guint) (hash ^ hash >> 32) ^ g_str_hash (entry->lang);
}

static gboolean
entry_equal (gconstpointer a, gconstpointer b)
{
  const Entry *one = a;
  const Entry *other = b;

  return g_str_equal (one->lang, other->lang)
         && (one->passage == other->passage || cq_node_equal (one->passage, other->passage));
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  cq_node_unref (entry->passage);
  g_free (entry->lang);
  g_clear_pointer (&entry->doubtful, g_array_unref);
  g_free (entry);
}

/**
 * cq_spelling_memo_new:
 *
 * Returns: (transfer full): a memo of nothing yet
 */
CqSpellingMemo *
cq_spelling_memo_new (void)
{
  CqSpellingMemo *self = g_new0 (CqSpellingMemo, 1);

  self->entries = g_hash_table_new_full (entry_hash, entry_equal, entry_free, NULL);
  return self;
}

void
cq_spelling_memo_free (CqSpellingMemo *self)
{
  g_hash_table_unref (self->entries);
  g_free (self);
}

static gboolean
is_old (gpointer key, gpointer value, gpointer data)
{
  const CqSpellingMemo *self = data;

  return self->number - ((const Entry *) key)->number > OLDEST;
}

static const Entry *
look_up (CqSpellingMemo *self, CqNode *passage, const char *lang, CqSpeller *speller)
{
  const Entry wanted = { passage, (char *) lang, NULL, 0 };
  Entry *entry = g_hash_table_lookup (self->entries, &wanted);

  if (entry == NULL)
    {
      g_autofree char *text = cq_passage_dup_text (passage, lang);
      entry = g_new0 (Entry, 1);
      entry->passage = cq_node_ref (passage);
      entry->lang = g_strdup (lang);
      entry->doubtful = find_doubtful (text, lang, speller);
      if (entry->doubtful->len == 0)
        g_clear_pointer (&entry->doubtful, g_array_unref);
      g_hash_table_add (self->entries, entry);
    }
  entry->number = self->number;
  return entry;
}

typedef struct
{
  CqSpeller *speller;
  CqKnownWords *known;
  CqSpellingMemo *memo;
  GPtrArray *found;   /* (element-type CqMisspelling) */
  const char *lang;   /* (nullable): the last one, and whether there is a dictionary of it */
  gboolean has;
} Check;

static gboolean
has_dictionary (Check *self, const char *lang)
{
  if (self->lang == NULL || !g_str_equal (self->lang, lang))
    self->has = cq_speller_has (self->speller, lang);
  self->lang = lang;
  return self->has;
}

static void
check_cb (CqNode *passage, GArray *path, const char *lang, gpointer data)
{
  Check *self = data;
  g_autofree char *text = NULL;
  g_autoptr (GArray) unknown = NULL;
  g_autoptr (CqPath) place = NULL;
  const Entry *entry;

  if (!has_dictionary (self, lang))
    return;
  entry = look_up (self->memo, passage, lang, self->speller);
  if (entry->doubtful == NULL)
    return;
  text = cq_passage_dup_text (passage, lang);
  unknown = find_unknown (text, lang, entry->doubtful, self->known);
  place = cq_path_new ((const guint *) (gpointer) path->data, path->len);
  for (guint i = 0; i < unknown->len; i++)
    g_ptr_array_add (self->found, cq_misspelling_new (place, lang, g_array_index (unknown, CqStretch, i)));
}

/**
 * cq_spelling_check:
 * @known: the words that @document brings with it
 * @memo: what was found in it before; brought up to date
 *
 * Returns: (transfer full) (element-type CqMisspelling): the words of @document that nobody knows, in the order of
 *   the file; texts of languages without a dictionary are passed over
 */
GPtrArray *
cq_spelling_check (CqNode *document, CqSpeller *speller, CqKnownWords *known, CqSpellingMemo *memo)
{
  Check check = { speller, known, memo, g_ptr_array_new_with_free_func ((GDestroyNotify) cq_misspelling_free), NULL, FALSE };
  const guint generation = cq_speller_get_generation (speller);

  if (memo->generation != generation)
    g_hash_table_remove_all (memo->entries);
  memo->generation = generation;
  memo->number++;
  cq_passages_visit (document, check_cb, &check);
  g_hash_table_foreach_remove (memo->entries, is_old, memo);
  return check.found;
}
