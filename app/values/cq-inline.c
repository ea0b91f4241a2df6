/* The little Markdown that a text of the values may hold: *emphasis*, **strong emphasis**, footnote
 * marks [^1], fields {meeting-city} and backslash escapes. */
#include "values/cq-inline.h"

#include <string.h>

#include "statement/cq-text.h"
#include "tree/cq-node-builder.h"

/* Deeper emphasis than any text needs is left as asterisks, so that no text makes a tree too deep to be read. */
#define MAX_NESTING 6
/* How many pieces back an opening mark is looked for, so that no text takes long. */
#define MAX_LOOKBACK 500

/* A stretch of the text read so far: asterisks that may still open emphasis, or a node. */
typedef struct
{
  CqNode *node;   /* (owned) (nullable) */
  guint n_stars;  /* how many are left */
  guint n_before; /* how many they were */
  gboolean can_open;
  gboolean can_close;
  guint nesting;
} Piece;

typedef struct
{
  GArray *pieces; /* (owned) (element-type Piece) */
  GString *text;  /* (owned): not yet a piece */
} Inline;

static void
piece_clear (gpointer data)
{
  g_clear_pointer (&((Piece *) data)->node, cq_node_unref);
}

static void
flush_text (Inline *self)
{
  Piece piece = { 0 };

  if (self->text->len == 0)
    return;
  piece.node = cq_node_new_text (self->text->str, self->text->len);
  g_array_append_val (self->pieces, piece);
  g_string_truncate (self->text, 0);
}

static Piece *
nth (Inline *self, guint i)
{
  return &g_array_index (self->pieces, Piece, i);
}

/* The nodes of the pieces from @first on, texts joined, asterisks that opened nothing as they stand. */
static GPtrArray *
take_nodes (Inline *self, guint first)
{
  GPtrArray *nodes = cq_node_array_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = first; i <= self->pieces->len; i++)
    {
      Piece *piece = i < self->pieces->len ? nth (self, i) : NULL;

      if (piece != NULL && piece->node == NULL)
        for (guint n = 0; n < piece->n_stars; n++)
          g_string_append_c (text, '*');
      else if (piece != NULL && cq_node_get_kind (piece->node) == CQ_NODE_TEXT)
        g_string_append (text, cq_node_get_text (piece->node));
      else
        {
          if (text->len > 0)
            g_ptr_array_add (nodes, cq_node_new_text (text->str, text->len));
          g_string_truncate (text, 0);
          if (piece != NULL)
            g_ptr_array_add (nodes, cq_node_ref (piece->node));
        }
    }
  g_array_set_size (self->pieces, first);
  return nodes;
}

static guint
nesting_from (Inline *self, guint first)
{
  guint nesting = 0;

  for (guint i = first; i < self->pieces->len; i++)
    nesting = MAX (nesting, nth (self, i)->nesting);
  return nesting;
}

/* Whether the asterisks of @opener and @closer belong together; the rule of three is CommonMark's. */
static gboolean
is_pair (const Piece *opener, const Piece *closer)
{
  if (opener->node != NULL || !opener->can_open || opener->n_stars == 0)
    return FALSE;
  if ((opener->can_close || closer->can_open) && (opener->n_before + closer->n_before) % 3 == 0)
    return opener->n_before % 3 == 0 && closer->n_before % 3 == 0;
  return TRUE;
}

static gboolean
find_opener (Inline *self, const Piece *closer, guint *index)
{
  guint n = self->pieces->len;

  for (guint i = n; i > 0 && n - i < MAX_LOOKBACK; i--)
    if (is_pair (nth (self, i - 1), closer) && i < n)
      {
        *index = i - 1;
        return nesting_from (self, i) < MAX_NESTING;
      }
  return FALSE;
}

/* Ends the emphasis that the piece at @index opens, with as many asterisks as both have: one or two. */
static void
close_emphasis (Inline *self, guint index, Piece *closer)
{
  guint n = nth (self, index)->n_stars >= 2 && closer->n_stars >= 2 ? 2 : 1;
  Piece piece = { .nesting = nesting_from (self, index + 1) + 1 };
  g_autoptr (GPtrArray) nodes = take_nodes (self, index + 1);
  CqNodeBuilder *emphasis = cq_node_builder_new (CQ_DB_EMPHASIS);

  if (n == 2)
    cq_node_builder_set (emphasis, CQ_AT_ROLE, "strong");
  for (guint i = 0; i < nodes->len; i++)
    cq_node_builder_add (emphasis, nodes->pdata[i]);
  piece.node = cq_node_builder_end (emphasis);
  nth (self, index)->n_stars -= n;
  closer->n_stars -= n;
  if (nth (self, index)->n_stars == 0)
    g_array_set_size (self->pieces, index);
  g_array_append_val (self->pieces, piece);
}

static gboolean
is_space_at (const char *at)
{
  return *at == '\0' || g_unichar_isspace (g_utf8_get_char (at));
}

static const char *
read_stars (Inline *self, const char *start, const char *at)
{
  Piece run = { 0 };
  guint index;
  gboolean after_space = at == start || is_space_at (g_utf8_prev_char (at));

  flush_text (self);
  while (*at == '*')
    at++, run.n_stars++;
  run.n_before = run.n_stars;
  run.can_open = !is_space_at (at);
  run.can_close = !after_space;
  while (run.can_close && run.n_stars > 0 && find_opener (self, &run, &index))
    close_emphasis (self, index, &run);
  if (run.n_stars > 0)
    g_array_append_val (self->pieces, run);
  return at;
}

/* Reads `[^mark]`; %NULL where none stands here. */
static const char *
read_mark (Inline *self, const char *at, CqInlineNote note, gpointer data)
{
  const char *end;
  g_autofree char *mark = NULL;
  Piece piece = { 0 };

  if (at[0] != '[' || at[1] != '^')
    return NULL;
  end = at + 2 + strcspn (at + 2, "[] \t\n");
  if (*end != ']' || end == at + 2)
    return NULL;
  mark = g_strndup (at + 2, end - at - 2);
  flush_text (self);
  piece.node = note != NULL ? note (mark, data) : NULL;
  if (piece.node != NULL)
    g_array_append_val (self->pieces, piece);
  return end + 1;
}

/* Reads `{words}`; %NULL where no field stands here. */
static const char *
read_field (Inline *self, const char *start, const char *at, CqInlineField field, gpointer data)
{
  const char *end;
  g_autofree char *words = NULL;
  Piece piece = { 0 };

  if (*at != '{' || field == NULL)
    return NULL;
  end = at + 1 + strcspn (at + 1, "{}\n");
  if (*end != '}')
    return NULL;
  words = g_strndup (at + 1, end - at - 1);
  piece.node = field (words, start, at - start, data);
  if (piece.node == NULL)
    return NULL;
  flush_text (self);
  g_array_append_val (self->pieces, piece);
  return end + 1;
}

/**
 * cq_inline_parse:
 * @string: a text with inline Markdown
 * @note: (nullable): makes the footnotes that it calls; %NULL leaves the marks out
 * @field: (nullable): makes the fields that it names; %NULL leaves the braces as they are
 *
 * Returns: (transfer full) (element-type CqNode): its content
 */
GPtrArray *
cq_inline_parse (const char *string, CqInlineNote note, CqInlineField field, gpointer data)
{
  Inline self = { g_array_new (FALSE, TRUE, sizeof (Piece)), g_string_new (NULL) };
  const char *at = string;
  const char *next;
  GPtrArray *content;

  g_array_set_clear_func (self.pieces, piece_clear);
  while (*at != '\0')
    {
      if (*at == '*')
        at = read_stars (&self, string, at);
      else if ((next = read_mark (&self, at, note, data)) != NULL
               || (next = read_field (&self, string, at, field, data)) != NULL)
        at = next;
      else
        {
          if (*at == '\\' && g_ascii_ispunct (at[1]))
            at++;
          g_string_append_c (self.text, *at++);
        }
    }
  flush_text (&self);
  content = take_nodes (&self, 0);
  g_array_unref (self.pieces);
  g_string_free (self.text, TRUE);
  return content;
}

/**
 * cq_inline_strip:
 *
 * Returns: (transfer full): @string on one line, as it reads without its marks
 */
char *
cq_inline_strip (const char *string)
{
  g_autoptr (GPtrArray) content = cq_inline_parse (string, NULL, NULL, NULL);

  return cq_content_get_text (content);
}
