/* What a party is called in a document, kept for the documents to come. */
#include "office/cq-own-names.h"

#include <glib/gi18n-lib.h>

#include "office/cq-office-private.h"
#include "store/cq-store.h"

typedef struct
{
  GKeyFile *file;
  CqRegister *known; /* (unowned): what the register says already */
  CqParty *party;
  const char *key;
  const char *source; /* (nullable) */
  const char *lang;
  guint n_kept;
} Keeping;

static void
keep (Keeping *self, const char *word, const char *known, const char *text)
{
  g_autofree char *key = g_strdup_printf ("%s[%s]", word, self->lang);
  g_autofree char *source = g_strdup_printf ("source[%s]", self->lang);

  if (text == NULL || g_strcmp0 (known, text) == 0)
    return;
  g_key_file_set_value (self->file, self->key, key, text);
  if (self->source != NULL)
    g_key_file_set_value (self->file, self->key, source, self->source);
  self->n_kept++;
}

static const char *
get_known (Keeping *self, CqCountryForm which, CqNameForm form)
{
  return cq_register_get_name (self->known, self->key, self->lang, which, form);
}

/* A name that takes the place of another one takes all its forms along, for those of the other are not its own. */
static void
keep_name (Keeping *self, CqCountryForm which)
{
  const char *name = cq_party_get_name (self->party, which, self->lang);
  const char *known = get_known (self, which, CQ_NAME_IN_TEXT);
  const char *bare = name != NULL ? cq_name_skip_article (name, self->lang) : NULL;
  gboolean is_other = name != NULL && g_strcmp0 (name, known) != 0;

  if (is_other)
    {
      keep (self, cq_name_form_to_string (which, CQ_NAME_BARE), NULL, bare);
      if (bare != name)
        keep (self, cq_name_form_to_string (which, CQ_NAME_IN_TEXT), NULL, name);
    }
  for (CqNameForm form = CQ_NAME_GENITIVE; form < CQ_N_NAME_FORMS; form++)
    if (name != NULL && cq_name_form_is_written (form, self->lang))
      keep (self, cq_name_form_to_string (which, form), is_other ? NULL : get_known (self, which, form),
            cq_party_get_form (self->party, which, form, self->lang));
}

static void
keep_language (Keeping *self, const char *lang)
{
  self->lang = lang;
  keep_name (self, CQ_COUNTRY_SHORT);
  keep_name (self, CQ_COUNTRY_FORMAL);
  keep (self, CQ_PARTY_SORT_ROLE, cq_register_get_sort_key (self->known, self->key, lang),
        cq_party_get_own_sort_key (self->party, lang));
}

static gboolean
keep_all (const char *path, CqNode *document, CqParty *party, const char *key, const char *source, GError **error)
{
  g_auto (GStrv) langs = cq_document_list_languages (document);
  g_autoptr (CqRegister) known = cq_register_load (NULL);
  g_autoptr (GKeyFile) file = cq_office_read (
      path, _ ("“%s” is no register of names: %s. Mend the file; “communique-cli validate” names the line"), error);
  Keeping self = { file, known, party, key, source, NULL, 0 };

  if (file == NULL)
    return FALSE;
  for (guint i = 0; langs[i] != NULL; i++)
    keep_language (&self, langs[i]);
  return self.n_kept == 0 || cq_office_write (path, file, error);
}

/**
 * cq_own_names_keep:
 * @path: the file, as cq_register_get_own_file() has it
 * @party: the id of a party
 * @source: (nullable): who calls it so
 * @error: return location for a #CqStoreError
 *
 * Writes what @document calls a party otherwise than the register does, in all its languages, into the person’s
 * own file, so that the next document calls it so. What else stands in the file stays.
 *
 * Returns: whether the register calls it so now
 */
gboolean
cq_own_names_keep (const char *path, CqNode *document, const char *party, const char *source, GError **error)
{
  g_autoptr (CqParty) found = cq_party_find (document, party);
  g_autofree char *key = found != NULL ? cq_party_dup_register_key (found) : NULL;
  int lock;
  gboolean kept;

  if (key == NULL)
    {
      g_set_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_FAILED,
                   _ ("A party is kept under the code of its country or under its id, and “%s” has neither"), party);
      return FALSE;
    }
  lock = cq_office_lock (path, error);
  if (lock < 0)
    return FALSE;
  kept = keep_all (path, document, found, key, source, error);
  cq_lock_release (&lock);
  return kept;
}
