#pragma once

#include <gio/gio.h>

#include "layout/cq-pages.h"

G_BEGIN_DECLS

typedef enum
{
  CQ_PDF_ERROR_EMPTY,  /* there is no page */
  CQ_PDF_ERROR_FAILED, /* cairo or libqpdf could not do its work */
  CQ_PDF_ERROR_SOURCE, /* no document is attached, or none that can be read */
} CqPdfError;

#define CQ_PDF_ERROR (cq_pdf_error_quark ())
GQuark cq_pdf_error_quark (void);

/* The time of writing is now */
#define CQ_PDF_NOW G_MININT64

/**
 * CqPdfProgress:
 * @n_drawn: how many pages are drawn
 * @n_pages: of how many; when all are, the file is being finished
 *
 * Called in the thread that writes, after each page.
 */
typedef void (*CqPdfProgress) (guint n_drawn,
                               guint n_pages,
                               gpointer data);

/**
 * CqPdfOptions:
 *
 * What a PDF says of itself, and who hears how far it is. A member that is %NULL is left to the pages or
 * left out.
 */
typedef struct
{
  const char *title;         /* (nullable): %NULL takes the pages' own */
  const char *author;        /* (nullable) */
  const char *subject;       /* (nullable) */
  const char *lang;          /* (nullable): BCP 47; %NULL takes the pages' own */
  GBytes *source;            /* (nullable): the DocBook that the pages are of, to be attached */
  gint64 epoch;              /* seconds since 1970-01-01 UTC, or %CQ_PDF_NOW */
  CqPdfProgress progress;    /* (nullable) */
  gpointer progress_data;
  GCancellable *cancellable; /* (unowned) (nullable) */
} CqPdfOptions;

GBytes *cq_pdf_write (CqPages *pages,
                      const CqPdfOptions *options,
                      GError **error);

G_END_DECLS
