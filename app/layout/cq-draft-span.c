/* Spans of the last draft: what stood in the body and is as it was is taken over, with the lines that it has. Most of a
 * long text is, at each letter that is typed. */
#include "layout/cq-draft-private.h"

static CqBlock *
block_at (const CqDraft *draft, guint index)
{
  return g_ptr_array_index (draft->blocks, index);
}

static void
clear_span (gpointer data)
{
  CqDraftSpan *span = data;

  g_clear_pointer (&span->node, cq_node_unref);
}

static CqDraftMark
get_mark (CqDrafter *self)
{
  const CqDraft *draft = self->draft;

  return (CqDraftMark){ .blocks = draft->blocks->len,
                        .of_body = draft->body.blocks->len,
                        .elements = draft->elements->len,
                        .extents = draft->extents->len,
                        .headings = draft->headings->len,
                        .divisions = draft->divisions->len,
                        .labels = draft->labels->len,
                        .spans = draft->spans->len,
                        .others = draft->notes->len + self->referring->len + draft->missing_pictures->len + draft->parts->len
                                  + self->n_unkept };
}

/* Elements are known by what stands in them: an edition makes many of them anew that are as they were. */
static guint
hash_node (gconstpointer node)
{
  return (guint) cq_node_get_hash ((CqNode *) node);
}

static gboolean
equal_nodes (gconstpointer one, gconstpointer two)
{
  return cq_node_equal ((CqNode *) one, (CqNode *) two);
}

/* (transfer full) (element-type CqDraftSpan): room for about @n */
GArray *
cq_draft_spans_new (guint n)
{
  GArray *spans = g_array_sized_new (FALSE, FALSE, sizeof (CqDraftSpan), n);

  g_array_set_clear_func (spans, clear_span);
  return spans;
}

/**
 * cq_draft_begin_spans:
 * @last: (transfer full) (nullable): the draft before
 *
 * Makes ready to take over what of @last is as it was.
 */
void
cq_draft_begin_spans (CqDrafter *self, CqDraft *last)
{
  self->last = last;
  if (last == NULL || last->is_circulated != self->is_circulated || last->needs_numbers != self->needs_numbers)
    return;
  self->last_places = g_hash_table_new (hash_node, equal_nodes);
  for (guint i = 0; i < last->spans->len; i++)
    {
      const CqDraftSpan *span = &g_array_index (last->spans, CqDraftSpan, i);
      if (span->node != NULL)
        g_hash_table_insert (self->last_places, span->node, GUINT_TO_POINTER (i + 1));
    }
}

/**
 * cq_draft_end_spans:
 *
 * Lets go of the last draft. What this one has may now be changed by whatever comes after the drafting.
 */
void
cq_draft_end_spans (CqDrafter *self)
{
  for (guint i = 0; i < self->draft->blocks->len; i++)
    block_at (self->draft, i)->drafted_width = block_at (self->draft, i)->width;
  g_clear_pointer (&self->last_places, g_hash_table_unref);
  g_clear_pointer (&self->last, cq_draft_free);
}

static gboolean
is_same_context (const CqContext *one, const CqContext *two)
{
  return one->text == two->text && one->left == two->left && one->width == two->width && one->lang == two->lang && one->id == two->id
         && one->depth == two->depth && one->level == two->level && one->flags == two->flags && one->number == two->number
         && one->is_numbered == two->is_numbered && one->is_bulleted == two->is_bulleted && one->has_align == two->has_align
         && one->align == two->align && one->is_cell == two->is_cell && one->is_synoptic == two->is_synoptic
         && one->is_note == two->is_note;
}

static gboolean
is_same_next (const CqNext *one, const CqNext *two)
{
  return one->flags == two->flags && one->before == two->before && one->first_line == two->first_line && one->clause == two->clause
         && one->number == two->number;
}

static gboolean
is_same_counts (const CqCounts *one, const CqCounts *two)
{
  for (guint i = 0; i < G_N_ELEMENTS (one->headings); i++)
    if (one->headings[i] != two->headings[i])
      return FALSE;
  return one->last_number == two->last_number;
}

static gboolean
is_same_entry (const CqEntry *one, const CqEntry *two)
{
  return one->label == two->label && one->hang == two->hang && one->is_of_style == two->is_of_style;
}

/* What is put in advance, or stands in an entry, is not the element's own; neither is what others have taken by now. */
static gboolean
is_there (const CqDraft *last, const CqDraftSpan *span)
{
  for (guint i = span->first.blocks; i < span->end.blocks; i++)
    {
      const CqBlock *block = block_at (last, i);
      if (block == NULL || block->flags & CQ_BLOCK_TIED)
        return FALSE;
    }
  return TRUE;
}

/* The span of the last draft that is what would be drafted now; (nullable). */
static const CqDraftSpan *
find_span (CqDrafter *self, const CqContext *context, CqNode *node, const CqEntry *entry)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->last_places, node));
  const CqDraftSpan *known = place > 0 ? &g_array_index (self->last->spans, CqDraftSpan, place - 1) : NULL;
  const CqEntry begin = entry != NULL ? *entry : (CqEntry){ 0 };

  if (known == NULL || known->nesting != self->nesting || !is_same_entry (&known->entry, &begin) || !is_same_next (&known->next, &self->next)
      || !is_same_counts (&known->counts, &self->counts) || !is_same_context (&known->context, context)
      || known->lang_around != cq_draft_find_lang_around (self, context->element) || !is_there (self->last, known))
    return NULL;
  return known;
}

/* Elements of the span move with it; that around it is another. */
static guint32
move_element (guint32 element, const CqDraftSpan *from, const CqDraftMark *to, guint32 around)
{
  return element >= from->first.elements ? element - from->first.elements + to->elements : around;
}

static guint
move_division (guint division, const CqDraftSpan *from, const CqDraftMark *to, guint around)
{
  return division >= from->first.divisions ? division - from->first.divisions + to->divisions : around;
}

static void
move_table (CqTable *table, const CqBlock *block, const CqDraftSpan *from, const CqDraftMark *to, guint32 around)
{
  table->width = block->width;
  for (guint i = 0; i < table->rows->len; i++)
    cq_table_get_row (table, i)->element = move_element (cq_table_get_row (table, i)->element, from, to, around);
  for (guint i = 0; i < table->cells->len; i++)
    cq_table_get_cell (table, i)->element = move_element (cq_table_get_cell (table, i)->element, from, to, around);
}

/* Blocks are again as they were drafted, but keep their lines. */
static void
move_blocks (CqDrafter *self, const CqContext *context, const CqDraftSpan *from, const CqDraftMark *to)
{
  CqDraft *draft = self->draft;

  for (guint i = from->first.blocks; i < from->end.blocks; i++)
    {
      CqBlock *block = g_steal_pointer (&g_ptr_array_index (self->last->blocks, i));

      block->order = draft->blocks->len;
      block->element = move_element (block->element, from, to, context->element);
      block->label_element = move_element (block->label_element, from, to, context->element);
      block->division = move_division (block->division, from, to, context->division);
      block->flags &= ~(guint) CQ_BLOCK_LANDSCAPE;
      block->width = block->drafted_width;
      block->smaller = 0;
      if (block->table != NULL)
        move_table (block->table, block, from, to, context->element);
      g_ptr_array_add (draft->blocks, block);
    }
  for (guint i = from->first.of_body; i < from->end.of_body; i++)
    g_ptr_array_add (draft->body.blocks, g_ptr_array_index (self->last->body.blocks, i));
}

static void
move_elements (CqDrafter *self, const CqContext *context, const CqDraftSpan *from, const CqDraftMark *to)
{
  for (guint i = from->first.elements; i < from->end.elements; i++)
    {
      CqElement element = g_array_index (self->last->elements, CqElement, i);

      element.parent = move_element (element.parent, from, to, context->element);
      g_array_append_val (self->draft->elements, element);
    }
}

/* What names blocks by their order */
static void
move_orders (CqDrafter *self, const CqDraftSpan *from, const CqDraftMark *to)
{
  CqDraft *draft = self->draft, *last = self->last;
  const guint32 by = to->blocks - from->first.blocks; /* wraps where it is less */

  for (guint i = from->first.extents; i < from->end.extents; i++)
    {
      CqExtent extent = g_array_index (last->extents, CqExtent, i);

      extent.first += by;
      extent.end += by;
      g_array_append_val (draft->extents, extent);
    }
  for (guint i = from->first.headings; i < from->end.headings; i++)
    {
      CqHeading heading = g_array_index (last->headings, CqHeading, i);

      heading.order += by;
      g_array_append_val (draft->headings, heading);
    }
}

static void
move_mark (CqDraftMark *mark, const CqDraftMark *from, const CqDraftMark *to)
{
  mark->blocks += to->blocks - from->blocks;
  mark->of_body += to->of_body - from->of_body;
  mark->elements += to->elements - from->elements;
  mark->extents += to->extents - from->extents;
  mark->headings += to->headings - from->headings;
  mark->divisions += to->divisions - from->divisions;
  mark->labels += to->labels - from->labels;
  mark->spans += to->spans - from->spans;
}

static void
move_spans (CqDrafter *self, const CqContext *context, const CqDraftSpan *from, const CqDraftMark *to)
{
  for (guint i = from->first.spans; i < from->end.spans; i++)
    {
      CqDraftSpan *known = &g_array_index (self->last->spans, CqDraftSpan, i);
      CqDraftSpan span = *known;

      known->node = NULL;
      span.context.element = move_element (span.context.element, from, to, context->element);
      span.context.division = move_division (span.context.division, from, to, context->division);
      move_mark (&span.first, &from->first, to);
      move_mark (&span.end, &from->first, to);
      g_array_append_val (self->draft->spans, span);
    }
}

static gboolean
is_of_body (CqDrafter *self, const CqContext *context)
{
  return context->flow == &self->draft->body && self->label == NULL;
}

/**
 * cq_draft_take_over:
 * @node: an element that stands in the body, or elsewhere
 * @entry: (nullable): how it begins, of an entry of a list
 *
 * Takes over from the last draft what was drafted for @node, if it would be the same now.
 *
 * Returns: whether it did: nothing is left to be drafted of @node
 */
gboolean
cq_draft_take_over (CqDrafter *self, const CqContext *context, CqNode *node, const CqEntry *entry)
{
  const CqDraftSpan *known = self->last_places != NULL && is_of_body (self, context) ? find_span (self, context, node, entry) : NULL;
  CqDraftMark to = get_mark (self);
  CqDraftSpan from;

  if (known == NULL)
    return FALSE;
  from = *known;
  move_blocks (self, context, &from, &to);
  move_elements (self, context, &from, &to);
  move_orders (self, &from, &to);
  g_array_append_vals (self->draft->divisions, &g_array_index (self->last->divisions, CqDivision, from.first.divisions),
                       from.end.divisions - from.first.divisions);
  g_array_append_vals (self->draft->labels, &g_array_index (self->last->labels, CqEntryLabel, from.first.labels),
                       from.end.labels - from.first.labels);
  move_spans (self, context, &from, &to);
  self->next = from.next_after;
  self->counts = from.counts_after;
  return TRUE;
}

/**
 * cq_draft_open_span:
 * @entry: (nullable): how it begins, of an entry of a list
 *
 * Returns: the span that begins with @node, to be given to cq_draft_close_span(); G_MAXUINT where there is none,
 *   for @node stands within something else
 */
guint
cq_draft_open_span (CqDrafter *self, const CqContext *context, CqNode *node, const CqEntry *entry)
{
  CqDraftSpan span;

  if (!is_of_body (self, context) || (entry == NULL && context->depth > 0))
    return G_MAXUINT;
  span = (CqDraftSpan){ .node = cq_node_ref (node),
                        .context = *context,
                        .lang_around = cq_draft_find_lang_around (self, context->element),
                        .nesting = self->nesting,
                        .next = self->next,
                        .counts = self->counts,
                        .first = get_mark (self) };

  if (entry != NULL)
    span.entry = *entry;
  g_array_append_val (self->draft->spans, span);
  return self->draft->spans->len - 1;
}

/* Notes, references, pictures and parts are the draft's own each time: they are counted, resolved or read anew. */
void
cq_draft_close_span (CqDrafter *self, guint index)
{
  CqDraftSpan *span;

  if (index == G_MAXUINT)
    return;
  span = &g_array_index (self->draft->spans, CqDraftSpan, index);
  span->end = get_mark (self);
  span->next_after = self->next;
  span->counts_after = self->counts;
  if (span->end.others != span->first.others || self->label != NULL)
    clear_span (span);
}
