/* Which script a text is written in, and whether its language is. */
#include "language/cq-script.h"

#include <unicode/uloc.h>

#include "language/cq-icu.h"
#include "language/cq-language.h"

/* A name or an abbreviation in another script is shorter. Letters that are syllables or words need fewer. */
#define LEAST_LETTERS 12
#define LEAST_SYLLABLES 5
#define LONGEST_ABBREVIATION 5

/* Languages that have two alphabets, of which the file need not say which is meant */
static const char *const two_alphabets[] = { "az", "kk", "ky", "mn", "sr", "tg", "tk", "tt", "uz", NULL };

static gboolean
is_of (GUnicodeScript script, const char *code, gboolean either_alphabet)
{
  switch (script)
    {
    case G_UNICODE_SCRIPT_HAN:
      return g_str_equal (code, "Jpan") || g_str_equal (code, "Kore") || g_str_equal (code, "Hans") || g_str_equal (code, "Hant");
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
      return g_str_equal (code, "Jpan");
    case G_UNICODE_SCRIPT_HANGUL:
      return g_str_equal (code, "Kore");
    case G_UNICODE_SCRIPT_BOPOMOFO:
      return g_str_equal (code, "Hans") || g_str_equal (code, "Hant");
    case G_UNICODE_SCRIPT_LATIN:
    case G_UNICODE_SCRIPT_CYRILLIC:
    case G_UNICODE_SCRIPT_ARABIC:
      if (either_alphabet)
        return TRUE;
      break;
    default:
      break;
    }
  return g_unicode_script_to_iso15924 (script) == g_unicode_script_to_iso15924 (g_unicode_script_from_iso15924 (
             ((guint32) code[0] << 24) | ((guint32) code[1] << 16) | ((guint32) code[2] << 8) | (guint32) code[3]));
}

static gboolean
is_syllable (GUnicodeScript script)
{
  return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA
         || script == G_UNICODE_SCRIPT_HANGUL;
}

static gboolean
is_letter (gunichar c)
{
  GUnicodeScript script = g_unichar_get_script (c);

  return g_unichar_isalpha (c) && script != G_UNICODE_SCRIPT_COMMON && script != G_UNICODE_SCRIPT_INHERITED;
}

/* Behind a quotation that begins at @at; @at itself where none does, or where it does not end */
static const char *
skip_quotation (const char *at)
{
  static const struct
  {
    gunichar open;
    gunichar close;
  } marks[] = { { 0x201C, 0x201D }, { 0x201E, 0x201C }, { 0x00AB, 0x00BB }, { 0x300C, 0x300D }, { 0x300E, 0x300F }, { '"', '"' } };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_utf8_get_char (at) == marks[i].open)
      {
        const char *end = g_utf8_strchr (g_utf8_next_char (at), -1, marks[i].close);
        return end != NULL ? g_utf8_next_char (end) : at;
      }
  return at;
}

/* Behind the word at @at, which is counted unless it is an abbreviation */
static const char *
count_word (const char *at, const char *code, gboolean either, guint *own, guint *foreign, guint *weight)
{
  guint length = 0;
  guint n_own = 0;
  guint n_weight = 0;
  gboolean is_capital = TRUE;

  for (; *at != '\0' && is_letter (g_utf8_get_char (at)); at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      GUnicodeScript script = g_unichar_get_script (c);

      length++;
      n_own += is_of (script, code, either) ? 1 : 0;
      n_weight += is_of (script, code, either) ? 0 : is_syllable (script) ? LEAST_LETTERS / LEAST_SYLLABLES + 1 : 1;
      is_capital = is_capital && g_unichar_isupper (c);
    }
  *own += n_own;
  if (!is_capital || length > LONGEST_ABBREVIATION)
    {
      *foreign += length - n_own;
      *weight += n_weight;
    }
  return at;
}

/**
 * cq_script_is_foreign:
 * @text: a text
 * @lang: the language that it is said to be in
 *
 * Names, abbreviations and quotations in another script are no reason to doubt.
 *
 * Returns: whether @text is, nearly all of it, in a script that @lang is not written in
 */
gboolean
cq_script_is_foreign (const char *text, const char *lang)
{
  g_autofree char *code = cq_language_get_script (lang);
  g_autofree char *base = cq_language_get_base (lang);
  gboolean either = base != NULL && g_strv_contains (two_alphabets, base);
  guint own = 0;
  guint foreign = 0;
  guint weight = 0;

  if (code == NULL)
    return FALSE;
  for (const char *at = text; *at != '\0';)
    {
      const char *behind = skip_quotation (at);

      if (behind == at)
        behind = count_word (at, code, either, &own, &foreign, &weight);
      at = behind > at ? behind : g_utf8_next_char (at);
    }
  return weight >= LEAST_LETTERS && foreign >= 3 * own;
}

/**
 * cq_script_get_name:
 * @code: of a script, such as "Geor"
 * @in_lang: the language to name it in
 *
 * Returns: (nullable) (transfer full): the name, such as “Georgian”, or that in English where @in_lang has none; %NULL for
 *   marks that belong to no script
 */
char *
cq_script_get_name (const char *code, const char *in_lang)
{
  static const char *const none[] = { "Zinh", "Zyyy", "Zzzz", NULL };
  g_autofree char *locale = cq_icu_get_locale (in_lang);
  g_autofree char *written = g_strconcat ("und_", code, NULL);
  const char *const in[] = { locale != NULL ? locale : "en", "en" };
  UChar name[128];

  for (guint i = 0; i < G_N_ELEMENTS (in) && !g_strv_contains (none, code); i++)
    {
      UErrorCode status = U_ZERO_ERROR;
      int32_t length = uloc_getDisplayScript (written, in[i], name, G_N_ELEMENTS (name), &status);

      if (U_SUCCESS (status) && status != U_USING_DEFAULT_WARNING && length > 0)
        return cq_icu_to_utf8 (name, length);
    }
  return NULL;
}
