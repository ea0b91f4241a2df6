#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * Dialogs as later GTK and libadwaita have them: asked asynchronously, answered once. A dialog that is
 * dismissed fails with %G_IO_ERROR_CANCELLED.
 */

/* Choosing files. @folder: (nullable): where to begin; @name: (nullable): what to call a new file */
void cq_dialogs_open_async (GtkWindow *parent,
                            const char *title,
                            GFile *folder,
                            GListModel *filters,
                            GAsyncReadyCallback callback,
                            gpointer callback_data);
GFile *cq_dialogs_open_finish (GAsyncResult *result,
                               GError **error);
void cq_dialogs_save_async (GtkWindow *parent,
                            const char *title,
                            GFile *folder,
                            const char *name,
                            GListModel *filters,
                            GAsyncReadyCallback callback,
                            gpointer callback_data);
GFile *cq_dialogs_save_finish (GAsyncResult *result,
                               GError **error);

/**
 * CqDialogAnswer:
 * @id: names the answer
 * @label: with its mnemonic
 *
 * A button of a question.
 */
typedef struct
{
  const char *id;
  const char *label;
  AdwResponseAppearance appearance;
} CqDialogAnswer;

/* Questions. The first of @answers (ended by one without an id) is the safe one: Escape gives it; the
 * last is the default. */
void cq_dialogs_ask_async (GtkWindow *parent,
                           const char *heading,
                           const char *body,
                           const CqDialogAnswer *answers,
                           GAsyncReadyCallback callback,
                           gpointer callback_data);
char *cq_dialogs_ask_finish (GAsyncResult *result);

GListModel *cq_dialogs_list_document_filters (void);
GListModel *cq_dialogs_list_open_filters (void);

G_END_DECLS
