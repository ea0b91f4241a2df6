/* Texts and their languages: title-like elements. */
#include "statement/cq-text.h"

#include "language/cq-language.h"
#include "statement/cq-place.h"

/* What a document that does not state its language is taken for. */
#define DEFAULT_LANGUAGE "en"

/**
 * cq_document_get_language:
 *
 * Returns: (transfer none): the principal language; "en" where the document states none
 */
const char *
cq_document_get_language (CqNode *document)
{
  const char *lang = cq_node_get (cq_document_get_root (document), CQ_XML_LANG);

  return lang != NULL && *lang != '\0' ? lang : DEFAULT_LANGUAGE;
}

/**
 * cq_document_set_language:
 *
 * Texts that state no language are in the new one from then on.
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_document_set_language (CqNode *document, const char *lang)
{
  return cq_place_take_root (document,
                             cq_node_with_attribute (cq_document_get_root (document), CQ_XML_LANG, lang));
}

typedef struct
{
  GHashTable *seen; /* (element-type utf8 utf8) */
  GStrvBuilder *languages;
} Languages;

static void
add_language (Languages *found, const char *lang)
{
  if (lang != NULL && *lang != '\0' && g_hash_table_add (found->seen, g_ascii_strdown (lang, -1)))
    g_strv_builder_add (found->languages, lang);
}

static CqWalkStep
gather_languages_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  /* A phrase within a sentence is a quotation, not a version of the text. */
  if (cq_node_get_kind (node) == CQ_NODE_ELEMENT
      && !(cq_node_is (node, CQ_DB_PHRASE) && !cq_text_is_set (cq_walk_get_ancestor (walk, 0))))
    add_language (data, cq_node_get (node, CQ_XML_LANG));
  return CQ_WALK_ON;
}

/**
 * cq_document_list_languages:
 *
 * Returns: (transfer full): the languages of the document: the principal one, then those it declares, in their
 *   order, then others that texts of it are in
 */
char **
cq_document_list_languages (CqNode *document)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GStrvBuilder) languages = g_strv_builder_new ();
  CqNode *info = cq_node_find_child (cq_document_get_root (document), CQ_DB_INFO);
  Languages found = { seen, languages };
  CqNode *child;

  add_language (&found, cq_document_get_language (document));
  for (guint i = 0; info != NULL && (child = cq_node_next_element (info, &i)) != NULL;)
    if (cq_node_is (child, CQ_PR_LANGUAGE))
      add_language (&found, cq_node_get (child, CQ_XML_LANG));
  cq_tree_walk_elements (document, gather_languages_cb, &found);
  return g_strv_builder_end (languages);
}

/**
 * cq_text_get_language:
 *
 * Returns: (transfer none): what @element states, else @principal
 */
const char *
cq_text_get_language (CqNode *element, const char *principal)
{
  const char *lang = cq_node_get (element, CQ_XML_LANG);

  return lang != NULL && *lang != '\0' ? lang : principal;
}

static gboolean
is_same (const char *a, const char *b)
{
  return g_ascii_strcasecmp (a, b) == 0;
}

/**
 * cq_text_is_in:
 * @lang: (nullable): %NULL is the principal language
 *
 * Returns: whether the text of @element can serve where @lang is wanted
 */
gboolean
cq_text_is_in (CqNode *element, const char *lang, const char *principal)
{
  const char *own = cq_text_get_language (element, principal);

  if (lang == NULL)
    lang = principal;
  return is_same (own, lang) || cq_language_matches (own, lang);
}

/* Out of @candidates the one in @lang: exactly, else near, else in @principal, else the first. */
static CqNode *
pick (GPtrArray *candidates, const char *lang, const char *principal, CqTextMatch *match)
{
  CqNode *near = NULL;
  CqNode *usual = NULL;

  if (lang == NULL)
    lang = principal;
  for (guint i = 0; i < candidates->len; i++)
    {
      CqNode *candidate = g_ptr_array_index (candidates, i);
      const char *own = cq_text_get_language (candidate, principal);
      if (is_same (own, lang))
        {
          *match = CQ_TEXT_FOUND;
          return candidate;
        }
      if (near == NULL && cq_language_matches (own, lang))
        near = candidate;
      if (usual == NULL && is_same (own, principal))
        usual = candidate;
    }
  *match = near != NULL ? CQ_TEXT_FOUND : candidates->len > 0 ? CQ_TEXT_FALLBACK : CQ_TEXT_MISSING;
  if (near != NULL || usual != NULL)
    return near != NULL ? near : usual;
  return candidates->len > 0 ? g_ptr_array_index (candidates, 0) : NULL;
}

static gboolean
is_version (CqNode *node)
{
  return cq_node_is (node, CQ_DB_PHRASE) && cq_node_get (node, CQ_XML_LANG) != NULL;
}

/**
 * cq_text_is_set:
 *
 * Returns: whether @element holds a phrase for each language and nothing else
 */
gboolean
cq_text_is_set (CqNode *element)
{
  guint n = 0;

  if (cq_node_get_kind (element) != CQ_NODE_ELEMENT)
    return FALSE;
  for (guint i = 0; i < cq_node_get_n_children (element); i++)
    {
      CqNode *child = cq_node_get_child (element, i);
      CqNodeKind kind = cq_node_get_kind (child);
      if (is_version (child))
        n++;
      else if (kind == CQ_NODE_ELEMENT || (kind == CQ_NODE_TEXT && !cq_node_is_blank (child)))
        return FALSE;
    }
  return n > 0;
}

static GPtrArray *
list_versions (CqNode *element)
{
  GPtrArray *versions = g_ptr_array_new ();
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (element, &i)) != NULL;)
    g_ptr_array_add (versions, child);
  return versions;
}

/**
 * cq_text_pick:
 * @element: (nullable): a title-like element
 * @lang: (nullable): %NULL is the principal language
 * @match: (out) (optional): how well what was found answers
 *
 * Returns: (nullable) (transfer none): the phrase whose content is the text, or @element where it is
 *   in one language; %NULL where there is no text
 */
CqNode *
cq_text_pick (CqNode *element, const char *lang, const char *principal, CqTextMatch *match)
{
  CqTextMatch found = CQ_TEXT_MISSING;
  CqNode *result = NULL;

  if (element != NULL && cq_text_is_set (element))
    {
      g_autoptr (GPtrArray) versions = list_versions (element);
      result = pick (versions, lang, principal, &found);
    }
  else if (element != NULL && !cq_children_are_blank (element))
    {
      found = cq_text_is_in (element, lang, principal) ? CQ_TEXT_FOUND : CQ_TEXT_FALLBACK;
      result = element;
    }
  if (match != NULL)
    *match = found;
  return result;
}

/**
 * cq_text_get:
 * @element: (nullable): a title-like element
 *
 * Returns: (transfer full) (nullable): its text in @lang; %NULL where there is none, or a blank to be filled in
 */
char *
cq_text_get (CqNode *element, const char *lang, const char *principal)
{
  CqTextMatch match;
  CqNode *found = cq_text_pick (element, lang, principal, &match);

  return match == CQ_TEXT_FOUND && !cq_text_is_unfilled (found) ? cq_text_get_plain (found) : NULL;
}

/**
 * cq_text_get_any:
 * @match: (out) (optional): whether it is in @lang
 *
 * Returns: (transfer full) (nullable): its text in @lang, else in the principal language, else in any
 */
char *
cq_text_get_any (CqNode *element, const char *lang, const char *principal, CqTextMatch *match)
{
  CqTextMatch found;
  CqNode *node = cq_text_pick (element, lang, principal, &found);

  if (node != NULL && cq_text_is_unfilled (node))
    node = NULL;
  if (match != NULL)
    *match = node != NULL ? found : CQ_TEXT_MISSING;
  return node != NULL ? cq_text_get_plain (node) : NULL;
}

/**
 * cq_text_get_content:
 *
 * Returns: (transfer full) (nullable) (element-type CqNode): its content in @lang, %NULL where there is none
 */
GPtrArray *
cq_text_get_content (CqNode *element, const char *lang, const char *principal)
{
  CqTextMatch match;
  CqNode *found = cq_text_pick (element, lang, principal, &match);

  return match == CQ_TEXT_FOUND ? cq_content_of (found) : NULL;
}

/**
 * cq_text_list_languages:
 * @element: (nullable): a title-like element
 *
 * Returns: (transfer full) (element-type utf8): the languages that it has text in
 */
GPtrArray *
cq_text_list_languages (CqNode *element, const char *principal)
{
  GPtrArray *languages = g_ptr_array_new_with_free_func (g_free);

  if (element != NULL && cq_text_is_set (element))
    {
      g_autoptr (GPtrArray) versions = list_versions (element);
      for (guint i = 0; i < versions->len; i++)
        g_ptr_array_add (languages, g_strdup (cq_node_get (g_ptr_array_index (versions, i), CQ_XML_LANG)));
    }
  else if (element != NULL && !cq_children_are_blank (element))
    g_ptr_array_add (languages, g_strdup (cq_text_get_language (element, principal)));
  return languages;
}

static CqNode *
make_version (const char *lang, CqNode *from, GPtrArray *content)
{
  CqNodeBuilder *phrase = cq_node_builder_new (CQ_DB_PHRASE);

  cq_node_builder_set (phrase, CQ_XML_LANG, lang);
  for (guint i = 0; content != NULL && i < content->len; i++)
    cq_node_builder_add (phrase, g_ptr_array_index (content, i));
  if (from != NULL)
    cq_node_builder_add_children (phrase, from);
  return cq_node_builder_end (phrase);
}

/**
 * cq_text_with_content:
 * @lang: (nullable): %NULL is the principal language
 * @content: (nullable) (element-type CqNode): %NULL removes the language
 *
 * A text in one language, that of the document, stands by itself; as soon as there is a second, each has its
 * phrase.
 *
 * Returns: (transfer full): the changed copy of @element
 */
CqNode *
cq_text_with_content (CqNode *element, const char *lang, const char *principal, GPtrArray *content)
{
  g_autoptr (GPtrArray) both = NULL;
  const char *own = cq_text_get_language (element, principal);

  if (lang == NULL)
    lang = principal;
  if (!cq_text_is_set (element))
    {
      if (is_same (own, lang))
        return cq_children_set (element, content);
      if (content == NULL)
        return cq_node_ref (element);
      both = cq_node_array_new ();
      if (!cq_children_are_blank (element))
        g_ptr_array_add (both, make_version (own, element, NULL));
      g_ptr_array_add (both, make_version (lang, NULL, content));
      return cq_node_with_child_array (element, both);
    }
  for (guint i = 0; i < cq_node_get_n_children (element); i++)
    {
      CqNode *child = cq_node_get_child (element, i);
      if (is_version (child) && is_same (cq_node_get (child, CQ_XML_LANG), lang))
        {
          g_autoptr (CqNode) version = content != NULL ? cq_children_set (child, content) : NULL;
          return version != NULL ? cq_node_with_child_at (element, i, version) : cq_children_remove (element, i);
        }
    }
  if (content != NULL)
    {
      g_autoptr (CqNode) version = make_version (lang, NULL, content);
      return cq_children_append (element, version);
    }
  return cq_node_ref (element);
}

/**
 * cq_text_with:
 * @text: (nullable): %NULL removes the language
 *
 * Returns: (transfer full): as cq_text_with_content()
 */
CqNode *
cq_text_with (CqNode *element, const char *lang, const char *principal, const char *text)
{
  g_autoptr (GPtrArray) content = text != NULL ? cq_content_new (text) : NULL;

  return cq_text_with_content (element, lang, principal, content);
}

/**
 * cq_text_pick_child:
 * @parent: (nullable): where language versions are siblings
 * @tag: what they are
 *
 * Returns: (nullable) (transfer none): as cq_text_pick()
 */
CqNode *
cq_text_pick_child (CqNode *parent, CqTag tag, const char *lang, const char *principal, CqTextMatch *match)
{
  g_autoptr (GPtrArray) candidates = g_ptr_array_new ();
  CqTextMatch found = CQ_TEXT_MISSING;
  CqNode *result;
  CqNode *child;

  for (guint i = 0; parent != NULL && (child = cq_node_next_element (parent, &i)) != NULL;)
    if (cq_node_is (child, tag) && !cq_children_are_blank (child))
      g_ptr_array_add (candidates, child);
  if (candidates->len == 1 && cq_text_is_set (g_ptr_array_index (candidates, 0)))
    return cq_text_pick (g_ptr_array_index (candidates, 0), lang, principal, match);
  result = pick (candidates, lang, principal, &found);
  if (match != NULL)
    *match = found;
  return result;
}

/**
 * cq_text_get_child:
 *
 * Returns: (transfer full) (nullable): as cq_text_get(), of the child of @parent in @lang
 */
char *
cq_text_get_child (CqNode *parent, CqTag tag, const char *lang, const char *principal)
{
  CqTextMatch match;
  CqNode *found = cq_text_pick_child (parent, tag, lang, principal, &match);

  return match == CQ_TEXT_FOUND && !cq_text_is_unfilled (found) ? cq_text_get_plain (found) : NULL;
}
