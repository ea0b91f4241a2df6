/* What circulates: the same from every door, told of as it comes to be, and whole or not at all. */
#include <glib/gstdio.h>
#include <string.h>

#include "docbook/cq-reader.h"
#include "docbook/cq-writer.h"
#include "export/cq-export.h"
#include "pdf/cq-pdf.h"
#include "store/cq-store.h"

static CqNode *
load (void)
{
  g_autofree char *path
      = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), "tests", "app", "edition", "documents", "dossier.xml", NULL);
  g_autoptr (GError) error = NULL;
  CqNode *document = cq_reader_load_file (path, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static GBytes *
make (CqNode *document,
      const CqExportChoice *choice)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = cq_export_make (document, choice, 0, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

static gboolean
begins_with (GBytes *bytes,
             const char *start)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return size > strlen (start) && memcmp (data, start, strlen (start)) == 0;
}

static void
test_targets (void)
{
  g_autoptr (CqNode) document = load ();
  const CqExportChoice pdf = { .target = CQ_EXPORT_PDF };
  const CqExportChoice docbook = { .target = CQ_EXPORT_DOCBOOK };
  const CqExportChoice text = { .target = CQ_EXPORT_TEXT };
  g_autoptr (GBytes) as_pdf = make (document, &pdf);
  g_autoptr (GBytes) again = make (document, &pdf);
  g_autoptr (GBytes) as_docbook = make (document, &docbook);
  g_autoptr (GBytes) as_text = make (document, &text);
  g_autoptr (CqNode) read = cq_reader_parse (as_docbook, "test", NULL, NULL);

  g_assert_true (begins_with (as_pdf, "%PDF-1.7"));
  g_assert_true (g_bytes_equal (as_pdf, again));
  g_assert_nonnull (read);
  g_assert_true (g_utf8_validate (g_bytes_get_data (as_text, NULL), (gssize) g_bytes_get_size (as_text), NULL));
}

static void
test_target_words (void)
{
  CqExportTarget target;

  g_assert_true (cq_export_target_from_string ("text", &target));
  g_assert_cmpint (target, ==, CQ_EXPORT_TEXT);
  g_assert_false (cq_export_target_from_string ("html", &target));
}

static void
test_refusals (void)
{
  g_autoptr (CqNode) document = load ();
  const CqExportChoice party = { .party = "zz" };
  const CqExportChoice part = { .part = "zz" };
  const CqExportChoice paper = { .paper = "napkin" };
  g_autoptr (GPtrArray) notices = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (cq_export_make (document, &party, 0, NULL, NULL, NULL, &notices, &error));
  g_assert_error (error, CQ_EXPORT_ERROR, CQ_EXPORT_ERROR_PARTY);
  g_assert_nonnull (strstr (error->message, "“zz”"));
  g_assert_nonnull (strstr (error->message, "jp"));
  g_assert_null (notices);
  g_clear_error (&error);

  g_assert_null (cq_export_make (document, &part, 0, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, CQ_EDITION_ERROR, CQ_EDITION_ERROR_PART);
  g_clear_error (&error);

  /* What the edition has to say is heard all the same. */
  g_assert_null (cq_export_make (document, &paper, 0, NULL, NULL, NULL, &notices, &error));
  g_assert_error (error, CQ_STYLE_ERROR, CQ_STYLE_ERROR_VALUE);
  g_assert_nonnull (notices);
}

static double
get_width (CqNode *document,
           const char *paper)
{
  const CqExportChoice choice = { .paper = paper };
  g_autoptr (CqNode) edition = cq_export_make_edition (document, &choice, NULL, NULL);
  g_autoptr (CqPages) pages = cq_export_lay_out (document, edition, &choice, NULL, NULL);

  return cq_pages_get_page (pages, 0)->width;
}

static void
test_paper (void)
{
  g_autoptr (CqNode) document = load ();

  g_assert_cmpfloat_with_epsilon (get_width (document, NULL), 595.28, 0.1);
  g_assert_cmpfloat_with_epsilon (get_width (document, "A4"), 595.28, 0.1);
  g_assert_cmpfloat_with_epsilon (get_width (document, "Letter"), 612, 0.1);
}

static char *
dup_text (CqNode *document, CqEditionKind kind, gint64 epoch)
{
  const CqExportChoice choice = { .target = CQ_EXPORT_DOCBOOK, .edition = kind, .part = "roadmap" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cq_export_make (document, &choice, epoch, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* The timelines of a draft mark the day that its file bears, those of its pages the day that they bear. */
static void
test_today (void)
{
  const gint64 epoch = G_GINT64_CONSTANT (1520553600);
  g_autofree char *path = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), "templates", "examples", "ashgabat.xml", NULL);
  g_autoptr (CqNode) document = cq_reader_load_file (path, NULL, NULL);
  CqExportChoice choice = { .edition = CQ_EDITION_DRAFT, .part = "roadmap" };
  g_autoptr (CqNode) undated = cq_export_make_edition (document, &choice, NULL, NULL);
  g_autoptr (GBytes) undated_bytes = cq_writer_write (undated);
  g_autofree char *clean = dup_text (document, CQ_EDITION_CLEAN, epoch);
  g_autofree char *draft = dup_text (document, CQ_EDITION_DRAFT, epoch);
  g_autoptr (CqNode) dated = NULL;
  g_autoptr (GBytes) dated_bytes = NULL;

  g_assert_null (strstr (clean, "today, "));
  g_assert_nonnull (strstr (draft, ">today, 9 March 2018<"));
  g_assert_null (g_strstr_len (g_bytes_get_data (undated_bytes, NULL), (gssize) g_bytes_get_size (undated_bytes), "today, "));
  choice.markings.time = epoch;
  dated = cq_export_make_edition (document, &choice, NULL, NULL);
  dated_bytes = cq_writer_write (dated);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (dated_bytes, NULL), (gssize) g_bytes_get_size (dated_bytes),
                                  ">today, 9 March 2018<"));
}

typedef struct
{
  double last;
  GString *steps;
  GCancellable *cancellable; /* (nullable): cancelled at @stop_at */
  const char *stop_at;       /* (nullable): how the step begins */
  GThread *thread;           /* (nullable): where it is to be heard */
  gboolean is_over;
} Heard;

static void
hear_cb (double fraction,
         const char *step,
         gpointer data)
{
  Heard *heard = data;

  g_assert_false (heard->is_over);
  g_assert_true (heard->thread == NULL || heard->thread == g_thread_self ());
  g_assert_cmpfloat (fraction, >=, heard->last);
  g_assert_cmpfloat (fraction, <=, 1);
  heard->last = fraction;
  g_string_append_printf (heard->steps, "%s\n", step);
  if (heard->stop_at != NULL && g_str_has_prefix (step, heard->stop_at))
    g_cancellable_cancel (heard->cancellable);
}

static void
test_progress (void)
{
  g_autoptr (CqNode) document = load ();
  g_autoptr (GString) steps = g_string_new (NULL);
  Heard heard = { .steps = steps };
  const CqExportChoice choice = { 0 };
  g_autoptr (GBytes) bytes = cq_export_make (document, &choice, 0, hear_cb, &heard, NULL, NULL, NULL);

  g_assert_nonnull (bytes);
  g_assert_cmpfloat (heard.last, ==, 1);
  g_assert_true (g_str_has_prefix (steps->str, "Making the edition\nLaying out the pages\nDrawing page 1 of "));
  g_assert_true (g_str_has_suffix (steps->str, "Finishing the file\nDone\n"));
}

/* At whatever step it is cancelled, there is nothing. */
static void
test_cancelled (void)
{
  static const char *const steps[]
      = { "Making the edition", "Laying out the pages", "Drawing page 1", "Drawing page 2", "Finishing the file" };
  g_autoptr (CqNode) document = load ();
  const CqExportChoice choice = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GString) heard_steps = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      Heard heard = { .steps = heard_steps, .cancellable = cancellable, .stop_at = steps[i] };

      g_assert_null (cq_export_make (document, &choice, 0, hear_cb, &heard, cancellable, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_nonnull (strstr (heard_steps->str, steps[i]));
      g_assert_null (strstr (heard_steps->str, "Done"));
    }
}

typedef struct
{
  GMainLoop *loop;
  Heard *heard;
  gboolean is_written;
  GPtrArray *notices;
  GError *error;
} Saved;

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  Saved *saved = data;

  saved->heard->is_over = TRUE;
  saved->is_written = cq_export_save_finish (result, &saved->notices, &saved->error);
  g_main_loop_quit (saved->loop);
}

static void
save (Saved *saved,
      const CqExportChoice *choice,
      const char *path,
      GCancellable *cancellable)
{
  g_autoptr (CqNode) document = load ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  saved->loop = loop;
  saved->heard->thread = g_thread_self ();
  cq_export_save_async (document, choice, NULL, path, cancellable, hear_cb, saved->heard, saved_cb, saved);
  g_assert_null (saved->notices);
  g_main_loop_run (loop);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_save (void)
{
  g_autofree char *folder = g_dir_make_tmp ("export-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "statement.txt", NULL);
  g_autoptr (CqNode) document = load ();
  g_autoptr (GString) steps = g_string_new (NULL);
  Heard heard = { .steps = steps };
  Saved saved = { .heard = &heard };
  char lang[] = "en";
  const CqExportChoice choice = { .target = CQ_EXPORT_TEXT, .lang = lang };
  g_autoptr (GBytes) expected = make (document, &choice);
  g_autoptr (GBytes) written = NULL;

  save (&saved, &choice, path, NULL);
  g_assert_no_error (saved.error);
  g_assert_true (saved.is_written);
  g_assert_nonnull (saved.notices);
  g_assert_cmpfloat (heard.last, ==, 1);
  written = cq_store_read (path, 1 << 20, NULL);
  g_assert_true (g_bytes_equal (written, expected));
  g_ptr_array_unref (saved.notices);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_save_cancelled (void)
{
  g_autofree char *folder = g_dir_make_tmp ("export-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "statement.pdf", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GString) steps = g_string_new (NULL);
  Heard heard = { .steps = steps };
  Saved saved = { .heard = &heard };
  const CqExportChoice choice = { 0 };

  g_cancellable_cancel (cancellable);
  save (&saved, &choice, path, cancellable);
  g_assert_error (saved.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (saved.is_written);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_clear_pointer (&saved.notices, g_ptr_array_unref);
  g_error_free (saved.error);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_save_nowhere (void)
{
  g_autoptr (GString) steps = g_string_new (NULL);
  Heard heard = { .steps = steps };
  Saved saved = { .heard = &heard };
  const CqExportChoice choice = { .target = CQ_EXPORT_DOCBOOK };

  save (&saved, &choice, "/nonexistent/folder/statement.xml", NULL);
  g_assert_error (saved.error, CQ_STORE_ERROR, CQ_STORE_ERROR_FOLDER);
  g_assert_false (saved.is_written);
  g_clear_pointer (&saved.notices, g_ptr_array_unref);
  g_error_free (saved.error);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/targets", test_targets);
  g_test_add_func ("/export/target-words", test_target_words);
  g_test_add_func ("/export/refusals", test_refusals);
  g_test_add_func ("/export/paper", test_paper);
  g_test_add_func ("/export/today", test_today);
  g_test_add_func ("/export/progress", test_progress);
  g_test_add_func ("/export/cancelled", test_cancelled);
  g_test_add_func ("/export/save", test_save);
  g_test_add_func ("/export/save-cancelled", test_save_cancelled);
  g_test_add_func ("/export/save-nowhere", test_save_nowhere);
  return g_test_run ();
}
