/* communique: the editor. */
#include <glib/gi18n-lib.h>
#include <locale.h>

#include "cq-application.h"

int
main (int argc, char **argv)
{
  const char *locale_folder = g_getenv ("CQ_LOCALEDIR");
  g_autoptr (CqApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_folder != NULL ? locale_folder : CQ_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = cq_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
