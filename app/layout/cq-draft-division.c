/* Sections and their like, annexes, and the document itself. */
#include "layout/cq-draft-private.h"

#include "layout/cq-inline.h"

/* The title of an element, its own or its info's. */
static CqNode *
find_heading (CqNode *node, CqTag tag)
{
  CqNode *found = cq_node_find_child (node, tag);
  CqNode *info = cq_node_find_child (node, CQ_DB_INFO);

  if (found == NULL && info != NULL)
    found = cq_node_find_child (info, tag);
  return found;
}

static gboolean
has_words (CqNode *node)
{
  return node != NULL && cq_inline_has_words (node, 0, cq_node_get_n_children (node));
}

static void
add_outline (CqDrafter *self, CqNode *title, guint level, const CqBlock *block)
{
  g_autofree char *text = cq_inline_dup_plain (title);
  CqHeading heading = { g_string_chunk_insert (self->draft->strings, text), level, block->order };

  g_array_append_val (self->draft->headings, heading);
}

static void
draft_heading (CqDrafter *self, const CqContext *context, CqNode *node)
{
  CqNode *title = find_heading (node, CQ_DB_TITLE);
  CqNode *subtitle = find_heading (node, CQ_DB_SUBTITLE);
  CqContext heading = *context;
  guint level = MIN (context->level, 4);

  heading.flags |= CQ_BLOCK_KEEP_NEXT;
  heading.text = CQ_TEXT_HEADING_1 + level - 1;
  if (has_words (title))
    add_outline (self, title, context->level + 1,
                 cq_draft_whole (self, &heading, title, CQ_ELEMENT_H1 + MIN (context->level, 5)));
  heading.text = CQ_TEXT_HEADING_3;
  if (has_words (subtitle))
    cq_draft_whole (self, &heading, subtitle, CQ_ELEMENT_PARAGRAPH);
}

static guint
count_columns (CqNode *node)
{
  CqNode *child;
  guint most = 0;

  if (cq_node_is (node, CQ_DB_TGROUP) && cq_node_get (node, CQ_AT_COLS) != NULL)
    return (guint) g_ascii_strtoull (cq_node_get (node, CQ_AT_COLS), NULL, 10);
  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    most = MAX (most, count_columns (child));
  return most;
}

static void
enter_annex (CqDrafter *self, CqContext *context, CqNode *node)
{
  gboolean lies = FALSE;
  guint columns = self->style->table.landscape_from;

  if (self->style->annex != CQ_ANNEX_RUN_ON)
    self->next_flags |= CQ_BLOCK_NEW_PAGE;
  if (self->style->annex == CQ_ANNEX_ON_SHEET)
    self->next_flags |= CQ_BLOCK_NEW_SHEET;
  context->flags &= ~(guint) CQ_BLOCK_LANDSCAPE;
  if (columns > 0 && count_columns (node) >= columns)
    {
      lies = TRUE;
      context->flags |= CQ_BLOCK_LANDSCAPE;
    }
  context->left = 0;
  context->width = cq_style_get_measure (self->style, lies);
  context->level = 0;
}

static gboolean
is_part (CqNode *node)
{
  return cq_node_has_role (node, CQ_DB_APPENDIX, "annex");
}

static void
draft_inside (CqDrafter *self, const CqContext *context, CqNode *node)
{
  guint last = self->last_number;

  if (is_part (node))
    self->last_number = 0;
  cq_draft_children (self, context, node, 0, cq_node_get_n_children (node));
  if (is_part (node))
    self->last_number = last;
}

/* A section, chapter, annex …: its title, then what is in it. */
void
cq_draft_division (CqDrafter *self, const CqContext *context, CqNode *node)
{
  CqContext inner = *context;

  cq_draft_flush_label (self, context);
  inner.element = cq_draft_add_element (self, context, CQ_ELEMENT_SECTION);
  inner.level++;
  inner.depth = 0;
  if (cq_node_has_role (node, CQ_DB_SECTION, "closing"))
    inner.text = CQ_TEXT_CLOSING;
  if (!context->is_cell && !context->is_note && (is_part (node) || cq_node_is (node, CQ_DB_APPENDIX)))
    enter_annex (self, &inner, node);
  if (is_part (node))
    cq_draft_title_block (self, &inner, node, TRUE);
  else
    {
      inner.level = MAX (inner.level, 1);
      draft_heading (self, &inner, node);
    }
  draft_inside (self, &inner, node);
}

static void
draft_root (CqDrafter *self, const CqContext *context, CqNode *root)
{
  CqContext inner = cq_context_enter (self, context, root);
  guint extent = cq_draft_open_extent (self, root);
  CqPlaceKind place = cq_place_of (root, FALSE);

  self->draft->is_rtl = (inner.flags & CQ_BLOCK_RTL) != 0;
  if (place == CQ_PLACE_DIVISION)
    {
      cq_draft_title_block (self, &inner, root, FALSE);
      cq_draft_children (self, &inner, root, 0, cq_node_get_n_children (root));
    }
  else
    {
      CqHeadWords part = { 0 };
      g_array_append_val (self->draft->parts, part);
      cq_draft_element (self, &inner, root, place == CQ_PLACE_INLINE ? CQ_PLACE_TEXTUAL : place);
    }
  cq_draft_flush_label (self, &inner);
  cq_draft_close_extent (self, extent);
}

static void
note_free (gpointer data)
{
  CqNote *note = data;

  g_free (note->mark);
  g_ptr_array_unref (note->flow.blocks);
  g_free (note);
}

static CqDraft *
draft_make (CqStyle *style, CqNode *root)
{
  CqDraft *draft = g_new0 (CqDraft, 1);

  draft->style = style;
  draft->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_block_free);
  draft->body.blocks = g_ptr_array_new ();
  draft->notes = g_ptr_array_new_with_free_func (note_free);
  draft->elements = g_array_new (FALSE, TRUE, sizeof (CqElement));
  draft->extents = g_array_new (FALSE, TRUE, sizeof (CqExtent));
  draft->headings = g_array_new (FALSE, TRUE, sizeof (CqHeading));
  draft->missing_pictures = g_array_new (FALSE, TRUE, sizeof (CqMissingPicture));
  draft->parts = g_array_new (FALSE, TRUE, sizeof (CqHeadWords));
  draft->strings = g_string_chunk_new (4096);
  return draft;
}

/**
 * cq_draft_new:
 * @root: the document's root element, as circulated or foreign
 * @style: how it is to look
 * @pictures: where pictures are found
 * @folder: (nullable): the folder of the document
 *
 * Returns: (transfer full): its blocks, none of them set yet
 */
CqDraft *
cq_draft_new (CqNode *root, CqStyle *style, CqFigures *figures, const char *folder)
{
  CqDrafter self = { 0 };
  CqElement document = { .kind = CQ_ELEMENT_DOCUMENT };
  CqContext context = { .text = CQ_TEXT_BODY, .width = cq_style_get_measure (style, FALSE) };

  self.draft = draft_make (style, root);
  self.style = style;
  self.is_circulated = cq_node_get (root, CQ_AT_ROLE) != NULL;
  self.root = root;
  self.figures = figures;
  self.folder = folder;
  self.labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self.numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self.notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self.referring = g_ptr_array_new ();
  self.made = cq_node_array_new ();
  if (cq_node_get (root, CQ_XML_LANG) != NULL)
    document.lang = g_string_chunk_insert_const (self.draft->strings, cq_node_get (root, CQ_XML_LANG));
  self.draft->lang = document.lang;
  g_array_append_val (self.draft->elements, document);
  context.flow = &self.draft->body;
  draft_root (&self, &context, root);
  cq_draft_resolve (&self);

  g_ptr_array_unref (self.referring);
  g_ptr_array_unref (self.made);
  g_hash_table_unref (self.labels);
  g_hash_table_unref (self.numbers);
  g_hash_table_unref (self.notes);
  g_clear_pointer (&self.index, cq_index_free);
  return self.draft;
}
