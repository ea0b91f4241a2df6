/* Changing clauses that the document has: what the values do not name is kept. */
#include "values/cq-apply-commitment.h"

#include "statement/cq-profile.h"

/* The commitments that stand in a clause. */
static GPtrArray *
list_commitments (CqApply *self, const char *clause)
{
  GPtrArray *commitments = cq_commitments_list (self->document, NULL);

  for (guint i = commitments->len; i > 0; i--)
    {
      CqClause *home = cq_commitment_get_clause (commitments->pdata[i - 1]);
      if (home == NULL || g_strcmp0 (cq_clause_get_id (home), clause) != 0)
        g_ptr_array_remove_index (commitments, i - 1);
    }
  return commitments;
}

/* Spans that the new words have swept away are set again, so that their commitments keep a place. */
static void
mark_again (CqApply *self, GPtrArray *commitments, const char *clause, GPtrArray *content)
{
  for (guint i = 0; i < commitments->len; i++)
    {
      const char *id = cq_commitment_get_id (commitments->pdata[i]);
      g_autofree char *action = cq_commitment_get_action (commitments->pdata[i], self->principal);

      if (g_strcmp0 (id, clause) == 0)
        continue;
      if (cq_apply_says (content, action))
        cq_apply_mark_action (content, id, action);
      else
        cq_apply_mark_place (content, id);
    }
}

static void
set_content (CqApply *self, const char *id, const char *lang, GPtrArray *content)
{
  cq_apply_take (self, cq_clause_set_content (self->document, id, lang, content));
}

/* The text of a clause as the values have it; its opening verb stays where they do not name one. */
static void
change_text (CqApply *self, const CqValuesClause *clause, CqClause *old, GPtrArray *commitments, const CqNotes *notes)
{
  const char *id = cq_clause_get_id (old);

  for (guint i = 0; i < clause->text->versions->len; i++)
    {
      const CqValuesVersion *version = clause->text->versions->pdata[i];
      const char *lang = cq_apply_lang_or_null (self, version->lang);
      const char *in = lang != NULL ? lang : self->principal;
      g_autofree char *verb = cq_clause_get_kind (old) == CQ_CLAUSE_PREAMBULAR ? cq_clause_get_verb (old, in) : NULL;
      g_autoptr (GPtrArray) content = NULL;

      if (version->string != NULL)
        content = cq_apply_make_content (self, version->string, lang, notes, verb == NULL);
      if (content != NULL && lang == NULL)
        mark_again (self, commitments, id, content);
      set_content (self, id, lang, content);
      if (content != NULL && verb != NULL)
        cq_apply_take (self, cq_clause_set_verb (self->document, id, lang, verb));
    }
}

static void
clear_text (CqApply *self, CqClause *old)
{
  g_autoptr (GPtrArray) langs = cq_clause_list_languages (old);
  g_autoptr (GPtrArray) nothing = cq_node_array_new ();

  for (guint i = 0; i < langs->len; i++)
    if (cq_apply_lang_or_null (self, langs->pdata[i]) != NULL)
      set_content (self, cq_clause_get_id (old), langs->pdata[i], NULL);
  set_content (self, cq_clause_get_id (old), NULL, nothing);
}

static void
change_verb (CqApply *self, const CqValuesText *verb, CqClause *old)
{
  g_autoptr (GPtrArray) langs = cq_clause_list_languages (old);

  for (guint i = 0; verb != NULL && verb->cleared && i < langs->len; i++)
    cq_apply_take (self, cq_clause_set_verb (self->document, cq_clause_get_id (old), langs->pdata[i], NULL));
  for (guint i = 0; verb != NULL && i < verb->versions->len; i++)
    {
      const CqValuesVersion *version = verb->versions->pdata[i];
      cq_apply_take (self, cq_clause_set_verb (self->document, cq_clause_get_id (old),
                                               cq_apply_lang_or_null (self, version->lang), version->string));
    }
}

static void
change_items (CqApply *self, const CqValuesClause *clause, CqClause *old, const CqNotes *notes)
{
  CqMarks marks = cq_apply_get_marks (clause, cq_clause_get_marks (old));

  if (clause->items != NULL)
    {
      g_autoptr (GPtrArray) drafts = cq_apply_draft_items (self, clause, notes);
      cq_apply_take (self, cq_subclauses_replace (self->document, cq_clause_get_id (old), drafts, marks, self->ids));
    }
  else if (clause->style != NULL)
    cq_apply_take (self, cq_clause_set_marks (self->document, cq_clause_get_id (old), marks));
}

/* What the values say of a commitment, with what the sentence says already where they are silent. */
static GPtrArray *
compose_again (CqApply *self, const CqValuesClause *clause, const CqValuesCommitment *given, CqCommitment *old,
               CqNode *record, const char *lang, const CqNotes *notes)
{
  const char *pattern = cq_values_text_get (clause->text, lang, self->principal);
  const char *verb = given != NULL ? cq_values_text_get (given->verb, lang, self->principal) : NULL;
  const char *action = given != NULL ? cq_values_text_get (given->action, lang, self->principal) : NULL;
  g_autofree char *old_verb = cq_commitment_get_verb (old, lang);
  g_autofree char *old_action = cq_commitment_get_action (old, lang);
  g_autoptr (GPtrArray) sentence = cq_apply_make_content (self, pattern, lang, notes, TRUE);
  g_autoptr (GPtrArray) deed = NULL;

  if (action != NULL)
    deed = cq_apply_make_content (self, action, lang, notes, FALSE);
  else if (old_action != NULL)
    deed = cq_content_new (old_action);
  return cq_commitment_compose (self->document, record, cq_commitment_get_id (old), lang, sentence,
                                verb != NULL ? verb : old_verb, deed);
}

static void
recompose (CqApply *self, const CqValuesClause *clause, const CqValuesCommitment *given, CqCommitment *old,
           CqClause *home, const CqNotes *notes)
{
  CqNode *record = cq_profile_find_record (self->document, CQ_PR_COMMITMENT, cq_commitment_get_id (old));

  for (guint i = 0; i < clause->text->versions->len; i++)
    {
      const CqValuesVersion *version = clause->text->versions->pdata[i];
      const char *lang = cq_apply_lang_or_null (self, version->lang);
      g_autoptr (GPtrArray) content = NULL;

      if (version->string != NULL)
        content = compose_again (self, clause, given, old, record, lang != NULL ? lang : self->principal, notes);
      if (content != NULL && lang != NULL)
        cq_apply_drop_ids (content);
      set_content (self, cq_clause_get_id (home), lang, content);
    }
}

/* The words of the sentence that a commitment names, where its text stays. */
static void
change_words (CqApply *self, const CqValuesCommitment *given, const char *id, const CqNotes *notes)
{
  for (guint i = 0; given->verb != NULL && i < given->verb->versions->len; i++)
    {
      const CqValuesVersion *version = given->verb->versions->pdata[i];
      cq_apply_take (self, cq_commitment_set_verb (self->document, id, cq_apply_lang_or_null (self, version->lang),
                                                   version->string));
    }
  for (guint i = 0; given->action != NULL && i < given->action->versions->len; i++)
    {
      const CqValuesVersion *version = given->action->versions->pdata[i];
      const char *lang = cq_apply_lang_or_null (self, version->lang);
      g_autoptr (GPtrArray) content = NULL;

      if (version->string != NULL)
        content = cq_apply_make_content (self, version->string, lang, notes, FALSE);
      cq_apply_take (self, cq_commitment_set_action (self->document, id, lang, content));
    }
}

static void
change_record (CqApply *self, const CqValuesCommitment *given, CqCommitment *old)
{
  g_autoptr (CqNode) record = cq_apply_change_record (self, cq_node_ref (cq_commitment_get_record (old)), given);

  cq_apply_take (self, cq_profile_put_record (self->document, record));
}

/* The commitment of the document that an entry of the values speaks of. */
static CqCommitment *
find_commitment (GPtrArray *commitments, const CqValuesCommitment *given, gboolean only)
{
  for (guint i = 0; i < commitments->len; i++)
    if (g_strcmp0 (cq_commitment_get_id (commitments->pdata[i]), given->entry.id) == 0)
      return commitments->pdata[i];
  return only && given->entry.id == NULL && commitments->len > 0 ? commitments->pdata[0] : NULL;
}

/* Commitments are known by id; a single one is known by its clause. Others are replaced. */
static void
change_commitments (CqApply *self, const CqValuesClause *clause, CqClause *old, GPtrArray *commitments,
                    const CqNotes *notes)
{
  const CqValuesList *list = cq_apply_get_commitments (clause);
  gboolean only = clause->commitment != NULL;
  g_autoptr (GPtrArray) fresh = g_ptr_array_new ();
  g_autoptr (GHashTable) kept = g_hash_table_new (NULL, NULL);
  const CqValuesList added = { list->place, FALSE, fresh };

  for (guint i = 0; i < list->entries->len; i++)
    {
      CqCommitment *known = find_commitment (commitments, list->entries->pdata[i], only);
      if (known == NULL)
        g_ptr_array_add (fresh, list->entries->pdata[i]);
      else
        {
          g_hash_table_add (kept, known);
          change_record (self, list->entries->pdata[i], known);
          change_words (self, list->entries->pdata[i], cq_commitment_get_id (known), notes);
        }
    }
  for (guint i = 0; i < commitments->len; i++)
    if (!g_hash_table_contains (kept, commitments->pdata[i]))
      cq_apply_take (self, cq_commitment_remove (self->document, cq_commitment_get_id (commitments->pdata[i])));
  if (fresh->len > 0)
    {
      g_autoptr (CqClause) now = cq_clause_find (self->document, cq_clause_get_id (old));
      g_autoptr (GPtrArray) content = cq_clause_get_content (now, self->principal);

      if (content == NULL)
        content = cq_node_array_new ();
      cq_apply_mark_commitments (self, &added, content, cq_clause_get_id (old));
      set_content (self, cq_clause_get_id (old), NULL, content);
    }
}

/* A clause that made no promise so far, and is said anew with one. */
static void
compose_first (CqApply *self, const CqValuesClause *clause, CqClause *old)
{
  g_autoptr (CqClauseDraft) draft = cq_apply_draft_clause (self, clause, cq_clause_get_kind (old));

  if (clause->items == NULL && cq_clause_has_subclauses (old))
    cq_clause_draft_set_marks (draft, cq_clause_get_marks (old));
  cq_apply_take (self, cq_clause_replace (self->document, cq_clause_get_id (old), draft, self->ids));
}

/**
 * cq_apply_change_clause:
 * @old: the clause as the document has it
 *
 * Changes a clause of the document.
 */
void
cq_apply_change_clause (CqApply *self, const CqValuesClause *clause, CqClause *old)
{
  const CqNotes notes = { clause->notes, clause->text, NULL };
  const CqValuesList *list = cq_apply_get_commitments (clause);
  g_autoptr (GPtrArray) commitments = list_commitments (self, cq_clause_get_id (old));
  gboolean has_fields = cq_apply_has_placeholders (clause->text);

  if (list != NULL && has_fields && commitments->len == 0)
    {
      compose_first (self, clause, old);
      return;
    }
  if (clause->text != NULL && clause->text->cleared)
    clear_text (self, old);
  else if (clause->text != NULL && has_fields && commitments->len > 0)
    {
      const CqValuesCommitment *given = list != NULL && list->entries->len > 0 ? list->entries->pdata[0] : NULL;
      if (given != NULL)
        change_record (self, given, commitments->pdata[0]);
      recompose (self, clause, given, commitments->pdata[0], old, &notes);
    }
  else if (clause->text != NULL)
    change_text (self, clause, old, commitments, &notes);
  change_verb (self, clause->verb, old);
  change_items (self, clause, old, &notes);
  if (list != NULL && !(has_fields && list->entries->len > 0))
    change_commitments (self, clause, old, commitments, &notes);
}
