/* The copy that is kept of what is in no file yet. */
#include "session/cq-session-private.h"

static void
report_cb (CqAutosave *autosave, const GError *error, gpointer data)
{
  CqSession *self = data;

  g_free (self->copy_message);
  self->copy_message = error != NULL ? g_strdup (error->message) : NULL;
  cq_session_notify (self, PROP_COPY_MESSAGE);
  cq_session_refresh (self);
}

/**
 * cq_session_set_slot:
 * @slot: (transfer full): where a copy is kept, once
 *
 * From now on every version that is in no file is on disk within a second of when it was made.
 */
void
cq_session_set_slot (CqSession *self, CqRecoverySlot *slot)
{
  g_return_if_fail (CQ_IS_SESSION (self) && slot != NULL && self->autosave == NULL);

  cq_recovery_slot_set_origin (slot, self->path, self->fingerprint);
  self->autosave = cq_autosave_new (slot, report_cb, self);
  cq_session_keep_copy (self);
}

/**
 * cq_session_new_recovered:
 * @document: (transfer none): a copy that a crash left behind
 * @slot: (transfer full): where that was, and is kept from now on
 *
 * Returns: (transfer full): a session of @document, which belongs to the file of @slot and is modified
 */
CqSession *
cq_session_new_recovered (CqCatalogue *catalogue, CqNode *document, CqRecoverySlot *slot)
{
  CqSession *self = cq_session_new_from_document (catalogue, document);

  cq_history_set_saved (self->history, NULL);
  if (cq_recovery_slot_get_path (slot) != NULL)
    cq_session_set_file (self, cq_recovery_slot_get_path (slot), cq_recovery_slot_get_fingerprint (slot),
                         FALSE);
  else
    cq_session_refresh (self);
  self->autosave = cq_autosave_new (slot, report_cb, self);
  self->copied = cq_node_ref (document);
  cq_session_check_file (self);
  return self;
}

/**
 * cq_session_keep_copy:
 *
 * Sees to it that the copy is of the document as it is now, or that there is none where a file holds it.
 */
void
cq_session_keep_copy (CqSession *self)
{
  CqNode *wanted = self->sight.is_modified ? cq_session_get_document (self) : NULL;

  if (self->autosave == NULL || self->is_closed || self->copied == wanted)
    return;
  g_clear_pointer (&self->copied, cq_node_unref);
  if (wanted != NULL)
    {
      self->copied = cq_node_ref (wanted);
      cq_autosave_put (self->autosave, wanted);
    }
  else
    cq_autosave_discard (self->autosave);
}

/**
 * cq_session_close:
 *
 * The drafter is done with the document: what is in no file is given up. A session that goes without
 * this leaves its copy, which is offered at the next start.
 */
void
cq_session_close (CqSession *self)
{
  g_return_if_fail (CQ_IS_SESSION (self));

  self->is_closed = TRUE;
  if (self->autosave != NULL)
    cq_autosave_discard (self->autosave);
}

/* Waits for what is on the way to the disk */
void
cq_session_end_copy (CqSession *self)
{
  g_clear_pointer (&self->autosave, cq_autosave_free);
  g_clear_pointer (&self->copied, cq_node_unref);
}

/**
 * cq_session_get_copy_message:
 *
 * Returns: (transfer none) (nullable): why no copy can be kept of what is in no file yet, and what to do
 */
const char *
cq_session_get_copy_message (CqSession *self)
{
  return self->copy_message;
}
