#include "cli/cq-cli.h"

/**
 * cq_cli_get_catalogue:
 *
 * Returns: (transfer full): the templates shipped with the program, or those in CQ_DATADIR where
 *   that is set; and the drafter's own
 */
CqCatalogue *
cq_cli_get_catalogue (void)
{
  const char *chosen = g_getenv ("CQ_DATADIR");
  g_autofree char *own = cq_catalogue_get_own_folder ();
  const char *folders[] = { chosen != NULL ? chosen : CQ_PKGDATADIR, own, NULL };

  return cq_catalogue_new (folders);
}

/**
 * cq_cli_get_language:
 *
 * Returns: (transfer full): the language of messages, as BCP 47
 */
char *
cq_cli_get_language (void)
{
  g_autofree char *lang = g_strdup (g_get_language_names ()[0]);

  lang[strcspn (lang, ".@")] = '\0';
  if (g_str_equal (lang, "C") || *lang == '\0')
    return g_strdup ("en");
  return g_strdelimit (g_steal_pointer (&lang), "_", '-');
}
