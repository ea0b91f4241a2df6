/* The project's records in the info of the root. */
#include "statement/cq-profile.h"

#include <string.h>

#include "statement/cq-place.h"

static gboolean
is_record (CqNode *node)
{
  return cq_node_get_kind (node) == CQ_NODE_ELEMENT
         && g_strcmp0 (cq_node_get_name (node)->ns, CQ_NS_URI_PROJECT) == 0;
}

/**
 * cq_profile_get_info:
 *
 * Returns: (nullable) (transfer none): the info of the root
 */
CqNode *
cq_profile_get_info (CqNode *document)
{
  return cq_node_find_child (cq_document_get_root (document), CQ_DB_INFO);
}

/**
 * cq_profile_set_info:
 * @info: (transfer none): the new info
 *
 * Where the root has none, it is set behind a title that stands outside of it.
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_profile_set_info (CqNode *document, CqNode *info)
{
  CqNode *root = cq_document_get_root (document);
  int at = cq_children_find (root, CQ_DB_INFO, NULL);
  guint index = 0;

  if (at >= 0)
    return cq_place_take_root (document, cq_node_get_child (root, (guint) at) == info
                                             ? cq_node_ref (root)
                                             : cq_node_with_child_at (root, (guint) at, info));
  for (guint i = 0; i < cq_node_get_n_children (root); i++)
    {
      CqTag tag = cq_node_get_tag (cq_node_get_child (root, i));
      if (tag == CQ_DB_TITLE || tag == CQ_DB_SUBTITLE || tag == CQ_DB_TITLEABBREV)
        index = i + 1;
      else if (cq_node_get_kind (cq_node_get_child (root, i)) == CQ_NODE_ELEMENT)
        break;
    }
  return cq_place_take_root (document, cq_children_insert (root, index, info));
}

/**
 * cq_profile_is_ours:
 *
 * Returns: whether the document was made by this program, or taken over by it
 */
gboolean
cq_profile_is_ours (CqNode *document)
{
  return cq_profile_find_record (document, CQ_PR_FILE, NULL) != NULL;
}

/**
 * cq_profile_get_version:
 *
 * Returns: the number of the profile; 0 where the document has none
 */
guint
cq_profile_get_version (CqNode *document)
{
  CqNode *file = cq_profile_find_record (document, CQ_PR_FILE, NULL);
  const char *text = file != NULL ? cq_node_get (file, CQ_AT_PROFILE) : NULL;
  guint64 version;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT, &version, NULL))
    return 0;
  return (guint) version;
}

static CqNode *
declare_prefix (CqNode *root)
{
  CqNodeBuilder *builder;

  for (guint i = 0; i < cq_node_get_n_declarations (root); i++)
    if (g_str_equal (cq_node_get_declaration (root, i)->uri, CQ_NS_URI_PROJECT)
        || g_strcmp0 (cq_node_get_declaration (root, i)->prefix, "cq") == 0)
      return cq_node_ref (root);
  builder = cq_node_builder_new_from (root);
  cq_node_builder_declare (builder, "cq", CQ_NS_URI_PROJECT);
  cq_node_builder_add_children (builder, root);
  return cq_node_builder_end (builder);
}

static CqNode *
ensure_container (CqNode *document)
{
  g_autoptr (CqNode) declared = NULL;
  g_autoptr (CqNode) info = NULL;

  declared = cq_place_take_root (document, declare_prefix (cq_document_get_root (document)));
  if (cq_profile_get_info (declared) != NULL)
    return g_steal_pointer (&declared);
  info = cq_node_new_with_text (CQ_DB_INFO, NULL);
  return cq_profile_set_info (declared, info);
}

/**
 * cq_profile_ensure:
 *
 * Makes the document one of the program's: the prefix declared on the root, an info, and the record of the
 * file.
 *
 * Returns: (transfer full): @document itself where it is one already
 */
CqNode *
cq_profile_ensure (CqNode *document)
{
  g_autoptr (CqNode) file = NULL;
  g_autofree char *version = NULL;

  if (cq_profile_is_ours (document))
    return cq_node_ref (document);
  version = g_strdup_printf ("%d", CQ_PROFILE_VERSION);
  file = cq_node_new_with_text (CQ_PR_FILE, NULL);
  cq_node_move (&file, cq_node_with_attribute (file, CQ_AT_PROFILE, version));
  return cq_profile_put_record (document, file);
}

/**
 * cq_profile_get_setting:
 *
 * Returns: (nullable) (transfer none): an attribute of the record of the file
 */
const char *
cq_profile_get_setting (CqNode *document, CqTag attribute)
{
  CqNode *file = cq_profile_find_record (document, CQ_PR_FILE, NULL);

  return file != NULL ? cq_node_get (file, attribute) : NULL;
}

/**
 * cq_profile_set_setting:
 * @value: (nullable): %NULL removes the attribute
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_profile_set_setting (CqNode *document, CqTag attribute, const char *value)
{
  g_autoptr (CqNode) ours = NULL;
  g_autoptr (CqNode) file = NULL;

  if (g_strcmp0 (cq_profile_get_setting (document, attribute), value) == 0)
    return cq_node_ref (document);
  ours = cq_profile_ensure (document);
  file = cq_node_with_attribute (cq_profile_find_record (ours, CQ_PR_FILE, NULL), attribute, value);
  return cq_profile_put_record (ours, file);
}

/**
 * cq_record_new:
 * @about: (nullable): the ids that it speaks of, separated by blanks
 *
 * Returns: (transfer full): an empty record
 */
CqNode *
cq_record_new (CqTag tag, const char *about)
{
  CqNodeBuilder *builder = cq_node_builder_new (tag);

  cq_node_builder_set (builder, CQ_AT_ABOUT, about);
  return cq_node_builder_end (builder);
}

/**
 * cq_record_is_about:
 *
 * Returns: whether @id is among the ids that @record speaks of
 */
gboolean
cq_record_is_about (CqNode *record, const char *id)
{
  const char *about = cq_node_get (record, CQ_AT_ABOUT);
  gsize length = strlen (id);

  for (const char *at = about; at != NULL && length > 0 && (at = strstr (at, id)) != NULL; at += length)
    if ((at == about || g_ascii_isspace (at[-1])) && (at[length] == '\0' || g_ascii_isspace (at[length])))
      return TRUE;
  return FALSE;
}

/**
 * cq_profile_find_record:
 * @about: (nullable): an id that it speaks of; %NULL is any
 *
 * Returns: (nullable) (transfer none): the first such record
 */
CqNode *
cq_profile_find_record (CqNode *document, CqTag tag, const char *about)
{
  CqNode *info = cq_profile_get_info (document);
  CqNode *child;

  for (guint i = 0; info != NULL && (child = cq_node_next_element (info, &i)) != NULL;)
    if (cq_node_is (child, tag) && (about == NULL || cq_record_is_about (child, about)))
      return child;
  return NULL;
}

/**
 * cq_profile_list_records:
 * @tag: %CQ_TAG_OTHER is every record
 *
 * Returns: (transfer full) (element-type CqNode): the records, in the order of the file
 */
GPtrArray *
cq_profile_list_records (CqNode *document, CqTag tag)
{
  GPtrArray *records = cq_node_array_new ();
  CqNode *info = cq_profile_get_info (document);
  CqNode *child;

  for (guint i = 0; info != NULL && (child = cq_node_next_element (info, &i)) != NULL;)
    if (tag == CQ_TAG_OTHER ? is_record (child) : cq_node_is (child, tag))
      g_ptr_array_add (records, cq_node_ref (child));
  return records;
}

/* A version speaks of one text in one language. */
static char *
get_record_key (CqNode *record)
{
  static const CqTag attributes[] = { CQ_AT_ABOUT, CQ_AT_FIELD, CQ_XML_LANG };
  GString *key = g_string_new (NULL);

  g_string_printf (key, "%d", cq_node_get_tag (record));
  for (guint i = 0; i < G_N_ELEMENTS (attributes); i++)
    {
      const char *value = cq_node_get (record, attributes[i]);
      g_string_append_printf (key, " %s", value != NULL ? value : "");
    }
  return g_string_free (key, FALSE);
}

/**
 * cq_profile_put_records:
 * @records: (element-type CqNode): the records
 *
 * Each takes the place of the record of its name that speaks of the same, or comes last.
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_profile_put_records (CqNode *document, GPtrArray *records)
{
  g_autoptr (CqNode) ready = ensure_container (document);
  g_autoptr (GHashTable) waiting = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) children = cq_node_array_new ();
  g_autoptr (GPtrArray) added = cq_node_array_new ();
  g_autoptr (CqNode) info = NULL;
  CqNode *old = cq_profile_get_info (ready);

  for (guint i = 0; i < records->len; i++)
    g_hash_table_replace (waiting, get_record_key (g_ptr_array_index (records, i)), g_ptr_array_index (records, i));
  for (guint i = 0; i < cq_node_get_n_children (old); i++)
    {
      CqNode *child = cq_node_get_child (old, i);
      CqNode *record = NULL;
      if (is_record (child))
        {
          g_autofree char *key = get_record_key (child);
          record = g_hash_table_lookup (waiting, key);
          g_hash_table_remove (waiting, key);
        }
      g_ptr_array_add (children, cq_node_ref (record == NULL || cq_node_equal (record, child) ? child : record));
    }
  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *key = get_record_key (g_ptr_array_index (records, i));
      CqNode *record = g_hash_table_lookup (waiting, key);
      if (record != NULL)
        g_ptr_array_add (added, cq_node_ref (record));
      g_hash_table_remove (waiting, key);
    }
  info = cq_node_with_child_array (old, children);
  if (added->len > 0)
    cq_node_move (&info, cq_children_insert_all (info, cq_node_get_n_children (info), added));
  return cq_profile_set_info (ready, info);
}

/**
 * cq_profile_put_record:
 *
 * Returns: (transfer full): as cq_profile_put_records() with one record
 */
CqNode *
cq_profile_put_record (CqNode *document, CqNode *record)
{
  g_autoptr (GPtrArray) records = cq_node_array_new ();

  g_ptr_array_add (records, cq_node_ref (record));
  return cq_profile_put_records (document, records);
}

/**
 * cq_profile_remove_record:
 * @about: (nullable): an id that it speaks of; %NULL is any
 *
 * Returns: (transfer full): the document without the first such record
 */
CqNode *
cq_profile_remove_record (CqNode *document, CqTag tag, const char *about)
{
  CqNode *record = cq_profile_find_record (document, tag, about);
  CqNode *old = cq_profile_get_info (document);
  g_autoptr (CqNode) info = NULL;

  if (record == NULL)
    return cq_node_ref (document);
  info = cq_children_remove (old, (guint) cq_children_find_node (old, record));
  return cq_profile_set_info (document, info);
}

/* @record without the ids that are gone; %NULL where nothing remains that it speaks of */
static CqNode *
forget_ids (CqNode *record, GHashTable *ids)
{
  const char *about = cq_node_get (record, CQ_AT_ABOUT);
  g_auto (GStrv) words = cq_ids_split (about);
  guint kept = 0;
  guint n = g_strv_length (words);
  g_autofree char *rest = NULL;

  for (guint i = 0; i < n; i++)
    {
      if (!g_hash_table_contains (ids, words[i]))
        words[kept++] = words[i];
      else
        g_free (words[i]);
    }
  words[kept] = NULL;
  if (kept == n)
    return cq_node_ref (record);
  if (kept == 0)
    return NULL;
  rest = cq_ids_join ((const char *const *) words);
  return cq_node_with_attribute (record, CQ_AT_ABOUT, rest);
}

/**
 * cq_profile_remove_records_about:
 * @ids: (element-type utf8 utf8): a set of ids that are gone
 *
 * Returns: (transfer full): the document without the records that spoke of nothing else
 */
CqNode *
cq_profile_remove_records_about (CqNode *document, GHashTable *ids)
{
  CqNode *old = cq_profile_get_info (document);
  g_autoptr (GPtrArray) children = cq_node_array_new ();
  g_autoptr (CqNode) info = NULL;

  if (old == NULL || g_hash_table_size (ids) == 0)
    return cq_node_ref (document);
  for (guint i = 0; i < cq_node_get_n_children (old); i++)
    {
      CqNode *child = cq_node_get_child (old, i);
      CqNode *kept = is_record (child) && cq_node_get (child, CQ_AT_ABOUT) != NULL ? forget_ids (child, ids)
                                                                                  : cq_node_ref (child);
      if (kept != NULL)
        g_ptr_array_add (children, kept);
      else if (children->len > 0 && cq_node_is_blank (g_ptr_array_index (children, children->len - 1)))
        g_ptr_array_set_size (children, (int) children->len - 1);
    }
  info = cq_node_with_child_array (old, children);
  return cq_profile_set_info (document, info);
}
