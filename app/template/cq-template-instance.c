/* From a template to a document. */
#include "template/cq-template-private.h"

#include "language/cq-language.h"
#include "statement/cq-profile.h"
#include "statement/cq-text.h"
#include "tree/cq-node-builder.h"

static gboolean
is_for_templates_only (CqNode *node)
{
  return cq_node_is (node, CQ_PR_TEMPLATE) || cq_node_is (node, CQ_PR_GUIDANCE) || cq_node_is (node, CQ_PR_FORM);
}

/* Takes the records away that speak of the template, each with the white space before it. */
static CqNode *
drop_records (CqNode *document)
{
  CqNode *info = cq_profile_get_info (document);
  g_autoptr (GPtrArray) kept = cq_node_array_new ();
  g_autoptr (CqNode) changed = NULL;

  for (guint i = 0; i < cq_node_get_n_children (info); i++)
    {
      CqNode *child = cq_node_get_child (info, i);

      if (!is_for_templates_only (child))
        g_ptr_array_add (kept, cq_node_ref (child));
      else if (kept->len > 0 && cq_node_get_kind (kept->pdata[kept->len - 1]) == CQ_NODE_TEXT)
        g_ptr_array_set_size (kept, kept->len - 1);
    }
  changed = cq_node_with_child_array (info, kept);
  return cq_profile_set_info (document, changed);
}

/**
 * cq_template_make_instance:
 *
 * Returns: (transfer full): the document that the template at @document begins, in its own languages
 */
CqNode *
cq_template_make_instance (CqNode *document, const char *id)
{
  g_autoptr (CqNode) plain = drop_records (document);

  return cq_profile_set_setting (plain, CQ_AT_TEMPLATE, id);
}

static CqNode *
label_title (CqNode *title, const char *lang)
{
  CqNodeBuilder *phrase = cq_node_builder_new (CQ_DB_PHRASE);
  g_autoptr (CqNode) labelled = NULL;

  cq_node_builder_set (phrase, CQ_XML_LANG, lang);
  cq_node_builder_add_children (phrase, title);
  labelled = cq_node_builder_end (phrase);
  return cq_node_with_children (title, &labelled, 1);
}

static CqNode *
label_cb (CqNode *node, gpointer data)
{
  gboolean is_title = cq_node_is (node, CQ_DB_TITLE) || cq_node_is (node, CQ_DB_SUBTITLE);

  if (cq_node_get_kind (node) != CQ_NODE_ELEMENT || cq_node_get (node, CQ_XML_LANG) != NULL)
    return cq_node_ref (node);
  if (cq_node_is (node, CQ_DB_PARA) && !cq_node_has_role (node, CQ_DB_PARA, "empty"))
    return cq_node_with_attribute (node, CQ_XML_LANG, data);
  if (is_title && cq_node_get_n_children (node) > 0 && !cq_text_is_set (node))
    return label_title (node, data);
  return cq_node_ref (node);
}

/**
 * cq_template_say_in:
 * @document: a document fresh from its template
 * @lang: a language tag
 *
 * Makes @lang the principal language. Text that was in another and did not say so, says so from then on.
 *
 * Returns: (transfer full): the changed document; @document itself where @lang is its language
 */
CqNode *
cq_template_say_in (CqNode *document, const char *lang)
{
  const char *old = cq_document_get_language (document);
  g_autoptr (CqNode) labelled = NULL;

  if (g_str_equal (old, lang))
    return cq_node_ref (document);
  if (cq_language_matches (old, lang))
    return cq_document_set_language (document, lang);
  labelled = cq_tree_map (document, label_cb, (gpointer) old);
  return cq_document_set_language (labelled, lang);
}
