/* What a window shows of a document. */
#include "cq-document-view.h"

#include <glib/gi18n-lib.h>

#include "compat/cq-width-bin.h"
#include "cq-main-menu.h"
#include "problems/cq-problems-button.h"

struct _CqDocumentView
{
  GtkWidget parent_instance;

  CqWidthBin *bin;
  CqEditor *editor;
  GtkWidget *header;
  AdwWindowTitle *title;
  GtkWidget *outline_toggle;
  GtkMenuButton *new_menu;
  GtkWidget *open;
  GtkWidget *save;
  GtkWidget *undo;
  GtkWidget *redo;
  CqProblemsButton *problems;
  GtkWidget *export;
  GtkWidget *pages_toggle;
  GtkMenuButton *main_menu;
};

/* Below it, the header has no room for what the menu has too. */
#define ROOMY 840

/* Below it, the title has no room beside the words for how many problems there are: the number says it. */
#define WIDE 1100

G_DEFINE_FINAL_TYPE (CqDocumentView, cq_document_view, GTK_TYPE_WIDGET)

/* Where there is no room for what cannot be done, redo comes after the first undo. */
static void
show_redo (CqDocumentView *self)
{
  CqSession *session = cq_document_view_get_session (self);
  const gboolean is_narrow = cq_panes_get_is_narrow (cq_editor_get_panes (self->editor));

  gtk_widget_set_visible (self->redo, !is_narrow || (session != NULL && cq_session_get_can_redo (session)));
}

/* “statement.xml · Saved” */
static char *
describe_state (CqSession *session)
{
  g_autofree char *name = NULL;

  if (cq_session_get_path (session) == NULL)
    return g_strdup (cq_session_get_state (session));
  name = cq_session_dup_file_name (session);
  /* Translators: the name of a file, and how the document stands to it: “statement.xml · Saved” */
  return g_strdup_printf (_ ("%s · %s"), name, cq_session_get_state (session));
}

static void
show_state (CqDocumentView *self)
{
  CqSession *session = cq_document_view_get_session (self);
  g_autofree char *state = describe_state (session);
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;

  adw_window_title_set_title (self->title, cq_session_get_title (session));
  adw_window_title_set_subtitle (self->title, state);
  /* Translators: %s is a step of the history: “Change “City””, “New clause” */
  undo = cq_session_get_can_undo (session) ? g_strdup_printf (_ ("Undo: %s"), cq_session_get_undo_name (session)) : g_strdup (_ ("Undo"));
  redo = cq_session_get_can_redo (session) ? g_strdup_printf (_ ("Redo: %s"), cq_session_get_redo_name (session)) : g_strdup (_ ("Redo"));
  gtk_widget_set_tooltip_text (self->undo, undo);
  gtk_widget_set_tooltip_text (self->redo, redo);
  show_redo (self);
}

static void
show_problems (CqDocumentView *self)
{
  CqSession *session = cq_document_view_get_session (self);

  if (cq_session_get_problems (session) != NULL)
    cq_problems_button_show (self->problems, cq_session_get_document (session), cq_session_get_problems (session));
}

/* The header gives up what is in the menu too, and where one pane is seen at a time, what leads to the others. */
static void
width_changed_cb (CqDocumentView *self)
{
  CqPanes *panes = cq_editor_get_panes (self->editor);
  const int width = cq_width_bin_get_width (self->bin);
  gboolean is_narrow;

  g_object_set (panes, "width", width, NULL);
  is_narrow = cq_panes_get_is_narrow (panes);
  if (is_narrow)
    gtk_widget_add_css_class (self->header, "narrow");
  else
    gtk_widget_remove_css_class (self->header, "narrow");
  gtk_widget_set_visible (self->outline_toggle, !is_narrow);
  gtk_widget_set_visible (self->pages_toggle, !is_narrow);
  gtk_widget_set_visible (self->export, !is_narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->new_menu), width >= ROOMY);
  gtk_widget_set_visible (self->open, width >= ROOMY);
  gtk_widget_set_visible (self->save, width >= ROOMY);
  show_redo (self);
  cq_problems_button_set_room (self->problems, width >= WIDE, width >= ROOMY);
}

/**
 * cq_document_view_get_session:
 *
 * Returns: (transfer none) (nullable): the open document
 */
CqSession *
cq_document_view_get_session (CqDocumentView *self)
{
  return cq_editor_get_session (self->editor);
}

/**
 * cq_document_view_set_session:
 * @session: (nullable): the document to show from now on
 */
void
cq_document_view_set_session (CqDocumentView *self, CqSession *session)
{
  CqSession *old = cq_document_view_get_session (self);

  if (old != NULL)
    g_signal_handlers_disconnect_by_data (old, self);
  cq_editor_set_session (self->editor, session);
  if (session == NULL)
    return;
  g_signal_connect_swapped (session, "notify", G_CALLBACK (show_state), self);
  g_signal_connect_swapped (session, "notify::problems", G_CALLBACK (show_problems), self);
  show_state (self);
}

/**
 * cq_document_view_get_editor:
 *
 * Returns: (transfer none): the editor
 */
CqEditor *
cq_document_view_get_editor (CqDocumentView *self)
{
  return self->editor;
}

/**
 * cq_document_view_get_new_menu:
 *
 * Returns: (transfer none): the button whose menu is to offer new documents
 */
GtkMenuButton *
cq_document_view_get_new_menu (CqDocumentView *self)
{
  return self->new_menu;
}

/**
 * cq_document_view_foresee_width:
 * @width: how wide the view will most likely be
 *
 * Arranges its parts for a width before they are seen.
 */
void
cq_document_view_foresee_width (CqDocumentView *self, int width)
{
  cq_width_bin_foresee (self->bin, width);
}

/**
 * cq_document_view_open_problems:
 *
 * Shows what checks have found.
 */
void
cq_document_view_open_problems (CqDocumentView *self)
{
  cq_problems_button_open (self->problems);
}

static void
cq_document_view_dispose (GObject *object)
{
  CqDocumentView *self = CQ_DOCUMENT_VIEW (object);

  if (self->editor != NULL)
    cq_document_view_set_session (self, NULL);
  g_clear_pointer ((GtkWidget **) &self->bin, gtk_widget_unparent);
  G_OBJECT_CLASS (cq_document_view_parent_class)->dispose (object);
}

static void
cq_document_view_class_init (CqDocumentViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cq_document_view_dispose;
  g_type_ensure (CQ_TYPE_EDITOR);
  g_type_ensure (CQ_TYPE_PROBLEMS_BUTTON);
  g_type_ensure (CQ_TYPE_WIDTH_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "cq-document-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CqDocumentView, bin);
  gtk_widget_class_bind_template_child (widget_class, CqDocumentView, editor);
  gtk_widget_class_bind_template_child (widget_class, CqDocumentView, header);
  gtk_widget_class_bind_template_child (widget_class, CqDocumentView, title);
  gtk_widget_class_bind_template_child (widget_class, CqDocumentView, outline_toggle);
  gtk_widget_class_bind_template_child (widget_class, CqDocumentView, new_menu);
  gtk_widget_class_bind_template_child (widget_class, CqDocumentView, open);
  gtk_widget_class_bind_template_child (widget_class, CqDocumentView, save);
  gtk_widget_class_bind_template_child (widget_class, CqDocumentView, undo);
  gtk_widget_class_bind_template_child (widget_class, CqDocumentView, redo);
  gtk_widget_class_bind_template_child (widget_class, CqDocumentView, problems);
  gtk_widget_class_bind_template_child (widget_class, CqDocumentView, export);
  gtk_widget_class_bind_template_child (widget_class, CqDocumentView, pages_toggle);
  gtk_widget_class_bind_template_child (widget_class, CqDocumentView, main_menu);
  gtk_widget_class_bind_template_callback (widget_class, width_changed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
cq_document_view_init (CqDocumentView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cq_main_menu_offer (self->main_menu);
  g_object_bind_property (cq_editor_get_panes (self->editor), "shows-outline", self->outline_toggle, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_object_bind_property (cq_editor_get_panes (self->editor), "shows-pages", self->pages_toggle, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

/**
 * cq_document_view_new:
 *
 * Returns: (transfer floating): a view of no document yet
 */
CqDocumentView *
cq_document_view_new (void)
{
  return g_object_new (CQ_TYPE_DOCUMENT_VIEW, NULL);
}
