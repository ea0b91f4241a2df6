/* Validation: who is to blame, and for what; and that others agree on what is valid. */
#include "docbook/cq-reader.h"
#include "docbook/cq-schema.h"

#include <gio/gio.h>
#include <string.h>

static GPtrArray *
check (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) document = cq_reader_parse (bytes, "test", NULL, &error);
  GPtrArray *messages;

  g_assert_no_error (error);
  messages = cq_schema_check_document (document, "test", &error);
  g_assert_no_error (error);
  return messages;
}

#define REST "</article>"

static const struct
{
  const char *body; /* begins in line 2 */
  const char *element;
  guint line;
  const char *id;
  const char *says;
} faults[] = {
  { "<section xml:id='s'>\n<title>t</title><para>x\n<section><title>u</title><para/></section></para></section>", "para", 3,
    "s", "“section” (line 4)" },
  { "<para/>\n<orderedlist/>", "orderedlist", 3, NULL, "listitem" },
  { "<section xml:id='s'><title>t</title>\n<orderedlist><listitem><para/></listitem>\n<listitem xml:id='i'/></orderedlist></section>",
    "listitem", 4, "i", "para" },
  { "<section>\n<para/></section>", "section", 2, NULL, "title" },
  { "<section><title>t</title></section>", "section", 2, NULL, "para" },
  { "<para>\n<xref/></para>", "xref", 3, NULL, "linkend" },
  { "<para>\n<emphasis klass='x'/></para>", "emphasis", 3, NULL, "klass" },
  { "<info><title>x</title>\n<biblioid class='zzz'>x</biblioid></info><para/>", "biblioid", 3, NULL, "zzz" },
  { "<section xml:id='s'><title>t</title>words\n<para/></section>", "section", 2, "s", "text" },
  { "<para>\n<newfangled/></para>", "newfangled", 3, NULL, "no element" },
  { "<para xml:id='1a'/>", "para", 2, "1a", "1a" },
  { "<para>a</para>\n<x:y xmlns:x='urn:x'/>", "article", 1, NULL, "x:y" },
  { "<para xml:id='a'/>\n<para xml:id='a'/>", "para", 3, "a", "line 2" },
  { "<para xml:id='a'>\n<xref linkend='zz'/></para>", "xref", 3, "a", "zz" },
  { "<para>\n<link linkend='zz'/></para>", "link", 3, NULL, "zz" },
  { "<info><title>x</title><cq:file profile='1'/>\n<cq:bracket about='zz'/></info><para/>", "cq:bracket", 3, NULL, "zz" },
  { "<info><title>x</title>\n<cq:newer about='a'/></info><para xml:id='a'/>", "cq:newer", 3, "a", "no element" },
  { "<info><title>x</title><cq:commitment about='a'>\n<cq:due within='soon'/></cq:commitment></info><para xml:id='a'/>", "cq:due", 3, "a",
    "within" },
  { "<info><title>x</title>\n<cq:commitment/></info><para/>", "cq:commitment", 3, NULL, "about" },
  { "<section><info><title>t</title>\n<cq:file profile='1'/></info><para/></section>", "cq:file", 3, NULL, "info" },
};

static void
test_faults (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *text = g_strconcat ("<article xmlns='http://docbook.org/ns/docbook' "
                                           "xmlns:cq='urn:communique:statement' version='5.0'><title>x</title>\n",
                                           faults[i].body, REST, NULL);
      g_autoptr (GPtrArray) messages = NULL;
      CqMessage *message;

      /* Title and info both would be one fault more */
      if (g_str_has_prefix (faults[i].body, "<info>"))
        {
          char *at = strstr (text, "<title>x</title>");
          memset (at, ' ', strlen ("<title>x</title>"));
        }
      messages = check (text);
      if (messages->len == 0)
        g_error ("nothing wrong with %s", text);
      message = messages->pdata[0];
      g_test_message ("%u %s: %s", message->line, message->element, message->text);
      g_assert_cmpstr (message->element, ==, faults[i].element);
      g_assert_cmpuint (message->line, ==, faults[i].line);
      g_assert_cmpstr (message->id, ==, faults[i].id);
      g_assert_cmpint (message->severity, ==, CQ_MESSAGE_ERROR);
      g_assert_nonnull (strstr (message->text, faults[i].says));
    }
}

static void
test_roots (void)
{
  g_autoptr (GPtrArray) old = check ("<article><title>x</title><para/></article>");
  g_autoptr (GPtrArray) other = check ("<html xmlns='http://www.w3.org/1999/xhtml'/>");
  g_autoptr (GPtrArray) inner = check ("<title xmlns='http://docbook.org/ns/docbook' version='5.0'/>");

  g_assert_cmpuint (old->len, ==, 1);
  g_assert_nonnull (strstr (((CqMessage *) old->pdata[0])->text, "namespace"));
  g_assert_cmpuint (other->len, ==, 1);
  g_assert_cmpuint (inner->len, ==, 1);
}

static char *
profile_path (void)
{
  return g_build_filename (g_getenv ("CQ_SOURCE_DIR"), "tests", "app", "docbook", "profile.xml", NULL);
}

static void
test_profile (void)
{
  g_autofree char *path = profile_path ();
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) messages = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  messages = check (text);
  for (guint i = 0; i < messages->len; i++)
    g_test_message ("%s", ((CqMessage *) messages->pdata[i])->text);
  g_assert_cmpuint (messages->len, ==, 0);
}

static void
assert_program_agrees (const char *const *arguments)
{
  g_autofree char *program = g_find_program_in_path (arguments[0]);
  g_autofree char *output = NULL;
  g_autofree char *messages = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (program == NULL)
    {
      g_test_skip (arguments[0]);
      return;
    }
  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, &messages, &status, &error);
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (status, NULL))
    g_error ("%s: %s %s", arguments[0], output, messages);
}

static void
test_peers (void)
{
  g_autofree char *path = profile_path ();
  g_autofree char *ours = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), "templates", "schema", "communique.rng", NULL);

  assert_program_agrees ((const char *[]) { "jing", CQ_DOCBOOK_SCHEMA, path, NULL });
  assert_program_agrees ((const char *[]) { "xmllint", "--noout", "--relaxng", CQ_DOCBOOK_SCHEMA, path, NULL });
  assert_program_agrees ((const char *[]) { "xmllint", "--nonet", "--noout", "--relaxng", ours, path, NULL });
  assert_program_agrees ((const char *[]) { "jing", "-C", "/usr/share/xml/docbook/schema/catalog-docbook5.xml", ours,
                                            path, NULL });
}

static void
test_absent (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (cq_schema_new_from_file ("/nowhere.rng", &error));
  g_assert_error (error, CQ_SCHEMA_ERROR, CQ_SCHEMA_ERROR_UNREADABLE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/docbook/schema/faults", test_faults);
  g_test_add_func ("/docbook/schema/roots", test_roots);
  g_test_add_func ("/docbook/schema/profile", test_profile);
  g_test_add_func ("/docbook/schema/peers", test_peers);
  g_test_add_func ("/docbook/schema/absent", test_absent);
  return g_test_run ();
}
