/* The form of a roadmap: its commitments as a table, and which columns are printed. */
#include "forms/cq-form-private.h"

#include <glib/gi18n-lib.h>

#include "statement/cq-commitment.h"
#include "statement/cq-usage.h"

typedef char *(*CqCell) (CqFormMaker *self,
                         CqCommitment *commitment);

static char *
get_number (CqFormMaker *self, CqCommitment *commitment)
{
  CqClause *clause = cq_commitment_get_clause (commitment);

  return clause != NULL ? g_strdup (cq_numbering_get_number (self->numbering, cq_clause_get_path (clause))) : NULL;
}

static char *
get_action (CqFormMaker *self, CqCommitment *commitment)
{
  return cq_commitment_get_row_text (commitment, self->lang, NULL);
}

static char *
get_owners (CqFormMaker *self, CqCommitment *commitment, CqOwners which)
{
  g_autoptr (GPtrArray) owners = cq_commitment_get_owners (commitment, which);

  return cq_owners_get_text (owners, self->document, self->lang, NULL);
}

static char *
get_lead (CqFormMaker *self, CqCommitment *commitment)
{
  return get_owners (self, commitment, CQ_OWNERS_LEAD);
}

static char *
get_partners (CqFormMaker *self, CqCommitment *commitment)
{
  return get_owners (self, commitment, CQ_OWNERS_PARTNERS);
}

static char *
get_due (CqFormMaker *self, CqCommitment *commitment)
{
  g_autoptr (CqWhen) due = cq_commitment_get_due (commitment);

  return due != NULL ? cq_document_get_when_text (self->document, due, CQ_WHEN_IN_TABLE, self->lang) : NULL;
}

static char *
get_deliverable (CqFormMaker *self, CqCommitment *commitment)
{
  return cq_commitment_get_text (commitment, CQ_COMMITMENT_DELIVERABLE, self->lang);
}

static char *
get_indicator (CqFormMaker *self, CqCommitment *commitment)
{
  return cq_commitment_get_text (commitment, CQ_COMMITMENT_INDICATOR, self->lang);
}

/* Who does what by when comes first, for forms that are not wide. */
static const CqCell cells[] = { get_number,   get_action,      get_lead,     get_due,
                                get_partners, get_deliverable, get_indicator };

static void
free_row (gpointer data)
{
  CqFormTableRow *row = data;

  g_free (row->form);
  g_free (row->row);
  g_strfreev (row->cells);
  g_free (row);
}

static CqFormTableRow *
make_row (CqFormMaker *self, CqCommitment *commitment)
{
  CqFormTableRow *row = g_new0 (CqFormTableRow, 1);
  CqClause *clause = cq_commitment_get_clause (commitment);
  g_autofree char *about = NULL;

  if (clause != NULL)
    {
      about = cq_about_new (cq_clause_get_node (clause), cq_clause_get_path (clause));
      row->form = cq_form_id_new (CQ_FORM_CLAUSE, about);
    }
  row->row = g_strconcat (cq_commitment_get_id (commitment), "/due", NULL);
  row->cells = g_new0 (char *, G_N_ELEMENTS (cells) + 1);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      row->cells[i] = cells[i](self, commitment);
      if (row->cells[i] == NULL)
        row->cells[i] = g_strdup ("");
    }
  return row;
}

static void
add_table (CqFormMaker *self, const char *part)
{
  const char *const columns[] = { C_ ("column of a roadmap", "No."),         C_ ("column of a roadmap", "Action"),
                                  C_ ("column of a roadmap", "Lead"),        C_ ("column of a roadmap", "By"),
                                  C_ ("column of a roadmap", "Partners"),    C_ ("column of a roadmap", "Deliverable"),
                                  C_ ("column of a roadmap", "Indicator"),   NULL };
  g_autoptr (GPtrArray) commitments = cq_commitments_list_for_roadmap (self->document, part);

  self->form->table = g_new0 (CqFormTable, 1);
  self->form->table->columns = g_strdupv ((char **) columns);
  self->form->table->rows = g_ptr_array_new_with_free_func (free_row);
  for (guint i = 0; i < commitments->len; i++)
    g_ptr_array_add (self->form->table->rows, make_row (self, commitments->pdata[i]));
}

static const struct
{
  const char *name;
  const char *label; /* marked for translation */
} columns[] = {
  { "number", NC_ ("column of a roadmap", "Number") },
  { "action", NC_ ("column of a roadmap", "Action") },
  { "type", NC_ ("column of a roadmap", "Type") },
  { "lead", NC_ ("column of a roadmap", "Lead") },
  { "co-leads", NC_ ("column of a roadmap", "Co-leads") },
  { "partners", NC_ ("column of a roadmap", "Partners") },
  { "start", NC_ ("column of a roadmap", "Start") },
  { "due", NC_ ("column of a roadmap", "By") },
  { "deliverable", NC_ ("column of a roadmap", "Deliverable") },
  { "outcome", NC_ ("column of a roadmap", "Outcome") },
  { "indicator", NC_ ("column of a roadmap", "Indicator") },
  { "baseline", NC_ ("column of a roadmap", "Baseline") },
  { "target", NC_ ("column of a roadmap", "Target") },
  { "funding", NC_ ("column of a roadmap", "Funding") },
  { "conditionality", NC_ ("column of a roadmap", "Condition") },
  { "reporting", NC_ ("column of a roadmap", "Reporting") },
  { "status", NC_ ("column of a roadmap", "Status") },
  { "evidence", NC_ ("column of a roadmap", "Evidence") },
  { "source", NC_ ("column of a roadmap", "Paragraph") },
};

static CqNode *
change_column (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  g_autoptr (CqPart) part = cq_part_find (document, row->part);
  g_auto (GStrv) old = part != NULL ? cq_part_get_roadmap_columns (part) : NULL;
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();

  if (part == NULL)
    return cq_node_ref (document);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      gboolean is_this = g_str_equal (columns[i].name, row->about);
      gboolean was = old != NULL && g_strv_contains ((const char *const *) old, columns[i].name);

      if (is_this ? input->active : was)
        g_ptr_array_add (chosen, (gpointer) columns[i].name);
    }
  g_ptr_array_add (chosen, NULL);
  return cq_part_set_roadmap (document, row->part, cq_part_get_roadmap_form (part),
                              (const char *const *) chosen->pdata);
}

static void
add_columns (CqFormMaker *self, CqPart *part)
{
  g_auto (GStrv) chosen = cq_part_get_roadmap_columns (part);

  cq_form_begin_group (self, _ ("Printed Columns"));
  cq_form_name_group (self, "columns");
  cq_form_describe_group (self, chosen == NULL || chosen[0] == NULL
                                    ? _ ("None is chosen: every column with something in it is printed.")
                                    : _ ("Columns that are not chosen are kept but not printed."));
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *key = g_strconcat ("column-", columns[i].name, NULL);
      CqRow *row = cq_form_add (self, CQ_ROW_SWITCH, key, g_dpgettext2 (NULL, "column of a roadmap", columns[i].label),
                                change_column);

      row->about = g_strdup (columns[i].name);
      row->part = g_strdup (cq_part_get_id (part));
      row->active = chosen != NULL && g_strv_contains ((const char *const *) chosen, columns[i].name);
    }
}

static CqNode *
change_timeline (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  return cq_part_set_timeline (document, row->part, input->active);
}

static void
add_timeline (CqFormMaker *self, CqPart *part)
{
  CqRow *row = cq_form_add (self, CQ_ROW_SWITCH, "timeline", _ ("Timeline below the table"), change_timeline);

  row->part = g_strdup (cq_part_get_id (part));
  row->active = cq_part_has_timeline (part);
}

static CqNode *
change_column_numbers (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  return cq_part_set_column_numbers (document, row->part, input->active);
}

static void
add_column_numbers (CqFormMaker *self, CqPart *part)
{
  CqRow *row = cq_form_add (self, CQ_ROW_SWITCH, "column-numbers", _ ("Column numbers below the head"),
                            change_column_numbers);

  row->part = g_strdup (cq_part_get_id (part));
  row->active = cq_part_has_column_numbers (part);
}

/* Where the table is, or the part where that is not printed. */
static char *
dup_place (CqNode *document, CqPart *part)
{
  g_autoptr (GPtrArray) commitments = cq_commitments_list_for_roadmap (document, cq_part_get_id (part));
  CqRoadmapForm form = cq_part_get_roadmap_form (part);
  gboolean is_printed = commitments->len > 0 && (form == CQ_ROADMAP_MATRIX || form == CQ_ROADMAP_BOTH);

  return is_printed ? cq_part_dup_roadmap_place (part) : g_strdup (cq_part_get_id (part));
}

gboolean
cq_form_make_roadmap (CqFormMaker *self, const char *about)
{
  g_autoptr (CqPart) part = cq_part_find (self->document, about);

  if (part == NULL)
    return FALSE;
  self->form->block = dup_place (self->document, part);
  add_table (self, cq_part_get_id (part));
  cq_form_begin_group (self, NULL);
  cq_form_add_roadmap_form (self, part);
  if (cq_part_get_roadmap_form (part) == CQ_ROADMAP_MATRIX || cq_part_get_roadmap_form (part) == CQ_ROADMAP_BOTH)
    {
      add_timeline (self, part);
      add_column_numbers (self, part);
      add_columns (self, part);
    }
  return TRUE;
}
