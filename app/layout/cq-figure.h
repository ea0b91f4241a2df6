#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _CqRun CqRun;

/**
 * CqFigure:
 *
 * What is drawn and is not text: a photograph, a drawing, a figure made of lines, polygons and runs. Immutable,
 * counted, free of Pango; drawn from any thread, by one at a time.
 */
typedef struct _CqFigure CqFigure;

/**
 * CqFigureDraw:
 * @data: what the picture holds; it is not changed
 * @cr: a context in points, whose origin is the picture's top left corner
 *
 * Draws a picture in its own size. What it draws beyond its size is cut off.
 */
typedef void (*CqFigureDraw) (gpointer data,
                               cairo_t *cr);

CqFigure *cq_figure_new (double width,
                           double height,
                           CqFigureDraw draw,
                           gpointer data,
                           GDestroyNotify free_data);
CqFigure *cq_figure_new_with_runs (double width,
                                   double height,
                                   CqFigureDraw draw,
                                   gpointer data,
                                   GDestroyNotify free_data,
                                   GPtrArray *runs);
CqFigure *cq_figure_ref (CqFigure *self);
void cq_figure_unref (CqFigure *self);

double cq_figure_get_width (CqFigure *self);
double cq_figure_get_height (CqFigure *self);
const CqRun *const *cq_figure_get_runs (CqFigure *self,
                                        guint *n_runs);
void cq_figure_draw (CqFigure *self,
                      double x,
                      double y,
                      double width,
                      double height,
                      cairo_t *cr);

#define CQ_FIGURE_ERROR (cq_figure_error_quark ())
GQuark cq_figure_error_quark (void);

typedef enum
{
  CQ_FIGURE_ERROR_KIND,   /* it is of no kind that can be drawn */
  CQ_FIGURE_ERROR_BROKEN, /* it is of such a kind, and cannot be read */
  CQ_FIGURE_ERROR_LARGE,  /* it is larger than any picture has reason to be */
  CQ_FIGURE_ERROR_PLACE,  /* it is not beside the document */
} CqFigureError;

/* cq-figure-read.c */
CqFigure *cq_figure_read (GBytes *bytes,
                            GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqFigure, cq_figure_unref)

G_END_DECLS
