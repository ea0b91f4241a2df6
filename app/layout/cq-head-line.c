/* A line of a running head or of the masthead, with the words of the document in it. */
#include "layout/cq-head-line.h"

#include "tree/cq-node-builder.h"

/* No language: the letters and figures of a symbol are the same in all of them. */
#define NO_LANGUAGE "zxx"

static void
add_word (CqNodeBuilder *builder, CqPatternWord word, const char *text, gboolean is_rtl)
{
  CqNodeBuilder *symbol;

  if (word != CQ_PATTERN_SYMBOL || !is_rtl)
    {
      cq_node_builder_add_text (builder, text);
      return;
    }
  /* Among letters that read from right to left it would fall apart: its figures would be theirs. */
  symbol = cq_node_builder_new (CQ_DB_PHRASE);
  cq_node_builder_set (symbol, CQ_XML_LANG, NO_LANGUAGE);
  cq_node_builder_add_text (symbol, text);
  cq_node_builder_take (builder, cq_node_builder_end (symbol));
}

/**
 * cq_head_line_fill:
 * @line: a line of a pattern
 * @words: (array fixed-size=16) (element-type utf8): the words of the document; %NULL and empty are unknown
 * @is_rtl: whether the document reads from right to left
 * @id: (nullable): what the line speaks of
 *
 * Returns: (transfer full) (nullable): a paragraph of the line; %NULL where it comes to nothing
 */
CqNode *
cq_head_line_fill (const char *line, const char *const *words, gboolean is_rtl, const char *id)
{
  g_autoptr (GArray) pieces = NULL;
  CqNodeBuilder *builder;
  guint known = 0;

  for (guint i = 0; i < CQ_N_PATTERN_WORDS; i++)
    known |= words[i] != NULL && *words[i] != '\0' ? 1u << i : 0;
  pieces = cq_pattern_take_apart (line, known);
  if (pieces->len == 0)
    return NULL;
  builder = cq_node_builder_new (CQ_DB_PARA);
  cq_node_builder_set (builder, CQ_XML_ID, id);
  for (guint i = 0; i < pieces->len; i++)
    {
      const CqPatternPiece *piece = &g_array_index (pieces, CqPatternPiece, i);
      g_autofree char *letters = g_strndup (piece->text, piece->length);

      if (piece->word == CQ_PATTERN_LITERAL)
        cq_node_builder_add_text (builder, letters);
      else
        add_word (builder, piece->word, words[piece->word], is_rtl);
    }
  return cq_node_builder_end (builder);
}
