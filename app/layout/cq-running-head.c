/* Running heads and page numbers: set last, when the pages are counted, and outside the blocks. */
#include "layout/cq-assemble.h"

#include "layout/cq-head-line.h"

#include <math.h>
#include <string.h>

#include "tree/cq-node-builder.h"

#define RISE 0.8 /* of the size of letters: how far they reach above their baseline */
#define DEPTH 0.8 /* of the size of letters: how far they reach below it, and what is left above the text */
#define EDGE 12   /* points of paper that printers leave empty */
#define SIDE 0.62 /* of the measure: what left and right may take */
#define GAP 2.0   /* times the size of letters: what keeps two columns apart */

typedef struct
{
  CqDraft *draft;
  GPtrArray *sheets;
  CqSetHead set;
  gpointer data;
  GArray *heads; /* (element-type CqHeadLine) */
  const char *words[CQ_N_PATTERN_WORDS]; /* of the page in hand */
} Heads;

/* Left, centre or right of a head. */
typedef struct
{
  const CqPattern *pattern;
  CqAlign align;
  double x; /* from the left edge of the text */
  double room;
  double width; /* what its words take of it */
  guint n_lines;
  guint most;   /* lines that there is room for between the edge and the text */
} Column;

static const CqHeadWords *
part_of (CqDraft *draft, const CqSheet *sheet)
{
  const CqHeadWords *part = &g_array_index (draft->parts, CqHeadWords, 0);

  for (guint i = 1; i < draft->parts->len; i++)
    if (g_array_index (draft->parts, CqHeadWords, i).order <= sheet->first_order)
      part = &g_array_index (draft->parts, CqHeadWords, i);
  return part;
}

/* The section that begins on a page, else the one that goes on there. */
static const char *
find_section (Heads *self, guint page, const CqHeadWords *part)
{
  const CqSheet *sheet = g_ptr_array_index (self->sheets, page);
  const CqSheet *next = page + 1 < self->sheets->len ? g_ptr_array_index (self->sheets, page + 1) : NULL;
  const char *section = NULL;

  for (guint i = 0; i < self->draft->headings->len; i++)
    {
      const CqHeading *heading = &g_array_index (self->draft->headings, CqHeading, i);

      if (heading->level != 2 || heading->order < part->order)
        continue;
      if (heading->order < sheet->first_order)
        section = heading->title;
      else if (next == NULL || heading->order < next->first_order)
        return heading->title;
      else
        break;
    }
  return section;
}

/* An annex that does not say otherwise bears the markings of the whole. */
static void
find_words (Heads *self, guint page)
{
  const CqSheet *sheet = g_ptr_array_index (self->sheets, page);
  const CqHeadWords *whole = &g_array_index (self->draft->parts, CqHeadWords, 0);
  const CqHeadWords *part = part_of (self->draft, sheet);

  for (guint i = 0; i < CQ_N_PATTERN_WORDS; i++)
    self->words[i] = part->words[i] != NULL ? part->words[i] : whole->words[i];
  self->words[CQ_PATTERN_SECTION] = find_section (self, page, part);
}

/* (transfer full): as much of @slab as stands on its first @n_lines lines */
static char *
dup_lines (const CqSlab *slab, guint n_lines)
{
  const char *end = slab->text;

  for (guint r = 0; r < slab->lines[n_lines].first_run; r++)
    end = MAX (end, slab->runs[r].run.text + slab->runs[r].run.n_bytes);
  return g_strndup (slab->text, (gsize) (end - slab->text));
}

/* Takes away the last word, or of a text without blanks the last letter. */
static void
drop_word (char *text)
{
  char *space = strrchr (g_strchomp (text), ' ');

  if (space == NULL)
    space = g_utf8_find_prev_char (text, text + strlen (text));
  if (space != NULL)
    *space = '\0';
  g_strchomp (text);
}

/* What is too long for its lines ends in an ellipsis: the text would begin in the midst of it. */
static CqSlab *
set_lines (Heads *self, CqBlock *block, guint most)
{
  CqSlab *slab = self->set (block, self->data);
  g_autofree char *words = slab->n_lines > most ? dup_lines (slab, most) : NULL;

  while (slab->n_lines > most && *words != '\0')
    {
      CqNodeBuilder *builder = cq_node_builder_new (CQ_DB_PARA);
      g_autofree char *text = NULL;
      g_autoptr (CqNode) para = NULL;

      drop_word (words);
      text = g_strconcat (words, "…", NULL);
      cq_node_builder_add_text (builder, text);
      para = cq_node_builder_end (builder);
      block->node = para;
      block->n_children = 1;
      cq_slab_unref (slab);
      slab = self->set (block, self->data);
      block->node = NULL;
    }
  return slab;
}

/* What is too long goes on below. */
static void
add_line (Heads *self, guint page, const char *line, Column *column, double y)
{
  const CqSheet *sheet = g_ptr_array_index (self->sheets, page);
  CqBlock block = { .text = CQ_TEXT_RUNNING_HEAD, .align = column->align, .lang = self->draft->lang, .width = column->room };
  CqHeadLine head = { .page = page, .x = sheet->paper.left + column->x };
  g_autoptr (CqNode) para = cq_head_line_fill (line, self->words, self->draft->is_rtl, NULL);

  if (para == NULL)
    return;
  block.node = para;
  block.n_children = cq_node_get_n_children (para);
  block.flags = self->draft->is_rtl ? CQ_BLOCK_RTL : 0;
  head.slab = set_lines (self, &block, column->most > column->n_lines ? column->most - column->n_lines : 1);
  head.y = y - (head.slab->n_lines > 0 ? (double) head.slab->lines[0].baseline : 0);
  g_array_append_val (self->heads, head);
  column->width = MAX (column->width, cq_slab_find_width (head.slab));
  column->n_lines += head.slab->n_lines;
}

static void
add_words (Heads *self, guint page, Column *column, double y)
{
  const char *text = cq_pattern_get (column->pattern, self->draft->lang);
  g_auto (GStrv) lines = text != NULL ? g_strsplit (text, "\n", -1) : NULL;
  double leading = self->draft->style->text[CQ_TEXT_RUNNING_HEAD].leading;

  column->width = 0;
  column->n_lines = 0;
  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    add_line (self, page, lines[i], column, y + leading * column->n_lines);
}

static gboolean
do_collide (const Column *first, const Column *centre, const Column *last, double measure, double gap)
{
  double side = MAX (first->width, last->width);

  if (centre->width > 0)
    return side > 0 && centre->width + 2 * (side + gap) > measure;
  return first->width > 0 && last->width > 0 && first->width + gap + last->width > measure;
}

/* So that words do not run into each other: short ones have the room that they need, long ones share the rest, and what is in
 * the middle stands between its neighbours. */
static void
share_room (Column *first, Column *centre, Column *last, double measure, double gap)
{
  Column *columns[] = { first, centre, last };
  double rest = measure - (centre->width > 0 ? 2 * gap : gap);

  for (guint n = G_N_ELEMENTS (columns); n > 0; n--)
    {
      guint least = 0;

      for (guint i = 1; i < n; i++)
        if (columns[i]->width < columns[least]->width)
          least = i;
      columns[least]->room = MIN (ceil (columns[least]->width), rest / n);
      rest -= columns[least]->room;
      columns[least] = columns[n - 1];
    }
  last->x = measure - last->room;
  centre->x = first->room + gap;
  centre->room = last->x - gap - centre->x;
}

/* Returns how many lines there are. Left and right change sides where @is_mirrored, or where lines begin on the right. */
static guint
add_columns (Heads *self, guint page, const CqHeadPatterns *patterns, gboolean is_mirrored, double y, guint most)
{
  double measure = cq_sheet_get_measure (g_ptr_array_index (self->sheets, page));
  double gap = self->draft->style->text[CQ_TEXT_RUNNING_HEAD].size * GAP;
  Column columns[] = { { .pattern = &patterns->left, .align = is_mirrored ? CQ_ALIGN_END : CQ_ALIGN_START, .room = measure * SIDE },
                       { .pattern = &patterns->centre, .align = CQ_ALIGN_CENTRE, .room = measure },
                       { .pattern = &patterns->right, .align = is_mirrored ? CQ_ALIGN_START : CQ_ALIGN_END, .room = measure * SIDE } };
  gboolean is_turned = is_mirrored != !!self->draft->is_rtl;
  Column *first = is_turned ? &columns[2] : &columns[0];
  Column *last = is_turned ? &columns[0] : &columns[2];
  guint n_heads = self->heads->len;
  gboolean do_fit = TRUE;

  last->x = measure - last->room;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      columns[i].most = G_MAXUINT;
      add_words (self, page, &columns[i], y);
    }
  if (do_collide (first, &columns[1], last, measure, gap))
    {
      do_fit = FALSE;
      share_room (first, &columns[1], last, measure, gap);
    }
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      do_fit = do_fit && columns[i].n_lines <= most;
      columns[i].most = most;
    }
  if (!do_fit)
    g_array_set_size (self->heads, n_heads);
  for (guint i = 0; i < G_N_ELEMENTS (columns) && !do_fit; i++)
    add_words (self, page, &columns[i], y);
  return MAX (MAX (columns[0].n_lines, columns[1].n_lines), columns[2].n_lines);
}

static gboolean
is_given (const CqHeadPatterns *patterns)
{
  const CqPattern *all[] = { &patterns->left, &patterns->centre, &patterns->right };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (all[i]->text != NULL || all[i]->others != NULL)
      return TRUE;
  return FALSE;
}

/* What a page bears; (nullable). Left and right change sides on the back of a sheet. */
static const CqHeadPatterns *
choose_patterns (Heads *self, const CqRunningHead *head, guint page, gboolean *is_mirrored)
{
  *is_mirrored = self->draft->style->is_double_sided && page % 2 == 1;
  if (page == 0 && is_given (&head->first))
    return &head->first;
  if (page == 0 && !head->first_page)
    return NULL;
  if (!*is_mirrored || !is_given (&head->verso))
    return &head->patterns;
  *is_mirrored = FALSE;
  return &head->verso;
}

static void
add_rule (Heads *self, guint page, const CqRunningHead *head, double y)
{
  CqSheet *sheet = g_ptr_array_index (self->sheets, page);
  CqPlaced rule = { .x = sheet->paper.left, .y = y, .width = cq_sheet_get_measure (sheet), .height = head->rule, .colour = head->rule_colour };

  g_array_append_val (sheet->placed, rule);
}

static void
add_head (Heads *self, guint page, const CqRunningHead *head, gboolean at_foot)
{
  const CqSheet *sheet = g_ptr_array_index (self->sheets, page);
  const CqTextStyle *text = &self->draft->style->text[CQ_TEXT_RUNNING_HEAD];
  double y = at_foot ? sheet->paper.height - sheet->paper.foot : sheet->paper.head;
  double room = at_foot ? sheet->paper.foot - EDGE : sheet->paper.top - y - DEPTH * text->size - (head->rule > 0 ? head->rule_gap + head->rule : 0);
  gboolean is_mirrored;
  const CqHeadPatterns *patterns = choose_patterns (self, head, page, &is_mirrored);
  guint n;

  if (patterns == NULL)
    return;
  n = add_columns (self, page, patterns, is_mirrored, y, 1 + (guint) MAX (0, room / text->leading));
  if (n == 0 || head->rule <= 0)
    return;
  if (at_foot)
    add_rule (self, page, head, y - text->size * RISE - head->rule_gap - head->rule);
  else
    add_rule (self, page, head, y + (n - 1) * text->leading + head->rule_gap);
}

static void
clear_head (gpointer data)
{
  CqHeadLine *head = data;

  cq_slab_unref (head->slab);
}

/* Whether a page of the last layout has its running heads still. Of what they say and where, the number of the page is part. */
static gboolean
has_heads (Heads *self, const CqSheet *sheet)
{
  return sheet->heads != NULL && memcmp (sheet->words, self->words, sizeof self->words) == 0;
}

static void
copy_heads (GArray *from, guint first, GArray *to)
{
  for (guint i = first; i < from->len; i++)
    {
      CqHeadLine head = g_array_index (from, CqHeadLine, i);

      cq_slab_ref (head.slab);
      g_array_append_val (to, head);
    }
}

static GArray *
heads_new (void)
{
  GArray *heads = g_array_new (FALSE, FALSE, sizeof (CqHeadLine));

  g_array_set_clear_func (heads, clear_head);
  return heads;
}

static void
set_page (Heads *self, guint page)
{
  CqSheet *sheet = g_ptr_array_index (self->sheets, page);
  guint first = self->heads->len;

  if (has_heads (self, sheet))
    {
      copy_heads (sheet->heads, 0, self->heads);
      return;
    }
  g_array_set_size (sheet->placed, sheet->n_placed);
  g_clear_pointer (&sheet->marks, g_array_unref);
  g_clear_pointer (&sheet->heads, g_array_unref);
  add_head (self, page, &self->draft->style->head, FALSE);
  add_head (self, page, &self->draft->style->foot, TRUE);
  sheet->heads = heads_new ();
  copy_heads (self->heads, first, sheet->heads);
  memcpy (sheet->words, self->words, sizeof self->words);
}

/* In the strings of the draft, where equal words have one address. */
static const char *
keep_number (Heads *self, guint number)
{
  char words[16];

  g_snprintf (words, sizeof words, "%u", number);
  return cq_strings_keep (self->draft->strings, words);
}

/**
 * cq_running_heads_set:
 * @set: (scope call): gives a paragraph its lines
 *
 * Sets the heads and feet of all pages but those left empty; their rules are placed on @sheets.
 *
 * Returns: (transfer full) (element-type CqHeadLine): their lines, by page
 */
GArray *
cq_running_heads_set (CqDraft *draft, GPtrArray *sheets, CqSetHead set, gpointer data)
{
  Heads self = { draft, sheets, set, data, heads_new (), { NULL } };

  for (guint page = 0; page < sheets->len; page++)
    {
      if (((CqSheet *) g_ptr_array_index (sheets, page))->is_empty)
        continue;
      find_words (&self, page);
      self.words[CQ_PATTERN_PAGE] = keep_number (&self, page + 1);
      self.words[CQ_PATTERN_PAGES] = keep_number (&self, sheets->len);
      set_page (&self, page);
    }
  return self.heads;
}
