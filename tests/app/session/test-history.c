/* The stack of roots: steps, typing, bounds. */
#include "session-fixtures.h"

#include "session/cq-history.h"
#include "session/cq-step.h"

typedef struct
{
  CqHistory *history;
  gint64 now;
} Desk;

static void
set_up (Desk *desk, gconstpointer data)
{
  g_autoptr (CqNode) document = new_document ();

  desk->history = cq_history_new (document, CQ_HISTORY_MAX_BYTES, CQ_HISTORY_MAX_STEPS);
  cq_history_set_saved (desk->history, document);
  desk->now = G_TIME_SPAN_HOUR;
}

static void
tear_down (Desk *desk, gconstpointer data)
{
  cq_history_free (desk->history);
}

static CqNode *
get_document (Desk *desk)
{
  return cq_history_get_document (desk->history);
}

static void
change (Desk *desk, const char *subtitle, const char *merge)
{
  g_autoptr (CqEdit) edit = new_subtitle_edit (get_document (desk), subtitle, merge);

  cq_history_push (desk->history, edit, "document", desk->now);
  desk->now += G_TIME_SPAN_SECOND / 5;
}

/* Letter by letter, beginning with the subtitle that stands there */
static void
type (Desk *desk, const char *text)
{
  g_autofree char *now = dup_subtitle (get_document (desk));
  g_autoptr (GString) typed = g_string_new (now);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      g_string_append_unichar (typed, g_utf8_get_char (at));
      change (desk, typed->str, "subtitle");
    }
}

static void
delete_back (Desk *desk, guint n)
{
  g_autofree char *text = dup_subtitle (get_document (desk));

  for (; n > 0; n--)
    {
      *g_utf8_find_prev_char (text, text + strlen (text)) = '\0';
      change (desk, text, "subtitle");
    }
}

static void
undo_to (Desk *desk, const char *expected)
{
  const char *form = NULL;
  const char *row = NULL;

  g_assert_true (cq_history_undo (desk->history, &form, &row));
  g_assert_cmpstr (form, ==, "document");
  g_assert_cmpstr (row, ==, "subtitle");
  assert_subtitle (get_document (desk), expected);
}

static void
test_names (Desk *desk, gconstpointer data)
{
  g_autoptr (CqEdit) edit = NULL;
  g_autoptr (GPtrArray) content = cq_content_new ("Title");
  const char *form;
  const char *row;

  g_assert_null (cq_history_get_undo_name (desk->history));
  g_assert_null (cq_history_get_redo_name (desk->history));
  g_assert_false (cq_history_undo (desk->history, &form, &row));
  change (desk, "One", NULL);
  edit = cq_edit_new (get_document (desk), cq_part_set_title (get_document (desk), NULL, NULL, content),
                      "Change Title", "clause/x");
  g_assert_true (cq_history_push (desk->history, edit, "meeting", desk->now));
  g_assert_cmpstr (cq_history_get_undo_name (desk->history), ==, "Change Title");
  g_assert_true (cq_history_undo (desk->history, &form, &row));
  /* Back to where it was made, forth to where it led */
  g_assert_cmpstr (form, ==, "meeting");
  g_assert_null (row);
  g_assert_cmpstr (cq_history_get_undo_name (desk->history), ==, "Change Subtitle");
  g_assert_cmpstr (cq_history_get_redo_name (desk->history), ==, "Change Title");
  g_assert_true (cq_history_redo (desk->history, &form, &row));
  g_assert_cmpstr (form, ==, "clause/x");
  g_assert_false (cq_history_redo (desk->history, &form, &row));
  g_assert_null (cq_history_get_redo_name (desk->history));
}

static void
test_unchanged (Desk *desk, gconstpointer data)
{
  g_autoptr (CqEdit) edit = NULL;

  change (desk, "One", NULL);
  edit = new_subtitle_edit (get_document (desk), "One", NULL);
  g_assert_false (cq_history_push (desk->history, edit, "document", desk->now));
  g_assert_cmpuint (cq_history_get_n_steps (desk->history), ==, 1);
}

static void
test_forgets_redo (Desk *desk, gconstpointer data)
{
  change (desk, "One", NULL);
  change (desk, "Two", NULL);
  undo_to (desk, "One");
  change (desk, "Three", NULL);
  g_assert_null (cq_history_get_redo_name (desk->history));
  g_assert_cmpuint (cq_history_get_n_steps (desk->history), ==, 2);
  undo_to (desk, "One");
}

static void
test_typing (Desk *desk, gconstpointer data)
{
  type (desk, "on transport");
  g_assert_cmpuint (cq_history_get_n_steps (desk->history), ==, 1);
  undo_to (desk, NULL);
  /* What follows an undo is a step of its own */
  type (desk, "a");
  type (desk, "b");
  g_assert_cmpuint (cq_history_get_n_steps (desk->history), ==, 1);
  undo_to (desk, NULL);
}

/* What led to where undo stopped takes in nothing more */
static void
test_typing_after_undo (Desk *desk, gconstpointer data)
{
  type (desk, "one");
  change (desk, "other", NULL);
  undo_to (desk, "one");
  type (desk, " two");
  undo_to (desk, "one");
  undo_to (desk, NULL);
}

static void
test_typing_ends (Desk *desk, gconstpointer data)
{
  type (desk, "one");
  desk->now += 3 * G_TIME_SPAN_SECOND;
  type (desk, " two");
  cq_history_end_step (desk->history);
  type (desk, " three");
  change (desk, "one two three!", "another");
  undo_to (desk, "one two three");
  undo_to (desk, "one two");
  undo_to (desk, "one");
  undo_to (desk, NULL);
}

static void
test_words (Desk *desk, gconstpointer data)
{
  type (desk, "regional cooperation in transport and logistics between the parties");
  undo_to (desk, "regional cooperation in transport and logistics between the");
  undo_to (desk, "regional cooperation in transport");
  undo_to (desk, NULL);
}

/* Without blanks between words, the marks of the sentence divide it */
static void
test_words_japanese (Desk *desk, gconstpointer data)
{
  type (desk, "中央アジア諸国と日本の外務大臣は、地域における運輸及び物流の協力、並びに");
  undo_to (desk, "中央アジア諸国と日本の外務大臣は、地域における運輸及び物流の協力、");
  undo_to (desk, NULL);
}

static void
test_deleting (Desk *desk, gconstpointer data)
{
  type (desk, "transport");
  delete_back (desk, 4);
  type (desk, "it");
  undo_to (desk, "trans");
  undo_to (desk, "transport");
  undo_to (desk, NULL);
}

/* Up and down again with a stepper: nothing is left to undo */
static void
test_no_step (Desk *desk, gconstpointer data)
{
  type (desk, "x");
  cq_history_end_step (desk->history);
  change (desk, "y", "stepper");
  change (desk, "x", "stepper");
  g_assert_cmpuint (cq_history_get_n_steps (desk->history), ==, 1);
  type (desk, "y");
  undo_to (desk, "x");
  undo_to (desk, NULL);
}

static void
test_saved (Desk *desk, gconstpointer data)
{
  const char *form;
  const char *row;

  g_assert_true (cq_history_is_saved (desk->history));
  type (desk, "one");
  g_assert_false (cq_history_is_saved (desk->history));
  cq_history_set_saved (desk->history, get_document (desk));
  g_assert_true (cq_history_is_saved (desk->history));
  type (desk, " two");
  g_assert_false (cq_history_is_saved (desk->history));
  undo_to (desk, "one");
  g_assert_true (cq_history_is_saved (desk->history));
  undo_to (desk, NULL);
  g_assert_false (cq_history_is_saved (desk->history));
  g_assert_true (cq_history_redo (desk->history, &form, &row));
  g_assert_true (cq_history_is_saved (desk->history));
  /* The same words are the same document, however they came to be */
  change (desk, "other", NULL);
  change (desk, "one", NULL);
  g_assert_true (cq_history_is_saved (desk->history));
  cq_history_set_saved (desk->history, NULL);
  g_assert_false (cq_history_is_saved (desk->history));
}

static void
push_numbers (CqHistory *history, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = g_strdup_printf ("number %u", i);
      g_autoptr (CqEdit) edit = new_subtitle_edit (cq_history_get_document (history), text, NULL);

      cq_history_push (history, edit, "document", 0);
    }
}

static guint
undo_all (CqHistory *history)
{
  const char *form;
  const char *row;
  guint n = 0;

  while (cq_history_undo (history, &form, &row))
    n++;
  return n;
}

static void
test_bound_of_steps (void)
{
  g_autoptr (CqNode) document = new_document ();
  g_autoptr (CqHistory) history = cq_history_new (document, CQ_HISTORY_MAX_BYTES, 10);

  push_numbers (history, 25);
  g_assert_cmpuint (undo_all (history), ==, 10);
  assert_subtitle (cq_history_get_document (history), "number 14");
}

static void
test_bound_of_bytes (void)
{
  g_autoptr (CqNode) document = new_document ();
  g_autoptr (CqHistory) history = cq_history_new (document, 20000, 1000);
  g_autoptr (CqHistory) tiny = cq_history_new (document, 1, 1000);
  guint n;

  push_numbers (history, 200);
  g_assert_cmpuint (cq_history_get_bytes (history), <=, 20000);
  g_assert_cmpuint (cq_history_get_bytes (history), >, 10000);
  n = undo_all (history);
  g_assert_cmpuint (n, >, 2);
  g_assert_cmpuint (n, <, 100);
  /* The last step can always be taken back */
  push_numbers (tiny, 3);
  g_assert_cmpuint (undo_all (tiny), ==, 1);
}

static void
test_measure (void)
{
  g_autoptr (CqNode) document = new_document ();
  g_autoptr (CqEdit) edit = new_subtitle_edit (document, "on transport", NULL);
  g_autoptr (CqNode) fresh = new_document ();

  g_assert_cmpuint (cq_step_measure (document, document), ==, 0);
  g_assert_cmpuint (cq_step_measure (document, edit->document), >, 200);
  g_assert_cmpuint (cq_step_measure (document, edit->document), <, 5000);
  /* A tree that shares nothing counts whole */
  g_assert_cmpuint (cq_step_measure (document, fresh), >, 10 * cq_step_measure (document, edit->document));
}

static CqTyping
compare (const char *before, const char *after)
{
  g_autoptr (CqNode) old = cq_node_new_text (before, -1);
  g_autoptr (CqNode) new = cq_node_new_text (after, -1);

  return cq_step_find_typing (old, new);
}

static void
test_compare (void)
{
  CqTyping typing = compare ("the parties", "the parties!");

  g_assert_cmpuint (typing.added, ==, 1);
  g_assert_cmpuint (typing.removed, ==, 0);
  g_assert_false (typing.begins_word);
  g_assert_true (compare ("the ", "the p").begins_word);
  g_assert_false (compare ("the p", "the pa").begins_word);
  g_assert_true (compare ("", "p").begins_word);
  g_assert_true (compare ("the ", "the").begins_word);
  g_assert_false (compare ("the", "th").begins_word);
  /* Characters that begin, or end, with the same bytes are not the same */
  typing = compare ("岸田", "岸由");
  g_assert_cmpuint (typing.added, ==, 1);
  g_assert_cmpuint (typing.removed, ==, 1);
  typing = compare ("é", "ĩ");
  g_assert_cmpuint (typing.added, ==, 1);
  g_assert_cmpuint (typing.removed, ==, 1);
  typing = compare ("a、", "a。、");
  g_assert_cmpuint (typing.added, ==, 1);
  g_assert_cmpuint (typing.removed, ==, 0);
  typing = compare ("aa", "aaa");
  g_assert_cmpuint (typing.added, ==, 1);
  g_assert_cmpuint (typing.removed, ==, 0);
}

/* Fifty steps back and forth give the same bytes at each of them */
static void
test_fifty (Desk *desk, gconstpointer data)
{
  g_autoptr (GPtrArray) written = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  const char *form;
  const char *row;

  g_ptr_array_add (written, cq_writer_write (get_document (desk)));
  for (guint i = 1; i <= 50; i++)
    {
      g_autofree char *text = g_strdup_printf ("Subtitle %u", i % 7);

      change (desk, text, NULL);
      g_ptr_array_add (written, cq_writer_write (get_document (desk)));
    }
  for (guint i = 50; i > 0; i--)
    {
      g_autoptr (GBytes) now = NULL;

      g_assert_true (cq_history_undo (desk->history, &form, &row));
      now = cq_writer_write (get_document (desk));
      assert_same_bytes (now, g_ptr_array_index (written, i - 1));
    }
  g_assert_false (cq_history_undo (desk->history, &form, &row));
  g_assert_true (cq_history_is_saved (desk->history));
  for (guint i = 1; i <= 50; i++)
    {
      g_autoptr (GBytes) now = NULL;

      g_assert_true (cq_history_redo (desk->history, &form, &row));
      now = cq_writer_write (get_document (desk));
      assert_same_bytes (now, g_ptr_array_index (written, i));
    }
}

#define ADD(name, function) g_test_add ("/history/" name, Desk, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("names", test_names);
  ADD ("unchanged", test_unchanged);
  ADD ("forgets-redo", test_forgets_redo);
  ADD ("typing", test_typing);
  ADD ("typing-after-undo", test_typing_after_undo);
  ADD ("typing-ends", test_typing_ends);
  ADD ("words", test_words);
  ADD ("words-japanese", test_words_japanese);
  ADD ("deleting", test_deleting);
  ADD ("no-step", test_no_step);
  ADD ("saved", test_saved);
  g_test_add_func ("/history/bound-of-steps", test_bound_of_steps);
  g_test_add_func ("/history/bound-of-bytes", test_bound_of_bytes);
  g_test_add_func ("/history/measure", test_measure);
  g_test_add_func ("/history/compare", test_compare);
  ADD ("fifty", test_fifty);
  return g_test_run ();
}
