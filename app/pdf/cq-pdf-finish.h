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
  qpdf_data *quires; /* (owned) (nullable): files whose pages were added, and are read when this one is written */
  guint n_quires;
  qpdf_oh *pages; /* (owned) */
  guint n_pages;
  const CqLeaf *leaves;
  guint n_leaves;
  const CqPdfDrawing *drawing;
  qpdf_oh of_lists[CQ_PDF_N_NUMBERINGS]; /* attributes that many share; 0: not yet made */
  qpdf_oh of_headers[2];                 /* likewise: of columns, of rows */
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
qpdf_oh cq_pdf_new_place (CqPdfFile *self,
                          guint page,
                          double x,
                          double y);

/* cq-pdf-join.c */
gboolean cq_pdf_join (CqPdfFile *self,
                      GPtrArray *drawn);
void cq_pdf_leave_quires (CqPdfFile *self);

/* cq-pdf-stream.c */
void cq_pdf_fill_stream (CqPdfFile *self,
                         qpdf_oh stream,
                         const void *bytes,
                         gsize size);
void cq_pdf_fill_packed (CqPdfFile *self,
                         qpdf_oh stream,
                         const void *packed,
                         gsize size);

/* cq-pdf-structure.c */
void cq_pdf_build_structure (CqPdfFile *self,
                             CqPages *pages);

/* cq-pdf-attributes.c: what elements say of themselves */
void cq_pdf_describe_element (CqPdfFile *self,
                              const CqElement *elements,
                              guint32 element,
                              CqElementKind kind,
                              qpdf_oh object);
void cq_pdf_describe_figures (CqPdfFile *self,
                              const CqElement *elements,
                              const qpdf_oh *objects);
void cq_pdf_name_notes (CqPdfFile *self,
                        const CqElementKind *kinds,
                        guint n_elements,
                        const qpdf_oh *objects,
                        qpdf_oh root);

/* cq-pdf-content.c */

/* The contents of the pages while they are being rewritten */
typedef struct _CqPdfContents CqPdfContents;

CqPdfContents *cq_pdf_contents_begin (CqPdfFile *self,
                                      GHashTable *fonts);
void cq_pdf_contents_end (CqPdfContents *self);

/* cq-pdf-font.c */
GHashTable *cq_pdf_mend_fonts (CqPdfFile *self);
const char *cq_pdf_font_get_text (GHashTable *fonts,
                                  const char *name,
                                  gsize length,
                                  guint code);

/* cq-pdf-outline.c */
void cq_pdf_show_the_way (CqPdfFile *self,
                          CqPages *pages);

/* cq-pdf-attach.c */
void cq_pdf_attach_source (CqPdfFile *self,
                           const CqPdfOptions *options);

/* cq-pdf-catalog.c */
void cq_pdf_describe_file (CqPdfFile *self,
                           CqPages *pages,
                           const CqPdfOptions *options);

G_END_DECLS
