/* The session of one document: what it notifies of. */
#include "session-fixtures.h"

#include "check/cq-problem.h"
#include "session/cq-session.h"

typedef struct
{
  CqCatalogue *catalogue;
  CqSession *session;
  GString *news; /* the names of the properties that changed */
} Desk;

static void
notify_cb (GObject *session, GParamSpec *pspec, gpointer data)
{
  Desk *desk = data;

  g_string_append_printf (desk->news, "%s ", pspec->name);
}

static void
set_up (Desk *desk, gconstpointer data)
{
  desk->catalogue = new_catalogue ();
  desk->session
      = cq_session_new_from_template (desk->catalogue, cq_catalogue_find (desk->catalogue, STATEMENT), NULL);
  desk->news = g_string_new (NULL);
  g_signal_connect (desk->session, "notify", G_CALLBACK (notify_cb), desk);
}

static void
tear_down (Desk *desk, gconstpointer data)
{
  g_assert_finalize_object (desk->session);
  cq_catalogue_unref (desk->catalogue);
  g_string_free (desk->news, TRUE);
}

static void
assert_news (Desk *desk, const char *const *expected)
{
  g_auto (GStrv) news = g_strsplit (g_strchomp (desk->news->str), " ", -1);

  for (guint i = 0; expected[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) news, expected[i]))
      g_error ("no news of “%s” in “%s”", expected[i], desk->news->str);
  g_assert_cmpuint (g_strv_length (news), ==, g_strv_length ((char **) expected));
  g_string_truncate (desk->news, 0);
}

#define ASSERT_NEWS(desk, ...) assert_news (desk, (const char *const[]){ __VA_ARGS__, NULL })

static void
change (Desk *desk, const char *subtitle, const char *merge)
{
  g_autoptr (CqEdit) edit = new_subtitle_edit (cq_session_get_document (desk->session), subtitle, merge);

  cq_session_take_edit (desk->session, edit);
}

static void
test_new (Desk *desk, gconstpointer data)
{
  g_assert_cmpstr (cq_template_get_id (cq_session_get_template (desk->session)), ==, STATEMENT);
  g_assert_cmpstr (cq_session_get_form (desk->session), ==, "document");
  g_assert_cmpstr (cq_session_get_title (desk->session), ==, "Joint Statement");
  g_assert_cmpstr (cq_session_get_lang (desk->session), ==, "en");
  g_assert_false (cq_session_get_is_modified (desk->session));
  g_assert_false (cq_session_get_can_undo (desk->session));
  g_assert_false (cq_session_get_can_redo (desk->session));
}

static void
test_edit (Desk *desk, gconstpointer data)
{
  change (desk, "on transport", NULL);
  ASSERT_NEWS (desk, "document", "is-modified", "can-undo", "undo-name");
  assert_subtitle (cq_session_get_document (desk->session), "on transport");
  change (desk, "on transport", NULL);
  g_assert_cmpstr (desk->news->str, ==, "");
  change (desk, "on logistics", NULL);
  ASSERT_NEWS (desk, "document");
  cq_session_undo (desk->session);
  ASSERT_NEWS (desk, "document", "can-redo", "redo-name", "row");
  g_assert_cmpstr (cq_session_get_row (desk->session), ==, "subtitle");
  cq_session_undo (desk->session);
  ASSERT_NEWS (desk, "document", "is-modified", "can-undo", "undo-name", "row");
  g_assert_false (cq_session_get_is_modified (desk->session));
  cq_session_undo (desk->session);
  g_assert_cmpstr (desk->news->str, ==, "");
  cq_session_redo (desk->session);
  cq_session_redo (desk->session);
  assert_subtitle (cq_session_get_document (desk->session), "on logistics");
  cq_session_redo (desk->session);
  g_assert_cmpstr (cq_session_get_undo_name (desk->session), ==, "Change Subtitle");
  g_assert_null (cq_session_get_redo_name (desk->session));
}

/* Undo goes to the form where the edit was made, though another is shown meanwhile */
static void
test_forms (Desk *desk, gconstpointer data)
{
  change (desk, "on transport", NULL);
  cq_session_show (desk->session, "parties", "jp");
  g_assert_cmpstr (cq_session_get_row (desk->session), ==, "jp");
  g_string_truncate (desk->news, 0);
  cq_session_show (desk->session, "meeting", NULL);
  ASSERT_NEWS (desk, "form", "row");
  cq_session_undo (desk->session);
  g_assert_cmpstr (cq_session_get_form (desk->session), ==, "document");
  cq_session_show (desk->session, "meeting", NULL);
  cq_session_redo (desk->session);
  g_assert_cmpstr (cq_session_get_form (desk->session), ==, "document");
}

/* An edit that leads to another form is undone where the drafter was */
static void
test_edit_leads_on (Desk *desk, gconstpointer data)
{
  CqNode *document = cq_session_get_document (desk->session);
  g_autoptr (CqEdit) edit
      = cq_edit_new (document, cq_part_set_symbol (document, NULL, "CAJ/1"), "Add Clause", "clause/op1");

  edit->row = g_strdup ("text");
  cq_session_show (desk->session, "preamble", NULL);
  g_string_truncate (desk->news, 0);
  cq_session_take_edit (desk->session, edit);
  ASSERT_NEWS (desk, "document", "is-modified", "can-undo", "undo-name", "form", "row");
  g_assert_cmpstr (cq_session_get_form (desk->session), ==, "clause/op1");
  g_assert_cmpstr (cq_session_get_row (desk->session), ==, "text");
  cq_session_undo (desk->session);
  g_assert_cmpstr (cq_session_get_form (desk->session), ==, "preamble");
  cq_session_redo (desk->session);
  g_assert_cmpstr (cq_session_get_form (desk->session), ==, "clause/op1");
}

/* Going to another form ends the step */
static void
test_show_ends_step (Desk *desk, gconstpointer data)
{
  change (desk, "a", "subtitle");
  change (desk, "ab", "subtitle");
  cq_session_show (desk->session, "document", NULL);
  change (desk, "abc", "subtitle");
  cq_session_show (desk->session, "meeting", NULL);
  cq_session_show (desk->session, "document", NULL);
  change (desk, "abcd", "subtitle");
  cq_session_undo (desk->session);
  assert_subtitle (cq_session_get_document (desk->session), "abc");
  cq_session_undo (desk->session);
  assert_subtitle (cq_session_get_document (desk->session), NULL);
}

static void
test_title (Desk *desk, gconstpointer data)
{
  CqNode *document = cq_session_get_document (desk->session);
  g_autoptr (GPtrArray) content = cq_content_new ("Ashgabat: Statement 6/1");
  g_autoptr (CqEdit) edit
      = cq_edit_new (document, cq_part_set_title (document, NULL, NULL, content), "Change Title", "document");
  g_autoptr (CqEdit) none = NULL;
  g_autofree char *name = NULL;

  cq_session_take_edit (desk->session, edit);
  g_assert_cmpstr (cq_session_get_title (desk->session), ==, "Ashgabat: Statement 6/1");
  name = cq_session_dup_file_name (desk->session);
  g_assert_cmpstr (name, ==, "Ashgabat  Statement 6 1.xml");
  document = cq_session_get_document (desk->session);
  none = cq_edit_new (document, cq_part_set_title (document, NULL, NULL, NULL), "Change Title", "document");
  cq_session_take_edit (desk->session, none);
  g_assert_cmpstr (cq_session_get_title (desk->session), ==, "Untitled Statement");
}

static void
test_lang (Desk *desk, gconstpointer data)
{
  g_object_set (desk->session, "lang", "ja", NULL);
  ASSERT_NEWS (desk, "lang");
  g_assert_cmpstr (cq_session_get_lang (desk->session), ==, "ja");
  cq_session_set_lang (desk->session, NULL);
  g_assert_cmpstr (cq_session_get_lang (desk->session), ==, "en");
}

static void
wait_for (Desk *desk, const char *news)
{
  gint64 end = g_get_monotonic_time () + 30 * G_TIME_SPAN_SECOND;

  while (strstr (desk->news->str, news) == NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_nonnull (strstr (desk->news->str, news));
  g_string_truncate (desk->news, 0);
}

static gboolean
has_rule (GPtrArray *problems, const char *rule)
{
  for (guint i = 0; i < problems->len; i++)
    if (g_str_equal (((CqProblem *) g_ptr_array_index (problems, i))->rule, rule))
      return TRUE;
  return FALSE;
}

/* Pages and problems come by themselves, after the first document and after each edit */
static void
test_live (Desk *desk, gconstpointer data)
{
  g_autoptr (CqPages) first = NULL;
  g_autoptr (CqEdit) edit = NULL;

  g_assert_null (cq_session_get_pages (desk->session));
  wait_for (desk, "pages ");
  first = cq_pages_ref (cq_session_get_pages (desk->session));
  g_assert_true (cq_session_get_pages_document (desk->session) == cq_session_get_document (desk->session));
  wait_for (desk, "problems ");
  g_assert_cmpuint (cq_session_get_problems (desk->session)->len, >, 0);
  g_assert_false (has_rule (cq_session_get_problems (desk->session), "part-without-title"));
  edit = cq_edit_new (cq_session_get_document (desk->session),
                      cq_part_set_title (cq_session_get_document (desk->session), NULL, NULL, NULL),
                      "Change Title", "document");
  cq_session_take_edit (desk->session, edit);
  wait_for (desk, "pages ");
  g_assert_true (cq_session_get_pages (desk->session) != first);
  g_assert_true (cq_session_get_pages_document (desk->session) == edit->document);
  while (!has_rule (cq_session_get_problems (desk->session), "part-without-title"))
    wait_for (desk, "problems ");
}

#define ADD(name, function) g_test_add ("/session/" name, Desk, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("new", test_new);
  ADD ("edit", test_edit);
  ADD ("forms", test_forms);
  ADD ("edit-leads-on", test_edit_leads_on);
  ADD ("show-ends-step", test_show_ends_step);
  ADD ("title", test_title);
  ADD ("lang", test_lang);
  ADD ("live", test_live);
  return g_test_run ();
}
