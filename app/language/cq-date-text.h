#pragma once

#include "language/cq-date.h"

G_BEGIN_DECLS

/**
 * CqDateStyle:
 * @CQ_DATE_STYLE_TEXT: by itself, "31 December 2018", "the third quarter of 2018"
 * @CQ_DATE_STYLE_CELL: as in a cell of a table, "31 Dec. 2018", "Q3 2018"
 * @CQ_DATE_STYLE_BY: as a term, "by 31 December 2018"; in languages that put the word behind it does ("2018年12月までに");
 *   of a range "in 2018–2020"
 * @CQ_DATE_STYLE_AT: as the time of something, "on 31 December 2018", "in the third quarter of 2018"
 * @CQ_DATE_STYLE_END: as a term at the end, "by the end of 2018"; of no single day
 * @CQ_DATE_STYLE_WORDS: spelled out, as closings have it: "this first day of May, two thousand and seventeen"; of no
 *   range. It stands where the date in figures would
 *
 * Where a date stands, and how long it may be.
 */
typedef enum
{
  CQ_DATE_STYLE_TEXT,
  CQ_DATE_STYLE_CELL,
  CQ_DATE_STYLE_BY,
  CQ_DATE_STYLE_AT,
  CQ_DATE_STYLE_END,
  CQ_DATE_STYLE_WORDS,
} CqDateStyle;

char *cq_date_text (const CqDate *start,
                    const CqDate *end,
                    const char *lang,
                    CqDateStyle style);
char *cq_date_text_figures (int number,
                            const char *lang);
char *cq_date_text_month (int month,
                          const char *lang);
char *cq_date_text_short_month (int month,
                                const char *lang);
char *cq_date_text_weekday (const CqDate *day,
                            const char *lang);

/* What the office has said of how it writes dates */
GPtrArray *cq_date_text_list_faults (void);
GPtrArray *cq_date_text_check_file (const char *path,
                                    const char *data);
char **cq_date_text_list_languages (void);
char *cq_date_text_describe (const char *lang,
                             const char **source);

G_END_DECLS
