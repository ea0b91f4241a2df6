#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words of the document that a pattern may ask for, each by its name in braces. */
typedef enum
{
  CQ_PATTERN_TITLE,
  CQ_PATTERN_SYMBOL,
  CQ_PATTERN_DISTRIBUTION,       /* as a marking says it: "Distribution: General" */
  CQ_PATTERN_DISTRIBUTION_VALUE, /* the bare word: "General" */
  CQ_PATTERN_CLASSIFICATION,
  CQ_PATTERN_AGENDA_ITEM,        /* with its name: "Agenda item 15" */
  CQ_PATTERN_FRAMEWORK,
  CQ_PATTERN_MEETING,
  CQ_PATTERN_PLACE,
  CQ_PATTERN_DATES,              /* of the meeting */
  CQ_PATTERN_DATE,               /* of the document */
  CQ_PATTERN_LANGUAGE,           /* of the document, in that language */
  CQ_PATTERN_ORIGINAL,           /* the language that it was written in */
  CQ_PATTERN_VERSION,
  CQ_PATTERN_SECTION,
  CQ_PATTERN_PAGE,
  CQ_PATTERN_PAGES,
  CQ_N_PATTERN_WORDS
} CqPatternWord;

#define CQ_PATTERN_LITERAL CQ_N_PATTERN_WORDS

/**
 * CqPattern:
 *
 * A line to be filled in, as a style has it for each language of the document. All zero is none.
 */
typedef struct
{
  char *text;         /* (owned) (nullable): where no other is for the language */
  GHashTable *others; /* (owned) (nullable): language tag → text */
} CqPattern;

/* A stretch of a line that is to be printed: letters of the pattern, or a word of the document. */
typedef struct
{
  CqPatternWord word; /* CQ_PATTERN_LITERAL: the letters */
  const char *text;   /* (unowned): of letters, not nul-terminated */
  gsize length;
} CqPatternPiece;

void cq_pattern_set (CqPattern *self,
                     const char *lang,
                     const char *text);
void cq_pattern_clear (CqPattern *self);
CqPattern cq_pattern_copy (const CqPattern *self);
const char *cq_pattern_get (const CqPattern *self,
                            const char *lang);

gboolean cq_pattern_is_valid (const char *text);
char *cq_pattern_list_words (void);
guint cq_pattern_find_words (const char *text);
GArray *cq_pattern_take_apart (const char *line,
                               guint known);
char *cq_pattern_fill (const char *text,
                       const char *const *words);

G_END_DECLS
