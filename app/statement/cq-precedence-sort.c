/* The parties in their order. */
#include "statement/cq-precedence.h"

#include <string.h>

#include "language/cq-order.h"

/* The tag without what says which of the language’s orders is meant: “zh” of “zh-u-co-stroke” */
static char *
get_language (const char *alphabet)
{
  const char *extension = strstr (alphabet, "-u-");

  return extension != NULL ? g_strndup (alphabet, (gsize) (extension - alphabet)) : g_strdup (alphabet);
}

/* A state that the document does not name in the language of the alphabet is known all the same. */
static const char *
get_key (CqParty *party, const char *lang)
{
  const char *key = cq_party_get_sort_key (party, lang);

  if (key == NULL && cq_party_get_country (party) != NULL)
    key = cq_country_get_name (cq_party_get_country (party), lang, CQ_COUNTRY_SHORT);
  return key;
}

/* Those of @parties that have a name by the alphabet, then the others. An order that is not known changes nothing:
 * a check names it. */
static GPtrArray *
sort_by_alphabet (GPtrArray *parties, const char *alphabet)
{
  g_autofree char *lang = get_language (alphabet);
  GPtrArray *sorted = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_party_unref);
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  g_autoptr (GPtrArray) named = g_ptr_array_new ();
  g_autofree guint *order = NULL;

  for (guint i = 0; i < parties->len; i++)
    if (get_key (parties->pdata[i], lang) != NULL)
      {
        g_ptr_array_add (keys, (gpointer) get_key (parties->pdata[i], lang));
        g_ptr_array_add (named, parties->pdata[i]);
      }
  order = cq_order_get_permutation ((const char *const *) keys->pdata, keys->len, alphabet);
  if (order == NULL)
    g_ptr_array_set_size (named, 0);
  for (guint i = 0; i < named->len; i++)
    g_ptr_array_add (sorted, cq_party_ref (named->pdata[order[i]]));
  for (guint i = 0; i < parties->len; i++)
    if (!g_ptr_array_find (named, parties->pdata[i], NULL))
      g_ptr_array_add (sorted, cq_party_ref (parties->pdata[i]));
  return sorted;
}

static void
put_hosts_first (GPtrArray *parties)
{
  guint n_hosts = 0;

  for (guint i = 0; i < parties->len; i++)
    if (cq_party_get_role (parties->pdata[i]) == CQ_PARTY_HOST)
      g_ptr_array_insert (parties, (int) n_hosts++, g_ptr_array_steal_index (parties, i));
}

typedef struct
{
  CqParty *party;
  char *sum; /* (owned) */
} Lot;

static void
clear_lot (gpointer data)
{
  g_free (((Lot *) data)->sum);
}

static int
compare_lots (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Lot *) a)->sum, ((const Lot *) b)->sum);
}

/* Everybody can draw this lot again, and a party that joins later changes nobody’s place before another. */
static GPtrArray *
sort_by_lot (GPtrArray *parties, const char *seed)
{
  GPtrArray *sorted = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_party_unref);
  g_autoptr (GArray) lots = g_array_new (FALSE, FALSE, sizeof (Lot));

  g_array_set_clear_func (lots, clear_lot);
  for (guint i = 0; i < parties->len; i++)
    {
      g_autofree char *text = g_strdup_printf ("%s\n%s", seed, cq_party_get_id (parties->pdata[i]));
      Lot lot = { parties->pdata[i], g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1) };
      g_array_append_val (lots, lot);
    }
  g_array_sort (lots, compare_lots);
  for (guint i = 0; i < lots->len; i++)
    g_ptr_array_add (sorted, cq_party_ref (g_array_index (lots, Lot, i).party));
  return sorted;
}

/* Those that @ids names, in its order, then the others. */
static GPtrArray *
sort_by_ids (GPtrArray *parties, const char *const *ids)
{
  GPtrArray *sorted = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_party_unref);

  for (guint k = 0; ids != NULL && ids[k] != NULL; k++)
    for (guint i = 0; i < parties->len; i++)
      if (g_str_equal (cq_party_get_id (parties->pdata[i]), ids[k]) && !g_ptr_array_find (sorted, parties->pdata[i], NULL))
        g_ptr_array_add (sorted, cq_party_ref (parties->pdata[i]));
  for (guint i = 0; i < parties->len; i++)
    if (!g_ptr_array_find (sorted, parties->pdata[i], NULL))
      g_ptr_array_add (sorted, cq_party_ref (parties->pdata[i]));
  return sorted;
}

/**
 * cq_precedence_sort:
 * @parties: (element-type CqParty): the parties as they are listed; not changed
 * @lang: the language that is written
 *
 * Follows from its arguments alone: neither from the time nor from chance. An order as in the chapeau is that of
 * @parties.
 *
 * Returns: (transfer full) (element-type CqParty): the same parties in their order
 */
GPtrArray *
cq_precedence_sort (const CqPrecedence *self, GPtrArray *parties, const char *lang)
{
  GPtrArray *sorted;

  switch (self->rule)
    {
    case CQ_BY_ALPHABET:
      return sort_by_alphabet (parties, self->alphabet != NULL ? self->alphabet : lang);
    case CQ_BY_HOST:
      sorted = sort_by_alphabet (parties, self->alphabet != NULL ? self->alphabet : lang);
      put_hosts_first (sorted);
      return sorted;
    case CQ_BY_LOT:
      return sort_by_lot (parties, self->seed != NULL ? self->seed : "");
    case CQ_BY_HAND:
    case CQ_BY_CHAPEAU:
    case CQ_N_PRECEDENCE_RULES:
    default:
      return sort_by_ids (parties, (const char *const *) self->ids);
    }
}

/**
 * cq_parties_list_in_order:
 * @place: where they are named
 * @lang: the language that is written
 *
 * Returns: (transfer full) (element-type CqParty): the parties in the order in which they are named there
 */
GPtrArray *
cq_parties_list_in_order (CqNode *document, CqPrecedencePlace place, const char *lang)
{
  g_autoptr (CqPrecedence) precedence = cq_document_get_precedence (document, place);
  g_autoptr (GPtrArray) parties = precedence->rule == CQ_BY_CHAPEAU && place != CQ_IN_CHAPEAU
                                      ? cq_parties_list_in_order (document, CQ_IN_CHAPEAU, lang)
                                      : cq_parties_list (document);

  return cq_precedence_sort (precedence, parties, lang);
}
