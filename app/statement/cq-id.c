/* Ids: lists of them, and new ones. */
#include "statement/cq-profile.h"

/* Longer ids made from titles help nobody. */
#define MAX_ID_LENGTH 40

/**
 * cq_ids_split:
 * @ids: (nullable): ids separated by white space
 *
 * Returns: (transfer full): the ids, none for %NULL
 */
char **
cq_ids_split (const char *ids)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (const char *at = ids; at != NULL && *at != '\0';)
    {
      const char *end = at;
      while (*end != '\0' && !g_ascii_isspace (*end))
        end++;
      if (end > at)
        {
          g_autofree char *word = g_strndup (at, (gsize) (end - at));
          g_strv_builder_add (builder, word);
        }
      at = *end != '\0' ? end + 1 : end;
    }
  return g_strv_builder_end (builder);
}

/**
 * cq_ids_join:
 *
 * Returns: (transfer full) (nullable): the ids separated by blanks; %NULL for none
 */
char *
cq_ids_join (const char *const *ids)
{
  if (ids == NULL || ids[0] == NULL)
    return NULL;
  return g_strjoinv (" ", (char **) ids);
}

/**
 * cq_id_from_text:
 *
 * Returns: (transfer full) (nullable): an id that reads like @text; %NULL where it has no Latin letter
 */
char *
cq_id_from_text (const char *text)
{
  g_autofree char *ascii = NULL;
  GString *id;
  gboolean gap = FALSE;

  if (text == NULL)
    return NULL;
  ascii = g_str_to_ascii (text, "C");
  id = g_string_new (NULL);
  for (const char *at = ascii; *at != '\0' && id->len < MAX_ID_LENGTH; at++)
    {
      if (g_ascii_isalpha (*at) || (g_ascii_isdigit (*at) && id->len > 0))
        {
          if (gap && id->len > 0)
            g_string_append_c (id, '-');
          g_string_append_c (id, g_ascii_tolower (*at));
          gap = FALSE;
        }
      else if (*at != '\'' && *at != '?')
        gap = TRUE;
    }
  if (id->len > 0)
    return g_string_free (id, FALSE);
  g_string_free (id, TRUE);
  return NULL;
}

static gboolean
is_name (const char *text)
{
  if (!g_utf8_validate (text, -1, NULL) || *text == '\0')
    return FALSE;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      gboolean first_too = c == '_' || (c < 128 ? g_ascii_isalpha ((char) c) : g_unichar_isalpha (c));
      gboolean later = c == '-' || c == '.' || g_unichar_isdigit (c) || g_unichar_ismark (c);
      if (!first_too && (at == text || !later))
        return FALSE;
    }
  return TRUE;
}

/**
 * cq_id_new:
 * @ids: the ids in use; the new one is reserved in it
 * @wanted: (nullable): the id that would be best
 * @stem: how an id begins where @wanted is %NULL or no XML name
 *
 * Returns: (transfer full): @wanted where it is free, else a number behind it: `wanted-2`; or `stem1`, `stem2`, …
 */
char *
cq_id_new (CqIndex *ids, const char *wanted, const char *stem)
{
  if (wanted == NULL || !is_name (wanted))
    return cq_index_dup_new_id (ids, stem);
  for (guint n = 1;; n++)
    {
      g_autofree char *id = n == 1 ? g_strdup (wanted) : g_strdup_printf ("%s-%u", wanted, n);
      if (cq_index_has_id (ids, id))
        continue;
      cq_index_reserve_id (ids, id);
      return g_steal_pointer (&id);
    }
}
