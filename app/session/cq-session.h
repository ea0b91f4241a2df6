#pragma once

#include <gio/gio.h>

#include "forms/cq-edit.h"
#include "session/cq-preview.h"
#include "store/cq-recovery.h"
#include "template/cq-catalogue.h"

G_BEGIN_DECLS

/**
 * CqSession:
 *
 * One open document: what it is now, what it was, which form of it is shown, and the file that it
 * is kept in. The only thing below the window that changes; every change is a property that notifies.
 *
 * “changed-outside” is emitted for each change of the file by another program.
 */
#define CQ_TYPE_SESSION (cq_session_get_type ())
G_DECLARE_FINAL_TYPE (CqSession, cq_session, CQ, SESSION, GObject)

/* The form that a session begins with */
#define CQ_SESSION_FIRST_FORM "document"

CqSession *cq_session_new_from_template (CqCatalogue *catalogue,
                                         CqTemplate *template,
                                         const char *lang);
CqSession *cq_session_new_from_document (CqCatalogue *catalogue,
                                         CqNode *document);

void cq_session_open_async (CqCatalogue *catalogue,
                            const char *path,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer callback_data);
CqSession *cq_session_open_finish (GAsyncResult *result,
                                   GError **error);

/* The copy of what is in no file yet */
CqSession *cq_session_new_recovered (CqCatalogue *catalogue,
                                     CqNode *document,
                                     CqRecoverySlot *slot);
void cq_session_set_slot (CqSession *self,
                          CqRecoverySlot *slot);
const char *cq_session_get_copy_message (CqSession *self);
void cq_session_close (CqSession *self);

CqNode *cq_session_get_document (CqSession *self);
CqTemplate *cq_session_get_template (CqSession *self);
const char *cq_session_get_form (CqSession *self);
const char *cq_session_get_row (CqSession *self);
const char *cq_session_get_lang (CqSession *self);
void cq_session_set_lang (CqSession *self,
                          const char *lang);
const char *cq_session_get_title (CqSession *self);
const char *cq_session_get_state (CqSession *self);
gboolean cq_session_get_is_modified (CqSession *self);

void cq_session_take_edit (CqSession *self,
                           CqEdit *edit);
void cq_session_show (CqSession *self,
                      const char *form,
                      const char *row);

void cq_session_undo (CqSession *self);
void cq_session_redo (CqSession *self);
gboolean cq_session_get_can_undo (CqSession *self);
gboolean cq_session_get_can_redo (CqSession *self);
const char *cq_session_get_undo_name (CqSession *self);
const char *cq_session_get_redo_name (CqSession *self);

/* What follows the document by itself, made in threads */
CqPreview *cq_session_get_preview (CqSession *self);
CqPages *cq_session_get_pages (CqSession *self);
CqNode *cq_session_get_pages_document (CqSession *self);
GPtrArray *cq_session_get_problems (CqSession *self);

/* The file */
const char *cq_session_get_path (CqSession *self);
char *cq_session_dup_file_name (CqSession *self);
void cq_session_set_recent (CqSession *self,
                            const char *list);
const char *const *cq_session_get_notices (CqSession *self);
gboolean cq_session_get_is_read_only (CqSession *self);
gboolean cq_session_get_is_changed_outside (CqSession *self);
void cq_session_check_file (CqSession *self);

typedef enum
{
  CQ_SAVE_UNCHANGED, /* not over what another program wrote there: %CQ_STORE_ERROR_CHANGED */
  CQ_SAVE_OVER,      /* over whatever stands there: the drafter was asked */
} CqSaveMode;

void cq_session_save_async (CqSession *self,
                            const char *path,
                            CqSaveMode mode,
                            GAsyncReadyCallback callback,
                            gpointer callback_data);
gboolean cq_session_save_finish (CqSession *self,
                                 GAsyncResult *result,
                                 GError **error);
void cq_session_reload_async (CqSession *self,
                              GAsyncReadyCallback callback,
                              gpointer callback_data);
gboolean cq_session_reload_finish (CqSession *self,
                                   GAsyncResult *result,
                                   GError **error);

G_END_DECLS
