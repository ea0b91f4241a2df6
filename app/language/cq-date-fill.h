#pragma once

#include "language/cq-date-patterns.h"
#include "language/cq-date-text.h"

G_BEGIN_DECLS

/* How the years and the digits of a text are written. */
typedef struct
{
  gboolean by_era;
  gunichar digits[10]; /* zero where they are European */
} CqDateManner;

/* Which end of a range a field takes, and what may be wrong with it */
typedef enum
{
  CQ_DATE_FIELD_FILLED,
  CQ_DATE_FIELD_UNKNOWN, /* there is no such field */
  CQ_DATE_FIELD_EMPTY,   /* there is, and nothing to fill it with there */
} CqDateField;

void cq_date_manner_init (CqDateManner *self,
                          const CqDateLanguage *language,
                          const char *tag);
char *cq_date_fill_number (const CqDateManner *manner,
                           int number);
char *cq_date_fill (const CqDateLanguage *language,
                    CqDateStyle style,
                    const CqDateManner *manner,
                    const CqDate *start,
                    const CqDate *end);
CqDateField cq_date_fill_check (const CqDateLanguage *language,
                                const char *pattern,
                                const CqDate *start,
                                const CqDate *end,
                                char **field);
CqDatePattern cq_date_choose_pattern (const CqDate *start,
                                      const CqDate *end,
                                      const CqDateManner *manner);
const char *cq_date_get_month_name (const CqDateLanguage *language,
                                    CqDateNameList list,
                                    int month);

G_END_DECLS
