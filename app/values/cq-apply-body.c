/* Setting the text: the single paragraphs, the bodies of the parts, and annexes. */
#include "values/cq-apply-body.h"

static void
apply_body (CqApply *self, const CqValuesPart *part, const char *id)
{
  const CqClausePlace place = cq_apply_body_of (self, id, NULL);

  cq_apply_clauses (self, part->clauses, &place);
  cq_apply_sections (self, part->sections, id, NULL);
}

/* Areas that the values name stay; the clauses in them go where the values bring others. */
static void
drop_in_sections (CqApply *self, const CqValuesList *list, const char *part)
{
  for (guint i = 0; list != NULL && i < list->entries->len; i++)
    {
      const CqValuesSection *section = list->entries->pdata[i];
      g_autoptr (CqSection) old = section->entry.id != NULL ? cq_section_find (self->document,
                                                                               section->entry.id) : NULL;
      const CqClausePlace place = cq_apply_body_of (self, part, section->entry.id);

      if (old == NULL)
        continue;
      if (section->clauses != NULL)
        cq_apply_remove_clauses (self, section->clauses, &place);
      if (section->sections != NULL)
        cq_apply_remove_sections (self, section->sections, part, section->entry.id);
      drop_in_sections (self, section->sections, part);
    }
}

/* Values that bring clauses or areas bring the whole body of a part. */
static void
drop_body (CqApply *self, const CqValuesPart *part, const char *id)
{
  g_autoptr (GPtrArray) no_entries = g_ptr_array_new ();
  const CqValuesList nothing = { NULL, FALSE, no_entries };
  const CqClausePlace place = cq_apply_body_of (self, id, NULL);

  if (part->clauses == NULL && part->sections == NULL)
    return;
  cq_apply_remove_clauses (self, part->clauses != NULL ? part->clauses : &nothing, &place);
  cq_apply_remove_sections (self, part->sections != NULL ? part->sections : &nothing, id, NULL);
  drop_in_sections (self, part->sections, id);
}

static void
remove_closing (CqApply *self)
{
  const CqClausePlace closing = { .kind = CQ_CLAUSE_CLOSING };
  g_autoptr (GPtrArray) sections = NULL;

  cq_apply_take (self, cq_clauses_clear (self->document, &closing));
  sections = cq_sections_list (self->document, CQ_PART_MAIN);
  for (guint i = 0; i < sections->len; i++)
    if (cq_section_is_closing (sections->pdata[i]) && cq_section_is_empty (sections->pdata[i])
        && cq_section_get_id (sections->pdata[i]) != NULL)
      cq_apply_take (self, cq_section_remove (self->document, cq_section_get_id (sections->pdata[i])));
}

/* "Signed at …" is not said of a statement that is issued. */
static void
drop_closing (CqApply *self)
{
  const char *given = self->values->main.formality;
  g_autoptr (CqPart) main = cq_part_find (self->document, NULL);

  if (given != NULL && self->values->closing == NULL
      && g_strcmp0 (*given != '\0' ? given : NULL, cq_formality_to_string (cq_part_get_formality (main))) != 0)
    remove_closing (self);
}

/**
 * cq_apply_drop_blanks:
 *
 * Takes the template's blanks out of a fresh document where the values bring text of the same sort.
 */
void
cq_apply_drop_blanks (CqApply *self)
{
  const CqClausePlace preamble = { .kind = CQ_CLAUSE_PREAMBULAR };
  const CqValuesList *annexes = self->values->annexes;

  if (self->values->preamble != NULL)
    cq_apply_remove_clauses (self, self->values->preamble, &preamble);
  drop_closing (self);
  drop_body (self, &self->values->main, NULL);
  for (guint i = 0; annexes != NULL && i < annexes->entries->len; i++)
    {
      const CqValuesPart *annex = annexes->entries->pdata[i];
      g_autoptr (CqPart) old = annex->entry.id != NULL ? cq_part_find (self->document, annex->entry.id) : NULL;
      if (old != NULL)
        drop_body (self, annex, annex->entry.id);
    }
}

static void
remove_other_annexes (CqApply *self, const CqValuesList *list)
{
  g_autoptr (GPtrArray) parts = cq_parts_list (self->document);

  for (guint i = 0; i < parts->len; i++)
    if (cq_part_is_annex (parts->pdata[i]) && !cq_apply_lists_id (list, cq_part_get_id (parts->pdata[i])))
      cq_apply_take (self, cq_annex_remove (self->document, cq_part_get_id (parts->pdata[i])));
}

static void
apply_annex (CqApply *self, const CqValuesPart *annex)
{
  g_autoptr (CqPart) old = annex->entry.id != NULL ? cq_part_find (self->document, annex->entry.id) : NULL;
  g_autofree char *id = NULL;

  if (annex->entry.remove == CQ_VALUES_FLAG_TRUE)
    {
      cq_apply_take (self, cq_annex_remove (self->document, annex->entry.id));
      return;
    }
  if (old != NULL)
    id = g_strdup (annex->entry.id);
  else
    {
      g_autofree char *wanted = annex->entry.id != NULL ? g_strdup (annex->entry.id) : cq_apply_new_id (self, NULL,
                                                                                                        "an");
      cq_apply_take (self, cq_annex_append (self->document, wanted, &id));
    }
  cq_apply_part (self, annex, id);
  apply_body (self, annex, id);
}

/**
 * cq_apply_annexes:
 *
 * Sets the annexes. An annex that the template brings stays, whether or not the values name it.
 */
void
cq_apply_annexes (CqApply *self)
{
  const CqValuesList *list = self->values->annexes;

  if (list == NULL)
    return;
  if (list->cleared || (self->mode == CQ_VALUES_MERGE && cq_apply_replaces (self, list)))
    remove_other_annexes (self, list);
  for (guint i = 0; i < list->entries->len; i++)
    apply_annex (self, list->entries->pdata[i]);
  for (guint i = 0; i < list->entries->len; i++)
    {
      const CqValuesEntry *entry = list->entries->pdata[i];
      if (entry->id != NULL && entry->after != NULL && entry->remove != CQ_VALUES_FLAG_TRUE)
        cq_apply_take (self, cq_annex_move_after (self->document, entry->id,
                                                  *entry->after != '\0' ? entry->after : NULL));
    }
}

/* The template's words in languages that the values do not speak. */
static void
drop_other_languages (CqApply *self, CqClause *old, const CqValuesText *text)
{
  g_autoptr (GPtrArray) langs = cq_clause_list_languages (old);

  for (guint i = 0; i < langs->len; i++)
    if (cq_values_text_get (text, langs->pdata[i], self->principal) == NULL)
      cq_apply_take (self, cq_clause_set_content (self->document, cq_clause_get_id (old), langs->pdata[i], NULL));
}

/* A text that is one clause: chapeau, linking phrase, closing. */
static void
apply_single (CqApply *self, const CqValuesText *text, CqClauseKind kind)
{
  const CqClausePlace place = { .kind = kind };
  const CqValuesClause clause = { .text = (CqValuesText *) text, .notes = text != NULL ? text->notes : NULL };
  g_autoptr (GPtrArray) clauses = NULL;
  g_autofree char *id = NULL;

  if (text == NULL)
    return;
  clauses = cq_apply_list_clauses (self, &place);
  if (text->cleared && kind == CQ_CLAUSE_CLOSING)
    remove_closing (self);
  else if (text->cleared)
    cq_apply_take (self, cq_clauses_clear (self->document, &place));
  else if (clauses->len == 0)
    {
      g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_clause_draft_free);
      g_ptr_array_add (drafts, cq_apply_draft_clause (self, &clause, kind));
      cq_apply_add_drafts (self, &place, NULL, drafts);
    }
  else
    {
      g_autoptr (CqClause) old = NULL;

      for (guint i = clauses->len; i > 1 && cq_values_text_get (text, NULL, self->principal) != NULL; i--)
        {
          g_autofree char *other = NULL;
          cq_apply_take (self, cq_clause_ensure_id (self->document, cq_clause_get_path (clauses->pdata[i - 1]),
                                                    &other));
          cq_apply_take (self, cq_clause_remove (self->document, other));
        }
      cq_apply_take (self, cq_clause_ensure_id (self->document, cq_clause_get_path (clauses->pdata[0]), &id));
      old = cq_clause_find (self->document, id);
      cq_apply_change_clause (self, &clause, old);
      if (self->mode == CQ_VALUES_FILL)
        drop_other_languages (self, old, text);
    }
}

/**
 * cq_apply_texts:
 *
 * Sets the text of the main part.
 */
void
cq_apply_texts (CqApply *self)
{
  const CqClausePlace preamble = { .kind = CQ_CLAUSE_PREAMBULAR };

  apply_single (self, self->values->chapeau, CQ_CLAUSE_CHAPEAU);
  cq_apply_clauses (self, self->values->preamble, &preamble);
  apply_single (self, self->values->linking, CQ_CLAUSE_LINKING);
  apply_body (self, &self->values->main, NULL);
  apply_single (self, self->values->closing, CQ_CLAUSE_CLOSING);
}
