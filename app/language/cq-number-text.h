#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CqGender:
 * @CQ_GENDER_NONE: not said; the form that a language uses where nothing is named (Russian: neuter,
 *   as for "совещание"; French, Spanish and Arabic: masculine)
 * @CQ_GENDER_MASCULINE: masculine
 * @CQ_GENDER_FEMININE: feminine
 * @CQ_GENDER_NEUTER: neuter
 *
 * The gender of what is numbered, for languages whose numerals agree with it; others ignore it.
 */
typedef enum
{
  CQ_GENDER_NONE,
  CQ_GENDER_MASCULINE,
  CQ_GENDER_FEMININE,
  CQ_GENDER_NEUTER,
} CqGender;

char *cq_number_spell_cardinal (gint64 number,
                                const char *lang,
                                CqGender gender);
char *cq_number_spell_ordinal (gint64 number,
                               const char *lang,
                               CqGender gender);
char *cq_number_get_ordinal (guint number,
                             const char *lang,
                             CqGender gender);

gsize cq_number_read_words (const char *text,
                            const char *lang,
                            gint64 *number);

char *cq_number_to_roman (guint number,
                          gboolean upper);
char *cq_number_to_letters (guint number,
                            gboolean upper);

G_END_DECLS
