/* The words of a language that say times, from the tables of phrases and from ICU. */
#include "forms/cq-when-vocabulary.h"

#include <string.h>

#include "forms/cq-when-fold.h"
#include "language/cq-date-names.h"
#include "language/cq-date-text.h"
#include "language/cq-language.h"

static void
clear_phrase (gpointer data)
{
  g_free (((CqPhrase *) data)->folded);
}

static void
add_phrase (GArray *phrases, CqTokenKind kind, int value, const char *text)
{
  CqPhrase phrase = { cq_when_fold (text), 0, kind, value };

  phrase.length = strlen (phrase.folded);
  /* An abbreviation is one without its full stop too. */
  if (phrase.length > 1 && phrase.folded[phrase.length - 1] == '.')
    phrase.folded[--phrase.length] = '\0';
  if (phrase.length > 0)
    g_array_append_val (phrases, phrase);
  else
    g_free (phrase.folded);
}

/**
 * cq_vocabulary_find:
 * @folded: a word or a phrase, from cq_when_fold()
 *
 * Returns: (transfer none) (nullable): what it means
 */
const CqPhrase *
cq_vocabulary_find (const CqVocabulary *self, const char *folded)
{
  for (guint i = 0; i < self->phrases->len; i++)
    if (g_str_equal (g_array_index (self->phrases, CqPhrase, i).folded, folded))
      return &g_array_index (self->phrases, CqPhrase, i);
  return NULL;
}

/* The words of a text, folded: runs of letters. */
static char **
list_words (const char *text)
{
  g_autofree char *folded = cq_when_fold (text);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  const char *start = NULL;

  for (const char *at = folded;; at = g_utf8_next_char (at))
    {
      gboolean in_word = *at != '\0' && g_unichar_isalpha (g_utf8_get_char (at));
      if (in_word && start == NULL)
        start = at;
      if (!in_word && start != NULL)
        {
          g_autofree char *word = g_strndup (start, (gsize) (at - start));
          g_strv_builder_add (words, word);
          start = NULL;
        }
      if (*at == '\0')
        return g_strv_builder_end (words);
    }
}

static gboolean
has_digit (const char *name)
{
  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isdigit (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

/* A month that is called by its number ("tháng 12", "12월") is found by the number. */
static void
add_months (CqVocabulary *words, const CqDateNames *names)
{
  for (guint month = 0; month < G_N_ELEMENTS (names->months); month++)
    for (guint i = 0; i < names->months[month]->len; i++)
      {
        const char *name = g_ptr_array_index (names->months[month], i);
        if (!has_digit (name))
          add_phrase (words->phrases, CQ_TOKEN_MONTH, (int) month + 1, name);
      }
}

/* In a language that has no row: what all quarters share is the word for one, what only one has is
 * which ("سه‌ماههٔ سوم"). */
static void
learn_quarters (CqVocabulary *words, const CqDateNames *names)
{
  for (guint quarter = 0; quarter < G_N_ELEMENTS (names->quarters); quarter++)
    for (guint i = 0; i < names->quarters[quarter]->len; i++)
      {
        g_auto (GStrv) mine = list_words (g_ptr_array_index (names->quarters[quarter], i));
        GPtrArray *others = names->quarters[(quarter + 1) % G_N_ELEMENTS (names->quarters)];
        g_auto (GStrv) other = i < others->len ? list_words (g_ptr_array_index (others, i)) : NULL;

        for (guint j = 0; other != NULL && mine[j] != NULL; j++)
          if (cq_vocabulary_find (words, mine[j]) != NULL)
            continue;
          else if (g_strv_contains ((const char *const *) other, mine[j]))
            add_phrase (words->phrases, CQ_TOKEN_QUARTER, 0, mine[j]);
          else
            add_phrase (words->phrases, CQ_TOKEN_NUMBER, (int) quarter + 1, mine[j]);
      }
}

/* Whatever else the language writes in its dates says nothing: "de", "년" */
static void
learn_particles (CqVocabulary *words)
{
  static const CqDate samples[]
      = { { .year = 2018, .month = 12, .day = 28 }, { .year = 2018, .month = 12 }, { .year = 2018 } };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *text = cq_date_text (&samples[i], NULL, words->lang, CQ_DATE_STYLE_TEXT);
      g_auto (GStrv) parts = text != NULL ? list_words (text) : NULL;
      for (guint j = 0; parts != NULL && parts[j] != NULL; j++)
        if (cq_vocabulary_find (words, parts[j]) == NULL)
          add_phrase (words->phrases, CQ_TOKEN_SKIP, 0, parts[j]);
    }
}

static const CqWhenLanguage *
find_language (const char *lang)
{
  for (guint i = 0; i < CQ_WHEN_N_PHRASE_LANGUAGES; i++)
    if (cq_language_matches (cq_when_languages[i]->lang, lang))
      return cq_when_languages[i];
  return NULL;
}

/**
 * cq_vocabulary_new:
 * @lang: a BCP 47 language tag
 *
 * Returns: (transfer full): what is known of how the language says times; of one that is not known, nothing
 */
CqVocabulary *
cq_vocabulary_new (const char *lang)
{
  static const char *const roman[] = { "i", "ii", "iii", "iv" };
  const CqWhenLanguage *language = find_language (lang);
  g_autoptr (CqDateNames) names = cq_date_names_new (lang);

  CqVocabulary *self = g_new0 (CqVocabulary, 1);

  self->lang = g_strdup (lang);
  self->has_endings = language != NULL && language->has_endings;
  self->phrases = g_array_new (FALSE, FALSE, sizeof (CqPhrase));
  g_array_set_clear_func (self->phrases, clear_phrase);
  for (const CqWhenPhrases *row = language != NULL ? language->phrases : NULL;
       row != NULL && row->phrases != NULL; row++)
    {
      g_auto (GStrv) phrases = g_strsplit (row->phrases, "|", -1);
      gboolean counted = (row->kind == CQ_TOKEN_NUMBER || row->kind == CQ_TOKEN_MONTH) && row->value == 0;
      for (guint i = 0; phrases[i] != NULL; i++)
        add_phrase (self->phrases, row->kind, counted ? (int) i + 1 : row->value, phrases[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (roman); i++)
    add_phrase (self->phrases, CQ_TOKEN_NUMBER, (int) i + 1, roman[i]);
  add_months (self, names);
  for (guint i = 0; names->eras[i] != NULL; i++)
    add_phrase (self->phrases, CQ_TOKEN_ERA, (int) i, names->eras[i]);
  if (language == NULL)
    {
      learn_quarters (self, names);
      learn_particles (self);
    }
  return self;
}

void
cq_vocabulary_free (CqVocabulary *self)
{
  g_free (self->lang);
  g_array_unref (self->phrases);
  g_clear_pointer (&self->numbers, cq_number_reader_free);
  g_free (self);
}
