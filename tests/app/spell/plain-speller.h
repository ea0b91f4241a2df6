#pragma once

/* A speller that knows the words it was given, and no more. */
#include <string.h>

#include "spell/cq-speller.h"

/* Whoever holds it has suggestions take as long. */
static GMutex plain_suggesting;

typedef struct
{
  GHashTable *words; /* (owned) (element-type utf8 utf8): “en:word” */
  GHashTable *langs; /* (owned) (element-type utf8 utf8) */
} PlainWords;

static gboolean
plain_has (gpointer engine, const char *lang)
{
  return g_hash_table_contains (((PlainWords *) engine)->langs, lang);
}

/* As dictionaries do: a capital at the start, and all capitals, are no other word. */
static gboolean
plain_knows (gpointer engine, const char *lang, const char *word)
{
  g_autofree char *key = g_strconcat (lang, ":", word, NULL);
  g_autofree char *lower = g_utf8_strdown (key, -1);

  return g_hash_table_contains (((PlainWords *) engine)->words, key)
         || g_hash_table_contains (((PlainWords *) engine)->words, lower);
}

static char **
plain_suggest (gpointer engine, const char *lang, const char *word)
{
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();
  GHashTableIter iter;
  gpointer key;

  g_mutex_lock (&plain_suggesting);
  g_mutex_unlock (&plain_suggesting);
  g_hash_table_iter_init (&iter, ((PlainWords *) engine)->words);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      const char *known = strchr (key, ':') + 1;
      if (g_str_has_prefix (key, lang) && known[0] == word[0])
        g_strv_builder_add (found, known);
    }
  return g_strv_builder_end (found);
}

static void
plain_add (gpointer engine, const char *lang, const char *word)
{
  g_hash_table_add (((PlainWords *) engine)->words, g_strconcat (lang, ":", word, NULL));
}

static void
plain_free (gpointer engine)
{
  g_hash_table_unref (((PlainWords *) engine)->words);
  g_hash_table_unref (((PlainWords *) engine)->langs);
  g_free (engine);
}

/* @first is a language, behind it its words, separated by blanks; and so on, up to %NULL. */
static inline CqSpeller *
plain_speller_new (const char *first, ...)
{
  static const CqSpellerEngine engine = { plain_has, plain_knows, plain_suggest, plain_add, plain_free };
  PlainWords *self = g_new0 (PlainWords, 1);
  va_list arguments;

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->langs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  va_start (arguments, first);
  for (const char *lang = first; lang != NULL; lang = va_arg (arguments, const char *))
    {
      g_auto (GStrv) words = g_strsplit (va_arg (arguments, const char *), " ", -1);
      g_hash_table_add (self->langs, g_strdup (lang));
      for (guint i = 0; words[i] != NULL; i++)
        plain_add (self, lang, words[i]);
    }
  va_end (arguments);
  return cq_speller_new (&engine, self);
}
