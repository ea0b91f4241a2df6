/* What a line holds together: a number and what it counts, initials and the name, a mark and its word. The text
 * itself keeps its plain spaces, so that what is copied from the page is what was written. */
#include "layout/cq-ties.h"

#include <string.h>

#include "language/cq-date-names.h"

#define SHORT_WORD 4 /* letters of Japanese or Chinese that are one word */
#define LEAST_END 2  /* letters that may stand on a last line */

struct _CqTies
{
  GHashTable *months; /* (owned): language → set of its names of months, case folded */
};

/* A word, without the brackets and quotation marks before it. */
typedef struct
{
  const char *text;
  gsize length;
} Word;

/* These stand before their number. */
static const char *const counters[] = {
  "№", "№№", "§", "§§", "no.", "nos.", "n°", "nº", "no", "art.", "arts.", "para.", "paras.", "par.", "p.", "pp.", "fig.", "vol.",
  "paragraph", "paragraphs", "article", "articles", "section", "sections", "chapter", "annex", "annexes", "part", "table",
  "figure", "page", "pages", "clause", "clauses", "resolution", "decision", "goal",
  "paragraphe", "paragraphes", "chapitre", "annexe", "résolution", "décision", "partie",
  "párrafo", "párrafos", "artículo", "artículos", "sección", "capítulo", "anexo", "resolución", "decisión",
  "ст.", "п.", "пп.", "гл.", "стр.", "рис.", "табл.",
};

/* The beginnings of such words in languages that inflect them. */
static const char *const stems[] = { "пункт", "подпункт", "стать", "глав", "раздел", "приложени", "параграф", "резолюци", "част", "тармақ" };

/* The ends of such words in Arabic, which begin with an article or a preposition. */
static const char *const endings[] = { "فقرة", "فقرتين", "فقرات", "مادة", "مادتين", "مواد", "بند", "بندين", "بنود", "قرار", "مقرر", "مرفق", "فصل",
                                       "هدف", "رقم", "صفحة", "جدول" };

/* These stand after theirs. */
static const char *const units[] = {
  "%", "‰", "°", "°C", "km", "m", "cm", "mm", "kg", "g", "t", "l", "ha", "km²", "m²", "m³", "kW", "MW", "GW", "kWh", "MWh", "GWh", "TWh",
  "USD", "EUR", "JPY", "RUB", "KZT", "million", "billion", "trillion", "thousand", "per", "millions", "milliards", "millones",
  "км", "м", "см", "мм", "кг", "г", "т", "л", "га", "км²", "м²", "м³", "кВт", "МВт", "ГВт", "тыс.", "млн", "млн.", "млрд", "млрд.", "трлн",
  "год", "года", "году", "годом", "годы", "годов", "г.", "гг.", "жыл", "жылы", "жылғы", "жылдын", "жылдын", "yil", "ýyl",
  "كم", "م", "سم", "كغم", "طن", "طنا", "هكتار", "مليون", "مليونا", "ملايين", "مليار", "بليون", "ألف", "آلاف", "دولار", "ين",
};

/* These stand before the name of a person. */
static const char *const honorifics[] = { "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr.", "Prof.", "M.", "Mme", "MM.",
                                          "Sr.", "Sra.", "г-н", "г-жа", "г-на", "г-жи", "д-р" };

/**
 * cq_ties_new:
 *
 * Returns: (transfer full): one that knows no language yet
 */
CqTies *
cq_ties_new (void)
{
  CqTies *self = g_new0 (CqTies, 1);

  self->months = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  return self;
}

void
cq_ties_free (CqTies *self)
{
  g_hash_table_unref (self->months);
  g_free (self);
}

static GHashTable *
make_months (const char *lang)
{
  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (CqDateNames) names = cq_date_names_new (lang);

  for (guint i = 0; i < G_N_ELEMENTS (names->months); i++)
    for (guint form = 0; form < names->months[i]->len; form++)
      g_hash_table_add (set, g_utf8_casefold (g_ptr_array_index (names->months[i], form), -1));
  return set;
}

static gboolean
is_month (CqTies *self, Word word, const char *lang)
{
  g_autofree char *folded = NULL;
  GHashTable *months;

  if (lang == NULL)
    return FALSE;
  months = g_hash_table_lookup (self->months, lang);
  if (months == NULL)
    {
      months = make_months (lang);
      g_hash_table_insert (self->months, g_strdup (lang), months);
    }
  while (word.length > 0 && strchr (",;:.)", word.text[word.length - 1]) != NULL)
    word.length--;
  folded = g_utf8_casefold (word.text, (gssize) word.length);
  return g_hash_table_contains (months, folded);
}

static gboolean
is_listed (Word word, const char *const *list, guint n)
{
  for (guint i = 0; i < n; i++)
    if (strncmp (list[i], word.text, word.length) == 0 && list[i][word.length] == '\0')
      return TRUE;
  return FALSE;
}

static gboolean
is_counter (Word word)
{
  g_autofree char *small = g_utf8_strdown (word.text, (gssize) word.length);

  if (is_listed ((Word){ small, strlen (small) }, counters, G_N_ELEMENTS (counters)))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (stems); i++)
    if (g_str_has_prefix (small, stems[i]))
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (small, endings[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_unit (Word word)
{
  while (word.length > 1 && strchr (",;:)", word.text[word.length - 1]) != NULL)
    word.length--;
  return is_listed (word, units, G_N_ELEMENTS (units))
         || (word.length > 1 && word.text[word.length - 1] == '.' && is_listed ((Word){ word.text, word.length - 1 }, units, G_N_ELEMENTS (units)));
}

/* How many digits there are from the beginning on. */
static gsize
count_digits (Word word)
{
  gsize n = 0;

  while (n < word.length && g_ascii_isdigit (word.text[n]))
    n++;
  return n;
}

static gboolean
is_number (Word word)
{
  return word.length > 0 && g_ascii_isdigit (word.text[0]) && g_ascii_isdigit (word.text[word.length - 1])
         && strspn (word.text, "0123456789.,-/") >= word.length;
}

/* "F.", "С.М.", "J.-P." */
static gboolean
is_initials (Word word)
{
  const char *at = word.text, *end = word.text + word.length;

  if (word.length < 2 || end[-1] != '.')
    return FALSE;
  while (at < end)
    {
      if (*at == '-')
        at++;
      if (at >= end || !g_unichar_isupper (g_utf8_get_char (at)))
        return FALSE;
      at = g_utf8_next_char (at);
      if (at >= end || *at != '.')
        return FALSE;
      at++;
    }
  return TRUE;
}

/* A dash, or one of the marks before which French sets a space. */
static gboolean
begins_with_mark (Word word)
{
  gunichar first = g_utf8_get_char (word.text);
  gsize length = (gsize) (g_utf8_next_char (word.text) - word.text);

  if (first == 0x2013 || first == 0x2014) /* – — */
    return word.length == length;
  return first == ':' || first == ';' || first == '?' || first == '!' || first == 0xbb; /* » */
}

static gboolean
ends_with_guillemet (Word word)
{
  return word.length >= 2 && memcmp (word.text + word.length - 2, "«", 2) == 0;
}

static Word
without_opening (Word word)
{
  static const char *const marks[] = { "(", "[", "«", "“", "„", "‘", "\"" };

  if (g_ascii_isalnum (word.text[0]))
    return word;
  for (guint i = 0; i < G_N_ELEMENTS (marks);)
    if (word.length > strlen (marks[i]) && strncmp (word.text, marks[i], strlen (marks[i])) == 0)
      {
        word.text += strlen (marks[i]);
        word.length -= strlen (marks[i]);
        i = 0;
      }
    else
      i++;
  return word;
}

/* Both its sides are one name: “Central Asia + Japan”. */
static gboolean
is_plus (Word word)
{
  return word.length == 1 && *word.text == '+';
}

static gboolean
is_tied (CqTies *self, Word before, Word after, const char *lang)
{
  gsize digits = count_digits (after);

  if (begins_with_mark (after) || ends_with_guillemet (before))
    return TRUE;
  before = without_opening (before);
  if (is_plus (before) || is_plus (after))
    return TRUE;
  if (digits > 0)
    {
      if (is_number (before))
        return digits == 3 && count_digits (before) == before.length && before.length <= 3; /* 10 000 */
      return is_counter (before) || (digits <= 2 && is_month (self, before, lang));
    }
  if (is_number (before))
    return is_unit (after) || (before.length <= 2 && is_month (self, after, lang));
  if (!g_unichar_isupper (g_utf8_get_char (after.text)))
    return FALSE;
  return is_initials (before) || is_listed (before, honorifics, G_N_ELEMENTS (honorifics));
}

static Word
word_before (const char *text, const char *space)
{
  const char *start = space;

  while (start > text && start[-1] != ' ' && start[-1] != '\n')
    start--;
  return (Word){ start, (gsize) (space - start) };
}

static void
add_tie (GArray *ties, const char *text, const char *start)
{
  const char *next = g_utf8_next_char (start);
  CqTie tie = { (guint) (start - text), (guint) (*next != '\0' ? g_utf8_next_char (next) - text : next - text) };

  g_array_append_val (ties, tie);
}

/* What a Japanese or Chinese number counts, without a blank before it: 2017年, 第6回, 18か月. */
static const char *const signs[] = { "か月", "か国", "か所", "年", "月", "日", "回", "名", "人", "週", "件", "条", "項", "号", "円", "倍",
                                     "四半期", "个", "次", "％", "%" };

static void
add_signs (GArray *ties, const char *text)
{
  static const char digits[] = "0123456789";

  for (const char *at = strpbrk (text, digits); at != NULL; at = strpbrk (at, digits))
    {
      const char *end = at + strspn (at, "0123456789,.");
      const char *last = end;
      CqTie tie = { (guint) (at - text), 0 };

      for (guint i = 0; i < G_N_ELEMENTS (signs) && last == end; i++)
        if (g_str_has_prefix (end, signs[i]))
          last = end + strlen (signs[i]);
      if (at - text >= 3 && strncmp (at - 3, "第", 3) == 0)
        tie.start -= 3;
      tie.end = (guint) (last - text);
      if (last > end || tie.start < (guint) (at - text))
        g_array_append_val (ties, tie);
      at = end;
    }
}

static gboolean
has_signs (const char *lang)
{
  return lang != NULL && (g_str_has_prefix (lang, "ja") || g_str_has_prefix (lang, "zh"));
}

/**
 * cq_ties_find:
 * @text: of a paragraph, its white space collapsed
 * @lang: (nullable): BCP 47
 * @ties: (element-type CqTie): filled anew
 *
 * Finds where the text may not be broken though Unicode's rules would allow it: nor does it break
 * where somebody has proposed a hyphen, for statements are not hyphenated.
 *
 * Returns: whether there is any such place
 */
gboolean
cq_ties_find (CqTies *self, const char *text, const char *lang, GArray *ties)
{
  g_array_set_size (ties, 0);
  for (const char *at = strpbrk (text, " \xc2"); at != NULL; at = strpbrk (at + 1, " \xc2"))
    {
      Word before, after = { at + 1, strcspn (at + 1, " \n") };

      if (*at == ' ' && after.length > 0 && at > text)
        {
          before = word_before (text, at);
          if (before.length > 0 && is_tied (self, before, after, lang))
            add_tie (ties, text, at);
        }
      else if (at[0] == '\xc2' && at[1] == '\xad')
        add_tie (ties, text, at);
    }
  if (has_signs (lang))
    add_signs (ties, text);
  return ties->len > 0;
}

static gboolean
is_katakana (gunichar c)
{
  return g_unichar_get_script (c) == G_UNICODE_SCRIPT_KATAKANA || c == 0x30fc; /* ー */
}

/**
 * cq_ties_add_names:
 * @text: a short text with a ragged margin, as in the cell of a table
 * @longest: how many letters a line can hold
 * @ties: (element-type CqTie) (inout)
 *
 * Finds names and other words in katakana, “トルクメニスタン”. A paragraph whose lines are filled may break them anywhere.
 *
 * Returns: whether there is any tie
 */
gboolean
cq_ties_add_names (const char *text, guint longest, GArray *ties)
{
  for (const char *at = text; *at != '\0';)
    {
      const char *start = at;
      guint length = 0;

      for (; is_katakana (g_utf8_get_char (at)); length++)
        at = g_utf8_next_char (at);
      if (length > 1 && length <= longest)
        {
          CqTie tie = { (guint) (start - text), (guint) (at - text) };
          g_array_append_val (ties, tie);
        }
      if (length == 0)
        at = g_utf8_next_char (at);
    }
  return ties->len > 0;
}

/* Of Japanese and Chinese, whose lines may end between any two letters */
static gboolean
is_ideographic (gunichar c)
{
  GUnicodeScript script = g_unichar_get_script (c);

  return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA || is_katakana (c);
}

/**
 * cq_ties_add_end:
 * @text: a short text in Japanese or Chinese with a ragged margin, as in the cell of a table
 * @longest: how many letters a line can hold
 * @ties: (element-type CqTie) (inout)
 *
 * Finds a word of few letters, “番号”, and the end of a longer text, so that no letter stands alone on the last line.
 *
 * Returns: whether there is any tie
 */
gboolean
cq_ties_add_end (const char *text, guint longest, GArray *ties)
{
  gsize length = strlen (text);
  guint least = g_utf8_strlen (text, (gssize) length) <= SHORT_WORD ? SHORT_WORD : LEAST_END;
  const char *start = text + length;
  guint n = 0, letters = 0;

  for (; start > text && letters < least; n++)
    {
      const char *before = g_utf8_prev_char (start);
      gunichar c = g_utf8_get_char (before);

      if (!is_ideographic (c) && (g_unichar_isspace (c) || g_unichar_isalnum (c)))
        break;
      letters += is_ideographic (c) ? 1 : 0;
      start = before;
    }
  if (letters > 1 && n <= longest)
    {
      CqTie tie = { (guint) (start - text), (guint) length };
      g_array_append_val (ties, tie);
    }
  return ties->len > 0;
}
