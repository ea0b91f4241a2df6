#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CqMatch:
 * @CQ_MATCH_NONE: it is not there
 * @CQ_MATCH_INSIDE: somewhere within a word
 * @CQ_MATCH_WORD: at the beginning of a word
 * @CQ_MATCH_START: at the beginning
 * @CQ_MATCH_WHOLE: it is all there is
 *
 * How well a text answers what somebody typed, the better the greater.
 */
typedef enum
{
  CQ_MATCH_NONE,
  CQ_MATCH_INSIDE,
  CQ_MATCH_WORD,
  CQ_MATCH_START,
  CQ_MATCH_WHOLE,
} CqMatch;

/**
 * CqMatcher:
 *
 * What somebody typed, to be found in many texts: letters alone count, whatever their case, their accents
 * and the punctuation between them, so that “cote divoire” finds “Côte d’Ivoire”. For one thread at a time.
 */
typedef struct _CqMatcher CqMatcher;

CqMatcher *cq_matcher_new (const char *typed);
void cq_matcher_free (CqMatcher *self);

CqMatch cq_matcher_rate (CqMatcher *self,
                         const char *text);
gboolean cq_matcher_opens (CqMatcher *self,
                           const char *text,
                           gsize *length);
gboolean cq_matcher_closes (CqMatcher *self,
                            const char *text,
                            gsize *start,
                            gsize *length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqMatcher, cq_matcher_free)

G_END_DECLS
