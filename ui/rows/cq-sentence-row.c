/* The text of a clause: words and chips, and a menu of what may be put among them. */
#include "rows/cq-sentence-row.h"

#include <glib/gi18n-lib.h>

#include "rows/cq-footnote-popover.h"

/* As much of what may be inserted as the menu shows, in characters */
#define LABEL_LENGTH 36

struct _CqSentenceRow
{
  AdwPreferencesRow parent_instance;

  GtkLabel *title;       /* (unowned): the template's children */
  GtkImage *problem;
  GtkToggleButton *emphasis;
  GtkMenuButton *insert;
  CqRichView *text;
  CqFootnotePopover *footnote; /* (owned) (nullable): our child, made with the first footnote that is opened */
  CqRow *row;            /* (owned) (nullable): what is shown */
};

static void cq_sentence_row_widget_init (CqRowWidgetInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CqSentenceRow, cq_sentence_row, ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (CQ_TYPE_ROW_WIDGET, cq_sentence_row_widget_init))

static void
edited_cb (CqSentenceRow *self, CqRich *rich)
{
  const CqRowInput input = { .rich = rich, .is_apart = cq_rich_view_is_correcting (self->text) };

  cq_row_widget_enter (CQ_ROW_WIDGET (self), &input);
}

static void
footnote_activated_cb (CqSentenceRow *self, guint offset)
{
  if (self->footnote == NULL)
    {
      self->footnote = cq_footnote_popover_new (self->text);
      gtk_widget_set_parent (GTK_WIDGET (self->footnote), GTK_WIDGET (self));
    }
  cq_footnote_popover_open (self->footnote, offset);
}

/* The words of a footnote, which stand in a popover of the row, have no menu. */
static void
open_insert_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CqSentenceRow *self = CQ_SENTENCE_ROW (widget);

  if (gtk_widget_has_focus (GTK_WIDGET (self->text)))
    gtk_menu_button_popup (self->insert);
}

static void
insert_footnote_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CqSentenceRow *self = CQ_SENTENCE_ROW (widget);

  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  cq_rich_view_put_footnote (self->text);
}

/* What stands before the cursor, or before what is selected */
static char *
dup_text_before (CqSentenceRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  GtkTextIter start;
  GtkTextIter at;

  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_get_selection_bounds (buffer, &at, NULL);
  return gtk_text_buffer_get_text (buffer, &start, &at, TRUE);
}

static void
insert_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CqSentenceRow *self = CQ_SENTENCE_ROW (widget);
  const guint i = g_variant_get_uint32 (parameter);
  g_autoptr (GPtrArray) content = cq_node_array_new ();
  g_autofree char *before = dup_text_before (self);

  if (self->row == NULL || self->row->inserts == NULL || i >= self->row->inserts->len)
    return;
  g_ptr_array_add (content, cq_row_make_insert (self->row, i, before));
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  cq_rich_view_put (self->text, content);
}

/* The menu is as wide as the longest of all groups, and a paragraph is known by its first words. */
static char *
shorten (const char *label)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (label, -1) <= LABEL_LENGTH)
    return g_strdup (label);
  start = g_utf8_substring (label, 0, LABEL_LENGTH - 1);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

/* What may be put into the sentence: a submenu for each group. */
static GMenuModel *
make_menu (const CqRow *row)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenu) groups = g_menu_new ();
  g_autoptr (GMenu) group = NULL;
  const char *name = NULL;

  g_menu_append (first, _("Footnote"), "sentence.insert-footnote");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  for (guint i = 0; row->inserts != NULL && i < row->inserts->len; i++)
    {
      const CqInsert *insert = g_ptr_array_index (row->inserts, i);
      g_autofree char *label = shorten (insert->label);
      g_autoptr (GMenuItem) entry = g_menu_item_new (label, NULL);

      if (g_strcmp0 (name, insert->group) != 0)
        {
          g_clear_object (&group);
          group = g_menu_new ();
          name = insert->group;
          g_menu_append_submenu (groups, name, G_MENU_MODEL (group));
        }
      g_menu_item_set_action_and_target (entry, "sentence.insert", "u", i);
      g_menu_append_item (group, entry);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (groups));
  return G_MENU_MODEL (menu);
}

static gboolean
has_same_inserts (const CqRow *row, const CqRow *other)
{
  const guint n = row->inserts != NULL ? row->inserts->len : 0;

  if (n != (other->inserts != NULL ? other->inserts->len : 0))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const CqInsert *a = g_ptr_array_index (row->inserts, i);
      const CqInsert *b = g_ptr_array_index (other->inserts, i);
      if (!g_str_equal (a->label, b->label) || !g_str_equal (a->group, b->group))
        return FALSE;
    }
  return TRUE;
}

/* The sign alone has a tooltip: the words below the pointer have tooltips of their own. */
static void
show_problem (CqSentenceRow *self, const CqRow *row)
{
  g_autofree char *said = cq_row_dup_advice (row);

  gtk_widget_set_visible (GTK_WIDGET (self->problem), row->problem != NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->problem), row->problem);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), row->hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  said != NULL ? said : "", -1);
}

/* Each sentence of a form has these buttons. */
static void
name_buttons (CqSentenceRow *self, const char *label)
{
  /* Translators: %s is the name of a row: “Text” */
  g_autofree char *emphasis = g_strdup_printf (_("Emphasis in “%s”"), label);
  g_autofree char *insert = g_strdup_printf (_("Insert into “%s”"), label);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->emphasis), GTK_ACCESSIBLE_PROPERTY_LABEL, emphasis, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->insert), GTK_ACCESSIBLE_PROPERTY_LABEL, insert, -1);
}

static void
show_names (CqSentenceRow *self, const CqRow *row)
{
  gtk_label_set_label (self->title, row->label);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), row->label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL, row->label, -1);
  name_buttons (self, row->label);
  show_problem (self, row);
  cq_rich_view_set_placeholder (self->text, row->placeholder);
}

static void
cq_sentence_row_show (CqRowWidget *widget, CqRow *row)
{
  CqSentenceRow *self = CQ_SENTENCE_ROW (widget);
  g_autoptr (CqRow) old = self->row;

  self->row = cq_row_ref (row);
  show_names (self, row);
  /* An open menu would close where it is made anew. */
  if (old == NULL || !has_same_inserts (old, row))
    {
      g_autoptr (GMenuModel) menu = make_menu (row);
      gtk_menu_button_set_menu_model (self->insert, menu);
      gtk_text_view_set_extra_menu (GTK_TEXT_VIEW (self->text), menu);
    }
  if (row->rich != NULL)
    cq_rich_view_show (self->text, row->rich);
  if (self->footnote != NULL)
    cq_footnote_popover_refresh (self->footnote);
}

static void
cq_sentence_row_take_focus (CqRowWidget *widget)
{
  gtk_widget_grab_focus (GTK_WIDGET (CQ_SENTENCE_ROW (widget)->text));
}

static void
cq_sentence_row_widget_init (CqRowWidgetInterface *iface)
{
  iface->show = cq_sentence_row_show;
  iface->take_focus = cq_sentence_row_take_focus;
}

/* A popover that goes with its parent while it is open would keep the keyboard. */
static void
cq_sentence_row_unmap (GtkWidget *widget)
{
  CqSentenceRow *self = CQ_SENTENCE_ROW (widget);

  if (self->footnote != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->footnote));
  GTK_WIDGET_CLASS (cq_sentence_row_parent_class)->unmap (widget);
}

static void
cq_sentence_row_dispose (GObject *object)
{
  CqSentenceRow *self = CQ_SENTENCE_ROW (object);

  g_clear_pointer ((GtkWidget **) &self->footnote, gtk_widget_unparent);
  g_clear_pointer (&self->row, cq_row_unref);
  G_OBJECT_CLASS (cq_sentence_row_parent_class)->dispose (object);
}

static void
cq_sentence_row_class_init (CqSentenceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cq_sentence_row_dispose;
  widget_class->unmap = cq_sentence_row_unmap;
  g_type_ensure (CQ_TYPE_RICH_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "rows/cq-sentence-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CqSentenceRow, title);
  gtk_widget_class_bind_template_child (widget_class, CqSentenceRow, problem);
  gtk_widget_class_bind_template_child (widget_class, CqSentenceRow, emphasis);
  gtk_widget_class_bind_template_child (widget_class, CqSentenceRow, insert);
  gtk_widget_class_bind_template_child (widget_class, CqSentenceRow, text);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, footnote_activated_cb);
  gtk_widget_class_install_action (widget_class, "sentence.open-insert", NULL, open_insert_cb);
  gtk_widget_class_install_action (widget_class, "sentence.insert", "u", insert_cb);
  gtk_widget_class_install_action (widget_class, "sentence.insert-footnote", NULL, insert_footnote_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_k, GDK_CONTROL_MASK, "sentence.open-insert", NULL);
}

static void
cq_sentence_row_init (CqSentenceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Keys of their own do what the buttons do: the text is one stop on the way through a form. */
  gtk_widget_set_focusable (gtk_widget_get_first_child (GTK_WIDGET (self->insert)), FALSE);
}
