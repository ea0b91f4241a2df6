#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CQ_LINE_NUMBERS_NONE,
  CQ_LINE_NUMBERS_EVERY,
  CQ_LINE_NUMBERS_FIFTH,
} CqLineNumbers;

/**
 * CqMarkings:
 *
 * What stands on the pages of a working copy and is no part of its text. All zero is nothing. The words are in the
 * document's language. None of it is read out with the text.
 */
typedef struct
{
  const char *watermark; /* (nullable): large, behind the text */
  const char *notice;    /* (nullable): above the running head, where lines begin */
  const char *version;   /* (nullable): above the running head, where lines end */
  CqLineNumbers line_numbers; /* of the lines of the text; not those of tables and notes */
  gboolean is_continuous;     /* they run through the document, instead of beginning anew on each page */
  gboolean has_symbols;       /* “Pp1”, “Op3” beside the paragraphs of preamble and body */
} CqMarkings;

G_END_DECLS
