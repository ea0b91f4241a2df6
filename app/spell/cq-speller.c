/* Who knows words: an engine behind a lock. */
#include "spell/cq-speller.h"

struct _CqSpeller
{
  gatomicrefcount refs;
  const CqSpellerEngine *engine;
  gpointer state;   /* (owned): of the engine */
  GMutex lock;
  guint generation;
  guint n_asked;
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
  g_free (self);
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
  gboolean has;

  g_mutex_lock (&self->lock);
  has = self->engine->has (self->state, lang);
  g_mutex_unlock (&self->lock);
  return has;
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
  self->n_asked++;
  g_mutex_unlock (&self->lock);
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
      self->generation++;
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
  guint generation;

  g_mutex_lock (&self->lock);
  generation = self->generation;
  g_mutex_unlock (&self->lock);
  return generation;
}

/**
 * cq_speller_get_n_asked:
 *
 * Returns: how many words it was asked for so far
 */
guint
cq_speller_get_n_asked (CqSpeller *self)
{
  guint n_asked;

  g_mutex_lock (&self->lock);
  n_asked = self->n_asked;
  g_mutex_unlock (&self->lock);
  return n_asked;
}
