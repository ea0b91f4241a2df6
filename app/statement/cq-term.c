/* Terms, abbreviations and references: the apparatus after the text. */
#include "statement/cq-term.h"

#include "statement/cq-place.h"

static const struct
{
  CqTag tag;
  const char *role;
  CqTag entry;
} lists[] = {
  [CQ_TERMS_TERMS] = { CQ_DB_GLOSSARY, "terms", CQ_DB_GLOSSENTRY },
  [CQ_TERMS_ABBREVIATIONS] = { CQ_DB_GLOSSARY, "abbreviations", CQ_DB_GLOSSENTRY },
  [CQ_TERMS_REFERENCES] = { CQ_DB_BIBLIOGRAPHY, "references", CQ_DB_BIBLIOMIXED },
};

/* DocBook wants a title. These are the words of the document's language, not of the interface. */
static const struct
{
  const char *lang;
  const char *titles[G_N_ELEMENTS (lists)];
} titles[] = {
  { "en", { "Terms", "Abbreviations", "Reference documents" } },
  { "ru", { "Термины", "Сокращения", "Справочные документы" } },
  { "ja", { "用語", "略語", "参考文書" } },
  { "fr", { "Termes", "Abréviations", "Documents de référence" } },
  { "es", { "Términos", "Siglas", "Documentos de referencia" } },
};

static const char *
get_title (CqTerms which, const char *lang)
{
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_str_has_prefix (lang, titles[i].lang))
      return titles[i].titles[which];
  return titles[0].titles[which];
}

/**
 * cq_terms_find_list:
 *
 * Returns: (nullable) (transfer none): the element that holds the entries
 */
CqNode *
cq_terms_find_list (CqNode *document, CqTerms which)
{
  return cq_node_find_child_with_role (cq_document_get_root (document), lists[which].tag, lists[which].role);
}

/**
 * cq_terms_list:
 *
 * Returns: (transfer full) (element-type CqTerm): the entries in order; empty where there is no list
 */
GPtrArray *
cq_terms_list (CqNode *document, CqTerms which)
{
  CqNode *list = cq_terms_find_list (document, which);
  GPtrArray *entries = cq_node_array_new ();
  CqNode *child;

  for (guint i = 0; list != NULL && (child = cq_node_next_element (list, &i)) != NULL;)
    if (cq_node_is (child, lists[which].entry))
      g_ptr_array_add (entries, cq_node_ref (child));
  return entries;
}

/**
 * cq_term_get_term:
 *
 * Returns: (nullable) (transfer full): the term, abbreviation or reference in @lang, as content
 */
GPtrArray *
cq_term_get_term (CqTerm *entry, const char *lang, const char *principal)
{
  CqNode *term = cq_node_is (entry, CQ_DB_GLOSSENTRY) ? cq_node_find_child (entry, CQ_DB_GLOSSTERM) : entry;

  return term != NULL ? cq_text_get_content (term, lang, principal) : NULL;
}

/**
 * cq_term_get_meaning:
 *
 * Returns: (nullable) (transfer full): what it means or stands for in @lang, as content
 */
GPtrArray *
cq_term_get_meaning (CqTerm *entry, const char *lang, const char *principal)
{
  CqNode *meaning = cq_node_find_child (entry, CQ_DB_GLOSSDEF);
  CqTextMatch match = CQ_TEXT_MISSING;
  CqNode *para = meaning != NULL ? cq_text_pick_child (meaning, CQ_DB_PARA, lang, principal, &match) : NULL;

  return match == CQ_TEXT_FOUND ? cq_content_of (para) : NULL;
}

/**
 * cq_term_new:
 *
 * Returns: (transfer full): an entry without a word yet
 */
CqTerm *
cq_term_new (CqTerms which)
{
  CqNodeBuilder *entry = cq_node_builder_new (lists[which].entry);

  if (which != CQ_TERMS_REFERENCES)
    {
      CqNodeBuilder *meaning = cq_node_builder_new (CQ_DB_GLOSSDEF);
      cq_node_builder_add_element (entry, CQ_DB_GLOSSTERM, NULL);
      cq_node_builder_add_element (meaning, CQ_DB_PARA, NULL);
      cq_node_builder_take (entry, cq_node_builder_end (meaning));
    }
  return cq_node_builder_end (entry);
}

/**
 * cq_term_with_term:
 * @content: (nullable): the words; %NULL removes the language
 *
 * Returns: (transfer full): the changed entry
 */
CqTerm *
cq_term_with_term (CqTerm *entry, const char *lang, const char *principal, GPtrArray *content)
{
  int at = cq_children_find (entry, CQ_DB_GLOSSTERM, NULL);
  g_autoptr (CqNode) term = NULL;

  if (at < 0)
    return cq_text_with_content (entry, lang, principal, content);
  term = cq_text_with_content (cq_node_get_child (entry, at), lang, principal, content);
  return cq_node_with_child_at (entry, at, term);
}

static CqNode *
para_with_content (CqNode *para, gboolean is_principal, const char *lang, GPtrArray *content)
{
  g_autoptr (CqNode) filled = cq_node_with_child_array (para, content);

  return cq_node_with_attribute (filled, CQ_XML_LANG,
                                 is_principal && cq_node_get (para, CQ_XML_LANG) == NULL ? NULL : lang);
}

/* A paragraph for each language, as a clause has them */
static CqNode *
meaning_with (CqNode *meaning, const char *lang, const char *principal, GPtrArray *content)
{
  g_autoptr (GPtrArray) children = cq_node_array_new ();
  gboolean is_principal = g_strcmp0 (lang, principal) == 0;
  gboolean placed = content == NULL;

  for (guint i = 0; i < cq_node_get_n_children (meaning); i++)
    {
      CqNode *child = cq_node_get_child (meaning, i);
      gboolean is_empty = cq_node_is (child, CQ_DB_PARA) && cq_node_get_n_children (child) == 0;

      if (!is_empty && (!cq_node_is (child, CQ_DB_PARA) || !cq_text_is_in (child, lang, principal)))
        g_ptr_array_add (children, cq_node_ref (child));
      else if (!placed)
        {
          g_ptr_array_add (children, para_with_content (child, is_principal, lang, content));
          placed = TRUE;
        }
    }
  if (!placed)
    {
      g_autoptr (CqNode) para = cq_node_new_with_text (CQ_DB_PARA, NULL);
      g_ptr_array_add (children, para_with_content (para, is_principal, lang, content));
    }
  if (children->len == 0)
    g_ptr_array_add (children, cq_node_new_with_text (CQ_DB_PARA, NULL));
  return cq_node_with_child_array (meaning, children);
}

/**
 * cq_term_with_meaning:
 * @content: (nullable): the words; %NULL removes the language
 *
 * Returns: (transfer full): the changed entry; a reference has no meaning and stays as it is
 */
CqTerm *
cq_term_with_meaning (CqTerm *entry, const char *lang, const char *principal, GPtrArray *content)
{
  int at = cq_children_find (entry, CQ_DB_GLOSSDEF, NULL);
  g_autoptr (CqNode) meaning = NULL;

  if (at < 0)
    return cq_node_ref (entry);
  meaning = meaning_with (cq_node_get_child (entry, at), lang, principal, content);
  return cq_node_with_child_at (entry, at, meaning);
}

/* Terms, then abbreviations, then references: after the closing, before the annexes */
static guint
get_place (CqNode *root, CqTerms which)
{
  guint at = 0;

  for (guint i = 0; i < cq_node_get_n_children (root); i++)
    {
      CqNode *child = cq_node_get_child (root, i);
      gboolean comes_later = cq_node_is (child, CQ_DB_APPENDIX);

      for (guint later = which + 1; later < G_N_ELEMENTS (lists); later++)
        comes_later = comes_later || cq_node_has_role (child, lists[later].tag, lists[later].role);
      if (cq_node_get_kind (child) == CQ_NODE_ELEMENT && !comes_later)
        at = i + 1;
    }
  return at;
}

static CqNode *
list_with_entries (CqNode *list, CqTerms which, GPtrArray *entries)
{
  g_autoptr (GPtrArray) children = cq_node_array_new ();
  gboolean placed = FALSE;

  for (guint i = 0; i <= cq_node_get_n_children (list); i++)
    {
      CqNode *child = i < cq_node_get_n_children (list) ? cq_node_get_child (list, i) : NULL;
      gboolean is_entry = child != NULL && cq_node_is (child, lists[which].entry);

      if ((is_entry || child == NULL) && !placed)
        {
          for (guint k = 0; k < entries->len; k++)
            g_ptr_array_add (children, cq_node_ref (g_ptr_array_index (entries, k)));
          placed = TRUE;
        }
      if (child != NULL && !is_entry)
        g_ptr_array_add (children, cq_node_ref (child));
    }
  return cq_node_with_child_array (list, children);
}

static CqNode *
list_new (CqNode *document, CqTerms which, GPtrArray *entries)
{
  CqNodeBuilder *list = cq_node_builder_new (lists[which].tag);

  cq_node_builder_set (list, CQ_AT_ROLE, lists[which].role);
  cq_node_builder_add_element (list, CQ_DB_TITLE, get_title (which, cq_document_get_language (document)));
  for (guint i = 0; i < entries->len; i++)
    cq_node_builder_add (list, g_ptr_array_index (entries, i));
  return cq_node_builder_end (list);
}

/**
 * cq_terms_replace:
 * @entries: (nullable) (element-type CqTerm): all the entries; %NULL or none removes the list
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_terms_replace (CqNode *document, CqTerms which, GPtrArray *entries)
{
  CqNode *root = cq_document_get_root (document);
  CqNode *old = cq_terms_find_list (document, which);
  gboolean none = entries == NULL || entries->len == 0;
  g_autoptr (CqNode) changed = NULL;

  if (none && old == NULL)
    return cq_node_ref (document);
  if (none)
    changed = cq_children_remove (root, cq_children_find_node (root, old));
  else
    {
      g_autoptr (CqNode) list
          = old != NULL ? list_with_entries (old, which, entries) : list_new (document, which, entries);
      changed = old != NULL ? cq_node_with_child_at (root, cq_children_find_node (root, old), list)
                            : cq_children_insert (root, get_place (root, which), list);
    }
  return cq_place_take_root (document, g_steal_pointer (&changed));
}

/**
 * cq_terms_append:
 *
 * Returns: (transfer full): the document with @entry at the end of the list, which is made where it is missing
 */
CqNode *
cq_terms_append (CqNode *document, CqTerms which, CqTerm *entry)
{
  g_autoptr (GPtrArray) entries = cq_terms_list (document, which);

  g_ptr_array_add (entries, cq_node_ref (entry));
  return cq_terms_replace (document, which, entries);
}
