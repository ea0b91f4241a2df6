#pragma once

/* A PDF walked as a screen reader would walk it, through libqpdf: every text in an element or an artifact, and every
 * element in its place. Each rule that is broken is a sentence. */
#include <glib.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

typedef struct
{
  qpdf_data qpdf;
  GPtrArray *faults;      /* (element-type utf8) */
  GHashTable *drawn;      /* "page mcid" of all marked content */
  GHashTable *claimed;    /* "page mcid" → number of the element's object */
  GHashTable *annotations; /* numbers of the objects of all annotations → of the link that holds it; 0 none */
  GHashTable *ids;        /* of notes */
  GHashTable *kinds;      /* name → how many */
  int deepest_heading;
  guint n_shown;          /* operators that draw */
  guint n_artifacts;
} Walk;

G_GNUC_PRINTF (2, 3)
static inline void
fault (Walk *walk, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (walk->faults, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

static inline qpdf_oh
key (Walk *walk, qpdf_oh dictionary, const char *name)
{
  return qpdf_oh_get_key (walk->qpdf, dictionary, name);
}

static inline gboolean
is_name (Walk *walk, qpdf_oh dictionary, const char *name, const char *value)
{
  return qpdf_oh_is_name_and_equals (walk->qpdf, key (walk, dictionary, name), value);
}

static inline gboolean
has_words (Walk *walk, qpdf_oh dictionary, const char *name)
{
  qpdf_oh value = key (walk, dictionary, name);

  return qpdf_oh_is_string (walk->qpdf, value) && *qpdf_oh_get_utf8_value (walk->qpdf, value) != '\0';
}

static inline long long
integer (Walk *walk, qpdf_oh dictionary, const char *name, long long missing)
{
  qpdf_oh value = key (walk, dictionary, name);

  return qpdf_oh_is_integer (walk->qpdf, value) ? qpdf_oh_get_int_value (walk->qpdf, value) : missing;
}

static inline char *
place_of (int page, long long mcid)
{
  return g_strdup_printf ("%d %lld", page, mcid);
}

/* ---- What is drawn ---- */

/* The end of the token at @at, strings and dictionaries being one */
static inline const char *
end_of_token (const char *at, const char *end)
{
  guint depth = 0;

  if (*at == '(')
    {
      for (; at < end; at++)
        if (*at == '\\')
          at++;
        else if (*at == '(')
          depth++;
        else if (*at == ')' && --depth == 0)
          return at + 1;
      return end;
    }
  if (*at == '<' && at + 1 < end && at[1] != '<')
    return memchr (at, '>', (gsize) (end - at)) ? (const char *) memchr (at, '>', (gsize) (end - at)) + 1 : end;
  if (*at == '[' || *at == ']')
    return at + 1;
  if (*at == '<' || *at == '>')
    return MIN (at + 2, end);
  for (at++; at < end && !g_ascii_isspace (*at) && strchr ("()<>[]/", *at) == NULL;)
    at++;
  return at;
}

static inline gboolean
draws (const char *operator)
{
  static const char *const operators[] = { "Tj", "TJ", "'", "\"", "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh", NULL };

  return g_strv_contains (operators, operator);
}

typedef struct
{
  int page;           /* number of its object */
  GArray *open;       /* (element-type int): -1 none of its own, -2 an artifact, else the MCID */
  char *tag;          /* (owned) (nullable): the last name */
  long long mcid;     /* of the property list read last; -1 none */
  gboolean after_mcid;
} Stream;

static inline void
open_content (Walk *walk, Stream *stream)
{
  int mark = stream->mcid >= 0 ? (int) stream->mcid : g_strcmp0 (stream->tag, "/Artifact") == 0 ? -2 : -1;

  for (guint i = 0; mark != -1 && i < stream->open->len; i++)
    if (g_array_index (stream->open, int, i) != -1)
      fault (walk, "page %d: content %d within content", stream->page, mark);
  if (mark >= 0 && !g_hash_table_add (walk->drawn, place_of (stream->page, mark)))
    fault (walk, "page %d: MCID %d twice", stream->page, mark);
  if (mark == -2)
    walk->n_artifacts++;
  if (g_strcmp0 (stream->tag, "/NonStruct") == 0)
    fault (walk, "page %d: NonStruct is left", stream->page);
  g_array_append_val (stream->open, mark);
  stream->mcid = -1;
}

static inline void
take_operator (Walk *walk, Stream *stream, const char *operator)
{
  gboolean is_marked = FALSE;

  if (g_str_equal (operator, "BDC") || g_str_equal (operator, "BMC"))
    open_content (walk, stream);
  else if (g_str_equal (operator, "EMC") && stream->open->len == 0)
    fault (walk, "page %d: EMC without a beginning", stream->page);
  else if (g_str_equal (operator, "EMC"))
    g_array_set_size (stream->open, stream->open->len - 1);
  if (!draws (operator))
    return;
  walk->n_shown++;
  for (guint i = 0; i < stream->open->len; i++)
    is_marked |= g_array_index (stream->open, int, i) != -1;
  if (!is_marked)
    fault (walk, "page %d: %s stands in no element and no artifact", stream->page, operator);
}

static inline void
take_token (Walk *walk, Stream *stream, const char *token)
{
  if (stream->after_mcid)
    stream->mcid = g_ascii_strtoll (token, NULL, 10);
  stream->after_mcid = g_str_equal (token, "/MCID");
  if (*token == '/' && !stream->after_mcid && !g_str_equal (token, "/ActualText"))
    {
      g_free (stream->tag);
      stream->tag = g_strdup (token);
      stream->mcid = -1;
    }
  else if (g_ascii_isalpha (*token) || *token == '\'' || *token == '"')
    take_operator (walk, stream, token);
}

static inline void
walk_content (Walk *walk, qpdf_oh page)
{
  Stream stream = { qpdf_oh_get_object_id (walk->qpdf, page), g_array_new (FALSE, FALSE, sizeof (int)), NULL, -1, FALSE };
  unsigned char *bytes = NULL;
  size_t size = 0;

  if (qpdf_oh_get_page_content_data (walk->qpdf, page, &bytes, &size) >= QPDF_ERRORS)
    fault (walk, "page %d cannot be read", stream.page);
  for (const char *at = (const char *) bytes, *end = at + size; at < end;)
    {
      const char *stop;
      g_autofree char *token = NULL;

      if (g_ascii_isspace (*at))
        {
          at++;
          continue;
        }
      stop = end_of_token (at, end);
      token = g_strndup (at, (gsize) (stop - at));
      take_token (walk, &stream, token);
      at = stop;
    }
  if (stream.open->len > 0)
    fault (walk, "page %d: content is left open", stream.page);
  g_array_unref (stream.open);
  g_free (stream.tag);
  free (bytes);
}
