/* From a template to a document. */
#include "template/cq-template-private.h"

#include "language/cq-language.h"
#include "statement/cq-field.h"
#include "statement/cq-languages.h"
#include "statement/cq-place.h"
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

/**
 * cq_template_find_near:
 *
 * Returns: (transfer none) (nullable): the one of @languages that comes nearest to @lang: “ru” for “ru-KZ”
 */
const char *
cq_template_find_near (const char *const *languages, const char *lang)
{
  g_auto (GStrv) near = cq_language_get_fallbacks (lang);

  for (guint i = 0; near[i] != NULL; i++)
    for (guint k = 0; languages[k] != NULL; k++)
      if (g_ascii_strcasecmp (near[i], languages[k]) == 0)
        return languages[k];
  return NULL;
}

static gboolean
is_wanted (const char *const *languages, const char *one, const char *const *wanted)
{
  for (guint i = 0; wanted[i] != NULL; i++)
    if (g_strcmp0 (cq_template_find_near (languages, wanted[i]), one) == 0)
      return TRUE;
  return FALSE;
}

/* A text that stands alone in the language of the document need not name it. */
static CqNode *
unlabel_cb (CqNode *node, gpointer data)
{
  const char *lang = data;
  CqNode *only = cq_node_get_n_children (node) == 1 ? cq_node_get_child (node, 0) : NULL;

  if (cq_node_is (node, CQ_DB_PARA) && g_strcmp0 (cq_node_get (node, CQ_XML_LANG), lang) == 0)
    return cq_node_with_attribute (node, CQ_XML_LANG, NULL);
  if ((cq_node_is (node, CQ_DB_TITLE) || cq_node_is (node, CQ_DB_SUBTITLE)) && only != NULL && cq_node_is (only, CQ_DB_PHRASE)
      && cq_node_get_n_attributes (only) == 1 && g_strcmp0 (cq_node_get (only, CQ_XML_LANG), lang) == 0)
    {
      g_autoptr (GPtrArray) children = cq_node_array_new ();
      for (guint i = 0; i < cq_node_get_n_children (only); i++)
        g_ptr_array_add (children, cq_node_ref (cq_node_get_child (only, i)));
      return cq_node_with_child_array (node, children);
    }
  return cq_node_ref (node);
}

/* @document with its texts in @principal and in what else is @wanted of its @languages */
static CqNode *
keep_languages (CqNode *document, const char *const *languages, const char *principal, const char *const *wanted)
{
  g_autoptr (CqNode) kept = cq_document_choose_principal (document, principal);

  for (guint i = 0; languages[i] != NULL; i++)
    if (!g_str_equal (languages[i], principal) && !is_wanted (languages, languages[i], wanted))
      cq_node_move (&kept, cq_document_remove_language (kept, languages[i]));
  return cq_tree_map (kept, unlabel_cb, (gpointer) principal);
}

/**
 * cq_template_speak:
 * @instance: a document fresh from its template, in all languages of the template
 * @languages: (array zero-terminated=1): the languages that it is to have, the principal one first
 *
 * Of its texts those in @languages stay. A language that the template does not have is declared and has no text; if it
 * is to be the principal one, the texts stand in the template's own, and say so.
 *
 * Returns: (transfer full): the document
 */
CqNode *
cq_template_speak (CqNode *instance, const char *const *languages)
{
  g_auto (GStrv) known = cq_document_list_languages (instance);
  const char *near = cq_template_find_near ((const char *const *) known, languages[0]);
  g_autoptr (CqNode) document = keep_languages (instance, (const char *const *) known, near != NULL ? near : known[0], languages);

  cq_node_move (&document, near != NULL ? cq_document_set_language (document, languages[0])
                                        : cq_template_say_in (document, languages[0]));
  for (guint i = 1; languages[i] != NULL; i++)
    if (!cq_document_has_language (document, languages[i]))
      cq_node_move (&document, cq_document_add_language (document, languages[i], CQ_STANDING_AUTHENTIC));
  /* The last sentence names the languages that are left. */
  return cq_fields_refresh (instance, document);
}
