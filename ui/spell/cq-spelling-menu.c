/* The menu of a text: above all else, what may have been meant by the misspelled word below the pointer or cursor. */
#include <glib/gi18n-lib.h>

#include "spell/cq-spelling-marks-private.h"

/* How many words are offered */
#define MAX_WORDS 6

/* An action that does not exist is shown and cannot be chosen. */
#define NOTHING "spelling.nothing"

static const CqStretch *
find_misspelled (CqSpellingMarks *self, guint offset)
{
  cq_spelling_marks_catch_up (self);
  for (guint i = 0; self->found_number == self->number && i < self->found->len; i++)
    {
      const CqStretch *stretch = &g_array_index (self->found, CqStretch, i);
      if (offset >= stretch->start && offset <= stretch->start + stretch->length)
        return stretch;
    }
  return NULL;
}

static char *
dup_word (CqSpellingMarks *self)
{
  g_autofree char *text = self->text->dup_text (self->owner);

  return g_utf8_substring (text, self->chosen.start, self->chosen.start + self->chosen.length);
}

/* Underlines in words are not keys. */
static char *
escape_underlines (const char *word)
{
  g_auto (GStrv) parts = g_strsplit (word, "_", -1);

  return g_strjoinv ("__", parts);
}

/**
 * cq_spelling_marks_fill_menu:
 *
 * Has the menu offer what may have been meant, as soon as that is known; it may be open meanwhile.
 */
void
cq_spelling_marks_fill_menu (CqSpellingMarks *self)
{
  const char *const *words;

  if (self->words == NULL || self->proofreader == NULL)
    return;
  words = cq_suggester_get (cq_proofreader_get_suggester (self->proofreader), self->text->get_lang (self->owner), self->word);
  if (words == NULL)
    return;
  g_menu_remove_all (self->words);
  for (guint i = 0; i < MAX_WORDS && words[i] != NULL; i++)
    {
      g_autofree char *label = escape_underlines (words[i]);
      g_autoptr (GMenuItem) entry = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (entry, "spelling.correct", "s", words[i]);
      g_menu_append_item (self->words, entry);
    }
  if (words[0] == NULL)
    g_menu_append (self->words, _("No Suggestions"), NOTHING);
}

/**
 * cq_spelling_marks_forget_menu:
 *
 * Forgets which word the menu is about; what may have been meant by it comes too late then.
 */
void
cq_spelling_marks_forget_menu (CqSpellingMarks *self)
{
  g_clear_object (&self->words);
  g_clear_pointer (&self->word, g_free);
}

static void
look_for_words (CqSpellingMarks *self)
{
  self->words = g_menu_new ();
  self->word = dup_word (self);
  g_menu_append (self->words, _("Looking for Suggestions…"), NOTHING);
  cq_suggester_want (cq_proofreader_get_suggester (self->proofreader), self->text->get_lang (self->owner), self->word);
  cq_spelling_marks_fill_menu (self);
}

static GMenuModel *
make_ways (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _("_Ignore in This Document"), "spelling.ignore");
  g_menu_append (menu, _("_Add to Personal Words"), "spelling.add");
  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_menu (CqSpellingMarks *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenuModel) ways = make_ways ();

  g_menu_append_section (menu, NULL, G_MENU_MODEL (self->words));
  g_menu_append_section (menu, NULL, ways);
  if (self->rest != NULL)
    g_menu_append_section (menu, NULL, self->rest);
  return G_MENU_MODEL (menu);
}

/* The menu as it is to be for the character at @offset. Whoever else has set it since has set the rest of it. */
static void
prepare (CqSpellingMarks *self, guint offset)
{
  GMenuModel *current = self->text->get_menu (self->owner);
  const CqStretch *stretch = find_misspelled (self, offset);

  if (current != self->menu)
    g_set_object (&self->rest, current);
  g_clear_object (&self->menu);
  cq_spelling_marks_forget_menu (self);
  if (stretch == NULL || self->proofreader == NULL)
    {
      self->menu = self->rest != NULL ? g_object_ref (self->rest) : NULL;
      self->text->set_menu (self->owner, self->menu);
      return;
    }
  self->chosen = *stretch;
  look_for_words (self);
  self->menu = make_menu (self);
  self->text->set_menu (self->owner, self->menu);
}

static void
pressed_cb (CqSpellingMarks *self, int n_press, double x, double y, GtkGesture *click)
{
  guint offset;

  if (self->text->find_at (self->owner, x, y, &offset))
    prepare (self, offset);
  gtk_gesture_set_state (click, GTK_EVENT_SEQUENCE_DENIED);
}

static gboolean
key_pressed_cb (CqSpellingMarks *self, guint key, guint code, GdkModifierType modifiers)
{
  if (key == GDK_KEY_Menu || (key == GDK_KEY_F10 && (modifiers & GDK_SHIFT_MASK) != 0))
    prepare (self, self->text->get_cursor (self->owner));
  return GDK_EVENT_PROPAGATE;
}

/* What was chosen in the menu is done: typing goes on in the text. */
static void
return_to_text (CqSpellingMarks *self)
{
  if (GTK_IS_TEXT (self->widget))
    gtk_text_grab_focus_without_selecting (GTK_TEXT (self->widget));
  else
    gtk_widget_grab_focus (self->widget);
}

static void
correct_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CqSpellingMarks *self = data;

  return_to_text (self);
  self->text->replace (self->owner, &self->chosen, g_variant_get_string (parameter, NULL));
  self->is_typing = FALSE;
}

static void
ignore_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CqSpellingMarks *self = data;
  g_autofree char *word = dup_word (self);

  return_to_text (self);
  gtk_widget_activate_action (self->widget, "win.ignore-word", "(ss)", self->text->get_lang (self->owner), word);
}

static void
add_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CqSpellingMarks *self = data;
  g_autofree char *word = dup_word (self);

  return_to_text (self);
  gtk_widget_activate_action (self->widget, "win.add-word", "(ss)", self->text->get_lang (self->owner), word);
}

/**
 * cq_spelling_marks_add_menu:
 *
 * Has the menu of the text, by pointer or key, speak of the word that it is opened on.
 */
void
cq_spelling_marks_add_menu (CqSpellingMarks *self)
{
  static const GActionEntry entries[] = {
    { .name = "correct", .parameter_type = "s", .activate = correct_cb },
    { .name = "ignore", .activate = ignore_cb },
    { .name = "add", .activate = add_cb },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (self->widget, "spelling", G_ACTION_GROUP (actions));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (self->widget, keys);
}
