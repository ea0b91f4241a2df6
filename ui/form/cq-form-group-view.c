/* One group of a form. */
#include "form/cq-form-group-view.h"

#include "compat/cq-wrap-layout.h"
#include "form/cq-add-language-button.h"
#include "form/cq-add-party-button.h"
#include "form/cq-versions-row.h"
#include "rows/cq-row-factory.h"

struct _CqFormGroupView
{
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkLabel *description;
  GtkListBox *list;
  GtkListBox *fold_list;
  AdwExpanderRow *fold;
  GtkLabel *empty;
  GtkBox *actions;
  CqAddPartyButton *add_party; /* (nullable): among the actions */
  GPtrArray *shown;   /* (owned) (element-type CqRow): the rows as they are shown, those in the fold last */
  GPtrArray *widgets; /* (element-type CqRowWidget): of the same indexes */
  GPtrArray *holders; /* (element-type CqVersionsRow) (nullable elements): what each stands in, where it is a text in a language */
  GPtrArray *offered; /* (owned) (element-type utf8): the actions shown, to see whether they are others */
};

enum
{
  ENTERED,
  FOLLOWED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CqFormGroupView, cq_form_group_view, GTK_TYPE_WIDGET)

static guint
find_widget (CqFormGroupView *self, CqRowWidget *widget)
{
  guint index = 0;

  g_return_val_if_fail (g_ptr_array_find (self->widgets, widget, &index), 0);
  return index;
}

static void
entered_cb (CqRowWidget *widget, const CqRowInput *input, CqFormGroupView *self)
{
  const CqRow *row = self->shown->pdata[find_widget (self, widget)];

  g_signal_emit (self, signals[ENTERED], 0, row->key, input);
}

static void
followed_cb (CqRowWidget *widget, const char *form, CqFormGroupView *self)
{
  g_signal_emit (self, signals[FOLLOWED], 0, form);
}

/* What stands beside another takes no place of its own in the list. */
static int
get_position (CqFormGroupView *self, guint index)
{
  int position = 0;

  for (guint i = 0; i < index; i++)
    position += ((CqRow *) self->shown->pdata[i])->is_beside ? 0 : 1;
  return position;
}

/* Folded rows come last in every group, and always in the same order. */
static void
insert_widget (CqFormGroupView *self, guint index, const CqRow *row, GtkWidget *widget)
{
  if (row->is_folded)
    adw_expander_row_add_row (self->fold, widget);
  else
    gtk_list_box_insert (self->list, widget, get_position (self, index));
}

static CqVersionsRow *
make_holder (CqFormGroupView *self, guint index, const CqRow *row)
{
  GtkWidget *holder;

  if (row->is_beside && index > 0)
    return self->holders->pdata[index - 1];
  holder = cq_versions_row_new ();
  insert_widget (self, index, row, holder);
  return CQ_VERSIONS_ROW (holder);
}

static void
show_row (CqFormGroupView *self, guint index, CqRow *row)
{
  CqVersionsRow *holder = self->holders->pdata[index];

  cq_row_widget_show (self->widgets->pdata[index], row);
  if (holder != NULL)
    cq_versions_row_show (holder, self->widgets->pdata[index], row);
}

static void
insert_row (CqFormGroupView *self, guint index, CqRow *row)
{
  CqRowWidget *widget = cq_row_widget_new (row->kind);
  CqVersionsRow *holder = row->is_of_language ? make_holder (self, index, row) : NULL;

  if (holder != NULL)
    cq_versions_row_add (holder, widget);
  else
    insert_widget (self, index, row, GTK_WIDGET (widget));
  g_ptr_array_insert (self->shown, (int) index, cq_row_ref (row));
  g_ptr_array_insert (self->widgets, (int) index, widget);
  g_ptr_array_insert (self->holders, (int) index, holder);
  show_row (self, index, row);
  g_signal_connect (widget, "entered", G_CALLBACK (entered_cb), self);
  g_signal_connect (widget, "followed", G_CALLBACK (followed_cb), self);
}

static void
remove_row (CqFormGroupView *self, guint index)
{
  const CqRow *row = self->shown->pdata[index];
  GtkWidget *widget = self->widgets->pdata[index];
  CqVersionsRow *holder = self->holders->pdata[index];

  /* What stands beside a row goes with it. */
  if (!row->is_beside && index + 1 < self->shown->len && ((CqRow *) self->shown->pdata[index + 1])->is_beside)
    remove_row (self, index + 1);
  if (holder != NULL && row->is_beside)
    cq_versions_row_remove (holder, CQ_ROW_WIDGET (widget));
  else if (row->is_folded)
    adw_expander_row_remove (self->fold, holder != NULL ? GTK_WIDGET (holder) : widget);
  else
    gtk_list_box_remove (self->list, holder != NULL ? GTK_WIDGET (holder) : widget);
  g_ptr_array_remove_index (self->holders, index);
  g_ptr_array_remove_index (self->widgets, index);
  g_ptr_array_remove_index (self->shown, index);
}

static void
update_row (CqFormGroupView *self, guint index, CqRow *row)
{
  CqRow *old = self->shown->pdata[index];

  self->shown->pdata[index] = cq_row_ref (row);
  cq_row_unref (old);
  show_row (self, index, row);
}

/* Where a widget that can show @row stands at or behind @from; -1 where none does */
static int
find_shape (CqFormGroupView *self, const CqRow *row, guint from)
{
  for (guint i = from; i < self->shown->len; i++)
    if (cq_row_has_shape_of (row, self->shown->pdata[i]))
      return (int) i;
  return -1;
}

static gboolean
is_wanted (GPtrArray *rows, const CqRow *shown, guint from)
{
  for (guint i = from; i < rows->len; i++)
    if (cq_row_has_shape_of (rows->pdata[i], shown))
      return TRUE;
  return FALSE;
}

/* As few rows as possible are made or taken away, so that what is being typed in stays where it is. */
static void
show_rows (CqFormGroupView *self, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      while (i < self->shown->len && !cq_row_has_shape_of (rows->pdata[i], self->shown->pdata[i])
             && (find_shape (self, rows->pdata[i], i) >= 0 || !is_wanted (rows, self->shown->pdata[i], i)))
        remove_row (self, i);
      if (i < self->shown->len && cq_row_has_shape_of (rows->pdata[i], self->shown->pdata[i]))
        update_row (self, i, rows->pdata[i]);
      else
        insert_row (self, i, rows->pdata[i]);
    }
  while (self->shown->len > rows->len)
    remove_row (self, self->shown->len - 1);
}

static gboolean
has_same_actions (CqFormGroupView *self, GPtrArray *actions)
{
  if (self->offered->len != actions->len)
    return FALSE;
  for (guint i = 0; i < actions->len; i++)
    if (!g_str_equal (self->offered->pdata[i], ((CqFormAction *) actions->pdata[i])->what))
      return FALSE;
  return TRUE;
}

/* To add a party or a language are the actions that ask which. */
static GtkWidget *
make_button (CqFormGroupView *self, const CqFormAction *action)
{
  GtkWidget *button;

  if (g_str_equal (action->what, "add-language"))
    return cq_add_language_button_new (action->what, action->label);
  if (g_str_equal (action->what, "add-party"))
    {
      button = cq_add_party_button_new (action->what, action->label);
      self->add_party = CQ_ADD_PARTY_BUTTON (button);
      return button;
    }
  button = gtk_button_new_with_label (action->label);
  /* What changes no document is no edit. */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), g_str_equal (action->what, "keep-names") ? "win.keep" : "edit.act");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", action->what);
  return button;
}

static void
show_actions (CqFormGroupView *self, GPtrArray *actions)
{
  GtkWidget *child;

  if (has_same_actions (self, actions))
    return;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->actions))) != NULL)
    gtk_box_remove (self->actions, child);
  g_ptr_array_set_size (self->offered, 0);
  self->add_party = NULL;
  for (guint i = 0; i < actions->len; i++)
    {
      const CqFormAction *action = actions->pdata[i];

      gtk_box_append (self->actions, make_button (self, action));
      g_ptr_array_add (self->offered, g_strdup (action->what));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->actions), actions->len > 0);
}

static void
show_label (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

/**
 * cq_form_group_view_show:
 * @self: a view
 * @group: what to show
 * @name: what it is called where it has no title of its own
 *
 * Shows a group. Rows that can stay do, with what is being typed in them.
 */
void
cq_form_group_view_show (CqFormGroupView *self, const CqFormGroup *group, const char *name)
{
  gboolean has_rows = FALSE;

  show_label (self->title, group->title);
  show_label (self->description, group->description);
  show_label (self->empty, group->rows->len == 0 ? group->empty : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->fold), group->folded != NULL);
  if (group->folded != NULL)
    {
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->fold), group->folded);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->fold_list), GTK_ACCESSIBLE_PROPERTY_LABEL, group->folded, -1);
    }
  show_rows (self, group->rows);
  for (guint i = 0; i < group->rows->len; i++)
    has_rows = has_rows || !((CqRow *) group->rows->pdata[i])->is_folded;
  gtk_widget_set_visible (GTK_WIDGET (self->list), has_rows || group->folded != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  group->title != NULL ? group->title : name, -1);
  show_actions (self, group->actions);
  if (self->add_party != NULL && group->rows->len > 0)
    cq_add_party_button_set_language (self->add_party, ((CqRow *) group->rows->pdata[0])->lang);
}

/**
 * cq_form_group_view_get_key:
 * @widget: a widget that shows a row somewhere
 *
 * Returns: (transfer none) (nullable): the key of its row; %NULL where it is none of this group
 */
const char *
cq_form_group_view_get_key (CqFormGroupView *self, CqRowWidget *widget)
{
  guint index;

  return g_ptr_array_find (self->widgets, widget, &index) ? ((CqRow *) self->shown->pdata[index])->key : NULL;
}

/**
 * cq_form_group_view_find_row:
 * @key: the key of a row
 *
 * Returns: (transfer none) (nullable): the widget that shows it, its fold opened
 */
CqRowWidget *
cq_form_group_view_find_row (CqFormGroupView *self, const char *key)
{
  for (guint i = 0; i < self->shown->len; i++)
    {
      const CqRow *row = self->shown->pdata[i];

      if (!g_str_equal (row->key, key))
        continue;
      if (row->is_folded)
        adw_expander_row_set_expanded (self->fold, TRUE);
      return self->widgets->pdata[i];
    }
  return NULL;
}

/* The arrow keys go on from the last row of one group to the first of the next. */
static gboolean
keynav_failed_cb (CqFormGroupView *self, GtkDirectionType direction)
{
  GtkWidget *toplevel = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  if (direction != GTK_DIR_UP && direction != GTK_DIR_DOWN)
    return FALSE;
  return gtk_widget_child_focus (toplevel, direction == GTK_DIR_UP ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
}

static void
cq_form_group_view_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (cq_form_group_view_parent_class)->dispose (object);
}

static void
cq_form_group_view_finalize (GObject *object)
{
  CqFormGroupView *self = CQ_FORM_GROUP_VIEW (object);

  g_ptr_array_unref (self->shown);
  g_ptr_array_unref (self->widgets);
  g_ptr_array_unref (self->holders);
  g_ptr_array_unref (self->offered);
  G_OBJECT_CLASS (cq_form_group_view_parent_class)->finalize (object);
}

static void
cq_form_group_view_class_init (CqFormGroupViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cq_form_group_view_dispose;
  object_class->finalize = cq_form_group_view_finalize;
  /**
   * CqFormGroupView::entered:
   * @key: the key of a row
   * @input: (type gpointer): a #CqRowInput, valid during the call
   */
  signals[ENTERED] = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_POINTER);
  /**
   * CqFormGroupView::followed:
   * @form: the id of a form
   */
  signals[FOLLOWED] = g_signal_new ("followed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);
  g_type_ensure (CQ_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "form/cq-form-group-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CqFormGroupView, title);
  gtk_widget_class_bind_template_child (widget_class, CqFormGroupView, description);
  gtk_widget_class_bind_template_child (widget_class, CqFormGroupView, list);
  gtk_widget_class_bind_template_child (widget_class, CqFormGroupView, fold);
  gtk_widget_class_bind_template_child (widget_class, CqFormGroupView, fold_list);
  gtk_widget_class_bind_template_child (widget_class, CqFormGroupView, empty);
  gtk_widget_class_bind_template_child (widget_class, CqFormGroupView, actions);
  gtk_widget_class_bind_template_callback (widget_class, keynav_failed_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cq_form_group_view_init (CqFormGroupView *self)
{
  self->shown = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_row_unref);
  self->widgets = g_ptr_array_new ();
  self->holders = g_ptr_array_new ();
  self->offered = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cq_form_group_view_new:
 *
 * Returns: (transfer floating): a view that shows nothing yet
 */
GtkWidget *
cq_form_group_view_new (void)
{
  return g_object_new (CQ_TYPE_FORM_GROUP_VIEW, NULL);
}
