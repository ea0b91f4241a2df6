#pragma once

#include "cq-editor.h"

G_BEGIN_DECLS

/**
 * CqDocumentView:
 *
 * All of a window that shows a document: the header, which says what it is called, how it is kept and what can be undone,
 * and the editor below it.
 */
#define CQ_TYPE_DOCUMENT_VIEW (cq_document_view_get_type ())
G_DECLARE_FINAL_TYPE (CqDocumentView, cq_document_view, CQ, DOCUMENT_VIEW, GtkWidget)

CqDocumentView *cq_document_view_new (void);

CqSession *cq_document_view_get_session (CqDocumentView *self);
void cq_document_view_set_session (CqDocumentView *self,
                                   CqSession *session);
CqEditor *cq_document_view_get_editor (CqDocumentView *self);
GtkMenuButton *cq_document_view_get_new_menu (CqDocumentView *self);
void cq_document_view_foresee_width (CqDocumentView *self,
                                     int width);
void cq_document_view_open_problems (CqDocumentView *self);

G_END_DECLS
