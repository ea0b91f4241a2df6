/* What a screen reader asks of a PDF, walked through libqpdf. */
#include "pdf-support.h"

static void
assert_accessible (GBytes *pdf)
{
  Walk walk;

  walk_open (&walk, pdf);
  walk_all (&walk);
  assert_no_faults (&walk);
  g_assert_cmpuint (walk.n_shown, >, 0);
  walk_close (&walk);
}

static void
test_everything (void)
{
  g_autoptr (GBytes) pdf = make_pdf (everything);
  const struct
  {
    const char *kind;
    guint n;
  } expected[] = { { "/Table", 2 }, { "/TH", 3 }, { "/Note", 2 }, { "/Link", 3 }, { "/Figure", 2 }, { "/L", 3 }, { "/H1", 1 }, { "/H4", 1 } };
  Walk walk;

  walk_open (&walk, pdf);
  walk_all (&walk);
  assert_no_faults (&walk);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    if (count_kind (&walk, expected[i].kind) < expected[i].n)
      g_error ("%s: %u", expected[i].kind, count_kind (&walk, expected[i].kind));
  g_assert_cmpuint (walk.n_artifacts, >, 2);
  walk_close (&walk);
}

static void
test_dossier (void)
{
  g_autoptr (CqNode) document = load ("tests/app/edition/documents/dossier.xml");
  const CqExportChoice clean = { .target = CQ_EXPORT_PDF };
  const CqExportMarkings markings = { .time = 1, .notice = CQ_EXPORT_NOTICE_ADVANCE_UNEDITED,
                                      .line_numbers = CQ_LINE_NUMBERS_EVERY, .has_symbols = TRUE };
  const CqExportChoice draft = { .target = CQ_EXPORT_PDF, .edition = CQ_EDITION_DRAFT, .markings = markings };
  g_autoptr (GBytes) first = cq_export_make (document, &clean, 0, NULL, NULL, NULL, NULL, NULL);
  g_autoptr (GBytes) second = cq_export_make (document, &draft, 0, NULL, NULL, NULL, NULL, NULL);

  assert_accessible (first);
  assert_accessible (second);
}

static void
test_foreign (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), "tests", "foreign", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *leaf;
  guint n = 0;

  while ((leaf = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename ("tests", "foreign", leaf, NULL);
      g_autoptr (CqNode) document = g_str_has_suffix (leaf, ".xml") ? load (file) : NULL;
      g_autoptr (CqPages) pages = document != NULL ? lay_out (document) : NULL;
      g_autoptr (GBytes) pdf = pages != NULL ? write_pages (pages, "Title") : NULL;

      if (pdf == NULL)
        continue;
      g_test_message ("%s", leaf);
      assert_accessible (pdf);
      n++;
    }
  g_assert_cmpuint (n, >, 10);
}

/* Words whose letters are one glyph, or change their shape, are read as they were written; each leaf is whole. */
static void
test_words (void)
{
  g_autoptr (GBytes) pdf = make_pdf (everything);
  gsize size;
  const char *bytes = g_bytes_get_data (pdf, &size);
  Walk walk;
  guint n_remarks = 0;

  walk_open (&walk, pdf);
  for (int i = 0; i < qpdf_get_num_pages (walk.qpdf); i++)
    {
      unsigned char *content = NULL;
      size_t length = 0;

      qpdf_oh_get_page_content_data (walk.qpdf, qpdf_get_page_n (walk.qpdf, (size_t) i), &content, &length);
      for (const char *at = (const char *) content; (at = g_strstr_len (at, (gssize) (length - (gsize) (at - (const char *) content)), "/ActualText")) != NULL; at++)
        n_remarks++;
      free (content);
    }
  g_assert_nonnull (bytes);
  g_assert_cmpuint (n_remarks, ==, 0);
  walk_close (&walk);
}

/* The words that the structure has in place of what is drawn, and a dot for letters that speak for themselves */
static void
gather_words (Walk *walk, qpdf_oh element, GString *words)
{
  qpdf_oh held = key (walk, element, "/K");
  int n = qpdf_oh_is_array (walk->qpdf, held) ? qpdf_oh_get_array_n_items (walk->qpdf, held) : 1;

  if (has_words (walk, element, "/ActualText"))
    g_string_append_printf (words, "%s;", qpdf_oh_get_utf8_value (walk->qpdf, key (walk, element, "/ActualText")));
  for (int i = 0; i < n; i++)
    {
      qpdf_oh child = qpdf_oh_is_array (walk->qpdf, held) ? qpdf_oh_get_array_item (walk->qpdf, held, i) : held;

      if (qpdf_oh_is_integer (walk->qpdf, child) && !has_words (walk, element, "/ActualText"))
        g_string_append (words, ".;");
      if (qpdf_oh_is_dictionary (walk->qpdf, child))
        gather_words (walk, child, words);
    }
}

/* Letters that are pictures say what they stand for, wherever they are, and also where nothing else is before them. */
static void
test_pictured_letters (void)
{
  g_autoptr (GBytes) pdf = make_pdf (ARTICLE ("en", "🇯🇵", "<para>🇰🇿🇹🇲 and <link xlink:href='https://example.org'>🇺🇿 here</link>.</para>"));
  g_autoptr (GString) words = g_string_new (NULL);
  Walk walk;

  walk_open (&walk, pdf);
  walk_all (&walk);
  assert_no_faults (&walk);
  gather_words (&walk, key (&walk, qpdf_get_root (walk.qpdf), "/StructTreeRoot"), words);
  g_assert_cmpstr (words->str, ==, "🇯🇵;🇰🇿🇹🇲;.;🇺🇿;.;.;");
  walk_close (&walk);
}

/* What leads nowhere, or where nobody should be led, is words. */
static void
test_no_links (void)
{
  g_autoptr (GBytes) pdf = make_pdf (ARTICLE (
    "en", "Links",
    "<para><link xlink:href='#nowhere'>One</link>, <link xlink:href='JavaScript:app.alert(1)'>two</link>, "
    "<link xlink:href='file:///etc/passwd'>three</link> and <link xlink:href='https://example.org'>four</link>, "
    "<link xlink:href='annex.pdf'>five</link>, <link xlink:href='mailto:office@example.org'>six</link>.</para>"));
  Walk walk;

  walk_open (&walk, pdf);
  walk_all (&walk);
  assert_no_faults (&walk);
  g_assert_cmpuint (count_kind (&walk, "/Link"), ==, 3);
  g_assert_cmpuint (g_hash_table_size (walk.annotations), ==, 3);
  walk_close (&walk);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/accessible/everything", test_everything);
  g_test_add_func ("/pdf/accessible/dossier", test_dossier);
  g_test_add_func ("/pdf/accessible/foreign", test_foreign);
  g_test_add_func ("/pdf/accessible/words", test_words);
  g_test_add_func ("/pdf/accessible/no-links", test_no_links);
  g_test_add_func ("/pdf/accessible/pictured-letters", test_pictured_letters);
  return g_test_run ();
}
