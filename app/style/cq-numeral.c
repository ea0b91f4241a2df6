/* Numbers and letters of labels. */
#include "style/cq-numeral.h"

#include <string.h>

static const char *const names[CQ_N_NUMERALS] = {
  [CQ_NUMERAL_ARABIC] = "arabic",
  [CQ_NUMERAL_FULL_WIDTH] = "full-width",
  [CQ_NUMERAL_ARABIC_INDIC] = "arabic-indic",
  [CQ_NUMERAL_KANJI] = "kanji",
  [CQ_NUMERAL_LOWER_ALPHA] = "lower-alpha",
  [CQ_NUMERAL_UPPER_ALPHA] = "upper-alpha",
  [CQ_NUMERAL_LOWER_ROMAN] = "lower-roman",
  [CQ_NUMERAL_UPPER_ROMAN] = "upper-roman",
  [CQ_NUMERAL_KATAKANA] = "katakana",
  [CQ_NUMERAL_CYRILLIC] = "cyrillic",
  [CQ_NUMERAL_ABJAD] = "abjad",
};

/* The letters that each counts in, as lists use them. */
static const char latin_lower[] = "abcdefghijklmnopqrstuvwxyz";
static const char latin_upper[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
static const char katakana[] = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
static const char cyrillic[] = "абвгдежзиклмнопрстуфхцчшщэюя";
static const char abjad[] = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";

/* a … z, aa … az, ba … */
static char *
format_letters (guint number, const char *letters)
{
  guint base = (guint) g_utf8_strlen (letters, -1);
  GString *text = g_string_new (NULL);

  for (; number > 0; number = (number - 1) / base)
    g_string_prepend_unichar (text, g_utf8_get_char (g_utf8_offset_to_pointer (letters, (glong) ((number - 1) % base))));
  return g_string_free (text, FALSE);
}

static char *
format_roman (guint number)
{
  static const struct
  {
    guint value;
    const char *letters;
  } digits[] = { { 1000, "m" }, { 900, "cm" }, { 500, "d" }, { 400, "cd" }, { 100, "c" }, { 90, "xc" }, { 50, "l" },
                 { 40, "xl" },  { 10, "x" },   { 9, "ix" },  { 5, "v" },    { 4, "iv" },  { 1, "i" } };
  GString *roman = g_string_new (NULL);

  if (number > 9999)
    g_string_printf (roman, "%u", number);
  else
    for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
      for (; number >= digits[i].value; number -= digits[i].value)
        g_string_append (roman, digits[i].letters);
  return g_string_free (roman, FALSE);
}

/* The digits of other scripts follow one another from their zero. */
static char *
format_digits (guint number, gunichar zero)
{
  GString *text = g_string_new (NULL);

  do
    g_string_prepend_unichar (text, zero + number % 10);
  while ((number /= 10) > 0);
  return g_string_free (text, FALSE);
}

/* 一 … 九, 十, 十一 … 二十 … 九十九; larger numbers as they are read digit by digit. */
static char *
format_kanji (guint number)
{
  static const char *const digits[] = { "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九" };
  GString *text = g_string_new (NULL);

  if (number < 10 || number > 99)
    {
      for (; number > 0 || text->len == 0; number /= 10)
        g_string_prepend (text, digits[number % 10]);
      return g_string_free (text, FALSE);
    }
  if (number >= 20)
    g_string_append (text, digits[number / 10]);
  g_string_append (text, "十");
  if (number % 10 > 0)
    g_string_append (text, digits[number % 10]);
  return g_string_free (text, FALSE);
}

/**
 * cq_numeral_format:
 * @number: from 1
 *
 * Returns: (transfer full): the number as it is written: "3", "c", "iii", "三"
 */
char *
cq_numeral_format (CqNumeral self, guint number)
{
  g_autofree char *roman = NULL;

  switch (self)
    {
    case CQ_NUMERAL_FULL_WIDTH:
      return format_digits (number, 0xff10);
    case CQ_NUMERAL_ARABIC_INDIC:
      return format_digits (number, 0x660);
    case CQ_NUMERAL_KANJI:
      return format_kanji (number);
    case CQ_NUMERAL_LOWER_ALPHA:
      return format_letters (number, latin_lower);
    case CQ_NUMERAL_UPPER_ALPHA:
      return format_letters (number, latin_upper);
    case CQ_NUMERAL_LOWER_ROMAN:
      return format_roman (number);
    case CQ_NUMERAL_UPPER_ROMAN:
      roman = format_roman (number);
      return g_ascii_strup (roman, -1);
    case CQ_NUMERAL_KATAKANA:
      return format_letters (number, katakana);
    case CQ_NUMERAL_CYRILLIC:
      return format_letters (number, cyrillic);
    case CQ_NUMERAL_ABJAD:
      return format_letters (number, abjad);
    case CQ_NUMERAL_ARABIC:
    case CQ_N_NUMERALS:
    default:
      return format_digits (number, '0');
    }
}

/* The numeral named at @brace, and its length with the braces; CQ_N_NUMERALS is none. */
static CqNumeral
numeral_at (const char *brace, gsize *length)
{
  for (guint i = 0; i < CQ_N_NUMERALS; i++)
    {
      gsize n = strlen (names[i]);
      if (strncmp (brace + 1, names[i], n) == 0 && brace[n + 1] == '}')
        {
          *length = n + 2;
          return i;
        }
    }
  return CQ_N_NUMERALS;
}

/**
 * cq_numeral_is_label:
 *
 * Returns: whether @text names one numeral in braces, and has no other brace
 */
gboolean
cq_numeral_is_label (const char *text)
{
  const char *brace = strpbrk (text, "{}");
  gsize length;

  return brace != NULL && *brace == '{' && numeral_at (brace, &length) != CQ_N_NUMERALS
         && strpbrk (brace + length, "{}") == NULL;
}

/**
 * cq_numeral_fill:
 * @label: a label as cq_numeral_is_label() has it
 *
 * Returns: (transfer full): the label of @number: "(c)", "第三"
 */
char *
cq_numeral_fill (const char *label, guint number)
{
  const char *brace = strchr (label, '{');
  gsize length = 0;
  g_autofree char *text = cq_numeral_format (numeral_at (brace, &length), number);

  return g_strdup_printf ("%.*s%s%s", (int) (brace - label), label, text, brace + length);
}

/**
 * cq_numeral_list:
 *
 * Returns: (transfer full): the numerals that there are, for messages
 */
char *
cq_numeral_list (void)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < CQ_N_NUMERALS; i++)
    g_string_append_printf (list, "%s{%s}", i > 0 ? " " : "", names[i]);
  return g_string_free (list, FALSE);
}
