/* How dates are written: chosen in forms, seen in the text. */
#include "forms-documents.h"

#include <string.h>

#include "docbook/cq-writer.h"
#include "statement/cq-field.h"
#include "statement/cq-usage.h"

static CqNode *
make_document (const char *lang)
{
  g_autofree char *xml = g_strdup_printf (
      "<article xmlns='http://docbook.org/ns/docbook' xmlns:cq='urn:communique:statement' version='5.0' xml:lang='%s' "
      "role='joint-statement'><info><title>A</title><confgroup xml:id='meeting'><confnum>6</confnum></confgroup>"
      "<date role='signed'>2017-05-01</date><cq:file profile='1'/></info>"
      "<orderedlist role='operative'><listitem xml:id='op1' role='operative'><para>B</para></listitem></orderedlist>"
      "<section xml:id='closing' role='closing'><title/><para>C <phrase role='field date-signed'><replaceable>date"
      "</replaceable></phrase></para></section></article>",
      lang);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) blank = cq_reader_parse (bytes, "usage.xml", NULL, &error);

  g_assert_no_error (error);
  return cq_fields_refresh (NULL, blank);
}

static CqRow *
find_row (CqNode *document, const char *form, const char *key, const char *lang)
{
  CqFormSource source = { .document = document, .lang = lang };
  g_autoptr (CqForm) shown = cq_form_new (&source, form);
  CqRow *row = cq_form_find_row (shown, key);

  return row != NULL ? cq_row_ref (row) : NULL;
}

static CqNode *
enter (CqNode *document, const char *form, const char *key, const CqRowInput *input, const char *lang)
{
  CqFormSource source = { .document = document, .lang = lang };
  g_autoptr (CqForm) shown = cq_form_new (&source, form);
  g_autoptr (GError) error = NULL;
  g_autoptr (CqEdit) edit = cq_form_edit (shown, document, key, input, &error);

  g_assert_no_error (error);
  assert_valid (edit->document, key);
  return cq_node_ref (edit->document);
}

static char *
list_choices (const CqRow *row)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < row->choices->len; i++)
    {
      const CqChoice *choice = row->choices->pdata[i];
      g_string_append_printf (text, "%s%s=%s", i > 0 ? "\n" : "", choice->value, choice->label);
    }
  return g_string_free (text, FALSE);
}

static gboolean
says (CqNode *document, const char *text)
{
  g_autoptr (GBytes) bytes = cq_writer_write (document);
  g_autofree char *xml = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  return strstr (xml, text) != NULL;
}

static void
test_closing (void)
{
  g_autoptr (CqNode) document = make_document ("en");
  g_autoptr (CqRow) row = find_row (document, "closing", "written-signed", NULL);
  g_autofree char *choices = list_choices (row);
  CqRowInput input = { .text = "words" };
  g_autoptr (CqNode) spelled = enter (document, "closing", "written-signed", &input, NULL);
  g_autoptr (CqRow) now = find_row (spelled, "closing", "written-signed", NULL);
  g_autoptr (CqNode) back = NULL;

  g_assert_cmpstr (row->label, ==, "Form of “Signed on”");
  g_assert_cmpstr (row->text, ==, "");
  g_assert_cmpstr (choices, ==, "=In figures\nwords=In words");
  g_assert_cmpstr (now->text, ==, "words");
  g_assert_true (says (spelled, ">this first day of May, two thousand and seventeen<"));
  input.text = "";
  back = enter (spelled, "closing", "written-signed", &input, NULL);
  g_assert_true (cq_node_equal (back, document));
}

static void
test_japanese (void)
{
  g_autoptr (CqNode) document = make_document ("ja");
  g_autoptr (CqRow) row = find_row (document, "closing", "written-signed", NULL);
  g_autofree char *choices = list_choices (row);
  g_autoptr (CqRow) calendar = find_row (document, "document", "calendar", NULL);
  g_autofree char *calendars = list_choices (calendar);
  CqRowInput input = { .text = "ja-u-ca-japanese" };
  g_autoptr (CqNode) era = enter (document, "document", "calendar", &input, NULL);

  g_assert_cmpstr (choices, ==,
                   "=In figures\nwords=In words\nera=By era, in figures\nera words=By era, in words");
  g_assert_cmpstr (calendars, ==, "=As usual\nja-u-ca-gregory=2017年5月1日\nja-u-ca-japanese=平成29年5月1日");
  g_assert_cmpstr (calendar->text, ==, "");
  g_assert_true (says (era, "平成29年5月1日"));
  g_assert_false (says (era, ">2017年"));
}

static void
test_document (void)
{
  g_autoptr (CqNode) document = make_document ("en");
  g_autoptr (CqRow) lengths = find_row (document, "document", "lengths", NULL);
  g_autoptr (CqRow) digits = find_row (document, "document", "digits", "ar");
  CqRowInput input = { .active = TRUE };
  g_autoptr (CqNode) twice = enter (document, "document", "lengths", &input, NULL);

  g_assert_false (lengths->active);
  g_assert_true (cq_document_says_lengths_twice (twice));
  g_assert_nonnull (digits);
  g_assert_null (find_row (document, "document", "digits", NULL));
  g_assert_null (find_row (document, "document", "calendar", NULL));
}

/* What may be put into a sentence: the date and the number of the meeting in their forms, none twice. */
static void
test_inserts (void)
{
  static const struct
  {
    const char *lang;
    const char *wanted[4];
  } cases[] = {
    { "en", { "1 May 2017", "on 1 May 2017", "this first day of May, two thousand and seventeen", "sixth" } },
    { "ru", { "1 мая 2017 года", "первого мая две тысячи семнадцатого года", "шестая", "шестого" } },
    { "ja", { "2017年5月1日に", "平成29年5月1日", "平成二十九年五月一日", "第6回" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CqNode) document = make_document (cases[i].lang);
      g_autoptr (CqRow) row = find_row (document, "clause/op1", "text", NULL);

      for (guint w = 0; w < G_N_ELEMENTS (cases[i].wanted); w++)
        {
          guint n = 0;

          for (guint k = 0; k < row->inserts->len; k++)
            {
              const char *label = ((CqInsert *) row->inserts->pdata[k])->label;

              n += g_str_equal (g_str_has_prefix (label, "Signed on: ") ? label + strlen ("Signed on: ") : label,
                                cases[i].wanted[w]);
            }
          g_test_message ("%s", cases[i].wanted[w]);
          g_assert_cmpuint (n, ==, 1);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forms/usage/closing", test_closing);
  g_test_add_func ("/forms/usage/japanese", test_japanese);
  g_test_add_func ("/forms/usage/document", test_document);
  g_test_add_func ("/forms/usage/inserts", test_inserts);
  return g_test_run ();
}
