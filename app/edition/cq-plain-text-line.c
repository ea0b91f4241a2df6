/* Plain text: lines in their place, and not too wide. */
#include "edition/cq-plain-text-private.h"

#include <string.h>

/* However far in something stands, so many columns are left to it. */
#define LEAST_COLUMNS 24
#define RULE_COLUMNS 20

/* Puts an empty line unless the next is to follow close, and what the next begins with: the mark that waits, before
 * the text, so that figures stand below one another.
 * Returns: the column where the text begins */
static guint
begin (CqPlainText *text)
{
  g_autofree char *mark = g_steal_pointer (&text->mark);
  guint indent = text->indent;
  guint room = 0;
  guint width;

  if (text->out->len > 0 && !text->tight)
    g_string_append_c (text->out, '\n');
  text->tight = FALSE;
  if (mark == NULL)
    {
      g_string_append_printf (text->out, "%*s", (int) indent, "");
      return indent;
    }
  indent -= MIN (indent, CQ_PLAIN_TEXT_STEP);
  width = cq_wrap_count_columns (mark) + 1;
  if (text->columns > 0 && width < CQ_PLAIN_TEXT_STEP)
    room = CQ_PLAIN_TEXT_STEP - width;
  g_string_append_printf (text->out, "%*s%s", (int) (indent + room), "", mark);
  return indent + room + width;
}

/**
 * cq_plain_text_put_verbatim:
 *
 * Puts a line as it is.
 */
void
cq_plain_text_put_verbatim (CqPlainText *text, const char *line)
{
  const gboolean has_mark = text->mark != NULL;

  if (*line == '\0' && !has_mark)
    return;
  begin (text);
  g_string_append_printf (text->out, "%s%s\n", has_mark && *line != '\0' ? " " : "", line);
}

/**
 * cq_plain_text_put_line:
 *
 * Puts words, after an empty line unless they are to follow close; begins them with the mark that waits.
 */
void
cq_plain_text_put_line (CqPlainText *text, const char *line)
{
  const gboolean has_mark = text->mark != NULL;
  g_auto (GStrv) lines = NULL;
  guint left;
  guint columns;

  if (text->columns == 0 || *line == '\0')
    {
      cq_plain_text_put_verbatim (text, line);
      return;
    }
  left = begin (text);
  columns = MAX (text->columns, left + LEAST_COLUMNS) - left;
  lines = cq_wrap_break (text->wrap, line, columns, columns);
  for (guint i = 0; lines[i] != NULL; i++)
    if (i == 0)
      g_string_append_printf (text->out, "%s%s\n", has_mark ? " " : "", lines[i]);
    else
      g_string_append_printf (text->out, "%*s%s\n", (int) left, "", lines[i]);
}

/**
 * cq_plain_text_put_heading:
 * @underline: what it is underlined with
 *
 * Puts a heading.
 */
void
cq_plain_text_put_heading (CqPlainText *text, const char *line, char underline)
{
  const gsize start = text->out->len;
  g_autofree char *rule = NULL;
  g_auto (GStrv) lines = NULL;
  guint widest = 0;

  cq_plain_text_put_line (text, line);
  if (text->columns == 0)
    return;
  lines = g_strsplit (text->out->str + start, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    widest = MAX (widest, cq_wrap_count_columns (lines[i]));
  rule = g_strnfill (widest - MIN (widest, text->indent), underline);
  text->tight = TRUE;
  cq_plain_text_put_verbatim (text, rule);
}

/**
 * cq_plain_text_put_rule:
 *
 * Parts what follows from what was before.
 */
void
cq_plain_text_put_rule (CqPlainText *text)
{
  g_autofree char *rule = g_strnfill (RULE_COLUMNS, '-');

  text->indent = 0;
  text->tight = FALSE;
  if (text->columns > 0)
    cq_plain_text_put_verbatim (text, rule);
}
