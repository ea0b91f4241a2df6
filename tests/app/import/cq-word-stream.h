#pragma once

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <string.h>

#include "statement/cq-numbering.h"
#include "tree/cq-walk.h"

/* The letters and figures of a text in their order, without punctuation and white space: what may not be lost. */

static inline void
cq_stream_add (GString *stream, const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      g_string_append_unichar (stream, g_utf8_get_char (at));
}

/* Of a document: its title, its body with the numbers that are printed, its footnotes. */
typedef struct
{
  CqNumbering *numbering;
  GString *title;
  GString *body;
  GString *notes;
} CqWordStream;

static inline CqWalkStep
cq_stream_visit (CqNode *node, CqWalk *walk, gpointer data)
{
  CqWordStream *self = data;
  gboolean in_note = FALSE;
  gboolean in_info = FALSE;

  for (guint i = 0; i < cq_walk_get_depth (walk); i++)
    {
      CqNode *above = cq_walk_get_ancestor (walk, i);
      in_note |= cq_node_is (above, CQ_DB_FOOTNOTE);
      in_info |= cq_node_is (above, CQ_DB_INFO);
    }
  if (cq_node_is (node, CQ_DB_LISTITEM))
    {
      g_autoptr (CqPath) path = cq_walk_dup_path (walk);
      const char *number = cq_numbering_get_number (self->numbering, path);
      CqNode *para = cq_node_find_child (node, CQ_DB_PARA);
      CqNode *first = para != NULL && cq_node_get_n_children (para) > 0 ? cq_node_get_child (para, 0) : NULL;

      /* “14 bis” stands in the text itself */
      if (number != NULL && (first == NULL || !cq_node_has_role (first, CQ_DB_PHRASE, "number")))
        cq_stream_add (in_note ? self->notes : self->body, number);
    }
  if (cq_node_get_kind (node) == CQ_NODE_TEXT)
    cq_stream_add (in_note ? self->notes : in_info ? self->title : self->body, cq_node_get_text (node));
  return CQ_WALK_ON;
}

static inline CqWordStream
cq_stream_new (CqNode *document)
{
  CqWordStream self = { cq_numbering_new (document, NULL), g_string_new (NULL), g_string_new (NULL), g_string_new (NULL) };

  cq_tree_walk (document, cq_stream_visit, &self);
  return self;
}

static inline void
cq_stream_clear (CqWordStream *self)
{
  cq_numbering_unref (self->numbering);
  g_string_free (self->title, TRUE);
  g_string_free (self->body, TRUE);
  g_string_free (self->notes, TRUE);
}

/* Whether @text is the body, or the body with the title somewhere in it: a title may have stood further down, and a text
 * without one has that of its file. */
static inline gboolean
cq_stream_holds (const CqWordStream *self, const char *text)
{
  const char *body = self->body->str;
  const char *title = self->title->str;
  gsize same = 0;

  if (g_str_equal (text, body))
    return TRUE;
  if (strlen (text) != self->body->len + self->title->len)
    return FALSE;
  while (text[same] != '\0' && text[same] == body[same])
    same++;
  for (gsize at = same - MIN (same, self->title->len); at <= same; at++)
    if (strncmp (text + at, title, self->title->len) == 0 && g_str_equal (text + at + self->title->len, body + at))
      return TRUE;
  return FALSE;
}
