/* What may be done from a form beside filling in its rows. */
#include "forms/cq-structure.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "forms/cq-form-act.h"
#include "forms/cq-form-private.h"
#include "statement/cq-commitment-change.h"
#include "statement/cq-profile.h"
#include "template/cq-lexicon.h"

/* What an action has made of the document, shown in the form of @id, or where there is none, in its own */
CqEdit *
cq_act_finish (const CqAct *act, CqNode *after, const char *name, CqFormKind kind, const char *id)
{
  g_autofree char *form = id != NULL ? cq_form_id_new (kind, id) : g_strdup (act->form->id);

  return cq_edit_new (act->document, after, name, form);
}

/* Clauses. The form may be that of an area, an annex, the text outside of all areas, a part's preamble … */
static CqClausePlace
get_place (const CqAct *act, CqPart **part, char **section, CqNode **settled)
{
  CqClausePlace place = { NULL };

  *settled = act->about != NULL ? cq_about_settle (act->document, act->about, section) : NULL;
  if (*settled == NULL)
    *settled = cq_node_ref (act->document);
  *part = *section != NULL ? cq_part_find (*settled, *section) : NULL;
  if (*part != NULL)
    place.part = cq_part_get_id (*part);
  else
    place.section = *section;
  return place;
}

static CqEdit *
add_text (const CqAct *act, CqClauseKind kind, const char *text, const char *name)
{
  CqClausePlace place = { .part = act->about, .kind = kind };
  g_autoptr (CqClauseDraft) draft = cq_clause_draft_new_text (NULL, text);
  g_autoptr (CqNode) after = NULL;
  g_autofree char *id = NULL;

  after = cq_clause_add (act->document, &place, draft, &id);
  return cq_act_finish (act, g_steal_pointer (&after), name, CQ_FORM_CLAUSE, kind == CQ_CLAUSE_PREAMBULAR ? id : NULL);
}

static CqEdit *
add_chapeau (const CqAct *act)
{
  return add_text (act, CQ_CLAUSE_CHAPEAU, "", C_ ("step", "New chapeau"));
}

static CqEdit *
add_preambular (const CqAct *act)
{
  return add_text (act, CQ_CLAUSE_PREAMBULAR, "", C_ ("step", "New preambular clause"));
}

static CqEdit *
add_linking (const CqAct *act)
{
  return add_text (act, CQ_CLAUSE_LINKING, "", C_ ("step", "New linking words"));
}

static CqEdit *
add_closing (const CqAct *act)
{
  return add_text (act, CQ_CLAUSE_CLOSING, "", C_ ("step", "New closing words"));
}

/* Whether the numbers of a part's paragraphs are wanted at all */
static gboolean
is_numbered (CqNode *document, const char *part_id)
{
  g_autoptr (CqPart) part = cq_part_find (document, part_id);

  return part == NULL || cq_part_get_numbering (part) != CQ_NUMBERING_NONE;
}

static CqEdit *
add_clause (const CqAct *act)
{
  g_autoptr (CqPart) part = NULL;
  g_autoptr (CqNode) settled = NULL;
  g_autofree char *section = NULL;
  g_autofree char *id = NULL;
  CqClausePlace place = get_place (act, &part, &section, &settled);
  g_autoptr (CqClauseDraft) draft = cq_clause_draft_new_text (NULL, "");
  g_autoptr (CqNode) after = NULL;

  place.numbered = is_numbered (settled, place.part);
  place.kind = place.numbered ? CQ_CLAUSE_OPERATIVE : CQ_CLAUSE_PLAIN;
  after = cq_clause_add (settled, &place, draft, &id);
  return cq_act_finish (act, g_steal_pointer (&after), C_ ("step", "New clause"), CQ_FORM_CLAUSE, id);
}

/* What the lexicon of the language names first; a blank where there is no lexicon */
static char *
get_usual_verb (const char *lang)
{
  g_autoptr (CqLexicon) lexicon = cq_lexicon_load (lang, NULL);
  GPtrArray *verbs = lexicon != NULL ? cq_lexicon_list (lexicon, CQ_LEXICON_COMMITMENT) : NULL;

  return verbs != NULL && verbs->len > 0 ? g_strdup (((const CqLexiconEntry *) verbs->pdata[0])->text) : NULL;
}

/* A commitment begins with its blanks: who will do what by when. */
static CqNode *
with_commitment (CqNode *document, const char *clause, const char *lang)
{
  g_autoptr (CqIndex) ids = cq_index_new (document);
  g_autofree char *id = cq_id_new (ids, NULL, "c");
  g_autoptr (CqNode) record = cq_commitment_record_new (id);
  g_autoptr (GPtrArray) pattern = cq_content_new (cq_commitment_get_usual_pattern (lang));
  g_autoptr (GPtrArray) content = NULL;
  g_autoptr (CqNode) recorded = NULL;
  g_autofree char *verb = NULL;
  CqNode *roadmap = cq_commitment_record_with_roadmap (record, TRUE);

  cq_node_unref (record);
  record = roadmap;
  verb = get_usual_verb (lang);
  content = cq_commitment_compose (document, record, id, lang, pattern, verb, NULL);
  recorded = cq_profile_put_record (document, record);
  return cq_clause_set_content (recorded, clause, NULL, content);
}

static CqEdit *
add_commitment (const CqAct *act)
{
  g_autoptr (CqPart) part = NULL;
  g_autoptr (CqNode) settled = NULL;
  g_autofree char *section = NULL;
  g_autofree char *id = NULL;
  CqClausePlace place = get_place (act, &part, &section, &settled);
  g_autoptr (CqClauseDraft) draft = cq_clause_draft_new_text (NULL, "");
  g_autoptr (CqNode) added = NULL;
  g_autoptr (CqNode) after = NULL;

  place.numbered = is_numbered (settled, place.part);
  place.kind = place.numbered ? CQ_CLAUSE_OPERATIVE : CQ_CLAUSE_PLAIN;
  added = cq_clause_add (settled, &place, draft, &id);
  if (id == NULL)
    return NULL;
  after = with_commitment (added, id, cq_document_get_language (added));
  return cq_act_finish (act, g_steal_pointer (&after), C_ ("step", "New commitment"), CQ_FORM_CLAUSE, id);
}

static CqEdit *
add_area (const CqAct *act)
{
  g_autoptr (CqPart) part = NULL;
  g_autoptr (CqNode) settled = NULL;
  g_autofree char *section = NULL;
  g_autofree char *id = NULL;
  CqClausePlace place = get_place (act, &part, &section, &settled);
  g_autoptr (CqSection) outer = place.section != NULL ? cq_section_find (settled, place.section) : NULL;
  g_autoptr (CqNode) after = NULL;

  after = cq_section_append (settled, outer != NULL ? cq_section_get_part (outer) : place.part, place.section, NULL, NULL, &id);
  return cq_act_finish (act, g_steal_pointer (&after), C_ ("step", "New area"), CQ_FORM_AREA, id);
}

static CqEdit *
add_point (const CqAct *act)
{
  g_autofree char *parent = NULL;
  g_autofree char *id = NULL;
  g_autoptr (CqNode) settled = act->about != NULL ? cq_about_settle (act->document, act->about, &parent) : NULL;
  g_autoptr (CqClauseDraft) draft = cq_clause_draft_new_text (NULL, "");
  g_autoptr (CqClause) clause = settled != NULL ? cq_clause_find (settled, parent) : NULL;
  g_autoptr (CqNode) after = NULL;

  if (clause == NULL)
    return NULL;
  /* The first point decides how all are marked: by letters, as the United Nations do. */
  after = cq_subclause_add (settled, parent, "", draft, &id);
  if (!cq_clause_has_subclauses (clause))
    {
      CqNode *marked = cq_clause_set_marks (after, parent, CQ_MARKS_LETTER);
      cq_node_unref (after);
      after = marked;
    }
  return cq_act_finish (act, g_steal_pointer (&after), C_ ("step", "New point"), CQ_FORM_CLAUSE, id);
}

/* Whether a clause says something, in whatever language */
static gboolean
is_written (CqClause *clause)
{
  g_autoptr (GPtrArray) langs = cq_clause_list_languages (clause);
  gboolean written = FALSE;

  for (guint i = 0; i < langs->len && !written; i++)
    {
      g_autofree char *text = cq_clause_get_text (clause, langs->pdata[i]);
      written = text != NULL && *g_strstrip (text) != '\0';
    }
  return written;
}

/* What is written stays the sentence; a clause that says nothing yet gets blanks. */
static CqEdit *
make_commitment (const CqAct *act)
{
  g_autofree char *id = NULL;
  g_autoptr (CqNode) settled = cq_about_settle (act->document, act->about, &id);
  g_autoptr (CqClause) clause = settled != NULL ? cq_clause_find (settled, id) : NULL;
  g_autoptr (CqNode) after = NULL;

  if (clause == NULL)
    return NULL;
  if (!is_written (clause))
    after = with_commitment (settled, id, cq_document_get_language (settled));
  else
    after = cq_commitment_set_in_roadmap (settled, id, TRUE);
  return cq_act_finish (act, g_steal_pointer (&after), C_ ("step", "Make it a commitment"), CQ_FORM_CLAUSE, id);
}

static CqEdit *
remove_commitment (const CqAct *act)
{
  return cq_act_finish (act, cq_commitment_remove (act->document, act->argument), C_ ("step", "Make it a plain clause"), CQ_FORM_CLAUSE, NULL);
}

/* Annexes belong to the dossier; the action stands in the form of the document. */
static CqEdit *
add_annex (const CqAct *act)
{
  g_autofree char *id = NULL;
  CqNode *after = cq_annex_append (act->document, NULL, &id);

  return cq_act_finish (act, after, C_ ("step", "New annex"), CQ_FORM_ANNEX, id);
}

static const struct
{
  const char *what;
  CqActFunction act;
} acts[] = {
  { "add-annex", add_annex },
  { "add-area", add_area },
  { "add-chapeau", add_chapeau },
  { "add-clause", add_clause },
  { "add-closing", add_closing },
  { "add-commitment", add_commitment },
  { "add-linking", add_linking },
  { "add-party", cq_act_add_party },
  { "add-point", add_point },
  { "add-preambular", add_preambular },
  { "add-witness", cq_act_add_witness },
  { "draw-lots", cq_act_draw_lots },
  { "host-first", cq_act_put_host_first },
  { "keep-names", cq_act_keep_names },
  { "make-commitment", make_commitment },
  { "remove-commitment", remove_commitment },
  { "sign-as-parties", cq_act_sign_as_parties },
  { "sign-by-alphabet", cq_act_sign_by_alphabet },
  { "sort-parties", cq_act_sort_by_alphabet },
  { "take-names", cq_act_take_names },
};

/**
 * cq_form_act:
 * @self: a form
 * @document: what it was computed from
 * @what: one of its actions; “remove-commitment/c1” names its argument behind the slash
 * @argument: (nullable): of “add-party”: the code of a country, or the name of an organization; of “add-language”: its
 *   tag
 * @lang: the language that is written
 *
 * Returns: (transfer full) (nullable): the edit; %NULL where nothing is to be done
 */
CqEdit *
cq_form_act (CqForm *self, CqNode *document, const char *what, const char *argument, const char *lang)
{
  const char *slash = strchr (what, '/');
  gsize length = slash != NULL ? (gsize) (slash - what) : strlen (what);
  CqAct act = { self, document, NULL, slash != NULL ? slash + 1 : argument, lang };
  CqEdit *edit = NULL;
  CqFormKind kind;

  cq_form_id_parse (self->id, &kind, &act.about);
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    if (strlen (acts[i].what) == length && strncmp (acts[i].what, what, length) == 0)
      return acts[i].act (&act);
  if (cq_form_act_on_languages (self, document, what, length, act.about, act.argument, &edit))
    return edit;
  g_return_val_if_reached (NULL);
}
