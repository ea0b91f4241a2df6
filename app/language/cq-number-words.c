/*
 * Numbers in words of Tajik, Turkmen and Uzbek. ICU 72 has none of them and answers in English.
 *
 * tg: the orthography of 2021 (government decision 268): hundreds are one word, the parts of a number are joined by
 *   -у, after a vowel -ю; ordinals in -ум, after a vowel -юм.
 * tk: the spelling rules of numerals (enedilim.com, “Sanlar”): parts stand apart; ordinals in -ynjy/-inji, after a
 *   vowel -njy/-nji, and of one rounded syllable -unjy/-ünji. So does “bir müň dokuz ýüz togsan iki”.
 * uz: the spelling rules of 1995 (cabinet decision 339): parts stand apart; ordinals in -inchi, after a vowel -nchi.
 */
#include "language/cq-number-words.h"

#include "language/cq-language.h"

#include <string.h>

/* The largest number that the words below make. */
#define LARGEST G_GINT64_CONSTANT (999999999999)

typedef struct
{
  const char *lang;
  const char *ones[20];       /* NULL from 11 on where tens and ones are two words */
  const char *tens[10];
  const char *hundreds[10];   /* NULL where ones and "hundred" are two words */
  const char *scales[4];      /* hundred, thousand, million, milliard */
  gboolean says_one_thousand; /* "one thousand", not "thousand" alone */
  const char *link[2];        /* (nullable): what joins parts, after a consonant and after a vowel */
  char *(*make_ordinal) (const char *word);
} Words;

static gboolean
ends_with_any (const char *word,
               const char *letters)
{
  const char *last = g_utf8_find_prev_char (word, word + strlen (word));

  return last != NULL && g_utf8_strchr (letters, -1, g_utf8_get_char (last)) != NULL;
}

/* "сӣ" loses its macron before an ending: "сию як", "сиюм". */
static char *
add_tajik_ending (const char *word,
                  const char *after_consonant,
                  const char *after_vowel)
{
  if (g_str_has_suffix (word, "ӣ"))
    return g_strdup_printf ("%.*sи%s", (int) (strlen (word) - strlen ("ӣ")), word, after_vowel);
  return g_strconcat (word, ends_with_any (word, "уеюи") ? after_vowel : after_consonant, NULL);
}

static char *
make_tajik (const char *word)
{
  return add_tajik_ending (word, "ум", "юм");
}

static char *
make_uzbek (const char *word)
{
  return g_strconcat (word, ends_with_any (word, "iaou") ? "nchi" : "inchi", NULL);
}

static char *
make_turkmen (const char *word)
{
  static const char *const rounded[][2] = {
    { "on", "onunjy" }, { "üç", "üçünji" }, { "dört", "dördünji" }, { "ýüz", "ýüzünji" }, { "müň", "müňünji" },
  };
  gboolean back = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (rounded); i++)
    if (g_str_equal (rounded[i][0], word))
      return g_strdup (rounded[i][1]);
  for (const char *c = word; *c != '\0'; c = g_utf8_next_char (c))
    if (g_utf8_strchr ("aouyiäöüe", -1, g_utf8_get_char (c)) != NULL)
      back = g_utf8_strchr ("aouy", -1, g_utf8_get_char (c)) != NULL;
  if (ends_with_any (word, "iy"))
    return g_strconcat (word, back ? "njy" : "nji", NULL);
  return g_strconcat (word, back ? "ynjy" : "inji", NULL);
}

static const Words languages[] = {
  { "tg",
    { "сифр", "як", "ду", "се", "чор", "панҷ", "шаш", "ҳафт", "ҳашт", "нуҳ", "даҳ", "ёздаҳ", "дувоздаҳ", "сездаҳ",
      "чордаҳ", "понздаҳ", "шонздаҳ", "ҳабдаҳ", "ҳаждаҳ", "нуздаҳ" },
    { NULL, "даҳ", "бист", "сӣ", "чил", "панҷоҳ", "шаст", "ҳафтод", "ҳаштод", "навад" },
    { NULL, "сад", "дусад", "сесад", "чорсад", "панҷсад", "шашсад", "ҳафтсад", "ҳаштсад", "нуҳсад" },
    { "сад", "ҳазор", "миллион", "миллиард" },
    FALSE,
    { "у", "ю" },
    make_tajik },
  { "tk",
    { "nol", "bir", "iki", "üç", "dört", "bäş", "alty", "ýedi", "sekiz", "dokuz", "on" },
    { NULL, "on", "ýigrimi", "otuz", "kyrk", "elli", "altmyş", "ýetmiş", "segsen", "togsan" },
    { NULL },
    { "ýüz", "müň", "million", "milliard" },
    TRUE,
    { NULL },
    make_turkmen },
  { "uz",
    { "nol", "bir", "ikki", "uch", "toʻrt", "besh", "olti", "yetti", "sakkiz", "toʻqqiz", "oʻn" },
    { NULL, "oʻn", "yigirma", "oʻttiz", "qirq", "ellik", "oltmish", "yetmish", "sakson", "toʻqson" },
    { NULL },
    { "yuz", "ming", "million", "milliard" },
    TRUE,
    { NULL },
    make_uzbek },
};

static const Words *
find_words (const char *lang)
{
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *script = NULL;
      g_autofree char *usual = NULL;

      /* All numbers of all languages come this way: few of them as far as ICU. */
      if (g_ascii_strncasecmp (languages[i].lang, lang, strlen (languages[i].lang)) != 0
          || !cq_language_matches (languages[i].lang, lang))
        continue;
      /* Uzbek in Cyrillic letters is another matter. */
      script = cq_language_get_script (lang);
      usual = cq_language_get_script (languages[i].lang);
      return g_strcmp0 (script, usual) == 0 ? &languages[i] : NULL;
    }
  return NULL;
}

/* The parts of a number below a thousand, “nine hundred”, “ninety”, “one”. */
static void
add_below_thousand (const Words *words,
                    GPtrArray *parts,
                    guint number)
{
  guint hundreds = number / 100;
  guint rest = number % 100;

  if (hundreds > 0 && words->hundreds[hundreds] != NULL)
    g_ptr_array_add (parts, g_strdup (words->hundreds[hundreds]));
  else if (hundreds > 0)
    g_ptr_array_add (parts, g_strconcat (words->ones[hundreds], " ", words->scales[0], NULL));
  if (rest >= 20 || (rest > 0 && words->ones[rest] == NULL))
    {
      g_ptr_array_add (parts, g_strdup (words->tens[rest / 10]));
      rest %= 10;
    }
  if (rest > 0)
    g_ptr_array_add (parts, g_strdup (words->ones[rest]));
}

/* Joins parts to one text; all but the last take the link of a language that has one. */
static char *
join (const Words *words,
      GPtrArray *parts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      const char *part = g_ptr_array_index (parts, i);
      g_autofree char *linked = NULL;

      if (words->link[0] != NULL && i + 1 < parts->len)
        linked = add_tajik_ending (part, words->link[0], words->link[1]);
      if (i > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, linked != NULL ? linked : part);
    }
  return g_string_free (text, FALSE);
}

static char *
spell (const Words *words,
       gint64 number)
{
  static const gint64 scales[] = { 1000, 1000000, 1000000000 };
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (number == 0)
    return g_strdup (words->ones[0]);
  for (guint i = G_N_ELEMENTS (scales); i > 0; i--)
    {
      g_autoptr (GPtrArray) count = g_ptr_array_new_with_free_func (g_free);
      guint n = (guint) (number / scales[i - 1] % 1000);
      g_autofree char *counted = NULL;

      if (n == 0)
        continue;
      add_below_thousand (words, count, n);
      counted = join (words, count);
      if (n == 1 && i == 1 && !words->says_one_thousand)
        g_ptr_array_add (parts, g_strdup (words->scales[i]));
      else
        g_ptr_array_add (parts, g_strconcat (counted, " ", words->scales[i], NULL));
    }
  add_below_thousand (words, parts, (guint) (number % 1000));
  return join (words, parts);
}

/**
 * cq_number_words_has:
 * @lang: a BCP 47 language tag
 *
 * Returns: whether the numbers of @lang stand here
 */
gboolean
cq_number_words_has (const char *lang)
{
  return find_words (lang) != NULL;
}

/**
 * cq_number_words_cardinal:
 * @number: any number
 * @lang: a BCP 47 language tag
 *
 * Returns: (nullable) (transfer full): the number in words; %NULL where they are not known here
 */
char *
cq_number_words_cardinal (gint64 number,
                          const char *lang)
{
  const Words *words = find_words (lang);

  return words != NULL && number >= 0 && number <= LARGEST ? spell (words, number) : NULL;
}

/**
 * cq_number_words_ordinal:
 * @number: any number
 * @lang: a BCP 47 language tag
 *
 * Returns: (nullable) (transfer full): the ordinal in words; %NULL where they are not known here
 */
char *
cq_number_words_ordinal (gint64 number,
                         const char *lang)
{
  g_autofree char *cardinal = cq_number_words_cardinal (number, lang);
  g_autofree char *last = NULL;
  char *space;

  if (cardinal == NULL)
    return NULL;
  space = strrchr (cardinal, ' ');
  last = find_words (lang)->make_ordinal (space != NULL ? space + 1 : cardinal);
  if (space == NULL)
    return g_steal_pointer (&last);
  space[1] = '\0';
  return g_strconcat (cardinal, last, NULL);
}

/* One word of a number as it is read. */
typedef struct
{
  gint64 value;
  gboolean is_scale; /* it multiplies what stands before it */
  gboolean is_last;  /* an ordinal, which ends the number */
} Read;

/* Tajik puts an ordinal before its noun with -и: "якуми май". */
static gboolean
is_linked_ordinal (const Words *words,
                   const char *ordinal,
                   const char *word)
{
  return words->link[0] != NULL && g_str_has_prefix (word, ordinal) && g_str_equal (word + strlen (ordinal), "и");
}

static gboolean
is_form (const Words *words,
         const char *base,
         const char *word,
         gboolean *is_ordinal)
{
  g_autofree char *ordinal = NULL;
  g_autofree char *linked = NULL;

  if (base == NULL)
    return FALSE;
  ordinal = words->make_ordinal (base);
  *is_ordinal = g_str_equal (ordinal, word) || is_linked_ordinal (words, ordinal, word);
  if (*is_ordinal || g_str_equal (base, word))
    return TRUE;
  linked = words->link[0] != NULL ? add_tajik_ending (base, words->link[0], words->link[1]) : NULL;
  return g_strcmp0 (linked, word) == 0;
}

static gboolean
read_word (const Words *words,
           const char *word,
           Read *read)
{
  static const gint64 scales[] = { 100, 1000, 1000000, 1000000000 };

  *read = (Read){ 0 };
  for (guint i = 0; i < G_N_ELEMENTS (words->ones); i++)
    if (is_form (words, words->ones[i], word, &read->is_last))
      {
        read->value = i;
        return TRUE;
      }
  for (guint i = 1; i < G_N_ELEMENTS (words->tens); i++)
    {
      read->value = is_form (words, words->tens[i], word, &read->is_last)         ? 10 * i
                    : is_form (words, words->hundreds[i], word, &read->is_last) ? 100 * i
                                                                                : 0;
      if (read->value != 0)
        return TRUE;
    }
  read->is_scale = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    if (is_form (words, words->scales[i], word, &read->is_last))
      {
        read->value = scales[i];
        return TRUE;
      }
  return FALSE;
}

/* What has been read of a number: whole thousands, and the part below, whose least word was of the size @least. */
typedef struct
{
  gint64 total;
  gint64 part;
  gint64 least;
} Sum;

/* Takes one more word; FALSE where it cannot follow, as "one" after "one". */
static gboolean
take_word (Sum *sum,
           const Read *read)
{
  gint64 size = read->value < 10 ? 1 : read->value < 100 ? 10 : 100;

  if (read->is_scale && read->value > 100)
    {
      sum->total += MAX (sum->part, 1) * read->value;
      sum->part = 0;
      sum->least = 1000;
      return sum->total <= LARGEST;
    }
  if (read->is_scale && sum->part > 0 && sum->part < 10)
    {
      sum->part *= read->value;
      sum->least = 100;
      return TRUE;
    }
  if (size >= sum->least)
    return FALSE;
  sum->part += read->value;
  /* The tens of Tajik that are one word with their ones leave no room for more. */
  sum->least = read->value > 10 && read->value < 20 ? 1 : size;
  return TRUE;
}

/* The word at @at, and where it ends. Many keyboards have none of the letters oʻ and gʻ but with an apostrophe. */
static char *
dup_word (const char *at,
          const char **end)
{
  GString *word = g_string_new (NULL);

  for (*end = at; **end != '\0'; *end = g_utf8_next_char (*end))
    {
      gunichar c = g_utf8_get_char (*end);

      if (c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x2BC)
        c = 0x2BB;
      if (!g_unichar_isalpha (c))
        break;
      g_string_append_unichar (word, c);
    }
  return g_string_free (word, FALSE);
}

/**
 * cq_number_words_read:
 * @text: a text that may begin with a number in words, in small letters
 * @lang: a BCP 47 language tag
 * @number: (out): the number; untouched where there is none
 *
 * Returns: how many bytes of @text it takes, as many as can be
 */
gsize
cq_number_words_read (const char *text,
                      const char *lang,
                      gint64 *number)
{
  const Words *words = find_words (lang);
  Sum sum = { .least = 1000 };
  Read read = { 0 };
  gsize taken = 0;

  for (const char *at = text; words != NULL && !read.is_last;)
    {
      const char *end;
      g_autofree char *word = NULL;

      word = dup_word (at, &end);
      if (*word == '\0' || !read_word (words, word, &read) || !take_word (&sum, &read))
        break;
      taken = (gsize) (end - text);
      *number = sum.total + sum.part;
      if (*end != ' ')
        break;
      at = end + 1;
    }
  return taken;
}
