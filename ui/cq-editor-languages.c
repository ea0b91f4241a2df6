/* Which languages the editor shows, and the way through what is to be translated. */
#include "cq-editor-private.h"

#include "forms/cq-structure.h"
#include "forms/cq-version-step.h"

/* How the languages stand, made once for each state of the document */
CqConcordance *
cq_editor_get_concordance (CqEditor *self)
{
  CqNode *document = cq_session_get_document (self->session);
  g_autoptr (CqConcordance) previous = NULL;

  if (self->compared == document)
    return self->concordance;
  previous = g_steal_pointer (&self->concordance);
  self->concordance = cq_concordance_new (document, previous);
  g_clear_pointer (&self->compared, cq_node_unref);
  self->compared = cq_node_ref (document);
  return self->concordance;
}

/* The language beside the one that is written; %NULL where it is the same, or gone */
const char *
cq_editor_get_other (CqEditor *self)
{
  const char *lang = cq_session_get_lang (self->session);
  guint index;

  return self->other != NULL && g_ascii_strcasecmp (self->other, lang) != 0
                 && cq_concordance_find_language (cq_editor_get_concordance (self), self->other, &index)
             ? self->other
             : NULL;
}

/* What outline and forms are made from */
CqFormSource
cq_editor_get_source (CqEditor *self)
{
  return (CqFormSource){
    .document = cq_session_get_document (self->session),
    .template = cq_session_get_template (self->session),
    .problems = cq_session_get_problems (self->session),
    .lang = cq_session_get_lang (self->session),
    .words = self->words,
    .other = cq_editor_get_other (self),
    .concordance = cq_editor_get_concordance (self),
  };
}

/* A language that is added is seen at once, beside the others. */
void
cq_editor_set_other (CqEditor *self, const char *lang)
{
  g_free (self->other);
  self->other = g_strdup (lang);
}

static void
take_language (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CqEditor *self = CQ_EDITOR (widget);
  g_autofree char *form = cq_form_id_new (CQ_FORM_LANGUAGE, g_variant_get_string (parameter, NULL));

  cq_editor_take (self, cq_structure_remove (cq_session_get_document (self->session), form), FALSE);
}

/* What was beside changes places with what is written. */
static void
write_language (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CqEditor *self = CQ_EDITOR (widget);
  g_autofree char *old = g_strdup (cq_session_get_lang (self->session));

  if (g_strcmp0 (cq_editor_get_other (self), g_variant_get_string (parameter, NULL)) == 0)
    cq_editor_set_other (self, old);
  cq_session_set_lang (self->session, g_variant_get_string (parameter, NULL));
}

static void
put_beside (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CqEditor *self = CQ_EDITOR (widget);

  cq_editor_set_other (self, *g_variant_get_string (parameter, NULL) != '\0' ? g_variant_get_string (parameter, NULL) : NULL);
  cq_editor_refresh (self);
}

/* The next text to translate, or the bell where none is left */
static void
go_untranslated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CqEditor *self = CQ_EDITOR (widget);
  const CqFormSource source = cq_editor_get_source (self);
  g_autofree char *row = NULL;
  g_autofree char *form = cq_version_step (&source, self->form, cq_form_view_get_row (self->view),
                                           g_str_equal (name, "edit.next-untranslated"), &row);

  if (form != NULL)
    cq_session_show (self->session, form, row);
  else
    gtk_widget_error_bell (widget);
}

/* The text that is written in says the same as the others, whoever changed it. */
static void
mark_in_step (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *row = cq_form_view_get_row (CQ_EDITOR (widget)->view);
  g_autofree char *target = row != NULL ? g_strconcat ("mark-in-step/", row, NULL) : NULL;

  if (target != NULL)
    gtk_widget_activate_action (widget, "edit.act", "s", target);
  else
    gtk_widget_error_bell (widget);
}

void
cq_editor_install_languages (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "edit.take-language", "s", take_language);
  gtk_widget_class_install_action (klass, "edit.write", "s", write_language);
  gtk_widget_class_install_action (klass, "edit.beside", "s", put_beside);
  gtk_widget_class_install_action (klass, "edit.previous-untranslated", NULL, go_untranslated);
  gtk_widget_class_install_action (klass, "edit.next-untranslated", NULL, go_untranslated);
  gtk_widget_class_install_action (klass, "edit.mark-in-step", NULL, mark_in_step);
}
