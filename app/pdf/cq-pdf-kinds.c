#include "pdf/cq-pdf-leaf.h"

#include <string.h>

/*
 * The layout says what an element is; PDF has rules of where what may stand. No heading is deeper by two
 * than the one before it. A table that has no header cell says nothing of its columns: it is there for its
 * looks, as signatures side by side are. A label stands in the entry of a list or in a note, an entry in a list.
 */

static gboolean
is_heading (CqElementKind kind)
{
  return kind >= CQ_ELEMENT_H1 && kind <= CQ_ELEMENT_H6;
}

/* The element of @kind that @element stands in; the document where there is none */
static guint32
find_around (const CqElement *elements,
             guint32 element,
             CqElementKind kind)
{
  guint32 at = elements[element].parent;

  while (at != 0 && elements[at].kind != kind)
    at = elements[at].parent;
  return at;
}

static gboolean
is_of_table (CqElementKind kind)
{
  return kind == CQ_ELEMENT_TABLE || (kind >= CQ_ELEMENT_HEAD && kind <= CQ_ELEMENT_CELL);
}

/* Marks the tables that have a header cell, and the lists whose children are entries */
static gboolean *
find_true_ones (const CqElement *elements,
                guint n_elements)
{
  gboolean *is_true = g_new0 (gboolean, MAX (n_elements, 1));

  for (guint32 i = 0; i < n_elements; i++)
    {
      guint32 parent = elements[i].parent;

      if (elements[i].kind == CQ_ELEMENT_LIST)
        is_true[i] = TRUE;
      if (elements[i].kind == CQ_ELEMENT_HEADER)
        is_true[find_around (elements, i, CQ_ELEMENT_TABLE)] = TRUE;
      if (elements[parent].kind == CQ_ELEMENT_LIST && elements[i].kind != CQ_ELEMENT_LIST_ENTRY
          && elements[i].kind != CQ_ELEMENT_LIST)
        is_true[parent] = FALSE;
    }
  return is_true;
}

static CqElementKind
kind_of_part (const CqElement *elements,
              guint32 element,
              const gboolean *is_true)
{
  CqElementKind kind = elements[element].kind;
  CqElementKind around = elements[elements[element].parent].kind;

  if (is_of_table (kind))
    return is_true[kind == CQ_ELEMENT_TABLE ? element : find_around (elements, element, CQ_ELEMENT_TABLE)]
             ? kind
             : CQ_ELEMENT_DIVISION;
  if (kind == CQ_ELEMENT_LIST)
    return is_true[element] ? kind : CQ_ELEMENT_DIVISION;
  if (kind == CQ_ELEMENT_LIST_ENTRY || kind == CQ_ELEMENT_LIST_BODY)
    return is_true[find_around (elements, element, CQ_ELEMENT_LIST)] ? kind : CQ_ELEMENT_DIVISION;
  if (kind == CQ_ELEMENT_LABEL)
    return around == CQ_ELEMENT_NOTE
               || (around == CQ_ELEMENT_LIST_ENTRY && is_true[find_around (elements, element, CQ_ELEMENT_LIST)])
             ? kind
             : CQ_ELEMENT_PARAGRAPH;
  return kind;
}

/**
 * cq_pdf_kinds_make:
 * @elements: (array length=n_elements): the structure as the layout has it
 *
 * Returns: (transfer full): of each element what it is in a PDF
 */
CqElementKind *
cq_pdf_kinds_make (const CqElement *elements,
                   guint n_elements)
{
  CqElementKind *kinds = g_new (CqElementKind, MAX (n_elements, 1));
  g_autofree gboolean *is_true = find_true_ones (elements, n_elements);
  CqElementKind deepest = CQ_ELEMENT_H1;

  for (guint32 i = 0; i < n_elements; i++)
    {
      kinds[i] = kind_of_part (elements, i, is_true);
      if (!is_heading (kinds[i]))
        continue;
      kinds[i] = MIN (kinds[i], deepest);
      deepest = MIN (kinds[i] + 1, CQ_ELEMENT_H6);
    }
  return kinds;
}

/**
 * cq_pdf_kinds_settle_links:
 * @kinds: (inout): of each element what it is in a PDF
 * @leaves: (array length=n_leaves): what was drawn
 *
 * A link that leads nowhere is words like others.
 */
void
cq_pdf_kinds_settle_links (CqElementKind *kinds,
                           guint n_elements,
                           const CqLeaf *leaves,
                           guint n_leaves)
{
  g_autofree gboolean *leads = g_new0 (gboolean, MAX (n_elements, 1));

  for (guint i = 0; i < n_leaves; i++)
    if (leaves[i].annotation >= 0 && leaves[i].element < n_elements)
      leads[leaves[i].element] = TRUE;
  for (guint i = 0; i < n_elements; i++)
    if (kinds[i] == CQ_ELEMENT_LINK && !leads[i])
      kinds[i] = CQ_ELEMENT_SPAN;
}

static gboolean
is_roman (const char *letters,
          gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (strchr ("ivxlc", g_ascii_tolower (letters[i])) == NULL)
      return FALSE;
  return length > 0;
}

/**
 * cq_pdf_numbering_of:
 * @label: (array length=length): the label of the first entry of a list: "1.", "(a)", "•"
 *
 * Returns: how its entries are numbered, as far as one label tells
 */
CqPdfNumbering
cq_pdf_numbering_of (const char *label,
                     gsize length)
{
  gsize start = 0;
  gsize end;

  if (length >= 3 && memcmp (label, "•", 3) == 0)
    return CQ_PDF_NUMBERING_DISC;
  while (start < length && !g_ascii_isalnum (label[start]))
    start++;
  for (end = start; end < length && g_ascii_isalnum (label[end]);)
    end++;
  if (start == end)
    return CQ_PDF_NUMBERING_NONE;
  if (g_ascii_isdigit (label[start]))
    return CQ_PDF_NUMBERING_DECIMAL;
  /* Lists begin at their beginning: a first “i” is a number, a first “c” a letter. */
  if (is_roman (label + start, end - start) && g_ascii_tolower (label[start]) == 'i')
    return g_ascii_isupper (label[start]) ? CQ_PDF_NUMBERING_UPPER_ROMAN : CQ_PDF_NUMBERING_LOWER_ROMAN;
  if (end - start > 1)
    return CQ_PDF_NUMBERING_NONE;
  return g_ascii_isupper (label[start]) ? CQ_PDF_NUMBERING_UPPER_ALPHA : CQ_PDF_NUMBERING_LOWER_ALPHA;
}
