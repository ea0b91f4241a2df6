/* Files of names: what they say, what is wrong with them, and which counts. */
#include "register/cq-register.h"

#include <glib/gstdio.h>
#include <string.h>

static CqRegister *
read_files (const char *one, const char *two, GPtrArray *problems)
{
  const CqRegisterFile files[] = { { "house.register", one, strlen (one) },
                                   { "own.register", two, two != NULL ? strlen (two) : 0 } };

  return cq_register_new (files, two != NULL ? 2 : 1, problems);
}

static void
test_entries (void)
{
  g_autoptr (GPtrArray) problems = cq_message_array_new ();
  g_autoptr (CqRegister) names = read_files ("# The office’s names.\n"
                                             "[register]\n"
                                             "source=Protocol Department\n"
                                             "\n"
                                             "[JP]\n"
                                             "short-genitive[ru]=Японии\n"
                                             "  sort[ja] = にほん  \r\n"
                                             "source[ru]=Treaty of 2017\n"
                                             "[CAREC]\n"
                                             "short[en]=CAREC\n"
                                             "short-in-text[en]=the CAREC Program\n",
                                             NULL, problems);

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpstr (cq_register_get_name (names, "jp", "ru", CQ_COUNTRY_SHORT, CQ_NAME_GENITIVE), ==, "Японии");
  g_assert_cmpstr (cq_register_get_name (names, "JP", "ru-RU", CQ_COUNTRY_SHORT, CQ_NAME_GENITIVE), ==, "Японии");
  g_assert_cmpstr (cq_register_get_source (names, "JP", "ru", CQ_COUNTRY_SHORT, CQ_NAME_GENITIVE), ==, "Treaty of 2017");
  g_assert_cmpstr (cq_register_get_sort_key (names, "JP", "ja"), ==, "にほん");
  g_assert_cmpstr (cq_register_get_source (names, "CAREC", "en", CQ_COUNTRY_SHORT, CQ_NAME_BARE), ==, "Protocol Department");
  g_assert_cmpstr (cq_register_list_organizations (names)[0], ==, "CAREC");
  g_assert_null (cq_register_list_organizations (names)[1]);

  /* An organization without a formal name goes by its short one; a language without cases writes the name. */
  g_assert_cmpstr (cq_register_get_name (names, "CAREC", "en", CQ_COUNTRY_FORMAL, CQ_NAME_GENITIVE), ==, "the CAREC Program");

  /* Never guessed: no form from another form, no language in the place of another. */
  g_assert_null (cq_register_get_name (names, "JP", "ru", CQ_COUNTRY_SHORT, CQ_NAME_INSTRUMENTAL));
  g_assert_null (cq_register_get_name (names, "CAREC", "ru", CQ_COUNTRY_SHORT, CQ_NAME_BARE));
  g_assert_null (cq_register_get_name (names, "XX", "en", CQ_COUNTRY_SHORT, CQ_NAME_BARE));
  g_assert_null (cq_register_get_sort_key (names, "JP", "ru"));

  /* What no file says is what the tables say. */
  g_assert_cmpstr (cq_register_get_name (names, "KG", "en", CQ_COUNTRY_FORMAL, CQ_NAME_IN_TEXT), ==, "the Kyrgyz Republic");
  g_assert_cmpstr (cq_register_get_name (names, "KG", "en", CQ_COUNTRY_FORMAL, CQ_NAME_BARE), ==, "Kyrgyz Republic");
  g_assert_null (cq_register_get_source (names, "KG", "en", CQ_COUNTRY_FORMAL, CQ_NAME_BARE));
}

/* The later file counts, and a name that takes another’s place does not take over its forms. */
static void
test_layers (void)
{
  static const char house[] = "[KG]\n"
                              "short-genitive[ru]=Кыргызстана\n"
                              "short-instrumental[ru]=Кыргызстаном\n"
                              "formal-genitive[ru]=Кыргызской Республики\n"
                              "sort[ja]=き\n";
  g_autoptr (CqRegister) same = read_files (house, "[KG]\nshort[ru]=Кыргызстан\n", NULL);
  g_autoptr (CqRegister) other
      = read_files (house, "[KG]\nshort-genitive[ru]=Киргизии\nshort[ru]=Киргизия\nshort[ja]=キルギスタン\n", NULL);

  g_assert_cmpstr (cq_register_get_name (same, "KG", "ru", CQ_COUNTRY_SHORT, CQ_NAME_INSTRUMENTAL), ==, "Кыргызстаном");
  g_assert_cmpstr (cq_register_get_name (other, "KG", "ru", CQ_COUNTRY_SHORT, CQ_NAME_BARE), ==, "Киргизия");
  g_assert_cmpstr (cq_register_get_name (other, "KG", "ru", CQ_COUNTRY_SHORT, CQ_NAME_IN_TEXT), ==, "Киргизия");
  g_assert_cmpstr (cq_register_get_name (other, "KG", "ru", CQ_COUNTRY_SHORT, CQ_NAME_GENITIVE), ==, "Киргизии");
  g_assert_null (cq_register_get_name (other, "KG", "ru", CQ_COUNTRY_SHORT, CQ_NAME_INSTRUMENTAL));
  g_assert_cmpstr (cq_register_get_name (other, "KG", "ru", CQ_COUNTRY_FORMAL, CQ_NAME_GENITIVE), ==, "Кыргызской Республики");
  g_assert_null (cq_register_get_sort_key (other, "KG", "ja"));
}

/* Each fault names its line and what to do; the rest is used. */
static void
test_faults (void)
{
  static const struct
  {
    const char *data;
    guint line;
    const char *says;
  } faults[] = {
    { "[JP]\nshort[en]=Nippon\nnothing\n", 3, "This line says nothing" },
    { "[JP]\nshort[en]=Nippon\nshort=Nippon\n", 3, "Say of which language" },
    { "[JP]\nshort[en]=Nippon\nshort[xx]=Nippon\n", 3, "There is no language “xx”" },
    { "[JP]\nshort[en]=Nippon\nshort-dative[ru]=Японии\n", 3, "There is no such key as “short-dative”. There are: source, sort, short, formal" },
    { "[JP]\nshort[en]=Nippon\nformal[en]=\n", 3, "Nothing stands behind" },
    { "[JP]\nshort[en]=Nippon\n[Japan]\nformal[en]=Nippon\n", 3, "“[Japan]” is no heading" },
    { "[JP]\nshort[en]=Nippon\n\n[KX]\nformal[en]=Nippon\n", 4, "No state has the code “KX”" },
    { "short[en]=Nobody\n[JP]\nshort[en]=Nippon\n", 1, "stands below no heading" },
    { "[register]\nshort[en]=Nobody\n[JP]\nshort[en]=Nippon\n", 2, "The head of the file" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GPtrArray) problems = cq_message_array_new ();
      g_autoptr (CqRegister) names = read_files (faults[i].data, NULL, problems);
      const CqMessage *problem;

      g_test_message ("%s", faults[i].says);
      g_assert_cmpuint (problems->len, ==, 1);
      problem = problems->pdata[0];
      g_assert_cmpstr (problem->file, ==, "house.register");
      g_assert_cmpuint (problem->line, ==, faults[i].line);
      g_assert_nonnull (strstr (problem->text, faults[i].says));
      g_assert_cmpstr (cq_register_get_name (names, "JP", "en", CQ_COUNTRY_SHORT, CQ_NAME_BARE), ==, "Nippon");
      g_assert_cmpstr (cq_register_get_name (names, "JP", "en", CQ_COUNTRY_FORMAL, CQ_NAME_BARE), ==, "Japan");
    }
}

static void
test_other_encoding (void)
{
  g_autoptr (GPtrArray) problems = cq_message_array_new ();
  g_autoptr (CqRegister) names = read_files ("[JP]\nshort[fr]=Japon\nformal[fr]=\xc9tat\n", "[JP]\nshort[fr]=Nippon\n", problems);

  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpuint (((CqMessage *) problems->pdata[0])->line, ==, 3);
  g_assert_cmpstr (cq_register_get_name (names, "JP", "fr", CQ_COUNTRY_SHORT, CQ_NAME_BARE), ==, "Nippon");
}

static void
put_file (const char *folder, const char *name, const char *data)
{
  g_autofree char *path = g_build_filename (folder, "communique", "register", NULL);
  g_autofree char *file = g_build_filename (path, name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, data, -1, NULL));
}

/* The person’s own file counts over that of the house, and that over the program’s; what cannot be read is said. */
static void
test_folders (void)
{
  g_autoptr (GPtrArray) problems = cq_message_array_new ();
  g_autoptr (CqRegister) before = cq_register_load (problems);
  g_autoptr (CqRegister) names = NULL;
  g_autofree char *own = cq_register_get_own_file ();

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpstr (cq_register_get_name (before, "KG", "ru", CQ_COUNTRY_FORMAL, CQ_NAME_GENITIVE), ==, "Кыргызской Республики");

  put_file (g_get_system_data_dirs ()[0], "house.register",
            "[KG]\nformal[fr]=République du Kirghizistan\nformal-genitive[fr]=de la République du Kirghizistan\n"
            "[KZ]\nshort[fr]=Kasakhstan\n");
  put_file (g_get_user_data_dir (), "own.register", "[KZ]\nshort[fr]=Qazaqstan\nbroken\n");
  g_assert_true (g_str_has_prefix (own, g_get_user_data_dir ()));
  names = cq_register_load (problems);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpstr (((CqMessage *) problems->pdata[0])->file, ==, own);
  g_assert_cmpstr (cq_register_get_name (names, "KG", "fr", CQ_COUNTRY_FORMAL, CQ_NAME_GENITIVE), ==, "de la République du Kirghizistan");
  g_assert_cmpstr (cq_register_get_name (names, "KZ", "fr", CQ_COUNTRY_SHORT, CQ_NAME_IN_TEXT), ==, "Qazaqstan");
  g_assert_cmpstr (cq_register_get_name (names, "KZ", "fr", CQ_COUNTRY_FORMAL, CQ_NAME_IN_TEXT), ==, "la République du Kazakhstan");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/register/entries", test_entries);
  g_test_add_func ("/register/layers", test_layers);
  g_test_add_func ("/register/faults", test_faults);
  g_test_add_func ("/register/other-encoding", test_other_encoding);
  g_test_add_func ("/register/folders", test_folders);
  return g_test_run ();
}
