/* One open document: outline, form, pages. */
#include "cq-editor-private.h"

#include <glib/gi18n-lib.h>

#include "forms/cq-outline.h"
#include "forms/cq-structure.h"
#include "language/cq-language.h"
#include "pages/cq-page-zoom-settings.h"

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (CqEditor, cq_editor, GTK_TYPE_WIDGET)

/* The form that the session names; where the document has none such any more, the first */
static CqForm *
make_form (CqEditor *self, const CqFormSource *source)
{
  CqForm *form = cq_form_new (source, cq_session_get_form (self->session));

  return form != NULL ? form : cq_form_new (source, CQ_SESSION_FIRST_FORM);
}

/* The bar below the form: where one can go on from here */
static void
show_ways (CqEditor *self)
{
  g_autofree char *previous = cq_outline_view_get_neighbour (self->outline, self->form->id, -1);
  g_autofree char *next = cq_outline_view_get_neighbour (self->outline, self->form->id, 1);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "edit.previous", previous != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "edit.next", next != NULL);
  gtk_widget_set_visible (self->new_clause, cq_structure_get_successor (self->form) != NULL);
}

/**
 * cq_editor_refresh:
 *
 * Shows the document as it is now.
 */
void
cq_editor_refresh (CqEditor *self)
{
  CqFormSource source;
  g_autoptr (GPtrArray) outline = NULL;

  if (self->session == NULL)
    return;
  source = cq_editor_get_source (self);
  outline = cq_outline_new (&source);
  g_clear_pointer (&self->form, cq_form_unref);
  self->form = make_form (self, &source);
  cq_outline_view_show (self->outline, outline, self->form->id);
  cq_form_view_show (self->view, self->form);
  cq_language_switcher_show (self->languages, cq_concordance_get_languages (cq_editor_get_concordance (self)),
                             cq_session_get_lang (self->session), cq_editor_get_other (self));
  cq_pages_pane_set_marked_id (self->pages, self->form->block);
  show_ways (self);
}

static void
show_pages (CqEditor *self)
{
  CqPreview *preview = cq_session_get_preview (self->session);

  cq_pages_pane_set_pages (self->pages, cq_session_get_pages (self->session));
  cq_pages_pane_set_failure (self->pages, cq_preview_get_message (preview));
  cq_pages_pane_set_is_updating (self->pages, cq_preview_is_busy (preview));
}

/* What is clicked on the pages is what the form edits. */
static void
block_activated_cb (CqEditor *self, const char *id)
{
  g_autofree char *form = cq_form_id_find (cq_session_get_document (self->session), id);

  if (form == NULL)
    return;
  self->focus_waits = TRUE;
  cq_session_show (self->session, form, NULL);
  self->focus_waits = FALSE;
}

static void
form_changed_cb (CqEditor *self)
{
  cq_editor_refresh (self);
  cq_panes_reveal (self->panes, CQ_PANE_FORM);
  if (self->focus_waits || cq_session_get_row (self->session) != NULL)
    cq_form_view_focus (self->view, cq_session_get_row (self->session));
  self->focus_waits = FALSE;
}

/* What was undone is seen, and can be typed in again. Of another form, the row is found when that is shown. */
static void
row_changed_cb (CqEditor *self)
{
  const char *row = cq_session_get_row (self->session);

  if (row != NULL && g_str_equal (self->form->id, cq_session_get_form (self->session)))
    cq_form_view_focus (self->view, row);
}

/* What cannot be is said by the row that it was typed into, which knows how; here only what none foresaw. */
static void
entered_cb (CqEditor *self, const char *key, const CqRowInput *input)
{
  g_autoptr (GError) error = NULL;
  CqEdit *edit = cq_form_edit (self->form, cq_session_get_document (self->session), key, input, &error);

  if (edit == NULL && error != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s", error->message);
  cq_editor_take (self, edit, FALSE);
}

static void
show_form (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cq_session_show (CQ_EDITOR (widget)->session, g_variant_get_string (parameter, NULL), NULL);
}

static void
show_row (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *form;
  const char *row;

  g_variant_get (parameter, "(&s&s)", &form, &row);
  cq_session_show (CQ_EDITOR (widget)->session, form, row);
}

static void
enter_form (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CqEditor *self = CQ_EDITOR (widget);

  cq_panes_reveal (self->panes, CQ_PANE_FORM);
  cq_form_view_focus (self->view, NULL);
}

static void
go_along (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CqEditor *self = CQ_EDITOR (widget);
  g_autofree char *form = cq_outline_view_get_neighbour (self->outline, self->form->id, g_str_equal (name, "edit.next") ? 1 : -1);

  self->focus_waits = TRUE;
  cq_session_show (self->session, form, NULL);
}

static void
add_by_key (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *successor = cq_structure_get_successor (CQ_EDITOR (widget)->form);

  if (g_str_equal (name, "edit.new-commitment"))
    successor = "add-commitment";
  gtk_widget_activate_action (widget, "edit.add", "s", successor != NULL ? successor : "add-clause");
}

/* From outline to form to pages, and round again */
static void
turn (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CqEditor *self = CQ_EDITOR (widget);
  GtkWidget *panes[] = { GTK_WIDGET (self->outline), GTK_WIDGET (self->view), GTK_WIDGET (self->pages) };
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  guint next = 0;

  for (guint i = 0; focus != NULL && i < G_N_ELEMENTS (panes); i++)
    if (gtk_widget_is_ancestor (focus, panes[i]))
      next = (i + 1) % G_N_ELEMENTS (panes);
  cq_panes_reveal (self->panes, (CqPane) next);
  gtk_widget_child_focus (panes[next], GTK_DIR_TAB_FORWARD);
}

static void
toggle_pane (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CqEditor *self = CQ_EDITOR (widget);
  const char *property = g_str_equal (name, "edit.toggle-outline") ? "shows-outline" : "shows-pages";
  gboolean shows;

  g_object_get (self->panes, property, &shows, NULL);
  g_object_set (self->panes, property, !shows, NULL);
}

/**
 * cq_editor_set_session:
 * @self: an editor
 * @session: (nullable): the open document
 */
void
cq_editor_set_session (CqEditor *self, CqSession *session)
{
  if (session == self->session)
    return;
  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (cq_session_get_preview (self->session), self);
      g_signal_handlers_disconnect_by_data (self->session, self);
    }
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_swapped (session, "notify::document", G_CALLBACK (cq_editor_refresh), self);
      g_signal_connect_swapped (session, "notify::form", G_CALLBACK (form_changed_cb), self);
      g_signal_connect_swapped (session, "notify::lang", G_CALLBACK (cq_editor_refresh), self);
      g_signal_connect_swapped (session, "notify::row", G_CALLBACK (row_changed_cb), self);
      g_signal_connect_swapped (session, "notify::problems", G_CALLBACK (cq_editor_refresh), self);
      g_signal_connect_swapped (cq_session_get_preview (session), "notify", G_CALLBACK (show_pages), self);
      cq_editor_refresh (self);
      show_pages (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * cq_editor_get_session:
 *
 * Returns: (transfer none) (nullable): the open document
 */
CqSession *
cq_editor_get_session (CqEditor *self)
{
  return self->session;
}

/**
 * cq_editor_get_panes:
 *
 * Returns: (transfer none): where outline, form and pages stand
 */
CqPanes *
cq_editor_get_panes (CqEditor *self)
{
  return self->panes;
}

static void
cq_editor_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, CQ_EDITOR (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cq_editor_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    cq_editor_set_session (CQ_EDITOR (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cq_editor_dispose (GObject *object)
{
  CqEditor *self = CQ_EDITOR (object);

  cq_editor_set_session (self, NULL);
  g_clear_pointer (&self->form, cq_form_unref);
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->other, g_free);
  g_clear_pointer (&self->compared, cq_node_unref);
  g_clear_pointer (&self->concordance, cq_concordance_unref);
  g_clear_pointer ((GtkWidget **) &self->panes, gtk_widget_unparent);
  G_OBJECT_CLASS (cq_editor_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "edit.show", "s", show_form);
  gtk_widget_class_install_action (klass, "edit.show-row", "(ss)", show_row);
  gtk_widget_class_install_action (klass, "edit.enter", NULL, enter_form);
  gtk_widget_class_install_action (klass, "edit.previous", NULL, go_along);
  gtk_widget_class_install_action (klass, "edit.next", NULL, go_along);
  gtk_widget_class_install_action (klass, "edit.turn", NULL, turn);
  gtk_widget_class_install_action (klass, "edit.toggle-outline", NULL, toggle_pane);
  gtk_widget_class_install_action (klass, "edit.toggle-pages", NULL, toggle_pane);
  gtk_widget_class_install_action (klass, "edit.new-clause", NULL, add_by_key);
  gtk_widget_class_install_action (klass, "edit.new-commitment", NULL, add_by_key);
}

static void
cq_editor_class_init (CqEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cq_editor_get_property;
  object_class->set_property = cq_editor_set_property;
  object_class->dispose = cq_editor_dispose;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, CQ_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  g_type_ensure (CQ_TYPE_OUTLINE_VIEW);
  g_type_ensure (CQ_TYPE_FORM_VIEW);
  g_type_ensure (CQ_TYPE_LANGUAGE_SWITCHER);
  g_type_ensure (CQ_TYPE_PAGES_PANE);
  g_type_ensure (CQ_TYPE_PANES);
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "cq-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, CqEditor, panes);
  gtk_widget_class_bind_template_child (widget_class, CqEditor, outline);
  gtk_widget_class_bind_template_child (widget_class, CqEditor, languages);
  gtk_widget_class_bind_template_child (widget_class, CqEditor, view);
  gtk_widget_class_bind_template_child (widget_class, CqEditor, pages);
  gtk_widget_class_bind_template_child (widget_class, CqEditor, new_clause);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, block_activated_cb);
  install_actions (widget_class);
  cq_editor_install_structure (widget_class);
  cq_editor_install_languages (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
cq_editor_init (CqEditor *self)
{
  self->words = cq_language_get_interface ();
  gtk_widget_init_template (GTK_WIDGET (self));
  cq_page_zoom_settings_follow (cq_pages_pane_get_view (self->pages));
}
