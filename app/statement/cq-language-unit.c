/* Which elements bear the words of one language. */
#include "statement/cq-language-unit.h"

#include "statement/cq-change.h"
#include "statement/cq-place.h"

/* Words of no language, or none of the document's own: comments, what a file remembers of itself */
static gboolean
is_wordless (CqNode *node)
{
  switch (cq_node_get_tag (node))
    {
    case CQ_DB_ANNOTATION:
    case CQ_DB_BIBLIOID:
    case CQ_DB_CONFDATES:
    case CQ_DB_CONFNUM:
    case CQ_DB_COUNTRY:
    case CQ_DB_DATE:
    case CQ_DB_LEGALNOTICE:
    case CQ_DB_REVHISTORY:
    case CQ_PR_BRACKET:
    case CQ_PR_FORM:
    case CQ_PR_GUIDANCE:
    case CQ_PR_PROPOSAL:
    case CQ_PR_ROUND:
    case CQ_PR_TEMPLATE:
      return TRUE;
    default:
      return cq_block_is_placeholder (node);
    }
}

/* What is a text even where a field is all that stands in it */
static gboolean
is_text (CqNode *node)
{
  switch (cq_node_get_tag (node))
    {
    case CQ_DB_PARA:
    case CQ_DB_SIMPARA:
    case CQ_DB_TITLE:
    case CQ_DB_SUBTITLE:
    case CQ_DB_TITLEABBREV:
    case CQ_DB_CONFTITLE:
    case CQ_DB_CONFSPONSOR:
    case CQ_DB_CITY:
    case CQ_DB_JOBTITLE:
    case CQ_DB_GLOSSTERM:
    case CQ_DB_BIBLIOMIXED:
      return TRUE;
    case CQ_DB_PERSONNAME:
      return cq_node_find_child (node, CQ_DB_PHRASE) == NULL;
    case CQ_DB_PHRASE:
      return cq_node_get (node, CQ_XML_LANG) != NULL;
    default:
      return FALSE;
    }
}

static gboolean
has_words (CqNode *node)
{
  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    {
      CqNode *child = cq_node_get_child (node, i);
      if (cq_node_get_kind (child) == CQ_NODE_TEXT && !cq_node_is_blank (child))
        return TRUE;
    }
  return FALSE;
}

/**
 * cq_language_unit_get:
 * @node: any node
 *
 * Returns: what it is to the languages of the document
 */
CqLanguageUnit
cq_language_unit_get (CqNode *node)
{
  const char *ns;

  if (cq_node_get_kind (node) != CQ_NODE_ELEMENT || is_wordless (node))
    return CQ_LANGUAGE_UNIT_NONE;
  ns = cq_node_get_name (node)->ns;
  if (g_strcmp0 (ns, CQ_NS_URI_DOCBOOK) != 0 && g_strcmp0 (ns, CQ_NS_URI_PROJECT) != 0)
    return CQ_LANGUAGE_UNIT_NONE;
  /* The words of these are a date as the file keeps it; what it is called stands within. */
  if (cq_text_is_set (node) || cq_node_is (node, CQ_PR_DUE) || cq_node_is (node, CQ_PR_START))
    return CQ_LANGUAGE_UNIT_HOLDER;
  if (is_text (node))
    return cq_children_are_blank (node) ? CQ_LANGUAGE_UNIT_NONE : CQ_LANGUAGE_UNIT_TEXT;
  return has_words (node) ? CQ_LANGUAGE_UNIT_TEXT : CQ_LANGUAGE_UNIT_HOLDER;
}

gboolean
cq_language_is_same (const char *a, const char *b)
{
  return g_ascii_strcasecmp (a, b) == 0;
}

/* What may be pointed at from elsewhere, and stands once in each language: the nth here is the nth there. */
static gboolean
is_span (CqNode *node)
{
  return cq_node_has_role (node, CQ_DB_PHRASE, "commitment");
}

static gboolean
is_footnote (CqNode *node)
{
  return cq_node_is (node, CQ_DB_FOOTNOTE);
}

typedef struct
{
  gboolean (*is) (CqNode *node);
  GPtrArray *ids; /* (element-type utf8) (nullable elements): in order */
  guint next;
} Heritage;

static CqWalkStep
gather_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  Heritage *heritage = data;

  if (!heritage->is (node))
    return CQ_WALK_ON;
  g_ptr_array_add (heritage->ids, (gpointer) cq_node_get (node, CQ_XML_ID));
  return CQ_WALK_OVER;
}

static CqNode *
inherit_cb (CqNode *node, gpointer data)
{
  Heritage *heritage = data;
  const char *id;

  if (!heritage->is (node))
    return cq_node_ref (node);
  id = heritage->next < heritage->ids->len ? heritage->ids->pdata[heritage->next] : NULL;
  heritage->next++;
  return id != NULL && cq_node_get (node, CQ_XML_ID) == NULL ? cq_node_with_attribute (node, CQ_XML_ID, id)
                                                             : cq_node_ref (node);
}

/**
 * cq_language_hand_ids:
 * @from: a paragraph that goes
 * @to: what says the same in another language, and stays
 *
 * An id stands in one language only; what points at it means the text in all of them.
 *
 * Returns: (transfer full): @to, with the ids of the commitments and footnotes of @from
 */
CqNode *
cq_language_hand_ids (CqNode *from, CqNode *to)
{
  gboolean (*const kinds[]) (CqNode *) = { is_span, is_footnote };
  g_autoptr (CqNode) heir = cq_node_ref (to);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GPtrArray) ids = g_ptr_array_new ();
      Heritage heritage = { kinds[i], ids, 0 };

      cq_tree_walk (from, gather_cb, &heritage);
      if (ids->len > 0)
        cq_node_move (&heir, cq_tree_map (heir, inherit_cb, &heritage));
    }
  if (cq_node_get (from, CQ_XML_ID) != NULL && cq_node_get (heir, CQ_XML_ID) == NULL)
    cq_node_move (&heir, cq_node_with_attribute (heir, CQ_XML_ID, cq_node_get (from, CQ_XML_ID)));
  return g_steal_pointer (&heir);
}
