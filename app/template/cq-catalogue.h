#pragma once

#include "docbook/cq-message.h"
#include "template/cq-template.h"

G_BEGIN_DECLS

/**
 * CqCatalogue:
 *
 * The templates at hand: those shipped with the program and those in the drafter's own folder.
 * Immutable, counted.
 */
typedef struct _CqCatalogue CqCatalogue;

CqCatalogue *cq_catalogue_new (const char *const *folders);
CqCatalogue *cq_catalogue_ref (CqCatalogue *self);
void cq_catalogue_unref (CqCatalogue *self);

GPtrArray *cq_catalogue_list (CqCatalogue *self);
CqTemplate *cq_catalogue_find (CqCatalogue *self,
                               const char *id);
GPtrArray *cq_catalogue_get_problems (CqCatalogue *self);

char *cq_catalogue_get_own_folder (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqCatalogue, cq_catalogue_unref)

G_END_DECLS
