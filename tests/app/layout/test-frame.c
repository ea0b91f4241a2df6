/* The frame of pages: sides of sheets, heads, annexes, what lies, what is numbered. */
#include "layout-support.h"

/* The words of a page that are, or are not, of the document itself; a line each. */
static char *
dup_words (CqPages *pages, guint index, gboolean of_heads)
{
  const CqPage *page = cq_pages_get_page (pages, index);
  GString *words = g_string_new (NULL);
  double y = -1;

  for (guint i = 0; i < page->n_marks; i++)
    {
      const CqMark *mark = &page->marks[i];
      if (mark->kind != CQ_MARK_RUN || (mark->element == CQ_ELEMENT_ARTIFACT) != of_heads)
        continue;
      if (y >= 0 && mark->y != y)
        g_string_append_c (words, '\n');
      y = mark->y;
      g_string_append_len (words, mark->run->text, mark->run->n_bytes);
    }
  return g_string_free (words, FALSE);
}

#define TWO_PARTS "<para>Text.</para><appendix role='annex' label='Annex'><title>Plan</title><para>More.</para></appendix>"

/* An annex begins on the front of a sheet; the back before it is left empty, its head and number too. */
static void
test_sheet (void)
{
  g_autoptr (CqNode) document = parse_body (TWO_PARTS);
  g_autoptr (CqPages) twice = lay_out_styled (document, "[style]\nbased-on=dialogue\n[page]\nsides=double\n[annexes]\nstart=sheet\n", NULL);
  g_autoptr (CqPages) once = lay_out_styled (document, "[style]\nbased-on=dialogue\n[annexes]\nstart=sheet\n", NULL);
  g_autofree char *foot = dup_words (twice, 2, TRUE);

  g_assert_cmpuint (cq_pages_get_n_pages (twice), ==, 3);
  g_assert_cmpuint (cq_pages_get_page (twice, 1)->n_marks, ==, 0);
  g_assert_cmpstr (cq_pages_get_page (twice, 2)->label, ==, "3");
  g_assert_cmpstr (foot, ==, "3 / 3");
  g_assert_cmpuint (cq_pages_get_n_pages (once), ==, 2);
}

#define ANNEX_LIST                                                                                                        \
  "<para>Text.</para><bridgehead role='annexes'>Annexes</bridgehead><variablelist role='annexes'><varlistentry>"       \
  "<term>Annex I</term><listitem><para><link linkend='plan'>Plan</link></para></listitem></varlistentry></variablelist>" \
  "<appendix role='annex' label='Annex I' xml:id='plan'><title>Plan</title><para role='subtitle'>Until 2020</para></appendix>"

/* The list of annexes leads to them; a style may go without it. Below the title of one, its subtitle looks like any other. */
static void
test_annex_list (void)
{
  g_autoptr (CqNode) document = parse_body (ANNEX_LIST);
  g_autoptr (CqPages) pages = lay_out (document);
  g_autoptr (CqPages) without = lay_out_styled (document, "[style]\nbased-on=dialogue\n[annexes]\nlist=false\n", NULL);
  g_autofree char *words = dup_words (pages, 0, FALSE);
  g_autofree char *fewer = dup_words (without, 0, FALSE);
  const CqMark *subtitle = find_mark (pages, 1, "Until 2020");
  const CqMark *link = find_mark (pages, 0, "Plan");
  guint n;

  g_assert_true (g_str_has_suffix (words, "Text.\nAnnexes\nAnnex I\nPlan"));
  g_assert_true (g_str_has_suffix (fewer, "Text."));
  g_assert_cmpint (cq_pages_get_elements (pages, &n)[link->element].kind, ==, CQ_ELEMENT_LINK);
  g_assert_cmpfloat_with_epsilon (subtitle->x + (double) subtitle->run->width / 2, 595.276 / 2, 0.5);
}

static void
test_run_on (void)
{
  g_autoptr (CqNode) document = parse_body (TWO_PARTS);
  g_autoptr (CqPages) pages = lay_out_styled (document, "[style]\nbased-on=dialogue\n[annexes]\nstart=run-on\n[text annex]\nbefore=2\n", NULL);

  g_assert_cmpuint (cq_pages_get_n_pages (pages), ==, 1);
  g_assert_cmpfloat (find_mark (pages, 0, "Plan")->y - find_mark (pages, 0, "Text.")->y, >, 48 + 15 + 24);
}

/* A footnote that flows on to the back of a sheet stands there, and the annex begins on the next. */
static void
test_notes_before_sheet (void)
{
  g_autoptr (GString) body = g_string_new ("<para>Text.<footnote><para>");
  g_autoptr (CqNode) document = NULL;
  g_autoptr (CqPages) pages = NULL;
  g_autofree char *back = NULL;

  for (guint i = 0; i < 1500; i++)
    g_string_append (body, "word ");
  g_string_append (body, "</para></footnote></para><appendix role='annex' label='Annex'><title>Plan</title><para>More.</para></appendix>");
  document = parse_body (body->str);
  pages = lay_out_styled (document, "[style]\nbased-on=dialogue\n[page]\nsides=double\n[annexes]\nstart=sheet\n", NULL);
  g_assert_cmpuint (cq_pages_get_n_pages (pages), ==, 3);
  back = dup_words (pages, 1, FALSE);
  g_assert_true (g_str_has_prefix (back, "word word"));
  g_assert_cmpuint (count_lost_words (document, pages), ==, 0);
}

static char *
make_sections (void)
{
  GString *body = g_string_new (NULL);

  for (guint s = 1; s <= 3; s++)
    {
      g_string_append_printf (body, "<section><title>Section %u</title>", s);
      for (guint i = 0; i < 18; i++)
        g_string_append (body, "<para>Line.</para><para>Line.</para>");
      g_string_append (body, "</section>");
    }
  return g_string_free (body, FALSE);
}

/* The section that begins on a page is named there, else the one that goes on; left and right change sides. */
static void
test_heads (void)
{
  g_autofree char *body = make_sections ();
  g_autoptr (CqNode) document = parse_body (body);
  g_autoptr (CqPages) pages = lay_out_styled (document,
                                          "[style]\nbased-on=dialogue\n[page]\nsides=double\nbinding=30\n[head]\nleft={section}\nright=R\n"
                                          "first-page=false\n[foot]\ncentre=\nright={page}\n",
                                          NULL);
  g_autofree char *first = dup_words (pages, 0, TRUE);
  g_autofree char *second = dup_words (pages, 1, TRUE);
  const CqMark *back = find_mark (pages, 1, "R");
  const CqMark *front = find_mark (pages, 2, "R");

  g_assert_cmpstr (first, ==, "1");
  g_assert_nonnull (strstr (second, "Section 2"));
  g_assert_cmpfloat_with_epsilon (back->x, 79, 0.01); /* the outer margin of a back is on the left */
  g_assert_cmpfloat_with_epsilon (front->x + (double) front->run->width, 595.276 - 79, 0.1);
}

/* The words of running heads are apart, however long they are: what is too long goes on below. */
static void
check_apart (const char *head, const char *lang, guint n_lines)
{
  g_autofree char *data = g_strdup_printf ("[style]\nbased-on=dialogue\n[head]\n%s\nfirst-page=true\n[foot]\ncentre=\n", head);
  g_autofree char *body = make_sections ();
  g_autoptr (CqNode) document = parse_body (body);
  g_autoptr (CqPages) pages = lay_out_styled (document, data, lang);
  const CqPage *page = cq_pages_get_page (pages, 0);
  double last = 0;

  for (guint i = 0; i < page->n_marks; i++)
    {
      const CqMark *one = &page->marks[i];

      if (one->kind != CQ_MARK_RUN || one->element != CQ_ELEMENT_ARTIFACT)
        continue;
      last = MAX (last, one->y);
      for (guint j = 0; j < i; j++)
        {
          const CqMark *other = &page->marks[j];

          if (other->kind == CQ_MARK_RUN && other->element == CQ_ELEMENT_ARTIFACT && other->y == one->y)
            g_assert_true (one->x + (double) one->run->width <= other->x + 0.1 || other->x + (double) other->run->width <= one->x + 0.1);
        }
    }
  g_assert_cmpfloat_with_epsilon (last, 42 + 11 * (n_lines - 1), 0.1);
}

#define TITLE "Roadmap for Regional Cooperation in Transport and Logistics"

static void
test_heads_apart (void)
{
  check_apart ("left=X/1\nright=" TITLE, "ar", 1);
  check_apart ("left=X/1\nright=" TITLE, NULL, 1);
  check_apart ("left=X/1\ncentre=Section 1\nright=General", NULL, 1);
  check_apart ("left=X/1\ncentre=Transport and logistics\nright=" TITLE, NULL, 1);
  check_apart ("left=X/1\ncentre=The transport of fruit and other agricultural products\nright=" TITLE, NULL, 2);
  check_apart ("left=" TITLE " in Asia\nright=" TITLE " in Asia", NULL, 2);
  check_apart ("left=" TITLE "\ncentre=" TITLE "\nright=" TITLE, NULL, 2);
}

/* A head that would reach into the text is cut short. */
static void
test_long_head (void)
{
  static const struct
  {
    const char *lang;
    const char *title;
  } cases[] = {
    { "en", TITLE " on the Occasion of the Twenty-fifth Anniversary of Diplomatic Relations, and of All That Followed" },
    { "ja", "中央アジア諸国との外交関係樹立二十五周年に際しての運輸物流分野における地域協力のためのロードマップに関する外務大臣共同声明並びにその附属書" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *data = g_strdup_printf ("[style]\nbased-on=dialogue\n[page]\nmargin-top=66\n[head]\nleft=%s\nright=%s\nrule=1\n"
                                               "rule-gap=5\n[foot]\ncentre=\n",
                                               cases[i].title, cases[i].title);
      g_autoptr (CqNode) document = parse_body ("<para>Text.</para>");
      g_autoptr (CqPages) pages = lay_out_styled (document, data, cases[i].lang);
      g_autofree char *words = dup_words (pages, 0, TRUE);
      const CqPage *page = cq_pages_get_page (pages, 0);

      g_assert_nonnull (strstr (words, "…"));
      for (guint m = 0; m < page->n_marks; m++)
        if (page->marks[m].element == CQ_ELEMENT_ARTIFACT)
          g_assert_cmpfloat (page->marks[m].y, <, 66);
    }
}

static void
test_masthead (void)
{
  static const char info[] = "<article xmlns='http://docbook.org/ns/docbook' version='5.0' xml:lang='fr' role='joint-statement'><info><title>T</title>"
                             "<biblioid class='other' otherclass='symbol'>X/1</biblioid><confgroup><conftitle>Réunion</conftitle>"
                             "<confsponsor>Dialogue</confsponsor></confgroup></info><para>Texte.</para></article>";
  static const char data[] = "[style]\nbased-on=dialogue\n[head]\nleft=\nright=\n[masthead 1]\nleft={meeting}\nright={symbol}\nrule=1\n"
                             "[masthead 2]\nleft={classification}\nrule=1\n[masthead 3]\nright=Original: {original}\\n{date}\nright[fr]=Original : {original}\\n{date}\n";
  g_autoptr (CqNode) document = parse_document (info);
  g_autoptr (CqPages) pages = lay_out_styled (document, data, "en");
  g_autofree char *words = dup_words (pages, 0, FALSE);
  guint n_rules = 0;

  /* What the masthead says is not said again; a row that comes to nothing is left out with its rule. */
  g_assert_cmpstr (words, ==, "RéunionX/1\nOriginal : anglais\nDialogue\nT\nTexte.");
  for (guint i = 0; i < cq_pages_get_page (pages, 0)->n_marks; i++)
    n_rules += cq_pages_get_page (pages, 0)->marks[i].kind == CQ_MARK_RULE;
  g_assert_cmpuint (n_rules, ==, 1);
}

/* A word of the document that no head shows stands in the title block. */
static void
test_unsaid (void)
{
  g_autoptr (CqNode) document = load_document ("tests/app/layout", "statement.xml");
  g_autoptr (CqPages) pages = lay_out_styled (document, "[style]\nbased-on=dialogue\n[head]\nleft=\nright=\n", NULL);

  g_assert_cmpuint (count_lost_words (document, pages), ==, 0);
}

/* The item of an agenda stands in the masthead that asks for it, else below the title; once. */
static void
test_agenda_item (void)
{
  static const char *const styles[] = { "united-nations", "dialogue", "asean", "plain" };
  g_autoptr (CqNode) document
      = parse_document ("<article xmlns='http://docbook.org/ns/docbook' version='5.0' xml:lang='en'><info><title>T</title>"
                        "<biblioid class='other' otherclass='symbol'>A/1</biblioid>"
                        "<biblioid class='other' otherclass='agenda-item'>Agenda item <phrase role='value'>15 (b)</phrase></biblioid>"
                        "</info><para>x</para></article>");

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      g_autoptr (CqPages) pages = lay_out_with (document, styles[i], NULL, 1);
      g_autofree char *text = cq_pages_dup_text (pages);
      const char *found = strstr (text, "Agenda item 15 (b)");
      const char *title = strstr (text, "T\n");

      g_assert_nonnull (found);
      g_assert_null (strstr (found + 1, "Agenda item"));
      g_assert_true ((found < title) == (i == 0));
    }
}

#define LONG "<entry>Cooperation of the Participants in transport and logistics</entry>"
#define WIDE                                                                                                          \
  "<informaltable><tgroup cols='3'><tbody><row>" LONG LONG LONG "</row></tbody></tgroup>" \
  "</informaltable>"

#define CLOSING "<section role='closing'><title/><para>Adopted.</para>"
#define SIGNED \
  "<informaltable role='signatures'><tgroup cols='1'><tbody><row><entry><para>For A</para></entry></row></tbody></tgroup></informaltable>"

static gboolean
lies (CqPages *pages, guint index)
{
  return cq_pages_get_page (pages, index)->width > cq_pages_get_page (pages, index)->height;
}

/* Only the section of a wide table lies, with the headings above it, and with the last line below it. */
static void
test_wide_section (void)
{
  static const char style[] = "[style]\nbased-on=dialogue\n[tables]\nnarrowest-column=300\n";
  static const struct
  {
    const char *body;
    const char *lying; /* for each page: "-" lies, "|" stands */
  } cases[] = {
    { "<section><title>A</title><para>x</para></section><section><title>B</title><para>x</para>" WIDE "<para>x</para></section>"
      "<section><title>C</title><para>x</para></section>", "|-|" },
    { "<para>x</para><para>x</para><para>x</para><para>x</para>" WIDE "<para>x</para>", "|-|" },
    { "<para>x</para>" WIDE "<para>x</para>", "-|" },
    { "<para>x</para><appendix role='annex'><title>P</title><section><title>B</title><section><title>C</title>" WIDE "</section></section></appendix>",
      "|-" },
    { "<section><title>B</title>" WIDE "</section>" CLOSING "</section>", "-" },
    { "<section><title>B</title>" WIDE "</section>" CLOSING SIGNED "</section>", "-|" },
    { "<section><title>B</title>" WIDE "</section>" CLOSING "</section><appendix role='annex'><title>P</title><para>x</para></appendix>", "-|" },
    { "<para>x<footnote><para>n</para></footnote></para>", "|" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CqNode) document = parse_body (cases[i].body);
      g_autoptr (CqPages) pages = lay_out_styled (document, style, NULL);
      g_autoptr (GString) lying = g_string_new (NULL);

      for (guint p = 0; p < cq_pages_get_n_pages (pages); p++)
        g_string_append (lying, lies (pages, p) ? "-" : "|");
      g_assert_cmpstr (lying->str, ==, cases[i].lying);
    }
}

#define CLAUSES                                                                                              \
  "<orderedlist role='operative' numeration='arabic'><listitem override='1' xml:id='a'%s><para>One.</para></listitem>" \
  "<listitem><para>Two%s.</para></listitem></orderedlist>"

/* A style without numbers leaves them out, unless a reference leads to one. */
static void
test_without_numbers (void)
{
  g_autofree char *plain_body = g_strdup_printf (CLAUSES, "", "");
  g_autofree char *referring_body = g_strdup_printf (CLAUSES, " xreflabel='1'", ", see paragraph <xref linkend='a'/>");
  g_autoptr (CqNode) plain = parse_body (plain_body);
  g_autoptr (CqNode) referring = parse_body (referring_body);
  g_autoptr (CqPages) plain_pages = lay_out_with (plain, "plain", NULL, 1);
  g_autoptr (CqPages) referring_pages = lay_out_with (referring, "plain", NULL, 1);
  g_autofree char *plain_words = dup_words (plain_pages, 0, FALSE);
  g_autofree char *referring_words = dup_words (referring_pages, 0, FALSE);

  g_assert_cmpstr (plain_words, ==, "T\nOne.\nTwo.");
  g_assert_cmpstr (referring_words, ==, "T\n1.One.\n2.Two, see paragraph 1.");
}

/* Headings count within those above them, and anew in an annex. */
static void
test_heading_numbers (void)
{
  static const char body[] = "<section><title>A</title><para>x</para><section><title>B</title><para>x</para></section>"
                             "<section><title>C</title><para>x</para></section></section><section><title>D</title><section><title>E</title>"
                             "<para>x</para></section></section><section role='closing'><title>F</title><para>x</para></section>"
                             "<appendix role='annex'><title>P</title><section><title>G</title><para>x</para></section></appendix>";
  static const char *const expected[] = { "T", "I. A", "A. B", "B. C", "II. D", "A. E", "F", "P", "I. G" };
  g_autoptr (CqNode) document = parse_body (body);
  g_autoptr (CqPages) pages = lay_out_styled (document, "[style]\nbased-on=dialogue\n[headings]\nlevel-1={upper-roman}.\nlevel-2={upper-alpha}.\n", NULL);
  guint n;
  const CqOutlineEntry *outline = cq_pages_get_outline (pages, &n);

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (outline[i].title, ==, expected[i]);
}

/* What somebody has numbered by hand is not numbered twice. */
static void
test_written_numbers (void)
{
  static const char body[] = "<section><title>I. A</title><para>x</para><section><title>1.5 degrees</title><para>x</para></section></section>"
                             "<section><title>B</title><para>x</para></section><section><title>IV. <emphasis>C</emphasis></title><para>x</para></section>"
                             "<section><title>I.D</title><para>x</para></section>";
  static const char *const expected[] = { "T", "I. A", "1. 1.5 degrees", "II. B", "IV. C", "IV. I.D" };
  g_autoptr (CqNode) document = parse_body (body);
  g_autoptr (CqPages) pages = lay_out_styled (document, "[style]\nbased-on=dialogue\n[headings]\nlevel-1={upper-roman}.\nlevel-2={arabic}.\n", NULL);
  guint n;
  const CqOutlineEntry *outline = cq_pages_get_outline (pages, &n);

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (outline[i].title, ==, expected[i]);
}

/* Letters are those of the language, within a numbered clause and below a paragraph. */
static void
test_letters (void)
{
  static const char list[] = "<orderedlist numeration='loweralpha'><listitem override='1'><para>Inner.</para></listitem></orderedlist>";
  static const char *const expected[][2] = { { "en", "(a)" }, { "ru", "а)" }, { "ja", "（１）" } };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    for (guint numbered = 0; numbered < 2; numbered++)
      {
        g_autofree char *xml = g_strdup_printf (
            "<article xmlns='http://docbook.org/ns/docbook' version='5.0' xml:lang='%s' role='joint-statement'><title>T</title>"
            "%s<para>Outer:</para>%s%s</article>",
            expected[i][0], numbered ? "<orderedlist role='operative' numeration='arabic'><listitem override='1'>" : "", list,
            numbered ? "</listitem></orderedlist>" : "");
        g_autoptr (CqNode) document = parse_document (xml);
        g_autoptr (CqPages) pages = lay_out (document);

        g_assert_nonnull (find_mark (pages, 0, expected[i][1]));
      }
}

/* A label that runs in stands at the indent of the first line; the lines after it begin at the margin. */
static void
test_run_in (void)
{
  static const char body[] = "<orderedlist role='operative' numeration='arabic'><listitem><para>The Ministers adopted the Roadmap for Regional "
                             "Cooperation in Transport and Logistics, annexed to this Statement, and asked the Senior Officials to review it."
                             "</para><orderedlist numeration='loweralpha'><listitem><para>Inner.</para></listitem></orderedlist></listitem></orderedlist>";
  g_autoptr (CqNode) document = parse_body (body);
  g_autoptr (CqPages) pages = lay_out_styled (document,
                                          "[style]\nbased-on=dialogue\n[lists]\nlabels=run-in\nindent=30\n[text clause]\nfirst-line=40\n", NULL);
  const CqMark *first = find_mark (pages, 0, "1.");
  const CqMark *inner = find_mark (pages, 0, "(a)");
  const CqMark *text = find_mark (pages, 0, "Inner.");
  g_autofree char *dump = cq_pages_dump (pages);

  g_assert_cmpfloat_with_epsilon (first->x, 79 + 40, 0.01);
  g_assert_cmpfloat_with_epsilon (inner->x, 79 + 70, 0.01);
  g_assert_cmpfloat_with_epsilon (text->x, 79 + 100, 0.01);
  g_assert_nonnull (strstr (dump, "   79.0   "));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/frame/sheet", test_sheet);
  g_test_add_func ("/layout/frame/annex-list", test_annex_list);
  g_test_add_func ("/layout/frame/run-on", test_run_on);
  g_test_add_func ("/layout/frame/notes-before-sheet", test_notes_before_sheet);
  g_test_add_func ("/layout/frame/heads", test_heads);
  g_test_add_func ("/layout/frame/heads-apart", test_heads_apart);
  g_test_add_func ("/layout/frame/long-head", test_long_head);
  g_test_add_func ("/layout/frame/masthead", test_masthead);
  g_test_add_func ("/layout/frame/agenda-item", test_agenda_item);
  g_test_add_func ("/layout/frame/unsaid", test_unsaid);
  g_test_add_func ("/layout/frame/wide-section", test_wide_section);
  g_test_add_func ("/layout/frame/without-numbers", test_without_numbers);
  g_test_add_func ("/layout/frame/heading-numbers", test_heading_numbers);
  g_test_add_func ("/layout/frame/written-numbers", test_written_numbers);
  g_test_add_func ("/layout/frame/letters", test_letters);
  g_test_add_func ("/layout/frame/run-in", test_run_in);
  return g_test_run ();
}
