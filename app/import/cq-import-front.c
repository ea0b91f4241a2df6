/* What stands before the text of Markdown: keys and values, of which two are the document's own. */
#include "import/cq-import-markdown.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "language/cq-language.h"

#define MAX_LINES 100

static gboolean
is_blank (const char *line)
{
  return line[strspn (line, " \t")] == '\0';
}

static void
set_line (char **line, char *text)
{
  g_free (*line);
  *line = text;
}

/* Takes the quotation marks of YAML off */
static char *
dup_value (const char *text)
{
  char *value = g_strstrip (g_strdup (text));
  gsize length = strlen (value);

  if (length >= 2 && (*value == '"' || *value == '\'') && value[length - 1] == *value)
    {
      memmove (value, value + 1, length - 2);
      value[length - 2] = '\0';
    }
  return value;
}

/* The line that ends the matter before the text, which begins with the first line; 0 where there is none */
static guint
find_end (char **lines)
{
  guint end = 1;

  if (lines[0] == NULL || !g_str_equal (g_strchomp (lines[0]), "---"))
    return 0;
  while (lines[end] != NULL && end < MAX_LINES && !g_str_equal (g_strchomp (lines[end]), "---") && !g_str_equal (lines[end], "..."))
    end++;
  return lines[end] == NULL || end == MAX_LINES ? 0 : end;
}

/* Whether a line says the language of the text, which nobody has said otherwise */
static gboolean
take_language (CqImport *import, const char *line)
{
  g_autofree char *value = g_str_has_prefix (line, "lang:") ? dup_value (line + strlen ("lang:")) : NULL;
  g_autofree char *lang = value != NULL ? cq_language_normalize (value, NULL) : NULL;

  if (lang == NULL || (import->lang != NULL && !g_str_equal (import->lang, lang)))
    return FALSE;
  g_free (import->lang);
  import->lang = g_steal_pointer (&lang);
  return TRUE;
}

/* Whether a line says the title, be it that there is none */
static gboolean
take_title (const char *line, char **title)
{
  g_autofree char *value = g_str_has_prefix (line, "title:") ? dup_value (line + strlen ("title:")) : NULL;

  if (value == NULL || *title != NULL)
    return FALSE;
  if (*value != '\0')
    *title = g_steal_pointer (&value);
  return TRUE;
}

/**
 * cq_import_take_front_matter:
 * @title: (inout) (nullable): the title of the document
 *
 * Takes out what stands between two lines “---” before the text. Its title is that of the document, and so is its
 * language where nobody has said another; the rest is kept as paragraphs.
 */
void
cq_import_take_front_matter (CqImport *import, char **lines, char **title)
{
  guint end = find_end (lines);

  if (end == 0)
    return;
  for (guint i = 1; i < end; i++)
    if (take_title (lines[i], title) || take_language (import, lines[i]))
      set_line (&lines[i], g_strdup (""));
    else if (!is_blank (lines[i]))
      {
        cq_import_note (import, i + 1, _ ("“%s” has no place of its own; it is kept as a paragraph"), g_strstrip (lines[i]));
        /* Two spaces end the line */
        set_line (&lines[i], g_strconcat (lines[i], "  ", NULL));
      }
  set_line (&lines[0], g_strdup (""));
  set_line (&lines[end], g_strdup (""));
}
