/* The register of persons and offices: reading and searching it. */
#include "office/cq-people-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "language/cq-language.h"
#include "language/cq-match.h"
#include "office/cq-office-private.h"

struct _CqPeople
{
  gatomicrefcount refs;
  GPtrArray *persons; /* (owned) (element-type CqPerson): the one that was remembered last comes last */
};

CqPeople *
cq_people_ref (CqPeople *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
cq_people_unref (CqPeople *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_ptr_array_unref (self->persons);
  g_free (self);
}

/**
 * cq_people_get_default_file:
 *
 * Returns: (transfer full): where the register stands unless somebody says otherwise
 */
char *
cq_people_get_default_file (void)
{
  return g_build_filename (g_get_user_data_dir (), "communique", "people.ini", NULL);
}

/**
 * cq_people_read_file:
 *
 * Returns: (transfer full) (nullable): the file, empty where there is none; %NULL with an error where it cannot be
 *   read
 */
GKeyFile *
cq_people_read_file (const char *path, GError **error)
{
  return cq_office_read (
      path,
      _ ("The register of persons, “%s”, is broken: %s. Mend or remove the file; until then nobody is offered or remembered"),
      error);
}

/* "name[ja]" is the name in Japanese. */
static void
read_text (CqPerson *person, const char *key, char *text)
{
  static const struct
  {
    const char *word;
    gsize offset;
  } words[] = { { "name[", G_STRUCT_OFFSET (CqPerson, names) }, { "title[", G_STRUCT_OFFSET (CqPerson, titles) } };
  g_autofree char *owned = text;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      GHashTable *texts = G_STRUCT_MEMBER (GHashTable *, person, words[i].offset);
      g_autofree char *lang = g_str_has_prefix (key, words[i].word) ? g_strdup (key + strlen (words[i].word)) : NULL;

      if (lang == NULL || !g_str_has_suffix (lang, "]"))
        continue;
      lang[strlen (lang) - 1] = '\0';
      if (owned != NULL && *owned != '\0')
        g_hash_table_insert (texts, g_steal_pointer (&lang), g_steal_pointer (&owned));
      return;
    }
}

/**
 * cq_people_read_person:
 * @group: a group of the file
 *
 * Returns: (transfer full): who stands there
 */
CqPerson *
cq_people_read_person (GKeyFile *file, const char *group)
{
  g_autofree char *of = g_key_file_get_string (file, group, "of", NULL);
  CqPerson *person = cq_person_new (of);
  g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, NULL);

  person->key = g_strdup (group);
  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    read_text (person, keys[i], g_key_file_get_string (file, group, keys[i], NULL));
  return person;
}

/**
 * cq_people_load:
 * @path: the file
 * @error: return location for a #CqStoreError
 *
 * Returns: (transfer full) (nullable): who stands there; empty where there is no file yet
 */
CqPeople *
cq_people_load (const char *path, GError **error)
{
  g_autoptr (GKeyFile) file = cq_people_read_file (path, error);
  g_auto (GStrv) groups = file != NULL ? g_key_file_get_groups (file, NULL) : NULL;
  CqPeople *self;

  if (file == NULL)
    return NULL;
  self = g_new0 (CqPeople, 1);
  g_atomic_ref_count_init (&self->refs);
  self->persons = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_person_unref);
  for (guint i = 0; groups[i] != NULL; i++)
    g_ptr_array_add (self->persons, cq_people_read_person (file, groups[i]));
  return self;
}

/**
 * cq_people_list:
 *
 * Returns: (transfer none) (element-type CqPerson): all persons and offices, the one that was remembered last comes last
 */
GPtrArray *
cq_people_list (CqPeople *self)
{
  return self->persons;
}

/* How well what was typed answers to one of the texts, in any language; 0 is not at all */
static guint
rate (GHashTable *texts, CqMatcher *matcher)
{
  GHashTableIter iter;
  gpointer text;
  guint best = 0;

  g_hash_table_iter_init (&iter, texts);
  while (g_hash_table_iter_next (&iter, NULL, &text))
    best = MAX (best, (guint) cq_matcher_rate (matcher, text));
  return best;
}

typedef struct
{
  CqPerson *person; /* (unowned) */
  guint rate;
  guint place;
} Found;

/* The best first; of two that are as good the one that was remembered last */
static int
compare_found (gconstpointer a, gconstpointer b)
{
  const Found *one = a;
  const Found *other = b;

  if (one->rate != other->rate)
    return (one->rate < other->rate) - (one->rate > other->rate);
  return (one->place < other->place) - (one->place > other->place);
}

/**
 * cq_people_search:
 * @what: %CQ_SIGNATORY_NAME for persons by name, %CQ_SIGNATORY_TITLE for offices by title
 * @typed: what somebody typed of it, in any language; nothing finds all
 * @of: (nullable): for whom they are to sign
 *
 * Returns: (transfer full) (element-type CqPerson): those who answer, of @of before others; titles are offered of
 *   @of alone, for nobody else has them
 */
GPtrArray *
cq_people_search (CqPeople *self, CqSignatoryText what, const char *typed, const char *of)
{
  g_autofree char *stripped = g_strstrip (g_strdup (typed));
  g_autoptr (CqMatcher) matcher = cq_matcher_new (stripped);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Found));
  GPtrArray *people = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_person_unref);

  for (guint i = 0; i < self->persons->len; i++)
    {
      CqPerson *person = self->persons->pdata[i];
      gboolean is_office = g_hash_table_size (person->names) == 0;
      gboolean is_theirs = of != NULL && g_strcmp0 (person->of, of) == 0;
      Found one = { person, 0, i };

      if (is_office != (what == CQ_SIGNATORY_TITLE) || (is_office && !is_theirs))
        continue;
      one.rate = rate (is_office ? person->titles : person->names, matcher);
      if (one.rate == 0)
        continue;
      one.rate += is_theirs ? 1000 : 0;
      g_array_append_val (found, one);
    }
  g_array_sort (found, compare_found);
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (people, cq_person_ref (g_array_index (found, Found, i).person));
  return people;
}
