/* Printing: GTK's operation with the pages of the layout. */
#include "print/cq-print-operation.h"

#include <glib/gi18n-lib.h>

#include "print/cq-print-chooser.h"
#include "print/cq-print-pages.h"

/* Sizes of paper that differ by less are the same, and nothing is scaled. */
#define SAME_SIZE 1.5
/* While pages are laid out, GTK asks again and again; so long it waits for the answer. */
#define WAIT_MICROSECONDS 2000

struct _CqPrintOperation
{
  GtkPrintOperation parent_instance;

  CqNode *document;          /* (owned) */
  CqPrintChoice *choice;     /* (owned) */
  CqPages *pages;            /* (owned) (nullable): of the choice; %NULL while they are laid out */
  CqPrintChooser *chooser;   /* (owned) (nullable): in the dialog */
  GtkPageSetup *page_setup;  /* (owned) (nullable): the paper that was chosen */
  GCancellable *cancellable; /* (owned) */
  GError *failure;           /* (owned) (nullable): why there are no pages */
};

enum
{
  PREVIEWED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CqPrintOperation, cq_print_operation, GTK_TYPE_PRINT_OPERATION)

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CqPrintOperation) self = data;

  g_clear_error (&self->failure);
  self->pages = cq_print_pages_make_finish (result, &self->failure);
}

static GtkWidget *
cq_print_operation_create_custom_widget (GtkPrintOperation *operation)
{
  CqPrintOperation *self = CQ_PRINT_OPERATION (operation);
  GtkWidget *chooser = cq_print_chooser_new (GTK_ORIENTATION_VERTICAL);

  gtk_widget_set_halign (chooser, GTK_ALIGN_START);
  gtk_widget_set_margin_top (chooser, 12);
  gtk_widget_set_margin_bottom (chooser, 12);
  gtk_widget_set_margin_start (chooser, 12);
  gtk_widget_set_margin_end (chooser, 12);
  cq_print_chooser_set_document (CQ_PRINT_CHOOSER (chooser), self->document, self->choice);
  g_set_object (&self->chooser, CQ_PRINT_CHOOSER (chooser));
  return chooser;
}

static void
cq_print_operation_custom_widget_apply (GtkPrintOperation *operation, GtkWidget *widget)
{
  CqPrintOperation *self = CQ_PRINT_OPERATION (operation);
  g_autoptr (CqPrintChoice) choice = self->chooser != NULL ? cq_print_chooser_get_choice (self->chooser) : NULL;

  if (choice == NULL || cq_print_choice_equal (choice, self->choice))
    return;
  cq_print_choice_free (self->choice);
  self->choice = g_steal_pointer (&choice);
  g_clear_pointer (&self->pages, cq_pages_unref);
}

static void
cq_print_operation_begin_print (GtkPrintOperation *operation, GtkPrintContext *context)
{
  CqPrintOperation *self = CQ_PRINT_OPERATION (operation);

  g_clear_object (&self->page_setup);
  self->page_setup = gtk_page_setup_copy (gtk_print_context_get_page_setup (context));
  if (self->pages == NULL)
    cq_print_pages_make_async (self->document, self->choice, self->cancellable, made_cb, g_object_ref (self));
}

static gboolean
cq_print_operation_paginate (GtkPrintOperation *operation, GtkPrintContext *context)
{
  CqPrintOperation *self = CQ_PRINT_OPERATION (operation);

  if (self->pages != NULL)
    {
      gtk_print_operation_set_n_pages (operation, (int) cq_pages_get_n_pages (self->pages));
      return TRUE;
    }
  if (self->failure != NULL)
    gtk_print_operation_cancel (operation);
  else
    g_usleep (WAIT_MICROSECONDS);
  return FALSE;
}

static gboolean
is_landscape (double width, double height)
{
  return width > height + SAME_SIZE;
}

/* Each page stands on the paper as it was laid out. */
static void
cq_print_operation_request_page_setup (GtkPrintOperation *operation,
                                       GtkPrintContext *context,
                                       int number,
                                       GtkPageSetup *setup)
{
  CqPrintOperation *self = CQ_PRINT_OPERATION (operation);
  const CqPage *page = cq_pages_get_page (self->pages, (guint) number);
  GtkPaperSize *paper = gtk_page_setup_get_paper_size (setup);
  const gboolean is_paper_landscape = is_landscape (gtk_paper_size_get_width (paper, GTK_UNIT_POINTS),
                                                    gtk_paper_size_get_height (paper, GTK_UNIT_POINTS));

  gtk_page_setup_set_orientation (setup, is_landscape (page->width, page->height) == is_paper_landscape
                                             ? GTK_PAGE_ORIENTATION_PORTRAIT
                                             : GTK_PAGE_ORIENTATION_LANDSCAPE);
}

static double
choose_scale (const CqPage *page, double width, double height)
{
  const gboolean fits = page->width <= width + SAME_SIZE && page->height <= height + SAME_SIZE;

  return fits ? 1 : MIN (width / page->width, height / page->height);
}

static void
cq_print_operation_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int number)
{
  CqPrintOperation *self = CQ_PRINT_OPERATION (operation);
  const CqPage *page = cq_pages_get_page (self->pages, (guint) number);
  const double width = gtk_print_context_get_width (context);
  const double height = gtk_print_context_get_height (context);
  const double scale = choose_scale (page, width, height);
  cairo_t *cr = gtk_print_context_get_cairo_context (context);

  cairo_save (cr);
  cairo_translate (cr, (width - page->width * scale) / 2, (height - page->height * scale) / 2);
  cairo_scale (cr, scale, scale);
  cq_pages_draw (self->pages, (guint) number, cr);
  cairo_restore (cr);
}

static void
ready_cb (GtkPrintOperationPreview *preview)
{
  gtk_print_operation_preview_end_preview (preview);
}

/* A preview of ours shows the pages by itself. GTK all the same goes through the pages, and needs something to draw
 * on. */
static gboolean
cq_print_operation_preview (GtkPrintOperation *operation,
                            GtkPrintOperationPreview *preview,
                            GtkPrintContext *context,
                            GtkWindow *parent)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL);
  cairo_t *cr = cairo_create (surface);

  gtk_print_context_set_cairo_context (context, cr, 72, 72);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_signal_connect (preview, "ready", G_CALLBACK (ready_cb), NULL);
  g_signal_emit (operation, signals[PREVIEWED], 0);
  return TRUE;
}

static void
cq_print_operation_done (GtkPrintOperation *operation, GtkPrintOperationResult result)
{
  CqPrintOperation *self = CQ_PRINT_OPERATION (operation);

  /* The dialog is gone, and what stood in it. */
  g_clear_object (&self->chooser);
  g_cancellable_cancel (self->cancellable);
}

static void
cq_print_operation_dispose (GObject *object)
{
  CqPrintOperation *self = CQ_PRINT_OPERATION (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->page_setup);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (cq_print_operation_parent_class)->dispose (object);
}

static void
cq_print_operation_finalize (GObject *object)
{
  CqPrintOperation *self = CQ_PRINT_OPERATION (object);

  cq_node_unref (self->document);
  cq_print_choice_free (self->choice);
  g_clear_pointer (&self->pages, cq_pages_unref);
  g_clear_error (&self->failure);
  G_OBJECT_CLASS (cq_print_operation_parent_class)->finalize (object);
}

static void
cq_print_operation_class_init (CqPrintOperationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkPrintOperationClass *print_class = GTK_PRINT_OPERATION_CLASS (klass);

  object_class->dispose = cq_print_operation_dispose;
  object_class->finalize = cq_print_operation_finalize;
  print_class->create_custom_widget = cq_print_operation_create_custom_widget;
  print_class->custom_widget_apply = cq_print_operation_custom_widget_apply;
  print_class->begin_print = cq_print_operation_begin_print;
  print_class->paginate = cq_print_operation_paginate;
  print_class->request_page_setup = cq_print_operation_request_page_setup;
  print_class->draw_page = cq_print_operation_draw_page;
  print_class->preview = cq_print_operation_preview;
  print_class->done = cq_print_operation_done;
  signals[PREVIEWED] = g_signal_new ("previewed", CQ_TYPE_PRINT_OPERATION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);
}

static void
cq_print_operation_init (CqPrintOperation *self)
{
  GtkPrintOperation *operation = GTK_PRINT_OPERATION (self);

  self->cancellable = g_cancellable_new ();
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  /* Translators: a tab of the print dialog, for which edition of the statement is printed */
  gtk_print_operation_set_custom_tab_label (operation, C_ ("print", "Statement"));
}

/**
 * cq_print_operation_new:
 * @document: the document
 * @choice: what of it; copied
 * @pages: its pages, of that choice
 *
 * Returns: (transfer full): an operation on the paper of the document
 */
CqPrintOperation *
cq_print_operation_new (CqNode *document, const CqPrintChoice *choice, CqPages *pages)
{
  CqPrintOperation *self = g_object_new (CQ_TYPE_PRINT_OPERATION, NULL);
  const char *title = cq_pages_get_title (pages);
  g_autoptr (GtkPageSetup) setup = cq_print_operation_make_page_setup (pages);

  self->document = cq_node_ref (document);
  self->choice = cq_print_choice_copy (choice);
  self->pages = cq_pages_ref (pages);
  gtk_print_operation_set_n_pages (GTK_PRINT_OPERATION (self), (int) cq_pages_get_n_pages (pages));
  gtk_print_operation_set_default_page_setup (GTK_PRINT_OPERATION (self), setup);
  gtk_print_operation_set_job_name (GTK_PRINT_OPERATION (self),
                                    title != NULL && *title != '\0' ? title : C_("print job", "Statement"));
  return self;
}

/**
 * cq_print_operation_get_choice:
 *
 * Returns: (transfer none): what is printed, as it was chosen in the dialog
 */
const CqPrintChoice *
cq_print_operation_get_choice (CqPrintOperation *self)
{
  g_return_val_if_fail (CQ_IS_PRINT_OPERATION (self), NULL);
  return self->choice;
}

/**
 * cq_print_operation_get_pages:
 *
 * Returns: (transfer none) (nullable): the pages of the choice; %NULL while they are laid out
 */
CqPages *
cq_print_operation_get_pages (CqPrintOperation *self)
{
  g_return_val_if_fail (CQ_IS_PRINT_OPERATION (self), NULL);
  return self->pages;
}

/**
 * cq_print_operation_get_page_setup:
 *
 * Returns: (transfer none) (nullable): the paper as it was chosen in the dialog; %NULL before
 */
GtkPageSetup *
cq_print_operation_get_page_setup (CqPrintOperation *self)
{
  g_return_val_if_fail (CQ_IS_PRINT_OPERATION (self), NULL);
  return self->page_setup;
}

/**
 * cq_print_operation_get_failure:
 *
 * Returns: (transfer none) (nullable): why the pages could not be laid out, where that is why nothing was printed
 */
const GError *
cq_print_operation_get_failure (CqPrintOperation *self)
{
  g_return_val_if_fail (CQ_IS_PRINT_OPERATION (self), NULL);
  return self->failure;
}

static GtkPaperSize *
find_paper (double width, double height)
{
  GList *sizes = gtk_paper_size_get_paper_sizes (FALSE);
  GtkPaperSize *found = NULL;

  for (GList *at = sizes; at != NULL && found == NULL; at = at->next)
    if (ABS (gtk_paper_size_get_width (at->data, GTK_UNIT_POINTS) - width) < SAME_SIZE
        && ABS (gtk_paper_size_get_height (at->data, GTK_UNIT_POINTS) - height) < SAME_SIZE)
      found = gtk_paper_size_copy (at->data);
  g_list_free_full (sizes, (GDestroyNotify) gtk_paper_size_free);
  return found != NULL ? found
                       : gtk_paper_size_new_custom ("document", C_ ("paper", "As the document says"), width, height,
                                                    GTK_UNIT_POINTS);
}

/**
 * cq_print_operation_make_page_setup:
 * @pages: a document
 *
 * Returns: (transfer full): the paper that its first page asks for, upright
 */
GtkPageSetup *
cq_print_operation_make_page_setup (CqPages *pages)
{
  const CqPage *page = cq_pages_get_page (pages, 0);
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *paper = find_paper (MIN (page->width, page->height), MAX (page->width, page->height));

  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_paper_size_free (paper);
  return setup;
}
