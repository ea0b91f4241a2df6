/* Editions: the names of areas within a roadmap. */
#include "edition/cq-edition-columns.h"
#include "edition/cq-edition-private.h"

#include "language/cq-number-text.h"
#include "statement/cq-commitment.h"

/**
 * cq_edition_get_area_path:
 *
 * Returns: (transfer none) (nullable): the area that a commitment stands in
 */
CqPath *
cq_edition_get_area_path (CqCommitment *commitment)
{
  CqClause *clause = cq_commitment_get_clause (commitment);

  return clause != NULL ? cq_clause_get_section_path (clause) : NULL;
}

static CqNode *
find_title (CqEditionWork *work, CqPath *path)
{
  CqNode *area = cq_tree_get (work->source, path);
  CqNode *title = cq_node_find_child (area, CQ_DB_TITLE);

  if (title == NULL && cq_node_find_child (area, CQ_DB_INFO) != NULL)
    title = cq_node_find_child (cq_node_find_child (area, CQ_DB_INFO), CQ_DB_TITLE);
  return title;
}

/**
 * cq_edition_get_area_name:
 *
 * Returns: (transfer full) (nullable): the title of the area at @path, marked where it is in another language
 */
char *
cq_edition_get_area_name (CqEditionWork *work, CqPath *path)
{
  CqNode *title = find_title (work, path);
  CqTextMatch match = CQ_TEXT_FOUND;
  char *name = title != NULL ? cq_text_get_any (title, work->lang, work->principal, &match) : NULL;

  return name != NULL && match == CQ_TEXT_FALLBACK ? cq_edition_fall_back (work, name, work->principal) : name;
}

/* Adds the words of a title that is not filled in, as the heading has them. */
static void
add_blank (CqEditionWork *work, CqPath *path, GPtrArray *words)
{
  CqNode *title = find_title (work, path);
  CqTextMatch match;
  CqNode *text = title != NULL ? cq_text_pick (title, work->lang, work->principal, &match) : NULL;

  const char *block = work->block;

  if (text == NULL)
    return;
  work->block = cq_node_get (cq_tree_get (work->source, path), CQ_XML_ID);
  work->elsewhere++;
  cq_edition_add_children (work, text, words);
  work->elsewhere--;
  work->block = block;
}

/* @text, then the name of the area. */
static CqNode *
make_name (CqEditionWork *work, CqPath *path, const char *text)
{
  g_autofree char *name = cq_edition_get_area_name (work, path);
  g_autofree char *whole = g_strconcat (text, name, NULL);
  g_autoptr (GPtrArray) words = cq_node_array_new ();
  g_autoptr (CqNode) para = cq_edition_new_text (CQ_DB_PARA, NULL, NULL);

  if (*whole != '\0')
    g_ptr_array_add (words, cq_node_new_text (whole, -1));
  if (name == NULL)
    add_blank (work, path, words);
  return cq_node_with_child_array (para, words);
}

/**
 * cq_edition_make_band:
 * @path: of an area
 * @columns: (element-type CqColumn): of the table
 * @number: of the area among those of the table
 *
 * Makes the row with the name of the area across the table: its letter under the numbers, or before the name.
 *
 * Returns: (transfer full): the row
 */
CqNode *
cq_edition_make_band (CqEditionWork *work, CqPath *path, GPtrArray *columns, guint number)
{
  CqNode *area = cq_tree_get (work->source, path);
  CqNodeBuilder *row = cq_node_builder_new (CQ_DB_ROW);
  CqNodeBuilder *entry = cq_node_builder_new (CQ_DB_ENTRY);
  const CqColumn *first = g_ptr_array_index (columns, 0);
  const CqColumn *last = g_ptr_array_index (columns, columns->len - 1);
  const char *id = cq_node_get (area, CQ_XML_ID);
  g_autoptr (CqNode) made = NULL;
  g_autofree char *letters = cq_number_to_letters (number, TRUE);
  g_autofree char *before = NULL;

  cq_node_builder_set (row, CQ_AT_ROLE, "band");
  if (first->kind == CQ_CELL_NUMBER && columns->len > 1)
    {
      CqNodeBuilder *letter = cq_node_builder_new (CQ_DB_ENTRY);
      cq_node_builder_add_element (letter, CQ_DB_PARA, letters);
      cq_node_builder_take (row, cq_node_builder_end (letter));
      first = g_ptr_array_index (columns, 1);
    }
  else
    before = g_strdup_printf ("%s · ", letters);
  if (first != last)
    {
      cq_node_builder_set (entry, CQ_AT_NAMEST, first->name);
      cq_node_builder_set (entry, CQ_AT_NAMEEND, last->name);
    }
  cq_node_builder_take (entry, make_name (work, path, before != NULL ? before : ""));
  cq_node_builder_take (row, cq_node_builder_end (entry));
  made = cq_node_builder_end (row);
  if (id != NULL && g_hash_table_contains (work->rows, id))
    return cq_edition_finish (work, made, id);
  return cq_edition_point_at (work, g_steal_pointer (&made), path);
}
