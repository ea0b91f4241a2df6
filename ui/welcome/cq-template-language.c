/* In which language a new document begins. */
#include "welcome/cq-template-language.h"

#include "language/cq-language.h"

/**
 * cq_template_language_get:
 * @settings: those of the program
 *
 * Returns: (transfer full) (nullable): the language of @template that comes nearest to the one that was chosen, or to
 *   that of the interface where none was; %NULL where the template has neither, and begins in its own
 */
char *
cq_template_language_get (GSettings *settings, CqTemplate *template)
{
  g_autofree char *chosen = g_settings_get_string (settings, "template-language");
  g_autofree char *interface = cq_language_get_interface ();

  return g_strdup (cq_template_find_language (template, *chosen != '\0' ? chosen : interface));
}

/**
 * cq_template_language_list:
 *
 * Returns: (transfer full): the languages of all templates, in the order in which they come up
 */
GStrv
cq_template_language_list (CqCatalogue *catalogue)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *templates = cq_catalogue_list (catalogue);

  for (guint i = 0; i < templates->len; i++)
    {
      const char *const *languages = cq_template_get_languages (templates->pdata[i]);

      for (guint k = 0; languages[k] != NULL; k++)
        if (g_hash_table_add (seen, (gpointer) languages[k]))
          g_strv_builder_add (builder, languages[k]);
    }
  return g_strv_builder_end (builder);
}
