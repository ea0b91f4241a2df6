/* The language that nobody speaks, of tests/po/in-pseudo: messages have a dot above each letter and stand in
 * brackets, and documents are set in full-width letters. */
#include "pseudo.h"

#define OPEN 0x27e6
#define CLOSE 0x27e7
#define DOT 0x0307
#define MORE 0x02d9
#define FULL_WIDTH_FIRST 0xff21
#define FULL_WIDTH_LAST 0xff5a
#define FULL_WIDTH_OFFSET 0xfee0

/* What is no word of the program: names of keys and of files, sizes of paper; */
#define NAMES_OF_THINGS "Ctrl|Shift|Alt|Page (Up|Down)|Return|F[0-9]+|\\S+\\.(xml|pdf|png)|~?/\\S+|A4"
/* and what comes from the tables of ICU and iso-codes: countries, languages and how they are joined, months, days of the
 * week. */
#define LANGUAGES "English|Russian|Japanese|French|Spanish"
#define PROPER_NAMES                                                                                         \
  "Japan|Kazakhstan|Kyrgyzstan|Tajikistan|Turkmenistan|Uzbekistan|" LANGUAGES "|and(?= (" LANGUAGES "))|"     \
  "January|February|March|April|May|June|July|August|September|October|November|December|"                   \
  "Mon(day)?|Tue(sday)?|Wed(nesday)?|Thu(rsday)?|Fri(day)?|Sat(urday)?|Sun(day)?"

/**
 * pseudo_is_spoken:
 *
 * Returns: whether the program runs in it
 */
gboolean
pseudo_is_spoken (void)
{
  return g_getenv ("CQ_PSEUDO") != NULL;
}

/**
 * pseudo_is_mirrored:
 *
 * Returns: whether the window is mirrored, as for Arabic
 */
gboolean
pseudo_is_mirrored (void)
{
  return g_strcmp0 (g_getenv ("CQ_PSEUDO"), "mirrored") == 0;
}

/**
 * pseudo_read:
 *
 * Returns: (transfer full): the text in English; what is in English already as it is
 */
char *
pseudo_read (const char *text)
{
  GString *read = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      const gunichar c = g_utf8_get_char (text);

      if (c == MORE && read->len > 0 && read->str[read->len - 1] == ' ')
        g_string_truncate (read, read->len - 1);
      if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST)
        g_string_append_unichar (read, c - FULL_WIDTH_OFFSET);
      else if (c != OPEN && c != CLOSE && c != DOT && c != MORE)
        g_string_append_unichar (read, c);
    }
  return g_string_free (read, FALSE);
}

/**
 * pseudo_lets_escape:
 *
 * Returns: whether words in a text that the program shows are not translated, nor of a document
 */
gboolean
pseudo_lets_escape (const char *text)
{
  g_autoptr (GRegex) no_words
      = g_regex_new ("\\b(" NAMES_OF_THINGS "|" PROPER_NAMES ")(?!\\w|\\x{307})", G_REGEX_OPTIMIZE, 0, NULL);
  g_autofree char *rest = g_regex_replace_literal (no_words, text, -1, 0, "", 0, NULL);
  guint n_plain = 0;

  for (const char *at = rest; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gboolean is_plain = g_ascii_isalpha (*at) && g_utf8_get_char (at + 1) != DOT;

      n_plain = is_plain ? n_plain + 1 : 0;
      if (n_plain > 1)
        return TRUE;
    }
  return FALSE;
}
