/* What may be done from a form beside filling in its rows. */
#include "forms/cq-structure.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "forms/cq-form-people.h"
#include "forms/cq-form-private.h"
#include "language/cq-order.h"
#include "statement/cq-commitment-change.h"
#include "statement/cq-party.h"
#include "statement/cq-profile.h"
#include "statement/cq-signatory.h"
#include "template/cq-lexicon.h"

typedef struct
{
  CqForm *form;
  CqNode *document;
  const char *about;    /* (nullable): what the form is about */
  const char *argument; /* (nullable) */
  const char *lang;
} Act;

typedef CqEdit *(*ActFunction) (const Act *act);

static CqEdit *
finish (const Act *act, CqNode *after, const char *name, CqFormKind kind, const char *id)
{
  g_autofree char *form = id != NULL ? cq_form_id_new (kind, id) : g_strdup (act->form->id);

  return cq_edit_new (act->document, after, name, form);
}

/* Clauses. The form may be that of an area, an annex, the text outside of all areas, a part's preamble … */
static CqClausePlace
get_place (const Act *act, CqPart **part, char **section, CqNode **settled)
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
add_text (const Act *act, CqClauseKind kind, const char *text, const char *name)
{
  CqClausePlace place = { .part = act->about, .kind = kind };
  g_autoptr (CqClauseDraft) draft = cq_clause_draft_new_text (NULL, text);
  g_autoptr (CqNode) after = NULL;
  g_autofree char *id = NULL;

  after = cq_clause_add (act->document, &place, draft, &id);
  return finish (act, g_steal_pointer (&after), name, CQ_FORM_CLAUSE, kind == CQ_CLAUSE_PREAMBULAR ? id : NULL);
}

static CqEdit *
add_chapeau (const Act *act)
{
  return add_text (act, CQ_CLAUSE_CHAPEAU, "", C_ ("step", "New chapeau"));
}

static CqEdit *
add_preambular (const Act *act)
{
  return add_text (act, CQ_CLAUSE_PREAMBULAR, "", C_ ("step", "New preambular clause"));
}

static CqEdit *
add_linking (const Act *act)
{
  return add_text (act, CQ_CLAUSE_LINKING, "", C_ ("step", "New linking words"));
}

static CqEdit *
add_closing (const Act *act)
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
add_clause (const Act *act)
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
  return finish (act, g_steal_pointer (&after), C_ ("step", "New clause"), CQ_FORM_CLAUSE, id);
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
add_commitment (const Act *act)
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
  return finish (act, g_steal_pointer (&after), C_ ("step", "New commitment"), CQ_FORM_CLAUSE, id);
}

static CqEdit *
add_area (const Act *act)
{
  g_autoptr (CqPart) part = NULL;
  g_autoptr (CqNode) settled = NULL;
  g_autofree char *section = NULL;
  g_autofree char *id = NULL;
  CqClausePlace place = get_place (act, &part, &section, &settled);
  g_autoptr (CqSection) outer = place.section != NULL ? cq_section_find (settled, place.section) : NULL;
  g_autoptr (CqNode) after = NULL;

  after = cq_section_append (settled, outer != NULL ? cq_section_get_part (outer) : place.part, place.section, NULL, NULL, &id);
  return finish (act, g_steal_pointer (&after), C_ ("step", "New area"), CQ_FORM_AREA, id);
}

static CqEdit *
add_point (const Act *act)
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
  return finish (act, g_steal_pointer (&after), C_ ("step", "New point"), CQ_FORM_CLAUSE, id);
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
make_commitment (const Act *act)
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
  return finish (act, g_steal_pointer (&after), C_ ("step", "Make it a commitment"), CQ_FORM_CLAUSE, id);
}

static CqEdit *
remove_commitment (const Act *act)
{
  return finish (act, cq_commitment_remove (act->document, act->argument), C_ ("step", "Make it a plain clause"), CQ_FORM_CLAUSE, NULL);
}

/* People */
static CqEdit *
add_party (const Act *act)
{
  g_autofree char *id = NULL;
  g_autoptr (CqNode) after = NULL;

  if (act->argument != NULL && cq_country_is_code (act->argument))
    after = cq_parties_take_country (act->document, act->argument);
  else
    {
      g_autofree char *wanted = act->argument != NULL ? cq_id_from_text (act->argument) : NULL;
      g_autoptr (CqNode) added = cq_party_add (act->document, wanted, CQ_PARTY_ORGANIZATION, &id);
      after = act->argument != NULL ? cq_party_set_name (added, id, CQ_COUNTRY_SHORT, NULL, act->argument)
                                    : cq_node_ref (added);
    }
  return finish (act, g_steal_pointer (&after), C_ ("step", "New party"), CQ_FORM_PARTIES, NULL);
}

static CqEdit *
add_witness (const Act *act)
{
  g_autofree char *id = NULL;
  CqNode *after = cq_witness_add (act->document, &id);

  return finish (act, after, C_ ("step", "New witness"), CQ_FORM_WITNESS, id);
}

/* The parties' ids by the alphabet of the language; those without a name come last, as they stand. */
static GPtrArray *
sort_parties (const Act *act)
{
  g_autoptr (GPtrArray) parties = cq_parties_list (act->document);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_autofree guint *order = NULL;

  for (guint i = 0; i < parties->len; i++)
    {
      const char *name = cq_party_get_display_name (parties->pdata[i], CQ_COUNTRY_SHORT, act->lang);
      g_ptr_array_add (names, (gpointer) (name != NULL ? name : "\xef\xbf\xbf"));
    }
  order = cq_order_get_permutation ((const char *const *) names->pdata, names->len, act->lang);
  for (guint i = 0; i < parties->len; i++)
    g_ptr_array_add (ids, g_strdup (cq_party_get_id (parties->pdata[order != NULL ? order[i] : i])));
  return ids;
}

static CqNode *
order_parties (CqNode *document, GPtrArray *ids)
{
  g_autoptr (CqNode) after = cq_node_ref (document);

  for (guint i = 0; i < ids->len; i++)
    {
      CqNode *moved = cq_party_move_after (after, ids->pdata[i], i > 0 ? ids->pdata[i - 1] : NULL);
      cq_node_unref (after);
      after = moved;
    }
  return g_steal_pointer (&after);
}

static CqEdit *
sort_by_alphabet (const Act *act)
{
  g_autoptr (GPtrArray) ids = sort_parties (act);

  return finish (act, order_parties (act->document, ids), C_ ("step", "Sort parties"), CQ_FORM_PARTIES, NULL);
}

static CqEdit *
put_host_first (const Act *act)
{
  g_autoptr (GPtrArray) parties = cq_parties_list (act->document);

  for (guint i = 0; i < parties->len; i++)
    if (cq_party_get_role (parties->pdata[i]) == CQ_PARTY_HOST)
      return finish (act, cq_party_move_after (act->document, cq_party_get_id (parties->pdata[i]), NULL), C_ ("step", "Move party"),
                     CQ_FORM_PARTIES, NULL);
  return NULL;
}

static CqEdit *
set_signing (const Act *act, GPtrArray *ids)
{
  return finish (act, cq_signing_set_order (act->document, ids), C_ ("step", "Order of signing"), CQ_FORM_SIGNATURES, NULL);
}

static void
keep_adopting (const Act *act, GPtrArray *ids)
{
  for (guint i = ids->len; i > 0; i--)
    {
      g_autoptr (CqParty) party = cq_party_find (act->document, ids->pdata[i - 1]);
      if (party == NULL || !cq_party_adopts (party))
        g_ptr_array_remove_index (ids, i - 1);
    }
}

static CqEdit *
sign_by_alphabet (const Act *act)
{
  g_autoptr (GPtrArray) ids = sort_parties (act);

  keep_adopting (act, ids);
  return set_signing (act, ids);
}

static CqEdit *
sign_as_parties (const Act *act)
{
  g_autoptr (GPtrArray) parties = cq_parties_list_adopting (act->document);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < parties->len; i++)
    g_ptr_array_add (ids, g_strdup (cq_party_get_id (parties->pdata[i])));
  return set_signing (act, ids);
}

/* Annexes belong to the dossier; the action stands in the form of the document. */
static CqEdit *
add_annex (const Act *act)
{
  g_autofree char *id = NULL;
  CqNode *after = cq_annex_append (act->document, NULL, &id);

  return finish (act, after, C_ ("step", "New annex"), CQ_FORM_ANNEX, id);
}

static const struct
{
  const char *what;
  ActFunction act;
} acts[] = {
  { "add-annex", add_annex },
  { "add-area", add_area },
  { "add-chapeau", add_chapeau },
  { "add-clause", add_clause },
  { "add-closing", add_closing },
  { "add-commitment", add_commitment },
  { "add-linking", add_linking },
  { "add-party", add_party },
  { "add-point", add_point },
  { "add-preambular", add_preambular },
  { "add-witness", add_witness },
  { "host-first", put_host_first },
  { "make-commitment", make_commitment },
  { "remove-commitment", remove_commitment },
  { "sign-as-parties", sign_as_parties },
  { "sign-by-alphabet", sign_by_alphabet },
  { "sort-parties", sort_by_alphabet },
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
  Act act = { self, document, NULL, slash != NULL ? slash + 1 : argument, lang };
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
