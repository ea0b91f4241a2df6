/* communique-cli: statements and roadmaps from the command line. */
#include <glib/gi18n-lib.h>
#include <locale.h>

#include "cli/cq-cli.h"

static const CqCommand *const commands[] = {
  &cq_command_templates, &cq_command_new,    &cq_command_set,   &cq_command_check,
  &cq_command_validate,  &cq_command_export, &cq_command_import, &cq_command_pages,
  &cq_command_dates,
};

static CqAnswer
print_help (void)
{
  g_autoptr (GString) help = g_string_new (NULL);
  const char *path = "communique-cli";

  g_string_append_printf (help, _("Usage: %s COMMAND [OPTION…]"), path);
  g_string_append (help, "\n\n");
  g_string_append (help, _("Drafts joint statements and roadmaps, and makes DocBook and PDF of them."));
  g_string_append_printf (help, "\n\n%s\n", _("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (help, "  %-12s%s\n", commands[i]->name, _(commands[i]->summary));
  g_string_append_printf (help, "\n%s\n", _("Options:"));
  g_string_append_printf (help, "  %-12s%s\n", "-h, --help", _("Show this help"));
  g_string_append_printf (help, "  %-12s%s\n\n", "--version", _("Show the version"));
  g_string_append_printf (help, _("“%s COMMAND --help” says more of each."), path);
  g_string_append (help, "\n");
  g_string_append (help, _("Exit status: 0 done; 1 a negative answer: problems found, not valid; 2 it could not be done."));
  g_string_append (help, "\n");
  return cq_cli_print (help->str);
}

static const CqCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i]->name, name))
      return commands[i];
  return NULL;
}

int
main (int argc,
      char **argv)
{
  const char *locale_folder = g_getenv ("CQ_LOCALEDIR");
  const CqCommand *command;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_folder != NULL ? locale_folder : CQ_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("communique-cli");

  if (argc < 2)
    return cq_cli_refuse (_("There is no command. “communique-cli --help” lists them"));
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h"))
    return print_help ();
  if (g_str_equal (argv[1], "--version"))
    return cq_cli_print_version ();

  command = find_command (argv[1]);
  if (command == NULL)
    return cq_cli_refuse (_("There is no command “%s”. “communique-cli --help” lists them"), argv[1]);
  return command->run (command, argv + 1);
}
