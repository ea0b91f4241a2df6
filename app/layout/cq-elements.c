/* The structure of pages: what the draft has, and what stands within the text of its paragraphs. */
#include "layout/cq-assemble.h"

/* The elements within the text of a paragraph follow that of the paragraph itself, which is at @at. */
static guint
put_elements_within (CqElement *to, guint at, const CqSlab *slab)
{
  guint n = slab->n_elements > 0 ? slab->n_elements - 1 : 0;

  for (guint e = 1; e <= n; e++)
    {
      const CqSlabElement *within = &slab->elements[e];
      to[at + e] = (CqElement){ .kind = within->kind, .parent = at + within->parent, .lang = within->lang, .block = to[at].block,
                                .link = within->link, .alternative = within->alternative };
    }
  return n;
}

/**
 * cq_elements_make:
 * @elements: (element-type CqElement): empty; is given the elements of @draft, each paragraph's followed by those within
 *   its text
 * @element_map: (out caller-allocates) (array): of each element of @draft, its place among @elements
 * @inline_base: (out caller-allocates) (array): of each block, by order, the place of the paragraph's own element
 *
 * Returns: whether blocks that stood on pages before have elements at other places now
 */
gboolean
cq_elements_make (CqDraft *draft, GArray *elements, guint32 *element_map, guint32 *inline_base)
{
  GArray *from = draft->elements;
  g_autofree CqBlock **blocks = g_new0 (CqBlock *, from->len);
  gboolean is_shifted = FALSE;
  guint n = from->len, at = 0;
  CqElement *to;

  for (guint i = 0; i < draft->blocks->len; i++)
    {
      CqBlock *block = g_ptr_array_index (draft->blocks, i);

      blocks[block->element] = block;
      n += block->slab != NULL ? block->slab->n_elements : 0;
    }
  g_array_set_size (elements, n);
  to = &g_array_index (elements, CqElement, 0);
  for (guint i = 0; i < from->len; i++, at++)
    {
      CqBlock *block = blocks[i];

      to[at] = g_array_index (from, CqElement, i);
      to[at].parent = element_map[to[at].parent];
      element_map[i] = at;
      if (block == NULL || block->slab == NULL)
        continue;
      inline_base[block->order] = at;
      is_shifted |= block->assembled > 0 && block->assembled != at;
      block->assembled = at;
      at += put_elements_within (to, at, block->slab);
    }
  g_array_set_size (elements, at);
  return is_shifted;
}
