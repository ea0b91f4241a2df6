#pragma once

#include "cq-editor.h"
#include "form/cq-form-view.h"
#include "form/cq-language-switcher.h"
#include "outline/cq-outline-view.h"
#include "pages/cq-pages-pane.h"

G_BEGIN_DECLS

/* What the files of the editor share. */

struct _CqEditor
{
  GtkWidget parent_instance;

  CqSession *session; /* (owned) (nullable) */
  CqForm *form;       /* (owned) (nullable): what is shown */
  char *words;        /* (owned): the language of the interface, for the advice of templates */
  char *other;        /* (owned) (nullable): the language beside the one that is written */
  CqNode *compared;   /* (owned) (nullable): the document that the concordance is of */
  CqConcordance *concordance; /* (owned) (nullable) */
  CqPanes *panes;
  CqOutlineView *outline;
  CqLanguageSwitcher *languages;
  CqFormView *view;
  CqPagesPane *pages;
  GtkWidget *new_clause;
  gboolean focus_waits; /* whether the next form that is shown takes the focus */
};

/* cq-editor.c */
void cq_editor_refresh (CqEditor *self);

/* cq-editor-structure.c: what is done to the document beside filling in rows */
gboolean cq_editor_take (CqEditor *self,
                         CqEdit *edit,
                         gboolean focus);
void cq_editor_install_structure (GtkWidgetClass *klass);

/* cq-editor-languages.c: which languages are seen */
CqFormSource cq_editor_get_source (CqEditor *self);
CqConcordance *cq_editor_get_concordance (CqEditor *self);
const char *cq_editor_get_other (CqEditor *self);
void cq_editor_set_other (CqEditor *self,
                          const char *lang);
void cq_editor_install_languages (GtkWidgetClass *klass);

G_END_DECLS
