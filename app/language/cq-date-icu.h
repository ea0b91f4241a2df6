#pragma once

#include "language/cq-date.h"

G_BEGIN_DECLS

/* Months and dates as ICU has them, for cq-date-text.c. */

/* CqMonthNames:
 * Names of months in one language; made once and then immutable. */
typedef struct
{
  char *full[12];  /* (owned) (nullable): as in a full date */
  char *brief[12]; /* (owned) (nullable) */
} CqMonthNames;

CqMonthNames *cq_month_names_new (const char *lang);

void cq_date_icu_add_names (const char *lang,
                            GPtrArray *const months[12],
                            GPtrArray *const quarters[4]);

/* The first year of an era is not counted. */
#define CQ_FIRST_YEAR_OF_ERA "元"

char *cq_date_icu_get_era (const CqDate *day,
                           int *year);
char **cq_date_icu_list_eras (void);
int cq_date_icu_get_year_of_era (const char *era,
                                 int year);

char *cq_date_icu_format (const CqDate *date,
                          const char *lang,
                          gboolean brief);
char *cq_date_icu_format_days (const CqDate *start,
                               const CqDate *end,
                               const char *lang,
                               gboolean brief);
char *cq_date_icu_format_month (int month,
                                const char *lang,
                                gboolean brief);
char *cq_date_icu_format_weekday (const CqDate *day,
                                  const char *lang);

G_END_DECLS
