/* Setting lists of clauses. */
#include "values/cq-apply-body.h"

gboolean
cq_apply_lists_id (const CqValuesList *list, const char *id)
{
  for (guint i = 0; id != NULL && i < list->entries->len; i++)
    if (g_strcmp0 (((const CqValuesEntry *) list->entries->pdata[i])->id, id) == 0)
      return TRUE;
  return FALSE;
}

/* The clauses that stand at @place, not those of areas below it. */
GPtrArray *
cq_apply_list_clauses (CqApply *self, const CqClausePlace *place)
{
  GPtrArray *clauses = cq_clauses_list (self->document, place->part != NULL ? place->part : CQ_PART_MAIN);
  gboolean body = place->kind == CQ_CLAUSE_OPERATIVE || place->kind == CQ_CLAUSE_PLAIN;

  for (guint i = clauses->len; i > 0; i--)
    {
      CqClause *clause = clauses->pdata[i - 1];
      CqClauseKind kind = cq_clause_get_kind (clause);
      gboolean of_kind = body ? kind == CQ_CLAUSE_OPERATIVE || kind == CQ_CLAUSE_PLAIN || kind == CQ_CLAUSE_FOREIGN
                              : kind == place->kind;

      if (!of_kind || (body && g_strcmp0 (cq_clause_get_section (clause), place->section) != 0))
        g_ptr_array_remove_index (clauses, i - 1);
    }
  return clauses;
}

/* Removes the clauses at @place that the list does not name. */
void
cq_apply_remove_clauses (CqApply *self, const CqValuesList *list, const CqClausePlace *place)
{
  g_autoptr (GPtrArray) clauses = cq_apply_list_clauses (self, place);
  gboolean keeps = FALSE;

  for (guint i = 0; i < clauses->len; i++)
    keeps = keeps || cq_apply_lists_id (list, cq_clause_get_id (clauses->pdata[i]));
  if (!keeps)
    {
      cq_apply_take (self, cq_clauses_clear (self->document, place));
      return;
    }
  for (guint i = clauses->len; i > 0; i--)
    {
      CqClause *clause = clauses->pdata[i - 1];
      g_autofree char *id = NULL;

      if (cq_apply_lists_id (list, cq_clause_get_id (clause)))
        continue;
      cq_apply_take (self, cq_clause_ensure_id (self->document, cq_clause_get_path (clause), &id));
      cq_apply_take (self, cq_clause_remove (self->document, id));
    }
}

void
cq_apply_add_drafts (CqApply *self, const CqClausePlace *place, const char *after, GPtrArray *drafts)
{
  CqClausePlace behind = *place;

  behind.after = after;
  if (drafts->len > 0)
    cq_apply_take (self, cq_clauses_add (self->document, &behind, drafts, self->ids));
  g_ptr_array_set_size (drafts, 0);
}

/* Sets one entry of a list: a new clause joins @drafts, another is changed in place. */
static void
apply_clause (CqApply *self, const CqValuesClause *clause, const CqClausePlace *place, gboolean in_order,
              GPtrArray *drafts)
{
  const char *id = clause->entry.id;
  g_autoptr (CqClause) old = id != NULL ? cq_clause_find (self->document, id) : NULL;

  if (old == NULL)
    {
      if (clause->entry.remove != CQ_VALUES_FLAG_TRUE)
        g_ptr_array_add (drafts, cq_apply_draft_clause (self, clause, place->kind));
      return;
    }
  cq_apply_add_drafts (self, place, NULL, drafts);
  if (clause->entry.remove == CQ_VALUES_FLAG_TRUE)
    cq_apply_take (self, cq_clause_remove (self->document, id));
  else
    {
      cq_apply_change_clause (self, clause, old);
      if (in_order)
        cq_apply_take (self, cq_clause_move (self->document, id, place));
    }
}

/**
 * cq_apply_new_clauses:
 * @list: (nullable): clauses
 *
 * Sets the clauses of a place that has none.
 */
void
cq_apply_new_clauses (CqApply *self, const CqValuesList *list, const CqClausePlace *place)
{
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_clause_draft_free);

  for (guint i = 0; list != NULL && i < list->entries->len; i++)
    g_ptr_array_add (drafts, cq_apply_draft_clause (self, list->entries->pdata[i], place->kind));
  cq_apply_add_drafts (self, place, NULL, drafts);
}

/**
 * cq_apply_clauses:
 * @list: (nullable): clauses
 *
 * Sets the clauses of a place.
 */
void
cq_apply_clauses (CqApply *self, const CqValuesList *list, const CqClausePlace *place)
{
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_clause_draft_free);
  gboolean replaces;

  if (list == NULL)
    return;
  if (list->cleared)
    {
      cq_apply_take (self, cq_clauses_clear (self->document, place));
      return;
    }
  replaces = cq_apply_replaces (self, list);
  if (replaces)
    cq_apply_remove_clauses (self, list, place);
  for (guint i = 0; i < list->entries->len; i++)
    apply_clause (self, list->entries->pdata[i], place, replaces, drafts);
  cq_apply_add_drafts (self, place, NULL, drafts);
  for (guint i = 0; i < list->entries->len; i++)
    {
      const CqValuesEntry *entry = list->entries->pdata[i];
      CqClausePlace behind = *place;

      if (entry->id == NULL || entry->after == NULL || entry->remove == CQ_VALUES_FLAG_TRUE)
        continue;
      behind.after = *entry->after != '\0' ? entry->after : NULL;
      behind.at_start = behind.after == NULL;
      cq_apply_take (self, cq_clause_move (self->document, entry->id, &behind));
    }
}
