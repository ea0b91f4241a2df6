/* Reading texts: a string, an object from language to string, or a text with its footnotes. */
#include "values/cq-values-read.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "language/cq-language.h"

static CqValuesText *
text_new (const CqPlace *place)
{
  CqValuesText *text = cq_source_alloc (place->source, sizeof *text);

  text->place = cq_place_dup (place);
  text->versions = cq_source_keep (place->source, g_ptr_array_new (), (GDestroyNotify) g_ptr_array_unref);
  return text;
}

CqValuesText *
cq_text_new_cleared (const CqPlace *place)
{
  CqValuesText *text = text_new (place);

  text->cleared = TRUE;
  return text;
}

static void
add_version (const CqPlace *place, CqValuesText *text, const char *lang, const char *string)
{
  CqValuesVersion *version = cq_source_alloc (place->source, sizeof *version);

  version->lang = lang != NULL ? cq_source_dup (place->source, lang) : NULL;
  version->string = string != NULL ? cq_source_dup (place->source, string) : NULL;
  g_ptr_array_add (text->versions, version);
}

static gboolean
read_version (const CqPlace *place, JsonNode *node, CqValuesText *text, GError **error)
{
  g_autofree char *lang = cq_language_normalize (place->key, NULL);
  char *string = NULL;

  if (lang == NULL)
    return cq_place_fail (place, error, CQ_VALUES_ERROR_INVALID,
                          _ ("“%s” is no language tag. A text is a string, or an object from language tags as "
                             "en, ru or "
                             "zh-Hant to strings."),
                          place->key);
  for (guint i = 0; i < text->versions->len; i++)
    if (g_str_equal (((CqValuesVersion *) g_ptr_array_index (text->versions, i))->lang, lang))
      return cq_place_fail (place, error, CQ_VALUES_ERROR_INVALID,
                            _ ("The language “%s” stands twice. Keep one of the two."), lang);
  if (!JSON_NODE_HOLDS_NULL (node) && !cq_read_string (place, node, &string, error))
    return FALSE;
  add_version (place, text, lang, string);
  g_hash_table_add (place->source->langs, g_steal_pointer (&lang));
  return TRUE;
}

static gboolean
read_versions (const CqPlace *place, JsonNode *node, CqValuesText *text, GError **error)
{
  JsonObjectIter iter;
  const char *lang;
  JsonNode *value;

  if (json_object_get_size (json_node_get_object (node)) == 0)
    return cq_place_fail (place, error, CQ_VALUES_ERROR_INVALID,
                          _ ("The text is said in no language. Name at least one, or remove the key."));
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &lang, &value))
    {
      CqPlace member = { place->source, place, lang, 0 };
      if (!read_version (&member, value, text, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
cq_read_text (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  CqValuesText *text = text_new (place);

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      if (!read_versions (place, node, text, error))
        return FALSE;
    }
  else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    add_version (place, text, NULL, json_node_get_string (node));
  else if (JSON_NODE_HOLDS_NULL (node))
    text->cleared = TRUE;
  else
    return cq_place_fail_type (place, node, C_ ("JSON", "a text, or an object from language to text"), error);
  *(CqValuesText **) field = text;
  return TRUE;
}

/* A text and the footnotes that it calls. */
typedef struct
{
  CqValuesText *text;
  CqValuesList *notes;
} RichKeys;

static const CqKey rich_keys[] = {
  { "text", cq_read_text, G_STRUCT_OFFSET (RichKeys, text) },
  { "footnotes", cq_read_footnotes, G_STRUCT_OFFSET (RichKeys, notes) },
  { NULL },
};

gboolean
cq_read_rich_text (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  RichKeys keys = { NULL, NULL };

  if (!cq_has_known_key (node, rich_keys))
    return cq_read_text (place, node, field, error);
  if (!cq_read_object (place, node, rich_keys, &keys, error))
    return FALSE;
  if (keys.text == NULL)
    return cq_place_fail (place, error, CQ_VALUES_ERROR_INVALID,
                          _ ("A footnote without a text that calls it. Add “text”."));
  keys.text->notes = keys.notes;
  *(CqValuesText **) field = keys.text;
  return TRUE;
}

gboolean
cq_read_footnotes (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  CqValuesList *list = NULL;
  JsonObjectIter iter;
  const char *mark;
  JsonNode *value;

  if (JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return cq_place_fail_type (place, node, C_ ("JSON", "an object from footnote mark to text"), error);
  if (!cq_read_list (place, node, &list, NULL, 0, error))
    return FALSE;
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &mark, &value))
    {
      CqPlace member = { place->source, place, mark, 0 };
      CqValuesNote *note = cq_source_alloc (place->source, sizeof *note);

      if (*mark == '\0' || strpbrk (mark, "[] \t\n") != NULL)
        return cq_place_fail (&member, error, CQ_VALUES_ERROR_INVALID,
                              _ ("A footnote mark is one word without brackets, as 1 in [^1]."));
      note->mark = cq_source_dup (place->source, mark);
      if (!cq_read_text (&member, value, &note->text, error))
        return FALSE;
      g_ptr_array_add (list->entries, note);
    }
  *(CqValuesList **) field = list;
  return TRUE;
}

/**
 * cq_is_text:
 * @other_keys: the keys of the structure that may stand in its place
 *
 * Tells a text from a structure where either may stand. "id" is a key and a language; it is the key
 * unless other languages stand beside it.
 *
 * Returns: whether @node is to be read as a text
 */
gboolean
cq_is_text (JsonNode *node, const CqKey *other_keys)
{
  JsonObject *object;
  gboolean has_id = FALSE;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return TRUE;
  object = json_node_get_object (node);
  for (const CqKey *key = other_keys; key->name != NULL; key++)
    if (g_str_equal (key->name, "id"))
      has_id = json_object_has_member (object, "id");
    else if (json_object_has_member (object, key->name))
      return FALSE;
  return !has_id || json_object_get_size (object) > 1;
}

/**
 * cq_read_list:
 * @list: (out) (transfer none): the array; cleared where @node is null
 * @read_entry: (nullable): reads an element into a structure; %NULL leaves the list empty
 * @entry_size: of that structure, whose first member is a #CqValuesEntry or the place
 *
 * Returns: whether all is good
 */
gboolean
cq_read_list (const CqPlace *place, JsonNode *node, CqValuesList **list, CqReadValue read_entry, gsize entry_size,
              GError **error)
{
  CqValuesList *self = cq_source_alloc (place->source, sizeof *self);
  JsonArray *array;

  self->place = cq_place_dup (place);
  self->entries = cq_source_keep (place->source, g_ptr_array_new (), (GDestroyNotify) g_ptr_array_unref);
  self->cleared = JSON_NODE_HOLDS_NULL (node);
  *list = self;
  if (self->cleared || read_entry == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return cq_place_fail_type (place, node, C_ ("JSON", "an array"), error);
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      CqPlace element = { place->source, place, NULL, i };
      gpointer entry = cq_source_alloc (place->source, entry_size);

      *(char **) entry = cq_place_dup (&element);
      if (!read_entry (&element, json_array_get_element (array, i), entry, error))
        return FALSE;
      g_ptr_array_add (self->entries, entry);
    }
  return TRUE;
}

static gboolean
read_owner (const CqPlace *place, JsonNode *node, gpointer entry, GError **error)
{
  CqValuesText *text = NULL;

  if (JSON_NODE_HOLDS_NULL (node))
    return cq_place_fail_type (place, node, C_ ("JSON", "the id of a party, or a name"), error);
  if (!cq_read_text (place, node, &text, error))
    return FALSE;
  *(CqValuesText *) entry = *text;
  return TRUE;
}

gboolean
cq_read_owners (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  CqValuesList **list = field;
  CqValuesText *text;

  if (JSON_NODE_HOLDS_ARRAY (node) || JSON_NODE_HOLDS_NULL (node))
    return cq_read_list (place, node, list, read_owner, sizeof (CqValuesText), error);
  if (!cq_read_list (place, node, list, NULL, 0, error) || !cq_read_text (place, node, &text, error))
    return FALSE;
  g_ptr_array_add ((*list)->entries, text);
  return TRUE;
}
