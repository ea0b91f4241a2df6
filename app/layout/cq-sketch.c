/* Drawings that are nothing but boxes, lines, dots, polygons and words, in points, as timelines are. Their words are set
 * and drawn as those of the page: librsvg finds the outline of each letter before it draws it, which takes longer than
 * all else on the page. What is any more than that is no sketch, and left to librsvg. */
#include "layout/cq-sketch.h"

#include <string.h>

#define SVG "http://www.w3.org/2000/svg"

#define MOST_NUMBERS 64 /* of one attribute */

typedef enum
{
  SHAPE_BOX,
  SHAPE_LINE,
  SHAPE_DOT,
  SHAPE_POLYGON,
  SHAPE_WORDS,
} ShapeKind;

typedef struct
{
  ShapeKind kind;
  GArray *numbers;   /* (owned) (element-type double): its measures, in the order of cairo's arguments */
  double pen;        /* how wide its line is */
  GArray *dashes;    /* (owned) (nullable) (element-type double) */
  gboolean is_filled;
  gboolean is_stroked;
  guint32 fill;      /* 0xRRGGBB */
  guint32 stroke;
  CqSlab *words;     /* (owned) (nullable) */
} Shape;

typedef struct
{
  GArray *shapes; /* (owned) (element-type Shape) */
} Sketch;

/* What is being read; @is_sketch until something else is met. */
typedef struct
{
  CqNode *node;
  gboolean is_sketch;
  guint n_known; /* attributes of @node that were asked for and are there */
  CqSetter *setter;
  const char *lang;
  gboolean is_rtl;
  CqSetterLook look; /* of the drawing's words */
} Reader;

static void
shape_clear (gpointer data)
{
  Shape *self = data;

  g_array_unref (self->numbers);
  g_clear_pointer (&self->dashes, g_array_unref);
  g_clear_pointer (&self->words, cq_slab_unref);
}

static void
sketch_free (gpointer data)
{
  Sketch *self = data;

  g_array_unref (self->shapes);
  g_free (self);
}

/* ---- Reading ---- */

static const char *
get (Reader *self, const char *name)
{
  for (guint i = 0; i < cq_node_get_n_attributes (self->node); i++)
    {
      const CqAttribute *attribute = cq_node_get_attribute (self->node, i);

      if (attribute->name->ns == NULL && g_str_equal (attribute->name->local, name))
        {
          self->n_known++;
          return attribute->value;
        }
    }
  return NULL;
}

/* Numbers apart by white space or commas, and nothing else. */
static GArray *
get_numbers (Reader *self, const char *name)
{
  const char *text = get (self, name);
  GArray *numbers = text != NULL ? g_array_new (FALSE, FALSE, sizeof (double)) : NULL;

  while (text != NULL && *(text += strspn (text, " ,")) != '\0')
    {
      char *end;
      double number = g_ascii_strtod (text, &end);

      if (end == text || !(number > -1e6 && number < 1e6) || numbers->len == MOST_NUMBERS)
        {
          self->is_sketch = FALSE;
          break;
        }
      g_array_append_val (numbers, number);
      text = end;
    }
  return numbers;
}

static double
get_number (Reader *self, const char *name, double otherwise)
{
  g_autoptr (GArray) numbers = get_numbers (self, name);

  if (numbers == NULL)
    return otherwise;
  if (numbers->len == 1)
    return g_array_index (numbers, double, 0);
  self->is_sketch = FALSE;
  return otherwise;
}

/* "#2b4470" */
static gboolean
get_colour (Reader *self, const char *name, guint32 *colour)
{
  const char *text = get (self, name);

  if (text == NULL)
    return FALSE;
  if (text[0] != '#' || strlen (text) != 7 || strspn (text + 1, "0123456789abcdefABCDEF") != 6)
    self->is_sketch = FALSE;
  else
    *colour = (guint32) g_ascii_strtoull (text + 1, NULL, 16);
  return TRUE;
}

/* The one word that a property may have, or none. */
static gboolean
is_said (Reader *self, const char *name, const char *value)
{
  const char *text = get (self, name);

  if (text != NULL && !g_str_equal (text, value))
    self->is_sketch = FALSE;
  return text != NULL;
}

static void
read_words (Reader *self, Shape *shape)
{
  CqSetterLook look = self->look;
  g_autofree char *words = cq_node_dup_text_content (self->node);
  gboolean is_end = is_said (self, "text-anchor", "end");

  look.size = get_number (self, "font-size", look.size);
  look.is_bold = is_said (self, "font-weight", "bold");
  look.colour = shape->fill;
  if (!self->is_sketch || !shape->is_filled || cq_node_get_n_children (self->node) != 1 || !(look.size >= 1 && look.size <= 1000))
    {
      self->is_sketch = FALSE;
      return;
    }
  shape->words = cq_setter_set_words (self->setter, words, self->lang, self->is_rtl, &look);
  if (is_end != self->is_rtl)
    g_array_index (shape->numbers, double, 0) -= (double) shape->words->width;
}

static const struct
{
  const char *name;
  ShapeKind kind;
  const char *measures[4];
} kinds[] = {
  { "rect", SHAPE_BOX, { "x", "y", "width", "height" } },
  { "line", SHAPE_LINE, { "x1", "y1", "x2", "y2" } },
  { "circle", SHAPE_DOT, { "cx", "cy", "r" } },
  { "polygon", SHAPE_POLYGON, { NULL } },
  { "text", SHAPE_WORDS, { "x", "y" } },
};

static void
read_measures (Reader *self, Shape *shape, const char *const *names)
{
  if (shape->kind == SHAPE_POLYGON)
    shape->numbers = get_numbers (self, "points");
  if (shape->numbers == NULL)
    shape->numbers = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < 4 && names[i] != NULL; i++)
    {
      double number = get_number (self, names[i], 0);
      g_array_append_val (shape->numbers, number);
    }
}

static void
read_shape (Reader *self, Sketch *sketch)
{
  const CqName *name = cq_node_get_name (self->node);
  Shape shape = { .numbers = NULL };
  guint i = 0;

  while (i < G_N_ELEMENTS (kinds) && (g_strcmp0 (name->ns, SVG) != 0 || !g_str_equal (kinds[i].name, name->local)))
    i++;
  if (i == G_N_ELEMENTS (kinds) || (kinds[i].kind != SHAPE_WORDS && cq_node_get_n_children (self->node) > 0))
    {
      self->is_sketch = FALSE;
      return;
    }
  self->n_known = 0;
  shape.kind = kinds[i].kind;
  read_measures (self, &shape, kinds[i].measures);
  shape.is_filled = get_colour (self, "fill", &shape.fill);
  shape.is_stroked = get_colour (self, "stroke", &shape.stroke);
  shape.pen = get_number (self, "stroke-width", 1);
  shape.dashes = get_numbers (self, "stroke-dasharray");
  /* What says nothing of its ground is black: no sketch leaves that unsaid, but of a line, which has none. */
  if (!shape.is_filled && shape.kind != SHAPE_LINE)
    self->is_sketch = FALSE;
  if (shape.kind == SHAPE_WORDS)
    read_words (self, &shape);
  if (self->n_known != cq_node_get_n_attributes (self->node))
    self->is_sketch = FALSE;
  g_array_append_val (sketch->shapes, shape);
}

/* "436pt" */
static double
get_points (Reader *self, const char *name)
{
  const char *text = get (self, name);
  char *end;
  double points = text != NULL ? g_ascii_strtod (text, &end) : 0;

  return points > 0 && points < 14400 && g_str_equal (end, "pt") ? points : 0;
}

/* Reads how large it is, and how its words look; only what is drawn in points is a sketch. */
static void
read_frame (Reader *self, double *width, double *height)
{
  g_autoptr (GArray) box = get_numbers (self, "viewBox");
  const char *families = get (self, "font-family");
  const char *generic = families != NULL ? strstr (families, ", sans-serif") : NULL;

  *width = get_points (self, "width");
  *height = get_points (self, "height");
  self->lang = cq_node_get (self->node, CQ_XML_LANG);
  self->n_known += self->lang != NULL;
  self->is_rtl = is_said (self, "direction", "rtl");
  self->look.size = get_number (self, "font-size", 0);
  /* Any font is followed by one without serifs where it lacks a letter: that need not be asked for. */
  self->look.families = families == NULL ? NULL : generic != NULL ? g_strndup (families, (gsize) (generic - families)) : g_strdup (families);
  if (families == NULL || box == NULL || box->len != 4 || self->n_known != cq_node_get_n_attributes (self->node)
      || g_array_index (box, double, 0) != 0 || g_array_index (box, double, 1) != 0
      || g_array_index (box, double, 2) != *width || g_array_index (box, double, 3) != *height || *width == 0 || *height == 0)
    self->is_sketch = FALSE;
}

/* ---- Drawing ---- */

static void
set_colour (cairo_t *cr, guint32 colour)
{
  cairo_set_source_rgb (cr, (colour >> 16 & 0xff) / 255.0, (colour >> 8 & 0xff) / 255.0, (colour & 0xff) / 255.0);
}

static void
add_path (const Shape *self, cairo_t *cr)
{
  const double *n = (const double *) (void *) self->numbers->data;

  cairo_new_path (cr);
  switch (self->kind)
    {
    case SHAPE_BOX:
      cairo_rectangle (cr, n[0], n[1], n[2], n[3]);
      break;
    case SHAPE_LINE:
      cairo_move_to (cr, n[0], n[1]);
      cairo_line_to (cr, n[2], n[3]);
      break;
    case SHAPE_DOT:
      cairo_arc (cr, n[0], n[1], n[2], 0, 2 * G_PI);
      break;
    case SHAPE_POLYGON:
      for (guint i = 0; i + 1 < self->numbers->len; i += 2)
        cairo_line_to (cr, n[i], n[i + 1]);
      cairo_close_path (cr);
      break;
    case SHAPE_WORDS:
    default:
      g_assert_not_reached ();
    }
}

static void
draw_words (const Shape *self, cairo_t *cr)
{
  const double *n = (const double *) (void *) self->numbers->data;

  for (guint i = 0; i < self->words->n_runs; i++)
    if (self->words->runs[i].run.n_glyphs > 0)
      cq_run_show (&self->words->runs[i].run, n[0] + (double) self->words->runs[i].x, n[1], cr);
}

static void
draw_shape (const Shape *self, cairo_t *cr)
{
  if (self->words != NULL)
    {
      draw_words (self, cr);
      return;
    }
  add_path (self, cr);
  if (self->is_filled)
    {
      set_colour (cr, self->fill);
      cairo_fill_preserve (cr);
    }
  if (self->is_stroked)
    {
      set_colour (cr, self->stroke);
      cairo_set_line_width (cr, self->pen);
      cairo_set_dash (cr, self->dashes != NULL ? (const double *) (void *) self->dashes->data : NULL,
                      self->dashes != NULL ? (int) self->dashes->len : 0, 0);
      cairo_stroke_preserve (cr);
    }
  cairo_new_path (cr);
}

static void
draw (gpointer data, cairo_t *cr)
{
  const Sketch *self = data;

  for (guint i = 0; i < self->shapes->len; i++)
    draw_shape (&g_array_index (self->shapes, Shape, i), cr);
}

/* (transfer full) (element-type CqRun): the words that are drawn. */
static GPtrArray *
list_runs (const Sketch *self)
{
  GPtrArray *runs = g_ptr_array_new ();

  for (guint i = 0; i < self->shapes->len; i++)
    {
      const CqSlab *words = g_array_index (self->shapes, Shape, i).words;

      for (guint j = 0; words != NULL && j < words->n_runs; j++)
        g_ptr_array_add (runs, &words->runs[j].run);
    }
  return runs;
}

/**
 * cq_sketch_read:
 * @svg: an SVG that stands in a document
 * @setter: sets its words
 *
 * Returns: (transfer full) (nullable): the picture; %NULL where it is more than a sketch
 */
CqFigure *
cq_sketch_read (CqNode *svg, CqSetter *setter)
{
  Reader reader = { .node = svg, .is_sketch = TRUE, .setter = setter };
  Sketch *sketch = g_new0 (Sketch, 1);
  double width, height;

  sketch->shapes = g_array_new (FALSE, TRUE, sizeof (Shape));
  g_array_set_clear_func (sketch->shapes, shape_clear);
  read_frame (&reader, &width, &height);
  for (guint i = 0; reader.is_sketch && i < cq_node_get_n_children (svg); i++)
    {
      reader.node = cq_node_get_child (svg, i);
      if (cq_node_get_kind (reader.node) == CQ_NODE_ELEMENT)
        read_shape (&reader, sketch);
      else if (!cq_node_is_blank (reader.node))
        reader.is_sketch = FALSE;
    }
  g_free (reader.look.families);
  if (reader.is_sketch)
    return cq_figure_new_with_runs (width, height, draw, sketch, sketch_free, list_runs (sketch));
  sketch_free (sketch);
  return NULL;
}
