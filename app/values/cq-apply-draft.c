/* New clauses from the values. */
#include "values/cq-apply-commitment.h"

/* The id of a commitment of the values: its own, or a new one. */
static char *
take_commitment_id (CqApply *self, const CqValuesCommitment *commitment)
{
  return commitment->entry.id != NULL ? g_strdup (commitment->entry.id) : cq_apply_new_id (self, NULL, "c");
}

/**
 * cq_apply_compose:
 * @id: of the commitment
 * @text: (nullable): the sentence, with its fields in braces
 *
 * Returns: (transfer full) (element-type CqNode): the sentence of a commitment in @lang
 */
GPtrArray *
cq_apply_compose (CqApply *self, CqNode *record, const char *id, const char *lang, const CqValuesText *text,
                  const CqValuesCommitment *commitment, const CqNotes *notes)
{
  const char *pattern = cq_values_text_get (text, lang, self->principal);
  const char *verb = cq_values_text_get (commitment->verb, lang, self->principal);
  const char *action = cq_values_text_get (commitment->action, lang, self->principal);
  g_autoptr (GPtrArray) sentence = pattern != NULL ? cq_apply_make_content (self, pattern, lang, notes, TRUE) : NULL;
  g_autoptr (GPtrArray) deed = action != NULL ? cq_apply_make_content (self, action, lang, notes, FALSE) : NULL;

  return cq_commitment_compose (self->document, record, id, lang, sentence, verb, deed);
}

/**
 * cq_apply_drop_ids:
 * @content: (inout) (element-type CqNode): a sentence in a further language
 *
 * The sentence of the first language bears the ids.
 */
void
cq_apply_drop_ids (GPtrArray *content)
{
  for (guint i = 0; i < content->len; i++)
    if (cq_node_has_role (content->pdata[i], CQ_DB_PHRASE, "commitment"))
      {
        CqNode *old = content->pdata[i];
        content->pdata[i] = cq_node_with_attribute (old, CQ_XML_ID, NULL);
        cq_node_unref (old);
      }
}

/* One sentence a commitment, all in one paragraph. */
static void
draft_composed (CqApply *self, CqClauseDraft *draft, const CqValuesClause *clause, const CqValuesList *list,
                const CqNotes *notes)
{
  g_autoptr (GHashTable) contents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                           (GDestroyNotify) g_ptr_array_unref);
  GHashTableIter iter;
  gpointer lang, content;

  for (guint i = 0; i < list->entries->len; i++)
    {
      const CqValuesCommitment *commitment = list->entries->pdata[i];
      const CqValuesText *texts[] = { clause->text, commitment->verb, commitment->action };
      g_auto (GStrv) langs = cq_apply_list_langs (self, texts, G_N_ELEMENTS (texts));
      g_autofree char *id = take_commitment_id (self, commitment);
      CqNode *record = cq_apply_make_record (self, commitment, id);

      g_ptr_array_add (self->records, record);
      for (guint j = 0; j == 0 || (langs[0] != NULL && langs[j] != NULL); j++)
        {
          const char *in = langs[0] != NULL ? langs[j] : self->principal;
          g_autoptr (GPtrArray) sentence = cq_apply_compose (self, record, id, in, clause->text, commitment, notes);
          GPtrArray *all = g_hash_table_lookup (contents, in);

          if (j > 0)
            cq_apply_drop_ids (sentence);
          if (all == NULL)
            g_hash_table_insert (contents, g_strdup (in), all = cq_node_array_new ());
          else
            g_ptr_array_add (all, cq_node_new_text (" ", 1));
          g_ptr_array_extend_and_steal (all, g_steal_pointer (&sentence));
        }
    }
  g_hash_table_iter_init (&iter, contents);
  while (g_hash_table_iter_next (&iter, &lang, &content))
    if (g_str_equal (lang, self->principal))
      cq_clause_draft_set_content (draft, NULL, content);
  g_hash_table_iter_init (&iter, contents);
  while (g_hash_table_iter_next (&iter, &lang, &content))
    if (!g_str_equal (lang, self->principal))
      cq_clause_draft_set_content (draft, lang, content);
}

/**
 * cq_apply_mark_commitments:
 * @list: commitments
 * @content: (inout) (element-type CqNode): the sentence in the principal language
 * @clause_id: the id of the clause, which is spoken of as a whole where it makes one promise in other words
 *
 * Makes the records of commitments whose sentence is free, and the spans that they speak of.
 */
void
cq_apply_mark_commitments (CqApply *self, const CqValuesList *list, GPtrArray *content, const char *clause_id)
{
  for (guint i = 0; i < list->entries->len; i++)
    {
      const CqValuesCommitment *commitment = list->entries->pdata[i];
      const char *action = cq_values_text_get (commitment->action, self->principal, self->principal);
      g_autofree char *id = commitment->entry.id != NULL ? g_strdup (commitment->entry.id) : NULL;
      gboolean says_it = cq_apply_says (content, action);
      CqNode *record;

      if (id == NULL && !says_it && list->entries->len == 1)
        id = g_strdup (clause_id);
      else
        {
          if (id == NULL)
            id = take_commitment_id (self, commitment);
          if (says_it)
            cq_apply_mark_action (content, id, action);
          else
            cq_apply_mark_place (content, id);
        }
      record = cq_apply_make_record (self, commitment, id);
      g_ptr_array_add (self->records, says_it ? record : cq_apply_row_from_action (self, record, commitment));
    }
}

/* The text of a clause, language by language; in the principal one with the spans of its commitments. */
static void
draft_text (CqApply *self, CqClauseDraft *draft, const CqValuesClause *clause, const CqValuesList *list, const char *id,
            const CqNotes *notes)
{
  const CqValuesText *texts[] = { clause->text, clause->verb };
  g_auto (GStrv) langs = cq_apply_list_langs (self, texts, G_N_ELEMENTS (texts));

  for (guint i = 0; langs[i] != NULL; i++)
    {
      const char *lang = cq_apply_lang_or_null (self, langs[i]);
      const char *string = cq_values_text_get (clause->text, lang, self->principal);
      const char *verb = cq_values_text_get (clause->verb, lang, self->principal);
      /* A sub-clause may run on from the words before it. */
      gboolean opens = id != NULL && (verb == NULL || *verb == '\0');
      g_autoptr (GPtrArray) content = cq_apply_make_content (self, string != NULL ? string : "", lang, notes, opens);

      if (i == 0 && list != NULL)
        cq_apply_mark_commitments (self, list, content, id);
      cq_clause_draft_set_content (draft, lang, content);
      if (verb != NULL && *verb != '\0')
        cq_clause_draft_set_verb (draft, lang, langs[i], verb);
    }
}

static CqClauseDraft *
draft_item (CqApply *self, const CqValuesClause *item, const CqNotes *outer)
{
  const CqNotes notes = { item->notes, item->text, outer };
  g_autoptr (CqClauseDraft) draft = cq_clause_draft_new ();
  g_autoptr (GPtrArray) items = cq_apply_draft_items (self, item, &notes);

  draft_text (self, draft, item, NULL, NULL, &notes);
  cq_clause_draft_set_marks (draft, cq_apply_get_marks (item, CQ_MARKS_BULLET));
  while (items->len > 0)
    cq_clause_draft_take_subclause (draft, g_ptr_array_steal_index (items, 0));
  return g_steal_pointer (&draft);
}

/**
 * cq_apply_draft_items:
 * @outer: the footnotes that the sub-clauses may call
 *
 * Returns: (transfer full) (element-type CqClauseDraft): the sub-clauses of @clause
 */
GPtrArray *
cq_apply_draft_items (CqApply *self, const CqValuesClause *clause, const CqNotes *outer)
{
  GPtrArray *drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_clause_draft_free);

  for (guint i = 0; clause->items != NULL && i < clause->items->entries->len; i++)
    g_ptr_array_add (drafts, draft_item (self, clause->items->entries->pdata[i], outer));
  return drafts;
}

/**
 * cq_apply_get_marks:
 * @otherwise: the marks where the values do not say
 *
 * Returns: the marks of the clause's sub-clauses
 */
CqMarks
cq_apply_get_marks (const CqValuesClause *clause, CqMarks otherwise)
{
  CqMarks marks = otherwise;

  if (clause->style != NULL && *clause->style == '\0')
    return CQ_MARKS_BULLET;
  if (clause->style != NULL)
    cq_marks_from_string (clause->style, &marks);
  return marks;
}

/**
 * cq_apply_get_commitments:
 *
 * Returns: (nullable): the commitments of @clause, under whichever key they stand
 */
const CqValuesList *
cq_apply_get_commitments (const CqValuesClause *clause)
{
  return clause->commitment != NULL ? clause->commitment : clause->commitments;
}

static char *
new_clause_id (CqApply *self, CqClauseKind kind)
{
  gboolean is_single = kind == CQ_CLAUSE_CHAPEAU || kind == CQ_CLAUSE_LINKING || kind == CQ_CLAUSE_CLOSING;

  return cq_apply_new_id (self, is_single ? cq_clause_kind_to_string (kind) : NULL,
                          kind == CQ_CLAUSE_PREAMBULAR ? "pp" : "op");
}

/**
 * cq_apply_draft_clause:
 *
 * Returns: (transfer full): a new clause; the records of its commitments wait in @self
 */
CqClauseDraft *
cq_apply_draft_clause (CqApply *self, const CqValuesClause *clause, CqClauseKind kind)
{
  const CqNotes notes = { clause->notes, clause->text, NULL };
  const CqValuesList *list = cq_apply_get_commitments (clause);
  g_autoptr (CqClauseDraft) draft = cq_clause_draft_new ();
  g_autoptr (GPtrArray) items = cq_apply_draft_items (self, clause, &notes);
  g_autofree char *id = clause->entry.id != NULL ? g_strdup (clause->entry.id) : new_clause_id (self, kind);

  cq_clause_draft_set_id (draft, id);
  if (list != NULL && list->entries->len > 0
      && (clause->text == NULL || (clause->commitment != NULL && cq_apply_has_placeholders (clause->text))))
    draft_composed (self, draft, clause, list, &notes);
  else
    draft_text (self, draft, clause, list, id, &notes);
  cq_clause_draft_set_marks (draft, cq_apply_get_marks (clause, CQ_MARKS_BULLET));
  while (items->len > 0)
    cq_clause_draft_take_subclause (draft, g_ptr_array_steal_index (items, 0));
  return g_steal_pointer (&draft);
}
