#pragma once

#include <qpdf/qpdf-c.h>

#include "pdf/cq-pdf-leaf.h"

G_BEGIN_DECLS

/**
 * CqPdfFile:
 *
 * A PDF being finished.
 */
typedef struct
{
  qpdf_data qpdf;
  qpdf_oh *pages; /* (owned) */
  guint n_pages;
  const CqLeaf *leaves;
  guint n_leaves;
} CqPdfFile;

/* Small doors to libqpdf. Each releases the handle of the value it takes. */
void cq_pdf_set (CqPdfFile *self,
                 qpdf_oh dictionary,
                 const char *key,
                 qpdf_oh value);
void cq_pdf_set_name (CqPdfFile *self,
                      qpdf_oh dictionary,
                      const char *key,
                      const char *name);
void cq_pdf_set_text (CqPdfFile *self,
                      qpdf_oh dictionary,
                      const char *key,
                      const char *text);
void cq_pdf_set_integer (CqPdfFile *self,
                         qpdf_oh dictionary,
                         const char *key,
                         gint64 number);
void cq_pdf_point (CqPdfFile *self,
                   qpdf_oh dictionary,
                   const char *key,
                   qpdf_oh object);
void cq_pdf_append (CqPdfFile *self,
                    qpdf_oh array,
                    qpdf_oh value);
void cq_pdf_append_integer (CqPdfFile *self,
                            qpdf_oh array,
                            gint64 number);
qpdf_oh cq_pdf_make_indirect (CqPdfFile *self,
                              qpdf_oh value);

/* cq-pdf-structure.c */
void cq_pdf_build_structure (CqPdfFile *self,
                             CqPages *pages);

/* cq-pdf-artifact.c */
void cq_pdf_mark_artifacts (CqPdfFile *self);

G_END_DECLS
