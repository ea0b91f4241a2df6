#pragma once

#include "edition/cq-document-words.h"
#include "language/cq-wrap.h"
#include "statement/cq-when.h"

G_BEGIN_DECLS

/*
 * The timeline of a roadmap as a value: bands and rows with their days, the axis, the lines of meetings. Nothing here
 * knows how it is drawn. Days are counted as by g_date_get_julian(); 0 is no day.
 */

/**
 * CqTimelineKind:
 * @CQ_TIMELINE_UNDATED: no day can be told; the row says its time in words, or is hollow where no words are known
 * @CQ_TIMELINE_DUE: to be done by a day, or by one that is known no better than as one of a month, quarter or year
 * @CQ_TIMELINE_PERIOD: from a day to another
 * @CQ_TIMELINE_OPEN: from a day on
 * @CQ_TIMELINE_RECURRING: from a day on, again and again
 */
typedef enum
{
  CQ_TIMELINE_UNDATED,
  CQ_TIMELINE_DUE,
  CQ_TIMELINE_PERIOD,
  CQ_TIMELINE_OPEN,
  CQ_TIMELINE_RECURRING,
} CqTimelineKind;

/* Counted, by one thread at a time; as it is once it is made, but for the lines that are kept in it. Two threads may draw
 * it if one makes narrow pictures and the other wide ones. */
typedef struct
{
  char *number;       /* (owned) (nullable): as in the table; %NULL is a band */
  char *text;         /* (owned): the action, or the name of the area */
  char *time;         /* (owned) (nullable): when, as the table says it */
  char *said;         /* (owned) (nullable): the row in words, for those who do not see it */
  CqTimelineKind kind;
  gboolean has_time;  /* whether it has any, be it one that cannot be told */
  gboolean is_stated; /* whether @begin is the commitment's own, and not the day of adoption */
  guint begin;        /* 0 where none is known */
  guint due;          /* the first day of the time by which; 0 where there is none */
  guint end;          /* the last day of that; of a period its last */
  CqDuration every;   /* how often it recurs */
  char **lines[2];    /* (owned) (nullable): of @text, in the last narrow and the last wide picture */
  double rooms[2];    /* that they were broken for; 0 where not yet */
} CqTimelineRow;

typedef enum
{
  CQ_TIMELINE_ADOPTED,
  CQ_TIMELINE_MEETING, /* that is to come */
  CQ_TIMELINE_TODAY,
} CqTimelineLineKind;

/* A day that matters to all rows */
typedef struct
{
  CqTimelineLineKind kind;
  guint day;
  char *text; /* (owned) */
} CqTimelineLine;

/* The steps of the axis: months or years, a quarter is three months */
typedef struct
{
  guint day;
  char *text;         /* (owned) */
  gboolean is_second; /* whether it stands below the years */
} CqTimelineTick;

typedef struct
{
  char *lang;       /* (owned) */
  CqWrap *wraps[2]; /* (owned): break its lines in narrow pictures and in wide ones */
  GPtrArray *rows;  /* (owned) (element-type CqTimelineRow): bands among them, with neither number nor time */
  GPtrArray *lines; /* (owned) (element-type CqTimelineLine): by day */
  double number_width; /* of the widest number, in its size */
  guint adopted;    /* the day of adoption, else of signing, else of the meeting; 0 */
  guint first;      /* the first day of the axis */
  guint last;       /* and its last */
  guint months;     /* in its least step: 12, 3 or 1 */
} CqTimeline;

CqTimeline *cq_timeline_new (CqNode *document,
                             const char *lang);
void cq_timeline_free (CqTimeline *self);

void cq_timeline_add_band (CqTimeline *self,
                           const char *text);
CqTimelineRow *cq_timeline_add_row (CqTimeline *self,
                                    CqNode *document,
                                    const char *number,
                                    const char *text,
                                    CqWhen *start,
                                    CqWhen *due);
void cq_timeline_add_same_row (CqTimeline *self,
                               CqTimelineRow *row);
gboolean cq_timeline_end (CqTimeline *self,
                          CqNode *document,
                          const CqDocumentWords *words,
                          const CqDate *today);

CqTimelineRow *cq_timeline_row_ref (CqTimelineRow *self);
void cq_timeline_row_unref (CqTimelineRow *self);

/* cq-timeline-axis.c */
GPtrArray *cq_timeline_list_ticks (CqTimeline *self,
                                   double width,
                                   double size);
GArray *cq_timeline_list_times (CqTimeline *self,
                                const CqTimelineRow *row,
                                guint most);
guint cq_timeline_get_day (const CqDate *date);

/* cq-timeline-same.c: what makes a picture another one */
char *cq_timeline_dup_frame (CqTimeline *self);
gboolean cq_timeline_row_looks_same (const CqTimelineRow *one,
                                     const CqTimelineRow *two);

/* cq-timeline-svg.c: pictures of some of its rows */
CqTimelineRow *cq_timeline_find_band (CqTimeline *self,
                                      guint from);
void cq_timeline_break_rows (CqTimeline *self,
                             double width);
guint cq_timeline_fit_rows (CqTimeline *self,
                            guint from,
                            double width,
                            double height);
CqNode *cq_timeline_draw (CqTimeline *self,
                          guint from,
                          guint to,
                          double width);

/* cq-text-width.c */
double cq_text_width_estimate (const char *text,
                               gboolean is_bold);
char **cq_text_width_break (CqWrap *wrap,
                            const char *text,
                            double width,
                            guint most);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqTimeline, cq_timeline_free)

G_END_DECLS
