/* Lists brought up to date: they end as wanted, and no more of them changes than must. */
#include "cq-list-update.h"

#include <gtk/gtk.h>

typedef struct
{
  guint n_signals;
  guint n_removed;
  guint n_added;
} Told;

static void
changed_cb (GListModel *list, guint position, guint n_removed, guint n_added, Told *told)
{
  told->n_signals++;
  told->n_removed += n_removed;
  told->n_added += n_added;
}

static gboolean
is_same (gconstpointer shown, gconstpointer wanted)
{
  return g_str_equal (gtk_string_object_get_string ((GtkStringObject *) shown), wanted);
}

static gpointer
make (gpointer wanted, gpointer data)
{
  return gtk_string_object_new (wanted);
}

static Told
update (GListStore *list, GPtrArray *wanted)
{
  Told told = { 0 };
  gulong id = g_signal_connect (list, "items-changed", G_CALLBACK (changed_cb), &told);

  cq_list_update (list, wanted, is_same, make, NULL);
  g_signal_handler_disconnect (list, id);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, wanted->len);
  for (guint i = 0; i < wanted->len; i++)
    {
      g_autoptr (GtkStringObject) shown = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_assert_cmpstr (gtk_string_object_get_string (shown), ==, wanted->pdata[i]);
    }
  return told;
}

static GPtrArray *
split (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  GPtrArray *wanted = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (wanted, g_strdup (words[i]));
  return wanted;
}

static void
test_few (void)
{
  static const struct
  {
    const char *before;
    const char *after;
    Told told;
  } rows[] = {
    { "a b c", "a b c", { 0, 0, 0 } },
    { "a b c", "a c", { 1, 1, 0 } },
    { "a b c", "a x b c", { 1, 0, 1 } },
    { "a b c", "a x c", { 1, 1, 1 } },
    { "a b c d", "x a b d y", { 3, 1, 2 } },
    { "a b c", "", { 1, 3, 0 } },
    { "a b c d", "b c d a", { 2, 1, 1 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GListStore) list = g_list_store_new (GTK_TYPE_STRING_OBJECT);
      g_autoptr (GPtrArray) before = split (rows[i].before);
      g_autoptr (GPtrArray) after = split (rows[i].after);
      Told told;

      update (list, before);
      told = update (list, after);
      g_test_message ("%s → %s", rows[i].before, rows[i].after);
      g_assert_cmpuint (told.n_signals, ==, rows[i].told.n_signals);
      g_assert_cmpuint (told.n_removed, ==, rows[i].told.n_removed);
      g_assert_cmpuint (told.n_added, ==, rows[i].told.n_added);
    }
}

/* A list that has become another is replaced at one stroke. */
static void
test_other (void)
{
  g_autoptr (GListStore) list = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) after = g_ptr_array_new_with_free_func (g_free);
  Told told;

  for (guint i = 0; i < 1000; i++)
    {
      g_ptr_array_add (before, g_strdup_printf ("before %u", i));
      g_ptr_array_add (after, g_strdup_printf ("after %u", i));
    }
  g_ptr_array_add (before, g_strdup ("end"));
  g_ptr_array_add (after, g_strdup ("end"));
  told = update (list, before);
  g_assert_cmpuint (told.n_signals, ==, 1);
  told = update (list, after);
  g_assert_cmpuint (told.n_signals, ==, 1);
  g_assert_cmpuint (told.n_removed, ==, 1000);
}

static void
test_random (void)
{
  g_autoptr (GListStore) list = g_list_store_new (GTK_TYPE_STRING_OBJECT);

  for (guint round = 0; round < 500; round++)
    {
      g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_free);
      const int n = g_test_rand_int_range (0, 120);
      const int n_kinds = g_test_rand_int_range (1, 120);

      for (int i = 0; i < n; i++)
        g_ptr_array_add (wanted, g_strdup_printf ("%d", g_test_rand_bit () ? i : g_test_rand_int_range (0, n_kinds)));
      update (list, wanted);
      g_assert_cmpuint (update (list, wanted).n_signals, ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/list-update/few", test_few);
  g_test_add_func ("/ui/list-update/other", test_other);
  g_test_add_func ("/ui/list-update/random", test_random);
  return g_test_run ();
}
