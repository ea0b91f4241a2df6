/* What states and organizations are called. */
#include "register/cq-register-private.h"

#include <string.h>

#include "language/cq-language.h"

CqRegister *
cq_register_begin (void)
{
  CqRegister *self = g_new0 (CqRegister, 1);

  g_atomic_ref_count_init (&self->refs);
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->organizations = g_ptr_array_new ();
  self->chunk = g_string_chunk_new (4096);
  return self;
}

CqRegister *
cq_register_ref (CqRegister *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
cq_register_unref (CqRegister *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_hash_table_unref (self->entries);
  g_ptr_array_unref (self->organizations);
  g_string_chunk_free (self->chunk);
  g_free (self);
}

static char *
make_place (const char *key, const char *word, const char *lang)
{
  g_autofree char *upper = g_ascii_strup (key, -1);

  return g_strdup_printf ("%s %s %s", upper, word, lang);
}

/* The forms of a name are not those of another one that takes its place. */
static void
forget_forms (CqRegister *self, const char *key, CqCountryForm which, const char *lang)
{
  for (CqNameForm form = CQ_NAME_IN_TEXT; form < CQ_N_NAME_FORMS; form++)
    {
      g_autofree char *place = make_place (key, cq_name_form_to_string (which, form), lang);
      g_hash_table_remove (self->entries, place);
    }
  if (which == CQ_COUNTRY_SHORT)
    {
      g_autofree char *place = make_place (key, "sort", lang);
      g_hash_table_remove (self->entries, place);
    }
}

/* For the reader, which sets a bare name before its forms: of two names for one thing the one that is set last counts. */
void
cq_register_set (CqRegister *self, const char *key, const char *word, const char *lang, const char *text,
                 const char *source)
{
  CqRegisterEntry *entry = g_new0 (CqRegisterEntry, 1);
  CqCountryForm which;
  CqNameForm form;

  if (cq_name_form_from_string (word, &which, &form) && form == CQ_NAME_BARE
      && g_strcmp0 (cq_register_get_name (self, key, lang, which, form), text) != 0)
    forget_forms (self, key, which, lang);
  entry->text = g_string_chunk_insert (self->chunk, text);
  entry->source = source != NULL ? g_string_chunk_insert_const (self->chunk, source) : NULL;
  g_hash_table_replace (self->entries, make_place (key, word, lang), entry);
  if (!cq_country_is_code (key) && strcmp (word, cq_name_form_to_string (CQ_COUNTRY_SHORT, CQ_NAME_BARE)) == 0
      && !g_ptr_array_find_with_equal_func (self->organizations, key, g_str_equal, NULL))
    g_ptr_array_add (self->organizations, g_string_chunk_insert_const (self->chunk, key));
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Returns: @self, whose organizations are in order */
CqRegister *
cq_register_end (CqRegister *self)
{
  g_ptr_array_sort (self->organizations, compare_keys);
  g_ptr_array_add (self->organizations, NULL);
  return self;
}

/**
 * cq_register_new:
 * @files: (array length=n_files): files of names; of two that name one thing the later one counts
 * @problems: (element-type CqMessage) (nullable): where what is wrong with them is added, each with its line and
 *   with what to do; the rest of the file is used
 *
 * Returns: (transfer full): the register
 */
CqRegister *
cq_register_new (const CqRegisterFile *files, gsize n_files, GPtrArray *problems)
{
  CqRegister *self = cq_register_begin ();

  for (gsize i = 0; i < n_files; i++)
    cq_register_read (self, &files[i], problems);
  return cq_register_end (self);
}

/* What a file says, of the nearest variety of @lang for which one says anything */
static const CqRegisterEntry *
find_entry (CqRegister *self, const char *key, const char *word, const char *lang)
{
  g_auto (GStrv) tags = cq_language_get_fallbacks (lang);
  const CqRegisterEntry *entry = NULL;

  for (guint i = 0; entry == NULL && tags[i] != NULL; i++)
    {
      g_autofree char *place = make_place (key, word, tags[i]);
      entry = g_hash_table_lookup (self->entries, place);
    }
  return entry;
}

/* What the tables of the program say */
static const char *
find_compiled (const char *key, const char *lang, CqCountryForm which, CqNameForm form)
{
  if (form == CQ_NAME_BARE)
    return cq_country_get_name (key, lang, which);
  return form == CQ_NAME_IN_TEXT ? cq_country_get_name_in_text (key, lang, which) : NULL;
}

/**
 * cq_register_get_name:
 * @key: an ISO 3166-1 alpha-2 code, or what an organization stands under; in either case of letters
 * @lang: a BCP 47 language tag
 * @which: the short name or the formal one; an organization that has no formal one goes by its short one
 * @form: the form of it
 *
 * No form is ever made from another one: what no file gives is missing, unless @lang writes the name as it is.
 * Where a file gives the bare name only, that stands within a sentence too.
 *
 * Returns: (nullable) (transfer none): the name, %NULL where it is missing
 */
const char *
cq_register_get_name (CqRegister *self, const char *key, const char *lang, CqCountryForm which, CqNameForm form)
{
  const CqRegisterEntry *entry;
  const char *compiled;

  g_return_val_if_fail (self != NULL && key != NULL && lang != NULL, NULL);

  entry = find_entry (self, key, cq_name_form_to_string (which, form), lang);
  if (entry != NULL)
    return entry->text;
  if (which == CQ_COUNTRY_FORMAL && !cq_country_is_code (key)
      && find_entry (self, key, cq_name_form_to_string (which, CQ_NAME_BARE), lang) == NULL)
    return cq_register_get_name (self, key, lang, CQ_COUNTRY_SHORT, form);
  if (form == CQ_NAME_GENITIVE || form == CQ_NAME_INSTRUMENTAL)
    return cq_name_form_is_written (form, lang) ? NULL : cq_register_get_name (self, key, lang, which, CQ_NAME_IN_TEXT);
  if (form == CQ_NAME_IN_TEXT)
    entry = find_entry (self, key, cq_name_form_to_string (which, CQ_NAME_BARE), lang);
  compiled = find_compiled (key, lang, which, form);
  return entry != NULL ? entry->text : compiled;
}

/**
 * cq_register_get_sort_key:
 *
 * Returns: (nullable) (transfer none): by what a name is put in the order of @lang, where it is not the short
 *   name itself: in Japanese its reading
 */
const char *
cq_register_get_sort_key (CqRegister *self, const char *key, const char *lang)
{
  const CqRegisterEntry *entry;

  g_return_val_if_fail (self != NULL && key != NULL && lang != NULL, NULL);

  entry = find_entry (self, key, "sort", lang);
  return entry != NULL ? entry->text : NULL;
}

/**
 * cq_register_get_source:
 *
 * Returns: (nullable) (transfer none): who calls it so, as the file says whose entry it is; %NULL where it comes
 *   from the tables of iso-codes, or is missing
 */
const char *
cq_register_get_source (CqRegister *self, const char *key, const char *lang, CqCountryForm which, CqNameForm form)
{
  const CqRegisterEntry *entry;

  g_return_val_if_fail (self != NULL && key != NULL && lang != NULL, NULL);

  entry = find_entry (self, key, cq_name_form_to_string (which, form), lang);
  return entry != NULL ? entry->source : NULL;
}

/**
 * cq_register_list_organizations:
 *
 * Returns: (transfer none) (array zero-terminated=1): what the organizations stand under, sorted
 */
const char *const *
cq_register_list_organizations (CqRegister *self)
{
  return (const char *const *) self->organizations->pdata;
}

/**
 * cq_register_is_key:
 * @text: any text
 *
 * Returns: whether a state or an organization may stand under it: capital letters of ASCII, digits, hyphens
 */
gboolean
cq_register_is_key (const char *text)
{
  gsize length = strspn (text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");

  return length >= 2 && text[length] == '\0' && g_ascii_isupper (*text);
}
