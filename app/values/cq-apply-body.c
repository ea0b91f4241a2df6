/* Setting the text: the single paragraphs, lists of clauses, areas and annexes. */
#include "values/cq-apply.h"

#include "statement/cq-profile.h"

static gboolean
lists_id (const CqValuesList *list, const char *id)
{
  for (guint i = 0; id != NULL && i < list->entries->len; i++)
    if (g_strcmp0 (((const CqValuesEntry *) list->entries->pdata[i])->id, id) == 0)
      return TRUE;
  return FALSE;
}

/* The clauses that stand at @place, not those of areas below it. */
static GPtrArray *
list_clauses_at (CqApply *self, const CqClausePlace *place)
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
static void
remove_others (CqApply *self, const CqValuesList *list, const CqClausePlace *place)
{
  g_autoptr (GPtrArray) clauses = list_clauses_at (self, place);
  gboolean keeps = FALSE;

  for (guint i = 0; i < clauses->len; i++)
    keeps = keeps || lists_id (list, cq_clause_get_id (clauses->pdata[i]));
  if (!keeps)
    {
      cq_apply_take (self, cq_clauses_clear (self->document, place));
      return;
    }
  for (guint i = clauses->len; i > 0; i--)
    {
      CqClause *clause = clauses->pdata[i - 1];
      g_autofree char *id = NULL;

      if (lists_id (list, cq_clause_get_id (clause)))
        continue;
      cq_apply_take (self, cq_clause_ensure_id (self->document, cq_clause_get_path (clause), &id));
      cq_apply_take (self, cq_clause_remove (self->document, id));
    }
}

static void
add_drafts (CqApply *self, const CqClausePlace *place, const char *after, GPtrArray *drafts)
{
  CqClausePlace behind = *place;

  behind.after = after;
  if (drafts->len > 0)
    cq_apply_take (self, cq_clauses_add (self->document, &behind, drafts, self->ids));
  g_ptr_array_set_size (drafts, 0);
}

/* Sets one entry of a list: a new clause joins @drafts, another is changed in place. */
static void
apply_clause (CqApply *self, const CqValuesClause *clause, const CqClausePlace *place, gboolean in_order, GPtrArray *drafts)
{
  const char *id = clause->entry.id;
  g_autoptr (CqClause) old = id != NULL ? cq_clause_find (self->document, id) : NULL;

  if (old == NULL)
    {
      if (clause->entry.remove != CQ_VALUES_FLAG_TRUE)
        g_ptr_array_add (drafts, cq_apply_draft_clause (self, clause, place->kind));
      return;
    }
  add_drafts (self, place, NULL, drafts);
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
    remove_others (self, list, place);
  for (guint i = 0; i < list->entries->len; i++)
    apply_clause (self, list->entries->pdata[i], place, replaces, drafts);
  add_drafts (self, place, NULL, drafts);
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

static CqNode *
set_section_title (CqApply *self, const char *lang, GPtrArray *content, gconstpointer id)
{
  return cq_section_set_title (self->document, id, lang, content);
}

static CqClausePlace
body_of (CqApply *self, const char *part, const char *section)
{
  g_autoptr (CqPart) found = cq_part_find (self->document, part);
  gboolean numbered = found == NULL || cq_part_get_numbering (found) != CQ_NUMBERING_NONE;

  return (CqClausePlace){ .part = part, .section = section, .kind = numbered ? CQ_CLAUSE_OPERATIVE : CQ_CLAUSE_PLAIN,
                          .numbered = numbered };
}

static void
remove_other_sections (CqApply *self, const CqValuesList *list, const char *part, const char *parent)
{
  g_autoptr (GPtrArray) sections = cq_sections_list (self->document, part != NULL ? part : CQ_PART_MAIN);

  for (guint i = 0; i < sections->len; i++)
    {
      CqSection *section = sections->pdata[i];
      if (cq_section_get_id (section) != NULL && !cq_section_is_closing (section)
          && g_strcmp0 (cq_section_get_parent (section), parent) == 0 && !lists_id (list, cq_section_get_id (section)))
        cq_apply_take (self, cq_section_remove (self->document, cq_section_get_id (section)));
    }
}

static char *
make_section_id (CqApply *self, const CqValuesSection *section)
{
  const char *title = cq_values_text_get (section->title, NULL, self->principal);
  g_autofree char *wanted = cq_id_from_text (title);

  return section->entry.id != NULL ? g_strdup (section->entry.id) : cq_apply_new_id (self, wanted, "s");
}

/* Returns the id of the area, %NULL where it was removed. */
static char *
apply_section (CqApply *self, const CqValuesSection *section, const char *part, const char *parent)
{
  g_autoptr (CqSection) old = section->entry.id != NULL ? cq_section_find (self->document, section->entry.id) : NULL;
  g_autofree char *id = NULL;
  char *new_id = NULL;
  CqClausePlace place;

  if (section->entry.remove == CQ_VALUES_FLAG_TRUE)
    {
      cq_apply_take (self, cq_section_remove (self->document, section->entry.id));
      return NULL;
    }
  if (old != NULL)
    new_id = g_strdup (section->entry.id);
  else
    {
      id = make_section_id (self, section);
      cq_apply_take (self, cq_section_append (self->document, part, parent, id, self->ids, &new_id));
    }
  cq_apply_rich_text (self, section->title, set_section_title, new_id);
  place = body_of (self, part, new_id);
  cq_apply_clauses (self, section->clauses, &place);
  cq_apply_sections (self, section->sections, part, new_id);
  return new_id;
}

/**
 * cq_apply_sections:
 * @list: (nullable): areas
 * @part: (nullable): the part; %NULL is the main one
 * @parent: (nullable): the area around them
 *
 * Sets the areas of a part or area.
 */
void
cq_apply_sections (CqApply *self, const CqValuesList *list, const char *part, const char *parent)
{
  g_autofree char *previous = NULL;
  gboolean replaces;

  if (list == NULL)
    return;
  replaces = list->cleared || cq_apply_replaces (self, list);
  if (replaces)
    remove_other_sections (self, list, part, parent);
  for (guint i = 0; i < list->entries->len; i++)
    {
      char *id = apply_section (self, list->entries->pdata[i], part, parent);

      if (id == NULL)
        continue;
      if (replaces)
        cq_apply_take (self, cq_section_move (self->document, id, parent, previous));
      g_free (previous);
      previous = id;
    }
  for (guint i = 0; i < list->entries->len; i++)
    {
      const CqValuesEntry *entry = list->entries->pdata[i];
      if (entry->id != NULL && entry->after != NULL && entry->remove != CQ_VALUES_FLAG_TRUE)
        cq_apply_take (self, cq_section_move (self->document, entry->id, parent, *entry->after != '\0' ? entry->after : NULL));
    }
}

/* The body of a part. In a fresh document it takes the place of all the blanks of the template's body. */
static void
apply_body (CqApply *self, const CqValuesPart *part, const char *id)
{
  g_autoptr (GPtrArray) no_entries = g_ptr_array_new ();
  const CqValuesList nothing = { (char *) "", FALSE, no_entries };
  CqClausePlace place = body_of (self, id, NULL);
  gboolean fills = self->mode == CQ_VALUES_FILL && (part->clauses != NULL || part->sections != NULL);

  if (fills && part->sections == NULL)
    remove_other_sections (self, &nothing, id, NULL);
  if (fills && part->clauses == NULL)
    remove_others (self, &nothing, &place);
  cq_apply_clauses (self, part->clauses, &place);
  cq_apply_sections (self, part->sections, id, NULL);
}

static void
remove_other_annexes (CqApply *self, const CqValuesList *list)
{
  g_autoptr (GPtrArray) parts = cq_parts_list (self->document);

  for (guint i = 0; i < parts->len; i++)
    if (cq_part_is_annex (parts->pdata[i]) && !lists_id (list, cq_part_get_id (parts->pdata[i])))
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
      g_autofree char *wanted = annex->entry.id != NULL ? g_strdup (annex->entry.id) : cq_apply_new_id (self, NULL, "an");
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
        cq_apply_take (self, cq_annex_move_after (self->document, entry->id, *entry->after != '\0' ? entry->after : NULL));
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
  clauses = list_clauses_at (self, &place);
  if (text->cleared)
    cq_apply_take (self, cq_clauses_clear (self->document, &place));
  else if (clauses->len == 0)
    {
      g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_clause_draft_free);
      g_ptr_array_add (drafts, cq_apply_draft_clause (self, &clause, kind));
      add_drafts (self, &place, NULL, drafts);
    }
  else
    {
      g_autoptr (CqClause) old = NULL;

      for (guint i = clauses->len; i > 1 && cq_values_text_get (text, NULL, self->principal) != NULL; i--)
        {
          g_autofree char *other = NULL;
          cq_apply_take (self, cq_clause_ensure_id (self->document, cq_clause_get_path (clauses->pdata[i - 1]), &other));
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
