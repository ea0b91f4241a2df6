/* Countries found by what somebody types: by any name, in any of the languages at hand. */
#include "language/cq-country-search.h"

#include <string.h>

#include "language/cq-country.h"
#include "language/cq-match.h"
#include "language/cq-order.h"

/*
 * Names by which people look for a country and by which it is not, or no longer, called here: what it
 * was called before, abbreviations, the everyday name. They serve to find it and are never written.
 */
static const struct
{
  const char *code;
  const char *names; /* parted by “;” */
} sought[] = {
  { "AE", "UAE;Emirates;ОАЭ;Эмираты;UAE首長国連邦;アラブ首長国連邦;Émirats" },
  { "BA", "Bosnia" },
  { "BY", "Белоруссия;Byelorussia" },
  { "CD", "DRC;Zaire;Congo-Kinshasa;ДРК" },
  { "CG", "Congo-Brazzaville" },
  { "CI", "Ivory Coast;Берег Слоновой Кости;象牙海岸" },
  { "CN", "PRC;КНР" },
  { "CV", "Cape Verde;Острова Зеленого Мыса" },
  { "CZ", "Czech Republic" },
  { "FM", "Micronesia" },
  { "GB", "UK;Great Britain;England;Scotland;Wales;Великобритания;Англия;英国;Angleterre;Inglaterra;Gran Bretaña" },
  { "KG", "Kirghizia;Kirgizstan;Киргизия;Киргизстан;キルギスタン" },
  { "KP", "DPRK;North Korea;КНДР;Северная Корея;北朝鮮" },
  { "KR", "ROK;South Korea;Южная Корея;韓国;Corée du Sud;Corea del Sur" },
  { "LA", "Laos;Лаос;ラオス" },
  { "MD", "Молдавия;Moldavia" },
  { "MK", "Macedonia;Македония" },
  { "MM", "Burma;Бирма;ビルマ;Birmanie;Birmania" },
  { "NL", "Holland;Голландия" },
  { "PS", "Palestine;Палестина;パレスチナ" },
  { "RU", "Russia;Россия;Russie;Rusia" },
  { "SY", "Syria;Сирия;シリア;Syrie;Siria" },
  { "SZ", "Swaziland;Свазиленд" },
  { "TL", "East Timor;Восточный Тимор" },
  { "TM", "Туркмения;Turkmenia" },
  { "TR", "Turkey;Turquie;Turquía" },
  { "TW", "Taiwan" },
  { "US", "USA;America;США;Америка;米国;アメリカ;États-Unis;Estados Unidos" },
  { "VA", "Vatican;Ватикан" },
  { "VN", "Vietnam;Вьетнам" },
};

#define BEST_RATE (2 * CQ_MATCH_WHOLE + TRUE)

typedef struct
{
  CqCountryFound found; /* @also is %NULL */
  GPtrArray *names;     /* (owned) (element-type utf8): what it is called, in short */
  GPtrArray *formal;    /* (owned) (element-type utf8): what else it is called */
} Country;

struct _CqCountrySearch
{
  gatomicrefcount refs;
  GArray *countries;    /* (owned) (element-type Country): in the order of the alphabet */
  GStringChunk *chunk;  /* (owned): the strings of all countries */
};

static void
country_clear (gpointer data)
{
  Country *country = data;

  g_ptr_array_unref (country->names);
  g_ptr_array_unref (country->formal);
}

static void
add_name (GPtrArray *names,
          const char *name)
{
  if (name != NULL && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    g_ptr_array_add (names, (gpointer) name);
}

static void
add_names_sought (CqCountrySearch *self,
                  Country *country)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sought); i++)
    if (strcmp (sought[i].code, country->found.code) == 0)
      {
        g_auto (GStrv) names = g_strsplit (sought[i].names, ";", -1);

        for (guint j = 0; names[j] != NULL; j++)
          add_name (country->names, g_string_chunk_insert (self->chunk, names[j]));
      }
}

static void
add_country (CqCountrySearch *self,
             const char *code,
             const char *const *langs)
{
  g_autofree char *flag = cq_country_get_flag (code);
  Country country = { { code }, g_ptr_array_new (), g_ptr_array_new () };

  country.found.flag = g_string_chunk_insert (self->chunk, flag);
  for (guint i = 0; langs[i] != NULL; i++)
    {
      const char *name = cq_country_get_name (code, langs[i], CQ_COUNTRY_SHORT);
      const char *formal = cq_country_get_name (code, langs[i], CQ_COUNTRY_FORMAL);

      if (country.found.name == NULL && name != NULL)
        {
          country.found.name = name;
          country.found.formal = formal != NULL ? formal : name;
        }
      add_name (country.names, name);
      add_name (country.formal, formal);
    }
  add_names_sought (self, &country);
  g_array_append_val (self->countries, country);
}

/* A language without a known alphabet takes that of English. */
static guint *
get_order (GArray *countries,
           const char *const *langs)
{
  g_autofree const char **names = g_new (const char *, countries->len);
  guint *order = NULL;

  for (guint i = 0; i < countries->len; i++)
    names[i] = g_array_index (countries, Country, i).found.name;
  for (guint i = 0; order == NULL && langs[i] != NULL; i++)
    order = cq_order_get_permutation (names, countries->len, langs[i]);
  return order;
}

static void
put_in_order (CqCountrySearch *self,
              const char *const *langs)
{
  g_autofree guint *order = get_order (self->countries, langs);
  GArray *ordered = g_array_sized_new (FALSE, FALSE, sizeof (Country), self->countries->len);

  for (guint i = 0; i < self->countries->len; i++)
    g_array_append_val (ordered, g_array_index (self->countries, Country, order[i]));
  g_array_unref (self->countries);
  self->countries = ordered;
  g_array_set_clear_func (self->countries, country_clear);
}

/**
 * cq_country_search_new:
 * @langs: (array zero-terminated=1): BCP 47 tags of the languages whose names count, the one that
 *   names are shown in first; English always counts
 *
 * Returns: (transfer full): a search over the countries of the world
 */
CqCountrySearch *
cq_country_search_new (const char *const *langs)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  const char *const *codes = cq_country_list ();
  CqCountrySearch *self = g_new0 (CqCountrySearch, 1);

  g_atomic_ref_count_init (&self->refs);
  for (guint i = 0; langs[i] != NULL; i++)
    add_name (all, langs[i]);
  add_name (all, "en");
  g_ptr_array_add (all, NULL);

  self->countries = g_array_new (FALSE, FALSE, sizeof (Country));
  self->chunk = g_string_chunk_new (4096);
  for (guint i = 0; codes[i] != NULL; i++)
    add_country (self, codes[i], (const char *const *) all->pdata);
  put_in_order (self, (const char *const *) all->pdata);
  return self;
}

CqCountrySearch *
cq_country_search_ref (CqCountrySearch *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
cq_country_search_unref (CqCountrySearch *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_array_unref (self->countries);
  g_string_chunk_free (self->chunk);
  g_free (self);
}

/* A short name is what people mean: “is” is Iceland before the Islamic Republic of Afghanistan. */
static guint
rate_names (GPtrArray *names,
            CqMatcher *matcher,
            gboolean is_short,
            guint best,
            const char **which)
{
  for (guint i = 0; i < names->len; i++)
    {
      CqMatch match = cq_matcher_rate (matcher, names->pdata[i]);
      guint rate = match != CQ_MATCH_NONE ? 2 * match + is_short : 0;

      if (rate > best)
        {
          best = rate;
          *which = names->pdata[i];
        }
    }
  return best;
}

static guint
rate_country (const Country *country,
              CqMatcher *matcher,
              const char *typed,
              const char **also)
{
  const char *which = country->found.name;
  guint rate = 0;

  /* A code is as good as a name that begins so: “is” may be Iceland, and it may be Israel. */
  if (g_ascii_strcasecmp (typed, country->found.code) == 0)
    rate = 2 * CQ_MATCH_START + TRUE;
  rate = rate_names (country->names, matcher, TRUE, rate, &which);
  rate = rate_names (country->formal, matcher, FALSE, rate, &which);
  *also = strcmp (which, country->found.name) != 0 ? which : NULL;
  return rate;
}

/**
 * cq_country_search_find:
 * @typed: what somebody typed, of a name or the whole of a code
 *
 * Finds the countries that have @typed in one of their names, whatever its case, accents and
 * punctuation. Nothing typed finds all.
 *
 * Returns: (transfer full) (element-type CqCountryFound): first those that are called so, then those
 *   with a name that begins so, then with a word that does, then the others; short names before formal
 *   ones, and each in the order of the alphabet
 */
GArray *
cq_country_search_find (CqCountrySearch *self,
                        const char *typed)
{
  g_autofree char *stripped = g_strstrip (g_strdup (typed));
  g_autoptr (CqMatcher) matcher = cq_matcher_new (stripped);
  g_autofree guint *rates = g_new (guint, self->countries->len);
  g_autofree const char **also = g_new0 (const char *, self->countries->len);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (CqCountryFound));

  for (guint i = 0; i < self->countries->len; i++)
    rates[i] = rate_country (&g_array_index (self->countries, Country, i), matcher, stripped, &also[i]);

  for (guint rate = BEST_RATE; rate > 0; rate--)
    for (guint i = 0; i < self->countries->len; i++)
      if (rates[i] == rate)
        {
          CqCountryFound country = g_array_index (self->countries, Country, i).found;

          country.also = also[i];
          g_array_append_val (found, country);
        }
  return found;
}
