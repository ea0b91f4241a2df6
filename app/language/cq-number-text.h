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

/**
 * CqNumberCase:
 *
 * The case in which a number stands, for languages whose numbers have cases; others ignore it.
 */
typedef enum
{
  CQ_NUMBER_NOMINATIVE,
  CQ_NUMBER_GENITIVE,
  CQ_NUMBER_DATIVE,
  CQ_NUMBER_ACCUSATIVE,
  CQ_NUMBER_INSTRUMENTAL,
  CQ_NUMBER_PREPOSITIONAL,
} CqNumberCase;

char *cq_number_spell_cardinal (gint64 number,
                                const char *lang,
                                CqGender gender);
char *cq_number_spell_ordinal (gint64 number,
                               const char *lang,
                               CqGender gender);
char *cq_number_spell_cardinal_in (gint64 number,
                                   const char *lang,
                                   CqGender gender,
                                   CqNumberCase grammatical_case);
char *cq_number_spell_ordinal_in (gint64 number,
                                  const char *lang,
                                  CqGender gender,
                                  CqNumberCase grammatical_case);
char *cq_number_spell_with_figure (gint64 number,
                                   const char *lang,
                                   CqGender gender,
                                   CqNumberCase grammatical_case);
char *cq_number_get_ordinal (guint number,
                             const char *lang,
                             CqGender gender);
char *cq_number_get_roman_ordinal (guint number,
                                   const char *lang,
                                   CqGender gender);
char *cq_number_get_session (guint number,
                             const char *lang,
                             gboolean in_words);

/**
 * CqNumberReader:
 *
 * What reads the numbers of one language in words. ICU takes a while to make one: keep it. For one
 * thread at a time.
 */
typedef struct _CqNumberReader CqNumberReader;

CqNumberReader *cq_number_reader_new (const char *lang);
void cq_number_reader_free (CqNumberReader *self);
gsize cq_number_reader_read (CqNumberReader *self,
                             const char *text,
                             gint64 *number);

char *cq_number_to_roman (guint number,
                          gboolean upper);
char *cq_number_to_letters (guint number,
                            gboolean upper);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqNumberReader, cq_number_reader_free)

G_END_DECLS
