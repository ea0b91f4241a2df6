/*
 * Arabic numbers in the oblique case, as times have them behind "في اليوم" and "عام". ICU spells the same number half in
 * one case and half in the other ("ألفين وثلاثة وعشرون"), and two with a hamza that it does not have.
 */
#include "language/cq-number-words.h"

static const char *const ones[] = { NULL, "واحد", "اثنين", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة",
                                    "عشرة" };
static const char *const teens[] = { NULL, "أحد", "اثني", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة" };
static const char *const tens[] = { NULL, NULL, "عشرين", "ثلاثين", "أربعين", "خمسين", "ستين", "سبعين", "ثمانين",
                                    "تسعين" };
static const char *const hundreds[] = { NULL, "مائة", "مائتين", "ثلاثمائة", "أربعمائة", "خمسمائة", "ستمائة",
                                        "سبعمائة", "ثمانمائة", "تسعمائة" };
static const char *const ordinals[] = { NULL, "الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع",
                                    "الثامن", "التاسع", "العاشر" };

/* What "eleventh" and "twenty-first" begin with: of one it is another word than of the first itself. */
static const char *
get_before_tens (gint64 unit)
{
  return unit == 1 ? "الحادي" : ordinals[unit];
}

/**
 * cq_number_words_arabic_ordinal:
 * @number: any number
 *
 * Returns: (nullable) (transfer full): "الأول", as after "في اليوم"; %NULL beyond 99
 */
char *
cq_number_words_arabic_ordinal (gint64 number)
{
  if (number < 1 || number > 99)
    return NULL;
  if (number <= 10)
    return g_strdup (ordinals[number]);
  if (number < 20)
    return g_strconcat (get_before_tens (number % 10), " عشر", NULL);
  if (number % 10 == 0)
    return g_strconcat ("ال", tens[number / 10], NULL);
  return g_strconcat (get_before_tens (number % 10), " وال", tens[number / 10], NULL);
}

static void
add_part (GString *text,
          char *part)
{
  if (text->len > 0)
    g_string_append (text, " و");
  g_string_append (text, part);
  g_free (part);
}

static char *
spell_thousands (gint64 thousands)
{
  if (thousands == 1)
    return g_strdup ("ألف");
  if (thousands == 2)
    return g_strdup ("ألفين");
  return g_strconcat (ones[thousands], " آلاف", NULL);
}

/**
 * cq_number_words_arabic_cardinal:
 * @number: any number
 *
 * Returns: (nullable) (transfer full): "ألفين وسبعة عشر", as after "عام"; %NULL beyond 9999
 */
char *
cq_number_words_arabic_cardinal (gint64 number)
{
  GString *text;
  gint64 rest = number % 100;

  if (number < 1 || number > 9999)
    return NULL;

  text = g_string_new (NULL);
  if (number >= 1000)
    add_part (text, spell_thousands (number / 1000));
  if (number / 100 % 10 > 0)
    add_part (text, g_strdup (hundreds[number / 100 % 10]));
  if (rest > 10 && rest < 20)
    add_part (text, g_strconcat (teens[rest - 10], " عشر", NULL));
  else
    {
      gint64 last = rest <= 10 ? rest : rest % 10;

      if (last > 0)
        add_part (text, g_strdup (ones[last]));
      if (rest >= 20)
        add_part (text, g_strdup (tens[rest / 10]));
    }
  return g_string_free (text, FALSE);
}
