#include "pdf/cq-pdf-finish.h"

/* What elements say of themselves beside their kind: cells, lists, figures, notes. */

static const char *const numberings[] = {
  [CQ_PDF_NUMBERING_NONE] = "/None",
  [CQ_PDF_NUMBERING_DISC] = "/Disc",
  [CQ_PDF_NUMBERING_DECIMAL] = "/Decimal",
  [CQ_PDF_NUMBERING_UPPER_ROMAN] = "/UpperRoman",
  [CQ_PDF_NUMBERING_LOWER_ROMAN] = "/LowerRoman",
  [CQ_PDF_NUMBERING_UPPER_ALPHA] = "/UpperAlpha",
  [CQ_PDF_NUMBERING_LOWER_ALPHA] = "/LowerAlpha",
};

static qpdf_oh
new_attributes (CqPdfFile *self,
                const char *owner)
{
  qpdf_oh attributes = qpdf_oh_new_dictionary (self->qpdf);

  cq_pdf_set_name (self, attributes, "/O", owner);
  return attributes;
}

/* Most headers span nothing, and share what they say. */
static qpdf_oh
get_scope (CqPdfFile *self,
           gboolean is_row)
{
  if (self->of_headers[is_row] == 0)
    {
      qpdf_oh attributes = new_attributes (self, "/Table");

      cq_pdf_set_name (self, attributes, "/Scope", is_row ? "/Row" : "/Column");
      self->of_headers[is_row] = cq_pdf_make_indirect (self, attributes);
    }
  return self->of_headers[is_row];
}

static qpdf_oh
get_numbering (CqPdfFile *self,
               CqPdfNumbering numbering)
{
  if (self->of_lists[numbering] == 0)
    {
      qpdf_oh attributes = new_attributes (self, "/List");

      cq_pdf_set_name (self, attributes, "/ListNumbering", numberings[numbering]);
      self->of_lists[numbering] = cq_pdf_make_indirect (self, attributes);
    }
  return self->of_lists[numbering];
}

/* A header in the head of a table is that of its column, any other that of its row. */
static void
describe_cell (CqPdfFile *self,
               const CqElement *elements,
               guint32 index,
               qpdf_oh object)
{
  const CqElement *element = &elements[index];
  gboolean is_header = element->kind == CQ_ELEMENT_HEADER;
  gboolean is_row = elements[elements[element->parent].parent].kind != CQ_ELEMENT_HEAD;
  qpdf_oh attributes;

  if (element->column_span < 2 && element->row_span < 2)
    {
      if (is_header)
        cq_pdf_point (self, object, "/A", get_scope (self, is_row));
      return;
    }
  attributes = new_attributes (self, "/Table");
  if (is_header)
    cq_pdf_set_name (self, attributes, "/Scope", is_row ? "/Row" : "/Column");
  if (element->column_span > 1)
    cq_pdf_set_integer (self, attributes, "/ColSpan", element->column_span);
  if (element->row_span > 1)
    cq_pdf_set_integer (self, attributes, "/RowSpan", element->row_span);
  cq_pdf_set (self, object, "/A", attributes);
}

/**
 * cq_pdf_describe_element:
 * @elements: all elements
 * @element: the index of one
 * @kind: what it is in a PDF
 * @object: its object, which is completed
 *
 * Says of an element what its kind asks for.
 */
void
cq_pdf_describe_element (CqPdfFile *self,
                         const CqElement *elements,
                         guint32 element,
                         CqElementKind kind,
                         qpdf_oh object)
{
  if (element > 0 && elements[element].lang != NULL)
    cq_pdf_set_text (self, object, "/Lang", elements[element].lang);
  if (elements[element].alternative != NULL)
    cq_pdf_set_text (self, object, "/Alt", elements[element].alternative);
  if (kind == CQ_ELEMENT_HEADER || kind == CQ_ELEMENT_CELL)
    describe_cell (self, elements, element, object);
  if (kind == CQ_ELEMENT_LIST)
    cq_pdf_point (self, object, "/A", get_numbering (self, self->drawing->numbering[element]));
}

static void
append_real (CqPdfFile *self,
             qpdf_oh array,
             double number)
{
  cq_pdf_append (self, array, qpdf_oh_new_real_from_double (self->qpdf, number, 3));
}

/* Whether a figure is part of a text, and not a block between texts. */
static gboolean
stands_in_line (const CqElement *elements,
                guint32 figure)
{
  CqElementKind around = elements[elements[figure].parent].kind;

  return around == CQ_ELEMENT_PARAGRAPH || around == CQ_ELEMENT_LINK || around == CQ_ELEMENT_SPAN
         || (around >= CQ_ELEMENT_H1 && around <= CQ_ELEMENT_H6);
}

/**
 * cq_pdf_describe_figures:
 * @objects: of each element its object
 *
 * Says where figures stand.
 */
void
cq_pdf_describe_figures (CqPdfFile *self,
                         const CqElement *elements,
                         const qpdf_oh *objects)
{
  for (guint i = 0; i < self->drawing->figures->len; i++)
    {
      const CqPdfFigure *figure = &g_array_index (self->drawing->figures, CqPdfFigure, i);
      qpdf_oh attributes = new_attributes (self, "/Layout");
      qpdf_oh box = qpdf_oh_new_array (self->qpdf);

      append_real (self, box, figure->left);
      append_real (self, box, figure->bottom);
      append_real (self, box, figure->right);
      append_real (self, box, figure->top);
      cq_pdf_set (self, attributes, "/BBox", box);
      cq_pdf_set_name (self, attributes, "/Placement", stands_in_line (elements, figure->element) ? "/Inline" : "/Block");
      cq_pdf_set (self, objects[figure->element], "/A", attributes);
    }
}

/**
 * cq_pdf_name_notes:
 * @kinds: (array length=n_elements): of each element its kind
 * @objects: of each element its object; 0 where it has none
 * @root: the root of the structure
 *
 * Gives every note a name of its own, and the structure the way from names to notes.
 */
void
cq_pdf_name_notes (CqPdfFile *self,
                   const CqElementKind *kinds,
                   guint n_elements,
                   const qpdf_oh *objects,
                   qpdf_oh root)
{
  qpdf_oh names = qpdf_oh_new_array (self->qpdf);
  qpdf_oh tree = qpdf_oh_new_dictionary (self->qpdf);
  guint number = 0;

  for (guint i = 0; i < n_elements; i++)
    {
      /* In the order of their characters, which is the order of their numbers */
      char name[24];

      if (kinds[i] != CQ_ELEMENT_NOTE || objects[i] == 0)
        continue;
      g_snprintf (name, sizeof name, "note-%08u", ++number);
      cq_pdf_set (self, objects[i], "/ID", qpdf_oh_new_string (self->qpdf, name));
      cq_pdf_append (self, names, qpdf_oh_new_string (self->qpdf, name));
      qpdf_oh_append_item (self->qpdf, names, objects[i]);
    }
  cq_pdf_set (self, tree, "/Names", names);
  if (number > 0)
    cq_pdf_set (self, root, "/IDTree", cq_pdf_make_indirect (self, tree));
}
