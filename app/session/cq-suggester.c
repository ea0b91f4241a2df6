/* From a misspelled word to what may have been meant, in a thread. */
#include "session/cq-suggester.h"

#include "session/cq-newest.h"

typedef struct
{
  CqSpeller *speller; /* (owned) */
  guint generation;   /* of the speller, when it was wanted */
  char *lang;         /* (owned) */
  char *word;         /* (owned) */
} Wish;

struct _CqSuggester
{
  GObject parent_instance;

  CqSpeller *speller; /* (owned) */
  CqNewest *search;   /* (owned) */

  guint generation; /* of what is known, as those below */
  char *lang;       /* (owned) (nullable) */
  char *word;       /* (owned) (nullable) */
  GStrv words;      /* (owned) (nullable) */
};

static guint suggested;

G_DEFINE_FINAL_TYPE (CqSuggester, cq_suggester, G_TYPE_OBJECT)

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  cq_speller_unref (wish->speller);
  g_free (wish->lang);
  g_free (wish->word);
  g_free (wish);
}

static gpointer
find_words (gpointer data, GCancellable *cancellable, GError **error)
{
  Wish *wish = data;

  return cq_speller_suggest (wish->speller, wish->lang, wish->word);
}

static void
forget (CqSuggester *self)
{
  g_clear_pointer (&self->lang, g_free);
  g_clear_pointer (&self->word, g_free);
  g_clear_pointer (&self->words, g_strfreev);
}

static void
found_cb (gpointer owner, gpointer data, gpointer result, const GError *error)
{
  CqSuggester *self = owner;
  const Wish *wish = data;

  if (result == NULL)
    return;
  forget (self);
  self->generation = wish->generation;
  self->lang = g_strdup (wish->lang);
  self->word = g_strdup (wish->word);
  self->words = g_strdupv (result);
  g_signal_emit (self, suggested, 0);
}

static const CqNewestWork work = { find_words, found_cb, wish_free, (GDestroyNotify) g_strfreev };

static void
cq_suggester_finalize (GObject *object)
{
  CqSuggester *self = CQ_SUGGESTER (object);

  cq_newest_free (self->search);
  forget (self);
  g_clear_pointer (&self->speller, cq_speller_unref);
  G_OBJECT_CLASS (cq_suggester_parent_class)->finalize (object);
}

static void
cq_suggester_class_init (CqSuggesterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cq_suggester_finalize;
  suggested = g_signal_new ("suggested", CQ_TYPE_SUGGESTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cq_suggester_init (CqSuggester *self)
{
  self->search = cq_newest_new (self, &work);
}

/**
 * cq_suggester_new:
 * @speller: (transfer none): who knows the words
 *
 * Returns: (transfer full): a suggester who has found nothing yet
 */
CqSuggester *
cq_suggester_new (CqSpeller *speller)
{
  CqSuggester *self = g_object_new (CQ_TYPE_SUGGESTER, NULL);

  self->speller = cq_speller_ref (speller);
  return self;
}

/**
 * cq_suggester_want:
 *
 * Wants what may have been meant by a word. Takes the place of what was wanted before and is not being looked for yet.
 */
void
cq_suggester_want (CqSuggester *self, const char *lang, const char *word)
{
  Wish *wish;

  g_return_if_fail (CQ_IS_SUGGESTER (self));

  wish = g_new0 (Wish, 1);
  wish->speller = cq_speller_ref (self->speller);
  wish->generation = cq_speller_get_generation (self->speller);
  wish->lang = g_strdup (lang);
  wish->word = g_strdup (word);
  cq_newest_want (self->search, wish);
}

/**
 * cq_suggester_cancel:
 *
 * Wants nothing any more, and does not wait for what is being looked for.
 */
void
cq_suggester_cancel (CqSuggester *self)
{
  g_return_if_fail (CQ_IS_SUGGESTER (self));
  cq_newest_cancel (self->search);
}

/**
 * cq_suggester_get:
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): what may have been meant, the likeliest first; %NULL
 *   where that is not known, for only what was found last is kept
 */
const char *const *
cq_suggester_get (CqSuggester *self, const char *lang, const char *word)
{
  g_return_val_if_fail (CQ_IS_SUGGESTER (self), NULL);

  if (self->generation != cq_speller_get_generation (self->speller) || g_strcmp0 (self->word, word) != 0
      || g_strcmp0 (self->lang, lang) != 0)
    return NULL;
  return (const char *const *) self->words;
}
