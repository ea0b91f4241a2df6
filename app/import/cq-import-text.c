/* From plain text to passages: what its lines, gaps and marks say. */
#include "import/cq-import-private.h"

#include <string.h>

#include "import/cq-import-lines.h"
#include "tree/cq-node-builder.h"

#define MAX_HEADING 150

/* A paragraph while its lines are gathered */
typedef struct
{
  CqImport *import;
  const CqTextLines *lines;
  GPtrArray *passages;
  GString *text;
  guint first; /* its first line */
  guint n_lines;
  gboolean is_begun_by_gap;
  guint roman; /* the last heading “III.” */
} Reader;

static GPtrArray *
make_content (const char *text)
{
  GPtrArray *content = cq_node_array_new ();

  g_ptr_array_add (content, cq_node_new_text (text, -1));
  return content;
}

static void
add_heading (Reader *self, const char *text, guint level, guint line)
{
  CqPassage *heading = cq_passage_new (CQ_PASSAGE_HEADING, line + 1);

  heading->level = level;
  heading->content = make_content (text);
  g_ptr_array_add (self->passages, heading);
}

/* Letters of which some are capitals and none small: a script without either has no such headings. */
static gboolean
is_in_capitals (const char *text)
{
  guint capitals = 0;
  guint others = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_islower (c))
        return FALSE;
      if (g_unichar_isupper (c))
        capitals++;
      else if (!g_unichar_isspace (c))
        others++;
    }
  return capitals >= 6 && capitals > 3 * others;
}

static gboolean
ends_sentence (const char *text)
{
  return *text != '\0' && strchr (".:;,!?", text[strlen (text) - 1]) != NULL;
}

/* “III. Heading”, where II. came before */
static gboolean
is_roman_heading (Reader *self, const char *text)
{
  guint value = 0;
  gsize length = cq_label_read_heading (text, &value);

  if (length == 0 || text[length] == '\0' || value != self->roman + 1 || ends_sentence (text))
    return FALSE;
  self->roman = value;
  return TRUE;
}

static void
end_paragraph (Reader *self, gboolean by_gap)
{
  g_autofree char *text = g_strstrip (g_strdup (self->text->str));
  gboolean is_alone = self->n_lines == 1 && self->is_begun_by_gap && by_gap;
  gboolean is_short = g_utf8_strlen (text, -1) <= MAX_HEADING;

  g_string_truncate (self->text, 0);
  self->n_lines = 0;
  self->is_begun_by_gap = by_gap;
  if (*text == '\0')
    return;
  if (is_short && is_alone && is_in_capitals (text) && !ends_sentence (text))
    add_heading (self, text, 1, self->first);
  else if (is_short && is_roman_heading (self, text))
    add_heading (self, text, 2, self->first);
  else
    {
      CqPassage *passage = cq_passage_new_text (make_content (text), self->first + 1);

      passage->is_alone = is_alone;
      passage->indent = self->lines->indents[self->first];
      g_ptr_array_add (self->passages, passage);
    }
}

static void
add_line (Reader *self, guint index)
{
  if (self->n_lines++ == 0)
    self->first = index;
  cq_text_join (self->text, self->lines->texts[index]);
}

/* A line of nothing but “=” or “-” below one of words */
static guint
get_underline (Reader *self, guint index)
{
  const char *line = index < self->lines->n_lines ? self->lines->texts[index] : "";
  gsize length = strlen (line);

  if (length < 3 || self->n_lines != 1 || !self->is_begun_by_gap)
    return 0;
  if (line[strspn (line, "=")] == '\0')
    return 1;
  return line[strspn (line, "-")] == '\0' ? 2 : 0;
}

/* Bullets that follow one another, the deeper below the less deep; returns the line after them. */
static guint
add_bullets (Reader *self, guint index)
{
  g_autoptr (CqBulletList) list = cq_bullet_list_new ();
  guint first = index;

  while (index < self->lines->n_lines && cq_text_is_bullet (self->lines, index))
    {
      g_autoptr (GString) text = g_string_new (NULL);
      guint indent = self->lines->indents[index];

      cq_text_join (text, cq_text_skip_bullet (self->lines->texts[index]));
      for (index++; index < self->lines->n_lines && cq_text_goes_on (self->lines, index - 1, TRUE); index++)
        cq_text_join (text, self->lines->texts[index]);
      cq_bullet_list_add (list, indent, text->str);
      /* A gap between bullets is none of the list */
      if (index + 1 < self->lines->n_lines && *self->lines->texts[index] == '\0' && cq_text_is_bullet (self->lines, index + 1))
        index++;
    }
  g_ptr_array_add (self->passages, cq_passage_new_node (cq_bullet_list_end (list), first + 1));
  self->is_begun_by_gap = TRUE;
  return index;
}

/* A heading “II.” that stands on a line by itself: its words stand below it. */
static gboolean
is_lone_roman (Reader *self, guint index)
{
  guint value;
  gsize length = cq_label_read_heading (self->lines->texts[index], &value);

  return length > 0 && self->lines->texts[index][length] == '\0' && value == self->roman + 1;
}

static guint
read_line (Reader *self, guint index)
{
  const char *text = self->lines->texts[index];
  guint level = get_underline (self, index);

  if (level > 0)
    {
      g_autofree char *heading = g_strdup (self->text->str);

      g_string_truncate (self->text, 0);
      self->n_lines = 0;
      self->is_begun_by_gap = TRUE;
      add_heading (self, heading, level, self->first);
      return index + 1;
    }
  if (*text == '\0')
    {
      end_paragraph (self, TRUE);
      return index + 1;
    }
  if (cq_text_is_bullet (self->lines, index))
    {
      end_paragraph (self, TRUE);
      return add_bullets (self, index);
    }
  if (self->n_lines > 0 && !cq_text_goes_on (self->lines, index - 1, FALSE))
    end_paragraph (self, is_lone_roman (self, index));
  add_line (self, index);
  return index + 1;
}

/**
 * cq_import_read_text:
 * @text: plain text
 *
 * Returns: (transfer full) (element-type CqPassage): what stands in it
 */
GPtrArray *
cq_import_read_text (CqImport *import, const char *text)
{
  g_autoptr (CqTextLines) lines = cq_text_lines_new (text);
  Reader self = { .import = import,
                  .lines = lines,
                  .passages = cq_passages_new (),
                  .text = g_string_new (NULL),
                  .is_begun_by_gap = TRUE };

  for (guint index = 0; index < lines->n_lines;)
    index = read_line (&self, index);
  end_paragraph (&self, TRUE);
  g_string_free (self.text, TRUE);
  return self.passages;
}
