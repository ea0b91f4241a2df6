/* The outline of a document. */
#include "outline/cq-outline-view.h"

#include "outline/cq-listed-row.h"
#include "outline/cq-outline-line.h"

/* As many rows as a window shows without scrolling. A list makes widgets for some two hundred, which its first frame does
 * not wait for. */
#define N_FIRST_ROWS 32

struct _CqOutlineView
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkListView *list;
  GtkSingleSelection *selection;
  GtkSliceListModel *seen; /* the first rows, until the first frame is drawn */
  GListStore *listed;
  GPtrArray *rows;    /* (owned) (nullable) (element-type CqOutlineRow): all, the folded ones too */
  GHashTable *folded; /* (owned) (element-type utf8): forms whose rows are folded */
  char *form;         /* (owned) (nullable): the one that is shown */
  gboolean is_showing;
  guint scroll_source;
};

G_DEFINE_FINAL_TYPE (CqOutlineView, cq_outline_view, GTK_TYPE_WIDGET)

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, gpointer data)
{
  gtk_list_item_set_child (cell, cq_outline_line_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, gpointer data)
{
  cq_outline_line_set_row (CQ_OUTLINE_LINE (gtk_list_item_get_child (cell)), gtk_list_item_get_item (cell));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, gpointer data)
{
  cq_outline_line_set_row (CQ_OUTLINE_LINE (gtk_list_item_get_child (cell)), NULL);
}

static const CqOutlineRow *
get_selected (CqOutlineView *self)
{
  CqListedRow *listed = gtk_single_selection_get_selected_item (self->selection);

  return listed != NULL ? cq_listed_row_get_row (listed) : NULL;
}

static void
selected_cb (CqOutlineView *self)
{
  const CqOutlineRow *row = get_selected (self);

  if (!self->is_showing && row != NULL && g_strcmp0 (row->form, self->form) != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "edit.show", "s", row->form);
}

/* Return goes into the form. */
static void
activate_cb (CqOutlineView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "edit.enter", NULL);
}

static int
find_row (CqOutlineView *self, const char *form)
{
  for (guint i = 0; self->rows != NULL && i < self->rows->len; i++)
    if (g_strcmp0 (((CqOutlineRow *) self->rows->pdata[i])->form, form) == 0)
      return (int) i;
  return -1;
}

/* The row that stands for a form: its own, or that of the nearest above which is seen */
static guint
find_visible (CqOutlineView *self, const char *form)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->listed)); i++)
    {
      g_autoptr (CqListedRow) listed = g_list_model_get_item (G_LIST_MODEL (self->listed), i);
      if (g_strcmp0 (cq_listed_row_get_row (listed)->form, form) == 0)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* What is shown must not stand in the fold. */
static void
unfold_around (CqOutlineView *self, const char *form)
{
  int at = find_row (self, form);
  guint depth = at >= 0 ? ((CqOutlineRow *) self->rows->pdata[at])->depth : 0;

  for (int i = at - 1; i >= 0 && depth > 0; i--)
    {
      const CqOutlineRow *row = self->rows->pdata[i];

      if (row->depth >= depth)
        continue;
      depth = row->depth;
      g_hash_table_remove (self->folded, row->form);
    }
}

static void
show_all_rows (CqOutlineView *self)
{
  gtk_slice_list_model_set_size (self->seen, G_MAXUINT);
}

static void
refresh (CqOutlineView *self)
{
  guint position;

  self->is_showing = TRUE;
  cq_outline_list_update (self->listed, self->rows, self->folded);
  position = find_visible (self, self->form);
  if (position >= N_FIRST_ROWS)
    show_all_rows (self);
  gtk_single_selection_set_selected (self->selection, position);
  self->is_showing = FALSE;
}

static gboolean
scroll_cb (gpointer data)
{
  CqOutlineView *self = data;
  guint position = gtk_single_selection_get_selected (self->selection);

  self->scroll_source = 0;
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  return G_SOURCE_REMOVE;
}

/* Once the rows stand: a list that has not been laid out yet cannot be scrolled. */
static void
scroll_to_selected (CqOutlineView *self)
{
  if (self->scroll_source == 0)
    self->scroll_source = g_idle_add_full (G_PRIORITY_LOW, scroll_cb, self, NULL);
}

static gboolean
has_focus (CqOutlineView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list));
}

/* The keyboard goes on from what it has just moved. */
static void
focus_selected (CqOutlineView *self)
{
  GtkWidget *cell = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  for (; cell != NULL; cell = gtk_widget_get_next_sibling (cell))
    {
      GtkWidget *line = gtk_widget_get_first_child (cell);

      if (line != NULL && g_strcmp0 (cq_outline_line_get_form (CQ_OUTLINE_LINE (line)), self->form) == 0)
        {
          gtk_widget_grab_focus (cell);
          return;
        }
    }
}

/**
 * cq_outline_view_show:
 * @rows: (element-type CqOutlineRow): the outline
 * @form: the id of the form that is shown
 *
 * Shows an outline. What is folded stays so, unless the form stands there.
 */
void
cq_outline_view_show (CqOutlineView *self, GPtrArray *rows, const char *form)
{
  gboolean is_other = g_strcmp0 (form, self->form) != 0;
  gboolean had_focus = has_focus (self);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = g_ptr_array_ref (rows);
  if (is_other)
    {
      g_free (self->form);
      self->form = g_strdup (form);
      unfold_around (self, form);
    }
  refresh (self);
  if (is_other)
    scroll_to_selected (self);
  if (had_focus)
    focus_selected (self);
}

/**
 * cq_outline_view_get_neighbour:
 * @form: the id of a form
 * @step: 1 for the next, -1 for the one before
 *
 * Returns: (transfer full) (nullable): the form that stands so many rows from it; %NULL at the ends
 */
char *
cq_outline_view_get_neighbour (CqOutlineView *self, const char *form, int step)
{
  int at = find_row (self, form);

  if (at < 0 || at + step < 0 || at + step >= (int) self->rows->len)
    return NULL;
  return g_strdup (((CqOutlineRow *) self->rows->pdata[at + step])->form);
}

static void
fold_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CqOutlineView *self = CQ_OUTLINE_VIEW (widget);
  const char *form = g_variant_get_string (parameter, NULL);

  if (!g_hash_table_remove (self->folded, form))
    g_hash_table_add (self->folded, g_strdup (form));
  refresh (self);
}

/* The left and right arrows fold and unfold, as in every tree. */
static gboolean
fold_key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CqOutlineView *self = CQ_OUTLINE_VIEW (widget);
  gboolean folds = g_variant_get_boolean (arguments);
  const CqOutlineRow *row = get_selected (self);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    folds = !folds;
  if (row == NULL || !row->is_parent || g_hash_table_contains (self->folded, row->form) == folds)
    return FALSE;
  gtk_widget_activate_action (widget, "outline.fold", "s", row->form);
  return TRUE;
}

static gboolean
edit_key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  const CqOutlineRow *row = get_selected (CQ_OUTLINE_VIEW (widget));

  return row != NULL && gtk_widget_activate_action (widget, g_variant_get_string (arguments, NULL), "s", row->form);
}

static void
painted_cb (CqOutlineView *self, GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, painted_cb, self);
  show_all_rows (self);
}

static void
cq_outline_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cq_outline_view_parent_class)->map (widget);
  if (gtk_slice_list_model_get_size (CQ_OUTLINE_VIEW (widget)->seen) == N_FIRST_ROWS)
    g_signal_connect_object (gtk_widget_get_frame_clock (widget), "paint", G_CALLBACK (painted_cb), widget, G_CONNECT_SWAPPED);
}

static void
cq_outline_view_dispose (GObject *object)
{
  g_clear_handle_id (&CQ_OUTLINE_VIEW (object)->scroll_source, g_source_remove);
  g_clear_pointer (&CQ_OUTLINE_VIEW (object)->content, gtk_widget_unparent);
  G_OBJECT_CLASS (cq_outline_view_parent_class)->dispose (object);
}

static void
cq_outline_view_finalize (GObject *object)
{
  CqOutlineView *self = CQ_OUTLINE_VIEW (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_hash_table_unref (self->folded);
  g_free (self->form);
  G_OBJECT_CLASS (cq_outline_view_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *klass)
{
  gtk_widget_class_add_binding (klass, GDK_KEY_Left, 0, fold_key_cb, "b", TRUE);
  gtk_widget_class_add_binding (klass, GDK_KEY_Right, 0, fold_key_cb, "b", FALSE);
  gtk_widget_class_add_binding (klass, GDK_KEY_Up, GDK_ALT_MASK, edit_key_cb, "s", "edit.up");
  gtk_widget_class_add_binding (klass, GDK_KEY_Down, GDK_ALT_MASK, edit_key_cb, "s", "edit.down");
  gtk_widget_class_add_binding (klass, GDK_KEY_d, GDK_CONTROL_MASK, edit_key_cb, "s", "edit.duplicate");
  gtk_widget_class_add_binding (klass, GDK_KEY_Delete, 0, edit_key_cb, "s", "edit.remove");
}

static void
cq_outline_view_class_init (CqOutlineViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cq_outline_view_dispose;
  object_class->finalize = cq_outline_view_finalize;
  widget_class->map = cq_outline_view_map;
  g_type_ensure (CQ_TYPE_LISTED_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "outline/cq-outline-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CqOutlineView, content);
  gtk_widget_class_bind_template_child (widget_class, CqOutlineView, list);
  gtk_widget_class_bind_template_child (widget_class, CqOutlineView, selection);
  gtk_widget_class_bind_template_child (widget_class, CqOutlineView, listed);
  gtk_widget_class_bind_template_child (widget_class, CqOutlineView, seen);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_install_action (widget_class, "outline.fold", "s", fold_cb);
  add_keys (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
cq_outline_view_init (CqOutlineView *self)
{
  self->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_slice_list_model_set_size (self->seen, N_FIRST_ROWS);
}
