#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "check/cq-check-spelling.h"
#include "check/cq-check.h"
#include "cli/cq-cli.h"
#include "language/cq-language.h"
#include "statement/cq-text.h"

/* Whether the first @n of @problems say the same */
static gboolean
is_told (GPtrArray *problems,
         guint n,
         const CqProblem *problem)
{
  for (guint i = 0; i < n; i++)
    {
      const CqProblem *told = problems->pdata[i];

      if (told->rule == problem->rule && g_strcmp0 (told->id, problem->id) == 0 && g_str_equal (told->message, problem->message))
        return TRUE;
    }
  return FALSE;
}

/* The pages of every language: a font may be missing for one of them only. What is wrong in all of them is told once. */
static void
check_pages (CqNode *document,
             const char *file,
             const char *name,
             GPtrArray *problems)
{
  g_autofree char *folder = cq_cli_get_folder (file);
  g_auto (GStrv) langs = cq_document_list_languages (document);

  for (guint i = 0; langs[i] != NULL; i++)
    {
      const CqExportChoice choice = { .lang = langs[i], .folder = folder };
      g_autoptr (CqNode) edition = cq_export_make_edition (document, &choice, NULL, NULL);
      g_autoptr (CqPages) pages
          = edition != NULL ? cq_export_lay_out (document, edition, &choice, NULL, NULL) : NULL;
      g_autoptr (GPtrArray) found = pages != NULL ? cq_check_pages (pages, document, name) : NULL;

      guint n_told = problems->len;

      while (found != NULL && found->len > 0)
        {
          CqProblem *problem = g_ptr_array_steal_index (found, 0);

          if (is_told (problems, n_told, problem))
            cq_problem_free (problem);
          else
            g_ptr_array_add (problems, problem);
        }
    }
}

static void
check_words (CqNode *document,
             const char *name,
             CqSpeller *speller,
             GPtrArray *problems)
{
  g_autofree char *words = cq_language_get_interface ();
  GPtrArray *found = cq_check_spelling (document, name, speller, words);

  g_ptr_array_extend_and_steal (problems, found);
}

/* @speller: (nullable): %NULL where spelling is not to be checked */
static CqAnswer
check_file (const char *file,
            CqSpeller *speller,
            GPtrArray *problems)
{
  g_autoptr (CqNode) document = cq_cli_load (file, NULL);
  g_autofree char *name = g_filename_display_name (file);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  CqAnswer answer = CQ_ANSWER_DONE;

  if (document == NULL)
    return CQ_ANSWER_FAILED;
  found = cq_check_document (document, name, &error);
  if (found == NULL)
    return cq_cli_fail (NULL, error);
  check_pages (document, file, name, found);
  if (speller != NULL)
    check_words (document, name, speller, found);
  for (guint i = 0; i < found->len; i++)
    if (((const CqProblem *) g_ptr_array_index (found, i))->severity != CQ_PROBLEM_INFO)
      answer = CQ_ANSWER_NO;
  g_ptr_array_extend_and_steal (problems, g_steal_pointer (&found));
  return answer;
}

static void
add_string (JsonBuilder *builder,
            const char *key,
            const char *value)
{
  json_builder_set_member_name (builder, key);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static char *
report_json (GPtrArray *problems)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < problems->len; i++)
    {
      const CqProblem *problem = g_ptr_array_index (problems, i);

      json_builder_begin_object (builder);
      add_string (builder, "file", problem->file);
      json_builder_set_member_name (builder, "line");
      if (problem->line > 0)
        json_builder_add_int_value (builder, problem->line);
      else
        json_builder_add_null_value (builder);
      add_string (builder, "id", problem->id);
      add_string (builder, "rule", problem->rule);
      add_string (builder, "severity", cq_problem_severity_to_word (problem->severity));
      add_string (builder, "message", problem->message);
      add_string (builder, "remedy", problem->remedy);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  return g_strconcat (text, "\n", NULL);
}

static char *
report_text (GPtrArray *problems)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const CqProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *said = cq_problem_say (problem);

      g_string_append (text, problem->file);
      if (problem->line > 0)
        g_string_append_printf (text, ":%u", problem->line);
      g_string_append_printf (text, ": %s: %s [%s", cq_problem_severity_to_string (problem->severity), said,
                              problem->rule);
      if (problem->id != NULL)
        g_string_append_printf (text, " #%s", problem->id);
      g_string_append (text, "]\n");
    }
  return g_string_free (text, FALSE);
}

static CqAnswer
check_files (const CqCommand *command,
             char **arguments)
{
  g_autofree char *format = NULL;
  gboolean spelling = FALSE;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("How to list them: text (the default) or json"),
      N_ ("FORMAT") },
    { "spelling", 0, 0, G_OPTION_ARG_NONE, &spelling, N_ ("Look for misspelled words too"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) operands = NULL;
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_problem_free);
  g_autoptr (CqSpeller) speller = NULL;
  g_autofree char *report = NULL;
  CqAnswer answer = CQ_ANSWER_DONE;
  CqAnswer printed;

  if (!cq_cli_parse (command, arguments, entries, 1, G_MAXUINT, &operands, &answer))
    return answer;
  if (format != NULL && !g_str_equal (format, "text") && !g_str_equal (format, "json"))
    return cq_cli_refuse (_("There is no format “%s”. There are: text, json"), format);

  if (spelling)
    speller = cq_speller_new_enchant ();
  for (guint i = 0; operands[i] != NULL; i++)
    {
      CqAnswer of_file = check_file (operands[i], speller, problems);

      answer = MAX (answer, of_file);
    }
  report = g_strcmp0 (format, "json") == 0 ? report_json (problems) : report_text (problems);
  printed = cq_cli_print (report);
  return MAX (answer, printed);
}

const CqCommand cq_command_check = {
  .name = "check",
  .operands = N_ ("FILE…"),
  .summary = N_ ("Find what is not yet fit to be circulated"),
  .description = N_ ("The problems go to standard output. The exit status is 1 where there is an error or a\n"
                     "warning; what is only worth knowing (“info”) leaves it at 0. Spelling, which depends on the\n"
                     "dictionaries that are installed, is only worth knowing."),
  .run = check_files,
};
