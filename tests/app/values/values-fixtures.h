#pragma once

#include <string.h>

#include "docbook/cq-reader.h"
#include "docbook/cq-schema.h"
#include "docbook/cq-writer.h"
#include "template/cq-catalogue.h"
#include "values/cq-values.h"

/* A fresh document from a shipped template. */
static inline CqNode *
new_document (const char *template)
{
  const char *const folders[] = { g_getenv ("CQ_DATADIR"), NULL };
  g_autoptr (CqCatalogue) catalogue = cq_catalogue_new (folders);

  g_assert_nonnull (cq_catalogue_find (catalogue, template));
  return cq_template_instantiate (cq_catalogue_find (catalogue, template), NULL);
}

static inline CqNode *
apply_text (CqNode *document, const char *json, CqValuesMode mode)
{
  g_autoptr (GError) error = NULL;
  guint64 before = cq_node_get_hash (document);
  CqNode *applied = cq_values_apply (document, json, strlen (json), "values.json", mode, &error);

  g_assert_no_error (error);
  g_assert_nonnull (applied);
  g_assert_cmpuint (cq_node_get_hash (document), ==, before);
  return applied;
}

static inline CqNode *
apply_file (CqNode *document, const char *path, CqValuesMode mode)
{
  g_autofree char *file = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), path, NULL);
  g_autofree char *json = NULL;

  g_assert_true (g_file_get_contents (file, &json, NULL, NULL));
  return apply_text (document, json, mode);
}

/* The document is valid, and reads back as what it is. */
static inline void
assert_sound (CqNode *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) messages = cq_schema_check_document (document, "document", &error);
  g_autoptr (GBytes) bytes = cq_writer_write (document);
  g_autoptr (CqNode) read = cq_reader_parse (bytes, "document", NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < messages->len; i++)
    {
      g_autofree char *text = cq_message_to_string (messages->pdata[i]);
      g_test_message ("%s", text);
    }
  g_assert_cmpuint (messages->len, ==, 0);
  g_assert_true (cq_node_equal (document, read));
}

static inline char *
to_text (CqNode *document)
{
  g_autoptr (GBytes) bytes = cq_writer_write (document);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}
