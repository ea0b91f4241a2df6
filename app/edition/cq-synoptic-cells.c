/* Synoptic editions: a part in one language as a row of cells. */
#include "edition/cq-synoptic-private.h"

#include "edition/cq-edition-private.h"
#include "statement/cq-section.h"

#include <string.h>

CqSynopticCell *
cq_synoptic_cell_new (const char *key)
{
  CqSynopticCell *self = g_new0 (CqSynopticCell, 1);

  self->key = g_strdup (key);
  self->body = cq_node_array_new ();
  return self;
}

static void
cell_free (CqSynopticCell *self)
{
  g_free (self->key);
  g_ptr_array_unref (self->body);
  g_free (self);
}

/* What has no id is known by the kind of element and by how many of them came before. */
static char *
make_key (CqSynopticColumn *self, CqNode *node)
{
  const char *id = cq_node_get (node, CQ_XML_ID);
  guint n = 0;

  if (id != NULL)
    return g_strdup (id);
  for (guint i = 0; i < self->cells->len; i++)
    {
      const CqSynopticCell *cell = g_ptr_array_index (self->cells, i);
      n += cell->body->len > 0 && cq_node_is (g_ptr_array_index (cell->body, 0), cq_node_get_tag (node));
    }
  return g_strdup_printf (" %u %u", cq_node_get_tag (node), n);
}

static CqSynopticCell *
add_cell (CqSynopticColumn *self, CqNode *known_by)
{
  g_autofree char *key = make_key (self, known_by);
  CqSynopticCell *cell = cq_synoptic_cell_new (key);

  g_ptr_array_add (self->cells, cell);
  return cell;
}

static void
add_block (CqSynopticColumn *self, CqNode *node)
{
  CqSynopticCell *cell = add_cell (self, node);

  g_ptr_array_add (cell->body, cq_node_ref (node));
}

/* The heading of @division; it bears the id, which no row has. */
static void
add_heading (CqSynopticColumn *self, CqNode *division, guint depth)
{
  CqNode *info = cq_node_find_child (division, CQ_DB_INFO);
  CqNode *title = cq_node_find_child (division, CQ_DB_TITLE);
  CqNode *subtitle = cq_node_find_child (division, CQ_DB_SUBTITLE);
  g_autofree char *role = depth > 1 ? g_strdup_printf ("area %u", depth) : g_strdup ("area");
  CqNodeBuilder *heading = cq_node_builder_new (CQ_DB_BRIDGEHEAD);
  g_autoptr (CqNode) made = NULL;
  CqSynopticCell *cell;

  if (title == NULL && info != NULL)
    title = cq_node_find_child (info, CQ_DB_TITLE);
  if (subtitle == NULL && info != NULL)
    subtitle = cq_node_find_child (info, CQ_DB_SUBTITLE);
  cq_node_builder_set (heading, CQ_XML_ID, cq_node_get (division, CQ_XML_ID));
  cq_node_builder_set (heading, CQ_AT_XREFLABEL, cq_node_get (division, CQ_AT_XREFLABEL));
  cq_node_builder_set (heading, CQ_AT_ROLE, role);
  if (title != NULL)
    cq_node_builder_add_children (heading, title);
  made = cq_node_builder_end (heading);
  cell = add_cell (self, made);
  g_ptr_array_add (cell->body, g_steal_pointer (&made));
  if (subtitle != NULL)
    {
      g_autoptr (CqNode) para = cq_node_with_tag (subtitle, CQ_DB_PARA);
      g_ptr_array_add (cell->body, cq_node_with_attribute (para, CQ_AT_ROLE, "subtitle"));
    }
}

/* A list of one, which goes on counting where the last left off. */
static void
add_clause (CqSynopticColumn *self, CqNode *list, CqNode *clause, guint number, gboolean is_first)
{
  g_autofree char *override = g_strdup_printf ("%u", number);
  g_autoptr (CqNode) numbered = cq_node_with_attribute (clause, CQ_AT_OVERRIDE, override);
  g_autoptr (CqNode) bare = is_first ? cq_node_ref (list) : cq_node_with_attribute (list, CQ_XML_ID, NULL);
  CqSynopticCell *cell = add_cell (self, clause);

  g_ptr_array_add (cell->body, cq_node_with_children (bare, &numbered, 1));
}

static void
add_clauses (CqSynopticColumn *self, CqNode *list)
{
  gboolean is_first = TRUE;
  guint number = 0;
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (list, &i)) != NULL;)
    {
      const char *override = cq_node_get (child, CQ_AT_OVERRIDE);

      if (!cq_node_is (child, CQ_DB_LISTITEM))
        {
          g_autoptr (CqNode) block
              = cq_node_is (child, CQ_DB_TITLE) ? cq_node_with_tag (child, CQ_DB_BRIDGEHEAD) : cq_node_ref (child);
          add_block (self, block);
          continue;
        }
      number = override != NULL ? (guint) g_ascii_strtoull (override, NULL, 10) : number + 1;
      add_clause (self, list, child, number, is_first);
      is_first = FALSE;
    }
}

/* The signatures of a table, a cell each. */
static void
add_signatures (CqSynopticColumn *self, CqNode *node)
{
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    if (!cq_node_is (child, CQ_DB_ENTRY))
      add_signatures (self, child);
    else if (cq_node_get_n_children (child) > 0)
      {
        CqSynopticCell *cell = add_cell (self, child);
        CqNode *line;

        for (guint at = 0; (line = cq_node_next_element (child, &at)) != NULL;)
          g_ptr_array_add (cell->body, cq_node_ref (line));
      }
}

/* An entry of a glossary or bibliography: a list of one. */
static void
add_entry (CqSynopticColumn *self, CqNode *entry, CqTag list)
{
  CqNodeBuilder *builder = cq_node_builder_new (list);
  CqSynopticCell *cell = add_cell (self, entry);

  cq_node_builder_add (builder, entry);
  g_ptr_array_add (cell->body, cq_node_builder_end (builder));
}

static void add_children (CqSynopticColumn *self, CqNode *node, guint depth);

static void
add_division (CqSynopticColumn *self, CqNode *node, guint depth)
{
  add_heading (self, node, depth);
  add_children (self, node, depth + 1);
}

static void
add_wide (CqSynopticColumn *self, CqNode *node)
{
  CqSynopticCell *cell = add_cell (self, node);

  cell->is_wide = TRUE;
  g_ptr_array_add (cell->body, cq_node_ref (node));
}

static void
add_table (CqSynopticColumn *self, CqNode *node)
{
  if (cq_node_has_role (node, CQ_DB_TABLE, "roadmap"))
    g_ptr_array_add (self->roadmap, cq_node_ref (node));
  else if (cq_node_has_role (node, CQ_DB_INFORMALTABLE, "signatures")
           || cq_node_has_role (node, CQ_DB_INFORMALTABLE, "witnesses"))
    add_signatures (self, node);
  else
    add_wide (self, node);
}

static void
add_child (CqSynopticColumn *self, CqNode *node, guint depth)
{
  switch (cq_node_get_tag (node))
    {
    case CQ_DB_INFO:
    case CQ_DB_TITLE:
    case CQ_DB_SUBTITLE:
    case CQ_DB_TITLEABBREV:
      break;
    case CQ_DB_TABLE:
    case CQ_DB_INFORMALTABLE:
      add_table (self, node);
      break;
    case CQ_DB_ORDEREDLIST:
      if (cq_node_has_role (node, CQ_DB_ORDEREDLIST, "operative"))
        add_clauses (self, node);
      else
        add_block (self, node);
      break;
    case CQ_DB_GLOSSARY:
    case CQ_DB_GLOSSDIV:
    case CQ_DB_BIBLIOGRAPHY:
    case CQ_DB_ACKNOWLEDGEMENTS:
      add_division (self, node, depth);
      break;
    case CQ_DB_GLOSSENTRY:
      add_entry (self, node, CQ_DB_GLOSSLIST);
      break;
    case CQ_DB_BIBLIOMIXED:
    case CQ_DB_BIBLIOENTRY:
      add_entry (self, node, CQ_DB_BIBLIOLIST);
      break;
    case CQ_DB_APPENDIX:
      g_ptr_array_add (self->annexes, cq_node_ref (node));
      break;
    case CQ_DB_INDEX:
    case CQ_DB_TOC:
      g_ptr_array_add (self->apparatus, cq_node_ref (node));
      break;
    default:
      if (cq_node_has_role (node, CQ_DB_SECTION, "roadmap"))
        add_children (self, node, depth);
      else if (cq_node_has_role (node, CQ_DB_INFORMALFIGURE, "timeline"))
        g_ptr_array_add (self->roadmap, cq_node_ref (node));
      else if (cq_block_is_section (node))
        add_division (self, node, depth);
      else
        add_block (self, node);
      break;
    }
}

static void
add_children (CqSynopticColumn *self, CqNode *node, guint depth)
{
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    add_child (self, child, depth);
}

/**
 * cq_synoptic_column_read:
 * @self: a column whose language is set
 * @part: an article or appendix of the edition in that language; for as long as the column
 *
 * Takes the part apart.
 */
void
cq_synoptic_column_read (CqSynopticColumn *self, CqNode *part)
{
  self->node = part;
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) cell_free);
  self->roadmap = cq_node_array_new ();
  self->apparatus = cq_node_array_new ();
  self->annexes = cq_node_array_new ();
  cq_synoptic_add_head (self);
  add_children (self, part, 1);
}

void
cq_synoptic_column_clear (CqSynopticColumn *self)
{
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_clear_pointer (&self->roadmap, g_ptr_array_unref);
  g_clear_pointer (&self->apparatus, g_ptr_array_unref);
  g_clear_pointer (&self->annexes, g_ptr_array_unref);
}
