/* Timelines: the shapes of SVG that they are made of. */
#include "edition/cq-timeline-drawing.h"

#include <string.h>

#define SVG "http://www.w3.org/2000/svg"

/* Thousands of shapes have a handful of names, which are made once. */
static CqName *
get_name (GHashTable *names, const char *ns, const char *local)
{
  CqName *name = g_hash_table_lookup (names, local);

  if (name == NULL)
    {
      name = cq_name_new (ns, NULL, local);
      g_hash_table_insert (names, (char *) local, name);
    }
  return name;
}

static CqNodeBuilder *
new_element (CqDrawing *self, const char *name)
{
  return cq_node_builder_new_named (get_name (self->elements, SVG, name));
}

static void
set (CqDrawing *self, CqNodeBuilder *element, const char *name, const char *value)
{
  cq_node_builder_set_named (element, get_name (self->attributes, NULL, name), value);
}

static char *
to_text (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (text, sizeof text, "%.1f", value);
  if (g_str_has_suffix (text, ".0"))
    text[strlen (text) - 2] = '\0';
  return g_strdup (strcmp (text, "-0") == 0 ? "0" : text);
}

static void
set_number (CqDrawing *self, CqNodeBuilder *element, const char *name, double value)
{
  g_autofree char *text = to_text (value);

  set (self, element, name, text);
}

/**
 * cq_drawing_get_x:
 *
 * Returns: where a day begins
 */
double
cq_drawing_get_x (const CqDrawing *self, double day)
{
  const CqTimeline *timeline = self->timeline;

  return self->start + (self->width - self->start) * (day - timeline->first) / (timeline->last + 1 - timeline->first);
}

static double
turn (const CqDrawing *self, double x)
{
  return self->is_rtl ? self->width - x : x;
}

void
cq_drawing_add_box (CqDrawing *self, double x, double y, double width, double height, const char *fill, const char *stroke)
{
  CqNodeBuilder *box = new_element (self, "rect");

  set_number (self, box, "x", self->is_rtl ? self->width - x - width : x);
  set_number (self, box, "y", y);
  set_number (self, box, "width", width);
  set_number (self, box, "height", height);
  set (self, box, "fill", fill);
  set (self, box, "stroke", stroke);
  cq_node_builder_take (self->svg, cq_node_builder_end (box));
}

void
cq_drawing_add_line (CqDrawing *self, double x1, double y1, double x2, double y2, const char *stroke, double width, const char *dashes)
{
  CqNodeBuilder *line = new_element (self, "line");

  set_number (self, line, "x1", turn (self, x1));
  set_number (self, line, "y1", y1);
  set_number (self, line, "x2", turn (self, x2));
  set_number (self, line, "y2", y2);
  set (self, line, "stroke", stroke);
  set_number (self, line, "stroke-width", width);
  set (self, line, "stroke-dasharray", dashes);
  cq_node_builder_take (self->svg, cq_node_builder_end (line));
}

/**
 * cq_drawing_add_point:
 * @is_arrow: whether it points ahead; else it is a diamond
 *
 * Adds a mark at a point.
 */
void
cq_drawing_add_point (CqDrawing *self, double x, double y, double size, gboolean is_arrow)
{
  CqNodeBuilder *point = new_element (self, "polygon");
  double ahead = self->is_rtl ? -size : size;
  g_autofree char *left = to_text (turn (self, x) - (is_arrow ? 0 : ahead)), *right = to_text (turn (self, x) + ahead);
  g_autofree char *middle = to_text (turn (self, x)), *at = to_text (y);
  g_autofree char *top = to_text (y - size), *bottom = to_text (y + size);
  g_autofree char *corners
      = g_strdup_printf ("%s,%s %s,%s %s,%s %s,%s", left, at, middle, top, right, at, middle, bottom);

  set (self, point, "points", corners);
  set (self, point, "fill", is_arrow ? CQ_DRAWING_DARK : CQ_DRAWING_INK);
  cq_node_builder_take (self->svg, cq_node_builder_end (point));
}

void
cq_drawing_add_dot (CqDrawing *self, double x, double y, double size)
{
  CqNodeBuilder *dot = new_element (self, "circle");

  set_number (self, dot, "cx", turn (self, x));
  set_number (self, dot, "cy", y);
  set_number (self, dot, "r", size);
  set (self, dot, "fill", CQ_DRAWING_DARK);
  cq_node_builder_take (self->svg, cq_node_builder_end (dot));
}

void
cq_drawing_add_text (CqDrawing *self, double x, double y, const char *words, const CqLook *look)
{
  CqNodeBuilder *text = new_element (self, "text");

  set_number (self, text, "x", turn (self, x));
  set_number (self, text, "y", y);
  if (look->size != CQ_DRAWING_SIZE)
    set_number (self, text, "font-size", look->size);
  set (self, text, "font-weight", look->weight);
  set (self, text, "text-anchor", look->anchor);
  set (self, text, "fill", look->fill);
  cq_node_builder_add_text (text, words);
  cq_node_builder_take (self->svg, cq_node_builder_end (text));
}

/**
 * cq_drawing_begin:
 *
 * Begins the picture; its timeline, width, start and direction are set.
 */
void
cq_drawing_begin (CqDrawing *self)
{
  self->elements = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) cq_name_unref);
  self->attributes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) cq_name_unref);
  self->svg = new_element (self, "svg");
  cq_node_builder_declare (self->svg, NULL, SVG);
  cq_node_builder_set (self->svg, CQ_XML_LANG, self->timeline->lang);
  set (self, self->svg, "font-family", "Noto Sans, sans-serif");
  set_number (self, self->svg, "font-size", CQ_DRAWING_SIZE);
  set (self, self->svg, "direction", self->is_rtl ? "rtl" : NULL);
}

/**
 * cq_drawing_end:
 *
 * Returns: (transfer full): the picture
 */
CqNode *
cq_drawing_end (CqDrawing *self, double height)
{
  g_autofree char *width_text = to_text (self->width), *height_text = to_text (height);
  g_autofree char *box = g_strdup_printf ("0 0 %s %s", width_text, height_text);
  g_autofree char *width = g_strconcat (width_text, "pt", NULL), *high = g_strconcat (height_text, "pt", NULL);

  set (self, self->svg, "viewBox", box);
  set (self, self->svg, "width", width);
  set (self, self->svg, "height", high);
  g_hash_table_unref (self->elements);
  g_hash_table_unref (self->attributes);
  return cq_node_builder_end (self->svg);
}
