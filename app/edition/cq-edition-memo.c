/* Editions: what became of an element the last time, where nothing that it depends on has changed. */
#include "edition/cq-edition-memo-private.h"

#include "statement/cq-party.h"
#include "statement/cq-profile.h"

typedef struct
{
  CqNode *node;       /* (owned): held, for a freed address comes back */
  CqPath *place;      /* (owned): where numbers know it */
  CqPath *source;     /* (owned) (nullable): where names know it */
  char *inherited;    /* (owned): the language around it */
  char *block;        /* (owned) (nullable): as notices name it */
  char *name;         /* (owned) (nullable): the id that it bears */
  CqOutcome outcome;
} Entry;

void
cq_outcome_clear (CqOutcome *self)
{
  cq_node_unref (self->made);
  g_clear_pointer (&self->notices, g_ptr_array_unref);
}

/* What was made since the edition stood at @since. */
void
cq_outcome_set (CqOutcome *self, CqEditionWork *work, CqNode *made, const CqEditionMark *since)
{
  self->made = cq_node_ref (made);
  self->generation = work->memo->generation;
  for (guint i = since->n_notices; i < work->notices->len; i++)
    {
      if (self->notices == NULL)
        self->notices = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (self->notices, g_strdup (g_ptr_array_index (work->notices, i)));
    }
}

/* What was made, with its notices given again. */
CqNode *
cq_outcome_get (CqOutcome *self, CqEditionWork *work)
{
  self->generation = work->memo->generation;
  for (guint i = 0; self->notices != NULL && i < self->notices->len; i++)
    g_ptr_array_add (work->notices, g_strdup (g_ptr_array_index (self->notices, i)));
  return cq_node_ref (self->made);
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  cq_node_unref (entry->node);
  cq_path_unref (entry->place);
  g_clear_pointer (&entry->source, cq_path_unref);
  g_free (entry->inherited);
  g_free (entry->block);
  g_free (entry->name);
  cq_outcome_clear (&entry->outcome);
  g_free (entry);
}

/**
 * cq_edition_memo_new:
 *
 * Returns: (transfer full): a memo of nothing yet
 */
CqEditionMemo *
cq_edition_memo_new (void)
{
  CqEditionMemo *self = g_new0 (CqEditionMemo, 1);

  self->entries = g_hash_table_new_full (NULL, NULL, NULL, entry_free);
  cq_edition_memo_begin_rows (self);
  return self;
}

static void
forget_surroundings (CqEditionMemo *self)
{
  g_clear_pointer (&self->lang, g_free);
  g_clear_pointer (&self->principal, g_free);
  g_clear_pointer (&self->source, cq_node_unref);
  g_clear_pointer (&self->document, cq_node_unref);
  g_clear_pointer (&self->numbering, cq_numbering_unref);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_clear_pointer (&self->referred, g_hash_table_unref);
  g_clear_pointer (&self->bracketed, g_hash_table_unref);
  g_clear_pointer (&self->settled, g_hash_table_unref);
  g_clear_pointer (&self->roadmaps, g_hash_table_unref);
  g_clear_pointer (&self->parties, g_ptr_array_unref);
  g_clear_pointer (&self->dates, g_ptr_array_unref);
}

void
cq_edition_memo_free (CqEditionMemo *self)
{
  forget_surroundings (self);
  g_clear_pointer (&self->linked, cq_node_unref);
  g_hash_table_unref (self->entries);
  cq_edition_memo_end_rows (self);
  g_free (self);
}

static gboolean
has_same_ids (GHashTable *one, GHashTable *two)
{
  GHashTableIter iter;
  gpointer id;

  if (one == two)
    return TRUE;
  if (one == NULL || g_hash_table_size (one) != g_hash_table_size (two))
    return FALSE;
  g_hash_table_iter_init (&iter, one);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (two, id))
      return FALSE;
  return TRUE;
}

/* Rows name parties. */
static gboolean
has_same_parties (GPtrArray *one, GPtrArray *two)
{
  if (one == NULL || one->len != two->len)
    return FALSE;
  for (guint i = 0; i < one->len; i++)
    if (!cq_node_equal (cq_party_get_node (g_ptr_array_index (one, i)), cq_party_get_node (g_ptr_array_index (two, i))))
      return FALSE;
  return TRUE;
}

/* The times of rows count from the dates of the document and of its meeting. */
static GPtrArray *
list_dates (CqNode *document)
{
  CqNode *info = cq_profile_get_info (document);
  GPtrArray *dates = cq_node_array_new ();
  CqNode *child;

  for (guint i = 0; info != NULL && (child = cq_node_next_element (info, &i)) != NULL;)
    if (cq_node_is (child, CQ_DB_DATE) || cq_node_is (child, CQ_DB_CONFGROUP))
      g_ptr_array_add (dates, cq_node_ref (child));
  return dates;
}

static gboolean
has_same_dates (GPtrArray *one, GPtrArray *two)
{
  if (one == NULL || one->len != two->len)
    return FALSE;
  for (guint i = 0; i < one->len; i++)
    if (!cq_node_equal (g_ptr_array_index (one, i), g_ptr_array_index (two, i)))
      return FALSE;
  return TRUE;
}

/**
 * cq_edition_recall_structure:
 * @is_named: whether the edition is a named one
 *
 * Takes over names, references and brackets from the last edition where an edit changed words alone.
 *
 * Returns: whether it did
 */
gboolean
cq_edition_recall_structure (CqEditionWork *work, gboolean is_named)
{
  CqEditionMemo *self = work->memo;

  if (self == NULL || self->source == NULL || self->is_named != is_named
      || !cq_edition_has_same_shape (self->source, work->source))
    return FALSE;
  work->names = is_named ? g_hash_table_ref (self->names) : NULL;
  work->referred = g_hash_table_ref (self->referred);
  work->bracketed = g_hash_table_ref (self->bracketed);
  work->settled = g_hash_table_ref (self->settled);
  return TRUE;
}

/**
 * cq_edition_recall_numbering:
 *
 * Returns: (transfer full) (nullable): the numbers of the last edition, where they are those of this one
 */
CqNumbering *
cq_edition_recall_numbering (CqEditionWork *work)
{
  CqEditionMemo *self = work->memo;

  if (self == NULL || self->document == NULL || !cq_edition_has_same_shape (self->document, work->document))
    return NULL;
  return cq_numbering_with_document (self->numbering, work->document);
}

static gboolean
is_stale (gpointer key, gpointer value, gpointer data)
{
  CqEditionMemo *self = data;

  return self->generation - ((Entry *) value)->outcome.generation > CQ_MEMO_OLDEST;
}

static void
forget_what_changed (CqEditionMemo *self, CqEditionWork *work, GPtrArray *parties, GPtrArray *dates)
{
  gboolean is_same = self->kind == work->kind && self->is_named == (work->names != NULL)
                     && self->whole == work->whole && g_strcmp0 (self->lang, work->lang) == 0
                     && g_strcmp0 (self->principal, work->principal) == 0
                     && has_same_ids (self->referred, work->referred)
                     && has_same_ids (self->bracketed, work->bracketed)
                     && has_same_ids (self->settled, work->settled)
                     && cq_numbering_equal (self->numbering, work->numbering);

  if (!is_same)
    g_hash_table_remove_all (self->entries);
  if (!is_same || !has_same_parties (self->parties, parties) || !has_same_dates (self->dates, dates))
    cq_edition_memo_forget_rows (self);
  if (self->generation % CQ_MEMO_OLDEST == 0)
    {
      g_hash_table_foreach_remove (self->entries, is_stale, self);
      cq_edition_memo_forget_old_rows (self);
    }
}

/**
 * cq_edition_remember_structure:
 *
 * Begins an edition: forgets everything where anything around the elements has changed.
 */
void
cq_edition_remember_structure (CqEditionWork *work)
{
  CqEditionMemo *self = work->memo;
  g_autoptr (GPtrArray) parties = NULL;
  g_autoptr (GPtrArray) dates = NULL;

  if (self == NULL)
    return;
  parties = cq_parties_list (work->source);
  dates = list_dates (work->source);
  self->generation++;
  forget_what_changed (self, work, parties, dates);
  forget_surroundings (self);
  self->kind = work->kind;
  self->is_named = work->names != NULL;
  self->whole = work->whole;
  self->lang = g_strdup (work->lang);
  self->principal = g_strdup (work->principal);
  self->source = cq_node_ref (work->source);
  self->document = cq_node_ref (work->document);
  self->numbering = cq_numbering_ref (work->numbering);
  self->names = work->names != NULL ? g_hash_table_ref (work->names) : NULL;
  self->referred = g_hash_table_ref (work->referred);
  self->bracketed = g_hash_table_ref (work->bracketed);
  self->settled = g_hash_table_ref (work->settled);
  self->roadmaps = g_hash_table_ref (work->roadmaps);
  self->parties = g_steal_pointer (&parties);
  self->dates = g_steal_pointer (&dates);
}

static gboolean
is_place (CqEditionWork *work, CqPath *place)
{
  guint depth = cq_path_get_depth (place);

  if (depth != work->steps->len)
    return FALSE;
  for (guint i = depth; i > 0; i--)
    if (cq_path_get_step (place, i - 1) != g_array_index (work->steps, guint, i - 1))
      return FALSE;
  return TRUE;
}

static CqPath *
get_source (CqEditionWork *work)
{
  return work->names != NULL ? cq_edition_get_source_place (work) : NULL;
}

/* Names and numbers belong to a place: the same element elsewhere becomes something else. */
static gboolean
is_at_hand (CqEditionWork *work, const Entry *entry)
{
  g_autoptr (CqPath) source = NULL;

  if (!is_place (work, entry->place))
    return FALSE;
  source = get_source (work);
  return source == NULL || entry->source == NULL ? source == entry->source : cq_path_equal (source, entry->source);
}

/**
 * cq_edition_recall:
 * @node: the element at hand
 *
 * Returns: (transfer full) (nullable): what became of it the last time, if it would become the same now; its
 *   notices are given again
 */
CqNode *
cq_edition_recall (CqEditionWork *work, CqNode *node)
{
  Entry *entry = work->memo != NULL && work->elsewhere == 0 ? g_hash_table_lookup (work->memo->entries, node) : NULL;

  if (entry == NULL || !is_at_hand (work, entry) || g_strcmp0 (entry->inherited, work->inherited) != 0
      || g_strcmp0 (entry->block, work->block) != 0
      || g_strcmp0 (entry->name, cq_edition_get_id (work, node)) != 0)
    return NULL;
  return cq_outcome_get (&entry->outcome, work);
}

/**
 * cq_edition_remember:
 * @node: the element at hand
 * @made: what became of it
 * @since: where the edition stood before
 *
 * Keeps what became of an element, unless it says what stands elsewhere.
 */
void
cq_edition_remember (CqEditionWork *work, CqNode *node, CqNode *made, const CqEditionMark *since)
{
  Entry *entry;

  if (work->memo == NULL || work->elsewhere > 0 || work->n_labels != since->n_labels)
    return;
  entry = g_new0 (Entry, 1);
  entry->node = cq_node_ref (node);
  entry->place = cq_edition_get_place (work);
  entry->source = get_source (work);
  entry->inherited = g_strdup (work->inherited);
  entry->block = g_strdup (work->block);
  entry->name = g_strdup (cq_edition_get_id (work, node));
  cq_outcome_set (&entry->outcome, work, made, since);
  g_hash_table_replace (work->memo->entries, node, entry);
}

/**
 * cq_edition_recall_links:
 * @made: an edition
 *
 * Returns: whether the last one differed in words alone, and all of its references led somewhere: so do these
 */
gboolean
cq_edition_recall_links (CqEditionWork *work, CqNode *made)
{
  CqNode *linked = work->memo != NULL ? work->memo->linked : NULL;

  return linked != NULL && cq_edition_has_same_shape (linked, made);
}

/**
 * cq_edition_remember_links:
 * @made: (nullable): an edition whose references lead somewhere
 */
void
cq_edition_remember_links (CqEditionWork *work, CqNode *made)
{
  if (work->memo == NULL)
    return;
  g_clear_pointer (&work->memo->linked, cq_node_unref);
  work->memo->linked = made != NULL ? cq_node_ref (made) : NULL;
}
