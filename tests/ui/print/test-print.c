/* What is printed is what is exported: held against the PDF of the export by poppler. */
#include <adwaita.h>
#include <glib/gstdio.h>
#include <gtk/gtkunixprint.h>
#include <string.h>

#include "docbook/cq-reader.h"
#include "export/cq-export.h"
#include "pdf/cq-pdf.h"
#include "print/cq-print-chooser.h"
#include "print/cq-print-pages.h"
#include "print/cq-printing.h"
#include "statement/cq-part.h"

#define A4_WIDTH 595.28
#define LETTER_WIDTH 612.0
#define LETTER_HEIGHT 792.0

typedef struct
{
  CqNode *document;  /* (owned): a statement, and a roadmap that stands crosswise */
  CqPages *pages;    /* (owned): of the clean edition */
  char *folder;      /* (owned) */
  char *path;        /* (owned): where to print to */
  GtkWindow *window;
} Fixture;

static CqPages *
lay_out (CqNode *document,
         const CqPrintChoice *chosen)
{
  const CqExportChoice choice = cq_print_choice_get_export (chosen);
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) edition = cq_export_make_edition (document, &choice, NULL, &error);
  CqPages *pages = cq_export_lay_out (document, edition, &choice, NULL, &error);

  g_assert_no_error (error);
  return pages;
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  const CqPrintChoice all = { 0 };
  g_autofree char *path
      = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), "tests", "app", "edition", "documents", "dossier.xml", NULL);
  g_autoptr (GError) error = NULL;

  fixture->document = cq_reader_load_file (path, NULL, &error);
  g_assert_no_error (error);
  fixture->pages = lay_out (fixture->document, &all);
  fixture->folder = g_dir_make_tmp ("cq-print-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "printed.pdf", NULL);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_present (fixture->window);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_remove (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
  cq_pages_unref (fixture->pages);
  cq_node_unref (fixture->document);
}

/* What a program prints of a file */
static char *
ask (const char *const *argv)
{
  char *answer = NULL;
  int status = 0;
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &answer, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  return answer;
}

/* But for the time of day that a draft bears: another minute may have begun. */
static char *
get_words (const char *path)
{
  const char *const argv[] = { "pdftotext", path, "-", NULL };
  g_autofree char *text = ask (argv);
  g_auto (GStrv) words = g_strsplit_set (text, " \n\t\f", -1);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !g_regex_match_simple ("^[0-9]{2}:[0-9]{2}$", words[i], 0, 0))
      g_string_append_printf (joined, "%s ", words[i]);
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static void
get_size (const char *path,
          guint number,
          double *width,
          double *height)
{
  g_autofree char *page = g_strdup_printf ("%u", number);
  const char *const argv[] = { "pdfinfo", "-f", page, "-l", page, path, NULL };
  g_autofree char *info = ask (argv);
  g_autofree char *mark = g_strdup_printf ("Page %4u size:", number);
  const char *size = strstr (info, mark);

  g_assert_nonnull (size);
  g_assert_cmpint (sscanf (size + strlen (mark), "%lf x %lf", width, height), ==, 2);
}

static guint
count_pages (const char *path)
{
  const char *const argv[] = { "pdfinfo", path, NULL };
  g_autofree char *info = ask (argv);
  const char *count = strstr (info, "\nPages:");

  g_assert_nonnull (count);
  return (guint) g_ascii_strtoull (count + strlen ("\nPages:") + strspn (count + strlen ("\nPages:"), " "), NULL, 10);
}

/* The words of the PDF that is exported of the same pages */
static char *
get_exported_words (Fixture *fixture,
                    CqPages *pages)
{
  g_autofree char *path = g_build_filename (fixture->folder, "exported.pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = cq_pdf_write (pages, NULL, &error);
  char *words = NULL;

  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), NULL));
  words = get_words (path);
  g_remove (path);
  return words;
}

static void
done_cb (GtkPrintOperation *operation,
         GtkPrintOperationResult result,
         gpointer data)
{
  *(int *) data = (int) result;
}

static void
print_to_file (Fixture *fixture,
               GtkPageSetup *setup)
{
  const CqPrintChoice all = { 0 };
  g_autoptr (CqPrintOperation) operation = cq_print_operation_new (fixture->document, &all, fixture->pages);
  g_autoptr (GError) error = NULL;
  int result = -1;

  if (setup != NULL)
    gtk_print_operation_set_default_page_setup (GTK_PRINT_OPERATION (operation), setup);
  gtk_print_operation_set_export_filename (GTK_PRINT_OPERATION (operation), fixture->path);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), &result);
  gtk_print_operation_run (GTK_PRINT_OPERATION (operation), GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_assert_no_error (error);
  while (result < 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
}

/* On the paper of the document, every page is as large and stands as it does in the export. */
static void
test_same (Fixture *fixture,
           gconstpointer data)
{
  g_autofree char *expected = get_exported_words (fixture, fixture->pages);
  g_autofree char *words = NULL;
  gboolean has_crosswise = FALSE;

  print_to_file (fixture, NULL);
  words = get_words (fixture->path);
  g_assert_cmpstr (words, ==, expected);
  g_assert_cmpuint (count_pages (fixture->path), ==, cq_pages_get_n_pages (fixture->pages));
  for (guint i = 0; i < cq_pages_get_n_pages (fixture->pages); i++)
    {
      const CqPage *page = cq_pages_get_page (fixture->pages, i);
      double width = 0;
      double height = 0;

      get_size (fixture->path, i + 1, &width, &height);
      g_assert_cmpfloat_with_epsilon (width, page->width, 0.05);
      g_assert_cmpfloat_with_epsilon (height, page->height, 0.05);
      has_crosswise = has_crosswise || page->width > page->height;
    }
  g_assert_true (has_crosswise);
}

/* On other paper the pages are the same: none more, none less, and each turned as it was. */
static void
test_other_paper (Fixture *fixture,
                  gconstpointer data)
{
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPaperSize *letter = gtk_paper_size_new (GTK_PAPER_NAME_LETTER);
  g_autofree char *expected = get_exported_words (fixture, fixture->pages);
  g_autofree char *words = NULL;

  gtk_page_setup_set_paper_size (setup, letter);
  gtk_paper_size_free (letter);
  /* Whichever way it is put in. */
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  print_to_file (fixture, setup);
  words = get_words (fixture->path);
  g_assert_cmpstr (words, ==, expected);
  g_assert_cmpuint (count_pages (fixture->path), ==, cq_pages_get_n_pages (fixture->pages));
  for (guint i = 0; i < cq_pages_get_n_pages (fixture->pages); i++)
    {
      const CqPage *page = cq_pages_get_page (fixture->pages, i);
      double width = 0;
      double height = 0;

      get_size (fixture->path, i + 1, &width, &height);
      g_assert_cmpfloat_with_epsilon (MIN (width, height), LETTER_WIDTH, 0.05);
      g_assert_cmpfloat_with_epsilon (MAX (width, height), LETTER_HEIGHT, 0.05);
      g_assert_true ((width > height) == (page->width > page->height));
    }
}

/* Where the words of a page stand: the smallest and greatest of their places */
static void
get_extents (const char *path,
             double *left,
             double *right)
{
  const char *const argv[] = { "pdftotext", "-bbox", "-f", "1", "-l", "1", path, "-", NULL };
  g_autofree char *text = ask (argv);

  *left = G_MAXDOUBLE;
  *right = 0;
  for (const char *at = text; (at = strstr (at, "xMin=\"")) != NULL;)
    {
      *left = MIN (*left, g_ascii_strtod (at + strlen ("xMin=\""), NULL));
      at = strstr (at, "xMax=\"");
      *right = MAX (*right, g_ascii_strtod (at + strlen ("xMax=\""), NULL));
    }
}

/* Smaller paper makes the page smaller, in the middle; larger paper does not make it larger. */
static void
test_scale (Fixture *fixture,
            gconstpointer data)
{
  static const struct
  {
    const char *paper;
    double width;
    double scale;
  } cases[] = { { GTK_PAPER_NAME_A5, 419.53, 0.705 }, { GTK_PAPER_NAME_A3, 841.89, 1 } };
  double left = 0;
  double right = 0;

  print_to_file (fixture, NULL);
  get_extents (fixture->path, &left, &right);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
      GtkPaperSize *paper = gtk_paper_size_new (cases[i].paper);
      double new_left = 0;
      double new_right = 0;

      gtk_page_setup_set_paper_size (setup, paper);
      gtk_paper_size_free (paper);
      print_to_file (fixture, setup);
      get_extents (fixture->path, &new_left, &new_right);
      g_assert_cmpfloat_with_epsilon (new_right - new_left, (right - left) * cases[i].scale, 1);
      g_assert_cmpfloat_with_epsilon (new_left, (cases[i].width - A4_WIDTH * cases[i].scale) / 2 + left * cases[i].scale, 1);
    }
}

static GtkWindow *
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }
  return NULL;
}

static GtkWidget *
find_child (GtkWidget *widget,
            GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_child (child, type);
  return found;
}

/* What a CqPrinting told */
typedef struct
{
  char *printer; /* (owned) (nullable) */
  GError *error; /* (owned) (nullable) */
} Told;

static void
printed_cb (CqPrinting *printing,
            const char *printer,
            Told *told)
{
  told->printer = g_strdup (printer);
}

static void
failed_cb (CqPrinting *printing,
           const GError *error,
           Told *told)
{
  told->error = g_error_copy (error);
}

static void
told_clear (Told *self)
{
  g_free (self->printer);
  g_clear_error (&self->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Told, told_clear)

static CqPrinting *
make_printing (Fixture *fixture,
               Told *told)
{
  CqPrinting *printing = cq_printing_new ();
  g_autofree char *uri = g_filename_to_uri (fixture->path, NULL, NULL);

  gtk_print_settings_set_printer (cq_printing_get_settings (printing), "Print to File");
  gtk_print_settings_set (cq_printing_get_settings (printing), GTK_PRINT_SETTINGS_OUTPUT_URI, uri);
  gtk_print_settings_set (cq_printing_get_settings (printing), GTK_PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf");
  g_signal_connect (printing, "printed", G_CALLBACK (printed_cb), told);
  g_signal_connect (printing, "failed", G_CALLBACK (failed_cb), told);
  return printing;
}

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* The dialog, as soon as it has found the printer that goes to a file */
static GtkDialog *
await_dialog (void)
{
  GtkWindow *dialog = NULL;

  while ((dialog = find_window (GTK_TYPE_PRINT_UNIX_DIALOG)) == NULL
         || gtk_print_unix_dialog_get_selected_printer (GTK_PRINT_UNIX_DIALOG (dialog)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  return GTK_DIALOG (dialog);
}

static GtkWidget *
get_question (CqPrintChooser *chooser,
              guint question)
{
  GtkWidget *box = gtk_widget_get_first_child (GTK_WIDGET (chooser));

  for (guint i = 0; i < question; i++)
    box = gtk_widget_get_next_sibling (box);
  return box;
}

static GtkDropDown *
get_answers (CqPrintChooser *chooser,
             guint question)
{
  return GTK_DROP_DOWN (find_child (get_question (chooser, question), GTK_TYPE_DROP_DOWN));
}

static void
choose (CqPrintChooser *chooser,
        guint question,
        guint answer)
{
  gtk_drop_down_set_selected (get_answers (chooser, question), answer);
}

static const char *
get_answer (CqPrintChooser *chooser,
            guint question)
{
  return gtk_string_object_get_string (GTK_STRING_OBJECT (gtk_drop_down_get_selected_item (get_answers (chooser, question))));
}

static gboolean
is_asked (CqPrintChooser *chooser,
          guint question)
{
  return gtk_widget_get_visible (get_question (chooser, question));
}

/* Through the dialog, with another edition chosen in it; all of it is remembered. */
static void
test_dialog (Fixture *fixture,
             gconstpointer data)
{
  const CqPrintChoice draft = { CQ_EDITION_DRAFT, .line_numbers = CQ_LINE_NUMBERS_FIFTH, .has_symbols = TRUE };
  g_autoptr (CqPages) expected_pages = lay_out (fixture->document, &draft);
  g_autofree char *expected = get_exported_words (fixture, expected_pages);
  g_autofree char *words = NULL;
  g_auto (Told) told = { NULL };
  g_autoptr (CqPrinting) printing = make_printing (fixture, &told);
  CqPrintChooser *chooser = NULL;
  GtkDialog *dialog = NULL;

  cq_printing_print (printing, fixture->window, fixture->document, NULL);
  /* Impatience opens no second dialog. */
  cq_printing_print (printing, fixture->window, fixture->document, NULL);
  dialog = await_dialog ();
  chooser = CQ_PRINT_CHOOSER (find_child (GTK_WIDGET (dialog), CQ_TYPE_PRINT_CHOOSER));
  g_assert_false (is_asked (chooser, 4));
  choose (chooser, 0, CQ_EDITION_DRAFT);
  g_assert_true (is_asked (chooser, 4));
  choose (chooser, 0, CQ_EDITION_SIGNATURE);
  g_assert_false (is_asked (chooser, 4));
  g_assert_cmpstr (get_answer (chooser, 0), ==, "For signature");
  choose (chooser, 0, CQ_EDITION_DRAFT);
  choose (chooser, 5, 2);
  choose (chooser, 6, 1);
  gtk_dialog_response (dialog, GTK_RESPONSE_OK);
  while (told.printer == NULL && told.error == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (told.error);
  g_assert_cmpstr (told.printer, ==, "Print to File");
  g_assert_null (find_window (GTK_TYPE_PRINT_UNIX_DIALOG));
  words = get_words (fixture->path);
  g_assert_cmpstr (words, ==, expected);
  g_assert_nonnull (strstr (words, "Op1"));
  g_assert_true (cq_print_choice_equal (cq_printing_get_choice (printing), &draft));

  cq_printing_print (printing, fixture->window, fixture->document, NULL);
  dialog = await_dialog ();
  choose (CQ_PRINT_CHOOSER (find_child (GTK_WIDGET (dialog), CQ_TYPE_PRINT_CHOOSER)), 0, CQ_EDITION_CLEAN);
  gtk_dialog_response (dialog, GTK_RESPONSE_CANCEL);
  while (find_window (GTK_TYPE_PRINT_UNIX_DIALOG) != NULL)
    g_main_context_iteration (NULL, TRUE);
  /* What was given up is not remembered. */
  g_assert_cmpint (cq_printing_get_choice (printing)->edition, ==, CQ_EDITION_DRAFT);
}

/* Some of the pages, the paper of the first time again */
static void
test_range (Fixture *fixture,
            gconstpointer data)
{
  g_auto (Told) told = { NULL };
  g_autoptr (CqPrinting) printing = make_printing (fixture, &told);
  GtkPageRange range = { 1, 2 };
  double width = 0;
  double height = 0;

  gtk_print_settings_set_print_pages (cq_printing_get_settings (printing), GTK_PRINT_PAGES_RANGES);
  gtk_print_settings_set_page_ranges (cq_printing_get_settings (printing), &range, 1);
  cq_printing_print (printing, fixture->window, fixture->document, NULL);
  gtk_dialog_response (await_dialog (), GTK_RESPONSE_OK);
  while (told.printer == NULL && told.error == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (told.error);
  g_assert_cmpuint (count_pages (fixture->path), ==, 2);
  get_size (fixture->path, 1, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, A4_WIDTH, 0.05);
}

static CqNode *
spoil_annex (CqNode *document)
{
  g_autoptr (GPtrArray) parts = cq_parts_list (document);

  g_assert_cmpuint (parts->len, >, 1);
  return cq_part_set_style (document, cq_part_get_id (parts->pdata[1]), "no-such-style");
}

/* What cannot be laid out is told, whether it is known before the dialog or only after it. */
static void
test_failure (Fixture *fixture,
              gconstpointer data)
{
  g_autoptr (CqNode) spoilt = spoil_annex (fixture->document);
  g_auto (Told) told = { NULL };
  g_autoptr (CqPrinting) printing = make_printing (fixture, &told);
  GtkDialog *dialog = NULL;

  cq_printing_print (printing, fixture->window, spoilt, NULL);
  dialog = await_dialog ();
  choose (CQ_PRINT_CHOOSER (find_child (GTK_WIDGET (dialog), CQ_TYPE_PRINT_CHOOSER)), 1, 2);
  gtk_dialog_response (dialog, GTK_RESPONSE_OK);
  while (told.printer == NULL && told.error == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (told.error, CQ_STYLE_ERROR, CQ_STYLE_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS) && count_pages (fixture->path) > 0);
}

static CqPages *
await_pages (CqPrintPreview *preview,
             CqPages *before)
{
  while (cq_print_preview_get_pages (preview) == before)
    g_main_context_iteration (NULL, TRUE);
  return cq_print_preview_get_pages (preview);
}

/* The preview shows what is chosen, and hands it to the dialog. */
static void
test_preview (Fixture *fixture,
              gconstpointer data)
{
  g_auto (Told) told = { NULL };
  g_autoptr (CqPrinting) printing = make_printing (fixture, &told);
  CqPrintPreview *preview = cq_printing_preview (printing, fixture->window, fixture->document, NULL);
  g_autoptr (CqPages) first = cq_pages_ref (await_pages (preview, NULL));
  GtkWidget *chooser = find_child (GTK_WIDGET (preview), CQ_TYPE_PRINT_CHOOSER);
  g_autoptr (CqPrintChoice) choice = NULL;
  GtkDialog *dialog = NULL;

  g_assert_cmpuint (cq_pages_get_n_pages (first), ==, cq_pages_get_n_pages (fixture->pages));
  choose (CQ_PRINT_CHOOSER (chooser), 3, 2);
  g_assert_cmpfloat_with_epsilon (cq_pages_get_page (await_pages (preview, first), 0)->width, LETTER_WIDTH, 0.05);
  choice = cq_print_preview_get_choice (preview);
  g_assert_cmpstr (choice->paper, ==, "Letter");

  g_signal_emit_by_name (preview, "print");
  dialog = await_dialog ();
  g_assert_null (find_window (CQ_TYPE_PRINT_PREVIEW));
  g_assert_cmpfloat_with_epsilon (
      gtk_page_setup_get_paper_width (gtk_print_unix_dialog_get_page_setup (GTK_PRINT_UNIX_DIALOG (dialog)),
                                      GTK_UNIT_POINTS),
      LETTER_WIDTH, 0.05);

  /* And back again. */
  gtk_dialog_response (dialog, GTK_RESPONSE_APPLY);
  while ((preview = (CqPrintPreview *) find_window (CQ_TYPE_PRINT_PREVIEW)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpfloat_with_epsilon (cq_pages_get_page (await_pages (preview, NULL), 0)->width, LETTER_WIDTH, 0.05);
  g_assert_null (told.printer);
  gtk_window_destroy (GTK_WINDOW (preview));
}

static void
add (const char *name,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_timeout_add (50, wake_cb, NULL);
  add ("/print/same", test_same);
  add ("/print/other-paper", test_other_paper);
  add ("/print/scale", test_scale);
  add ("/print/dialog", test_dialog);
  add ("/print/range", test_range);
  add ("/print/failure", test_failure);
  add ("/print/preview", test_preview);
  return g_test_run ();
}
