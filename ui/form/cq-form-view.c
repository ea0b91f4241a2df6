/* A form. */
#include "form/cq-form-view.h"

#include <glib/gi18n-lib.h>

#include "compat/cq-scrolled-bin.h"
#include "form/cq-form-group-view.h"
#include "table/cq-roadmap-table.h"

/* How wide a form may be: wider, its lines would be hard to follow; a table takes what there is. */
#define FORM_WIDTH 640
#define TABLE_WIDTH 1400
/* Two languages side by side */
#define PAIRS_WIDTH 1180

/* What is seen above and below the row that has the focus */
#define SCROLL_MARGIN 12

/* What a window shows of a form below its title, and what a row and the words and buttons around rows take of it. The
 * first frame does not wait for what stands below. */
#define FIRST_HEIGHT 700
#define ROW_HEIGHT 54
#define GROUP_HEIGHT 90

/* How many frames it takes at most until all rows of a form have their place */
#define N_FRAMES 12

struct _CqFormView
{
  GtkWidget parent_instance;

  CqForm *form; /* (owned) (nullable): what is shown */
  GtkScrolledWindow *scroller;
  AdwClamp *clamp;
  GtkButton *parent_button;
  GtkLabel *title;
  GtkLabel *guidance;
  CqRoadmapTable *table;
  GtkBox *groups;
  GPtrArray *views; /* (element-type CqFormGroupView) */
  gboolean is_painted;
  guint scrolling;  /* the tick that scrolls to the focus, and how many frames it waits yet */
  guint n_frames;
};

enum
{
  ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CqFormView, cq_form_view, GTK_TYPE_WIDGET)

static void
entered_cb (CqFormGroupView *view, const char *key, const CqRowInput *input, CqFormView *self)
{
  g_signal_emit (self, signals[ENTERED], 0, key, input);
}

static void
followed_cb (CqFormGroupView *view, const char *form, CqFormView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "edit.show", "s", form);
}

static void
parent_clicked_cb (CqFormView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "edit.show", "s", self->form->parent);
}

static void
remove_groups (CqFormView *self)
{
  for (guint i = 0; i < self->views->len; i++)
    gtk_box_remove (self->groups, self->views->pdata[i]);
  g_ptr_array_set_size (self->views, 0);
}

static void
set_n_groups (CqFormView *self, guint n)
{
  while (self->views->len > n)
    {
      gtk_box_remove (self->groups, self->views->pdata[self->views->len - 1]);
      g_ptr_array_set_size (self->views, (int) self->views->len - 1);
    }
  while (self->views->len < n)
    {
      GtkWidget *view = cq_form_group_view_new ();

      g_signal_connect (view, "entered", G_CALLBACK (entered_cb), self);
      g_signal_connect (view, "followed", G_CALLBACK (followed_cb), self);
      gtk_box_append (self->groups, view);
      g_ptr_array_add (self->views, view);
    }
}

static void
show_heading (CqFormView *self)
{
  CqForm *form = self->form;

  gtk_label_set_text (self->title, form->title);
  gtk_label_set_text (self->guidance, form->guidance);
  gtk_widget_set_visible (GTK_WIDGET (self->guidance), form->guidance != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->parent_button), form->parent != NULL);
  if (form->parent != NULL)
    {
      GtkWidget *content = gtk_button_get_child (self->parent_button);

      adw_button_content_set_label (ADW_BUTTON_CONTENT (content), form->parent_title);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, form->title, -1);
}

static gboolean
has_pairs (const CqForm *form)
{
  for (guint i = 0; i < form->groups->len; i++)
    {
      GPtrArray *rows = ((CqFormGroup *) form->groups->pdata[i])->rows;

      for (guint r = 0; r < rows->len; r++)
        if (((CqRow *) rows->pdata[r])->is_beside)
          return TRUE;
    }
  return FALSE;
}

static guint
count_groups_to_show (CqFormView *self)
{
  GPtrArray *groups = self->form->groups;
  guint height = 0;

  if (self->is_painted)
    return groups->len;
  for (guint i = 0; i < groups->len; i++)
    {
      if (height >= FIRST_HEIGHT)
        return i;
      height += GROUP_HEIGHT + ROW_HEIGHT * ((CqFormGroup *) groups->pdata[i])->rows->len;
    }
  return groups->len;
}

static void
show_groups (CqFormView *self)
{
  adw_clamp_set_maximum_size (self->clamp, self->form->table != NULL ? TABLE_WIDTH
                                           : has_pairs (self->form)  ? PAIRS_WIDTH
                                                                     : FORM_WIDTH);
  gtk_widget_set_visible (GTK_WIDGET (self->table), self->form->table != NULL);
  if (self->form->table != NULL)
    cq_roadmap_table_show (self->table, self->form->table);
  set_n_groups (self, count_groups_to_show (self));
  for (guint i = 0; i < self->views->len; i++)
    cq_form_group_view_show (self->views->pdata[i], self->form->groups->pdata[i], self->form->title);
}

static void
show_all_groups (CqFormView *self)
{
  guint n_shown = self->views->len;

  self->is_painted = TRUE;
  if (self->form == NULL)
    return;
  set_n_groups (self, self->form->groups->len);
  for (guint i = n_shown; i < self->views->len; i++)
    cq_form_group_view_show (self->views->pdata[i], self->form->groups->pdata[i], self->form->title);
}

static void
painted_cb (CqFormView *self, GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, painted_cb, self);
  show_all_groups (self);
}

static void
cq_form_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cq_form_view_parent_class)->map (widget);
  if (!CQ_FORM_VIEW (widget)->is_painted)
    g_signal_connect_object (gtk_widget_get_frame_clock (widget), "paint", G_CALLBACK (painted_cb), widget, G_CONNECT_SWAPPED);
}

static gboolean
has_focus (CqFormView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/**
 * cq_form_view_show:
 * @self: a view
 * @form: what to show
 *
 * Shows a form. Where it is the one that is shown already, what the person is typing stays as it is; where it is
 * another and the keyboard is in the form, it goes on in the new one.
 */
void
cq_form_view_show (CqFormView *self, CqForm *form)
{
  g_autoptr (CqForm) old = g_steal_pointer (&self->form);
  gboolean is_other = old == NULL || !g_str_equal (old->id, form->id);
  gboolean goes_on = is_other && has_focus (self);

  self->form = cq_form_ref (form);
  if (is_other)
    {
      remove_groups (self);
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
    }
  show_heading (self);
  show_groups (self);
  /* Keys that come before the next frame would go to what is gone. */
  if (goes_on)
    cq_form_view_focus (self, NULL);
}

/* The first row that something may be entered in */
static const char *
get_first_row (CqFormView *self)
{
  for (guint i = 0; i < self->form->groups->len; i++)
    {
      GPtrArray *rows = ((CqFormGroup *) self->form->groups->pdata[i])->rows;

      for (guint j = 0; j < rows->len; j++)
        {
          const CqRow *row = rows->pdata[j];

          if (row->kind != CQ_ROW_NOTE && !row->is_folded)
            return row->key;
        }
    }
  return NULL;
}

static CqRowWidget *
find_row (CqFormView *self, const char *row)
{
  CqRowWidget *widget = NULL;

  for (guint i = 0; row != NULL && widget == NULL && i < self->views->len; i++)
    widget = cq_form_group_view_find_row (self->views->pdata[i], row);
  return widget;
}

/**
 * cq_form_view_get_row:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the key of the row that has the focus
 */
const char *
cq_form_view_get_row (CqFormView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, CQ_TYPE_ROW_WIDGET) : NULL;
  const char *key = NULL;

  for (guint i = 0; row != NULL && key == NULL && i < self->views->len; i++)
    key = cq_form_group_view_get_key (self->views->pdata[i], CQ_ROW_WIDGET (row));
  return key;
}

/* The row that has the focus, with some room around it */
static void
scroll_to_focus (CqFormView *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, CQ_TYPE_ROW_WIDGET) : NULL;
  graphene_rect_t bounds;

  if (row == NULL || !gtk_widget_is_ancestor (row, GTK_WIDGET (self->clamp))
      || !gtk_widget_compute_bounds (row, GTK_WIDGET (self->clamp), &bounds))
    return;
  gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (self->scroller), MAX (bounds.origin.y - SCROLL_MARGIN, 0),
                             bounds.origin.y + bounds.size.height + SCROLL_MARGIN);
}

static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  CqFormView *self = CQ_FORM_VIEW (widget);

  scroll_to_focus (self);
  if (self->n_frames-- > 0)
    return G_SOURCE_CONTINUE;
  self->scrolling = 0;
  return G_SOURCE_REMOVE;
}

/* GTK scrolls to what takes the focus, but rows that were just made have no place yet, and long texts know how high
 * they are a frame after they have their width. */
static void
scroll_soon (CqFormView *self)
{
  self->n_frames = N_FRAMES;
  if (self->scrolling == 0)
    self->scrolling = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
}

/**
 * cq_form_view_focus:
 * @self: a view
 * @row: (nullable): the key of a row; %NULL is where typing begins
 *
 * Puts the keyboard focus into a row.
 */
void
cq_form_view_focus (CqFormView *self, const char *row)
{
  CqRowWidget *widget;

  if (row != NULL && !self->is_painted)
    show_all_groups (self);
  widget = find_row (self, row);

  /* A table stands above the rows: they would be scrolled to, and it would be gone. */
  if (widget == NULL && self->form->table != NULL && gtk_widget_child_focus (GTK_WIDGET (self->table), GTK_DIR_TAB_FORWARD))
    return;
  if (widget == NULL)
    widget = find_row (self, get_first_row (self));
  if (widget != NULL)
    cq_row_widget_take_focus (widget);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->groups), GTK_DIR_TAB_FORWARD);
  scroll_soon (self);
}

static void
cq_form_view_dispose (GObject *object)
{
  CqFormView *self = CQ_FORM_VIEW (object);
  GtkWidget *child;

  g_ptr_array_set_size (self->views, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (cq_form_view_parent_class)->dispose (object);
}

static void
cq_form_view_finalize (GObject *object)
{
  CqFormView *self = CQ_FORM_VIEW (object);

  g_clear_pointer (&self->form, cq_form_unref);
  g_ptr_array_unref (self->views);
  G_OBJECT_CLASS (cq_form_view_parent_class)->finalize (object);
}

static void
cq_form_view_class_init (CqFormViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cq_form_view_dispose;
  object_class->finalize = cq_form_view_finalize;
  widget_class->map = cq_form_view_map;
  /**
   * CqFormView::entered:
   * @key: the key of a row
   * @input: (type gpointer): a #CqRowInput, valid during the call
   */
  signals[ENTERED] = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_POINTER);
  g_type_ensure (CQ_TYPE_ROADMAP_TABLE);
  g_type_ensure (CQ_TYPE_SCROLLED_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "form/cq-form-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CqFormView, scroller);
  gtk_widget_class_bind_template_child (widget_class, CqFormView, clamp);
  gtk_widget_class_bind_template_child (widget_class, CqFormView, parent_button);
  gtk_widget_class_bind_template_child (widget_class, CqFormView, title);
  gtk_widget_class_bind_template_child (widget_class, CqFormView, guidance);
  gtk_widget_class_bind_template_child (widget_class, CqFormView, groups);
  gtk_widget_class_bind_template_child (widget_class, CqFormView, table);
  gtk_widget_class_bind_template_callback (widget_class, parent_clicked_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_FORM);
}

static void
cq_form_view_init (CqFormView *self)
{
  self->views = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
