#pragma once

#include "session/cq-newest.h"
#include "session/cq-proofreader.h"
#include "spell/cq-spelling-marks.h"

G_BEGIN_DECLS

struct _CqSpellingMarks
{
  GObject parent_instance;

  GtkWidget *widget;           /* (unowned) (nullable): the text, as long as there is one */
  const CqSpellingText *text;  /* (unowned) */
  gpointer owner;              /* (unowned) */
  CqProofreader *proofreader;  /* (owned) (nullable): while the text is seen */
  CqNewest *search;            /* (owned) */
  GArray *found;               /* (owned) (element-type CqStretch): misspelled, in the text as it was last looked at */
  guint number;                /* of the last change */
  guint found_number;          /* of the one that they were found after */
  guint pause;                 /* source that waits for a pause; 0: none */
  gboolean is_typing;          /* the person has changed the text and not gone elsewhere since */

  CqStretch chosen;            /* what the menu is about */
  GMenuModel *menu;            /* (owned) (nullable): as we have set it */
  GMenuModel *rest;            /* (owned) (nullable): what it has beside ours */
  GMenu *words;                /* (owned) (nullable): of ours, what may have been meant; filled when that is known */
  char *word;                  /* (owned) (nullable): by this word */
};

/* cq-spelling-marks.c */
void cq_spelling_marks_catch_up (CqSpellingMarks *self);

/* cq-spelling-menu.c */
void cq_spelling_marks_add_menu (CqSpellingMarks *self);
void cq_spelling_marks_fill_menu (CqSpellingMarks *self);
void cq_spelling_marks_forget_menu (CqSpellingMarks *self);

G_END_DECLS
