#pragma once

#include <string.h>

#include "docbook/cq-reader.h"
#include "docbook/cq-writer.h"
#include "forms/cq-edit.h"
#include "statement/cq-part.h"
#include "template/cq-catalogue.h"

#define STATEMENT "joint-statement"

static inline CqCatalogue *
new_catalogue (void)
{
  const char *const folders[] = { g_getenv ("CQ_DATADIR"), NULL };

  return cq_catalogue_new (folders);
}

static inline CqNode *
new_document (void)
{
  g_autoptr (CqCatalogue) catalogue = new_catalogue ();

  return cq_template_instantiate (cq_catalogue_find (catalogue, STATEMENT), NULL);
}

/* What a drafter does who sets the subtitle of @document in its form */
static inline CqEdit *
new_subtitle_edit (CqNode *document, const char *subtitle, const char *merge)
{
  g_autoptr (GPtrArray) content = cq_content_new (subtitle);
  CqEdit *edit = cq_edit_new (document, cq_part_set_subtitle (document, NULL, NULL, content),
                              "Change Subtitle", "document");

  edit->merge = g_strdup (merge);
  edit->row = g_strdup ("subtitle");
  return edit;
}

static inline char *
dup_subtitle (CqNode *document)
{
  g_autoptr (CqPart) part = cq_part_find (document, NULL);

  return cq_part_get_subtitle (part, cq_document_get_language (document));
}

static inline void
assert_subtitle (CqNode *document, const char *expected)
{
  g_autofree char *subtitle = dup_subtitle (document);

  g_assert_cmpstr (subtitle, ==, expected);
}

static inline void
assert_same_bytes (GBytes *a, GBytes *b)
{
  g_assert_cmpmem (g_bytes_get_data (a, NULL), g_bytes_get_size (a), g_bytes_get_data (b, NULL),
                   g_bytes_get_size (b));
}
