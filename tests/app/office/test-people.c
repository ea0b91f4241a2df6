/* The register of persons and offices. */
#include "office/cq-people.h"

#include <glib/gstdio.h>
#include <string.h>

#include "docbook/cq-reader.h"
#include "store/cq-store.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer nothing)
{
  fixture->folder = g_dir_make_tmp ("people-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "data", "people.ini", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer nothing)
{
  g_autofree char *data = g_path_get_dirname (fixture->path);
  g_autoptr (GDir) dir = g_dir_open (data, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (data, name, NULL);
      g_assert_cmpint (g_unlink (file), ==, 0);
    }
  if (dir != NULL)
    g_assert_cmpint (g_rmdir (data), ==, 0);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static CqPerson *
new_person (const char *of, const char *lang, const char *name, const char *title)
{
  CqPerson *person = cq_person_new (of);

  if (name != NULL)
    g_hash_table_insert (person->names, g_strdup (lang), g_strdup (name));
  if (title != NULL)
    g_hash_table_insert (person->titles, g_strdup (lang), g_strdup (title));
  return person;
}

static void
remember (Fixture *fixture, CqPerson *person)
{
  g_autoptr (GPtrArray) persons = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_person_unref);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (persons, person);
  g_assert_true (cq_people_remember (fixture->path, persons, &error));
  g_assert_no_error (error);
}

static GPtrArray *
search (Fixture *fixture, CqSignatoryText what, const char *typed, const char *of)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CqPeople) people = cq_people_load (fixture->path, &error);

  g_assert_no_error (error);
  return cq_people_search (people, what, typed, of);
}

static void
assert_found (Fixture *fixture, CqSignatoryText what, const char *typed, const char *of, const char *expected)
{
  g_autoptr (GPtrArray) found = search (fixture, what, typed, of);
  g_autoptr (GString) labels = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      g_autofree char *label = cq_person_dup_label (found->pdata[i], what, "en");
      g_string_append_printf (labels, i > 0 ? "|%s" : "%s", label);
    }
  g_assert_cmpstr (labels->str, ==, expected);
}

/* Whoever signed once is there next time, and is found by any of their names, those of the party first. */
static void
test_remembered (Fixture *fixture, gconstpointer nothing)
{
  assert_found (fixture, CQ_SIGNATORY_NAME, "", NULL, "");
  remember (fixture, new_person ("JP", "en", "Fumio Kishida", "Minister for Foreign Affairs of Japan"));
  remember (fixture, new_person ("TM", "en", "Rashid Meredov", "Minister of Foreign Affairs of Turkmenistan"));
  remember (fixture, new_person ("JP", "ja", "岸田文雄", "外務大臣"));

  assert_found (fixture, CQ_SIGNATORY_NAME, "kish", "JP", "Fumio Kishida");
  assert_found (fixture, CQ_SIGNATORY_NAME, "岸田", "JP", "岸田文雄");
  assert_found (fixture, CQ_SIGNATORY_NAME, "", "TM", "Rashid Meredov|岸田文雄|Fumio Kishida");
  assert_found (fixture, CQ_SIGNATORY_NAME, "nobody", NULL, "");

  /* Titles are those of the party alone. */
  assert_found (fixture, CQ_SIGNATORY_TITLE, "minister", "TM", "Minister of Foreign Affairs of Turkmenistan");
  assert_found (fixture, CQ_SIGNATORY_TITLE, "minister", "KZ", "");
}

/* Under the same name for the same party one is the same: what is known in other languages stays; a new title takes the
 * place of the old one, whose other languages are not its own. */
static void
test_brought_up_to_date (Fixture *fixture, gconstpointer nothing)
{
  CqPerson *both = new_person ("JP", "en", "Fumio Kishida", "Minister for Foreign Affairs of Japan");
  g_autoptr (GPtrArray) found = NULL;
  CqPerson *person;

  g_hash_table_insert (both->names, g_strdup ("ja"), g_strdup ("岸田文雄"));
  g_hash_table_insert (both->titles, g_strdup ("ja"), g_strdup ("外務大臣"));
  remember (fixture, both);
  remember (fixture, new_person ("JP", "en", "Fumio Kishida", "Prime Minister of Japan"));

  found = search (fixture, CQ_SIGNATORY_NAME, "fumio", "JP");
  g_assert_cmpuint (found->len, ==, 1);
  person = found->pdata[0];
  g_assert_cmpstr (cq_person_get_text (person, CQ_SIGNATORY_NAME, "ja"), ==, "岸田文雄");
  g_assert_cmpstr (cq_person_get_text (person, CQ_SIGNATORY_TITLE, "en"), ==, "Prime Minister of Japan");
  g_assert_null (cq_person_get_text (person, CQ_SIGNATORY_TITLE, "ja"));
  /* The office that somebody has left is there for their successor. */
  assert_found (fixture, CQ_SIGNATORY_TITLE, "foreign", "JP", "Minister for Foreign Affairs of Japan");
}

static void
test_forgotten (Fixture *fixture, gconstpointer nothing)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;

  remember (fixture, new_person ("JP", "en", "Fumio Kishida", NULL));
  found = search (fixture, CQ_SIGNATORY_NAME, "", NULL);
  g_assert_true (cq_people_forget (fixture->path, ((CqPerson *) found->pdata[0])->key, &error));
  g_assert_true (cq_people_forget (fixture->path, "who was never there", &error));
  g_assert_no_error (error);
  assert_found (fixture, CQ_SIGNATORY_NAME, "", NULL, "");
}

/* A file that is broken is left for its owner to mend, and said. */
static void
test_broken (Fixture *fixture, gconstpointer nothing)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autoptr (GPtrArray) persons = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_person_unref);
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (fixture->path, "no key file\n", -1, NULL));
  g_assert_null (cq_people_load (fixture->path, &error));
  g_assert_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_BROKEN);
  g_clear_error (&error);
  g_ptr_array_add (persons, new_person ("JP", "en", "Fumio Kishida", NULL));
  g_assert_false (cq_people_remember (fixture->path, persons, &error));
  g_assert_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_BROKEN);
  g_assert_true (g_file_get_contents (fixture->path, &data, NULL, NULL));
  g_assert_cmpstr (data, ==, "no key file\n");
}

typedef struct
{
  Fixture *fixture;
  guint number;
} Writer;

static gpointer
write_thread (gpointer data)
{
  const Writer *writer = data;

  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %u of %u", i, writer->number);
      remember (writer->fixture, new_person ("JP", "en", name, NULL));
    }
  return NULL;
}

/* None undoes what another one did. */
static void
test_at_once (Fixture *fixture, gconstpointer nothing)
{
  GThread *threads[3];
  Writer writers[G_N_ELEMENTS (threads)];
  g_autoptr (GPtrArray) found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      writers[i] = (Writer){ fixture, i };
      threads[i] = g_thread_new ("writer", write_thread, &writers[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  found = search (fixture, CQ_SIGNATORY_NAME, "", NULL);
  g_assert_cmpuint (found->len, ==, 8 * G_N_ELEMENTS (threads));
}

static CqNode *
read_document (const char *names)
{
  g_autofree char *xml = g_strdup_printf (
      "<article xmlns=\"http://docbook.org/ns/docbook\" xmlns:cq=\"urn:communique:statement\" version=\"5.0\" xml:lang=\"en\">"
      "<info><title><phrase xml:lang=\"en\">T</phrase><phrase xml:lang=\"ja\">T</phrase></title><authorgroup>"
      "<author xml:id=\"jp\" role=\"party\"><orgname><phrase role=\"short\" xml:lang=\"en\">Japan</phrase></orgname></author>"
      "<othercredit xml:id=\"s\" class=\"other\" role=\"signatory\" linkend=\"jp\"><personname>%s</personname></othercredit>"
      "</authorgroup><cq:file profile=\"1\"/></info><para/></article>",
      names);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  CqNode *document = cq_reader_parse (bytes, "test.xml", NULL, &error);

  g_assert_no_error (error);
  return document;
}

/* From one document to the next, in every language. */
static void
test_documents (Fixture *fixture, gconstpointer nothing)
{
  g_autoptr (CqNode) signed_by = read_document ("<phrase xml:lang=\"en\">Fumio Kishida</phrase><phrase xml:lang=\"ja\">岸田文雄</phrase>");
  g_autoptr (CqNode) next = read_document ("");
  g_autoptr (GPtrArray) people = cq_people_of_document (signed_by);
  g_autoptr (GPtrArray) nobody = cq_people_of_document (next);
  g_autoptr (CqNode) taken = NULL;
  g_autoptr (CqSignatory) signatory = NULL;
  g_autofree char *name = NULL;

  g_assert_cmpuint (people->len, ==, 1);
  g_assert_cmpuint (nobody->len, ==, 0);
  g_assert_cmpstr (((CqPerson *) people->pdata[0])->of, ==, "JP");
  taken = cq_person_take (next, "s", people->pdata[0]);
  signatory = cq_signatory_find (taken, "s");
  name = cq_signatory_get_text (signatory, CQ_SIGNATORY_NAME, "ja");
  g_assert_cmpstr (name, ==, "岸田文雄");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/office/people/remembered", Fixture, NULL, set_up, test_remembered, tear_down);
  g_test_add ("/office/people/brought-up-to-date", Fixture, NULL, set_up, test_brought_up_to_date, tear_down);
  g_test_add ("/office/people/forgotten", Fixture, NULL, set_up, test_forgotten, tear_down);
  g_test_add ("/office/people/broken", Fixture, NULL, set_up, test_broken, tear_down);
  g_test_add ("/office/people/at-once", Fixture, NULL, set_up, test_at_once, tear_down);
  g_test_add ("/office/people/documents", Fixture, NULL, set_up, test_documents, tear_down);
  return g_test_run ();
}
