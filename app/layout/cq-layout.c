/* The way from document to pages. */
#include "layout/cq-layout.h"

#include <glib/gi18n-lib.h>

#include "layout/cq-assemble.h"
#include "layout/cq-cache.h"

G_DEFINE_QUARK (cq-layout-error-quark, cq_layout_error)

typedef struct
{
  CqStyle *style;
  CqLayoutCache *cache;      /* (nullable) */
  GPtrArray *setters;        /* (element-type CqSetter) */
  guint threads;
  GCancellable *cancellable; /* (nullable) */
  CqFigures *figures;
  const char *folder;        /* (nullable) */
  const char *original;      /* (nullable) */
  const CqMarkings *markings; /* (nullable) */
} Layout;

/* The setter of this thread. */
static CqSetter *
get_setter (Layout *self)
{
  if (self->setters->len == 0)
    g_ptr_array_add (self->setters, cq_setter_new ());
  cq_setter_use_style (g_ptr_array_index (self->setters, 0), self->style);
  return g_ptr_array_index (self->setters, 0);
}

/* Blocks with pictures that are still to be read */
typedef struct
{
  Layout *layout;
  CqDraft *draft;
  GPtrArray *blocks; /* (element-type CqBlock) */
} Pictures;

/* The running heads, which are set last, are not to wait for their font then. */
static void
expect_heads (Layout *self, const CqDraft *draft)
{
  CqBlock head = { .text = CQ_TEXT_RUNNING_HEAD, .lang = draft->lang };
  g_autoptr (GPtrArray) heads = g_ptr_array_new ();

  g_ptr_array_add (heads, &head);
  cq_setter_expect (get_setter (self), heads);
}

static void
read_pictures (gpointer data)
{
  Pictures *self = data;

  expect_heads (self->layout, self->draft);
  for (guint i = 0; i < self->blocks->len && !g_cancellable_is_cancelled (self->layout->cancellable); i++)
    cq_draft_read_picture (self->draft, g_ptr_array_index (self->blocks, i), self->layout->figures);
}

/* Gives lines to @block, or its measure, unless they are not known: then it is added to @unknown. */
static void
find_lines (Layout *self, CqBlock *block, GPtrArray *unknown)
{
  gboolean is_measured = (block->flags & CQ_BLOCK_MEASURED) != 0;

  if (block->figure != NULL && is_measured)
    block->natural = cq_measure_new_of_slab (cq_draft_set_picture (block, self->style));
  else if (block->figure != NULL)
    block->slab = cq_draft_set_picture (block, self->style);
  else if (self->cache != NULL && is_measured)
    block->natural = cq_layout_cache_lookup_measure (self->cache, block, self->style);
  else if (self->cache != NULL)
    block->slab = cq_layout_cache_lookup (self->cache, block, self->style);
  if (is_measured ? block->natural == NULL : block->slab == NULL)
    g_ptr_array_add (unknown, block);
}

/* Sets what is not known, or measures it; @meanwhile is done beside it. */
static gboolean
set_unknown (Layout *self, GPtrArray *unknown, CqWorkMeanwhile meanwhile, gpointer data, GError **error)
{
  if (cq_work_set_blocks (unknown, self->style, self->setters, self->threads, self->cancellable, meanwhile, data))
    return TRUE;
  g_set_error_literal (error, CQ_LAYOUT_ERROR, CQ_LAYOUT_ERROR_FONTS,
                       _ ("The system has no font to set the text in: install one, as Noto Serif"));
  return FALSE;
}

/* Gives lines to @blocks, or their measure, from the cache or by setting them. Pictures are read while others set; one
 * that cannot be is words, which come last. */
static gboolean
set_blocks (Layout *self, CqDraft *draft, GPtrArray *blocks, GError **error)
{
  g_autoptr (GPtrArray) unknown = g_ptr_array_new (), words = g_ptr_array_new (), drawn = g_ptr_array_new ();
  Pictures pictures = { self, draft, drawn };

  if (blocks->len == 0)
    return TRUE;
  for (guint i = 0; i < blocks->len; i++)
    {
      CqBlock *block = g_ptr_array_index (blocks, i);
      g_clear_pointer (&block->slab, cq_slab_unref);
      if (block->drawings != NULL)
        g_ptr_array_add (drawn, block);
      else
        find_lines (self, block, unknown);
    }
  if (unknown->len == 0) /* pictures may have words */
    cq_setter_expect (get_setter (self), drawn);
  if (!set_unknown (self, unknown, read_pictures, &pictures, error))
    return FALSE;
  for (guint i = 0; i < drawn->len; i++)
    find_lines (self, g_ptr_array_index (drawn, i), words);
  if (!set_unknown (self, words, NULL, NULL, error))
    return FALSE;
  g_ptr_array_extend (unknown, words, NULL, NULL);
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  for (guint i = 0; self->cache != NULL && i < unknown->len; i++)
    cq_layout_cache_add (self->cache, g_ptr_array_index (unknown, i), self->style);
  for (guint i = 0; i < blocks->len; i++)
    {
      CqBlock *block = g_ptr_array_index (blocks, i);
      block->set_width = block->width;
      block->set_smaller = block->smaller;
      block->version++;
    }
  return TRUE;
}

/* Whether a block has the lines that it wants. */
static gboolean
is_set (const CqBlock *block)
{
  return block->slab != NULL && block->set_width == block->width && block->set_smaller == block->smaller;
}

static CqSlab *
set_head (CqBlock *block, gpointer data)
{
  Layout *self = data;
  CqSlab *slab = self->cache ? cq_layout_cache_lookup (self->cache, block, self->style) : NULL;

  if (slab != NULL)
    return slab;
  block->slab = slab = cq_setter_set (get_setter (self), block);
  if (self->cache != NULL)
    cq_layout_cache_add (self->cache, block, self->style);
  return slab;
}

typedef void (*VisitCell) (CqTable *table, CqCell *cell, CqBlock *block, gpointer data);

static void
visit_cells (CqDraft *draft, VisitCell visit, gpointer data)
{
  for (guint i = 0; i < draft->body.blocks->len; i++)
    {
      CqTable *table = ((CqBlock *) g_ptr_array_index (draft->body.blocks, i))->table;
      for (guint c = 0; table != NULL && c < table->cells->len; c++)
        {
          CqCell *cell = cq_table_get_cell (table, c);
          for (guint b = 0; b < cell->flow.blocks->len; b++)
            visit (table, cell, g_ptr_array_index (cell->flow.blocks, b), data);
        }
    }
}

/* The columns of signatures and of the masthead are given; the others ask their words. */
static void
gather_unmeasured (CqTable *table, CqCell *cell, CqBlock *block, gpointer data)
{
  if (table->kind != CQ_TABLE_GRID || block->natural != NULL)
    return;
  g_ptr_array_add (data, block);
  cq_table_forget_widths (table);
}

/* Asks how wide the cells of tables are with nothing broken. */
static gboolean
measure_cells (Layout *self, CqDraft *draft, GError **error)
{
  g_autoptr (GPtrArray) blocks = g_ptr_array_new ();
  gboolean is_done;

  visit_cells (draft, gather_unmeasured, blocks);
  for (guint i = 0; i < blocks->len; i++)
    ((CqBlock *) g_ptr_array_index (blocks, i))->flags |= CQ_BLOCK_NATURAL | CQ_BLOCK_MEASURED;
  is_done = set_blocks (self, draft, blocks, error);
  for (guint i = 0; i < blocks->len; i++)
    ((CqBlock *) g_ptr_array_index (blocks, i))->flags &= ~(guint) (CQ_BLOCK_NATURAL | CQ_BLOCK_MEASURED);
  return is_done;
}

/* A cell that fits as it was measured is set like that, if it has not been. */
static void
fit_cell (CqTable *table, CqCell *cell, CqBlock *block, gpointer data)
{
  const CqStyle *style = data;

  block->width -= table->width - cq_table_get_inner_width (table, cell, style);
  if (table->kind == CQ_TABLE_GRID)
    block->width = MAX (block->width, 8);
  if (is_set (block))
    return;
  table->is_stacked = FALSE;
  if (table->kind != CQ_TABLE_GRID)
    return;
  g_clear_pointer (&block->slab, cq_slab_unref);
  if (block->smaller > 0 || (double) block->natural->width > block->width || block->align != CQ_ALIGN_START || block->label != NULL
      || block->first_line != 0 || block->flags & CQ_BLOCK_RTL)
    return;
  if (block->natural->slab == NULL)
    {
      block->flags |= CQ_BLOCK_NATURAL;
      return;
    }
  block->slab = cq_slab_ref (block->natural->slab);
  block->set_width = block->width;
  block->set_smaller = block->smaller;
}

static void
choose_widths (CqDraft *draft)
{
  for (guint i = 0; i < draft->body.blocks->len; i++)
    {
      CqTable *table = ((CqBlock *) g_ptr_array_index (draft->body.blocks, i))->table;
      if (table != NULL && table->columns->len > 0)
        cq_table_choose_widths (table, draft->style);
    }
}

static void
stack_cells (CqDraft *draft)
{
  for (guint i = 0; i < draft->body.blocks->len; i++)
    {
      CqTable *table = ((CqBlock *) g_ptr_array_index (draft->body.blocks, i))->table;
      if (table != NULL)
        cq_table_stack_cells (table);
    }
}

/* The cells of tables are measured first: how wide all else may be depends on whether a page has to lie for them. */
static gboolean
set_draft (Layout *self, CqDraft *draft, GError **error)
{
  g_autoptr (GPtrArray) blocks = g_ptr_array_new ();
  gboolean is_done;

  if (!measure_cells (self, draft, error))
    return FALSE;
  cq_draft_fit_tables (draft);
  choose_widths (draft);
  visit_cells (draft, fit_cell, self->style);
  for (guint i = 0; i < draft->blocks->len; i++)
    {
      CqBlock *block = g_ptr_array_index (draft->blocks, i);
      if (block->table == NULL && !is_set (block))
        g_ptr_array_add (blocks, block);
    }
  is_done = set_blocks (self, draft, blocks, error);
  for (guint i = 0; i < blocks->len; i++)
    ((CqBlock *) g_ptr_array_index (blocks, i))->flags &= ~(guint) CQ_BLOCK_NATURAL;
  if (is_done)
    stack_cells (draft);
  return is_done;
}

static CqPages *
lay_out (Layout *self, CqNode *root, GError **error)
{
  g_autoptr (CqStrings) strings = self->cache ? cq_layout_cache_get_strings (self->cache) : cq_strings_new ();
  CqSheets *last_sheets = NULL;
  CqDraft *last = self->cache ? cq_layout_cache_take_draft (self->cache, self->style, &last_sheets) : NULL;
  g_autoptr (CqDraft) draft = cq_draft_new (root, self->style, self->figures, self->folder, self->original, strings, last);
  g_autoptr (CqSheets) sheets = NULL;
  g_autoptr (GArray) heads = NULL;
  g_autoptr (CqWatermark) watermark = NULL;
  CqPages *pages;

  if (self->markings != NULL) /* the marks of pages are not those of pages with markings, nor the other way round */
    g_clear_pointer (&last_sheets, cq_sheets_free);
  if (!set_draft (self, draft, error))
    {
      g_clear_pointer (&last_sheets, cq_sheets_free);
      return NULL;
    }
  sheets = cq_paginate (draft, last_sheets);
  heads = cq_running_heads_set (draft, sheets->sheets, set_head, self);
  if (self->markings != NULL)
    {
      cq_markings_set (draft, sheets->sheets, self->markings, set_head, self, heads);
      watermark = cq_watermark_new (draft, self->markings, set_head, self);
    }
  pages = cq_assemble (draft, sheets->sheets, heads, watermark);
  if (self->cache != NULL)
    cq_layout_cache_keep_draft (self->cache, g_steal_pointer (&draft), self->markings == NULL ? g_steal_pointer (&sheets) : NULL);
  return pages;
}

/**
 * cq_layout_make:
 * @document: a document as circulated, or any other DocBook
 * @style: how the pages look
 * @cache: (nullable): what earlier layouts know; used by one layout at a time
 * @options: (nullable): %NULL is all processors, not to be cancelled
 * @error: return location for a #CqLayoutError or %G_IO_ERROR_CANCELLED
 *
 * Lays out a document. Every word of it is on the pages, index terms aside: they are words
 * about the text, not of it. The result is the same whatever the number of threads and whatever
 * the cache holds.
 *
 * Returns: (transfer full) (nullable): the pages
 */
CqPages *
cq_layout_make (CqNode *document, CqStyle *style, CqLayoutCache *cache, const CqLayoutOptions *options, GError **error)
{
  Layout self = { .style = style, .cache = cache };
  CqNode *root = cq_node_get_kind (document) == CQ_NODE_DOCUMENT ? cq_document_get_root (document) : document;
  g_autoptr (CqFigures) own_figures = NULL;
  CqPages *pages;

  if (root == NULL || cq_node_get_kind (root) != CQ_NODE_ELEMENT)
    {
      g_set_error_literal (error, CQ_LAYOUT_ERROR, CQ_LAYOUT_ERROR_EMPTY, _ ("There is nothing to lay out"));
      return NULL;
    }
  if (options != NULL)
    {
      self.threads = options->threads;
      self.cancellable = options->cancellable;
      self.folder = options->folder;
      self.original = options->original;
      self.markings = options->markings;
    }
  if (cache != NULL)
    cq_layout_cache_begin (cache);
  self.setters = cache ? g_ptr_array_ref (cq_layout_cache_get_setters (cache))
                       : g_ptr_array_new_with_free_func ((GDestroyNotify) cq_setter_free);
  own_figures = cache ? NULL : cq_figures_new ();
  self.figures = cache ? cq_layout_cache_get_figures (cache) : own_figures;
  cq_figures_use_setter (self.figures, get_setter (&self));
  pages = lay_out (&self, root, error);
  g_ptr_array_unref (self.setters);
  if (cache != NULL)
    cq_layout_cache_end (cache);
  return pages;
}
