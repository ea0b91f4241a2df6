/* The list of what the standards ask: it is whole, every test in it exists, and no file claims more than it shows. */
#include "pdf-support.h"

/* The clauses that ask something of a file */
static const char *const universal[]
    = { "7.1", "7.1.1", "7.1.2", "7.1.3", "7.1.4", "7.1.5", "7.1.6", "7.2", "7.2.1", "7.3", "7.4", "7.4.2", "7.4.3", "7.4.4",
        "7.5", "7.5.1", "7.6", "7.7", "7.8", "7.9", "7.10", "7.11", "7.12", "7.13", "7.14", "7.15", "7.16", "7.17", "7.18.1",
        "7.18.2", "7.18.3", "7.18.4", "7.18.5", "7.18.6", "7.18.8", "7.19", "7.20", "7.21.3", "7.21.4", "7.21.5", "7.21.6",
        "7.21.7", "7.21.8", "5", NULL };
static const char *const archive[]
    = { "6.1.2", "6.1.3", "6.1.4", "6.1.5", "6.1.6", "6.1.7", "6.1.8", "6.1.9", "6.1.10", "6.1.12", "6.1.13", "6.2.2",
        "6.2.3", "6.2.4", "6.2.5", "6.2.8", "6.2.9", "6.2.10", "6.2.11.2", "6.2.11.3", "6.2.11.4", "6.2.11.5", "6.2.11.6",
        "6.2.11.7", "6.2.11.8", "6.3.1", "6.3.2", "6.3.3", "6.4", "6.5.1", "6.5.2", "6.6.1", "6.6.2", "6.6.2.3", "6.6.4",
        "6.7.2", "6.7.3", "6.7.3.4", "6.7.4", "6.7.5", "6.7.6", "6.7.7", "6.7.8", "6.8", "6.9", "6.10", "6.11", NULL };

typedef struct
{
  char *standard; /* (owned) */
  char *clause;   /* (owned) */
  gboolean is_open;
  GStrv tests;    /* (owned) */
} Requirement;

static void
requirement_free (gpointer data)
{
  Requirement *self = data;

  g_free (self->standard);
  g_free (self->clause);
  g_strfreev (self->tests);
  g_free (self);
}

static char *
read_file (const char *leaf)
{
  g_autofree char *path = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), "tests", "app", "pdf", leaf, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static Requirement *
read_line (const char *line)
{
  g_auto (GStrv) columns = g_strsplit (line, "|", -1);
  g_auto (GStrv) words = NULL;
  Requirement *requirement = g_new0 (Requirement, 1);

  if (g_strv_length (columns) != 4)
    g_error ("not four columns: %s", line);
  for (guint i = 0; columns[i] != NULL; i++)
    {
      g_strstrip (columns[i]);
      g_assert_cmpuint (strlen (columns[i]), >, 0);
    }
  words = g_strsplit (columns[0], " ", -1);
  g_assert_cmpuint (g_strv_length (words), ==, 2);
  requirement->standard = g_strdup (words[0]);
  requirement->clause = g_strdup (words[1]);
  requirement->is_open = g_str_equal (columns[2], "open");
  requirement->tests = g_strsplit (columns[3], " ", -1);
  return requirement;
}

static GPtrArray *
read_requirements (void)
{
  g_autofree char *text = read_file ("requirements");
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GPtrArray *requirements = g_ptr_array_new_with_free_func (requirement_free);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && *lines[i] != '#')
      g_ptr_array_add (requirements, read_line (lines[i]));
  return requirements;
}

/* The sources of the tests of this room, one after the other */
static char *
read_sources (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), "tests", "app", "pdf", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  g_autoptr (GString) sources = g_string_new (NULL);
  const char *leaf;

  while ((leaf = g_dir_read_name (folder)) != NULL)
    if (g_str_has_suffix (leaf, ".c"))
      {
        g_autofree char *text = read_file (leaf);

        g_string_append (sources, text);
      }
  return g_string_free (g_steal_pointer (&sources), FALSE);
}

static const Requirement *
find (GPtrArray *requirements, const char *standard, const char *clause)
{
  for (guint i = 0; i < requirements->len; i++)
    {
      const Requirement *one = g_ptr_array_index (requirements, i);

      if (g_str_equal (one->standard, standard) && g_str_equal (one->clause, clause))
        return one;
    }
  return NULL;
}

static gboolean
is_complete (GPtrArray *requirements, const char *standard, const char *const *clauses)
{
  gboolean complete = TRUE;

  for (guint i = 0; clauses[i] != NULL; i++)
    {
      const Requirement *one = find (requirements, standard, clauses[i]);

      if (one == NULL || one->is_open)
        {
          g_test_message ("%s %s is not met", standard, clauses[i]);
          complete = FALSE;
        }
    }
  return complete;
}

static void
test_tests (void)
{
  g_autoptr (GPtrArray) requirements = read_requirements ();
  g_autofree char *sources = read_sources ();

  for (guint i = 0; i < requirements->len; i++)
    {
      const Requirement *one = g_ptr_array_index (requirements, i);

      for (guint t = 0; one->tests[t] != NULL; t++)
        {
          g_autofree char *registered = g_strdup_printf ("g_test_add_func (\"%s\",", one->tests[t]);

          if (strstr (sources, registered) == NULL)
            g_error ("%s %s: there is no test %s", one->standard, one->clause, one->tests[t]);
        }
    }
}

static void
test_no_stranger (void)
{
  g_autoptr (GPtrArray) requirements = read_requirements ();

  for (guint i = 0; i < requirements->len; i++)
    {
      const Requirement *one = g_ptr_array_index (requirements, i);
      const char *const *clauses = g_str_equal (one->standard, "ua") ? universal : archive;

      g_assert_true (g_str_equal (one->standard, "ua") || g_str_equal (one->standard, "a"));
      g_assert_true (g_strv_contains (clauses, one->clause));
      g_assert_true (find (requirements, one->standard, one->clause) == one);
    }
}

/* A file may claim a standard only where all of its list is met. */
static void
test_claims (void)
{
  g_autoptr (GPtrArray) requirements = read_requirements ();
  g_autoptr (GBytes) pdf = make_pdf (everything);
  gsize size;
  const char *bytes = g_bytes_get_data (pdf, &size);
  gboolean claims_universal = memmem (bytes, size, "<pdfuaid:part>1</pdfuaid:part>", 30) != NULL;
  gboolean claims_archive = memmem (bytes, size, "<pdfaid:part>", 13) != NULL;

  g_assert_true (!claims_universal || is_complete (requirements, "ua", universal));
  g_assert_true (!claims_archive || is_complete (requirements, "a", archive));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/requirements/tests", test_tests);
  g_test_add_func ("/pdf/requirements/no-stranger", test_no_stranger);
  g_test_add_func ("/pdf/requirements/claims", test_claims);
  return g_test_run ();
}
