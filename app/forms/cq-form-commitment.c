/* The promises of a clause: who does what by when, and all that a roadmap says of it. */
#include "forms/cq-form-private.h"

#include <glib/gi18n-lib.h>

#include "forms/cq-form-people.h"
#include "statement/cq-commitment-change.h"
#include "statement/cq-party.h"
#include "template/cq-lexicon.h"

#include <string.h>

static CqNode *
change_owners (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  return cq_commitment_set_owners (document, row->about, row->what, input->owners);
}

static CqNode *
change_verb (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  return cq_commitment_set_verb (document, row->about, row->lang, input->text);
}

static CqNode *
change_action (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  g_autoptr (GPtrArray) content = cq_rich_get_content (input->rich);

  return cq_commitment_set_action (document, row->about, row->lang, content);
}

static CqNode *
change_due (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  return cq_commitment_set_due (document, row->about, input->when);
}

static CqNode *
change_start (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  return cq_commitment_set_start (document, row->about, input->when);
}

static CqNode *
change_in_roadmap (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  return cq_commitment_set_in_roadmap (document, row->about, input->active);
}

static CqNode *
change_text (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  const char *text = cq_row_input_get_text (input);

  return cq_commitment_set_text (document, row->about, row->what, row->lang, text);
}

static CqNode *
change_status (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  CqStatus status = CQ_STATUS_NONE;

  if (!cq_status_from_string (input->text, &status))
    status = CQ_STATUS_NONE;
  return cq_commitment_set_status (document, row->about, status);
}

static CqRow *
add (CqFormMaker *self, CqCommitment *commitment, CqRowKind kind, const char *key, const char *label, CqRowChange change)
{
  const char *id = cq_commitment_get_id (commitment);
  g_autofree char *full = g_strconcat (id, "/", key, NULL);
  CqRow *row = cq_form_add (self, kind, full, label, change);

  row->about = g_strdup (id);
  return row;
}

static CqRow *
add_owners (CqFormMaker *self, CqCommitment *commitment, const char *key, const char *label, CqOwners which)
{
  g_autoptr (GPtrArray) parties = cq_parties_list (self->document);
  CqRow *row = add (self, commitment, CQ_ROW_OWNERS, key, label, change_owners);

  row->what = which;
  row->owners = cq_commitment_get_owners (commitment, which);
  for (guint i = 0; i < parties->len; i++)
    {
      const char *country = cq_party_get_country (parties->pdata[i]);
      g_autofree char *name = cq_party_get_label (parties->pdata[i], self->lang);
      g_autofree char *flag = country != NULL ? cq_country_get_flag (country) : NULL;

      if (*cq_party_get_id (parties->pdata[i]) != '\0')
        cq_row_add_marked_choice (row, cq_party_get_id (parties->pdata[i]), name, flag);
    }
  return row;
}

static CqNode *
change_owner_name (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  g_autofree char *about = NULL;
  g_autofree char *field = NULL;

  if (!cq_row_get_version (row, &about, &field))
    return cq_node_ref (document);
  return cq_commitment_set_owner_name (document, about, field, row->lang, cq_row_input_get_text (input));
}

/* A document in one language has the name in the row of owners. */
static gboolean
has_versions (CqFormMaker *self)
{
  g_autoptr (CqConcordance) concordance = cq_form_ref_concordance (self->source);

  return cq_concordance_get_languages (concordance)[1] != NULL;
}

/* Who is no party has a name in each language of the document, and a row for it below the row of owners. */
static void
add_owner_names (CqFormMaker *self, CqCommitment *commitment, const char *label, CqOwners which, gboolean is_folded)
{
  g_autoptr (GPtrArray) owners = cq_commitment_get_owners (commitment, which);
  guint nth = 0;

  for (guint i = 0; i < owners->len; i++)
    {
      g_autofree char *field = NULL;
      g_autofree char *title = NULL;
      CqRow *row;

      if (cq_owner_get_party (owners->pdata[i]) != NULL || !has_versions (self))
        continue;
      field = cq_owner_make_field (which, ++nth);
      title = nth > 1 ? g_strdup_printf ("%s %u", label, nth) : g_strdup (label);
      row = add (self, commitment, CQ_ROW_TEXT, field, title, change_owner_name);
      cq_row_set_version (row, cq_commitment_get_id (commitment), field);
      row->text = g_strdup (cq_owner_get_name (owners->pdata[i], self->lang, self->principal));
      row->is_folded = is_folded;
    }
}

/* Who, verb, what, by when: what stands in the sentence, where the sentence has a place for it */
static void
add_sentence (CqFormMaker *self, CqCommitment *commitment)
{
  g_autofree char *verb = cq_commitment_get_verb (commitment, self->lang);
  GPtrArray *action = cq_commitment_get_action_content (commitment, self->lang);
  CqRow *row;

  /* Translators: who, verb, “does what” and “by” make one sentence: “Japan | will | assist in training | by 2018” */
  add_owners (self, commitment, "actors", C_ ("commitment", "Who"), CQ_OWNERS_ACTORS);
  /* Translators: below “Who” and other rows of owners, the name of one who is no party, in the language that is written */
  add_owner_names (self, commitment, C_ ("commitment", "Name of the one who acts"), CQ_OWNERS_ACTORS, FALSE);
  if (verb != NULL)
    {
      row = add (self, commitment, CQ_ROW_VERB, "verb", C_ ("commitment", "Verb"), change_verb);
      row->text = g_steal_pointer (&verb);
      row->lexicon = CQ_LEXICON_COMMITMENT;
      cq_row_set_version (row, NULL, NULL);
    }
  if (action != NULL)
    {
      g_autofree char *key = g_strconcat (cq_commitment_get_id (commitment), "/action", NULL);
      row = cq_form_add_content (self, key, C_ ("commitment", "Does what"), action, change_action);
      row->about = g_strdup (cq_commitment_get_id (commitment));
      cq_row_set_version (row, NULL, NULL);
      cq_form_add_inserts (self, row);
    }
  /* Translators: the time by which something is to be done */
  row = add (self, commitment, CQ_ROW_WHEN, "due", C_ ("commitment", "By"), change_due);
  row->when = cq_commitment_get_due (commitment);
  /* Translators: the party or body that leads the work; noun */
  add_owners (self, commitment, "lead", C_ ("commitment", "Lead"), CQ_OWNERS_LEAD);
  add_owner_names (self, commitment, C_ ("commitment", "Name of the lead"), CQ_OWNERS_LEAD, FALSE);
}

static void
add_status (CqFormMaker *self, CqCommitment *commitment)
{
  const char *const names[] = {
    C_ ("status", "Not stated"), C_ ("status", "Complete"), C_ ("status", "Ongoing"), C_ ("status", "Underway"),
    C_ ("status", "No data"),    C_ ("status", "Inactive"), C_ ("status", "Overdue"), C_ ("status", "Dropped"),
  };
  CqRow *row = add (self, commitment, CQ_ROW_CHOICE, "status", C_ ("commitment", "Status"), change_status);

  row->is_folded = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *word = i > 0 ? cq_status_to_string (i) : "";
      cq_row_add_choice (row, word, names[i]);
      if (cq_commitment_get_status (commitment) == i)
        row->text = g_strdup (word);
    }
}

static void
add_folded (CqFormMaker *self, CqCommitment *commitment)
{
  const struct
  {
    CqCommitmentText what;
    const char *label;
    const char *hint;
  } texts[] = {
    { CQ_COMMITMENT_DELIVERABLE, C_ ("commitment", "Deliverable"), _ ("What will exist at the end") },
    { CQ_COMMITMENT_OUTCOME, C_ ("commitment", "Outcome"), _ ("What will be different") },
    { CQ_COMMITMENT_INDICATOR, C_ ("commitment", "Indicator"), _ ("How success is measured") },
    { CQ_COMMITMENT_BASELINE, C_ ("commitment", "Baseline"), _ ("The value today") },
    { CQ_COMMITMENT_TARGET, C_ ("commitment", "Target"), _ ("The value to be reached") },
    { CQ_COMMITMENT_FUNDING, C_ ("commitment", "Funding"), NULL },
    { CQ_COMMITMENT_CONDITIONALITY, C_ ("commitment", "Condition"), _ ("Such as “subject to the availability of funds”") },
    { CQ_COMMITMENT_REPORTING, C_ ("commitment", "Reporting"), _ ("Who reports to whom, and when") },
    { CQ_COMMITMENT_EVIDENCE, C_ ("commitment", "Evidence"), _ ("What shows that it was done") },
    { CQ_COMMITMENT_ROW, C_ ("commitment", "Roadmap wording"), _ ("Where the table is to say it in other words than the sentence") },
  };
  CqRow *row;

  add_owners (self, commitment, "partners", C_ ("commitment", "Partners"), CQ_OWNERS_PARTNERS)->is_folded = TRUE;
  add_owner_names (self, commitment, C_ ("commitment", "Name of a partner"), CQ_OWNERS_PARTNERS, TRUE);
  add_owners (self, commitment, "co-leads", C_ ("commitment", "Co-leads"), CQ_OWNERS_CO_LEADS)->is_folded = TRUE;
  add_owner_names (self, commitment, C_ ("commitment", "Name of a co-lead"), CQ_OWNERS_CO_LEADS, TRUE);
  row = add (self, commitment, CQ_ROW_WHEN, "start", C_ ("commitment", "Start"), change_start);
  row->when = cq_commitment_get_start (commitment);
  row->is_folded = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      row = add (self, commitment, CQ_ROW_TEXT, cq_commitment_text_to_string (texts[i].what), texts[i].label, change_text);
      row->what = texts[i].what;
      cq_row_set_version (row, cq_commitment_get_id (commitment), cq_commitment_text_to_string (texts[i].what));
      row->hint = g_strdup (texts[i].hint);
      row->text = cq_commitment_get_text (commitment, texts[i].what, self->lang);
      row->is_folded = TRUE;
    }
  add_status (self, commitment);
}

/**
 * cq_commitments_list_of_clause:
 * @place: the place of a clause
 *
 * Returns: (transfer full) (element-type CqCommitment): the promises that it makes itself, and not in one of its points
 */
GPtrArray *
cq_commitments_list_of_clause (CqNode *document, CqPath *place)
{
  GPtrArray *commitments = cq_commitments_list (document, NULL);

  for (guint i = commitments->len; i > 0; i--)
    {
      CqClause *clause = cq_commitment_get_clause (commitments->pdata[i - 1]);

      if (clause == NULL || cq_path_compare (cq_clause_get_path (clause), place) != 0)
        g_ptr_array_remove_index (commitments, i - 1);
    }
  return commitments;
}

/**
 * cq_form_add_commitments:
 *
 * Adds a group for each promise of a clause; where it has none, the way to make it one.
 */
void
cq_form_add_commitments (CqFormMaker *self, CqClause *clause)
{
  g_autoptr (GPtrArray) commitments = cq_commitments_list_of_clause (self->document, cq_clause_get_path (clause));

  for (guint i = 0; i < commitments->len; i++)
    {
      CqCommitment *commitment = commitments->pdata[i];
      g_autofree char *remove = NULL;
      CqRow *row;

      cq_form_begin_group (self, _ ("Commitment"));
      /* Translators: what a row that can be unfolded holds: the first names of its rows */
      self->group->folded = g_strdup (_ ("Partners, Deliverable, Indicator, Funding, Status…"));
      add_sentence (self, commitment);
      row = add (self, commitment, CQ_ROW_SWITCH, "roadmap", C_ ("commitment", "In the roadmap"), change_in_roadmap);
      row->active = cq_commitment_is_in_roadmap (commitment);
      add_folded (self, commitment);
      remove = g_strconcat ("remove-commitment/", cq_commitment_get_id (commitment), NULL);
      cq_form_add_action (self, remove,
                          cq_clause_get_level (clause) > 0 ? _ ("Make It a Plain Point") : _ ("Make It a Plain Clause"));
    }
  if (commitments->len == 0)
    cq_form_add_action (self, "make-commitment", _ ("Make It a Commitment"));
}
