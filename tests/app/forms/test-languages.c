/* Forms in two languages: what stands beside what, what is noted, and what may be done. */
#include <string.h>

#include "forms-dump.h"

#include "forms/cq-rich.h"
#include "forms/cq-structure.h"
#include "forms/cq-version-step.h"
#include "statement/cq-languages.h"
#include "statement/cq-section.h"
#include "template/cq-template.h"

#define EXAMPLE "templates/examples/ashgabat.xml"

static void
take (CqNode **document, CqEdit *edit)
{
  g_assert_nonnull (edit);
  cq_node_unref (*document);
  *document = cq_node_ref (edit->document);
  cq_edit_unref (edit);
}

static CqForm *
make (CqNode *document, const char *id, const char *lang, const char *other)
{
  const CqFormSource source = { .document = document, .lang = lang, .other = other };
  CqForm *form = cq_form_new (&source, id);

  g_assert_nonnull (form);
  return form;
}

static void
act (CqNode **document, const char *form, const char *what)
{
  g_autoptr (CqForm) shown = make (*document, form, NULL, "ja");

  take (document, cq_form_act (shown, *document, what, NULL, "en"));
}

/* The example as it was before anybody translated it */
static CqNode *
load_one (void)
{
  static const char *const translations[] = { "ru", "ja" };
  CqNode *document = load_source_file (EXAMPLE);

  for (guint i = 0; i < G_N_ELEMENTS (translations); i++)
    {
      g_autoptr (CqNode) before = document;
      document = cq_document_remove_language (before, translations[i]);
    }
  return document;
}

static CqNode *
load (void)
{
  CqNode *document = load_one ();

  act (&document, "document", "add-language/ja");
  return document;
}

static void
type (CqNode **document, const char *id, const char *key, const char *text)
{
  g_autoptr (CqForm) form = make (*document, id, NULL, "ja");
  CqRow *row = cq_form_find_row (form, key);
  g_autoptr (CqRich) rich = NULL;
  CqRowInput input = { NULL };

  g_assert_nonnull (row);
  if (row->kind == CQ_ROW_SENTENCE)
    input.rich = rich = cq_rich_replace (row->rich, 0, cq_rich_get_length (row->rich), text);
  else
    input.text = text;
  take (document, cq_form_edit (form, *document, key, &input, NULL));
}

static char *
get_note (CqNode *document, const char *id, const char *key)
{
  g_autoptr (CqForm) form = make (document, id, NULL, "ja");
  CqRow *row = cq_form_find_row (form, key);

  g_assert_nonnull (row);
  return g_strdup (row->note);
}

#define assert_note(document, id, key, expected)                                                                      \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *note_ = get_note (document, id, key);                                                            \
    g_assert_cmpstr (note_, ==, expected);                                                                             \
  }                                                                                                                    \
  G_STMT_END

/* In one language nothing is beside anything, and no row says what it would be. */
static void
test_one (void)
{
  g_autoptr (CqNode) document = load_one ();
  g_autoptr (CqForm) form = make (document, "document", NULL, "ja");

  for (guint g = 0; g < form->groups->len; g++)
    {
      GPtrArray *rows = ((CqFormGroup *) form->groups->pdata[g])->rows;
      for (guint r = 0; r < rows->len; r++)
        {
          const CqRow *row = rows->pdata[r];
          g_assert_false (row->is_beside);
          g_assert_false (row->is_of_language);
          g_assert_null (row->note);
        }
    }
}

/* The form of the document, and of what else the outline has: each text is followed by the same in the other language. */
static void
test_beside (void)
{
  g_autoptr (CqNode) document = load ();
  const CqFormSource source = { .document = document, .other = "ja" };
  g_autoptr (GPtrArray) outline = cq_outline_new (&source);
  guint n = 0;

  for (guint i = 0; i < outline->len; i++)
    {
      g_autoptr (CqForm) form = make (document, ((CqOutlineRow *) outline->pdata[i])->form, NULL, "ja");

      for (guint g = 0; g < form->groups->len; g++)
        {
          GPtrArray *rows = ((CqFormGroup *) form->groups->pdata[g])->rows;
          for (guint r = 0; r < rows->len; r++)
            {
              const CqRow *row = rows->pdata[r];
              g_autofree char *key = NULL;

              if (!row->is_beside)
                continue;
              g_assert_cmpuint (r, >, 0);
              key = g_strconcat (((CqRow *) rows->pdata[r - 1])->key, "@ja", NULL);
              g_assert_cmpstr (row->key, ==, key);
              g_assert_cmpstr (row->lang, ==, "ja");
              g_assert_cmpint (row->kind, ==, ((CqRow *) rows->pdata[r - 1])->kind);
              n++;
            }
        }
    }
  g_assert_cmpuint (n, >, 50);
}

static void
test_title (void)
{
  g_autoptr (CqNode) document = load ();
  g_autoptr (CqSection) section = NULL;
  g_autofree char *title = NULL;

  assert_note (document, "area/transport", "title@ja", "Not in Japanese yet");
  assert_note (document, "area/transport", "title", NULL);
  type (&document, "area/transport", "title@ja", "運輸");
  section = cq_section_find (document, "transport");
  title = cq_section_get_title (section, "ja");
  g_assert_cmpstr (title, ==, "運輸");
  assert_note (document, "area/transport", "title@ja", NULL);
  type (&document, "area/transport", "title", "Transport");
  assert_note (document, "area/transport", "title@ja", "Behind the text in English");
  act (&document, "area/transport", "mark-in-step/title@ja");
  assert_note (document, "area/transport", "title@ja", NULL);
}

static char *
find_clause (CqNode *document)
{
  const CqFormSource source = { .document = document };
  g_autoptr (GPtrArray) outline = cq_outline_new (&source);

  for (guint i = 0; i < outline->len; i++)
    {
      const CqOutlineRow *row = outline->pdata[i];
      g_autoptr (CqForm) form = g_str_has_prefix (row->form, "clause/") ? make (document, row->form, NULL, NULL) : NULL;
      CqRow *text = form != NULL ? cq_form_find_row (form, "text") : NULL;
      guint n = 0;

      if (text != NULL)
        cq_rich_get_spans (text->rich, &n);
      if (n > 2)
        return g_strdup (row->form);
    }
  g_assert_not_reached ();
}

/* The live fields come over in the other language's words, and blanks where the words were. */
static void
test_structure (void)
{
  g_autoptr (CqNode) document = load ();
  g_autofree char *id = find_clause (document);
  g_autoptr (CqForm) form = NULL;
  CqRow *english;
  CqRow *japanese;
  const CqRichSpan *spans;
  guint n;
  guint n_fields = 0;
  guint n_english = 0;

  act (&document, id, "copy-structure/text@ja");
  form = make (document, id, NULL, "ja");
  english = cq_form_find_row (form, "text");
  japanese = cq_form_find_row (form, "text@ja");
  spans = cq_rich_get_spans (english->rich, &n);
  for (guint i = 0; i < n; i++)
    n_english += spans[i].kind == CQ_RICH_FIELD;
  spans = cq_rich_get_spans (japanese->rich, &n);
  for (guint i = 0; i < n; i++)
    n_fields += spans[i].kind == CQ_RICH_FIELD;
  g_assert_cmpuint (n_fields, ==, n_english);
  g_assert_cmpuint (n, >=, n_fields);
  /* Bones are no translation yet. */
  assert_note (document, id, "text@ja", "Not in Japanese yet");
}

static void
test_list (void)
{
  g_autoptr (CqNode) document = load ();
  g_autoptr (CqForm) form = NULL;
  CqRowInput input = { .text = "official-translation" };
  g_auto (GStrv) languages = NULL;

  act (&document, "document", "add-language/ru");
  take (&document, cq_structure_step (document, "language/ru", FALSE));
  languages = cq_document_list_languages (document);
  g_assert_cmpstr (languages[1], ==, "ru");
  g_assert_null (cq_structure_step (document, "language/ru", FALSE));
  form = make (document, "language/ru", NULL, NULL);
  g_assert_cmpint (cq_document_get_standing (document, "ru"), ==, CQ_STANDING_UNOFFICIAL_TRANSLATION);
  take (&document, cq_form_edit (form, document, "standing", &input, NULL));
  g_assert_cmpint (cq_document_get_standing (document, "ru"), ==, CQ_STANDING_OFFICIAL_TRANSLATION);
  act (&document, "language/ru", "choose-principal");
  g_assert_cmpstr (cq_document_get_language (document), ==, "ru");
  take (&document, cq_structure_remove (document, "language/ja"));
  g_assert_false (cq_document_has_language (document, "ja"));
  g_assert_null (cq_structure_remove (document, "language/ru"));
  g_assert_true (cq_document_has_language (document, "en"));
}

/* Who is no party is named in each language, in a row below the owners; what is missing there is noted and found. */
static void
test_owners (void)
{
  static const char partner[] = "civil aviation authorities of the region";
  g_autoptr (CqNode) document = load ();
  const CqFormSource source = { .document = document, .other = "ja" };
  g_autoptr (CqForm) before = make (document, "clause/op6", NULL, "ja");
  g_autoptr (CqForm) after = NULL;
  g_autofree char *row = NULL;
  g_autofree char *form = NULL;
  const CqRow *owners;

  g_assert_cmpstr (cq_form_find_row (before, "c4/partner-1")->text, ==, partner);
  g_assert_null (cq_form_find_row (before, "c4/partner-1@ja")->text);
  assert_note (document, "clause/op6", "c4/partner-1@ja", "Not in Japanese yet");
  form = cq_version_step (&source, before, "c4/reporting@ja", FALSE, &row);
  while (g_strcmp0 (row, "c4/partner-1@ja") != 0)
    {
      g_autoptr (CqForm) here = make (document, form, NULL, "ja");
      g_autofree char *last = g_steal_pointer (&row);

      g_free (form);
      form = cq_version_step (&source, here, last, FALSE, &row);
      g_assert_cmpstr (form, !=, "document");
    }

  type (&document, "clause/op6", "c4/partner-1@ja", "地域の民間航空当局");
  assert_note (document, "clause/op6", "c4/partner-1@ja", NULL);
  type (&document, "clause/op6", "c4/partner-1", "the civil aviation authorities");
  assert_note (document, "clause/op6", "c4/partner-1@ja", "Behind the text in English");
  after = make (document, "clause/op6", "ja", NULL);
  owners = cq_form_find_row (after, "c4/partners");
  g_assert_cmpstr (cq_owner_get_name (owners->owners->pdata[owners->owners->len - 1], "ja", "en"), ==, "地域の民間航空当局");
}

/* Through all that is to be translated, forth and back */
static void
test_step (void)
{
  g_autoptr (CqNode) document = load ();
  const CqFormSource source = { .document = document, .other = "ja" };
  g_autofree char *form_id = g_strdup ("document");
  g_autofree char *row = NULL;
  g_autofree char *first_form = NULL;
  g_autofree char *first_row = NULL;

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (CqForm) form = make (document, form_id, NULL, "ja");
      g_autofree char *next_row = NULL;
      char *next = cq_version_step (&source, form, row, TRUE, &next_row);

      g_assert_nonnull (next);
      g_assert_true (g_str_has_suffix (next_row, "@ja"));
      g_assert_false (g_str_equal (next, form_id) && g_strcmp0 (next_row, row) == 0);
      if (i == 3)
        {
          first_form = g_strdup (next);
          first_row = g_strdup (next_row);
        }
      g_free (form_id);
      g_free (row);
      form_id = next;
      row = g_steal_pointer (&next_row);
    }
  {
    g_autoptr (CqForm) form = make (document, form_id, NULL, "ja");
    g_autofree char *back_row = NULL;
    g_autofree char *back = cq_version_step (&source, form, row, FALSE, &back_row);
    g_assert_cmpstr (back, ==, first_form);
    g_assert_cmpstr (back_row, ==, first_row);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forms/languages/one", test_one);
  g_test_add_func ("/forms/languages/beside", test_beside);
  g_test_add_func ("/forms/languages/title", test_title);
  g_test_add_func ("/forms/languages/structure", test_structure);
  g_test_add_func ("/forms/languages/list", test_list);
  g_test_add_func ("/forms/languages/owners", test_owners);
  g_test_add_func ("/forms/languages/step", test_step);
  return g_test_run ();
}
