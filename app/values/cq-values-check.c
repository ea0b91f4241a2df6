/* Finding, before anything is changed, what in the values contradicts the values or the document. */
#include "values/cq-values-check.h"

#include <glib/gi18n-lib.h>

#include "statement/cq-languages.h"
#include "statement/cq-section.h"

typedef struct
{
  const CqSource *source;
  CqNode *document;
  CqValuesMode mode;
  CqIndex *ids;      /* (owned): of the document */
  GHashTable *given; /* (owned) (element-type utf8 CqValuesEntry): the ids of the values */
  GError **error;
} Check;

static gboolean
fail (Check *self, const char *place, const char *format, ...) G_GNUC_PRINTF (3, 4);

static gboolean
fail (Check *self, const char *place, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  cq_source_set_error (self->source, place, CQ_VALUES_ERROR_NAME, message, self->error);
  return FALSE;
}

static gboolean
fail_at_key (Check *self, const CqValuesEntry *entry, const char *key, const char *format, const char *id)
{
  g_autofree char *place = g_strdup_printf ("%s.%s", entry->place, key);

  return fail (self, place, format, id);
}

static gboolean
is_commitment (CqNode *document, const char *id)
{
  g_autoptr (CqCommitment) commitment = cq_commitment_find (document, id);

  return commitment != NULL;
}

/* Whether what bears @id in the document is of the sort that the entry is. */
static gboolean
is_of_kind (CqNode *document, const char *id, CqValuesEntryKind kind)
{
  g_autoptr (CqParty) party = kind == CQ_VALUES_PARTY ? cq_party_find (document, id) : NULL;
  g_autoptr (CqClause) clause = kind == CQ_VALUES_CLAUSE ? cq_clause_find (document, id) : NULL;
  g_autoptr (CqSection) section = kind == CQ_VALUES_SECTION ? cq_section_find (document, id) : NULL;
  g_autoptr (CqPart) part = kind == CQ_VALUES_ANNEX ? cq_part_find (document, id) : NULL;

  if (kind == CQ_VALUES_COMMITMENT)
    return is_commitment (document, id);
  return party != NULL || clause != NULL || (section != NULL && !cq_section_is_closing (section))
         || (part != NULL && cq_part_is_annex (part));
}

static gboolean
note_id_cb (CqValuesEntry *entry, CqValuesEntryKind kind, gpointer data)
{
  Check *self = data;
  CqValuesEntry *other;

  if (entry->id == NULL)
    return TRUE;
  other = g_hash_table_lookup (self->given, entry->id);
  if (other != NULL)
    /* Translators: an id, and a place in the values, as “clauses[2]” */
    return fail (self, entry->place, _ ("The id “%s” is given twice: here and at %s. Give each its own."), entry->id,
                 other->place);
  g_hash_table_insert (self->given, entry->id, entry);
  if (cq_index_has_id (self->ids, entry->id) && !is_of_kind (self->document, entry->id, kind))
    return fail (self, entry->place, _ ("The id “%s” is that of something else in the document. Choose another."),
                 entry->id);
  return TRUE;
}

static gboolean
check_entry_cb (CqValuesEntry *entry, CqValuesEntryKind kind, gpointer data)
{
  Check *self = data;

  if (entry->remove == CQ_VALUES_FLAG_TRUE && entry->id == NULL)
    return fail (self, entry->place, _ ("“remove” needs the id of what is to be removed. Add “id”."));
  if (entry->remove == CQ_VALUES_FLAG_TRUE && !cq_index_has_id (self->ids, entry->id))
    return fail_at_key (self, entry, "remove", _ ("The document has nothing with the id “%s” that could be removed."),
                        entry->id);
  if (entry->after == NULL || *entry->after == '\0')
    return TRUE;
  if (entry->id != NULL && g_str_equal (entry->after, entry->id))
    return fail_at_key (self, entry, "after", _ ("“%s” cannot stand after itself. Name another id."), entry->after);
  if (!g_hash_table_contains (self->given, entry->after)
      && !(cq_index_has_id (self->ids, entry->after) && is_of_kind (self->document, entry->after, kind)))
    return fail_at_key (self, entry, "after",
                        _ ("Neither the document nor the values have “%s” there. Name an id that stands in the "
                           "same list."), entry->after);
  return TRUE;
}

static gboolean
is_party_afterwards (Check *self, const CqValues *values, const char *id)
{
  g_autoptr (CqParty) party = cq_party_find (self->document, id);

  for (guint i = 0; values->parties != NULL && i < values->parties->entries->len; i++)
    {
      CqValuesParty *given = values->parties->entries->pdata[i];
      if (g_str_equal (given->entry.id, id))
        return given->entry.remove != CQ_VALUES_FLAG_TRUE;
    }
  return party != NULL && (values->parties == NULL || (self->mode == CQ_VALUES_MERGE && !values->parties->cleared));
}

static gboolean
check_ids (Check *self, const CqValues *values, const CqValuesList *order)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; order != NULL && i < order->entries->len; i++)
    {
      CqValuesEntry *entry = order->entries->pdata[i];
      if (!is_party_afterwards (self, values, entry->id))
        return fail (self, entry->place, _ ("No party has the id “%s”. Name a party of the document."), entry->id);
      if (!g_hash_table_add (seen, entry->id))
        return fail (self, entry->place, _ ("“%s” stands twice in the order. Keep one."), entry->id);
    }
  return TRUE;
}

/* A rule stands alone: ids are of an order by hand, and the chapeau cannot follow itself. */
static gboolean
check_rule (Check *self, const CqValuesOrder *order, CqPrecedencePlace place)
{
  CqPrecedenceRule rule = CQ_BY_HAND;

  if (order->by != NULL)
    cq_precedence_rule_from_string (order->by, &rule);
  if (order->ids != NULL && rule != CQ_BY_HAND)
    return fail (self, order->place, _ ("“ids” are of an order by hand. Remove them, or make “by” “%s”."),
                 cq_precedence_rule_to_string (CQ_BY_HAND));
  if (rule == CQ_BY_CHAPEAU && place == CQ_IN_CHAPEAU)
    return fail (self, order->place, _ ("The order of the chapeau cannot follow that of the chapeau. Choose another “by”."));
  return TRUE;
}

static gboolean
check_order (Check *self, const CqValues *values)
{
  if (values->signatures != NULL && !check_ids (self, values, values->signatures->order))
    return FALSE;
  for (CqPrecedencePlace place = 0; values->orders != NULL && place < CQ_N_PRECEDENCES; place++)
    {
      const CqValuesOrder *order = values->orders->places[place];

      if (order != NULL && !order->cleared
          && !(check_rule (self, order, place) && check_ids (self, values, order->ids)))
        return FALSE;
    }
  return TRUE;
}

/* What is not there cannot be taken away, and no document is without a language. */
static gboolean
check_languages (Check *self, const CqValues *values)
{
  const CqValuesList *list = values->languages;

  for (guint i = 0; list != NULL && i < list->entries->len; i++)
    {
      const CqValuesLanguage *given = list->entries->pdata[i];
      g_autofree char *place = g_strdup_printf ("%s.remove", given->place);

      if (given->remove != CQ_VALUES_FLAG_TRUE)
        continue;
      if (g_ascii_strcasecmp (given->lang, cq_document_get_language (self->document)) == 0)
        return fail (self, place, _ ("“%s” is the principal language of the document. Name another as “lang” first."),
                     given->lang);
      if (!cq_document_has_language (self->document, given->lang))
        return fail (self, place, _ ("The document has no text in “%s” that could be removed."), given->lang);
    }
  return TRUE;
}

/* The dates of the meeting as they will be, the document's where the values have none. */
static gboolean
check_meeting (Check *self, const CqValues *values)
{
  const CqValuesMeeting *given = values->meeting;
  g_autoptr (CqMeeting) meeting = cq_document_get_meeting (self->document);
  CqDate start = { 0 }, end = { 0 }, first, last;
  g_autofree char *place = NULL;

  if (given == NULL || given->cleared || (given->start == NULL && given->end == NULL))
    return TRUE;
  cq_meeting_get_dates (meeting, &start, &end);
  if (given->start != NULL)
    start = given->start->date;
  if (given->end != NULL)
    end = given->end->date;
  if (start.year == 0 || end.year == 0 || (given->end == NULL && self->mode == CQ_VALUES_FILL))
    return TRUE;
  first = cq_date_get_first_day (&start);
  last = cq_date_get_last_day (&end);
  if (cq_date_compare (&first, &last) <= 0)
    return TRUE;
  place = g_strdup_printf ("%s.%s", given->place, given->end != NULL ? "end" : "start");
  return fail (self, place, _ ("The end of the meeting lies before its start. Correct “start” or “end”."));
}

/**
 * cq_values_check:
 *
 * Holds ids, orders, dates and texts of the values against each other and against @document.
 *
 * Returns: whether they can be applied to it
 */
gboolean
cq_values_check (const CqSource *source, const CqValues *values, CqNode *document, CqValuesMode mode, GError **error)
{
  g_autoptr (CqIndex) ids = cq_index_new (document);
  g_autoptr (GHashTable) given = g_hash_table_new (g_str_hash, g_str_equal);
  Check self = { source, document, mode, ids, given, error };

  return cq_values_visit_entries (values, note_id_cb, &self) && cq_values_visit_entries (values, check_entry_cb, &self)
         && check_languages (&self, values) && check_order (&self, values) && check_meeting (&self, values)
         && cq_values_check_texts (source, values, document, error);
}
