#pragma once

#include "language/cq-date-patterns.h"

G_BEGIN_DECLS

/* The files in which an office says how it writes dates: see communique-dates(5). */

#define CQ_DATE_FILE_SUFFIX ".dates"

CqDateLanguage *cq_date_language_copy (const CqDateLanguage *base,
                                       const char *lang);
void cq_date_language_free (CqDateLanguage *self);
void cq_date_file_read (CqDateLanguage *language,
                        const char *data,
                        const char *path,
                        GPtrArray *faults);
char *cq_date_file_write (const CqDateLanguage *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqDateLanguage, cq_date_language_free)

G_END_DECLS
