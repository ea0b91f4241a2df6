#pragma once

#include "docbook/cq-reader.h"
#include "layout/cq-layout.h"

/* Shared by the tests of the layout. */

static inline CqNode *
load_document (const char *folder, const char *leaf)
{
  g_autofree char *path = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), folder, leaf, NULL);
  g_autoptr (GError) error = NULL;
  CqNode *document = cq_reader_load_file (path, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static inline CqNode *
parse_document (const char *xml)
{
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  CqNode *document = cq_reader_parse (bytes, "test", NULL, &error);

  g_assert_no_error (error);
  return document;
}

/* An article of @body. */
static inline CqNode *
parse_body (const char *body)
{
  g_autofree char *xml = g_strdup_printf ("<article xmlns='http://docbook.org/ns/docbook' xmlns:xlink='http://www.w3.org/1999/xlink' "
                                          "version='5.0' xml:lang='en'><title>T</title>%s</article>",
                                          body);

  return parse_document (xml);
}

static inline CqPages *
lay_out_with (CqNode *document, const char *style_name, CqLayoutCache *cache, guint threads)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CqStyle) style = cq_style_load (style_name, &error);
  CqLayoutOptions options = { threads, NULL };
  CqPages *pages;

  g_assert_no_error (error);
  pages = cq_layout_make (document, style, cache, &options, &error);
  g_assert_no_error (error);
  return pages;
}

static inline CqPages *
lay_out (CqNode *document)
{
  return lay_out_with (document, NULL, NULL, 1);
}

/* Pages in the style that is the file @data. */
static inline CqPages *
lay_out_styled (CqNode *document, const char *data, const char *original)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CqStyle) style = cq_style_new_from_data (data, "office.style", &error);
  CqLayoutOptions options = { .threads = 1, .original = original };
  CqPages *pages;

  g_assert_no_error (error);
  pages = cq_layout_make (document, style, NULL, &options, &error);
  g_assert_no_error (error);
  return pages;
}

/* The run of a page that is @text; (nullable) */
static inline const CqMark *
find_mark (CqPages *pages, guint index, const char *text)
{
  const CqPage *page = cq_pages_get_page (pages, index);

  for (guint i = 0; i < page->n_marks; i++)
    if (page->marks[i].kind == CQ_MARK_RUN && page->marks[i].run->n_bytes == strlen (text)
        && strncmp (page->marks[i].run->text, text, strlen (text)) == 0)
      return &page->marks[i];
  return NULL;
}

static inline char *
without_spaces (const char *text)
{
  GString *bare = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      g_string_append_unichar (bare, g_utf8_get_char (text));
  return g_string_free (bare, FALSE);
}

/* The words that pages have to show: all but index terms, dates for machines and the words drawn in drawings. */
static inline void
collect_words (CqNode *node, GPtrArray *words)
{
  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    {
      CqNode *child = cq_node_get_child (node, i);

      if (cq_node_get_kind (child) == CQ_NODE_TEXT)
        {
          g_auto (GStrv) parts = g_strsplit_set (cq_node_get_text (child), " \t\r\n", -1);
          for (guint w = 0; parts[w] != NULL; w++)
            {
              g_autofree char *bare = without_spaces (parts[w]);
              if (*bare != '\0')
                g_ptr_array_add (words, g_steal_pointer (&bare));
            }
        }
      else if (cq_node_get_kind (child) == CQ_NODE_ELEMENT && !cq_node_is (child, CQ_DB_INDEXTERM)
               && !cq_node_is (child, CQ_DB_IMAGEDATA)
               && !(cq_node_is (child, CQ_DB_DATE) && cq_node_get (child, CQ_AT_ROLE) != NULL))
        collect_words (child, words);
    }
}

/* How many words of @document the pages do not show. */
static inline guint
count_lost_words (CqNode *document, CqPages *pages)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = cq_pages_dup_text (pages);
  g_autofree char *bare = without_spaces (text);
  g_autofree char *dump = cq_pages_dump (pages); /* has the running heads too */
  guint lost = 0;

  collect_words (document, words);
  for (guint i = 0; i < words->len; i++)
    if (strstr (bare, g_ptr_array_index (words, i)) == NULL && strstr (dump, g_ptr_array_index (words, i)) == NULL)
      {
        g_test_message ("lost: %s", (char *) g_ptr_array_index (words, i));
        lost++;
      }
  return lost;
}
