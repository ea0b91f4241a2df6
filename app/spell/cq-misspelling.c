/* A word that nobody knows, and its replacement. */
#include "spell/cq-misspelling.h"

#include <string.h>

#include "spell/cq-passage.h"

/* As much of a passage as tells where a word stands, in characters on either side */
#define CONTEXT 60

CqMisspelling *
cq_misspelling_new (CqPath *path, const char *lang, CqStretch stretch)
{
  CqMisspelling *self = g_new0 (CqMisspelling, 1);

  self->path = cq_path_ref (path);
  self->lang = g_strdup (lang);
  self->stretch = stretch;
  return self;
}

void
cq_misspelling_free (CqMisspelling *self)
{
  cq_path_unref (self->path);
  g_free (self->lang);
  g_free (self);
}

/* (transfer full): the text of its passage */
static char *
dup_text (const CqMisspelling *self, CqNode *document)
{
  return cq_passage_dup_text (cq_tree_get (document, self->path), self->lang);
}

/**
 * cq_misspelling_dup_word:
 * @document: what it was found in
 *
 * Returns: (transfer full): the word
 */
char *
cq_misspelling_dup_word (const CqMisspelling *self, CqNode *document)
{
  g_autofree char *text = dup_text (self, document);

  return g_utf8_substring (text, self->stretch.start, self->stretch.start + self->stretch.length);
}

/* What stands for something that is not spelled is shown as dots; line ends within a paragraph are blanks. */
static char *
tidy (const char *text)
{
  GString *tidied = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gunichar c = g_utf8_get_char (at);
      g_string_append_unichar (tidied, c == 0xfffc ? 0x2026 : g_unichar_isspace (c) ? ' ' : c);
    }
  return g_string_free (tidied, FALSE);
}

/* From @at on in one direction to a blank, so that no word is cut */
static guint
find_blank (const char *text, guint at, gboolean forward, guint length)
{
  const char *place = g_utf8_offset_to_pointer (text, at);

  while (at > 0 && at < length && *place != ' ')
    {
      at += forward ? 1 : (guint) -1;
      place = forward ? g_utf8_next_char (place) : g_utf8_prev_char (place);
    }
  return at;
}

/**
 * cq_misspelling_dup_context:
 * @document: what it was found in
 * @word: (out): where the word stands in what is returned
 *
 * Returns: (transfer full): the words around it, to be read by people
 */
char *
cq_misspelling_dup_context (const CqMisspelling *self, CqNode *document, CqStretch *word)
{
  g_autofree char *raw = dup_text (self, document);
  g_autofree char *text = tidy (raw);
  g_autofree char *part = NULL;
  const guint length = (guint) g_utf8_strlen (text, -1);
  const guint end = self->stretch.start + self->stretch.length;
  guint from = self->stretch.start > CONTEXT ? find_blank (text, self->stretch.start - CONTEXT, FALSE, length) : 0;
  guint to = find_blank (text, MIN (end + CONTEXT, length), TRUE, length);

  while (from < self->stretch.start && *g_utf8_offset_to_pointer (text, from) == ' ')
    from++;
  part = g_utf8_substring (text, from, to);
  *word = (CqStretch){ self->stretch.start - from + (from > 0 ? 1 : 0), self->stretch.length };
  return g_strconcat (from > 0 ? "…" : "", part, to < length ? "…" : "", NULL);
}

/**
 * cq_misspelling_dup_id:
 * @document: what it was found in
 *
 * Returns: (transfer full) (nullable): the id, or the ids that a record is about, nearest around the word
 */
char *
cq_misspelling_dup_id (const CqMisspelling *self, CqNode *document)
{
  CqNode *node = document;
  const char *nearest = NULL;

  for (guint i = 0; i < cq_path_get_depth (self->path); i++)
    {
      const char *id;
      node = cq_node_get_child (node, cq_path_get_step (self->path, i));
      id = cq_node_get (node, CQ_XML_ID);
      if (id == NULL)
        id = cq_node_get (node, CQ_AT_ABOUT);
      if (id != NULL)
        nearest = id;
    }
  return nearest != NULL ? g_strndup (nearest, strcspn (nearest, " \t\r\n")) : NULL;
}

/**
 * cq_misspelling_compare:
 *
 * Returns: less than 0 where it stands before @other in one document
 */
int
cq_misspelling_compare (const CqMisspelling *self, const CqMisspelling *other)
{
  const int order = cq_path_compare (self->path, other->path);

  if (order != 0)
    return order;
  return (self->stretch.start > other->stretch.start) - (self->stretch.start < other->stretch.start);
}

/**
 * cq_misspellings_replace:
 * @misspellings: (element-type CqMisspelling): of @document, in order
 * @replacement: what takes the place of each
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_misspellings_replace (CqNode *document, GPtrArray *misspellings, const char *replacement)
{
  CqNode *changed = cq_node_ref (document);

  /* From the last on, so that those before stay where they are. */
  for (guint i = misspellings->len; i-- > 0;)
    {
      const CqMisspelling *one = g_ptr_array_index (misspellings, i);
      g_autoptr (CqNode) old = changed;
      g_autoptr (CqNode) passage = cq_passage_replace (cq_tree_get (old, one->path), one->lang, one->stretch.start,
                                                       one->stretch.length, replacement);
      changed = cq_tree_replace (old, one->path, passage);
    }
  return changed;
}
