#pragma once

#include <gtk/gtk.h>

#include "spell/cq-word.h"

G_BEGIN_DECLS

/**
 * CqSpellingText:
 * @dup_text: (transfer full): the text as it stands, with %CQ_WORD_MASK for what is not to be looked at
 * @get_lang: (transfer none): its language
 * @get_cursor: where the cursor stands
 * @mark: marks these stretches (#CqStretch) and no others
 * @replace: puts other words in the place of a stretch, as one step that can be undone
 * @find_at: the character at a place of the widget; %FALSE where there is none
 * @get_menu: (transfer none) (nullable): what the menu of the text has beside its own
 * @set_menu: sets that
 *
 * What a text that people type in must do for its words to be looked up. Called with its owner.
 */
typedef struct
{
  char *(*dup_text) (gpointer owner);
  const char *(*get_lang) (gpointer owner);
  guint (*get_cursor) (gpointer owner);
  void (*mark) (gpointer owner,
                GArray *stretches);
  void (*replace) (gpointer owner,
                   const CqStretch *stretch,
                   const char *replacement);
  gboolean (*find_at) (gpointer owner,
                       double x,
                       double y,
                       guint *offset);
  GMenuModel *(*get_menu) (gpointer owner);
  void (*set_menu) (gpointer owner,
                    GMenuModel *menu);
} CqSpellingText;

/**
 * CqSpellingMarks:
 *
 * Marks the misspelled words of one text, and has its menu offer what may have been meant. They are looked up in a
 * thread when the typing pauses; the word that is being typed is left alone until the cursor leaves it.
 */
#define CQ_TYPE_SPELLING_MARKS (cq_spelling_marks_get_type ())
G_DECLARE_FINAL_TYPE (CqSpellingMarks, cq_spelling_marks, CQ, SPELLING_MARKS, GObject)

CqSpellingMarks *cq_spelling_marks_new (GtkWidget *widget,
                                        const CqSpellingText *text,
                                        gpointer owner);
void cq_spelling_marks_text_changed (CqSpellingMarks *self);
void cq_spelling_marks_text_shown (CqSpellingMarks *self);
void cq_spelling_marks_cursor_moved (CqSpellingMarks *self);

G_END_DECLS
