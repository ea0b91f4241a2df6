/* Editions: the roadmap, the closing and the signatures, put where DocBook allows them. */
#include "edition/cq-edition-private.h"

#include <string.h>

#include "statement/cq-section.h"

/* What comes after the text of a part. */
static gboolean
is_apparatus (CqNode *node)
{
  switch (cq_node_get_tag (node))
    {
    case CQ_DB_GLOSSARY:
    case CQ_DB_BIBLIOGRAPHY:
    case CQ_DB_INDEX:
    case CQ_DB_TOC:
    case CQ_DB_APPENDIX:
    case CQ_DB_ACKNOWLEDGEMENTS:
      return TRUE;
    default:
      return FALSE;
    }
}

/* The white space between blocks; the last one, before the end tag, stands further out. */
static CqNode *
get_gap (GPtrArray *body)
{
  for (guint i = 0; i + 1 < body->len; i++)
    if (cq_node_is_blank (g_ptr_array_index (body, i)))
      return g_ptr_array_index (body, i);
  return NULL;
}

/* How deep the children in @body stand, told by their indentation. */
guint
cq_edition_get_depth (GPtrArray *body)
{
  CqNode *gap = get_gap (body);

  return gap != NULL ? (guint) (strlen (strrchr (cq_node_get_text (gap), '\n') != NULL
                                            ? strrchr (cq_node_get_text (gap), '\n') + 1
                                            : "")
                                / 2)
                     : 1;
}

/* Puts @blocks at @index, each on its line where the rest are. */
static void
insert_blocks (GPtrArray *body, guint index, GPtrArray *blocks)
{
  CqNode *gap = get_gap (body);

  for (guint i = 0; i < blocks->len; i++)
    {
      if (gap != NULL)
        g_ptr_array_insert (body, (int) index++, cq_node_ref (gap));
      g_ptr_array_insert (body, (int) index++, cq_node_ref (g_ptr_array_index (blocks, i)));
    }
}

/* Where the text ends: before what follows it, and before the white space there. */
static guint
find_end (GPtrArray *body)
{
  guint end = 0;

  while (end < body->len && !is_apparatus (g_ptr_array_index (body, end)))
    end++;
  if (end > 0 && cq_node_is_blank (g_ptr_array_index (body, end - 1)))
    end--;
  return end;
}

static int
find_last_section (GPtrArray *body)
{
  for (guint i = find_end (body); i > 0; i--)
    if (cq_block_is_section (g_ptr_array_index (body, i - 1)))
      return (int) i - 1;
  return -1;
}

/* Puts @blocks at the end of the text: where that is within sections, of the innermost last one. */
static void
append_blocks (GPtrArray *body, GPtrArray *blocks)
{
  int last = find_last_section (body);
  g_autoptr (GPtrArray) inner = NULL;
  CqNode *section;

  if (last < 0)
    {
      insert_blocks (body, find_end (body), blocks);
      return;
    }
  section = g_ptr_array_index (body, last);
  inner = cq_node_array_new ();
  for (guint i = 0; i < cq_node_get_n_children (section); i++)
    g_ptr_array_add (inner, cq_node_ref (cq_node_get_child (section, i)));
  append_blocks (inner, blocks);
  g_ptr_array_index (body, last) = cq_node_with_child_array (section, inner);
  cq_node_unref (section);
}

static gboolean
has_title (CqNode *section)
{
  CqNode *info = cq_node_find_child (section, CQ_DB_INFO);
  CqNode *title = cq_node_find_child (section, CQ_DB_TITLE);
  g_autofree char *text = NULL;

  if (title == NULL && info != NULL)
    title = cq_node_find_child (info, CQ_DB_TITLE);
  if (title == NULL)
    return FALSE;
  text = cq_text_get_plain (title);
  return *text != '\0';
}

/* The blocks of a closing without a title; its id goes to the first that has none. */
static void
take_closing (CqEditionWork *work, CqNode *closing, GPtrArray *blocks)
{
  const char *id = cq_node_get (closing, CQ_XML_ID);
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (closing, &i)) != NULL;)
    {
      g_autoptr (CqNode) roled = NULL;

      if (cq_node_is (child, CQ_DB_TITLE) || cq_node_is (child, CQ_DB_INFO))
        continue;
      if (cq_node_is (child, CQ_DB_PARA) && cq_node_get (child, CQ_AT_ROLE) == NULL)
        roled = cq_node_with_attribute (child, CQ_AT_ROLE, "closing");
      else
        roled = cq_node_ref (child);
      if (id != NULL && cq_node_get (roled, CQ_XML_ID) == NULL)
        {
          g_ptr_array_add (blocks, cq_edition_finish (work, roled, id));
          id = NULL;
        }
      else
        g_ptr_array_add (blocks, g_steal_pointer (&roled));
    }
}

static gboolean
holds_sections (CqNode *section)
{
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (section, &i)) != NULL;)
    if (cq_block_is_section (child))
      return TRUE;
  return FALSE;
}

static void
remove_spaced (GPtrArray *body, guint index)
{
  g_ptr_array_remove_index (body, index);
  if (index > 0 && cq_node_is_blank (g_ptr_array_index (body, index - 1)))
    g_ptr_array_remove_index (body, index - 1);
}

static int
find_closing (GPtrArray *body)
{
  for (guint i = body->len; i > 0; i--)
    if (cq_node_has_role (g_ptr_array_index (body, i - 1), CQ_DB_SECTION, "closing"))
      return (int) i - 1;
  return -1;
}

/* The roadmap after the last clause, or in a section of its own after the last area. */
static void
add_roadmap (CqEditionWork *work, CqPart *part, GPtrArray *body)
{
  int closing = find_closing (body);
  gboolean in_section = find_last_section (body) >= 0;
  guint depth = cq_edition_get_depth (body);
  g_autoptr (CqNode) table = cq_edition_make_roadmap (work, part, in_section ? depth + 1 : depth);
  g_autoptr (CqNode) timeline = NULL;
  g_autoptr (GPtrArray) blocks = NULL;
  guint at;

  if (table == NULL)
    return;
  timeline = cq_edition_make_timeline (work, part, in_section ? depth + 1 : depth);
  blocks = cq_node_array_new ();
  if (!in_section)
    {
      g_ptr_array_add (blocks, g_steal_pointer (&table));
      if (timeline != NULL)
        g_ptr_array_add (blocks, g_steal_pointer (&timeline));
    }
  else
    {
      CqNodeBuilder *section = cq_node_builder_new (CQ_DB_SECTION);
      g_autoptr (CqNode) made = NULL;
      cq_node_builder_set (section, CQ_AT_ROLE, "roadmap");
      cq_node_builder_add_element (section, CQ_DB_TITLE, cq_document_words_get (work->words, CQ_WORD_MEASURES));
      cq_node_builder_add (section, table);
      if (timeline != NULL)
        cq_node_builder_add (section, timeline);
      made = cq_node_builder_end (section);
      g_ptr_array_add (blocks, cq_edition_indent (made, depth));
    }
  at = closing >= 0 ? (guint) closing : find_end (body);
  if (closing > 0 && cq_node_is_blank (g_ptr_array_index (body, closing - 1)))
    at--;
  insert_blocks (body, at, blocks);
}

static gboolean
holds_text (GPtrArray *body)
{
  for (guint i = 0; i < body->len; i++)
    {
      CqNode *node = g_ptr_array_index (body, i);
      if (cq_node_get_kind (node) == CQ_NODE_ELEMENT && !is_apparatus (node) && !cq_node_is (node, CQ_DB_INFO)
          && !cq_node_is (node, CQ_DB_TITLE) && !cq_node_is (node, CQ_DB_SUBTITLE))
        return TRUE;
    }
  return FALSE;
}

/**
 * cq_edition_settle_body:
 * @body: the children of the part: its text
 *
 * Adds the roadmap, the signatures and the list of annexes, and puts a closing without a title where it prints right.
 */
void
cq_edition_settle_body (CqEditionWork *work, CqPart *part, GPtrArray *body)
{
  g_autoptr (GPtrArray) blocks = cq_node_array_new ();
  int closing = find_closing (body);
  guint depth = cq_edition_get_depth (body);

  if (closing >= 0 && !has_title (g_ptr_array_index (body, closing))
      && !holds_sections (g_ptr_array_index (body, closing)))
    {
      take_closing (work, g_ptr_array_index (body, closing), blocks);
      remove_spaced (body, (guint) closing);
    }
  add_roadmap (work, part, body);
  if (find_last_section (body) >= 0)
    depth++;
  cq_edition_add_signatures (work, part, depth, blocks);
  cq_edition_add_annexes (work, body, depth, blocks);
  append_blocks (body, blocks);
  if (!holds_text (body))
    {
      g_autoptr (GPtrArray) empty = cq_node_array_new ();
      g_ptr_array_add (empty, cq_edition_new_text (CQ_DB_PARA, "empty", NULL));
      insert_blocks (body, find_end (body), empty);
    }
}
