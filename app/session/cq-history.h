#pragma once

#include "forms/cq-edit.h"

G_BEGIN_DECLS

/**
 * CqHistory:
 *
 * The documents that a session went through, one a step, and where in them it stands. Knows no
 * clock: who pushes says when. Steps are dropped from the oldest on where they are more, or take
 * more, than the bounds.
 */
typedef struct _CqHistory CqHistory;

/* An edit with a kept root takes about 5.5 KB in a document of 10,000 commitments */
#define CQ_HISTORY_MAX_BYTES ((gsize) 64 * 1024 * 1024)
#define CQ_HISTORY_MAX_STEPS 10000

CqHistory *cq_history_new (CqNode *document,
                           gsize max_bytes,
                           guint max_steps);
void cq_history_free (CqHistory *self);

CqNode *cq_history_get_document (CqHistory *self);
gboolean cq_history_push (CqHistory *self,
                          CqEdit *edit,
                          const char *from,
                          gint64 now);
void cq_history_end_step (CqHistory *self);

gboolean cq_history_undo (CqHistory *self,
                          const char **form,
                          const char **row);
gboolean cq_history_redo (CqHistory *self,
                          const char **form,
                          const char **row);
const char *cq_history_get_undo_name (CqHistory *self);
const char *cq_history_get_redo_name (CqHistory *self);

void cq_history_set_saved (CqHistory *self,
                           CqNode *document);
gboolean cq_history_is_saved (CqHistory *self);

guint cq_history_get_n_steps (CqHistory *self);
gsize cq_history_get_bytes (CqHistory *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqHistory, cq_history_free)

G_END_DECLS
