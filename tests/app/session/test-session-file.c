/* The session and its file, with a main loop and without a display. */
#include "file-fixtures.h"

#include <sys/resource.h>

#include "export/cq-export.h"
#include "pdf/cq-pdf.h"
#include "session/cq-reading.h"

static void
test_save_and_open (Desk *desk, gconstpointer data)
{
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;
  g_autofree char *name = NULL;

  assert_state (desk, "Not saved yet", FALSE);
  change (desk, "on transport", NULL);
  assert_state (desk, "Not saved yet", TRUE);
  name = cq_session_dup_file_name (desk->session);
  g_assert_cmpstr (name, ==, "Joint Statement.xml");
  save_well (desk, desk->path);
  assert_state (desk, "Saved", FALSE);
  g_assert_cmpstr (cq_session_get_path (desk->session), ==, desk->path);
  first = read_bytes (desk->path);
  open_instead (desk, desk->path);
  assert_state (desk, "Saved", FALSE);
  g_assert_cmpstr (cq_session_get_path (desk->session), ==, desk->path);
  g_assert_cmpstr (cq_template_get_id (cq_session_get_template (desk->session)), ==, STATEMENT);
  assert_subtitle (cq_session_get_document (desk->session), "on transport");
  g_assert_false (cq_session_get_can_undo (desk->session));
  /* Saving what was not changed writes the same bytes */
  save_well (desk, NULL);
  second = read_bytes (desk->path);
  assert_same_bytes (first, second);
}

/* A PDF that carries its document opens as a document in no file: saving does not write over the PDF. */
static void
test_open_pdf (Desk *desk, gconstpointer data)
{
  const CqExportChoice with = { .target = CQ_EXPORT_PDF, .attach_source = TRUE };
  const CqExportChoice without = { .target = CQ_EXPORT_PDF };
  g_autofree char *path = g_build_filename (desk->folder, "statement.pdf", NULL);
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GBytes) bare = NULL;
  g_autoptr (CqReading) reading = NULL;
  g_autoptr (GError) error = NULL;

  change (desk, "on transport", NULL);
  pdf = cq_export_make (cq_session_get_document (desk->session), &with, 0, NULL, NULL, NULL, NULL, NULL);
  bare = cq_export_make (cq_session_get_document (desk->session), &without, 0, NULL, NULL, NULL, NULL, NULL);
  g_assert_true (cq_store_write (path, pdf, NULL));
  open_instead (desk, path);
  assert_subtitle (cq_session_get_document (desk->session), "on transport");
  g_assert_null (cq_session_get_path (desk->session));
  assert_state (desk, "Not saved yet", FALSE);
  g_assert_true (cq_store_write (path, bare, NULL));
  reading = cq_reading_new (path, &error);
  g_assert_null (reading);
  g_assert_error (error, CQ_PDF_ERROR, CQ_PDF_ERROR_SOURCE);
  g_assert_true (g_str_has_prefix (error->message, "“statement.pdf” could not be opened: "));
}

static void
test_undo_to_saved (Desk *desk, gconstpointer data)
{
  change (desk, "one", NULL);
  save_well (desk, desk->path);
  change (desk, "two", NULL);
  assert_state (desk, "Unsaved changes", TRUE);
  cq_session_undo (desk->session);
  assert_state (desk, "Saved", FALSE);
  cq_session_undo (desk->session);
  assert_state (desk, "Unsaved changes", TRUE);
  cq_session_redo (desk->session);
  assert_state (desk, "Saved", FALSE);
}

/* What is written is the document of when it was asked for; what is typed meanwhile is unsaved */
static void
test_typing_while_saving (Desk *desk, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;

  change (desk, "o", "subtitle");
  cq_session_save_async (desk->session, desk->path, CQ_SAVE_UNCHANGED, take_result_cb, &result);
  g_assert_cmpstr (cq_session_get_state (desk->session), ==, "Saving…");
  change (desk, "on", "subtitle");
  g_assert_true (cq_session_save_finish (desk->session, wait_for (&result), NULL));
  change (desk, "on t", "subtitle");
  assert_state (desk, "Unsaved changes", TRUE);
  assert_file_says (desk, "o");
  /* One step leads back to what was saved, though it was all typed in one go */
  cq_session_undo (desk->session);
  assert_subtitle (cq_session_get_document (desk->session), "o");
  assert_state (desk, "Saved", FALSE);
}

static void
test_saves_in_turn (Desk *desk, gconstpointer data)
{
  g_autoptr (GAsyncResult) first = NULL;
  g_autoptr (GAsyncResult) second = NULL;
  g_autoptr (GError) error = NULL;

  change (desk, "one", NULL);
  cq_session_save_async (desk->session, desk->path, CQ_SAVE_UNCHANGED, take_result_cb, &first);
  change (desk, "two", NULL);
  cq_session_save_async (desk->session, desk->path, CQ_SAVE_UNCHANGED, take_result_cb, &second);
  g_assert_true (cq_session_save_finish (desk->session, wait_for (&second), &error));
  g_assert_no_error (error);
  g_assert_true (cq_session_save_finish (desk->session, wait_for (&first), &error));
  assert_file_says (desk, "two");
  assert_state (desk, "Saved", FALSE);
}

static void
test_changed_outside (Desk *desk, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  change (desk, "ours", NULL);
  save_well (desk, desk->path);
  write_outside (desk, "theirs");
  wait_for_changes (desk, 1);
  g_assert_true (cq_session_get_is_changed_outside (desk->session));
  change (desk, "ours again", NULL);
  g_assert_false (save (desk, NULL, CQ_SAVE_UNCHANGED, &error));
  g_assert_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_CHANGED);
  assert_file_says (desk, "theirs");
  assert_state (desk, "Unsaved changes", TRUE);
  g_clear_error (&error);
  /* Another change is told again, and the same one is not */
  write_outside (desk, "theirs, longer");
  wait_for_changes (desk, 2);
  cq_session_check_file (desk->session);
  wait_a_moment (400);
  g_assert_cmpuint (desk->n_changes, ==, 2);
  g_assert_true (save (desk, NULL, CQ_SAVE_OVER, &error));
  g_assert_no_error (error);
  assert_file_says (desk, "ours again");
  g_assert_false (cq_session_get_is_changed_outside (desk->session));
}

/* Whenever it is looked at, in the middle of a saving too, what we wrote is ours */
static void
test_own_changes (Desk *desk, gconstpointer data)
{
  gint64 end = g_get_monotonic_time () + 2 * G_TIME_SPAN_SECOND;

  for (guint i = 0; g_get_monotonic_time () < end; i++)
    {
      g_autofree char *text = g_strdup_printf ("number %u", i);

      change (desk, text, NULL);
      save_well (desk, desk->path);
    }
  wait_a_moment (400);
  g_assert_cmpuint (desk->n_changes, ==, 0);
  assert_state (desk, "Saved", FALSE);
}

static void
test_reload (Desk *desk, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  change (desk, "ours", NULL);
  save_well (desk, desk->path);
  change (desk, "ours, unsaved", NULL);
  write_outside (desk, "theirs");
  wait_for_changes (desk, 1);
  cq_session_reload_async (desk->session, take_result_cb, &result);
  g_assert_true (cq_session_reload_finish (desk->session, wait_for (&result), &error));
  g_assert_no_error (error);
  assert_subtitle (cq_session_get_document (desk->session), "theirs");
  assert_state (desk, "Saved", FALSE);
  g_assert_false (cq_session_get_is_changed_outside (desk->session));
  g_assert_cmpstr (cq_session_get_undo_name (desk->session), ==, "Reload");
  cq_session_undo (desk->session);
  assert_subtitle (cq_session_get_document (desk->session), "ours, unsaved");
  assert_state (desk, "Unsaved changes", TRUE);
  save_well (desk, NULL);
  assert_file_says (desk, "ours, unsaved");
}

static void
test_reload_broken (Desk *desk, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  change (desk, "ours", NULL);
  save_well (desk, desk->path);
  g_assert_true (g_file_set_contents (desk->path, "<article>\n<para></article>", -1, NULL));
  cq_session_reload_async (desk->session, take_result_cb, &result);
  g_assert_false (cq_session_reload_finish (desk->session, wait_for (&result), &error));
  g_assert_error (error, CQ_READER_ERROR, CQ_READER_ERROR_SYNTAX);
  assert_subtitle (cq_session_get_document (desk->session), "ours");
  g_clear_error (&error);
  g_assert_false (save (desk, NULL, CQ_SAVE_UNCHANGED, &error));
  g_assert_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_CHANGED);
}

/* A file that is gone holds nothing: the document is unsaved then, till the file is back */
static void
test_gone (Desk *desk, gconstpointer data)
{
  g_autofree char *aside = g_build_filename (desk->folder, "aside.xml", NULL);

  save_well (desk, desk->path);
  g_assert_cmpint (g_rename (desk->path, aside), ==, 0);
  wait_a_moment (500);
  assert_state (desk, "Unsaved changes", TRUE);
  g_assert_cmpuint (desk->n_changes, ==, 0);
  g_assert_cmpint (g_rename (aside, desk->path), ==, 0);
  wait_a_moment (500);
  assert_state (desk, "Saved", FALSE);
  g_assert_cmpint (g_unlink (desk->path), ==, 0);
  wait_a_moment (500);
  save_well (desk, NULL);
  assert_state (desk, "Saved", FALSE);
  assert_file_says (desk, NULL);
}

static void
test_save_as (Desk *desk, gconstpointer data)
{
  g_autofree char *other = g_build_filename (desk->folder, "other.xml", NULL);
  g_autofree char *first = g_strdup (desk->path);

  change (desk, "one", NULL);
  save_well (desk, desk->path);
  change (desk, "two", NULL);
  g_assert_true (g_file_set_contents (other, "stood there", -1, NULL));
  save_well (desk, other);
  g_assert_cmpstr (cq_session_get_path (desk->session), ==, other);
  assert_state (desk, "Saved", FALSE);
  assert_file_says (desk, "one");
  /* The file that was left is nobody's concern, the new one is watched */
  write_outside (desk, "three");
  wait_a_moment (400);
  g_assert_cmpuint (desk->n_changes, ==, 0);
  g_free (desk->path);
  desk->path = g_strdup (other);
  assert_file_says (desk, "two");
  write_outside (desk, "four");
  wait_for_changes (desk, 1);
}

static void
test_read_only (Desk *desk, gconstpointer data)
{
  g_autofree char *other = g_build_filename (desk->folder, "other.xml", NULL);
  g_autoptr (GError) error = NULL;

  save_well (desk, desk->path);
  g_assert_cmpint (g_chmod (desk->path, 0444), ==, 0);
  open_instead (desk, desk->path);
  g_assert_true (cq_session_get_is_read_only (desk->session));
  assert_state (desk, "Read-only", FALSE);
  change (desk, "changed", NULL);
  g_assert_false (save (desk, NULL, CQ_SAVE_UNCHANGED, &error));
  g_assert_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_DENIED);
  g_clear_error (&error);
  g_assert_false (save (desk, NULL, CQ_SAVE_OVER, &error));
  g_assert_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_DENIED);
  assert_state (desk, "Unsaved changes", TRUE);
  assert_file_says (desk, NULL);
  save_well (desk, other);
  g_assert_false (cq_session_get_is_read_only (desk->session));
  assert_state (desk, "Saved", FALSE);
}

static void
test_no_folder (Desk *desk, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (desk->folder, "none", "statement.xml", NULL);
  g_autoptr (GError) error = NULL;

  change (desk, "changed", NULL);
  g_assert_false (save (desk, nowhere, CQ_SAVE_UNCHANGED, &error));
  g_assert_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_FOLDER);
  g_assert_null (cq_session_get_path (desk->session));
  assert_state (desk, "Not saved yet", TRUE);
  g_clear_error (&error);
  g_assert_cmpint (g_chmod (desk->folder, 0555), ==, 0);
  g_assert_false (save (desk, desk->path, CQ_SAVE_UNCHANGED, &error));
  g_assert_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_DENIED);
}

/* A limit on the size of files stands for a full disk */
static void
test_full (Desk *desk, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  struct rlimit before;
  struct rlimit small;

  save_well (desk, desk->path);
  change (desk, "changed", NULL);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small = before;
  small.rlim_cur = 1024;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  g_assert_false (save (desk, NULL, CQ_SAVE_UNCHANGED, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_FULL);
  assert_file_says (desk, NULL);
  assert_state (desk, "Unsaved changes", TRUE);
  assert_subtitle (cq_session_get_document (desk->session), "changed");
  save_well (desk, NULL);
  assert_file_says (desk, "changed");
}

static void
assert_refused (Desk *desk, const char *text, GQuark domain, int code, const char *said)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (desk->path, text, -1, NULL));
  g_assert_null (open_file (desk, desk->path, &error));
  g_assert_error (error, domain, code);
  g_assert_nonnull (strstr (error->message, "“statement.xml”"));
  if (strstr (error->message, said) == NULL)
    g_error ("“%s” does not say “%s”", error->message, said);
}

static void
test_bad_files (Desk *desk, gconstpointer data)
{
  g_autoptr (GError) absent = NULL;
  g_autoptr (GError) folder = NULL;

  assert_refused (desk, "<article xmlns='http://docbook.org/ns/docbook'>\n<para></article>", CQ_READER_ERROR,
                  CQ_READER_ERROR_SYNTAX, "Line 2: ");
  assert_refused (desk, "", CQ_READER_ERROR, CQ_READER_ERROR_SYNTAX, "could not be opened");
  assert_refused (desk, "<article xmlns='http://docbook.org/ns/docbook'>&no;</article>", CQ_READER_ERROR,
                  CQ_READER_ERROR_ENTITY, "Line 1: ");
  assert_refused (desk, "<svg xmlns='http://www.w3.org/2000/svg'/>", CQ_READING_ERROR,
                  CQ_READING_ERROR_NOT_DOCBOOK, "“svg”");
  assert_refused (desk, "<article><title>DocBook 4</title></article>", CQ_READING_ERROR,
                  CQ_READING_ERROR_NOT_DOCBOOK, "“article”");
  g_assert_cmpint (g_unlink (desk->path), ==, 0);
  g_assert_null (open_file (desk, desk->path, &absent));
  g_assert_error (absent, CQ_STORE_ERROR, CQ_STORE_ERROR_READ);
  g_assert_null (open_file (desk, desk->folder, &folder));
  g_assert_error (folder, CQ_STORE_ERROR, CQ_STORE_ERROR_READ);
}

static void
test_notices (Desk *desk, gconstpointer data)
{
  const char *const *notices;

  g_assert_true (g_file_set_contents (desk->path,
                                      "<!DOCTYPE article>\n<article xmlns='http://docbook.org/ns/docbook' "
                                      "version='5.0'><title>A</title></article>",
                                      -1, NULL));
  open_instead (desk, desk->path);
  notices = cq_session_get_notices (desk->session);
  g_assert_cmpuint (g_strv_length ((char **) notices), ==, 1);
  g_assert_cmpstr (notices[0], ==, "Line 1: the document type declaration is left out");
  g_assert_cmpstr (cq_session_get_title (desk->session), ==, "A");
  g_assert_null (cq_session_get_template (desk->session));
}

/* Whatever article it is, it is opened, saved, and is the same document: nothing is added to it */
static void
test_foreign (Desk *desk, gconstpointer data)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "foreign", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (CqNode) document = NULL;
      g_autoptr (GBytes) expected = NULL;
      g_autoptr (GBytes) saved = NULL;

      if (!g_str_has_suffix (name, ".xml"))
        continue;
      document = cq_reader_load_file (path, NULL, NULL);
      expected = cq_writer_write (document);
      open_instead (desk, path);
      save_well (desk, desk->path);
      assert_state (desk, "Saved", FALSE);
      saved = read_bytes (desk->path);
      assert_same_bytes (saved, expected);
      n++;
    }
  g_assert_cmpuint (n, >=, 10);
}

/* A text becomes a new document, which is in no file: the text stays what it is. */
static void
test_import (Desk *desk, gconstpointer data)
{
  static const char text[] = "# Action Plan\n\n1. The delegates met.\n\n<div>box</div>\n";
  g_autofree char *folder = g_path_get_dirname (desk->path);
  g_autofree char *path = g_build_filename (folder, "plan.md", NULL);
  g_autofree char *name = NULL;
  g_autofree char *kept = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  open_instead (desk, path);
  assert_state (desk, "Not saved yet", TRUE);
  g_assert_null (cq_session_get_path (desk->session));
  g_assert_cmpstr (cq_session_get_title (desk->session), ==, "Action Plan");
  name = cq_session_dup_file_name (desk->session);
  g_assert_cmpstr (name, ==, "Action Plan.xml");
  g_assert_cmpuint (g_strv_length ((char **) cq_session_get_notices (desk->session)), ==, 1);
  g_assert_true (g_str_has_prefix (cq_session_get_notices (desk->session)[0], "Line 5: "));
  g_assert_false (cq_session_get_can_undo (desk->session));
  save_well (desk, desk->path);
  assert_state (desk, "Saved", FALSE);
  g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, text);
  /* A document may be kept under the name of a text */
  save_well (desk, path);
  open_instead (desk, path);
  assert_state (desk, "Saved", FALSE);
  g_assert_cmpstr (cq_session_get_title (desk->session), ==, "Action Plan");
}

static void
test_import_broken (Desk *desk, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (desk->path);
  g_autofree char *path = g_build_filename (folder, "plan.txt", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CqSession) session = NULL;

  g_assert_true (g_file_set_contents (path, "one\ntwo \xe9\n", -1, NULL));
  session = open_file (desk, path, &error);
  g_assert_null (session);
  g_assert_nonnull (error);
  g_assert_true (g_str_has_prefix (error->message, "plan.txt:2: the byte 0xE9"));
}

/* A file that has become a text is not taken for the document. */
static void
test_reload_text (Desk *desk, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (desk->path);
  g_autofree char *path = g_build_filename (folder, "plan.md", NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  CqNode *document;

  save_well (desk, path);
  document = cq_session_get_document (desk->session);
  g_assert_true (g_file_set_contents (path, "# Another\n", -1, NULL));
  cq_session_reload_async (desk->session, take_result_cb, &result);
  g_assert_false (cq_session_reload_finish (desk->session, wait_for (&result), &error));
  g_assert_error (error, CQ_READING_ERROR, CQ_READING_ERROR_NOT_DOCBOOK);
  g_assert_true (cq_session_get_document (desk->session) == document);
  g_assert_cmpstr (cq_session_get_path (desk->session), ==, path);
}

#define ADD(name, function) g_test_add ("/session-file/" name, Desk, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  give_up_privileges ();
  g_test_init (&argc, &argv, NULL);
  ADD ("save-and-open", test_save_and_open);
  ADD ("open-pdf", test_open_pdf);
  ADD ("undo-to-saved", test_undo_to_saved);
  ADD ("typing-while-saving", test_typing_while_saving);
  ADD ("saves-in-turn", test_saves_in_turn);
  ADD ("changed-outside", test_changed_outside);
  ADD ("own-changes", test_own_changes);
  ADD ("reload", test_reload);
  ADD ("reload-broken", test_reload_broken);
  ADD ("gone", test_gone);
  ADD ("save-as", test_save_as);
  ADD ("read-only", test_read_only);
  ADD ("no-folder", test_no_folder);
  ADD ("full", test_full);
  ADD ("bad-files", test_bad_files);
  ADD ("notices", test_notices);
  ADD ("foreign", test_foreign);
  ADD ("import", test_import);
  ADD ("import-broken", test_import_broken);
  ADD ("reload-text", test_reload_text);
  return g_test_run ();
}
