/* From the newest document to its misspelled words, in a thread. */
#include "session/cq-proofreader.h"

#include "session/cq-newest.h"

/* What is kept from one check to the next. One thread at a time works with it, but the last may outlive the owner. */
typedef struct
{
  CqSpellingMemo *memo; /* (owned) */
} Desk;

struct _CqProofreader
{
  GObject parent_instance;

  CqSpeller *speller; /* (owned) */
  Desk *desk;         /* (owned) */
  CqNode *document;   /* (owned) (nullable): the newest */
  gboolean marks;     /* words are to be marked while they are typed */
  gboolean is_needed; /* somebody goes from word to word */
  guint pause;        /* source that waits for a pause; 0: none */
  CqNewest *check;    /* (owned) */
  CqSuggester *suggester; /* (owned): lives as long, for what it waits for at its end is not to keep a dialog open */

  CqNode *source;          /* (owned) (nullable): what was checked last */
  CqKnownWords *known;     /* (owned) (nullable): the words that it brings with it */
  GPtrArray *misspellings; /* (owned) (element-type CqMisspelling) */
};

enum
{
  PROP_MISSPELLINGS = 1,
  PROP_MARKS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint words_changed;

G_DEFINE_TYPE (CqProofreader, cq_proofreader, G_TYPE_OBJECT)

typedef struct
{
  CqNode *document;   /* (owned) */
  CqSpeller *speller; /* (owned) */
  Desk *desk;         /* (owned) */
} Wish;

typedef struct
{
  CqKnownWords *known;     /* (owned) */
  GPtrArray *misspellings; /* (owned) */
} Found;

static void
desk_clear (gpointer data)
{
  cq_spelling_memo_free (((Desk *) data)->memo);
}

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  cq_node_unref (wish->document);
  cq_speller_unref (wish->speller);
  g_atomic_rc_box_release_full (wish->desk, desk_clear);
  g_free (wish);
}

static void
found_free (gpointer data)
{
  Found *found = data;

  cq_known_words_unref (found->known);
  g_ptr_array_unref (found->misspellings);
  g_free (found);
}

static gpointer
find_words (gpointer data, GCancellable *cancellable, GError **error)
{
  Wish *wish = data;
  Found *found = g_new0 (Found, 1);

  found->known = cq_known_words_new (wish->document);
  found->misspellings = cq_spelling_check (wish->document, wish->speller, found->known, wish->desk->memo);
  return found;
}

static void
set_found (CqProofreader *self, CqNode *source, CqKnownWords *known, GPtrArray *misspellings)
{
  const gboolean are_others = self->known == NULL || known == NULL || !cq_known_words_equal (self->known, known);

  g_clear_pointer (&self->source, cq_node_unref);
  self->source = source != NULL ? cq_node_ref (source) : NULL;
  g_clear_pointer (&self->known, cq_known_words_unref);
  self->known = known != NULL ? cq_known_words_ref (known) : NULL;
  g_ptr_array_unref (self->misspellings);
  self->misspellings = misspellings != NULL
                           ? g_ptr_array_ref (misspellings)
                           : g_ptr_array_new_with_free_func ((GDestroyNotify) cq_misspelling_free);
  if (are_others)
    g_signal_emit (self, words_changed, 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MISSPELLINGS]);
}

static void
found_cb (gpointer owner, gpointer data, gpointer result, const GError *error)
{
  const Found *found = result;

  if (found != NULL)
    set_found (owner, ((Wish *) data)->document, found->known, found->misspellings);
}

static const CqNewestWork check_work = { find_words, found_cb, wish_free, found_free };

static gboolean
is_wanted (CqProofreader *self)
{
  return self->document != NULL && (self->marks || self->is_needed);
}

static gboolean
pause_cb (gpointer data)
{
  CqProofreader *self = data;
  Wish *wish;

  self->pause = 0;
  if (!is_wanted (self))
    return G_SOURCE_REMOVE;
  wish = g_new0 (Wish, 1);
  wish->document = cq_node_ref (self->document);
  wish->speller = cq_speller_ref (self->speller);
  wish->desk = g_atomic_rc_box_acquire (self->desk);
  cq_newest_want (self->check, wish);
  return G_SOURCE_REMOVE;
}

/* Whoever goes from word to word waits for what is found; whoever types does not. */
static void
await_pause (CqProofreader *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  if (is_wanted (self))
    self->pause = g_timeout_add (self->is_needed ? 0 : CQ_PROOFREADER_PAUSE, pause_cb, self);
}

static void
cq_proofreader_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CqProofreader *self = CQ_PROOFREADER (object);

  if (id == PROP_MISSPELLINGS)
    g_value_set_boxed (value, self->misspellings);
  else if (id == PROP_MARKS)
    g_value_set_boolean (value, self->marks);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cq_proofreader_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_MARKS)
    cq_proofreader_set_marks (CQ_PROOFREADER (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cq_proofreader_finalize (GObject *object)
{
  CqProofreader *self = CQ_PROOFREADER (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  cq_newest_free (self->check);
  g_clear_object (&self->suggester);
  g_clear_pointer (&self->document, cq_node_unref);
  g_clear_pointer (&self->source, cq_node_unref);
  g_clear_pointer (&self->known, cq_known_words_unref);
  g_ptr_array_unref (self->misspellings);
  g_atomic_rc_box_release_full (self->desk, desk_clear);
  g_clear_pointer (&self->speller, cq_speller_unref);
  G_OBJECT_CLASS (cq_proofreader_parent_class)->finalize (object);
}

static void
cq_proofreader_class_init (CqProofreaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cq_proofreader_get_property;
  object_class->set_property = cq_proofreader_set_property;
  object_class->finalize = cq_proofreader_finalize;
  /**
   * CqProofreader:misspellings: (element-type CqMisspelling)
   *
   * What was found last. Notified with every check, when cq_proofreader_get_source() is what was checked.
   */
  properties[PROP_MISSPELLINGS] = g_param_spec_boxed ("misspellings", NULL, NULL, G_TYPE_PTR_ARRAY,
                                                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /* Whether words are to be marked while they are typed */
  properties[PROP_MARKS] = g_param_spec_boolean ("marks", NULL, NULL, FALSE,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  words_changed = g_signal_new ("words-changed", CQ_TYPE_PROOFREADER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
cq_proofreader_init (CqProofreader *self)
{
  self->misspellings = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_misspelling_free);
  self->desk = g_atomic_rc_box_new0 (Desk);
  self->desk->memo = cq_spelling_memo_new ();
  self->check = cq_newest_new (self, &check_work);
}

/**
 * cq_proofreader_new:
 * @speller: (transfer none): who knows the words
 *
 * Returns: (transfer full): a proofreader of nothing yet, who is not asked to mark anything
 */
CqProofreader *
cq_proofreader_new (CqSpeller *speller)
{
  CqProofreader *self = g_object_new (CQ_TYPE_PROOFREADER, NULL);

  self->speller = cq_speller_ref (speller);
  self->suggester = cq_suggester_new (speller);
  return self;
}

/**
 * cq_proofreader_set_document:
 * @document: (nullable): the newest document; %NULL takes all that was found away
 *
 * Wants the misspelled words of @document, when nothing newer comes for a while.
 */
void
cq_proofreader_set_document (CqProofreader *self, CqNode *document)
{
  g_return_if_fail (CQ_IS_PROOFREADER (self));

  if (document == self->document)
    return;
  g_clear_pointer (&self->document, cq_node_unref);
  if (document != NULL)
    {
      self->document = cq_node_ref (document);
      await_pause (self);
      return;
    }
  cq_newest_cancel (self->check);
  g_clear_handle_id (&self->pause, g_source_remove);
  set_found (self, NULL, NULL, NULL);
}

gboolean
cq_proofreader_get_marks (CqProofreader *self)
{
  g_return_val_if_fail (CQ_IS_PROOFREADER (self), FALSE);
  return self->marks;
}

/**
 * cq_proofreader_set_marks:
 * @marks: whether words are to be marked while they are typed
 */
void
cq_proofreader_set_marks (CqProofreader *self, gboolean marks)
{
  g_return_if_fail (CQ_IS_PROOFREADER (self));

  if (!!marks == self->marks)
    return;
  self->marks = !!marks;
  await_pause (self);
  g_signal_emit (self, words_changed, 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MARKS]);
}

/**
 * cq_proofreader_set_is_needed:
 * @is_needed: whether somebody goes from word to word, and waits for what is found
 */
void
cq_proofreader_set_is_needed (CqProofreader *self, gboolean is_needed)
{
  g_return_if_fail (CQ_IS_PROOFREADER (self));

  self->is_needed = is_needed;
  await_pause (self);
}

/**
 * cq_proofreader_get_speller:
 *
 * Returns: (transfer none): who knows the words
 */
CqSpeller *
cq_proofreader_get_speller (CqProofreader *self)
{
  g_return_val_if_fail (CQ_IS_PROOFREADER (self), NULL);
  return self->speller;
}

/**
 * cq_proofreader_get_suggester:
 *
 * Returns: (transfer none): who finds what may have been meant
 */
CqSuggester *
cq_proofreader_get_suggester (CqProofreader *self)
{
  g_return_val_if_fail (CQ_IS_PROOFREADER (self), NULL);
  return self->suggester;
}

/**
 * cq_proofreader_get_known:
 *
 * Returns: (transfer none) (nullable): the words that the document brings with it; %NULL before it was looked at
 */
CqKnownWords *
cq_proofreader_get_known (CqProofreader *self)
{
  g_return_val_if_fail (CQ_IS_PROOFREADER (self), NULL);
  return self->known;
}

/**
 * cq_proofreader_get_misspellings:
 *
 * Returns: (transfer none) (element-type CqMisspelling): what was found last; hold a reference to keep it
 */
GPtrArray *
cq_proofreader_get_misspellings (CqProofreader *self)
{
  g_return_val_if_fail (CQ_IS_PROOFREADER (self), NULL);
  return self->misspellings;
}

/**
 * cq_proofreader_get_source:
 *
 * Returns: (transfer none) (nullable): the document that they were found in
 */
CqNode *
cq_proofreader_get_source (CqProofreader *self)
{
  g_return_val_if_fail (CQ_IS_PROOFREADER (self), NULL);
  return self->source;
}

/**
 * cq_proofreader_is_busy:
 *
 * Returns: whether what was found is not yet that of the newest document
 */
gboolean
cq_proofreader_is_busy (CqProofreader *self)
{
  g_return_val_if_fail (CQ_IS_PROOFREADER (self), FALSE);
  return is_wanted (self) && (self->pause != 0 || cq_newest_is_busy (self->check) || self->source != self->document);
}

/**
 * cq_proofreader_add_word:
 *
 * Adds a word to the person's own, for all documents and programs.
 */
void
cq_proofreader_add_word (CqProofreader *self, const char *lang, const char *word)
{
  g_return_if_fail (CQ_IS_PROOFREADER (self));

  cq_speller_add (self->speller, lang, word);
  await_pause (self);
  g_signal_emit (self, words_changed, 0);
}
