/* Adding to a document from wherever one stands in it; dropping what is dragged. */
#include "forms/cq-structure.h"

#include <string.h>

#include "forms/cq-form-private.h"

static char *
get_text_form (CqNode *document)
{
  g_autoptr (CqPart) part = cq_part_find (document, NULL);

  return cq_form_id_new (CQ_FORM_AREA, cq_part_get_id (part));
}

/* Where clauses go while nothing is said of where: into the last area, or the text of a document without areas */
static char *
get_last_area (CqNode *document)
{
  g_autoptr (GPtrArray) sections = cq_sections_list (document, CQ_PART_MAIN);

  for (guint i = sections->len; i > 0; i--)
    {
      CqSection *section = sections->pdata[i - 1];
      g_autofree char *about = NULL;

      if (cq_section_is_closing (section))
        continue;
      about = cq_about_new (cq_section_get_node (section), cq_section_get_path (section));
      return cq_form_id_new (CQ_FORM_AREA, about);
    }
  return get_text_form (document);
}

static gboolean
is_of_kind (const char *form, CqFormKind kind)
{
  const char *about;
  CqFormKind own;

  return form != NULL && cq_form_id_parse (form, &own, &about) && own == kind && about != NULL;
}

/* The text outside of all areas, whose form is named after its part */
static gboolean
is_text (CqNode *document, const char *area)
{
  g_autoptr (CqPart) part = cq_part_find (document, area + strlen ("area/"));

  return part != NULL;
}

/* The form that lists what stands around @form */
static char *
get_above (CqNode *document, const char *form)
{
  const char *about;
  CqFormKind kind;

  cq_form_id_parse (form, &kind, &about);
  return cq_structure_get_above (document, kind, about);
}

/* The form that lists clauses, or areas, around @current. @behind is what is added to there: %NULL is the end. */
static char *
find_body (CqNode *document, gboolean takes_area, const char *current, char **behind)
{
  g_autofree char *at = g_strdup (current);

  *behind = NULL;
  while (is_of_kind (at, CQ_FORM_CLAUSE))
    {
      g_free (*behind);
      *behind = at;
      at = get_above (document, at);
    }
  if (is_of_kind (at, CQ_FORM_AREA) ? !takes_area : is_of_kind (at, CQ_FORM_ANNEX) && !takes_area)
    return g_steal_pointer (&at);
  g_clear_pointer (behind, g_free);
  if (is_of_kind (at, CQ_FORM_ANNEX) || (is_of_kind (at, CQ_FORM_AREA) && is_text (document, at)))
    return g_steal_pointer (&at);
  if (!is_of_kind (at, CQ_FORM_AREA))
    return takes_area ? get_text_form (document) : get_last_area (document);
  *behind = g_steal_pointer (&at);
  return get_above (document, *behind);
}

/* @edit with what it added behind @after, as one step */
static CqEdit *
place_behind (CqNode *document, CqEdit *edit, const char *container, const char *after)
{
  g_autoptr (CqEdit) added = edit;
  g_autoptr (CqEdit) moved = cq_structure_move (added->document, added->form, container, after);

  if (moved == NULL)
    return g_steal_pointer (&added);
  return cq_edit_new (document, cq_node_ref (moved->document), added->name, moved->form);
}

/**
 * cq_structure_add:
 * @what: “add-clause”, “add-commitment”, “add-area”, “add-preambular”, “add-annex”
 * @current: the id of the form that is shown
 * @lang: the language that is written
 *
 * Returns: (transfer full) (nullable): the edit that adds it behind what is shown, or at the end of the nearest
 *   place where such stand
 */
CqEdit *
cq_structure_add (CqNode *document, const char *what, const char *current, const char *lang)
{
  CqFormSource source = { .document = document, .lang = lang };
  g_autofree char *container = NULL;
  g_autofree char *behind = NULL;
  g_autoptr (CqForm) form = NULL;
  CqEdit *edit;

  if (g_str_equal (what, "add-annex"))
    {
      container = cq_form_id_new (CQ_FORM_DOCUMENT, NULL);
      behind = is_of_kind (current, CQ_FORM_ANNEX) ? g_strdup (current) : NULL;
    }
  else if (g_str_equal (what, "add-preambular"))
    {
      g_autofree char *above = is_of_kind (current, CQ_FORM_CLAUSE) ? get_above (document, current) : NULL;

      container = cq_form_id_new (CQ_FORM_PREAMBLE, NULL);
      behind = g_strcmp0 (above, container) == 0 ? g_strdup (current) : NULL;
    }
  else
    container = find_body (document, g_str_equal (what, "add-area"), current, &behind);
  form = container != NULL ? cq_form_new (&source, container) : NULL;
  edit = form != NULL ? cq_form_act (form, document, what, NULL, lang) : NULL;
  return edit != NULL && behind != NULL ? place_behind (document, edit, container, behind) : edit;
}

/**
 * cq_structure_get_successor:
 * @form: the form that is shown
 *
 * Returns: (nullable): what cq_structure_add() adds right behind what it shows; %NULL where nothing of its kind
 *   can stand there
 */
const char *
cq_structure_get_successor (const CqForm *form)
{
  if (form->kind != CQ_FORM_CLAUSE || form->parent == NULL || g_str_has_prefix (form->parent, "clause/"))
    return NULL;
  return g_str_equal (form->parent, "preamble") ? "add-preambular" : "add-clause";
}

/**
 * cq_structure_drop:
 * @form: the form of what is dragged
 * @target: the form of what it is dropped on
 * @below: whether on its lower half
 *
 * Returns: (transfer full) (nullable): the edit; %NULL where it cannot go there
 */
CqEdit *
cq_structure_drop (CqNode *document, const char *form, const char *target, gboolean below)
{
  const char *about;
  const char *target_about;
  CqFormKind kind;
  CqFormKind target_kind;
  g_autofree char *container = NULL;
  g_autofree char *before = NULL;

  if (g_str_equal (form, target) || !cq_form_id_parse (form, &kind, &about)
      || !cq_form_id_parse (target, &target_kind, &target_about))
    return NULL;
  if (kind != target_kind)
    return cq_structure_move (document, form, target, NULL);
  container = cq_structure_get_above (document, kind, target_about);
  if (container == NULL)
    return NULL;
  if (below)
    before = g_strdup (target);
  else if (!cq_structure_find_place (document, container, target, &before))
    return NULL;
  return cq_structure_move (document, form, container, before);
}
