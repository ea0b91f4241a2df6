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

/* cq-pdf-forget.c */
void cq_pdf_forget_structure (GByteArray *file);

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
GBytes *cq_pdf_finish (GBytes *drawn,
                       CqPages *pages,
                       const CqPdfOptions *options,
                       GArray *leaves,
                       GError **error);

/* cq-pdf-metadata.c */
char *cq_pdf_get_date (const CqPdfOptions *options);
char *cq_pdf_make_xmp (CqPages *pages,
                       const CqPdfOptions *options);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqPdfTree, cq_pdf_tree_free)

G_END_DECLS
