/* The outline as a list model. */
#include "outline/cq-listed-row.h"

#include "cq-list-update.h"

struct _CqListedRow
{
  GObject parent_instance;

  CqOutlineRow *row; /* (owned) */
  gboolean is_folded;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CqListedRow, cq_listed_row, G_TYPE_OBJECT)

static void
cq_listed_row_finalize (GObject *object)
{
  g_clear_pointer (&CQ_LISTED_ROW (object)->row, cq_outline_row_unref);
  G_OBJECT_CLASS (cq_listed_row_parent_class)->finalize (object);
}

static void
cq_listed_row_class_init (CqListedRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cq_listed_row_finalize;
  /**
   * CqListedRow::changed:
   *
   * It shows something else, or is folded or unfolded.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
cq_listed_row_init (CqListedRow *self)
{
}

/**
 * cq_listed_row_new:
 * @row: what it shows
 * @is_folded: whether what stands below it is hidden
 *
 * Returns: (transfer full): a row in a list
 */
CqListedRow *
cq_listed_row_new (CqOutlineRow *row, gboolean is_folded)
{
  CqListedRow *self = g_object_new (CQ_TYPE_LISTED_ROW, NULL);

  self->row = cq_outline_row_ref (row);
  self->is_folded = is_folded;
  return self;
}

/**
 * cq_listed_row_get_row:
 *
 * Returns: (transfer none): what it shows now
 */
const CqOutlineRow *
cq_listed_row_get_row (CqListedRow *self)
{
  return self->row;
}

gboolean
cq_listed_row_get_is_folded (CqListedRow *self)
{
  return self->is_folded;
}

/**
 * cq_listed_row_update:
 *
 * Shows @row from now on.
 */
void
cq_listed_row_update (CqListedRow *self, CqOutlineRow *row, gboolean is_folded)
{
  gboolean changed = is_folded != self->is_folded || !cq_outline_row_equal (self->row, row);
  CqOutlineRow *old = self->row;

  self->row = cq_outline_row_ref (row);
  self->is_folded = is_folded;
  cq_outline_row_unref (old);
  if (changed)
    g_signal_emit (self, signals[CHANGED], 0);
}

static GPtrArray *
get_visible (GPtrArray *rows, GHashTable *folded)
{
  GPtrArray *visible = g_ptr_array_new ();
  guint hidden_below = G_MAXUINT;

  for (guint i = 0; i < rows->len; i++)
    {
      CqOutlineRow *row = rows->pdata[i];

      if (row->depth > hidden_below)
        continue;
      hidden_below = row->is_parent && g_hash_table_contains (folded, row->form) ? row->depth : G_MAXUINT;
      g_ptr_array_add (visible, row);
    }
  return visible;
}

static gboolean
is_of_same_form (gconstpointer listed, gconstpointer row)
{
  return g_str_equal (((const CqListedRow *) listed)->row->form, ((const CqOutlineRow *) row)->form);
}

static gpointer
make_listed (gpointer row, gpointer folded)
{
  return cq_listed_row_new (row, g_hash_table_contains (folded, ((CqOutlineRow *) row)->form));
}

static void
update_at (GListStore *list, guint position, CqOutlineRow *row, GHashTable *folded)
{
  g_autoptr (CqListedRow) listed = g_list_model_get_item (G_LIST_MODEL (list), position);

  cq_listed_row_update (listed, row, g_hash_table_contains (folded, row->form));
}

/**
 * cq_outline_list_update:
 * @list: a list of #CqListedRow
 * @rows: (element-type CqOutlineRow): the outline
 * @folded: (element-type utf8): the forms whose rows are folded
 *
 * Brings a list up to date: rows that stay are updated in place, so that the selection and the place
 * that is scrolled to stay too.
 */
void
cq_outline_list_update (GListStore *list, GPtrArray *rows, GHashTable *folded)
{
  g_autoptr (GPtrArray) visible = get_visible (rows, folded);

  cq_list_update (list, visible, is_of_same_form, make_listed, folded);
  for (guint i = 0; i < visible->len; i++)
    update_at (list, i, visible->pdata[i], folded);
}
