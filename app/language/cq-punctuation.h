#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the program puts between words of a document that it sets side by side, blanks included. */
const char *cq_punctuation_get_comma (const char *lang);
const char *cq_punctuation_get_dot (const char *lang);
const char *cq_punctuation_get_colon (const char *lang);

G_END_DECLS
