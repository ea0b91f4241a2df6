/* Words that a document brings with it. */
#include "spell/cq-known-words.h"

#include <string.h>

#include "language/cq-language.h"
#include "spell/cq-ignored-words.h"
#include "spell/cq-word.h"
#include "statement/cq-text.h"
#include "tree/cq-walk.h"

struct _CqKnownWords
{
  gatomicrefcount refs;
  GHashTable *words;   /* (owned) (element-type utf8 utf8): as they stand */
  GHashTable *upper;   /* (owned) (element-type utf8 utf8): in capitals, as in a title */
  GHashTable *ignored; /* (owned) (element-type utf8 utf8): “en:teh” */
};

/* A name shorter than this is like too many words to be looked for with endings. */
#define SHORTEST_STEM 4
#define LONGEST_ENDING 7

/* Languages that give endings to names */
static const char *const inflecting[] = { "az", "be", "bg", "hy", "ka", "kk", "ky", "mn", "ru", "tg", "tk", "tr", "tt", "uk", "uz", NULL };

/* What a name ends with before it takes an ending: “Астана”, “Астаны” */
#define LAST_LETTERS "аяеоийыьaeiouy"

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019;
}

static void
add_one (CqKnownWords *self, const char *word, gsize bytes)
{
  char *added = g_strndup (word, bytes);

  g_hash_table_add (self->upper, g_utf8_strup (added, -1));
  g_hash_table_add (self->words, added);
}

/* Words of a name: between blanks and signs, apostrophes and hyphens within them included, and its parts too */
static void
add_words (CqKnownWords *self, const char *text)
{
  const char *start = NULL;
  const char *part = NULL;

  for (const char *at = text;; at = g_utf8_next_char (at))
    {
      const gunichar c = g_utf8_get_char (at);
      const gboolean is_letter = g_unichar_isalpha (c) || g_unichar_ismark (c);
      const gboolean is_within = is_letter || c == '-' || is_apostrophe (c) || c == 0x2018;

      if (is_letter && start == NULL)
        start = at;
      if (is_letter && part == NULL)
        part = at;
      if (!is_letter && part != NULL)
        {
          add_one (self, part, (gsize) (at - part));
          part = NULL;
        }
      if (!is_within && start != NULL)
        {
          add_one (self, start, (gsize) (at - start));
          start = NULL;
        }
      if (c == '\0')
        return;
    }
}

/* “(CARICC)”: capitals in brackets behind what they stand for make an abbreviation of the document. */
static void
add_abbreviations (CqKnownWords *self, const char *text)
{
  for (const char *at = strchr (text, '('); at != NULL; at = strchr (at + 1, '('))
    {
      const char *end = at + 1;
      while (g_unichar_isalpha (g_utf8_get_char (end)) || *end == '-')
        end = g_utf8_next_char (end);
      if (*end == ')' && cq_word_is_capitals (at + 1, strcspn (at + 1, "-)")))
        {
          g_autofree char *abbreviation = g_strndup (at + 1, (gsize) (end - at - 1));
          add_words (self, abbreviation);
        }
    }
}

static gboolean
is_name (CqNode *node)
{
  static const CqTag names[] = { CQ_DB_ORGNAME, CQ_DB_PERSONNAME, CQ_DB_CITY, CQ_DB_COUNTRY, CQ_DB_GLOSSTERM,
                                 CQ_DB_ABBREV, CQ_DB_ACRONYM, CQ_PR_ACTOR, CQ_PR_LEAD, CQ_PR_CO_LEAD, CQ_PR_PARTNER };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (cq_node_is (node, names[i]))
      return TRUE;
  return FALSE;
}

/* A name in each language and each form of grammar: “Кыргызская Республика”, “Кыргызской Республики” */
static void
add_name (CqKnownWords *self, CqNode *name)
{
  g_autofree char *text = NULL;
  gboolean is_set = FALSE;
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (name, &i)) != NULL;)
    if (cq_node_is (child, CQ_DB_PHRASE))
      {
        g_autofree char *version = cq_text_get_plain (child);
        add_words (self, version);
        is_set = TRUE;
      }
  if (is_set)
    return;
  text = cq_text_get_plain (name);
  add_words (self, text);
}

static CqWalkStep
gather_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  CqKnownWords *self = data;

  if (cq_node_get_kind (node) == CQ_NODE_TEXT)
    add_abbreviations (self, cq_node_get_text (node));
  else if (is_name (node))
    add_name (self, node);
  return CQ_WALK_ON;
}

static char *
get_ignored_key (const char *lang, const char *word)
{
  g_autofree char *base = cq_language_get_base (lang);

  return g_strconcat (base != NULL ? base : lang, ":", word, NULL);
}

static void
add_ignored (CqKnownWords *self, CqNode *document)
{
  g_auto (GStrv) langs = cq_ignored_words_list_languages (document);

  for (guint i = 0; langs[i] != NULL; i++)
    {
      g_auto (GStrv) words = cq_ignored_words_list (document, langs[i]);
      for (guint j = 0; words[j] != NULL; j++)
        g_hash_table_add (self->ignored, get_ignored_key (langs[i], words[j]));
    }
}

/**
 * cq_known_words_new:
 *
 * Returns: (transfer full): the words that @document brings with it
 */
CqKnownWords *
cq_known_words_new (CqNode *document)
{
  CqKnownWords *self = g_new0 (CqKnownWords, 1);

  g_atomic_ref_count_init (&self->refs);
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->upper = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->ignored = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  cq_tree_walk (document, gather_cb, self);
  add_ignored (self, document);
  return self;
}

CqKnownWords *
cq_known_words_ref (CqKnownWords *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
cq_known_words_unref (CqKnownWords *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_hash_table_unref (self->words);
  g_hash_table_unref (self->upper);
  g_hash_table_unref (self->ignored);
  g_free (self);
}

static gboolean
is_same_set (GHashTable *set, GHashTable *other)
{
  GHashTableIter iter;
  gpointer word;

  if (g_hash_table_size (set) != g_hash_table_size (other))
    return FALSE;
  g_hash_table_iter_init (&iter, set);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    if (!g_hash_table_contains (other, word))
      return FALSE;
  return TRUE;
}

gboolean
cq_known_words_equal (CqKnownWords *self, CqKnownWords *other)
{
  return self == other || (is_same_set (self->words, other->words) && is_same_set (self->ignored, other->ignored));
}

static gboolean
is_inflecting (const char *lang)
{
  g_autofree char *base = cq_language_get_base (lang);

  return base != NULL && g_strv_contains (inflecting, base);
}

/* Whether @word, which begins with a capital, is @name with an ending */
static gboolean
is_form_of (const char *word, const char *name)
{
  const char *last = g_utf8_find_prev_char (name, name + strlen (name));
  gsize stem = strlen (name);

  if (last != NULL && g_utf8_strchr (LAST_LETTERS, -1, g_utf8_get_char (last)) != NULL)
    stem = (gsize) (last - name);
  return g_utf8_strlen (name, (gssize) stem) >= SHORTEST_STEM && strncmp (word, name, stem) == 0
         && g_utf8_strlen (word + stem, -1) <= LONGEST_ENDING;
}

static gboolean
is_form_of_any (CqKnownWords *self, const char *word)
{
  GHashTableIter iter;
  gpointer name;

  if (!g_unichar_isupper (g_utf8_get_char (word)))
    return FALSE;
  g_hash_table_iter_init (&iter, self->words);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (is_form_of (word, name))
      return TRUE;
  return FALSE;
}

/* “Kazakhstan’s”, “the Ministers’” */
static char *
dup_without_possessive (const char *word)
{
  const char *end = word + strlen (word);
  const char *at = g_utf8_find_prev_char (word, end);

  if (at != NULL && (*at == 's' || *at == 'S'))
    at = g_utf8_find_prev_char (word, at);
  return at != NULL && at > word && is_apostrophe (g_utf8_get_char (at)) ? g_strndup (word, (gsize) (at - word)) : NULL;
}

static gboolean
is_ignored (CqKnownWords *self, const char *lang, const char *word)
{
  g_autofree char *key = NULL;

  if (g_hash_table_size (self->ignored) == 0)
    return FALSE;
  key = get_ignored_key (lang, word);
  return g_hash_table_contains (self->ignored, key);
}

/* At the start of a sentence a term has a capital. */
static gboolean
has_without_capital (CqKnownWords *self, const char *word)
{
  g_autofree char *first = g_utf8_substring (word, 0, 1);
  g_autofree char *lower = g_utf8_strdown (first, -1);
  g_autofree char *whole = g_strconcat (lower, g_utf8_next_char (word), NULL);

  return g_hash_table_contains (self->words, whole);
}

/**
 * cq_known_words_have:
 * @lang: the language of the text that it stands in
 * @word: a word; not empty
 *
 * Returns: whether the document brings @word with it: as it stands, in capitals, with a possessive “’s”, and in
 *   languages that give endings to names with an ending
 */
gboolean
cq_known_words_have (CqKnownWords *self, const char *lang, const char *word)
{
  g_autofree char *rest = dup_without_possessive (word);

  if (rest != NULL && *rest != '\0' && cq_known_words_have (self, lang, rest))
    return TRUE;
  return g_hash_table_contains (self->words, word) || g_hash_table_contains (self->upper, word)
         || has_without_capital (self, word) || is_ignored (self, lang, word)
         || (is_inflecting (lang) && is_form_of_any (self, word));
}
