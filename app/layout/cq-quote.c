/* The quotation marks that a quote element stands for. What a region does otherwise stands after its language. */
#include "layout/cq-quote.h"

#include <string.h>

static const struct
{
  const char *lang;
  CqQuotes outer;
  CqQuotes inner;
} table[] = {
  { "en", { "“", "”" }, { "‘", "’" } },
  { "ru", { "«", "»" }, { "„", "“" } },
  { "kk", { "«", "»" }, { "„", "“" } },
  { "ky", { "«", "»" }, { "„", "“" } },
  { "tg", { "«", "»" }, { "„", "“" } },
  { "uk", { "«", "»" }, { "„", "“" } },
  { "fr", { "«\u202f", "\u202f»" }, { "“", "”" } },
  { "es", { "«", "»" }, { "“", "”" } },
  { "de", { "„", "“" }, { "‚", "‘" } },
  { "ja", { "「", "」" }, { "『", "』" } },
  { "it", { "«", "»" }, { "“", "”" } },
  { "pt", { "«", "»" }, { "“", "”" } },
  { "be", { "«", "»" }, { "„", "“" } },
  { "pl", { "„", "”" }, { "«", "»" } },
  { "cs", { "„", "“" }, { "‚", "‘" } },
  { "zh", { "“", "”" }, { "‘", "’" } },
  { "zh-Hant", { "「", "」" }, { "『", "』" } },
  { "zh-TW", { "「", "」" }, { "『", "』" } },
  { "ar", { "«", "»" }, { "“", "”" } },
  { "fa", { "«", "»" }, { "“", "”" } },
};

/**
 * cq_quotes_find:
 * @lang: (nullable): BCP 47
 * @depth: how many quotations are open already
 *
 * Returns: the marks; English ones for a language that is not known
 */
const CqQuotes *
cq_quotes_find (const char *lang, guint depth)
{
  guint at = 0;

  for (guint i = 0; lang != NULL && i < G_N_ELEMENTS (table); i++)
    {
      gsize length = strlen (table[i].lang);
      if (g_ascii_strncasecmp (lang, table[i].lang, length) == 0 && (lang[length] == '\0' || lang[length] == '-'))
        at = i;
    }
  return depth % 2 == 0 ? &table[at].outer : &table[at].inner;
}
