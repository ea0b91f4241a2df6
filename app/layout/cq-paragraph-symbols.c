/* “Pp1”, “Op3”: what negotiators call the paragraphs of preamble and body. */
#include "layout/cq-assemble.h"

/* The same in all languages, so that delegations with different texts before them mean the same paragraph. */
#define PREAMBULAR "Pp"
#define OPERATIVE "Op"

static const CqBlock *
block_at (const CqDraft *draft, guint index)
{
  return g_ptr_array_index (draft->body.blocks, index);
}

/* Index of the block of the body with which the part after that of @first begins. */
static guint
find_end_of_part (const CqDraft *draft, guint first)
{
  guint32 order = block_at (draft, first)->order;

  for (guint i = 1; i < draft->parts->len; i++)
    {
      guint32 next = g_array_index (draft->parts, CqHeadWords, i).order;

      if (next <= order)
        continue;
      while (first < draft->body.blocks->len && block_at (draft, first)->order < next)
        first++;
      return first;
    }
  return draft->body.blocks->len;
}

/* As negotiators write it: “3bis” for "3 bis.". */
static char *
make_operative (const char *number)
{
  GString *symbol = g_string_new (OPERATIVE);
  gsize end = symbol->len;

  for (const char *at = number; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (!g_unichar_isspace (letter))
        g_string_append_unichar (symbol, letter);
      if (g_unichar_isalnum (letter))
        end = symbol->len;
    }
  g_string_truncate (symbol, end);
  return g_string_free (symbol, FALSE);
}

/* Where any clause of a part has a number, those without one are not counted: a count would name them as others are. */
static void
count_part (const CqDraft *draft, guint first, guint end, char **symbols)
{
  gboolean is_numbered = FALSE;
  guint n_preambular = 0, n_operative = 0;

  for (guint i = first; i < end; i++)
    is_numbered |= block_at (draft, i)->number != NULL;
  for (guint i = first; i < end; i++)
    {
      const CqBlock *block = block_at (draft, i);

      if (block->clause == CQ_CLAUSE_START_PREAMBULAR)
        symbols[block->order] = g_strdup_printf (PREAMBULAR "%u", ++n_preambular);
      else if (block->clause == CQ_CLAUSE_START_OPERATIVE && block->number != NULL)
        symbols[block->order] = make_operative (block->number);
      else if (block->clause == CQ_CLAUSE_START_OPERATIVE && !is_numbered)
        symbols[block->order] = g_strdup_printf (OPERATIVE "%u", ++n_operative);
    }
}

/**
 * cq_paragraph_symbols_make:
 *
 * Preambular paragraphs are counted, anew in each part; operative ones bear their numbers, or where a part has none
 * are counted too.
 *
 * Returns: (transfer full): the symbol of each block, by order; %NULL where it begins no clause. Free all, then the
 *   array
 */
char **
cq_paragraph_symbols_make (const CqDraft *draft)
{
  char **symbols = g_new0 (char *, draft->blocks->len + 1);

  for (guint first = 0; first < draft->body.blocks->len;)
    {
      guint end = find_end_of_part (draft, first);

      count_part (draft, first, end, symbols);
      first = end;
    }
  return symbols;
}
