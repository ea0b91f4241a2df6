/* Clauses: edits in place. */
#include <string.h>

#include "language/cq-language.h"
#include "statement/cq-change.h"
#include "statement/cq-language-unit.h"
#include "statement/cq-place.h"
#include "statement/cq-profile.h"

/**
 * cq_clause_ensure_id:
 * @path: the place of a clause's first element
 * @id: (out) (optional) (transfer full): its id
 *
 * Returns: (transfer full): the document, with an id on that element
 */
CqNode *
cq_clause_ensure_id (CqNode *document, CqPath *path, char **id)
{
  CqNode *node = cq_tree_get (document, path);
  CqClauseKind kind = CQ_CLAUSE_PLAIN;
  g_autofree char *given = NULL;
  g_autoptr (CqIndex) ids = NULL;

  g_return_val_if_fail (node != NULL && cq_node_get_kind (node) == CQ_NODE_ELEMENT, cq_node_ref (document));
  given = g_strdup (cq_node_get (node, CQ_XML_ID));
  if (given == NULL)
    {
      const char *role = cq_node_get (node, CQ_AT_ROLE);
      if (cq_node_is (node, CQ_DB_LISTITEM))
        kind = CQ_CLAUSE_SUBCLAUSE;
      else if (!cq_block_is_para (node))
        kind = CQ_CLAUSE_FOREIGN;
      for (guint i = CQ_CLAUSE_CHAPEAU; role != NULL && i <= CQ_CLAUSE_PLAIN; i++)
        if (g_strcmp0 (cq_clause_get_role_word (i), role) == 0)
          kind = i;
      ids = cq_index_new (document);
      given = cq_id_new (ids, NULL, cq_clause_get_stem (kind));
    }
  if (id != NULL)
    *id = g_strdup (given);
  return cq_place_take (document, path, cq_node_with_attribute (node, CQ_XML_ID, given));
}

/* The children [first, end) of @parent hold the paragraphs of one clause: sets the one of a language. */
static CqNode *
set_para (CqNode *parent, guint first, guint end, const char *lang, const char *principal, GPtrArray *content)
{
  CqNode *head = NULL;
  guint after = first;
  g_autoptr (CqNode) para = NULL;

  for (guint i = first; i < end; i++)
    {
      CqNode *child = cq_node_get_child (parent, i);
      if (!cq_block_is_para (child))
        continue;
      if (head == NULL)
        head = child;
      after = i + 1;
      if (g_ascii_strcasecmp (cq_text_get_language (child, principal), lang) != 0)
        continue;
      para = cq_children_set (child, content);
      return cq_node_with_child_at (parent, i, para);
    }
  if (content == NULL)
    return cq_node_ref (parent);
  para = cq_node_new_with_text (CQ_DB_PARA, NULL);
  cq_node_move (&para, cq_children_set (para, content));
  if (head != NULL && !cq_node_is (parent, CQ_DB_LISTITEM))
    cq_node_move (&para, cq_node_with_attribute (para, CQ_AT_ROLE, cq_node_get (head, CQ_AT_ROLE)));
  if (head != NULL || g_ascii_strcasecmp (lang, principal) != 0)
    cq_node_move (&para, cq_node_with_attribute (para, CQ_XML_LANG, lang));
  return cq_children_insert (parent, after, para);
}

/* Takes one language away. What is pointed at in its text, and the id that the first paragraph of a flow bears, go over
 * to the next. */
static CqNode *
remove_para (CqNode *parent, guint first, guint end, const char *lang, const char *principal)
{
  g_autoptr (CqNode) heir = NULL;
  g_autoptr (CqNode) changed = NULL;
  int at = -1;
  int next = -1;

  for (guint i = first; i < end; i++)
    {
      CqNode *child = cq_node_get_child (parent, i);
      if (!cq_block_is_para (child))
        continue;
      if (at < 0 && g_ascii_strcasecmp (cq_text_get_language (child, principal), lang) == 0)
        at = (int) i;
      else if (next < 0)
        next = (int) i;
    }
  if (at < 0)
    return cq_node_ref (parent);
  if (next < 0)
    return set_para (parent, first, end, lang, principal, NULL);
  heir = cq_language_hand_ids (cq_node_get_child (parent, (guint) at), cq_node_get_child (parent, (guint) next));
  changed = cq_node_with_child_at (parent, (guint) next, heir);
  return cq_children_remove (changed, (guint) at);
}

/* The elements of a clause that begins at @first of @parent, or that @parent is by itself */
static GPtrArray *
list_elements (CqNode *parent, gboolean is_listitem, guint first, const char *principal)
{
  GPtrArray *elements = cq_node_array_new ();
  guint end = is_listitem ? 0 : cq_block_get_clause_end (parent, first, principal);

  if (is_listitem)
    g_ptr_array_add (elements, cq_node_ref (parent));
  for (guint i = first; i < end; i++)
    g_ptr_array_add (elements, cq_node_ref (cq_node_get_child (parent, i)));
  return elements;
}

/* @changed in its place, with names for its footnotes, and without links to what stood in it and is gone */
static CqNode *
take_changed (CqNode *document, CqPath *path, CqNode *changed)
{
  g_autoptr (CqNode) placed = cq_place_take (document, path, changed);
  CqNode *node = cq_tree_get (placed, path);
  g_autoptr (CqIndex) ids = NULL;

  if (!cq_footnotes_need_names (node))
    return g_steal_pointer (&placed);
  ids = cq_index_new (placed);
  return cq_place_take (placed, path, cq_footnotes_name (node, ids));
}

/**
 * cq_clause_set_content:
 * @lang: (nullable): %NULL is the principal language
 * @content: (nullable) (element-type CqNode): %NULL removes the language
 *
 * What pointed to a footnote or a span that is not in @content any more becomes a blank; records about it go.
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_clause_set_content (CqNode *document, const char *id, const char *lang, GPtrArray *content)
{
  g_autoptr (CqClause) clause = cq_clause_find (document, id);
  g_autoptr (CqPath) path = NULL;
  g_autoptr (CqNode) changed = NULL;
  g_autoptr (GPtrArray) behind = NULL;
  gboolean is_listitem;
  const char *principal;
  CqNode *parent;
  guint first = 0;
  guint end;

  if (clause == NULL || cq_clause_get_kind (clause) == CQ_CLAUSE_FOREIGN)
    return cq_node_ref (document);
  principal = cq_clause_get_principal (clause);
  is_listitem = cq_node_is (cq_clause_get_node (clause), CQ_DB_LISTITEM);
  path = is_listitem ? cq_path_ref (cq_clause_get_path (clause)) : cq_path_new_parent (cq_clause_get_path (clause));
  parent = cq_tree_get (document, path);
  if (!is_listitem)
    first = cq_path_get_last (cq_clause_get_path (clause));
  end = is_listitem ? cq_node_get_n_children (parent) : cq_block_get_clause_end (parent, first, principal);
  if (lang == NULL)
    lang = principal;
  changed = take_changed (document, path,
                          content != NULL ? set_para (parent, first, end, lang, principal, content)
                                          : remove_para (parent, first, end, lang, principal));
  behind = list_elements (cq_tree_get (changed, path), is_listitem, first, principal);
  return cq_links_release_difference (changed, cq_clause_list_nodes (clause), behind);
}

static CqWalkStep
find_verb_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  CqPath **found = data;

  if (cq_node_is (node, CQ_DB_FOOTNOTE))
    return CQ_WALK_OVER;
  if (!cq_node_has_role (node, CQ_DB_EMPHASIS, "verb"))
    return CQ_WALK_ON;
  *found = cq_walk_dup_path (walk);
  return CQ_WALK_STOP;
}

static CqNode *
make_verb (const char *verb)
{
  CqNodeBuilder *emphasis = cq_node_builder_new (CQ_DB_EMPHASIS);

  cq_node_builder_set (emphasis, CQ_AT_ROLE, "verb");
  cq_node_builder_add_text (emphasis, verb);
  return cq_node_builder_end (emphasis);
}

static CqNode *
open_with_verb (CqNode *para, const char *verb, const char *base)
{
  CqNodeBuilder *changed = cq_node_builder_new_from (para);
  gboolean spaced = g_strcmp0 (base, "zh") != 0;

  cq_node_builder_take (changed, make_verb (verb));
  cq_node_builder_add_text (changed, spaced && cq_node_get_n_children (para) > 0 ? " " : NULL);
  cq_node_builder_add_children (changed, para);
  return cq_node_builder_end (changed);
}

/* Where the comma or stop at the end of a text begins */
static const char *
find_end_mark (const char *text)
{
  const char *at = text + strlen (text);

  while (at > text && g_utf8_strchr ("、。，,;.", -1, g_utf8_get_char (g_utf8_prev_char (at))) != NULL)
    at = g_utf8_prev_char (at);
  return at;
}

/* The verb goes before the comma, and before the marks of notes behind it. */
static CqNode *
close_with_verb (CqNode *para, const char *verb)
{
  CqNodeBuilder *changed = cq_node_builder_new_from (para);
  guint n = cq_node_get_n_children (para);
  guint end = n;

  while (end > 0 && cq_node_is (cq_node_get_child (para, end - 1), CQ_DB_FOOTNOTE))
    end--;
  for (guint i = 0; i < end; i++)
    {
      CqNode *child = cq_node_get_child (para, i);
      const char *text = cq_node_get_kind (child) == CQ_NODE_TEXT && i + 1 == end ? cq_node_get_text (child) : NULL;
      const char *mark = text != NULL ? find_end_mark (text) : NULL;

      if (mark == NULL || *mark == '\0')
        {
          cq_node_builder_add (changed, child);
          continue;
        }
      if (mark > text)
        cq_node_builder_take (changed, cq_node_new_text (text, mark - text));
      cq_node_builder_take (changed, make_verb (verb));
      cq_node_builder_add_text (changed, mark);
      verb = NULL;
    }
  if (verb != NULL)
    cq_node_builder_take (changed, make_verb (verb));
  for (guint i = end; i < n; i++)
    cq_node_builder_add (changed, cq_node_get_child (para, i));
  return cq_node_builder_end (changed);
}

/* A Japanese sentence ends with its verb. */
static CqNode *
add_verb (CqNode *para, const char *verb, const char *lang)
{
  g_autofree char *base = cq_language_get_base (lang);

  return g_strcmp0 (base, "ja") == 0 ? close_with_verb (para, verb) : open_with_verb (para, verb, base);
}

/* @para without the verb at its beginning and the blank behind it */
static CqNode *
without_verb (CqNode *para, CqPath *path)
{
  g_autoptr (CqNode) changed = cq_tree_replace (para, path, NULL);
  CqNode *next;

  if (cq_path_get_depth (path) != 1 || cq_path_get_last (path) != 0 || cq_node_get_n_children (changed) == 0)
    return g_steal_pointer (&changed);
  next = cq_node_get_child (changed, 0);
  if (cq_node_get_kind (next) == CQ_NODE_TEXT && *cq_node_get_text (next) == ' ')
    {
      g_autoptr (CqNode) rest = cq_node_new_text (cq_node_get_text (next) + 1, -1);
      return cq_node_with_child_at (changed, 0, cq_node_get_text_length (rest) > 0 ? rest : NULL);
    }
  return g_steal_pointer (&changed);
}

/**
 * cq_para_with_verb:
 * @verb: (nullable): the first verb; %NULL removes it
 *
 * A paragraph without a verb gets it at its beginning, or where the language has it at the end, there.
 *
 * Returns: (transfer full): the changed copy of @para
 */
CqNode *
cq_para_with_verb (CqNode *para, const char *verb, const char *lang)
{
  g_autoptr (CqPath) path = NULL;
  g_autoptr (GPtrArray) content = NULL;
  g_autoptr (CqNode) emphasis = NULL;

  cq_tree_walk (para, find_verb_cb, &path);
  if (path == NULL)
    return verb != NULL && *verb != '\0' ? add_verb (para, verb, lang) : cq_node_ref (para);
  if (verb == NULL || *verb == '\0')
    return without_verb (para, path);
  content = cq_content_new (verb);
  emphasis = cq_children_set (cq_tree_get (para, path), content);
  return cq_tree_replace (para, path, emphasis);
}

/**
 * cq_clause_set_verb:
 * @lang: (nullable): %NULL is the principal language
 * @verb: (nullable): %NULL removes it
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_clause_set_verb (CqNode *document, const char *id, const char *lang, const char *verb)
{
  g_autoptr (CqClause) clause = cq_clause_find (document, id);
  g_autoptr (CqNode) para = NULL;
  g_autoptr (GPtrArray) content = NULL;
  CqNode *old;

  if (clause == NULL || cq_clause_get_kind (clause) == CQ_CLAUSE_FOREIGN)
    return cq_node_ref (document);
  if (lang == NULL)
    lang = cq_clause_get_principal (clause);
  old = cq_clause_get_para (clause, lang);
  para = old != NULL ? cq_node_ref (old) : cq_node_new_with_text (CQ_DB_PARA, NULL);
  cq_node_move (&para, cq_para_with_verb (para, verb, lang));
  content = cq_content_of (para);
  return cq_clause_set_content (document, id, old != NULL ? cq_text_get_language (old, cq_clause_get_principal (clause)) : lang,
                                content);
}

/* @list with other marks; what else it says stays. */
static CqNode *
with_marks (CqNode *list, CqMarks marks)
{
  g_autoptr (CqNode) model = cq_list_new (marks);
  g_autoptr (CqNode) changed
      = cq_node_get_tag (list) == cq_node_get_tag (model) ? cq_node_ref (list)
                                                          : cq_node_with_tag (list, cq_node_get_tag (model));

  cq_node_move (&changed, cq_node_with_attribute (changed, CQ_AT_NUMERATION, cq_node_get (model, CQ_AT_NUMERATION)));
  cq_node_move (&changed, cq_node_with_attribute (changed, CQ_AT_MARK, cq_node_get (model, CQ_AT_MARK)));
  return g_steal_pointer (&changed);
}

/**
 * cq_clause_set_marks:
 *
 * Returns: (transfer full): the document with the sub-clauses of that clause marked so
 */
CqNode *
cq_clause_set_marks (CqNode *document, const char *id, CqMarks marks)
{
  g_autoptr (CqClause) clause = cq_clause_find (document, id);
  g_autoptr (CqPath) path = NULL;
  g_autoptr (CqNode) parent = NULL;
  guint first = 0;
  guint end;

  if (clause == NULL)
    return cq_node_ref (document);
  path = cq_path_ref (cq_clause_get_path (clause));
  if (cq_node_is (cq_clause_get_node (clause), CQ_DB_LISTITEM))
    {
      parent = cq_node_ref (cq_clause_get_node (clause));
      end = cq_node_get_n_children (parent);
    }
  else
    {
      CqPath *up = cq_path_new_parent (path);
      first = cq_path_get_last (path);
      cq_path_unref (path);
      path = up;
      parent = cq_node_ref (cq_tree_get (document, path));
      end = cq_block_get_clause_end (parent, first, cq_clause_get_principal (clause));
    }
  for (guint i = first; i < end; i++)
    if (cq_block_is_list (cq_node_get_child (parent, i)))
      {
        g_autoptr (CqNode) list = with_marks (cq_node_get_child (parent, i), marks);
        cq_node_move (&parent, cq_node_with_child_at (parent, i, list));
      }
  return cq_place_take (document, path, g_steal_pointer (&parent));
}
