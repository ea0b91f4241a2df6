/* A text of the forms as those see it who look for misspelled words. */
#include "forms/cq-rich.h"

#include "language/cq-language.h"
#include "spell/cq-word.h"

/* What is taken whole follows from elsewhere; what has a language of its own is a quotation. */
static gboolean
is_masked (const CqRichSpan *span, const char *lang)
{
  const char *own = cq_node_get_kind (span->node) == CQ_NODE_ELEMENT ? cq_node_get (span->node, CQ_XML_LANG) : NULL;

  return span->is_atom || cq_node_is (span->node, CQ_DB_FOREIGNPHRASE)
         || (own != NULL && *own != '\0' && !cq_language_matches (own, lang));
}

/**
 * cq_rich_dup_masked:
 *
 * Returns: (transfer full): the text, character for character, with %CQ_WORD_MASK in the place of those that are no
 *   words of it: fields, blanks, references, and words in another language
 */
char *
cq_rich_dup_masked (CqRich *self)
{
  const guint length = cq_rich_get_length (self);
  g_autofree gboolean *masked = g_new0 (gboolean, length + 1);
  GString *text = g_string_sized_new (length);
  const char *at = cq_rich_get_text (self);
  guint n_spans;
  const CqRichSpan *spans = cq_rich_get_spans (self, &n_spans);

  for (guint i = 0; i < n_spans; i++)
    for (guint k = 0; is_masked (&spans[i], cq_rich_get_lang (self)) && k < spans[i].length; k++)
      masked[spans[i].start + k] = TRUE;
  for (guint i = 0; i < length; i++, at = g_utf8_next_char (at))
    if (masked[i])
      g_string_append (text, CQ_WORD_MASK);
    else
      g_string_append_len (text, at, g_utf8_next_char (at) - at);
  return g_string_free (text, FALSE);
}
