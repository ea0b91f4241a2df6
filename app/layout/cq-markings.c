/* Markings of a working copy: set outside the blocks when the pages are filled, as running heads are. */
#include "layout/cq-assemble.h"

#include <unicode/uchar.h>

#include "tree/cq-node-builder.h"

#define FIFTH 5
#define GAP 2.0 /* times the size of letters: between notice and version */
/* Figures and Latin letters are the same in all languages. */
#define NO_LANGUAGE "zxx"

typedef struct
{
  CqDraft *draft;
  GPtrArray *sheets;
  const CqMarkings *markings;
  CqSetHead set;
  gpointer data;
  GArray *heads;       /* (element-type CqHeadLine) */
  GHashTable *margins; /* (owned): words in the margin → their slab; pages have most of them in common */
  gboolean *is_text;   /* (owned): of blocks, by order: whether their lines are counted */
  char **symbols;      /* (owned) (nullable): of blocks, by order */
  guint n_lines;       /* counted so far */
} Marker;

/* The words may be of another language than the document: they read as they read, wherever they stand. */
static gboolean
is_rtl (const CqDraft *draft, const char *words)
{
  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at))
    switch (u_charDirection ((UChar32) g_utf8_get_char (at)))
      {
      case U_LEFT_TO_RIGHT:
        return FALSE;
      case U_RIGHT_TO_LEFT:
      case U_RIGHT_TO_LEFT_ARABIC:
        return TRUE;
      default:
        break;
      }
  return draft->is_rtl;
}

/**
 * cq_markings_new_block:
 * @words: what it says
 * @text: how it looks
 *
 * Returns: a paragraph outside the text, in the language of the document; its node is (transfer full)
 */
CqBlock
cq_markings_new_block (const CqDraft *draft, const char *words, CqTextKind text)
{
  CqNodeBuilder *builder = cq_node_builder_new (CQ_DB_PARA);
  CqBlock block = { .text = text, .lang = draft->lang, .flags = is_rtl (draft, words) ? CQ_BLOCK_RTL : 0 };

  cq_node_builder_add_text (builder, words);
  block.node = cq_node_builder_end (builder);
  block.n_children = 1;
  return block;
}

/* A line above the running head; where it is too long it begins as much higher. Returns how wide it is. */
static double
add_line (Marker *self, guint page, const char *words, CqAlign align, double room)
{
  const CqSheet *sheet = g_ptr_array_index (self->sheets, page);
  CqHeadLine head = { .page = page, .x = sheet->paper.left };
  gboolean is_left = (align == CQ_ALIGN_START) != self->draft->is_rtl;
  CqBlock block;

  if (words == NULL || *words == '\0')
    return 0;
  block = cq_markings_new_block (self->draft, words, CQ_TEXT_MARKING);
  block.align = is_left != ((block.flags & CQ_BLOCK_RTL) != 0) ? CQ_ALIGN_START : CQ_ALIGN_END;
  block.width = room;
  if (!is_left)
    head.x += cq_sheet_get_measure (sheet) - room;
  head.slab = self->set (&block, self->data);
  head.y = sheet->paper.head - self->draft->style->marking.above_head;
  if (head.slab->n_lines > 0)
    head.y -= (double) head.slab->lines[head.slab->n_lines - 1].top + (double) head.slab->lines[head.slab->n_lines - 1].baseline;
  g_array_append_val (self->heads, head);
  cq_node_unref (block.node);
  return cq_slab_find_width (head.slab);
}

/* Notice and version, on one line if they can: versions have names as long as their makers like. */
static void
add_lines (Marker *self, guint page)
{
  double measure = cq_sheet_get_measure (g_ptr_array_index (self->sheets, page));
  double gap = self->draft->style->text[CQ_TEXT_MARKING].size * GAP;
  double width = add_line (self, page, self->markings->notice, CQ_ALIGN_START, measure / 2);

  add_line (self, page, self->markings->version, CQ_ALIGN_END, measure - width - gap);
}

/* (transfer none): on one line. */
static CqSlab *
set_margin (Marker *self, const char *words)
{
  CqSlab *slab = g_hash_table_lookup (self->margins, words);
  CqBlock block;

  if (slab != NULL)
    return slab;
  block = cq_markings_new_block (self->draft, words, CQ_TEXT_MARGIN);
  block.flags = CQ_BLOCK_NATURAL;
  block.lang = NO_LANGUAGE;
  slab = self->set (&block, self->data);
  g_hash_table_insert (self->margins, g_strdup (words), slab);
  cq_node_unref (block.node);
  return slab;
}

/* Words beside a line of the text, on its baseline. */
static void
add_margin (Marker *self, guint page, const CqPlaced *placed, const char *words, CqMarginSide side)
{
  const CqSheet *sheet = g_ptr_array_index (self->sheets, page);
  const CqMarkingStyle *style = &self->draft->style->marking;
  gboolean is_left = (side == CQ_MARGIN_START) != self->draft->is_rtl;
  CqHeadLine head = { .page = page, .slab = cq_slab_ref (set_margin (self, words)) };

  if (is_left)
    head.x = sheet->paper.left - style->gap - (double) head.slab->width;
  else
    head.x = sheet->paper.width - sheet->paper.right + style->gap;
  head.y = placed->y + (double) placed->block->slab->lines[placed->line].baseline;
  head.y -= head.slab->n_lines > 0 ? (double) head.slab->lines[0].baseline : 0;
  g_array_append_val (self->heads, head);
}

static void
number_line (Marker *self, guint page, const CqPlaced *placed)
{
  g_autofree char *number = NULL;

  self->n_lines++;
  if (self->markings->line_numbers == CQ_LINE_NUMBERS_FIFTH && self->n_lines % FIFTH != 0)
    return;
  number = g_strdup_printf ("%u", self->n_lines);
  add_margin (self, page, placed, number, self->draft->style->marking.line_numbers);
}

static void
mark_page (Marker *self, guint page)
{
  const CqSheet *sheet = g_ptr_array_index (self->sheets, page);

  if (!self->markings->is_continuous)
    self->n_lines = 0;
  add_lines (self, page);
  for (guint i = 0; i < sheet->placed->len; i++)
    {
      const CqPlaced *placed = &g_array_index (sheet->placed, CqPlaced, i);

      if (placed->block == NULL || placed->is_repeat || !self->is_text[placed->block->order])
        continue;
      if (self->markings->line_numbers != CQ_LINE_NUMBERS_NONE)
        number_line (self, page, placed);
      if (self->symbols != NULL && placed->line == 0 && self->symbols[placed->block->order] != NULL)
        add_margin (self, page, placed, self->symbols[placed->block->order], self->draft->style->marking.symbols);
    }
}

/* The lines of the text: not those of tables, pictures and notes. */
static gboolean *
find_text (const CqDraft *draft)
{
  gboolean *is_text = g_new0 (gboolean, draft->blocks->len + 1);

  for (guint i = 0; i < draft->body.blocks->len; i++)
    {
      const CqBlock *block = g_ptr_array_index (draft->body.blocks, i);
      is_text[block->order] = block->table == NULL && block->figure == NULL;
    }
  return is_text;
}

static int
compare_pages (gconstpointer a, gconstpointer b)
{
  const CqHeadLine *one = a, *two = b;

  return one->page < two->page ? -1 : one->page > two->page;
}

/**
 * cq_markings_set:
 * @sheets: (element-type CqSheet): the pages, filled
 * @set: (scope call): gives a paragraph its lines
 * @heads: (element-type CqHeadLine): the running heads, to which the markings are added, by page
 *
 * Sets the markings of all pages but those left empty; the watermark is cq_watermark_new().
 */
void
cq_markings_set (CqDraft *draft, GPtrArray *sheets, const CqMarkings *markings, CqSetHead set, gpointer data, GArray *heads)
{
  Marker self = { draft, sheets, markings, set, data, heads };

  self.margins = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) cq_slab_unref);
  self.is_text = find_text (draft);
  self.symbols = markings->has_symbols ? cq_paragraph_symbols_make (draft) : NULL;
  for (guint page = 0; page < sheets->len; page++)
    if (!((CqSheet *) g_ptr_array_index (sheets, page))->is_empty)
      mark_page (&self, page);
  g_array_sort (heads, compare_pages); /* which leaves those of one page in their order */
  for (guint i = 0; self.symbols != NULL && i < draft->blocks->len; i++)
    g_free (self.symbols[i]);
  g_free (self.symbols);
  g_free (self.is_text);
  g_hash_table_unref (self.margins);
}
