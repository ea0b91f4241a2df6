/* Plain text: tables. */
#include "edition/cq-plain-text-private.h"

#include <string.h>

#define SIGNATURE_LINE "____________________"

/* The paragraphs of a cell, between slashes. */
static char *
get_cell (CqPlainText *text, CqNode *cell)
{
  GString *words = g_string_new (NULL);
  CqNode *child;
  gboolean has_blocks = FALSE;

  for (guint i = 0; (child = cq_node_next_element (cell, &i)) != NULL;)
    has_blocks = has_blocks || cq_plain_is_block (child);
  if (!has_blocks)
    cq_plain_words_append (text, cell, words);
  for (guint i = 0; has_blocks && (child = cq_node_next_element (cell, &i)) != NULL;)
    {
      g_autofree char *block = cq_plain_words_get (text, child);
      if (words->len > 0 && *block != '\0')
        g_string_append (words, " / ");
      g_string_append (words, block);
    }
  return g_strstrip (g_string_free (words, FALSE));
}

static void
put_row (CqPlainText *text, CqNode *row)
{
  g_autoptr (GString) line = g_string_new (NULL);
  gboolean first = TRUE;
  CqNode *cell;

  for (guint i = 0; (cell = cq_node_next_element (row, &i)) != NULL;)
    {
      g_autofree char *words = get_cell (text, cell);
      if (!first)
        g_string_append (line, " | ");
      first = FALSE;
      g_string_append (line, words);
    }
  cq_plain_text_put_line (text, g_strchomp (line->str));
  text->tight = TRUE;
}

/* Who signs: a paragraph a line. */
static void
put_signatures (CqPlainText *text, CqNode *entry)
{
  CqNode *para;

  for (guint i = 0; (para = cq_node_next_element (entry, &i)) != NULL;)
    {
      g_autofree char *words = cq_plain_words_get (text, para);
      if (*words != '\0')
        cq_plain_text_put_line (text, words);
      else if (cq_node_has_role (para, CQ_DB_PARA, "name"))
        cq_plain_text_put_line (text, SIGNATURE_LINE);
      text->tight = TRUE;
    }
  text->tight = FALSE;
}

static void
put_rows (CqPlainText *text, CqNode *node, gboolean signatures)
{
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    switch (cq_node_get_tag (child))
      {
      case CQ_DB_ROW:
      case CQ_DB_TR:
        if (signatures)
          put_rows (text, child, TRUE);
        else
          put_row (text, child);
        break;
      case CQ_DB_ENTRY:
        put_signatures (text, child);
        break;
      case CQ_DB_TITLE:
      case CQ_DB_INFO:
      case CQ_DB_CAPTION:
      case CQ_DB_COLSPEC:
      case CQ_DB_ALT:
        break;
      default:
        put_rows (text, child, signatures);
        break;
      }
}

void
cq_plain_table_put (CqPlainText *text, CqNode *table)
{
  CqNode *info = cq_node_find_child (table, CQ_DB_INFO);
  CqNode *title = cq_node_find_child (table, CQ_DB_TITLE);
  const char *role = cq_node_get (table, CQ_AT_ROLE);

  if (title == NULL)
    title = cq_node_find_child (table, CQ_DB_CAPTION);
  if (title == NULL && info != NULL)
    title = cq_node_find_child (info, CQ_DB_TITLE);
  if (title != NULL)
    {
      g_autofree char *words = cq_plain_words_get (text, title);
      cq_plain_text_put_line (text, words);
      text->tight = TRUE;
    }
  put_rows (text, table, g_strcmp0 (role, "signatures") == 0 || g_strcmp0 (role, "witnesses") == 0);
  text->tight = FALSE;
}
