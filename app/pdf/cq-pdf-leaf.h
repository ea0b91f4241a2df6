#pragma once

#include "pdf/cq-pdf.h"

G_BEGIN_DECLS

/**
 * CqLeaf:
 *
 * Text of one element drawn in one go: what PDF calls marked content. Its number on the page is
 * its index among the leaves of that page.
 */
typedef struct
{
  guint32 element; /* index into the pages' elements, or %CQ_ELEMENT_ARTIFACT */
  guint page;      /* from 0 */
  guint number;    /* on its page, from 0 */
  int annotation;  /* index of its link among the page's annotations; -1 without a link */
  guint link;      /* index of its link among all */
  int words;       /* index, among all of them, of the words that its pictures stand for; -1: its letters say what they are */
} CqLeaf;

/* Where a figure was drawn: points from the lower left corner of its page, as PDF counts */
typedef struct
{
  guint32 element;
  double left;
  double bottom;
  double right;
  double top;
} CqPdfFigure;

/* What a link says, and where it leads */
typedef struct
{
  char *words; /* (owned): its words; of one that leads out, where to */
  gboolean leads_out;
  guint page;  /* of one that leads to another place in the file: from 0 */
  double x;    /* points from the lower left corner of that page */
  double y;
} CqPdfLink;

/**
 * CqPdfDrawing:
 *
 * What was drawn, beside the drawn file itself.
 */
typedef struct
{
  GArray *leaves;    /* (owned) (element-type CqLeaf): in the order of drawing */
  GArray *links;     /* (owned) (element-type CqPdfLink): in the order of drawing */
  GPtrArray *words;  /* (owned) (element-type utf8): of leaves that are pictures */
  GArray *figures;   /* (owned) (element-type CqPdfFigure) */
  guint n_elements;  /* of the pages */
  guint8 *numbering; /* (owned): of each element that is a list, its #CqPdfNumbering */
} CqPdfDrawing;

/* How the entries of a list are marked */
typedef enum
{
  CQ_PDF_NUMBERING_NONE,
  CQ_PDF_NUMBERING_DISC,
  CQ_PDF_NUMBERING_DECIMAL,
  CQ_PDF_NUMBERING_UPPER_ROMAN,
  CQ_PDF_NUMBERING_LOWER_ROMAN,
  CQ_PDF_NUMBERING_UPPER_ALPHA,
  CQ_PDF_NUMBERING_LOWER_ALPHA,
  CQ_PDF_N_NUMBERINGS
} CqPdfNumbering;

/* cq-pdf-drawing.c */
CqPdfDrawing *cq_pdf_drawing_new (CqPages *pages);
void cq_pdf_drawing_append (CqPdfDrawing *self,
                            CqPdfDrawing *next);
void cq_pdf_drawing_free (CqPdfDrawing *self);

/* cq-pdf-glyphs.c: all glyphs there are on some pages */
typedef struct _CqPdfGlyphs CqPdfGlyphs;

CqPdfGlyphs *cq_pdf_glyphs_new (CqPages *pages);
void cq_pdf_glyphs_free (CqPdfGlyphs *self);
void cq_pdf_glyphs_draw (const CqPdfGlyphs *self,
                         double x,
                         double y,
                         cairo_t *cr);

/* cq-pdf-draw.c: pages to cairo's PDF, with flat leaves */

/* Pages that follow one another */
typedef struct
{
  CqPages *pages;
  guint first;
  guint end;                 /* the page after the last one */
  const CqPdfGlyphs *glyphs; /* (nullable): drawn before the pages, on a page of their own */
  void (*page_drawn) (gpointer data);
  gpointer page_drawn_data;
  GCancellable *cancellable; /* (unowned) (nullable) */
} CqPdfStretch;

GBytes *cq_pdf_draw_stretch (const CqPdfStretch *stretch,
                             CqPdfDrawing *drawing,
                             GError **error);

/* cq-pdf-quires.c: all pages, drawn by several threads */
GPtrArray *cq_pdf_draw (CqPages *pages,
                        const CqPdfOptions *options,
                        CqPdfDrawing *drawing,
                        GError **error);

/* cq-pdf-text.c: runs of text on their way to the page */
typedef struct _CqPdfText CqPdfText;

CqPdfText *cq_pdf_text_new (void);
void cq_pdf_text_free (CqPdfText *self);
void cq_pdf_text_add (CqPdfText *self,
                      const CqRun *run,
                      double x,
                      double y,
                      cairo_t *cr);
void cq_pdf_text_draw (CqPdfText *self,
                       cairo_t *cr);

/* cq-pdf-link.c */
char *cq_pdf_describe_link (CqPages *pages,
                            const char *link,
                            const cairo_rectangle_t *box);
cairo_rectangle_t cq_pdf_measure_link (const CqPage *page,
                                       guint first,
                                       GString *words);

/* cq-pdf-forget.c */
void cq_pdf_forget_structure (GByteArray *file);

/* cq-pdf-kinds.c: what the elements are in the structure of a PDF */
CqPdfNumbering cq_pdf_numbering_of (const char *label,
                                    gsize length);
CqElementKind *cq_pdf_kinds_make (const CqElement *elements,
                                  guint n_elements);
void cq_pdf_kinds_settle_links (CqElementKind *kinds,
                                guint n_elements,
                                const CqLeaf *leaves,
                                guint n_leaves);

/* cq-pdf-order.c: where the leaves stand in the structure */

/* A child in the structure: an element, or a leaf where @leaf is not negative */
typedef struct
{
  guint32 element;
  gint32 leaf;
  guint32 next; /* the child after it; 0: none */
} CqPdfChild;

/**
 * CqPdfTree:
 *
 * The elements with their children. An element may be absent: its children then stand in its parent.
 */
typedef struct
{
  CqPdfChild *children; /* (owned): from 1 */
  guint32 *first;       /* (owned): of each element its first child; 0: none */
  gboolean *is_absent;  /* (owned): of each element */
} CqPdfTree;

CqPdfTree *cq_pdf_tree_new (const CqElement *elements,
                            guint n_elements,
                            const CqLeaf *leaves,
                            guint n_leaves);
void cq_pdf_tree_free (CqPdfTree *self);

/* cq-pdf-finish.c: what cairo lacks, through libqpdf */
GBytes *cq_pdf_finish (GPtrArray *drawn,
                       CqPages *pages,
                       const CqPdfOptions *options,
                       CqPdfDrawing *drawing,
                       GError **error);

/* cq-pdf-metadata.c */
#define CQ_PDF_CREATOR "Communiqué"
char *cq_pdf_get_producer (void);
char *cq_pdf_get_date (const CqPdfOptions *options);
gboolean cq_pdf_can_claim (CqPages *pages,
                           const CqPdfOptions *options);
char *cq_pdf_make_xmp (CqPages *pages,
                       const CqPdfOptions *options);

/* cq-pdf-intent.c */
GByteArray *cq_pdf_make_profile (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqPdfDrawing, cq_pdf_drawing_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqPdfGlyphs, cq_pdf_glyphs_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqPdfText, cq_pdf_text_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqPdfTree, cq_pdf_tree_free)

G_END_DECLS
