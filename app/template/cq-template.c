/* One template: what it says of itself, and how a document is made from it. */
#include "template/cq-template.h"

#include "template/cq-template-private.h"

#include <glib/gi18n-lib.h>

#include "docbook/cq-reader.h"
#include "docbook/cq-schema.h"
#include "language/cq-language.h"
#include "statement/cq-profile.h"
#include "statement/cq-text.h"

struct _CqTemplate
{
  gatomicrefcount refs;
  char *path;       /* (owned) */
  CqNode *document; /* (owned) */
  CqNode *instance; /* (owned) */
  CqNode *record;   /* (borrowed from the document) */
  char **languages; /* (owned): the principal one first */
  GPtrArray *forms; /* (owned) (element-type CqTemplateForm) */
};

#define ENGLISH "en"

G_DEFINE_QUARK (cq-template-error-quark, cq_template_error)

static void
form_free (gpointer data)
{
  CqTemplateForm *form = data;

  g_free (form->kind);
  g_free (form->about);
  g_strfreev (form->fields);
  g_free (form);
}

static char **
list_fields (CqNode *form)
{
  g_autoptr (GStrvBuilder) fields = g_strv_builder_new ();
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (form, &i)) != NULL;)
    if (cq_node_is (child, CQ_PR_FIELD) && cq_node_get (child, CQ_AT_KIND) != NULL)
      g_strv_builder_add (fields, cq_node_get (child, CQ_AT_KIND));
  return g_strv_builder_end (fields);
}

static GPtrArray *
list_forms (CqNode *document)
{
  g_autoptr (GPtrArray) records = cq_profile_list_records (document, CQ_PR_FORM);
  GPtrArray *forms = g_ptr_array_new_with_free_func (form_free);

  for (guint i = 0; i < records->len; i++)
    {
      CqNode *record = records->pdata[i];
      CqTemplateForm *form;

      if (cq_node_get (record, CQ_AT_KIND) == NULL)
        continue;
      form = g_new (CqTemplateForm, 1);
      *form = (CqTemplateForm){ g_strdup (cq_node_get (record, CQ_AT_KIND)), g_strdup (cq_node_get (record, CQ_AT_ABOUT)),
                                list_fields (record), record };
      g_ptr_array_add (forms, form);
    }
  return forms;
}

static CqMessage *
blame (CqNode *node, const char *path, const char *text)
{
  return cq_message_new (CQ_MESSAGE_ERROR, path, cq_node_get_line (node), NULL, NULL, text);
}

/* The first thing that is wrong with the ids and links of a template. */
static CqMessage *
check_links (CqNode *document, const char *path)
{
  g_autoptr (GPtrArray) messages = cq_message_array_new ();

  cq_schema_check_links (document, path, messages);
  for (guint i = 0; i < messages->len; i++)
    if (((CqMessage *) messages->pdata[i])->severity == CQ_MESSAGE_ERROR)
      return g_ptr_array_steal_index (messages, i);
  return NULL;
}

static CqMessage *
check (CqNode *document, const char *path)
{
  CqNode *root = cq_document_get_root (document);
  CqNode *record = cq_profile_find_record (document, CQ_PR_TEMPLATE, NULL);
  const char *id = record != NULL ? cq_node_get (record, CQ_AT_ID) : NULL;

  if (!cq_node_is (root, CQ_DB_ARTICLE))
    return blame (root, path, _ ("A template is a DocBook article; this is none"));
  if (record == NULL)
    return blame (root, path,
                  _ ("This document is no template: its info has no cq:template. Add one, or move the file "
                     "elsewhere"));
  if (id == NULL || *id == '\0')
    return blame (record, path, _ ("The template has no id. Add one to cq:template"));
  if (cq_profile_get_version (document) > CQ_PROFILE_VERSION)
    return blame (record, path,
                  _ ("The template was made by a later version of the program. Get that version, or another "
                     "template"));
  return check_links (document, path);
}

static CqTemplate *
template_new (const char *path, CqNode *document)
{
  CqTemplate *self = g_new0 (CqTemplate, 1);

  g_atomic_ref_count_init (&self->refs);
  self->path = g_strdup (path);
  self->document = cq_node_ref (document);
  self->record = cq_profile_find_record (self->document, CQ_PR_TEMPLATE, NULL);
  self->instance = cq_template_make_instance (self->document, cq_template_get_id (self));
  self->languages = cq_document_list_languages (self->instance);
  self->forms = list_forms (self->document);
  return self;
}

/**
 * cq_template_try:
 * @problem: (out) (transfer full): what is wrong with the file, where it is no template
 *
 * Returns: (transfer full) (nullable): the template in the file at @path
 */
CqTemplate *
cq_template_try (const char *path, CqMessage **problem)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) document = cq_reader_load_file (path, NULL, &error);

  *problem = document != NULL ? check (document, path)
                              : cq_message_new (CQ_MESSAGE_ERROR, path, cq_reader_error_get_line (error), NULL, NULL,
                                                error->message);
  return *problem == NULL ? template_new (path, document) : NULL;
}

/**
 * cq_template_load:
 *
 * Returns: (transfer full) (nullable): the template in the file at @path, %NULL with @error where it is
 *   none; the message names the file and the line
 */
CqTemplate *
cq_template_load (const char *path, GError **error)
{
  CqMessage *problem = NULL;
  CqTemplate *self = cq_template_try (path, &problem);

  if (self != NULL)
    return self;
  if (problem->line > 0)
    g_set_error (error, CQ_TEMPLATE_ERROR, CQ_TEMPLATE_ERROR_INVALID, "%s:%u: %s", path, problem->line, problem->text);
  else
    g_set_error (error, CQ_TEMPLATE_ERROR, CQ_TEMPLATE_ERROR_INVALID, "%s: %s", path, problem->text);
  cq_message_free (problem);
  return NULL;
}

CqTemplate *
cq_template_ref (CqTemplate *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
cq_template_unref (CqTemplate *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_free (self->path);
  cq_node_unref (self->document);
  cq_node_unref (self->instance);
  g_strfreev (self->languages);
  g_ptr_array_unref (self->forms);
  g_free (self);
}

const char *
cq_template_get_id (CqTemplate *self)
{
  return cq_node_get (self->record, CQ_AT_ID);
}

const char *
cq_template_get_path (CqTemplate *self)
{
  return self->path;
}

/**
 * cq_template_get_document:
 *
 * Returns: (transfer none): the template as it stands in its file, which is a document by itself
 */
CqNode *
cq_template_get_document (CqTemplate *self)
{
  return self->document;
}

/**
 * cq_template_get_languages:
 *
 * Returns: (transfer none): the languages that its text is in, the principal one first
 */
const char *const *
cq_template_get_languages (CqTemplate *self)
{
  return (const char *const *) self->languages;
}

/* What the shipped templates say of themselves is English, and translated with the program; po/its says the same.
 * @english: (transfer full) */
static char *
translate (char *english, const char *context)
{
  g_autofree char *text = english;

  return g_strdup (context != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, context, text) : g_dgettext (GETTEXT_PACKAGE, text));
}

/**
 * cq_template_find_language:
 * @lang: a language tag
 *
 * Returns: (transfer none) (nullable): the language of the template that comes nearest to @lang
 */
const char *
cq_template_find_language (CqTemplate *self, const char *lang)
{
  return cq_template_find_near (cq_template_get_languages (self), lang);
}

/* The text of a record's child as the file has it in a language near to @lang; else its English, translated; else
 * in the template's own language. */
static char *
get_text (CqTemplate *self, CqNode *record, CqTag tag, const char *lang)
{
  g_auto (GStrv) wanted = cq_language_matches (lang, ENGLISH) ? NULL : cq_language_get_fallbacks (lang);
  const char *principal = self->languages[0];
  char *text = NULL;

  for (guint i = 0; text == NULL && wanted != NULL && wanted[i] != NULL; i++)
    text = cq_text_get_child (record, tag, wanted[i], principal);
  if (text != NULL)
    return text;
  text = cq_text_get_child (record, tag, ENGLISH, principal);
  if (text != NULL)
    return translate (text, tag == CQ_PR_TITLE ? "template" : NULL);
  return cq_text_get_child (record, tag, principal, principal);
}

/**
 * cq_template_get_title:
 *
 * Returns: (transfer full): what the template is called in @lang, as the file or the program's translation has it, or
 *   else in its own language; its id where it has no title
 */
char *
cq_template_get_title (CqTemplate *self, const char *lang)
{
  char *title = get_text (self, self->record, CQ_PR_TITLE, lang);

  return title != NULL ? title : g_strdup (cq_template_get_id (self));
}

/**
 * cq_template_get_description:
 *
 * Returns: (transfer full) (nullable): what it is for, in @lang or else in its own language
 */
char *
cq_template_get_description (CqTemplate *self, const char *lang)
{
  return get_text (self, self->record, CQ_PR_DESCRIPTION, lang);
}

/* Guidance that names what it is about. Returns: (transfer full) (nullable) */
static char *
find_guidance (CqTemplate *self, const char *about, const char *lang)
{
  g_autoptr (GPtrArray) records = cq_profile_list_records (self->document, CQ_PR_GUIDANCE);

  for (guint i = 0; i < records->len; i++)
    if (cq_record_is_about (records->pdata[i], about)
        && cq_language_matches (cq_text_get_language (records->pdata[i], self->languages[0]), lang))
      return cq_text_get_plain (records->pdata[i]);
  return NULL;
}

/* Guidance on a form stands within its record. */
static char *
get_form_guidance (CqTemplate *self, const char *kind, const char *lang)
{
  g_autoptr (GPtrArray) records = cq_profile_list_records (self->document, CQ_PR_FORM);

  for (guint i = 0; i < records->len; i++)
    if (g_strcmp0 (cq_node_get (records->pdata[i], CQ_AT_KIND), kind) == 0)
      return get_text (self, records->pdata[i], CQ_PR_GUIDANCE, lang);
  return NULL;
}

/**
 * cq_template_get_guidance:
 * @about: the id of an element, or the kind of a form
 *
 * Returns: (transfer full) (nullable): what to bear in mind there, in @lang or else in the template's language
 */
char *
cq_template_get_guidance (CqTemplate *self, const char *about, const char *lang)
{
  char *text = cq_language_matches (lang, ENGLISH) ? NULL : find_guidance (self, about, lang);

  if (text != NULL)
    return text;
  text = find_guidance (self, about, ENGLISH);
  if (text != NULL)
    return translate (text, NULL);
  text = find_guidance (self, about, self->languages[0]);
  return text != NULL ? text : get_form_guidance (self, about, lang);
}

/**
 * cq_template_get_field_guidance:
 * @form: a form of the template
 * @field: the kind of one of its fields
 *
 * Returns: (transfer full) (nullable): what to bear in mind beside the field, in @lang or else in the template's
 *   language
 */
char *
cq_template_get_field_guidance (CqTemplate *self, const CqTemplateForm *form, const char *field, const char *lang)
{
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (form->record, &i)) != NULL;)
    if (cq_node_is (child, CQ_PR_FIELD) && g_strcmp0 (cq_node_get (child, CQ_AT_KIND), field) == 0)
      return get_text (self, child, CQ_PR_GUIDANCE, lang);
  return NULL;
}

/**
 * cq_template_get_forms:
 *
 * Returns: (transfer none) (element-type CqTemplateForm): the forms in the order in which they are filled in
 */
GPtrArray *
cq_template_get_forms (CqTemplate *self)
{
  return self->forms;
}

/**
 * cq_template_instantiate:
 * @lang: (nullable): the language of the new document; %NULL is the template's first
 *
 * Returns: (transfer full): a new document in that language alone, its blanks still to be filled in; where the template
 *   does not have @lang, its texts stand in the template's first language, and say so
 */
CqNode *
cq_template_instantiate (CqTemplate *self, const char *lang)
{
  const char *languages[] = { lang != NULL ? lang : self->languages[0], NULL };

  return cq_template_instantiate_in (self, languages);
}

/**
 * cq_template_instantiate_in:
 * @languages: (array zero-terminated=1): at least one; the first is the principal one
 *
 * Like cq_template_instantiate(), in several languages beside each other.
 *
 * Returns: (transfer full): a new document
 */
CqNode *
cq_template_instantiate_in (CqTemplate *self, const char *const *languages)
{
  return cq_template_speak (self->instance, languages);
}
