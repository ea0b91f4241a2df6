/* Setting areas. */
#include "values/cq-apply-body.h"

#include "statement/cq-profile.h"

static CqNode *
set_section_title (CqApply *self, const char *lang, GPtrArray *content, gconstpointer id)
{
  return cq_section_set_title (self->document, id, lang, content);
}

CqClausePlace
cq_apply_body_of (CqApply *self, const char *part, const char *section)
{
  g_autoptr (CqPart) found = cq_part_find (self->document, part);
  gboolean numbered = found == NULL || cq_part_get_numbering (found) != CQ_NUMBERING_NONE;

  return (CqClausePlace){ .part = part, .section = section, .kind = numbered ? CQ_CLAUSE_OPERATIVE : CQ_CLAUSE_PLAIN,
                          .numbered = numbered };
}

void
cq_apply_remove_sections (CqApply *self, const CqValuesList *list, const char *part, const char *parent)
{
  g_autoptr (GPtrArray) sections = cq_sections_list (self->document, part != NULL ? part : CQ_PART_MAIN);

  for (guint i = 0; i < sections->len; i++)
    {
      CqSection *section = sections->pdata[i];
      if (cq_section_get_id (section) != NULL && !cq_section_is_closing (section)
          && g_strcmp0 (cq_section_get_parent (section), parent) == 0 && !cq_apply_lists_id (list,
                                                                                             cq_section_get_id (section)))
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

/* Whether an entry of the list is in the document already. */
static gboolean
names_old (CqApply *self, const CqValuesList *list)
{
  for (guint i = 0; list != NULL && i < list->entries->len; i++)
    {
      const CqValuesEntry *entry = list->entries->pdata[i];
      if (entry->id != NULL && cq_index_lookup (self->ids, entry->id) != NULL)
        return TRUE;
    }
  return FALSE;
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
  place = cq_apply_body_of (self, part, new_id);
  /* A clause that the document has elsewhere moves into the new area. */
  if (old == NULL && !names_old (self, section->clauses))
    cq_apply_new_clauses (self, section->clauses, &place);
  else
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
  gboolean replaces, in_order;

  if (list == NULL)
    return;
  replaces = list->cleared || cq_apply_replaces (self, list);
  in_order = replaces && names_old (self, list);
  if (replaces)
    cq_apply_remove_sections (self, list, part, parent);
  for (guint i = 0; i < list->entries->len; i++)
    {
      char *id = apply_section (self, list->entries->pdata[i], part, parent);

      if (id == NULL)
        continue;
      if (in_order)
        cq_apply_take (self, cq_section_move (self->document, id, parent, previous));
      g_free (previous);
      previous = id;
    }
  for (guint i = 0; i < list->entries->len; i++)
    {
      const CqValuesEntry *entry = list->entries->pdata[i];
      if (entry->id != NULL && entry->after != NULL && entry->remove != CQ_VALUES_FLAG_TRUE)
        cq_apply_take (self, cq_section_move (self->document, entry->id, parent,
                                              *entry->after != '\0' ? entry->after : NULL));
    }
}
