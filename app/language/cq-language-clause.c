/* In which languages a document was made: the words of its last sentence. */
#include "language/cq-language-clause.h"

#include "language/cq-language.h"
#include "language/cq-order.h"

/*
 * The languages in the form in which the clause names them: an adjective (French: feminine; Russian: prepositional;
 * Arabic: with its article), or the noun. Spanish and the others in lower case, as they write it.
 */
typedef struct
{
  const char *lang;
  const char *name;
} Name;

static const Name in_english[] = {
  { "ar", "Arabic" }, { "en", "English" }, { "es", "Spanish" }, { "fr", "French" }, { "ja", "Japanese" }, { "kk", "Kazakh" },
  { "ky", "Kyrgyz" }, { "ru", "Russian" }, { "tg", "Tajik" },   { "tk", "Turkmen" }, { "uz", "Uzbek" },   { "zh", "Chinese" },
  { NULL, NULL },
};
static const Name in_russian[] = {
  { "ar", "арабском" },   { "en", "английском" }, { "es", "испанском" },  { "fr", "французском" },
  { "ja", "японском" },   { "kk", "казахском" },  { "ky", "кыргызском" }, { "ru", "русском" },
  { "tg", "таджикском" }, { "tk", "туркменском" }, { "uz", "узбекском" }, { "zh", "китайском" },
  { NULL, NULL },
};
static const Name in_french[] = {
  { "ar", "arabe" },    { "en", "anglaise" }, { "es", "espagnole" }, { "fr", "française" }, { "ja", "japonaise" }, { "kk", "kazakhe" },
  { "ky", "kirghize" }, { "ru", "russe" },    { "tg", "tadjike" },   { "tk", "turkmène" },  { "uz", "ouzbèke" },   { "zh", "chinoise" },
  { NULL, NULL },
};
static const Name in_spanish[] = {
  { "ar", "árabe" },   { "en", "inglés" }, { "es", "español" }, { "fr", "francés" },   { "ja", "japonés" }, { "kk", "kazajo" },
  { "ky", "kirguís" }, { "ru", "ruso" },   { "tg", "tayiko" },  { "tk", "turcomano" }, { "uz", "uzbeko" },  { "zh", "chino" },
  { NULL, NULL },
};
static const Name in_japanese[] = {
  { "ar", "アラビア語" }, { "en", "英語" },     { "es", "スペイン語" }, { "fr", "フランス語" },     { "ja", "日本語" },       { "kk", "カザフ語" },
  { "ky", "キルギス語" }, { "ru", "ロシア語" }, { "tg", "タジク語" },   { "tk", "トルクメン語" }, { "uz", "ウズベク語" }, { "zh", "中国語" },
  { NULL, NULL },
};
static const Name in_kazakh[] = {
  { "ar", "араб" },   { "en", "ағылшын" }, { "es", "испан" },  { "fr", "француз" }, { "ja", "жапон" }, { "kk", "қазақ" },
  { "ky", "қырғыз" }, { "ru", "орыс" },    { "tg", "тәжік" }, { "tk", "түрікмен" }, { "uz", "өзбек" }, { "zh", "қытай" },
  { NULL, NULL },
};
static const Name in_arabic[] = {
  { "ar", "العربية" },     { "en", "الإنكليزية" },  { "es", "الإسبانية" },    { "fr", "الفرنسية" },  { "ja", "اليابانية" }, { "kk", "الكازاخية" },
  { "ky", "القيرغيزية" }, { "ru", "الروسية" },     { "tg", "الطاجيكية" }, { "tk", "التركمانية" }, { "uz", "الأوزبكية" }, { "zh", "الصينية" },
  { NULL, NULL },
};
static const Name in_chinese[] = {
  { "ar", "阿拉伯文" },   { "en", "英文" }, { "es", "西班牙文" },   { "fr", "法文" },     { "ja", "日文" },         { "kk", "哈萨克文" },
  { "ky", "吉尔吉斯文" }, { "ru", "俄文" }, { "tg", "塔吉克文" }, { "tk", "土库曼文" }, { "uz", "乌兹别克文" }, { "zh", "中文" },
  { NULL, NULL },
};

/* What is said of one language, of two, and of more, around their names */
typedef struct
{
  const char *lang;
  const Name *names;
  const char *one;
  const char *two;
  const char *more;
  const char *two_of_treaty; /* (nullable): as in any document */
  const char *more_of_treaty;
} Clause;

/*
 * After the last articles of treaties of the United Nations in their six languages (Vienna Convention on the Law of
 * Treaties, article 85: “of which the … texts are equally authentic”) and of treaties of Japan and Kazakhstan, with
 * “valid” for “authentic”, as political documents have it; where the words of both are the same, those of treaties are not
 * said again.
 */
static const Clause clauses[] = {
  { "en", in_english, "in the %s language", "in the %s languages, both texts being equally valid",
    "in the %s languages, all texts being equally valid",
    "in the %s languages, both texts being equally authentic", "in the %s languages, all texts being equally authentic" },
  { "ru", in_russian, "на %s языке", "на %s языках, причём оба текста имеют одинаковую силу",
    "на %s языках, причём все тексты имеют одинаковую силу", "на %s языках, причём оба текста являются равно аутентичными",
    "на %s языках, причём все тексты являются равно аутентичными" },
  { "fr", in_french, "en langue %s", "en langues %s, les deux textes faisant également foi",
    "en langues %s, tous les textes faisant également foi", NULL, NULL },
  { "es", in_spanish, "en idioma %s", "en los idiomas %s, siendo ambos textos igualmente válidos",
    "en los idiomas %s, siendo todos los textos igualmente válidos",
    "en los idiomas %s, siendo ambos textos igualmente auténticos",
    "en los idiomas %s, siendo todos los textos igualmente auténticos" },
  { "ja", in_japanese, "%sにより", "ひとしく正文である%sにより", "ひとしく正文である%sにより", NULL, NULL },
  { "kk", in_kazakh, "%s тілінде", "%s тілдерінде, екі мәтіннің де күші бірдей", "%s тілдерінде, барлық мәтіннің күші бірдей",
    NULL, NULL },
  { "ar", in_arabic, "باللغة %s", "باللغتين %s، ويتساوى النصان في الحجية", "باللغات %s، وتتساوى جميع النصوص في الحجية", NULL, NULL },
  { "zh", in_chinese, "以%s写成", "以%s写成,两种文本具有同等效力", "以%s写成,各种文本具有同等效力", "以%s写成,两种文本同等作准",
    "以%s写成,各种文本同等作准" },
};

static const Clause *
find_clause (const char *lang)
{
  g_autofree char *base = cq_language_get_base (lang);

  for (guint i = 0; i < G_N_ELEMENTS (clauses); i++)
    if (g_strcmp0 (clauses[i].lang, base) == 0)
      return &clauses[i];
  return NULL;
}

static const char *
find_name (const Name *names, const char *lang)
{
  g_autofree char *base = cq_language_get_base (lang);

  for (; names->lang != NULL; names++)
    if (g_strcmp0 (names->lang, base) == 0)
      return names->name;
  return NULL;
}

static const char *
pick (const Clause *clause, guint n_languages, gboolean is_treaty)
{
  const char *of_treaty = n_languages == 2 ? clause->two_of_treaty : clause->more_of_treaty;

  if (n_languages == 1)
    return clause->one;
  if (is_treaty && of_treaty != NULL)
    return of_treaty;
  return n_languages == 2 ? clause->two : clause->more;
}

/**
 * cq_language_clause:
 * @languages: (array zero-terminated=1): those in which a document was made, in any order
 * @is_treaty: whether the texts are “authentic”, as those of a treaty are, where a political document has “valid”
 * @lang: the language of the clause
 *
 * Names them in the order of the alphabet of @lang, as the last sentence of a document does: “in the English, Japanese
 * and Russian languages, all texts being equally valid”.
 *
 * Returns: (transfer full) (nullable): the clause; %NULL where it, or the name of a language in it, is not known
 */
char *
cq_language_clause (const char *const *languages, gboolean is_treaty, const char *lang)
{
  const Clause *clause = find_clause (lang);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  g_autofree guint *order = NULL;
  g_autofree char *joined = NULL;

  for (guint i = 0; clause != NULL && languages[i] != NULL; i++)
    {
      const char *name = find_name (clause->names, languages[i]);
      if (name == NULL)
        return NULL;
      g_ptr_array_add (names, (gpointer) name);
    }
  if (names->len == 0)
    return NULL;
  order = cq_order_get_permutation ((const char *const *) names->pdata, names->len, lang);
  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (sorted, names->pdata[order != NULL ? order[i] : i]);
  g_ptr_array_add (sorted, NULL);
  joined = cq_list_join ((const char *const *) sorted->pdata, lang);
  if (joined == NULL)
    return NULL;
  return g_strdup_printf (pick (clause, names->len, is_treaty), joined);
}
