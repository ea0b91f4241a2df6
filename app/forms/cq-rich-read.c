/* Content as the pieces of a rich text. */
#include "forms/cq-rich-private.h"

#include "layout/cq-inline.h"
#include "statement/cq-field.h"

#include <string.h>

/* A chip is no place to read a whole list or formula in. */
#define MAX_FOREIGN 40

typedef struct
{
  GPtrArray *pieces;
  GString *text; /* neighbouring texts, not yet made into pieces */
  const char *lang;
  CqNumbering *numbering;
} Reader;

static void read_node (Reader *self, CqNode *node, GPtrArray *chain);

/* Line ends as an editor of one line cannot show them, and what text stands around them. */
static gboolean
is_break (gunichar c)
{
  return c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029;
}

static void
add_text (Reader *self, GPtrArray *chain, const char *from, const char *to)
{
  if (to > from)
    g_ptr_array_add (self->pieces, cq_rich_piece_new_text (chain, from, to - from));
}

/* Makes pieces of the text gathered: a run of white space with a line end in it is one space. */
static void
flush_text (Reader *self, GPtrArray *chain)
{
  const char *begin = self->text->str;
  const char *at = begin;

  while (*at != '\0')
    {
      const char *run = at;
      gboolean breaks = FALSE;

      while (*at == ' ' || is_break (g_utf8_get_char (at)))
        {
          breaks = breaks || *at != ' ';
          at = g_utf8_next_char (at);
        }
      if (breaks)
        {
          g_autoptr (CqNode) source = cq_node_new_text (run, at - run);
          add_text (self, chain, begin, run);
          g_ptr_array_add (self->pieces, cq_rich_piece_new (CQ_RICH_SPACE, chain, " ", source));
          begin = at;
        }
      else if (at == run)
        at = g_utf8_next_char (at);
    }
  add_text (self, chain, begin, at);
  g_string_truncate (self->text, 0);
}

static void
add_atom (Reader *self, CqRichKind kind, GPtrArray *chain, const char *shown, CqNode *node, const char *tip)
{
  g_autofree char *line = cq_rich_dup_line (shown);
  CqRichPiece *piece = cq_rich_piece_new (kind, chain, line, node);

  piece->tip = tip != NULL && *tip != '\0' ? g_strdup (tip) : NULL;
  g_ptr_array_add (self->pieces, piece);
}

static void
add_blank (Reader *self, GPtrArray *chain, const char *label, CqNode *node)
{
  g_autofree char *shown = g_strdup_printf ("[%s]", *label != '\0' ? label : "…");

  add_atom (self, CQ_RICH_BLANK, chain, shown, node, NULL);
}

static void
read_field (Reader *self, CqNode *node, const char *kind, GPtrArray *chain)
{
  g_autofree char *words = cq_text_get_plain (node);
  g_autofree char *label = NULL;

  if (cq_field_is_filled (node) && *words != '\0')
    add_atom (self, CQ_RICH_FIELD, chain, words, node, NULL);
  else
    {
      label = *words != '\0' ? g_strdup (words) : cq_field_get_label (kind, self->lang);
      add_blank (self, chain, label, node);
    }
}

static char *
make_raised (const char *number)
{
  static const char *const digits[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
  GString *raised;

  if (number == NULL || *number == '\0' || number[strspn (number, "0123456789")] != '\0')
    return g_strdup ("*");
  raised = g_string_new (NULL);
  for (const char *at = number; *at != '\0'; at++)
    g_string_append (raised, digits[*at - '0']);
  return g_string_free (raised, FALSE);
}

static void
read_footnote (Reader *self, CqNode *node, GPtrArray *chain)
{
  gboolean again = cq_node_is (node, CQ_DB_FOOTNOTEREF);
  const char *id = cq_node_get (node, again ? CQ_AT_LINKEND : CQ_XML_ID);
  const char *number = id != NULL && self->numbering != NULL ? cq_numbering_get_number_of (self->numbering, id) : NULL;
  g_autofree char *shown = make_raised (number);
  CqNode *para = cq_rich_pick_footnote (node, self->lang);
  g_autofree char *words = para != NULL ? cq_text_get_plain (para) : NULL;

  add_atom (self, CQ_RICH_FOOTNOTE, chain, shown, node, words);
}

static void
read_reference (Reader *self, CqNode *node, GPtrArray *chain)
{
  const char *id = cq_node_get (node, CQ_AT_LINKEND);
  g_autofree char *shown = NULL;

  if (id != NULL && self->numbering != NULL)
    shown = cq_numbering_get_reference (self->numbering, id, self->lang);
  if (shown == NULL || *shown == '\0')
    {
      g_free (shown);
      shown = g_strdup_printf ("[%s]", id != NULL ? id : "…");
    }
  add_atom (self, CQ_RICH_REFERENCE, chain, shown, node, NULL);
}

/* Elements around text that may be typed in. */
static gboolean
is_running (CqNode *node)
{
  switch ((guint) cq_node_get_tag (node))
    {
    case CQ_DB_ABBREV:
    case CQ_DB_ACRONYM:
    case CQ_DB_CITATION:
    case CQ_DB_CITETITLE:
    case CQ_DB_CODE:
    case CQ_DB_COMMAND:
    case CQ_DB_DATE:
    case CQ_DB_EMAIL:
    case CQ_DB_EMPHASIS:
    case CQ_DB_FILENAME:
    case CQ_DB_FIRSTTERM:
    case CQ_DB_FOREIGNPHRASE:
    case CQ_DB_GLOSSTERM:
    case CQ_DB_LINK:
    case CQ_DB_LITERAL:
    case CQ_DB_ORGNAME:
    case CQ_DB_PHRASE:
    case CQ_DB_PRODUCTNAME:
    case CQ_DB_QUOTE:
    case CQ_DB_SUBSCRIPT:
    case CQ_DB_SUPERSCRIPT:
    case CQ_DB_TRADEMARK:
    case CQ_DB_URI:
    case CQ_DB_WORDASWORD:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
read_foreign (Reader *self, CqNode *node, GPtrArray *chain)
{
  g_autofree char *words = cq_node_is (node, CQ_DB_INDEXTERM) ? g_strdup ("") : cq_inline_dup_plain (node);
  g_autofree char *shown = NULL;

  if (g_utf8_strlen (words, -1) > MAX_FOREIGN)
    {
      g_autofree char *head = g_utf8_substring (words, 0, MAX_FOREIGN - 1);
      shown = g_strconcat (head, "…", NULL);
    }
  else
    shown = g_strdup (words);
  add_atom (self, *shown != '\0' ? CQ_RICH_FOREIGN : CQ_RICH_MARK, chain, shown, node, *words != '\0' ? words : NULL);
}

static void
read_children (Reader *self, CqNode *const *children, guint n_children, GPtrArray *chain)
{
  for (guint i = 0; i < n_children; i++)
    {
      if (cq_node_get_kind (children[i]) == CQ_NODE_TEXT)
        {
          g_string_append_len (self->text, cq_node_get_text (children[i]), (gssize) cq_node_get_text_length (children[i]));
          continue;
        }
      flush_text (self, chain);
      read_node (self, children[i], chain);
    }
  flush_text (self, chain);
}

static void
read_wrap (Reader *self, CqNode *node, GPtrArray *chain)
{
  g_autoptr (CqRichWrap) wrap = cq_rich_wrap_new (node);
  g_autoptr (GPtrArray) inner = cq_rich_chain_with (chain, wrap);
  g_autoptr (GPtrArray) children = cq_content_of (node);
  guint first = self->pieces->len;

  read_children (self, (CqNode *const *) children->pdata, children->len, inner);
  if (cq_rich_wrap_has_slot (wrap))
    {
      for (guint i = first; i < self->pieces->len; i++)
        if (cq_rich_nth (self->pieces, i)->length > 0 || cq_rich_nth (self->pieces, i)->kind == CQ_RICH_SLOT)
          return;
      g_ptr_array_add (self->pieces, cq_rich_piece_new (CQ_RICH_SLOT, inner, "", NULL));
    }
}

static void
read_element (Reader *self, CqNode *node, GPtrArray *chain)
{
  const char *field = cq_field_get_kind (node);
  gboolean has_words = cq_field_is_filled (node);

  if (field != NULL && !(has_words && g_str_equal (field, "text")))
    read_field (self, node, field, chain);
  else if (cq_node_is (node, CQ_DB_DATE) && cq_node_get (node, CQ_AT_ROLE) != NULL)
    read_field (self, node, "date", chain);
  else if (cq_node_is (node, CQ_DB_REPLACEABLE))
    {
      g_autofree char *label = cq_text_get_plain (node);
      add_blank (self, chain, label, node);
    }
  else if (cq_node_is (node, CQ_DB_FOOTNOTE) || cq_node_is (node, CQ_DB_FOOTNOTEREF))
    read_footnote (self, node, chain);
  else if (cq_inline_is_resolved (node))
    read_reference (self, node, chain);
  else if (cq_node_has_role (node, CQ_DB_ANCHOR, "bracket-open"))
    add_atom (self, CQ_RICH_BRACKET, chain, "[", node, NULL);
  else if (cq_node_has_role (node, CQ_DB_ANCHOR, "bracket-close"))
    add_atom (self, CQ_RICH_BRACKET, chain, "]", node, NULL);
  else
    {
      g_autoptr (CqRichWrap) wrap = cq_rich_wrap_new (node);
      if (is_running (node) && !cq_inline_is_spaced (node)
          && (cq_node_get_n_children (node) > 0 || cq_rich_wrap_has_slot (wrap)))
        read_wrap (self, node, chain);
      else
        read_foreign (self, node, chain);
    }
}

static void
read_node (Reader *self, CqNode *node, GPtrArray *chain)
{
  if (cq_node_get_kind (node) == CQ_NODE_ELEMENT)
    read_element (self, node, chain);
  else
    add_atom (self, CQ_RICH_MARK, chain, "", node,
              cq_node_get_kind (node) == CQ_NODE_COMMENT ? cq_node_get_text (node) : NULL);
}

/**
 * cq_rich_read:
 * @content: (element-type CqNode): texts and inline elements
 * @chain: (element-type CqRichWrap): what stands around them
 *
 * Adds the pieces of @content to @pieces.
 */
void
cq_rich_read (GPtrArray *pieces, GPtrArray *content, GPtrArray *chain, const char *lang, CqNumbering *numbering)
{
  Reader self = { pieces, g_string_new (NULL), lang, numbering };

  read_children (&self, (CqNode *const *) content->pdata, content->len, chain);
  g_string_free (self.text, TRUE);
}
