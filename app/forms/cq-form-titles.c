/* What forms are called, where they are named from elsewhere. */
#include "forms/cq-form-private.h"

#include <glib/gi18n-lib.h>

#include "forms/cq-form-people.h"

static char *
get_area_title (CqFormMaker *self, const char *about)
{
  g_autoptr (CqPath) path = cq_about_find (self->document, about);
  g_autoptr (GPtrArray) sections = cq_sections_list (self->document, NULL);

  for (guint i = 0; path != NULL && i < sections->len; i++)
    if (cq_path_compare (cq_section_get_path (sections->pdata[i]), path) == 0)
      {
        g_autofree char *title = cq_section_get_title (sections->pdata[i], self->lang);
        return title != NULL && *title != '\0' ? g_steal_pointer (&title) : g_strdup (_ ("Area"));
      }
  return g_strdup (_ ("Text"));
}

/**
 * cq_form_get_title:
 * @id: the id of a form
 *
 * Returns: (transfer full) (nullable): its title, where it is one that others stand below
 */
char *
cq_form_get_title (CqFormMaker *self, const char *id)
{
  const char *about;
  CqFormKind kind;

  if (!cq_form_id_parse (id, &kind, &about))
    return NULL;
  if (kind == CQ_FORM_PREAMBLE)
    return g_strdup (_ ("Preamble"));
  if (kind == CQ_FORM_AREA)
    return get_area_title (self, about);
  if (kind == CQ_FORM_ANNEX)
    {
      g_autoptr (CqPart) part = cq_part_find (self->document, about);
      g_autofree char *title = part != NULL ? cq_part_get_title (part, self->lang) : NULL;
      return title != NULL && *title != '\0' ? g_steal_pointer (&title) : g_strdup (_ ("Annex"));
    }
  if (kind == CQ_FORM_CLAUSE)
    {
      g_autoptr (CqClause) clause = cq_clause_find_about (self->document, about);
      return clause != NULL ? cq_clause_get_title (clause, self->numbering) : NULL;
    }
  return NULL;
}
