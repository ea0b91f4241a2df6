/* The catalogue, and documents made from templates. */
#include "template/cq-catalogue.h"

#include <glib/gstdio.h>

#include "docbook/cq-schema.h"
#include "docbook/cq-writer.h"
#include "statement/cq-languages.h"
#include "statement/cq-profile.h"
#include "statement/cq-text.h"

static const char minimal[]
    = "<article xmlns='http://docbook.org/ns/docbook' xmlns:cq='urn:communique:statement' version='5.0' xml:lang='en'>"
      "<info><title>Mine</title><cq:file profile='1'/><cq:template id='%s'><cq:title>%s</cq:title></cq:template></info>"
      "<para>Text.</para></article>";

typedef struct
{
  char *folder; /* (owned) */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("templates-XXXXXX", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static void
put_file (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static CqCatalogue *
open_catalogue (const char *own)
{
  const char *const folders[] = { g_getenv ("CQ_DATADIR"), own, NULL };

  return cq_catalogue_new (folders);
}

static void
test_shipped (void)
{
  static const char *const ids[] = { "joint-statement", "joint-statement-bilateral", "joint-statement-roadmap", "roadmap" };
  g_autoptr (CqCatalogue) catalogue = open_catalogue (NULL);
  GPtrArray *templates = cq_catalogue_list (catalogue);

  g_assert_cmpuint (cq_catalogue_get_problems (catalogue)->len, ==, 0);
  g_assert_cmpuint (templates->len, ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < templates->len; i++)
    {
      CqTemplate *template = templates->pdata[i];
      g_autofree char *title = cq_template_get_title (template, "en");
      g_autofree char *title_for_another = cq_template_get_title (template, "ja");
      g_autofree char *description = cq_template_get_description (template, "en-GB");
      const char *const *languages = cq_template_get_languages (template);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) messages = NULL;

      g_assert_cmpstr (cq_template_get_id (template), ==, ids[i]);
      g_assert_true (cq_catalogue_find (catalogue, ids[i]) == template);
      g_assert_cmpstr (title, !=, ids[i]);
      g_assert_cmpstr (title, ==, title_for_another);
      g_assert_nonnull (description);
      g_assert_cmpstr (languages[0], ==, "en");
      messages = cq_schema_check_document (cq_template_get_document (template), ids[i], &error);
      g_assert_no_error (error);
      for (guint j = 0; j < messages->len; j++)
        g_test_message ("%s", ((CqMessage *) messages->pdata[j])->text);
      g_assert_cmpuint (messages->len, ==, 0);
    }
  g_assert_null (cq_catalogue_find (catalogue, "nothing"));
}

static void
test_guidance_and_forms (void)
{
  g_autoptr (CqCatalogue) catalogue = open_catalogue (NULL);
  CqTemplate *template = cq_catalogue_find (catalogue, "joint-statement-roadmap");
  g_autofree char *on_clause = cq_template_get_guidance (template, "op2", "ru");
  g_autofree char *on_form = cq_template_get_guidance (template, "signatures", "en");
  g_autofree char *on_nothing = cq_template_get_guidance (template, "nowhere", "en");
  GPtrArray *forms = cq_template_get_forms (template);
  CqTemplateForm *first = forms->pdata[0];
  CqTemplateForm *last = forms->pdata[forms->len - 1];

  g_assert_nonnull (strstr (on_clause, "who does what by when"));
  g_assert_nonnull (strstr (on_form, "host"));
  g_assert_null (on_nothing);
  g_assert_cmpstr (first->kind, ==, "document");
  g_assert_cmpstr (first->fields[0], ==, "title");
  g_assert_cmpstr (last->kind, ==, "signatures");
  for (guint i = 0; i < forms->len; i++)
    if (((CqTemplateForm *) forms->pdata[i])->about != NULL)
      g_assert_nonnull (cq_tree_find_id (cq_template_get_document (template), ((CqTemplateForm *) forms->pdata[i])->about, NULL));
}

/* A document has nothing of the template but its text and its name, and is valid by itself. */
static void
test_instantiate (void)
{
  g_autoptr (CqCatalogue) catalogue = open_catalogue (NULL);
  GPtrArray *templates = cq_catalogue_list (catalogue);

  for (guint i = 0; i < templates->len; i++)
    {
      CqTemplate *template = templates->pdata[i];
      g_autoptr (CqNode) document = cq_template_instantiate (template, NULL);
      g_autoptr (CqNode) again = cq_template_instantiate (template, "en");
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) messages = cq_schema_check_document (document, "document", &error);

      g_assert_no_error (error);
      g_assert_cmpuint (messages->len, ==, 0);
      g_assert_true (cq_node_equal (document, again));
      g_assert_null (cq_profile_find_record (document, CQ_PR_TEMPLATE, NULL));
      g_assert_null (cq_profile_find_record (document, CQ_PR_GUIDANCE, NULL));
      g_assert_null (cq_profile_find_record (document, CQ_PR_FORM, NULL));
      g_assert_cmpstr (cq_profile_get_setting (document, CQ_AT_TEMPLATE), ==, cq_template_get_id (template));
    }
}

/* In each of its languages a document has the same ids and fields, and no word of another language. */
static void
test_languages (void)
{
  static const char *const wanted[] = { "en", "ru", "ja", "fr", "es", NULL };
  g_autoptr (CqCatalogue) catalogue = open_catalogue (NULL);
  GPtrArray *templates = cq_catalogue_list (catalogue);

  for (guint i = 0; i < templates->len; i++)
    {
      g_assert_true (g_strv_equal (cq_template_get_languages (templates->pdata[i]), wanted));
      for (guint k = 0; wanted[k] != NULL; k++)
        {
          g_autoptr (CqNode) document = cq_template_instantiate (templates->pdata[i], wanted[k]);
          g_auto (GStrv) languages = cq_document_list_languages (document);
          g_autoptr (GError) error = NULL;
          g_autoptr (GPtrArray) messages = cq_schema_check_document (document, "document", &error);
          CqNode *commitment = cq_tree_find_id (document, "c1", NULL);

          g_assert_no_error (error);
          g_assert_cmpuint (messages->len, ==, 0);
          g_assert_cmpuint (g_strv_length (languages), ==, 1);
          g_assert_cmpstr (languages[0], ==, wanted[k]);
          g_assert_true (cq_node_has_role (commitment, CQ_DB_PHRASE, "commitment"));
          g_assert_cmpuint (cq_document_count_texts (document, wanted[k]), >, 10);
        }
    }
}

static gboolean
says (CqNode *document, const char *words)
{
  g_autoptr (GBytes) bytes = cq_writer_write (document);

  return g_strstr_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), words) != NULL;
}

/* Several languages stand beside each other; one that the template does not have is declared, and empty. */
static void
test_several_languages (void)
{
  static const char *const wanted[] = { "ja", "en", "kk", NULL };
  g_autoptr (CqCatalogue) catalogue = open_catalogue (NULL);
  g_autoptr (CqNode) document = cq_template_instantiate_in (cq_catalogue_find (catalogue, "joint-statement"), wanted);
  g_auto (GStrv) languages = cq_document_list_languages (document);
  CqNode *title = cq_node_find_child (cq_profile_get_info (document), CQ_DB_TITLE);
  g_autofree char *english = cq_text_get (title, "en", "ja");
  g_autofree char *japanese = cq_text_get (title, "ja", "ja");

  g_assert_true (g_strv_equal ((const char *const *) languages, wanted));
  g_assert_cmpstr (english, ==, "Joint Statement");
  g_assert_cmpstr (japanese, ==, "共同声明");
  g_assert_cmpuint (cq_document_count_texts (document, "en"), ==, cq_document_count_texts (document, "ja"));
  g_assert_cmpuint (cq_document_count_texts (document, "kk"), ==, 0);
  g_assert_true (says (document, "in the English, Japanese and Kazakh languages, all texts being equally valid"));
}

/* A tag of a region finds the language; in one that the template does not have, its words say which one they are in. */
static void
test_other_language (void)
{
  g_autoptr (CqCatalogue) catalogue = open_catalogue (NULL);
  CqTemplate *template = cq_catalogue_find (catalogue, "joint-statement");
  g_autoptr (CqNode) near = cq_template_instantiate (template, "fr-CA");
  g_autoptr (CqNode) document = cq_template_instantiate (template, "kk");
  CqNode *chapeau = cq_tree_find_id (document, "chapeau", NULL);
  CqNode *title = cq_node_find_child (cq_profile_get_info (document), CQ_DB_TITLE);
  CqNode *near_title = cq_node_find_child (cq_profile_get_info (near), CQ_DB_TITLE);
  g_autofree char *english = cq_text_get (title, "en", "kk");
  g_autofree char *kazakh = cq_text_get (title, "kk", "kk");
  g_autofree char *french = cq_text_get (near_title, "fr-CA", "fr-CA");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) messages = cq_schema_check_document (document, "document", &error);

  g_assert_cmpuint (messages->len, ==, 0);
  g_assert_cmpstr (cq_document_get_language (document), ==, "kk");
  g_assert_cmpstr (cq_node_get (chapeau, CQ_XML_LANG), ==, "en");
  g_assert_cmpstr (english, ==, "Joint Statement");
  g_assert_null (kazakh);
  g_assert_cmpstr (french, ==, "Déclaration commune");
}

static void
test_own_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *mine = g_strdup_printf (minimal, "mine", "Mine");
  g_autofree char *other = g_strdup_printf (minimal, "roadmap", "My roadmap");
  g_autofree char *title = NULL;
  g_autoptr (CqCatalogue) catalogue = NULL;

  put_file (fixture, "mine.xml", mine);
  put_file (fixture, "other.xml", other);
  put_file (fixture, "notes.txt", "no template");
  catalogue = open_catalogue (fixture->folder);
  g_assert_cmpuint (cq_catalogue_get_problems (catalogue)->len, ==, 0);
  g_assert_cmpuint (cq_catalogue_list (catalogue)->len, ==, 5);
  title = cq_template_get_title (cq_catalogue_find (catalogue, "roadmap"), "en");
  g_assert_cmpstr (title, ==, "My roadmap");
}

static void
assert_problem (CqCatalogue *catalogue, const char *file, guint line, const char *word)
{
  GPtrArray *problems = cq_catalogue_get_problems (catalogue);

  for (guint i = 0; i < problems->len; i++)
    {
      CqMessage *problem = problems->pdata[i];
      if (!g_str_has_suffix (problem->file, file))
        continue;
      g_test_message ("%s:%u: %s", problem->file, problem->line, problem->text);
      g_assert_cmpuint (problem->line, ==, line);
      g_assert_nonnull (strstr (problem->text, word));
      return;
    }
  g_error ("no problem with %s", file);
}

/* Broken templates are said to be broken, and hide no other. */
static void
test_problems (Fixture *fixture, gconstpointer data)
{
  g_autofree char *mine = g_strdup_printf (minimal, "mine", "Mine");
  g_autofree char *nameless = g_strdup_printf (minimal, "", "Nameless");
  g_autoptr (CqCatalogue) catalogue = NULL;

  put_file (fixture, "a.xml", mine);
  put_file (fixture, "b-again.xml", mine);
  put_file (fixture, "c-broken.xml", "<article>\n<para></article>");
  put_file (fixture, "d-plain.xml", "<article xmlns='http://docbook.org/ns/docbook' version='5.0'><title/><para/></article>");
  put_file (fixture, "e-nameless.xml", nameless);
  put_file (fixture, "f-twice.xml",
            "<article xmlns='http://docbook.org/ns/docbook' xmlns:cq='urn:communique:statement' version='5.0'>"
            "<info><title>T</title>\n<cq:template id='twice'/></info>\n<para xml:id='x'/>\n<para xml:id='x'/></article>");
  catalogue = open_catalogue (fixture->folder);
  g_assert_cmpuint (cq_catalogue_list (catalogue)->len, ==, 5);
  g_assert_cmpuint (cq_catalogue_get_problems (catalogue)->len, ==, 5);
  assert_problem (catalogue, "b-again.xml", 0, "mine");
  assert_problem (catalogue, "c-broken.xml", 2, "para");
  assert_problem (catalogue, "d-plain.xml", 1, "cq:template");
  assert_problem (catalogue, "e-nameless.xml", 1, "id");
  assert_problem (catalogue, "f-twice.xml", 4, "x");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/template/shipped", test_shipped);
  g_test_add_func ("/template/guidance-and-forms", test_guidance_and_forms);
  g_test_add_func ("/template/instantiate", test_instantiate);
  g_test_add_func ("/template/languages", test_languages);
  g_test_add_func ("/template/several-languages", test_several_languages);
  g_test_add_func ("/template/other-language", test_other_language);
  g_test_add ("/template/own-folder", Fixture, NULL, set_up, test_own_folder, tear_down);
  g_test_add ("/template/problems", Fixture, NULL, set_up, test_problems, tear_down);
  return g_test_run ();
}
