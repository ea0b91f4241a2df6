/* Bounds that are looked at before libxml2 sees the text: it takes fifteen seconds over an
 * element of 100,000 attributes. The scan knows just enough of XML to count tags and what is in
 * them. Where the text is not well-formed it gives up and leaves the complaint to the parser,
 * which ends at its first error and so never sees more than was scanned. */
#include "docbook/cq-reader-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *start;
  const char *end;
  guint depth;
  guint n_nodes;
  GError **error;
} Scan;

static const char *
refuse (Scan *self, const char *at, const char *format, guint bound)
{
  g_propagate_error (self->error, cq_reader_error_new (CQ_READER_ERROR_BOUNDS, cq_reader_line_at (self->start, at),
                                                       format, bound));
  return NULL;
}

/* Returns what follows the next @mark, or the end of the text. */
static const char *
skip_past (Scan *self, const char *at, const char *mark)
{
  gsize length = strlen (mark);
  const char *found = memmem (at, self->end - at, mark, length);

  return found != NULL ? found + length : self->end;
}

static const char *
skip_quoted (Scan *self, const char *at)
{
  const char *found = memchr (at + 1, *at, self->end - at - 1);

  return found != NULL ? found + 1 : self->end;
}

static gboolean
starts_with (Scan *self, const char *at, const char *mark)
{
  gsize length = strlen (mark);

  return (gsize) (self->end - at) >= length && memcmp (at, mark, length) == 0;
}

static inline gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* A start tag; @at stands behind its `<`. */
static const char *
scan_start_tag (Scan *self, const char *at)
{
  const char *tag = at - 1;
  const char *word = at;
  guint n_attributes = 0;

  for (; at < self->end && *at != '>'; at++)
    {
      if (at - word > CQ_READER_MAX_NAME)
        return refuse (self, tag, _ ("a name is too long; the limit in bytes is %u"), CQ_READER_MAX_NAME);
      if (is_space (*at))
        word = at + 1;
      else if (*at == '=')
        {
          if (++n_attributes > CQ_READER_MAX_ATTRIBUTES)
            return refuse (self, tag, _ ("an element has too many attributes; the limit is %u"), CQ_READER_MAX_ATTRIBUTES);
          word = at + 1;
        }
      else if (*at == '"' || *at == '\'')
        {
          at = skip_quoted (self, at) - 1;
          word = at + 1;
        }
    }
  if (at >= self->end)
    return self->end;
  if (at[-1] != '/' && ++self->depth > CQ_READER_MAX_DEPTH)
    return refuse (self, tag, _ ("the elements are nested too deep; the limit is %u"), CQ_READER_MAX_DEPTH);
  return at + 1;
}

/* A declaration between the brackets of DOCTYPE: ENTITY, ATTLIST, … */
static const char *
scan_declaration (Scan *self, const char *at)
{
  const char *start = at;
  gboolean is_entity = starts_with (self, at, "<!ENTITY");

  for (; at < self->end && *at != '>'; at++)
    {
      if (*at == '"' || *at == '\'')
        at = skip_quoted (self, at) - 1;
      if (!is_entity && at - start > CQ_READER_MAX_DECLARATION)
        return refuse (self, start, _ ("a declaration in the document type is too long; the limit in bytes is %u"),
                       CQ_READER_MAX_DECLARATION);
    }
  return MIN (at + 1, self->end);
}

/* From `<!DOCTYPE` to its end. */
static const char *
scan_doctype (Scan *self, const char *at)
{
  const char *start = at;
  gboolean inside = FALSE;

  while (at != NULL && at < self->end)
    {
      if (at - start > CQ_READER_MAX_SUBSET)
        return refuse (self, start, _ ("the document type declaration is too long; the limit in bytes is %u"), CQ_READER_MAX_SUBSET);
      if (*at == '>' && !inside)
        return at + 1;
      else if (inside && starts_with (self, at, "<!--"))
        at = skip_past (self, at + 4, "-->");
      else if (inside && starts_with (self, at, "<?"))
        at = skip_past (self, at + 2, "?>");
      else if (inside && starts_with (self, at, "<!"))
        at = scan_declaration (self, at);
      else if (*at == '"' || *at == '\'')
        at = skip_quoted (self, at);
      else
        {
          if (*at == '[' || *at == ']')
            inside = *at == '[';
          at++;
        }
    }
  return at;
}

/* Markup; @at stands at its `<`. Returns what follows, or NULL with the error set. */
static const char *
scan_markup (Scan *self, const char *at)
{
  if (at + 1 >= self->end)
    return self->end;
  if (++self->n_nodes > CQ_READER_MAX_NODES)
    return refuse (self, at, _ ("the file has too many elements, comments and instructions; the limit is %u"), CQ_READER_MAX_NODES);
  if (at[1] == '/')
    {
      self->depth -= self->depth > 0;
      return skip_past (self, at, ">");
    }
  if (at[1] == '?')
    return skip_past (self, at + 2, "?>");
  if (at[1] != '!')
    return scan_start_tag (self, at + 1);
  if (starts_with (self, at, "<!--"))
    return skip_past (self, at + 4, "-->");
  if (starts_with (self, at, "<![CDATA["))
    return skip_past (self, at + 9, "]]>");
  if (starts_with (self, at, "<!DOCTYPE"))
    return scan_doctype (self, at + 9);
  return self->end;
}

/**
 * cq_reader_scan:
 * @text: (array length=length): a document or the replacement text of an entity, in UTF-8
 *
 * Looks at depth, attributes of an element, length of names and size of the document type.
 *
 * Returns: whether all is within bounds; else %CQ_READER_ERROR_BOUNDS with the line in @text
 */
gboolean
cq_reader_scan (const char *text, gsize length, GError **error)
{
  Scan self = { .start = text, .end = text + length, .error = error };
  const char *at = text;

  while (at != NULL && at < self.end)
    {
      at = memchr (at, '<', self.end - at);
      if (at == NULL)
        return TRUE;
      at = scan_markup (&self, at);
    }
  return at != NULL;
}
