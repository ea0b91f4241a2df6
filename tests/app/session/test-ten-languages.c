/* A document in ten languages: added, written, exported, imported, taken away, undone; and no word is lost. */
#include "session-fixtures.h"

#include "docbook/cq-writer.h"
#include "export/cq-export.h"
#include "forms/cq-rich.h"
#include "forms/cq-structure.h"
#include "import/cq-import.h"
#include "session/cq-session.h"
#include "statement/cq-languages.h"

/* Written for this test: “Joint Statement” and “The Ministers met in Ashgabat.” */
static const struct
{
  const char *lang;
  const char *title;
  const char *opening;
} texts[] = {
  { "en", "Joint Statement on Roads", "The Ministers met in Ashgabat," },
  { "ru", "Совместное заявление о дорогах", "Министры встретились в Ашхабаде," },
  { "ja", "道路に関する共同声明", "大臣はアシガバットで会合し、" },
  { "kk", "Жолдар туралы бірлескен мәлімдеме", "Министрлер Ашхабадта кездесті," },
  { "ky", "Жолдор жөнүндө биргелешкен билдирүү", "Министрлер Ашхабадда жолугушту," },
  { "tg", "Изҳороти муштарак дар бораи роҳҳо", "Вазирон дар Ашқобод вохӯрданд," },
  { "tk", "Ýollar barada bilelikdäki beýannama", "Ministrler Aşgabatda duşuşdylar," },
  { "uz", "Yoʻllar toʻgʻrisida qoʻshma bayonot", "Vazirlar Ashxobodda uchrashdilar," },
  { "ar", "بيان مشترك بشأن الطرق", "اجتمع الوزراء في عشق أباد،" },
  { "zh", "关于道路的联合声明", "部长们在阿什哈巴德举行会议，" },
};

static CqForm *
open_form (CqSession *session, const char *id, const char *lang)
{
  const CqFormSource source = { .document = cq_session_get_document (session), .template = cq_session_get_template (session), .lang = lang };
  CqForm *form = cq_form_new (&source, id);

  g_assert_nonnull (form);
  return form;
}

static void
take (CqSession *session, CqEdit *edit)
{
  g_assert_nonnull (edit);
  cq_session_take_edit (session, edit);
  cq_edit_unref (edit);
}

static void
add_language (CqSession *session, const char *lang)
{
  g_autoptr (CqForm) form = open_form (session, "document", NULL);
  g_autofree char *what = g_strconcat ("add-language/", lang, NULL);

  take (session, cq_form_act (form, cq_session_get_document (session), what, NULL, "en"));
}

static void
write_row (CqSession *session, const char *id, const char *key, const char *lang, const char *words)
{
  g_autoptr (CqForm) form = open_form (session, id, lang);
  CqRow *row = cq_form_find_row (form, key);
  g_autoptr (CqRich) rich = NULL;
  CqRowInput input = { .text = words };

  g_assert_nonnull (row);
  if (row->rich != NULL)
    input.rich = rich = cq_rich_replace (row->rich, 0, cq_rich_get_length (row->rich), words);
  take (session, cq_form_edit (form, cq_session_get_document (session), key, &input, NULL));
}

static CqSession *
make_session (void)
{
  g_autoptr (CqCatalogue) catalogue = new_catalogue ();
  CqSession *session = cq_session_new_from_template (catalogue, cq_catalogue_find (catalogue, STATEMENT), "en");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (i > 0)
        add_language (session, texts[i].lang);
      write_row (session, "document", "title", texts[i].lang, texts[i].title);
      write_row (session, "chapeau", "text", texts[i].lang, texts[i].opening);
    }
  return session;
}

static char *
export (CqNode *document, const char *lang, CqExportTarget target)
{
  const CqExportChoice choice = { .target = target, .lang = lang };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cq_export_make (document, &choice, 0, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* The first @n languages say what they said, each in a copy of its own, and no other does. */
static void
assert_says (CqNode *document, guint n)
{
  g_auto (GStrv) languages = cq_document_list_languages (document);

  g_assert_cmpuint (g_strv_length (languages), ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *copy = export (document, texts[i].lang, CQ_EXPORT_TEXT);

      for (guint k = 0; k < G_N_ELEMENTS (texts); k++)
        {
          g_test_message ("%s in the copy in %s", texts[k].lang, texts[i].lang);
          g_assert_cmpint (strstr (copy, texts[k].title) != NULL, ==, k == i);
          g_assert_cmpint (strstr (copy, texts[k].opening) != NULL, ==, k == i);
        }
    }
}

static void
test_file (void)
{
  g_autoptr (CqSession) session = make_session ();
  g_autoptr (GBytes) written = cq_writer_write (cq_session_get_document (session));
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) read = cq_reader_parse (written, "ten.xml", NULL, &error);
  g_autoptr (GBytes) again = NULL;

  g_assert_no_error (error);
  again = cq_writer_write (read);
  assert_same_bytes (written, again);
  assert_says (read, G_N_ELEMENTS (texts));
}

/* A copy in any of the languages becomes a document again, in that language and with its words. */
static void
test_import (void)
{
  g_autoptr (CqSession) session = make_session ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *copy = export (cq_session_get_document (session), texts[i].lang, CQ_EXPORT_DOCBOOK);
      g_autoptr (GBytes) bytes = g_bytes_new (copy, strlen (copy));
      g_autoptr (GError) error = NULL;
      g_autoptr (CqNode) imported = cq_import_read (bytes, "copy.xml", CQ_IMPORT_DOCBOOK, NULL, NULL, &error);
      g_autofree char *said = NULL;

      g_assert_no_error (error);
      g_test_message ("%s", texts[i].lang);
      g_assert_cmpstr (cq_document_get_language (imported), ==, texts[i].lang);
      said = export (imported, NULL, CQ_EXPORT_TEXT);
      g_assert_nonnull (strstr (said, texts[i].title));
      g_assert_nonnull (strstr (said, texts[i].opening));
    }
}

/* Each language goes with its own words only; undoing brings them back as they were, and doing it again takes them. */
static void
test_remove (void)
{
  g_autoptr (CqSession) session = make_session ();
  g_autoptr (CqNode) whole = cq_node_ref (cq_session_get_document (session));
  g_autoptr (CqNode) single = NULL;

  for (guint n = G_N_ELEMENTS (texts); n > 1; n--)
    {
      g_autofree char *key = g_strconcat ("language/", texts[n - 1].lang, NULL);

      take (session, cq_structure_remove (cq_session_get_document (session), key));
      assert_says (cq_session_get_document (session), n - 1);
    }
  single = cq_node_ref (cq_session_get_document (session));
  for (guint n = G_N_ELEMENTS (texts); n > 1; n--)
    cq_session_undo (session);
  g_assert_true (cq_node_equal (cq_session_get_document (session), whole));
  for (guint n = G_N_ELEMENTS (texts); n > 1; n--)
    cq_session_redo (session);
  g_assert_true (cq_node_equal (cq_session_get_document (session), single));
}

/* All the way back to the template, and forth again */
static void
test_undo (void)
{
  g_autoptr (CqCatalogue) catalogue = new_catalogue ();
  g_autoptr (CqSession) fresh = cq_session_new_from_template (catalogue, cq_catalogue_find (catalogue, STATEMENT), "en");
  g_autoptr (CqSession) session = make_session ();
  g_autoptr (CqNode) whole = cq_node_ref (cq_session_get_document (session));

  while (cq_session_get_can_undo (session))
    cq_session_undo (session);
  g_assert_true (cq_node_equal (cq_session_get_document (session), cq_session_get_document (fresh)));
  while (cq_session_get_can_redo (session))
    cq_session_redo (session);
  g_assert_true (cq_node_equal (cq_session_get_document (session), whole));
  assert_says (whole, G_N_ELEMENTS (texts));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/session/ten-languages/file", test_file);
  g_test_add_func ("/session/ten-languages/import", test_import);
  g_test_add_func ("/session/ten-languages/remove", test_remove);
  g_test_add_func ("/session/ten-languages/undo", test_undo);
  return g_test_run ();
}
