#pragma once

#include "store/cq-store.h"
#include "tree/cq-node.h"

G_BEGIN_DECLS

/**
 * CqRecovery:
 *
 * A folder of copies, one slot for each document with changes that are in no file yet. A slot is
 * locked for as long as the process that fills it lives, however that ends; a slot that nobody
 * holds is what a crash left behind. May be used by several threads and processes at once.
 */
typedef struct _CqRecovery CqRecovery;

/**
 * CqRecoverySlot:
 *
 * The place of one document's copy. Nothing is on disk before the first write. One thread at a
 * time; it does not need its #CqRecovery any more.
 */
typedef struct _CqRecoverySlot CqRecoverySlot;

/**
 * CqLostState:
 * @CQ_LOST_WHOLE: the copy can be opened
 * @CQ_LOST_NAMELESS: it can be opened, but which file it belongs to is not known any more
 * @CQ_LOST_BROKEN: it cannot be read; it is left as it is until somebody forgets it
 */
typedef enum
{
  CQ_LOST_WHOLE,
  CQ_LOST_NAMELESS,
  CQ_LOST_BROKEN,
} CqLostState;

/**
 * CqLost:
 *
 * A copy that nobody holds: what can be offered after a crash.
 */
typedef struct
{
  char *folder; /* (owned): where it stands; names it */
  CqLostState state;
  char *problem;        /* (owned) (nullable): for people; %NULL where the state is whole */
  char *title;          /* (owned) (nullable): the document's, or else its file's name */
  char *path;           /* (owned) (nullable): the file that it belongs to; %NULL where it was never saved */
  gboolean has_changed; /* the file was changed after the last open or save that the copy knows of */
  GDateTime *time;      /* (owned): when the copy was written */
} CqLost;

char *cq_recovery_get_default_folder (void);

CqRecovery *cq_recovery_new (const char *folder);
void cq_recovery_free (CqRecovery *self);

/* Copies that nobody holds, the newest first */
GPtrArray *cq_recovery_list_lost (CqRecovery *self,
                                  GError **error);
CqRecoverySlot *cq_recovery_take_lost (CqRecovery *self,
                                       const CqLost *lost,
                                       CqNode **document,
                                       GError **error);
gboolean cq_recovery_forget_lost (CqRecovery *self,
                                  const CqLost *lost,
                                  GError **error);
void cq_lost_free (CqLost *self);

CqRecoverySlot *cq_recovery_open_slot (CqRecovery *self);
void cq_recovery_slot_free (CqRecoverySlot *slot);

/* The file that the document belongs to, and what that was when it was last read or written */
const char *cq_recovery_slot_get_path (CqRecoverySlot *slot);
const CqFingerprint *cq_recovery_slot_get_fingerprint (CqRecoverySlot *slot);
void cq_recovery_slot_set_origin (CqRecoverySlot *slot,
                                  const char *path,
                                  const CqFingerprint *fingerprint);

gboolean cq_recovery_slot_write (CqRecoverySlot *slot,
                                 CqNode *document,
                                 GError **error);
gboolean cq_recovery_slot_discard (CqRecoverySlot *slot,
                                   GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqRecovery, cq_recovery_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqRecoverySlot, cq_recovery_slot_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqLost, cq_lost_free)

G_END_DECLS
