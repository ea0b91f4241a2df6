#pragma once

#include "store/cq-recovery.h"

G_BEGIN_DECLS

/* What stands in the folder of a slot, beside drafts that a killed process left */
#define CQ_SLOT_DOCUMENT "document.xml"
#define CQ_SLOT_DRAFT "." CQ_SLOT_DOCUMENT "." /* and six letters: the document before it has its name */
#define CQ_SLOT_ORIGIN "origin.ini"
#define CQ_SLOT_LOCK "lock"

/* Which file a copy belongs to */
typedef struct
{
  char *path;                 /* (owned) (nullable) */
  CqFingerprint *fingerprint; /* (owned) (nullable) */
} CqOrigin;

void cq_origin_clear (CqOrigin *self);
gboolean cq_origin_read (CqOrigin *self,
                         const char *folder,
                         GError **error);

CqRecoverySlot *cq_recovery_slot_new (const char *root);
CqRecoverySlot *cq_recovery_slot_new_taken (const char *root,
                                            const char *folder,
                                            int lock,
                                            CqOrigin *origin);
gboolean cq_recovery_remove_slot (const char *folder,
                                  GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CqOrigin, cq_origin_clear)

G_END_DECLS
