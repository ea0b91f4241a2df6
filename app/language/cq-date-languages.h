#pragma once

#include "language/cq-date-patterns.h"

G_BEGIN_DECLS

/* The languages whose dates have patterns: those of the tables, as the files of the office change them. */

const CqDateLanguage *cq_date_language_find (const char *lang);
const CqDateLanguage *cq_date_language_get_nth (guint n);

G_END_DECLS
