#pragma once

#include "statement/cq-when.h"

G_BEGIN_DECLS

/**
 * CqWhenReaderError:
 * @CQ_WHEN_READER_ERROR_UNKNOWN: it holds a word that is not understood, or says no time
 * @CQ_WHEN_READER_ERROR_AMBIGUOUS: it may be understood in two ways
 * @CQ_WHEN_READER_ERROR_INCOMPLETE: something is missing, such as the year
 * @CQ_WHEN_READER_ERROR_IMPOSSIBLE: there is no such date, or the end comes before the beginning
 * @CQ_WHEN_READER_ERROR_ANCHOR: it counts from a date that the document does not have
 * @CQ_WHEN_READER_ERROR_KIND: it is a time, and not of the kind that is wanted
 *
 * What may be wrong with a time that somebody typed.
 */
typedef enum
{
  CQ_WHEN_READER_ERROR_UNKNOWN,
  CQ_WHEN_READER_ERROR_AMBIGUOUS,
  CQ_WHEN_READER_ERROR_INCOMPLETE,
  CQ_WHEN_READER_ERROR_IMPOSSIBLE,
  CQ_WHEN_READER_ERROR_ANCHOR,
  CQ_WHEN_READER_ERROR_KIND,
} CqWhenReaderError;
#define CQ_WHEN_READER_ERROR (cq_when_reader_error_quark ())
GQuark cq_when_reader_error_quark (void);

/**
 * CqWhenReader:
 *
 * What reads times as people type them, in one language or in English. Making one takes some
 * milliseconds: keep it while somebody types. For one thread at a time.
 */
typedef struct _CqWhenReader CqWhenReader;

CqWhenReader *cq_when_reader_new (const char *lang);
void cq_when_reader_free (CqWhenReader *self);
const char *cq_when_reader_get_language (CqWhenReader *self);

CqWhen *cq_when_reader_read (CqWhenReader *self,
                             const char *text,
                             CqNode *document,
                             GError **error);
CqWhen *cq_when_reader_read_date (CqWhenReader *self,
                                  const char *text,
                                  CqNode *document,
                                  GError **error);
CqWhen *cq_when_reader_read_days (CqWhenReader *self,
                                  const char *text,
                                  CqNode *document,
                                  GError **error);

/* The text that reads back to the same time */
char *cq_when_reader_get_text (CqWhenReader *self,
                               CqWhen *when,
                               CqNode *document);

CqWhen *cq_when_merge (CqWhen *before,
                       CqWhen *read,
                       CqNode *document,
                       const char *lang);
char *cq_when_explain (CqWhen *when,
                       CqNode *document,
                       const char *lang,
                       const char *date_lang);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqWhenReader, cq_when_reader_free)

G_END_DECLS
