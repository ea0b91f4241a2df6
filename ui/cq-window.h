#pragma once

#include "cq-application.h"
#include "session/cq-session.h"

G_BEGIN_DECLS

/**
 * CqWindow:
 *
 * A window of the editor: the welcome, or one open document.
 */
#define CQ_TYPE_WINDOW (cq_window_get_type ())
G_DECLARE_FINAL_TYPE (CqWindow, cq_window, CQ, WINDOW, AdwApplicationWindow)

CqWindow *cq_window_new (CqApplication *application);

CqSession *cq_window_get_session (CqWindow *self);
void cq_window_set_session (CqWindow *self,
                            CqSession *session);
void cq_window_open (CqWindow *self,
                     GFile *file);
void cq_window_say (CqWindow *self,
                    const char *text);
void cq_window_fail (CqWindow *self,
                     const char *heading,
                     const GError *error);

G_END_DECLS
