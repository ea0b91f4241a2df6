/* Parts and languages of a document, to choose from. */
#include "export/cq-export-lists.h"

#include <glib/gi18n-lib.h>

#include "language/cq-language.h"
#include "statement/cq-part.h"
#include "statement/cq-text.h"

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
