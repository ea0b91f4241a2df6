/* Marks between words, by script: full-width ones bring their own space. */
#include "language/cq-punctuation.h"

#include "language/cq-language.h"

typedef struct
{
  const char *script;
  const char *comma;
  const char *dot;
  const char *colon;
} Marks;

static const Marks usual = { NULL, ", ", " · ", ": " };

static const Marks of_scripts[] = {
  { "Arab", "، ", " · ", ": " },
  { "Hans", "，", "·", "：" },
  { "Hant", "，", "·", "：" },
  { "Jpan", "、", "・", "：" },
};

static const Marks *
find (const char *lang)
{
  g_autofree char *script = lang != NULL ? cq_language_get_script (lang) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (of_scripts); i++)
    if (g_strcmp0 (of_scripts[i].script, script) == 0)
      return &of_scripts[i];
  return &usual;
}

/**
 * cq_punctuation_get_comma:
 * @lang: (nullable): a language tag
 *
 * Returns: (transfer none): what stands between a place and a date: “Ashgabat, 1 May 2017”
 */
const char *
cq_punctuation_get_comma (const char *lang)
{
  return find (lang)->comma;
}

/**
 * cq_punctuation_get_dot:
 * @lang: (nullable): a language tag
 *
 * Returns: (transfer none): what stands between two names on one line: “「中央アジア＋日本」対話・第6回外相会合”
 */
const char *
cq_punctuation_get_dot (const char *lang)
{
  return find (lang)->dot;
}

/**
 * cq_punctuation_get_colon:
 * @lang: (nullable): a language tag
 *
 * Returns: (transfer none): what stands behind a label: “Lead: Japan”
 */
const char *
cq_punctuation_get_colon (const char *lang)
{
  return find (lang)->colon;
}
