/* What lies between two roots. Both look only at what the two do not share. */
#include "session/cq-step.h"

/* A node and its attributes, children and text: about what the allocator gives them */
#define NODE_BYTES 64

static gboolean
is_parent (CqNode *node)
{
  return cq_node_get_kind (node) == CQ_NODE_ELEMENT || cq_node_get_kind (node) == CQ_NODE_DOCUMENT;
}

static gboolean
divides_words (const char *at)
{
  gunichar c = g_utf8_get_char (at);

  return g_unichar_isspace (c) || g_unichar_ispunct (c);
}

/* The bytes that both begin with, and those that both end with beyond them: whole characters */
static void
find_common (const char *a, gsize a_length, const char *b, gsize b_length, gsize *start, gsize *end)
{
  gsize shorter = MIN (a_length, b_length);

  for (*start = 0; *start < shorter && a[*start] == b[*start]; (*start)++)
    ;
  /* A text ends with a zero, which is never in the middle of a character */
  while (*start > 0 && ((a[*start] & 0xc0) == 0x80 || (b[*start] & 0xc0) == 0x80))
    (*start)--;
  for (*end = 0; *end < shorter - *start && a[a_length - *end - 1] == b[b_length - *end - 1]; (*end)++)
    ;
  while (*end > 0 && (a[a_length - *end] & 0xc0) == 0x80)
    (*end)--;
}

static CqTyping
compare_texts (CqNode *before, CqNode *after)
{
  CqTyping typing = { 0 };
  const char *old = cq_node_get_text (before);
  const char *new = cq_node_get_text (after);
  gsize old_length = cq_node_get_text_length (before);
  gsize new_length = cq_node_get_text_length (after);
  gsize start;
  gsize end;

  find_common (old, old_length, new, new_length, &start, &end);
  typing.added = g_utf8_strlen (new + start, new_length - start - end);
  typing.removed = g_utf8_strlen (old + start, old_length - start - end);
  if (typing.added > 0)
    typing.begins_word = typing.added > 1 || start == 0
                         || (divides_words (g_utf8_prev_char (new + start)) && !divides_words (new + start));
  else if (typing.removed > 0)
    typing.begins_word = divides_words (old + start);
  return typing;
}

/**
 * cq_step_find_typing:
 * @before: a document
 * @after: what an edit made of it
 *
 * Looks at the first text that differs; where a name was typed, the places that repeat it differ too.
 *
 * Returns: what was typed
 */
CqTyping
cq_step_find_typing (CqNode *before, CqNode *after)
{
  CqTyping typing = { 0 };

  if (cq_node_get_kind (before) == CQ_NODE_TEXT && cq_node_get_kind (after) == CQ_NODE_TEXT)
    return compare_texts (before, after);
  if (!is_parent (before) || !is_parent (after)
      || cq_node_get_n_children (before) != cq_node_get_n_children (after))
    return typing;
  for (guint i = 0; i < cq_node_get_n_children (after) && typing.added + typing.removed == 0; i++)
    if (!cq_node_equal (cq_node_get_child (before, i), cq_node_get_child (after, i)))
      typing = cq_step_find_typing (cq_node_get_child (before, i), cq_node_get_child (after, i));
  return typing;
}

/* @before: (nullable): what may stand in its place already */
static gsize
measure (CqNode *before, CqNode *node)
{
  gboolean comparable = before != NULL && is_parent (before);
  guint n_before = comparable ? cq_node_get_n_children (before) : 0;
  guint n;
  guint start = 0;
  guint end = 0;
  gsize size = NODE_BYTES;

  if (before == node)
    return 0;
  if (!is_parent (node))
    return size + cq_node_get_text_length (node);
  n = cq_node_get_n_children (node);
  size += n * sizeof (gpointer);
  if (cq_node_get_kind (node) == CQ_NODE_ELEMENT)
    size += cq_node_get_n_attributes (node) * sizeof (CqAttribute)
            + cq_node_get_n_declarations (node) * sizeof (CqNamespaceDeclaration);
  while (start < MIN (n, n_before) && cq_node_get_child (before, start) == cq_node_get_child (node, start))
    start++;
  while (end < MIN (n, n_before) - start
         && cq_node_get_child (before, n_before - end - 1) == cq_node_get_child (node, n - end - 1))
    end++;
  for (guint i = start; i < n - end; i++)
    size += measure (i < n_before - end ? cq_node_get_child (before, i) : NULL, cq_node_get_child (node, i));
  return size;
}

/**
 * cq_step_measure:
 * @before: a document
 * @after: what an edit made of it
 *
 * Returns: about how many bytes @after takes beyond what it shares with @before
 */
gsize
cq_step_measure (CqNode *before, CqNode *after)
{
  return measure (before, after);
}
