/* Lists: labels, indents, what continues what. */
#include "layout/cq-draft-private.h"

#include "layout/cq-inline.h"
#include "style/cq-numeral.h"

#define BULLET_HANG 14

static guint
number_of (const char *value, guint otherwise)
{
  char *end;
  guint64 number;

  if (value == NULL)
    return otherwise;
  number = g_ascii_strtoull (value, &end, 10);
  return end == value || number > 1000000 ? otherwise : (guint) number;
}

static guint
first_number (CqDrafter *self, CqNode *node)
{
  const char *continuation = cq_node_get (node, CQ_AT_CONTINUATION);

  if (g_strcmp0 (continuation, "continues") == 0)
    return self->counts.last_number + 1;
  return number_of (cq_node_get (node, CQ_AT_STARTINGNUMBER), 1);
}

static gboolean
is_entry (CqNode *node)
{
  return cq_node_is (node, CQ_DB_LISTITEM) || cq_node_is (node, CQ_DB_STEP) || cq_node_is (node, CQ_DB_CALLOUT);
}

/* The style's own way of counting, within numbered clauses; (nullable): as the document says. */
static const char *
format_of_style (CqDrafter *self, const CqContext *context, const char *numeration)
{
  /* What we circulate names every numeration, and means by letters what they are elsewhere. */
  gboolean is_lettered = self->draft->is_circulated && numeration != NULL && !g_str_equal (numeration, "arabic");
  const char *format = context->is_numbered || is_lettered
                           ? cq_label_of_style (self->style, context->lang, numeration, context->depth)
                           : NULL;

  return format != NULL && *format == '\0' && self->draft->needs_numbers ? NULL : format;
}

/* (transfer full) (element-type utf8): the labels of a list, in order; @number becomes that after the last. */
static GPtrArray *
make_labels (CqDrafter *self, const CqContext *context, CqNode *node, const char *numeration, guint *number)
{
  GPtrArray *labels = g_ptr_array_new_with_free_func (g_free);
  const char *format = format_of_style (self, context, numeration);
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    {
      if (!is_entry (child))
        continue;
      *number = number_of (cq_node_get (child, CQ_AT_OVERRIDE), *number);
      if (format == NULL)
        g_ptr_array_add (labels, cq_label_format (&self->style->list, numeration, context->depth, *number));
      else
        g_ptr_array_add (labels, *format != '\0' ? cq_numeral_fill (format, *number) : NULL);
      (*number)++;
    }
  return labels;
}

/* The width of a label in half squares. */
static guint
count_halves (const char *label)
{
  guint n = 0;

  for (; *label != '\0'; label = g_utf8_next_char (label))
    n += g_unichar_iswide (g_utf8_get_char (label)) ? 2 : 1;
  return n;
}

/* How far the labels of a list hang out: all alike, the widest with its gap. */
static double
hang_of (CqDrafter *self, const CqContext *context, GPtrArray *labels)
{
  const CqListStyle *style = &self->style->list;
  const CqTextStyle *text = &self->style->text[context->text];
  double hang = context->is_cell ? style->indent * 0.7 : style->indent;
  guint widest = 0;

  for (guint i = 0; i < labels->len; i++)
    if (g_ptr_array_index (labels, i) != NULL)
      widest = MAX (widest, count_halves (g_ptr_array_index (labels, i)));
  if (widest == 0)
    return 0;
  return MAX (hang, (double) widest * text->size * 0.5 + style->label_gap);
}

/* Without the signs that set a number off: "2." is "2" in a reference. */
static char *
dup_number (const char *label)
{
  static const char *const signs[] = { ".", "．", "、", "-", "–", " " };
  char *number = g_strdup (label);

  for (gboolean again = TRUE; again;)
    {
      again = FALSE;
      for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
        if (g_str_has_suffix (number, signs[i]))
          {
            number[strlen (number) - strlen (signs[i])] = '\0';
            again = TRUE;
          }
    }
  return number;
}

/* What references to an entry say. Where the style counts in its own way, the whole way to it: "2 (b)", "２（２）". */
static void
remember_label (CqDrafter *self, CqContext *context, CqNode *node, const char *label, gboolean is_of_style)
{
  const char *id = cq_node_get (node, CQ_XML_ID);
  g_autofree char *own = dup_number (label);
  g_autofree char *number = NULL;

  number = context->number == NULL ? g_strdup (own) : g_strconcat (context->number, (guchar) *own < 128 ? " " : "", own, NULL);
  context->number = cq_strings_keep (self->draft->strings, number);
  if (id != NULL)
    {
      CqEntryLabel known = { cq_strings_keep (self->draft->strings, id), cq_strings_keep (self->draft->strings, label),
                             is_of_style ? context->number : NULL };
      g_array_append_val (self->draft->labels, known);
    }
}

/* A label that runs in stands at the indent of the first line, those of inner lists further in. */
static gboolean
runs_in (CqDrafter *self, const CqContext *context, const char *label)
{
  return label != NULL && self->style->list.is_run_in && !context->is_bulleted && !context->is_cell && !context->is_note
         && context->text == CQ_TEXT_CLAUSE;
}

/* What is between the begin of an entry and its end. */
static void
draft_entry_within (CqDrafter *self, const CqContext *list, CqNode *node, const CqEntry *begin)
{
  CqContext entry = cq_context_enter (self, list, node);
  const char *label = begin->label;
  gboolean is_run_in = runs_in (self, list, label);

  entry.element = cq_draft_add_element (self, &entry, CQ_ELEMENT_LIST_ENTRY);
  if (!is_run_in)
    cq_context_indent (&entry, begin->hang);
  if (label != NULL)
    {
      guint32 element = cq_draft_add_element (self, &entry, CQ_ELEMENT_LABEL);
      cq_draft_set_label (self, &entry, label, begin->hang, element);
      remember_label (self, &entry, node, label, begin->is_of_style);
    }
  if (is_run_in)
    {
      self->next.flags |= CQ_BLOCK_RUN_IN;
      self->next.first_line = list->depth * self->style->list.indent;
    }
  entry.element = cq_draft_add_element (self, &entry, CQ_ELEMENT_LIST_BODY);
  entry.depth++;
  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    {
      CqNode *child = cq_node_get_child (node, i);
      if (cq_node_is (child, CQ_DB_TITLE))
        cq_draft_element (self, &entry, child, CQ_PLACE_TEXTUAL);
    }
  cq_draft_children (self, &entry, node, 0, cq_node_get_n_children (node));
  cq_draft_flush_label (self, &entry);
}

/* One entry of a list. */
static void
draft_entry (CqDrafter *self, const CqContext *list, CqNode *node, const CqEntry *begin)
{
  guint extent, span;

  if (cq_draft_take_over (self, list, node, begin))
    return;
  span = cq_draft_open_span (self, list, node, begin);
  extent = cq_draft_open_extent (self, node);
  draft_entry_within (self, list, node, begin);
  cq_draft_close_extent (self, extent);
  cq_draft_close_span (self, span);
}

static void
draft_list_title (CqDrafter *self, const CqContext *context, CqNode *node)
{
  CqContext inner = *context;
  CqNode *title = cq_inline_find_title (node);

  inner.text = context->is_cell || context->is_note ? CQ_TEXT_BAND : CQ_TEXT_CAPTION;
  inner.flags |= CQ_BLOCK_KEEP_NEXT;
  if (title != NULL)
    cq_draft_whole (self, &inner, title, CQ_ELEMENT_PARAGRAPH);
}

/* What stands in a list besides its entries: its title, and blocks before the first entry. */
static void
draft_list_head (CqDrafter *self, const CqContext *context, CqNode *node)
{
  CqNode *child;

  draft_list_title (self, context, node);
  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    {
      CqPlaceKind place = cq_place_of (child, FALSE);
      if (is_entry (child) || cq_node_is (child, CQ_DB_TITLE))
        continue;
      if (place == CQ_PLACE_INLINE || place == CQ_PLACE_TITLE)
        place = CQ_PLACE_TEXTUAL;
      cq_draft_element (self, context, child, place);
    }
}

/* An entry of the body's own list is a clause; its number is that of the document, whatever the style prints. */
static void
begin_clause (CqDrafter *self, const CqContext *context, CqNode *list, guint number)
{
  g_autofree char *text = NULL;

  if (context->depth > 0 || context->is_cell || !cq_node_has_role (list, CQ_DB_ORDEREDLIST, "operative"))
    return;
  text = g_strdup_printf ("%u", number);
  self->next.clause = CQ_CLAUSE_START_OPERATIVE;
  self->next.number = cq_strings_keep (self->draft->strings, text);
}

static const char *
keep_label (CqDrafter *self, const char *label)
{
  return label != NULL ? cq_strings_keep (self->draft->strings, label) : NULL;
}

static void
draft_numbered (CqDrafter *self, const CqContext *context, CqNode *node, const char *numeration)
{
  CqContext list = *context;
  guint number = first_number (self, node);
  guint at = number;
  g_autoptr (GPtrArray) labels = make_labels (self, context, node, numeration, &number);
  double hang = hang_of (self, context, labels);
  CqEntry begin = { NULL, hang, format_of_style (self, context, numeration) != NULL };
  guint next = 0;
  CqNode *child;

  draft_list_head (self, context, node);
  list.element = cq_draft_add_element (self, context, CQ_ELEMENT_LIST);
  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    if (is_entry (child))
      {
        at = number_of (cq_node_get (child, CQ_AT_OVERRIDE), at);
        begin_clause (self, context, node, at++);
        begin.label = keep_label (self, g_ptr_array_index (labels, next++));
        draft_entry (self, &list, child, &begin);
      }
  if (context->depth == 0)
    self->counts.last_number = number - 1;
}

/* Numbered clauses and every other ordered list. The clauses of a preamble bear no numbers. */
void
cq_draft_ordered (CqDrafter *self, const CqContext *context, CqNode *node)
{
  CqContext inner = *context;
  CqNode *child;

  if (cq_node_has_role (node, CQ_DB_ORDEREDLIST, "preamble"))
    {
      inner.text = CQ_TEXT_PREAMBULAR;
      inner.element = cq_draft_add_element (self, context, CQ_ELEMENT_LIST);
      for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
        {
          self->next.clause = context->depth == 0 ? CQ_CLAUSE_START_PREAMBULAR : CQ_CLAUSE_START_NONE;
          draft_entry (self, &inner, child, &(CqEntry){ 0 });
        }
      return;
    }
  inner.is_numbered |= cq_node_has_role (node, CQ_DB_ORDEREDLIST, "operative");
  if (inner.text == CQ_TEXT_BODY)
    inner.text = CQ_TEXT_CLAUSE;
  draft_numbered (self, &inner, node, cq_node_get (node, CQ_AT_NUMERATION));
}

void
cq_draft_steps (CqDrafter *self, const CqContext *context, CqNode *node)
{
  draft_numbered (self, context, node, cq_node_is (node, CQ_DB_STEPALTERNATIVES) ? "loweralpha" : NULL);
}

/* The bullet or dash of a list; (transfer full) (nullable) */
static char *
dup_mark (CqDrafter *self, const CqContext *context, CqNode *node, CqNode *entry)
{
  const char *mark = cq_node_get (entry, CQ_AT_OVERRIDE);
  const CqListStyle *style = &self->style->list;
  glong n_bullets = g_utf8_strlen (style->bullets, -1);
  const char *bullet;

  if (mark == NULL)
    mark = cq_node_get (node, CQ_AT_MARK);
  if (mark != NULL && g_str_equal (mark, "none"))
    return NULL;
  if (mark != NULL && (g_str_equal (mark, "dash") || g_str_equal (mark, "endash")))
    return g_strdup (style->dash);
  if (mark != NULL && *mark != '\0' && g_utf8_strlen (mark, -1) == 1)
    return g_strdup (mark);
  bullet = g_utf8_offset_to_pointer (style->bullets, (glong) context->depth % n_bullets);
  return g_strndup (bullet, (gsize) (g_utf8_next_char (bullet) - bullet));
}

void
cq_draft_itemized (CqDrafter *self, const CqContext *context, CqNode *node)
{
  CqContext list = *context;
  double hang = context->is_cell || context->is_note ? BULLET_HANG * 0.7 : BULLET_HANG;
  CqNode *child;

  draft_list_head (self, context, node);
  list.element = cq_draft_add_element (self, context, CQ_ELEMENT_LIST);
  if (runs_in (self, context, ""))
    cq_context_indent (&list, self->style->text[context->text].first_line);
  list.is_bulleted = TRUE;
  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    {
      g_autofree char *mark = NULL;
      CqEntry begin;

      if (!is_entry (child))
        continue;
      mark = dup_mark (self, context, node, child);
      begin = (CqEntry){ keep_label (self, mark), mark != NULL ? hang : 0, FALSE };
      draft_entry (self, &list, child, &begin);
    }
}

static gboolean
is_term (CqNode *node)
{
  return cq_node_is (node, CQ_DB_TERM) || cq_node_is (node, CQ_DB_GLOSSTERM);
}

/* A term, or several, and below it what it means. */
void
cq_draft_entry (CqDrafter *self, const CqContext *context, CqNode *node)
{
  CqContext entry = *context;
  CqContext term, meaning;
  CqNode *child;

  entry.element = cq_draft_add_element (self, context, CQ_ELEMENT_LIST_ENTRY);
  term = meaning = entry;
  term.element = cq_draft_add_element (self, &entry, CQ_ELEMENT_LABEL);
  term.text = context->is_cell || context->is_note ? context->text : CQ_TEXT_TERM;
  term.flags |= CQ_BLOCK_KEEP_NEXT | (context->is_cell || context->is_note ? CQ_BLOCK_BOLD : 0);
  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    if (is_term (child) && cq_inline_has_words (child, 0, cq_node_get_n_children (child)))
      cq_draft_whole (self, &term, child, CQ_ELEMENT_PARAGRAPH);
  meaning.element = cq_draft_add_element (self, &entry, CQ_ELEMENT_LIST_BODY);
  meaning.depth++;
  cq_context_indent (&meaning, self->style->list.indent);
  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    {
      CqPlaceKind place = cq_place_of (child, FALSE);
      if (is_term (child))
        continue;
      cq_draft_element (self, &meaning, child, place == CQ_PLACE_INLINE ? CQ_PLACE_TEXTUAL : place);
    }
}

void
cq_draft_entries (CqDrafter *self, const CqContext *context, CqNode *node)
{
  CqContext list = *context;
  CqNode *child;

  draft_list_title (self, context, node);
  list.element = cq_draft_add_element (self, context, CQ_ELEMENT_LIST);
  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    {
      CqPlaceKind place = cq_place_of (child, FALSE);
      if (!cq_node_is (child, CQ_DB_TITLE))
        cq_draft_element (self, &list, child, place == CQ_PLACE_INLINE || place == CQ_PLACE_TITLE ? CQ_PLACE_TEXTUAL : place);
    }
}

/* Members on a line of their own, or one after the other. */
void
cq_draft_simple_list (CqDrafter *self, const CqContext *context, CqNode *node)
{
  const char *type = cq_node_get (node, CQ_AT_TYPE);
  CqNode *child;

  if (g_strcmp0 (type, "inline") == 0)
    {
      CqNodeBuilder *builder = cq_node_builder_new (CQ_DB_PARA);
      g_autoptr (CqNode) para = NULL;
      for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
        {
          if (cq_node_builder_get_n_children (builder) > 0)
            cq_node_builder_add_text (builder, ", ");
          cq_node_builder_add (builder, child);
        }
      para = cq_node_builder_end (builder);
      cq_draft_whole (self, context, para, CQ_ELEMENT_PARAGRAPH);
      return;
    }
  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    {
      guint first = self->draft->blocks->len;
      cq_draft_element (self, context, child, CQ_PLACE_TEXTUAL);
      if (self->draft->blocks->len > first)
        ((CqBlock *) g_ptr_array_index (self->draft->blocks, first))->after = 0;
    }
  self->next.before = self->style->text[context->text].after;
}
