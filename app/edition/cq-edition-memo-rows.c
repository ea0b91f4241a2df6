/* Editions: the rows of a roadmap that were made the last time, and the pictures of its timeline. */
#include "edition/cq-edition-memo-private.h"

#include "statement/cq-profile.h"

#define FEW 2 /* clauses that are looked for one by one before all commitments are listed anew */

/* What a row is made of, in the table and in the timeline */
typedef struct
{
  CqNode *record;    /* (owned) */
  GPtrArray *clause; /* (owned) (nullable) (element-type CqNode) */
  CqPath *place;     /* (owned) (nullable): of the clause */
  char *principal;   /* (owned) (nullable): of the clause */
  guint number;
} Source;

typedef struct
{
  Source source;
  char *inherited; /* (owned) */
  char *columns;   /* (owned) */
  guint depth;
  gboolean stands_for_clause;
  CqOutcome outcome;
} RowEntry;

typedef struct
{
  Source source;
  CqTimelineRow *row; /* (owned) */
  guint generation;
} TimelineEntry;

typedef struct
{
  char *frame;          /* (owned): what all pictures of the timeline have in common */
  CqTimelineRow *band;  /* (owned) (nullable): that the first row stands below */
  GPtrArray *rows;      /* (owned) (element-type CqTimelineRow) */
  guint depth;          /* of its indentation */
  CqNode *made;         /* (owned) */
  guint generation;
} PictureEntry;

static void
set_source (Source *self, CqCommitment *commitment, guint number)
{
  CqClause *clause = cq_commitment_get_clause (commitment);

  self->record = cq_node_ref (cq_commitment_get_record (commitment));
  self->number = number;
  if (clause == NULL)
    return;
  self->clause = g_ptr_array_ref (cq_clause_list_nodes (clause));
  self->place = cq_path_ref (cq_clause_get_path (clause));
  self->principal = g_strdup (cq_clause_get_principal (clause));
}

static void
clear_source (Source *self)
{
  cq_node_unref (self->record);
  g_clear_pointer (&self->clause, g_ptr_array_unref);
  g_clear_pointer (&self->place, cq_path_unref);
  g_free (self->principal);
}

static gboolean
has_same_nodes (GPtrArray *one, GPtrArray *two)
{
  if (one == NULL || two == NULL || one->len != two->len)
    return one == two;
  for (guint i = 0; i < one->len; i++)
    if (g_ptr_array_index (one, i) != g_ptr_array_index (two, i))
      return FALSE;
  return TRUE;
}

static gboolean
is_same_place (CqPath *one, CqPath *two)
{
  return one == NULL || two == NULL ? one == two : cq_path_equal (one, two);
}

static gboolean
is_source (const Source *self, CqCommitment *commitment, guint number)
{
  CqClause *clause = cq_commitment_get_clause (commitment);

  return self->number == number
         && g_strcmp0 (self->principal, clause != NULL ? cq_clause_get_principal (clause) : NULL) == 0
         && is_same_place (self->place, clause != NULL ? cq_clause_get_path (clause) : NULL)
         && has_same_nodes (self->clause, clause != NULL ? cq_clause_list_nodes (clause) : NULL);
}

static void
row_entry_free (gpointer data)
{
  RowEntry *entry = data;

  clear_source (&entry->source);
  g_free (entry->inherited);
  g_free (entry->columns);
  cq_outcome_clear (&entry->outcome);
  g_free (entry);
}

static void
timeline_entry_free (gpointer data)
{
  TimelineEntry *entry = data;

  clear_source (&entry->source);
  cq_timeline_row_unref (entry->row);
  g_free (entry);
}

static void
picture_entry_free (gpointer data)
{
  PictureEntry *entry = data;

  g_free (entry->frame);
  g_clear_pointer (&entry->band, cq_timeline_row_unref);
  g_ptr_array_unref (entry->rows);
  cq_node_unref (entry->made);
  g_free (entry);
}

/* Remembers no row yet. */
void
cq_edition_memo_begin_rows (CqEditionMemo *self)
{
  self->rows = g_hash_table_new_full (NULL, NULL, NULL, row_entry_free);
  self->timeline_rows = g_hash_table_new_full (NULL, NULL, NULL, timeline_entry_free);
  self->pictures = g_ptr_array_new_with_free_func (picture_entry_free);
}

void
cq_edition_memo_end_rows (CqEditionMemo *self)
{
  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->timeline_rows);
  g_ptr_array_unref (self->pictures);
}

/* Pictures stay: they are known by what is drawn, whatever it came from. */
void
cq_edition_memo_forget_rows (CqEditionMemo *self)
{
  g_hash_table_remove_all (self->rows);
  g_hash_table_remove_all (self->timeline_rows);
}

static gboolean
is_old (CqEditionMemo *self, guint generation)
{
  return self->generation - generation > CQ_MEMO_OLDEST;
}

static gboolean
is_old_row (gpointer key, gpointer value, gpointer data)
{
  return is_old (data, ((RowEntry *) value)->outcome.generation);
}

static gboolean
is_old_timeline_row (gpointer key, gpointer value, gpointer data)
{
  return is_old (data, ((TimelineEntry *) value)->generation);
}

void
cq_edition_memo_forget_old_rows (CqEditionMemo *self)
{
  g_hash_table_foreach_remove (self->rows, is_old_row, self);
  g_hash_table_foreach_remove (self->timeline_rows, is_old_timeline_row, self);
  for (guint i = self->pictures->len; i > 0; i--)
    if (is_old (self, ((const PictureEntry *) g_ptr_array_index (self->pictures, i - 1))->generation))
      g_ptr_array_remove_index_fast (self->pictures, i - 1);
}

/* (transfer full) (nullable): a commitment as it stands in the document at hand, which has the shape of the last one;
 * @n_searched clauses have been looked for. */
static CqCommitment *
recall_commitment (CqEditionWork *work, CqCommitment *commitment, guint *n_searched)
{
  CqClause *clause = cq_commitment_get_clause (commitment);
  GPtrArray *nodes = clause != NULL ? cq_clause_list_nodes (clause) : NULL;
  g_autoptr (CqClause) now = NULL;

  if (nodes == NULL || (nodes->len == 1 && cq_tree_get (work->source, cq_clause_get_path (clause)) == g_ptr_array_index (nodes, 0)))
    return cq_commitment_ref (commitment);
  if (nodes->len == 1 && cq_clause_get_id (clause) != NULL && ++*n_searched <= FEW)
    now = cq_clause_find (work->source, cq_clause_get_id (clause));
  return now != NULL ? cq_commitment_with_clause (commitment, now) : NULL;
}

/**
 * cq_edition_recall_roadmap:
 * @part: id of a part
 *
 * Returns: (transfer full) (nullable) (element-type CqCommitment): the commitments of its matrix, where the last edition
 *   had them and since then no more than the words of a clause or two were edited
 */
GPtrArray *
cq_edition_recall_roadmap (CqEditionWork *work, const char *part)
{
  CqEditionMemo *self = work->memo;
  GPtrArray *last = self != NULL && self->roadmaps != NULL ? g_hash_table_lookup (self->roadmaps, part) : NULL;
  g_autoptr (GPtrArray) now = NULL;
  CqNode *records = last != NULL ? cq_profile_get_info (self->source) : NULL;
  guint n_searched = 0;

  if (records == NULL || !cq_edition_has_same_shape (self->source, work->source)
      || !cq_node_equal (records, cq_profile_get_info (work->source)))
    return NULL;
  now = g_ptr_array_new_full (last->len, (GDestroyNotify) cq_commitment_unref);
  for (guint i = 0; i < last->len; i++)
    {
      CqCommitment *commitment = recall_commitment (work, g_ptr_array_index (last, i), &n_searched);
      if (commitment == NULL)
        return NULL;
      g_ptr_array_add (now, commitment);
    }
  return g_steal_pointer (&now);
}

/**
 * cq_edition_recall_row:
 *
 * Returns: (transfer full) (nullable): the row of the last time, if it would be the same now; its notices are
 *   given again
 */
CqNode *
cq_edition_recall_row (CqEditionWork *work, const CqEditionRow *row)
{
  CqNode *record = cq_commitment_get_record (row->commitment);
  RowEntry *entry = work->memo != NULL ? g_hash_table_lookup (work->memo->rows, record) : NULL;

  if (entry == NULL || entry->depth != row->depth || entry->stands_for_clause != row->stands_for_clause
      || !g_str_equal (entry->columns, row->columns) || !g_str_equal (entry->inherited, work->inherited)
      || !is_source (&entry->source, row->commitment, row->number))
    return NULL;
  return cq_outcome_get (&entry->outcome, work);
}

/**
 * cq_edition_remember_row:
 * @made: the row
 * @since: where the edition stood before
 *
 * Keeps a row, unless it says what stands elsewhere.
 */
void
cq_edition_remember_row (CqEditionWork *work, const CqEditionRow *row, CqNode *made, const CqEditionMark *since)
{
  RowEntry *entry;

  if (work->memo == NULL || work->n_labels != since->n_labels)
    return;
  entry = g_new0 (RowEntry, 1);
  set_source (&entry->source, row->commitment, row->number);
  entry->inherited = g_strdup (work->inherited);
  entry->columns = g_strdup (row->columns);
  entry->depth = row->depth;
  entry->stands_for_clause = row->stands_for_clause;
  cq_outcome_set (&entry->outcome, work, made, since);
  g_hash_table_replace (work->memo->rows, entry->source.record, entry);
}

/**
 * cq_edition_recall_timeline_row:
 *
 * Returns: (transfer none) (nullable): the row of the last time, if it would be the same now
 */
CqTimelineRow *
cq_edition_recall_timeline_row (CqEditionWork *work, CqCommitment *commitment, guint number)
{
  CqNode *record = cq_commitment_get_record (commitment);
  TimelineEntry *entry = work->memo != NULL ? g_hash_table_lookup (work->memo->timeline_rows, record) : NULL;

  if (entry == NULL || !is_source (&entry->source, commitment, number))
    return NULL;
  entry->generation = work->memo->generation;
  return entry->row;
}

void
cq_edition_remember_timeline_row (CqEditionWork *work, CqCommitment *commitment, guint number, CqTimelineRow *row)
{
  TimelineEntry *entry;

  if (work->memo == NULL)
    return;
  entry = g_new0 (TimelineEntry, 1);
  set_source (&entry->source, commitment, number);
  entry->row = cq_timeline_row_ref (row);
  entry->generation = work->memo->generation;
  g_hash_table_replace (work->memo->timeline_rows, entry->source.record, entry);
}

static gboolean
is_picture (const PictureEntry *self, const CqEditionPicture *picture)
{
  CqTimelineRow *band = cq_timeline_find_band (picture->timeline, picture->from);

  if (self->rows->len != picture->to - picture->from || self->depth != picture->depth
      || (self->band == NULL) != (band == NULL) || (band != NULL && !cq_timeline_row_looks_same (self->band, band))
      || !g_str_equal (self->frame, picture->frame))
    return FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    if (!cq_timeline_row_looks_same (g_ptr_array_index (self->rows, i),
                                     g_ptr_array_index (picture->timeline->rows, picture->from + i)))
      return FALSE;
  return TRUE;
}

/**
 * cq_edition_recall_picture:
 *
 * Returns: (transfer full) (nullable): a picture of rows that look the same
 */
CqNode *
cq_edition_recall_picture (CqEditionWork *work, const CqEditionPicture *picture)
{
  for (guint i = 0; work->memo != NULL && i < work->memo->pictures->len; i++)
    {
      PictureEntry *entry = g_ptr_array_index (work->memo->pictures, i);

      if (is_picture (entry, picture))
        {
          entry->generation = work->memo->generation;
          return cq_node_ref (entry->made);
        }
    }
  return NULL;
}

void
cq_edition_remember_picture (CqEditionWork *work, const CqEditionPicture *picture, CqNode *made)
{
  CqTimelineRow *band = cq_timeline_find_band (picture->timeline, picture->from);
  PictureEntry *entry;

  if (work->memo == NULL)
    return;
  entry = g_new0 (PictureEntry, 1);
  entry->frame = g_strdup (picture->frame);
  entry->band = band != NULL ? cq_timeline_row_ref (band) : NULL;
  entry->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_timeline_row_unref);
  for (guint i = picture->from; i < picture->to; i++)
    g_ptr_array_add (entry->rows, cq_timeline_row_ref (g_ptr_array_index (picture->timeline->rows, i)));
  entry->depth = picture->depth;
  entry->made = cq_node_ref (made);
  entry->generation = work->memo->generation;
  g_ptr_array_add (work->memo->pictures, entry);
}
