#pragma once

#include <adwaita.h>

#include "panes/cq-panes.h"
#include "session/cq-session.h"

G_BEGIN_DECLS

/**
 * CqEditor:
 *
 * One open document: its outline, the form that is shown, its pages. It takes what the person does to the
 * session, and shows what the session says.
 */
#define CQ_TYPE_EDITOR (cq_editor_get_type ())
G_DECLARE_FINAL_TYPE (CqEditor, cq_editor, CQ, EDITOR, GtkWidget)

void cq_editor_set_session (CqEditor *self,
                            CqSession *session);
CqSession *cq_editor_get_session (CqEditor *self);
CqPanes *cq_editor_get_panes (CqEditor *self);

G_END_DECLS
