#pragma once

#include "statement/cq-when.h"

G_BEGIN_DECLS

/* Words in one language; a language of %NULL is the principal one. */
typedef struct
{
  char *lang; /* (owned) (nullable) */
  char *text; /* (owned) */
} CqWords;

struct _CqWhen
{
  CqWhenKind kind;
  CqDate first; /* year 0: none */
  CqDate last;  /* year 0: none */
  gboolean at_end; /* of a date: at the end of the month, the quarter or the year */
  CqDuration duration;
  char *anchor;     /* (owned) (nullable) */
  GArray *events;   /* (owned) (element-type CqWords) */
  GArray *wordings; /* (owned) (element-type CqWords) */
  CqNode *source;   /* (owned) (nullable): what could not be read */
};

CqWhen *cq_when_new (CqWhenKind kind);
char *cq_when_write (CqWhen *self,
                     CqWhenUse use,
                     const char *lang,
                     const char *principal,
                     const char *tag,
                     gboolean twice);
void cq_words_set (GArray *array,
                   const char *lang,
                   const char *text);

/* The roles of dates that lengths of time are counted from */
#define CQ_WHEN_N_ANCHORS 6

/* The units of a length of time, the longest first */
enum
{
  CQ_UNIT_YEAR,
  CQ_UNIT_MONTH,
  CQ_UNIT_WEEK,
  CQ_UNIT_DAY,
  CQ_N_UNITS,
};

/**
 * CqWhenWords:
 *
 * How one language says times that are no dates. In the patterns {n} is a length, {of} an anchor,
 * {d} a date, {e} an event, {r} the recurrence itself.
 */
typedef struct
{
  const char *lang;
  gboolean spells;                    /* whether small numbers are written in words */
  const char *units[CQ_N_UNITS][3];   /* after "within": for 1, for 2 to 4, for more */
  const char *recurs[CQ_N_UNITS][3];  /* after "every" */
  const char *duals[CQ_N_UNITS];      /* (nullable): two of them, in one word */
  const char *within;                 /* {n} {of} */
  const char *within_loose;           /* {n}: where no anchor is said */
  const char *anchors[CQ_WHEN_N_ANCHORS]; /* in the order of cq_when_anchors */
  const char *each[CQ_N_UNITS];       /* "every year" */
  const char *every;                  /* {n} */
  const char *from;                   /* {r} {d} */
  const char *first;                  /* {r} {d}: in a sentence, with a date that says when, “in 2018”; (nullable): as @from */
  const char *ongoing;
  const char *ongoing_cell;
  const char *by;                     /* {e} */
} CqWhenWords;

#define CQ_WHEN_N_LANGUAGES 12
extern const CqWhenWords cq_when_words[CQ_WHEN_N_LANGUAGES];
extern const char *const cq_when_anchors[CQ_WHEN_N_ANCHORS];

G_END_DECLS
