#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean cq_genre_words_have (const char *lang,
                              const char *word);

G_END_DECLS
