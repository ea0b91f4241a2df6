/* The clauses of a document, in order. */
#include "statement/cq-clause.h"

#include "statement/cq-change.h"
#include "statement/cq-part.h"
#include "statement/cq-place.h"
#include "statement/cq-section.h"

struct _CqClause
{
  CqPath *path;         /* (owned) */
  GPtrArray *nodes;     /* (owned) (element-type CqNode): the element; or paragraph, versions, lists */
  char *part;           /* (owned): a GRefString */
  CqNode *section;      /* (owned) (nullable) */
  CqPath *section_path; /* (owned) (nullable) */
  char *principal;      /* (owned): a GRefString: the language of texts that state none */
  CqClauseKind kind;
  CqMarks marks;
  guint level;
  guint section_depth;
  gboolean numbered;
};

static void
clear_clause (gpointer data)
{
  CqClause *self = data;

  cq_path_unref (self->path);
  g_ptr_array_unref (self->nodes);
  g_ref_string_release (self->part);
  g_ref_string_release (self->principal);
  g_clear_pointer (&self->section, cq_node_unref);
  g_clear_pointer (&self->section_path, cq_path_unref);
}

CqClause *
cq_clause_ref (CqClause *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cq_clause_unref (CqClause *self)
{
  g_atomic_rc_box_release_full (self, clear_clause);
}

/* Where the pass stands. */
typedef struct
{
  GPtrArray *clauses; /* (element-type CqClause) */
  const char *wanted; /* (nullable): the one id looked for */
  char *part;         /* a GRefString */
  char *principal;    /* a GRefString */
  CqNode *section;    /* (nullable) */
  CqPath *section_path;
  guint section_depth;
  gboolean in_closing;
} Pass;

static gboolean
is_done (Pass *pass)
{
  return pass->wanted != NULL && pass->clauses->len > 0;
}

static CqMarks
get_marks_below (CqNode *node)
{
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    if (cq_block_is_list (child))
      return cq_list_get_marks (child);
  return CQ_MARKS_BULLET;
}

/* One clause: the children [first, end) of @parent. */
static void
add_clause (Pass *pass, CqNode *parent, CqPath *parent_path, guint first, guint end, CqClauseKind kind, guint level)
{
  CqNode *head = cq_node_get_child (parent, first);
  CqClause *clause;

  if (pass->wanted != NULL && g_strcmp0 (cq_node_get (head, CQ_XML_ID), pass->wanted) != 0)
    return;
  clause = g_atomic_rc_box_new0 (CqClause);
  clause->path = cq_path_new_child (parent_path, first);
  clause->nodes = cq_node_array_new ();
  clause->part = g_ref_string_acquire (pass->part);
  clause->principal = g_ref_string_acquire (pass->principal);
  clause->section = pass->section != NULL ? cq_node_ref (pass->section) : NULL;
  clause->section_path = pass->section_path != NULL ? cq_path_ref (pass->section_path) : NULL;
  clause->section_depth = pass->section_depth;
  clause->kind = kind;
  clause->level = level;
  clause->marks = get_marks_below (head);
  for (guint i = first; i < end; i++)
    {
      CqNode *node = cq_node_get_child (parent, i);
      if (cq_node_get_kind (node) != CQ_NODE_ELEMENT)
        continue;
      if (i > first && cq_block_is_list (node) && clause->marks == CQ_MARKS_BULLET)
        clause->marks = cq_list_get_marks (node);
      g_ptr_array_add (clause->nodes, cq_node_ref (node));
    }
  if (kind == CQ_CLAUSE_OPERATIVE)
    clause->numbered = cq_node_is (head, CQ_DB_LISTITEM);
  else if (kind == CQ_CLAUSE_SUBCLAUSE)
    clause->numbered = cq_node_is (parent, CQ_DB_ORDEREDLIST);
  g_ptr_array_add (pass->clauses, clause);
}

/* The language within an element that may state its own; the old one is given back by leave_language(). */
static char *
enter_language (Pass *pass, CqNode *node)
{
  char *outer = pass->principal;
  const char *lang = cq_node_get (node, CQ_XML_LANG);

  pass->principal = lang != NULL ? g_ref_string_new (lang) : g_ref_string_acquire (outer);
  return outer;
}

static void
leave_language (Pass *pass, char *outer)
{
  g_ref_string_release (pass->principal);
  pass->principal = outer;
}

static void
add_list (Pass *pass, CqNode *list, CqPath *path, CqClauseKind kind, guint level)
{
  char *outer = enter_language (pass, list);

  for (guint i = 0; i < cq_node_get_n_children (list) && !is_done (pass); i++)
    {
      CqNode *listitem = cq_node_get_child (list, i);
      g_autoptr (CqPath) at = NULL;
      char *around;

      if (!cq_node_is (listitem, CQ_DB_LISTITEM))
        continue;
      at = cq_path_new_child (path, i);
      around = enter_language (pass, listitem);
      add_clause (pass, list, path, i, i + 1, kind, level);
      for (guint j = 0; j < cq_node_get_n_children (listitem) && !is_done (pass); j++)
        if (cq_block_is_list (cq_node_get_child (listitem, j)))
          {
            g_autoptr (CqPath) below = cq_path_new_child (at, j);
            add_list (pass, cq_node_get_child (listitem, j), below, CQ_CLAUSE_SUBCLAUSE, level + 1);
          }
      leave_language (pass, around);
    }
  leave_language (pass, outer);
}

static CqClauseKind
get_para_kind (Pass *pass, CqNode *para)
{
  static const struct
  {
    const char *role;
    CqClauseKind kind;
  } roles[] = {
    { "chapeau", CQ_CLAUSE_CHAPEAU },     { "preambular", CQ_CLAUSE_PREAMBULAR }, { "linking", CQ_CLAUSE_LINKING },
    { "operative", CQ_CLAUSE_OPERATIVE },
  };
  const char *role = cq_node_get (para, CQ_AT_ROLE);

  if (pass->in_closing)
    return CQ_CLAUSE_CLOSING;
  for (guint i = 0; role != NULL && i < G_N_ELEMENTS (roles); i++)
    if (g_str_equal (roles[i].role, role))
      return roles[i].kind;
  return CQ_CLAUSE_PLAIN;
}

static void add_flow (Pass *pass, CqNode *parent, CqPath *path);

static void
add_section (Pass *pass, CqNode *section, CqPath *path)
{
  Pass outer = *pass;

  pass->section = section;
  pass->section_path = path;
  pass->section_depth++;
  pass->in_closing = cq_node_has_role (section, CQ_DB_SECTION, "closing");
  add_flow (pass, section, path);
  outer.clauses = pass->clauses;
  *pass = outer;
}

/* A paragraph with its versions and lists; returns the index of the last child taken. */
static guint
add_para (Pass *pass, CqNode *parent, CqPath *path, guint first)
{
  guint end = cq_block_get_clause_end (parent, first, pass->principal);

  add_clause (pass, parent, path, first, end, get_para_kind (pass, cq_node_get_child (parent, first)), 0);
  for (guint i = first + 1; i < end && !is_done (pass); i++)
    if (cq_block_is_list (cq_node_get_child (parent, i)))
      {
        g_autoptr (CqPath) below = cq_path_new_child (path, i);
        add_list (pass, cq_node_get_child (parent, i), below, CQ_CLAUSE_SUBCLAUSE, 1);
      }
  return end - 1;
}

static void
add_flow (Pass *pass, CqNode *parent, CqPath *path)
{
  char *outer = enter_language (pass, parent);

  for (guint i = 0; i < cq_node_get_n_children (parent) && !is_done (pass); i++)
    {
      CqNode *child = cq_node_get_child (parent, i);
      g_autoptr (CqPath) at = NULL;

      if (cq_node_get_kind (child) != CQ_NODE_ELEMENT || cq_block_is_heading (child) || cq_block_is_apparatus (child)
          || cq_block_is_placeholder (child))
        continue;
      at = cq_path_new_child (path, i);
      if (cq_block_is_section (child))
        add_section (pass, child, at);
      else if (cq_block_is_para (child))
        i = add_para (pass, parent, path, i);
      else if (cq_node_has_role (child, CQ_DB_ORDEREDLIST, "preamble"))
        add_list (pass, child, at, CQ_CLAUSE_PREAMBULAR, 0);
      else if (cq_node_has_role (child, CQ_DB_ORDEREDLIST, "operative"))
        add_list (pass, child, at, CQ_CLAUSE_OPERATIVE, 0);
      else
        add_clause (pass, parent, path, i, i + 1, CQ_CLAUSE_FOREIGN, 0);
    }
  leave_language (pass, outer);
}

static GPtrArray *
list_clauses (CqNode *document, const char *part, const char *wanted)
{
  g_autoptr (GPtrArray) parts = cq_parts_list (document);
  Pass pass = { g_ptr_array_new_with_free_func ((GDestroyNotify) cq_clause_unref), wanted };
  g_autoptr (CqPart) only = part != NULL ? cq_part_find (document, part) : NULL;

  pass.principal = g_ref_string_new (cq_document_get_language (document));
  for (guint i = 0; i < parts->len && !is_done (&pass); i++)
    {
      CqPart *each = g_ptr_array_index (parts, i);
      g_autoptr (CqPath) path = NULL;
      if (part != NULL && (only == NULL || !g_str_equal (cq_part_get_id (only), cq_part_get_id (each))))
        continue;
      path = cq_part_find_path (document, cq_part_get_id (each));
      pass.part = g_ref_string_new (cq_part_get_id (each));
      add_flow (&pass, cq_part_get_node (each), path);
      g_ref_string_release (pass.part);
    }
  g_ref_string_release (pass.principal);
  return pass.clauses;
}

/**
 * cq_clauses_list:
 * @part: (nullable): the part; %NULL is the whole dossier
 *
 * Returns: (transfer full) (element-type CqClause): the clauses, in document order
 */
GPtrArray *
cq_clauses_list (CqNode *document, const char *part)
{
  return list_clauses (document, part, NULL);
}

/**
 * cq_clause_find:
 *
 * Returns: (transfer full) (nullable): the clause of that id
 */
CqClause *
cq_clause_find (CqNode *document, const char *id)
{
  g_autoptr (GPtrArray) found = list_clauses (document, NULL, id);

  return found->len > 0 ? cq_clause_ref (g_ptr_array_index (found, 0)) : NULL;
}

/**
 * cq_clause_get_id:
 *
 * Returns: (transfer none) (nullable): its id
 */
const char *
cq_clause_get_id (CqClause *self)
{
  return cq_node_get (cq_clause_get_node (self), CQ_XML_ID);
}

/**
 * cq_clause_get_path:
 *
 * Returns: (transfer none): the place of its first element below the document
 */
CqPath *
cq_clause_get_path (CqClause *self)
{
  return self->path;
}

/**
 * cq_clause_get_node:
 *
 * Returns: (transfer none): its first element: listitem, para or other
 */
CqNode *
cq_clause_get_node (CqClause *self)
{
  return g_ptr_array_index (self->nodes, 0);
}

CqClauseKind
cq_clause_get_kind (CqClause *self)
{
  return self->kind;
}

/**
 * cq_clause_is_numbered:
 *
 * Returns: whether it stands in a list that counts, whatever the scheme prints
 */
gboolean
cq_clause_is_numbered (CqClause *self)
{
  return self->numbered;
}

/**
 * cq_clause_get_level:
 *
 * Returns: 0 for a clause, 1 for a sub-clause, 2 for one below that
 */
guint
cq_clause_get_level (CqClause *self)
{
  return self->level;
}

/**
 * cq_clause_get_part:
 *
 * Returns: (transfer none): the id of its part
 */
const char *
cq_clause_get_part (CqClause *self)
{
  return self->part;
}

/**
 * cq_clause_get_section:
 *
 * Returns: (transfer none) (nullable): the id of the innermost area around it
 */
const char *
cq_clause_get_section (CqClause *self)
{
  return self->section != NULL ? cq_node_get (self->section, CQ_XML_ID) : NULL;
}

/**
 * cq_clause_get_section_path:
 *
 * Returns: (transfer none) (nullable): the place of the innermost area, %NULL outside of all
 */
CqPath *
cq_clause_get_section_path (CqClause *self)
{
  return self->section_path;
}

/**
 * cq_clause_get_section_depth:
 *
 * Returns: how many areas stand around it
 */
guint
cq_clause_get_section_depth (CqClause *self)
{
  return self->section_depth;
}

/**
 * cq_clause_get_marks:
 *
 * Returns: how its sub-clauses are marked
 */
CqMarks
cq_clause_get_marks (CqClause *self)
{
  return self->marks;
}

/**
 * cq_clause_list_nodes:
 *
 * Returns: (transfer none) (element-type CqNode): the listitem; or the paragraph, its versions and the
 *   lists of its sub-clauses
 */
GPtrArray *
cq_clause_list_nodes (CqClause *self)
{
  return self->nodes;
}

/**
 * cq_clause_get_principal:
 *
 * Returns: (transfer none): the language of its texts that state none
 */
const char *
cq_clause_get_principal (CqClause *self)
{
  return self->principal;
}
