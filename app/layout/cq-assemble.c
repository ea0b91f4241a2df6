/* From what was placed to pages: marks, structure, places. Nothing of the draft is left behind. */
#include "layout/cq-assemble.h"

#define NO_BOX G_MAXUINT32

/* Where a block stands on one page. */
typedef struct
{
  guint page;
  double x;
  double y;
  double width;
  double height;
  guint next; /* box of the same block on a later page, or NO_BOX */
} Box;

typedef struct
{
  CqDraft *draft;
  CqPages *pages;
  guint32 *element_map; /* of the draft's elements */
  guint32 *inline_base; /* of blocks, by order: the element before the first within its text */
  GArray *boxes;        /* (element-type Box) */
  guint *first_box;     /* of blocks, by order */
  guint *last_box;
  gboolean is_shifted;  /* elements of blocks that stood on pages before are others now */
} Assembly;

static CqBlock *
block_at (Assembly *self, guint order)
{
  return g_ptr_array_index (self->draft->blocks, order);
}

static CqPages *
pages_new (const CqDraft *draft)
{
  CqPages *pages = g_new0 (CqPages, 1);

  g_atomic_ref_count_init (&pages->refs);
  pages->pages = g_array_new (FALSE, TRUE, sizeof (CqPage));
  pages->elements = g_array_sized_new (FALSE, TRUE, sizeof (CqElement), draft->elements->len);
  pages->outline = g_array_new (FALSE, TRUE, sizeof (CqOutlineEntry));
  pages->places = g_array_sized_new (FALSE, TRUE, sizeof (CqPlace), draft->extents->len);
  pages->missing = g_array_new (FALSE, TRUE, sizeof (CqMissingGlyphs));
  pages->broken = g_array_new (FALSE, TRUE, sizeof (CqBrokenWord));
  pages->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  pages->slabs = g_ptr_array_new_full (draft->blocks->len, (GDestroyNotify) cq_slab_unref);
  pages->figures = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_figure_unref);
  pages->marks = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  return pages;
}

static guint32
element_of (Assembly *self, const CqPlaced *placed, const CqSlabRun *run)
{
  if (placed->is_repeat)
    return CQ_ELEMENT_ARTIFACT;
  if (run->element == CQ_SLAB_LABEL)
    return self->element_map[placed->block->label_element];
  return self->inline_base[placed->block->order] + run->element;
}

static void
add_box (Assembly *self, const CqPlaced *placed, guint page)
{
  const CqBlock *block = placed->block;
  guint order = block->order;
  double hang = block->label != NULL ? block->hang : 0; /* a number is part of what it numbers */
  gboolean hangs_left = !(block->flags & CQ_BLOCK_RTL);
  Box box = { page, hangs_left ? placed->x - hang : placed->x, placed->y, block->width + hang, placed->height, NO_BOX };
  Box *last = self->last_box[order] != NO_BOX ? &g_array_index (self->boxes, Box, self->last_box[order]) : NULL;

  if (placed->is_repeat)
    return;
  if (last != NULL && last->page == page)
    {
      last->height = MAX (last->height, placed->y + placed->height - last->y);
      return;
    }
  if (last != NULL)
    last->next = self->boxes->len;
  else
    self->first_box[order] = self->boxes->len;
  self->last_box[order] = self->boxes->len;
  g_array_append_val (self->boxes, box);
}

static void
add_anchors (Assembly *self, const CqPlaced *placed, guint page, GArray *anchors)
{
  const CqSlab *slab = placed->block->slab;

  for (guint i = 0; !placed->is_repeat && i < slab->n_anchors; i++)
    if (slab->anchors[i].line == placed->line)
      {
        CqPlace place = { slab->anchors[i].id, page, placed->x + (double) slab->anchors[i].x, placed->y,
                          placed->block->width - (double) slab->anchors[i].x, placed->height, TRUE };
        g_array_append_val (anchors, place);
      }
}

/* A picture in a line: its foot is where a run has its baseline. */
static void
add_inline_picture (Assembly *self, const CqSlabRun *run, CqMark *mark)
{
  mark->kind = CQ_MARK_FIGURE;
  mark->figure = run->figure;
  mark->width = (double) run->run.width;
  mark->height = (double) run->height;
  mark->y -= mark->height;
  g_ptr_array_add (self->pages->figures, cq_figure_ref (run->figure));
}

static void
add_line (Assembly *self, const CqPlaced *placed, GArray *marks)
{
  const CqSlab *slab = placed->block->slab;
  const CqLine *line = &slab->lines[placed->line];

  for (guint i = line->first_shade; i < line->first_shade + line->n_shades; i++)
    {
      const CqShade *shade = &slab->shades[i];
      CqMark mark = { .kind = shade->is_dot ? CQ_MARK_DOT : CQ_MARK_RULE, .element = CQ_ELEMENT_ARTIFACT, .x = placed->x + (double) shade->x,
                      .y = placed->y + (double) shade->y, .width = (double) shade->width, .height = (double) shade->height,
                      .colour = shade->colour };
      g_array_append_val (marks, mark);
    }
  for (guint i = line->first_run; i < line->first_run + line->n_runs; i++)
    {
      const CqSlabRun *run = &slab->runs[i];
      CqMark mark = { .kind = CQ_MARK_RUN, .element = element_of (self, placed, run), .x = placed->x + (double) run->x,
                      .y = placed->y + (double) line->baseline - (double) run->rise, .run = &run->run };
      if (run->figure != NULL)
        add_inline_picture (self, run, &mark);
      if (run->figure != NULL || run->run.n_glyphs > 0)
        g_array_append_val (marks, mark);
    }
}

/* A picture stands in its measure as a line of text would. */
static void
add_picture (Assembly *self, const CqPlaced *placed, GArray *marks)
{
  const CqBlock *block = placed->block;
  double width = (double) block->slab->width, room = block->width - width;
  gboolean is_right = (block->align == CQ_ALIGN_END) != ((block->flags & CQ_BLOCK_RTL) != 0);
  CqMark mark = { .kind = CQ_MARK_FIGURE, .element = self->element_map[block->element], .x = placed->x, .y = placed->y,
                  .figure = block->figure, .width = width, .height = (double) block->slab->leading };

  if (placed->is_repeat)
    mark.element = CQ_ELEMENT_ARTIFACT;
  if (block->align == CQ_ALIGN_CENTRE)
    mark.x += room / 2;
  else if (is_right)
    mark.x += room;
  g_array_append_val (marks, mark);
}

static void
add_rule (const CqPlaced *placed, GArray *marks)
{
  CqMark mark = { .kind = CQ_MARK_RULE, .element = CQ_ELEMENT_ARTIFACT, .x = placed->x, .y = placed->y,
                  .width = placed->width, .height = placed->height, .colour = placed->colour };

  g_array_append_val (marks, mark);
}

static void
add_head (const CqHeadLine *head, GArray *marks)
{
  for (guint l = 0; l < head->slab->n_lines; l++)
    {
      const CqLine *line = &head->slab->lines[l];
      for (guint i = line->first_run; i < line->first_run + line->n_runs; i++)
        {
          const CqSlabRun *run = &head->slab->runs[i];
          CqMark mark = { .kind = CQ_MARK_RUN, .element = CQ_ELEMENT_ARTIFACT, .x = head->x + (double) run->x,
                          .y = head->y + (double) line->top + (double) line->baseline, .run = &run->run };
          if (run->run.n_glyphs > 0)
            g_array_append_val (marks, mark);
        }
    }
}

/* Before everything else, and so behind it. */
static void
add_watermark (CqPages *pages, const CqWatermark *watermark, const CqPaper *paper, GArray *marks)
{
  CqMark mark = { .kind = CQ_MARK_FIGURE, .element = CQ_ELEMENT_ARTIFACT, .width = paper->width, .height = paper->height };

  mark.figure = cq_watermark_make_figure (watermark, paper);
  g_array_append_val (marks, mark);
  g_ptr_array_add (pages->figures, mark.figure);
}

/* (transfer full) (element-type CqMark) */
static GArray *
make_marks (Assembly *self, const CqSheet *sheet, const CqHeadLine *heads, guint n_heads, const CqWatermark *watermark)
{
  GArray *marks = g_array_sized_new (FALSE, FALSE, sizeof (CqMark), sheet->placed->len * 2 + 8);

  if (watermark != NULL && !sheet->is_empty)
    add_watermark (self->pages, watermark, &sheet->paper, marks);
  for (guint i = 0; i < sheet->placed->len; i++)
    {
      const CqPlaced *placed = &g_array_index (sheet->placed, CqPlaced, i);

      if (placed->block == NULL)
        {
          add_rule (placed, marks);
          continue;
        }
      if (placed->block->figure != NULL)
        add_picture (self, placed, marks);
      add_line (self, placed, marks);
    }
  for (guint i = 0; i < n_heads; i++)
    add_head (&heads[i], marks);
  return marks;
}

static void
add_places (Assembly *self, const CqSheet *sheet, guint page, GArray *anchors)
{
  for (guint i = 0; i < sheet->placed->len; i++)
    {
      const CqPlaced *placed = &g_array_index (sheet->placed, CqPlaced, i);

      if (placed->block == NULL)
        continue;
      if (placed->block->figure != NULL)
        g_ptr_array_add (self->pages->figures, cq_figure_ref (placed->block->figure));
      add_box (self, placed, page);
      add_anchors (self, placed, page, anchors);
    }
}

static void
make_pages (Assembly *self, GPtrArray *sheets, GArray *heads, const CqWatermark *watermark, GArray *anchors)
{
  guint head = 0;

  for (guint p = 0; p < sheets->len; p++)
    {
      CqSheet *sheet = g_ptr_array_index (sheets, p);
      g_autofree char *label = g_strdup_printf ("%u", p + 1);
      CqPage page = { .width = sheet->paper.width, .height = sheet->paper.height };
      guint first = head;

      for (; head < heads->len && g_array_index (heads, CqHeadLine, head).page == p; head++)
        g_ptr_array_add (self->pages->slabs, cq_slab_ref (g_array_index (heads, CqHeadLine, head).slab));
      if (self->is_shifted)
        g_clear_pointer (&sheet->marks, g_array_unref);
      if (sheet->marks == NULL)
        sheet->marks = make_marks (self, sheet, &g_array_index (heads, CqHeadLine, first), head - first, watermark);
      if (watermark != NULL && !sheet->is_empty)
        page.watermark = cq_strings_keep (self->pages->strings, watermark->words);
      add_places (self, sheet, p, anchors);
      page.marks = (const CqMark *) sheet->marks->data;
      page.n_marks = sheet->marks->len;
      page.label = cq_strings_keep (self->pages->strings, label);
      g_ptr_array_add (self->pages->marks, g_array_ref (sheet->marks));
      g_array_append_val (self->pages->pages, page);
    }
}

/* Widens the place of @id on the page of @box, which is among those added since @first. */
static void
add_to_place (GArray *places, guint first, const char *id, const Box *box)
{
  CqPlace place = { id, box->page, box->x, box->y, box->width, box->height, FALSE };

  for (guint i = places->len; i > first; i--)
    {
      CqPlace *known = &g_array_index (places, CqPlace, i - 1);
      double right, bottom;

      if (known->page != box->page)
        continue;
      right = MAX (known->x + known->width, box->x + box->width);
      bottom = MAX (known->y + known->height, box->y + box->height);
      known->x = MIN (known->x, box->x);
      known->y = MIN (known->y, box->y);
      known->width = right - known->x;
      known->height = bottom - known->y;
      return;
    }
  g_array_append_val (places, place);
}

static int
compare_pages (gconstpointer a, gconstpointer b)
{
  const CqPlace *one = a, *two = b;

  return one->page < two->page ? -1 : one->page > two->page;
}

/* The places of an element: of all blocks within it, its footnotes aside. */
static void
add_extent (Assembly *self, const CqExtent *extent)
{
  GArray *places = self->pages->places;
  guint first = places->len;
  guint end = MIN (MAX (extent->end, extent->first + 1), self->draft->blocks->len);
  gboolean in_note = extent->first < end && (block_at (self, extent->first)->flags & CQ_BLOCK_SOURCE_NOTE);

  for (guint order = extent->first; order < end; order++)
    {
      if (!in_note && (block_at (self, order)->flags & CQ_BLOCK_SOURCE_NOTE))
        continue;
      for (guint box = self->first_box[order]; box != NO_BOX; box = g_array_index (self->boxes, Box, box).next)
        add_to_place (places, first, extent->id, &g_array_index (self->boxes, Box, box));
    }
  if (places->len > first + 1)
    qsort (&g_array_index (places, CqPlace, first), places->len - first, sizeof (CqPlace), compare_pages);
}

static void
make_places (Assembly *self, GArray *anchors)
{
  GArray *places = self->pages->places;

  for (guint i = 0; i < self->draft->extents->len; i++)
    add_extent (self, &g_array_index (self->draft->extents, CqExtent, i));
  g_array_append_vals (places, anchors->data, anchors->len);
  for (guint i = places->len; i > 0; i--) /* so that the first place of an id is what stays */
    g_hash_table_insert (self->pages->by_id, (gpointer) g_array_index (places, CqPlace, i - 1).id, GUINT_TO_POINTER (i));
}

static void
make_outline (Assembly *self)
{
  for (guint i = 0; i < self->draft->headings->len; i++)
    {
      const CqHeading *heading = &g_array_index (self->draft->headings, CqHeading, i);
      guint box = self->first_box[heading->order];
      CqOutlineEntry entry = { heading->level, heading->title, 0, 0 };

      if (box == NO_BOX)
        continue;
      entry.page = g_array_index (self->boxes, Box, box).page;
      entry.y = g_array_index (self->boxes, Box, box).y;
      g_array_append_val (self->pages->outline, entry);
    }
}

static void
make_missing (Assembly *self)
{
  for (guint i = 0; i < self->draft->blocks->len; i++)
    {
      const CqBlock *block = block_at (self, i);
      for (guint m = 0; block->slab != NULL && m < block->slab->n_missing; m++)
        {
          CqMissingGlyphs missing = { block->slab->missing[m].text, block->slab->missing[m].script, block->id };
          g_array_append_val (self->pages->missing, missing);
        }
      for (guint b = 0; block->slab != NULL && b < block->slab->n_broken; b++)
        {
          CqBrokenWord broken = { block->slab->broken[b], block->id };
          g_array_append_val (self->pages->broken, broken);
        }
    }
}

/**
 * cq_assemble:
 * @sheets: (element-type CqSheet): what stands on each page. Those that have marks have them from the last pages that
 *   were made of them, and nothing on them has changed
 * @heads: (element-type CqHeadLine): running heads, by page
 * @watermark: (nullable): what stands behind the text
 *
 * Returns: (transfer full): the pages, which share the strings of @draft
 */
CqPages *
cq_assemble (CqDraft *draft, GPtrArray *sheets, GArray *heads, const CqWatermark *watermark)
{
  guint n = draft->blocks->len;
  Assembly self = { .draft = draft,
                    .pages = pages_new (draft),
                    .element_map = g_new0 (guint32, draft->elements->len),
                    .inline_base = g_new0 (guint32, n + 1),
                    .boxes = g_array_sized_new (FALSE, FALSE, sizeof (Box), n),
                    .first_box = g_new (guint, n + 1),
                    .last_box = g_new (guint, n + 1) };
  g_autoptr (GArray) anchors = g_array_new (FALSE, FALSE, sizeof (CqPlace));

  memset (self.first_box, 0xff, (n + 1) * sizeof (guint));
  memset (self.last_box, 0xff, (n + 1) * sizeof (guint));
  self.pages->strings = cq_strings_ref (draft->strings);
  self.pages->missing_pictures = g_array_ref (draft->missing_pictures);
  self.pages->title = draft->title;
  self.pages->lang = draft->lang;
  for (guint i = 0; i < n; i++)
    if (block_at (&self, i)->slab != NULL)
      g_ptr_array_add (self.pages->slabs, cq_slab_ref (block_at (&self, i)->slab));
  self.is_shifted = cq_elements_make (draft, self.pages->elements, self.element_map, self.inline_base);
  make_pages (&self, sheets, heads, watermark, anchors);
  make_places (&self, anchors);
  make_outline (&self);
  make_missing (&self);
  g_free (self.element_map);
  g_free (self.inline_base);
  g_free (self.first_box);
  g_free (self.last_box);
  g_array_unref (self.boxes);
  return self.pages;
}
