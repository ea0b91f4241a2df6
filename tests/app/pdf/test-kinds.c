/* What elements are in a PDF, whatever the document does with its levels, lists and tables. */
#include <string.h>

#include "pdf/cq-pdf-leaf.h"

static void
assert_kinds (const CqElement *elements, guint n_elements, const CqElementKind *expected)
{
  g_autofree CqElementKind *kinds = cq_pdf_kinds_make (elements, n_elements);

  for (guint i = 0; i < n_elements; i++)
    g_assert_cmpint (kinds[i], ==, expected[i]);
}

/* A level is never left out on the way down, whatever came before */
static void
test_headings (void)
{
  const CqElement elements[] = { { CQ_ELEMENT_DOCUMENT, 0 }, { CQ_ELEMENT_H3, 0 }, { CQ_ELEMENT_H3, 0 }, { CQ_ELEMENT_H6, 0 },
                                 { CQ_ELEMENT_H1, 0 },       { CQ_ELEMENT_H2, 0 }, { CQ_ELEMENT_H4, 0 } };
  const CqElementKind expected[] = { CQ_ELEMENT_DOCUMENT, CQ_ELEMENT_H1, CQ_ELEMENT_H2, CQ_ELEMENT_H3, CQ_ELEMENT_H1, CQ_ELEMENT_H2,
                                     CQ_ELEMENT_H3 };

  assert_kinds (elements, G_N_ELEMENTS (elements), expected);
}

/* Signatures side by side are no table; a table with one header cell is. */
static void
test_tables (void)
{
  const CqElement elements[] = { { CQ_ELEMENT_DOCUMENT, 0 }, { CQ_ELEMENT_TABLE, 0 }, { CQ_ELEMENT_BODY, 1 },  { CQ_ELEMENT_ROW, 2 },
                                 { CQ_ELEMENT_CELL, 3 },     { CQ_ELEMENT_TABLE, 0 }, { CQ_ELEMENT_ROW, 5 }, { CQ_ELEMENT_HEADER, 6 },
                                 { CQ_ELEMENT_CELL, 6 } };
  const CqElementKind expected[] = { CQ_ELEMENT_DOCUMENT, CQ_ELEMENT_DIVISION, CQ_ELEMENT_DIVISION, CQ_ELEMENT_DIVISION, CQ_ELEMENT_DIVISION,
                                     CQ_ELEMENT_TABLE,    CQ_ELEMENT_ROW,      CQ_ELEMENT_HEADER,   CQ_ELEMENT_CELL };

  assert_kinds (elements, G_N_ELEMENTS (elements), expected);
}

/* A list with something that is no entry is none; a label elsewhere is a paragraph. */
static void
test_lists (void)
{
  const CqElement elements[] = { { CQ_ELEMENT_DOCUMENT, 0 },  { CQ_ELEMENT_LIST, 0 },  { CQ_ELEMENT_LIST_ENTRY, 1 }, { CQ_ELEMENT_LABEL, 2 },
                                 { CQ_ELEMENT_LIST_BODY, 2 }, { CQ_ELEMENT_LIST, 4 },  { CQ_ELEMENT_LIST_ENTRY, 5 }, { CQ_ELEMENT_LABEL, 6 },
                                 { CQ_ELEMENT_PARAGRAPH, 5 }, { CQ_ELEMENT_LABEL, 0 }, { CQ_ELEMENT_NOTE, 0 },       { CQ_ELEMENT_LABEL, 10 } };
  const CqElementKind expected[]
      = { CQ_ELEMENT_DOCUMENT, CQ_ELEMENT_LIST,      CQ_ELEMENT_LIST_ENTRY, CQ_ELEMENT_LABEL,     CQ_ELEMENT_LIST_BODY, CQ_ELEMENT_DIVISION,
          CQ_ELEMENT_DIVISION, CQ_ELEMENT_PARAGRAPH, CQ_ELEMENT_PARAGRAPH,  CQ_ELEMENT_PARAGRAPH, CQ_ELEMENT_NOTE,      CQ_ELEMENT_LABEL };

  assert_kinds (elements, G_N_ELEMENTS (elements), expected);
}

static void
test_numbering (void)
{
  const struct
  {
    const char *label;
    CqPdfNumbering numbering;
  } cases[] = {
    { "1.", CQ_PDF_NUMBERING_DECIMAL },     { "(12)", CQ_PDF_NUMBERING_DECIMAL },   { "(a)", CQ_PDF_NUMBERING_LOWER_ALPHA },
    { "A.", CQ_PDF_NUMBERING_UPPER_ALPHA }, { "(i)", CQ_PDF_NUMBERING_LOWER_ROMAN }, { "IV", CQ_PDF_NUMBERING_UPPER_ROMAN },
    { "c)", CQ_PDF_NUMBERING_LOWER_ALPHA }, { "•", CQ_PDF_NUMBERING_DISC },         { "–", CQ_PDF_NUMBERING_NONE },
    { "Term", CQ_PDF_NUMBERING_NONE },      { "", CQ_PDF_NUMBERING_NONE },          { "第1", CQ_PDF_NUMBERING_DECIMAL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (cq_pdf_numbering_of (cases[i].label, strlen (cases[i].label)), ==, cases[i].numbering);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/kinds/headings", test_headings);
  g_test_add_func ("/pdf/kinds/tables", test_tables);
  g_test_add_func ("/pdf/kinds/lists", test_lists);
  g_test_add_func ("/pdf/kinds/numbering", test_numbering);
  return g_test_run ();
}
