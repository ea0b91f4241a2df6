/* The forms of the words around the clauses: chapeau, preamble, linking words, closing. */
#include "forms/cq-form-private.h"

#include <glib/gi18n-lib.h>

#include "forms/cq-label.h"
#include "template/cq-lexicon.h"

static CqNode *
change_text (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  g_autofree char *id = NULL;
  g_autoptr (CqNode) settled = cq_about_settle (document, row->about, &id);
  g_autoptr (GPtrArray) content = cq_rich_get_content (input->rich);

  if (settled == NULL)
    return cq_node_ref (document);
  return cq_clause_set_content (settled, id, row->lang, content);
}

/**
 * cq_form_add_clause_text:
 * @key: names the row: not after the clause, which may get its id by an edit
 * @label: what the row is called
 *
 * Adds the text of a clause in the language that is written.
 *
 * Returns: (transfer none): the row
 */
CqRow *
cq_form_add_clause_text (CqFormMaker *self, CqClause *clause, const char *key, const char *label)
{
  CqRow *row = cq_form_add_content (self, key, label, cq_clause_get_content (clause, self->lang), change_text);

  row->about = cq_about_new (cq_clause_get_node (clause), cq_clause_get_path (clause));
  /* The words of a point may run on from those of its clause. */
  row->opens_sentence = cq_clause_get_level (clause) == 0;
  cq_row_set_version (row, row->about, NULL);
  cq_form_add_inserts (self, row);
  return row;
}

/* “Closing words”, “Closing words (2)” */
static char *
dup_nth_label (const char *label, guint nth)
{
  /* Translators: one of several paragraphs: “Closing words (2)” */
  return nth > 1 ? g_strdup_printf (_ ("%s (%u)"), label, nth) : g_strdup (label);
}

static guint
add_texts (CqFormMaker *self, CqClauseKind kind, const char *part, const char *label)
{
  g_autoptr (GPtrArray) clauses = cq_clauses_list (self->document, part);
  guint n = 0;

  for (guint i = 0; i < clauses->len; i++)
    {
      CqClause *clause = clauses->pdata[i];
      g_autofree char *key = NULL;
      g_autofree char *numbered = NULL;

      if (cq_clause_get_kind (clause) != kind || cq_clause_get_level (clause) > 0)
        continue;
      if (n++ == 0)
        self->form->block = cq_about_new (cq_clause_get_node (clause), cq_clause_get_path (clause));
      numbered = dup_nth_label (label, n);
      key = n > 1 ? g_strdup_printf ("text-%u", n) : g_strdup ("text");
      cq_form_add_clause_text (self, clause, key, numbered);
      if (self->form->guidance == NULL)
        self->form->guidance = cq_form_guide (self, cq_clause_get_id (clause));
    }
  return n;
}

gboolean
cq_form_make_chapeau (CqFormMaker *self, const char *about)
{
  cq_form_begin_group (self, NULL);
  cq_form_make_list (self, _ ("No opening words yet."));
  self->group->is_list = FALSE;
  if (add_texts (self, CQ_CLAUSE_CHAPEAU, about != NULL ? about : CQ_PART_MAIN, _ ("Opening words")) == 0)
    cq_form_add_action (self, "add-chapeau", _ ("Add Opening Words"));
  return TRUE;
}

static CqNode *
change_linking (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  g_autofree char *id = NULL;
  g_autoptr (CqNode) settled = cq_about_settle (document, row->about, &id);
  g_autoptr (GPtrArray) content = cq_content_new (input->text != NULL ? input->text : "");

  if (settled == NULL)
    return cq_node_ref (document);
  return cq_clause_set_content (settled, id, row->lang, content);
}

/* Linking words are a set phrase; the lexicon proposes others. */
static void
add_linking_phrase (CqFormMaker *self, CqClause *clause, guint nth)
{
  g_autofree char *key = nth > 1 ? g_strdup_printf ("linking-%u", nth) : g_strdup ("linking");
  g_autofree char *label = dup_nth_label (_ ("Linking words"), nth);
  CqRow *row = cq_form_add (self, CQ_ROW_VERB, key, label, change_linking);

  row->lexicon = CQ_LEXICON_LINKING;
  row->about = cq_about_new (cq_clause_get_node (clause), cq_clause_get_path (clause));
  row->text = cq_clause_get_text (clause, self->lang);
  cq_row_set_version (row, row->about, NULL);
  if (nth == 1)
    self->form->block = g_strdup (row->about);
  if (self->form->guidance == NULL)
    self->form->guidance = cq_form_guide (self, cq_clause_get_id (clause));
}

gboolean
cq_form_make_linking (CqFormMaker *self, const char *about)
{
  g_autoptr (GPtrArray) clauses = cq_clauses_list (self->document, about != NULL ? about : CQ_PART_MAIN);
  guint n = 0;

  cq_form_begin_group (self, NULL);
  for (guint i = 0; i < clauses->len; i++)
    if (cq_clause_get_kind (clauses->pdata[i]) == CQ_CLAUSE_LINKING && cq_clause_get_level (clauses->pdata[i]) == 0)
      add_linking_phrase (self, clauses->pdata[i], ++n);
  if (n > 0)
    return TRUE;
  self->group->empty = g_strdup (_ ("No linking words yet. They join the preamble to what follows."));
  cq_form_add_action (self, "add-linking", _ ("Add Linking Words"));
  return TRUE;
}

gboolean
cq_form_make_preamble (CqFormMaker *self, const char *about)
{
  g_autoptr (GPtrArray) clauses = cq_clauses_list (self->document, about != NULL ? about : CQ_PART_MAIN);

  cq_form_begin_group (self, NULL);
  cq_form_make_list (self, _ ("No preambular clauses yet. Each says what the parties recall, note or believe."));
  for (guint i = 0; i < clauses->len; i++)
    {
      CqClause *clause = clauses->pdata[i];
      g_autofree char *subject = cq_about_new (cq_clause_get_node (clause), cq_clause_get_path (clause));
      g_autofree char *form = cq_form_id_new (CQ_FORM_CLAUSE, subject);
      g_autofree char *label = NULL;
      CqRow *row;

      if (cq_clause_get_kind (clause) != CQ_CLAUSE_PREAMBULAR)
        continue;
      if (self->form->block == NULL)
        self->form->block = g_strdup (subject);
      label = cq_clause_get_label (clause, self->numbering, self->lang);
      row = cq_form_add_link (self, form, label);
      row->is_movable = row->is_removable = TRUE;
    }
  cq_form_add_action (self, "add-preambular", _ ("Add Clause"));
  return TRUE;
}

gboolean
cq_form_make_closing (CqFormMaker *self, const char *about)
{
  cq_form_begin_group (self, NULL);
  self->group->empty = g_strdup (_ ("No closing words yet. They say where, when and in which languages."));
  add_texts (self, CQ_CLAUSE_CLOSING, about != NULL ? about : CQ_PART_MAIN, _ ("Closing words"));
  cq_form_add_action (self, "add-closing", _ ("Add Paragraph"));
  cq_form_add_dates (self);
  cq_form_add_date_forms (self, about);
  return TRUE;
}
