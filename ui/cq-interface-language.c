/* The language of the person at the keyboard, as the rooms below name languages. */
#include "cq-interface-language.h"

#include "language/cq-language.h"

/**
 * cq_interface_language_get:
 *
 * Returns: (transfer full): the language of the window, a BCP 47 tag
 */
char *
cq_interface_language_get (void)
{
  g_autofree char *lang = g_strdup (g_get_language_names ()[0]);

  lang[strcspn (lang, ".@")] = '\0';
  g_strdelimit (lang, "_", '-');
  return cq_language_is_known (lang) ? g_steal_pointer (&lang) : g_strdup ("en");
}
