/* Adding to a document from wherever one stands in it; dropping what is dragged. */
#include "forms/cq-structure.h"

#include <glib/gi18n-lib.h>

#include "forms/cq-form-private.h"

/* The form that lists what is added while @current is shown */
static char *
get_container (CqNode *document, const char *what, const char *current)
{
  g_autoptr (CqPart) part = cq_part_find (document, NULL);
  g_autofree char *above = NULL;
  const char *about;
  CqFormKind kind;
  gboolean takes_area = g_str_equal (what, "add-area");

  if (g_str_equal (what, "add-preambular"))
    return cq_form_id_new (CQ_FORM_PREAMBLE, NULL);
  if (g_str_equal (what, "add-annex"))
    return cq_form_id_new (CQ_FORM_DOCUMENT, NULL);
  if (cq_form_id_parse (current, &kind, &about) && about != NULL)
    {
      if (kind == CQ_FORM_ANNEX || (kind == CQ_FORM_AREA && !takes_area))
        return g_strdup (current);
      if (kind == CQ_FORM_AREA || kind == CQ_FORM_CLAUSE)
        above = cq_structure_get_above (document, kind, about);
    }
  if (above != NULL && (g_str_has_prefix (above, "area/") || g_str_has_prefix (above, "annex/")))
    return takes_area && kind == CQ_FORM_CLAUSE ? get_container (document, what, above) : g_steal_pointer (&above);
  return cq_form_id_new (CQ_FORM_AREA, cq_part_get_id (part));
}

/* Where clauses go while nothing is said of where: into the last area that can be written in */
static char *
get_last_area (CqNode *document)
{
  g_autoptr (CqPart) part = cq_part_find (document, NULL);
  g_autoptr (GPtrArray) sections = cq_sections_list (document, cq_part_get_id (part));
  char *last = NULL;

  for (guint i = 0; i < sections->len; i++)
    if (!cq_section_is_closing (sections->pdata[i]))
      {
        g_autofree char *about = cq_about_new (cq_section_get_node (sections->pdata[i]), cq_section_get_path (sections->pdata[i]));
        g_free (last);
        last = cq_form_id_new (CQ_FORM_AREA, about);
      }
  return last;
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
  g_autofree char *container = get_container (document, what, current);
  g_autofree char *last = g_str_equal (what, "add-area") ? NULL : get_last_area (document);
  g_autoptr (CqForm) form = NULL;
  gboolean is_sibling;
  CqEdit *edit;
  const char *about;
  CqFormKind kind;

  if (!cq_form_id_parse (current, &kind, &about))
    return NULL;
  /* Text before the first area is for documents that have no areas. */
  if (last != NULL && !g_str_equal (container, current) && kind != CQ_FORM_CLAUSE && g_str_has_prefix (container, "area/"))
    {
      g_free (container);
      container = g_steal_pointer (&last);
    }
  form = cq_form_new (&source, container);
  edit = form != NULL ? cq_form_act (form, document, what, NULL, lang) : NULL;
  is_sibling = kind == (g_str_equal (what, "add-area") ? CQ_FORM_AREA : CQ_FORM_CLAUSE);
  if (edit == NULL || !is_sibling || about == NULL || g_str_equal (container, current))
    return edit;
  return place_behind (document, edit, container, current);
}

/* The row before @target in its list; %NULL where it is the first */
static char *
get_before (CqNode *document, const char *container, const char *target)
{
  CqFormSource source = { .document = document };
  g_autoptr (CqForm) list = cq_form_new (&source, container);

  for (guint g = 0; list != NULL && g < list->groups->len; g++)
    {
      CqFormGroup *group = list->groups->pdata[g];
      const char *before = NULL;

      for (guint r = 0; group->is_list && r < group->rows->len; r++)
        {
          const char *form = ((CqRow *) group->rows->pdata[r])->form;
          if (g_str_equal (form, target))
            return g_strdup (before);
          before = form;
        }
    }
  return NULL;
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
  before = below ? g_strdup (target) : get_before (document, container, target);
  return cq_structure_move (document, form, container, before);
}
