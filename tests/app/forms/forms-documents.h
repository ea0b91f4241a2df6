#pragma once

/* The documents that the tests of forms go through: our own, each template made a document, others’ articles. */
#include "forms-dump.h"

#include "docbook/cq-schema.h"
#include "template/cq-template.h"

typedef struct
{
  const char *name;
  const char *file;     /* below the sources */
  const char *template; /* (nullable) */
  const char *lang;     /* (nullable): in what the template is made a document; %NULL takes @file as it stands */
} TestDocument;

#define TEMPLATE(name) "templates/" name ".xml"

static const TestDocument test_documents[] = {
  { "ashgabat", "tests/app/edition/documents/one-language.xml", TEMPLATE ("joint-statement-roadmap"), NULL },
  { "dossier", "tests/app/edition/documents/dossier.xml", NULL, NULL },
  { "languages", "tests/app/forms/documents/languages.xml", NULL, NULL },
  { "without-ids", "tests/app/forms/documents/without-ids.xml", NULL, NULL },
  { "joint-statement", TEMPLATE ("joint-statement"), TEMPLATE ("joint-statement"), "en" },
  { "joint-statement-bilateral", TEMPLATE ("joint-statement-bilateral"), TEMPLATE ("joint-statement-bilateral"), "ru" },
  { "joint-statement-roadmap", TEMPLATE ("joint-statement-roadmap"), TEMPLATE ("joint-statement-roadmap"), "en" },
  { "roadmap", TEMPLATE ("roadmap"), TEMPLATE ("roadmap"), "ja" },
  { "manual", "tests/foreign/01-manual.xml", NULL, NULL },
  { "many-languages", "tests/foreign/07-languages.xml", NULL, NULL },
};

static inline CqTemplate *
load_template (const TestDocument *one)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  CqTemplate *template;

  if (one->template == NULL)
    return NULL;
  path = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), one->template, NULL);
  template = cq_template_load (path, &error);
  g_assert_no_error (error);
  return template;
}

static inline CqNode *
load_document (const TestDocument *one)
{
  g_autoptr (CqTemplate) template = one->lang != NULL ? load_template (one) : NULL;

  return template != NULL ? cq_template_instantiate (template, one->lang) : load_source_file (one->file);
}

/* Both schemas, and no link that leads nowhere */
static inline void
assert_valid (CqNode *document, const char *after)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) messages = cq_schema_check_document (document, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < messages->len; i++)
    if (((CqMessage *) messages->pdata[i])->severity != CQ_MESSAGE_NOTE)
      g_error ("after %s: %s (%s)", after, ((CqMessage *) messages->pdata[i])->text, ((CqMessage *) messages->pdata[i])->id);
}

static inline void
add_new_form (GPtrArray *ids, GHashTable *seen, const char *id)
{
  if (id != NULL && g_hash_table_add (seen, g_strdup (id)))
    g_ptr_array_add (ids, g_strdup (id));
}

/* Every form that can be reached from the outline, by its rows and its table */
static inline GPtrArray *
list_forms (const CqFormSource *source)
{
  g_autoptr (GPtrArray) outline = cq_outline_new (source);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < outline->len; i++)
    add_new_form (ids, seen, ((CqOutlineRow *) outline->pdata[i])->form);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (CqForm) form = cq_form_new (source, ids->pdata[i]);

      if (form == NULL)
        g_error ("no form “%s”", (const char *) ids->pdata[i]);
      for (guint t = 0; form->table != NULL && t < form->table->rows->len; t++)
        add_new_form (ids, seen, ((CqFormTableRow *) form->table->rows->pdata[t])->form);
      for (guint g = 0; g < form->groups->len; g++)
        {
          const CqFormGroup *group = form->groups->pdata[g];

          for (guint r = 0; r < group->rows->len; r++)
            add_new_form (ids, seen, ((CqRow *) group->rows->pdata[r])->form);
        }
    }
  return ids;
}
