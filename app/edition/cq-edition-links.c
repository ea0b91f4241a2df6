/* Editions: what is referred to has a label, and no reference leads nowhere. */
#include "edition/cq-edition-private.h"

#include "statement/cq-bracket.h"
#include "statement/cq-party.h"

#include <string.h>

static CqWalkStep
gather_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  CqEditionWork *work = data;
  const char *id;

  if (cq_node_is (node, CQ_PR_COMMITMENT))
    return CQ_WALK_OVER;
  if (cq_node_is (node, CQ_DB_XREF) && (id = cq_node_get (node, CQ_AT_LINKEND)) != NULL)
    g_hash_table_add (work->referred, g_strdup (id));
  return CQ_WALK_ON;
}

/**
 * cq_edition_gather_links:
 *
 * Notes what is referred to, and what stands in brackets.
 */
void
cq_edition_gather_links (CqEditionWork *work, CqNode *document)
{
  g_autoptr (GPtrArray) brackets = cq_brackets_list (document);

  work->referred = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  work->bracketed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  work->settled = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  cq_tree_walk_elements (document, gather_cb, work);
  for (guint i = 0; i < brackets->len; i++)
    {
      CqBracket *bracket = g_ptr_array_index (brackets, i);
      const char *status = cq_bracket_get_status (bracket);

      if (status != NULL && strcmp (status, "open") != 0)
        {
          if (!bracket->is_element && bracket->open_id != NULL)
            g_hash_table_add (work->settled, g_strdup (bracket->open_id));
          if (!bracket->is_element && bracket->close_id != NULL)
            g_hash_table_add (work->settled, g_strdup (bracket->close_id));
        }
      else if (bracket->is_element && bracket->open_id != NULL)
        g_hash_table_add (work->bracketed, g_strdup (bracket->open_id));
    }
}

/* "preambular paragraph 3": counted among those of its part. */
static char *
make_preambular_label (CqEditionWork *work, CqPath *path)
{
  CqNode *node = cq_tree_get (work->document, path);
  g_autoptr (CqPath) above = NULL;
  CqNode *list;
  guint number = 0;

  if (!cq_node_is (node, CQ_DB_LISTITEM) || cq_path_get_depth (path) == 0)
    return NULL;
  above = cq_path_new_parent (path);
  list = cq_tree_get (work->document, above);
  if (!cq_node_has_role (list, CQ_DB_ORDEREDLIST, "preamble"))
    return NULL;
  for (guint i = 0; i <= cq_path_get_last (path); i++)
    number += cq_node_is (cq_node_get_child (list, i), CQ_DB_LISTITEM);
  return cq_document_words_format_number (work->words, CQ_WORD_PREAMBULAR, number);
}

/* The number or the title of the nearest thing around that has one. */
static char *
make_label_from_around (CqEditionWork *work, CqPath *path)
{
  g_autoptr (CqPath) at = cq_path_ref (path);

  for (;;)
    {
      CqNode *node = cq_tree_get (work->document, at);
      const char *id;
      CqNode *title;
      g_autofree char *preambular = NULL;
      CqPath *above;

      if (node == NULL || cq_node_get_kind (node) != CQ_NODE_ELEMENT)
        return NULL;
      if ((preambular = make_preambular_label (work, at)) != NULL)
        return g_steal_pointer (&preambular);
      id = cq_node_get (node, CQ_XML_ID);
      if (id != NULL)
        {
          g_autofree char *reference = cq_numbering_get_reference (work->numbering, id, work->lang);
          if (reference != NULL && *reference != '\0')
            return g_steal_pointer (&reference);
        }
      else if (cq_numbering_get_number (work->numbering, at) != NULL)
        return g_strdup (cq_numbering_get_number (work->numbering, at));
      title = cq_node_find_child (node, CQ_DB_TITLE);
      if (title == NULL && cq_node_find_child (node, CQ_DB_INFO) != NULL)
        title = cq_node_find_child (cq_node_find_child (node, CQ_DB_INFO), CQ_DB_TITLE);
      if (title != NULL)
        {
          g_autofree char *text = cq_text_get_any (title, work->lang, work->principal, NULL);
          if (text != NULL && *text != '\0')
            return g_steal_pointer (&text);
        }
      if (cq_path_get_depth (at) == 0)
        return NULL;
      above = cq_path_new_parent (at);
      cq_path_unref (at);
      at = above;
    }
}

static char *
make_label (CqEditionWork *work, const char *id)
{
  g_autoptr (CqPath) path = NULL;
  g_autofree char *reference = NULL;
  CqNode *node;

  if (g_hash_table_contains (work->rows, id))
    return g_strdup (g_hash_table_lookup (work->rows, id));
  reference = cq_numbering_get_reference (work->numbering, id, work->lang);
  if (reference != NULL && *reference != '\0')
    return g_steal_pointer (&reference);
  node = cq_tree_find_id (work->document, id, &path);
  if (node == NULL && (node = cq_tree_find_id (work->source, id, NULL)) != NULL)
    return cq_text_get_plain (node);
  if (node == NULL)
    return NULL;
  if (cq_node_is (node, CQ_DB_AUTHOR))
    {
      g_autoptr (CqParty) party = cq_party_find (work->document, id);
      const char *name = party != NULL ? cq_party_get_display_name (party, CQ_COUNTRY_SHORT, work->lang) : NULL;
      if (name == NULL && party != NULL)
        name = cq_party_get_display_name (party, CQ_COUNTRY_SHORT, work->principal);
      return g_strdup (name);
    }
  return make_label_from_around (work, path);
}

/**
 * cq_edition_get_label:
 *
 * Returns: (transfer none): what a reference to @id prints
 */
const char *
cq_edition_get_label (CqEditionWork *work, const char *id)
{
  const char *label = g_hash_table_lookup (work->labels, id);
  g_autofree char *made = NULL;

  work->n_labels++;
  if (label != NULL)
    return label;
  made = make_label (work, id);
  g_hash_table_insert (work->labels, g_strdup (id), made != NULL ? g_strdup (made) : g_strdup (id));
  return g_hash_table_lookup (work->labels, id);
}

typedef struct
{
  CqEditionWork *work;
  CqNode *root;
  CqIndex *ids;    /* (owned) (nullable): what the edition has, once that is asked */
  gboolean broken; /* whether anything leads nowhere */
} Mending;

static const CqTag reference_attributes[] = { CQ_AT_LINKEND, CQ_AT_LINKENDS, CQ_AT_ENDTERM, CQ_AT_AREAREFS };

/* Whether all the ids that an attribute names are there. */
static gboolean
leads_somewhere (Mending *mending, const char *value)
{
  g_auto (GStrv) ids = NULL;

  if (mending->ids == NULL)
    mending->ids = cq_index_new (mending->root);
  if (strpbrk (value, " \t\r\n") == NULL)
    return cq_index_has_id (mending->ids, value);
  ids = g_strsplit_set (value, " \t\r\n", -1);
  for (guint i = 0; ids[i] != NULL; i++)
    if (*ids[i] != '\0' && !cq_index_has_id (mending->ids, ids[i]))
      return FALSE;
  return TRUE;
}

static CqTag
find_broken (Mending *mending, CqNode *node)
{
  const char *href;

  if (cq_node_get_kind (node) != CQ_NODE_ELEMENT || cq_node_get_n_attributes (node) == 0)
    return CQ_TAG_OTHER;
  for (guint i = 0; i < G_N_ELEMENTS (reference_attributes); i++)
    {
      const char *value = cq_node_get (node, reference_attributes[i]);
      if (value != NULL && !leads_somewhere (mending, value))
        return reference_attributes[i];
    }
  href = cq_node_get (node, CQ_XLINK_HREF);
  return href != NULL && *href == '#' && !leads_somewhere (mending, href + 1) ? CQ_XLINK_HREF : CQ_TAG_OTHER;
}

static CqWalkStep
find_broken_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  Mending *mending = data;

  mending->broken = find_broken (mending, node) != CQ_TAG_OTHER;
  return mending->broken ? CQ_WALK_STOP : CQ_WALK_ON;
}

/* What a reference to another place points at */
static const char *
get_target (CqNode *node)
{
  const char *linkend = cq_node_get (node, CQ_AT_LINKEND);
  const char *href = cq_node_get (node, CQ_XLINK_HREF);

  if (linkend != NULL)
    return linkend;
  return href != NULL ? href + (*href == '#') : "";
}

static CqNode *
mend_cb (CqNode *node, gpointer data)
{
  Mending *mending = data;
  g_autoptr (CqNode) mended = cq_node_ref (node);
  CqTag attribute;

  while ((attribute = find_broken (mending, mended)) != CQ_TAG_OTHER)
    {
      CqNode *changed;

      if (cq_node_is (node, CQ_DB_XREF))
        return cq_node_new_text (cq_edition_get_label (mending->work, get_target (node)), -1);
      if (cq_node_is (node, CQ_DB_FOOTNOTEREF))
        return NULL;
      changed = cq_node_with_attribute (mended, attribute, NULL);
      cq_node_unref (mended);
      mended = changed;
      if (cq_node_is (mended, CQ_DB_LINK) && cq_node_get (mended, CQ_XLINK_HREF) == NULL)
        {
          changed = cq_node_with_tag (mended, CQ_DB_PHRASE);
          cq_node_unref (mended);
          mended = changed;
        }
    }
  return g_steal_pointer (&mended);
}

/**
 * cq_edition_mend_links:
 *
 * What another part, another language or the register of parties held is not in the edition: a
 * reference to it becomes the words that it prints.
 *
 * Returns: (transfer full): @root, where every reference leads somewhere
 */
CqNode *
cq_edition_mend_links (CqEditionWork *work, CqNode *root)
{
  Mending mending = { work, root, NULL, FALSE };
  CqNode *mended;

  if (cq_edition_recall_links (work, root))
    return cq_node_ref (root);
  cq_tree_walk_elements (root, find_broken_cb, &mending);
  mended = mending.broken ? cq_tree_map (root, mend_cb, &mending) : cq_node_ref (root);
  g_clear_pointer (&mending.ids, cq_index_free);
  cq_edition_remember_links (work, mending.broken ? NULL : root);
  return mended;
}
