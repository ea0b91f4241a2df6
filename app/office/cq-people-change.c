/* The register of persons and offices: changing it. */
#include "office/cq-people-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "office/cq-office-private.h"
#include "store/cq-store.h"

/* Whether two say the same in some language, which makes them one */
static gboolean
have_common (GHashTable *one, GHashTable *other)
{
  GHashTableIter iter;
  gpointer lang, text;

  g_hash_table_iter_init (&iter, one);
  while (g_hash_table_iter_next (&iter, &lang, &text))
    if (g_strcmp0 (g_hash_table_lookup (other, lang), text) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_same (const CqPerson *one, const CqPerson *other)
{
  gboolean is_office = g_hash_table_size (one->names) == 0;

  if (g_strcmp0 (one->of, other->of) != 0 || is_office != (g_hash_table_size (other->names) == 0))
    return FALSE;
  return is_office ? have_common (one->titles, other->titles) : have_common (one->names, other->names);
}

static void
put_texts (GKeyFile *file, const char *group, const char *word, GHashTable *texts)
{
  GHashTableIter iter;
  gpointer lang, text;

  g_hash_table_iter_init (&iter, texts);
  while (g_hash_table_iter_next (&iter, &lang, &text))
    {
      g_autofree char *key = g_strdup_printf ("%s[%s]", word, (char *) lang);
      g_key_file_set_string (file, group, key, text);
    }
}

/* What is known of somebody in a language that is not said now is kept. */
static void
merge_texts (GHashTable *into, GHashTable *texts)
{
  GHashTableIter iter;
  gpointer lang, text;

  g_hash_table_iter_init (&iter, texts);
  while (g_hash_table_iter_next (&iter, &lang, &text))
    if (!g_hash_table_contains (into, lang))
      g_hash_table_insert (into, g_strdup (lang), g_strdup (text));
}

/* A new title of somebody is a new office, of which nothing old is known in other languages. */
static void
merge (CqPerson *now, const CqPerson *known)
{
  merge_texts (now->names, known->names);
  if (g_hash_table_size (now->titles) == 0 || have_common (now->titles, known->titles))
    merge_texts (now->titles, known->titles);
}

static void
remember_one (GKeyFile *file, const CqPerson *person)
{
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);
  g_autoptr (CqPerson) now = cq_person_new (person->of);
  g_autofree char *group = g_uuid_string_random ();

  merge_texts (now->names, person->names);
  merge_texts (now->titles, person->titles);
  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_autoptr (CqPerson) known = cq_people_read_person (file, groups[i]);

      if (!is_same (known, now))
        continue;
      merge (now, known);
      g_key_file_remove_group (file, groups[i], NULL);
      g_free (group);
      group = g_strdup (groups[i]);
    }
  if (now->of != NULL)
    g_key_file_set_string (file, group, "of", now->of);
  put_texts (file, group, "name", now->names);
  put_texts (file, group, "title", now->titles);
}

/* The office of a person by itself, for their successor */
static void
remember_office (GKeyFile *file, const CqPerson *person)
{
  g_autoptr (CqPerson) office = cq_person_new (person->of);

  merge_texts (office->titles, person->titles);
  if (person->of != NULL && g_hash_table_size (office->titles) > 0)
    remember_one (file, office);
}

static gboolean
remember_all (GKeyFile *file, gconstpointer data)
{
  const GPtrArray *persons = data;

  for (guint i = 0; i < persons->len; i++)
    {
      const CqPerson *person = persons->pdata[i];

      remember_office (file, person);
      if (g_hash_table_size (person->names) > 0)
        remember_one (file, person);
    }
  return persons->len > 0;
}

static gboolean
forget_one (GKeyFile *file, gconstpointer key)
{
  return g_key_file_remove_group (file, key, NULL);
}

/* @change says whether there is anything to write. Two programs change the file one after the other. */
static gboolean
change_file (const char *path, gboolean (*change) (GKeyFile *file, gconstpointer data), gconstpointer data, GError **error)
{
  g_autoptr (GKeyFile) file = NULL;
  int lock = cq_office_lock (path, error);
  gboolean done;

  if (lock < 0)
    return FALSE;
  file = cq_people_read_file (path, error);
  done = file != NULL && (!change (file, data) || cq_office_write (path, file, error));
  cq_lock_release (&lock);
  return done;
}

/**
 * cq_people_remember:
 * @path: the file
 * @persons: (element-type CqPerson): who signed
 * @error: return location for a #CqStoreError
 *
 * Adds persons to the register, with their offices. Whoever stands there already, under the same name in some
 * language and for the same party, is brought up to date.
 *
 * Returns: whether they stand there now
 */
gboolean
cq_people_remember (const char *path, GPtrArray *persons, GError **error)
{
  return change_file (path, remember_all, persons, error);
}

/**
 * cq_people_forget:
 * @path: the file
 * @key: what a person or office stands under
 * @error: return location for a #CqStoreError
 *
 * Returns: whether the register is without them now
 */
gboolean
cq_people_forget (const char *path, const char *key, GError **error)
{
  return change_file (path, forget_one, key, error);
}
