/* The document within a PDF: put there, taken out again, and not taken from what is broken or hostile. */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "docbook/cq-reader.h"
#include "export/cq-export.h"
#include "pdf/cq-pdf-source.h"
#include "pdf/cq-pdf-stream.h"
#include "pdf/cq-pdf.h"
#include "walk-content.h"

static CqNode *
load (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), "tests", "app", "edition", "documents", "dossier.xml", NULL);
  g_autoptr (GError) error = NULL;
  CqNode *document = cq_reader_load_file (path, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static GBytes *
export_as (CqExportTarget target, CqEditionKind edition, gboolean attach_source, GError **error)
{
  g_autoptr (CqNode) document = load ();
  const CqExportChoice choice = { .target = target, .edition = edition, .attach_source = attach_source };

  return cq_export_make (document, &choice, 0, NULL, NULL, NULL, NULL, error);
}

static GBytes *
make_with_source (void)
{
  g_autoptr (GError) error = NULL;
  GBytes *pdf = export_as (CQ_EXPORT_PDF, CQ_EDITION_CLEAN, TRUE, &error);

  g_assert_no_error (error);
  return pdf;
}

/* What is taken out is what circulates as DocBook, byte for byte. */
static void
test_round_trip (void)
{
  g_autoptr (GBytes) pdf = make_with_source ();
  g_autoptr (GBytes) circulated = export_as (CQ_EXPORT_DOCBOOK, CQ_EDITION_CLEAN, FALSE, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) source = cq_pdf_take_source (pdf, &error);

  g_assert_no_error (error);
  g_assert_true (cq_pdf_is_pdf (pdf));
  g_assert_false (cq_pdf_is_pdf (source));
  g_assert_true (g_bytes_equal (source, circulated));
}

/* The attached file is named in both forms, described, found by name, and said to be the source. */
static void
test_specification (void)
{
  g_autoptr (GBytes) pdf = make_with_source ();
  gsize size;
  const char *bytes = g_bytes_get_data (pdf, &size);
  Walk walk = { .qpdf = qpdf_init () };
  qpdf_oh catalog, specification, names, stream;

  g_assert_cmpint (qpdf_read_memory (walk.qpdf, "test", bytes, size, NULL), <, QPDF_ERRORS);
  catalog = qpdf_get_root (walk.qpdf);
  g_assert_cmpint (qpdf_oh_get_array_n_items (walk.qpdf, key (&walk, catalog, "/AF")), ==, 1);
  specification = qpdf_oh_get_array_item (walk.qpdf, key (&walk, catalog, "/AF"), 0);
  g_assert_true (is_name (&walk, specification, "/Type", "/Filespec"));
  g_assert_true (is_name (&walk, specification, "/AFRelationship", "/Source"));
  g_assert_true (has_words (&walk, specification, "/F"));
  g_assert_true (has_words (&walk, specification, "/UF"));
  g_assert_true (has_words (&walk, specification, "/Desc"));
  stream = key (&walk, key (&walk, specification, "/EF"), "/F");
  g_assert_true (qpdf_oh_is_stream (walk.qpdf, stream));
  g_assert_true (is_name (&walk, qpdf_oh_get_dict (walk.qpdf, stream), "/Subtype", "/application/docbook+xml"));
  g_assert_true (has_words (&walk, key (&walk, qpdf_oh_get_dict (walk.qpdf, stream), "/Params"), "/ModDate"));
  names = key (&walk, key (&walk, key (&walk, catalog, "/Names"), "/EmbeddedFiles"), "/Names");
  g_assert_cmpint (qpdf_oh_get_array_n_items (walk.qpdf, names), ==, 2);
  g_assert_cmpint (qpdf_oh_get_object_id (walk.qpdf, qpdf_oh_get_array_item (walk.qpdf, names, 1)), ==,
                   qpdf_oh_get_object_id (walk.qpdf, specification));
  qpdf_cleanup (&walk.qpdf);
}

static void
assert_no_source (GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) source = cq_pdf_take_source (pdf, &error);

  g_assert_null (source);
  g_assert_error (error, CQ_PDF_ERROR, CQ_PDF_ERROR_SOURCE);
}

static void
test_off_by_default (void)
{
  g_autoptr (GBytes) pdf = export_as (CQ_EXPORT_PDF, CQ_EDITION_CLEAN, FALSE, NULL);

  assert_no_source (pdf);
}

static void
test_refusals (void)
{
  g_autoptr (GError) draft = NULL;
  g_autoptr (GError) docbook = NULL;

  g_assert_null (export_as (CQ_EXPORT_PDF, CQ_EDITION_DRAFT, TRUE, &draft));
  g_assert_error (draft, CQ_EXPORT_ERROR, CQ_EXPORT_ERROR_SOURCE);
  g_assert_null (export_as (CQ_EXPORT_DOCBOOK, CQ_EDITION_CLEAN, TRUE, &docbook));
  g_assert_error (docbook, CQ_EXPORT_ERROR, CQ_EXPORT_ERROR_SOURCE);
}

static GBytes *
rewrite_with (GBytes *pdf, const char *option)
{
  g_autofree char *program = g_find_program_in_path ("qpdf");
  g_autofree char *folder = g_dir_make_tmp ("communique-XXXXXX", NULL);
  g_autofree char *from = g_build_filename (folder, "from.pdf", NULL);
  g_autofree char *to = g_build_filename (folder, "to.pdf", NULL);
  const char *argv[] = { "qpdf", option, from, to, NULL };
  g_autofree char *text = NULL;
  gsize length = 0;
  int status;

  g_assert_true (g_file_set_contents (from, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), NULL));
  if (program != NULL)
    {
      g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, NULL));
      g_assert_cmpint (status, ==, 0);
      g_assert_true (g_file_get_contents (to, &text, &length, NULL));
    }
  g_unlink (from);
  g_unlink (to);
  g_rmdir (folder);
  return program != NULL ? g_bytes_new (text, length) : NULL;
}

/* What another program wrote anew still holds its document. */
static void
test_rewritten (void)
{
  const char *const options[] = { "--linearize", "--object-streams=disable", "--stream-data=uncompress", "--qdf" };
  g_autoptr (GBytes) pdf = make_with_source ();
  g_autoptr (GBytes) expected = cq_pdf_take_source (pdf, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      g_autoptr (GBytes) rewritten = rewrite_with (pdf, options[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) source = NULL;

      if (rewritten == NULL)
        {
          g_test_skip ("qpdf is not installed");
          return;
        }
      source = cq_pdf_take_source (rewritten, &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (source, expected));
    }
}

static void
test_no_pdf (void)
{
  const char *const texts[] = { "", "%PDF-", "%PDF-1.7\n", "%PDF-1.7 /EmbeddedFile", "%PDF-1.7 obj /EmbeddedFile stream",
                                "%PDF-1.7 obj << /Type /EmbeddedFile /Subtype /application#2fdocbook+xml /Filter /FlateDecode >> stream\nxxx",
                                "%PDF-1.7 obj << /EmbeddedFile /application#2fdocbook+xml /Length 99999999999999999999 /Filter /Crypt >> stream\r" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (texts[i], strlen (texts[i]));

      assert_no_source (bytes);
    }
}

/* A few bytes that become more than a memory can hold are not unpacked. */
static void
test_bomb (void)
{
  gsize size = CQ_PDF_SOURCE_MOST + 1;
  g_autofree guint8 *zeros = g_malloc0 (size);
  g_autoptr (GByteArray) packed = cq_pdf_deflate (zeros, size);
  g_autoptr (GByteArray) pdf = g_byte_array_new ();
  g_autofree char *head = g_strdup_printf ("%%PDF-1.7\n1 0 obj\n<< /Type /EmbeddedFile /Subtype %s /Filter /FlateDecode /Length %u >>\nstream\n",
                                           CQ_PDF_SOURCE_TYPE, packed->len);
  g_autoptr (GBytes) bytes = NULL;

  g_assert_cmpuint (packed->len, <, size / 500);
  g_byte_array_append (pdf, (const guint8 *) head, (guint) strlen (head));
  g_byte_array_append (pdf, packed->data, packed->len);
  g_byte_array_append (pdf, (const guint8 *) "\nendstream\nendobj\n", 18);
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&pdf));
  assert_no_source (bytes);
}

/* Whatever is torn or changed, the answer is a document or an error, and never a crash. */
static void
test_torn (void)
{
  g_autoptr (GBytes) pdf = make_with_source ();
  gsize size;
  const guint8 *data = g_bytes_get_data (pdf, &size);

  for (guint i = 0; i < 600; i++)
    {
      gsize length = i % 2 == 0 ? (gsize) g_test_rand_int_range (0, (int) size) : size;
      g_autofree guint8 *copy = g_memdup2 (data, MAX (length, 1));
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GBytes) source = NULL;

      for (guint n = 0; length > 0 && n < i % 40; n++)
        copy[g_test_rand_int_range (0, (int) length)] = (guint8) g_test_rand_int_range (0, 256);
      bytes = g_bytes_new_take (g_steal_pointer (&copy), length);
      source = cq_pdf_take_source (bytes, NULL);
      g_assert_true (source == NULL || g_bytes_get_size (source) <= CQ_PDF_SOURCE_MOST);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/source/round-trip", test_round_trip);
  g_test_add_func ("/pdf/source/specification", test_specification);
  g_test_add_func ("/pdf/source/off-by-default", test_off_by_default);
  g_test_add_func ("/pdf/source/refusals", test_refusals);
  g_test_add_func ("/pdf/source/rewritten", test_rewritten);
  g_test_add_func ("/pdf/source/no-pdf", test_no_pdf);
  g_test_add_func ("/pdf/source/bomb", test_bomb);
  g_test_add_func ("/pdf/source/torn", test_torn);
  return g_test_run ();
}
