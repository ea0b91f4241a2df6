#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CqDateNames:
 * @months: (owned) (element-type utf8): for each month every form in which the language writes it,
 *   "December", "Dec", "Dec."
 * @quarters: (owned) (element-type utf8): for each quarter every form, "third", "3rd quarter", "Q3"
 * @eras: (owned): the eras by which the years of the language may be counted
 *
 * The words by which dates written in a language are recognised. Immutable.
 */
typedef struct
{
  GPtrArray *months[12];
  GPtrArray *quarters[4];
  char **eras;
} CqDateNames;

CqDateNames *cq_date_names_new (const char *lang);
void cq_date_names_free (CqDateNames *self);
int cq_date_names_get_year_of_era (const char *era,
                                   int year);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqDateNames, cq_date_names_free)

G_END_DECLS
