/* Editions: a roadmap that says nothing after its introduction but its commitments is its matrix:
 * the sentences stand in the rows and are not printed twice. Where anything else follows, or a row
 * has wording of its own, all sentences stay where they are, so that the text keeps its order. */
#include "edition/cq-edition-private.h"

#include "statement/cq-commitment.h"
#include "statement/cq-section.h"

/* Words of a clause, and how many of them are those of commitments in the matrix. */
typedef struct
{
  GHashTable *spans; /* (unowned): the elements that are such words */
  gboolean more;     /* whether anything stands beside them */
} Census;

static CqWalkStep
count_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  Census *census = data;

  if (g_hash_table_contains (census->spans, node))
    return CQ_WALK_OVER;
  if (cq_node_get_kind (node) == CQ_NODE_TEXT)
    {
      for (const char *at = cq_node_get_text (node); *at != '\0'; at = g_utf8_next_char (at))
        if (g_unichar_isalnum (g_utf8_get_char (at)))
          {
            census->more = TRUE;
            return CQ_WALK_STOP;
          }
      return CQ_WALK_OVER;
    }
  if (cq_node_get_kind (node) != CQ_NODE_ELEMENT)
    return CQ_WALK_OVER;
  switch (cq_node_get_tag (node))
    {
    case CQ_DB_LISTITEM:
    case CQ_DB_PARA:
    case CQ_DB_SIMPARA:
    case CQ_DB_PHRASE:
    case CQ_DB_EMPHASIS:
      return CQ_WALK_ON;
    default:
      /* A list, a footnote, a bracket, a reference: the row would not say it. */
      census->more = TRUE;
      return CQ_WALK_STOP;
    }
}

static CqWalkStep
find_footnote_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  gboolean *found = data;

  *found = *found || cq_node_is (node, CQ_DB_FOOTNOTE) || cq_node_is (node, CQ_DB_ANCHOR);
  return *found ? CQ_WALK_STOP : CQ_WALK_ON;
}

static gboolean
says_more (CqClause *clause, GHashTable *spans)
{
  GPtrArray *nodes = cq_clause_list_nodes (clause);
  Census census = { spans, FALSE };

  for (guint i = 0; i < nodes->len && !census.more; i++)
    {
      cq_tree_walk (g_ptr_array_index (nodes, i), count_cb, &census);
      cq_tree_walk (g_ptr_array_index (nodes, i), find_footnote_cb, &census.more);
    }
  return census.more;
}

/* The spans of the commitments in every language; a commitment may be the whole of its clause. */
static GHashTable *
gather_spans (CqNode *document, GPtrArray *commitments)
{
  GHashTable *spans = g_hash_table_new (NULL, NULL);
  g_auto (GStrv) languages = cq_document_list_languages (document);

  for (guint i = 0; i < commitments->len; i++)
    for (guint at = 0; languages[at] != NULL; at++)
      {
        CqNode *span = cq_commitment_get_span (g_ptr_array_index (commitments, i), languages[at]);
        if (span != NULL)
          g_hash_table_add (spans, span);
      }
  return spans;
}

/* How many commitments stand in each clause, by its id. */
static GHashTable *
count_commitments (GPtrArray *commitments)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < commitments->len; i++)
    {
      CqClause *clause = cq_commitment_get_clause (g_ptr_array_index (commitments, i));
      const char *id = clause != NULL ? cq_clause_get_id (clause) : NULL;
      if (id != NULL)
        g_hash_table_insert (counts, (gpointer) id,
                             GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, id)) + 1));
    }
  return counts;
}

static gboolean
has_own_wording (CqCommitment *commitment)
{
  g_autofree char *wording = cq_commitment_get_text_any (commitment, CQ_COMMITMENT_ROW, NULL, NULL);

  return wording != NULL;
}

/* Whether the row of @commitment can stand for its clause, as long as that says no more. */
static gboolean
can_give_way (CqEditionWork *work, CqPart *part, CqCommitment *commitment, GHashTable *counts)
{
  CqClause *clause = cq_commitment_get_clause (commitment);
  const char *id = clause != NULL ? cq_clause_get_id (clause) : NULL;

  return id != NULL && g_strcmp0 (cq_clause_get_part (clause), cq_part_get_id (part)) == 0
         && (cq_clause_get_kind (clause) == CQ_CLAUSE_OPERATIVE || cq_clause_get_kind (clause) == CQ_CLAUSE_PLAIN)
         && GPOINTER_TO_UINT (g_hash_table_lookup (counts, id)) == 1 && !cq_clause_has_subclauses (clause)
         && !g_hash_table_contains (work->bracketed, id) && !has_own_wording (commitment);
}

/* Whether nothing but the closing follows the first of the clauses in @rows. */
static gboolean
is_all_that_follows (CqNode *document, CqPart *part, GHashTable *rows)
{
  g_autoptr (GPtrArray) clauses = cq_clauses_list (document, cq_part_get_id (part));
  gboolean begun = FALSE;

  for (guint i = 0; i < clauses->len; i++)
    {
      CqClause *clause = g_ptr_array_index (clauses, i);
      const char *id = cq_clause_get_id (clause);
      gboolean gives_way = id != NULL && g_hash_table_contains (rows, id);

      if (begun && !gives_way && cq_clause_get_kind (clause) != CQ_CLAUSE_CLOSING)
        return FALSE;
      begun = begun || gives_way;
    }
  return TRUE;
}

/* The ids of the clauses that @commitments can stand for. Most roadmaps are annexed to the text that says what
 * they list, and have no clause to give way. */
static GHashTable *
find_rows (CqEditionWork *work, CqNode *document, CqPart *part, GPtrArray *commitments)
{
  GHashTable *rows = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) counts = count_commitments (commitments);
  g_autoptr (GHashTable) spans = NULL;

  for (guint i = 0; i < commitments->len; i++)
    {
      CqCommitment *commitment = g_ptr_array_index (commitments, i);
      CqClause *clause = cq_commitment_get_clause (commitment);

      if (!can_give_way (work, part, commitment, counts))
        continue;
      if (spans == NULL)
        spans = gather_spans (document, commitments);
      if (!says_more (clause, spans))
        g_hash_table_add (rows, (gpointer) cq_clause_get_id (clause));
    }
  return rows;
}

static void
mark_clauses (CqEditionWork *work, CqNode *document, CqPart *part, GHashTable *gone)
{
  GPtrArray *commitments = cq_edition_list_roadmap (work, part);
  g_autoptr (GHashTable) rows = find_rows (work, document, part, commitments);

  if (g_hash_table_size (rows) == 0 || !is_all_that_follows (document, part, rows))
    return;
  for (guint i = 0; i < commitments->len; i++)
    {
      CqClause *clause = cq_commitment_get_clause (g_ptr_array_index (commitments, i));
      const char *id = clause != NULL ? cq_clause_get_id (clause) : NULL;
      GPtrArray *nodes;

      if (id == NULL || !g_hash_table_contains (rows, id))
        continue;
      g_hash_table_insert (work->rows, g_strdup (id), g_strdup_printf ("%u", i + 1));
      nodes = cq_clause_list_nodes (clause);
      for (guint at = 0; at < nodes->len; at++)
        g_hash_table_add (gone, g_ptr_array_index (nodes, at));
    }
}

static gboolean
is_hollow (CqNode *node)
{
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    if (!cq_node_is (child, CQ_DB_TITLE) && !cq_node_is (child, CQ_DB_INFO) && !cq_node_is (child, CQ_DB_SUBTITLE))
      return FALSE;
  return TRUE;
}

/* An area that gives way is referred to by its title, which the band over its rows has. */
static void
note_area (CqEditionWork *work, CqNode *area)
{
  const char *id = cq_node_get (area, CQ_XML_ID);
  char *title = cq_text_get_any (cq_node_find_child (area, CQ_DB_TITLE), work->lang, work->principal, NULL);

  if (id != NULL)
    g_hash_table_insert (work->rows, g_strdup (id), title != NULL ? title : g_strdup (""));
  else
    g_free (title);
}

/* Where two texts became one, nobody knows any more where its neighbours stood. */
static void
note_origins (CqEditionWork *work, CqNode *made, GArray *origins)
{
  if (origins->len != cq_node_get_n_children (made))
    g_array_set_size (origins, 0);
  g_hash_table_insert (work->origins, made, g_array_ref (origins));
}

/* Without what is gone, and without the lists and areas that it leaves with nothing in them. */
static CqNode *
remove_gone (CqEditionWork *work, CqNode *node, GHashTable *gone)
{
  g_autoptr (GPtrArray) body = NULL;
  g_autoptr (GArray) origins = NULL;
  g_autoptr (CqNode) made = NULL;

  if (g_hash_table_contains (gone, node))
    return NULL;
  if (cq_node_get_n_children (node) == 0 || cq_node_is (node, CQ_DB_PARA) || cq_node_is (node, CQ_DB_INFO))
    return cq_node_ref (node);
  body = cq_node_array_new ();
  origins = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    {
      CqNode *child = remove_gone (work, cq_node_get_child (node, i), gone);
      if (child != NULL)
        {
          g_ptr_array_add (body, child);
          g_array_append_val (origins, i);
        }
      else if (body->len > 0 && cq_node_is_blank (g_ptr_array_index (body, body->len - 1)))
        {
          g_ptr_array_set_size (body, (int) body->len - 1);
          g_array_set_size (origins, body->len);
        }
    }
  made = cq_node_with_child_array (node, body);
  if (made != node && (cq_block_is_section (node) || cq_node_is (node, CQ_DB_ORDEREDLIST)) && is_hollow (made)
      && !cq_node_has_role (node, CQ_DB_SECTION, "closing"))
    {
      note_area (work, node);
      return NULL;
    }
  if (made != node)
    note_origins (work, made, origins);
  return g_steal_pointer (&made);
}

/**
 * cq_edition_reduce:
 *
 * Returns: (transfer full): @document without the clauses that rows stand for; @work remembers which
 */
CqNode *
cq_edition_reduce (CqEditionWork *work, CqNode *document)
{
  g_autoptr (GHashTable) gone = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) parts = cq_parts_list (document);

  for (guint i = 0; i < parts->len; i++)
    if (cq_part_get_roadmap_form (g_ptr_array_index (parts, i)) == CQ_ROADMAP_MATRIX)
      mark_clauses (work, document, g_ptr_array_index (parts, i), gone);
  return g_hash_table_size (gone) > 0 ? remove_gone (work, document, gone) : cq_node_ref (document);
}
