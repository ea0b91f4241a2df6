/* Looking printed numbers up. */
#include "statement/cq-numbering-private.h"

CqNumbering *
cq_numbering_ref (CqNumbering *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

/**
 * cq_numbering_with_document:
 * @document: a document in which only words differ from the one that was numbered
 *
 * Returns: (transfer full): the same numbers, of @document
 */
CqNumbering *
cq_numbering_with_document (CqNumbering *self, CqNode *document)
{
  CqNumbering *other = g_new0 (CqNumbering, 1);

  g_atomic_ref_count_init (&other->refs);
  other->document = cq_node_ref (document);
  other->numbered = cq_node_ref (self->numbered);
  other->entries = g_ptr_array_ref (self->entries);
  other->by_id = g_hash_table_ref (self->by_id);
  return other;
}

void
cq_numbering_unref (CqNumbering *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->entries);
  cq_node_unref (self->document);
  cq_node_unref (self->numbered);
  g_free (self);
}

/**
 * cq_numbering_equal:
 * @a: (nullable)
 * @b: (nullable)
 *
 * Returns: whether the same places have the same ids and numbers
 */
gboolean
cq_numbering_equal (CqNumbering *a, CqNumbering *b)
{
  if (a == NULL || b == NULL || a->entries->len != b->entries->len)
    return a == b;
  if (a->entries == b->entries)
    return TRUE;
  for (guint i = 0; i < a->entries->len; i++)
    {
      const CqNumberedPlace *one = g_ptr_array_index (a->entries, i);
      const CqNumberedPlace *two = g_ptr_array_index (b->entries, i);

      if (one->value != two->value || one->is_open != two->is_open || g_strcmp0 (one->id, two->id) != 0 || g_strcmp0 (one->number, two->number) != 0
          || g_strcmp0 (one->mark, two->mark) != 0 || cq_path_compare (one->place, two->place) != 0)
        return FALSE;
    }
  return TRUE;
}

static CqNumberedPlace *
find_place (CqNumbering *self, CqPath *path)
{
  guint low = 0;
  guint high = self->entries->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      CqNumberedPlace *entry = g_ptr_array_index (self->entries, middle);
      int order = cq_path_compare (entry->place, path);

      if (order == 0)
        return entry;
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

/**
 * cq_numbering_get_number:
 * @path: a place in the document, from the document node down
 *
 * Returns: (nullable) (transfer none): the bare number there
 */
const char *
cq_numbering_get_number (CqNumbering *self, CqPath *path)
{
  CqNumberedPlace *entry = find_place (self, path);

  return entry != NULL ? entry->number : NULL;
}

/**
 * cq_numbering_get_mark:
 *
 * Returns: (nullable) (transfer none): the number as it is printed before its clause
 */
const char *
cq_numbering_get_mark (CqNumbering *self, CqPath *path)
{
  CqNumberedPlace *entry = find_place (self, path);

  return entry != NULL ? entry->mark : NULL;
}

/**
 * cq_numbering_get_value:
 *
 * Returns: the number as an integer; 0 where there is none or it is no integer ("14 bis", "2.1")
 */
guint
cq_numbering_get_value (CqNumbering *self, CqPath *path)
{
  CqNumberedPlace *entry = find_place (self, path);

  return entry != NULL ? entry->value : 0;
}

/**
 * cq_numbering_get_number_of:
 *
 * Returns: (nullable) (transfer none): the bare number of the element with this id
 */
const char *
cq_numbering_get_number_of (CqNumbering *self, const char *id)
{
  CqNumberedPlace *entry = g_hash_table_lookup (self->by_id, id);

  return entry != NULL ? entry->number : NULL;
}

static char *
dup_title_of (CqNumbering *self, const char *id, const char *lang)
{
  CqNode *node = cq_tree_find_id (self->document, id, NULL);
  CqNode *info = node != NULL ? cq_node_find_child (node, CQ_DB_INFO) : NULL;
  CqNode *title = node != NULL ? cq_node_find_child (node, CQ_DB_TITLE) : NULL;

  if (title == NULL && info != NULL)
    title = cq_node_find_child (info, CQ_DB_TITLE);
  if (title == NULL)
    return NULL;
  return cq_text_get_any (title, lang, cq_document_get_language (self->document), NULL);
}

/**
 * cq_numbering_get_reference:
 * @id: what is referred to
 * @lang: the language of a title, where there is no number
 *
 * Returns: (nullable) (transfer full): what a cross-reference prints, such as `2 (b)`
 */
char *
cq_numbering_get_reference (CqNumbering *self, const char *id, const char *lang)
{
  CqNumberedPlace *entry = g_hash_table_lookup (self->by_id, id);
  g_autoptr (GString) text = g_string_new (NULL);

  while (entry != NULL && entry->is_open)
    entry = entry->above;
  if (entry == NULL || entry->number == NULL)
    return dup_title_of (self, id, lang);

  for (; entry != NULL; entry = entry->above)
    if (entry->number != NULL && entry->above == NULL)
      g_string_prepend (text, entry->number);
    else if (entry->number != NULL)
      {
        g_autofree char *mark = g_strdup_printf (" (%s)", entry->number);
        g_string_prepend (text, mark);
      }
  return g_strdup (g_strstrip (text->str));
}
