/* Who knows words: an engine behind a lock. */
#include "spell/cq-speller.h"

struct _CqSpeller
{
  gatomicrefcount refs;
  const CqSpellerEngine *engine;
  gpointer state;   /* (owned): of the engine */
  GMutex lock;      /* of the engine; held as long as it looks for suggestions */
  guint generation; /* atomic, as the next one */
  guint n_asked;

  GMutex known_lock; /* never held for long */
  GHashTable *known; /* (owned) (element-type utf8 gboolean): whether there is a dictionary, of the languages asked for */
};

/**
 * cq_speller_new:
 * @engine: what knows the words; static
 * @state: (transfer full): what it is called with
 *
 * Returns: (transfer full): a speller
 */
CqSpeller *
cq_speller_new (const CqSpellerEngine *engine, gpointer state)
{
  CqSpeller *self = g_new0 (CqSpeller, 1);

  g_atomic_ref_count_init (&self->refs);
  g_mutex_init (&self->lock);
  g_mutex_init (&self->known_lock);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->engine = engine;
  self->state = state;
  return self;
}

CqSpeller *
cq_speller_ref (CqSpeller *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
cq_speller_unref (CqSpeller *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  self->engine->free (self->state);
  g_mutex_clear (&self->lock);
  g_hash_table_unref (self->known);
  g_mutex_clear (&self->known_lock);
  g_free (self);
}

static gboolean
is_known (CqSpeller *self, const char *lang, gpointer *has)
{
  gboolean found;

  g_mutex_lock (&self->known_lock);
  found = g_hash_table_lookup_extended (self->known, lang, NULL, has);
  g_mutex_unlock (&self->known_lock);
  return found;
}

/**
 * cq_speller_has:
 * @lang: a language tag
 *
 * Returns: whether there is a dictionary of that language, in the script that the tag means
 */
gboolean
cq_speller_has (CqSpeller *self, const char *lang)
{
  gpointer has;

  /* A window that asks again does not wait for what a thread is looking for. */
  if (is_known (self, lang, &has))
    return GPOINTER_TO_INT (has);
  g_mutex_lock (&self->lock);
  has = GINT_TO_POINTER (self->engine->has (self->state, lang));
  g_mutex_unlock (&self->lock);
  g_mutex_lock (&self->known_lock);
  g_hash_table_insert (self->known, g_strdup (lang), has);
  g_mutex_unlock (&self->known_lock);
  return GPOINTER_TO_INT (has);
}

/**
 * cq_speller_knows:
 *
 * Returns: whether @word is spelled rightly; %TRUE where there is no dictionary to say
 */
gboolean
cq_speller_knows (CqSpeller *self, const char *lang, const char *word)
{
  gboolean knows;

  g_mutex_lock (&self->lock);
  knows = !self->engine->has (self->state, lang) || self->engine->knows (self->state, lang, word);
  g_mutex_unlock (&self->lock);
  g_atomic_int_inc (&self->n_asked);
  return knows;
}

/**
 * cq_speller_suggest:
 *
 * Returns: (transfer full): what may have been meant, the likeliest first; none where nothing is like it
 */
char **
cq_speller_suggest (CqSpeller *self, const char *lang, const char *word)
{
  char **words = NULL;

  g_mutex_lock (&self->lock);
  if (self->engine->suggest != NULL && self->engine->has (self->state, lang))
    words = self->engine->suggest (self->state, lang, word);
  g_mutex_unlock (&self->lock);
  return words != NULL ? words : g_new0 (char *, 1);
}

/**
 * cq_speller_add:
 *
 * Takes a word into the person's own list, which other programs read too. What was found before is of an older
 * generation from then on.
 */
void
cq_speller_add (CqSpeller *self, const char *lang, const char *word)
{
  g_mutex_lock (&self->lock);
  if (self->engine->add != NULL && self->engine->has (self->state, lang))
    {
      self->engine->add (self->state, lang, word);
      g_atomic_int_inc (&self->generation);
    }
  g_mutex_unlock (&self->lock);
}

/**
 * cq_speller_get_generation:
 *
 * Returns: another number whenever answers may have become others
 */
guint
cq_speller_get_generation (CqSpeller *self)
{
  return (guint) g_atomic_int_get (&self->generation);
}

/**
 * cq_speller_get_n_asked:
 *
 * Returns: how many words it was asked for so far
 */
guint
cq_speller_get_n_asked (CqSpeller *self)
{
  return (guint) g_atomic_int_get (&self->n_asked);
}
