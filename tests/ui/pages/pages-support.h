#pragma once

#include "docbook/cq-reader.h"
#include "layout/cq-layout.h"

/* Shared by the tests of the live pages. */

static inline CqPages *
lay_out_article (const char *body)
{
  g_autofree char *xml = g_strdup_printf ("<article xmlns='http://docbook.org/ns/docbook' version='5.0' xml:lang='en'>"
                                          "<title>T</title>%s</article>",
                                          body);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) document = cq_reader_parse (bytes, "test", NULL, &error);
  g_autoptr (CqStyle) style = NULL;
  CqPages *pages;

  g_assert_no_error (error);
  style = cq_style_load ("dialogue", &error);
  g_assert_no_error (error);
  pages = cq_layout_make (document, style, NULL, NULL, &error);
  g_assert_no_error (error);
  return pages;
}

/*
 * Paragraphs p0, p1, … of one line, about forty on a page. Those below @n_long are of several lines.
 */
static inline CqPages *
lay_out_paragraphs (guint n, guint n_long)
{
  g_autoptr (GString) body = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (body, "<para xml:id='p%u'>Paragraph %u.", i, i);
      for (guint j = 0; i < n_long && j < 60; j++)
        g_string_append (body, " It goes on.");
      g_string_append (body, "</para>");
    }
  return lay_out_article (body->str);
}
