/* The forms in which fields say their words: in figures, spelled out, by era. */
#include <string.h>

#include "statement/cq-field-text.h"
#include "statement/cq-place.h"

/**
 * cq_field_dup_name:
 * @kind: a kind of field, "date-signed words"
 *
 * Returns: (transfer full): its name, "date-signed"
 */
char *
cq_field_dup_name (const char *kind)
{
  return g_strndup (kind, strcspn (kind, " \t\r\n"));
}

/**
 * cq_field_dup_forms:
 * @kind: a kind of field, "date-signed words"
 *
 * Returns: (transfer full): its forms, "words"; empty where it has none
 */
char *
cq_field_dup_forms (const char *kind)
{
  return g_strstrip (g_strdup (kind + strcspn (kind, " \t\r\n")));
}

static gboolean
is_within (CqPath *path, CqPath *outer)
{
  if (cq_path_get_depth (path) < cq_path_get_depth (outer))
    return FALSE;
  for (guint i = 0; i < cq_path_get_depth (outer); i++)
    if (cq_path_get_step (path, i) != cq_path_get_step (outer, i))
      return FALSE;
  return TRUE;
}

static gboolean
is_meant (const CqField *field, CqPath *within, const char *name)
{
  g_autofree char *own = cq_field_dup_name (field->kind);

  return g_str_equal (own, name) && (within == NULL || is_within (field->path, within));
}

/**
 * cq_fields_get_forms:
 * @within: (nullable): the place where they stand; %NULL is the whole document
 * @name: the name of a kind
 *
 * Returns: (transfer full) (nullable): the forms of the first such field; %NULL where there is none
 */
char *
cq_fields_get_forms (CqNode *document, CqPath *within, const char *name)
{
  g_autoptr (GPtrArray) fields = cq_fields_list (document);

  for (guint i = 0; i < fields->len; i++)
    if (is_meant (fields->pdata[i], within, name))
      return cq_field_dup_forms (((const CqField *) fields->pdata[i])->kind);
  return NULL;
}

/**
 * cq_fields_set_forms:
 * @within: (nullable): the place where they stand; %NULL is the whole document
 * @name: the name of a kind
 * @forms: with blanks between them; empty for none
 *
 * Gives the fields of a kind other forms, in every language of the text, and the words that follow.
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_fields_set_forms (CqNode *document, CqPath *within, const char *name, const char *forms)
{
  g_autoptr (CqFieldSources) sources = cq_field_sources_new (document);
  g_autoptr (GPtrArray) fields = cq_fields_list (document);
  g_autofree char *kind = *forms != '\0' ? g_strconcat (name, " ", forms, NULL) : g_strdup (name);
  g_autofree char *role = g_strconcat ("field ", kind, NULL);
  CqNode *changed = cq_node_ref (document);

  for (guint i = 0; i < fields->len; i++)
    {
      const CqField *field = g_ptr_array_index (fields, i);
      g_autoptr (CqNode) named = NULL;
      g_autoptr (CqNode) filled = NULL;

      if (!is_meant (field, within, name))
        continue;
      named = cq_node_with_attribute (field->node, CQ_AT_ROLE, role);
      filled = cq_field_with_text (named, kind, field->lang,
                                   cq_field_sources_compute (sources, kind, field->source, field->lang));
      cq_node_move (&changed, cq_tree_replace (changed, field->path, filled));
    }
  return changed;
}
