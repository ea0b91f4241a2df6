/* A word or two, with suggestions from the lexicon: any text may be typed, and a word of treaties is explained. */
#include "rows/cq-verb-row.h"

#include <glib/gi18n.h>

#include "compat/cq-rows.h"
#include "rows/cq-entry-problem.h"
#include "rows/cq-strength-label.h"
#include "rows/cq-typed-text.h"
#include "rows/cq-verb-list.h"
#include "spell/cq-spelling-entry.h"

struct _CqVerbRow
{
  AdwPreferencesRow parent_instance;

  AdwEntryRow *entry; /* (unowned): of the template, as those below */
  GtkLabel *strength;
  GtkImage *problem;
  GtkWidget *open;
  GtkPopover *popover;
  CqVerbList *list;
  GtkWidget *advice;
  GtkLabel *said;
  GtkButton *instead;

  CqLexicon *lexicon; /* (owned) (nullable) */
  CqLexiconKind kind;
  char *lang;          /* (owned) (nullable): of the lexicon */
  CqTypedText typed;
  CqSpellingEntry *spelling; /* (owned) */
  gboolean is_showing; /* while a row is shown, what changes is not the person's doing */
};

static void cq_verb_row_widget_init (CqRowWidgetInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CqVerbRow, cq_verb_row, ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (CQ_TYPE_ROW_WIDGET, cq_verb_row_widget_init))

static const char *
get_text (CqVerbRow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static const CqLexiconEntry *
find_entry (CqVerbRow *self)
{
  return self->lexicon != NULL ? cq_lexicon_find (self->lexicon, self->kind, get_text (self)) : NULL;
}

static void
show_instead (CqVerbRow *self, const char *instead)
{
  /* Translators: %s are words that take the place of others in a sentence, in the language of the document. */
  g_autofree char *label = instead != NULL ? g_strdup_printf (_("Use “%s”"), instead) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->instead), instead != NULL);
  if (label != NULL)
    gtk_button_set_label (self->instead, label);
}

static void
show_advice (CqVerbRow *self)
{
  const CqLexiconEntry *entry = find_entry (self);
  const char *advice = entry != NULL ? entry->advice : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->strength), entry != NULL && self->kind == CQ_LEXICON_COMMITMENT);
  if (entry != NULL)
    cq_strength_label_show (self->strength, entry->strength);
  gtk_widget_set_visible (self->advice, advice != NULL);
  gtk_label_set_label (self->said, advice != NULL ? advice : "");
  show_instead (self, entry != NULL ? entry->instead : NULL);
}

static void
enter (CqVerbRow *self)
{
  g_autofree char *text = g_strdup (get_text (self));
  const CqRowInput input = { .text = text };

  show_advice (self);
  self->typed.is_entering = TRUE;
  cq_row_widget_enter (CQ_ROW_WIDGET (self), &input);
  self->typed.is_entering = FALSE;
}

/* What is offered is no more than what stands there already. */
static gboolean
says_all (CqVerbRow *self, guint n_found)
{
  return n_found == 1 && find_entry (self) != NULL;
}

static void
changed_cb (CqVerbRow *self)
{
  guint n_found;

  if (self->is_showing)
    return;
  n_found = *get_text (self) != '\0' ? cq_verb_list_filter (self->list, get_text (self)) : 0;
  if (n_found > 0 && !says_all (self, n_found))
    gtk_popover_popup (self->popover);
  else
    gtk_popover_popdown (self->popover);
  enter (self);
}

/* Set at once, for setting a text is two changes. */
static void
put_text (CqVerbRow *self, const char *text)
{
  self->is_showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  self->is_showing = FALSE;
  gtk_popover_popdown (self->popover);
  enter (self);
}

static void
chosen_cb (CqVerbRow *self, const char *text)
{
  put_text (self, text);
}

static void
corrected_cb (CqVerbRow *self, const char *text)
{
  put_text (self, text);
}

static void
instead_cb (CqVerbRow *self)
{
  const CqLexiconEntry *entry = find_entry (self);

  /* The button goes with the advice. */
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  if (entry != NULL && entry->instead != NULL)
    put_text (self, entry->instead);
}

/* All of them, with what stands there selected. */
static void
open_all (CqVerbRow *self)
{
  if (cq_verb_list_filter (self->list, "") == 0)
    return;
  gtk_popover_popup (self->popover);
  cq_verb_list_select (self->list, find_entry (self));
}

static void
open_cb (CqVerbRow *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    {
      gtk_popover_popdown (self->popover);
      return;
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  open_all (self);
}

static void
leave_cb (CqVerbRow *self)
{
  gtk_popover_popdown (self->popover);
}

static gboolean
choose_selected (CqVerbRow *self)
{
  const CqLexiconEntry *selected = cq_verb_list_get_selected (self->list);

  if (selected == NULL)
    {
      gtk_popover_popdown (self->popover);
      return GDK_EVENT_PROPAGATE;
    }
  put_text (self, selected->text);
  return GDK_EVENT_STOP;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, CqVerbRow *self)
{
  gboolean is_open = gtk_widget_get_visible (GTK_WIDGET (self->popover));

  if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    {
      if (is_open)
        cq_verb_list_move (self->list, 1);
      else
        open_all (self);
      return GDK_EVENT_STOP;
    }
  if (!is_open)
    return GDK_EVENT_PROPAGATE;
  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      cq_verb_list_move (self->list, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      cq_verb_list_move (self->list, 6);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      cq_verb_list_move (self->list, -6);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return choose_selected (self);
    case GDK_KEY_Escape:
      gtk_popover_popdown (self->popover);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* A language without a lexicon has no suggestions. What is wrong with a file is told among the problems. */
static void
set_lexicon (CqVerbRow *self, const char *lang, CqLexiconKind kind)
{
  if (g_strcmp0 (self->lang, lang) == 0 && self->kind == kind)
    return;
  g_free (self->lang);
  self->lang = g_strdup (lang);
  self->kind = kind;
  g_clear_pointer (&self->lexicon, cq_lexicon_unref);
  self->lexicon = lang != NULL ? cq_lexicon_load (lang, NULL) : NULL;
  cq_verb_list_set_lexicon (self->list, self->lexicon, kind);
  gtk_widget_set_visible (self->open, self->lexicon != NULL);
}

static void
cq_verb_row_show (CqRowWidget *widget, CqRow *row)
{
  CqVerbRow *self = CQ_VERB_ROW (widget);
  /* Translators: %s is the name of a row: “Verb” */
  g_autofree char *suggesting = g_strdup_printf (_("Suggestions for “%s”"), row->label);

  self->is_showing = TRUE;
  set_lexicon (self, row->lang, (CqLexiconKind) row->lexicon);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), row->label);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->entry), row->label);
  gtk_widget_set_tooltip_text (self->open, suggesting);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->open), GTK_ACCESSIBLE_PROPERTY_LABEL, suggesting, -1);
  cq_typed_text_show (&self->typed, GTK_EDITABLE (self->entry), row->text);
  cq_spelling_entry_set_lang (self->spelling, row->lang);
  show_advice (self);
  cq_entry_problem_show (GTK_WIDGET (self->entry), self->problem, row);
  self->is_showing = FALSE;
}

/* All of it is selected, to be typed over; words that are longer than the row are seen from their beginning. */
static void
cq_verb_row_take_focus (CqRowWidget *widget)
{
  CqVerbRow *self = CQ_VERB_ROW (widget);

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), -1, 0);
}

static void
cq_verb_row_widget_init (CqRowWidgetInterface *iface)
{
  iface->show = cq_verb_row_show;
  iface->take_focus = cq_verb_row_take_focus;
}

static void
cq_verb_row_dispose (GObject *object)
{
  g_clear_object (&CQ_VERB_ROW (object)->spelling);
  G_OBJECT_CLASS (cq_verb_row_parent_class)->dispose (object);
}

static void
cq_verb_row_finalize (GObject *object)
{
  CqVerbRow *self = CQ_VERB_ROW (object);

  g_clear_pointer (&self->lexicon, cq_lexicon_unref);
  g_free (self->lang);
  g_free (self->typed.shown);
  G_OBJECT_CLASS (cq_verb_row_parent_class)->finalize (object);
}

static void
cq_verb_row_class_init (CqVerbRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cq_verb_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = cq_verb_row_finalize;

  g_type_ensure (CQ_TYPE_ENTRY_ROW);
  g_type_ensure (CQ_TYPE_VERB_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "rows/cq-verb-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CqVerbRow, advice);
  gtk_widget_class_bind_template_child (widget_class, CqVerbRow, entry);
  gtk_widget_class_bind_template_child (widget_class, CqVerbRow, instead);
  gtk_widget_class_bind_template_child (widget_class, CqVerbRow, list);
  gtk_widget_class_bind_template_child (widget_class, CqVerbRow, open);
  gtk_widget_class_bind_template_child (widget_class, CqVerbRow, popover);
  gtk_widget_class_bind_template_child (widget_class, CqVerbRow, problem);
  gtk_widget_class_bind_template_child (widget_class, CqVerbRow, said);
  gtk_widget_class_bind_template_child (widget_class, CqVerbRow, strength);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, instead_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
cq_verb_row_init (CqVerbRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->spelling = cq_spelling_entry_new (GTK_EDITABLE (self->entry));
  g_signal_connect_object (self->spelling, "corrected", G_CALLBACK (corrected_cb), self, G_CONNECT_SWAPPED);
}
