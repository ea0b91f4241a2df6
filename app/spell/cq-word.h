#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In a text that is looked at for words: stands, one for one, for characters that are no words of it */
#define CQ_WORD_MASK "\357\277\274" /* U+FFFC */

/**
 * CqStretch:
 * @start: the offset of the first character
 * @length: how many there are
 *
 * A stretch of a text, in characters.
 */
typedef struct
{
  guint start;
  guint length;
} CqStretch;

/**
 * CqWord:
 * @stretch: where it stands
 * @text: (unowned): where it begins in the text, which goes on behind it
 * @bytes: how long it is
 * @compound: (nullable) (unowned): where the word with hyphens that it is a part of begins
 * @compound_bytes: how long that is
 * @has_stop: whether a full stop follows at once
 * @has_number: whether it stands behind a number, as a unit does
 *
 * A word of a text that a dictionary can be asked for.
 */
typedef struct
{
  CqStretch stretch;
  const char *text;
  gsize bytes;
  const char *compound;
  gsize compound_bytes;
  gboolean has_stop;
  gboolean has_number;
} CqWord;

GArray *cq_words_find (const char *text,
                       const char *lang);
gboolean cq_word_is_capitals (const char *word,
                              gsize bytes);

G_END_DECLS
