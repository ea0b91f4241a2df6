/* Reading a whole file of values. */
#include "values/cq-values-read.h"

#include <glib/gi18n-lib.h>

#define VALUES(member) G_STRUCT_OFFSET (CqValues, member)

G_DEFINE_QUARK (cq-values-error-quark, cq_values_error)

/* One of a few words, or the empty one for null */
static gboolean
read_one_of (const CqPlace *place, JsonNode *node, const char *const *words, char **word, GError **error)
{
  g_autofree char *all = g_strjoinv (", ", (char **) words);

  if (!cq_read_string (place, node, word, error))
    return FALSE;
  return **word == '\0' || g_strv_contains (words, *word)
         || cq_place_fail (place, error, CQ_VALUES_ERROR_INVALID, _ ("“%s” is none of these words: %s. Write one of them, or null."),
                           *word, all);
}

static gboolean
read_calendar (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  static const char *const calendars[] = { "gregorian", "japanese", NULL };

  return read_one_of (place, node, calendars, field, error);
}

static gboolean
read_digits (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  static const char *const digits[] = { "latn", "arab", NULL };

  return read_one_of (place, node, digits, field, error);
}

static gboolean
read_lengths (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  static const char *const lengths[] = { "words-and-figures", NULL };

  return read_one_of (place, node, lengths, field, error);
}

static const CqKey usage_keys[] = {
  { "calendar", read_calendar, G_STRUCT_OFFSET (CqValuesUsage, calendar) },
  { "digits", read_digits, G_STRUCT_OFFSET (CqValuesUsage, digits) },
  { "lengths", read_lengths, G_STRUCT_OFFSET (CqValuesUsage, lengths) },
  { NULL },
};

static gboolean
read_usage (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  CqValuesUsage *usage = cq_source_alloc (place->source, sizeof *usage);

  *(CqValuesUsage **) field = usage;
  usage->cleared = JSON_NODE_HOLDS_NULL (node);
  return usage->cleared || cq_read_object (place, node, usage_keys, usage, error);
}

static const CqKey markings_keys[] = {
  { "distribution", cq_read_string, G_STRUCT_OFFSET (CqValuesMarkings, distribution) },
  { "classification", cq_read_string, G_STRUCT_OFFSET (CqValuesMarkings, classification) },
  { NULL },
};

static gboolean
read_markings (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  CqValuesMarkings *markings = cq_source_alloc (place->source, sizeof *markings);

  *(CqValuesMarkings **) field = markings;
  markings->cleared = JSON_NODE_HOLDS_NULL (node);
  return markings->cleared || cq_read_object (place, node, markings_keys, markings, error);
}

static const CqKey term_keys[] = {
  { "term", cq_read_rich_text, G_STRUCT_OFFSET (CqValuesTerm, term) },
  { "means", cq_read_rich_text, G_STRUCT_OFFSET (CqValuesTerm, meaning) },
  { NULL },
};

static gboolean
read_term (const CqPlace *place, JsonNode *node, gpointer entry, GError **error)
{
  CqValuesTerm *term = entry;

  if (!cq_read_object (place, node, term_keys, term, error))
    return FALSE;
  if (term->term == NULL || term->term->cleared)
    return cq_place_fail (place, error, CQ_VALUES_ERROR_INVALID,
                          _ ("An entry without the term that it explains. Add “term”."));
  return TRUE;
}

static gboolean
read_terms (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  return cq_read_list (place, node, field, read_term, sizeof (CqValuesTerm), error);
}

static gboolean
read_reference (const CqPlace *place, JsonNode *node, gpointer entry, GError **error)
{
  return cq_read_rich_text (place, node, &((CqValuesTerm *) entry)->term, error);
}

static gboolean
read_references (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  return cq_read_list (place, node, field, read_reference, sizeof (CqValuesTerm), error);
}

/* Runs over an object whose keys are free, and reads each value into an entry of a list. */
static gboolean
read_map (const CqPlace *place, JsonNode *node, CqValuesList **list, CqReadValue read_entry, gsize entry_size,
          GError **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  cq_read_list (place, node, list, NULL, 0, NULL);
  if ((*list)->cleared)
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return cq_place_fail_type (place, node, C_ ("JSON", "an object"), error);
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      CqPlace member = { place->source, place, name, 0 };
      gpointer entry = cq_source_alloc (place->source, entry_size);

      if (!read_entry (&member, value, entry, error))
        return FALSE;
      g_ptr_array_add ((*list)->entries, entry);
    }
  return TRUE;
}

static gboolean
read_abbreviation (const CqPlace *place, JsonNode *node, gpointer entry, GError **error)
{
  CqValuesTerm *term = entry;
  CqValuesVersion *version = cq_source_alloc (place->source, sizeof *version);

  if (*place->key == '\0')
    return cq_place_fail (place, error, CQ_VALUES_ERROR_INVALID, _ ("An abbreviation is missing before its meaning."));
  term->place = cq_place_dup (place);
  term->term = cq_text_new_cleared (place);
  term->term->cleared = FALSE;
  version->string = cq_source_dup (place->source, place->key);
  g_ptr_array_add (term->term->versions, version);
  return cq_read_rich_text (place, node, &term->meaning, error);
}

static gboolean
read_abbreviations (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  return read_map (place, node, field, read_abbreviation, sizeof (CqValuesTerm), error);
}

static gboolean
read_date_entry (const CqPlace *place, JsonNode *node, gpointer entry, GError **error)
{
  CqValuesDate *date = NULL;
  char *role = NULL;
  g_autoptr (JsonNode) key = json_node_init_string (json_node_alloc (), place->key);

  if (!cq_read_id (place, key, &role, error) || !cq_read_date (place, node, &date, error))
    return FALSE;
  *(CqValuesDate *) entry = *date;
  ((CqValuesDate *) entry)->role = role;
  return TRUE;
}

static gboolean
read_dates (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  return read_map (place, node, field, read_date_entry, sizeof (CqValuesDate), error);
}

static const CqKey annex_keys[] = {
  CQ_ENTRY_KEYS,
  { "title", cq_read_rich_text, G_STRUCT_OFFSET (CqValuesPart, title) },
  { "subtitle", cq_read_rich_text, G_STRUCT_OFFSET (CqValuesPart, subtitle) },
  { "symbol", cq_read_string, G_STRUCT_OFFSET (CqValuesPart, symbol) },
  { "formality", cq_read_formality, G_STRUCT_OFFSET (CqValuesPart, formality) },
  { "clauses", cq_read_clauses, G_STRUCT_OFFSET (CqValuesPart, clauses) },
  { "sections", cq_read_sections, G_STRUCT_OFFSET (CqValuesPart, sections) },
  { NULL },
};

static gboolean
read_annex (const CqPlace *place, JsonNode *node, gpointer entry, GError **error)
{
  return cq_read_object (place, node, annex_keys, entry, error);
}

static gboolean
read_annexes (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  return cq_read_list (place, node, field, read_annex, sizeof (CqValuesPart), error);
}

static const CqKey language_keys[] = {
  { "lang", cq_read_language, G_STRUCT_OFFSET (CqValuesLanguage, lang) },
  { "standing", cq_read_standing, G_STRUCT_OFFSET (CqValuesLanguage, standing) },
  { "remove", cq_read_flag, G_STRUCT_OFFSET (CqValuesLanguage, remove) },
  { NULL },
};

/* A tag says enough of a language whose standing is the usual one. */
static gboolean
read_language (const CqPlace *place, JsonNode *node, gpointer entry, GError **error)
{
  CqValuesLanguage *language = entry;

  language->place = cq_place_dup (place);
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return cq_read_language (place, node, &language->lang, error);
  if (!cq_read_object (place, node, language_keys, language, error))
    return FALSE;
  if (language->lang == NULL)
    return cq_place_fail (place, error, CQ_VALUES_ERROR_INVALID,
                          _ ("It is not said which language is meant. Add “lang”."));
  return TRUE;
}

static gboolean
read_languages (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  return cq_read_list (place, node, field, read_language, sizeof (CqValuesLanguage), error);
}

static const CqKey keys[] = {
  { "lang", cq_read_language, VALUES (lang) },
  { "languages", read_languages, VALUES (languages) },
  { "title", cq_read_rich_text, VALUES (main.title) },
  { "subtitle", cq_read_rich_text, VALUES (main.subtitle) },
  { "symbol", cq_read_string, VALUES (main.symbol) },
  { "agendaItem", cq_read_string, VALUES (main.agenda_item) },
  { "formality", cq_read_formality, VALUES (main.formality) },
  { "markings", read_markings, VALUES (markings) },
  { "usage", read_usage, VALUES (usage) },
  { "meeting", cq_read_meeting, VALUES (meeting) },
  { "parties", cq_read_parties, VALUES (parties) },
  { "order", cq_read_orders, VALUES (orders) },
  { "chapeau", cq_read_rich_text, VALUES (chapeau) },
  { "linking", cq_read_rich_text, VALUES (linking) },
  { "preamble", cq_read_preamble, VALUES (preamble) },
  { "clauses", cq_read_clauses, VALUES (main.clauses) },
  { "sections", cq_read_sections, VALUES (main.sections) },
  { "terms", read_terms, VALUES (terms) },
  { "abbreviations", read_abbreviations, VALUES (abbreviations) },
  { "references", read_references, VALUES (references) },
  { "annexes", read_annexes, VALUES (annexes) },
  { "dates", read_dates, VALUES (dates) },
  { "closing", cq_read_rich_text, VALUES (closing) },
  { "signatures", cq_read_signatures, VALUES (signatures) },
  { NULL },
};

/**
 * cq_values_read:
 * @root: what the source holds
 * @values: (out): what it says; owned by the source's pool
 *
 * Returns: whether all keys are known and all values good by themselves
 */
gboolean
cq_values_read (const CqSource *source, JsonNode *root, CqValues *values, GError **error)
{
  CqPlace place = { source, NULL, NULL, 0 };

  *values = (CqValues){ .main.entry.place = cq_source_dup (source, "") };
  return cq_read_object (&place, root, keys, values, error);
}
