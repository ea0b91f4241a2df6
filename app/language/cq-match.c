/* What was typed, found in names and sentences, by ICU's search at primary strength. */
#include "language/cq-match.h"

#include "language/cq-icu.h"

#include <unicode/ucol.h>
#include <unicode/usearch.h>
#include <unicode/ustring.h>

struct _CqMatcher
{
  UChar *typed;          /* (owned): the search reads it as long as it lives */
  UCollator *collator;   /* (owned) */
  UStringSearch *search; /* (owned) (nullable): %NULL where nothing was typed that counts */
};

/*
 * What the root's order takes for letters of their own, and nobody types: the Uzbek sign in oʻ and gʻ
 * becomes an apostrophe, which does not count, and the dotless ı an i. One unit for one: places stay.
 */
static UChar *
get_text (const char *text,
          int32_t *length)
{
  UChar *utf16 = cq_icu_from_utf8 (text, length);

  for (int32_t i = 0; utf16 != NULL && i < *length; i++)
    if (utf16[i] == u'ʻ' || utf16[i] == u'ʼ')
      utf16[i] = u'\'';
    else if (utf16[i] == u'ı')
      utf16[i] = u'i';
  return utf16;
}

/* Punctuation, which a search leaves out of account, is no pattern. */
static gboolean
has_letters (UCollator *collator,
             const UChar *text,
             int32_t length)
{
  /* The key of nothing is the zero that ends every key. */
  return ucol_getSortKey (collator, text, length, NULL, 0) > 1;
}

/**
 * cq_matcher_new:
 * @typed: what is looked for
 *
 * Returns: (transfer full): @typed, ready to be looked for in any number of texts
 */
CqMatcher *
cq_matcher_new (const char *typed)
{
  CqMatcher *self = g_new0 (CqMatcher, 1);
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = 0;

  /* The order of the root has every script, and no language's opinion on which letters differ. */
  self->collator = ucol_open ("", &status);
  ucol_setStrength (self->collator, UCOL_PRIMARY);
  ucol_setAttribute (self->collator, UCOL_ALTERNATE_HANDLING, UCOL_SHIFTED, &status);
  self->typed = get_text (typed, &length);
  if (self->typed != NULL && has_letters (self->collator, self->typed, length))
    self->search = usearch_openFromCollator (self->typed, length, u" ", 1, self->collator, NULL, &status);
  g_assert (U_SUCCESS (status));
  return self;
}

void
cq_matcher_free (CqMatcher *self)
{
  if (self == NULL)
    return;
  if (self->search != NULL)
    usearch_close (self->search);
  ucol_close (self->collator);
  g_free (self->typed);
  g_free (self);
}

static gboolean
is_between_words (const UChar *text,
                  int32_t length,
                  int32_t at)
{
  UChar32 before;
  UChar32 after;

  if (at == 0 || at == length)
    return TRUE;
  U16_GET (text, 0, at, length, after);
  U16_PREV (text, 0, at, before);
  return !u_isalnum (before) || !u_isalnum (after);
}

/* The length of @text without the punctuation at its end */
static int32_t
without_ending (const UChar *text,
                int32_t length)
{
  for (int32_t at = length; at > 0; length = at)
    {
      UChar32 last;

      U16_PREV (text, 0, at, last);
      if (u_isalnum (last))
        return length;
    }
  return 0;
}

static CqMatch
rate_place (const UChar *text,
            int32_t length,
            int32_t start,
            int32_t matched)
{
  if (start == 0)
    return matched >= without_ending (text, length) ? CQ_MATCH_WHOLE : CQ_MATCH_START;
  return is_between_words (text, length, start) ? CQ_MATCH_WORD : CQ_MATCH_INSIDE;
}

/**
 * cq_matcher_rate:
 * @text: UTF-8
 *
 * Returns: how well @text answers what was typed; where nothing was, every text begins with it
 */
CqMatch
cq_matcher_rate (CqMatcher *self,
                 const char *text)
{
  g_autofree UChar *utf16 = NULL;
  UErrorCode status = U_ZERO_ERROR;
  CqMatch best = CQ_MATCH_NONE;
  int32_t length = 0;

  if (self->search == NULL)
    return CQ_MATCH_START;
  utf16 = get_text (text, &length);
  if (length == 0)
    return CQ_MATCH_NONE;

  usearch_setText (self->search, utf16, length, &status);
  for (int32_t at = usearch_first (self->search, &status); at != USEARCH_DONE && best < CQ_MATCH_WORD;
       at = usearch_next (self->search, &status))
    best = MAX (best, rate_place (utf16, length, at, usearch_getMatchedLength (self->search)));
  usearch_setText (self->search, u" ", 1, &status);
  return best;
}

static gsize
count_bytes (const UChar *text,
             int32_t length)
{
  UErrorCode status = U_ZERO_ERROR;
  int32_t bytes = 0;

  u_strToUTF8 (NULL, 0, &bytes, text, length, &status);
  return (gsize) bytes;
}

/**
 * cq_matcher_opens:
 * @text: UTF-8
 * @length: (out): how many bytes of @text say it
 *
 * Returns: whether @text begins with what was typed, as whole words
 */
gboolean
cq_matcher_opens (CqMatcher *self,
                  const char *text,
                  gsize *length)
{
  g_autofree UChar *utf16 = NULL;
  UErrorCode status = U_ZERO_ERROR;
  int32_t n_utf16 = 0;
  gboolean opens = FALSE;

  *length = 0;
  utf16 = get_text (text, &n_utf16);
  if (self->search == NULL || n_utf16 == 0)
    return FALSE;

  usearch_setText (self->search, utf16, n_utf16, &status);
  if (usearch_first (self->search, &status) == 0)
    {
      int32_t matched = usearch_getMatchedLength (self->search);

      opens = is_between_words (utf16, n_utf16, matched);
      *length = opens ? count_bytes (utf16, matched) : 0;
    }
  usearch_setText (self->search, u" ", 1, &status);
  return opens;
}

/**
 * cq_matcher_closes:
 * @text: UTF-8
 * @start: (out): the byte of @text where it begins
 * @length: (out): how many bytes of @text say it
 *
 * For languages whose sentences end with the verb. What stands behind it may be punctuation.
 *
 * Returns: whether @text ends with what was typed
 */
gboolean
cq_matcher_closes (CqMatcher *self,
                   const char *text,
                   gsize *start,
                   gsize *length)
{
  g_autofree UChar *utf16 = NULL;
  UErrorCode status = U_ZERO_ERROR;
  int32_t n_utf16 = 0;
  int32_t at;

  *start = *length = 0;
  utf16 = get_text (text, &n_utf16);
  n_utf16 = without_ending (utf16, n_utf16);
  if (self->search == NULL || n_utf16 == 0)
    return FALSE;

  usearch_setText (self->search, utf16, n_utf16, &status);
  at = usearch_last (self->search, &status);
  if (at != USEARCH_DONE && at + usearch_getMatchedLength (self->search) == n_utf16)
    {
      *start = count_bytes (utf16, at);
      *length = count_bytes (utf16 + at, n_utf16 - at);
    }
  usearch_setText (self->search, u" ", 1, &status);
  return *length > 0;
}
