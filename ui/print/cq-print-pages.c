/* From a document and a choice to the pages that are printed: those that are exported. */
#include "print/cq-print-pages.h"

typedef struct
{
  CqNode *document;      /* (owned) */
  CqPrintChoice *choice; /* (owned) */
} Wish;

static void
wish_free (gpointer data)
{
  Wish *self = data;

  cq_node_unref (self->document);
  cq_print_choice_free (self->choice);
  g_free (self);
}

static void
make_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Wish *wish = data;
  const CqExportChoice choice = cq_print_choice_get_export (wish->choice);
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) edition = cq_export_make_edition (wish->document, &choice, NULL, &error);
  CqPages *pages = edition != NULL ? cq_export_lay_out (wish->document, edition, &choice, cancellable, &error) : NULL;

  if (pages != NULL)
    g_task_return_pointer (task, pages, (GDestroyNotify) cq_pages_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * cq_print_pages_make_async:
 * @document: the document
 * @choice: what of it; copied
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @callback_data: handed to @callback
 *
 * Lays out what is chosen of a document.
 */
void
cq_print_pages_make_async (CqNode *document,
                           const CqPrintChoice *choice,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer callback_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, callback_data);
  Wish *wish = g_new0 (Wish, 1);

  wish->document = cq_node_ref (document);
  wish->choice = cq_print_choice_copy (choice);
  g_task_set_source_tag (task, cq_print_pages_make_async);
  g_task_set_task_data (task, wish, wish_free);
  g_task_run_in_thread (task, make_in_thread);
}

/**
 * cq_print_pages_make_finish:
 * @result: what the callback was given
 * @error: as for cq_export_make_edition() and cq_export_lay_out()
 *
 * Returns: (transfer full) (nullable): the pages, or %NULL with @error set
 */
CqPages *
cq_print_pages_make_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, cq_print_pages_make_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
