#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CqStrings:
 *
 * Strings, each of them once, so that equal ones have one address. Counted: drafts and the pages made from them live on
 * the same strings, for as long as any of them does. Added to by one thread at a time.
 */
typedef struct _CqStrings CqStrings;

CqStrings *cq_strings_new (void);
CqStrings *cq_strings_ref (CqStrings *self);
void cq_strings_unref (CqStrings *self);

const char *cq_strings_keep (CqStrings *self,
                             const char *string);
gsize cq_strings_get_bytes (CqStrings *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqStrings, cq_strings_unref)

G_END_DECLS
