/*
 * Enchant, which knows the dictionaries of hunspell, aspell and others, and keeps the words that a person has added.
 *
 * A broker is for one thread at a time; the lock of the speller sees to that.
 */
#include "spell/cq-speller.h"

#include <enchant.h>
#include <string.h>
#include <unicode/uloc.h>

#include "language/cq-icu.h"
#include "language/cq-language.h"

/* The dictionaries of one language: a word is right where one of them has it. */
#define MAX_DICTIONARIES 2

typedef struct
{
  EnchantDict *dictionaries[MAX_DICTIONARIES + 1]; /* (unowned): the broker's; ends with %NULL */
} Language;

typedef struct
{
  EnchantBroker *broker; /* (owned) (nullable): opened when it is first asked, by whichever thread that is */
  GPtrArray *tags;       /* (owned) (element-type utf8): of all dictionaries: “en_GB” */
  GHashTable *languages; /* (owned) (element-type utf8 Language) */
} Enchant;

/* A document that does not say whose English it is in mixes them as the United Nations do: “programme”, “organize”. */
static const struct
{
  const char *lang;
  const char *tags[MAX_DICTIONARIES];
} usual[] = {
  { "en", { "en_GB", "en_US" } },
};

/* Languages of two alphabets. A dictionary does not say which it is written in; a common word tells. */
static const struct
{
  const char *base;
  const char *script;
  const char *word;
} probes[] = {
  { "az", "Latn", "və" }, { "az", "Cyrl", "вә" },
  { "kk", "Cyrl", "және" }, { "kk", "Latn", "jáne" }, { "kk", "Arab", "جانە" },
  { "sr", "Cyrl", "није" }, { "sr", "Latn", "nije" },
  { "tg", "Cyrl", "барои" }, { "tg", "Arab", "برای" },
  { "uz", "Latn", "bilan" }, { "uz", "Cyrl", "билан" },
};

static void
list_cb (const char *const tag, const char *const provider, const char *const description, const char *const file,
         void *data)
{
  GPtrArray *tags = data;

  if (!g_ptr_array_find_with_equal_func (tags, tag, g_str_equal, NULL))
    g_ptr_array_add (tags, g_strdup (tag));
}

static int
compare_tags (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
has_tag (Enchant *self, const char *tag)
{
  return g_ptr_array_find_with_equal_func (self->tags, tag, g_str_equal, NULL);
}

/* The tag of a dictionary for a language as Enchant writes it: the one of its region, else of the region where it is
 * spoken most, else any. */
static const char *
find_tag (Enchant *self, const char *locale)
{
  char likely[ULOC_FULLNAME_CAPACITY];
  char language[ULOC_LANG_CAPACITY];
  char region[ULOC_COUNTRY_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  g_autofree char *there = NULL;
  guint index;

  uloc_addLikelySubtags (locale, likely, sizeof likely, &status);
  uloc_getLanguage (likely, language, sizeof language, &status);
  uloc_getCountry (likely, region, sizeof region, &status);
  if (U_FAILURE (status))
    return NULL;
  there = g_strconcat (language, "_", region, NULL);
  if (g_ptr_array_find_with_equal_func (self->tags, there, g_str_equal, &index)
      || g_ptr_array_find_with_equal_func (self->tags, language, g_str_equal, &index))
    return g_ptr_array_index (self->tags, index);
  for (guint i = 0; i < self->tags->len; i++)
    {
      const char *tag = g_ptr_array_index (self->tags, i);
      const gsize length = strlen (language);
      if (strncmp (tag, language, length) == 0 && (tag[length] == '_' || tag[length] == '-'))
        return tag;
    }
  return NULL;
}

/* Whether a dictionary is in the script that a language tag means */
static gboolean
is_in_script (EnchantDict *dictionary, const char *lang)
{
  g_autofree char *base = cq_language_get_base (lang);
  g_autofree char *script = cq_language_get_script (lang);
  g_autofree char *own = base != NULL ? cq_language_get_script (base) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (probes); i++)
    if (g_strcmp0 (probes[i].base, base) == 0 && g_strcmp0 (probes[i].script, script) == 0)
      return enchant_dict_check (dictionary, probes[i].word, -1) == 0;
  return g_strcmp0 (script, own) == 0;
}

static void
open_dictionary (Enchant *self, Language *language, const char *tag, const char *lang)
{
  guint n = 0;
  EnchantDict *dictionary = tag != NULL ? enchant_broker_request_dict (self->broker, tag) : NULL;

  if (dictionary == NULL)
    return;
  if (!is_in_script (dictionary, lang))
    {
      enchant_broker_free_dict (self->broker, dictionary);
      return;
    }
  while (language->dictionaries[n] != NULL)
    n++;
  language->dictionaries[n] = dictionary;
}

static Language *
open_language (Enchant *self, const char *lang)
{
  Language *language = g_new0 (Language, 1);
  g_autofree char *locale = cq_icu_get_locale (lang);

  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    for (guint j = 0; g_strcmp0 (usual[i].lang, locale) == 0 && j < MAX_DICTIONARIES; j++)
      if (has_tag (self, usual[i].tags[j]))
        open_dictionary (self, language, usual[i].tags[j], lang);
  if (language->dictionaries[0] == NULL && locale != NULL)
    open_dictionary (self, language, find_tag (self, locale), lang);
  return language;
}

static void
open_broker (Enchant *self)
{
  self->broker = enchant_broker_init ();
  enchant_broker_list_dicts (self->broker, list_cb, self->tags);
  g_ptr_array_sort (self->tags, compare_tags);
}

/* Dictionaries are read when they are first asked for. */
static Language *
get_language (Enchant *self, const char *lang)
{
  Language *language = g_hash_table_lookup (self->languages, lang);

  if (language == NULL)
    {
      if (self->broker == NULL)
        open_broker (self);
      language = open_language (self, lang);
      g_hash_table_insert (self->languages, g_strdup (lang), language);
    }
  return language;
}

static gboolean
has (gpointer engine, const char *lang)
{
  return get_language (engine, lang)->dictionaries[0] != NULL;
}

static gboolean
knows (gpointer engine, const char *lang, const char *word)
{
  const Language *language = get_language (engine, lang);

  /* Where a dictionary fails it says so by a negative number: no reason to blame the word. */
  for (guint i = 0; language->dictionaries[i] != NULL; i++)
    if (enchant_dict_check (language->dictionaries[i], word, -1) <= 0)
      return TRUE;
  return FALSE;
}

static char **
suggest (gpointer engine, const char *lang, const char *word)
{
  const Language *language = get_language (engine, lang);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; language->dictionaries[i] != NULL; i++)
    {
      char **found = enchant_dict_suggest (language->dictionaries[i], word, -1, NULL);

      for (guint j = 0; found != NULL && found[j] != NULL; j++)
        if (g_hash_table_add (seen, g_strdup (found[j])))
          g_strv_builder_add (words, found[j]);
      if (found != NULL)
        enchant_dict_free_string_list (language->dictionaries[i], found);
    }
  return g_strv_builder_end (words);
}

static void
add (gpointer engine, const char *lang, const char *word)
{
  enchant_dict_add (get_language (engine, lang)->dictionaries[0], word, -1);
}

static void
enchant_free (gpointer engine)
{
  Enchant *self = engine;
  GHashTableIter iter;
  gpointer language;

  g_hash_table_iter_init (&iter, self->languages);
  while (g_hash_table_iter_next (&iter, NULL, &language))
    for (guint i = 0; ((Language *) language)->dictionaries[i] != NULL; i++)
      enchant_broker_free_dict (self->broker, ((Language *) language)->dictionaries[i]);
  g_hash_table_unref (self->languages);
  g_ptr_array_unref (self->tags);
  g_clear_pointer (&self->broker, enchant_broker_free);
  g_free (self);
}

/**
 * cq_speller_new_enchant:
 *
 * Returns: (transfer full): a speller with the dictionaries that are installed; it may have none
 */
CqSpeller *
cq_speller_new_enchant (void)
{
  static const CqSpellerEngine engine = { has, knows, suggest, add, enchant_free };
  Enchant *self = g_new0 (Enchant, 1);

  self->tags = g_ptr_array_new_with_free_func (g_free);
  self->languages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return cq_speller_new (&engine, self);
}
