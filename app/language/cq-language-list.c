/* The languages of the world that something is known of. */
#include "language/cq-language.h"

#include <string.h>
#include <unicode/uloc.h>

/* Scripts that make another written language of one */
static const char *const written_apart[] = { "zh-Hans", "zh-Hant" };

static int
compare (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
add (GPtrArray *tags, GHashTable *seen, const char *tag)
{
  g_autofree char *name = g_hash_table_add (seen, g_strdup (tag)) ? cq_language_get_name (tag, "en") : NULL;

  if (name != NULL)
    g_ptr_array_add (tags, g_strdup (tag));
}

/**
 * cq_language_list_known:
 *
 * Returns: (transfer full): tags of the languages that have a name and rules of their own, by the alphabet of the tags
 */
char **
cq_language_list_known (void)
{
  g_autoptr (GPtrArray) tags = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int32_t i = 0; i < uloc_countAvailable (); i++)
    {
      g_autofree char *base = cq_language_get_base (uloc_getAvailable (i));

      if (base != NULL && !g_str_equal (base, "zh"))
        add (tags, seen, base);
    }
  for (guint i = 0; i < G_N_ELEMENTS (written_apart); i++)
    add (tags, seen, written_apart[i]);
  g_ptr_array_sort (tags, compare);
  g_ptr_array_add (tags, NULL);
  return (char **) g_ptr_array_steal (tags, NULL);
}
