/* Running heads and page numbers: set last, when the pages are counted, and outside the blocks. */
#include "layout/cq-assemble.h"

#include "tree/cq-node-builder.h"

typedef struct
{
  CqDraft *draft;
  GPtrArray *sheets;
  CqSlab *(*set) (CqBlock *block, gpointer data);
  gpointer data;
  GArray *heads; /* (element-type CqHeadLine) */
} Heads;

static const CqHeadWords *
part_of (CqDraft *draft, const CqSheet *sheet)
{
  const CqHeadWords *part = &g_array_index (draft->parts, CqHeadWords, 0);

  for (guint i = 1; i < draft->parts->len; i++)
    if (g_array_index (draft->parts, CqHeadWords, i).order <= sheet->first_order)
      part = &g_array_index (draft->parts, CqHeadWords, i);
  return part;
}

/* An annex that does not say otherwise bears the markings of the whole. */
static const char *
word_of (Heads *self, const char *name, gsize length, const CqHeadWords *part)
{
  const CqHeadWords *whole = &g_array_index (self->draft->parts, CqHeadWords, 0);

  if (strncmp (name, "symbol", length) == 0)
    return part->symbol ? part->symbol : whole->symbol;
  if (strncmp (name, "distribution", length) == 0)
    return part->distribution ? part->distribution : whole->distribution;
  if (strncmp (name, "classification", length) == 0)
    return part->classification ? part->classification : whole->classification;
  return part->title;
}

static char *
fill_in (Heads *self, const char *pattern, guint page, const CqHeadWords *part)
{
  GString *words = g_string_new (NULL);

  while (*pattern != '\0')
    {
      gsize length = strcspn (pattern, "{");
      g_string_append_len (words, pattern, (gssize) length);
      pattern += length;
      if (*pattern == '\0')
        break;
      length = strcspn (++pattern, "}");
      if (length == 4 && strncmp (pattern, "page", 4) == 0)
        g_string_append_printf (words, "%u", page + 1);
      else if (length == 5 && strncmp (pattern, "pages", 5) == 0)
        g_string_append_printf (words, "%u", self->sheets->len);
      else
        {
          const char *word = word_of (self, pattern, length, part);
          g_string_append (words, word ? word : "");
        }
      pattern += length + 1;
    }
  return g_strstrip (g_string_free (words, FALSE));
}

static void
add_words (Heads *self, guint page, const char *pattern, CqAlign align, gboolean at_foot)
{
  const CqSheet *sheet = g_ptr_array_index (self->sheets, page);
  const CqStyle *style = self->draft->style;
  g_autofree char *words = pattern ? fill_in (self, pattern, page, part_of (self->draft, sheet)) : NULL;
  double measure = sheet->paper.width - sheet->paper.left - sheet->paper.right;
  CqBlock block = { .n_children = 1, .text = CQ_TEXT_RUNNING_HEAD, .align = align, .lang = self->draft->lang };
  CqHeadLine head = { .page = page, .x = sheet->paper.left };
  g_autoptr (CqNode) para = NULL;

  if (words == NULL || *words == '\0')
    return;
  para = cq_node_new_with_text (CQ_DB_PARA, words);
  block.node = para;
  block.width = align == CQ_ALIGN_CENTRE ? measure : measure / 2;
  if (align == CQ_ALIGN_END)
    head.x += measure / 2;
  head.slab = self->set (&block, self->data);
  head.y = at_foot ? sheet->paper.height - sheet->paper.foot : sheet->paper.head;
  head.y -= head.slab->n_lines > 0 ? (double) head.slab->lines[0].baseline : style->text[CQ_TEXT_RUNNING_HEAD].leading;
  g_array_append_val (self->heads, head);
}

static void
add_line (Heads *self, guint page, const CqRunningHead *head, gboolean at_foot)
{
  if (page == 0 && !head->first_page)
    return;
  add_words (self, page, head->left, CQ_ALIGN_START, at_foot);
  add_words (self, page, head->centre, CQ_ALIGN_CENTRE, at_foot);
  add_words (self, page, head->right, CQ_ALIGN_END, at_foot);
}

static void
clear_head (gpointer data)
{
  CqHeadLine *head = data;

  cq_slab_unref (head->slab);
}

/**
 * cq_running_heads_set:
 * @set: (scope call): gives a paragraph its lines
 *
 * Returns: (transfer full) (element-type CqHeadLine): the heads and feet of all pages, by page
 */
GArray *
cq_running_heads_set (CqDraft *draft, GPtrArray *sheets, CqSlab *(*set) (CqBlock *block, gpointer data), gpointer data)
{
  Heads self = { draft, sheets, set, data, g_array_new (FALSE, FALSE, sizeof (CqHeadLine)) };

  g_array_set_clear_func (self.heads, clear_head);
  for (guint page = 0; page < sheets->len; page++)
    {
      add_line (&self, page, &draft->style->head, FALSE);
      add_line (&self, page, &draft->style->foot, TRUE);
    }
  return self.heads;
}
