/* From Markdown within a paragraph to content. */
#include "import/cq-import-markdown.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "tree/cq-node-builder.h"

/* Tags of HTML that texts of ministries hold, and what they are here. Each stands without attributes. */
static const struct
{
  const char *name;
  CqTag tag;
  const char *role;
} known_tags[] = {
  { "sup", CQ_DB_SUPERSCRIPT, NULL },      { "sub", CQ_DB_SUBSCRIPT, NULL },       { "em", CQ_DB_EMPHASIS, NULL },
  { "i", CQ_DB_EMPHASIS, NULL },           { "strong", CQ_DB_EMPHASIS, "strong" }, { "b", CQ_DB_EMPHASIS, "strong" },
  { "u", CQ_DB_EMPHASIS, "underline" },    { "ins", CQ_DB_EMPHASIS, "underline" }, { "s", CQ_DB_EMPHASIS, "strikethrough" },
  { "del", CQ_DB_EMPHASIS, "strikethrough" },
};

/* Tags that are open at a time: more is no text */
#define MAX_OPEN_TAGS 20

/* What is being filled: the whole, or what stands in a tag that is still open. */
typedef struct
{
  guint tag;        /* index in known_tags */
  char *raw;        /* (owned) (nullable): the tag as it stood, should it never be closed */
  guint line;
  GPtrArray *nodes; /* (owned) */
} Frame;

typedef struct
{
  CqMarkdown *markdown;
  GArray *frames;
  GString *text; /* not yet a node */
  gunichar last; /* the last character */
} Inline;

static void add_children (Inline *self, cmark_node *parent);

static Frame *
get_top (Inline *self)
{
  return &g_array_index (self->frames, Frame, self->frames->len - 1);
}

static void
flush (Inline *self)
{
  if (self->text->len == 0)
    return;
  g_ptr_array_add (get_top (self)->nodes, cq_node_new_text (self->text->str, (gssize) self->text->len));
  g_string_truncate (self->text, 0);
}

static void
push_node (Inline *self, CqNode *node)
{
  flush (self);
  g_ptr_array_add (get_top (self)->nodes, node);
}

/* Numbered entities can make characters that XML has no place for. */
static void
push_text (Inline *self, const char *text, cmark_node *node)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      gboolean is_foreign = (c < 0x20 && c != '\t' && c != '\n') || c == 0xfffe || c == 0xffff;

      if (is_foreign && node != NULL)
        cq_import_note (self->markdown->import, (guint) cmark_node_get_start_line (node),
                        _ ("the control character U+%04X is shown as “\xef\xbf\xbd”, and so is every other"), c);
      self->last = is_foreign ? 0xfffd : c;
      g_string_append_unichar (self->text, self->last);
    }
}

static void
push_frame (Inline *self, guint tag, const char *raw, guint line)
{
  Frame frame = { tag, g_strdup (raw), line, cq_node_array_new () };

  flush (self);
  g_array_append_val (self->frames, frame);
}

/* Ends the uppermost frame as what it stands for, or as the words that it holds */
static void
pop_frame (Inline *self, gboolean is_closed)
{
  Frame frame;

  flush (self);
  frame = *get_top (self);
  g_array_set_size (self->frames, self->frames->len - 1);
  if (is_closed)
    push_node (self, cq_import_content_wrap (frame.nodes, known_tags[frame.tag].tag, known_tags[frame.tag].role));
  else
    {
      cq_import_note (self->markdown->import, frame.line, _ ("HTML that is never closed is kept as text: %s"), frame.raw);
      push_text (self, frame.raw, NULL);
      flush (self);
      cq_import_content_append (get_top (self)->nodes, frame.nodes);
    }
  g_free (frame.raw);
  g_ptr_array_unref (frame.nodes);
}

static gboolean
find_tag (const char *name, gsize length, guint *tag)
{
  for (guint i = 0; i < G_N_ELEMENTS (known_tags); i++)
    if (strlen (known_tags[i].name) == length && g_ascii_strncasecmp (known_tags[i].name, name, length) == 0)
      {
        *tag = i;
        return TRUE;
      }
  return FALSE;
}

/* Whether a tag of the kind is open; those opened in it are then known to be closed nowhere. */
static gboolean
close_tag (Inline *self, guint tag, guint lowest)
{
  guint i = self->frames->len;

  while (i > lowest && g_array_index (self->frames, Frame, i - 1).tag != tag)
    i--;
  if (i == lowest)
    return FALSE;
  while (self->frames->len > i)
    pop_frame (self, FALSE);
  pop_frame (self, TRUE);
  return TRUE;
}

static gboolean
is_line_end (const char *html)
{
  return g_ascii_strcasecmp (html, "<br>") == 0 || g_ascii_strcasecmp (html, "<br/>") == 0
         || g_ascii_strcasecmp (html, "<br />") == 0;
}

/* A comment of HTML can be one of XML, unless it holds what XML forbids there. */
static CqNode *
make_comment (const char *html)
{
  g_autofree char *inside = NULL;
  gsize length = strlen (html);

  if (length < 7 || !g_str_has_prefix (html, "<!--") || !g_str_has_suffix (html, "-->"))
    return NULL;
  inside = g_strndup (html + 4, length - 7);
  if (strstr (inside, "--") != NULL || g_str_has_suffix (inside, "-"))
    return NULL;
  return cq_node_new_comment (inside, 0);
}

/* @lowest: tags below it are of another element around this one and cannot be closed here */
static void
add_html (Inline *self, cmark_node *node, guint lowest)
{
  const char *html = cmark_node_get_literal (node);
  gsize length = strlen (html);
  CqNode *comment = make_comment (html);
  guint tag;

  if (comment != NULL)
    push_node (self, comment);
  else if (is_line_end (html))
    push_node (self, cq_node_new_with_text (CQ_DB_SBR, NULL));
  else if (length > 3 && html[1] == '/' && find_tag (html + 2, length - 3, &tag) && close_tag (self, tag, lowest))
    return;
  else if (length > 2 && find_tag (html + 1, length - 2, &tag) && self->frames->len < MAX_OPEN_TAGS)
    push_frame (self, tag, html, (guint) cmark_node_get_start_line (node));
  else
    {
      cq_import_note (self->markdown->import, (guint) cmark_node_get_start_line (node),
                      _ ("HTML has no place here; it is kept as text: %s"), html);
      push_text (self, html, node);
    }
}

/* The elements that hold words: filled, then ended by the caller */
static GPtrArray *
read_children (Inline *self, cmark_node *parent)
{
  Inline inner = { self->markdown, g_array_new (FALSE, TRUE, sizeof (Frame)), g_string_new (NULL), self->last };
  GPtrArray *nodes;

  push_frame (&inner, 0, NULL, 0);
  add_children (&inner, parent);
  while (inner.frames->len > 1)
    pop_frame (&inner, FALSE);
  flush (&inner);
  nodes = g_ptr_array_ref (get_top (&inner)->nodes);
  g_ptr_array_unref (get_top (&inner)->nodes);
  self->last = inner.last;
  g_array_unref (inner.frames);
  g_string_free (inner.text, TRUE);
  return nodes;
}

static void
add_emphasis (Inline *self, cmark_node *node, const char *role)
{
  g_autoptr (GPtrArray) nodes = read_children (self, node);

  push_node (self, cq_import_content_wrap (nodes, CQ_DB_EMPHASIS, role));
}

static void
push_nodes (Inline *self, GPtrArray *nodes)
{
  flush (self);
  cq_import_content_append (get_top (self)->nodes, nodes);
}

/* Words, and behind them what stands for their address and is none */
static void
push_lost_address (Inline *self, cmark_node *node, GPtrArray *words)
{
  push_nodes (self, words);
  cq_import_note (self->markdown->import, (guint) cmark_node_get_start_line (node),
                  _ ("“%s” is no address; it is kept as text"), cmark_node_get_url (node));
  push_text (self, " (", NULL);
  push_text (self, cmark_node_get_url (node), node);
  push_text (self, ")", NULL);
}

static void
add_link (Inline *self, cmark_node *node)
{
  g_autoptr (GPtrArray) nodes = read_children (self, node);
  g_autofree char *address = cq_import_dup_address (cmark_node_get_url (node));
  const char *title = cmark_node_get_title (node);
  CqNodeBuilder *builder;

  if (address == NULL)
    {
      push_lost_address (self, node, nodes);
      return;
    }
  builder = cq_node_builder_new (CQ_DB_LINK);
  cq_node_builder_set (builder, CQ_XLINK_HREF, address);
  if (title != NULL && *title != '\0')
    cq_node_builder_set (builder, CQ_XLINK_TITLE, title);
  for (guint i = 0; i < nodes->len; i++)
    cq_node_builder_add (builder, nodes->pdata[i]);
  push_node (self, cq_node_builder_end (builder));
}

static void
add_image (Inline *self, cmark_node *node)
{
  g_autoptr (GPtrArray) nodes = read_children (self, node);
  g_autofree char *words = cq_import_content_get_text (nodes);
  g_autofree char *address = cq_import_dup_address (cmark_node_get_url (node));
  CqNodeBuilder *image;
  CqNodeBuilder *data;
  CqNodeBuilder *text;
  CqNodeBuilder *whole;

  if (address == NULL)
    {
      push_lost_address (self, node, nodes);
      return;
    }
  image = cq_node_builder_new (CQ_DB_IMAGEOBJECT);
  data = cq_node_builder_new (CQ_DB_IMAGEDATA);
  text = cq_node_builder_new (CQ_DB_TEXTOBJECT);
  whole = cq_node_builder_new (CQ_DB_INLINEMEDIAOBJECT);
  cq_node_builder_set (data, CQ_AT_FILEREF, address);
  cq_node_builder_take (image, cq_node_builder_end (data));
  cq_node_builder_take (whole, cq_node_builder_end (image));
  cq_node_builder_add_element (text, CQ_DB_PHRASE, words);
  cq_node_builder_take (whole, cq_node_builder_end (text));
  push_node (self, cq_node_builder_end (whole));
  cq_import_note (self->markdown->import, (guint) cmark_node_get_start_line (node),
                  _ ("the picture “%s” is not brought along; its words stand in its place"), cmark_node_get_url (node));
}

static CqNode *
make_note (Inline *self, const CqMarkdownNote *note, guint number)
{
  g_autoptr (GPtrArray) passages = cq_passages_new ();
  g_autoptr (GPtrArray) nodes = NULL;
  g_autofree char *id = g_strdup_printf ("note-%u", number);
  g_autoptr (CqNode) footnote = NULL;

  self->markdown->in_note = TRUE;
  cq_markdown_add_blocks (self->markdown, note->definition, passages);
  self->markdown->in_note = FALSE;
  nodes = cq_passages_make_nodes (self->markdown->import, passages);
  footnote = cq_import_content_wrap (nodes, CQ_DB_FOOTNOTE, NULL);
  return note->n_calls > 1 ? cq_node_with_attribute (footnote, CQ_XML_ID, id) : g_steal_pointer (&footnote);
}

static CqMarkdownNote *
get_note (GArray *notes, cmark_node *call)
{
  return &g_array_index (notes, CqMarkdownNote, atoi (cmark_node_get_literal (call)) - 1);
}

static void
push_reference (Inline *self, cmark_node *call)
{
  g_autofree char *id = g_strdup_printf ("note-%s", cmark_node_get_literal (call));
  CqNodeBuilder *builder = cq_node_builder_new (CQ_DB_FOOTNOTEREF);

  cq_node_builder_set (builder, CQ_AT_LINKEND, id);
  push_node (self, cq_node_builder_end (builder));
}

/* The words of a note that a note calls, for DocBook has none within another. What notes it calls in turn stands in
 * parentheses where they are called first. */
static void
push_words (Inline *self, cmark_node *definition)
{
  GArray *notes = self->markdown->notes;
  cmark_iter *iter = cmark_iter_new (definition);
  cmark_event_type event;

  push_text (self, g_unichar_isspace (self->last) ? "(" : " (", NULL);
  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      cmark_node *node = cmark_iter_get_node (iter);
      cmark_node_type type = cmark_node_get_type (node);
      const char *literal = cmark_node_get_literal (node);

      if (event != CMARK_EVENT_ENTER || type == CMARK_NODE_FOOTNOTE_DEFINITION)
        continue;
      if (type == CMARK_NODE_FOOTNOTE_REFERENCE && get_note (notes, node)->depth == 1)
        push_reference (self, node);
      else if (type == CMARK_NODE_FOOTNOTE_REFERENCE)
        continue;
      else if (literal != NULL)
        push_text (self, literal, node);
      else if (self->last != '(' && !g_unichar_isspace (self->last))
        push_text (self, " ", NULL);
    }
  cmark_iter_free (iter);
  push_text (self, ")", NULL);
}

static void
add_call (Inline *self, cmark_node *node)
{
  CqMarkdownNote *note = get_note (self->markdown->notes, node);

  if (note->depth == 1 && !note->is_placed && !self->markdown->in_note)
    {
      note->is_placed = TRUE;
      push_node (self, make_note (self, note, (guint) atoi (cmark_node_get_literal (node))));
    }
  else if (note->depth == 1)
    push_reference (self, node);
  else
    {
      cq_import_note (self->markdown->import, (guint) cmark_node_get_start_line (node),
                      _ ("a note within a note stands in parentheses"));
      push_words (self, note->definition);
    }
}

/* The first character of what comes next; 0 where that is no text */
static gunichar
peek (cmark_node *node)
{
  while (node != NULL && cmark_node_first_child (node) != NULL)
    node = cmark_node_first_child (node);
  if (node == NULL || cmark_node_get_type (node) != CMARK_NODE_TEXT)
    return 0;
  return g_utf8_get_char (cmark_node_get_literal (node));
}

static void
add_node (Inline *self, cmark_node *node, guint lowest)
{
  cmark_node_type type = cmark_node_get_type (node);

  if (type == CMARK_NODE_TEXT)
    push_text (self, cmark_node_get_literal (node), node);
  else if (type == CMARK_NODE_SOFTBREAK)
    {
      if (!cq_import_is_joined (self->last, peek (cmark_node_next (node))))
        push_text (self, " ", node);
    }
  else if (type == CMARK_NODE_LINEBREAK)
    push_node (self, cq_node_new_with_text (CQ_DB_SBR, NULL));
  else if (type == CMARK_NODE_CODE)
    push_node (self, cq_node_new_with_text (CQ_DB_CODE, cmark_node_get_literal (node)));
  else if (type == CMARK_NODE_HTML_INLINE)
    add_html (self, node, lowest);
  else if (type == CMARK_NODE_EMPH)
    add_emphasis (self, node, NULL);
  else if (type == CMARK_NODE_STRONG)
    add_emphasis (self, node, "strong");
  else if (type == CMARK_NODE_LINK)
    add_link (self, node);
  else if (type == CMARK_NODE_IMAGE)
    add_image (self, node);
  else if (type == CMARK_NODE_FOOTNOTE_REFERENCE)
    add_call (self, node);
  else if (g_str_equal (cmark_node_get_type_string (node), "strikethrough"))
    add_emphasis (self, node, "strikethrough");
  else
    add_children (self, node);
}

static void
add_children (Inline *self, cmark_node *parent)
{
  guint lowest = self->frames->len;

  for (cmark_node *child = cmark_node_first_child (parent); child != NULL; child = cmark_node_next (child))
    add_node (self, child, lowest);
}

/**
 * cq_markdown_read_inline:
 * @parent: a paragraph, heading or cell
 *
 * Returns: (transfer full) (element-type CqNode): its content
 */
GPtrArray *
cq_markdown_read_inline (CqMarkdown *self, cmark_node *parent)
{
  Inline whole = { self, NULL, NULL, 0 };

  return read_children (&whole, parent);
}
