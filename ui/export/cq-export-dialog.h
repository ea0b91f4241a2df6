#pragma once

#include <adwaita.h>

#include "tree/cq-node.h"

G_BEGIN_DECLS

/**
 * CqExportDialog:
 *
 * Asks what to circulate and where, makes it in a thread, and shows how far it is.
 *
 * “exported” is emitted with the path when it is done, and the dialog closes.
 */
#define CQ_TYPE_EXPORT_DIALOG (cq_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CqExportDialog, cq_export_dialog, CQ, EXPORT_DIALOG, AdwWindow)

CqExportDialog *cq_export_dialog_new (GtkWindow *parent,
                                      CqNode *document,
                                      GFile *folder,
                                      const char *source,
                                      const char *name);

G_END_DECLS
