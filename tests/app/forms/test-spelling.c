/* What of a text is looked up, and corrections as edits. */
#include <locale.h>
#include <string.h>

#include "../spell/plain-speller.h"
#include "forms/cq-edit-spelling.h"
#include "forms/cq-form.h"
#include "rich-content.h"
#include "spell/cq-ignored-words.h"
#include "spell/cq-spelling.h"

#define FIELD "<phrase role='field name-short' linkend='jp'>Japan</phrase>"

static const struct
{
  const char *content;
  const char *masked; /* with a sign of number for what is not looked at */
} cases[] = {
  { "teh roads", "teh roads" },
  { FIELD " will", "##### will" },
  { "a <emphasis>t</emphasis>eh", "a teh" },
  { "in <phrase role='field text'><replaceable>city</replaceable></phrase>.", "in ######." },
  { "the <foreignphrase>modus vivendi</foreignphrase> of", "the ############# of" },
  { "the <phrase xml:lang='fr'>entente</phrase>, <phrase xml:lang='en-GB'>lift</phrase>", "the #######, lift" },
  { "met<footnote><para>teh</para></footnote> in", "met# in" },
  { "日本 <emphasis>ж</emphasis>", "日本 ж" },
};

static void
test_masked (gconstpointer data)
{
  const guint n = GPOINTER_TO_UINT (data);
  g_autoptr (CqRich) rich = rich_from_xml (cases[n].content, "en");
  g_autofree char *masked = cq_rich_dup_masked (rich);
  g_auto (GStrv) parts = g_strsplit (masked, CQ_WORD_MASK, -1);
  g_autofree char *shown = g_strjoinv ("#", parts);

  g_assert_cmpuint ((guint) g_utf8_strlen (masked, -1), ==, cq_rich_get_length (rich));
  g_assert_cmpstr (shown, ==, cases[n].masked);
}

static CqNode *
parse (void)
{
  static const char xml[]
      = "<article xmlns=\"http://docbook.org/ns/docbook\" xmlns:cq=\"urn:communique:statement\" version=\"5.0\" xml:lang=\"en\""
        " role=\"joint-statement\"><info><title>Teh Statement</title>"
        "<confgroup xml:id=\"meeting\"><conftitle>Fist Meetnig</conftitle></confgroup><cq:file profile=\"1\"/>"
        "<cq:commitment about=\"c1\"><cq:deliverable>a lits</cq:deliverable></cq:commitment></info>"
        "<orderedlist role=\"operative\"><listitem xml:id=\"op1\" role=\"operative\"><para>in teh city</para></listitem>"
        "<listitem role=\"operative\"><para><phrase xml:id=\"c1\" role=\"commitment\">teh roads</phrase></para></listitem></orderedlist></article>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  CqNode *document = cq_reader_parse (bytes, "test.xml", NULL, &error);

  g_assert_no_error (error);
  return document;
}

static GPtrArray *
check (CqNode *document)
{
  g_autoptr (CqSpeller) speller = plain_speller_new ("en", "the statement in city roads a list first meeting", NULL);
  g_autoptr (CqKnownWords) known = cq_known_words_new (document);
  g_autoptr (CqSpellingMemo) memo = cq_spelling_memo_new ();

  return cq_spelling_check (document, speller, known, memo);
}

/* Every word has a form that it is edited in. */
static void
test_forms (void)
{
  static const char *const words[] = { "Teh", "Fist", "Meetnig", "lits", "teh", "teh" };
  static const char *const forms[] = { "document", "meeting", "meeting", "clause/", "clause/op1", "clause/" };
  g_autoptr (CqNode) document = parse ();
  g_autoptr (GPtrArray) found = check (document);

  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (words));
  for (guint i = 0; i < found->len; i++)
    {
      g_autofree char *word = cq_misspelling_dup_word (found->pdata[i], document);
      g_autofree char *form = cq_misspelling_find_form (found->pdata[i], document);

      g_assert_cmpstr (word, ==, words[i]);
      g_assert_nonnull (form);
      g_assert_true (g_str_has_prefix (form, forms[i]));
    }
}

static void
test_correct (void)
{
  g_autoptr (CqNode) document = parse ();
  g_autoptr (GPtrArray) found = check (document);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (CqEdit) edit = NULL;

  g_ptr_array_add (chosen, found->pdata[4]);
  g_ptr_array_add (chosen, found->pdata[5]);
  edit = cq_edit_correct (document, chosen, "the", "document");
  left = check (edit->document);
  g_assert_cmpstr (edit->name, ==, "Correct “teh” to “the”");
  g_assert_cmpstr (edit->form, ==, "clause/op1");
  g_assert_null (edit->merge);
  g_assert_cmpuint (left->len, ==, 4);
}

static void
test_ignore (void)
{
  g_autoptr (CqNode) document = parse ();
  g_autoptr (CqEdit) edit = cq_edit_ignore_word (document, "en", "teh", "meeting");
  g_autoptr (GPtrArray) left = check (edit->document);
  g_auto (GStrv) ignored = cq_ignored_words_list (edit->document, "en");

  g_assert_cmpstr (edit->name, ==, "Ignore “teh”");
  g_assert_cmpstr (edit->form, ==, "meeting");
  g_assert_cmpstrv (ignored, ((const char *const[]) { "teh", NULL }));
  g_assert_cmpuint (left->len, ==, 4);
}

/* A word put in the place of another is a step of its own. */
static void
test_apart (void)
{
  g_autoptr (CqNode) document = parse ();
  const CqFormSource source = { .document = document };
  g_autoptr (CqForm) form = cq_form_new (&source, "meeting");
  const CqRowInput typed = { .text = "First Meetin" };
  const CqRowInput apart = { .text = "First Meeting", .is_apart = TRUE };
  const CqRow *name = NULL;
  g_autoptr (CqEdit) first = NULL;
  g_autoptr (CqEdit) second = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; name == NULL && i < form->groups->len; i++)
    for (guint j = 0; name == NULL && j < ((CqFormGroup *) form->groups->pdata[i])->rows->len; j++)
      {
        const CqRow *row = ((CqFormGroup *) form->groups->pdata[i])->rows->pdata[j];
        name = g_strcmp0 (row->text, "Fist Meetnig") == 0 ? row : NULL;
      }
  g_assert_nonnull (name);
  first = cq_form_edit (form, document, name->key, &typed, &error);
  g_assert_no_error (error);
  second = cq_form_edit (form, document, name->key, &apart, &error);
  g_assert_no_error (error);
  g_assert_nonnull (first->merge);
  g_assert_null (second->merge);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/forms/spelling/masked/%u", i);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_masked);
    }
  g_test_add_func ("/forms/spelling/forms", test_forms);
  g_test_add_func ("/forms/spelling/correct", test_correct);
  g_test_add_func ("/forms/spelling/ignore", test_ignore);
  g_test_add_func ("/forms/spelling/apart", test_apart);
  return g_test_run ();
}
