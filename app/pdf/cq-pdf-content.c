#include "pdf/cq-pdf-finish.h"

#include <stdlib.h>
#include <string.h>

#include "pdf/cq-pdf-stream.h"

/*
 * Running heads, rules and shades are drawn as leaves of the kind NonStruct, because cairo
 * knows no artifacts. In the pages' streams these leaves are turned into artifacts here. And where cairo says of
 * a glyph what its font now says as well, it need not be said again: readers that know no such remark within
 * a leaf lose what follows it.
 *
 * Inflating and deflating is most of the work and needs no libqpdf, which is not to be shared between
 * threads: so it is done page by page on all processors, while the structure is built.
 */

#define LEAF "/NonStruct <<"
#define LEAF_END "BDC"
#define ARTIFACT "/Artifact BMC"
#define REMARK "/Span << /ActualText <feff"
#define REMARK_END "> >> BDC\n"
#define CLOSE "EMC\n"
#define SHOWN " 1 Tf\n"


/* One page's stream, as it is and as it becomes */
typedef struct
{
  guint page;
  guint8 *packed; /* (owned) (nullable) */
  gsize size;
  GHashTable *fonts; /* (unowned) */
} CqContent;

struct _CqPdfContents
{
  CqPdfFile *file;   /* (unowned) */
  CqContent *pages;  /* (owned) */
  GThreadPool *pool; /* (owned) */
};

/* ---- Remarks ---- */

typedef struct
{
  const char *font; /* (nullable): the name, as far as the blank */
  gsize font_length;
  guint code;
  guint n_bytes; /* of all codes shown */
} CqShown;

static const char *
read_literal (const char *at,
              const char *end,
              CqShown *shown)
{
  for (at++; at < end && *at != ')'; at++, shown->n_bytes++)
    {
      guint8 byte = (guint8) *at;

      if (byte == '\\' && at + 1 < end)
        {
          static const char escapes[] = "n\nr\rt\tb\bf\f";
          const char *escape;

          at++;
          escape = *at != '\0' ? strchr (escapes, *at) : NULL;
          if (*at >= '0' && *at <= '7')
            {
              byte = 0;
              for (guint i = 0; i < 3 && at < end && *at >= '0' && *at <= '7'; i++, at++)
                byte = (guint8) (byte * 8 + (*at - '0'));
              at--;
            }
          else
            byte = escape != NULL && (escape - escapes) % 2 == 0 ? (guint8) escape[1] : (guint8) *at;
        }
      shown->code = shown->code << 8 | byte;
    }
  return at;
}

static const char *
read_hexadecimal (const char *at,
                  const char *end,
                  CqShown *shown)
{
  for (at++; at + 1 < end && g_ascii_isxdigit (*at) && g_ascii_isxdigit (at[1]); at += 2, shown->n_bytes++)
    shown->code = shown->code << 8 | (guint) (g_ascii_xdigit_value (*at) << 4 | g_ascii_xdigit_value (at[1]));
  return at;
}

/* The font that is set at @at: the last one set before */
static void
find_font (const char *start,
           const char *at,
           CqShown *shown)
{
  for (const char *tail = at; tail - start > (gssize) strlen (SHOWN); tail--)
    if (*(tail - 1) == '\n' && memcmp (tail - strlen (SHOWN), SHOWN, strlen (SHOWN)) == 0)
      {
        const char *name = memrchr (start, '/', (gsize) (tail - start));

        shown->font = name;
        shown->font_length = name != NULL ? (gsize) (tail - strlen (SHOWN) - name) : 0;
        return;
      }
}

/* What is shown between @at and @end */
static CqShown
read_shown (const char *start,
            const char *at,
            const char *end)
{
  CqShown shown = { NULL, 0, 0, 0 };

  find_font (start, end, &shown);
  for (; at < end; at++)
    if (*at == '(')
      at = read_literal (at, end, &shown);
    else if (*at == '<')
      at = read_hexadecimal (at, end, &shown);
  return shown;
}

/* Whether what the remark at @remark says of what it encloses, up to @close, is what its font says anyway */
static gboolean
is_needless (CqContent *self,
             const char *start,
             const char *remark,
             const char *inner,
             const char *close)
{
  const char *said = remark + strlen (REMARK);
  gsize length = (gsize) (inner - strlen (REMARK_END) - said);
  CqShown shown = read_shown (start, inner, close);
  const char *meant;

  /* A font with many glyphs has codes of two bytes; one remark may enclose several glyphs. */
  if (shown.font == NULL || shown.n_bytes == 0 || shown.n_bytes > 2)
    return FALSE;
  meant = cq_pdf_font_get_text (self->fonts, shown.font, shown.font_length, shown.code);
  return meant != NULL && strlen (meant) == length && g_ascii_strncasecmp (meant, said, length) == 0;
}

/* ---- The stream ---- */

typedef struct
{
  CqContent *content;
  char *text;
  char *end;
  char *to;
} CqRewriting;

static void
keep (CqRewriting *self,
      const char *from,
      const char *end)
{
  memmove (self->to, from, (gsize) (end - from));
  self->to += end - from;
}

static char *
rewrite_leaf (CqRewriting *self,
              char *leaf)
{
  char *stop = memmem (leaf, (gsize) (self->end - leaf), LEAF_END, strlen (LEAF_END));

  if (stop == NULL)
    return NULL;
  memcpy (self->to, ARTIFACT, strlen (ARTIFACT));
  self->to += strlen (ARTIFACT);
  return stop + strlen (LEAF_END);
}

static char *
rewrite_remark (CqRewriting *self,
                char *remark)
{
  gsize left = (gsize) (self->end - remark);
  char *inner = memmem (remark, left, REMARK_END, strlen (REMARK_END));
  char *close = inner != NULL ? memmem (inner, (gsize) (self->end - inner), "\n" CLOSE, strlen ("\n" CLOSE)) : NULL;

  if (close == NULL)
    return NULL;
  inner += strlen (REMARK_END);
  if (is_needless (self->content, self->text, remark, inner, close))
    keep (self, inner, close + 1);
  else
    keep (self, remark, close + 1 + strlen (CLOSE));
  return close + 1 + strlen (CLOSE);
}

/* What replaces a stretch is never longer than it; so all is done in place. The font of a remark is looked for in
 * what was written already and in what is being read, which agree on it. */
static gsize
rewrite (CqContent *content,
         char *text,
         gsize length)
{
  CqRewriting self = { content, text, text + length, text };
  char *from = text;

  G_STATIC_ASSERT (sizeof ARTIFACT <= sizeof LEAF + sizeof LEAF_END);
  while (from < self.end)
    {
      char *next = memchr (from, '/', (gsize) (self.end - from));
      gsize left = next != NULL ? (gsize) (self.end - next) : 0;
      char *after = NULL;

      keep (&self, from, next != NULL ? next : self.end);
      if (next == NULL)
        break;
      if (left > strlen (LEAF) && memcmp (next, LEAF, strlen (LEAF)) == 0)
        after = rewrite_leaf (&self, next);
      else if (left > strlen (REMARK) && memcmp (next, REMARK, strlen (REMARK)) == 0)
        after = rewrite_remark (&self, next);
      if (after == NULL)
        {
          keep (&self, next, next + 1);
          after = next + 1;
        }
      from = after;
    }
  return (gsize) (self.to - text);
}

static void
rewrite_content (gpointer data,
                 gpointer nothing)
{
  CqContent *self = data;
  g_autoptr (GByteArray) text = cq_pdf_inflate (self->packed, self->size, G_MAXUINT);
  g_autoptr (GByteArray) packed = NULL;

  g_clear_pointer (&self->packed, free);
  if (text == NULL)
    return;
  text->len = (guint) rewrite (self, (char *) text->data, text->len);
  packed = cq_pdf_deflate (text->data, text->len);
  self->size = packed->len;
  self->packed = g_byte_array_free (g_steal_pointer (&packed), FALSE);
}

/* Takes the stream of a page as it stands in the file */
static void
take_content (CqPdfFile *self,
              CqContent *content)
{
  qpdf_oh stream = qpdf_oh_get_key (self->qpdf, self->pages[content->page], "/Contents");
  unsigned char *bytes = NULL;
  size_t size = 0;

  if (qpdf_oh_get_stream_data (self->qpdf, stream, qpdf_dl_none, NULL, &bytes, &size) < QPDF_ERRORS)
    {
      content->packed = bytes;
      content->size = size;
    }
  qpdf_oh_release (self->qpdf, stream);
}

static void
put_content (CqPdfFile *self,
             CqContent *content)
{
  qpdf_oh stream = qpdf_oh_get_key (self->qpdf, self->pages[content->page], "/Contents");

  if (content->packed != NULL)
    cq_pdf_fill_packed (self, stream, content->packed, content->size);
  g_clear_pointer (&content->packed, g_free);
  qpdf_oh_release (self->qpdf, stream);
}

/**
 * cq_pdf_contents_begin:
 * @self: a file whose pages are drawn
 * @fonts: its fonts, mended
 *
 * Begins to make artifacts of the leaves that belong to no element, and to take out what the fonts say by themselves.
 * That goes on beside whatever else is done, until cq_pdf_contents_end().
 *
 * Returns: (transfer full): the contents on their way
 */
CqPdfContents *
cq_pdf_contents_begin (CqPdfFile *self,
                       GHashTable *fonts)
{
  CqPdfContents *contents = g_new0 (CqPdfContents, 1);

  contents->file = self;
  contents->pages = g_new0 (CqContent, MAX (self->n_pages, 1));
  /* One processor is left to whatever else is done. */
  contents->pool = g_thread_pool_new (rewrite_content, NULL, MAX ((int) g_get_num_processors () - 1, 1), FALSE, NULL);
  for (guint i = 0; i < self->n_pages; i++)
    {
      contents->pages[i] = (CqContent) { i, NULL, 0, fonts };
      take_content (self, &contents->pages[i]);
      if (contents->pages[i].packed != NULL)
        g_thread_pool_push (contents->pool, &contents->pages[i], NULL);
    }
  return contents;
}

/**
 * cq_pdf_contents_end:
 * @self: (transfer full): the contents
 *
 * Puts the contents back into their file.
 */
void
cq_pdf_contents_end (CqPdfContents *self)
{
  g_thread_pool_free (self->pool, FALSE, TRUE);
  for (guint i = 0; i < self->file->n_pages; i++)
    put_content (self->file, &self->pages[i]);
  g_free (self->pages);
  g_free (self);
}
