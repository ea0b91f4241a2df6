/* From the tree to blocks: the walk. */
#include "layout/cq-draft-private.h"

#include "layout/cq-inline.h"

#define DEEPEST 150

void
cq_block_free (CqBlock *self)
{
  if (self == NULL) /* another draft has taken it over */
    return;
  g_clear_pointer (&self->node, cq_node_unref);
  g_free (self->label);
  g_clear_pointer (&self->resolved, g_array_unref);
  g_clear_pointer (&self->slab, cq_slab_unref);
  g_clear_pointer (&self->natural, cq_measure_unref);
  g_clear_pointer (&self->table, cq_table_free);
  g_clear_pointer (&self->figure, cq_figure_unref);
  g_clear_pointer (&self->drawings, g_ptr_array_unref);
  g_free (self);
}

void
cq_draft_free (CqDraft *self)
{
  g_clear_pointer (&self->body.blocks, g_ptr_array_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_clear_pointer (&self->elements, g_array_unref);
  g_clear_pointer (&self->extents, g_array_unref);
  g_clear_pointer (&self->headings, g_array_unref);
  g_clear_pointer (&self->missing_pictures, g_array_unref);
  g_clear_pointer (&self->divisions, g_array_unref);
  g_clear_pointer (&self->parts, g_array_unref);
  g_clear_pointer (&self->labels, g_array_unref);
  g_clear_pointer (&self->spans, g_array_unref);
  g_clear_pointer (&self->strings, cq_strings_unref);
  g_free (self);
}

/* (nullable): the language that @element says, or the first around it that does */
const char *
cq_draft_find_lang_around (CqDrafter *self, guint32 element)
{
  const char *lang = NULL;

  for (guint32 at = element; lang == NULL; at = g_array_index (self->draft->elements, CqElement, at).parent)
    {
      lang = g_array_index (self->draft->elements, CqElement, at).lang;
      if (at == 0)
        break;
    }
  return lang;
}

guint32
cq_draft_add_element (CqDrafter *self, const CqContext *context, CqElementKind kind)
{
  CqElement element = { .kind = kind, .parent = context->element, .block = context->id };

  if (context->lang != NULL && cq_draft_find_lang_around (self, context->element) != context->lang)
    element.lang = context->lang;
  g_array_append_val (self->draft->elements, element);
  return self->draft->elements->len - 1;
}

static gboolean
is_rtl_language (const char *lang)
{
  static const char *const languages[] = { "ar", "fa", "he", "ur", "ps", "ug", "dv", "yi", "ckb", "sd" };

  for (guint i = 0; lang != NULL && i < G_N_ELEMENTS (languages); i++)
    {
      gsize length = strlen (languages[i]);
      if (strncmp (lang, languages[i], length) == 0 && (lang[length] == '\0' || lang[length] == '-'))
        return TRUE;
    }
  return FALSE;
}

/* What holds inside of @node. */
CqContext
cq_context_enter (CqDrafter *self, const CqContext *context, CqNode *node)
{
  CqContext inner = *context;
  const char *lang = cq_node_get (node, CQ_XML_LANG);
  const char *id = cq_node_get (node, CQ_XML_ID);

  if (lang != NULL && *lang != '\0')
    {
      inner.lang = cq_strings_keep (self->draft->strings, lang);
      inner.flags &= ~(guint) CQ_BLOCK_RTL;
      if (is_rtl_language (lang))
        inner.flags |= CQ_BLOCK_RTL;
    }
  if (id != NULL)
    inner.id = cq_strings_keep (self->draft->strings, id);
  return inner;
}

void
cq_context_indent (CqContext *context, double by)
{
  by = MIN (by, context->width - 24);
  if (by <= 0)
    return;
  if (!(context->flags & CQ_BLOCK_RTL))
    context->left += by;
  context->width -= by;
}

void
cq_context_indent_end (CqContext *context, double by)
{
  by = MIN (by, context->width - 24);
  if (by <= 0)
    return;
  if (context->flags & CQ_BLOCK_RTL)
    context->left += by;
  context->width -= by;
}

/* Where an element with an id begins; G_MAXUINT where it has none. */
guint
cq_draft_open_extent (CqDrafter *self, CqNode *node)
{
  const char *id = cq_node_get (node, CQ_XML_ID);
  CqExtent extent = { NULL, self->draft->blocks->len, 0 };

  if (id == NULL)
    return G_MAXUINT;
  extent.id = cq_strings_keep (self->draft->strings, id);
  g_array_append_val (self->draft->extents, extent);
  return self->draft->extents->len - 1;
}

void
cq_draft_close_extent (CqDrafter *self, guint extent)
{
  if (extent != G_MAXUINT)
    g_array_index (self->draft->extents, CqExtent, extent).end = self->draft->blocks->len;
}

/* The label of the next paragraph; it hangs out by @hang. */
void
cq_draft_set_label (CqDrafter *self, const CqContext *context, const char *label, double hang, guint32 element)
{
  cq_draft_flush_label (self, context);
  self->label = g_strdup (label);
  self->hang = hang;
  self->label_element = element;
}

/* A label whose entry has no words stands alone, and is no paragraph. */
void
cq_draft_flush_label (CqDrafter *self, const CqContext *context)
{
  if (self->label != NULL)
    cq_draft_text (self, context, NULL, 0, 0, CQ_ELEMENT_PARAGRAPH);
}

/* Adds a paragraph: @n_children children of @node from @first on. */
CqBlock *
cq_draft_text (CqDrafter *self, const CqContext *context, CqNode *node, guint first, guint n_children, CqElementKind kind)
{
  const CqTextStyle *style = &self->style->text[context->text];
  CqContext place = *context;
  CqBlock *block = g_new0 (CqBlock, 1);

  if (!context->is_synoptic)
    {
      cq_context_indent (&place, style->indent);
      cq_context_indent_end (&place, style->indent_end);
    }
  block->node = node ? cq_node_ref (node) : NULL;
  block->first = first;
  block->n_children = n_children;
  block->text = context->text;
  block->flags = context->flags | self->next.flags;
  block->lang = context->lang;
  block->left = place.left;
  block->width = place.width;
  block->before = MAX (style->before, self->next.before);
  block->after = style->after;
  block->align = context->has_align ? context->align : style->align;
  if (context->is_synoptic && block->align == CQ_ALIGN_JUSTIFY)
    block->align = CQ_ALIGN_START;
  block->id = context->id;
  block->label = g_steal_pointer (&self->label);
  block->hang = self->hang;
  if (!context->is_bulleted && (block->label == NULL || block->flags & CQ_BLOCK_RUN_IN))
    block->first_line = style->first_line + self->next.first_line;
  block->label_element = block->label != NULL ? self->label_element : 0;
  block->order = self->draft->blocks->len;
  block->division = context->division;
  block->clause = self->next.clause;
  block->number = self->next.number;
  block->element = node == NULL && block->label != NULL ? block->label_element : cq_draft_add_element (self, context, kind);
  self->next = (CqNext){ 0 };
  self->hang = 0;
  g_ptr_array_add (self->draft->blocks, block);
  g_ptr_array_add (context->flow->blocks, block);
  if (node != NULL)
    cq_draft_find_notes (self, context, block);
  return block;
}

CqBlock *
cq_draft_whole (CqDrafter *self, const CqContext *context, CqNode *node, CqElementKind kind)
{
  CqContext inner = cq_context_enter (self, context, node);
  guint extent = cq_draft_open_extent (self, node);
  CqBlock *block = cq_draft_text (self, &inner, node, 0, cq_node_get_n_children (node), kind);

  cq_draft_close_extent (self, extent);
  return block;
}

static void
draft_textual (CqDrafter *self, const CqContext *context, CqNode *node)
{
  CqContext inner = *context;

  if (!cq_inline_has_words (node, 0, cq_node_get_n_children (node)))
    return;
  if (context->is_synoptic && cq_node_is (node, CQ_DB_BRIDGEHEAD))
    {
      cq_draft_column_heading (self, context, node);
      return;
    }
  if (cq_node_is (node, CQ_DB_BRIDGEHEAD))
    {
      inner.text = CQ_TEXT_HEADING_2;
      inner.flags |= CQ_BLOCK_KEEP_NEXT;
    }
  if (cq_inline_is_spaced (node))
    {
      /* The paragraph's only child is the whole, so that its parts are set apart. */
      g_autoptr (CqNode) para = NULL;
      CqNodeBuilder *builder = cq_node_builder_new (CQ_DB_PARA);
      cq_node_builder_add (builder, node);
      para = cq_node_builder_end (builder);
      cq_draft_whole (self, &inner, para, CQ_ELEMENT_PARAGRAPH);
    }
  else
    cq_draft_whole (self, &inner, node, CQ_ELEMENT_PARAGRAPH);
}

static CqTextKind
text_of_para (const CqContext *context, CqNode *node)
{
  const char *role = cq_node_get (node, CQ_AT_ROLE);

  if (context->text != CQ_TEXT_BODY || role == NULL)
    return context->text;
  if (g_str_equal (role, "chapeau"))
    return CQ_TEXT_CHAPEAU;
  if (g_str_equal (role, "preambular"))
    return CQ_TEXT_PREAMBULAR;
  if (g_str_equal (role, "linking"))
    return CQ_TEXT_LINKING;
  if (g_str_equal (role, "plain") || g_str_equal (role, "operative"))
    return CQ_TEXT_CLAUSE;
  if (g_str_equal (role, "closing") || g_str_equal (role, "witnesses"))
    return CQ_TEXT_CLOSING;
  if (g_str_equal (role, "subtitle") || g_str_equal (role, "formality"))
    return CQ_TEXT_SUBTITLE;
  return context->is_synoptic ? cq_draft_text_of_column (context, node) : context->text;
}

/* A number that is no integer is written at the beginning of its paragraph; it hangs out like
 * any other. Returns the child after it. */
static guint
draft_written_number (CqDrafter *self, CqContext *context, CqNode *node)
{
  guint n = cq_node_get_n_children (node);

  for (guint i = 0; i < n; i++)
    {
      CqNode *child = cq_node_get_child (node, i);
      if (cq_node_get_kind (child) == CQ_NODE_TEXT && cq_node_is_blank (child))
        continue;
      if (cq_node_has_role (child, CQ_DB_PHRASE, "number") && self->label == NULL)
        {
          g_autofree char *label = cq_inline_dup_plain (child);
          guint32 element = cq_draft_add_element (self, context, CQ_ELEMENT_LABEL);
          double hang = self->style->list.indent;
          if (context->text == CQ_TEXT_CLAUSE && self->style->list.is_run_in)
            self->next.flags |= CQ_BLOCK_RUN_IN;
          else
            cq_context_indent (context, hang);
          cq_draft_set_label (self, context, label, hang, element);
          self->next.number = cq_strings_keep (self->draft->strings, label);
          return i + 1;
        }
      break;
    }
  return 0;
}

/* Within a list it is the entry that begins a clause. */
static CqClauseStart
clause_of_para (const CqContext *context, CqNode *node)
{
  if (context->depth > 0 || context->is_cell || context->is_note)
    return CQ_CLAUSE_START_NONE;
  if (cq_node_has_role (node, CQ_DB_PARA, "preambular"))
    return CQ_CLAUSE_START_PREAMBULAR;
  return cq_node_has_role (node, CQ_DB_PARA, "operative") ? CQ_CLAUSE_START_OPERATIVE : CQ_CLAUSE_START_NONE;
}

static void
draft_paragraph (CqDrafter *self, const CqContext *context, CqNode *node)
{
  CqContext inner = *context;
  guint n = cq_node_get_n_children (node);
  guint first;

  inner.text = text_of_para (context, node);
  if (cq_node_has_role (node, CQ_DB_PARA, "empty"))
    inner.flags |= CQ_BLOCK_ITALIC;
  if (cq_node_has_role (node, CQ_DB_PARA, "witnesses"))
    inner.flags |= CQ_BLOCK_KEEP_NEXT;
  if (inner.text == CQ_TEXT_SUBTITLE && !context->is_synoptic)
    self->next.before = 0; /* the space below the titles is below the last of them */
  first = draft_written_number (self, &inner, node);
  if (clause_of_para (context, node) != CQ_CLAUSE_START_NONE)
    self->next.clause = clause_of_para (context, node);
  if (cq_node_is (node, CQ_DB_FORMALPARA))
    {
      CqContext title = inner;
      CqNode *child = cq_node_find_child (node, CQ_DB_TITLE);
      title.text = CQ_TEXT_TERM;
      title.flags |= CQ_BLOCK_KEEP_NEXT;
      if (child != NULL)
        cq_draft_whole (self, &title, child, CQ_ELEMENT_PARAGRAPH);
    }
  cq_draft_children (self, &inner, node, first, n);
  if (inner.text == CQ_TEXT_SUBTITLE && !context->is_synoptic)
    self->next.before = self->style->text[CQ_TEXT_TITLE].leading;
}

/* The list of annexes, which a style may go without */
static gboolean
is_annex_list (CqNode *node)
{
  return cq_node_has_role (node, CQ_DB_BRIDGEHEAD, "annexes") || cq_node_has_role (node, CQ_DB_VARIABLELIST, "annexes");
}

/* One element that stands as a block. */
void
cq_draft_element (CqDrafter *self, const CqContext *context, CqNode *node, CqPlaceKind place)
{
  static void (*const steps[]) (CqDrafter *, const CqContext *, CqNode *) = {
    [CQ_PLACE_PARAGRAPH] = draft_paragraph,     [CQ_PLACE_DIVISION] = cq_draft_division,
    [CQ_PLACE_INFO] = cq_draft_info,            [CQ_PLACE_ORDERED] = cq_draft_ordered,
    [CQ_PLACE_ITEMIZED] = cq_draft_itemized,    [CQ_PLACE_ENTRIES] = cq_draft_entries,
    [CQ_PLACE_ENTRY] = cq_draft_entry,          [CQ_PLACE_SIMPLE_LIST] = cq_draft_simple_list,
    [CQ_PLACE_STEPS] = cq_draft_steps,          [CQ_PLACE_QUESTIONS] = cq_draft_questions,
    [CQ_PLACE_SEGMENTED] = cq_draft_segmented,
    [CQ_PLACE_VERBATIM] = cq_draft_verbatim,    [CQ_PLACE_TABLE] = cq_draft_table,
    [CQ_PLACE_QUOTE] = cq_draft_titled,         [CQ_PLACE_ADMONITION] = cq_draft_admonition,
    [CQ_PLACE_TITLED] = cq_draft_titled,        [CQ_PLACE_MEDIA] = cq_draft_media,
    [CQ_PLACE_TEXTUAL] = draft_textual,         [CQ_PLACE_NOTHING] = NULL,
  };
  CqContext inner = cq_context_enter (self, context, node);
  guint extent, span;

  if (place >= G_N_ELEMENTS (steps) || steps[place] == NULL || (!self->style->lists_annexes && is_annex_list (node))
      || cq_draft_take_over (self, context, node, NULL))
    return;
  span = cq_draft_open_span (self, context, node, NULL);
  extent = cq_draft_open_extent (self, node);
  if (++self->nesting > DEEPEST)
    draft_textual (self, &inner, node);
  else
    steps[place](self, &inner, node);
  self->nesting--;
  cq_draft_close_extent (self, extent);
  cq_draft_close_span (self, span);
}

static void
flush_text (CqDrafter *self, const CqContext *context, CqNode *node, guint first, guint end)
{
  if (first < end && cq_inline_has_words (node, first, end - first))
    cq_draft_text (self, context, node, first, end - first, CQ_ELEMENT_PARAGRAPH);
}

/* Whether words stand directly in @node. */
static gboolean
has_own_words (CqNode *node, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      CqNode *child = cq_node_get_child (node, i);
      if (cq_node_get_kind (child) == CQ_NODE_TEXT && !cq_node_is_blank (child))
        return TRUE;
    }
  return FALSE;
}

/**
 * cq_draft_children:
 *
 * Drafts children of @node, blocks and stretches of text as they come. Titles are left to the
 * element that they are the title of.
 */
void
cq_draft_children (CqDrafter *self, const CqContext *context, CqNode *node, guint first, guint end)
{
  gboolean among_text = has_own_words (node, first, end) || cq_node_is (node, CQ_DB_PARA) || cq_node_is (node, CQ_DB_SIMPARA);
  gboolean is_parts = !among_text && cq_inline_is_spaced (node);
  guint start = first;

  for (guint i = first; i < end; i++)
    {
      CqNode *child = cq_node_get_child (node, i);
      CqPlaceKind place;

      if (cq_node_get_kind (child) != CQ_NODE_ELEMENT)
        continue;
      place = cq_place_of (child, among_text);
      if (place == CQ_PLACE_INLINE && is_parts)
        place = CQ_PLACE_TEXTUAL; /* the parts of something that is no running text: a line each */
      if (place == CQ_PLACE_INLINE || (among_text && (place == CQ_PLACE_TITLE || place == CQ_PLACE_NOTHING)))
        continue;
      flush_text (self, context, node, start, i);
      start = i + 1;
      if (cq_node_is (child, CQ_DB_TITLEABBREV))
        cq_draft_element (self, context, child, CQ_PLACE_TEXTUAL);
      else if (place != CQ_PLACE_TITLE)
        cq_draft_element (self, context, child, place);
    }
  flush_text (self, context, node, start, end);
}
