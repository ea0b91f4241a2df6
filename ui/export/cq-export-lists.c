/* Parts and languages of a document, page styles, and how its lines are numbered, to choose from. */
#include "export/cq-export-lists.h"

#include <glib/gi18n-lib.h>

#include "language/cq-language.h"
#include "statement/cq-part.h"
#include "statement/cq-text.h"
#include "style/cq-style.h"

/**
 * cq_export_lists_make_parts:
 * @document: the document
 * @ids: (out) (transfer full) (element-type utf8): of each its id; the first is %NULL, the whole dossier
 *
 * Returns: (transfer full): the titles of the parts; the first means all of them
 */
GtkStringList *
cq_export_lists_make_parts (CqNode *document, GPtrArray **ids)
{
  g_autoptr (GPtrArray) parts = cq_parts_list (document);
  GtkStringList *titles = gtk_string_list_new (NULL);
  const char *lang = cq_document_get_language (document);

  *ids = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (*ids, NULL);
  gtk_string_list_append (titles, _ ("Whole document"));
  /* A document of one part is that part. */
  for (guint i = 0; parts->len > 1 && i < parts->len; i++)
    {
      g_autofree char *title = cq_part_get_title (parts->pdata[i], lang);

      g_ptr_array_add (*ids, g_strdup (cq_part_get_id (parts->pdata[i])));
      gtk_string_list_append (titles, title != NULL && *title != '\0' ? title : cq_part_get_id (parts->pdata[i]));
    }
  return titles;
}

/**
 * cq_export_lists_make_languages:
 * @document: the document
 * @langs: (out) (transfer full): of each its tag
 *
 * Returns: (transfer full): the languages, each as it calls itself; the first is the principal one
 */
GtkStringList *
cq_export_lists_make_languages (CqNode *document, GStrv *langs)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  *langs = cq_document_list_languages (document);
  for (guint i = 0; (*langs)[i] != NULL; i++)
    {
      g_autofree char *name = cq_language_get_autonym ((*langs)[i]);

      gtk_string_list_append (names, name != NULL ? name : (*langs)[i]);
    }
  return names;
}

/**
 * cq_export_lists_make_styles:
 * @names: (out) (transfer full): of each but the first its name
 *
 * Returns: (transfer full): the titles of the page styles; the first is the one that the document asks for
 */
GtkStringList *
cq_export_lists_make_styles (GStrv *names)
{
  GtkStringList *titles = gtk_string_list_new (NULL);

  *names = cq_style_list_names ();
  gtk_string_list_append (titles, C_ ("page style", "As in the document"));
  for (guint i = 0; (*names)[i] != NULL; i++)
    {
      g_autofree char *title = cq_style_dup_title ((*names)[i]);

      gtk_string_list_append (titles, title);
    }
  return titles;
}

/* In the order of the list. */
static const CqExportMarkings line_numbers[] = {
  { .line_numbers = CQ_LINE_NUMBERS_NONE },
  { .line_numbers = CQ_LINE_NUMBERS_EVERY },
  { .line_numbers = CQ_LINE_NUMBERS_FIFTH },
  { .line_numbers = CQ_LINE_NUMBERS_EVERY, .is_continuous = TRUE },
  { .line_numbers = CQ_LINE_NUMBERS_FIFTH, .is_continuous = TRUE },
};

/**
 * cq_export_lists_make_line_numbers:
 *
 * Returns: (transfer full): the ways to number lines; the first is none
 */
GtkStringList *
cq_export_lists_make_line_numbers (void)
{
  const char *const names[G_N_ELEMENTS (line_numbers) + 1] = {
    C_ ("line numbers", "None"),
    C_ ("line numbers", "Every line of a page"),
    C_ ("line numbers", "Every fifth line of a page"),
    C_ ("line numbers", "Every line, throughout"),
    C_ ("line numbers", "Every fifth line, throughout"),
    NULL,
  };

  return gtk_string_list_new (names);
}

/**
 * cq_export_lists_read_line_numbers:
 * @selected: what is chosen of the list
 * @markings: (inout): what is said of line numbers
 */
void
cq_export_lists_read_line_numbers (guint selected, CqExportMarkings *markings)
{
  g_return_if_fail (selected < G_N_ELEMENTS (line_numbers));

  markings->line_numbers = line_numbers[selected].line_numbers;
  markings->is_continuous = line_numbers[selected].is_continuous;
}

/**
 * cq_export_lists_find_line_numbers:
 *
 * Returns: where in the list stands what @markings say
 */
guint
cq_export_lists_find_line_numbers (const CqExportMarkings *markings)
{
  for (guint i = 0; i < G_N_ELEMENTS (line_numbers); i++)
    if (line_numbers[i].line_numbers == markings->line_numbers && line_numbers[i].is_continuous == markings->is_continuous)
      return i;
  return 0;
}
