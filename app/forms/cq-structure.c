/* Removing, copying and moving what has a form. */
#include "forms/cq-structure.h"

#include <glib/gi18n-lib.h>

#include "forms/cq-form-private.h"
#include "statement/cq-party.h"
#include "statement/cq-signatory.h"

/* The id that a form is about, given to it where it had none */
static CqNode *
settle (CqNode *document, const char *form, CqFormKind *kind, char **id)
{
  const char *about;

  if (!cq_form_id_parse (form, kind, &about) || about == NULL)
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

/* The form that lists what @id is about */
char *
cq_structure_get_above (CqNode *document, CqFormKind kind, const char *id)
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
      clause = cq_clause_find (document, id);
      return clause != NULL ? cq_form_id_find_above (document, clause) : NULL;
    case CQ_FORM_AREA:
      if (cq_tree_find_id (document, id, &path) == NULL)
        return NULL;
      up = cq_path_new_parent (path);
      outer = cq_at_new (up);
      above = cq_form_id_find (document, outer);
      return g_strcmp0 (above, "document") != 0 ? g_steal_pointer (&above) : get_text_form (document);
    default:
      return cq_form_id_new (CQ_FORM_DOCUMENT, NULL);
    }
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
             || kind == CQ_FORM_ANNEX);
}

CqEdit *
cq_structure_remove (CqNode *document, const char *form)
{
  g_autofree char *id = NULL;
  g_autofree char *above = NULL;
  CqFormKind kind;
  g_autoptr (CqNode) settled = cq_structure_can_remove (form) ? settle (document, form, &kind, &id) : NULL;

  if (settled == NULL)
    return NULL;
  above = cq_structure_get_above (settled, kind, id);
  switch (kind)
    {
    case CQ_FORM_PARTY:
      return cq_edit_new (document, cq_party_remove (settled, id), _ ("Removal of a party"), above);
    case CQ_FORM_WITNESS:
      return cq_edit_new (document, cq_signatory_remove (settled, id), _ ("Removal of a witness"), above);
    case CQ_FORM_CLAUSE:
      return cq_edit_new (document, cq_clause_remove (settled, id), _ ("Removal of a clause"), above);
    case CQ_FORM_AREA:
      return cq_edit_new (document, cq_section_remove (settled, id), _ ("Removal of an area"), above);
    case CQ_FORM_ANNEX:
      return cq_edit_new (document, cq_annex_remove (settled, id), _ ("Removal of an annex"), above);
    default:
      return NULL;
    }
}

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
  return cq_edit_new (document, g_steal_pointer (&after),
                      kind == CQ_FORM_CLAUSE ? _ ("Copy of a clause") : _ ("Copy of an area"), made);
}

/* Where clauses go that are dropped on a form; %FALSE where none can */
static gboolean
get_place (CqNode *document, const char *container, CqClause *clause, CqClausePlace *place)
{
  CqClauseKind kind = cq_clause_get_kind (clause);
  const char *about;
  g_autoptr (CqPart) part = NULL;
  CqFormKind into;

  if (!cq_form_id_parse (container, &into, &about))
    return FALSE;
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
      part = about != NULL ? cq_part_find (document, about) : NULL;
      place->part = part != NULL ? about : NULL;
      place->section = part == NULL ? about : NULL;
      return TRUE;
    default:
      return FALSE;
    }
}

static CqNode *
move_clause (CqNode *document, const char *id, const char *container, const char *after)
{
  g_autoptr (CqClause) clause = cq_clause_find (document, id);
  CqClausePlace place;

  if (clause == NULL)
    return NULL;
  if (cq_clause_get_level (clause) > 0)
    return cq_subclause_move (document, id, after);
  if (!get_place (document, container, clause, &place))
    return NULL;
  place.after = after;
  place.at_start = after == NULL;
  return cq_clause_move (document, id, &place);
}

static const char *
get_area_container (const char *container)
{
  const char *about;
  CqFormKind into;

  return cq_form_id_parse (container, &into, &about) && (into == CQ_FORM_AREA || into == CQ_FORM_ANNEX) ? about : NULL;
}

CqEdit *
cq_structure_move (CqNode *document, const char *form, const char *container, const char *after)
{
  g_autofree char *id = NULL;
  g_autofree char *after_id = NULL;
  g_autofree char *now = NULL;
  CqFormKind kind;
  CqFormKind after_kind;
  g_autoptr (CqNode) settled = settle (document, form, &kind, &id);
  g_autoptr (CqNode) both = NULL;
  g_autoptr (CqNode) moved = NULL;

  if (settled == NULL)
    return NULL;
  both = after != NULL ? settle (settled, after, &after_kind, &after_id) : cq_node_ref (settled);
  if (both == NULL || (after != NULL && after_kind != kind))
    return NULL;
  now = cq_form_id_new (kind, id);
  switch (kind)
    {
    case CQ_FORM_PARTY:
      moved = cq_party_move_after (both, id, after_id);
      return cq_edit_new (document, g_steal_pointer (&moved), _ ("Moving a party"), now);
    case CQ_FORM_WITNESS:
      moved = cq_signatory_move_after (both, id, after_id);
      return cq_edit_new (document, g_steal_pointer (&moved), _ ("Moving a witness"), now);
    case CQ_FORM_CLAUSE:
      moved = move_clause (both, id, container, after_id);
      return cq_edit_new (document, g_steal_pointer (&moved), _ ("Moving a clause"), now);
    case CQ_FORM_AREA:
      moved = cq_section_move (both, id, get_area_container (container), after_id);
      return cq_edit_new (document, g_steal_pointer (&moved), _ ("Moving an area"), now);
    case CQ_FORM_ANNEX:
      moved = cq_annex_move_after (both, id, after_id);
      return cq_edit_new (document, g_steal_pointer (&moved), _ ("Moving an annex"), now);
    default:
      return NULL;
    }
}
