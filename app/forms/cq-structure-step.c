/* Moving things one place up or down, by keyboard. */
#include "forms/cq-structure.h"

#include "forms/cq-form-private.h"

/* The rows of the list that @form stands in, and where */
static CqFormGroup *
find_list (CqForm *list, const char *form, guint *at)
{
  for (guint g = 0; g < list->groups->len; g++)
    {
      CqFormGroup *group = list->groups->pdata[g];

      for (guint r = 0; group->is_list && r < group->rows->len; r++)
        if (g_strcmp0 (((CqRow *) group->rows->pdata[r])->form, form) == 0)
          {
            *at = r;
            return group;
          }
    }
  return NULL;
}

static const char *
get_form (CqFormGroup *group, int at)
{
  return at >= 0 ? ((CqRow *) group->rows->pdata[at])->form : NULL;
}

/**
 * cq_structure_find_place:
 * @container: the id of a form
 * @form: the id of a form that it may list
 * @before: (out) (transfer full) (nullable): the id of the form before it in its list; %NULL where it is the first
 *
 * Returns: whether it is listed there
 */
gboolean
cq_structure_find_place (CqNode *document, const char *container, const char *form, char **before)
{
  CqFormSource source = { .document = document };
  g_autoptr (CqForm) list = cq_form_new (&source, container);
  guint at;
  CqFormGroup *group = list != NULL ? find_list (list, form, &at) : NULL;

  *before = group != NULL ? g_strdup (get_form (group, (int) at - 1)) : NULL;
  return group != NULL;
}

/* The last clause that stands directly in an area, as its form's id */
static char *
get_last_clause (CqNode *document, const char *container)
{
  CqFormSource source = { .document = document };
  g_autoptr (CqForm) form = cq_form_new (&source, container);
  const char *last = NULL;

  for (guint g = 0; form != NULL && last == NULL && g < form->groups->len; g++)
    {
      CqFormGroup *group = form->groups->pdata[g];
      if (group->is_list && group->rows->len > 0)
        last = get_form (group, (int) group->rows->len - 1);
    }
  return last != NULL && g_str_has_prefix (last, "clause/") ? g_strdup (last) : NULL;
}

/* The forms that list clauses, in the order of the text: of each part what stands outside of its areas, then each
 * area */
static GPtrArray *
list_containers (CqNode *document)
{
  g_autoptr (GPtrArray) parts = cq_parts_list (document);
  GPtrArray *containers = g_ptr_array_new_with_free_func (g_free);

  for (guint p = 0; p < parts->len; p++)
    {
      const char *id = cq_part_get_id (parts->pdata[p]);
      g_autoptr (GPtrArray) sections = cq_sections_list (document, id);

      g_ptr_array_add (containers, cq_form_id_new (cq_part_is_annex (parts->pdata[p]) ? CQ_FORM_ANNEX : CQ_FORM_AREA, id));
      for (guint i = 0; i < sections->len; i++)
        {
          CqSection *section = sections->pdata[i];
          g_autofree char *about = cq_about_new (cq_section_get_node (section), cq_section_get_path (section));

          if (!cq_section_is_closing (section))
            g_ptr_array_add (containers, cq_form_id_new (CQ_FORM_AREA, about));
        }
    }
  return containers;
}

/* From the end of one list of clauses into the next, from its beginning into the one before */
static CqEdit *
step_over (CqNode *document, const char *form, const char *container, gboolean down)
{
  g_autoptr (GPtrArray) containers = list_containers (document);
  g_autofree char *last = NULL;
  const char *next;
  guint at;

  if (!g_ptr_array_find_with_equal_func (containers, container, g_str_equal, &at)
      || (down ? at + 1 >= containers->len : at == 0))
    return NULL;
  next = containers->pdata[down ? at + 1 : at - 1];
  last = down ? NULL : get_last_clause (document, next);
  return cq_structure_move (document, form, next, last);
}

/**
 * cq_structure_step:
 * @form: the id of a form
 * @down: whether towards the end
 *
 * Returns: (transfer full) (nullable): the edit that moves what the form is about by one place; a clause at the end of
 *   its area goes on into the next. %NULL where there is no further place.
 */
CqEdit *
cq_structure_step (CqNode *document, const char *form, gboolean down)
{
  CqFormSource source = { .document = document };
  const char *about;
  CqFormKind kind;
  g_autofree char *container = NULL;
  g_autoptr (CqForm) list = NULL;
  CqFormGroup *group;
  guint at = 0;

  if (!cq_form_id_parse (form, &kind, &about) || about == NULL)
    return NULL;
  container = cq_structure_get_above (document, kind, about);
  list = container != NULL ? cq_form_new (&source, container) : NULL;
  group = list != NULL ? find_list (list, form, &at) : NULL;
  if (group == NULL)
    return NULL;
  if (down ? at + 1 < group->rows->len : at > 0)
    return cq_structure_move (document, form, container, get_form (group, down ? (int) at + 1 : (int) at - 2));
  if (kind == CQ_FORM_CLAUSE && (g_str_has_prefix (container, "area/") || g_str_has_prefix (container, "annex/")))
    return step_over (document, form, container, down);
  return NULL;
}

/**
 * cq_form_move_row:
 * @self: a form
 * @document: what it was computed from
 * @row: the key of a row of a list
 * @after: (nullable): the key of the row of the same list that it is to follow; %NULL is the first place
 *
 * Returns: (transfer full) (nullable): the edit; %NULL where the row cannot go there
 */
CqEdit *
cq_form_move_row (CqForm *self, CqNode *document, const char *row, const char *after)
{
  CqRow *moved = cq_form_find_row (self, row);
  CqRow *behind = after != NULL ? cq_form_find_row (self, after) : NULL;

  if (moved == NULL || moved->form == NULL || (after != NULL && (behind == NULL || behind->form == NULL)))
    return NULL;
  if (self->kind == CQ_FORM_SIGNATURES && g_str_has_prefix (moved->form, "party/"))
    return cq_signing_move (document, self->id, moved->form, behind != NULL ? behind->form : NULL);
  return cq_structure_move (document, moved->form, self->id, behind != NULL ? behind->form : NULL);
}

/**
 * cq_form_step_row:
 * @self: a form
 * @document: what it was computed from
 * @row: the id of a form; of a row of this one, or of another
 * @down: whether towards the end
 *
 * Moves what a row is about by one place: in the order that the form shows, which for the signatures is not that of
 * the parties.
 *
 * Returns: (transfer full) (nullable): the edit; %NULL where there is no further place
 */
CqEdit *
cq_form_step_row (CqForm *self, CqNode *document, const char *row, gboolean down)
{
  guint at = 0;
  CqFormGroup *group = self->kind == CQ_FORM_SIGNATURES ? find_list (self, row, &at) : NULL;
  const char *after = NULL;

  if (group == NULL || !g_str_has_prefix (row, "party/"))
    return cq_structure_step (document, row, down);
  if (down ? at + 1 >= group->rows->len : at == 0)
    return NULL;
  after = get_form (group, down ? (int) at + 1 : (int) at - 2);
  return cq_signing_move (document, self->id, row, after);
}
