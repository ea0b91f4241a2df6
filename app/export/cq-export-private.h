#pragma once

#include "export/cq-export.h"

G_BEGIN_DECLS

/* Which style on which paper a document asks for, and the style itself */
const char *cq_export_find_style (CqNode *document,
                                  const CqExportChoice *choice,
                                  const char **paper);
CqStyle *cq_export_load_style (const char *name,
                               const char *paper,
                               GError **error);
void cq_export_note_faults (CqNode *document,
                            CqPages *pages,
                            GPtrArray **notices);

/* cq-export-markings.c */
gboolean cq_export_check_markings (const CqExportChoice *choice,
                                   GError **error);
CqMarkings cq_export_make_markings (CqNode *document,
                                    const CqExportChoice *choice,
                                    char **version);

/* cq-export-write.c */
gboolean cq_export_is_folder (const char *path);
const char *cq_export_find_place (const char *path,
                                  const char *mark);

G_END_DECLS
