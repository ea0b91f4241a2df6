/* Names of a document, kept for the next ones. */
#include "office/cq-own-names.h"

#include <glib/gstdio.h>
#include <string.h>

#include "docbook/cq-reader.h"
#include "store/cq-store.h"

static CqNode *
read_document (const char *names)
{
  g_autofree char *xml = g_strdup_printf (
      "<article xmlns=\"http://docbook.org/ns/docbook\" xmlns:cq=\"urn:communique:statement\" version=\"5.0\" xml:lang=\"en\">"
      "<info><title><phrase xml:lang=\"en\">T</phrase><phrase xml:lang=\"ru\">T</phrase></title><authorgroup>"
      "<author xml:id=\"kg\" role=\"party\"><orgname>%s</orgname></author>"
      "</authorgroup><cq:file profile=\"1\"/></info><para/></article>",
      names);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  CqNode *document = cq_reader_parse (bytes, "test.xml", NULL, &error);

  g_assert_no_error (error);
  return document;
}

#define OTHER \
  "<phrase role=\"short\" xml:lang=\"en\">Kyrgyzstan</phrase><phrase role=\"short\" xml:lang=\"ru\">Киргизия</phrase>" \
  "<phrase role=\"formal\" xml:lang=\"en\">the Republic of the Kyrgyz</phrase><phrase role=\"short-genitive\" xml:lang=\"ru\">Киргизии</phrase>"

/* What the register says already is not written; the rest is, and is what the next document is given. */
static void
test_kept (void)
{
  g_autofree char *path = cq_register_get_own_file ();
  g_autoptr (CqNode) document = read_document (OTHER);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = cq_message_array_new ();
  g_autoptr (CqRegister) names = NULL;
  g_autofree char *data = NULL;

  g_assert_true (cq_own_names_keep (path, document, "kg", "Protocol Department", &error));
  g_assert_no_error (error);
  names = cq_register_load (problems);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpstr (cq_register_get_name (names, "KG", "ru", CQ_COUNTRY_SHORT, CQ_NAME_IN_TEXT), ==, "Киргизия");
  g_assert_cmpstr (cq_register_get_name (names, "KG", "ru", CQ_COUNTRY_SHORT, CQ_NAME_GENITIVE), ==, "Киргизии");
  g_assert_null (cq_register_get_name (names, "KG", "ru", CQ_COUNTRY_SHORT, CQ_NAME_INSTRUMENTAL));
  g_assert_cmpstr (cq_register_get_name (names, "KG", "en", CQ_COUNTRY_FORMAL, CQ_NAME_IN_TEXT), ==, "the Republic of the Kyrgyz");
  g_assert_cmpstr (cq_register_get_name (names, "KG", "en", CQ_COUNTRY_FORMAL, CQ_NAME_BARE), ==, "Republic of the Kyrgyz");
  g_assert_cmpstr (cq_register_get_source (names, "KG", "ru", CQ_COUNTRY_SHORT, CQ_NAME_BARE), ==, "Protocol Department");
  g_assert_true (g_file_get_contents (path, &data, NULL, NULL));
  g_assert_null (strstr (data, "short[en]"));
}

/* Remarks and other entries stay, and nothing is written over a file with a fault. */
static void
test_beside_others (void)
{
  g_autofree char *path = cq_register_get_own_file ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (CqNode) document = read_document (OTHER);
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  g_autofree char *broken = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "# Ours.\n[KZ]\nshort[ru]=Казахстан\n", -1, NULL));
  g_assert_true (cq_own_names_keep (path, document, "kg", NULL, &error));
  g_assert_true (g_file_get_contents (path, &data, NULL, NULL));
  g_assert_nonnull (strstr (data, "# Ours."));
  g_assert_nonnull (strstr (data, "short[ru]=Казахстан"));
  g_assert_nonnull (strstr (data, "short[ru]=Киргизия"));

  g_assert_true (g_file_set_contents (path, "nothing\n", -1, NULL));
  g_assert_false (cq_own_names_keep (path, document, "kg", NULL, &error));
  g_assert_error (error, CQ_STORE_ERROR, CQ_STORE_ERROR_BROKEN);
  g_assert_true (g_file_get_contents (path, &broken, NULL, NULL));
  g_assert_cmpstr (broken, ==, "nothing\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/office/own-names/kept", test_kept);
  g_test_add_func ("/office/own-names/beside-others", test_beside_others);
  return g_test_run ();
}
