#pragma once

#include "edition/cq-timeline.h"
#include "tree/cq-node-builder.h"

G_BEGIN_DECLS

#define CQ_DRAWING_SIZE 8.0 /* of letters, in points, where it is printed in its own size */
#define CQ_DRAWING_INK "#111111"
#define CQ_DRAWING_DARK "#2b4470"

/* An SVG being drawn, on the stack of cq_timeline_draw(). It is thought from left to right; @is_rtl turns it. */
typedef struct
{
  CqTimeline *timeline;
  CqNodeBuilder *svg;
  double width;
  double start; /* of the axis */
  gboolean is_rtl;
  GHashTable *elements;   /* (owned) (element-type utf8 CqName): their names, by what the program calls them */
  GHashTable *attributes; /* (owned) (element-type utf8 CqName): likewise */
} CqDrawing;

typedef struct
{
  double size;
  const char *fill;
  const char *weight; /* (nullable) */
  const char *anchor; /* (nullable): %NULL is the start of the line */
} CqLook;

void cq_drawing_begin (CqDrawing *self);
CqNode *cq_drawing_end (CqDrawing *self,
                        double height);
double cq_drawing_get_x (const CqDrawing *self,
                         double day);
void cq_drawing_add_box (CqDrawing *self,
                         double x,
                         double y,
                         double width,
                         double height,
                         const char *fill,
                         const char *stroke);
void cq_drawing_add_line (CqDrawing *self,
                          double x1,
                          double y1,
                          double x2,
                          double y2,
                          const char *stroke,
                          double width,
                          const char *dashes);
void cq_drawing_add_point (CqDrawing *self,
                           double x,
                           double y,
                           double size,
                           gboolean is_arrow);
void cq_drawing_add_dot (CqDrawing *self,
                         double x,
                         double y,
                         double size);
void cq_drawing_add_text (CqDrawing *self,
                          double x,
                          double y,
                          const char *words,
                          const CqLook *look);

G_END_DECLS
