/* How long a layout takes: cold on one core and on all, and again after an edit of one word.
 *
 * usage: time-layout FILE.xml */
#include "layout-support.h"

#include "tree/cq-walk.h"

static double
since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000;
}

/* The last text of the document that has a few words. */
static CqWalkStep
find_text (CqNode *node, CqWalk *walk, gpointer data)
{
  CqPath **path = data;

  if (cq_node_get_kind (node) == CQ_NODE_TEXT && cq_node_get_text_length (node) > 40 && !cq_node_is_blank (node))
    {
      g_clear_pointer (path, cq_path_unref);
      *path = cq_walk_dup_path (walk);
    }
  return CQ_WALK_ON;
}

static CqNode *
edit (CqNode *document, CqPath *path, guint count)
{
  g_autofree char *words = g_strdup_printf ("%s edit %u", cq_node_get_text (cq_tree_get (document, path)), count);
  g_autoptr (CqNode) text = cq_node_new_text (words, -1);

  return cq_tree_replace (document, path, text);
}

static double
time_edits (CqNode *document)
{
  g_autoptr (CqPath) path = NULL;
  g_autoptr (CqStyle) style = cq_style_load (NULL, NULL);
  g_autoptr (CqLayoutCache) cache = cq_layout_cache_new ();
  CqPages *pages = cq_layout_make (document, style, cache, NULL, NULL);
  double best = G_MAXDOUBLE;

  cq_tree_walk (document, find_text, &path);
  for (guint i = 0; i < 30; i++)
    {
      g_autoptr (CqNode) edited = edit (document, path, i);
      gint64 start = g_get_monotonic_time ();
      CqPages *again = cq_layout_make (edited, style, cache, NULL, NULL);
      best = MIN (best, since (start));
      cq_pages_unref (pages);
      pages = again;
    }
  cq_pages_unref (pages);
  return best;
}

static double
time_cold (CqNode *document, guint threads, guint *n_pages)
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (CqStyle) style = cq_style_load (NULL, NULL);
      CqLayoutOptions options = { threads, NULL };
      gint64 start = g_get_monotonic_time ();
      g_autoptr (CqPages) pages = cq_layout_make (document, style, NULL, &options, NULL);
      best = MIN (best, since (start));
      *n_pages = cq_pages_get_n_pages (pages);
    }
  return best;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) document = cq_reader_load_file (argv[1], NULL, &error);
  guint n_pages;
  double one, all, again;

  if (document == NULL)
    g_error ("%s", error->message);
  one = time_cold (document, 1, &n_pages);
  all = time_cold (document, 0, &n_pages);
  again = time_edits (document);
  g_print ("%u pages; one core %.1f ms, all cores %.1f ms, after an edit %.2f ms (1/%.0f)\n", n_pages, one, all, again, one / again);
  return 0;
}
