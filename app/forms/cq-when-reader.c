/*
 * Times as people type them. What a text says more than the time itself ("before the end of 2018") is
 * kept as the wording that is printed; so are words in quotes: “as soon as possible”.
 */
#include "forms/cq-when-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "forms/cq-when-reader-private.h"
#include "forms/cq-when-fold.h"
#include "language/cq-date-text.h"
#include "language/cq-language.h"
#include "statement/cq-text.h"

G_DEFINE_QUARK (cq - when - reader - error - quark, cq_when_reader_error)

/* A text and the words in quotes at its end. */
typedef struct
{
  char *text;      /* (owned) */
  char *quotes[2]; /* (owned) (nullable) */
} Parts;

static void
clear_parts (Parts *parts)
{
  g_free (parts->text);
  g_free (parts->quotes[0]);
  g_free (parts->quotes[1]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, clear_parts)

/* The quote that closes what @c opens; 0 where it opens nothing. */
static gunichar
get_closing (gunichar c)
{
  static const gunichar pairs[][2]
      = { { 0x201C, 0x201D }, { 0x201E, 0x201C }, { 0x00AB, 0x00BB }, { 0x300C, 0x300D }, { '"', '"' } };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (pairs[i][0] == c)
      return pairs[i][1];
  return 0;
}

/* Reads quoted words from @at to the end of the text; %FALSE where something else stands there. */
static gboolean
read_quotes (const char *at, Parts *parts)
{
  for (guint i = 0; *at != '\0'; i++)
    {
      gunichar closing = get_closing (g_utf8_get_char (at));
      const char *begin = g_utf8_next_char (at);
      const char *end = closing != 0 ? g_utf8_strchr (begin, -1, closing) : NULL;

      if (end == NULL || i == G_N_ELEMENTS (parts->quotes))
        return FALSE;
      parts->quotes[i] = g_strstrip (g_strndup (begin, (gsize) (end - begin)));
      for (at = g_utf8_next_char (end); g_unichar_isspace (g_utf8_get_char (at)); at = g_utf8_next_char (at))
        ;
    }
  return TRUE;
}

/* Quotes within a text, as in the name of a meeting, belong to the text. */
static Parts
take_apart (const char *text)
{
  Parts parts = { NULL };

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (get_closing (g_utf8_get_char (at)) == 0)
        continue;
      if (read_quotes (at, &parts))
        {
          parts.text = g_strstrip (g_strndup (text, (gsize) (at - text)));
          return parts;
        }
      g_clear_pointer (&parts.quotes[0], g_free);
      g_clear_pointer (&parts.quotes[1], g_free);
    }
  parts.text = g_strstrip (g_strdup (text));
  return parts;
}

/**
 * cq_when_reading_find:
 * @tokens: (element-type CqToken): a text
 *
 * Returns: (transfer none) (nullable): the first token of a kind
 */
CqToken *
cq_when_reading_find (GArray *tokens, CqTokenKind kind)
{
  for (guint i = 0; i < tokens->len; i++)
    if (g_array_index (tokens, CqToken, i).kind == kind)
      return &g_array_index (tokens, CqToken, i);
  return NULL;
}

/* Words of the principal language are stored without its name. */
static const char *
get_key (CqWhenReading *self)
{
  return g_ascii_strcasecmp (self->lang, self->principal) == 0 ? NULL : self->lang;
}

static CqWhen *
take_wording (CqWhenReading *self, CqWhen *when, const char *wording)
{
  CqWhen *changed = cq_when_with_wording (when, get_key (self), wording);

  cq_when_unref (when);
  return changed;
}

static CqWhen *
make_event (CqWhenReading *self, const char *name)
{
  g_autoptr (CqWhen) event = cq_when_new_event ();

  return cq_when_with_event (event, get_key (self), name);
}

/**
 * cq_when_reading_with_words:
 * @when: (transfer full): what the text says
 *
 * Returns: (transfer full): the same; printed as it was typed, where it would not be so anyhow
 */
CqWhen *
cq_when_reading_with_words (CqWhenReading *self, CqWhen *when)
{
  static const CqWhenUse uses[] = { CQ_WHEN_IN_SENTENCE, CQ_WHEN_BARE, CQ_WHEN_IN_TABLE };
  g_autofree char *typed = cq_when_fold (self->text);

  for (guint i = 0; i < G_N_ELEMENTS (uses); i++)
    {
      g_autofree char *printed = cq_when_get_text (when, uses[i], self->lang, self->principal);
      g_autofree char *folded = printed != NULL ? cq_when_fold (printed) : NULL;
      if (g_strcmp0 (folded, typed) == 0)
        return when;
    }
  return take_wording (self, when, self->text);
}

/* "P6M of adopted", "every P6M from 2018": for whatever no language has words for. */
static CqWhen *
read_symbols (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint n = g_strv_length (words);
  gboolean is_every = n > 0 && g_str_equal (words[0], "every");
  guint at = is_every ? 1 : 0;
  CqDuration duration;
  CqDate from;

  if (n <= at || !cq_duration_parse (words[at], &duration, NULL) || (n != at + 1 && n != at + 3))
    return NULL;
  if (n == at + 1)
    return is_every ? cq_when_new_recurring (&duration, NULL) : cq_when_new_within (&duration, NULL);
  if (is_every)
    return g_str_equal (words[at + 1], "from") && cq_date_parse (words[at + 2], &from, NULL)
               ? cq_when_new_recurring (&duration, &from)
               : NULL;
  return g_str_equal (words[at + 1], "of") ? cq_when_new_within (&duration, words[at + 2]) : NULL;
}

/* What a term is set by is an event where the words say so: "by the 7th Meeting". */
static CqToken *
find_event_mark (GArray *tokens)
{
  CqToken *first = tokens->len > 1 ? &g_array_index (tokens, CqToken, 0) : NULL;
  CqToken *last = tokens->len > 1 ? &g_array_index (tokens, CqToken, tokens->len - 1) : NULL;
  CqToken *mark = first == NULL                ? NULL
                  : first->kind == CQ_TOKEN_BY ? first
                  : last->kind == CQ_TOKEN_BY  ? last
                  : first->kind == CQ_TOKEN_OF ? first
                                               : NULL;

  if (mark == NULL)
    return NULL;
  if (cq_when_reading_find (tokens, CQ_TOKEN_EVENT) != NULL
      || cq_when_reading_find (tokens, CQ_TOKEN_ANCHOR) != NULL)
    return mark;
  return mark == first && g_array_index (tokens, CqToken, 1).kind == CQ_TOKEN_ARTICLE
                 && cq_when_reading_find (tokens, CQ_TOKEN_UNKNOWN) != NULL
             ? mark
             : NULL;
}

/* The event's name is what stands beside the word for "by", where the language's texts have one of
 * their own; else the whole phrase, which is printed as it is. */
static CqWhen *
read_event (CqWhenReading *self, const CqToken *mark)
{
  gboolean is_first = mark->start == 0;
  g_autofree char *name
      = g_strstrip (is_first ? g_strdup (self->text + mark->end) : g_strndup (self->text, mark->start));
  g_autoptr (CqWhen) named = make_event (self, name);
  g_autofree char *printed = cq_when_get_text (named, CQ_WHEN_IN_SENTENCE, self->lang, self->principal);

  if (g_strcmp0 (printed, name) == 0)
    return make_event (self, self->text);
  return cq_when_reading_with_words (self, g_steal_pointer (&named));
}

static CqWhen *
read_own_words (CqWhenReading *self, const char *words)
{
  return take_wording (self, cq_when_new_event (), words);
}

/* "By the end of 2018", in the words in which every language of the document then has it; %NULL where the text says it
 * otherwise. */
static CqWhen *
read_end (CqWhenReading *self, CqWhen *when)
{
  g_autoptr (CqWhen) at_end = cq_when_with_end (when, TRUE);
  g_autofree char *typed = cq_when_fold (self->text);
  const char *const langs[] = { self->lang, "en" };

  for (guint i = 0; cq_when_is_at_end (at_end) && i < G_N_ELEMENTS (langs); i++)
    {
      g_autofree char *printed = cq_when_get_text (at_end, CQ_WHEN_IN_SENTENCE, langs[i], self->principal);
      g_autofree char *folded = printed != NULL ? cq_when_fold (printed) : NULL;

      if (g_strcmp0 (folded, typed) == 0)
        return g_steal_pointer (&at_end);
    }
  return NULL;
}

static CqWhen *
read_dates (CqWhenReading *self, GError **error)
{
  gboolean has_words = cq_when_reading_find (self->tokens, CQ_TOKEN_NUANCE) != NULL
                       || cq_when_reading_find (self->tokens, CQ_TOKEN_HALF) != NULL
                       || cq_when_reading_find (self->tokens, CQ_TOKEN_WITHIN) != NULL
                       || cq_when_reading_find (self->tokens, CQ_TOKEN_OPEN) != NULL;
  CqDate first, last;
  CqWhen *when, *at_end;

  for (guint i = 0; i < self->tokens->len; i++)
    if (g_array_index (self->tokens, CqToken, i).kind == CQ_TOKEN_BY
        && g_array_index (self->tokens, CqToken, i).value != 0)
      has_words = TRUE;
  if (!cq_when_reading_get_dates (self, self->tokens, &first, &last, error))
    return NULL;
  when = cq_date_equal (&first, &last) ? cq_when_new_date (&first) : cq_when_new_range (&first, &last);
  at_end = has_words ? read_end (self, when) : NULL;
  if (at_end != NULL)
    {
      cq_when_unref (when);
      return at_end;
    }
  return has_words ? cq_when_reading_with_words (self, when) : when;
}

static CqWhen *
read_tokens (CqWhenReading *self, GError **error)
{
  GArray *tokens = self->tokens;
  const CqToken *ongoing = cq_when_reading_find (tokens, CQ_TOKEN_ONGOING);
  const CqToken *mark = find_event_mark (tokens);
  gboolean is_strange = cq_when_reading_find (tokens, CQ_TOKEN_UNKNOWN) != NULL;

  if (cq_when_reading_is_within (tokens))
    return cq_when_reading_get_within (self, error);
  if (mark != NULL)
    return read_event (self, mark);
  if (cq_when_reading_is_recurring (tokens))
    return cq_when_reading_get_recurring (self, error);
  if (!is_strange && cq_when_reading_find (tokens, CQ_TOKEN_RELATIVE) != NULL)
    return cq_when_reading_get_relative (self, error);
  if (!is_strange && ongoing != NULL)
    return ongoing->value != 0 || tokens->len > 1 ? cq_when_reading_with_words (self, cq_when_new_ongoing ())
                                                  : cq_when_new_ongoing ();
  if (cq_when_reading_has_dates (tokens) || cq_when_reading_find (tokens, CQ_TOKEN_NUMBER) != NULL)
    return read_dates (self, error);
  if (!is_strange && cq_when_reading_find (tokens, CQ_TOKEN_OPEN) != NULL)
    return read_own_words (self, self->text);
  cq_when_reading_fail (self, tokens, error);
  return NULL;
}

static gboolean
is_by (GArray *tokens)
{
  return tokens->len == 1 && g_array_index (tokens, CqToken, 0).kind == CQ_TOKEN_BY;
}

static CqWhen *
read_parts (CqWhenReading *self, const Parts *parts, GError **error)
{
  const char *wording = parts->quotes[0];
  CqWhen *when;

  if (*parts->text == '\0' && parts->quotes[0] != NULL && *parts->quotes[0] != '\0'
      && parts->quotes[1] == NULL)
    return read_own_words (self, parts->quotes[0]);
  if (parts->quotes[0] != NULL && is_by (self->tokens))
    {
      when = make_event (self, parts->quotes[0]);
      return parts->quotes[1] != NULL ? take_wording (self, when, parts->quotes[1]) : when;
    }
  if (self->tokens->len == 0 || parts->quotes[1] != NULL)
    {
      cq_when_reading_fail (self, self->tokens, error);
      return NULL;
    }
  when = cq_when_parse (self->text, NULL);
  if (when == NULL)
    when = read_symbols (self->text);
  if (when == NULL)
    when = read_tokens (self, error);
  return when != NULL && wording != NULL && *wording != '\0' ? take_wording (self, when, wording) : when;
}

struct _CqWhenReader
{
  char *lang;             /* (owned) */
  CqWhenScanner *scanner; /* (owned) */
};

/**
 * cq_when_reader_new:
 * @lang: the language that is written; English is understood besides
 *
 * Returns: (transfer full): a reader
 */
CqWhenReader *
cq_when_reader_new (const char *lang)
{
  CqWhenReader *self = g_new0 (CqWhenReader, 1);

  self->lang = g_strdup (lang);
  self->scanner = cq_when_scanner_new (lang);
  return self;
}

void
cq_when_reader_free (CqWhenReader *self)
{
  g_free (self->lang);
  cq_when_scanner_free (self->scanner);
  g_free (self);
}

const char *
cq_when_reader_get_language (CqWhenReader *self)
{
  return self->lang;
}

static CqWhen *
read_wanted (CqWhenReader *self, const char *text, CqNode *document, CqWhenWanted wanted, GError **error)
{
  const char *principal = document != NULL ? cq_document_get_language (document) : self->lang;
  g_auto (Parts) parts = take_apart (text);
  g_autoptr (GArray) tokens = cq_when_scanner_scan (self->scanner, parts.text);
  CqWhenReading reading = { wanted, text, parts.text, self->lang, principal, document, tokens };
  g_autoptr (CqWhen) when = read_parts (&reading, &parts, error);
  CqWhenKind kind = when != NULL ? cq_when_get_kind (when) : CQ_WHEN_UNREADABLE;

  if (when == NULL || wanted == CQ_WHEN_WANTED_TIME)
    return g_steal_pointer (&when);
  if (kind == CQ_WHEN_DATE)
    return cq_when_new_date (cq_when_get_first (when));
  if (kind == CQ_WHEN_RANGE && wanted == CQ_WHEN_WANTED_DAYS)
    return cq_when_new_range (cq_when_get_first (when), cq_when_get_last (when));
  cq_when_reading_fail_kind (&reading, kind, error);
  return NULL;
}

/**
 * cq_when_reader_read:
 * @text: what was typed
 * @document: (nullable): what the time stands in, for its principal language and for “this year”
 * @error: return location for a #CqWhenReaderError
 *
 * Returns: (transfer full) (nullable): the time; its words are in the reader's language
 */
CqWhen *
cq_when_reader_read (CqWhenReader *self, const char *text, CqNode *document, GError **error)
{
  return read_wanted (self, text, document, CQ_WHEN_WANTED_TIME, error);
}

/**
 * cq_when_reader_read_date:
 * @text: what was typed
 * @document: (nullable): what the date stands in
 * @error: return location for a #CqWhenReaderError
 *
 * Returns: (transfer full) (nullable): a date at any precision, without words
 */
CqWhen *
cq_when_reader_read_date (CqWhenReader *self, const char *text, CqNode *document, GError **error)
{
  return read_wanted (self, text, document, CQ_WHEN_WANTED_DATE, error);
}

/**
 * cq_when_reader_read_days:
 * @text: what was typed
 * @document: (nullable): what the days stand in
 * @error: return location for a #CqWhenReaderError
 *
 * Returns: (transfer full) (nullable): a date or a range of dates, without words
 */
CqWhen *
cq_when_reader_read_days (CqWhenReader *self, const char *text, CqNode *document, GError **error)
{
  return read_wanted (self, text, document, CQ_WHEN_WANTED_DAYS, error);
}
