#pragma once

#include <adwaita.h>

#include "export/cq-export.h"

G_BEGIN_DECLS

#define CQ_TYPE_EXPORT_LANGUAGES (cq_export_languages_get_type ())
G_DECLARE_FINAL_TYPE (CqExportLanguages, cq_export_languages, CQ, EXPORT_LANGUAGES, AdwPreferencesGroup)

void cq_export_languages_set_document (CqExportLanguages *self,
                                       CqNode *document);
void cq_export_languages_set_ending (CqExportLanguages *self,
                                     const char *ending);
gboolean cq_export_languages_is_whole (CqExportLanguages *self);
void cq_export_languages_read (CqExportLanguages *self,
                               CqExportChoice *choice);
const char *const *cq_export_languages_get_each (CqExportLanguages *self);
char *cq_export_languages_dup_suffix (CqExportLanguages *self);

G_END_DECLS
