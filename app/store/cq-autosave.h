#pragma once

#include "store/cq-recovery.h"

G_BEGIN_DECLS

/**
 * CqAutosave:
 *
 * Keeps the newest version of one document in its slot, from a thread of its own, so that nobody
 * waits for the disk while typing. What is on disk is never older than a second, as long as the
 * disk takes less than half of one to write it.
 */
typedef struct _CqAutosave CqAutosave;

/**
 * CqAutosaveReport:
 * @error: (nullable): why the newest version is not on disk, for people; %NULL when it is again
 *
 * Called in the main context that was the thread's when the autosave was made: once when keeping
 * copies fails, again when it fails for another reason, and once when it works again.
 */
typedef void (*CqAutosaveReport) (CqAutosave *self,
                                  const GError *error,
                                  gpointer data);

CqAutosave *cq_autosave_new (CqRecoverySlot *slot,
                             CqAutosaveReport report,
                             gpointer data);
void cq_autosave_free (CqAutosave *self);

/* None of these waits for the disk */
void cq_autosave_put (CqAutosave *self,
                      CqNode *document);
void cq_autosave_saved (CqAutosave *self,
                        CqNode *document,
                        const char *path,
                        const CqFingerprint *fingerprint);
void cq_autosave_discard (CqAutosave *self);
gboolean cq_autosave_is_pending (CqAutosave *self);

/* Waits until what was asked for is done, or failed */
gboolean cq_autosave_flush (CqAutosave *self,
                            GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqAutosave, cq_autosave_free)

G_END_DECLS
