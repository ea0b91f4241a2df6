/* Asks which language is to be added. */
#include "form/cq-add-language-button.h"

#include "language/cq-language.h"
#include "language/cq-order.h"

/* A line is a language's name, what it calls itself, and its tag. */
#define SEPARATOR "\t"

struct _CqAddLanguageButton
{
  GtkWidget parent_instance;

  GtkMenuButton *button; /* (unowned): of the template, as those below */
  GtkSearchEntry *entry;
  GtkStringList *lines;
  GtkStringFilter *filter;
  GtkSingleSelection *selection;
  GtkListView *view;
  char *what; /* (owned): the action */
};

G_DEFINE_FINAL_TYPE (CqAddLanguageButton, cq_add_language_button, GTK_TYPE_WIDGET)

static void
answer (CqAddLanguageButton *self, GtkStringObject *line)
{
  g_auto (GStrv) parts = g_strsplit (gtk_string_object_get_string (line), SEPARATOR, 3);
  g_autofree char *target = g_strconcat (self->what, "/", parts[2], NULL);

  gtk_menu_button_popdown (self->button);
  gtk_widget_activate_action (GTK_WIDGET (self), "edit.act", "s", target);
}

static void
activate_cb (CqAddLanguageButton *self, guint position)
{
  g_autoptr (GtkStringObject) line = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  answer (self, line);
}

static void
choose_cb (CqAddLanguageButton *self)
{
  GtkStringObject *line = gtk_single_selection_get_selected_item (self->selection);

  if (line != NULL)
    answer (self, line);
}

static void
stop_search_cb (CqAddLanguageButton *self)
{
  gtk_menu_button_popdown (self->button);
}

static void
changed_cb (CqAddLanguageButton *self)
{
  gtk_string_filter_set_search (self->filter, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  gtk_single_selection_set_selected (self->selection, 0);
}

static char *
make_line (const char *tag, const char *words)
{
  g_autofree char *name = cq_language_get_name (tag, words);
  g_autofree char *own = cq_language_get_autonym (tag);

  if (name == NULL && own == NULL)
    return NULL;
  return g_strjoin (SEPARATOR, name != NULL ? name : own, own != NULL ? own : "", tag, NULL);
}

/* By the alphabet of the language of the window */
static void
fill (CqAddLanguageButton *self)
{
  g_auto (GStrv) tags = cq_language_list_known ();
  g_autofree char *words = cq_language_get_interface ();
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree guint *order = NULL;

  for (guint i = 0; tags[i] != NULL; i++)
    {
      char *line = make_line (tags[i], words);
      if (line != NULL)
        g_ptr_array_add (lines, line);
    }
  order = cq_order_get_permutation ((const char *const *) lines->pdata, lines->len, words);
  for (guint i = 0; i < lines->len; i++)
    gtk_string_list_append (self->lines, lines->pdata[order != NULL ? order[i] : i]);
}

static void
popover_show_cb (CqAddLanguageButton *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->lines)) == 0)
    fill (self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *cell)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *own = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (own, "dim-label");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), own);
  gtk_list_item_set_child (cell, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *cell)
{
  GtkWidget *name = gtk_widget_get_first_child (gtk_list_item_get_child (cell));
  g_auto (GStrv) parts
      = g_strsplit (gtk_string_object_get_string (gtk_list_item_get_item (cell)), SEPARATOR, 3);

  gtk_label_set_text (GTK_LABEL (name), parts[0]);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (name)), g_str_equal (parts[0], parts[1]) ? NULL : parts[1]);
}

static void
cq_add_language_button_dispose (GObject *object)
{
  g_clear_pointer ((GtkWidget **) &CQ_ADD_LANGUAGE_BUTTON (object)->button, gtk_widget_unparent);
  G_OBJECT_CLASS (cq_add_language_button_parent_class)->dispose (object);
}

static void
cq_add_language_button_finalize (GObject *object)
{
  g_free (CQ_ADD_LANGUAGE_BUTTON (object)->what);
  G_OBJECT_CLASS (cq_add_language_button_parent_class)->finalize (object);
}

static void
cq_add_language_button_class_init (CqAddLanguageButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cq_add_language_button_dispose;
  object_class->finalize = cq_add_language_button_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "form/cq-add-language-button.ui");
  gtk_widget_class_bind_template_child (widget_class, CqAddLanguageButton, button);
  gtk_widget_class_bind_template_child (widget_class, CqAddLanguageButton, entry);
  gtk_widget_class_bind_template_child (widget_class, CqAddLanguageButton, lines);
  gtk_widget_class_bind_template_child (widget_class, CqAddLanguageButton, filter);
  gtk_widget_class_bind_template_child (widget_class, CqAddLanguageButton, selection);
  gtk_widget_class_bind_template_child (widget_class, CqAddLanguageButton, view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_show_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
cq_add_language_button_init (CqAddLanguageButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cq_add_language_button_new:
 * @what: the action of the form that adds a language; the tag goes with it, behind a slash
 * @label: what it is called
 *
 * Returns: (transfer floating): a button
 */
GtkWidget *
cq_add_language_button_new (const char *what, const char *label)
{
  CqAddLanguageButton *self = g_object_new (CQ_TYPE_ADD_LANGUAGE_BUTTON, NULL);

  self->what = g_strdup (what);
  gtk_menu_button_set_label (self->button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}
