#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *open;
  const char *close;
} CqQuotes;

const CqQuotes *cq_quotes_find (const char *lang,
                                guint depth);

G_END_DECLS
