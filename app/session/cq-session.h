#pragma once

#include <gio/gio.h>

#include "forms/cq-edit.h"
#include "template/cq-catalogue.h"

G_BEGIN_DECLS

/**
 * CqSession:
 *
 * One open document: what it is now, what it was, which form of it is shown, and the file that it
 * is kept in. The only thing below the window that changes; every change is a property that notifies.
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

G_END_DECLS
