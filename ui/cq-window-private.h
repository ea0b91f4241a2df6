#pragma once

#include "cq-window.h"

G_BEGIN_DECLS

/* cq-window-files.c: opening, saving and closing; for this window only */
void cq_window_files_install_actions (GtkWidgetClass *klass);
void cq_window_files_update_actions (CqWindow *self);
void cq_window_files_watch (CqWindow *self,
                            CqSession *session);
gboolean cq_window_files_ask_before_closing (CqWindow *self);
void cq_window_show_toast (CqWindow *self,
                           AdwToast *toast);

G_END_DECLS
