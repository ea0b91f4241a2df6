/* Removing, copying and moving what has a form. */
#include "forms/cq-structure.h"

#include <glib/gi18n-lib.h>

#include "forms/cq-form-people.h"
#include "forms/cq-form-private.h"
#include "statement/cq-languages.h"

/* Whether the document has what a form is about, and it is something that can be moved */
static gboolean
is_there (CqNode *document, CqFormKind kind, const char *about)
{
  g_autoptr (CqParty) party = NULL;
  g_autoptr (CqSignatory) witness = NULL;
  g_autoptr (CqClause) clause = NULL;
  g_autoptr (CqSection) section = NULL;
  g_autoptr (CqPart) part = NULL;

  switch (kind)
    {
    case CQ_FORM_PARTY:
      return (party = cq_party_find_about (document, about)) != NULL;
    case CQ_FORM_WITNESS:
      return (witness = cq_witness_find_about (document, about)) != NULL;
    case CQ_FORM_CLAUSE:
      return (clause = cq_clause_find_about (document, about)) != NULL;
    case CQ_FORM_AREA:
      return (section = cq_section_find_about (document, about)) != NULL && !cq_section_is_closing (section);
    case CQ_FORM_ANNEX:
      return (part = cq_part_find (document, about)) != NULL && cq_part_is_annex (part);
    default:
      return FALSE;
    }
}

/* The id that a form is about, given to it where it had none; %NULL where there is nothing such */
static CqNode *
settle (CqNode *document, const char *form, CqFormKind *kind, char **id)
{
  const char *about;

  if (!cq_form_id_parse (form, kind, &about) || about == NULL || !is_there (document, *kind, about))
    return NULL;
  return cq_about_settle (document, about, id);
}

/* The form that lists what stands in the main part itself */
static char *
get_text_form (CqNode *document)
{
  g_autoptr (CqPart) part = cq_part_find (document, NULL);

  return cq_form_id_new (CQ_FORM_AREA, cq_part_get_id (part));
}

/* The edit; %NULL where nothing has changed but for an id. @after is consumed. */
static CqEdit *
finish (CqNode *document, CqNode *settled, CqNode *after, const char *name, const char *form)
{
  g_autoptr (CqNode) made = after;

  if (cq_node_equal (settled, made))
    return NULL;
  return cq_edit_new (document, g_steal_pointer (&made), name, form);
}

/**
 * cq_structure_get_above:
 * @kind: the kind of a form
 * @about: what it is about
 *
 * Returns: (transfer full) (nullable): the id of the form that lists it; %NULL where nothing is there
 */
char *
cq_structure_get_above (CqNode *document, CqFormKind kind, const char *about)
{
  g_autoptr (CqClause) clause = NULL;
  g_autoptr (CqPath) path = NULL;
  g_autoptr (CqPath) up = NULL;
  g_autofree char *outer = NULL;
  g_autofree char *above = NULL;

  switch (kind)
    {
    case CQ_FORM_PARTY:
      return cq_form_id_new (CQ_FORM_PARTIES, NULL);
    case CQ_FORM_WITNESS:
      return cq_form_id_new (CQ_FORM_SIGNATURES, NULL);
    case CQ_FORM_CLAUSE:
      clause = cq_clause_find_about (document, about);
      return clause != NULL ? cq_form_id_find_above (document, clause) : NULL;
    case CQ_FORM_AREA:
      path = cq_about_find (document, about);
      if (path == NULL)
        return NULL;
      up = cq_path_new_parent (path);
      outer = cq_path_to_id (up);
      above = cq_form_id_find (document, outer);
      return g_strcmp0 (above, "document") != 0 ? g_steal_pointer (&above) : get_text_form (document);
    default:
      return cq_form_id_new (CQ_FORM_DOCUMENT, NULL);
    }
}

/* The tag that a form is about, which is nothing that could bear an id; %NULL where it is about something else */
static const char *
get_language (const char *form)
{
  const char *about;
  CqFormKind kind;

  return form != NULL && cq_form_id_parse (form, &kind, &about) && kind == CQ_FORM_LANGUAGE ? about : NULL;
}

/**
 * cq_structure_can_remove:
 * @form: the id of a form
 *
 * Returns: whether what it is about can be taken away
 */
gboolean
cq_structure_can_remove (const char *form)
{
  const char *about;
  CqFormKind kind;

  return cq_form_id_parse (form, &kind, &about) && about != NULL
         && (kind == CQ_FORM_PARTY || kind == CQ_FORM_WITNESS || kind == CQ_FORM_CLAUSE || kind == CQ_FORM_AREA
             || kind == CQ_FORM_ANNEX || kind == CQ_FORM_LANGUAGE);
}

/**
 * cq_structure_remove:
 * @form: the id of the form of what is to go
 *
 * Returns: (transfer full) (nullable): the edit, which leads to the form above; %NULL where there is nothing such
 */
CqEdit *
cq_structure_remove (CqNode *document, const char *form)
{
  g_autofree char *id = NULL;
  g_autofree char *above = NULL;
  const char *language = get_language (form);
  CqFormKind kind;
  g_autoptr (CqNode) settled = cq_structure_can_remove (form) ? settle (document, form, &kind, &id) : NULL;

  if (language != NULL)
    return finish (document, document, cq_document_remove_language (document, language), C_ ("step", "Remove language"),
                   "document");
  if (settled == NULL)
    return NULL;
  above = cq_structure_get_above (settled, kind, id);
  switch (kind)
    {
    case CQ_FORM_PARTY:
      return finish (document, settled, cq_party_remove (settled, id), C_ ("step", "Remove party"), above);
    case CQ_FORM_WITNESS:
      return finish (document, settled, cq_signatory_remove (settled, id), C_ ("step", "Remove witness"), above);
    case CQ_FORM_CLAUSE:
      return finish (document, settled, cq_clause_remove (settled, id), C_ ("step", "Remove clause"), above);
    case CQ_FORM_AREA:
      return finish (document, settled, cq_section_remove (settled, id), C_ ("step", "Remove area"), above);
    case CQ_FORM_ANNEX:
      return finish (document, settled, cq_annex_remove (settled, id), C_ ("step", "Remove annex"), above);
    default:
      return NULL;
    }
}

/**
 * cq_structure_duplicate:
 * @form: the id of the form of a clause or area
 *
 * Returns: (transfer full) (nullable): the edit, which leads to the copy; %NULL where there is nothing such
 */
CqEdit *
cq_structure_duplicate (CqNode *document, const char *form)
{
  g_autofree char *id = NULL;
  g_autofree char *new_id = NULL;
  g_autofree char *made = NULL;
  CqFormKind kind;
  g_autoptr (CqNode) settled = settle (document, form, &kind, &id);
  g_autoptr (CqNode) after = NULL;

  if (settled == NULL || (kind != CQ_FORM_CLAUSE && kind != CQ_FORM_AREA))
    return NULL;
  after = kind == CQ_FORM_CLAUSE ? cq_clause_duplicate (settled, id, &new_id)
                                 : cq_section_duplicate (settled, id, &new_id);
  if (new_id == NULL)
    return NULL;
  made = cq_form_id_new (kind, new_id);
  return finish (document, settled, g_steal_pointer (&after),
                 kind == CQ_FORM_CLAUSE ? C_ ("step", "Duplicate clause") : C_ ("step", "Duplicate area"), made);
}

/* Where clauses go that are moved into the list of a form; %FALSE where none can */
static gboolean
get_place (CqNode *document, CqFormKind into, const char *about, CqClause *clause, CqClausePlace *place)
{
  CqClauseKind kind = cq_clause_get_kind (clause);
  g_autoptr (CqPart) part = NULL;

  *place = (CqClausePlace){ .kind = kind, .numbered = cq_clause_is_numbered (clause) };
  switch (into)
    {
    case CQ_FORM_PREAMBLE:
      place->kind = CQ_CLAUSE_PREAMBULAR;
      place->part = about;
      return TRUE;
    case CQ_FORM_ANNEX:
    case CQ_FORM_AREA:
      if (kind == CQ_CLAUSE_PREAMBULAR)
        {
          place->kind = CQ_CLAUSE_OPERATIVE;
          place->numbered = TRUE;
        }
      part = cq_part_find (document, about);
      place->part = part != NULL ? about : NULL;
      place->section = part == NULL ? about : NULL;
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
are_of_one_list (CqNode *document, const char *id, const char *other)
{
  g_autoptr (CqPath) one = cq_about_find (document, id);
  g_autoptr (CqPath) two = cq_about_find (document, other);
  g_autoptr (CqPath) above_one = one != NULL ? cq_path_new_parent (one) : NULL;
  g_autoptr (CqPath) above_two = two != NULL ? cq_path_new_parent (two) : NULL;

  return one != NULL && two != NULL && cq_path_compare (above_one, above_two) == 0;
}

static CqNode *
move_clause (CqNode *document, const char *id, CqFormKind into, const char *container, const char *after)
{
  g_autoptr (CqClause) clause = cq_clause_find (document, id);
  CqClausePlace place;

  if (clause != NULL && cq_clause_get_level (clause) > 0 && into == CQ_FORM_CLAUSE)
    return after == NULL || are_of_one_list (document, id, after) ? cq_subclause_move (document, id, after)
                                                                  : cq_node_ref (document);
  if (clause == NULL || cq_clause_get_level (clause) > 0 || !get_place (document, into, container, clause, &place))
    return cq_node_ref (document);
  place.after = after;
  place.at_start = after == NULL;
  return cq_clause_move (document, id, &place);
}

/* Whether what has forms of a kind is listed in a form of kind @into */
static gboolean
is_listed_in (CqFormKind kind, CqFormKind into)
{
  switch (kind)
    {
    case CQ_FORM_PARTY:
      return into == CQ_FORM_PARTIES;
    case CQ_FORM_WITNESS:
      return into == CQ_FORM_SIGNATURES;
    case CQ_FORM_ANNEX:
      return into == CQ_FORM_DOCUMENT;
    case CQ_FORM_AREA:
      return into == CQ_FORM_AREA || into == CQ_FORM_ANNEX;
    case CQ_FORM_CLAUSE:
      return into == CQ_FORM_AREA || into == CQ_FORM_ANNEX || into == CQ_FORM_PREAMBLE || into == CQ_FORM_CLAUSE;
    default:
      return FALSE;
    }
}

/* All three with ids. @container and @after are %NULL where their forms are about nothing, or there is none. */
static CqEdit *
move (CqNode *document, CqNode *settled, CqFormKind kind, const char *id, CqFormKind into, const char *container,
      const char *after)
{
  g_autofree char *form = cq_form_id_new (kind, id);

  switch (kind)
    {
    case CQ_FORM_PARTY:
      return finish (document, settled, cq_party_move_after (settled, id, after), C_ ("step", "Move party"), form);
    case CQ_FORM_WITNESS:
      return finish (document, settled, cq_signatory_move_after (settled, id, after), C_ ("step", "Move witness"), form);
    case CQ_FORM_CLAUSE:
      return finish (document, settled, move_clause (settled, id, into, container, after), C_ ("step", "Move clause"), form);
    case CQ_FORM_AREA:
      return finish (document, settled, cq_section_move (settled, id, container, after), C_ ("step", "Move area"), form);
    case CQ_FORM_ANNEX:
      return finish (document, settled, cq_annex_move_after (settled, id, after), C_ ("step", "Move annex"), form);
    default:
      return NULL;
    }
}

/**
 * cq_structure_move:
 * @form: the id of the form of what is moved
 * @container: the id of the form that lists it afterwards
 * @after: (nullable): the id of the form that it follows there; %NULL is the first place
 *
 * Returns: (transfer full) (nullable): the edit; %NULL where it cannot go there, or is there already
 */
CqEdit *
cq_structure_move (CqNode *document, const char *form, const char *container, const char *after)
{
  g_autofree char *id = NULL;
  g_autofree char *container_id = NULL;
  g_autofree char *after_id = NULL;
  g_autofree char *before = NULL;
  g_autofree char *before_after = NULL;
  const char *about;
  CqFormKind kind;
  CqFormKind into;
  CqFormKind after_kind;
  const char *language = get_language (form);
  g_autoptr (CqNode) settled = settle (document, form, &kind, &id);
  g_autoptr (CqNode) held = NULL;
  g_autoptr (CqNode) all = NULL;

  if (language != NULL)
    return finish (document, document, cq_document_move_language_after (document, language, get_language (after)),
                   C_ ("step", "Move language"), form);
  if (settled == NULL || !cq_form_id_parse (container, &into, &about) || !is_listed_in (kind, into)
      || (cq_structure_find_place (document, container, form, &before) && g_strcmp0 (before, after) == 0)
      || (after != NULL && !cq_structure_find_place (document, container, after, &before_after)))
    return NULL;
  held = about != NULL ? cq_about_settle (settled, about, &container_id) : cq_node_ref (settled);
  if (held == NULL)
    return NULL;
  all = after != NULL ? settle (held, after, &after_kind, &after_id) : cq_node_ref (held);
  if (all == NULL || (after != NULL && after_kind != kind))
    return NULL;
  return move (document, all, kind, id, into, container_id, after_id);
}
