/* What forms are called. */
#include <glib/gi18n-lib.h>

#include "forms/cq-form-people.h"
#include "forms/cq-form-private.h"
#include "forms/cq-label.h"

/**
 * cq_form_kind_get_name:
 *
 * Returns: (transfer none) (nullable): the name of a form of which there is one for a document or a part
 */
const char *
cq_form_kind_get_name (CqFormKind kind)
{
  switch (kind)
    {
    case CQ_FORM_DOCUMENT:
      return _ ("Document");
    case CQ_FORM_MEETING:
      return _ ("Meeting");
    case CQ_FORM_PARTIES:
      return _ ("Parties");
    case CQ_FORM_CHAPEAU:
      /* Translators: the paragraph that opens the document: who met, where, when and why. In many languages of
         diplomacy it is called so in French. */
      return _ ("Chapeau");
    case CQ_FORM_PREAMBLE:
      return _ ("Preamble");
    case CQ_FORM_LINKING:
      /* Translators: the words between the preamble and the paragraphs: “have reached the following
         understandings:” */
      return _ ("Linking Words");
    case CQ_FORM_CLOSING:
      /* Translators: the last paragraph: place, date and languages; noun */
      return _ ("Closing");
    case CQ_FORM_SIGNATURES:
      return _ ("Signatures");
    case CQ_FORM_ROADMAP:
      return _ ("Roadmap");
    case CQ_FORM_PARTY:
    case CQ_FORM_AREA:
    case CQ_FORM_CLAUSE:
    case CQ_FORM_WITNESS:
    case CQ_FORM_ANNEX:
    case CQ_FORM_LANGUAGE:
    case CQ_N_FORM_KINDS:
    default:
      return NULL;
    }
}

/**
 * cq_clause_get_title:
 *
 * Returns: (transfer full): what its form is called: “Paragraph 12”, “Point (a)”
 */
char *
cq_clause_get_title (CqClause *clause, CqNumbering *numbering)
{
  const char *number = cq_numbering_get_number (numbering, cq_clause_get_path (clause));
  const char *mark = cq_numbering_get_mark (numbering, cq_clause_get_path (clause));

  switch (cq_clause_get_kind (clause))
    {
    case CQ_CLAUSE_CHAPEAU:
      return g_strdup (_ ("Chapeau"));
    case CQ_CLAUSE_PREAMBULAR:
      /* Translators: a clause of the preamble: “Recalling the establishment of the Dialogue in 2004,” */
      return g_strdup (_ ("Preambular Clause"));
    case CQ_CLAUSE_LINKING:
      return g_strdup (_ ("Linking Words"));
    case CQ_CLAUSE_CLOSING:
      return g_strdup (_ ("Closing"));
    case CQ_CLAUSE_SUBCLAUSE:
      /* Translators: one of the points that a paragraph is divided into; %s is a mark such as “(a)” */
      return mark != NULL ? g_strdup_printf (_ ("Point %s"), mark) : g_strdup (_ ("Point"));
    case CQ_CLAUSE_FOREIGN:
      /* Translators: a part of the text that another program made, and this one does not know */
      return g_strdup (_ ("Block"));
    case CQ_CLAUSE_OPERATIVE:
    case CQ_CLAUSE_PLAIN:
    default:
      /* Translators: %s is a number such as “12” or “2.1” */
      return number != NULL ? g_strdup_printf (_ ("Paragraph %s"), number) : g_strdup (_ ("Paragraph"));
    }
}

static char *
get_area_title (CqFormMaker *self, const char *about)
{
  g_autoptr (CqSection) section = cq_section_find_about (self->document, about);

  return section != NULL ? cq_section_get_label (section, self->lang, self->principal) : g_strdup (C_ ("form", "Text"));
}

static char *
get_witness_title (CqFormMaker *self, const char *about)
{
  g_autoptr (CqSignatory) witness = cq_witness_find_about (self->document, about);
  char *name = witness != NULL ? cq_signatory_get_text_any (witness, CQ_SIGNATORY_NAME, self->lang, NULL) : NULL;

  return name != NULL ? name : g_strdup (_ ("Unnamed witness"));
}

/**
 * cq_form_get_title:
 * @id: the id of a form that the document has
 *
 * Returns: (transfer full): its title
 */
char *
cq_form_get_title (CqFormMaker *self, const char *id)
{
  g_autoptr (CqClause) clause = NULL;
  g_autoptr (CqParty) party = NULL;
  g_autoptr (CqPart) part = NULL;
  const char *about;
  CqFormKind kind;

  if (!cq_form_id_parse (id, &kind, &about))
    return g_strdup ("");
  switch (kind)
    {
    case CQ_FORM_PARTY:
      party = cq_party_find_about (self->document, about);
      return party != NULL ? cq_party_get_label (party, self->lang) : g_strdup ("");
    case CQ_FORM_WITNESS:
      return get_witness_title (self, about);
    case CQ_FORM_LANGUAGE:
      return cq_form_get_language_title (about);
    case CQ_FORM_AREA:
      return get_area_title (self, about);
    case CQ_FORM_ANNEX:
      part = cq_part_find (self->document, about);
      return part != NULL ? cq_part_get_label (part, self->lang, self->principal) : g_strdup ("");
    case CQ_FORM_CLAUSE:
      clause = cq_clause_find_about (self->document, about);
      return clause != NULL ? cq_clause_get_title (clause, self->numbering) : g_strdup ("");
    default:
      return g_strdup (cq_form_kind_get_name (kind));
    }
}
