/* Editions: what became of an element the last time, where nothing that it depends on has changed. */
#include "edition/cq-edition-private.h"

#define OLDEST 8 /* editions that an element may sit out */

typedef struct
{
  CqNode *node;       /* (owned): held, for a freed address comes back */
  CqPath *place;      /* (owned): where numbers know it */
  CqPath *source;     /* (owned) (nullable): where names know it */
  char *inherited;    /* (owned): the language around it */
  char *block;        /* (owned) (nullable): as notices name it */
  char *name;         /* (owned) (nullable): the id that it bears */
  CqNode *made;       /* (owned) */
  GPtrArray *notices; /* (owned) (nullable) (element-type utf8) */
  guint generation;
} Entry;

/* Whatever elements depend on beside themselves is kept from edition to edition, and compared. */
struct _CqEditionMemo
{
  GHashTable *entries; /* (owned): node → Entry */
  guint generation;
  CqEditionKind kind;
  gboolean is_named;
  gboolean whole;
  char *lang;             /* (owned) (nullable) */
  char *principal;        /* (owned) (nullable) */
  CqNumbering *numbering; /* (owned) (nullable) */
  GHashTable *referred;   /* (owned) (nullable), as all below */
  GHashTable *bracketed;
  GHashTable *settled;
};

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
  cq_node_unref (entry->made);
  g_clear_pointer (&entry->notices, g_ptr_array_unref);
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
  return self;
}

static void
forget_surroundings (CqEditionMemo *self)
{
  g_clear_pointer (&self->lang, g_free);
  g_clear_pointer (&self->principal, g_free);
  g_clear_pointer (&self->numbering, cq_numbering_unref);
  g_clear_pointer (&self->referred, g_hash_table_unref);
  g_clear_pointer (&self->bracketed, g_hash_table_unref);
  g_clear_pointer (&self->settled, g_hash_table_unref);
}

void
cq_edition_memo_free (CqEditionMemo *self)
{
  forget_surroundings (self);
  g_hash_table_unref (self->entries);
  g_free (self);
}

static gboolean
has_same_ids (GHashTable *one, GHashTable *two)
{
  GHashTableIter iter;
  gpointer id;

  if (one == NULL || g_hash_table_size (one) != g_hash_table_size (two))
    return FALSE;
  g_hash_table_iter_init (&iter, one);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (two, id))
      return FALSE;
  return TRUE;
}

static gboolean
is_stale (gpointer key, gpointer value, gpointer data)
{
  CqEditionMemo *self = data;

  return self->generation - ((Entry *) value)->generation > OLDEST;
}

/**
 * cq_edition_memo_begin:
 *
 * Begins an edition: forgets everything where anything around the elements has changed.
 */
void
cq_edition_memo_begin (CqEditionMemo *self, CqEditionWork *work)
{
  gboolean is_same = self->kind == work->kind && self->is_named == (work->names != NULL)
                     && self->whole == work->whole && g_strcmp0 (self->lang, work->lang) == 0
                     && g_strcmp0 (self->principal, work->principal) == 0
                     && has_same_ids (self->referred, work->referred)
                     && has_same_ids (self->bracketed, work->bracketed)
                     && has_same_ids (self->settled, work->settled)
                     && cq_numbering_equal (self->numbering, work->numbering);

  self->generation++;
  if (!is_same)
    g_hash_table_remove_all (self->entries);
  else if (self->generation % OLDEST == 0)
    g_hash_table_foreach_remove (self->entries, is_stale, self);
  forget_surroundings (self);
  self->kind = work->kind;
  self->is_named = work->names != NULL;
  self->whole = work->whole;
  self->lang = g_strdup (work->lang);
  self->principal = g_strdup (work->principal);
  self->numbering = cq_numbering_ref (work->numbering);
  self->referred = g_hash_table_ref (work->referred);
  self->bracketed = g_hash_table_ref (work->bracketed);
  self->settled = g_hash_table_ref (work->settled);
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
  entry->generation = work->memo->generation;
  for (guint i = 0; entry->notices != NULL && i < entry->notices->len; i++)
    g_ptr_array_add (work->notices, g_strdup (g_ptr_array_index (entry->notices, i)));
  return cq_node_ref (entry->made);
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
  entry->made = cq_node_ref (made);
  entry->generation = work->memo->generation;
  for (guint i = since->n_notices; i < work->notices->len; i++)
    {
      if (entry->notices == NULL)
        entry->notices = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (entry->notices, g_strdup (g_ptr_array_index (work->notices, i)));
    }
  g_hash_table_replace (work->memo->entries, node, entry);
}
