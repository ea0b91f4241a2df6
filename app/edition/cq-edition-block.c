/* Editions: what becomes of an element, and of what it holds. */
#include "edition/cq-edition-private.h"

#include <string.h>

/* Whether what stands between the children of an element is white space and nothing more. */
static gboolean
is_structure (CqNode *node)
{
  switch (cq_node_get_tag (node))
    {
    case CQ_DB_ARTICLE:
    case CQ_DB_INFO:
    case CQ_DB_SECTION:
    case CQ_DB_APPENDIX:
    case CQ_DB_ORDEREDLIST:
    case CQ_DB_ITEMIZEDLIST:
    case CQ_DB_LISTITEM:
    case CQ_DB_CONFGROUP:
    case CQ_DB_LEGALNOTICE:
    case CQ_DB_GLOSSARY:
    case CQ_DB_GLOSSENTRY:
    case CQ_DB_GLOSSDEF:
    case CQ_DB_BIBLIOGRAPHY:
    case CQ_DB_FOOTNOTE:
    case CQ_DB_BLOCKQUOTE:
    case CQ_DB_TABLE:
    case CQ_DB_INFORMALTABLE:
    case CQ_DB_TGROUP:
    case CQ_DB_THEAD:
    case CQ_DB_TBODY:
    case CQ_DB_ROW:
      return TRUE;
    default:
      return FALSE;
    }
}

gboolean
cq_edition_is_project_name (const CqName *name)
{
  return name->ns != NULL && strcmp (name->ns, CQ_NS_URI_PROJECT) == 0;
}

/* Whether nothing of @node may leave the house. */
static gboolean
stays_at_home (CqNode *node)
{
  switch (cq_node_get_kind (node))
    {
    case CQ_NODE_COMMENT:
    case CQ_NODE_PI:
      return TRUE;
    case CQ_NODE_ELEMENT:
      return cq_edition_is_project_name (cq_node_get_name (node)) || cq_node_is (node, CQ_DB_ANNOTATION)
             || cq_node_is (node, CQ_DB_REVHISTORY) || cq_node_is (node, CQ_DB_REMARK)
             || cq_node_is (node, CQ_DB_AUTHOR) || cq_node_is (node, CQ_DB_AUTHORGROUP)
             || cq_node_is (node, CQ_DB_OTHERCREDIT);
    default:
      return FALSE;
    }
}

static gboolean
is_project_declaration (const CqNamespaceDeclaration *declaration)
{
  return strcmp (declaration->uri, CQ_NS_URI_PROJECT) == 0;
}

/**
 * cq_edition_strip_names:
 *
 * Returns: (transfer full): @node without the project's attributes and declarations
 */
CqNode *
cq_edition_strip_names (CqNode *node)
{
  guint n_declarations = cq_node_get_n_declarations (node);
  guint n_attributes = cq_node_get_n_attributes (node);
  g_autofree CqNamespaceDeclaration *declarations = NULL;
  g_autofree CqAttribute *attributes = NULL;
  g_autofree CqNode **children = NULL;
  guint n_kept = 0;
  guint n_stated = 0;

  for (guint i = 0; i < n_declarations; i++)
    n_kept += !is_project_declaration (cq_node_get_declaration (node, i));
  for (guint i = 0; i < n_attributes; i++)
    n_stated += !cq_edition_is_project_name (cq_node_get_attribute (node, i)->name);
  if (n_kept == n_declarations && n_stated == n_attributes)
    return cq_node_ref (node);

  declarations = g_new (CqNamespaceDeclaration, n_declarations + 1);
  attributes = g_new (CqAttribute, n_attributes + 1);
  children = g_new (CqNode *, cq_node_get_n_children (node) + 1);
  n_kept = n_stated = 0;
  for (guint i = 0; i < n_declarations; i++)
    if (!is_project_declaration (cq_node_get_declaration (node, i)))
      declarations[n_kept++] = *cq_node_get_declaration (node, i);
  for (guint i = 0; i < n_attributes; i++)
    if (!cq_edition_is_project_name (cq_node_get_attribute (node, i)->name))
      attributes[n_stated++] = *cq_node_get_attribute (node, i);
  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    children[i] = cq_node_get_child (node, i);
  return cq_node_new_element (cq_node_get_name (node), declarations, n_kept, attributes, n_stated, children,
                              cq_node_get_n_children (node), cq_node_get_line (node));
}

/**
 * cq_edition_finish:
 * @id: (nullable): the id that @node bears, or will bear
 *
 * Returns: (transfer full): @node with that id, the label that references print, and brackets where it
 *   stands in brackets as a whole
 */
CqNode *
cq_edition_finish (CqEditionWork *work, CqNode *node, const char *id)
{
  g_autoptr (CqNode) named = cq_node_with_attribute (node, CQ_XML_ID, id);
  g_autoptr (CqNode) labelled = NULL;

  if (id != NULL && g_hash_table_contains (work->referred, id) && cq_node_get (node, CQ_AT_XREFLABEL) == NULL)
    labelled = cq_node_with_attribute (named, CQ_AT_XREFLABEL, cq_edition_get_label (work, id));
  else
    labelled = g_steal_pointer (&named);
  if (id != NULL && g_hash_table_contains (work->bracketed, id))
    return cq_edition_put_brackets (labelled);
  return g_steal_pointer (&labelled);
}

/* A paragraph of another language than the one asked for says so, and whoever exports is told. */
static CqNode *
mark_language (CqEditionWork *work, CqNode *node, CqNode *source)
{
  g_autofree char *plain = NULL;
  g_autofree char *quoted = NULL;
  g_autofree char *distribution = NULL;

  if ((!cq_node_is (node, CQ_DB_PARA) && !cq_node_is (node, CQ_DB_SIMPARA))
      || cq_text_is_in (node, work->lang, work->inherited) || cq_text_is_unfilled (source))
    return cq_node_ref (node);
  plain = cq_text_get_plain (node);
  distribution = work->elsewhere > 0 ? cq_edition_find_distribution (work, plain) : NULL;
  if (*plain == '\0' || distribution != NULL)
    return cq_node_ref (node);
  if (work->block == NULL)
    {
      glong length = g_utf8_strlen (plain, -1);
      g_autofree char *start = g_utf8_substring (plain, 0, MIN (40, length));
      quoted = g_strdup_printf (length > 40 ? "“%s…”" : "“%s”", start);
    }
  cq_edition_note_fallback (work, quoted != NULL ? quoted : work->block);
  /* A marking says the same in every language, as long as nobody has written it in another. */
  if (work->elsewhere > 0 && !work->leaves_gaps)
    return cq_node_with_attribute (node, CQ_XML_LANG, work->inherited);
  return cq_edition_mark_foreign (work, node, work->inherited);
}

/* The place of the element at hand in the document that was numbered. */
CqPath *
cq_edition_get_place (CqEditionWork *work)
{
  return cq_path_new ((const guint *) (gpointer) work->steps->data, work->steps->len);
}

/* An area that is numbered says so in its title, as whoever prints it would not. */
static CqNode *
put_number (CqEditionWork *work, CqNode *section)
{
  g_autoptr (CqPath) place = cq_edition_get_place (work);
  const char *mark = cq_numbering_get_mark (work->numbering, place);

  for (guint i = 0; mark != NULL && i < cq_node_get_n_children (section); i++)
    {
      CqNode *title = cq_node_get_child (section, i);
      g_autoptr (GPtrArray) words = NULL;
      g_autoptr (CqNode) numbered = NULL;

      if (!cq_node_is (title, CQ_DB_TITLE))
        continue;
      words = cq_content_of (title);
      g_ptr_array_insert (words, 0, cq_edition_new_text (CQ_DB_PHRASE, "number", mark));
      g_ptr_array_insert (words, 1, cq_node_new_text (" ", 1));
      numbered = cq_node_with_child_array (title, words);
      return cq_node_with_child_at (section, i, numbered);
    }
  return cq_node_ref (section);
}

static CqPart *
find_annex (CqEditionWork *work, CqNode *node)
{
  for (guint i = 1; i < work->parts->len; i++)
    if (cq_part_get_node (g_ptr_array_index (work->parts, i)) == node)
      return g_ptr_array_index (work->parts, i);
  return NULL;
}

static CqNode *
make_element (CqEditionWork *work, CqNode *node)
{
  g_autoptr (CqNode) stripped = cq_edition_strip_names (node);
  g_autoptr (CqNode) filled = NULL;
  g_autoptr (CqNode) marked = NULL;
  CqPart *annex = cq_node_is (node, CQ_DB_APPENDIX) ? find_annex (work, node) : NULL;

  if (annex != NULL)
    return cq_edition_make_annex (work, annex);
  if (cq_node_get_n_children (node) > 0)
    {
      g_autoptr (GPtrArray) body = cq_node_array_new ();
      cq_edition_add_children (work, node, body);
      filled = cq_node_with_child_array (stripped, body);
    }
  else
    filled = g_steal_pointer (&stripped);
  marked = cq_node_is (node, CQ_DB_SECTION) ? put_number (work, filled) : mark_language (work, filled, node);
  return cq_edition_finish (work, marked, cq_edition_get_id (work, node));
}

/* Of what an edit usually leaves alone: areas and paragraphs. */
static gboolean
is_memorable (CqNode *node)
{
  return cq_node_is (node, CQ_DB_PARA) || cq_node_is (node, CQ_DB_SECTION) || cq_node_is (node, CQ_DB_ITEMIZEDLIST);
}

static CqNode *
recall_element (CqEditionWork *work, CqNode *node)
{
  const CqEditionMark mark = { work->n_labels, work->notices->len };
  CqNode *made;

  if (!is_memorable (node))
    return make_element (work, node);
  made = cq_edition_recall (work, node);
  if (made == NULL)
    {
      made = make_element (work, node);
      cq_edition_remember (work, node, made, &mark);
    }
  return made;
}

/**
 * cq_edition_add:
 * @index: which child of its parent @node is
 *
 * Adds what becomes of @node: nothing, itself, or something else.
 */
void
cq_edition_add (CqEditionWork *work, CqNode *node, guint index, GPtrArray *body)
{
  const char *around = work->inherited;
  const char *block = work->block;
  const char *id;

  if (cq_node_get_kind (node) == CQ_NODE_TEXT)
    {
      cq_edition_push (body, cq_node_ref (node));
      return;
    }
  if (cq_edition_is_set_element (node))
    {
      g_array_append_val (work->steps, index);
      cq_edition_push (body, cq_edition_make_set (work, node));
      g_array_set_size (work->steps, work->steps->len - 1);
      return;
    }

  id = cq_node_get (node, CQ_XML_ID);
  g_array_append_val (work->steps, index);
  work->inherited = cq_text_get_language (node, around);
  if (id != NULL)
    work->block = id;
  if (!cq_edition_add_inline (work, node, body) && !cq_edition_add_list (work, node, body))
    cq_edition_push (body, recall_element (work, node));
  work->inherited = around;
  work->block = block;
  g_array_set_size (work->steps, work->steps->len - 1);
}

static gboolean
has_versions (CqNode *parent)
{
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (parent, &i)) != NULL;)
    if (cq_node_get (child, CQ_XML_LANG) != NULL)
      return TRUE;
  return FALSE;
}

/* A version without an id of its own takes over that of the version in another language. */
static void
pass_id_on (CqEditionWork *work, GPtrArray *body, guint before, const char *id)
{
  CqNode *made = body->len > before ? g_ptr_array_index (body, body->len - 1) : NULL;

  if (made == NULL || cq_node_get_kind (made) != CQ_NODE_ELEMENT || cq_node_get (made, CQ_XML_ID) != NULL)
    return;
  g_ptr_array_index (body, body->len - 1) = cq_edition_finish (work, made, id);
  cq_node_unref (made);
}

static const char *
get_id_of_child (CqEditionWork *work, CqNode *child, guint index)
{
  const char *id;

  g_array_append_val (work->steps, index);
  id = cq_edition_get_id (work, child);
  g_array_set_size (work->steps, work->steps->len - 1);
  return id;
}

/**
 * cq_edition_add_children:
 *
 * Adds what becomes of the children of @parent, in the one language.
 */
void
cq_edition_add_children (CqEditionWork *work, CqNode *parent, GPtrArray *body)
{
  gboolean structure = is_structure (parent);
  g_autoptr (GPtrArray) chosen = NULL;
  const char *id = NULL;
  guint next = 0;

  if (structure && has_versions (parent))
    chosen = cq_text_choose_children (parent, work->lang, work->inherited, NULL);
  for (guint i = 0; i < cq_node_get_n_children (parent); i++)
    {
      CqNode *child = cq_node_get_child (parent, i);
      guint before = body->len;

      if (chosen != NULL && (next >= chosen->len || g_ptr_array_index (chosen, next) != child))
        {
          const char *own = cq_node_get_kind (child) == CQ_NODE_ELEMENT ? get_id_of_child (work, child, i) : NULL;
          if (own != NULL)
            id = own;
          continue;
        }
      next++;
      if (stays_at_home (child) || g_hash_table_contains (work->skipped, child))
        {
          if (structure && body->len > 0 && cq_node_is_blank (g_ptr_array_index (body, body->len - 1)))
            g_ptr_array_set_size (body, (int) body->len - 1);
          continue;
        }
      cq_edition_add (work, child, i, body);
      if (id != NULL && cq_node_get_kind (child) == CQ_NODE_ELEMENT)
        {
          if (cq_node_is (child, CQ_DB_PARA) || cq_node_is (child, CQ_DB_SIMPARA))
            pass_id_on (work, body, before, id);
          id = NULL;
        }
    }
}
