/* What would be printed. */
#include "print/cq-print-preview.h"

#include "pages/cq-page-actions.h"
#include "pages/cq-page-view.h"
#include "pages/cq-pages-bar.h"
#include "print/cq-print-chooser.h"
#include "print/cq-print-pages.h"

struct _CqPrintPreview
{
  AdwWindow parent_instance;

  CqNode *document;          /* (owned) (nullable): %NULL when it is closed */
  GCancellable *cancellable; /* (owned) (nullable): while pages are laid out */

  AdwBin *choices;
  CqPrintChooser *chooser;
  GtkStack *stack;
  AdwStatusPage *failed;
  CqPageView *view;
  GtkWidget *print;
};

enum
{
  PRINT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CqPrintPreview, cq_print_preview, ADW_TYPE_WINDOW)

static void
show_pages (CqPrintPreview *self, CqPages *pages, const GError *error)
{
  cq_page_view_set_pages (self->view, pages);
  if (error != NULL)
    {
      g_autofree char *markup = g_markup_escape_text (error->message, -1);
      adw_status_page_set_description (self->failed, markup);
    }
  gtk_stack_set_visible_child_name (self->stack, pages != NULL ? "pages" : "failed");
  gtk_widget_set_sensitive (self->print, pages != NULL);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CqPrintPreview) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CqPages) pages = cq_print_pages_make_finish (result, &error);

  /* Something else was chosen meanwhile, or it was closed. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->document == NULL)
    return;
  g_clear_object (&self->cancellable);
  show_pages (self, pages, error);
}

/* The pages before stay in sight until there are others. */
static void
lay_out (CqPrintPreview *self)
{
  g_autoptr (CqPrintChoice) choice = cq_print_chooser_get_choice (self->chooser);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  cq_print_pages_make_async (self->document, choice, self->cancellable, made_cb, g_object_ref (self));
}

static void
print_clicked_cb (CqPrintPreview *self)
{
  g_signal_emit (self, signals[PRINT], 0);
}

static void
cq_print_preview_dispose (GObject *object)
{
  CqPrintPreview *self = CQ_PRINT_PREVIEW (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->document, cq_node_unref);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "pages", NULL);
  G_OBJECT_CLASS (cq_print_preview_parent_class)->dispose (object);
}

static void
cq_print_preview_class_init (CqPrintPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cq_print_preview_dispose;
  signals[PRINT] = g_signal_new ("print", CQ_TYPE_PRINT_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (CQ_TYPE_PAGE_VIEW);
  g_type_ensure (CQ_TYPE_PAGES_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "print/cq-print-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, CqPrintPreview, choices);
  gtk_widget_class_bind_template_child (widget_class, CqPrintPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, CqPrintPreview, failed);
  gtk_widget_class_bind_template_child (widget_class, CqPrintPreview, view);
  gtk_widget_class_bind_template_child (widget_class, CqPrintPreview, print);
  gtk_widget_class_bind_template_callback (widget_class, print_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cq_print_preview_init (CqPrintPreview *self)
{
  GActionGroup *actions = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  actions = cq_page_actions_new (self->view);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "pages", actions);
  g_object_unref (actions);
  cq_page_view_set_zoom_mode (self->view, CQ_ZOOM_FIT_PAGE);
  gtk_widget_set_sensitive (self->print, FALSE);
  self->chooser = CQ_PRINT_CHOOSER (cq_print_chooser_new (GTK_ORIENTATION_HORIZONTAL));
  adw_bin_set_child (self->choices, GTK_WIDGET (self->chooser));
}

/**
 * cq_print_preview_new:
 * @parent: the window of the document
 * @document: the document: as it is now, whatever is typed meanwhile
 * @choice: what of it is shown first
 *
 * Returns: (transfer none): the preview, which is its own until it is closed
 */
CqPrintPreview *
cq_print_preview_new (GtkWindow *parent, CqNode *document, const CqPrintChoice *choice)
{
  CqPrintPreview *self = g_object_new (CQ_TYPE_PRINT_PREVIEW, "transient-for", parent, NULL);

  self->document = cq_node_ref (document);
  cq_print_chooser_set_document (self->chooser, document, choice);
  g_signal_connect_swapped (self->chooser, "changed", G_CALLBACK (lay_out), self);
  lay_out (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  return self;
}

/**
 * cq_print_preview_get_document:
 *
 * Returns: (transfer none): what is previewed
 */
CqNode *
cq_print_preview_get_document (CqPrintPreview *self)
{
  g_return_val_if_fail (CQ_IS_PRINT_PREVIEW (self), NULL);
  return self->document;
}

/**
 * cq_print_preview_get_choice:
 *
 * Returns: (transfer full): what of it is shown
 */
CqPrintChoice *
cq_print_preview_get_choice (CqPrintPreview *self)
{
  g_return_val_if_fail (CQ_IS_PRINT_PREVIEW (self), NULL);
  return cq_print_chooser_get_choice (self->chooser);
}

/**
 * cq_print_preview_get_pages:
 *
 * Returns: (transfer none) (nullable): what is shown; %NULL before it is laid out
 */
CqPages *
cq_print_preview_get_pages (CqPrintPreview *self)
{
  g_return_val_if_fail (CQ_IS_PRINT_PREVIEW (self), NULL);
  return cq_page_view_get_pages (self->view);
}
