/* Promises made of what is written already, in clauses and in points: no word of it is lost. */
#include "forms-documents.h"

#include <string.h>

static const char xml[]
    = "<article xmlns='http://docbook.org/ns/docbook' xmlns:cq='urn:communique:statement' version='5.0' xml:lang='en'>"
      "<info><title>T</title><authorgroup>"
      "<author xml:id='jp' role='party'><orgname><phrase role='short' xml:lang='en'>Japan</phrase></orgname></author>"
      "<author xml:id='kz' role='party'><orgname><phrase role='short' xml:lang='en'>Kazakhstan</phrase>"
      "<phrase role='formal' xml:lang='en'>the Republic of Kazakhstan</phrase></orgname></author>"
      "</authorgroup><date role='adopted'>2017-05-01</date><date role='signed'>2017-05-01</date><cq:file profile='1'/></info>"
      "<orderedlist role='operative'>"
      "<listitem role='operative'><para>The Ministers <emphasis>will</emphasis> meet<footnote xml:id='fn1'><para>In spring.</para></footnote>.</para>"
      "<para xml:lang='ja'>大臣は会合する。</para>"
      "<orderedlist numeration='loweralpha'><listitem><para>the parties open an <emphasis>office</emphasis>;</para></listitem>"
      "<listitem><para/></listitem></orderedlist></listitem>"
      "</orderedlist><para role='plain'>Nothing <phrase role='field text'><replaceable>else</replaceable></phrase>.</para></article>";

static CqNode *
make_document (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  CqNode *document = cq_reader_parse (bytes, "commitments.xml", NULL, &error);

  g_assert_no_error (error);
  return document;
}

/* The form of the nth link of a form, or of the nth clause of the text */
static char *
find_form (CqNode *document, const char *list, guint nth)
{
  CqFormSource source = { .document = document };
  g_autoptr (CqForm) form = cq_form_new (&source, list);

  for (guint g = 0; g < form->groups->len; g++)
    {
      GPtrArray *rows = ((CqFormGroup *) form->groups->pdata[g])->rows;

      for (guint r = 0; r < rows->len; r++)
        if (g_str_has_prefix (((CqRow *) rows->pdata[r])->key, "clause/") && nth-- == 0)
          return g_strdup (((CqRow *) rows->pdata[r])->form);
    }
  g_assert_not_reached ();
}

/* The row whose key ends so; %NULL where there is none */
static CqRow *
find_row (CqForm *form, const char *ending)
{
  for (guint g = 0; g < form->groups->len; g++)
    {
      GPtrArray *rows = ((CqFormGroup *) form->groups->pdata[g])->rows;

      for (guint r = 0; r < rows->len; r++)
        if (g_str_has_suffix (((CqRow *) rows->pdata[r])->key, ending))
          return rows->pdata[r];
    }
  return NULL;
}

/* A document, the form that is shown, and what is done in it */
typedef struct
{
  CqNode *document; /* (owned) */
  char *form;       /* (owned) */
  const char *lang; /* (nullable) */
} Desk;

static void
clear_desk (Desk *desk)
{
  cq_node_unref (desk->document);
  g_free (desk->form);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Desk, clear_desk)

static CqForm *
show (Desk *desk)
{
  CqFormSource source = { .document = desk->document, .lang = desk->lang };
  CqForm *form = cq_form_new (&source, desk->form);

  g_assert_nonnull (form);
  return form;
}

static void
take (Desk *desk, CqEdit *edit)
{
  g_autoptr (CqEdit) taken = edit;

  g_assert_nonnull (taken);
  assert_valid (taken->document, taken->name);
  cq_node_unref (desk->document);
  desk->document = cq_node_ref (taken->document);
  g_free (desk->form);
  desk->form = g_strdup (taken->form);
}

static void
act (Desk *desk, const char *what)
{
  g_autoptr (CqForm) form = show (desk);

  for (guint g = 0; g < form->groups->len; g++)
    {
      GPtrArray *actions = ((CqFormGroup *) form->groups->pdata[g])->actions;

      for (guint a = 0; a < actions->len; a++)
        if (g_str_has_prefix (((CqFormAction *) actions->pdata[a])->what, what))
          {
            take (desk, cq_form_act (form, desk->document, ((CqFormAction *) actions->pdata[a])->what, NULL, desk->lang));
            return;
          }
    }
  g_error ("“%s” does not offer “%s”", desk->form, what);
}

static void
enter (Desk *desk, const char *ending, const CqRowInput *input)
{
  g_autoptr (CqForm) form = show (desk);
  CqRow *row = find_row (form, ending);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (row);
  take (desk, cq_form_edit (form, desk->document, row->key, input, &error));
}

static void
enter_actor (Desk *desk, const char *party)
{
  g_autoptr (GPtrArray) owners = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_owner_unref);
  CqRowInput input = { .owners = owners };

  if (party != NULL)
    g_ptr_array_add (owners, cq_owner_new_party (party));
  enter (desk, "/actors", &input);
}

static void
enter_due (Desk *desk, const char *due)
{
  g_autoptr (CqWhen) when = due != NULL ? cq_when_parse (due, NULL) : NULL;
  CqRowInput input = { .when = when };

  enter (desk, "/due", &input);
}

static void
assert_text (Desk *desk, const char *expected)
{
  g_autoptr (CqForm) form = show (desk);

  g_assert_cmpstr (cq_rich_get_text (find_row (form, "text")->rich), ==, expected);
}

/* What is entered is shown, what is cleared is gone, and the sentence stays as it is written. */
static void
check_written (Desk *desk, const char *text)
{
  static const char *const rows[] = { "/actors", "/due", "/lead", "/roadmap", "/partners", "/status" };

  assert_text (desk, text);
  act (desk, "make-commitment");
  assert_text (desk, text);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CqForm) form = show (desk);
      g_assert_nonnull (find_row (form, rows[i]));
    }
  enter_actor (desk, "jp");
  enter_due (desk, "2031-Q3");
  assert_text (desk, text);
  {
    g_autoptr (CqForm) form = show (desk);
    g_autoptr (CqWhen) due = cq_when_parse ("2031-Q3", NULL);

    g_assert_true (cq_when_equal (find_row (form, "/due")->when, due));
    g_assert_cmpuint (find_row (form, "/actors")->owners->len, ==, 1);
  }
  enter_actor (desk, NULL);
  enter_due (desk, NULL);
  assert_text (desk, text);
  {
    g_autoptr (CqForm) form = show (desk);

    g_assert_null (find_row (form, "/due")->when);
    g_assert_cmpuint (find_row (form, "/actors")->owners->len, ==, 0);
  }
  act (desk, "remove-commitment");
  assert_text (desk, text);
  {
    g_autoptr (CqForm) form = show (desk);
    g_assert_null (find_row (form, "/actors"));
  }
}

static void
test_clauses (void)
{
  Desk clause = { make_document (), NULL, NULL };
  Desk plain = { make_document (), NULL, NULL };

  clause.form = find_form (clause.document, "area/main", 0);
  check_written (&clause, "The Ministers will meet¹.");
  clear_desk (&clause);
  plain.form = find_form (plain.document, "area/main", 1);
  check_written (&plain, "Nothing [else].");
  clear_desk (&plain);
}

static void
test_points (void)
{
  g_auto (Desk) desk = { make_document (), NULL, NULL };
  g_autofree char *clause = find_form (desk.document, "area/main", 0);
  g_autofree char *empty = NULL;

  desk.form = find_form (desk.document, clause, 0);
  check_written (&desk, "the parties open an office;");
  act (&desk, "make-commitment");

  /* The clause that it belongs to promises nothing by it. */
  empty = find_form (desk.document, clause, 1);
  g_free (desk.form);
  desk.form = g_steal_pointer (&clause);
  {
    g_autoptr (CqForm) form = show (&desk);
    g_assert_null (find_row (form, "/actors"));
  }
  g_free (desk.form);
  desk.form = g_steal_pointer (&empty);
  act (&desk, "make-commitment");
  assert_text (&desk, "[Who] will [do what] [date].");
  enter_actor (&desk, "kz");
  enter_due (&desk, "2031");
  assert_text (&desk, "Kazakhstan will [do what] by 2031.");
}

/* A clause that is written in another language than the one at hand */
static void
test_languages (void)
{
  g_auto (Desk) desk = { make_document (), NULL, "ru" };

  desk.form = find_form (desk.document, "area/main", 0);
  act (&desk, "make-commitment");
  desk.lang = "ja";
  assert_text (&desk, "大臣は会合する。");
  desk.lang = NULL;
  assert_text (&desk, "The Ministers will meet¹.");
}

static guint
find_insert (const CqRow *row, const char *group, const char *label)
{
  for (guint i = 0; i < row->inserts->len; i++)
    {
      const CqInsert *insert = row->inserts->pdata[i];

      if (g_str_equal (insert->group, group) && g_str_equal (insert->label, label))
        return i;
    }
  g_error ("no “%s”", label);
}

static void
insert (Desk *desk, const char *group, const char *label, guint at)
{
  g_autoptr (CqForm) form = show (desk);
  CqRow *row = find_row (form, "text");
  g_autofree char *before = g_utf8_substring (cq_rich_get_text (row->rich), 0, at);
  g_autoptr (CqNode) node = cq_row_make_insert (row, find_insert (row, group, label), before);
  g_autoptr (CqRich) rich = cq_rich_insert_node (row->rich, at, node);
  CqRowInput input = { .rich = rich };

  enter (desk, "text", &input);
}

/* Who and by when, put into a sentence that was written before */
static void
test_inserts (void)
{
  g_auto (Desk) desk = { make_document (), NULL, NULL };

  desk.form = find_form (desk.document, "area/main", 1);
  act (&desk, "make-commitment");
  insert (&desk, "Commitment", "By when", 8);
  insert (&desk, "Commitment", "Who", 0);
  assert_text (&desk, "[Who]Nothing [date][else].");
  enter_actor (&desk, "kz");
  enter_due (&desk, "2031");
  assert_text (&desk, "KazakhstanNothing by 2031[else].");
  enter_actor (&desk, NULL);
  enter_due (&desk, NULL);
  assert_text (&desk, "[Who]Nothing [date][else].");
  enter_due (&desk, "2032");
  act (&desk, "remove-commitment");
  assert_text (&desk, "[Who]Nothing by 2032[else].");
}

/* What begins a sentence has a capital at once. The words of a point may run on from those of its clause. */
static void
test_capitals (void)
{
  g_auto (Desk) desk = { make_document (), NULL, NULL };

  desk.form = find_form (desk.document, "area/main", 1);
  insert (&desk, "Parties", "the Republic of Kazakhstan", 7);
  assert_text (&desk, "Nothingthe Republic of Kazakhstan [else].");
  insert (&desk, "Parties", "the Republic of Kazakhstan", 0);
  assert_text (&desk, "The Republic of KazakhstanNothingthe Republic of Kazakhstan [else].");
  g_free (desk.form);
  desk.form = find_form (desk.document, "area/main", 0);
  insert (&desk, "Parties", "the Republic of Kazakhstan", 0);
  assert_text (&desk, "The Republic of KazakhstanThe Ministers will meet¹.");
  {
    g_autofree char *clause = g_steal_pointer (&desk.form);

    desk.form = find_form (desk.document, clause, 0);
    insert (&desk, "Parties", "the Republic of Kazakhstan", 0);
    assert_text (&desk, "the Republic of Kazakhstanthe parties open an office;");
  }
}

/* Of two dates on one day each says which it is. */
static void
test_dates (void)
{
  g_auto (Desk) desk = { make_document (), NULL, NULL };

  desk.form = find_form (desk.document, "area/main", 1);
  insert (&desk, "Dates", "Adopted on: 1 May 2017", 7);
  insert (&desk, "Dates", "Signed on: 1 May 2017", 7);
  assert_text (&desk, "Nothing1 May 20171 May 2017 [else].");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forms/commitments/clauses", test_clauses);
  g_test_add_func ("/forms/commitments/points", test_points);
  g_test_add_func ("/forms/commitments/languages", test_languages);
  g_test_add_func ("/forms/commitments/inserts", test_inserts);
  g_test_add_func ("/forms/commitments/capitals", test_capitals);
  g_test_add_func ("/forms/commitments/dates", test_dates);
  return g_test_run ();
}
