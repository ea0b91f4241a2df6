/* Which notes a Markdown text has, and what calls them. */
#include "import/cq-import-markdown.h"

static void
count_call (GArray *notes, cmark_node *call, const CqMarkdownNote *caller)
{
  guint64 number = g_ascii_strtoull (cmark_node_get_literal (call), NULL, 10);
  CqMarkdownNote *note;

  g_return_if_fail (number > 0 && number <= notes->len);
  note = &g_array_index (notes, CqMarkdownNote, number - 1);
  note->n_calls++;
  if (caller == NULL)
    note->depth = 1;
  else if (caller->depth == 1 && note->depth == 0)
    note->depth = 2;
}

/**
 * cq_markdown_find_notes:
 * @root: what the parser made of a text: notes stand behind it, in the order of their numbers
 *
 * Returns: (transfer full) (element-type CqMarkdownNote): the notes that anything calls
 */
GArray *
cq_markdown_find_notes (cmark_node *root)
{
  GArray *notes = g_array_new (FALSE, TRUE, sizeof (CqMarkdownNote));
  const CqMarkdownNote *caller = NULL;
  guint n_begun = 0;
  cmark_iter *iter;
  cmark_event_type event;

  for (cmark_node *child = cmark_node_first_child (root); child != NULL; child = cmark_node_next (child))
    if (cmark_node_get_type (child) == CMARK_NODE_FOOTNOTE_DEFINITION)
      {
        const CqMarkdownNote note = { .definition = child };

        g_array_append_val (notes, note);
      }
  iter = cmark_iter_new (root);
  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      cmark_node *node = cmark_iter_get_node (iter);
      cmark_node_type type = cmark_node_get_type (node);

      if (type == CMARK_NODE_FOOTNOTE_DEFINITION)
        caller = event == CMARK_EVENT_ENTER ? &g_array_index (notes, CqMarkdownNote, n_begun++) : NULL;
      else if (type == CMARK_NODE_FOOTNOTE_REFERENCE && event == CMARK_EVENT_ENTER)
        count_call (notes, node, caller);
    }
  cmark_iter_free (iter);
  return notes;
}
