#pragma once

#include <math.h>

#include "layout-support.h"

/* What holds for the pages of any document. */

static inline gboolean
overlap (const CqMark *a, const CqMark *b)
{
  return a->x + 0.5 < b->x + (double) b->run->width && b->x + 0.5 < a->x + (double) a->run->width && fabs (a->y - b->y) < 5
         && a->run->width > 1 && b->run->width > 1;
}

static inline void
assert_no_overlap (CqPages *pages)
{
  for (guint p = 0; p < cq_pages_get_n_pages (pages); p++)
    {
      const CqPage *page = cq_pages_get_page (pages, p);
      for (guint i = 0; i < page->n_marks; i++)
        for (guint j = i + 1; j < page->n_marks; j++)
          if (page->marks[i].kind == CQ_MARK_RUN && page->marks[j].kind == CQ_MARK_RUN)
            g_assert_false (overlap (&page->marks[i], &page->marks[j]));
    }
}

/* The words of the body, footnotes left out, stand on the pages one after the other. */
static inline void
collect_body_words (CqNode *node, GPtrArray *words)
{
  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    {
      CqNode *child = cq_node_get_child (node, i);
      g_autofree char *bare = cq_node_get_kind (child) == CQ_NODE_TEXT ? without_spaces (cq_node_get_text (child)) : NULL;

      if (bare != NULL && *bare != '\0')
        g_ptr_array_add (words, g_steal_pointer (&bare));
      else if (cq_node_get_kind (child) == CQ_NODE_ELEMENT && !cq_node_is (child, CQ_DB_FOOTNOTE) && !cq_node_is (child, CQ_DB_INFO))
        collect_body_words (child, words);
    }
}

static inline gboolean
is_inline (const CqElement *element)
{
  return element->kind == CQ_ELEMENT_LINK || element->kind == CQ_ELEMENT_REFERENCE || element->kind == CQ_ELEMENT_SPAN;
}

/* The element of the paragraph of a mark; 0 where it stands in a footnote. */
static inline guint32
paragraph_of (const CqElement *elements, guint32 at)
{
  guint32 paragraph;

  while (is_inline (&elements[at]))
    at = elements[at].parent;
  paragraph = at;
  for (; at != 0; at = elements[at].parent)
    if (elements[at].kind == CQ_ELEMENT_NOTE)
      return 0;
  return paragraph;
}

/* The text in the order of the structure: a cell that goes on over the page is read whole. */
static inline char *
dup_body_text (CqPages *pages)
{
  guint n_elements;
  const CqElement *elements = cq_pages_get_elements (pages, &n_elements);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < n_elements; i++)
    g_ptr_array_add (texts, g_string_new (NULL));
  for (guint p = 0; p < cq_pages_get_n_pages (pages); p++)
    {
      const CqPage *page = cq_pages_get_page (pages, p);
      for (guint i = 0; i < page->n_marks; i++)
        if (page->marks[i].kind == CQ_MARK_RUN && page->marks[i].element != CQ_ELEMENT_ARTIFACT)
          g_string_append_len (g_ptr_array_index (texts, paragraph_of (elements, page->marks[i].element)), page->marks[i].run->text,
                               page->marks[i].run->n_bytes);
    }
  for (guint i = 0; i < n_elements; i++)
    {
      GString *text = g_ptr_array_index (texts, i);
      if (i > 0)
        g_string_append (all, text->str);
      g_string_free (text, TRUE);
    }
  return g_string_free (all, FALSE);
}

static inline void
assert_words_in_order (CqNode *document, CqPages *pages)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = dup_body_text (pages);
  g_autofree char *bare = without_spaces (text);
  const char *at = bare;

  collect_body_words (document, words);
  for (guint i = 0; i < words->len; i++)
    {
      const char *word = g_ptr_array_index (words, i);
      const char *found = strstr (at, word);
      if (found == NULL)
        g_error ("“%.60s” is not where it should be, before “%.60s”", word, at);
      at = found + strlen (word);
    }
}
