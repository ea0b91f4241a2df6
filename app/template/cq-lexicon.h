#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CqLexiconKind:
 * @CQ_LEXICON_PREAMBULAR: what a preambular clause opens with, “Recalling”
 * @CQ_LEXICON_OPERATIVE: what an operative clause opens with, where such clauses have no subject: “Welcome”
 * @CQ_LEXICON_LINKING: what leads from the preamble to the body, “have reached the following understandings:”
 * @CQ_LEXICON_COMMITMENT: what stands between who and what, “intend to”
 *
 * Where in a document words belong: the lists of a lexicon.
 */
typedef enum
{
  CQ_LEXICON_PREAMBULAR,
  CQ_LEXICON_OPERATIVE,
  CQ_LEXICON_LINKING,
  CQ_LEXICON_COMMITMENT,
  CQ_N_LEXICON_KINDS
} CqLexiconKind;

/* What words say, in the order in which they are listed. */
typedef enum
{
  CQ_SENSE_MARKING,
  CQ_SENSE_RECALLING,
  CQ_SENSE_GUIDED,
  CQ_SENSE_AFFIRMING,
  CQ_SENSE_CONSIDERING,
  CQ_SENSE_NOTING,
  CQ_SENSE_CONVINCED,
  CQ_SENSE_STRESSING,
  CQ_SENSE_WELCOMING,
  CQ_SENSE_SUPPORTING,
  CQ_SENSE_CONCERNED,
  CQ_SENSE_WISHING,
  CQ_SENSE_CALLING,
  CQ_SENSE_THANKING,
  CQ_SENSE_UNDERSTANDING,
  CQ_SENSE_DECLARING,
  CQ_SENSE_PROMISING,
  CQ_SENSE_INTENDING,
  CQ_SENSE_DECIDING,
  CQ_SENSE_DETERMINED,
  CQ_SENSE_ENDEAVOURING,
  CQ_SENSE_READY,
  CQ_SENSE_CONTINUING,
  CQ_SENSE_AGREEING,
  CQ_SENSE_OBLIGED,
  CQ_N_SENSES
} CqSense;

/**
 * CqStrength:
 * @CQ_STRENGTH_POLITICAL: it binds in politics and in good faith, and not in law
 * @CQ_STRENGTH_TREATY: it is the language of treaties, and may be read as binding in law
 *
 * How words bind.
 */
typedef enum
{
  CQ_STRENGTH_POLITICAL,
  CQ_STRENGTH_TREATY,
} CqStrength;

/**
 * CqLexiconEntry:
 * @text: (owned): the words
 * @instead: (owned) (nullable): plainer words for the same
 * @advice: (owned) (nullable): what to bear in mind, in the language of the program; always there where
 *   the words are those of treaties
 *
 * Some words of the genre.
 */
typedef struct
{
  CqLexiconKind kind;
  CqSense sense;
  CqStrength strength;
  char *text;
  char *instead;
  char *advice;
} CqLexiconEntry;

/**
 * CqLexicon:
 *
 * The verbs and set words of joint statements in one language, read from a file of templates/lexicon or
 * of the drafter's own folder. Immutable, counted; its entries live as long.
 */
typedef struct _CqLexicon CqLexicon;

CqLexicon *cq_lexicon_load (const char *lang,
                            GPtrArray *faults);
CqLexicon *cq_lexicon_new_from_data (const char *data,
                                     const char *name,
                                     GPtrArray *faults);
GPtrArray *cq_lexicon_list_faults (void);
CqLexicon *cq_lexicon_ref (CqLexicon *self);
void cq_lexicon_unref (CqLexicon *self);

const char *cq_lexicon_get_language (CqLexicon *self);
gboolean cq_lexicon_has_verbs_at_end (CqLexicon *self);

GPtrArray *cq_lexicon_list (CqLexicon *self,
                            CqLexiconKind kind);
GPtrArray *cq_lexicon_search (CqLexicon *self,
                              CqLexiconKind kind,
                              const char *typed);
const CqLexiconEntry *cq_lexicon_find (CqLexicon *self,
                                       CqLexiconKind kind,
                                       const char *text);
const CqLexiconEntry *cq_lexicon_find_opening (CqLexicon *self,
                                               CqLexiconKind kind,
                                               const char *sentence,
                                               gsize *start,
                                               gsize *length);

const char *cq_sense_get_title (CqSense sense);
const char *cq_strength_get_title (CqStrength strength);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqLexicon, cq_lexicon_unref)

G_END_DECLS
