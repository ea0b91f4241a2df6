#pragma once

#include "docbook/cq-reader.h"
#include "docbook/cq-writer.h"
#include "forms/cq-rich.h"
#include "statement/cq-text.h"
#include "tree/cq-node-builder.h"

/* Content as XML, for tables of cases. */

static inline GPtrArray *
content_from_xml (const char *xml)
{
  g_autofree char *para = g_strdup_printf ("<para xmlns='http://docbook.org/ns/docbook'"
                                           " xmlns:xlink='http://www.w3.org/1999/xlink'>%s</para>",
                                           xml);
  g_autoptr (GBytes) bytes = g_bytes_new (para, strlen (para));
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) document = cq_reader_parse (bytes, "content.xml", NULL, &error);

  g_assert_no_error (error);
  return cq_content_of (cq_document_get_root (document));
}

static inline char *
content_to_xml (GPtrArray *content)
{
  g_autoptr (CqNode) para = cq_node_new_with_text (CQ_DB_PARA, NULL);
  g_autoptr (CqNode) filled = cq_node_with_child_array (para, content);
  g_autofree char *xml = cq_writer_write_node (filled);
  const char *begin = strchr (xml, '>') + 1;

  return content->len > 0 ? g_strndup (begin, strlen (begin) - strlen ("</para>")) : g_strdup ("");
}

static inline void
assert_content (CqRich *rich, const char *xml)
{
  g_autoptr (GPtrArray) content = cq_rich_get_content (rich);
  g_autoptr (GPtrArray) wanted = content_from_xml (xml);
  gboolean same = content->len == wanted->len;

  for (guint i = 0; same && i < content->len; i++)
    same = cq_node_equal (g_ptr_array_index (content, i), g_ptr_array_index (wanted, i));
  if (!same)
    {
      g_autofree char *got = content_to_xml (content);
      g_error ("wanted\n%s\ngot\n%s", xml, got);
    }
}

static inline CqRich *
rich_from_xml (const char *xml, const char *lang)
{
  g_autoptr (GPtrArray) content = content_from_xml (xml);

  return cq_rich_new (content, lang, NULL);
}

/* Where the bars in @marked stand; without them it is the text of @rich. */
static inline void
find_bars (CqRich *rich, const char *marked, guint *start, guint *end)
{
  g_auto (GStrv) parts = g_strsplit (marked, "|", -1);
  g_autofree char *text = g_strjoinv ("", parts);

  g_assert_cmpstr (cq_rich_get_text (rich), ==, text);
  *start = parts[0] != NULL ? (guint) g_utf8_strlen (parts[0], -1) : 0;
  *end = *start;
  if (parts[0] != NULL && parts[1] != NULL && parts[2] != NULL)
    *end += (guint) g_utf8_strlen (parts[1], -1);
}
