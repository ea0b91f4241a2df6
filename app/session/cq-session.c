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

  cq_session_end_live (self);
  cq_session_end_copy (self);
  g_free (self->copy_message);
  g_free (self->recent);
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

/* The properties that are texts or truths, each as its getter has it */
static const struct
{
  const char *name;
  const char *(*get_string) (CqSession *self);
  gboolean (*get_boolean) (CqSession *self);
} plain[N_PROPS] = {
  [PROP_FORM] = { .name = "form", .get_string = cq_session_get_form },
  [PROP_ROW] = { .name = "row", .get_string = cq_session_get_row },
  [PROP_LANG] = { .name = "lang", .get_string = cq_session_get_lang },
  [PROP_PATH] = { .name = "path", .get_string = cq_session_get_path },
  [PROP_COPY_MESSAGE] = { .name = "copy-message", .get_string = cq_session_get_copy_message },
  [PROP_TITLE] = { .name = "title", .get_string = cq_session_get_title },
  [PROP_STATE] = { .name = "state", .get_string = cq_session_get_state },
  [PROP_UNDO_NAME] = { .name = "undo-name", .get_string = cq_session_get_undo_name },
  [PROP_REDO_NAME] = { .name = "redo-name", .get_string = cq_session_get_redo_name },
  [PROP_IS_READ_ONLY] = { .name = "is-read-only", .get_boolean = cq_session_get_is_read_only },
  [PROP_IS_CHANGED_OUTSIDE]
  = { .name = "is-changed-outside", .get_boolean = cq_session_get_is_changed_outside },
  [PROP_IS_MODIFIED] = { .name = "is-modified", .get_boolean = cq_session_get_is_modified },
  [PROP_CAN_UNDO] = { .name = "can-undo", .get_boolean = cq_session_get_can_undo },
  [PROP_CAN_REDO] = { .name = "can-redo", .get_boolean = cq_session_get_can_redo },
};

static void
get_plain (CqSession *self, guint id, GValue *value)
{
  if (plain[id].get_string != NULL)
    g_value_set_string (value, plain[id].get_string (self));
  else
    g_value_set_boolean (value, plain[id].get_boolean (self));
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
    case PROP_NOTICES:
      g_value_set_boxed (value, self->notices);
      break;
    case PROP_PAGES:
      g_value_set_boxed (value, cq_session_get_pages (self));
      break;
    case PROP_PROBLEMS:
      g_value_set_boxed (value, cq_session_get_problems (self));
      break;
    default:
      get_plain (self, id, value);
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

static void
cq_session_class_init (CqSessionClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = cq_session_finalize;
  object_class->get_property = cq_session_get_property;
  object_class->set_property = cq_session_set_property;

  properties[PROP_DOCUMENT] = g_param_spec_pointer ("document", NULL, NULL, flags);
  properties[PROP_TEMPLATE] = g_param_spec_pointer ("template", NULL, NULL, flags);
  properties[PROP_NOTICES] = g_param_spec_boxed ("notices", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_PAGES] = g_param_spec_boxed ("pages", NULL, NULL, CQ_TYPE_PAGES, flags);
  properties[PROP_PROBLEMS] = g_param_spec_boxed ("problems", NULL, NULL, G_TYPE_PTR_ARRAY, flags);
  for (guint id = 1; id < N_PROPS; id++)
    if (plain[id].get_string != NULL)
      properties[id] = g_param_spec_string (plain[id].name, NULL, NULL, NULL,
                                            id == PROP_LANG ? flags | G_PARAM_WRITABLE : flags);
    else if (plain[id].get_boolean != NULL)
      properties[id] = g_param_spec_boolean (plain[id].name, NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  changed_outside = g_signal_new ("changed-outside", CQ_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
cq_session_init (CqSession *self)
{
  self->form = g_strdup (CQ_SESSION_FIRST_FORM);
  cq_session_go_live (self);
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
  cq_session_follow (self);
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
