/* Another principal language, and a language less: every text says what it is in, and none loses its place. */
#include "statement/cq-languages.h"

#include "statement/cq-change.h"
#include "statement/cq-language-unit.h"
#include "statement/cq-place.h"
#include "statement/cq-profile.h"

/* Texts of which each states its language may be taken for versions of the one before. An id keeps them apart. */
static CqNode *
keep_apart (CqNode *before, CqNode *after, const char *principal, CqIndex *ids)
{
  g_autoptr (CqNode) parted = cq_node_ref (after);
  guint n = cq_node_get_n_children (before);
  guint i = 0;

  while (i < n)
    {
      guint end = i + 1;
      if (cq_block_is_para (cq_node_get_child (before, i)))
        {
          end = cq_block_get_clause_end (before, i, principal);
          if (cq_block_get_clause_end (parted, i, principal) > end)
            {
              g_autofree char *id = NULL;
              g_autoptr (CqNode) named = NULL;
              while (cq_node_is_blank (cq_node_get_child (before, end)))
                end++;
              id = cq_id_new (ids, NULL, cq_clause_get_stem (CQ_CLAUSE_PLAIN));
              named = cq_node_with_attribute (cq_node_get_child (parted, end), CQ_XML_ID, id);
              cq_node_move (&parted, cq_node_with_child_at (parted, end, named));
            }
        }
      i = end;
    }
  return g_steal_pointer (&parted);
}

/* @node, whose texts that state no language state @principal */
static CqNode *
spell (CqNode *node, const char *principal, CqIndex *ids)
{
  g_autoptr (GPtrArray) children = NULL;
  g_autoptr (CqNode) spelled = NULL;

  switch (cq_language_unit_get (node))
    {
    case CQ_LANGUAGE_UNIT_NONE:
      return cq_node_ref (node);
    case CQ_LANGUAGE_UNIT_TEXT:
      return cq_node_with_attribute (node, CQ_XML_LANG, principal);
    case CQ_LANGUAGE_UNIT_HOLDER:
    default:
      break;
    }
  children = cq_node_array_new ();
  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    {
      CqNode *child = cq_node_get_child (node, i);
      gboolean states = cq_node_get_kind (child) == CQ_NODE_ELEMENT && cq_node_get (child, CQ_XML_LANG) != NULL;
      g_ptr_array_add (children, states ? cq_node_ref (child) : spell (child, principal, ids));
    }
  spelled = cq_node_with_child_array (node, children);
  if (cq_node_is (node, CQ_DB_LISTITEM))
    return g_steal_pointer (&spelled);
  return keep_apart (node, spelled, principal, ids);
}

/* What a version follows and what follows it change places with the languages. */
static CqNode *
turn_versions (CqNode *document, const char *old, const char *lang)
{
  CqNode *info = cq_profile_get_info (document);
  g_autoptr (CqNode) turned = info != NULL ? cq_node_ref (info) : NULL;

  for (guint i = 0; info != NULL && i < cq_node_get_n_children (info); i++)
    {
      CqNode *child = cq_node_get_child (info, i);
      g_autoptr (CqNode) record = NULL;

      if (!cq_node_is (child, CQ_PR_VERSION) || g_strcmp0 (cq_node_get (child, CQ_XML_LANG), lang) != 0
          || g_strcmp0 (cq_node_get (child, CQ_AT_OF), old) != 0)
        continue;
      record = cq_node_with_attribute (child, CQ_XML_LANG, old);
      cq_node_move (&record, cq_node_with_attribute (record, CQ_AT_OF, lang));
      cq_node_move (&record, cq_node_with_attribute (record, CQ_AT_FINGERPRINT, cq_node_get (child, CQ_AT_OWN)));
      cq_node_move (&record, cq_node_with_attribute (record, CQ_AT_OWN, cq_node_get (child, CQ_AT_FINGERPRINT)));
      cq_node_move (&turned, cq_node_with_child_at (turned, i, record));
    }
  return turned != NULL ? cq_profile_set_info (document, turned) : cq_node_ref (document);
}

/**
 * cq_document_choose_principal:
 * @lang: one of its languages
 *
 * Makes @lang the language of texts that state none. Those that relied on the old one state it from then on, so that
 * every text stays in the language that it is in.
 *
 * Returns: (transfer full): the changed document; @document itself where @lang is none of its languages
 */
CqNode *
cq_document_choose_principal (CqNode *document, const char *lang)
{
  g_auto (GStrv) languages = cq_document_list_languages (document);
  g_autoptr (CqIndex) ids = NULL;
  g_autoptr (CqNode) root = NULL;
  g_autoptr (CqNode) spelled = NULL;
  const char *chosen = NULL;

  for (guint i = 1; languages[i] != NULL; i++)
    if (cq_language_is_same (languages[i], lang))
      chosen = languages[i];
  if (chosen == NULL)
    return cq_node_ref (document);
  ids = cq_index_new (document);
  root = spell (cq_document_get_root (document), languages[0], ids);
  spelled = cq_place_take_root (document, cq_node_with_attribute (root, CQ_XML_LANG, chosen));
  return turn_versions (spelled, languages[0], chosen);
}

/* What goes of a document with a language */
typedef struct
{
  const char *lang;
  const char *principal;
} Removal;

static gboolean
is_in (const Removal *self, CqNode *node, const char *around)
{
  return cq_language_unit_get (node) == CQ_LANGUAGE_UNIT_TEXT
         && cq_language_is_same (cq_text_get_language (node, around), self->lang);
}

/* Whether a text may be left out of its parent where it is the only one there */
static gboolean
may_go (CqNode *node)
{
  return cq_node_is (node, CQ_DB_PHRASE) || g_strcmp0 (cq_node_get_name (node)->ns, CQ_NS_URI_PROJECT) == 0;
}

static CqNode *
blank (CqNode *node)
{
  g_autoptr (CqNode) empty = cq_node_with_children (node, NULL, 0);

  return cq_node_with_attribute (empty, CQ_XML_LANG, NULL);
}

/* The texts of one thing are [first, end) of @parent: those in the language go, but for one that has no other beside
 * it, which is left empty. What stays of them inherits the ids. */
static void
remove_texts (const Removal *self, CqNode *parent, guint first, guint end, const char *around, GPtrArray *children)
{
  guint heir = end;

  for (guint i = first; i < end && heir == end; i++)
    {
      CqNode *child = cq_node_get_child (parent, i);
      if (cq_node_is (child, cq_node_get_tag (cq_node_get_child (parent, first)))
          && !cq_language_is_same (cq_text_get_language (child, around), self->lang))
        heir = i;
    }
  for (guint i = first; i < end; i++)
    {
      CqNode *child = cq_node_get_child (parent, i);

      if (!is_in (self, child, around))
        g_ptr_array_add (children, cq_node_ref (child));
      else if (heir == end && !may_go (child))
        g_ptr_array_add (children, blank (child));
      else if (children->len > 0 && cq_node_is_blank (children->pdata[children->len - 1]))
        g_ptr_array_set_size (children, (int) children->len - 1);
    }
  if (heir < end)
    for (guint i = 0; i < children->len; i++)
      if (children->pdata[i] == cq_node_get_child (parent, heir))
        for (guint k = first; k < end; k++)
          if (is_in (self, cq_node_get_child (parent, k), around))
            cq_node_move ((CqNode **) &children->pdata[i],
                          cq_language_hand_ids (cq_node_get_child (parent, k), children->pdata[i]));
}

/* Behind the last of the texts that say the same as the one at @first: a clause in a flow, all else that follows it
 * under the same name */
static guint
find_end (CqNode *parent, guint first, const char *around)
{
  CqNode *head = cq_node_get_child (parent, first);
  gboolean in_flow = cq_block_is_para (head) && !cq_node_is (parent, CQ_DB_LISTITEM) && !cq_node_is (parent, CQ_DB_GLOSSDEF);
  guint end = first + 1;

  if (in_flow)
    {
      guint behind = cq_block_get_clause_end (parent, first, around);
      for (guint i = first; i < behind; i++)
        if (cq_block_is_para (cq_node_get_child (parent, i)))
          end = i + 1;
      return end;
    }
  for (guint i = end; i < cq_node_get_n_children (parent); i++)
    {
      CqNode *child = cq_node_get_child (parent, i);
      if (cq_node_is (child, cq_node_get_tag (head)))
        end = i + 1;
      else if (!cq_node_is_blank (child))
        break;
    }
  return end;
}

static gboolean
is_gone (const Removal *self, CqNode *node)
{
  const char *lang = cq_node_get_kind (node) == CQ_NODE_ELEMENT ? cq_node_get (node, CQ_XML_LANG) : NULL;
  const char *of;

  if (!cq_node_is (node, CQ_PR_LANGUAGE) && !cq_node_is (node, CQ_PR_VERSION))
    return FALSE;
  of = cq_node_get (node, CQ_AT_OF);
  return (lang != NULL && cq_language_is_same (lang, self->lang)) || (of != NULL && cq_language_is_same (of, self->lang));
}

static CqNode *
remove_in (const Removal *self, CqNode *node, const char *around)
{
  g_autoptr (GPtrArray) children = cq_node_array_new ();
  g_autoptr (CqNode) changed = NULL;
  const char *own = cq_node_get (node, CQ_XML_LANG);
  gboolean states = own != NULL && cq_language_is_same (own, self->lang);
  guint end;

  if (own != NULL)
    around = own;
  for (guint i = 0; i < cq_node_get_n_children (node); i = end)
    {
      CqNode *child = cq_node_get_child (node, i);
      CqLanguageUnit unit = cq_language_unit_get (child);

      end = i + 1;
      if (is_gone (self, child))
        {
          if (children->len > 0 && cq_node_is_blank (children->pdata[children->len - 1]))
            g_ptr_array_set_size (children, (int) children->len - 1);
        }
      else if (unit == CQ_LANGUAGE_UNIT_NONE)
        g_ptr_array_add (children, cq_node_ref (child));
      else if (unit == CQ_LANGUAGE_UNIT_HOLDER)
        g_ptr_array_add (children, remove_in (self, child, around));
      else
        {
          end = find_end (node, i, around);
          remove_texts (self, node, i, end, around, children);
        }
    }
  changed = cq_node_with_child_array (node, children);
  return states ? cq_node_with_attribute (changed, CQ_XML_LANG, NULL) : g_steal_pointer (&changed);
}

/**
 * cq_document_remove_language:
 * @lang: one of its languages, not the principal one
 *
 * Takes the language away with every text in it. What was said in it alone is left empty; what was pointed at in its
 * text is found in that of another language.
 *
 * Returns: (transfer full): the changed document; @document itself where @lang is none of its languages, or the
 *   principal one
 */
CqNode *
cq_document_remove_language (CqNode *document, const char *lang)
{
  const char *principal = cq_document_get_language (document);
  const Removal removal = { lang, principal };
  CqNode *old = cq_document_get_root (document);
  g_autoptr (GPtrArray) before = cq_node_array_new ();
  g_autoptr (GPtrArray) behind = cq_node_array_new ();
  g_autoptr (CqNode) without = NULL;

  if (cq_language_is_same (lang, principal) || !cq_document_has_language (document, lang))
    return cq_node_ref (document);
  without = cq_place_take_root (document, remove_in (&removal, old, principal));
  g_ptr_array_add (before, cq_node_ref (old));
  g_ptr_array_add (behind, cq_node_ref (cq_document_get_root (without)));
  return cq_links_release_difference (without, before, behind);
}
