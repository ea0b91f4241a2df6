/* Persons or offices of the register, each with a way out of it. */
#include "rows/cq-person-list.h"

#include <glib/gi18n.h>

struct _CqPersonList
{
  GtkWidget parent_instance;

  GtkScrolledWindow *scrolled; /* (unowned): of the template, as that below */
  GtkListBox *list;
};

enum
{
  CHOSEN,
  FORGOTTEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CqPersonList, cq_person_list, GTK_TYPE_WIDGET)

#define PERSON_KEY "cq-person"

static CqPerson *
get_person (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), PERSON_KEY) : NULL;
}

static void
row_activated_cb (CqPersonList *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[CHOSEN], 0, get_person (row));
}

static void
remove_cb (GtkButton *button, CqPersonList *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);

  g_signal_emit (self, signals[FORGOTTEN], 0, get_person (GTK_LIST_BOX_ROW (row)));
}

static GtkWidget *
make_label (const char *text, gboolean is_second)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (is_second)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
    }
  return label;
}

/* The focus stays where one types; Delete removes too. */
static GtkWidget *
make_button (CqPersonList *self, const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* Translators: %s is the name or title of a person */
  g_autofree char *text = g_strdup_printf (_("Remove “%s” from Register"), label);

  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  g_signal_connect (button, "clicked", G_CALLBACK (remove_cb), self);
  return button;
}

static GtkWidget *
make_row (CqPersonList *self, CqPerson *person, CqSignatoryText what, const char *lang)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *first = cq_person_dup_label (person, what, lang);
  g_autofree char *second = cq_person_dup_label (person, CQ_SIGNATORY_TITLE, lang);

  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), make_label (first, FALSE));
  if (what == CQ_SIGNATORY_NAME && *second != '\0')
    gtk_box_append (GTK_BOX (texts), make_label (second, TRUE));
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), make_button (self, first));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_focusable (row, FALSE);
  g_object_set_data_full (G_OBJECT (row), PERSON_KEY, cq_person_ref (person), (GDestroyNotify) cq_person_unref);
  return row;
}

static void
cq_person_list_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (cq_person_list_parent_class)->dispose (object);
}

static void
cq_person_list_class_init (CqPersonListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cq_person_list_dispose;

  /**
   * CqPersonList::chosen:
   * @person: (type gpointer): a #CqPerson
   */
  signals[CHOSEN] = g_signal_new ("chosen", CQ_TYPE_PERSON_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_POINTER);
  /**
   * CqPersonList::forgotten:
   * @person: (type gpointer): a #CqPerson who is not to be offered any more
   */
  signals[FORGOTTEN] = g_signal_new ("forgotten", CQ_TYPE_PERSON_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                     1, G_TYPE_POINTER);

  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "rows/cq-person-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CqPersonList, list);
  gtk_widget_class_bind_template_child (widget_class, CqPersonList, scrolled);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
cq_person_list_init (CqPersonList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cq_person_list_set_people:
 * @people: (element-type CqPerson): who is offered, in their order
 * @what: whether by name or by title
 * @lang: the language that is written
 *
 * Shows them, and selects nobody.
 */
void
cq_person_list_set_people (CqPersonList *self, GPtrArray *people, CqSignatoryText what, const char *lang)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < people->len; i++)
    gtk_list_box_append (self->list, make_row (self, people->pdata[i], what, lang));
  gtk_list_box_unselect_all (self->list);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
}

static void
scroll_to (CqPersonList *self, GtkListBoxRow *row)
{
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (self->scrolled), bounds.origin.y,
                               bounds.origin.y + bounds.size.height);
}

/**
 * cq_person_list_move:
 * @by: how far, downwards where it is positive
 *
 * Moves the selection, within the list.
 */
void
cq_person_list_move (CqPersonList *self, int by)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->list);
  int to = selected != NULL ? MAX (gtk_list_box_row_get_index (selected) + by, 0) : 0;
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, to);

  if (row == NULL)
    return;
  gtk_list_box_select_row (self->list, row);
  scroll_to (self, row);
}

/**
 * cq_person_list_get_selected:
 *
 * Returns: (transfer none) (nullable): who is selected
 */
CqPerson *
cq_person_list_get_selected (CqPersonList *self)
{
  return get_person (gtk_list_box_get_selected_row (self->list));
}
