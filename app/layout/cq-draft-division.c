/* Sections and their like, annexes, and the document itself. */
#include "layout/cq-draft-private.h"

#include <string.h>

#include "layout/cq-inline.h"
#include "style/cq-numeral.h"

#define A_FEW 16
#define MOST_WRITTEN 40 /* headings of one level that are numbered by hand */

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

/* Whether somebody has written a label of that kind into the title, which then has no other. */
static gboolean
has_written_label (CqNode *title, const char *format)
{
  g_autofree char *words = cq_inline_dup_plain (title);

  g_strchug (words);
  for (guint n = 1; n <= MOST_WRITTEN; n++)
    {
      g_autofree char *label = cq_numeral_fill (format, n);
      const char *end = label + strlen (label);
      gunichar last = g_utf8_get_char (g_utf8_find_prev_char (label, end));

      if (g_str_has_prefix (words, label)
          && (g_unichar_isspace (g_utf8_get_char (words + (end - label))) || (last >= 0x80 && g_unichar_ispunct (last))))
        return TRUE;
    }
  return FALSE;
}

/* (transfer full) (nullable): "I.", where the style numbers headings of this level */
static char *
next_label (CqDrafter *self, const CqContext *context, guint level, CqNode *title)
{
  const char *format = cq_pattern_get (&self->style->heading_labels[level - 1], context->lang);

  self->counts.headings[level - 1]++;
  for (guint i = level; i < G_N_ELEMENTS (self->counts.headings); i++)
    self->counts.headings[i] = 0;
  if (format == NULL || *format == '\0' || has_written_label (title, format))
    return NULL;
  return cq_numeral_fill (format, self->counts.headings[level - 1]);
}

/* The label and the title in one line. */
static CqNode *
with_label (CqNode *title, const char *label)
{
  CqNodeBuilder *builder = cq_node_builder_new_from (title);
  g_autofree char *words = g_strconcat (label, "\xc2\xa0", NULL);

  cq_node_builder_add_text (builder, words);
  cq_node_builder_add_children (builder, title);
  return cq_node_builder_end (builder);
}

/* A label hangs out into the indent of the heading; one that is centred stands before its words. */
static void
draft_title (CqDrafter *self, const CqContext *context, CqNode *title, const char *label)
{
  const CqTextStyle *text = &self->style->text[context->text];
  gboolean hangs = label != NULL && text->align != CQ_ALIGN_CENTRE;
  g_autoptr (CqNode) labelled = label != NULL && !hangs ? with_label (title, label) : cq_node_ref (title);
  CqContext inner = *context;
  double hang = text->indent > 0 ? text->indent : self->style->list.indent;
  CqBlock *block;
  g_autofree char *words = cq_inline_dup_plain (title);
  g_autofree char *entry = label != NULL ? g_strconcat (label, " ", words, NULL) : g_strdup (words);
  CqHeading heading = { cq_strings_keep (self->draft->strings, entry), context->level + 1, 0 };

  if (hangs && text->indent == 0)
    cq_context_indent (&inner, hang);
  if (hangs)
    cq_draft_set_label (self, &inner, label, hang, 0);
  block = cq_draft_whole (self, &inner, labelled, CQ_ELEMENT_H1 + MIN (context->level, 5));
  if (hangs)
    block->label_element = block->element;
  heading.order = block->order;
  g_array_append_val (self->draft->headings, heading);
}

static void
draft_heading (CqDrafter *self, const CqContext *context, CqNode *node)
{
  CqNode *title = find_heading (node, CQ_DB_TITLE);
  CqNode *subtitle = find_heading (node, CQ_DB_SUBTITLE);
  CqContext heading = *context;
  guint level = MIN (context->level, 4);
  g_autofree char *label = NULL;

  heading.flags |= CQ_BLOCK_KEEP_NEXT;
  heading.text = CQ_TEXT_HEADING_1 + level - 1;
  if (has_words (title) && cq_node_is (node, CQ_DB_SECTION) && !cq_node_has_role (node, CQ_DB_SECTION, "closing"))
    label = next_label (self, context, level, title);
  if (has_words (title))
    draft_title (self, &heading, title, label);
  heading.text = CQ_TEXT_HEADING_3;
  if (has_words (subtitle))
    cq_draft_whole (self, &heading, subtitle, CQ_ELEMENT_PARAGRAPH);
}

static void
enter_annex (CqDrafter *self, CqContext *context)
{
  if (self->style->annex != CQ_ANNEX_RUN_ON)
    self->next.flags |= CQ_BLOCK_NEW_PAGE;
  else
    self->next.before = 2 * self->style->text[CQ_TEXT_TITLE].leading; /* it is another text */
  if (self->style->annex == CQ_ANNEX_ON_SHEET)
    self->next.flags |= CQ_BLOCK_NEW_SHEET;
  context->left = 0;
  context->width = cq_style_get_measure (self->style, FALSE);
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
  CqCounts counts = self->counts;

  if (is_part (node))
    self->counts = (CqCounts){ .notes = counts.notes };
  cq_draft_children (self, context, node, 0, cq_node_get_n_children (node));
  counts.notes = self->counts.notes; /* their marks go on through all parts */
  if (is_part (node))
    self->counts = counts;
}

static guint
add_division (CqDrafter *self, gboolean is_part_of_its_own)
{
  CqDivision division = { is_part_of_its_own };

  g_array_append_val (self->draft->divisions, division);
  return self->draft->divisions->len - 1;
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
  inner.division = add_division (self, is_part (node) || cq_node_is (node, CQ_DB_APPENDIX));
  if (cq_node_has_role (node, CQ_DB_SECTION, "closing"))
    inner.text = CQ_TEXT_CLOSING;
  if (!context->is_cell && !context->is_note && (is_part (node) || cq_node_is (node, CQ_DB_APPENDIX)))
    enter_annex (self, &inner);
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

  if (note == NULL) /* another draft has taken it over */
    return;
  g_free (note->mark);
  g_ptr_array_unref (note->flow.blocks);
  g_free (note);
}

/* An array with room for as many as there were the last time, and a few more. */
static GArray *
array_new (gsize size, GArray *last)
{
  return g_array_sized_new (FALSE, TRUE, (guint) size, (last != NULL ? last->len : 0) + A_FEW);
}

static CqDraft *
draft_make (CqStyle *style, CqStrings *strings, const CqDraft *last)
{
  static const CqDraft none = { 0 };
  CqDraft *draft = g_new0 (CqDraft, 1);

  last = last != NULL ? last : &none;
  draft->style = style;
  draft->blocks = g_ptr_array_new_full ((last->blocks != NULL ? last->blocks->len : 0) + A_FEW, (GDestroyNotify) cq_block_free);
  draft->body.blocks = g_ptr_array_new ();
  draft->notes = g_ptr_array_new_with_free_func (note_free);
  draft->elements = array_new (sizeof (CqElement), last->elements);
  draft->extents = array_new (sizeof (CqExtent), last->extents);
  draft->headings = array_new (sizeof (CqHeading), last->headings);
  draft->missing_pictures = array_new (sizeof (CqMissingPicture), last->missing_pictures);
  draft->divisions = array_new (sizeof (CqDivision), last->divisions);
  draft->parts = array_new (sizeof (CqHeadWords), last->parts);
  draft->labels = array_new (sizeof (CqEntryLabel), last->labels);
  draft->spans = cq_draft_spans_new ((last->spans != NULL ? last->spans->len : 0) + A_FEW);
  draft->strings = cq_strings_ref (strings);
  return draft;
}

/* Whether clauses are numbered. */
static gboolean
has_numbers (const CqStyle *style, const char *lang)
{
  const char *format = cq_pattern_get (&style->clause_labels[0], lang);

  return format == NULL || *format != '\0';
}

/* Editions label what is referred to. */
static gboolean
refers_to_numbers (CqNode *node)
{
  CqNode *child;

  if (cq_node_is (node, CQ_DB_LISTITEM) && cq_node_get (node, CQ_AT_XREFLABEL) != NULL)
    return TRUE;
  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    if (refers_to_numbers (child))
      return TRUE;
  return FALSE;
}

/**
 * cq_draft_new:
 * @root: the document's root element, as circulated or foreign
 * @style: how it is to look
 * @pictures: where pictures are found
 * @folder: (nullable): the folder of the document
 * @original: (nullable): the language that it was written in
 * @strings: where its strings are kept
 * @last: (transfer full) (nullable): an earlier draft in the same style and with the same strings, which has been set
 *
 * Returns: (transfer full): its blocks. Those of @last that are as they were have the lines that they had
 */
CqDraft *
cq_draft_new (CqNode *root, CqStyle *style, CqFigures *figures, const char *folder, const char *original, CqStrings *strings,
              CqDraft *last)
{
  CqDrafter self = { 0 };
  CqElement document = { .kind = CQ_ELEMENT_DOCUMENT };
  CqContext context = { .text = CQ_TEXT_BODY, .width = cq_style_get_measure (style, FALSE) };

  self.draft = draft_make (style, strings, last);
  self.style = style;
  self.root = root;
  self.figures = figures;
  self.folder = folder;
  self.notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self.referring = g_ptr_array_new ();
  self.made = cq_node_array_new ();
  if (cq_node_get (root, CQ_XML_LANG) != NULL)
    document.lang = cq_strings_keep (self.draft->strings, cq_node_get (root, CQ_XML_LANG));
  self.draft->lang = document.lang;
  self.draft->original = original != NULL ? cq_strings_keep (strings, original) : NULL;
  g_array_append_val (self.draft->elements, document);
  context.flow = &self.draft->body;
  context.division = add_division (&self, TRUE);
  self.draft->is_circulated = cq_node_get (root, CQ_AT_ROLE) != NULL;
  self.draft->needs_numbers = !has_numbers (style, document.lang) && refers_to_numbers (root);
  cq_draft_begin_spans (&self, last);
  draft_root (&self, &context, root);
  cq_draft_tie_signatures (self.draft);
  cq_draft_resolve (&self);
  cq_draft_end_spans (&self);

  g_ptr_array_unref (self.referring);
  g_ptr_array_unref (self.made);
  g_clear_pointer (&self.labels, g_hash_table_unref);
  g_hash_table_unref (self.notes);
  g_clear_pointer (&self.index, cq_index_free);
  return self.draft;
}
