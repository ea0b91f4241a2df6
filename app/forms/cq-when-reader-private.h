#pragma once

#include "forms/cq-when-reader.h"
#include "forms/cq-when-scan.h"
#include "language/cq-date.h"

G_BEGIN_DECLS

/* A time while it is read. */
typedef struct
{
  const char *text; /* what was typed */
  const char *lang;
  const char *principal;
  CqNode *document; /* (nullable) */
  GArray *tokens;   /* (owned) (element-type CqToken) */
} CqWhenReading;

gboolean cq_when_reading_has_dates (GArray *tokens);
gboolean cq_when_reading_get_dates (CqWhenReading *self,
                                    GArray *tokens,
                                    CqDate *first,
                                    CqDate *last,
                                    GError **error);
CqWhen *cq_when_reading_get_relative (CqWhenReading *self,
                                      GError **error);

gboolean cq_when_reading_is_recurring (GArray *tokens);
CqWhen *cq_when_reading_get_recurring (CqWhenReading *self,
                                       GError **error);
gboolean cq_when_reading_is_within (GArray *tokens);
CqWhen *cq_when_reading_get_within (CqWhenReading *self,
                                    GError **error);

void cq_when_reading_fail (CqWhenReading *self,
                           GArray *tokens,
                           GError **error);
CqWhen *cq_when_reading_with_words (CqWhenReading *self,
                                    CqWhen *when);
CqToken *cq_when_reading_find (GArray *tokens,
                               CqTokenKind kind);

G_END_DECLS
