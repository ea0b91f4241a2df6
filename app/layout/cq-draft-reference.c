/* Footnotes, and what references say. */
#include "layout/cq-draft-private.h"

#include "layout/cq-inline.h"

#define NOTE_HANG 11

static char *
mark_of (CqDrafter *self, CqNode *footnote)
{
  const char *label = cq_node_get (footnote, CQ_AT_LABEL);

  if (label != NULL && *label != '\0')
    return g_strdup (label);
  return g_strdup_printf ("%u", ++self->counts.notes);
}

static void
draft_note (CqDrafter *self, const CqContext *context, CqNode *node, CqResolved *resolved)
{
  CqNote *note = g_new0 (CqNote, 1);
  CqContext inner = cq_context_enter (self, context, node);
  g_autofree char *label = g_steal_pointer (&self->label);
  guint next_flags = self->next.flags;
  guint extent = cq_draft_open_extent (self, node);

  self->next.flags = 0;
  note->mark = g_strdup (resolved->text);
  note->flow.blocks = g_ptr_array_new ();
  note->id = inner.id;
  resolved->note = self->draft->notes->len;
  g_ptr_array_add (self->draft->notes, note);

  inner.flow = &note->flow;
  inner.text = CQ_TEXT_FOOTNOTE;
  inner.has_align = FALSE;
  inner.is_note = TRUE;
  inner.is_cell = FALSE;
  inner.depth = 0;
  inner.element = 0;
  inner.flags = (context->flags & CQ_BLOCK_RTL) | CQ_BLOCK_SOURCE_NOTE;
  inner.left = 0;
  inner.width = cq_style_get_measure (self->style, FALSE);
  inner.element = note->element = cq_draft_add_element (self, &inner, CQ_ELEMENT_NOTE);
  cq_context_indent (&inner, NOTE_HANG);
  cq_draft_set_label (self, &inner, note->mark, NOTE_HANG, cq_draft_add_element (self, &inner, CQ_ELEMENT_LABEL));
  self->next.flags = CQ_BLOCK_RAISED_LABEL;
  cq_draft_children (self, &inner, node, 0, cq_node_get_n_children (node));
  cq_draft_flush_label (self, &inner);
  self->label = g_steal_pointer (&label);
  self->next.flags = next_flags;
  cq_draft_close_extent (self, extent);
}

/**
 * cq_draft_find_notes:
 * @block: a new paragraph
 *
 * Finds the references and pictures in it and drafts the footnotes that it calls.
 */
void
cq_draft_find_notes (CqDrafter *self, const CqContext *context, CqBlock *block)
{
  GArray *resolved = cq_inline_find_resolved (block->node, block->first, block->n_children, NULL);

  block->resolved = resolved;
  if (resolved == NULL)
    return;
  g_ptr_array_add (self->referring, block);
  for (guint i = 0; i < resolved->len; i++)
    {
      CqResolved *one = &g_array_index (resolved, CqResolved, i);
      const char *id = cq_node_get (one->node, CQ_XML_ID);

      if (cq_node_is (one->node, CQ_DB_INLINEMEDIAOBJECT))
        {
          cq_draft_find_inline_picture (self, context, one);
          self->n_unkept++;
        }
      if (!cq_node_is (one->node, CQ_DB_FOOTNOTE))
        continue;
      one->text = mark_of (self, one->node);
      if (id != NULL)
        g_hash_table_insert (self->notes, g_strdup (id), g_strdup (one->text));
      draft_note (self, context, one->node, one);
    }
}

/* (nullable): of an entry of a list; the last that bears @id */
static const CqEntryLabel *
find_label (CqDrafter *self, const char *id)
{
  GArray *labels = self->draft->labels;
  guint place;

  if (self->labels == NULL)
    {
      self->labels = g_hash_table_new (NULL, NULL);
      for (guint i = 0; i < labels->len; i++)
        g_hash_table_insert (self->labels, (gpointer) g_array_index (labels, CqEntryLabel, i).id, GUINT_TO_POINTER (i + 1));
    }
  place = GPOINTER_TO_UINT (g_hash_table_lookup (self->labels, cq_strings_keep (self->draft->strings, id)));
  return place > 0 ? &g_array_index (labels, CqEntryLabel, place - 1) : NULL;
}

/* The words by which a reader finds @target: its label, number or title. */
static char *
name_of (CqDrafter *self, CqNode *target, const char *id)
{
  const char *label = cq_node_get (target, CQ_AT_XREFLABEL);
  CqNode *title = cq_node_find_child (target, CQ_DB_TITLE);
  CqNode *info = cq_node_find_child (target, CQ_DB_INFO);
  const CqEntryLabel *entry = find_label (self, id);

  if (entry != NULL && entry->number != NULL)
    return g_strdup (entry->number);
  if (label != NULL)
    return g_strdup (label);
  if (g_hash_table_contains (self->notes, id))
    return g_strdup (g_hash_table_lookup (self->notes, id));
  if (entry != NULL)
    {
      char *number = g_strdup (entry->label);
      if (g_str_has_suffix (number, "."))
        number[strlen (number) - 1] = '\0';
      return number;
    }
  if (title == NULL && info != NULL)
    title = cq_node_find_child (info, CQ_DB_TITLE);
  if (title == NULL)
    title = cq_node_find_child (target, CQ_DB_TERM);
  if (title == NULL)
    title = cq_node_find_child (target, CQ_DB_GLOSSTERM);
  return title != NULL ? cq_inline_dup_plain (title) : NULL;
}

/* Many documents have footnotes and no reference: they are not searched for ids. */
static CqNode *
find_target (CqDrafter *self, const char *id)
{
  if (self->index == NULL)
    self->index = cq_index_new (self->root);
  return cq_index_lookup (self->index, id);
}

static char *
resolve (CqDrafter *self, CqNode *node)
{
  const char *linkend = cq_node_get (node, CQ_AT_LINKEND);
  const char *endterm = cq_node_get (node, CQ_AT_ENDTERM);
  const char *href = cq_node_get (node, CQ_XLINK_HREF);
  CqNode *target;
  char *words = NULL;

  if (linkend == NULL && href != NULL && href[0] == '#')
    linkend = href + 1;
  target = endterm ? find_target (self, endterm) : NULL;
  if (target != NULL)
    return cq_inline_dup_plain (target);
  target = linkend ? find_target (self, linkend) : NULL;
  if (target != NULL)
    words = name_of (self, target, linkend);
  if (words != NULL && *words != '\0')
    return words;
  g_free (words);
  return g_strdup (linkend ? linkend : href ? href : "");
}

static gboolean
is_reference (CqNode *node)
{
  return !cq_node_is (node, CQ_DB_FOOTNOTE) && !cq_node_is (node, CQ_DB_INLINEMEDIAOBJECT);
}

/* A block that was taken over has words for its references; where they are others now, its lines are no more its own. */
static void
resolve_block (CqDrafter *self, CqBlock *block)
{
  for (guint i = 0; i < block->resolved->len; i++)
    {
      CqResolved *one = &g_array_index (block->resolved, CqResolved, i);
      g_autofree char *words = is_reference (one->node) ? resolve (self, one->node) : NULL;

      if (words == NULL || g_strcmp0 (words, one->text) == 0)
        continue;
      g_free (one->text);
      one->text = g_steal_pointer (&words);
      g_clear_pointer (&block->slab, cq_slab_unref);
      g_clear_pointer (&block->natural, cq_measure_unref);
    }
}

/**
 * cq_draft_resolve:
 *
 * Gives every reference its words; called when all blocks have their labels.
 */
void
cq_draft_resolve (CqDrafter *self)
{
  for (guint i = 0; i < self->referring->len; i++)
    resolve_block (self, g_ptr_array_index (self->referring, i));
}
