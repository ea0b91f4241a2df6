#include "pdf/cq-pdf-leaf.h"

/*
 * Elements stand in reading order, leaves in drawing order. The two differ where a note at the
 * foot of a page is drawn after the paragraphs that follow its mark, and where a row of a table
 * goes on over the page. So an element's child elements keep the order of the elements, and its own
 * text is put among them by the order of drawing.
 */

typedef struct
{
  const CqElement *elements;
  guint n_elements;
  guint32 *next_sibling; /* 0: none, for the document is nobody's sibling */
  guint32 *next_child;   /* of each element: the first child not yet among its children; 0: none left */
  GPtrArray *children;   /* (element-type GArray) */
} CqOrder;

static void
gather_siblings (CqOrder *self)
{
  self->next_sibling = g_new0 (guint32, self->n_elements);
  self->next_child = g_new0 (guint32, self->n_elements);
  for (guint32 i = self->n_elements; i-- > 1;)
    {
      guint32 parent = self->elements[i].parent;

      self->next_sibling[i] = self->next_child[parent];
      self->next_child[parent] = i;
    }
}

/* Appends the children of @parent up to @last, all of them where @last is 0 */
static void
attach_children (CqOrder *self,
                 guint32 parent,
                 guint32 last)
{
  GArray *children = g_ptr_array_index (self->children, parent);

  while (self->next_child[parent] != 0 && (last == 0 || self->next_child[parent] <= last))
    {
      CqPdfChild child = { self->next_child[parent], -1 };

      g_array_append_val (children, child);
      self->next_child[parent] = self->next_sibling[child.element];
    }
}

static void
attach_leaf (CqOrder *self,
             guint32 element,
             gint64 leaf)
{
  CqPdfChild child = { element, leaf };

  for (guint32 e = element; e != 0; e = self->elements[e].parent)
    attach_children (self, self->elements[e].parent, e);
  g_array_append_val (g_ptr_array_index (self->children, element), child);
}

/**
 * cq_pdf_order_children:
 * @elements: (array length=n_elements): the structure; the document first
 * @leaves: (array length=n_leaves): in the order of drawing
 *
 * Puts the leaves into the structure. Artifacts are left out.
 *
 * Returns: (transfer full) (element-type GArray): for each element its children, #CqPdfChild
 */
GPtrArray *
cq_pdf_order_children (const CqElement *elements,
                       guint n_elements,
                       const CqLeaf *leaves,
                       guint n_leaves)
{
  CqOrder order = { .elements = elements, .n_elements = n_elements };

  order.children = g_ptr_array_new_full (n_elements, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < n_elements; i++)
    g_ptr_array_add (order.children, g_array_new (FALSE, FALSE, sizeof (CqPdfChild)));
  gather_siblings (&order);

  for (guint i = 0; i < n_leaves; i++)
    if (leaves[i].element < n_elements)
      attach_leaf (&order, leaves[i].element, i);
  for (guint i = 0; i < n_elements; i++)
    attach_children (&order, i, 0);

  g_free (order.next_sibling);
  g_free (order.next_child);
  return order.children;
}
