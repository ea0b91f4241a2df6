/* The fingerprint of a text: whether its words are still those that were once translated. */
#include "statement/cq-concordance-private.h"
#include "statement/cq-field.h"

#define FINGERPRINT_LENGTH 16

static void append_node (CqNode *node,
                         GString *words);

static void
append_children (CqNode *node, const char *open, const char *close, GString *words)
{
  g_string_append (words, open);
  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    append_node (cq_node_get_child (node, i), words);
  g_string_append (words, close);
}

/* What takes its words from elsewhere is the same text whatever they are: a date that changes, changes in all languages. */
static void
append_live (const char *kind, const char *source, GString *words)
{
  g_string_append_printf (words, "{%s %s}", kind, source != NULL ? source : "");
}

static void
append_element (CqNode *node, GString *words)
{
  const char *kind = cq_field_get_kind (node);

  if (kind != NULL)
    append_live (kind, cq_node_get (node, CQ_AT_LINKEND), words);
  else if (cq_node_is (node, CQ_DB_DATE) && cq_node_get (node, CQ_AT_ROLE) != NULL)
    append_live ("date", cq_node_get (node, CQ_AT_ROLE), words);
  else if (cq_node_is (node, CQ_DB_XREF) || cq_node_is (node, CQ_DB_FOOTNOTEREF))
    append_live ("see", cq_node_get (node, CQ_AT_LINKEND), words);
  else if (cq_node_is (node, CQ_DB_REPLACEABLE))
    g_string_append (words, "{}");
  else if (cq_node_is (node, CQ_DB_FOOTNOTE))
    append_children (node, "[^", "]", words);
  /* Verbs are marked as a typing aid, and need not be in every language. */
  else if (cq_node_is (node, CQ_DB_EMPHASIS) && !cq_node_has_role (node, CQ_DB_EMPHASIS, "verb"))
    append_children (node, "*", "*", words);
  else
    append_children (node, "", "", words);
}

static void
append_node (CqNode *node, GString *words)
{
  switch (cq_node_get_kind (node))
    {
    case CQ_NODE_TEXT:
      g_string_append (words, cq_node_get_text (node));
      break;
    case CQ_NODE_ELEMENT:
      append_element (node, words);
      break;
    default:
      break;
    }
}

/* White space is one blank, and none at the ends */
static void
collapse (GString *words)
{
  gsize length = 0;
  gboolean gap = FALSE;

  for (gsize i = 0; i < words->len; i++)
    {
      if (g_ascii_isspace (words->str[i]))
        {
          gap = length > 0;
          continue;
        }
      if (gap)
        words->str[length++] = ' ';
      gap = FALSE;
      words->str[length++] = words->str[i];
    }
  g_string_truncate (words, length);
}

/**
 * cq_text_make_fingerprint:
 * @text: an element whose content is a text
 *
 * Returns: (transfer full): its fingerprint
 */
char *
cq_text_make_fingerprint (CqNode *text)
{
  g_autoptr (GString) words = g_string_new (NULL);
  char *print;

  append_children (text, "", "", words);
  collapse (words);
  print = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) words->str, words->len);
  print[FINGERPRINT_LENGTH] = '\0';
  return print;
}
