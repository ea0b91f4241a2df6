#pragma once

#include <glib-object.h>

#include "edition/cq-edition.h"
#include "layout/cq-pages.h"

G_BEGIN_DECLS

/**
 * CqPreview:
 *
 * The pages of a document that is being written: always those of the export, never waited for. What
 * cq_pages_find_id_at() finds on them is an id of the document or, of what has none, the name of its
 * place there (cq_path_to_id()).
 */
#define CQ_TYPE_PREVIEW (cq_preview_get_type ())
G_DECLARE_FINAL_TYPE (CqPreview, cq_preview, CQ, PREVIEW, GObject)

CqPreview *cq_preview_new (void);

void cq_preview_set_document (CqPreview *self,
                              CqNode *document);
void cq_preview_set_edition (CqPreview *self,
                             CqEditionKind kind,
                             const char *lang,
                             const char *part);
void cq_preview_set_folder (CqPreview *self,
                            const char *folder);

CqPages *cq_preview_get_pages (CqPreview *self);
CqNode *cq_preview_get_source (CqPreview *self);
const char *cq_preview_get_message (CqPreview *self);
gboolean cq_preview_is_busy (CqPreview *self);

G_END_DECLS
