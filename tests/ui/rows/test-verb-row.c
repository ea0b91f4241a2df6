/* Any verb may be typed; those of the lexicon are offered, and those of treaties explained. */
#include <glib/gstdio.h>
#include <string.h>

#include "row-fixtures.h"
#include "rows/cq-verb-list.h"
#include "rows/cq-verb-row.h"

static void
show (Shown *shown, const char *text, CqLexiconKind kind, const char *lang)
{
  g_autoptr (CqRow) row = cq_row_new (CQ_ROW_VERB, "verb", "Verb");

  row->text = g_strdup (text);
  row->lang = g_strdup (lang);
  row->lexicon = (int) kind;
  cq_row_widget_show (shown->row, row);
  settle ();
}

static GtkWidget *
find_entry (Shown *shown)
{
  return find (shown, ADW_TYPE_ENTRY_ROW, 0);
}

static void
type (Shown *shown, const char *text)
{
  int position = -1;
  GtkEditable *entry = GTK_EDITABLE (find_entry (shown));

  gtk_editable_delete_text (entry, 0, -1);
  gtk_editable_insert_text (entry, text, -1, &position);
  settle ();
}

static gboolean
is_open (Shown *shown)
{
  return gtk_widget_get_visible (find (shown, GTK_TYPE_POPOVER, 0));
}

/* What is offered, with what parts it. */
static char *
list_offered (Shown *shown)
{
  GtkWidget *list = find (shown, CQ_TYPE_VERB_LIST, 0);
  GString *offered = g_string_new (NULL);
  GtkWidget *row;

  for (guint i = 0;; i++)
    {
      guint nth = i;
      guint first = 0;

      row = find_nth (list, GTK_TYPE_LIST_BOX_ROW, &nth);
      if (row == NULL)
        return g_string_free (offered, FALSE);
      if (!gtk_widget_get_child_visible (row))
        continue;
      if (gtk_list_box_row_get_header (GTK_LIST_BOX_ROW (row)) != NULL)
        g_string_append_printf (offered, "[%s]", gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_header (GTK_LIST_BOX_ROW (row)))));
      g_string_append_printf (offered, "%s;", gtk_label_get_label (GTK_LABEL (find_nth (row, GTK_TYPE_LABEL, &first))));
    }
}

static gboolean
says (Shown *shown, const char *part)
{
  GtkWidget *label;

  for (guint i = 0; (label = find (shown, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (gtk_widget_get_mapped (label) && strstr (gtk_label_get_label (GTK_LABEL (label)), part) != NULL)
      return TRUE;
  return FALSE;
}

static void
assert_text (char *actual, const char *expected)
{
  g_assert_cmpstr (actual, ==, expected);
  g_free (actual);
}

/* What is longer than the row is seen from its beginning, and typed over. */
static void
test_focus (void)
{
  static const char text[] = "have, after exchanging views on the matters before them, reached the following understandings:";
  g_autoptr (Shown) shown = shown_new (CQ_TYPE_VERB_ROW);
  GtkEditable *editable = GTK_EDITABLE (find_entry (shown));
  int start;
  int end;
  int offset;

  show (shown, text, CQ_LEXICON_LINKING, "en");
  cq_row_widget_take_focus (shown->row);
  settle ();
  g_assert_true (gtk_editable_get_selection_bounds (editable, &start, &end));
  g_assert_cmpint (start, ==, 0);
  g_assert_cmpint (end, ==, strlen (text));
  g_object_get (gtk_editable_get_delegate (editable), "scroll-offset", &offset, NULL);
  g_assert_cmpint (offset, ==, 0);
}

static void
test_type (void)
{
  g_autoptr (Shown) shown = shown_new (CQ_TYPE_VERB_ROW);

  show (shown, NULL, CQ_LEXICON_COMMITMENT, "en");
  g_assert_cmpuint (shown->n_entered, ==, 0);
  type (shown, "plan");
  g_assert_cmpstr (shown->text, ==, "plan");
  g_assert_true (is_open (shown));
  assert_text (list_offered (shown), "[Intending]plans to;plan to;");

  /* Groups stand in the order of their best. */
  type (shown, "will s");
  assert_text (list_offered (shown), "[Endeavouring]will seek to;will strive to;");
  type (shown, "will");
  g_assert_true (is_open (shown));
  assert_text (list_offered (shown), "[Promising]will;[Endeavouring]will endeavour to;will seek to;will strive to;"
                                     "[Continuing]will continue to;[Being ready]is willing to;are willing to;");
  show (shown, NULL, CQ_LEXICON_PREAMBULAR, "en");
  type (shown, "ap");
  assert_text (list_offered (shown), "[Welcoming]Appreciating;Welcoming with appreciation;Noting with appreciation;"
                                     "[Recalling]Recalling with appreciation;"
                                     "[Thanking]Expressing appreciation;Expressing their appreciation;");

  show (shown, NULL, CQ_LEXICON_COMMITMENT, "en");
  type (shown, "will do its best to");
  g_assert_false (is_open (shown));
  g_assert_cmpstr (shown->text, ==, "will do its best to");
  type (shown, "are required to");
  g_assert_false (is_open (shown));
}

static void
test_choose (void)
{
  g_autoptr (Shown) shown = shown_new (CQ_TYPE_VERB_ROW);
  GtkWidget *entry = find_entry (shown);
  guint n_entered;

  show (shown, NULL, CQ_LEXICON_PREAMBULAR, "en");
  type (shown, "satisf");
  n_entered = shown->n_entered;
  /* Nothing is taken that was not chosen. */
  g_assert_false (press (entry, GDK_KEY_Return));
  g_assert_cmpuint (shown->n_entered, ==, n_entered);
  type (shown, "satisfa");
  n_entered = shown->n_entered;
  g_assert_true (press (entry, GDK_KEY_Down));
  g_assert_true (press (entry, GDK_KEY_Down));
  g_assert_true (press (entry, GDK_KEY_Up));
  g_assert_true (press (entry, GDK_KEY_Return));
  g_assert_cmpuint (shown->n_entered, ==, n_entered + 1);
  g_assert_cmpstr (shown->text, ==, "Noting with satisfaction");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Noting with satisfaction");
  g_assert_false (is_open (shown));
}

static void
test_open (void)
{
  g_autoptr (Shown) shown = shown_new (CQ_TYPE_VERB_ROW);
  GtkWidget *entry = find_entry (shown);

  show (shown, "intend to", CQ_LEXICON_COMMITMENT, "en");
  click (find_button (shown, GTK_TYPE_BUTTON, "Suggestions for “Verb”"));
  g_assert_true (is_open (shown));
  /* All are there, and what stands in the row is selected. */
  g_assert_true (press (entry, GDK_KEY_Down));
  g_assert_true (press (entry, GDK_KEY_Return));
  g_assert_cmpstr (shown->text, ==, "plans to");

  g_assert_true (press (entry, GDK_KEY_Down));
  g_assert_true (is_open (shown));
  g_assert_true (press (entry, GDK_KEY_Escape));
  g_assert_false (is_open (shown));
  g_assert_false (press (entry, GDK_KEY_Escape));
  g_assert_cmpuint (shown->n_entered, ==, 1);
}

static void
test_advice (void)
{
  g_autoptr (Shown) shown = shown_new (CQ_TYPE_VERB_ROW);

  show (shown, "will", CQ_LEXICON_COMMITMENT, "en");
  g_assert_true (says (shown, "political"));
  g_assert_false (says (shown, "international law"));
  type (shown, "shall");
  g_assert_cmpstr (shown->text, ==, "shall");
  g_assert_true (says (shown, "international law"));
  g_assert_true (says (shown, "treaty"));
  g_assert_true (says (shown, "Use “will”"));
  show (shown, "shall", CQ_LEXICON_COMMITMENT, "en");
  g_assert_true (says (shown, "international law"));

  for (guint i = 0;; i++)
    {
      GtkWidget *button = find (shown, GTK_TYPE_BUTTON, i);

      g_assert_nonnull (button);
      if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), "Use “will”") != 0)
        continue;
      click (button);
      break;
    }
  g_assert_cmpstr (shown->text, ==, "will");
  g_assert_false (says (shown, "international law"));
}

/* A language without a lexicon is no fault, and its verbs may be typed. */
static void
test_other_languages (void)
{
  g_autoptr (Shown) shown = shown_new (CQ_TYPE_VERB_ROW);

  show (shown, NULL, CQ_LEXICON_PREAMBULAR, "ja");
  type (shown, "想");
  assert_text (list_offered (shown), "[Recalling]想起し;");
  show (shown, "想", CQ_LEXICON_PREAMBULAR, "tg");
  type (shown, "бо назардошти");
  g_assert_cmpstr (shown->text, ==, "бо назардошти");
  g_assert_false (is_open (shown));
  g_assert_false (gtk_widget_get_visible (find_button (shown, GTK_TYPE_BUTTON, "Suggestions for “Verb”")));
  g_assert_false (says (shown, "lexicon"));
}

/* Of somebody's own file with a fault in it the rest is used; what is wrong is told among the problems. */
static void
test_fault (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "communique", "lexicon", NULL);
  g_autofree char *path = g_build_filename (folder, "fr.lexicon", NULL);
  g_autoptr (Shown) shown = shown_new (CQ_TYPE_VERB_ROW);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "[lexicon]\nlanguage=fr\n[verbs]\n[preambular]\nnoting=Notant\n", -1, NULL));
  show (shown, NULL, CQ_LEXICON_PREAMBULAR, "fr");
  type (shown, "No");
  assert_text (list_offered (shown), "[Noting]Notant;");
  g_assert_cmpint (g_remove (path), ==, 0);
}

/* What comes back from the person's own typing leaves the cursor where it is. */
static void
test_cursor (void)
{
  g_autoptr (Shown) shown = shown_new (CQ_TYPE_VERB_ROW);
  GtkEditable *entry = GTK_EDITABLE (find_entry (shown));

  show (shown, "intends", CQ_LEXICON_COMMITMENT, "en");
  gtk_editable_set_position (entry, 3);
  show (shown, "intends", CQ_LEXICON_COMMITMENT, "en");
  g_assert_cmpint (gtk_editable_get_position (entry), ==, 3);
  show (shown, "will", CQ_LEXICON_COMMITMENT, "en");
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "will");
  g_assert_cmpuint (shown->n_entered, ==, 0);
  g_assert_false (is_open (shown));
}

static void
test_names (void)
{
  g_autoptr (Shown) shown = shown_new (CQ_TYPE_VERB_ROW);

  show (shown, "shall", CQ_LEXICON_COMMITMENT, "en");
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (find_entry (shown))), ==, "Verb");
  g_assert_nonnull (find_button (shown, GTK_TYPE_BUTTON, "Suggestions for “Verb”"));
  g_assert_nonnull (find_button (shown, GTK_TYPE_LIST_BOX, "Suggestions"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/verb-row/focus", test_focus);
  g_test_add_func ("/ui/verb-row/type", test_type);
  g_test_add_func ("/ui/verb-row/choose", test_choose);
  g_test_add_func ("/ui/verb-row/open", test_open);
  g_test_add_func ("/ui/verb-row/advice", test_advice);
  g_test_add_func ("/ui/verb-row/other-languages", test_other_languages);
  g_test_add_func ("/ui/verb-row/fault", test_fault);
  g_test_add_func ("/ui/verb-row/cursor", test_cursor);
  g_test_add_func ("/ui/verb-row/names", test_names);
  return g_test_run ();
}
