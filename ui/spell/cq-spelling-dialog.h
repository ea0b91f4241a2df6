#pragma once

#include <adwaita.h>

#include "session/cq-proofreader.h"
#include "session/cq-session.h"

G_BEGIN_DECLS

#define CQ_TYPE_SPELLING_DIALOG (cq_spelling_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CqSpellingDialog, cq_spelling_dialog, CQ, SPELLING_DIALOG, AdwWindow)

CqSpellingDialog *cq_spelling_dialog_new (GtkWindow *parent,
                                          CqSession *session,
                                          CqProofreader *proofreader);

G_END_DECLS
