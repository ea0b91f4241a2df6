#pragma once

#include "forms/cq-when-reader.h"
#include "forms/cq-when-scan.h"
#include "language/cq-date.h"

G_BEGIN_DECLS

/* What a text is read for, and so what messages ask for */
typedef enum
{
  CQ_WHEN_WANTED_TIME,
  CQ_WHEN_WANTED_DATE,
  CQ_WHEN_WANTED_DAYS, /* a date, or a first and a last one */
} CqWhenWanted;

/* A time while it is read. */
typedef struct
{
  CqWhenWanted wanted;
  const char *typed; /* what was typed */
  const char *text;  /* the same without the words in quotes at its end */
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

/* Why it is none */
char *cq_when_reading_write (CqWhenReading *self,
                             const CqDate *date);
void cq_when_reading_fail (CqWhenReading *self,
                           GArray *tokens,
                           GError **error);
void cq_when_reading_fail_twice (CqWhenReading *self,
                                 GError **error);
void cq_when_reading_fail_clock (CqWhenReading *self,
                                 gsize start,
                                 gsize end,
                                 GError **error);
void cq_when_reading_fail_incomplete (CqWhenReading *self,
                                      const char *typed,
                                      const CqDate *date,
                                      GError **error);
void cq_when_reading_fail_impossible (CqWhenReading *self,
                                      const char *typed,
                                      const CqDate *date,
                                      GError **error);
void cq_when_reading_fail_backwards (CqWhenReading *self,
                                     gboolean have_years,
                                     GError **error);
void cq_when_reading_fail_kind (CqWhenReading *self,
                                CqWhenKind kind,
                                GError **error);
CqWhen *cq_when_reading_with_words (CqWhenReading *self,
                                    CqWhen *when);
CqToken *cq_when_reading_find (GArray *tokens,
                               CqTokenKind kind);

G_END_DECLS
