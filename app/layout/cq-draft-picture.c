/* Pictures: what is drawn, or what is said in their stead; then their captions. */
#include "layout/cq-draft-private.h"

#include "layout/cq-inline.h"

#define SVG "http://www.w3.org/2000/svg"

#define LEAST_WIDTH 24    /* of a picture in a cell */
#define MOST_HEIGHT 0.85  /* of the page: the rest is left to its caption */
#define PICTURE_SPACE 6
#define ROOM 1.08         /* a drawing may be so much wider than the measure before a less wide one is taken */
#define FRAME_INDENT 6

static void
append_words (GString *words, CqNode *node)
{
  g_autofree char *text = cq_inline_dup_plain (node);

  if (*text != '\0' && words->len > 0)
    g_string_append_c (words, ' ');
  g_string_append (words, text);
}

/* What is said in the picture's stead; and whether that has paragraphs of its own. */
static GString *
gather_words (CqNode *node, gboolean *has_blocks)
{
  GString *words = g_string_new (NULL);
  CqNode *child;

  *has_blocks = FALSE;
  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    {
      if (cq_node_is (child, CQ_DB_CAPTION) || cq_node_is (child, CQ_DB_INFO) || cq_node_is (child, CQ_DB_IMAGEOBJECT))
        continue;
      if (cq_node_is (child, CQ_DB_TEXTOBJECT) && cq_place_holds_blocks (child))
        *has_blocks = TRUE;
      else if (cq_inline_has_words (child, 0, cq_node_get_n_children (child)))
        append_words (words, child);
    }
  /* The words of a drawing are better than none. */
  for (guint i = 0; words->len == 0 && (child = cq_node_next_element (node, &i)) != NULL;)
    if (cq_node_is (child, CQ_DB_IMAGEOBJECT) && cq_inline_has_words (child, 0, cq_node_get_n_children (child)))
      append_words (words, child);
  return words;
}

/* A drawing that stands in the document as elements */
static CqNode *
find_svg (CqNode *data)
{
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (data, &i)) != NULL;)
    if (g_strcmp0 (cq_node_get_name (child)->ns, SVG) == 0)
      return child;
  return NULL;
}

/* The picture of one imagedata, or %NULL with @error set, or without where it names none. */
static CqFigure *
find_picture (CqDrafter *self, CqNode *data, GError **error)
{
  const char *name = cq_node_get (data, CQ_AT_FILEREF);
  CqNode *svg = find_svg (data);

  if (name != NULL && *name != '\0')
    return cq_figures_find (self->figures, self->folder, name, error);
  return svg != NULL ? cq_figures_find_drawing (self->figures, svg, error) : NULL;
}

/* "12cm", "300" (dots), "50%": points, or a share of the measure; both 0 where it is not so */
static void
read_width (const char *text, double *points, double *share)
{
  static const struct
  {
    const char *unit;
    double points;
  } units[] = { { "pt", 1 }, { "in", 72 }, { "cm", 72 / 2.54 }, { "mm", 72 / 25.4 }, { "pc", 12 }, { "px", 0.75 }, { "", 0.75 } };
  char *end;
  double number = text != NULL ? g_ascii_strtod (text, &end) : 0;

  *points = *share = 0;
  if (!(number > 0 && number < 100000))
    return;
  g_strstrip (end = g_strdup (end));
  if (g_str_equal (end, "%"))
    *share = MIN (number, 100) / 100;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (end, units[i].unit))
      *points = number * units[i].points;
  g_free (end);
}

static const char *
find_width (CqNode *data)
{
  const char *width = cq_node_get (data, CQ_AT_CONTENTWIDTH);

  return width != NULL ? width : cq_node_get (data, CQ_AT_WIDTH);
}

static void
draft_picture (CqDrafter *self, const CqContext *context, CqNode *data, CqFigure *figure, GPtrArray *drawings,
               const char *words, gboolean has_caption)
{
  CqContext inner = *context;
  CqBlock *block;

  if (!context->is_cell)
    {
      inner.has_align = TRUE;
      inner.align = CQ_ALIGN_CENTRE;
    }
  inner.flags |= has_caption ? CQ_BLOCK_KEEP_NEXT : 0;
  cq_draft_flush_label (self, context);
  block = cq_draft_text (self, &inner, NULL, 0, 0, CQ_ELEMENT_FIGURE);
  block->before = MAX (block->before, PICTURE_SPACE);
  block->after = MAX (block->after, PICTURE_SPACE);
  block->figure = figure != NULL ? cq_figure_ref (figure) : NULL;
  self->n_unkept += figure != NULL ? 1 : 0;
  block->drawings = figure == NULL ? g_ptr_array_ref (drawings) : NULL;
  read_width (find_width (data), &block->figure_width, &block->figure_share);
  if (*words != '\0')
    g_array_index (self->draft->elements, CqElement, block->element).alternative
        = cq_strings_keep (self->draft->strings, words);
}

/* The words of a picture, where there is none to draw. */
static void
draft_words (CqDrafter *self, const CqContext *context, const char *words, gboolean in_frame)
{
  g_autoptr (CqNode) para = cq_node_new_with_text (CQ_DB_PARA, words);
  CqContext inner = *context;
  CqBlock *block;

  inner.has_align = TRUE;
  inner.align = CQ_ALIGN_CENTRE;
  inner.flags |= CQ_BLOCK_ITALIC;
  if (in_frame)
    {
      cq_context_indent (&inner, FRAME_INDENT);
      inner.width = MAX (inner.width - FRAME_INDENT, 8);
      inner.flags |= CQ_BLOCK_FRAME | CQ_BLOCK_KEEP_TOGETHER;
    }
  block = cq_draft_whole (self, &inner, para, CQ_ELEMENT_PARAGRAPH);
  block->before = MAX (block->before, in_frame ? 2 * PICTURE_SPACE : 0);
  block->after = MAX (block->after, in_frame ? 2 * PICTURE_SPACE : 0);
}

/* Remembers a picture that is not there, for a check to tell. */
static void
note_missing (CqDraft *draft, const char *id, CqNode *data, const GError *error)
{
  const char *name = cq_node_get (data, CQ_AT_FILEREF);
  CqMissingPicture missing = { NULL, cq_strings_keep (draft->strings, error->message), id };
  gboolean is_file = name != NULL && *name != '\0' && !g_str_has_prefix (name, "data:");

  if (is_file)
    missing.name = cq_strings_keep (draft->strings, name);
  g_array_append_val (draft->missing_pictures, missing);
}

/* (transfer full) (element-type CqNode): the drawings that stand in a media object one after the other; none where a
 * file is asked for before them. */
static GPtrArray *
list_drawings (CqNode *node)
{
  GPtrArray *drawings = cq_node_array_new ();
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    {
      CqNode *data = cq_node_is (child, CQ_DB_IMAGEOBJECT) ? cq_node_find_child (child, CQ_DB_IMAGEDATA) : NULL;

      if (data != NULL && find_svg (data) != NULL)
        g_ptr_array_add (drawings, cq_node_ref (data));
      else if (data != NULL && drawings->len == 0)
        break;
    }
  return drawings;
}

/* The first picture of a media object that there is. */
static CqFigure *
find_first (CqDrafter *self, CqNode *node, CqNode **data, GError **error)
{
  CqFigure *figure = NULL;
  CqNode *blamed = NULL;
  CqNode *child;

  for (guint i = 0; figure == NULL && (child = cq_node_next_element (node, &i)) != NULL;)
    {
      g_autoptr (GError) reason = NULL;

      *data = cq_node_is (child, CQ_DB_IMAGEOBJECT) ? cq_node_find_child (child, CQ_DB_IMAGEDATA) : NULL;
      figure = *data != NULL ? find_picture (self, *data, &reason) : NULL;
      if (reason == NULL || *error != NULL)
        continue;
      *error = g_steal_pointer (&reason);
      blamed = *data;
    }
  if (figure == NULL)
    *data = blamed;
  return figure;
}

/* What of a media object can be drawn: its first picture that there is, or of drawings that stand in it one after the
 * other the one that suits the width of the page, once that is known. Returns whether it says all that is to be said. */
static gboolean
draft_image (CqDrafter *self, const CqContext *context, CqNode *node, const char *words)
{
  g_autoptr (GPtrArray) drawings = list_drawings (node);
  g_autoptr (GError) error = NULL;
  CqNode *data = drawings->len > 1 ? g_ptr_array_index (drawings, 0) : NULL;
  g_autoptr (CqFigure) figure = data == NULL ? find_first (self, node, &data, &error) : NULL;

  if (figure != NULL || drawings->len > 1)
    {
      draft_picture (self, context, data, figure, drawings, words, cq_node_find_child (node, CQ_DB_CAPTION) != NULL);
      return TRUE;
    }
  if (data == NULL)
    return FALSE;
  note_missing (self->draft, context->id, data, error);
  if (*words == '\0')
    words = cq_node_get (data, CQ_AT_FILEREF);
  draft_words (self, context, words != NULL && !g_str_has_prefix (words, "data:") ? words : "…", TRUE);
  return TRUE;
}

/**
 * cq_draft_find_inline_picture:
 * @resolved: an inlinemediaobject
 *
 * Finds the picture that stands in a line, or the words that are printed in its stead; a picture that is not there is
 * remembered for a check to tell.
 */
void
cq_draft_find_inline_picture (CqDrafter *self, const CqContext *context, CqResolved *resolved)
{
  gboolean has_blocks;
  g_autoptr (GString) words = gather_words (resolved->node, &has_blocks);
  g_autoptr (GError) error = NULL;
  CqNode *data = NULL;
  double share;

  resolved->figure = find_first (self, resolved->node, &data, &error);
  if (resolved->figure != NULL)
    read_width (find_width (data), &resolved->width, &share);
  else if (data != NULL)
    note_missing (self->draft, context->id, data, error);
  resolved->text = resolved->figure != NULL || words->len > 0 ? g_strdup (words->str) : cq_inline_dup_plain (resolved->node);
}

/* A picture, then its caption. */
void
cq_draft_media (CqDrafter *self, const CqContext *context, CqNode *node)
{
  gboolean has_text_blocks;
  g_autoptr (GString) words = gather_words (node, &has_text_blocks);
  gboolean is_drawn = draft_image (self, context, node, words->str);
  CqNode *child;

  if (!is_drawn && words->len > 0)
    draft_words (self, context, words->str, FALSE);
  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    if ((cq_node_is (child, CQ_DB_TEXTOBJECT) && cq_place_holds_blocks (child)) || cq_node_is (child, CQ_DB_CAPTION))
      cq_draft_children (self, context, child, 0, cq_node_get_n_children (child));
}

/* How wide a drawing says it is, in points; 0 where it does not say. */
static double
get_drawing_width (CqNode *data)
{
  double points, share;

  read_width (cq_node_get (find_svg (data), CQ_AT_WIDTH), &points, &share);
  return points;
}

/* Of several drawings the widest that the measure has room for, or nearly; else the least wide. */
static CqNode *
choose_drawing (GPtrArray *drawings, double measure)
{
  CqNode *best = g_ptr_array_index (drawings, 0);

  for (guint i = 1; i < drawings->len; i++)
    {
      double width = get_drawing_width (g_ptr_array_index (drawings, i)), best_width = get_drawing_width (best);
      gboolean fits = width <= measure * ROOM, best_fits = best_width <= measure * ROOM;

      if (fits ? !best_fits || width > best_width : !best_fits && width < best_width)
        best = g_ptr_array_index (drawings, i);
    }
  return best;
}

/* What none of its drawings can say: its words, framed. */
static void
put_words (CqDraft *draft, CqBlock *block)
{
  const char *words = g_array_index (draft->elements, CqElement, block->element).alternative;

  block->node = cq_node_new_with_text (CQ_DB_PARA, words != NULL ? words : "…");
  block->n_children = cq_node_get_n_children (block->node);
  block->flags |= CQ_BLOCK_ITALIC | CQ_BLOCK_FRAME | CQ_BLOCK_KEEP_TOGETHER | CQ_BLOCK_UNKEPT;
  block->left += FRAME_INDENT;
  block->width = MAX (block->width - 2 * FRAME_INDENT, 8);
}

static gpointer
copy_node (gconstpointer node, gpointer data)
{
  return cq_node_ref ((CqNode *) node);
}

/**
 * cq_draft_read_picture:
 * @block: a block with drawings, whose width is known
 * @figures: where pictures are found
 *
 * Reads the drawing that suits the width, and no other; where that cannot be read, the next best.
 */
void
cq_draft_read_picture (CqDraft *draft, CqBlock *block, CqFigures *figures)
{
  g_autoptr (GPtrArray) left = g_ptr_array_copy (block->drawings, copy_node, NULL);
  g_autoptr (GError) error = NULL;
  CqNode *blamed = NULL;

  g_clear_pointer (&block->figure, cq_figure_unref);
  while (block->figure == NULL && left->len > 0)
    {
      CqNode *data = choose_drawing (left, block->width);

      block->figure = cq_figures_find_drawing (figures, find_svg (data), blamed == NULL ? &error : NULL);
      blamed = blamed == NULL ? data : blamed;
      g_ptr_array_remove (left, data);
    }
  if (block->figure != NULL)
    return;
  note_missing (draft, block->id, blamed, error);
  put_words (draft, block);
  g_clear_pointer (&block->drawings, g_ptr_array_unref);
}

/**
 * cq_draft_set_picture:
 * @block: a block with a picture
 * @style: the page
 *
 * Makes the one line of a picture: as wide as it is or is to be, and no wider than its measure or higher than a page.
 *
 * Returns: (transfer full): the line
 */
CqSlab *
cq_draft_set_picture (CqBlock *block, CqStyle *style)
{
  CqPaper paper = cq_style_get_paper (style, block->flags & CQ_BLOCK_LANDSCAPE ? CQ_SHEET_LANDSCAPE : 0);
  double own_width, own_height, width, scale;
  double most = MOST_HEIGHT * (paper.height - paper.top - paper.bottom);
  CqSlab *slab = g_new0 (CqSlab, 1);

  own_width = cq_figure_get_width (block->figure);
  own_height = cq_figure_get_height (block->figure);
  width = block->figure_width > 0 ? block->figure_width : own_width;
  if (block->figure_share > 0)
    width = block->figure_share * block->width;
  scale = MIN (MIN (width, block->width) / own_width, most / own_height);
  g_atomic_ref_count_init (&slab->refs);
  slab->n_lines = 1;
  slab->lines = g_new0 (CqLine, 1);
  slab->width = (float) (own_width * scale);
  slab->leading = (float) (own_height * scale);
  slab->least_width = (float) MIN (own_width * scale, LEAST_WIDTH);
  slab->bytes = sizeof *slab + sizeof (CqLine);
  return slab;
}
