/* Markdown as it comes from other programs, made fit for the parser: line by line, so that lines keep their numbers. */
#include "import/cq-import-markdown.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Containers that one line opens at once, and marks and columns within one stretch of text: where there are more, the
 * parser takes longer than anyone waits, or more memory than there is. */
#define MAX_OPENED 40
#define MAX_MARKS 20000
#define MAX_CELLS 1000000

static gboolean
is_blank (const char *line)
{
  return line[strspn (line, " \t")] == '\0';
}

/* How many quotations and lists a line opens, or goes on with */
static guint
count_opened (const char *line)
{
  guint n = 0;

  for (const char *at = line; *at != '\0'; at++)
    if (*at == '>' || ((*at == '-' || *at == '+' || *at == '*') && g_ascii_isspace (at[1])))
      n++;
    else if (g_ascii_isdigit (*at) || *at == '.' || *at == ')')
      n += (*at == '.' || *at == ')') && g_ascii_isspace (at[1]);
    else if (!g_ascii_isspace (*at))
      break;
  return n;
}

static guint
count_marks (const char *line)
{
  guint n = 0;

  for (const char *at = strpbrk (line, "*_[]<>`~!&\\"); at != NULL; at = strpbrk (at + 1, "*_[]<>`~!&\\"))
    n++;
  return n;
}

static guint
count_columns (const char *line)
{
  guint n = 0;

  for (const char *at = strchr (line, '|'); at != NULL; at = strchr (at + 1, '|'))
    n++;
  return n;
}

/* The line below the head of a table says how many cells each row has, whether they stand there or not. */
static gboolean
is_rule_of_table (const char *line)
{
  return strchr (line, '-') != NULL && line[strspn (line, " \t|:->")] == '\0';
}

static gboolean
refuse (CqImport *import, guint line, GError **error)
{
  cq_import_set_error (error, CQ_IMPORT_ERROR_BOUNDS, import->name, line,
                       _ ("there are more marks of Markdown in one place than any text has. Import it as plain text"));
  return FALSE;
}

/* Whether a table begins: its head has as many columns as the line below it */
static gboolean
begins_table (char **lines, guint rule)
{
  return rule > 0 && is_rule_of_table (lines[rule]) && count_columns (lines[rule]) > 0
         && count_columns (lines[rule - 1]) == count_columns (lines[rule]);
}

/**
 * cq_import_check_bounds:
 * @lines: Markdown
 *
 * Returns: whether the parser is done with it while somebody waits; %FALSE with %CQ_IMPORT_ERROR_BOUNDS
 */
gboolean
cq_import_check_bounds (CqImport *import, char **lines, GError **error)
{
  guint n_lines = g_strv_length (lines);
  gboolean in_table = FALSE;
  guint marks = 0;
  guint columns = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      in_table = !is_blank (lines[i]) && (in_table || begins_table (lines, i));
      /* The cells of a table are read each by itself */
      if (is_blank (lines[i]) || in_table)
        marks = 0;
      marks += count_marks (lines[i]);
      columns = is_rule_of_table (lines[i]) ? MAX (columns, count_columns (lines[i])) : columns;
      if (count_opened (lines[i]) > MAX_OPENED || marks > MAX_MARKS || (guint64) columns * n_lines > MAX_CELLS)
        return refuse (import, i + 1, error);
    }
  return TRUE;
}

static void
set_line (char **line, char *text)
{
  g_free (*line);
  *line = text;
}

/* How many stars or underscores @text begins with, one to three of a kind */
static gsize
read_run (const char *text)
{
  gsize n = *text == '*' || *text == '_' ? strspn (text, *text == '*' ? "*" : "_") : 0;

  return n <= 3 ? n : 0;
}

static gboolean
is_run (const char *line, const char *run, gsize length)
{
  const char *at = line + strspn (line, " \t");

  return strncmp (at, run, length) == 0 && is_blank (at + length);
}

/* The line that is nothing but the mark @mark and ends the emphasis that @first begins; 0 where there is none */
static guint
find_lone_end (char **lines, guint first, const char *rest, const char *mark)
{
  if (*mark == '\0' || is_blank (rest) || g_ascii_isspace (*rest) || strstr (rest, mark) != NULL)
    return 0;
  for (guint i = first + 1; lines[i] != NULL && !is_blank (lines[i]); i++)
    if (is_run (lines[i], mark, strlen (mark)))
      return i;
    else if (strstr (lines[i], mark) != NULL)
      return 0;
  return 0;
}

/* Emphasis whose end stands on a line of its own is none to the parser, but literal stars and a rule. So it comes where
 * HTML had a line end within it. */
static void
close_emphasis (char **lines)
{
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *begin = lines[i] + strspn (lines[i], " \t");
      gsize run = i == 0 || is_blank (lines[i - 1]) ? read_run (begin) : 0;
      g_autofree char *mark = g_strndup (begin, run);
      guint end = find_lone_end (lines, i, begin + run, mark);
      g_autofree char *text = end > 0 ? g_strchomp (g_strdup (lines[end - 1])) : NULL;

      if (end == 0)
        continue;
      set_line (&lines[end - 1], g_strconcat (text, mark, NULL));
      set_line (&lines[end], g_strdup (""));
    }
}

/* Two stars at the end of a line and two on the next, with nothing between, are strong emphasis of nothing. */
static void
drop_empty_emphasis (char **lines)
{
  for (guint i = 0; lines[i] != NULL && lines[i + 1] != NULL; i++)
    {
      g_autofree char *trimmed = g_strchomp (g_strdup (lines[i]));
      gsize length = strlen (trimmed);

      if (!g_str_has_suffix (trimmed, "**") || length < 4 || !is_run (lines[i + 1], "**", 2)
          || !g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (trimmed + length - 2))))
        continue;
      trimmed[strlen (trimmed) - 2] = '\0';
      if (strstr (trimmed, "**") != NULL)
        continue;
      set_line (&lines[i], g_strdup (trimmed));
      set_line (&lines[i + 1], g_strdup (""));
    }
}

/* Where a double star stands in @text from @at on that is no part of more; %NULL where none does */
static char *
find_double_star (char *text)
{
  for (char *at = strstr (text, "**"); at != NULL; at = strstr (at, "**"))
    {
      gsize n = strspn (at, "*");

      if (n == 2 && (at == text || at[-1] != '\\'))
        return at;
      at += n;
    }
  return NULL;
}

/* “**words **more” closes emphasis behind a space, and “**7.**more” between a stop and a letter, where Markdown lets it
 * close none: the space is put behind the stars. Only where there are two double stars, so that the second can be
 * nothing else. */
static char *
mend_stretch (const char *stretch)
{
  g_autofree char *text = g_strdup (stretch);
  char *first = find_double_star (text);
  char *second = first != NULL ? find_double_star (first + 2) : NULL;
  char *space = second;

  if (second == NULL || find_double_star (second + 2) != NULL || g_ascii_isspace (first[2]) || second == first + 2
      || second[2] == '\0' || (first > text && !g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (first)))))
    return g_steal_pointer (&text);
  while (space > first + 3 && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (space))))
    space = g_utf8_prev_char (space);
  if (space < second)
    return g_strdup_printf ("%.*s**%.*s%s", (int) (space - text), text, (int) (second - space), space, second + 2);
  if (g_unichar_ispunct (g_utf8_get_char (g_utf8_prev_char (second))) && g_unichar_isalnum (g_utf8_get_char (second + 2)))
    return g_strdup_printf ("%.*s** %s", (int) (second - text), text, second + 2);
  return g_steal_pointer (&text);
}

static char *
mend_cells (const char *row)
{
  g_auto (GStrv) cells = g_strsplit (row, "|", -1);

  for (guint i = 0; cells[i] != NULL; i++)
    set_line (&cells[i], mend_stretch (cells[i]));
  return g_strjoinv ("|", cells);
}

/* Stretches between blank lines; a row of a table is one for each of its cells. */
static void
mend_stretches (char **lines)
{
  for (guint i = 0; lines[i] != NULL;)
    {
      guint end = i;
      gboolean is_row = strchr (lines[i], '|') != NULL;

      while (lines[end] != NULL && !is_blank (lines[end]) && (end == i || strchr (lines[end], '|') == NULL) && !(is_row && end > i))
        end++;
      if (end == i)
        i++;
      else if (is_row)
        {
          set_line (&lines[i], mend_cells (lines[i]));
          i = end;
        }
      else
        {
          char *kept = lines[end];
          g_autofree char *stretch = NULL;
          g_autofree char *whole = NULL;
          g_auto (GStrv) mended = NULL;

          lines[end] = NULL;
          stretch = g_strjoinv ("\n", lines + i);
          lines[end] = kept;
          whole = mend_stretch (stretch);
          mended = g_strsplit (whole, "\n", -1);
          for (guint at = i; at < end; at++)
            set_line (&lines[at], g_strdup (mended[at - i]));
          i = end;
        }
    }
}

/**
 * cq_import_prepare:
 * @text: Markdown
 * @title: (out) (nullable): the title in the matter before it
 *
 * Returns: (transfer full) (nullable): the Markdown that the parser is given, as many lines; %NULL with
 *   %CQ_IMPORT_ERROR_BOUNDS
 */
char *
cq_import_prepare (CqImport *import, const char *text, char **title, GError **error)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  *title = NULL;
  if (!cq_import_check_bounds (import, lines, error))
    return NULL;
  cq_import_take_front_matter (import, lines, title);
  close_emphasis (lines);
  drop_empty_emphasis (lines);
  mend_stretches (lines);
  return g_strjoinv ("\n", lines);
}

/* The label of a definition, “[label]:” or “[^label]:”, folded as the parser compares them; %NULL where @line has none */
static char *
read_definition (const char *line)
{
  gsize indent = strspn (line, " ");
  const char *begin = line + indent + 1;
  const char *end = indent <= 3 && line[indent] == '[' ? strchr (begin, ']') : NULL;
  g_autofree char *label = NULL;

  if (end == NULL || end == begin || end[1] != ':')
    return NULL;
  label = g_strndup (begin, (gsize) (end - begin));
  return g_utf8_casefold (g_strstrip (label), -1);
}

/* All that stands in brackets, but for labels of definitions: whatever is called is among them. */
static GHashTable *
find_called (char **lines)
{
  GHashTable *called = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *own = read_definition (lines[i]);
      const char *at = own != NULL ? strchr (lines[i], ']') + 1 : lines[i];

      for (at = strchr (at, '['); at != NULL; at = strchr (at + 1, '['))
        {
          const char *end = at + 1 + strcspn (at + 1, "[]");
          g_autofree char *label = *end == ']' ? g_strndup (at + 1, (gsize) (end - at - 1)) : NULL;

          if (label != NULL)
            g_hash_table_add (called, g_utf8_casefold (g_strstrip (label), -1));
        }
    }
  return called;
}

/* Lines that are what they are: of listings and HTML, and of the notes that have a place */
static GHashTable *
find_settled (cmark_node *root)
{
  GHashTable *lines = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) notes = cq_markdown_find_notes (root);
  cmark_iter *iter = cmark_iter_new (root);

  while (cmark_iter_next (iter) != CMARK_EVENT_DONE)
    {
      cmark_node *node = cmark_iter_get_node (iter);
      cmark_node_type type = cmark_node_get_type (node);

      if (type == CMARK_NODE_CODE_BLOCK || type == CMARK_NODE_HTML_BLOCK)
        for (int line = cmark_node_get_start_line (node); line <= cmark_node_get_end_line (node); line++)
          g_hash_table_add (lines, GINT_TO_POINTER (line));
    }
  cmark_iter_free (iter);
  for (guint i = 0; i < notes->len; i++)
    {
      const CqMarkdownNote *note = &g_array_index (notes, CqMarkdownNote, i);

      if (note->depth > 0)
        g_hash_table_add (lines, GINT_TO_POINTER (cmark_node_get_start_line (note->definition)));
    }
  return lines;
}

/**
 * cq_import_free_unused:
 * @lines: what the parser was given; changed
 * @root: what it made of it
 *
 * The parser leaves out notes and addresses that nothing in the text calls, and this room has no place for notes that
 * only notes of notes call. Here they become paragraphs.
 *
 * Returns: whether there are any, so that @lines are to be parsed instead
 */
gboolean
cq_import_free_unused (CqImport *import, char **lines, cmark_node *root)
{
  g_autoptr (GHashTable) called = find_called (lines);
  g_autoptr (GHashTable) settled = find_settled (root);
  gboolean is_changed = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *label = read_definition (lines[i]);
      gsize indent;

      if (label == NULL || g_hash_table_contains (settled, GUINT_TO_POINTER (i + 1))
          || (*label != '^' && g_hash_table_contains (called, label)))
        continue;
      indent = strspn (lines[i], " ");
      if (*label == '^')
        cq_import_note (import, i + 1, _ ("nothing calls the note “%s”; it is kept as a paragraph"), label + 1);
      else
        cq_import_note (import, i + 1, _ ("nothing uses the address “%s”; it is kept as a paragraph"), label);
      set_line (&lines[i], g_strdup_printf ("%.*s\\%s", (int) indent, "   ", lines[i] + indent));
      is_changed = TRUE;
    }
  return is_changed;
}
