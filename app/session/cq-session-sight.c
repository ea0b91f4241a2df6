/* What the window shows of a session beyond the document itself. */
#include "session/cq-session-private.h"

#include <glib/gi18n-lib.h>

#include "statement/cq-languages.h"
#include "statement/cq-part.h"

/* What the drafter calls the document: its title in its own language, else in any */
static char *
dup_title (CqNode *document)
{
  g_autoptr (CqPart) part = cq_part_find (document, NULL);
  g_autofree char *title
      = cq_text_get_any (cq_part_get_title_node (part), cq_document_get_language (document),
                         cq_document_get_language (document), NULL);

  return title != NULL && *title != '\0' ? g_steal_pointer (&title) : g_strdup (_ ("Untitled Statement"));
}

/* How the document stands to its file */
static const char *
get_state (CqSession *self, gboolean is_modified)
{
  if (self->n_saves > 0)
    return C_ ("state of a document", "Saving…");
  if (is_modified && self->copy_message != NULL)
    return C_ ("state of a document", "Could not autosave");
  if (self->path == NULL)
    return C_ ("state of a document", "Not saved yet");
  if (is_modified)
    return C_ ("state of a document", "Unsaved changes");
  return self->is_read_only ? C_ ("state of a document", "Read-only") : C_ ("state of a document", "Saved");
}

static void
show_text (CqSession *self, char **shown, char *text, CqSessionProperty property)
{
  if (g_strcmp0 (*shown, text) == 0)
    {
      g_free (text);
      return;
    }
  g_free (*shown);
  *shown = text;
  cq_session_notify (self, property);
}

static void
show_step_name (CqSession *self,
                char **shown,
                const char *name,
                CqSessionProperty property,
                CqSessionProperty possible)
{
  if ((*shown == NULL) != (name == NULL))
    cq_session_notify (self, possible);
  show_text (self, shown, g_strdup (name), property);
}

/* A language that is taken out of the document is not written any more; one that it has no word of yet may be begun, and
 * has no pages. */
static void
show_lang (CqSession *self, CqNode *document)
{
  gboolean has_lang = self->lang != NULL && cq_document_has_language (document, self->lang);

  if (self->has_lang && !has_lang)
    g_clear_pointer (&self->lang, g_free);
  self->has_lang = has_lang;
  show_text (self, &self->sight.lang,
             g_strdup (self->lang != NULL ? self->lang : cq_document_get_language (document)), PROP_LANG);
  if (self->preview != NULL)
    cq_preview_set_edition (self->preview, CQ_EDITION_CLEAN, has_lang ? self->lang : NULL, NULL);
}

/**
 * cq_session_refresh:
 *
 * Brings what the window shows up to date, and notifies of what is different; the copy follows.
 */
void
cq_session_refresh (CqSession *self)
{
  CqNode *document = cq_session_get_document (self);
  gboolean is_modified = self->is_gone || !cq_history_is_saved (self->history);

  g_object_freeze_notify (G_OBJECT (self));
  if (self->sight.is_modified != is_modified)
    {
      self->sight.is_modified = is_modified;
      cq_session_notify (self, PROP_IS_MODIFIED);
    }
  show_text (self, &self->sight.title, dup_title (document), PROP_TITLE);
  show_text (self, &self->sight.state, g_strdup (get_state (self, is_modified)), PROP_STATE);
  show_lang (self, document);
  show_step_name (self, &self->sight.undo_name, cq_history_get_undo_name (self->history), PROP_UNDO_NAME,
                  PROP_CAN_UNDO);
  show_step_name (self, &self->sight.redo_name, cq_history_get_redo_name (self->history), PROP_REDO_NAME,
                  PROP_CAN_REDO);
  g_object_thaw_notify (G_OBJECT (self));
  cq_session_keep_copy (self);
}

void
cq_session_sight_clear (CqSessionSight *self)
{
  g_free (self->title);
  g_free (self->state);
  g_free (self->undo_name);
  g_free (self->redo_name);
  g_free (self->lang);
}
