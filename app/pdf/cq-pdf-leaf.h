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
} CqLeaf;

/* cq-pdf-draw.c: pages to cairo's PDF, with flat leaves, and the list of them in drawing order */
GBytes *cq_pdf_draw (CqPages *pages,
                     const CqPdfOptions *options,
                     GArray *leaves,
                     GError **error);

/* cq-pdf-order.c: where the leaves stand in the structure */

/* A child in the structure: an element, or a leaf where @leaf is not negative */
typedef struct
{
  guint32 element;
  gint64 leaf;
} CqPdfChild;

GPtrArray *cq_pdf_order_children (const CqElement *elements,
                                  guint n_elements,
                                  const CqLeaf *leaves,
                                  guint n_leaves);

/* cq-pdf-finish.c: what cairo lacks, through libqpdf */
GBytes *cq_pdf_finish (GBytes *drawn,
                       CqPages *pages,
                       const CqPdfOptions *options,
                       GArray *leaves,
                       GError **error);

/* cq-pdf-metadata.c */
char *cq_pdf_get_date (const CqPdfOptions *options);
char *cq_pdf_make_xmp (CqPages *pages,
                       const CqPdfOptions *options);

G_END_DECLS
