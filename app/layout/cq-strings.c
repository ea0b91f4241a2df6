/* The strings that drafts and pages live on. */
#include "layout/cq-strings.h"

#include <string.h>

struct _CqStrings
{
  gatomicrefcount refs;
  GHashTable *strings; /* (owned) (element-type utf8): each in its own place */
  gsize bytes;
};

/**
 * cq_strings_new:
 *
 * Returns: (transfer full): no strings yet
 */
CqStrings *
cq_strings_new (void)
{
  CqStrings *self = g_new0 (CqStrings, 1);

  g_atomic_ref_count_init (&self->refs);
  self->strings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * cq_strings_ref:
 *
 * Returns: (transfer full): @self
 */
CqStrings *
cq_strings_ref (CqStrings *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
cq_strings_unref (CqStrings *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_hash_table_unref (self->strings);
  g_free (self);
}

/**
 * cq_strings_keep:
 *
 * Returns: (transfer none): an equal string that lives as long as @self
 */
const char *
cq_strings_keep (CqStrings *self, const char *string)
{
  gpointer kept;

  if (g_hash_table_lookup_extended (self->strings, string, &kept, NULL))
    return kept;
  kept = g_strdup (string);
  g_hash_table_add (self->strings, kept);
  self->bytes += strlen (kept) + 1;
  return kept;
}

/**
 * cq_strings_get_bytes:
 *
 * Returns: the size of all strings together
 */
gsize
cq_strings_get_bytes (CqStrings *self)
{
  return self->bytes;
}
