#pragma once

#include "language/cq-date.h"

G_BEGIN_DECLS

/**
 * CqDateStyle:
 * @CQ_DATE_STYLE_TEXT: as in a sentence, "31 December 2018", "the third quarter of 2018"
 * @CQ_DATE_STYLE_CELL: as in a cell of a table, "31 Dec. 2018", "Q3 2018"
 *
 * How long a date may be.
 */
typedef enum
{
  CQ_DATE_STYLE_TEXT,
  CQ_DATE_STYLE_CELL,
} CqDateStyle;

char *cq_date_text (const CqDate *start,
                    const CqDate *end,
                    const char *lang,
                    CqDateStyle style);
char *cq_date_text_by (const CqDate *start,
                       const CqDate *end,
                       const char *lang);
char *cq_date_text_month (int month,
                          const char *lang);
char *cq_date_text_short_month (int month,
                                const char *lang);
char *cq_date_text_weekday (const CqDate *day,
                            const char *lang);

G_END_DECLS
