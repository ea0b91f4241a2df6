/* Reading the values that are one word or number: ids, tags, codes, flags, dates. */
#include "values/cq-values-read.h"

#include <glib/gi18n-lib.h>
#include <libxml/tree.h>

#include "language/cq-country.h"
#include "language/cq-language.h"
#include "statement/cq-languages.h"

#define MAX_ID_LENGTH 200
#define MAX_COUNT 100000

/* Returns: (transfer none) (nullable): the word, empty for null; %NULL with @error set */
static const char *
read_word (const CqPlace *place, JsonNode *node, GError **error)
{
  if (JSON_NODE_HOLDS_NULL (node))
    return "";
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);
  cq_place_fail_type (place, node, C_ ("JSON", "a text"), error);
  return NULL;
}

gboolean
cq_read_string (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  const char *word = read_word (place, node, error);

  if (word == NULL)
    return FALSE;
  *(char **) field = cq_source_dup (place->source, word);
  return TRUE;
}

gboolean
cq_read_language (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  const char *word;
  g_autofree char *tag = NULL;

  if (JSON_NODE_HOLDS_NULL (node))
    return cq_place_fail_type (place, node, C_ ("JSON", "a language tag"), error);
  word = read_word (place, node, error);
  if (word == NULL)
    return FALSE;
  tag = cq_language_normalize (word, NULL);
  if (tag == NULL)
    return cq_place_fail (place, error, CQ_VALUES_ERROR_INVALID,
                          _ ("“%s” is no language tag. Write one as en, ru or zh-Hant."), word);
  *(char **) field = cq_source_dup (place->source, tag);
  return TRUE;
}

static gboolean
check_id (const CqPlace *place, const char *id, GError **error)
{
  if (xmlValidateNCName ((const xmlChar *) id, 0) == 0 && strlen (id) <= MAX_ID_LENGTH)
    return TRUE;
  return cq_place_fail (place, error, CQ_VALUES_ERROR_INVALID,
                        _ ("“%s” is no id. An id is one word that begins with a letter and holds letters, "
                           "digits, hyphens, "
                           "full stops and underscores only."),
                        id);
}

gboolean
cq_read_id (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  const char *word;

  if (JSON_NODE_HOLDS_NULL (node))
    return cq_place_fail_type (place, node, C_ ("JSON", "an id"), error);
  word = read_word (place, node, error);
  if (word == NULL || !check_id (place, word, error))
    return FALSE;
  *(char **) field = cq_source_dup (place->source, word);
  return TRUE;
}

gboolean
cq_read_after (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  const char *word = read_word (place, node, error);

  if (word == NULL || (*word != '\0' && !check_id (place, word, error)))
    return FALSE;
  *(char **) field = cq_source_dup (place->source, word);
  return TRUE;
}

gboolean
cq_read_country (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  const char *word = read_word (place, node, error);
  g_autofree char *code = NULL;

  if (word == NULL)
    return FALSE;
  code = g_ascii_strup (word, -1);
  if (*code != '\0' && !cq_country_is_code (code))
    return cq_place_fail (place, error, CQ_VALUES_ERROR_INVALID,
                          _ ("“%s” is no code of a country. Write its two letters of ISO 3166-1, as JP; a party "
                             "that is no "
                             "country has an id and a name instead."),
                          word);
  *(char **) field = cq_source_dup (place->source, code);
  return TRUE;
}

gboolean
cq_read_flag (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  CqValuesFlag *flag = field;

  if (JSON_NODE_HOLDS_NULL (node))
    *flag = CQ_VALUES_FLAG_ABSENT;
  else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    *flag = json_node_get_boolean (node) ? CQ_VALUES_FLAG_TRUE : CQ_VALUES_FLAG_FALSE;
  else
    return cq_place_fail_type (place, node, C_ ("JSON", "true or false"), error);
  return TRUE;
}

gboolean
cq_read_count (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  int *count = field;
  gint64 number;

  if (JSON_NODE_HOLDS_NULL (node))
    {
      *count = CQ_VALUES_CLEARED;
      return TRUE;
    }
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) == G_TYPE_STRING
      || json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return cq_place_fail_type (place, node, C_ ("JSON", "a number"), error);
  number = json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : 0;
  if (number < 1 || number > MAX_COUNT)
    return cq_place_fail (place, error, CQ_VALUES_ERROR_INVALID, _ ("A whole number from 1 to %d is expected here."),
                          MAX_COUNT);
  *count = (int) number;
  return TRUE;
}

static const char *
formality_word (guint i)
{
  return i <= CQ_FORMALITY_ENDORSED ? cq_formality_to_string (i) : NULL;
}

static const char *
role_word (guint i)
{
  return i < CQ_PARTY_OTHER ? cq_party_role_to_string (i) : NULL;
}

static const char *
precedence_word (guint i)
{
  return i < CQ_N_PRECEDENCE_RULES ? cq_precedence_rule_to_string (i) : NULL;
}

static const char *
status_word (guint i)
{
  return i <= CQ_STATUS_DROPPED ? cq_status_to_string (i) : NULL;
}

static const char *
standing_word (guint i)
{
  return i < CQ_N_STANDINGS ? cq_standing_to_string (i) : NULL;
}

static const char *
style_word (guint i)
{
  return i <= CQ_MARKS_NUMBER ? cq_marks_to_string (i) : NULL;
}

/* Reads one of a list of words; the first of an enumeration may have none. */
static gboolean
read_one_of (const CqPlace *place, JsonNode *node, const char *(*nth) (guint), char **field, GError **error)
{
  g_autoptr (GString) known = g_string_new (NULL);
  const char *word = read_word (place, node, error);

  if (word == NULL)
    return FALSE;
  for (guint i = 0; i == 0 || nth (i) != NULL; i++)
    {
      if (nth (i) == NULL)
        continue;
      if (g_str_equal (nth (i), word))
        break;
      g_string_append_printf (known, "%s%s", known->len > 0 ? ", " : "", nth (i));
      if (nth (i + 1) == NULL && *word != '\0')
        return cq_place_fail (place, error, CQ_VALUES_ERROR_INVALID, _ ("“%s” is not known here. Write one of: %s."),
                              word, known->str);
    }
  *field = cq_source_dup (place->source, word);
  return TRUE;
}

gboolean
cq_read_formality (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  return read_one_of (place, node, formality_word, field, error);
}

gboolean
cq_read_role (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  return read_one_of (place, node, role_word, field, error);
}

gboolean
cq_read_standing (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  return read_one_of (place, node, standing_word, field, error);
}

gboolean
cq_read_status (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  return read_one_of (place, node, status_word, field, error);
}

gboolean
cq_read_style (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  return read_one_of (place, node, style_word, field, error);
}

gboolean
cq_read_precedence_rule (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  return read_one_of (place, node, precedence_word, field, error);
}
