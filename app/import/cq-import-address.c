/* Addresses as people write them, and as DocBook has them. */
#include "import/cq-import-private.h"

#include <libxml/uri.h>
#include <string.h>

/* Whether the schema takes it, which minds only where the parts of an address are */
static gboolean
is_address (const char *text)
{
  g_autofree char *plain = g_strdup (text);
  xmlURIPtr uri;
  gboolean is_read;

  for (char *at = plain; *at != '\0'; at++)
    if ((guchar) *at <= ' ' || (guchar) *at >= 127 || strchr ("<>\"{}|\\^`", *at) != NULL)
      *at = '_';
  uri = xmlParseURI (plain);
  is_read = uri != NULL || *plain == '\0';
  xmlFreeURI (uri);
  return is_read;
}

/**
 * cq_import_dup_address:
 * @text: what stands for an address
 *
 * Returns: (transfer full) (nullable): it, with those characters written as their codes that mean something else where
 *   they stand; %NULL where it is none
 */
char *
cq_import_dup_address (const char *text)
{
  g_autoptr (GString) address = g_string_new (NULL);
  gboolean is_behind_hash = FALSE;
  const char *host = strstr (text, "://[");
  const char *host_end = host != NULL ? strchr (host, ']') : NULL;

  if (is_address (text))
    return g_strdup (text);
  for (const char *at = text; *at != '\0'; at++)
    {
      gboolean is_code = *at == '%' && g_ascii_isxdigit (at[1]) && g_ascii_isxdigit (at[2]);
      gboolean is_of_host = host_end != NULL && at <= host_end;

      if ((*at == '%' && !is_code) || (*at == '#' && is_behind_hash) || ((*at == '[' || *at == ']') && !is_of_host))
        g_string_append_printf (address, "%%%02X", (guint) *at);
      else
        g_string_append_c (address, *at);
      is_behind_hash |= *at == '#';
    }
  return is_address (address->str) ? g_string_free (g_steal_pointer (&address), FALSE) : NULL;
}
