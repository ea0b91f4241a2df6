/* The commitments of a roadmap as a table. */
#include "table/cq-roadmap-table.h"

#include "cq-list-update.h"

/* In pixels: what a column needs, and what stands around its title */
#define COLUMN_WIDTH 120
#define COLUMN_PADDING 24

/* A row as a list model wants it; its cells are replaced, and it says so, when an edit changes them. */
#define CQ_TYPE_TABLE_LINE (cq_table_line_get_type ())
G_DECLARE_FINAL_TYPE (CqTableLine, cq_table_line, CQ, TABLE_LINE, GObject)

struct _CqTableLine
{
  GObject parent_instance;

  char *form;   /* (owned) (nullable) */
  char *row;    /* (owned) */
  char **cells; /* (owned) */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CqTableLine, cq_table_line, G_TYPE_OBJECT)

static void
cq_table_line_finalize (GObject *object)
{
  CqTableLine *self = CQ_TABLE_LINE (object);

  g_free (self->form);
  g_free (self->row);
  g_strfreev (self->cells);
  G_OBJECT_CLASS (cq_table_line_parent_class)->finalize (object);
}

static void
cq_table_line_class_init (CqTableLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cq_table_line_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
cq_table_line_init (CqTableLine *self)
{
}

static gpointer
make_line (gpointer row, gpointer data)
{
  const CqFormTableRow *of = row;
  CqTableLine *self = g_object_new (CQ_TYPE_TABLE_LINE, NULL);

  self->form = g_strdup (of->form);
  self->row = g_strdup (of->row);
  self->cells = g_strdupv (of->cells);
  return self;
}

static void
cq_table_line_update (CqTableLine *self, const CqFormTableRow *row)
{
  if (g_strv_equal ((const char *const *) self->cells, (const char *const *) row->cells))
    return;
  g_strfreev (self->cells);
  self->cells = g_strdupv (row->cells);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Whether both are of one commitment */
static gboolean
is_of_same_row (gconstpointer line, gconstpointer row)
{
  const CqTableLine *self = line;
  const CqFormTableRow *other = row;

  return g_strcmp0 (self->form, other->form) == 0 && g_strcmp0 (self->row, other->row) == 0;
}

struct _CqRoadmapTable
{
  GtkWidget parent_instance;

  GtkStack *stack;
  GtkWidget *scrolled;
  GtkColumnView *view;
  GListStore *lines;
  double beginning; /* where the first column was when it was last scrolled to by itself */
  guint scrolling;  /* a source, or 0 */
};

G_DEFINE_FINAL_TYPE (CqRoadmapTable, cq_roadmap_table, GTK_TYPE_WIDGET)

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, gpointer column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (cell, label);
  g_object_set_data (G_OBJECT (cell), "column", column);
}

static guint
get_column (GtkListItem *cell)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (cell), "column"));
}

static void
show_cell (GtkListItem *cell)
{
  CqTableLine *line = gtk_list_item_get_item (cell);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (cell)), line->cells[get_column (cell)]);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, gpointer data)
{
  g_signal_connect_swapped (gtk_list_item_get_item (cell), "changed", G_CALLBACK (show_cell), cell);
  show_cell (cell);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, gpointer data)
{
  g_signal_handlers_disconnect_by_data (gtk_list_item_get_item (cell), cell);
}

/* As wide as most that is said in a column needs, and never less than its title. */
static int
get_column_width (CqRoadmapTable *self, const char *title)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), title);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return MAX (COLUMN_WIDTH, width + COLUMN_PADDING);
}

static void
add_columns (CqRoadmapTable *self, char **columns)
{
  for (guint i = 0; columns[i] != NULL; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (i));
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
      g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
      column = gtk_column_view_column_new (columns[i], factory);
      gtk_column_view_column_set_resizable (column, TRUE);
      /* The action has the most to say. */
      gtk_column_view_column_set_expand (column, i == 1);
      if (i == 1)
        gtk_column_view_column_set_fixed_width (column, 200);
      else if (i > 1)
        gtk_column_view_column_set_fixed_width (column, get_column_width (self, columns[i]));
      gtk_column_view_append_column (self->view, column);
    }
}

/* Lines of commitments that stay are updated in place, so that the selection and the place that is scrolled to
 * stay too. */
static void
show_lines (CqRoadmapTable *self, GPtrArray *rows)
{
  cq_list_update (self->lines, rows, is_of_same_row, make_line, NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (CqTableLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), i);

      cq_table_line_update (line, rows->pdata[i]);
    }
}

/**
 * cq_roadmap_table_show:
 * @table: the roadmap
 *
 * Shows a roadmap. Where it is the one that is shown already, only what differs changes.
 */
void
cq_roadmap_table_show (CqRoadmapTable *self, const CqFormTable *table)
{
  if (g_list_model_get_n_items (gtk_column_view_get_columns (self->view)) == 0)
    add_columns (self, table->columns);
  show_lines (self, table->rows);
  gtk_stack_set_visible_child_name (self->stack, table->rows->len > 0 ? "table" : "empty");
}

static void
activate_cb (CqRoadmapTable *self, guint position)
{
  g_autoptr (CqTableLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), position);

  if (line->form != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "edit.show-row", "(ss)", line->form, line->row);
}

static void
cq_roadmap_table_dispose (GObject *object)
{
  g_clear_handle_id (&CQ_ROADMAP_TABLE (object)->scrolling, g_source_remove);
  g_clear_pointer ((GtkWidget **) &CQ_ROADMAP_TABLE (object)->stack, gtk_widget_unparent);
  G_OBJECT_CLASS (cq_roadmap_table_parent_class)->dispose (object);
}

static void
cq_roadmap_table_class_init (CqRoadmapTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cq_roadmap_table_dispose;
  g_type_ensure (CQ_TYPE_TABLE_LINE);
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "table/cq-roadmap-table.ui");
  gtk_widget_class_bind_template_child (widget_class, CqRoadmapTable, stack);
  gtk_widget_class_bind_template_child (widget_class, CqRoadmapTable, scrolled);
  gtk_widget_class_bind_template_child (widget_class, CqRoadmapTable, view);
  gtk_widget_class_bind_template_child (widget_class, CqRoadmapTable, lines);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

/* What scrolls to its sides alone would keep the wheel all the same: the form below the pointer stood still. */
static void
hand_on_wheel (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_scroll_set_flags (GTK_EVENT_CONTROLLER_SCROLL (controller),
                                               GTK_EVENT_CONTROLLER_SCROLL_HORIZONTAL | GTK_EVENT_CONTROLLER_SCROLL_KINETIC);
    }
}

static gboolean
scroll_to_beginning_cb (gpointer data)
{
  CqRoadmapTable *self = data;
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scrolled));

  self->beginning = gtk_adjustment_get_upper (across) - gtk_adjustment_get_page_size (across);
  self->scrolling = 0;
  gtk_adjustment_set_value (across, self->beginning);
  return G_SOURCE_REMOVE;
}

/* A view of columns begins at the left even where its first column is at the right. It is put right until somebody
 * scrolls; not at once, for the widths change while places are given out. */
static void
keep_beginning_cb (CqRoadmapTable *self, GtkAdjustment *across)
{
  if (self->scrolling == 0 && gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL
      && gtk_adjustment_get_value (across) == self->beginning)
    self->scrolling = g_idle_add (scroll_to_beginning_cb, self);
}

static void
cq_roadmap_table_init (CqRoadmapTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hand_on_wheel (self->scrolled);
  /* The range of the scroll bar, which the pointer comes upon while the form is scrolled */
  hand_on_wheel (gtk_widget_get_first_child (gtk_scrolled_window_get_hscrollbar (GTK_SCROLLED_WINDOW (self->scrolled))));
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), "changed",
                           G_CALLBACK (keep_beginning_cb), self, G_CONNECT_SWAPPED);
}

/**
 * cq_roadmap_table_new:
 *
 * Returns: (transfer floating): a table without rows
 */
GtkWidget *
cq_roadmap_table_new (void)
{
  return g_object_new (CQ_TYPE_ROADMAP_TABLE, NULL);
}
