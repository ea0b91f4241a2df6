#pragma once

#include "docbook/cq-reader.h"
#include "docbook/cq-schema.h"
#include "docbook/cq-writer.h"
#include "edition/cq-edition.h"

/* What the tests of this room share: documents/, editions of them, and what holds for every edition. */

static inline CqNode *
load (const char *name)
{
  g_autofree char *path
      = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), "tests", "app", "edition", "documents", name, NULL);
  g_autoptr (GError) error = NULL;
  CqNode *document = cq_reader_load_file (path, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static inline CqNode *
parse (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  CqNode *document = cq_reader_parse (bytes, "test", NULL, &error);

  g_assert_no_error (error);
  return document;
}

static inline char *
write_text (CqNode *document)
{
  g_autoptr (GBytes) bytes = cq_writer_write (document);
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  return g_strndup (text, length);
}

static inline void
assert_valid (CqNode *document, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) messages = cq_message_array_new ();
  CqSchema *schema = cq_schema_get_docbook (&error);

  g_assert_no_error (error);
  cq_schema_validate (schema, cq_document_get_root (document), name, messages);
  cq_schema_check_links (document, name, messages);
  for (guint i = 0; i < messages->len; i++)
    {
      g_autofree char *text = cq_message_to_string (g_ptr_array_index (messages, i));
      g_test_message ("%s", text);
    }
  g_assert_cmpuint (messages->len, ==, 0);
}

/* What holds for every edition of our documents. */
static inline void
assert_circulable (CqNode *edition, const char *name)
{
  g_autofree char *text = write_text (edition);
  static const char *const forbidden[]
      = { "urn:communique", "<cq:",        "<author",   "<othercredit", "<annotation", "<revhistory", "<replaceable",
          "<!--",           "house-note",  "role=\"field", "bracket-open", "continuation", NULL };

  for (guint i = 0; forbidden[i] != NULL; i++)
    if (strstr (text, forbidden[i]) != NULL)
      g_error ("%s: an edition with %s in it", name, forbidden[i]);
  assert_valid (edition, name);
}

static inline CqNode *
make_edition (CqNode *document, CqEditionKind kind, const char *lang, const char *part, GPtrArray **notices)
{
  CqEditionOptions options = { kind, lang, part, NULL };
  g_autoptr (GError) error = NULL;
  CqNode *edition = cq_edition_make (document, &options, notices, &error);

  g_assert_no_error (error);
  g_assert_nonnull (edition);
  return edition;
}
