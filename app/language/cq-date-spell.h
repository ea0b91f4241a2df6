#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The days, months and years of dates in words, for cq-date-fill.c. */

char *cq_date_spell_day (int day,
                         const char *lang);
char *cq_date_spell_month (int month,
                           const char *lang);
char *cq_date_spell_year (int year,
                          const char *lang,
                          gboolean alone);

G_END_DECLS
