#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CqDateNames:
 * @months: (owned) (element-type utf8): for each month every form in which the language writes it,
 *   "December", "Dec", "Dec."
 * @quarters: (owned) (element-type utf8): for each quarter every form, "third", "3rd quarter", "Q3"
 *
 * The words by which dates written in a language are recognised. Immutable.
 */
typedef struct
{
  GPtrArray *months[12];
  GPtrArray *quarters[4];
} CqDateNames;

CqDateNames *cq_date_names_new (const char *lang);
void cq_date_names_free (CqDateNames *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqDateNames, cq_date_names_free)

G_END_DECLS
