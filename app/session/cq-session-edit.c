/* What the drafter does to the document, and where it is seen. */
#include "session/cq-session-private.h"

static void
document_changed (CqSession *self)
{
  cq_session_notify (self, PROP_DOCUMENT);
  cq_session_follow (self);
  cq_session_refresh (self);
}

static void
set_form (CqSession *self, const char *form)
{
  if (g_strcmp0 (self->form, form) == 0)
    return;
  g_free (self->form);
  self->form = g_strdup (form);
  cq_session_notify (self, PROP_FORM);
}

/* The same row may be asked for twice, as when two steps in it are undone: each time it is news */
static void
set_row (CqSession *self, const char *row)
{
  if (self->row == NULL && row == NULL)
    return;
  g_free (self->row);
  self->row = g_strdup (row);
  cq_session_notify (self, PROP_ROW);
}

/**
 * cq_session_take_edit:
 * @edit: (transfer none): what the drafter did to the document of the session
 *
 * Where the edit names another form than the one that is shown, that one is shown.
 */
void
cq_session_take_edit (CqSession *self, CqEdit *edit)
{
  g_return_if_fail (CQ_IS_SESSION (self));

  if (!cq_history_push (self->history, edit, self->form, g_get_monotonic_time ()))
    return;
  g_object_freeze_notify (G_OBJECT (self));
  document_changed (self);
  if (g_strcmp0 (self->form, edit->form) != 0)
    {
      set_form (self, edit->form);
      set_row (self, edit->row);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * cq_session_show:
 * @form: the id of the form to show
 * @row: (nullable): the key of the row to go to
 */
void
cq_session_show (CqSession *self, const char *form, const char *row)
{
  g_return_if_fail (CQ_IS_SESSION (self) && form != NULL);

  if (g_strcmp0 (self->form, form) != 0)
    cq_history_end_step (self->history);
  g_object_freeze_notify (G_OBJECT (self));
  set_form (self, form);
  set_row (self, row);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
step (CqSession *self, gboolean (*go) (CqHistory *, const char **, const char **))
{
  const char *form;
  const char *row;

  if (!go (self->history, &form, &row))
    return;
  g_object_freeze_notify (G_OBJECT (self));
  document_changed (self);
  set_form (self, form);
  set_row (self, row);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * cq_session_undo:
 *
 * Takes back the last step, and shows where it was made. Without one, nothing happens.
 */
void
cq_session_undo (CqSession *self)
{
  g_return_if_fail (CQ_IS_SESSION (self));
  step (self, cq_history_undo);
}

void
cq_session_redo (CqSession *self)
{
  g_return_if_fail (CQ_IS_SESSION (self));
  step (self, cq_history_redo);
}

/**
 * cq_session_set_lang:
 * @lang: (nullable): the language to write; %NULL is the document's own
 */
void
cq_session_set_lang (CqSession *self, const char *lang)
{
  g_return_if_fail (CQ_IS_SESSION (self));

  if (g_strcmp0 (self->lang, lang) == 0)
    return;
  g_free (self->lang);
  self->lang = g_strdup (lang);
  self->has_lang = FALSE;
  cq_session_refresh (self);
}
