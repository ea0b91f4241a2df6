#include "pdf/cq-pdf-finish.h"

/*
 * The structure tree: an object for each element, which names its children and the numbers of its
 * leaves on the pages; and the parent tree, which leads back from a leaf or a link to its element.
 */

typedef struct
{
  CqPdfFile *file;
  const CqElement *elements;
  guint n_elements;
  qpdf_oh *objects;      /* of each element */
  qpdf_oh *owners;       /* of each leaf: its element's object; 0: none */
  qpdf_oh parent_numbers; /* the parent tree's array */
  guint n_links;
} CqStructure;

static qpdf_oh
new_element (CqStructure *self,
             const char *type,
             qpdf_oh parent)
{
  qpdf_data qpdf = self->file->qpdf;
  g_autofree char *name = g_strconcat ("/", type, NULL);
  qpdf_oh element = cq_pdf_make_indirect (self->file, qpdf_oh_new_dictionary (qpdf));

  cq_pdf_set_name (self->file, element, "/S", name);
  cq_pdf_point (self->file, element, "/P", parent);
  return element;
}

static void
describe_cell (CqStructure *self,
               const CqElement *element,
               qpdf_oh object)
{
  CqPdfFile *file = self->file;
  qpdf_oh attributes;

  if (element->kind != CQ_ELEMENT_HEADER && element->column_span < 2 && element->row_span < 2)
    return;

  attributes = qpdf_oh_new_dictionary (file->qpdf);
  cq_pdf_set_name (file, attributes, "/O", "/Table");
  if (element->kind == CQ_ELEMENT_HEADER)
    cq_pdf_set_name (file, attributes, "/Scope", "/Column");
  if (element->column_span > 1)
    cq_pdf_set_integer (file, attributes, "/ColSpan", element->column_span);
  if (element->row_span > 1)
    cq_pdf_set_integer (file, attributes, "/RowSpan", element->row_span);
  cq_pdf_set (file, object, "/A", attributes);
}

static void
make_objects (CqStructure *self,
              qpdf_oh root)
{
  for (guint i = 0; i < self->n_elements; i++)
    {
      const CqElement *element = &self->elements[i];
      qpdf_oh object = new_element (self, cq_element_kind_get_name (element->kind),
                                    i == 0 ? root : self->objects[element->parent]);

      if (element->lang != NULL && i > 0)
        cq_pdf_set_text (self->file, object, "/Lang", element->lang);
      if (element->alternative != NULL)
        cq_pdf_set_text (self->file, object, "/Alt", element->alternative);
      if (element->kind == CQ_ELEMENT_HEADER || element->kind == CQ_ELEMENT_CELL)
        describe_cell (self, element, object);
      self->objects[i] = object;
    }
}

/* The number of a leaf; with its page where that is not the element's own */
static void
append_leaf (CqStructure *self,
             qpdf_oh children,
             const CqLeaf *leaf,
             gint64 page_of_element)
{
  CqPdfFile *file = self->file;
  qpdf_oh content;

  if (leaf->page == page_of_element)
    {
      cq_pdf_append_integer (file, children, leaf->number);
      return;
    }
  content = qpdf_oh_new_dictionary (file->qpdf);
  cq_pdf_set_name (file, content, "/Type", "/MCR");
  cq_pdf_point (file, content, "/Pg", file->pages[leaf->page]);
  cq_pdf_set_integer (file, content, "/MCID", leaf->number);
  cq_pdf_append (file, children, content);
}

/* The annotation that makes a leaf a link, and the way back from it */
static void
append_annotation (CqStructure *self,
                   qpdf_oh children,
                   const CqLeaf *leaf,
                   qpdf_oh owner)
{
  CqPdfFile *file = self->file;
  qpdf_oh page = file->pages[leaf->page];
  qpdf_oh annotations = qpdf_oh_get_key (file->qpdf, page, "/Annots");
  qpdf_oh annotation = qpdf_oh_get_array_item (file->qpdf, annotations, leaf->annotation);
  qpdf_oh reference = qpdf_oh_new_dictionary (file->qpdf);
  guint key = file->n_pages + self->n_links++;

  cq_pdf_set_integer (file, annotation, "/StructParent", key);
  cq_pdf_append_integer (file, self->parent_numbers, key);
  qpdf_oh_append_item (file->qpdf, self->parent_numbers, owner);

  cq_pdf_set_name (file, reference, "/Type", "/OBJR");
  cq_pdf_point (file, reference, "/Obj", annotation);
  cq_pdf_point (file, reference, "/Pg", page);
  cq_pdf_append (file, children, reference);
  qpdf_oh_release (file->qpdf, annotation);
  qpdf_oh_release (file->qpdf, annotations);
}

/* A link within an element that is none itself: the mark of a footnote */
static void
append_link (CqStructure *self,
             qpdf_oh children,
             const CqLeaf *leaf,
             qpdf_oh parent,
             gsize index)
{
  qpdf_oh link = new_element (self, "Link", parent);
  qpdf_oh content = qpdf_oh_new_array (self->file->qpdf);

  cq_pdf_point (self->file, link, "/Pg", self->file->pages[leaf->page]);
  append_leaf (self, content, leaf, leaf->page);
  append_annotation (self, content, leaf, link);
  cq_pdf_set (self->file, link, "/K", content);
  self->owners[index] = link;
  qpdf_oh_append_item (self->file->qpdf, children, link);
}

static void
fill_element (CqStructure *self,
              guint32 element,
              GArray *children)
{
  CqPdfFile *file = self->file;
  qpdf_oh object = self->objects[element];
  qpdf_oh array = qpdf_oh_new_array (file->qpdf);
  gint64 page = -1;

  for (guint i = 0; i < children->len; i++)
    {
      const CqPdfChild *child = &g_array_index (children, CqPdfChild, i);
      const CqLeaf *leaf;

      if (child->leaf < 0)
        {
          qpdf_oh_append_item (file->qpdf, array, self->objects[child->element]);
          continue;
        }
      leaf = &file->leaves[child->leaf];
      if (leaf->annotation >= 0 && self->elements[element].kind != CQ_ELEMENT_LINK)
        {
          append_link (self, array, leaf, object, child->leaf);
          continue;
        }
      if (page < 0)
        {
          page = leaf->page;
          cq_pdf_point (file, object, "/Pg", file->pages[page]);
        }
      append_leaf (self, array, leaf, page);
      self->owners[child->leaf] = object;
      if (leaf->annotation >= 0)
        append_annotation (self, array, leaf, object);
    }
  cq_pdf_set (file, object, "/K", array);
}

/* Of each page, the elements of its leaves by number */
static void
add_page_parents (CqStructure *self,
                  qpdf_oh numbers)
{
  CqPdfFile *file = self->file;
  guint next = 0;

  for (guint page = 0; page < file->n_pages; page++)
    {
      qpdf_oh parents = qpdf_oh_new_array (file->qpdf);

      for (; next < file->n_leaves && file->leaves[next].page == page; next++)
        if (self->owners[next] != 0)
          qpdf_oh_append_item (file->qpdf, parents, self->owners[next]);
        else
          cq_pdf_append (file, parents, qpdf_oh_new_null (file->qpdf));
      cq_pdf_append_integer (file, numbers, page);
      cq_pdf_append (file, numbers, cq_pdf_make_indirect (file, parents));
      cq_pdf_set_integer (file, file->pages[page], "/StructParents", page);
      cq_pdf_set_name (file, file->pages[page], "/Tabs", "/S");
    }
}

/* The parent tree's numbers must ascend: first the pages, then the links */
static void
add_parent_tree (CqStructure *self,
                 qpdf_oh root)
{
  CqPdfFile *file = self->file;
  qpdf_oh tree = qpdf_oh_new_dictionary (file->qpdf);
  qpdf_oh numbers = qpdf_oh_new_array (file->qpdf);
  int n_link_entries = qpdf_oh_get_array_n_items (file->qpdf, self->parent_numbers);

  add_page_parents (self, numbers);
  for (int i = 0; i < n_link_entries; i++)
    cq_pdf_append (file, numbers, qpdf_oh_get_array_item (file->qpdf, self->parent_numbers, i));
  cq_pdf_set (file, tree, "/Nums", numbers);
  cq_pdf_set (file, root, "/ParentTree", cq_pdf_make_indirect (file, tree));
  cq_pdf_set_integer (file, root, "/ParentTreeNextKey", file->n_pages + self->n_links);
}

/**
 * cq_pdf_build_structure:
 * @self: a file whose pages are drawn
 * @pages: the pages
 *
 * Gives the file its structure tree, in place of the flat one that cairo wrote.
 */
void
cq_pdf_build_structure (CqPdfFile *self,
                        CqPages *pages)
{
  CqStructure structure = { .file = self };
  g_autoptr (GPtrArray) children = NULL;
  qpdf_oh catalog = qpdf_get_root (self->qpdf);
  qpdf_oh root = cq_pdf_make_indirect (self, qpdf_oh_new_dictionary (self->qpdf));
  qpdf_oh top = qpdf_oh_new_array (self->qpdf);

  structure.elements = cq_pages_get_elements (pages, &structure.n_elements);
  structure.objects = g_new0 (qpdf_oh, structure.n_elements);
  structure.owners = g_new0 (qpdf_oh, MAX (self->n_leaves, 1));
  structure.parent_numbers = qpdf_oh_new_array (self->qpdf);
  children = cq_pdf_order_children (structure.elements, structure.n_elements, self->leaves, self->n_leaves);

  cq_pdf_set_name (self, root, "/Type", "/StructTreeRoot");
  make_objects (&structure, root);
  for (guint i = 0; i < structure.n_elements; i++)
    fill_element (&structure, i, g_ptr_array_index (children, i));
  add_parent_tree (&structure, root);
  if (structure.n_elements > 0)
    qpdf_oh_append_item (self->qpdf, top, structure.objects[0]);
  cq_pdf_set (self, root, "/K", top);
  cq_pdf_point (self, catalog, "/StructTreeRoot", root);

  g_free (structure.objects);
  g_free (structure.owners);
}
