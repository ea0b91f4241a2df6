#include <errno.h>
#include <glib/gi18n-lib.h>

#include "cli/cq-cli.h"

/**
 * cq_cli_print_version:
 *
 * Prints the name and version of the program.
 */
CqAnswer
cq_cli_print_version (void)
{
  return cq_cli_print ("communique-cli " CQ_VERSION "\n");
}

static GOptionContext *
make_context (const CqCommand *command,
              const GOptionEntry *entries)
{
  GOptionContext *context = g_option_context_new (command->operands != NULL ? _(command->operands) : NULL);

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, command->summary);
  if (command->description != NULL)
    g_option_context_set_description (context, command->description);
  /* Its own help writes to standard output by itself and leaves; ours is an output like any other. */
  g_option_context_set_help_enabled (context, FALSE);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

static CqAnswer
refuse_use (const CqCommand *command,
            const char *text)
{
  /* Translators: what is wrong, a sentence without its full stop, and the name of a command, as “export” */
  return cq_cli_refuse (_("%s. “communique-cli %s --help” says how to use it"), text, command->name);
}

/**
 * cq_cli_parse:
 * @command: the command
 * @arguments: (array zero-terminated=1): the command's name and what follows it
 * @entries: (nullable): its options
 * @least: the least number of operands
 * @most: the greatest
 * @operands: (out): the operands, in order
 * @answer: (out): what to answer where there is nothing more to do
 *
 * Parses the arguments of a command. Answers --help, --version and wrong use by itself.
 *
 * Returns: whether the command shall go on; free @operands with g_strfreev() then
 */
gboolean
cq_cli_parse (const CqCommand *command,
              char **arguments,
              const GOptionEntry *entries,
              guint least,
              guint most,
              char ***operands,
              CqAnswer *answer)
{
  gboolean is_help = FALSE;
  gboolean is_version = FALSE;
  g_auto (GStrv) found = NULL;
  const GOptionEntry general[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &is_help, N_ ("Show this help"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &is_version, N_ ("Show the version"), NULL },
    { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &found, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = make_context (command, entries);
  g_auto (GStrv) rest = g_strdupv (arguments);
  g_autofree char *name = g_strconcat ("communique-cli ", command->name, NULL);
  g_autoptr (GError) error = NULL;
  gboolean is_parsed;
  guint n_found;

  g_option_context_add_main_entries (context, general, GETTEXT_PACKAGE);
  is_parsed = g_option_context_parse_strv (context, &rest, &error);
  n_found = found != NULL ? g_strv_length (found) : 0;

  if (is_help)
    {
      g_autofree char *help = NULL;

      g_set_prgname (name);
      help = g_option_context_get_help (context, TRUE, NULL);
      *answer = cq_cli_print (help);
    }
  else if (is_version)
    *answer = cq_cli_print_version ();
  else if (!is_parsed)
    *answer = refuse_use (command, error->message);
  else if (n_found < least)
    *answer = refuse_use (command, least == 1 && most > 1 ? _("A file is missing") : _("An argument is missing"));
  else if (n_found > most)
    {
      g_autofree char *shown = g_filename_display_name (found[most]);
      g_autofree char *text = g_strdup_printf (_("“%s” is one argument too many"), shown);

      *answer = refuse_use (command, text);
    }
  else
    {
      *operands = found != NULL ? g_steal_pointer (&found) : g_new0 (char *, 1);
      return TRUE;
    }
  return FALSE;
}

/**
 * cq_cli_require:
 * @option: an option as it is written, "--to"
 * @value: (nullable): what it was given
 *
 * Returns: whether it was given at all; says so where not
 */
gboolean
cq_cli_require (const CqCommand *command,
                const char *option,
                const char *value)
{
  g_autofree char *text = NULL;

  if (value != NULL && *value != '\0')
    return TRUE;
  text = g_strdup_printf (_("The option %s is missing"), option);
  refuse_use (command, text);
  return FALSE;
}

/**
 * cq_cli_get_epoch:
 * @epoch: (out): the time that outputs shall bear, in seconds since 1970; untouched where none is set
 *
 * Reads SOURCE_DATE_EPOCH.
 *
 * Returns: %FALSE where it is set to what is no time; says so
 */
gboolean
cq_cli_get_epoch (gint64 *epoch)
{
  const char *text = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 number;

  if (text == NULL || *text == '\0')
    return TRUE;
  /* Up to the year 9999, as far as a date can be written. */
  if (!g_ascii_string_to_signed (text, 10, 0, G_GINT64_CONSTANT (253402300799), &number, NULL))
    {
      cq_cli_refuse (_("SOURCE_DATE_EPOCH is “%s”. Set it to seconds since 1970, in digits, or unset it"), text);
      return FALSE;
    }
  *epoch = number;
  return TRUE;
}
