/* Commitments: listed with the words and the clause that say them. */
#include "statement/cq-commitment.h"

#include "statement/cq-change.h"
#include "statement/cq-commitment-private.h"
#include "statement/cq-profile.h"

static void
clear_commitment (gpointer data)
{
  CqCommitment *self = data;

  g_free (self->id);
  g_free (self->principal);
  cq_node_unref (self->record);
  g_clear_pointer (&self->clause, cq_clause_unref);
}

CqCommitment *
cq_commitment_ref (CqCommitment *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cq_commitment_unref (CqCommitment *self)
{
  g_atomic_rc_box_release_full (self, clear_commitment);
}

/* A commitment whose place is looked for. */
typedef struct
{
  CqCommitment *commitment;
  guint found; /* when its place was met, from 1; 0 for not yet */
} Wanted;

typedef struct
{
  GHashTable *wanted; /* (element-type utf8 Wanted) */
  CqClause *clause;
  guint *count;
} Search;

/* Clauses come before their sub-clauses: the innermost has the last word, the first meeting the place in the order. */
static CqWalkStep
search_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  Search *search = data;
  const char *id = cq_node_get (node, CQ_XML_ID);
  Wanted *wanted = id != NULL ? g_hash_table_lookup (search->wanted, id) : NULL;
  CqCommitment *commitment;

  if (wanted == NULL)
    return CQ_WALK_ON;
  commitment = wanted->commitment;
  g_clear_pointer (&commitment->clause, cq_clause_unref);
  commitment->clause = cq_clause_ref (search->clause);
  g_free (commitment->id);
  commitment->id = g_strdup (id);
  if (wanted->found == 0)
    wanted->found = ++*search->count;
  return CQ_WALK_ON;
}

static CqCommitment *
new_commitment (CqNode *document, CqNode *record, const char *id)
{
  CqCommitment *self = g_atomic_rc_box_new0 (CqCommitment);

  self->record = cq_node_ref (record);
  self->id = g_strdup (id != NULL ? id : "");
  self->principal = g_strdup (cq_document_get_language (document));
  return self;
}

static int
compare_cb (gconstpointer a, gconstpointer b)
{
  const Wanted *one = *(const Wanted *const *) a;
  const Wanted *two = *(const Wanted *const *) b;

  if (one->found == 0 || two->found == 0)
    return (one->found == 0) - (two->found == 0);
  return one->found < two->found ? -1 : one->found > two->found;
}

static void
free_wanted (gpointer data)
{
  Wanted *wanted = data;

  cq_commitment_unref (wanted->commitment);
  g_free (wanted);
}

/* Every record, or those about @id, with their places. */
static GPtrArray *
list_records (CqNode *document, const char *id)
{
  g_autoptr (GPtrArray) records = cq_profile_list_records (document, CQ_PR_COMMITMENT);
  GPtrArray *all = g_ptr_array_new_with_free_func (free_wanted);
  g_autoptr (GHashTable) wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) clauses = NULL;
  guint count = 0;

  for (guint i = 0; i < records->len; i++)
    {
      CqNode *record = g_ptr_array_index (records, i);
      g_auto (GStrv) ids = cq_ids_split (cq_node_get (record, CQ_AT_ABOUT));
      Wanted *each;
      if (id != NULL && !cq_record_is_about (record, id))
        continue;
      each = g_new0 (Wanted, 1);
      each->commitment = new_commitment (document, record, ids[0]);
      g_ptr_array_add (all, each);
      for (guint j = 0; ids[j] != NULL; j++)
        g_hash_table_insert (wanted, g_strdup (ids[j]), each);
    }
  clauses = all->len > 0 ? cq_clauses_list (document, NULL) : NULL;
  for (guint i = 0; clauses != NULL && i < clauses->len; i++)
    {
      Search search = { wanted, g_ptr_array_index (clauses, i), &count };
      GPtrArray *nodes = cq_clause_list_nodes (search.clause);
      for (guint j = 0; j < nodes->len; j++)
        cq_tree_walk_elements (g_ptr_array_index (nodes, j), search_cb, &search);
    }
  g_ptr_array_sort (all, compare_cb);
  return all;
}

static gboolean
is_in_part (CqCommitment *self, CqPart *part)
{
  return part == NULL
         || (self->clause != NULL && g_str_equal (cq_clause_get_part (self->clause), cq_part_get_id (part)));
}

/**
 * cq_commitment_with_clause:
 * @clause: its clause, after an edit of the words there
 *
 * Returns: (transfer full): the commitment as it stands in @clause
 */
CqCommitment *
cq_commitment_with_clause (CqCommitment *self, CqClause *clause)
{
  CqCommitment *made = g_atomic_rc_box_new0 (CqCommitment);

  made->id = g_strdup (self->id);
  made->principal = g_strdup (self->principal);
  made->record = cq_node_ref (self->record);
  made->clause = cq_clause_ref (clause);
  return made;
}

/**
 * cq_commitments_list:
 * @part: (nullable): the part; %NULL is the whole dossier
 *
 * Returns: (transfer full) (element-type CqCommitment): the commitments, in the order of the text
 */
GPtrArray *
cq_commitments_list (CqNode *document, const char *part)
{
  g_autoptr (GPtrArray) all = list_records (document, NULL);
  g_autoptr (CqPart) only = part != NULL ? cq_part_find (document, part) : NULL;
  GPtrArray *commitments = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_commitment_unref);

  for (guint i = 0; i < all->len; i++)
    {
      Wanted *each = g_ptr_array_index (all, i);
      if (part == NULL || (only != NULL && is_in_part (each->commitment, only)))
        g_ptr_array_add (commitments, cq_commitment_ref (each->commitment));
    }
  return commitments;
}

/**
 * cq_commitments_list_for_roadmap:
 * @part: (nullable): an annex, or the main part where it is itself a roadmap
 *
 * Returns: (transfer full) (element-type CqCommitment): what its matrix prints
 */
GPtrArray *
cq_commitments_list_for_roadmap (CqNode *document, const char *part)
{
  g_autoptr (CqPart) found = cq_part_find (document, part);
  GPtrArray *commitments;

  if (found == NULL || !cq_part_is_annex (found))
    return cq_commitments_list (document, part != NULL ? part : CQ_PART_MAIN);
  commitments = cq_commitments_list (document, NULL);
  for (guint i = commitments->len; i > 0; i--)
    if (!cq_commitment_is_in_roadmap (g_ptr_array_index (commitments, i - 1)))
      g_ptr_array_remove_index (commitments, i - 1);
  return commitments;
}

/**
 * cq_commitment_find:
 * @id: the id of its span or clause
 *
 * Returns: (transfer full) (nullable): the commitment
 */
CqCommitment *
cq_commitment_find (CqNode *document, const char *id)
{
  g_autoptr (GPtrArray) found = list_records (document, id);

  return found->len > 0 ? cq_commitment_ref (((Wanted *) g_ptr_array_index (found, 0))->commitment) : NULL;
}

/**
 * cq_commitment_get_id:
 *
 * Returns: (transfer none): the id that the record is about
 */
const char *
cq_commitment_get_id (CqCommitment *self)
{
  return self->id;
}

CqNode *
cq_commitment_get_record (CqCommitment *self)
{
  return self->record;
}

/**
 * cq_commitment_get_clause:
 *
 * Returns: (transfer none) (nullable): the innermost clause that says it
 */
CqClause *
cq_commitment_get_clause (CqCommitment *self)
{
  return self->clause;
}

/**
 * cq_commitment_get_status:
 *
 * Returns: how far it is; %CQ_STATUS_NONE where that is not stated
 */
CqStatus
cq_commitment_get_status (CqCommitment *self)
{
  CqStatus status = CQ_STATUS_NONE;

  cq_status_from_string (cq_node_get (self->record, CQ_AT_STATUS), &status);
  return status;
}

/**
 * cq_commitment_get_kind:
 *
 * Returns: (transfer none) (nullable): its type, in the drafter's words
 */
const char *
cq_commitment_get_kind (CqCommitment *self)
{
  return cq_node_get (self->record, CQ_AT_TYPE);
}

gboolean
cq_commitment_is_in_roadmap (CqCommitment *self)
{
  const char *value = cq_node_get (self->record, CQ_AT_ROADMAP);

  return value != NULL && (g_str_equal (value, "true") || g_str_equal (value, "1"));
}

/**
 * cq_commitment_get_owners:
 *
 * Returns: (transfer full) (element-type CqOwner): who has that part in it
 */
GPtrArray *
cq_commitment_get_owners (CqCommitment *self, CqOwners which)
{
  return cq_owners_of_record (self->record, which);
}

static CqWhen *
get_when (CqCommitment *self, CqTag tag)
{
  CqNode *child = cq_node_find_child (self->record, tag);

  return child != NULL ? cq_when_from_node (child) : NULL;
}

/**
 * cq_commitment_get_due:
 *
 * Returns: (transfer full) (nullable): by when
 */
CqWhen *
cq_commitment_get_due (CqCommitment *self)
{
  return get_when (self, CQ_PR_DUE);
}

/**
 * cq_commitment_get_start:
 *
 * Returns: (transfer full) (nullable): from when
 */
CqWhen *
cq_commitment_get_start (CqCommitment *self)
{
  return get_when (self, CQ_PR_START);
}
