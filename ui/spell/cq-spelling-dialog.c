/* From one misspelled word of the document to the next. */
#include "spell/cq-spelling-dialog.h"

#include <glib/gi18n-lib.h>

#include "compat/cq-rows.h"
#include "forms/cq-edit-spelling.h"
#include "language/cq-language.h"
#include "spell/cq-dictionary.h"
#include "spell/cq-spelling-underline.h"
#include "statement/cq-text.h"

/* How many words are offered */
#define MAX_WORDS 8

struct _CqSpellingDialog
{
  AdwWindow parent_instance;

  AdwWindowTitle *heading; /* (unowned): of the template, as those below */
  GtkStack *stack;
  GtkLabel *context;
  AdwEntryRow *replacement;
  GtkStack *suggesting;
  GtkListBox *suggestions;
  AdwStatusPage *done;
  AdwPreferencesGroup *languages;

  CqSession *session;         /* (owned) */
  CqProofreader *proofreader; /* (owned) */
  GPtrArray *found;           /* (owned) (nullable) (element-type CqMisspelling): in @document */
  CqNode *document;           /* (owned) (nullable) */
  CqMisspelling *at;          /* (owned): where to go on from */
  const CqMisspelling *word;  /* (unowned) (nullable): the one that is shown, of @found */
  guint n_skipped;
};

G_DEFINE_FINAL_TYPE (CqSpellingDialog, cq_spelling_dialog, ADW_TYPE_WINDOW)

static const char *
get_replacement (CqSpellingDialog *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->replacement));
}

/* Whether there is a word, and whether it can be changed */
static void
update_actions (CqSpellingDialog *self)
{
  static const char *const names[] = { "word.skip", "word.ignore", "word.add", "word.change", "word.change-all" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), names[i],
                                   self->word != NULL && (i < 3 || *get_replacement (self) != '\0'));
}

static void
add_suggestion (CqSpellingDialog *self, const char *word)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), word);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_list_box_append (self->suggestions, row);
}

static void
clear_suggestions (CqSpellingDialog *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->suggestions))) != NULL)
    gtk_list_box_remove (self->suggestions, row);
}

/* What the person has typed meanwhile stays. */
static void
take_suggestions (CqSpellingDialog *self, const char *word, const char *const *words)
{
  clear_suggestions (self);
  for (guint i = 0; i < MAX_WORDS && words[i] != NULL; i++)
    add_suggestion (self, words[i]);
  gtk_stack_set_visible_child_name (self->suggesting, "words");
  gtk_widget_set_visible (GTK_WIDGET (self->suggesting), words[0] != NULL);
  if (words[0] == NULL || !g_str_equal (get_replacement (self), word))
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->replacement), words[0]);
  gtk_editable_select_region (GTK_EDITABLE (self->replacement), 0, -1);
}

static void
suggested_cb (CqSpellingDialog *self)
{
  g_autofree char *word = self->word != NULL ? cq_misspelling_dup_word (self->word, self->document) : NULL;
  const char *const *words
      = word != NULL ? cq_suggester_get (cq_proofreader_get_suggester (self->proofreader), self->word->lang, word) : NULL;

  if (words != NULL)
    take_suggestions (self, word, words);
}

static void
show_suggestions (CqSpellingDialog *self, const char *word)
{
  clear_suggestions (self);
  gtk_stack_set_visible_child_name (self->suggesting, "waiting");
  gtk_widget_set_visible (GTK_WIDGET (self->suggesting), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->replacement), word);
  cq_suggester_want (cq_proofreader_get_suggester (self->proofreader), self->word->lang, word);
  suggested_cb (self);
}

/* The words around it, and it among them as a text marks it */
static void
show_context (CqSpellingDialog *self)
{
  CqStretch stretch;
  g_autofree char *context = cq_misspelling_dup_context (self->word, self->document, &stretch);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  const char *start = g_utf8_offset_to_pointer (context, stretch.start);

  bold->start_index = (guint) (start - context);
  bold->end_index = (guint) (g_utf8_offset_to_pointer (start, stretch.length) - context);
  pango_attr_list_insert (attributes, bold);
  cq_spelling_underline (GTK_WIDGET (self->context), attributes, bold->start_index, bold->end_index);
  gtk_label_set_text (self->context, context);
  gtk_label_set_attributes (self->context, attributes);
}

/* The form behind the dialog is the one that the word is edited in. */
static void
show_form (CqSpellingDialog *self)
{
  g_autofree char *form = cq_misspelling_find_form (self->word, self->document);

  if (form != NULL)
    cq_session_show (self->session, form, NULL);
}

static void
show_word (CqSpellingDialog *self)
{
  g_autofree char *word = cq_misspelling_dup_word (self->word, self->document);
  g_autofree char *interface = cq_language_get_interface ();
  g_autofree char *language = cq_language_get_name (self->word->lang, interface);

  adw_window_title_set_subtitle (self->heading, language != NULL ? language : self->word->lang);
  show_context (self);
  show_suggestions (self, word);
  show_form (self);
  gtk_stack_set_visible_child_name (self->stack, "word");
  /* All of it is selected, to be typed over. */
  gtk_widget_grab_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->replacement))));
}

static void
show_done (CqSpellingDialog *self)
{
  g_autofree char *skipped = NULL;

  adw_window_title_set_subtitle (self->heading, "");
  if (!cq_dictionary_is_any (cq_proofreader_get_speller (self->proofreader), cq_session_get_document (self->session)))
    {
      adw_status_page_set_title (self->done, _("No Dictionary"));
      adw_status_page_set_description (self->done, _("There is no dictionary of any language of this document, so its spelling cannot be checked."));
    }
  else
    {
      skipped = self->n_skipped == 0 ? NULL
                                     : g_strdup_printf (ngettext ("%u word was skipped.", "%u words were skipped.", self->n_skipped),
                                                        self->n_skipped);
      adw_status_page_set_title (self->done, _("Spelling Checked"));
      adw_status_page_set_description (self->done, skipped != NULL ? skipped : _("No misspelled words are left."));
    }
  gtk_stack_set_visible_child_name (self->stack, "done");
}

static const CqMisspelling *
find_next (CqSpellingDialog *self)
{
  for (guint i = 0; i < self->found->len; i++)
    if (cq_misspelling_compare (self->found->pdata[i], self->at) >= 0)
      return self->found->pdata[i];
  return NULL;
}

/* Languages are named where all is done, and before that where one of them cannot be checked. */
static void
show_languages (CqSpellingDialog *self)
{
  CqSpeller *speller = cq_proofreader_get_speller (self->proofreader);
  g_auto (GStrv) langs = cq_document_list_languages (cq_session_get_document (self->session));
  g_autofree char *interface = cq_language_get_interface ();

  for (guint i = 0; langs[i] != NULL; i++)
    {
      const CqDictionaryState state = cq_dictionary_get_state (speller, langs[i]);
      g_autofree char *message = cq_dictionary_dup_message (state, langs[i], interface);
      g_autofree char *remedy = state != CQ_DICTIONARY_FOUND ? cq_dictionary_dup_remedy (state, langs[i]) : NULL;
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), message);
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
      if (remedy != NULL)
        adw_action_row_set_subtitle (ADW_ACTION_ROW (row), remedy);
      adw_preferences_group_add (self->languages, row);
    }
}

static void
go_on (CqSpellingDialog *self)
{
  if (cq_proofreader_is_busy (self->proofreader))
    {
      self->word = NULL;
      update_actions (self);
      return;
    }
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_pointer (&self->document, cq_node_unref);
  self->found = g_ptr_array_ref (cq_proofreader_get_misspellings (self->proofreader));
  self->document = cq_node_ref (cq_proofreader_get_source (self->proofreader));
  self->word = find_next (self);
  update_actions (self);
  if (self->word != NULL)
    show_word (self);
  else
    show_done (self);
}

/* Goes on from @n characters behind the beginning of the word that is shown. */
static void
pass (CqSpellingDialog *self, guint n)
{
  CqMisspelling *at = cq_misspelling_new (self->word->path, self->word->lang, self->word->stretch);

  at->stretch.start += n;
  cq_misspelling_free (self->at);
  self->at = at;
}

static gboolean
is_same_word (CqSpellingDialog *self, const CqMisspelling *other, const char *word)
{
  g_autofree char *text = cq_misspelling_dup_word (other, self->document);

  return g_str_equal (text, word) && g_str_equal (other->lang, self->word->lang);
}

/* All are those from here on: who has skipped one has seen it. */
static GPtrArray *
choose (CqSpellingDialog *self, gboolean all)
{
  g_autofree char *word = cq_misspelling_dup_word (self->word, self->document);
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < self->found->len; i++)
    {
      CqMisspelling *other = self->found->pdata[i];
      if (other == self->word
          || (all && cq_misspelling_compare (other, self->word) > 0 && is_same_word (self, other, word)))
        g_ptr_array_add (chosen, other);
    }
  return chosen;
}

static void
change (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CqSpellingDialog *self = CQ_SPELLING_DIALOG (widget);
  g_autofree char *replacement = g_strdup (get_replacement (self));
  g_autoptr (GPtrArray) chosen = choose (self, g_str_equal (name, "word.change-all"));
  g_autoptr (CqEdit) edit = cq_edit_correct (self->document, chosen, replacement, cq_session_get_form (self->session));

  pass (self, (guint) g_utf8_strlen (replacement, -1));
  cq_session_take_edit (self->session, edit);
  go_on (self);
}

static void
skip (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CqSpellingDialog *self = CQ_SPELLING_DIALOG (widget);

  pass (self, 1);
  self->n_skipped++;
  go_on (self);
}

static void
ignore (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CqSpellingDialog *self = CQ_SPELLING_DIALOG (widget);
  g_autofree char *word = cq_misspelling_dup_word (self->word, self->document);
  g_autoptr (CqEdit) edit = cq_edit_ignore_word (self->document, self->word->lang, word, cq_session_get_form (self->session));

  pass (self, 0);
  cq_session_take_edit (self->session, edit);
  go_on (self);
}

static void
add (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CqSpellingDialog *self = CQ_SPELLING_DIALOG (widget);
  g_autofree char *word = cq_misspelling_dup_word (self->word, self->document);

  pass (self, 0);
  cq_proofreader_add_word (self->proofreader, self->word->lang, word);
  go_on (self);
}

static void
typed_cb (CqSpellingDialog *self)
{
  update_actions (self);
}

static void
selected_cb (CqSpellingDialog *self, GtkListBoxRow *row)
{
  if (row != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->replacement), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
}

static void
activated_cb (CqSpellingDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "word.change", NULL);
}

static void
cq_spelling_dialog_dispose (GObject *object)
{
  CqSpellingDialog *self = CQ_SPELLING_DIALOG (object);

  if (self->proofreader != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->proofreader, self);
      g_signal_handlers_disconnect_by_data (cq_proofreader_get_suggester (self->proofreader), self);
      cq_suggester_cancel (cq_proofreader_get_suggester (self->proofreader));
      cq_proofreader_set_is_needed (self->proofreader, FALSE);
    }
  self->word = NULL;
  g_clear_object (&self->proofreader);
  g_clear_object (&self->session);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_pointer (&self->document, cq_node_unref);
  g_clear_pointer (&self->at, cq_misspelling_free);
  G_OBJECT_CLASS (cq_spelling_dialog_parent_class)->dispose (object);
}

static void
cq_spelling_dialog_class_init (CqSpellingDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cq_spelling_dialog_dispose;
  g_type_ensure (CQ_TYPE_ENTRY_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "spell/cq-spelling-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CqSpellingDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, CqSpellingDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, CqSpellingDialog, context);
  gtk_widget_class_bind_template_child (widget_class, CqSpellingDialog, replacement);
  gtk_widget_class_bind_template_child (widget_class, CqSpellingDialog, suggesting);
  gtk_widget_class_bind_template_child (widget_class, CqSpellingDialog, suggestions);
  gtk_widget_class_bind_template_child (widget_class, CqSpellingDialog, done);
  gtk_widget_class_bind_template_child (widget_class, CqSpellingDialog, languages);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_install_action (widget_class, "word.skip", NULL, skip);
  gtk_widget_class_install_action (widget_class, "word.change", NULL, change);
  gtk_widget_class_install_action (widget_class, "word.change-all", NULL, change);
  gtk_widget_class_install_action (widget_class, "word.ignore", NULL, ignore);
  gtk_widget_class_install_action (widget_class, "word.add", NULL, add);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cq_spelling_dialog_init (CqSpellingDialog *self)
{
  g_autoptr (CqPath) start = cq_path_new (NULL, 0);

  self->at = cq_misspelling_new (start, "", (CqStretch){ 0, 0 });
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_stack_set_visible_child_name (self->stack, "waiting");
}

/**
 * cq_spelling_dialog_new:
 * @parent: the window of the document
 * @session: the document
 * @proofreader: the one who looks at it
 *
 * Returns: (transfer none): a dialog that goes through the document, for its parent to present
 */
CqSpellingDialog *
cq_spelling_dialog_new (GtkWindow *parent, CqSession *session, CqProofreader *proofreader)
{
  CqSpellingDialog *self = g_object_new (CQ_TYPE_SPELLING_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->proofreader = g_object_ref (proofreader);
  g_signal_connect_swapped (proofreader, "notify::misspellings", G_CALLBACK (go_on), self);
  g_signal_connect_swapped (cq_proofreader_get_suggester (proofreader), "suggested", G_CALLBACK (suggested_cb), self);
  cq_proofreader_set_is_needed (proofreader, TRUE);
  show_languages (self);
  go_on (self);
  return self;
}
