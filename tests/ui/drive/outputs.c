/* What came out of the program, as files. */
#include "outputs.h"

#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <string.h>
#include <sys/wait.h>

/* Lines are broken where it suits the page: every white space is one space. */
static char *
squeeze (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\n\r\f", -1);
  GString *squeezed = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (squeezed, "%s%s", squeezed->len > 0 ? " " : "", words[i]);
  return g_string_free (squeezed, FALSE);
}

/**
 * output_read_xml:
 *
 * Returns: (transfer full): all text of an XML file, in one line
 */
char *
output_read_xml (const char *path)
{
  xmlDoc *document = xmlReadFile (path, NULL, XML_PARSE_NONET);
  xmlChar *content;
  char *text;

  if (document == NULL)
    g_error ("%s does not parse", path);
  content = xmlNodeGetContent (xmlDocGetRootElement (document));
  text = squeeze ((const char *) content);
  xmlFree (content);
  xmlFreeDoc (document);
  return text;
}

/**
 * output_read_text:
 *
 * Returns: (transfer full): all of a text file, in one line
 */
char *
output_read_text (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return squeeze (text);
}

/**
 * output_read_pdf:
 *
 * Returns: (transfer full): all text of a PDF file, in one line
 */
char *
output_read_pdf (const char *path)
{
  const char *argv[] = { "pdftotext", path, "-", NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &said, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  return squeeze (said);
}

/**
 * output_assert_says:
 * @output: what was read
 * @name: what it is called
 * @texts: what must stand in it
 */
void
output_assert_says (const char *output, const char *name, const char *const *texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    if (strstr (output, texts[i]) == NULL)
      g_error ("%s does not say “%s”, but: %s", name, texts[i], output);
}

/**
 * output_assert_order:
 * @output: what was read
 * @texts: what must stand in it, one after another
 */
void
output_assert_order (const char *output, const char *const *texts)
{
  const char *at = output;

  for (guint i = 0; texts[i] != NULL; i++)
    {
      at = strstr (at, texts[i]);
      if (at == NULL)
        g_error ("“%s” does not stand where it should in: %s", texts[i], output);
      at += strlen (texts[i]);
    }
}

/**
 * output_assert_same:
 *
 * Two files are the same, byte for byte.
 */
void
output_assert_same (const char *path, const char *other)
{
  g_autofree char *bytes = NULL;
  g_autofree char *other_bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;
  gsize other_size;

  g_file_get_contents (path, &bytes, &size, &error);
  g_assert_no_error (error);
  g_file_get_contents (other, &other_bytes, &other_size, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (bytes, size, other_bytes, other_size);
}

/**
 * output_run_cli:
 * @command: of communique-cli
 * @option: (nullable)
 * @said: (out): what it says on standard output
 *
 * Returns: the exit status
 */
int
output_run_cli (const char *command, const char *option, const char *path, char **said)
{
  const char *argv[] = { g_getenv ("CQ_CLI"), command, path, option, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, said, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

/**
 * output_remove_folder:
 *
 * Removes a folder with the files in it.
 */
void
output_remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      g_remove (file);
    }
  g_rmdir (path);
}
