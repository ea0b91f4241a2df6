/* Texts of a form whose words are looked up by a speller with a few words: what is marked, and what the menu offers. */
#include <adwaita.h>
#include <string.h>

#include "../../app/forms/rich-content.h"
#include "../../app/spell/plain-speller.h"
#include "rows/cq-rich-view.h"
#include "rows/cq-sentence-row.h"
#include "rows/cq-text-row.h"
#include "spell/cq-spelling-place.h"
#include "../widget-test.h"

/* A window with a proofreader, which remembers what it was asked for. */
#define TYPE_PLACE (place_get_type ())
G_DECLARE_FINAL_TYPE (Place, place, TEST, PLACE, GtkWindow)

struct _Place
{
  GtkWindow parent_instance;

  CqProofreader *proofreader;
  char *asked; /* (owned) (nullable) */
};

static CqProofreader *
get_proofreader (CqSpellingPlace *place)
{
  return TEST_PLACE (place)->proofreader;
}

static void
spelling_place_init (CqSpellingPlaceInterface *iface)
{
  iface->get_proofreader = get_proofreader;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (Place, place, GTK_TYPE_WINDOW,
                               G_IMPLEMENT_INTERFACE (CQ_TYPE_SPELLING_PLACE, spelling_place_init))

static void
ask (GtkWidget *widget, const char *name, GVariant *parameter)
{
  Place *self = TEST_PLACE (widget);
  const char *lang;
  const char *word;

  g_variant_get (parameter, "(&s&s)", &lang, &word);
  g_free (self->asked);
  self->asked = g_strjoin (" ", name, lang, word, NULL);
}

static void
place_finalize (GObject *object)
{
  g_free (TEST_PLACE (object)->asked);
  g_clear_object (&TEST_PLACE (object)->proofreader);
  G_OBJECT_CLASS (place_parent_class)->finalize (object);
}

static void
place_class_init (PlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = place_finalize;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "win.ignore-word", "(ss)", ask);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "win.add-word", "(ss)", ask);
}

static void
place_init (Place *self)
{
}

typedef struct
{
  CqSpeller *speller;
  Place *place;
  GtkWidget *row;
  GtkWidget *text;   /* the view, or the text of the entry */
  guint n_entered;
  gboolean is_apart; /* of what was entered last */
  char *entered;     /* (owned) (nullable) */
} Fixture;

static void
entered_cb (Fixture *self, const CqRowInput *input)
{
  self->n_entered++;
  self->is_apart = input->is_apart;
  g_free (self->entered);
  self->entered = g_strdup (input->rich != NULL ? cq_rich_get_text (input->rich) : input->text);
}

/* Longer than both pauses, and the threads after them */
static void
wait_marks (void)
{
  for (guint i = 0; i < 6; i++)
    settle ();
}

static void
set_up (Fixture *self, gconstpointer data)
{
  const gboolean is_sentence = data != NULL;
  static const char xml[] = "<article xmlns=\"http://docbook.org/ns/docbook\" version=\"5.0\"><para/></article>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));
  g_autoptr (CqNode) document = cq_reader_parse (bytes, "test.xml", NULL, NULL);
  GtkWidget *list = gtk_list_box_new ();

  g_assert_nonnull (document);
  self->speller = plain_speller_new ("en", "the ministers met in city roads ten", NULL);
  self->place = g_object_ref_sink (g_object_new (TYPE_PLACE, NULL));
  self->place->proofreader = cq_proofreader_new (self->speller);
  cq_proofreader_set_marks (self->place->proofreader, TRUE);
  cq_proofreader_set_document (self->place->proofreader, document);
  self->row = g_object_new (is_sentence ? CQ_TYPE_SENTENCE_ROW : CQ_TYPE_TEXT_ROW, NULL);
  g_signal_connect_swapped (self->row, "entered", G_CALLBACK (entered_cb), self);
  gtk_list_box_append (GTK_LIST_BOX (list), self->row);
  gtk_window_set_child (GTK_WINDOW (self->place), list);
  self->text = is_sentence ? find_child (self->row, CQ_TYPE_RICH_VIEW) : GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->row)));
  gtk_window_present (GTK_WINDOW (self->place));
  wait_marks ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->place));
  settle ();
  g_object_unref (self->place);
  cq_speller_unref (self->speller);
  g_free (self->entered);
}

/* Shows it, and does not wait until its words are looked up. */
static void
show_at_once (Fixture *self, const char *content)
{
  const gboolean is_sentence = CQ_IS_SENTENCE_ROW (self->row);
  g_autoptr (CqRow) row = cq_row_new (is_sentence ? CQ_ROW_SENTENCE : CQ_ROW_TEXT, "text", "Text");

  row->lang = g_strdup ("en");
  if (is_sentence)
    row->rich = rich_from_xml (content, "en");
  else
    row->text = g_strdup (content);
  cq_row_widget_show (CQ_ROW_WIDGET (self->row), row);
}

static void
show (Fixture *self, const char *content)
{
  show_at_once (self, content);
  wait_marks ();
}

static char *
dup_marked_in_view (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GString *marked = g_string_new (NULL);
  GtkTextIter iter;

  gtk_text_buffer_get_start_iter (buffer, &iter);
  do
    {
      g_autoptr (GSList) tags = gtk_text_iter_get_tags (&iter);
      gboolean has = FALSE;
      for (GSList *at = tags; at != NULL; at = at->next)
        {
          PangoUnderline underline;
          g_object_get (at->data, "underline", &underline, NULL);
          has = has || underline == PANGO_UNDERLINE_ERROR;
        }
      if (has)
        g_string_append_unichar (marked, gtk_text_iter_get_char (&iter));
      else if (marked->len > 0 && marked->str[marked->len - 1] != '|')
        g_string_append_c (marked, '|');
    }
  while (gtk_text_iter_forward_char (&iter));
  return g_string_free (marked, FALSE);
}

static char *
dup_marked_in_entry (GtkText *text)
{
  PangoAttrList *attributes = gtk_text_get_attributes (text);
  GSList *all = attributes != NULL ? pango_attr_list_get_attributes (attributes) : NULL;
  GString *marked = g_string_new (NULL);

  for (GSList *at = all; at != NULL; at = at->next)
    {
      const PangoAttribute *attribute = at->data;
      const char *start = gtk_editable_get_text (GTK_EDITABLE (text)) + attribute->start_index;
      if (attribute->klass->type != PANGO_ATTR_UNDERLINE)
        continue;
      g_string_append_len (marked, start, attribute->end_index - attribute->start_index);
      g_string_append_c (marked, '|');
    }
  g_slist_free_full (all, (GDestroyNotify) pango_attribute_destroy);
  return g_string_free (marked, FALSE);
}

static void
assert_marked (Fixture *self, const char *words)
{
  g_autofree char *marked = GTK_IS_TEXT_VIEW (self->text) ? dup_marked_in_view (GTK_TEXT_VIEW (self->text))
                                                          : dup_marked_in_entry (GTK_TEXT (self->text));
  g_autofree char *ended = g_str_has_suffix (marked, "|") || *marked == '\0' ? g_strdup (marked) : g_strconcat (marked, "|", NULL);

  g_assert_cmpstr (ended, ==, words);
}

static void
type (Fixture *self, const char *text)
{
  if (GTK_IS_TEXT_VIEW (self->text))
    gtk_text_buffer_insert_interactive_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)), text, -1, TRUE);
  else
    g_signal_emit_by_name (self->text, "insert-at-cursor", text);
  wait_marks ();
}

static void
put_cursor (Fixture *self, int offset)
{
  if (GTK_IS_TEXT_VIEW (self->text))
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
      GtkTextIter iter;
      gtk_text_buffer_get_iter_at_offset (buffer, &iter, offset);
      gtk_text_buffer_place_cursor (buffer, &iter);
    }
  else
    gtk_editable_set_position (GTK_EDITABLE (self->text), offset);
  settle ();
}

static void
test_shown (Fixture *self, gconstpointer data)
{
  show (self, "Teh ministers mte in city");
  assert_marked (self, "Teh|mte|");
  show (self, "the ministers met");
  assert_marked (self, "");
  show (self, "the mte roads");
  assert_marked (self, "mte|");
}

/* The word at the cursor is marked when it is left, not while it is typed. */
static void
test_typed (Fixture *self, gconstpointer data)
{
  show (self, "the ");
  gtk_widget_grab_focus (self->text);
  put_cursor (self, 4);
  type (self, "mte");
  assert_marked (self, "");
  type (self, " in");
  assert_marked (self, "mte|");
  put_cursor (self, 0);
  type (self, "Teh ");
  assert_marked (self, "Teh|mte|");
  g_assert_cmpstr (self->entered, ==, "Teh the mte in");
}

/* Until they are looked up again, marks stay with their words. */
static void
test_moved (Fixture *self, gconstpointer data)
{
  show (self, "the mte roads");
  gtk_widget_grab_focus (self->text);
  put_cursor (self, 0);
  if (GTK_IS_TEXT_VIEW (self->text))
    gtk_text_buffer_insert_interactive_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)), "in ", -1, TRUE);
  else
    g_signal_emit_by_name (self->text, "insert-at-cursor", "in ");
  assert_marked (self, "mte|");
}

static void
test_switch (Fixture *self, gconstpointer data)
{
  show (self, "the mte");
  assert_marked (self, "mte|");
  cq_proofreader_set_marks (self->place->proofreader, FALSE);
  wait_marks ();
  assert_marked (self, "");
  cq_proofreader_set_marks (self->place->proofreader, TRUE);
  wait_marks ();
  assert_marked (self, "mte|");
  cq_proofreader_add_word (self->place->proofreader, "en", "mte");
  wait_marks ();
  assert_marked (self, "");
}

/* The menu key, as the controllers of the text get it */
static void
press_menu (Fixture *self)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (self->text);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Menu, 0, 0, &handled);
    }
}

static char *
dup_label (GMenuModel *menu, int section, int index)
{
  g_autoptr (GMenuModel) entries = g_menu_model_get_item_link (menu, section, G_MENU_LINK_SECTION);
  char *label = NULL;

  if (entries != NULL && index < g_menu_model_get_n_items (entries))
    g_menu_model_get_item_attribute (entries, index, G_MENU_ATTRIBUTE_LABEL, "s", &label);
  return label;
}

#define LOOKING "Looking for Suggestions…"

static GMenuModel *
get_menu (Fixture *self)
{
  return GTK_IS_TEXT_VIEW (self->text) ? gtk_text_view_get_extra_menu (GTK_TEXT_VIEW (self->text))
                                       : gtk_text_get_extra_menu (GTK_TEXT (self->text));
}

/* What the menu offers first, when that is known */
static char *
wait_offered (Fixture *self)
{
  char *offered;

  while (g_str_equal ((offered = dup_label (get_menu (self), 0, 0)), LOOKING))
    {
      g_free (offered);
      g_main_context_iteration (NULL, TRUE);
    }
  return offered;
}

static void
test_menu (Fixture *self, gconstpointer data)
{
  g_autofree char *offered = NULL;
  g_autofree char *ignore = NULL;
  GMenuModel *rest = NULL;

  show (self, "the tne roads");
  rest = get_menu (self);
  put_cursor (self, 5);
  press_menu (self);
  offered = wait_offered (self);
  ignore = dup_label (get_menu (self), 1, 0);
  g_assert_true (g_str_equal (offered, "ten") || g_str_equal (offered, "the"));
  g_assert_cmpstr (ignore, ==, "_Ignore in This Document");
  g_assert_cmpint (g_menu_model_get_n_items (get_menu (self)), ==, rest != NULL ? 3 : 2);

  gtk_widget_activate_action (self->text, "spelling.ignore", NULL);
  g_assert_cmpstr (self->place->asked, ==, "win.ignore-word en tne");
  gtk_widget_activate_action (self->text, "spelling.add", NULL);
  g_assert_cmpstr (self->place->asked, ==, "win.add-word en tne");
  gtk_widget_activate_action (self->text, "spelling.correct", "s", "ten");
  g_assert_cmpuint (self->n_entered, ==, 1);
  g_assert_true (self->is_apart);
  g_assert_cmpstr (self->entered, ==, "the ten roads");
  wait_marks ();
  assert_marked (self, "");

  /* On a word that is right the menu is as it was. */
  put_cursor (self, 1);
  press_menu (self);
  g_assert_true (get_menu (self) == rest);
}

/* What is asked for before the pause is over is about the text as it is: after a step is undone, say. */
static void
test_menu_at_once (Fixture *self, gconstpointer data)
{
  g_autofree char *ignore = NULL;
  GMenuModel *rest = NULL;

  show (self, "met roads");
  rest = get_menu (self);
  put_cursor (self, 1);
  show_at_once (self, "mte roads");
  press_menu (self);
  ignore = dup_label (get_menu (self), 1, 0);
  g_assert_cmpstr (ignore, ==, "_Ignore in This Document");
  gtk_widget_activate_action (self->text, "spelling.ignore", NULL);
  g_assert_cmpstr (self->place->asked, ==, "win.ignore-word en mte");

  show_at_once (self, "met roads");
  press_menu (self);
  g_assert_true (get_menu (self) == rest);
}

/* A dictionary may be slow: the menu says so, and is filled where it stands. Another word is not offered what was looked for
 * meanwhile. */
static void
test_menu_waits (Fixture *self, gconstpointer data)
{
  g_autofree char *looking = NULL;
  g_autofree char *still = NULL;
  g_autofree char *offered = NULL;
  g_autoptr (GMenuModel) menu = NULL;

  show (self, "the tne ciyt");
  put_cursor (self, 5);
  g_mutex_lock (&plain_suggesting);
  press_menu (self);
  settle ();
  looking = dup_label (get_menu (self), 0, 0);
  g_assert_cmpstr (looking, ==, LOOKING);
  put_cursor (self, 9);
  press_menu (self);
  menu = g_object_ref (get_menu (self));
  settle ();
  still = dup_label (menu, 0, 0);
  g_assert_cmpstr (still, ==, LOOKING);
  g_mutex_unlock (&plain_suggesting);
  offered = wait_offered (self);
  g_assert_cmpstr (offered, ==, "city");
  g_assert_true (get_menu (self) == menu);
}

static void
test_nothing_like_it (Fixture *self, gconstpointer data)
{
  g_autofree char *nothing = NULL;

  show (self, "xyzzy");
  put_cursor (self, 1);
  press_menu (self);
  nothing = wait_offered (self);
  g_assert_cmpstr (nothing, ==, "No Suggestions");
}

/* Fields and footnotes are not looked at, and stay what they are when a word beside them is corrected. */
static void
test_live_words (Fixture *self, gconstpointer data)
{
  show (self, "<phrase role='field name-short' linkend='jp'>Japn</phrase> <emphasis>mte</emphasis> roads");
  assert_marked (self, "mte|");
  put_cursor (self, 6);
  press_menu (self);
  gtk_widget_activate_action (self->text, "spelling.correct", "s", "met");
  settle ();
  assert_content (cq_rich_view_get_rich (CQ_RICH_VIEW (self->text)),
                  "<phrase role='field name-short' linkend='jp'>Japn</phrase> <emphasis>met</emphasis> roads");
}

#define ADD(name, test)                                                                                                \
  g_test_add ("/ui/spelling/sentence/" name, Fixture, "sentence", set_up, test, tear_down);                            \
  g_test_add ("/ui/spelling/entry/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("shown", test_shown);
  ADD ("typed", test_typed);
  ADD ("moved", test_moved);
  ADD ("switch", test_switch);
  ADD ("menu", test_menu);
  ADD ("menu-at-once", test_menu_at_once);
  ADD ("menu-waits", test_menu_waits);
  ADD ("nothing-like-it", test_nothing_like_it);
  g_test_add ("/ui/spelling/sentence/live-words", Fixture, "sentence", set_up, test_live_words, tear_down);
  return g_test_run ();
}
