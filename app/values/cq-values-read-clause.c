/* Reading clauses, their promises, and areas. */
#include "values/cq-values-read.h"

#include <glib/gi18n-lib.h>

#define OFFSET_OF(member) G_STRUCT_OFFSET (CqValuesCommitment, member)

static const CqKey commitment_keys[] = {
  { "id", cq_read_id, G_STRUCT_OFFSET (CqValuesEntry, id) },
  { "actors", cq_read_owners, OFFSET_OF (owners[CQ_OWNERS_ACTORS]) },
  { "verb", cq_read_text, OFFSET_OF (verb) },
  { "action", cq_read_text, OFFSET_OF (action) },
  { "row", cq_read_text, OFFSET_OF (texts[CQ_COMMITMENT_ROW]) },
  { "type", cq_read_string, OFFSET_OF (kind) },
  { "start", cq_read_when, OFFSET_OF (start) },
  { "due", cq_read_when, OFFSET_OF (due) },
  { "lead", cq_read_owners, OFFSET_OF (owners[CQ_OWNERS_LEAD]) },
  { "co-leads", cq_read_owners, OFFSET_OF (owners[CQ_OWNERS_CO_LEADS]) },
  { "partners", cq_read_owners, OFFSET_OF (owners[CQ_OWNERS_PARTNERS]) },
  { "deliverable", cq_read_text, OFFSET_OF (texts[CQ_COMMITMENT_DELIVERABLE]) },
  { "outcome", cq_read_text, OFFSET_OF (texts[CQ_COMMITMENT_OUTCOME]) },
  { "indicator", cq_read_text, OFFSET_OF (texts[CQ_COMMITMENT_INDICATOR]) },
  { "baseline", cq_read_text, OFFSET_OF (texts[CQ_COMMITMENT_BASELINE]) },
  { "target", cq_read_text, OFFSET_OF (texts[CQ_COMMITMENT_TARGET]) },
  { "funding", cq_read_text, OFFSET_OF (texts[CQ_COMMITMENT_FUNDING]) },
  { "conditionality", cq_read_text, OFFSET_OF (texts[CQ_COMMITMENT_CONDITIONALITY]) },
  { "reporting", cq_read_text, OFFSET_OF (texts[CQ_COMMITMENT_REPORTING]) },
  { "evidence", cq_read_text, OFFSET_OF (texts[CQ_COMMITMENT_EVIDENCE]) },
  { "status", cq_read_status, OFFSET_OF (status) },
  { "roadmap", cq_read_flag, OFFSET_OF (roadmap) },
  { NULL },
};

static gboolean
read_commitment_entry (const CqPlace *place, JsonNode *node, gpointer entry, GError **error)
{
  return cq_read_object (place, node, commitment_keys, entry, error);
}

gboolean
cq_read_commitment (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  CqValuesList **list = field;
  CqValuesCommitment *commitment;

  cq_read_list (place, node, list, NULL, 0, NULL);
  if ((*list)->cleared)
    return TRUE;
  commitment = cq_source_alloc (place->source, sizeof *commitment);
  commitment->entry.place = (*list)->place;
  g_ptr_array_add ((*list)->entries, commitment);
  return cq_read_object (place, node, commitment_keys, commitment, error);
}

gboolean
cq_read_commitments (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  return cq_read_list (place, node, field, read_commitment_entry, sizeof (CqValuesCommitment), error);
}

static gboolean read_subclause (const CqPlace *place, JsonNode *node, gpointer entry, GError **error);

static gboolean
read_subclauses (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  return cq_read_list (place, node, field, read_subclause, sizeof (CqValuesClause), error);
}

static const CqKey subclause_keys[] = {
  { "text", cq_read_text, G_STRUCT_OFFSET (CqValuesClause, text) },
  { "footnotes", cq_read_footnotes, G_STRUCT_OFFSET (CqValuesClause, notes) },
  { "items", read_subclauses, G_STRUCT_OFFSET (CqValuesClause, items) },
  { "style", cq_read_style, G_STRUCT_OFFSET (CqValuesClause, style) },
  { NULL },
};

static const CqKey clause_keys[] = {
  CQ_ENTRY_KEYS,
  { "text", cq_read_text, G_STRUCT_OFFSET (CqValuesClause, text) },
  { "footnotes", cq_read_footnotes, G_STRUCT_OFFSET (CqValuesClause, notes) },
  { "items", read_subclauses, G_STRUCT_OFFSET (CqValuesClause, items) },
  { "style", cq_read_style, G_STRUCT_OFFSET (CqValuesClause, style) },
  { "commitment", cq_read_commitment, G_STRUCT_OFFSET (CqValuesClause, commitment) },
  { "commitments", cq_read_commitments, G_STRUCT_OFFSET (CqValuesClause, commitments) },
  { NULL },
};

static const CqKey preambular_keys[] = {
  CQ_ENTRY_KEYS,
  { "verb", cq_read_text, G_STRUCT_OFFSET (CqValuesClause, verb) },
  { "text", cq_read_text, G_STRUCT_OFFSET (CqValuesClause, text) },
  { "footnotes", cq_read_footnotes, G_STRUCT_OFFSET (CqValuesClause, notes) },
  { "items", read_subclauses, G_STRUCT_OFFSET (CqValuesClause, items) },
  { "style", cq_read_style, G_STRUCT_OFFSET (CqValuesClause, style) },
  { NULL },
};

/* A clause is a text by itself, or an object. */
static gboolean
read_clause_with (const CqPlace *place, JsonNode *node, const CqKey *keys, CqValuesClause *clause, GError **error)
{
  if (JSON_NODE_HOLDS_NULL (node))
    return cq_place_fail_type (place, node, C_ ("JSON", "a clause, as a text or an object"), error);
  if (cq_is_text (node, keys))
    return cq_read_text (place, node, &clause->text, error);
  if (!cq_read_object (place, node, keys, clause, error))
    return FALSE;
  if (clause->commitment != NULL && clause->commitments != NULL)
    return cq_place_fail (place, error, CQ_VALUES_ERROR_INVALID,
                          _ ("“commitment” and “commitments” cannot stand together. Put all promises of the "
                             "clause under "
                             "“commitments”."));
  return TRUE;
}

static gboolean
read_subclause (const CqPlace *place, JsonNode *node, gpointer entry, GError **error)
{
  return read_clause_with (place, node, subclause_keys, entry, error);
}

static gboolean
read_clause (const CqPlace *place, JsonNode *node, gpointer entry, GError **error)
{
  return read_clause_with (place, node, clause_keys, entry, error);
}

static gboolean
read_preambular (const CqPlace *place, JsonNode *node, gpointer entry, GError **error)
{
  return read_clause_with (place, node, preambular_keys, entry, error);
}

gboolean
cq_read_clauses (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  return cq_read_list (place, node, field, read_clause, sizeof (CqValuesClause), error);
}

gboolean
cq_read_preamble (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  return cq_read_list (place, node, field, read_preambular, sizeof (CqValuesClause), error);
}

static const CqKey section_keys[] = {
  CQ_ENTRY_KEYS,
  { "title", cq_read_rich_text, G_STRUCT_OFFSET (CqValuesSection, title) },
  { "clauses", cq_read_clauses, G_STRUCT_OFFSET (CqValuesSection, clauses) },
  { "sections", cq_read_sections, G_STRUCT_OFFSET (CqValuesSection, sections) },
  { NULL },
};

static gboolean
read_section (const CqPlace *place, JsonNode *node, gpointer entry, GError **error)
{
  return cq_read_object (place, node, section_keys, entry, error);
}

gboolean
cq_read_sections (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  return cq_read_list (place, node, field, read_section, sizeof (CqValuesSection), error);
}
