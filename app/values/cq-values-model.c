/* Walking over what a file of values says. */
#include "values/cq-values-model.h"

/**
 * cq_values_text_get:
 * @lang: (nullable): a language; %NULL is the principal one
 * @principal: the principal language
 *
 * Returns: (nullable): what the text says in @lang
 */
const char *
cq_values_text_get (const CqValuesText *self, const char *lang, const char *principal)
{
  for (guint i = 0; self != NULL && i < self->versions->len; i++)
    {
      CqValuesVersion *version = self->versions->pdata[i];
      if (g_str_equal (version->lang != NULL ? version->lang : principal, lang != NULL ? lang : principal))
        return version->string;
    }
  return NULL;
}

/**
 * cq_values_find_note:
 * @notes: (nullable) (element-type CqValuesNote): footnotes
 *
 * Returns: (nullable): the one that @mark calls
 */
CqValuesNote *
cq_values_find_note (const CqValuesList *notes, const char *mark)
{
  for (guint i = 0; notes != NULL && i < notes->entries->len; i++)
    if (g_str_equal (((CqValuesNote *) notes->entries->pdata[i])->mark, mark))
      return notes->entries->pdata[i];
  return NULL;
}

typedef struct
{
  CqValuesVisitEntry visit;
  gpointer data;
} Visit;

static gboolean
visit_commitments (const CqValuesList *list, const Visit *visit)
{
  for (guint i = 0; list != NULL && i < list->entries->len; i++)
    if (!visit->visit (list->entries->pdata[i], CQ_VALUES_COMMITMENT, visit->data))
      return FALSE;
  return TRUE;
}

static gboolean
visit_clauses (const CqValuesList *list, const Visit *visit)
{
  for (guint i = 0; list != NULL && i < list->entries->len; i++)
    {
      CqValuesClause *clause = list->entries->pdata[i];
      if (!visit->visit (&clause->entry, CQ_VALUES_CLAUSE, visit->data) || !visit_commitments (clause->commitment,
                                                                                               visit)
          || !visit_commitments (clause->commitments, visit))
        return FALSE;
    }
  return TRUE;
}

static gboolean
visit_sections (const CqValuesList *list, const Visit *visit)
{
  for (guint i = 0; list != NULL && i < list->entries->len; i++)
    {
      CqValuesSection *section = list->entries->pdata[i];
      if (!visit->visit (&section->entry, CQ_VALUES_SECTION, visit->data) || !visit_clauses (section->clauses, visit)
          || !visit_sections (section->sections, visit))
        return FALSE;
    }
  return TRUE;
}

static gboolean
visit_parties (const CqValuesList *list, const Visit *visit)
{
  for (guint i = 0; list != NULL && i < list->entries->len; i++)
    if (!visit->visit (list->entries->pdata[i], CQ_VALUES_PARTY, visit->data))
      return FALSE;
  return TRUE;
}

/**
 * cq_values_visit_entries:
 * @visit: called for every entry that may have an id, outer before inner; %FALSE ends the walk
 *
 * Returns: whether the walk came to its end
 */
gboolean
cq_values_visit_entries (const CqValues *values, CqValuesVisitEntry visit, gpointer data)
{
  const Visit with = { visit, data };

  if (!visit_parties (values->parties, &with) || !visit_clauses (values->preamble, &with)
      || !visit_clauses (values->main.clauses, &with) || !visit_sections (values->main.sections, &with))
    return FALSE;
  for (guint i = 0; values->annexes != NULL && i < values->annexes->entries->len; i++)
    {
      CqValuesPart *annex = values->annexes->entries->pdata[i];
      if (!visit (&annex->entry, CQ_VALUES_ANNEX, data) || !visit_clauses (annex->clauses, &with)
          || !visit_sections (annex->sections, &with))
        return FALSE;
    }
  return TRUE;
}
