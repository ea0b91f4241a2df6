#include "pdf/cq-pdf-leaf.h"

/*
 * Elements stand in reading order, leaves in drawing order. The two differ where a note at the
 * foot of a page is drawn after the paragraphs that follow its mark, and where a row of a table
 * goes on over the page. So an element's child elements keep the order of the elements, and its own
 * text is put among them by the order of drawing.
 */

typedef struct
{
  CqPdfTree *tree;
  const CqElement *elements;
  guint n_elements;
  guint32 n_children;    /* in the tree so far */
  guint32 *last;         /* of each element its last child so far; 0: none */
  guint32 *next_sibling; /* 0: none, for the document is nobody's sibling */
  guint32 *next_element; /* of each element: the first of its elements not yet its child; 0: none left */
} CqOrder;

static void
gather_siblings (CqOrder *self)
{
  for (guint32 i = self->n_elements; i-- > 1;)
    {
      guint32 parent = self->elements[i].parent;

      self->next_sibling[i] = self->next_element[parent];
      self->next_element[parent] = i;
    }
}

static void
append (CqOrder *self,
        guint32 parent,
        guint32 element,
        gint32 leaf)
{
  guint32 child = ++self->n_children;

  self->tree->children[child] = (CqPdfChild) { element, leaf, 0 };
  if (self->last[parent] == 0)
    self->tree->first[parent] = child;
  else
    self->tree->children[self->last[parent]].next = child;
  self->last[parent] = child;
}

/* Appends the elements of @parent up to @last, all of them where @last is 0 */
static void
append_elements (CqOrder *self,
                 guint32 parent,
                 guint32 last)
{
  guint32 element;

  while ((element = self->next_element[parent]) != 0 && (last == 0 || element <= last))
    {
      append (self, parent, element, -1);
      self->next_element[parent] = self->next_sibling[element];
    }
}

static void
append_leaf (CqOrder *self,
             guint32 element,
             gint32 leaf)
{
  for (guint32 e = element; e != 0; e = self->elements[e].parent)
    append_elements (self, self->elements[e].parent, e);
  append (self, element, element, leaf);
}

/* A single paragraph says no more than the cell that it fills, and a large table has many. */
static void
leave_out_single_paragraphs (CqOrder *self)
{
  CqPdfTree *tree = self->tree;

  for (guint32 i = 0; i < self->n_elements; i++)
    {
      CqElementKind kind = self->elements[i].kind;
      const CqPdfChild *only = &tree->children[tree->first[i]];
      const CqElement *paragraph;

      if ((kind != CQ_ELEMENT_CELL && kind != CQ_ELEMENT_HEADER && kind != CQ_ELEMENT_LIST_BODY) || tree->first[i] == 0
          || only->next != 0 || only->leaf >= 0)
        continue;
      paragraph = &self->elements[only->element];
      if (paragraph->kind != CQ_ELEMENT_PARAGRAPH || paragraph->lang != NULL)
        continue;
      tree->is_absent[only->element] = TRUE;
      tree->first[i] = tree->first[only->element];
    }
}

/**
 * cq_pdf_tree_new:
 * @elements: (array length=n_elements): the structure; the document first
 * @leaves: (array length=n_leaves): in the order of drawing
 *
 * Puts the leaves into the structure. Artifacts are left out.
 *
 * Returns: (transfer full): the tree
 */
CqPdfTree *
cq_pdf_tree_new (const CqElement *elements,
                 guint n_elements,
                 const CqLeaf *leaves,
                 guint n_leaves)
{
  CqPdfTree *tree = g_new0 (CqPdfTree, 1);
  CqOrder order = { .tree = tree, .elements = elements, .n_elements = n_elements };

  tree->children = g_new0 (CqPdfChild, (gsize) n_elements + n_leaves + 1);
  tree->first = g_new0 (guint32, n_elements + 1);
  tree->is_absent = g_new0 (gboolean, n_elements + 1);
  order.last = g_new0 (guint32, n_elements + 1);
  order.next_sibling = g_new0 (guint32, n_elements + 1);
  order.next_element = g_new0 (guint32, n_elements + 1);

  gather_siblings (&order);
  for (guint i = 0; i < n_leaves; i++)
    if (leaves[i].element < n_elements)
      append_leaf (&order, leaves[i].element, i);
  for (guint i = 0; i < n_elements; i++)
    append_elements (&order, i, 0);
  leave_out_single_paragraphs (&order);

  g_free (order.last);
  g_free (order.next_sibling);
  g_free (order.next_element);
  return tree;
}

void
cq_pdf_tree_free (CqPdfTree *self)
{
  g_free (self->children);
  g_free (self->first);
  g_free (self->is_absent);
  g_free (self);
}
