/* Applying values to a document. */
#include "values/cq-values.h"

#include <string.h>

#include "statement/cq-concordance.h"
#include "statement/cq-field.h"
#include "statement/cq-languages.h"
#include "statement/cq-profile.h"
#include "template/cq-template.h"
#include "values/cq-apply.h"
#include "values/cq-values-check.h"
#include "values/cq-values-read.h"

/* A party given by its country alone is the one of that country, whatever its id. */
static void
resolve_parties (const CqSource *source, const CqValues *values, CqNode *document)
{
  g_autoptr (GPtrArray) parties = cq_parties_list (document);

  for (guint i = 0; values->parties != NULL && i < values->parties->entries->len; i++)
    {
      CqValuesParty *given = values->parties->entries->pdata[i];
      g_autoptr (CqParty) same = cq_party_find (document, given->entry.id);

      if (same != NULL || given->country == NULL || g_ascii_strcasecmp (given->country, given->entry.id) != 0)
        continue;
      for (guint j = 0; j < parties->len; j++)
        if (g_strcmp0 (cq_party_get_country (parties->pdata[j]), given->country) == 0)
          given->entry.id = cq_source_dup (source, cq_party_get_id (parties->pdata[j]));
    }
}

static char **
list_langs (const CqSource *source, const CqValues *values, CqNode *document, const char *principal)
{
  g_autoptr (GPtrArray) langs = g_ptr_array_new ();
  g_auto (GStrv) present = cq_document_list_languages (document);
  g_autoptr (GList) given = g_list_sort (g_hash_table_get_keys (source->langs), (GCompareFunc) strcmp);

  g_ptr_array_add (langs, g_strdup (principal));
  for (guint i = 0; present[i] != NULL; i++)
    if (!g_ptr_array_find_with_equal_func (langs, present[i], g_str_equal, NULL))
      g_ptr_array_add (langs, g_strdup (present[i]));
  for (guint i = 0; values->languages != NULL && i < values->languages->entries->len; i++)
    {
      const CqValuesLanguage *language = values->languages->entries->pdata[i];
      if (language->remove != CQ_VALUES_FLAG_TRUE
          && !g_ptr_array_find_with_equal_func (langs, language->lang, g_str_equal, NULL))
        g_ptr_array_add (langs, g_strdup (language->lang));
    }
  for (GList *l = given; l != NULL; l = l->next)
    if (!g_ptr_array_find_with_equal_func (langs, l->data, g_str_equal, NULL))
      g_ptr_array_add (langs, g_strdup (l->data));
  g_ptr_array_add (langs, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&langs), FALSE);
}

static gboolean
note_given_cb (CqValuesEntry *entry, CqValuesEntryKind kind, gpointer data)
{
  if (entry->id != NULL)
    g_hash_table_add (data, entry->id);
  return TRUE;
}

static gboolean
has_roadmap (CqNode *document)
{
  g_autoptr (GPtrArray) parts = cq_parts_list (document);

  for (guint i = 0; i < parts->len; i++)
    if (cq_part_get_roadmap_form (parts->pdata[i]) != CQ_ROADMAP_ABSENT)
      return TRUE;
  return FALSE;
}

static CqNode *
set_language (CqNode *document, const char *lang, CqValuesMode mode)
{
  if (lang == NULL || g_str_equal (lang, cq_document_get_language (document)))
    return cq_node_ref (document);
  if (mode == CQ_VALUES_FILL)
    return cq_template_say_in (document, lang);
  /* A language that the document has becomes its principal one; with any other it only says better what it is in. */
  return cq_document_has_language (document, lang) ? cq_document_choose_principal (document, lang)
                                                   : cq_document_set_language (document, lang);
}

/* The text comes last: its sentences name parties and dates. */
static void
apply_all (CqApply *self)
{
  cq_apply_languages (self);
  cq_apply_part (self, &self->values->main, NULL);
  cq_apply_markings (self);
  cq_apply_usage (self);
  cq_apply_meeting (self);
  cq_apply_parties (self);
  cq_apply_signatures (self);
  cq_apply_orders (self);
  cq_apply_dates (self);
  self->ids = cq_index_new (self->document);
  cq_apply_texts (self);
  cq_apply_annexes (self);
  cq_apply_terms (self);
  if (self->records->len > 0)
    cq_apply_take (self, cq_profile_put_records (self->document, self->records));
}

static void
apply_init (CqApply *self, const CqSource *source, const CqValues *values, CqNode *document, CqValuesMode mode)
{
  *self = (CqApply){ .source = source, .values = values, .mode = mode };
  self->document = set_language (document, values->lang, mode);
  self->principal = g_strdup (cq_document_get_language (self->document));
  self->langs = list_langs (source, values, self->document, self->principal);
  self->names = values->parties != NULL || values->languages != NULL ? cq_register_load (NULL) : NULL;
  self->given = g_hash_table_new (g_str_hash, g_str_equal);
  self->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->records = cq_node_array_new ();
  self->in_roadmap = has_roadmap (self->document);
  cq_values_visit_entries (values, note_given_cb, self->given);
}

static void
apply_clear (CqApply *self)
{
  cq_node_unref (self->document);
  g_free (self->principal);
  g_strfreev (self->langs);
  g_clear_pointer (&self->names, cq_register_unref);
  g_hash_table_unref (self->given);
  g_hash_table_unref (self->taken);
  g_hash_table_unref (self->counts);
  g_ptr_array_unref (self->records);
  g_clear_pointer (&self->ids, cq_index_free);
}

/* The blanks that the values replace go first: their ids are free for the values. */
static CqNode *
apply (const CqSource *source, const CqValues *values, CqNode *document, CqValuesMode mode, GError **error)
{
  CqApply self;
  CqNode *applied = NULL;

  apply_init (&self, source, values, document, mode);
  if (mode == CQ_VALUES_FILL)
    cq_apply_drop_blanks (&self);
  if (cq_values_check (source, values, self.document, mode, error))
    {
      g_autoptr (CqNode) refreshed = NULL;

      apply_all (&self);
      refreshed = cq_fields_refresh (mode == CQ_VALUES_FILL ? NULL : document, self.document);
      applied = mode == CQ_VALUES_FILL ? cq_node_ref (refreshed) : cq_concordance_follow (document, refreshed);
    }
  apply_clear (&self);
  return applied;
}

/* Returns: (transfer full) (nullable): what @values borrow from; where they are wrong, @error says so */
static JsonNode *
read_values (const CqSource *source, CqValues *values, GError **error)
{
  g_autoptr (JsonNode) root = cq_source_parse (source, error);

  return root != NULL && cq_values_read (source, root, values, error) ? g_steal_pointer (&root) : NULL;
}

/* Values that say nothing leave @document as it is. */
static CqNode *
apply_to (const CqSource *source, JsonNode *root, CqValues *values, CqNode *document, CqValuesMode mode, GError **error)
{
  if (json_object_get_size (json_node_get_object (root)) == 0)
    return cq_node_ref (document);
  resolve_parties (source, values, document);
  return apply (source, values, document, mode, error);
}

/**
 * cq_values_apply:
 * @document: the document
 * @json: (array length=length): the values, as JSON in UTF-8
 * @name: how messages call the file of the values
 * @mode: whether the document is fresh from its template
 * @error: what is wrong with the values: the file, the line, the place and what to do
 *
 * Returns: (transfer full) (nullable): the document as the values have it, @document itself where they
 *   say nothing; %NULL with @error, one of %CQ_VALUES_ERROR
 */
CqNode *
cq_values_apply (CqNode *document, const char *json, gsize length, const char *name, CqValuesMode mode, GError **error)
{
  CqSource source;
  CqValues values;
  g_autoptr (JsonNode) root = NULL;
  CqNode *applied;

  g_return_val_if_fail (document != NULL, NULL);
  g_return_val_if_fail (json != NULL || length == 0, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  cq_source_init (&source, name, json != NULL ? json : "", length);
  root = read_values (&source, &values, error);
  applied = root != NULL ? apply_to (&source, root, &values, document, mode, error) : NULL;
  cq_source_clear (&source);
  return applied;
}

/* The languages that the document is to have: those given, or what the values name, or the template's first */
static CqNode *
begin (CqTemplate *template, const char *const *languages, const CqValues *values)
{
  g_autoptr (GPtrArray) named = g_ptr_array_new ();

  if (languages != NULL)
    return cq_template_instantiate_in (template, languages);
  g_ptr_array_add (named, (gpointer) (values->lang != NULL ? values->lang : cq_template_get_languages (template)[0]));
  for (guint i = 0; values->languages != NULL && i < values->languages->entries->len; i++)
    {
      const CqValuesLanguage *one = values->languages->entries->pdata[i];
      if (one->remove != CQ_VALUES_FLAG_TRUE)
        g_ptr_array_add (named, one->lang);
    }
  g_ptr_array_add (named, NULL);
  return cq_template_instantiate_in (template, (const char *const *) named->pdata);
}

/**
 * cq_values_fill:
 * @template: what the document begins with
 * @languages: (nullable) (array zero-terminated=1): its languages, the principal one first; %NULL leaves them to the values
 * @json: (array length=length): the values, as JSON in UTF-8
 * @name: how messages call the file of the values
 *
 * Returns: (transfer full) (nullable): a new document with the values; %NULL with @error, one of %CQ_VALUES_ERROR
 */
CqNode *
cq_values_fill (CqTemplate *template, const char *const *languages, const char *json, gsize length, const char *name, GError **error)
{
  CqSource source;
  CqValues values;
  g_autoptr (JsonNode) root = NULL;
  CqNode *filled = NULL;

  g_return_val_if_fail (json != NULL || length == 0, NULL);

  cq_source_init (&source, name, json != NULL ? json : "", length);
  root = read_values (&source, &values, error);
  if (root != NULL)
    {
      g_autoptr (CqNode) document = begin (template, languages, &values);
      filled = apply_to (&source, root, &values, document, CQ_VALUES_FILL, error);
    }
  cq_source_clear (&source);
  return filled;
}
