/* Editions: the roadmap, made from the records of the commitments. */
#include "edition/cq-edition-columns.h"
#include "edition/cq-edition-private.h"

#include "statement/cq-commitment.h"
#include "statement/cq-profile.h"
#include "statement/cq-usage.h"

#include <string.h>

static void
note (CqEditionWork *work, CqCommitment *commitment, const char *text)
{
  g_autofree char *quoted = g_strdup_printf ("%s: “%s”", cq_commitment_get_id (commitment), text);

  cq_edition_note_fallback (work, quoted);
}

/**
 * cq_edition_get_owners:
 * @is_foreign: (out): whether a name was to be had in another language alone
 *
 * Returns: (transfer full) (nullable): who has that part in @commitment, all in one language where that can be
 */
char *
cq_edition_get_owners (CqEditionWork *work, CqCommitment *commitment, CqOwners which, gboolean *is_foreign)
{
  g_autoptr (GPtrArray) owners = cq_commitment_get_owners (commitment, which);
  guint n_missing = 0;
  g_autofree char *text = NULL;

  *is_foreign = FALSE;
  if (owners == NULL || owners->len == 0)
    return NULL;
  text = cq_owners_get_text (owners, work->source, work->lang, &n_missing);
  *is_foreign = n_missing > 0;
  if (!*is_foreign)
    return g_steal_pointer (&text);
  g_free (text);
  text = cq_owners_get_text (owners, work->source, work->principal, &n_missing);
  return n_missing > 0 ? cq_owners_get_text_any (owners, work->source, work->principal) : g_steal_pointer (&text);
}

static char *
get_owners (CqEditionWork *work, CqCommitment *commitment, CqOwners which)
{
  gboolean is_foreign;
  g_autofree char *text = cq_edition_get_owners (work, commitment, which, &is_foreign);

  if (!is_foreign)
    return g_steal_pointer (&text);
  note (work, commitment, text);
  return cq_edition_fall_back (work, g_steal_pointer (&text), NULL);
}

static char *
get_when (CqEditionWork *work, CqCommitment *commitment, gboolean is_start)
{
  g_autoptr (CqWhen) when = is_start ? cq_commitment_get_start (commitment) : cq_commitment_get_due (commitment);
  char *text;

  if (when == NULL)
    return NULL;
  text = cq_document_get_when_text (work->document, when, CQ_WHEN_IN_TABLE, work->lang);
  if (text == NULL
      && (text = cq_document_get_when_text (work->document, when, CQ_WHEN_IN_TABLE, work->principal)) != NULL)
    {
      note (work, commitment, text);
      return cq_edition_fall_back (work, text, NULL);
    }
  return text;
}

static char *
get_cell_text (CqEditionWork *work, CqCommitment *commitment, const CqColumn *column, guint number)
{
  CqClause *clause = cq_commitment_get_clause (commitment);
  CqStatus status = cq_commitment_get_status (commitment);
  CqTextMatch match = CQ_TEXT_FOUND;
  char *text;

  switch (column->kind)
    {
    case CQ_CELL_NUMBER:
      return g_strdup_printf ("%u", number);
    case CQ_CELL_KIND:
      return g_strdup (cq_commitment_get_kind (commitment));
    case CQ_CELL_OWNERS:
      return get_owners (work, commitment, column->value);
    case CQ_CELL_START:
      return get_when (work, commitment, TRUE);
    case CQ_CELL_DUE:
      return get_when (work, commitment, FALSE);
    case CQ_CELL_STATUS:
      return status == CQ_STATUS_NONE
                 ? NULL
                 : g_strdup (cq_document_words_get (work->words, CQ_WORD_STATUS_COMPLETE + status - CQ_STATUS_COMPLETE));
    case CQ_CELL_SOURCE:
      return clause != NULL && cq_clause_get_id (clause) != NULL
                     && !g_hash_table_contains (work->rows, cq_clause_get_id (clause))
                 ? cq_numbering_get_reference (work->numbering, cq_clause_get_id (clause), work->lang)
                 : NULL;
    case CQ_CELL_TEXT:
      text = cq_commitment_get_text_any (commitment, column->value, work->lang, &match);
      if (match == CQ_TEXT_FALLBACK)
        {
          note (work, commitment, text);
          return cq_edition_fall_back (work, text, work->principal);
        }
      return text;
    case CQ_CELL_ACTION:
    default:
      g_assert_not_reached ();
    }
}

/* What a row repeats of a sentence has no identity and no notes of its own. */
static CqNode *
strip_repeated (CqNode *node, gpointer data)
{
  if (cq_node_is (node, CQ_DB_FOOTNOTE) || cq_node_is (node, CQ_DB_FOOTNOTEREF) || cq_node_is (node, CQ_DB_INDEXTERM)
      || cq_node_is (node, CQ_DB_ANCHOR))
    return NULL;
  if (cq_node_get_kind (node) == CQ_NODE_ELEMENT && cq_node_get (node, CQ_XML_ID) != NULL)
    return cq_node_with_attribute (node, CQ_XML_ID, NULL);
  return cq_node_ref (node);
}

/* @para with its first text begun with a capital, or its last without white space at its end. */
static CqNode *
edit_end (CqNode *para, gboolean is_first, const char *lang)
{
  guint n = cq_node_get_n_children (para);
  CqNode *text = n > 0 ? cq_node_get_child (para, is_first ? 0 : n - 1) : NULL;
  g_autoptr (CqNode) changed = NULL;
  g_autofree char *words = NULL;

  if (text == NULL || cq_node_get_kind (text) != CQ_NODE_TEXT)
    return cq_node_ref (para);
  words = is_first ? cq_edition_capitalize (cq_node_get_text (text), lang) : g_strdup (cq_node_get_text (text));
  if (!is_first)
    g_strchomp (words);
  changed = cq_node_new_text (words, -1);
  return cq_node_with_child_at (para, is_first ? 0 : n - 1, changed);
}

/* Words taken out of a sentence stand by themselves: from a capital on, without the space that followed. */
static CqNode *
stand_alone (CqNode *para, const char *lang)
{
  g_autoptr (CqNode) begun = edit_end (para, TRUE, lang);

  return edit_end (begun, FALSE, lang);
}

/* The words of a row; the whole sentence where the row stands for its clause. */
static GPtrArray *
get_action (CqEditionWork *work, CqCommitment *commitment, gboolean stands_for_clause, CqTextMatch *match)
{
  CqClause *clause = cq_commitment_get_clause (commitment);
  CqNode *para;

  if (!stands_for_clause)
    return cq_commitment_get_row_content (commitment, work->lang, match);
  para = cq_clause_get_para (clause, work->lang);
  *match = para != NULL ? CQ_TEXT_FOUND : CQ_TEXT_FALLBACK;
  if (para == NULL)
    para = cq_clause_get_para (clause, work->principal);
  return para != NULL ? cq_content_of (para) : NULL;
}

static void
take_action (CqEditionWork *work, CqCommitment *commitment, gboolean stands_for_clause, CqNodeBuilder *entry)
{
  CqTextMatch match;
  g_autoptr (GPtrArray) content = get_action (work, commitment, stands_for_clause, &match);
  g_autoptr (GPtrArray) body = cq_node_array_new ();
  g_autoptr (CqNode) para = NULL;
  g_autoptr (CqNode) filled = NULL;
  g_autoptr (CqNode) repeated = NULL;
  const char *around = work->inherited;

  if (content == NULL || content->len == 0)
    return;
  para = cq_edition_new_text (CQ_DB_PARA, NULL, NULL);
  filled = cq_node_with_child_array (para, content);
  work->inherited = match == CQ_TEXT_FALLBACK ? work->principal : work->lang;
  work->block = cq_commitment_get_id (commitment);
  if (match == CQ_TEXT_FALLBACK)
    {
      g_autofree char *text = cq_text_get_plain (filled);
      note (work, commitment, text);
    }
  work->elsewhere++;
  cq_edition_add_children (work, filled, body);
  work->elsewhere--;
  work->inherited = around;
  work->block = NULL;
  g_clear_pointer (&filled, cq_node_unref);
  filled = cq_node_with_child_array (para, body);
  if (match == CQ_TEXT_FALLBACK)
    {
      CqNode *marked = cq_edition_mark_foreign (work, filled, work->principal);
      cq_node_unref (filled);
      filled = marked;
    }
  if (stands_for_clause)
    {
      cq_node_builder_add (entry, filled);
      return;
    }
  repeated = cq_tree_map (filled, strip_repeated, NULL);
  cq_node_builder_take (entry, stand_alone (repeated, work->lang));
}

static CqNode *
make_row (CqEditionWork *work, CqCommitment *commitment, GPtrArray *columns, guint number, gboolean stands_for_clause)
{
  CqNodeBuilder *row = cq_node_builder_new (CQ_DB_ROW);
  CqClause *clause = cq_commitment_get_clause (commitment);
  g_autoptr (CqNode) made = NULL;

  for (guint i = 0; i < columns->len; i++)
    {
      const CqColumn *column = g_ptr_array_index (columns, i);
      CqNodeBuilder *entry = cq_node_builder_new (CQ_DB_ENTRY);

      if (column->kind == CQ_CELL_ACTION)
        take_action (work, commitment, stands_for_clause, entry);
      else
        {
          g_autofree char *text = get_cell_text (work, commitment, column, number);
          if (text != NULL && *text != '\0')
            cq_node_builder_add_element (entry, CQ_DB_PARA, text);
        }
      cq_node_builder_take (row, cq_node_builder_end (entry));
    }
  made = cq_node_builder_end (row);
  if (stands_for_clause)
    return cq_edition_finish (work, made, cq_clause_get_id (clause));
  return cq_edition_point_at (work, g_steal_pointer (&made), clause != NULL ? cq_clause_get_path (clause) : NULL);
}

/* A row is kept as it stands in the table, white space and all. */
static CqNode *
recall_row (CqEditionWork *work, CqCommitment *commitment, GPtrArray *columns, const char *names, guint number,
            guint depth)
{
  const CqEditionMark mark = { work->n_labels, work->notices->len };
  CqClause *clause = cq_commitment_get_clause (commitment);
  const char *id = clause != NULL ? cq_clause_get_id (clause) : NULL;
  const CqEditionRow row
      = { commitment, names, number, depth, id != NULL && g_hash_table_contains (work->rows, id) };
  CqNode *made = cq_edition_recall_row (work, &row);

  if (made == NULL)
    {
      g_autoptr (CqNode) plain = make_row (work, commitment, columns, number, row.stands_for_clause);

      made = cq_edition_indent (plain, depth);
      cq_edition_remember_row (work, &row, made, &mark);
    }
  return made;
}

static CqNode *
make_rows (CqEditionWork *work, GPtrArray *commitments, GPtrArray *columns, guint depth)
{
  CqNodeBuilder *rows = cq_node_builder_new (CQ_DB_TBODY);
  g_autoptr (GString) names = g_string_new (NULL);
  CqNode *area = NULL;
  guint n_bands = 0;

  for (guint i = 0; i < columns->len; i++)
    g_string_append_printf (names, "%s ", ((const CqColumn *) g_ptr_array_index (columns, i))->name);
  for (guint i = 0; i < commitments->len; i++)
    {
      CqCommitment *commitment = g_ptr_array_index (commitments, i);
      CqPath *path = cq_edition_get_area_path (commitment);
      CqNode *here = path != NULL ? cq_tree_get (work->source, path) : NULL;

      if (here != area && here != NULL)
        cq_node_builder_take (rows, cq_edition_make_band (work, path, columns, ++n_bands));
      area = here;
      cq_node_builder_take (rows, recall_row (work, commitment, columns, names->str, i + 1, depth));
    }
  return cq_node_builder_end (rows);
}

/* The first roadmap of a dossier is table 1, whatever stands before it. */
static char *
make_label (CqEditionWork *work, CqPart *part)
{
  guint number = 1;

  for (guint i = 0; work->whole && i < work->parts->len && g_ptr_array_index (work->parts, i) != part; i++)
    if (cq_part_get_roadmap_form (g_ptr_array_index (work->parts, i)) == CQ_ROADMAP_MATRIX
        || cq_part_get_roadmap_form (g_ptr_array_index (work->parts, i)) == CQ_ROADMAP_BOTH)
      number++;
  return g_strdup_printf ("%u", number);
}

/**
 * cq_edition_list_roadmap:
 *
 * Returns: (transfer none) (element-type CqCommitment): what the matrix of @part prints
 */
GPtrArray *
cq_edition_list_roadmap (CqEditionWork *work, CqPart *part)
{
  const char *id = cq_part_get_id (part);
  GPtrArray *commitments = g_hash_table_lookup (work->roadmaps, id);

  if (commitments == NULL)
    {
      commitments = cq_edition_recall_roadmap (work, id);
      if (commitments == NULL)
        commitments = cq_commitments_list_for_roadmap (work->source, id);
      g_hash_table_insert (work->roadmaps, g_strdup (id), commitments);
    }
  return commitments;
}

/**
 * cq_edition_make_roadmap:
 *
 * Returns: (transfer full) (nullable): the matrix of the part; %NULL where it prints none
 */
CqNode *
cq_edition_make_roadmap (CqEditionWork *work, CqPart *part, guint depth)
{
  CqRoadmapForm form = cq_part_get_roadmap_form (part);
  GPtrArray *commitments;
  g_autoptr (GPtrArray) columns = NULL;
  g_autofree char *label = NULL;
  g_autofree char *n_columns = NULL;
  g_autoptr (CqNode) made = NULL;
  CqNodeBuilder *table, *group, *head, *row;

  if (form != CQ_ROADMAP_MATRIX && form != CQ_ROADMAP_BOTH)
    return NULL;
  commitments = cq_edition_list_roadmap (work, part);
  if (commitments->len == 0)
    return NULL;
  columns = cq_columns_list (part, commitments);
  label = make_label (work, part);
  n_columns = g_strdup_printf ("%u", columns->len);
  table = cq_node_builder_new (CQ_DB_TABLE);
  group = cq_node_builder_new (CQ_DB_TGROUP);
  head = cq_node_builder_new (CQ_DB_THEAD);
  row = cq_node_builder_new (CQ_DB_ROW);
  if (work->names != NULL)
    {
      g_autofree char *place = cq_part_dup_roadmap_place (part);
      cq_node_builder_set (table, CQ_XML_ID, place);
    }
  cq_node_builder_set (table, CQ_AT_ROLE, "roadmap");
  cq_node_builder_set (table, CQ_AT_LABEL, label);
  cq_node_builder_set (table, CQ_AT_FRAME, "topbot");
  cq_node_builder_add_element (table, CQ_DB_TITLE, cq_document_words_get (work->words, CQ_WORD_ROADMAP));
  cq_node_builder_set (group, CQ_AT_COLS, n_columns);
  cq_node_builder_set (group, CQ_AT_COLSEP, "0");
  for (guint i = 0; i < columns->len; i++)
    {
      const CqColumn *column = g_ptr_array_index (columns, i);
      CqNodeBuilder *spec = cq_node_builder_new (CQ_DB_COLSPEC);
      CqNodeBuilder *entry = cq_node_builder_new (CQ_DB_ENTRY);
      cq_node_builder_set (spec, CQ_AT_COLNAME, column->name);
      cq_node_builder_set (spec, CQ_AT_COLWIDTH, column->width);
      cq_node_builder_take (group, cq_node_builder_end (spec));
      cq_node_builder_add_element (entry, CQ_DB_PARA, cq_document_words_get (work->words, column->head));
      cq_node_builder_take (row, cq_node_builder_end (entry));
    }
  cq_node_builder_take (head, cq_node_builder_end (row));
  if (cq_part_has_column_numbers (part))
    cq_node_builder_take (head, cq_edition_make_column_numbers (columns->len));
  cq_node_builder_take (group, cq_node_builder_end (head));
  cq_node_builder_take (group, make_rows (work, commitments, columns, depth + 3));
  cq_node_builder_take (table, cq_node_builder_end (group));
  made = cq_node_builder_end (table);
  return cq_edition_indent (made, depth);
}
