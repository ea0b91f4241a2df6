/* What is done to the document from the editor beside filling in rows. */
#include "cq-editor-private.h"

#include <string.h>

#include "form/cq-remove-language.h"
#include "forms/cq-structure.h"

/* Takes an edit, and goes where it shows; %NULL is nothing. @focus: whether typing goes on there */
gboolean
cq_editor_take (CqEditor *self, CqEdit *edit, gboolean focus)
{
  g_autoptr (CqEdit) taken = edit;

  if (taken == NULL)
    return FALSE;
  self->focus_waits = focus;
  cq_session_take_edit (self->session, taken);
  self->focus_waits = FALSE;
  return TRUE;
}

/* The language of a form of one; %NULL where the form is of something else */
static const char *
get_language_of (const char *form)
{
  const char *about;
  CqFormKind kind;

  return cq_form_id_parse (form, &kind, &about) && kind == CQ_FORM_LANGUAGE ? about : NULL;
}

static void
act (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CqEditor *self = CQ_EDITOR (widget);

  if (g_str_equal (g_variant_get_string (parameter, NULL), "remove-language") && get_language_of (self->form->id) != NULL)
    {
      cq_remove_language_ask (widget, cq_session_get_document (self->session), get_language_of (self->form->id));
      return;
    }
  if (g_str_has_prefix (g_variant_get_string (parameter, NULL), "add-language/"))
    cq_editor_set_other (self, g_variant_get_string (parameter, NULL) + strlen ("add-language/"));
  cq_editor_take (self, cq_form_act (self->form, cq_session_get_document (self->session), g_variant_get_string (parameter, NULL), NULL,
                           cq_session_get_lang (self->session)), TRUE);
}

static void
add (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CqEditor *self = CQ_EDITOR (widget);

  cq_editor_take (self, cq_structure_add (cq_session_get_document (self->session), g_variant_get_string (parameter, NULL),
                                self->form->id, cq_session_get_lang (self->session)), TRUE);
}

/* A removal is not asked about: it can be undone. Where one is not, the bell says so. */
static void
change_structure (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CqEditor *self = CQ_EDITOR (widget);
  CqNode *document = cq_session_get_document (self->session);
  const char *form = g_variant_get_string (parameter, NULL);
  CqEdit *edit = NULL;

  if (g_str_equal (name, "edit.remove") && get_language_of (form) != NULL)
    {
      cq_remove_language_ask (widget, document, get_language_of (form));
      return;
    }
  if (g_str_equal (name, "edit.remove"))
    edit = cq_structure_remove (document, form);
  else if (g_str_equal (name, "edit.duplicate"))
    edit = cq_structure_duplicate (document, form);
  else
    edit = cq_form_step_row (self->form, document, form, g_str_equal (name, "edit.down"));
  /* What happens in a list that is shown leaves the list shown. */
  if (edit != NULL && !g_str_equal (self->form->id, form) && !g_str_equal (name, "edit.duplicate"))
    {
      g_free (edit->form);
      edit->form = g_strdup (self->form->id);
    }
  if (!cq_editor_take (self, edit, FALSE))
    gtk_widget_error_bell (widget);
}

static void
move_row (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CqEditor *self = CQ_EDITOR (widget);
  const char *form;
  const char *after;
  CqEdit *edit;

  g_variant_get (parameter, "(&s&s)", &form, &after);
  edit = cq_form_move_row (self->form, cq_session_get_document (self->session), form, *after != '\0' ? after : NULL);
  if (edit != NULL)
    {
      g_free (edit->form);
      edit->form = g_strdup (self->form->id);
    }
  cq_editor_take (self, edit, FALSE);
}

static void
drop (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CqEditor *self = CQ_EDITOR (widget);
  const char *form;
  const char *target;
  gboolean below;

  g_variant_get (parameter, "(&s&sb)", &form, &target, &below);
  cq_editor_take (self, cq_structure_drop (cq_session_get_document (self->session), form, target, below), FALSE);
}

void
cq_editor_install_structure (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "edit.act", "s", act);
  gtk_widget_class_install_action (klass, "edit.add", "s", add);
  gtk_widget_class_install_action (klass, "edit.remove", "s", change_structure);
  gtk_widget_class_install_action (klass, "edit.duplicate", "s", change_structure);
  gtk_widget_class_install_action (klass, "edit.up", "s", change_structure);
  gtk_widget_class_install_action (klass, "edit.down", "s", change_structure);
  gtk_widget_class_install_action (klass, "edit.move", "(ss)", move_row);
  gtk_widget_class_install_action (klass, "edit.drop", "(ssb)", drop);
}
