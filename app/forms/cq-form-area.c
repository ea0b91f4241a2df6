/* The forms of areas and annexes: a heading, and what stands under it. */
#include "forms/cq-form-private.h"

#include <glib/gi18n-lib.h>

#include "forms/cq-label.h"
#include "statement/cq-profile.h"

/**
 * cq_clause_is_of_body:
 *
 * Returns: whether it stands among the clauses of an area or a part, not in the words around them
 */
gboolean
cq_clause_is_of_body (CqClause *clause)
{
  CqClauseKind kind = cq_clause_get_kind (clause);

  return kind == CQ_CLAUSE_OPERATIVE || kind == CQ_CLAUSE_PLAIN || kind == CQ_CLAUSE_FOREIGN;
}

static gboolean
stands_in (CqPath *outer, const char *part, CqPath *container, const char *of_part)
{
  if (container != NULL)
    return outer != NULL && cq_path_compare (outer, container) == 0;
  return outer == NULL && g_str_equal (part, of_part);
}

static void
add_clauses (CqFormMaker *self, const char *part, CqPath *container)
{
  g_autoptr (GPtrArray) clauses = cq_clauses_list (self->document, part);

  for (guint i = 0; i < clauses->len; i++)
    {
      CqClause *clause = clauses->pdata[i];
      g_autofree char *about = NULL;
      g_autofree char *form = NULL;
      g_autofree char *label = NULL;
      const char *mark;
      CqRow *row;

      if (cq_clause_get_level (clause) > 0 || !cq_clause_is_of_body (clause)
          || !stands_in (cq_clause_get_section_path (clause), cq_clause_get_part (clause), container, part))
        continue;
      about = cq_about_new (cq_clause_get_node (clause), cq_clause_get_path (clause));
      form = cq_form_id_new (CQ_FORM_CLAUSE, about);
      label = cq_clause_get_label (clause, self->numbering, self->lang);
      row = cq_form_add_link (self, form, label);
      mark = cq_numbering_get_number (self->numbering, cq_clause_get_path (clause));
      row->mark = g_strdup (mark);
      row->is_movable = row->is_removable = cq_clause_get_kind (clause) != CQ_CLAUSE_FOREIGN;
    }
}

static gboolean
is_directly_in (CqSection *section, const char *part, CqPath *container)
{
  g_autoptr (CqPath) outer = cq_path_new_parent (cq_section_get_path (section));

  if (container != NULL)
    return cq_path_compare (outer, container) == 0;
  return cq_section_get_depth (section) == 1 && g_str_equal (cq_section_get_part (section), part);
}

static void
add_areas (CqFormMaker *self, const char *part, CqPath *container)
{
  g_autoptr (GPtrArray) sections = cq_sections_list (self->document, part);

  for (guint i = 0; i < sections->len; i++)
    {
      CqSection *section = sections->pdata[i];
      g_autofree char *about = NULL;
      g_autofree char *form = NULL;
      g_autofree char *label = NULL;
      CqRow *row;

      if (cq_section_is_closing (section) || !is_directly_in (section, part, container))
        continue;
      about = cq_about_new (cq_section_get_node (section), cq_section_get_path (section));
      form = cq_form_id_new (CQ_FORM_AREA, about);
      label = cq_section_get_label (section, self->lang, self->principal);
      row = cq_form_add_link (self, form, label);
      row->is_movable = row->is_removable = TRUE;
    }
}

/**
 * cq_form_add_body:
 * @part: the part
 * @container: (nullable): the place of an area; %NULL is the part itself
 *
 * Adds the clauses and the areas that stand there.
 */
void
cq_form_add_body (CqFormMaker *self, const char *part, CqPath *container)
{
  cq_form_begin_group (self, _ ("Clauses"));
  cq_form_make_list (self, _ ("No clauses yet."));
  add_clauses (self, part, container);
  cq_form_add_action (self, "add-clause", _ ("Add Clause"));
  cq_form_add_action (self, "add-commitment", _ ("Add Commitment"));
  /* Translators: an area is a section of the text: one field of cooperation, under a heading */
  cq_form_begin_group (self, container != NULL ? _ ("Sub-areas") : _ ("Areas"));
  cq_form_make_list (self, NULL);
  add_areas (self, part, container);
  cq_form_add_action (self, "add-area", container != NULL ? _ ("Add Sub-area") : _ ("Add Area"));
}

static CqNode *
change_title (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  g_autofree char *id = NULL;
  g_autoptr (CqNode) settled = cq_about_settle (document, row->about, &id);
  g_autoptr (GPtrArray) content = cq_rich_get_content (input->rich);

  if (settled == NULL)
    return cq_node_ref (document);
  return cq_section_set_title (settled, id, row->lang, content);
}

/* The area, annex or text that it stands in */
static void
set_section_parent (CqFormMaker *self, CqSection *section)
{
  g_autoptr (CqPath) path = cq_path_new_parent (cq_section_get_path (section));
  g_autofree char *outer = cq_path_to_id (path);
  g_autofree char *above = cq_form_id_find (self->document, outer);

  if (above != NULL && !g_str_equal (above, "document"))
    cq_form_set_parent (self, above);
}

/* The text that stands outside of all areas has a form too: its part's id takes the place of an area's. */
static gboolean
make_outside (CqFormMaker *self, const char *about)
{
  g_autoptr (CqPart) part = cq_part_find (self->document, about);

  if (part == NULL)
    return FALSE;
  /* Translators: the paragraphs that stand outside of all areas */
  self->form->title = g_strdup (C_ ("form", "Text"));
  self->form->block = g_strdup (cq_part_get_id (part));
  cq_form_add_body (self, cq_part_get_id (part), NULL);
  return TRUE;
}

gboolean
cq_form_make_area (CqFormMaker *self, const char *about)
{
  g_autoptr (CqSection) section = cq_section_find_about (self->document, about);
  CqRow *row;

  if (section == NULL)
    return make_outside (self, about);
  if (cq_section_is_closing (section))
    return FALSE;
  self->form->title = cq_section_get_label (section, self->lang, self->principal);
  set_section_parent (self, section);
  cq_form_begin_group (self, NULL);
  row = cq_form_add_content (self, "title", C_ ("area", "Heading"), cq_section_get_title_content (section, self->lang), change_title);
  row->about = g_strdup (about);
  cq_row_set_version (row, about, CQ_VERSIONS_TITLE);
  cq_form_add_body (self, cq_section_get_part (section), cq_section_get_path (section));
  return TRUE;
}

static CqNode *
change_roadmap (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  g_autoptr (CqPart) part = cq_part_find (document, row->part);
  g_auto (GStrv) columns = part != NULL ? cq_part_get_roadmap_columns (part) : NULL;
  CqRoadmapForm form = CQ_ROADMAP_ABSENT;

  if (!cq_roadmap_form_from_string (input->text, &form))
    form = CQ_ROADMAP_ABSENT;
  return cq_part_set_roadmap (document, row->part, form, (const char *const *) columns);
}

/* How a part prints its commitments */
void
cq_form_add_roadmap_form (CqFormMaker *self, CqPart *part)
{
  const char *const labels[] = { C_ ("roadmap", "Not printed"), C_ ("roadmap", "As a table"), C_ ("roadmap", "As paragraphs"),
                                 C_ ("roadmap", "As paragraphs and a table") };
  /* Translators: how the commitments are printed as a roadmap */
  CqRow *row = cq_form_add (self, CQ_ROW_CHOICE, "form", _ ("Roadmap"), change_roadmap);

  row->part = g_strdup (cq_part_get_id (part));
  row->text = g_strdup ("");
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      const char *word = cq_roadmap_form_to_string (i);
      cq_row_add_choice (row, word != NULL ? word : "", labels[i]);
      if (cq_part_get_roadmap_form (part) == i)
        {
          g_free (row->text);
          row->text = g_strdup (word != NULL ? word : "");
        }
    }
}

gboolean
cq_form_make_annex (CqFormMaker *self, const char *about)
{
  g_autoptr (CqPart) part = cq_part_find (self->document, about);

  if (part == NULL || !cq_part_is_annex (part))
    return FALSE;
  self->form->title = cq_part_get_label (part, self->lang, self->principal);
  cq_form_begin_group (self, NULL);
  cq_form_add_part_rows (self, part);
  if (cq_profile_is_ours (self->document))
    cq_form_add_numbering (self, part);
  cq_form_add_roadmap_form (self, part);
  cq_form_add_body (self, about, NULL);
  return TRUE;
}
