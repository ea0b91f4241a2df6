#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Units of time as the values of tokens */
typedef enum
{
  CQ_SPAN_YEAR,
  CQ_SPAN_MONTH,
  CQ_SPAN_WEEK,
  CQ_SPAN_DAY,
  CQ_SPAN_QUARTER,
} CqSpan;

/**
 * CqTokenKind:
 * @CQ_TOKEN_UNKNOWN: a word that no language here has
 * @CQ_TOKEN_SKIP: a word that adds nothing, "in", "the year"
 * @CQ_TOKEN_ARTICLE: what a name begins with, "the"
 * @CQ_TOKEN_NUMBER: a number, in digits or in words
 * @CQ_TOKEN_MONTH: the name of a month
 * @CQ_TOKEN_MONTH_MARK: what follows the number of a month, "月"
 * @CQ_TOKEN_QUARTER: "quarter"
 * @CQ_TOKEN_HALF: "half"; its value is which, where the word says it
 * @CQ_TOKEN_UNIT: a #CqSpan
 * @CQ_TOKEN_DASH: "-" or, of any length, "–"
 * @CQ_TOKEN_MARK: "/" or "."
 * @CQ_TOKEN_FROM: before the beginning of a period
 * @CQ_TOKEN_TO: between its ends
 * @CQ_TOKEN_BY: before or after a term; its value is whether it says something of its own ("before")
 * @CQ_TOKEN_NUANCE: words that are printed as they are, "end of"
 * @CQ_TOKEN_WITHIN: before or after a length of time
 * @CQ_TOKEN_OF: before what a length is counted from, "of", "after"
 * @CQ_TOKEN_ANCHOR: what it is counted from; an index of cq_when_phrases_anchors
 * @CQ_TOKEN_EVERY: before what recurs; its value is the number that the word holds ("every other"), or 1
 * @CQ_TOKEN_EACH: what recurs, as one word: a number times ten and a #CqSpan
 * @CQ_TOKEN_TIMES: how often, "twice"; its value is 0 where the number stands before it
 * @CQ_TOKEN_ONGOING: without an end; its value is whether it says something of its own
 * @CQ_TOKEN_OPEN: a time that nobody can tell, "as soon as possible"
 * @CQ_TOKEN_RELATIVE: "this year", "next year": a #CqSpan, and 10 for the next
 * @CQ_TOKEN_EVENT: a word for what takes place, "session"
 * @CQ_TOKEN_ERA: what a year is counted in, "平成"; the number behind it becomes the year
 * @CQ_TOKEN_LENGTH: a number and its unit in one, "شهرين", two months: a number times ten and a #CqSpan
 *
 * What words mean where a time is said.
 */
typedef enum
{
  CQ_TOKEN_UNKNOWN,
  CQ_TOKEN_SKIP,
  CQ_TOKEN_ARTICLE,
  CQ_TOKEN_NUMBER,
  CQ_TOKEN_MONTH,
  CQ_TOKEN_MONTH_MARK,
  CQ_TOKEN_QUARTER,
  CQ_TOKEN_HALF,
  CQ_TOKEN_UNIT,
  CQ_TOKEN_DASH,
  CQ_TOKEN_MARK,
  CQ_TOKEN_FROM,
  CQ_TOKEN_TO,
  CQ_TOKEN_BY,
  CQ_TOKEN_NUANCE,
  CQ_TOKEN_WITHIN,
  CQ_TOKEN_OF,
  CQ_TOKEN_ANCHOR,
  CQ_TOKEN_EVERY,
  CQ_TOKEN_EACH,
  CQ_TOKEN_TIMES,
  CQ_TOKEN_ONGOING,
  CQ_TOKEN_OPEN,
  CQ_TOKEN_RELATIVE,
  CQ_TOKEN_EVENT,
  CQ_TOKEN_ERA,
  CQ_TOKEN_LENGTH,
} CqTokenKind;

typedef struct
{
  CqTokenKind kind;
  int value; /* of a number or a month, 0: they stand in their order, from 1 on */
  const char *phrases; /* with "|" between them */
} CqWhenPhrases;

/* The values of CQ_TOKEN_EACH and CQ_TOKEN_RELATIVE */
#define EACH(n, span) (10 * (n) + CQ_SPAN_##span)
#define NEXT(span) (10 + CQ_SPAN_##span)

/* What one language says. The names of months and the numbers in words are ICU's. */
typedef struct
{
  const char *lang;
  gboolean has_endings; /* whether the names of months take endings of cases, "dekabrga" */
  const CqWhenPhrases *phrases; /* ends with no phrases */
} CqWhenLanguage;

#define CQ_WHEN_N_PHRASE_LANGUAGES 12
extern const CqWhenLanguage cq_when_kazakh, cq_when_kyrgyz, cq_when_tajik, cq_when_turkmen, cq_when_uzbek,
    cq_when_arabic;
extern const CqWhenLanguage *const cq_when_languages[CQ_WHEN_N_PHRASE_LANGUAGES];

/* The roles of the dates that the values of anchors name */
enum
{
  CQ_ANCHOR_ADOPTED,
  CQ_ANCHOR_SIGNED,
  CQ_ANCHOR_ISSUED,
  CQ_ANCHOR_ENDORSED,
  CQ_ANCHOR_NEXT_MEETING,
  CQ_ANCHOR_MEETING,
  CQ_N_ANCHORS,
};
extern const char *const cq_when_anchor_roles[CQ_N_ANCHORS];

G_END_DECLS
