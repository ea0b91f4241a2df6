#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The table that country-table.py makes at build time: for each language in tags, in order, a row
 * of n_codes pairs (short name, formal name) of offsets in the pool; offset 0 is a missing name.
 * Codes and tags are sorted and end with %NULL.
 */
extern const guint cq_country_table_n_codes;
extern const guint cq_country_table_n_tags;
extern const char *const cq_country_table_codes[];
extern const char *const cq_country_table_tags[];
extern const guint32 cq_country_table_names[][2];
extern const guint32 cq_country_table_in_text[][2];
extern const char cq_country_table_pool[];

G_END_DECLS
