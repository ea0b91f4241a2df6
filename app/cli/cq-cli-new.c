#include <glib/gi18n-lib.h>

#include "cli/cq-cli.h"
#include "docbook/cq-writer.h"
#include "language/cq-language.h"

/* Where no template bears the id, perhaps one would that cannot be read */
static void
say_unknown (CqCatalogue *catalogue,
             const char *id)
{
  GPtrArray *templates = cq_catalogue_list (catalogue);
  GPtrArray *problems = cq_catalogue_get_problems (catalogue);
  g_autoptr (GString) known = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    cq_cli_say_message (g_ptr_array_index (problems, i));
  for (guint i = 0; i < templates->len; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", cq_template_get_id (g_ptr_array_index (templates, i)));
  if (known->len > 0)
    cq_cli_refuse (_("There is no template “%s”. There are: %s"), id, known->str);
  else
    cq_cli_refuse (_("There is no template “%s”, nor any other. Set CQ_DATADIR to the folder that holds them"), id);
}

static CqTemplate *
find_template (const char *name)
{
  g_autoptr (CqCatalogue) catalogue = NULL;
  CqTemplate *template;

  /* A path, and not an id */
  if (strchr (name, G_DIR_SEPARATOR) != NULL || g_str_has_suffix (name, ".xml"))
    {
      g_autoptr (GError) error = NULL;

      template = cq_template_load (name, &error);
      if (template == NULL)
        cq_cli_fail (name, error);
      return template;
    }

  catalogue = cq_cli_get_catalogue ();
  template = cq_catalogue_find (catalogue, name);
  if (template != NULL)
    return cq_template_ref (template);
  say_unknown (catalogue, name);
  return NULL;
}

/* (transfer full) (nullable): the languages that @list names, each known */
static GStrv
read_languages (const char *list)
{
  g_auto (GStrv) words = g_strsplit (list, ",", -1);
  g_autoptr (GPtrArray) tags = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      char *tag = cq_language_normalize (g_strstrip (words[i]), &error);

      if (tag == NULL)
        {
          cq_cli_refuse ("%s", error->message);
          return NULL;
        }
      g_ptr_array_add (tags, tag);
    }
  g_ptr_array_add (tags, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&tags), FALSE);
}

/* (transfer full) (nullable): the document; why there is none was said */
static CqNode *
begin_document (CqTemplate *template,
                const char *list,
                const char *values)
{
  g_auto (GStrv) languages = NULL;

  if (list != NULL)
    {
      languages = read_languages (list);
      if (languages == NULL)
        return NULL;
    }
  if (values != NULL)
    return cq_cli_fill_template (template, (const char *const *) languages, values);
  return languages != NULL ? cq_template_instantiate_in (template, (const char *const *) languages)
                           : cq_template_instantiate (template, NULL);
}

static CqAnswer
make_document (const CqCommand *command,
               char **arguments)
{
  g_autofree char *values = NULL;
  g_autofree char *lang = NULL;
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "values", 0, 0, G_OPTION_ARG_FILENAME, &values, N_ ("Fill it with these values (JSON)"), N_ ("FILE.json") },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &lang, N_ ("Its languages, the principal one first"), N_ ("LANGUAGE[,LANGUAGE…]") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Where to write it; “-” is standard output"),
      N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) operands = NULL;
  CqAnswer answer = CQ_ANSWER_DONE;
  g_autoptr (CqTemplate) template = NULL;
  g_autoptr (CqNode) document = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!cq_cli_parse (command, arguments, entries, 1, 1, &operands, &answer))
    return answer;
  if (!cq_cli_require (command, "-o", output))
    return CQ_ANSWER_FAILED;

  template = find_template (operands[0]);
  if (template == NULL)
    return CQ_ANSWER_FAILED;
  document = begin_document (template, lang, values);
  if (document == NULL)
    return CQ_ANSWER_FAILED;
  bytes = cq_writer_write (document);
  return cq_cli_write (output, bytes);
}

const CqCommand cq_command_new = {
  .name = "new",
  .operands = N_ ("TEMPLATE -o FILE"),
  .summary = N_ ("Make a document from a template"),
  .description = N_ ("TEMPLATE is an id from “communique-cli templates”, or the path of a template’s file."),
  .run = make_document,
};
