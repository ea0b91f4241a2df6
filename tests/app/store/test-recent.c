/* The list of documents opened or saved lately. */
#include "store/cq-recent.h"

#include "cq-place.h"

static char *
dup_list (Place *place)
{
  return g_build_filename (place->folder, "data", "recent.xbel", NULL);
}

static char *
dup_document (Place *place, const char *name)
{
  return g_build_filename (place->folder, name, NULL);
}

static void
add (Place *place, const char *name, const char *title)
{
  g_autofree char *list = dup_list (place);
  g_autofree char *path = dup_document (place, name);
  g_autoptr (GError) error = NULL;

  cq_recent_add (list, path, title, &error);
  g_assert_no_error (error);
}

/* Returns: the names of the files, the newest first, each with a blank behind it */
static char *
dup_names (Place *place)
{
  g_autofree char *list = dup_list (place);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = cq_recent_list (list, &error);
  GString *names = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < all->len; i++)
    {
      const CqRecent *recent = all->pdata[i];
      g_autofree char *name = g_path_get_basename (recent->path);

      g_string_append_printf (names, "%s ", name);
    }
  return g_string_free (names, FALSE);
}

static void
assert_names (Place *place, const char *expected)
{
  g_autofree char *names = dup_names (place);

  g_assert_cmpstr (names, ==, expected);
}

static void
test_default (void)
{
  g_autofree char *list = cq_recent_get_default_list ();

  g_assert_true (g_str_has_prefix (list, g_get_user_data_dir ()));
  g_assert_true (g_str_has_suffix (list, "/communique/recent.xbel"));
}

/* Each row is done to the list that the rows before it left */
static void
test_rows (Place *place, gconstpointer data)
{
  static const struct
  {
    const char *add;
    const char *remove;
    const char *expected;
  } rows[] = {
    { NULL, NULL, "" },      { NULL, "a", "" },        { "a", NULL, "a " },          { "b", NULL, "b a " },
    { "c", NULL, "c b a " }, { "a", NULL, "a c b " },  { "a", NULL, "a c b " },      { NULL, "c", "a b " },
    { NULL, "c", "a b " },   { NULL, "none", "a b " }, { "./x/../b", NULL, "b a " }, { NULL, "a", "b " },
    { NULL, "b", "" },       { "a", NULL, "a " },
  };
  g_autofree char *list = dup_list (place);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *removed = dup_document (place, rows[i].remove != NULL ? rows[i].remove : "");
      g_autoptr (GError) error = NULL;

      if (rows[i].add != NULL)
        add (place, rows[i].add, NULL);
      else if (rows[i].remove != NULL)
        g_assert_true (cq_recent_remove (list, removed, &error));
      g_assert_no_error (error);
      g_test_message ("row %u", i);
      assert_names (place, rows[i].expected);
    }
  g_assert_true (cq_recent_clear (list, NULL));
  assert_names (place, "");
  g_assert_true (cq_recent_clear (list, NULL));
}

/* What is known of each: names of any bytes, titles of any words, and whether the file is there */
static void
test_known (Place *place, gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *title;
    gboolean is_there;
  } rows[] = {
    { "statement.xml", "Joint Statement", TRUE },      { "Совместное заявление.xml", "共同声明", TRUE },
    { "a & <b> \"c\".xml", "“R & D” <draft>", FALSE }, { "50%25.xml", NULL, TRUE },
    { "latin-\xe9.xml", "Déclaration commune", TRUE },
  };
  g_autofree char *list = dup_list (place);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = dup_document (place, rows[i].name);
      g_autoptr (GPtrArray) all = NULL;
      g_autoptr (GDateTime) now = NULL;
      const CqRecent *recent;

      if (rows[i].is_there)
        g_assert_true (g_file_set_contents (path, "x", -1, NULL));
      add (place, rows[i].name, "Before");
      add (place, rows[i].name, rows[i].title);
      now = g_date_time_new_now_utc ();
      all = cq_recent_list (list, NULL);
      g_assert_cmpuint (all->len, ==, i + 1);
      recent = all->pdata[0];
      g_assert_cmpstr (recent->path, ==, path);
      g_assert_cmpstr (recent->title, ==, rows[i].title);
      g_assert_cmpint (recent->is_missing, ==, !rows[i].is_there);
      g_assert_cmpint (ABS (g_date_time_difference (now, recent->time)), <, 10 * G_TIME_SPAN_SECOND);
    }
}

static void
test_bound (Place *place, gconstpointer data)
{
  g_autoptr (GString) expected = g_string_new (NULL);

  for (guint i = 0; i < CQ_RECENT_MAX + 5; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);

      add (place, name, name);
    }
  for (guint i = CQ_RECENT_MAX + 5; i-- > 5;)
    g_string_append_printf (expected, "%u ", i);
  assert_names (place, expected->str);
}

/* A list that cannot be read is said to be broken, put aside by the next document, and mended by clearing */
static void
test_broken (Place *place, gconstpointer data)
{
  static const char *const contents[] = {
    "",
    "garbage",
    "<xbel",
    "<xbel version='1.0'><bookmark",
    "<?xml version='1.0'?><html/>",
    "<xbel version='1.0'><bookmark href='file:///a' visited='yesterday'/></xbel>\xff",
  };
  g_autofree char *list = dup_list (place);
  g_autofree char *aside = g_strconcat (list, ".broken", NULL);

  add (place, "a", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autofree char *kept = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) still = NULL;

      g_test_message ("row %u", i);
      g_assert_true (g_file_set_contents (list, contents[i], -1, NULL));
      g_assert_null (cq_recent_list (list, &error));
      g_assert_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_BROKEN);
      g_assert_nonnull (strstr (error->message, list));
      g_assert_false (cq_recent_remove (list, "/a", &still));
      g_assert_error (still, CQ_STORE_ERROR, CQ_STORE_ERROR_BROKEN);
      if (i % 2 == 0)
        {
          add (place, "b", NULL);
          assert_names (place, "b ");
          g_assert_true (g_file_get_contents (aside, &kept, NULL, NULL));
          g_assert_cmpstr (kept, ==, contents[i]);
        }
      else
        {
          g_assert_true (cq_recent_clear (list, NULL));
          assert_names (place, "");
        }
    }
}

/* What other programs may have put in: what is no file of this machine is passed over, and kept */
static void
test_foreign (Place *place, gconstpointer data)
{
  static const char foreign[]
      = "<?xml version='1.0'?><xbel version='1.0' "
        "xmlns:bookmark='http://www.freedesktop.org/standards/desktop-bookmarks'>"
        "<bookmark href='https://example.org/a.xml' added='2020-01-01T00:00:00Z' "
        "modified='2020-01-01T00:00:00Z' "
        "visited='2020-01-01T00:00:00Z'><info><metadata "
        "owner='http://freedesktop.org'><bookmark:applications>"
        "<bookmark:application name='x' exec='&apos;x&apos;' modified='2020-01-01T00:00:00Z' count='1'/>"
        "</bookmark:applications></metadata></info></bookmark>"
        "<bookmark href='file:///bare.xml' visited='2020-01-01T00:00:00Z'/></xbel>";
  g_autofree char *list = dup_list (place);
  g_autofree char *text = NULL;

  add (place, "a", NULL);
  g_assert_true (g_file_set_contents (list, foreign, -1, NULL));
  assert_names (place, "bare.xml ");
  add (place, "b", NULL);
  assert_names (place, "b bare.xml ");
  g_assert_true (g_file_get_contents (list, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "https://example.org/a.xml"));
}

static void
test_full (Place *place, gconstpointer data)
{
  g_autofree char *list = dup_list (place);
  g_autoptr (GError) error = NULL;
  struct rlimit before;

  add (place, "a", NULL);
  before = place_fill_disk (100);
  g_assert_false (cq_recent_add (list, "/b", NULL, &error));
  place_free_disk (before);
  g_assert_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_FULL);
  assert_names (place, "a ");
}

static gboolean
is_denied (gpointer data)
{
  g_autoptr (GError) adding = NULL;
  g_autoptr (GError) clearing = NULL;

  return !cq_recent_add (data, "/b", NULL, &adding)
         && g_error_matches (adding, CQ_STORE_ERROR, CQ_STORE_ERROR_DENIED)
         && !cq_recent_clear (data, &clearing)
         && g_error_matches (clearing, CQ_STORE_ERROR, CQ_STORE_ERROR_DENIED);
}

static void
test_denied (Place *place, gconstpointer data)
{
  g_autofree char *list = dup_list (place);

  add (place, "a", NULL);
  g_chmod (place->folder, 0500);
  g_assert_true (place_in_child (is_denied, list));
  g_chmod (place->folder, 0700);
  assert_names (place, "a ");
}

/* Programs that add at once: none undoes what another one did */
static void
test_at_once (Place *place, gconstpointer data)
{
  g_autofree char *list = dup_list (place);
  g_autoptr (GPtrArray) all = NULL;
  pid_t children[4];

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      children[i] = fork ();
      if (children[i] == 0)
        {
          for (guint k = 0; k < CQ_RECENT_MAX / G_N_ELEMENTS (children); k++)
            {
              g_autofree char *name = g_strdup_printf ("%u-%u", i, k);

              add (place, name, name);
            }
          _exit (0);
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      int status;

      g_assert_cmpint (waitpid (children[i], &status, 0), ==, children[i]);
      g_assert_true (WIFEXITED (status));
    }
  all = cq_recent_list (list, NULL);
  g_assert_cmpuint (all->len, ==, CQ_RECENT_MAX);
}

#define ADD(name, function) g_test_add ("/recent/" name, Place, NULL, place_set_up, function, place_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recent/default", test_default);
  ADD ("rows", test_rows);
  ADD ("known", test_known);
  ADD ("bound", test_bound);
  ADD ("broken", test_broken);
  ADD ("foreign", test_foreign);
  ADD ("full", test_full);
  ADD ("denied", test_denied);
  ADD ("at-once", test_at_once);
  return g_test_run ();
}
