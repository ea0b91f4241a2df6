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
                        .notes = draft->notes->len,
                        .parts = draft->parts->len,
                        .spans = draft->spans->len,
                        .unkept = draft->missing_pictures->len + self->n_unkept };
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
  if (last == NULL || last->is_circulated != self->draft->is_circulated || last->needs_numbers != self->draft->needs_numbers
      || last->lang != self->draft->lang || last->original != self->draft->original)
    return;
  /* Elements are known by what stands in them: an edition makes many of them anew that are as they were. */
  self->last_places = g_hash_table_new (cq_node_hash_key, cq_node_equal_keys);
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
  return one->last_number == two->last_number && one->notes == two->notes;
}

static gboolean
is_same_entry (const CqEntry *one, const CqEntry *two)
{
  return one->label == two->label && one->hang == two->hang && one->is_of_style == two->is_of_style;
}

/* Whether all of a span is at hand: it may have been taken for another element that says the same. */
static gboolean
is_there (const CqDraft *last, const CqDraftSpan *span)
{
  for (guint i = span->first.blocks; i < span->end.blocks; i++)
    {
      const CqBlock *block = block_at (last, i);
      if (block == NULL || block->flags & CQ_BLOCK_UNKEPT)
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

/* Appends those of @from from @first up to, not with, @end */
static void
append (GArray *to, GArray *from, guint first, guint end)
{
  if (first < end)
    g_array_append_vals (to, from->data + (gsize) first * g_array_get_element_size (from), end - first);
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
move_table (CqDrafter *self, CqTable *table, const CqDraftSpan *from, const CqDraftMark *to, guint32 around)
{
  if (table->masthead != NULL)
    table->masthead = &self->style->masthead[table->masthead_row];
  for (guint i = 0; i < table->rows->len; i++)
    cq_table_get_row (table, i)->element = move_element (cq_table_get_row (table, i)->element, from, to, around);
  for (guint i = 0; i < table->cells->len; i++)
    cq_table_get_cell (table, i)->element = move_element (cq_table_get_cell (table, i)->element, from, to, around);
}

/* A block is again as it was drafted, but keeps its lines. */
static void
undo_fitting (CqBlock *block)
{
  if (block->flags & CQ_BLOCK_TIED)
    block->flags &= ~(guint) (CQ_BLOCK_TIED | CQ_BLOCK_KEEP_NEXT);
  block->flags &= ~(guint) CQ_BLOCK_LANDSCAPE;
  block->width = block->drafted_width;
  block->smaller = 0;
  if (block->table != NULL)
    block->table->width = block->width;
}

static void
move_references (CqDrafter *self, CqBlock *block, const CqDraftSpan *from, const CqDraftMark *to)
{
  if (block->resolved == NULL)
    return;
  g_ptr_array_add (self->referring, block);
  for (guint i = 0; i < block->resolved->len; i++)
    {
      CqResolved *one = &g_array_index (block->resolved, CqResolved, i);
      const char *id = cq_node_get (one->node, CQ_XML_ID);

      if (one->note == G_MAXUINT)
        continue;
      one->note += to->notes - from->first.notes;
      if (id != NULL)
        g_hash_table_insert (self->notes, g_strdup (id), g_strdup (one->text));
    }
}

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
      undo_fitting (block);
      move_references (self, block, from, to);
      if (block->table != NULL)
        move_table (self, block->table, from, to, context->element);
      g_ptr_array_add (draft->blocks, block);
    }
  for (guint i = from->first.of_body; i < from->end.of_body; i++)
    g_ptr_array_add (draft->body.blocks, g_ptr_array_index (self->last->body.blocks, i));
}

static void
move_elements (CqDrafter *self, const CqContext *context, const CqDraftSpan *from, const CqDraftMark *to)
{
  GArray *elements = self->draft->elements;

  append (elements, self->last->elements, from->first.elements, from->end.elements);
  for (guint i = to->elements; i < elements->len; i++)
    {
      CqElement *element = &g_array_index (elements, CqElement, i);

      if (element->kind != CQ_ELEMENT_NOTE) /* notes are of the document, wherever they are called */
        element->parent = move_element (element->parent, from, to, context->element);
    }
}

static void
move_notes (CqDrafter *self, const CqContext *context, const CqDraftSpan *from, const CqDraftMark *to)
{
  for (guint i = from->first.notes; i < from->end.notes; i++)
    {
      CqNote *note = g_steal_pointer (&g_ptr_array_index (self->last->notes, i));

      note->element = move_element (note->element, from, to, context->element);
      g_ptr_array_add (self->draft->notes, note);
    }
}

/* What names blocks by their order */
static void
move_orders (CqDrafter *self, const CqDraftSpan *from, const CqDraftMark *to)
{
  CqDraft *draft = self->draft, *last = self->last;
  const guint32 by = to->blocks - from->first.blocks; /* wraps where it is less */

  append (draft->extents, last->extents, from->first.extents, from->end.extents);
  for (guint i = to->extents; i < draft->extents->len; i++)
    {
      g_array_index (draft->extents, CqExtent, i).first += by;
      g_array_index (draft->extents, CqExtent, i).end += by;
    }
  append (draft->headings, last->headings, from->first.headings, from->end.headings);
  for (guint i = to->headings; i < draft->headings->len; i++)
    g_array_index (draft->headings, CqHeading, i).order += by;
  append (draft->parts, last->parts, from->first.parts, from->end.parts);
  for (guint i = to->parts; i < draft->parts->len; i++)
    g_array_index (draft->parts, CqHeadWords, i).order += by;
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
  mark->notes += to->notes - from->notes;
  mark->parts += to->parts - from->parts;
  mark->spans += to->spans - from->spans;
}

static void
move_spans (CqDrafter *self, const CqContext *context, const CqDraftSpan *from, const CqDraftMark *to)
{
  GArray *spans = self->draft->spans;

  append (spans, self->last->spans, from->first.spans, from->end.spans);
  for (guint i = from->first.spans; i < from->end.spans; i++)
    g_array_index (self->last->spans, CqDraftSpan, i).node = NULL;
  for (guint i = to->spans; i < spans->len; i++)
    {
      CqDraftSpan *span = &g_array_index (spans, CqDraftSpan, i);

      span->context.element = move_element (span->context.element, from, to, context->element);
      span->context.division = move_division (span->context.division, from, to, context->division);
      move_mark (&span->first, &from->first, to);
      move_mark (&span->end, &from->first, to);
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
  move_notes (self, context, &from, &to);
  move_orders (self, &from, &to);
  append (self->draft->divisions, self->last->divisions, from.first.divisions, from.end.divisions);
  append (self->draft->labels, self->last->labels, from.first.labels, from.end.labels);
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

/* What was drafted of pictures that are files, and of a picture that is missing, is the draft's own: they are looked for
 * each time. */
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
  if (span->end.unkept != span->first.unkept || self->label != NULL)
    clear_span (span);
}
