/* What follows the document by itself: its pages and its problems. */
#include "session/cq-session-private.h"

static void
pages_made_cb (CqSession *self)
{
  cq_checker_set_pages (self->checker, cq_preview_get_pages (self->preview),
                        cq_preview_get_source (self->preview));
  cq_session_notify (self, PROP_PAGES);
}

static void
problems_found_cb (CqSession *self)
{
  cq_session_notify (self, PROP_PROBLEMS);
}

/**
 * cq_session_go_live:
 *
 * From now on pages and problems are made whenever cq_session_follow() is called.
 */
void
cq_session_go_live (CqSession *self)
{
  self->preview = cq_preview_new ();
  self->checker = cq_checker_new ();
  g_signal_connect_swapped (self->preview, "notify::pages", G_CALLBACK (pages_made_cb), self);
  g_signal_connect_swapped (self->checker, "notify::problems", G_CALLBACK (problems_found_cb), self);
}

/**
 * cq_session_follow:
 *
 * Wants the pages and the problems of the document as it is now.
 */
void
cq_session_follow (CqSession *self)
{
  cq_preview_set_document (self->preview, cq_session_get_document (self));
  cq_checker_set_document (self->checker, cq_session_get_document (self));
}

/* Those who look at either may hold them longer than the session lives */
void
cq_session_end_live (CqSession *self)
{
  g_signal_handlers_disconnect_by_data (self->preview, self);
  g_signal_handlers_disconnect_by_data (self->checker, self);
  g_clear_object (&self->preview);
  g_clear_object (&self->checker);
}

/**
 * cq_session_get_preview:
 *
 * Returns: (transfer none): what makes the pages, for whoever shows them: their edition is chosen there
 */
CqPreview *
cq_session_get_preview (CqSession *self)
{
  return self->preview;
}

/**
 * cq_session_get_pages:
 *
 * Returns: (transfer none) (nullable): the newest pages; they may be of a document a moment older
 */
CqPages *
cq_session_get_pages (CqSession *self)
{
  return cq_preview_get_pages (self->preview);
}

/**
 * cq_session_get_pages_document:
 *
 * Returns: (transfer none) (nullable): the document that the pages show
 */
CqNode *
cq_session_get_pages_document (CqSession *self)
{
  return cq_preview_get_source (self->preview);
}

/**
 * cq_session_get_problems:
 *
 * Returns: (transfer none) (element-type CqProblem): what was found last; hold a reference to keep it
 */
GPtrArray *
cq_session_get_problems (CqSession *self)
{
  return cq_checker_get_problems (self->checker);
}
