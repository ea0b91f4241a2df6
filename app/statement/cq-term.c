/* Terms, abbreviations and references. */
#include "statement/cq-term.h"

#include "statement/cq-change.h"
#include "statement/cq-place.h"

static const struct
{
  CqTag list;
  CqTag entry;
  const char *role;
  const char *title;
} kinds[] = {
  [CQ_TERMS_TERMS] = { CQ_DB_GLOSSARY, CQ_DB_GLOSSENTRY, "terms", "Terms" },
  [CQ_TERMS_ABBREVIATIONS] = { CQ_DB_GLOSSARY, CQ_DB_GLOSSENTRY, "abbreviations", "Abbreviations" },
  [CQ_TERMS_REFERENCES] = { CQ_DB_BIBLIOGRAPHY, CQ_DB_BIBLIOMIXED, "references", "References" },
};

/* The words of the lists' headings in the languages that documents are written in. */
static const struct
{
  const char *lang;
  const char *titles[3];
} titles[] = {
  { "ru", { "Термины", "Сокращения", "Справочные документы" } },
  { "fr", { "Termes", "Abréviations", "Références" } },
  { "es", { "Términos", "Abreviaturas", "Referencias" } },
  { "ja", { "用語", "略語", "参考文書" } },
  { "zh", { "术语", "缩略语", "参考文件" } },
};

/**
 * cq_terms_find_list:
 *
 * Returns: (transfer none) (nullable): the list as it stands in the main part
 */
CqNode *
cq_terms_find_list (CqNode *document, CqTerms which)
{
  return cq_node_find_child_with_role (cq_document_get_root (document), kinds[which].list, kinds[which].role);
}

/**
 * cq_terms_list:
 *
 * Returns: (transfer full) (element-type CqNode): the entries, in order
 */
GPtrArray *
cq_terms_list (CqNode *document, CqTerms which)
{
  GPtrArray *entries = cq_node_array_new ();
  CqNode *list = cq_terms_find_list (document, which);
  CqNode *child;

  for (guint i = 0; list != NULL && (child = cq_node_next_element (list, &i)) != NULL;)
    if (cq_node_is (child, kinds[which].entry))
      g_ptr_array_add (entries, cq_node_ref (child));
  return entries;
}

static CqNode *
find_term (CqTerm *entry)
{
  return cq_node_is (entry, CQ_DB_GLOSSENTRY) ? cq_node_find_child (entry, CQ_DB_GLOSSTERM) : entry;
}

/**
 * cq_term_get_term:
 *
 * Returns: (transfer full) (nullable) (element-type CqNode): the term, the abbreviation or the reference in @lang
 */
GPtrArray *
cq_term_get_term (CqTerm *entry, const char *lang, const char *principal)
{
  return cq_text_get_content (find_term (entry), lang, principal);
}

/**
 * cq_term_get_meaning:
 *
 * Returns: (transfer full) (nullable) (element-type CqNode): what it means in @lang
 */
GPtrArray *
cq_term_get_meaning (CqTerm *entry, const char *lang, const char *principal)
{
  CqNode *definition = cq_node_find_child (entry, CQ_DB_GLOSSDEF);
  CqTextMatch match;
  CqNode *para = cq_text_pick_child (definition, CQ_DB_PARA, lang, principal, &match);

  return match == CQ_TEXT_FOUND ? cq_content_of (para) : NULL;
}

/**
 * cq_term_new:
 *
 * Returns: (transfer full): an entry that says nothing yet
 */
CqTerm *
cq_term_new (CqTerms which)
{
  CqNodeBuilder *entry = cq_node_builder_new (kinds[which].entry);

  if (which != CQ_TERMS_REFERENCES)
    {
      CqNodeBuilder *definition = cq_node_builder_new (CQ_DB_GLOSSDEF);
      cq_node_builder_add_element (entry, CQ_DB_GLOSSTERM, NULL);
      cq_node_builder_add_element (definition, CQ_DB_PARA, NULL);
      cq_node_builder_take (entry, cq_node_builder_end (definition));
    }
  return cq_node_builder_end (entry);
}

/**
 * cq_term_with_term:
 * @lang: (nullable): %NULL is the principal language
 * @content: (nullable) (element-type CqNode): %NULL removes the language
 *
 * Returns: (transfer full): a changed copy
 */
CqTerm *
cq_term_with_term (CqTerm *entry, const char *lang, const char *principal, GPtrArray *content)
{
  g_autoptr (CqNode) term = NULL;
  int at;

  if (!cq_node_is (entry, CQ_DB_GLOSSENTRY))
    return cq_text_with_content (entry, lang, principal, content);
  at = cq_children_find (entry, CQ_DB_GLOSSTERM, NULL);
  term = at >= 0 ? cq_node_ref (cq_node_get_child (entry, (guint) at)) : cq_node_new_with_text (CQ_DB_GLOSSTERM, NULL);
  cq_node_move (&term, cq_text_with_content (term, lang, principal, content));
  return at >= 0 ? cq_node_with_child_at (entry, (guint) at, term) : cq_children_insert (entry, 0, term);
}

/**
 * cq_term_with_meaning:
 * @lang: (nullable): %NULL is the principal language
 * @content: (nullable) (element-type CqNode): %NULL removes the language
 *
 * Returns: (transfer full): a changed copy
 */
CqTerm *
cq_term_with_meaning (CqTerm *entry, const char *lang, const char *principal, GPtrArray *content)
{
  int at = cq_children_find (entry, CQ_DB_GLOSSDEF, NULL);
  g_autoptr (CqNode) definition = NULL;
  CqNode *first;

  if (at < 0)
    return cq_node_ref (entry);
  definition = cq_node_ref (cq_node_get_child (entry, (guint) at));
  first = cq_node_find_child (definition, CQ_DB_PARA);
  /* A new entry has one empty paragraph, which takes the first language. */
  if (first != NULL && content != NULL && cq_children_are_blank (first) && lang != NULL
      && g_ascii_strcasecmp (lang, principal) != 0)
    {
      g_autoptr (CqNode) tagged = cq_node_with_attribute (first, CQ_XML_LANG, lang);
      cq_node_move (&definition, cq_node_with_child_at (definition, (guint) cq_children_find_node (definition, first), tagged));
    }
  cq_node_move (&definition, cq_footnote_with (definition, lang, principal, content));
  return cq_node_with_child_at (entry, (guint) at, definition);
}

static const char *
get_title (CqTerms which, const char *lang)
{
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_ascii_strncasecmp (lang, titles[i].lang, 2) == 0 && (lang[2] == '\0' || lang[2] == '-'))
      return titles[i].titles[which];
  return kinds[which].title;
}

static CqNode *
make_list (CqTerms which, const char *lang, GPtrArray *entries)
{
  CqNodeBuilder *list = cq_node_builder_new (kinds[which].list);

  cq_node_builder_set (list, CQ_AT_ROLE, kinds[which].role);
  cq_node_builder_add_element (list, CQ_DB_TITLE, get_title (which, lang));
  for (guint i = 0; i < entries->len; i++)
    cq_node_builder_add (list, g_ptr_array_index (entries, i));
  return cq_node_builder_end (list);
}

/* Behind the areas and closing and the lists that come before this one, before the annexes. */
static guint
get_index (CqNode *root, CqTerms which)
{
  for (guint i = 0; i < cq_node_get_n_children (root); i++)
    {
      CqNode *child = cq_node_get_child (root, i);
      gboolean earlier = FALSE;
      for (guint t = 0; t < which; t++)
        earlier = earlier || cq_node_has_role (child, kinds[t].list, kinds[t].role);
      if (cq_block_is_apparatus (child) && !earlier)
        return i;
    }
  return cq_node_get_n_children (root);
}

static gboolean
is_entry (CqNode *child, gconstpointer tag)
{
  return cq_node_get_tag (child) == (CqTag) GPOINTER_TO_UINT (tag);
}

/**
 * cq_terms_replace:
 * @entries: (nullable) (element-type CqNode): the entries from now on; %NULL or none removes the list
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_terms_replace (CqNode *document, CqTerms which, GPtrArray *entries)
{
  CqNode *root = cq_document_get_root (document);
  int at = cq_children_find (root, kinds[which].list, kinds[which].role);
  g_autoptr (CqNode) list = NULL;
  g_autoptr (GHashTable) gone = NULL;

  if (entries != NULL && entries->len > 0)
    {
      if (at < 0)
        {
          list = make_list (which, cq_document_get_language (document), entries);
          return cq_place_take_root (document, cq_children_insert (root, get_index (root, which), list));
        }
      list = cq_children_remove_all (cq_node_get_child (root, (guint) at), 0, G_MAXUINT, is_entry,
                                     GUINT_TO_POINTER (kinds[which].entry));
      cq_node_move (&list, cq_children_insert_all (list, cq_node_get_n_children (list), entries));
      return cq_node_equal (list, cq_node_get_child (root, (guint) at))
                 ? cq_node_ref (document)
                 : cq_place_take_root (document, cq_node_with_child_at (root, (guint) at, list));
    }
  if (at < 0)
    return cq_node_ref (document);
  gone = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  cq_links_gather_ids (cq_node_get_child (root, (guint) at), gone);
  {
    g_autoptr (CqNode) without = cq_place_take_root (document, cq_children_remove (root, (guint) at));
    return cq_links_release (without, gone);
  }
}

/**
 * cq_terms_append:
 *
 * Returns: (transfer full): the document with one entry more
 */
CqNode *
cq_terms_append (CqNode *document, CqTerms which, CqTerm *entry)
{
  g_autoptr (GPtrArray) entries = cq_terms_list (document, which);

  g_ptr_array_add (entries, cq_node_ref (entry));
  return cq_terms_replace (document, which, entries);
}
