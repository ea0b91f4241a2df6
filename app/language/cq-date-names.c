/* The words by which dates are recognised: ICU's and those of the patterns. */
#include "language/cq-date-names.h"

#include "language/cq-date-icu.h"
#include "language/cq-date-languages.h"
#include "language/cq-language.h"

static void
add_row (GPtrArray *const names[],
         guint n_names,
         const char *const *row)
{
  for (guint i = 0; row != NULL && i < n_names; i++)
    g_ptr_array_add (names[i], g_strdup (row[i]));
}

/**
 * cq_date_names_new:
 * @lang: a BCP 47 language tag
 *
 * Returns: (transfer full): the names of months and quarters; empty where nobody has the language
 */
CqDateNames *
cq_date_names_new (const char *lang)
{
  CqDateNames *self = g_new0 (CqDateNames, 1);
  const CqDateLanguage *language;

  for (guint i = 0; i < G_N_ELEMENTS (self->months); i++)
    self->months[i] = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < G_N_ELEMENTS (self->quarters); i++)
    self->quarters[i] = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; (language = cq_date_language_get_nth (i)) != NULL; i++)
    {
      if (!cq_language_matches (language->lang, lang))
        continue;
      for (guint list = CQ_MONTHS_FULL; list <= CQ_MONTHS_IN; list++)
        add_row (self->months, G_N_ELEMENTS (self->months), language->names[list]);
      for (guint list = CQ_QUARTERS; list <= CQ_QUARTERS_IN; list++)
        add_row (self->quarters, G_N_ELEMENTS (self->quarters), language->names[list]);
    }
  cq_date_icu_add_names (lang, self->months, self->quarters);
  self->eras = cq_language_matches (lang, "ja") ? cq_date_icu_list_eras () : g_new0 (char *, 1);
  return self;
}

void
cq_date_names_free (CqDateNames *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->months); i++)
    g_ptr_array_unref (self->months[i]);
  for (guint i = 0; i < G_N_ELEMENTS (self->quarters); i++)
    g_ptr_array_unref (self->quarters[i]);
  g_strfreev (self->eras);
  g_free (self);
}

/**
 * cq_date_names_get_year_of_era:
 * @era: the name of an era, "平成"
 * @year: the year of it
 *
 * Returns: the year in the Gregorian calendar; 0 where there is none
 */
int
cq_date_names_get_year_of_era (const char *era,
                               int year)
{
  g_return_val_if_fail (era != NULL, 0);

  return cq_date_icu_get_year_of_era (era, year);
}
