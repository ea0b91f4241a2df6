#include "pdf/cq-pdf-finish.h"

/*
 * The structure tree: an object for each element, which names its children and the numbers of its
 * leaves on the pages; and the parent tree, which leads back from a leaf or a link to its element.
 */

/* The flag of an annotation that stands on paper too */
#define PRINTED 4

typedef struct
{
  CqPdfFile *file;
  const CqElement *elements;
  guint n_elements;
  const CqElementKind *kinds; /* of each element */
  const CqPdfTree *tree;
  qpdf_oh *objects;       /* of each element; 0: absent */
  qpdf_oh *owners;        /* of each leaf: its element's object; 0: none */
  qpdf_oh parent_numbers; /* the parent tree's array */
  guint n_links;
  qpdf_oh kind_names[CQ_N_ELEMENT_KINDS]; /* names, made once: shared by all that have them */
  GArray *integers;                  /* (owned) (element-type qpdf_oh): likewise */
} CqStructure;

static qpdf_oh
get_kind (CqStructure *self,
          CqElementKind kind)
{
  if (self->kind_names[kind] == 0)
    {
      g_autofree char *name = g_strconcat ("/", cq_element_kind_get_name (kind), NULL);

      self->kind_names[kind] = qpdf_oh_new_name (self->file->qpdf, name);
    }
  return self->kind_names[kind];
}

static qpdf_oh
get_integer (CqStructure *self,
             guint number)
{
  while (self->integers->len <= number)
    {
      qpdf_oh integer = qpdf_oh_new_integer (self->file->qpdf, self->integers->len);

      g_array_append_val (self->integers, integer);
    }
  return g_array_index (self->integers, qpdf_oh, number);
}

static qpdf_oh
new_element (CqStructure *self,
             CqElementKind kind,
             qpdf_oh parent)
{
  qpdf_oh element = cq_pdf_make_indirect (self->file, qpdf_oh_new_dictionary (self->file->qpdf));

  cq_pdf_point (self->file, element, "/S", get_kind (self, kind));
  cq_pdf_point (self->file, element, "/P", parent);
  return element;
}

/* What an element stands in. A parent that is absent stands in one that is not. */
static qpdf_oh
get_parent (CqStructure *self,
            guint32 element)
{
  guint32 parent = self->elements[element].parent;

  if (self->tree->is_absent[parent])
    parent = self->elements[parent].parent;
  return self->objects[parent];
}

static void
make_objects (CqStructure *self,
              qpdf_oh root)
{
  for (guint i = 0; i < self->n_elements; i++)
    {
      qpdf_oh object;

      if (self->tree->is_absent[i])
        continue;
      object = new_element (self, self->kinds[i], i == 0 ? root : get_parent (self, i));
      cq_pdf_describe_element (self->file, self->elements, i, self->kinds[i], object);
      self->objects[i] = object;
    }
}

/* The number of a leaf; with its page where that is not the element's own. The handle is not to
 * be released: it may be shared. */
static qpdf_oh
new_content (CqStructure *self,
             const CqLeaf *leaf,
             gint64 page_of_element)
{
  CqPdfFile *file = self->file;
  qpdf_oh content;

  if (leaf->page == page_of_element)
    return get_integer (self, leaf->number);
  content = qpdf_oh_new_dictionary (file->qpdf);
  cq_pdf_set_name (file, content, "/Type", "/MCR");
  cq_pdf_point (file, content, "/Pg", file->pages[leaf->page]);
  cq_pdf_point (file, content, "/MCID", get_integer (self, leaf->number));
  return content;
}

/* What a link says of itself; and where it leads, if that is in the file */
static void
describe_link (CqPdfFile *file,
               const CqPdfLink *link,
               qpdf_oh annotation)
{
  cq_pdf_set_integer (file, annotation, "/F", PRINTED);
  cq_pdf_set_text (file, annotation, "/Contents", link->words);
  if (!link->leads_out)
    cq_pdf_set (file, annotation, "/Dest", cq_pdf_new_place (file, link->page, link->x, link->y));
}

/* The annotation that makes a leaf a link, and the way back from it */
static qpdf_oh
new_annotation (CqStructure *self,
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
  describe_link (file, &g_array_index (file->drawing->links, CqPdfLink, leaf->link), annotation);
  cq_pdf_append_integer (file, self->parent_numbers, key);
  qpdf_oh_append_item (file->qpdf, self->parent_numbers, owner);

  cq_pdf_set_name (file, reference, "/Type", "/OBJR");
  cq_pdf_point (file, reference, "/Obj", annotation);
  cq_pdf_point (file, reference, "/Pg", page);
  qpdf_oh_release (file->qpdf, annotation);
  qpdf_oh_release (file->qpdf, annotations);
  return reference;
}

/* What an element holds of a leaf, which is its own, or where it is a picture of words, that of an element which says
 * them */
static qpdf_oh
hold_leaf (CqStructure *self,
           gsize index,
           qpdf_oh element,
           gint64 page_of_element)
{
  CqPdfFile *file = self->file;
  const CqLeaf *leaf = &file->leaves[index];

  self->owners[index] = element;
  if (leaf->words < 0)
    return new_content (self, leaf, page_of_element);
  self->owners[index] = new_element (self, CQ_ELEMENT_SPAN, element);
  cq_pdf_set_text (file, self->owners[index], "/ActualText", g_ptr_array_index (file->drawing->words, leaf->words));
  cq_pdf_point (file, self->owners[index], "/Pg", file->pages[leaf->page]);
  cq_pdf_point (file, self->owners[index], "/K", new_content (self, leaf, leaf->page));
  return self->owners[index];
}

/* A link within an element that is none itself: the mark of a footnote */
static qpdf_oh
new_link (CqStructure *self,
          const CqLeaf *leaf,
          qpdf_oh parent,
          gsize index)
{
  qpdf_data qpdf = self->file->qpdf;
  qpdf_oh link = new_element (self, CQ_ELEMENT_LINK, parent);
  qpdf_oh content = qpdf_oh_new_array (qpdf);

  cq_pdf_point (self->file, link, "/Pg", self->file->pages[leaf->page]);
  qpdf_oh_append_item (qpdf, content, hold_leaf (self, index, link, leaf->page));
  qpdf_oh_append_item (qpdf, content, new_annotation (self, leaf, link));
  cq_pdf_set (self->file, link, "/K", content);
  return link;
}

/* Gathers what an element holds */
static void
fill_array (CqStructure *self,
            guint32 element,
            GArray *array)
{
  CqPdfFile *file = self->file;
  qpdf_oh object = self->objects[element];
  const CqPdfChild *child;
  gint64 page = -1;

  for (guint32 next = self->tree->first[element]; next != 0; next = child->next)
    {
      const CqLeaf *leaf;
      qpdf_oh content;

      child = &self->tree->children[next];
      if (child->leaf < 0)
        {
          g_array_append_val (array, self->objects[child->element]);
          continue;
        }
      leaf = &file->leaves[child->leaf];
      if (leaf->annotation >= 0 && self->elements[element].kind != CQ_ELEMENT_LINK)
        {
          content = new_link (self, leaf, object, child->leaf);
          g_array_append_val (array, content);
          continue;
        }
      if (page < 0)
        {
          page = leaf->page;
          cq_pdf_point (file, object, "/Pg", file->pages[page]);
        }
      content = hold_leaf (self, child->leaf, object, page);
      g_array_append_val (array, content);
      if (leaf->annotation >= 0)
        {
          content = new_annotation (self, leaf, object);
          g_array_append_val (array, content);
        }
    }
}

static void
fill_elements (CqStructure *self)
{
  g_autoptr (GArray) held = g_array_new (FALSE, FALSE, sizeof (qpdf_oh));

  for (guint32 i = 0; i < self->n_elements; i++)
    {
      qpdf_oh array;

      if (self->tree->is_absent[i])
        continue;
      g_array_set_size (held, 0);
      fill_array (self, i, held);
      if (held->len == 1)
        cq_pdf_point (self->file, self->objects[i], "/K", g_array_index (held, qpdf_oh, 0));
      if (held->len < 2)
        continue;
      array = qpdf_oh_new_array (self->file->qpdf);
      for (guint j = 0; j < held->len; j++)
        qpdf_oh_append_item (self->file->qpdf, array, g_array_index (held, qpdf_oh, j));
      cq_pdf_set (self->file, self->objects[i], "/K", array);
    }
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
  g_autoptr (CqPdfTree) tree = NULL;
  g_autofree CqElementKind *kinds = NULL;
  qpdf_oh catalog = qpdf_get_root (self->qpdf);
  qpdf_oh root = cq_pdf_make_indirect (self, qpdf_oh_new_dictionary (self->qpdf));

  structure.elements = cq_pages_get_elements (pages, &structure.n_elements);
  structure.objects = g_new0 (qpdf_oh, structure.n_elements);
  structure.owners = g_new0 (qpdf_oh, MAX (self->n_leaves, 1));
  structure.parent_numbers = qpdf_oh_new_array (self->qpdf);
  structure.integers = g_array_new (FALSE, FALSE, sizeof (qpdf_oh));
  structure.kinds = kinds = cq_pdf_kinds_make (structure.elements, structure.n_elements);
  cq_pdf_kinds_settle_links (kinds, structure.n_elements, self->leaves, self->n_leaves);
  structure.tree = tree = cq_pdf_tree_new (structure.elements, structure.n_elements, self->leaves, self->n_leaves);

  cq_pdf_set_name (self, root, "/Type", "/StructTreeRoot");
  make_objects (&structure, root);
  fill_elements (&structure);
  cq_pdf_describe_figures (self, structure.elements, structure.objects);
  cq_pdf_name_notes (self, kinds, structure.n_elements, structure.objects, root);
  add_parent_tree (&structure, root);
  if (structure.n_elements > 0)
    cq_pdf_point (self, root, "/K", structure.objects[0]);
  cq_pdf_point (self, catalog, "/StructTreeRoot", root);

  g_free (structure.objects);
  g_free (structure.owners);
  g_array_unref (structure.integers);
}
