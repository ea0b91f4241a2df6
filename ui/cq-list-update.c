/* Bringing a list up to date with as few changes as can be: whatever stays keeps its selection, its focus and
 * its place. */
#include "cq-list-update.h"

/* How many that leave or come together are still told apart from a list that has become another */
#define FAR 32

typedef struct
{
  GListModel *list;
  GPtrArray *wanted;
  GEqualFunc is_same;
} Lists;

/* One stretch in which the list differs from what is wanted */
typedef struct
{
  guint start;
  guint n_removed;
  guint n_added;
} Stretch;

static gboolean
are_same (const Lists *lists, guint shown, guint wanted)
{
  g_autoptr (GObject) one = g_list_model_get_item (lists->list, shown);

  return one != NULL && wanted < lists->wanted->len && lists->is_same (one, lists->wanted->pdata[wanted]);
}

/* From @start on, all but what both end with */
static Stretch
find_rest (const Lists *lists, guint start)
{
  guint end = g_list_model_get_n_items (lists->list);
  guint wanted_end = lists->wanted->len;

  while (end > start && wanted_end > start && are_same (lists, end - 1, wanted_end - 1))
    {
      end--;
      wanted_end--;
    }
  return (Stretch){ start, end - start, wanted_end - start };
}

/* The next stretch at or behind @start: the shortest behind which both go on with the same */
static Stretch
find_stretch (const Lists *lists, guint start)
{
  while (are_same (lists, start, start))
    start++;
  if (start >= g_list_model_get_n_items (lists->list) || start >= lists->wanted->len)
    return find_rest (lists, start);
  for (guint n = 1; n <= FAR; n++)
    for (guint n_removed = 0; n_removed <= n; n_removed++)
      if (are_same (lists, start + n_removed, start + n - n_removed))
        return (Stretch){ start, n_removed, n - n_removed };
  return find_rest (lists, start);
}

/**
 * cq_list_update:
 * @list: what is shown
 * @wanted: what is to be shown
 * @is_same: (scope call): whether one of @list, its first argument, may stay for one of @wanted, its second
 * @make: (scope call): makes what is new in @list
 * @data: for @make
 *
 * Brings a list to what is wanted. What may stay does; nothing is told of it.
 */
void
cq_list_update (GListStore *list, GPtrArray *wanted, GEqualFunc is_same, CqListMake make, gpointer data)
{
  const Lists lists = { G_LIST_MODEL (list), wanted, is_same };
  Stretch stretch = find_stretch (&lists, 0);

  while (stretch.n_removed > 0 || stretch.n_added > 0)
    {
      g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint i = 0; i < stretch.n_added; i++)
        g_ptr_array_add (added, make (wanted->pdata[stretch.start + i], data));
      g_list_store_splice (list, stretch.start, stretch.n_removed, added->pdata, added->len);
      stretch = find_stretch (&lists, stretch.start + stretch.n_added);
    }
}
