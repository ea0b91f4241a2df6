/* A document as plain text. */
#include "edition/cq-plain-text-private.h"

#include "language/cq-number-text.h"
#include "language/cq-punctuation.h"
#include "statement/cq-text.h"

#include <string.h>

#define STEP CQ_PLAIN_TEXT_STEP

static void
put_words (CqPlainText *text, CqNode *node)
{
  g_autofree char *words = node != NULL ? cq_plain_words_get (text, node) : NULL;

  if (words != NULL)
    cq_plain_text_put_line (text, words);
}

/* A paragraph: its words, but what is a block within it stands by itself. */
static void
put_para (CqPlainText *text, CqNode *para)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < cq_node_get_n_children (para); i++)
    {
      CqNode *child = cq_node_get_child (para, i);
      if (!cq_plain_is_block (child))
        {
          cq_plain_words_append (text, child, words);
          continue;
        }
      cq_plain_text_put_line (text, g_strstrip (words->str));
      g_string_truncate (words, 0);
      cq_plain_text_put (text, child);
    }
  cq_plain_text_put_line (text, g_strstrip (words->str));
  g_string_free (words, TRUE);
}

static void
put_verbatim (CqPlainText *text, CqNode *node)
{
  g_autofree char *words = cq_node_dup_text_content (node);
  g_auto (GStrv) lines = NULL;

  while (*words != '\0' && words[strlen (words) - 1] == '\n')
    words[strlen (words) - 1] = '\0';
  lines = g_strsplit (*words == '\n' ? words + 1 : words, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_strchomp (lines[i]);
      if (*lines[i] == '\0')
        g_string_append_c (text->out, '\n');
      else
        cq_plain_text_put_verbatim (text, lines[i]);
      text->tight = TRUE;
    }
  text->tight = FALSE;
}

static char *
make_mark (CqNode *list, guint number)
{
  const char *numeration = cq_node_get (list, CQ_AT_NUMERATION);
  g_autofree char *letters = NULL;

  if (g_strcmp0 (numeration, "loweralpha") == 0 || g_strcmp0 (numeration, "upperalpha") == 0)
    letters = cq_number_to_letters (number, *numeration == 'u');
  else if (g_strcmp0 (numeration, "lowerroman") == 0 || g_strcmp0 (numeration, "upperroman") == 0)
    letters = cq_number_to_roman (number, *numeration == 'u');
  return letters != NULL ? g_strdup_printf ("(%s)", letters) : g_strdup_printf ("%u.", number);
}

/* The mark waits for the first line of the item, which stands one step further in. */
static void
put_item (CqPlainText *text, CqNode *item, char *mark)
{
  g_free (text->mark);
  text->mark = mark;
  text->indent += STEP;
  cq_plain_text_put_children (text, item);
  text->indent -= STEP;
  if (text->mark != NULL)
    {
      text->indent += STEP;
      cq_plain_text_put_line (text, "");
      text->indent -= STEP;
    }
}

static void
put_list (CqPlainText *text, CqNode *list)
{
  gboolean ordered = !cq_node_is (list, CQ_DB_ITEMIZEDLIST) && !cq_node_is (list, CQ_DB_SUBSTEPS);
  const char *bullet = g_strcmp0 (cq_node_get (list, CQ_AT_MARK), "dash") == 0 ? "–" : "•";
  guint number = 0;
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (list, &i)) != NULL;)
    {
      const char *override = cq_node_get (child, CQ_AT_OVERRIDE);
      if (!cq_node_is (child, CQ_DB_LISTITEM) && !cq_node_is (child, CQ_DB_STEP))
        {
          cq_plain_text_put (text, child);
          continue;
        }
      number = override != NULL && g_ascii_isdigit (*override) ? (guint) g_ascii_strtoull (override, NULL, 10)
                                                                : number + 1;
      put_item (text, child, ordered ? make_mark (list, number) : g_strdup (bullet));
    }
}

/* A term and what it means: the meaning one step further in. */
static void
put_entry (CqPlainText *text, CqNode *entry)
{
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (entry, &i)) != NULL;)
    {
      gboolean is_term = cq_node_is (child, CQ_DB_TERM) || cq_node_is (child, CQ_DB_GLOSSTERM);

      text->indent += is_term ? 0 : STEP;
      text->tight = text->tight || !is_term;
      cq_plain_text_put (text, child);
      text->indent -= is_term ? 0 : STEP;
    }
}

static CqNode *
find_in_info (CqNode *node, CqTag tag)
{
  CqNode *info = cq_node_find_child (node, CQ_DB_INFO);
  CqNode *found = cq_node_find_child (node, tag);

  return found != NULL || info == NULL ? found : cq_node_find_child (info, tag);
}

static void
put_close (CqPlainText *text, CqNode *node)
{
  gsize before = text->out->len;

  put_words (text, node);
  text->tight = text->tight || text->out->len > before;
}

static void
put_title (CqPlainText *text, CqNode *node)
{
  const gboolean is_document = cq_node_is (node, CQ_DB_ARTICLE) || cq_node_is (node, CQ_DB_APPENDIX);
  CqNode *title = find_in_info (node, CQ_DB_TITLE);
  g_autofree char *words = title != NULL ? cq_plain_words_get (text, title) : NULL;

  if (words == NULL || *words == '\0')
    return;
  cq_plain_text_put_heading (text, words, is_document ? '=' : '-');
  text->tight = TRUE;
}

static void
put_pair (CqPlainText *text, CqNode *first, CqNode *second, const char *between)
{
  g_autofree char *a = first != NULL ? cq_plain_words_get (text, first) : g_strdup ("");
  g_autofree char *b = second != NULL ? cq_plain_words_get (text, second) : g_strdup ("");
  g_autofree char *line = g_strconcat (a, *a != '\0' && *b != '\0' ? between : "", b, NULL);

  if (*line == '\0')
    return;
  cq_plain_text_put_line (text, line);
  text->tight = TRUE;
}

static gboolean
is_head (CqNode *node)
{
  switch (cq_node_get_tag (node))
    {
    case CQ_DB_TITLE:
    case CQ_DB_SUBTITLE:
    case CQ_DB_TITLEABBREV:
    case CQ_DB_EDITION:
    case CQ_DB_BIBLIOID:
    case CQ_DB_LEGALNOTICE:
    case CQ_DB_CONFGROUP:
    case CQ_DB_RELEASEINFO:
      return TRUE;
    case CQ_DB_DATE:
      return cq_node_get (node, CQ_AT_ROLE) != NULL;
    default:
      return FALSE;
    }
}

/* What stands above the text of a document or annex. */
static void
put_head (CqPlainText *text, CqNode *node)
{
  CqNode *info = cq_node_find_child (node, CQ_DB_INFO);
  CqNode *group = info != NULL ? cq_node_find_child (info, CQ_DB_CONFGROUP) : NULL;
  CqNode *address = group != NULL ? cq_node_find_child (group, CQ_DB_ADDRESS) : NULL;
  CqNode *child;

  text->tight = FALSE;
  for (guint i = 0; info != NULL && (child = cq_node_next_element (info, &i)) != NULL;)
    if (cq_node_is (child, CQ_DB_EDITION) || cq_node_is (child, CQ_DB_BIBLIOID) || cq_node_is (child, CQ_DB_LEGALNOTICE))
      put_close (text, child);
  text->tight = FALSE;
  /* Languages side by side say it each for itself. */
  if (group != NULL && cq_node_find_child_with_role (node, CQ_DB_INFORMALTABLE, "synoptic") == NULL)
    {
      put_pair (text, cq_node_find_child (group, CQ_DB_CONFSPONSOR), cq_node_find_child (group, CQ_DB_CONFTITLE),
                cq_punctuation_get_dot (text->lang));
      put_pair (text, address != NULL ? cq_node_find_child (address, CQ_DB_CITY) : NULL,
                cq_node_find_child (group, CQ_DB_CONFDATES), cq_punctuation_get_comma (text->lang));
    }
  text->tight = FALSE;
  if (cq_node_is (node, CQ_DB_APPENDIX) && cq_node_get (node, CQ_AT_LABEL) != NULL)
    {
      cq_plain_text_put_line (text, cq_node_get (node, CQ_AT_LABEL));
      text->tight = TRUE;
    }
  put_title (text, node);
  put_close (text, find_in_info (node, CQ_DB_SUBTITLE));
  for (guint i = 0; info != NULL && (child = cq_node_next_element (info, &i)) != NULL;)
    if (cq_node_is (child, CQ_DB_RELEASEINFO))
      put_close (text, child);
  text->tight = FALSE;
  for (guint i = 0; info != NULL && (child = cq_node_next_element (info, &i)) != NULL;)
    if (!is_head (child))
      cq_plain_text_put (text, child);
}

/* The children in order, the heading aside; text that stands between them is not lost. */
void
cq_plain_text_put_children (CqPlainText *text, CqNode *node)
{
  gboolean headed = cq_node_find_child (node, CQ_DB_INFO) != NULL || cq_node_find_child (node, CQ_DB_TITLE) != NULL;

  if (headed)
    put_head (text, node);
  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    {
      CqNode *child = cq_node_get_child (node, i);
      if (headed && (cq_node_is (child, CQ_DB_INFO) || cq_node_is (child, CQ_DB_TITLE) || cq_node_is (child, CQ_DB_SUBTITLE)
                     || cq_node_is (child, CQ_DB_TITLEABBREV)))
        continue;
      cq_plain_text_put (text, child);
    }
}

/* Whether words stand in an element beside its children: then it is a line. */
static gboolean
is_line (CqNode *node)
{
  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    {
      CqNode *child = cq_node_get_child (node, i);
      if (cq_node_get_kind (child) == CQ_NODE_TEXT && !cq_node_is_blank (child))
        return TRUE;
    }
  return FALSE;
}

void
cq_plain_text_put (CqPlainText *text, CqNode *node)
{
  if (cq_node_get_kind (node) != CQ_NODE_ELEMENT)
    return;
  switch (cq_node_get_tag (node))
    {
    case CQ_DB_PARA:
    case CQ_DB_SIMPARA:
      put_para (text, node);
      break;
    case CQ_DB_ORDEREDLIST:
    case CQ_DB_ITEMIZEDLIST:
    case CQ_DB_PROCEDURE:
    case CQ_DB_SUBSTEPS:
      put_list (text, node);
      break;
    case CQ_DB_TABLE:
    case CQ_DB_INFORMALTABLE:
      cq_plain_table_put (text, node);
      break;
    case CQ_DB_GLOSSENTRY:
    case CQ_DB_VARLISTENTRY:
      put_entry (text, node);
      break;
    case CQ_DB_MEDIAOBJECT:
    case CQ_DB_PERSONNAME:
      put_words (text, node);
      break;
    case CQ_DB_INDEXTERM:
    case CQ_DB_REMARK:
    case CQ_DB_ANNOTATION:
      break;
    default:
      if (cq_plain_is_verbatim (node))
        put_verbatim (text, node);
      else if (is_line (node))
        put_para (text, node);
      else
        cq_plain_text_put_children (text, node);
      break;
    }
}

static void
put_notes (CqPlainText *text)
{
  if (text->footnotes->len > 0)
    cq_plain_text_put_rule (text);
  /* A note may bring another. */
  for (guint i = 0; i < text->footnotes->len; i++)
    {
      text->mark = g_strdup_printf ("[%u]", i + 1);
      text->indent = STEP;
      cq_plain_text_put_children (text, g_ptr_array_index (text->footnotes, i));
      g_clear_pointer (&text->mark, g_free);
    }
}

/**
 * cq_plain_text_make:
 * @document: an edition, or any DocBook document
 * @columns: of a line; 0 breaks none
 *
 * Returns: (transfer full): the text, in the form that the header describes
 */
char *
cq_plain_text_make (CqNode *document, guint columns)
{
  CqPlainText text = { g_string_new (NULL), cq_index_new (document), g_ptr_array_new (), 0, NULL, FALSE, columns,
                       cq_wrap_new (cq_document_get_language (document)), cq_document_get_language (document) };
  CqNode *root = cq_document_get_root (document);

  if (root != NULL)
    cq_plain_text_put (&text, root);
  put_notes (&text);
  cq_index_free (text.ids);
  cq_wrap_free (text.wrap);
  g_ptr_array_unref (text.footnotes);
  return g_string_free (text.out, FALSE);
}
