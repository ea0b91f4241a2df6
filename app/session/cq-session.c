/* One open document: what it is now, and how it came to be. */
#include "session/cq-session-private.h"

#include "statement/cq-profile.h"

static GParamSpec *properties[N_PROPS];
static guint changed_outside;

G_DEFINE_FINAL_TYPE (CqSession, cq_session, G_TYPE_OBJECT)

void
cq_session_notify (CqSession *self, CqSessionProperty property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

void
cq_session_emit_changed_outside (CqSession *self)
{
  g_signal_emit (self, changed_outside, 0);
}

static void
cq_session_finalize (GObject *object)
{
  CqSession *self = CQ_SESSION (object);

  cq_session_stop_watching (self);
  g_clear_pointer (&self->fingerprint, cq_fingerprint_free);
  g_free (self->path);
  g_strfreev (self->notices);
  g_clear_pointer (&self->catalogue, cq_catalogue_unref);
  g_clear_pointer (&self->template, cq_template_unref);
  g_clear_pointer (&self->history, cq_history_free);
  g_free (self->form);
  g_free (self->row);
  g_free (self->lang);
  cq_session_sight_clear (&self->sight);
  G_OBJECT_CLASS (cq_session_parent_class)->finalize (object);
}

static void
cq_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CqSession *self = CQ_SESSION (object);

  switch (id)
    {
    case PROP_DOCUMENT:
      g_value_set_pointer (value, cq_session_get_document (self));
      break;
    case PROP_TEMPLATE:
      g_value_set_pointer (value, self->template);
      break;
    case PROP_FORM:
      g_value_set_string (value, self->form);
      break;
    case PROP_ROW:
      g_value_set_string (value, self->row);
      break;
    case PROP_LANG:
      g_value_set_string (value, self->sight.lang);
      break;
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_NOTICES:
      g_value_set_boxed (value, self->notices);
      break;
    case PROP_IS_READ_ONLY:
      g_value_set_boolean (value, self->is_read_only);
      break;
    case PROP_IS_CHANGED_OUTSIDE:
      g_value_set_boolean (value, self->is_changed_outside);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->sight.title);
      break;
    case PROP_STATE:
      g_value_set_string (value, self->sight.state);
      break;
    case PROP_IS_MODIFIED:
      g_value_set_boolean (value, self->sight.is_modified);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->sight.undo_name != NULL);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, self->sight.redo_name != NULL);
      break;
    case PROP_UNDO_NAME:
      g_value_set_string (value, self->sight.undo_name);
      break;
    case PROP_REDO_NAME:
      g_value_set_string (value, self->sight.redo_name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cq_session_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_LANG)
    cq_session_set_lang (CQ_SESSION (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static GParamSpec *
new_string (const char *name, GParamFlags more)
{
  return g_param_spec_string (name, NULL, NULL, NULL,
                              G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS | more);
}

static GParamSpec *
new_boolean (const char *name)
{
  return g_param_spec_boolean (name, NULL, NULL, FALSE,
                               G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
}

static GParamSpec *
new_pointer (const char *name)
{
  return g_param_spec_pointer (name, NULL, NULL,
                               G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
}

static void
cq_session_class_init (CqSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = cq_session_finalize;
  object_class->get_property = cq_session_get_property;
  object_class->set_property = cq_session_set_property;

  properties[PROP_DOCUMENT] = new_pointer ("document");
  properties[PROP_TEMPLATE] = new_pointer ("template");
  properties[PROP_FORM] = new_string ("form", 0);
  properties[PROP_ROW] = new_string ("row", 0);
  properties[PROP_LANG] = new_string ("lang", G_PARAM_WRITABLE);
  properties[PROP_PATH] = new_string ("path", 0);
  properties[PROP_NOTICES]
      = g_param_spec_boxed ("notices", NULL, NULL, G_TYPE_STRV,
                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_IS_READ_ONLY] = new_boolean ("is-read-only");
  properties[PROP_IS_CHANGED_OUTSIDE] = new_boolean ("is-changed-outside");
  properties[PROP_TITLE] = new_string ("title", 0);
  properties[PROP_STATE] = new_string ("state", 0);
  properties[PROP_IS_MODIFIED] = new_boolean ("is-modified");
  properties[PROP_CAN_UNDO] = new_boolean ("can-undo");
  properties[PROP_CAN_REDO] = new_boolean ("can-redo");
  properties[PROP_UNDO_NAME] = new_string ("undo-name", 0);
  properties[PROP_REDO_NAME] = new_string ("redo-name", 0);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  changed_outside = g_signal_new ("changed-outside", CQ_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
cq_session_init (CqSession *self)
{
  self->form = g_strdup (CQ_SESSION_FIRST_FORM);
}

/**
 * cq_session_find_template:
 *
 * Looks for the template that the document names.
 */
void
cq_session_find_template (CqSession *self)
{
  const char *id = cq_profile_get_setting (cq_session_get_document (self), CQ_AT_TEMPLATE);
  CqTemplate *found = id != NULL ? cq_catalogue_find (self->catalogue, id) : NULL;

  if (self->template == found)
    return;
  g_clear_pointer (&self->template, cq_template_unref);
  self->template = found != NULL ? cq_template_ref (found) : NULL;
  cq_session_notify (self, PROP_TEMPLATE);
}

/**
 * cq_session_new_from_document:
 * @catalogue: (transfer none): where the template that the document names is found
 * @document: (transfer none)
 *
 * Returns: (transfer full): a session of @document, which is in no file yet, and is unmodified
 */
CqSession *
cq_session_new_from_document (CqCatalogue *catalogue, CqNode *document)
{
  CqSession *self;

  g_return_val_if_fail (catalogue != NULL && document != NULL, NULL);

  self = g_object_new (CQ_TYPE_SESSION, NULL);
  self->catalogue = cq_catalogue_ref (catalogue);
  self->history = cq_history_new (document, CQ_HISTORY_MAX_BYTES, CQ_HISTORY_MAX_STEPS);
  cq_history_set_saved (self->history, document);
  cq_session_find_template (self);
  cq_session_refresh (self);
  return self;
}

/**
 * cq_session_new_from_template:
 * @template: (transfer none): one of @catalogue
 * @lang: (nullable): the language to draft in; %NULL is the template's own
 *
 * Returns: (transfer full): a session of a new document
 */
CqSession *
cq_session_new_from_template (CqCatalogue *catalogue, CqTemplate *template, const char *lang)
{
  g_autoptr (CqNode) document = cq_template_instantiate (template, lang);

  return cq_session_new_from_document (catalogue, document);
}

/**
 * cq_session_get_document:
 *
 * Returns: (transfer none): the document as it is now
 */
CqNode *
cq_session_get_document (CqSession *self)
{
  return cq_history_get_document (self->history);
}

/**
 * cq_session_get_template:
 *
 * Returns: (transfer none) (nullable): the template that the document was made from, where it is at hand
 */
CqTemplate *
cq_session_get_template (CqSession *self)
{
  return self->template;
}

/**
 * cq_session_get_form:
 *
 * Returns: (transfer none): the id of the form that is shown
 */
const char *
cq_session_get_form (CqSession *self)
{
  return self->form;
}

/**
 * cq_session_get_row:
 *
 * Returns: (transfer none) (nullable): the key of the row to go to
 */
const char *
cq_session_get_row (CqSession *self)
{
  return self->row;
}

/**
 * cq_session_get_lang:
 *
 * Returns: (transfer none): the language that is written
 */
const char *
cq_session_get_lang (CqSession *self)
{
  return self->sight.lang;
}

/**
 * cq_session_get_title:
 *
 * Returns: (transfer none): what the document is called
 */
const char *
cq_session_get_title (CqSession *self)
{
  return self->sight.title;
}

/**
 * cq_session_get_state:
 *
 * Returns: (transfer none): in words, how the document stands to its file
 */
const char *
cq_session_get_state (CqSession *self)
{
  return self->sight.state;
}

gboolean
cq_session_get_is_modified (CqSession *self)
{
  return self->sight.is_modified;
}

gboolean
cq_session_get_can_undo (CqSession *self)
{
  return self->sight.undo_name != NULL;
}

gboolean
cq_session_get_can_redo (CqSession *self)
{
  return self->sight.redo_name != NULL;
}

/**
 * cq_session_get_undo_name:
 *
 * Returns: (transfer none) (nullable): the name of the step that undo takes back
 */
const char *
cq_session_get_undo_name (CqSession *self)
{
  return self->sight.undo_name;
}

/**
 * cq_session_get_redo_name:
 *
 * Returns: (transfer none) (nullable): the name of the step that redo does again
 */
const char *
cq_session_get_redo_name (CqSession *self)
{
  return self->sight.redo_name;
}
