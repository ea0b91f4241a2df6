/* What printing a document remembers, and the two doors to it. */
#include "print/cq-printing.h"

#include "print/cq-print-pages.h"

struct _CqPrinting
{
  GObject parent_instance;

  GtkPrintSettings *settings;  /* (owned) */
  CqPrintChoice *choice;       /* (owned) */
  GtkPageSetup *page_setup;    /* (owned) (nullable): the paper that was chosen */
  GtkPageSetup *document_paper; /* (owned) (nullable): the one that the pages asked for then */
  gboolean is_under_way;        /* one dialog at a time */
};

enum
{
  PRINTED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CqPrinting, cq_printing, G_TYPE_OBJECT)

/* What is printed as soon as its pages are laid out. */
typedef struct
{
  CqPrinting *printing; /* (owned) */
  GtkWindow *parent;    /* (owned) */
  CqNode *document;     /* (owned) */
  CqPrintChoice *choice; /* (owned) */
  gboolean is_previewed; /* the dialog was asked for a preview */
  gboolean is_drawn;     /* all pages are, and on their way to the printer */
} Request;

static Request *
request_new (CqPrinting *printing, GtkWindow *parent, CqNode *document, const CqPrintChoice *choice)
{
  Request *self = g_new0 (Request, 1);

  self->printing = g_object_ref (printing);
  self->parent = g_object_ref (parent);
  self->document = cq_node_ref (document);
  self->choice = cq_print_choice_copy (choice);
  return self;
}

static void
request_free (gpointer data)
{
  Request *self = data;

  g_object_unref (self->printing);
  g_object_unref (self->parent);
  cq_node_unref (self->document);
  cq_print_choice_free (self->choice);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static gboolean
is_same_paper (GtkPageSetup *a, GtkPageSetup *b)
{
  return gtk_paper_size_is_equal (gtk_page_setup_get_paper_size (a), gtk_page_setup_get_paper_size (b));
}

static void
remember_choice (CqPrinting *self, const CqPrintChoice *choice)
{
  CqPrintChoice *copy = cq_print_choice_copy (choice);

  cq_print_choice_free (self->choice);
  self->choice = copy;
}

static void
remember (CqPrinting *self, CqPrintOperation *operation)
{
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (GTK_PRINT_OPERATION (operation));

  if (settings != NULL)
    g_set_object (&self->settings, settings);
  remember_choice (self, cq_print_operation_get_choice (operation));
  if (cq_print_operation_get_page_setup (operation) == NULL || cq_print_operation_get_pages (operation) == NULL)
    return;
  g_set_object (&self->page_setup, cq_print_operation_get_page_setup (operation));
  g_clear_object (&self->document_paper);
  self->document_paper = cq_print_operation_make_page_setup (cq_print_operation_get_pages (operation));
}

/* What the person did not give up, but what went wrong. */
static GError *
find_error (GtkPrintOperation *operation, GtkPrintOperationResult result)
{
  const GError *failure = cq_print_operation_get_failure (CQ_PRINT_OPERATION (operation));
  GError *error = NULL;

  if (failure != NULL && !g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return g_error_copy (failure);
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, &error);
  return error;
}

/* The printer has them: only now is anything said of it. Where it does not take them, GTK says why. */
static void
status_changed_cb (GtkPrintOperation *operation, Request *request)
{
  CqPrinting *self = request->printing;

  if (!request->is_drawn || !gtk_print_operation_is_finished (operation))
    return;
  request->is_drawn = FALSE;
  if (gtk_print_operation_get_status (operation) == GTK_PRINT_STATUS_FINISHED)
    g_signal_emit (self, signals[PRINTED], 0, gtk_print_settings_get_printer (self->settings));
  g_object_unref (operation);
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, Request *request)
{
  CqPrinting *self = request->printing;
  g_autoptr (GError) error = find_error (operation, result);
  const gboolean is_applied = error == NULL && result == GTK_PRINT_OPERATION_RESULT_APPLY;

  self->is_under_way = FALSE;
  if (error != NULL)
    g_signal_emit (self, signals[FAILED], 0, error);
  if (is_applied)
    remember (self, CQ_PRINT_OPERATION (operation));
  if (is_applied && !request->is_previewed)
    {
      request->is_drawn = TRUE;
      status_changed_cb (operation, request);
      return;
    }
  if (is_applied)
    cq_printing_preview (self, request->parent, request->document, request->choice->folder);
  g_object_unref (operation);
}

static void
previewed_cb (GtkPrintOperation *operation, Request *request)
{
  request->is_previewed = TRUE;
}

static void
run (Request *request, CqPages *pages)
{
  CqPrinting *self = request->printing;
  CqPrintOperation *operation = cq_print_operation_new (request->document, request->choice, pages);
  g_autoptr (GtkPageSetup) paper = cq_print_operation_make_page_setup (pages);

  gtk_print_operation_set_print_settings (GTK_PRINT_OPERATION (operation), self->settings);
  /* Paper that was chosen for A4 pages says nothing of Letter pages. */
  if (self->page_setup != NULL && is_same_paper (self->document_paper, paper))
    gtk_print_operation_set_default_page_setup (GTK_PRINT_OPERATION (operation), self->page_setup);
  g_signal_connect (operation, "previewed", G_CALLBACK (previewed_cb), request);
  g_signal_connect (operation, "status-changed", G_CALLBACK (status_changed_cb), request);
  g_signal_connect_data (operation, "done", G_CALLBACK (done_cb), request, (GClosureNotify) (GCallback) request_free, 0);
  /* How it ends is told by “done”, errors included. */
  gtk_print_operation_run (GTK_PRINT_OPERATION (operation), GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, request->parent,
                           NULL);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Request) request = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CqPages) pages = cq_print_pages_make_finish (result, &error);

  /* Whoever closed the window wants no dialog any more. */
  if (pages != NULL && gtk_widget_get_visible (GTK_WIDGET (request->parent)))
    {
      run (g_steal_pointer (&request), pages);
      return;
    }
  request->printing->is_under_way = FALSE;
  if (error != NULL)
    g_signal_emit (request->printing, signals[FAILED], 0, error);
}

static void
print (CqPrinting *self, GtkWindow *parent, CqNode *document, const CqPrintChoice *choice)
{
  if (self->is_under_way)
    return;
  self->is_under_way = TRUE;
  cq_print_pages_make_async (document, choice, NULL, made_cb, request_new (self, parent, document, choice));
}

static void
print_from_preview_cb (CqPrinting *self, CqPrintPreview *preview)
{
  g_autoptr (CqPrintChoice) choice = cq_print_preview_get_choice (preview);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (preview));
  g_autoptr (CqNode) document = cq_node_ref (cq_print_preview_get_document (preview));

  remember_choice (self, choice);
  gtk_window_destroy (GTK_WINDOW (preview));
  print (self, parent, document, choice);
}

static void
cq_printing_finalize (GObject *object)
{
  CqPrinting *self = CQ_PRINTING (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->page_setup);
  g_clear_object (&self->document_paper);
  cq_print_choice_free (self->choice);
  G_OBJECT_CLASS (cq_printing_parent_class)->finalize (object);
}

static void
cq_printing_class_init (CqPrintingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cq_printing_finalize;
  signals[PRINTED] = g_signal_new ("printed", CQ_TYPE_PRINTING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   G_TYPE_STRING);
  signals[FAILED] = g_signal_new ("failed", CQ_TYPE_PRINTING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_ERROR);
}

static void
cq_printing_init (CqPrinting *self)
{
  self->settings = gtk_print_settings_new ();
  self->choice = g_new0 (CqPrintChoice, 1);
}

/**
 * cq_printing_new:
 *
 * Returns: (transfer full): for a document that was not printed yet
 */
CqPrinting *
cq_printing_new (void)
{
  return g_object_new (CQ_TYPE_PRINTING, NULL);
}

static void
set_folder (CqPrinting *self, const char *folder)
{
  char *copy = g_strdup (folder);

  g_free (self->choice->folder);
  self->choice->folder = copy;
}

/**
 * cq_printing_print:
 * @parent: the window of the document
 * @document: the document: as it is now, whatever is typed meanwhile
 * @folder: (nullable): the folder where it is kept; %NULL before it is first saved
 *
 * Asks what to print, and where, and prints it.
 */
void
cq_printing_print (CqPrinting *self, GtkWindow *parent, CqNode *document, const char *folder)
{
  g_return_if_fail (CQ_IS_PRINTING (self));
  set_folder (self, folder);
  print (self, parent, document, self->choice);
}

/**
 * cq_printing_preview:
 * @parent: the window of the document
 * @document: the document: as it is now, whatever is typed meanwhile
 * @folder: (nullable): the folder where it is kept; %NULL before it is first saved
 *
 * Shows what would be printed.
 *
 * Returns: (transfer none): the window that does, which is its own until it is closed
 */
CqPrintPreview *
cq_printing_preview (CqPrinting *self, GtkWindow *parent, CqNode *document, const char *folder)
{
  CqPrintPreview *preview = NULL;

  g_return_val_if_fail (CQ_IS_PRINTING (self), NULL);

  set_folder (self, folder);
  preview = cq_print_preview_new (parent, document, self->choice);
  g_signal_connect_object (preview, "print", G_CALLBACK (print_from_preview_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (preview));
  return preview;
}

/**
 * cq_printing_get_settings:
 *
 * Returns: (transfer none): printer, copies and the like, as they were chosen last
 */
GtkPrintSettings *
cq_printing_get_settings (CqPrinting *self)
{
  g_return_val_if_fail (CQ_IS_PRINTING (self), NULL);
  return self->settings;
}

/**
 * cq_printing_get_choice:
 *
 * Returns: (transfer none): what was printed last
 */
const CqPrintChoice *
cq_printing_get_choice (CqPrinting *self)
{
  g_return_val_if_fail (CQ_IS_PRINTING (self), NULL);
  return self->choice;
}
