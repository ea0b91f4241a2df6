#pragma once

#include "cq-window.h"
#include "spell/cq-spelling-place.h"
#include "welcome/cq-welcome.h"

G_BEGIN_DECLS

/* cq-window-notices.c */
void cq_window_notices_install_actions (GtkWidgetClass *klass);
void cq_window_notices_tell (CqWindow *self,
                             const char *const *notices);

/* cq-window-open.c */
void cq_window_open_install_actions (GtkWidgetClass *klass);
void cq_window_open_accept_files (CqWindow *self);

/* cq-window-files.c: saving and closing; for this window only */
void cq_window_files_install_actions (GtkWidgetClass *klass);
void cq_window_files_update_actions (CqWindow *self);
void cq_window_files_watch (CqWindow *self,
                            CqSession *session);
gboolean cq_window_files_ask_before_closing (CqWindow *self);
GFile *cq_window_files_get_folder (CqWindow *self);
void cq_window_files_remember_folder (GFile *file);

/* cq-window-people.c */
void cq_window_people_install_actions (GtkWidgetClass *klass);
void cq_window_people_remember (CqWindow *self,
                                CqNode *document);

/* cq-window-export.c */
void cq_window_export_install_actions (GtkWidgetClass *klass);

/* cq-window-print.c */
void cq_window_print_install_actions (GtkWidgetClass *klass);

/* cq-window-spelling.c */
void cq_window_spelling_install_actions (GtkWidgetClass *klass);
void cq_window_spelling_place_init (CqSpellingPlaceInterface *iface);
void cq_window_spelling_watch (CqWindow *self,
                               CqSession *session);

/* cq-window-welcome.c */
void cq_window_welcome_install_actions (GtkWidgetClass *klass);
void cq_window_welcome_show (CqWindow *self,
                             CqWelcome *welcome);
void cq_window_welcome_offer_menu (CqWindow *self,
                                   GtkMenuButton *button);

CqProofreader *cq_window_get_proofreader (CqWindow *self);
gboolean cq_window_is_gone (CqWindow *self);
const char *cq_window_get_awaited (CqWindow *self);
void cq_window_set_awaited (CqWindow *self,
                            const char *path);
void cq_window_refresh_welcome (CqWindow *self);
void cq_window_show_toast (CqWindow *self,
                           AdwToast *toast);

G_END_DECLS
