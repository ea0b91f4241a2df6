/* From bytes to JSON nodes, and from an object to a structure by a table of its keys. Every
 * failure names the file, the line, the place in the values, and what to do. */
#include "values/cq-json-read.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "values/cq-json-scan.h"

/* What the pool owns. */
typedef struct
{
  gpointer value;
  GDestroyNotify destroy;
} CqPooled;

static void
pooled_free (gpointer data)
{
  CqPooled *pooled = data;

  pooled->destroy (pooled->value);
  g_free (pooled);
}

/**
 * cq_source_init:
 * @name: how messages call the file
 * @text: (array length=length): its bytes; must outlive the source, as @name must
 */
void
cq_source_init (CqSource *self, const char *name, const char *text, gsize length)
{
  *self = (CqSource){ .name = name, .text = text, .length = length };
  self->pool = g_ptr_array_new_with_free_func (pooled_free);
  self->strings = g_string_chunk_new (4096);
  self->langs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

void
cq_source_clear (CqSource *self)
{
  g_ptr_array_unref (self->pool);
  g_string_chunk_free (self->strings);
  g_hash_table_unref (self->langs);
}

/**
 * cq_source_keep:
 * @value: (transfer full): given to the pool
 *
 * Returns: @value
 */
gpointer
cq_source_keep (const CqSource *self, gpointer value, GDestroyNotify destroy)
{
  CqPooled *pooled = g_new (CqPooled, 1);

  *pooled = (CqPooled){ value, destroy };
  g_ptr_array_add (self->pool, pooled);
  return value;
}

/**
 * cq_source_alloc:
 *
 * Returns: a structure of @size bytes, all zero, that lives as long as the source
 */
gpointer
cq_source_alloc (const CqSource *self, gsize size)
{
  return cq_source_keep (self, g_malloc0 (size), g_free);
}

/**
 * cq_source_dup:
 *
 * Returns: a copy of @string that lives as long as the source
 */
char *
cq_source_dup (const CqSource *self, const char *string)
{
  return g_string_chunk_insert (self->strings, string);
}

/**
 * cq_place_to_string:
 *
 * Returns: (transfer full): as `sections[2].clauses[1].text`; empty for the root
 */
char *
cq_place_to_string (const CqPlace *place)
{
  g_autofree char *parent = NULL;

  if (place->parent == NULL)
    return g_strdup ("");
  parent = cq_place_to_string (place->parent);
  if (place->key == NULL)
    return g_strdup_printf ("%s[%u]", parent, place->index);
  return g_strdup_printf ("%s%s%s", parent, *parent != '\0' ? "." : "", place->key);
}

/**
 * cq_place_dup:
 *
 * Returns: the same, living as long as the source
 */
char *
cq_place_dup (const CqPlace *place)
{
  g_autofree char *string = cq_place_to_string (place);

  return cq_source_dup (place->source, string);
}

/**
 * cq_source_set_error:
 * @place: the value to blame
 * @message: a sentence or two without a place
 *
 * Sets @error to the message, after the file, the line and the place.
 */
void
cq_source_set_error (const CqSource *source,
                     const char *place,
                     CqValuesError code,
                     const char *message,
                     GError **error)
{
  guint line = cq_json_find_line (source->text, source->length, place);
  g_autoptr (GString) text = g_string_new (source->name);

  if (line > 0)
    g_string_append_printf (text, ":%u", line);
  g_string_append (text, ": ");
  if (*place != '\0')
    g_string_append_printf (text, "%s: ", place);
  g_string_append (text, message);
  g_set_error_literal (error, CQ_VALUES_ERROR, code, text->str);
}

/**
 * cq_place_fail:
 *
 * Sets @error for the value at @place.
 *
 * Returns: %FALSE
 */
gboolean
cq_place_fail (const CqPlace *place, GError **error, CqValuesError code, const char *format, ...)
{
  g_autofree char *path = cq_place_to_string (place);
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  cq_source_set_error (place->source, path, code, message, error);
  return FALSE;
}

static const char *
kind_of (JsonNode *node)
{
  GType type;

  if (JSON_NODE_HOLDS_NULL (node))
    return C_ ("JSON", "null");
  if (JSON_NODE_HOLDS_OBJECT (node))
    return C_ ("JSON", "an object");
  if (JSON_NODE_HOLDS_ARRAY (node))
    return C_ ("JSON", "an array");
  type = json_node_get_value_type (node);
  if (type == G_TYPE_STRING)
    return C_ ("JSON", "a text");
  return type == G_TYPE_BOOLEAN ? C_ ("JSON", "true or false") : C_ ("JSON", "a number");
}

/**
 * cq_place_fail_type:
 * @expected: what should stand there, as "a text"
 *
 * Returns: %FALSE
 */
gboolean
cq_place_fail_type (const CqPlace *place, JsonNode *node, const char *expected, GError **error)
{
  return cq_place_fail (place, error, CQ_VALUES_ERROR_TYPE, /* Translators: both are kinds of JSON values: “Expected here: an object; found: a number.” */
                        _ ("Expected here: %s; found: %s."), expected, kind_of (node));
}

static gboolean
check_encoding (const CqSource *source, GError **error)
{
  const char *valid_end;
  guint line = 1;

  if (source->length > CQ_JSON_MAX_LENGTH)
    {
      g_set_error (error, CQ_VALUES_ERROR, CQ_VALUES_ERROR_BOUNDS,
                   _ ("%s: The file is longer than %d MiB. Split the values and merge them one after the other."),
                   source->name, CQ_JSON_MAX_LENGTH / 1024 / 1024);
      return FALSE;
    }
  if (g_utf8_validate_len (source->text, source->length, &valid_end))
    return TRUE;
  for (const char *c = source->text; c < valid_end; c++)
    line += *c == '\n';
  if ((gsize) (valid_end - source->text) < source->length && *valid_end == '\0')
    g_set_error (error, CQ_VALUES_ERROR, CQ_VALUES_ERROR_SYNTAX,
                 _ ("%s:%u: The file holds the control character NUL. Remove it; values are JSON in UTF-8."), source->name, line);
  else
    g_set_error (error, CQ_VALUES_ERROR, CQ_VALUES_ERROR_SYNTAX,
                 _ ("%s:%u: The file is not UTF-8. Save it as UTF-8."), source->name, line);
  return FALSE;
}

/**
 * cq_source_parse:
 *
 * Returns: (transfer full) (nullable): the root value, %NULL with @error where the text is not
 *   JSON in UTF-8 within bounds
 */
JsonNode *
cq_source_parse (const CqSource *source, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) why = NULL;
  g_autofree char *message = NULL;
  guint line = 0;

  if (!check_encoding (source, error))
    return NULL;
  if (!cq_json_scan (source->text, source->length, &line, &message))
    {
      g_set_error (error, CQ_VALUES_ERROR, CQ_VALUES_ERROR_SYNTAX, "%s:%u: %s", source->name, line, message);
      return NULL;
    }
  if (!json_parser_load_from_data (parser, source->text, source->length, &why))
    {
      g_set_error (error, CQ_VALUES_ERROR, CQ_VALUES_ERROR_SYNTAX, _ ("%s:%u: This is not JSON: %s"), source->name,
                   json_parser_get_current_line (parser), why->message);
      return NULL;
    }
  return json_parser_steal_root (parser);
}

static const CqKey *
find_key (const CqKey *keys, const char *name)
{
  for (const CqKey *key = keys; key->name != NULL; key++)
    if (g_str_equal (key->name, name))
      return key;
  return NULL;
}

static gboolean
fail_unknown_key (const CqPlace *place, const CqKey *keys, GError **error)
{
  g_autoptr (GString) known = g_string_new (NULL);

  for (const CqKey *key = keys; key->name != NULL; key++)
    g_string_append_printf (known, "%s%s", known->len > 0 ? ", " : "", key->name);
  return cq_place_fail (place, error, CQ_VALUES_ERROR_UNKNOWN_KEY,
                        _ ("Unknown key “%s”. The keys known here are: %s."), place->key,
                        known->str);
}

/**
 * cq_read_object:
 * @keys: (array zero-terminated=1): the keys that may stand in it
 * @self: the structure that their values are read into
 *
 * Returns: whether @node is an object that holds no other keys, and all its values are good
 */
gboolean
cq_read_object (const CqPlace *place, JsonNode *node, const CqKey *keys, gpointer self, GError **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return cq_place_fail_type (place, node, C_ ("JSON", "an object"), error);
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      CqPlace member = { place->source, place, name, 0 };
      const CqKey *key = find_key (keys, name);

      if (key == NULL)
        return fail_unknown_key (&member, keys, error);
      if (!key->read (&member, value, (char *) self + key->offset, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * cq_has_known_key:
 *
 * Returns: whether @node is an object in which one of @keys stands
 */
gboolean
cq_has_known_key (JsonNode *node, const CqKey *keys)
{
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;
  for (const CqKey *key = keys; key->name != NULL; key++)
    if (json_object_has_member (json_node_get_object (node), key->name))
      return TRUE;
  return FALSE;
}
