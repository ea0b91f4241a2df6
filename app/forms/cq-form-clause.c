/* The form of one clause: its words, its points, the promises it makes. */
#include "forms/cq-form-private.h"

#include <glib/gi18n-lib.h>

#include "forms/cq-label.h"
#include "template/cq-lexicon.h"

static CqNode *
change_verb (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  g_autofree char *id = NULL;
  g_autoptr (CqNode) settled = cq_about_settle (document, row->about, &id);

  if (settled == NULL)
    return cq_node_ref (document);
  return cq_clause_set_verb (settled, id, row->lang, input->text);
}

static void
add_verb (CqFormMaker *self, CqClause *clause, const char *about)
{
  /* Translators: what a preambular clause begins with: “Recalling” */
  CqRow *row = cq_form_add (self, CQ_ROW_VERB, "verb", _ ("Opening verb"), change_verb);

  row->lexicon = CQ_LEXICON_PREAMBULAR;
  row->about = g_strdup (about);
  row->text = cq_clause_get_verb (clause, self->lang);
  cq_row_set_version (row, NULL, NULL);
}

static CqNode *
change_marks (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  CqMarks marks = CQ_MARKS_LETTER;
  g_autofree char *id = NULL;
  g_autoptr (CqNode) settled = cq_about_settle (document, row->about, &id);

  if (settled == NULL || !cq_marks_from_string (input->text, &marks))
    return cq_node_ref (document);
  return cq_clause_set_marks (settled, id, marks);
}

static void
add_marks (CqFormMaker *self, CqClause *clause, const char *about)
{
  const char *const labels[] = { C_ ("marks of points", "• Bullets"), C_ ("marks of points", "– Dashes"),
                                 C_ ("marks of points", "(a), (b), (c)"), C_ ("marks of points", "(i), (ii), (iii)"),
                                 C_ ("marks of points", "1, 2, 3") };
  CqRow *row = cq_form_add (self, CQ_ROW_CHOICE, "marks", _ ("List style"), change_marks);

  row->about = g_strdup (about);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    cq_row_add_choice (row, cq_marks_to_string (i), labels[i]);
  row->text = g_strdup (cq_marks_to_string (cq_clause_get_marks (clause)));
}

/* Of the next lower level, and within this clause */
static gboolean
is_point_of (CqClause *point, CqClause *clause, gboolean *within)
{
  CqPath *head = cq_clause_get_path (clause);

  if (cq_path_compare (cq_clause_get_path (point), head) == 0)
    {
      *within = TRUE;
      return FALSE;
    }
  if (*within && cq_clause_get_level (point) <= cq_clause_get_level (clause))
    *within = FALSE;
  return *within && cq_clause_get_level (point) == cq_clause_get_level (clause) + 1;
}

static void
add_points (CqFormMaker *self, CqClause *clause, const char *about)
{
  g_autoptr (GPtrArray) clauses = cq_clauses_list (self->document, cq_clause_get_part (clause));
  gboolean within = FALSE;
  CqFormGroup *list;

  /* Translators: what a paragraph is divided into: (a), (b), (c) */
  cq_form_begin_group (self, _ ("Points"));
  cq_form_make_list (self, NULL);
  list = self->group;
  for (guint i = 0; i < clauses->len; i++)
    {
      CqClause *point = clauses->pdata[i];
      g_autofree char *of = NULL;
      g_autofree char *form = NULL;
      g_autofree char *label = NULL;
      CqRow *row;

      if (!is_point_of (point, clause, &within))
        continue;
      of = cq_about_new (cq_clause_get_node (point), cq_clause_get_path (point));
      form = cq_form_id_new (CQ_FORM_CLAUSE, of);
      label = cq_clause_get_label (point, self->numbering, self->lang);
      row = cq_form_add_link (self, form, label);
      row->mark = g_strdup (cq_numbering_get_mark (self->numbering, cq_clause_get_path (point)));
      row->is_movable = row->is_removable = TRUE;
    }
  cq_form_add_action (self, "add-point", _ ("Add Point"));
  if (list->rows->len == 0)
    return;
  cq_form_begin_group (self, NULL);
  add_marks (self, clause, about);
}

/* The place of the clause before, in the same area and not within another */
static CqPath *
find_before (CqNode *document, CqClause *clause)
{
  g_autoptr (GPtrArray) clauses = cq_clauses_list (document, cq_clause_get_part (clause));
  CqPath *area = cq_clause_get_section_path (clause);
  CqPath *before = NULL;

  for (guint i = 0; i < clauses->len; i++)
    {
      CqClause *each = clauses->pdata[i];
      CqPath *own = cq_clause_get_section_path (each);

      if (cq_path_compare (cq_clause_get_path (each), cq_clause_get_path (clause)) == 0)
        break;
      if (cq_clause_get_level (each) == 0 && cq_clause_is_of_body (each) && (own == NULL) == (area == NULL)
          && (own == NULL || cq_path_compare (own, area) == 0))
        before = cq_clause_get_path (each);
    }
  return before != NULL ? cq_path_ref (before) : NULL;
}

/* A clause changes its number for none by going where it stands already, into a list or out of it. */
static CqNode *
change_numbered (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  g_autofree char *id = NULL;
  g_autofree char *section = NULL;
  g_autofree char *before = NULL;
  g_autoptr (CqNode) settled = cq_about_settle (document, row->about, &id);
  g_autoptr (CqClause) clause = settled != NULL ? cq_clause_find (settled, id) : NULL;
  g_autoptr (CqPath) path = clause != NULL ? find_before (settled, clause) : NULL;
  g_autoptr (CqNode) with_section = NULL;
  g_autoptr (CqNode) with_all = NULL;
  CqClausePlace place = { .kind = input->active ? CQ_CLAUSE_OPERATIVE : CQ_CLAUSE_PLAIN, .numbered = input->active };

  if (clause == NULL || cq_clause_is_numbered (clause) == input->active)
    return cq_node_ref (document);
  with_section = cq_clause_get_section_path (clause) != NULL
                     ? cq_clause_ensure_id (settled, cq_clause_get_section_path (clause), &section)
                     : cq_node_ref (settled);
  with_all = path != NULL ? cq_clause_ensure_id (with_section, path, &before) : cq_node_ref (with_section);
  place.part = cq_clause_get_part (clause);
  place.section = section;
  place.after = before;
  place.at_start = before == NULL;
  return cq_clause_move (with_all, id, &place);
}

/* A block that the program does not know: read, not written */
static void
add_foreign (CqFormMaker *self, CqClause *clause)
{
  g_autofree char *text = cq_text_get_plain (cq_clause_get_node (clause));
  CqRow *row = cq_form_add (self, CQ_ROW_NOTE, "foreign", cq_tag_get_local_name (cq_node_get_tag (cq_clause_get_node (clause))), NULL);

  row->text = g_steal_pointer (&text);
  row->hint = g_strdup (_ ("This block comes from another program. It is printed and kept as it is."));
}

gboolean
cq_form_make_clause (CqFormMaker *self, const char *about)
{
  g_autoptr (CqClause) clause = cq_clause_find_about (self->document, about);
  g_autofree char *above = NULL;
  CqClauseKind kind;
  CqRow *row;

  if (clause == NULL)
    return FALSE;
  kind = cq_clause_get_kind (clause);
  self->within = cq_clause_get_path (clause);
  self->form->title = cq_clause_get_title (clause, self->numbering);
  above = cq_form_id_find_above (self->document, clause);
  cq_form_set_parent (self, above);
  cq_form_begin_group (self, NULL);
  if (kind == CQ_CLAUSE_FOREIGN)
    {
      add_foreign (self, clause);
      return TRUE;
    }
  if (kind == CQ_CLAUSE_PREAMBULAR)
    add_verb (self, clause, about);
  cq_form_add_clause_text (self, clause, "text", C_ ("clause", "Text"));
  if (kind == CQ_CLAUSE_OPERATIVE || kind == CQ_CLAUSE_PLAIN)
    {
      row = cq_form_add (self, CQ_ROW_SWITCH, "numbered", C_ ("clause", "Numbered"), change_numbered);
      row->about = g_strdup (about);
      row->active = cq_clause_is_numbered (clause);
    }
  if (kind == CQ_CLAUSE_OPERATIVE || kind == CQ_CLAUSE_PLAIN || kind == CQ_CLAUSE_SUBCLAUSE)
    cq_form_add_commitments (self, clause);
  if (kind != CQ_CLAUSE_CHAPEAU && kind != CQ_CLAUSE_LINKING && kind != CQ_CLAUSE_CLOSING)
    add_points (self, clause, about);
  return TRUE;
}
