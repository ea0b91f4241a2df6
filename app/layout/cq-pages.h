#pragma once

#include <cairo.h>
#include <glib-object.h>

#include "layout/cq-figure.h"

G_BEGIN_DECLS

/**
 * CqPages:
 *
 * A document as it stands on its pages: immutable, counted, free of Pango and safe to read and
 * draw from any thread. Lengths are PostScript points; the origin of a page is its top left
 * corner, y grows downwards.
 *
 * Marks are in reading order within a page: the text first, then the notes at its foot, then
 * running heads and other artifacts. Text is drawn with cq_run_show().
 */
typedef struct _CqPages CqPages;

/* The element of marks that belong to no element: running heads, page numbers, rules, shades. */
#define CQ_ELEMENT_ARTIFACT G_MAXUINT32

typedef struct
{
  guint32 id;
  float x; /* from the origin of the run */
  float y;
} CqGlyph;

/* So many bytes of the text of a run are so many of its glyphs. */
typedef struct
{
  guint16 n_bytes;
  guint16 n_glyphs;
} CqCluster;

/**
 * CqRun:
 *
 * Glyphs of one font, colour and structure element on one line. The arrays belong to the pages.
 * A run may hold no glyphs but text (a line's trailing space, kept so that text copies out with
 * its spaces) and then draws nothing.
 */
struct _CqRun
{
  cairo_scaled_font_t *font; /* (not nullable); may be shared with other threads: treat as constant */
  const CqGlyph *glyphs;     /* in visual order, left to right */
  const char *text;          /* UTF-8 in logical order, not nul-terminated */
  const CqCluster *clusters; /* in logical order; where @is_backward, its glyphs run from the last to the first */
  const char *link;          /* (nullable): "#id" within the document, else a URI */
  guint32 n_glyphs;
  guint32 n_bytes;
  guint32 n_clusters;
  guint32 colour;   /* 0xRRGGBB */
  float width;      /* advance, points */
  float ascent;     /* of the font above the baseline, positive */
  float descent;    /* below it, positive */
  gboolean is_backward;
  gboolean is_pictured; /* its glyphs are pictures with colours of their own, as flags are */
};

typedef enum
{
  CQ_MARK_RUN,  /* text */
  CQ_MARK_RULE, /* a filled rectangle: rules, bands, shades */
  CQ_MARK_DOT,  /* a filled circle, as large as its rectangle: over or under a letter, for emphasis */
  CQ_MARK_FIGURE,
} CqMarkKind;

typedef struct
{
  CqMarkKind kind;
  guint32 element;  /* index of its #CqElement, or %CQ_ELEMENT_ARTIFACT */
  double x;         /* of a run: the baseline's start; else of the top left corner */
  double y;
  union
  {
    const CqRun *run;   /* of a run; of a rule or dot %NULL */
    CqFigure *figure; /* of a picture; drawn with cq_figure_draw() */
  };
  double width;     /* of all but runs */
  double height;    /* of all but runs */
  guint32 colour;   /* of a rule or dot: 0xRRGGBB */
} CqMark;

typedef struct
{
  double width;
  double height;
  const CqMark *marks;
  guint n_marks;
  const char *label; /* as printed: "1"; for the reader's page box */
  const char *watermark; /* (nullable): the words behind its text; its first mark draws them */
} CqPage;

/* What an element is, after the standard structure types of PDF. */
typedef enum
{
  CQ_ELEMENT_DOCUMENT,
  CQ_ELEMENT_SECTION,    /* Sect */
  CQ_ELEMENT_DIVISION,   /* Div */
  CQ_ELEMENT_H1,
  CQ_ELEMENT_H2,
  CQ_ELEMENT_H3,
  CQ_ELEMENT_H4,
  CQ_ELEMENT_H5,
  CQ_ELEMENT_H6,
  CQ_ELEMENT_PARAGRAPH,  /* P */
  CQ_ELEMENT_QUOTE,      /* BlockQuote */
  CQ_ELEMENT_CODE,       /* Code */
  CQ_ELEMENT_LIST,       /* L */
  CQ_ELEMENT_LIST_ENTRY, /* LI */
  CQ_ELEMENT_LABEL,      /* Lbl */
  CQ_ELEMENT_LIST_BODY,  /* LBody */
  CQ_ELEMENT_TABLE,
  CQ_ELEMENT_HEAD,       /* THead */
  CQ_ELEMENT_BODY,       /* TBody */
  CQ_ELEMENT_FOOT,       /* TFoot */
  CQ_ELEMENT_ROW,        /* TR */
  CQ_ELEMENT_HEADER,     /* TH */
  CQ_ELEMENT_CELL,       /* TD */
  CQ_ELEMENT_CAPTION,
  CQ_ELEMENT_FIGURE,
  CQ_ELEMENT_NOTE,       /* a footnote's text */
  CQ_ELEMENT_REFERENCE,  /* a footnote's mark in the text */
  CQ_ELEMENT_LINK,
  CQ_ELEMENT_SPAN,       /* words of another language */
  CQ_N_ELEMENT_KINDS
} CqElementKind;

/**
 * CqElement:
 *
 * A node of the structure tree. The element at index 0 is the document; a parent always stands
 * before its children, and elements stand in reading order.
 */
typedef struct
{
  CqElementKind kind;
  guint32 parent;         /* index; of the document: 0 */
  const char *lang;       /* (nullable): BCP 47; %NULL is the parent's */
  const char *block;      /* (nullable): xml:id of the block it was made from */
  const char *link;       /* (nullable): of a link or reference: "#id" or a URI */
  const char *alternative;/* (nullable): of a figure */
  guint16 column_span;    /* of a header or cell, else 0 */
  guint16 row_span;
} CqElement;

typedef struct
{
  guint level; /* from 1 */
  const char *title;
  guint page;  /* from 0 */
  double y;
} CqOutlineEntry;

/**
 * CqPlace:
 *
 * Where what bears an xml:id stands. What runs over several pages has a place on each, in
 * order; an anchor or phrase within a text has the place of the line where it begins.
 */
typedef struct
{
  const char *id;
  guint page; /* from 0 */
  double x;
  double y;
  double width;
  double height;
  gboolean is_inline; /* of an anchor or phrase: the rest of the line where it begins */
} CqPlace;

/* Characters for which no font has a glyph. */
typedef struct
{
  const char *text;   /* the characters */
  const char *script; /* ISO 15924, "Cyrl" */
  const char *block;  /* (nullable): xml:id of the block where they stand */
} CqMissingGlyphs;

/* A word that is longer than its line, in a narrow column as a rule. */
typedef struct
{
  const char *text;
  const char *block; /* (nullable): xml:id of the block where it stands */
} CqBrokenWord;

/* A picture that the document names and that cannot be drawn. */
typedef struct
{
  const char *name;   /* (nullable): of its file; %NULL where it stands in the document */
  const char *reason; /* why: the part of a sentence after a colon */
  const char *block;  /* (nullable): the nearest xml:id around it */
} CqMissingPicture;

#define CQ_TYPE_PAGES (cq_pages_get_type ())
GType cq_pages_get_type (void) G_GNUC_CONST;
CqPages *cq_pages_ref (CqPages *self);
void cq_pages_unref (CqPages *self);

guint cq_pages_get_n_pages (CqPages *self);
const CqPage *cq_pages_get_page (CqPages *self,
                                 guint index);
const CqElement *cq_pages_get_elements (CqPages *self,
                                        guint *n_elements);
const CqOutlineEntry *cq_pages_get_outline (CqPages *self,
                                            guint *n_entries);
const CqPlace *cq_pages_get_places (CqPages *self,
                                    guint *n_places);
const CqPlace *cq_pages_find_place (CqPages *self,
                                    const char *id);
const char *cq_pages_find_id_at (CqPages *self,
                                 guint page,
                                 double x,
                                 double y);
const CqMissingGlyphs *cq_pages_get_missing_glyphs (CqPages *self,
                                                    guint *n_missing);
const CqBrokenWord *cq_pages_get_broken_words (CqPages *self,
                                               guint *n_broken);
const CqMissingPicture *cq_pages_get_missing_pictures (CqPages *self,
                                                       guint *n_missing);
const char *cq_pages_get_title (CqPages *self);
const char *cq_pages_get_language (CqPages *self);

const char *cq_element_kind_get_name (CqElementKind kind);

/* Drawing */
void cq_run_show (const CqRun *run,
                  double x,
                  double y,
                  cairo_t *cr);
void cq_pages_draw (CqPages *self,
                    guint index,
                    cairo_t *cr);

/* Text */
char *cq_pages_dump (CqPages *self);
char *cq_pages_dup_text (CqPages *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqPages, cq_pages_unref)

G_END_DECLS
