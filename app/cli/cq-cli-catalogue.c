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
