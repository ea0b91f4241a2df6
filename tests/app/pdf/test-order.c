/* Where leaves stand in the structure, whatever the order of drawing. */
#include "pdf/cq-pdf-leaf.h"

/* "0(1(a) 2(b 3(c)))": an element's number, then its children; leaves are letters */
static void
describe (const CqPdfTree *tree,
          guint32 element,
          GString *text)
{
  g_string_append_printf (text, "%u(", element);
  for (guint32 next = tree->first[element]; next != 0; next = tree->children[next].next)
    {
      const CqPdfChild *child = &tree->children[next];

      if (next != tree->first[element])
        g_string_append_c (text, ' ');
      if (child->leaf >= 0)
        g_string_append_c (text, 'a' + child->leaf);
      else
        describe (tree, child->element, text);
    }
  g_string_append_c (text, ')');
}

static void
assert_order (const CqElement *elements,
              guint n_elements,
              const guint32 *drawn,
              guint n_drawn,
              const char *expected)
{
  g_autofree CqLeaf *leaves = g_new0 (CqLeaf, n_drawn);
  g_autoptr (CqPdfTree) tree = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_drawn; i++)
    leaves[i].element = drawn[i];
  tree = cq_pdf_tree_new (elements, n_elements, leaves, n_drawn);
  describe (tree, 0, text);
  g_assert_cmpstr (text->str, ==, expected);
}

#define N(array) (array), G_N_ELEMENTS (array)

static void
test_plain (void)
{
  const CqElement elements[] = { { CQ_ELEMENT_DOCUMENT, 0 }, { CQ_ELEMENT_H1, 0 }, { CQ_ELEMENT_PARAGRAPH, 0 } };
  const guint32 drawn[] = { 1, 2, 2 };

  assert_order (N (elements), N (drawn), "0(1(a) 2(b c))");
}

/* The note is drawn at the foot, after paragraphs that follow its mark, and is read after its own. */
static void
test_note (void)
{
  const CqElement elements[] = {
    { CQ_ELEMENT_DOCUMENT, 0 },  { CQ_ELEMENT_PARAGRAPH, 0 }, { CQ_ELEMENT_REFERENCE, 1 },
    { CQ_ELEMENT_NOTE, 0 },      { CQ_ELEMENT_PARAGRAPH, 0 },
  };
  const guint32 drawn[] = { 1, 2, 1, 4, 3, 4 };

  assert_order (N (elements), N (drawn), "0(1(a 2(b) c) 3(e) 4(d f))");
}

/* Cells of a row that runs over the page are drawn side by side on the one, then on the next. */
static void
test_row_over_pages (void)
{
  const CqElement elements[] = {
    { CQ_ELEMENT_DOCUMENT, 0 }, { CQ_ELEMENT_TABLE, 0 }, { CQ_ELEMENT_ROW, 1 }, { CQ_ELEMENT_CELL, 2 },
    { CQ_ELEMENT_CELL, 2 },
  };
  const guint32 drawn[] = { 3, 4, 3, 4 };

  assert_order (N (elements), N (drawn), "0(1(2(3(a c) 4(b d))))");
}

static void
test_artifacts_and_empty (void)
{
  const CqElement elements[] = {
    { CQ_ELEMENT_DOCUMENT, 0 }, { CQ_ELEMENT_TABLE, 0 }, { CQ_ELEMENT_ROW, 1 }, { CQ_ELEMENT_CELL, 2 },
    { CQ_ELEMENT_CELL, 2 },
  };
  const guint32 drawn[] = { CQ_ELEMENT_ARTIFACT, 4, CQ_ELEMENT_ARTIFACT };

  assert_order (N (elements), N (drawn), "0(1(2(3() 4(b))))");
}

/* A cell with one paragraph needs none; one with two, or with another language, keeps them. */
static void
test_single_paragraph (void)
{
  const CqElement elements[] = {
    { CQ_ELEMENT_DOCUMENT, 0 },  { CQ_ELEMENT_CELL, 0 },      { CQ_ELEMENT_PARAGRAPH, 1 }, { CQ_ELEMENT_CELL, 0 },
    { CQ_ELEMENT_PARAGRAPH, 3 }, { CQ_ELEMENT_PARAGRAPH, 3 }, { CQ_ELEMENT_CELL, 0 },
    { .kind = CQ_ELEMENT_PARAGRAPH, .parent = 6, .lang = "ru" },
  };
  const guint32 drawn[] = { 2, 4, 5, 7 };

  assert_order (N (elements), N (drawn), "0(1(a) 3(4(b) 5(c)) 6(7(d)))");
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/order/plain", test_plain);
  g_test_add_func ("/pdf/order/note", test_note);
  g_test_add_func ("/pdf/order/row-over-pages", test_row_over_pages);
  g_test_add_func ("/pdf/order/artifacts-and-empty", test_artifacts_and_empty);
  g_test_add_func ("/pdf/order/single-paragraph", test_single_paragraph);
  return g_test_run ();
}
