#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers in words of the languages for which ICU has none, for cq-number-text.c; and the Arabic ones in the case in
 * which dates have them. */

gboolean cq_number_words_has (const char *lang);
char *cq_number_words_cardinal (gint64 number,
                                const char *lang);
char *cq_number_words_ordinal (gint64 number,
                               const char *lang);
gsize cq_number_words_read (const char *text,
                            const char *lang,
                            gint64 *number);

char *cq_number_words_arabic_ordinal (gint64 number);
char *cq_number_words_arabic_cardinal (gint64 number);

G_END_DECLS
