#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Patterns as people write them in a file, "{day} {month} {year}", and as the tables have them, "{d} {m} {y}". */

char *cq_date_fields_from_words (const char *pattern);
char *cq_date_fields_to_words (const char *pattern);
char *cq_date_fields_list (void);

G_END_DECLS
