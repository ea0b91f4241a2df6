/* The forms of areas and annexes: a heading, and what stands under it. */
#include "forms/cq-form-private.h"

#include <glib/gi18n-lib.h>

/* As much of a clause as a list shows */
#define LABEL_LENGTH 90

/**
 * cq_clause_get_label:
 * @clause: a clause
 * @lang: the language that is written
 *
 * Returns: (transfer full): its first words, in another language where it has none in this one
 */
char *
cq_clause_get_label (CqClause *clause, const char *lang)
{
  g_autofree char *text = cq_clause_get_text (clause, lang);

  if (text == NULL)
    text = cq_clause_get_text (clause, cq_clause_get_principal (clause));
  if (text == NULL)
    text = cq_text_get_plain (cq_clause_get_node (clause));
  g_strstrip (text);
  if (*text == '\0')
    return g_strdup (_ ("Empty"));
  if (g_utf8_strlen (text, -1) > LABEL_LENGTH)
    {
      g_autofree char *cut = g_utf8_substring (text, 0, LABEL_LENGTH);
      return g_strconcat (g_strchomp (cut), "…", NULL);
    }
  return g_steal_pointer (&text);
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
      CqClauseKind kind = cq_clause_get_kind (clause);
      g_autofree char *about = NULL;
      g_autofree char *form = NULL;
      g_autofree char *label = NULL;
      const char *mark;
      CqRow *row;

      if (cq_clause_get_level (clause) > 0
          || (kind != CQ_CLAUSE_OPERATIVE && kind != CQ_CLAUSE_PLAIN && kind != CQ_CLAUSE_FOREIGN)
          || !stands_in (cq_clause_get_section_path (clause), cq_clause_get_part (clause), container, part))
        continue;
      about = cq_about_new (cq_clause_get_node (clause), cq_clause_get_path (clause));
      form = cq_form_id_new (CQ_FORM_CLAUSE, about);
      label = cq_clause_get_label (clause, self->lang);
      row = cq_form_add_link (self, form, label);
      mark = cq_numbering_get_number (self->numbering, cq_clause_get_path (clause));
      row->mark = g_strdup (mark);
      row->is_movable = row->is_removable = kind != CQ_CLAUSE_FOREIGN;
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
      label = cq_section_get_title (section, self->lang);
      row = cq_form_add_link (self, form, label != NULL && *label != '\0' ? label : _ ("Area without a heading"));
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
  cq_form_make_list (self, _ ("No clause yet."));
  add_clauses (self, part, container);
  cq_form_add_action (self, "add-clause", _ ("Add Clause"));
  cq_form_add_action (self, "add-commitment", _ ("Add Commitment"));
  cq_form_begin_group (self, container != NULL ? _ ("Areas Within") : _ ("Areas"));
  cq_form_make_list (self, NULL);
  add_areas (self, part, container);
  cq_form_add_action (self, "add-area", _ ("Add Area"));
}

static CqNode *
change_title (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  g_autofree char *id = NULL;
  g_autoptr (CqNode) settled = cq_about_settle (document, row->about, &id);
  g_autoptr (GPtrArray) content = cq_rich_get_content (input->rich);

  if (settled == NULL)
    return cq_node_ref (document);
  return cq_section_set_title (settled, id, cq_row_get_lang_or_null (row, document), content);
}

static CqSection *
find_section (CqFormMaker *self, const char *about)
{
  g_autoptr (CqPath) path = about != NULL ? cq_about_find (self->document, about) : NULL;
  g_autoptr (GPtrArray) sections = path != NULL ? cq_sections_list (self->document, NULL) : NULL;

  for (guint i = 0; sections != NULL && i < sections->len; i++)
    if (cq_path_compare (cq_section_get_path (sections->pdata[i]), path) == 0)
      return cq_section_ref (sections->pdata[i]);
  return NULL;
}

static void
set_section_parent (CqFormMaker *self, CqSection *section)
{
  g_autoptr (CqPath) path = cq_path_new_parent (cq_section_get_path (section));
  g_autofree char *about = cq_about_new (cq_tree_get (self->document, path), path);
  g_autoptr (CqSection) outer = find_section (self, about);
  g_autofree char *form = NULL;
  g_autofree char *title = NULL;

  if (outer != NULL)
    {
      form = cq_form_id_new (CQ_FORM_AREA, about);
      title = cq_section_get_title (outer, self->lang);
    }
  else if (!g_str_equal (cq_section_get_part (section), CQ_PART_MAIN))
    {
      g_autoptr (CqPart) part = cq_part_find (self->document, cq_section_get_part (section));
      if (part == NULL || !cq_part_is_annex (part))
        return;
      form = cq_form_id_new (CQ_FORM_ANNEX, cq_part_get_id (part));
      title = cq_part_get_title (part, self->lang);
    }
  if (form != NULL)
    cq_form_set_parent (self, form, title != NULL ? title : "");
}

/* The text that stands outside of all areas has a form too: its part's id takes the place of an area's. */
static gboolean
make_outside (CqFormMaker *self, const char *about)
{
  g_autoptr (CqPart) part = cq_part_find (self->document, about);

  if (part == NULL)
    return FALSE;
  self->form->title = g_strdup (_ ("Text"));
  self->form->block = g_strdup (cq_part_get_id (part));
  cq_form_add_body (self, cq_part_get_id (part), NULL);
  return TRUE;
}

gboolean
cq_form_make_area (CqFormMaker *self, const char *about)
{
  g_autoptr (CqSection) section = find_section (self, about);
  g_autofree char *title = NULL;
  CqNode *heading;
  CqRow *row;

  if (section == NULL)
    return about != NULL && make_outside (self, about);
  if (cq_section_is_closing (section))
    return FALSE;
  heading = cq_section_get_title_node (section);
  title = cq_section_get_title (section, self->lang);
  self->form->title = g_strdup (title != NULL && *title != '\0' ? title : _ ("Area"));
  set_section_parent (self, section);
  cq_form_begin_group (self, NULL);
  row = cq_form_add_content (self, "title", _ ("Heading"),
                             heading != NULL ? cq_text_get_content (heading, self->lang, self->principal) : NULL,
                             change_title);
  row->about = g_strdup (about);
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
  const char *const labels[] = { C_ ("roadmap", "Not printed"), C_ ("roadmap", "A table"), C_ ("roadmap", "Paragraphs"),
                                 C_ ("roadmap", "Paragraphs and a table") };
  CqRow *row = cq_form_add (self, CQ_ROW_CHOICE, "form", _ ("Roadmap of commitments"), change_roadmap);

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
  g_autoptr (CqPart) part = about != NULL ? cq_part_find (self->document, about) : NULL;
  g_autofree char *title = NULL;

  if (part == NULL || !cq_part_is_annex (part))
    return FALSE;
  title = cq_part_get_title (part, self->lang);
  self->form->title = g_strdup (title != NULL && *title != '\0' ? title : _ ("Annex"));
  cq_form_begin_group (self, NULL);
  cq_form_add_part_rows (self, part);
  cq_form_add_roadmap_form (self, part);
  cq_form_add_body (self, about, NULL);
  return TRUE;
}
