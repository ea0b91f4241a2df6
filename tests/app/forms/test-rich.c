/* The text of a clause as characters: what is shown, where typed words go, what an edit leaves. */
#include <string.h>

#include "rich-content.h"
#include "statement/cq-clause-draft.h"

#define FIELD "<phrase role='field name-short' linkend='jp'>Japan</phrase>"
#define DATE "<phrase role='field due' linkend='c1'>by 2018</phrase>"
#define BLANK "<phrase role='field text'><replaceable>a step</replaceable></phrase>"
#define VERB(text) "<emphasis role='verb'>" text "</emphasis>"
#define ACTION(text) "<phrase role='action'>" text "</phrase>"
#define COMMITMENT(text) "<phrase role='commitment' xml:id='c1'>" text "</phrase>"
#define SECOND(text) "<phrase role='commitment' xml:id='c2'>" text "</phrase>"
#define ITALIC(text) "<emphasis>" text "</emphasis>"
#define NOTE "<footnote><para>Begun in <emphasis>2004</emphasis>.</para></footnote>"
#define LINK(text) "<link xlink:href='https://example.org'>" text "</link>"

static void
test_shown (void)
{
  static const struct
  {
    const char *xml;
    const char *text;
  } cases[] = {
    { "", "" },
    { "Plain words.", "Plain words." },
    { FIELD " " VERB ("will") " act " DATE ".", "Japan will act by 2018." },
    { "welcome " BLANK ",", "welcome [a step]," },
    { "on <phrase role='field date-signed'><replaceable>date</replaceable></phrase>", "on [date]" },
    { "on <phrase role='field date-signed'><date role='signed'>1 May</date></phrase>", "on 1 May" },
    { "on <phrase role='field meeting-city'/>", "on [city]" },
    { "on <date role='adopted'>1 May 2017</date>.", "on 1 May 2017." },
    { ACTION ("<replaceable>do what</replaceable>"), "[do what]" },
    { "<phrase role='field text'>own words</phrase>", "own words" },
    { "the Dialogue" NOTE ", see", "the Dialogue*, see" },
    { "see <xref linkend='op9'/>.", "see [op9]." },
    { "a <anchor role='bracket-open'/>b<anchor role='bracket-close'/> c", "a [b] c" },
    { "a<!-- seen by nobody -->b<?pi x?>c<anchor xml:id='x'/>d<indexterm><primary>e</primary></indexterm>", "abcd" },
    { "CO<subscript>2</subscript> and <quote>so</quote>", "CO2 and so" },
    { "<inlinemediaobject><imageobject><imagedata fileref='seal.png'/></imageobject></inlinemediaobject>", "seal.png" },
    { "<personname><firstname>Fumio</firstname><surname>Kishida</surname></personname>", "Fumio Kishida" },
    { "\n    Wrapped\n    over <emphasis>\n two</emphasis> lines,\ttabbed  twice.\n  ", "Wrapped over  two lines, tabbed  twice." },
    { "日本は、" DATE "、" ACTION ("支援") VERB ("する") "。", "日本は、by 2018、支援する。" },
    { "مرحبا " FIELD "، e\xcc\x81t\xc3\xa9 👩‍👩‍👧 🇰🇿", "مرحبا Japan، e\xcc\x81t\xc3\xa9 👩‍👩‍👧 🇰🇿" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CqRich) rich = rich_from_xml (cases[i].xml, "en");
      g_assert_cmpstr (cq_rich_get_text (rich), ==, cases[i].text);
      g_assert_cmpuint (cq_rich_get_length (rich), ==, g_utf8_strlen (cases[i].text, -1));
      assert_content (rich, cases[i].xml);
    }
}

static void
test_replace (void)
{
  static const struct
  {
    const char *xml;
    const char *shown; /* a cursor or a range between bars */
    const char *text;
    const char *edited;
  } cases[] = {
    /* words in words */
    { "", "|", "First", "First" },
    { "Plain words.", "Plain| words.", "er", "Plainer words." },
    { "Plain words.", "|Plain words.|", "", "" },
    { "a b", "a| |b", "\r\n\t", "a b" },
    { "a b", "a| |b", "\x01\xef\xbf\xbc", "ab" },
    /* at the ends of what is marked */
    { ITALIC ("so") " on", "so| on", "me", ITALIC ("some") " on" },
    { ITALIC ("so") " on", "|so on", "al", ITALIC ("also") " on" },
    { "a " ITALIC ("so"), "a |so", "b", "a b" ITALIC ("so") },
    { VERB ("Recall") " the", "Recall| the", "ing", VERB ("Recalling") " the" },
    { VERB ("Recalling") "x", "Recalling|x", " the ", VERB ("Recalling") " the x" },
    { VERB ("Recalling"), "Recalling|", ", ", VERB ("Recalling") ", " },
    { VERB ("Recalling") " the", "|Recalling the", "Also ", "Also " VERB ("Recalling") " the" },
    { "We " VERB ("will") " go", "We |will go", "all ", "We all " VERB ("will") " go" },
    { COMMITMENT (FIELD " " ACTION ("act")) ".", "Japan act|.", " and see", COMMITMENT (FIELD " " ACTION ("act and see")) "." },
    { COMMITMENT (FIELD " " DATE) ".", "Japan by 2018|.", " at last", COMMITMENT (FIELD " " DATE " at last") "." },
    { COMMITMENT (FIELD " " DATE) ".", "|Japan by 2018.", "So ", "So " COMMITMENT (FIELD " " DATE) "." },
    { "see " LINK ("here"), "see here|", " too", "see " LINK ("here") " too" },
    { "see " LINK ("here"), "see he|re", "r", "see " LINK ("herre") },
    { "CO<subscript>2</subscript>", "CO2|", " is", "CO<subscript>2</subscript> is" },
    { ITALIC ("a") ITALIC ("b"), "a|b", "x", ITALIC ("ax") ITALIC ("b") },
    /* atoms are taken whole, and not typed into */
    { "a " FIELD " b", "a Ja|p|an b", "x", "a x b" },
    { "a " FIELD " b", "a| J|apan b", "", "a b" },
    { "a " FIELD " b", "a Jap|an b|", "", "a " },
    { "a " FIELD " b", "a Ja|pan b", "x", "a " FIELD "x b" },
    { "a " FIELD DATE, "a |Japanby |2018", "", "a " },
    { "welcome " BLANK ",", "welcome [a st|ep],", "t", "welcome t," },
    { "welcome " BLANK ",", "welcome |[a step]|,", "the port", "welcome the port," },
    { "welcome " BLANK ",", "welcome [a step]|,", "s", "welcome " BLANK "s," },
    { ACTION ("<replaceable>do what</replaceable>") " now", "|[do what]| now", "act", ACTION ("act") " now" },
    { VERB ("<replaceable>verb</replaceable>") " now", "[ve|rb] now", "Notes", VERB ("Notes") " now" },
    { "a" NOTE "b", "a|*|b", "", "ab" },
    /* what is left without words */
    { "a " ITALIC ("b") " c", "a |b| c", "", "a  c" },
    { "a " ITALIC ("b") " c", "a |b| c", "d", "a " ITALIC ("d") " c" },
    { "a " ITALIC ("b") " c", "a |b c|", "d", "a d" },
    { "a " ITALIC ("b") " c", "a| b| c", "d", "ad c" },
    { "We " VERB ("will") " go", "We |will| go", "", "We " VERB ("") " go" },
    { "We " VERB ("will") " go", "We |will| go", "shall", "We " VERB ("shall") " go" },
    { "We " VERB ("will") " go", "We |will go|", "stay", "We stay" },
    { "We " VERB ("will") " go", "We w|ill go|", "ant to", "We " VERB ("want to") },
    { "We " VERB ("") " go", "We | go", "shall", "We " VERB ("shall") " go" },
    { "We " VERB ("") " go", "We| | go", "", "We" VERB ("") " go" },
    { "We " VERB ("") " go", "|We  go|", "", "" },
    { COMMITMENT ("We " ACTION ("go")) ".", "We |go|.", "", COMMITMENT ("We " ACTION ("")) "." },
    { COMMITMENT ("We " ACTION ("go")) ".", "|We go|.", "", COMMITMENT ("") "." },
    { COMMITMENT ("We " ACTION ("go")) ".", "|We go.|", "", COMMITMENT ("") },
    { COMMITMENT ("We " ACTION ("go")) ".", "|We go.|", "All stay.", COMMITMENT ("All stay.") },
    { "So, " COMMITMENT ("we " ACTION ("go")) ".", "|So, we go.|", "All stay.", COMMITMENT ("All stay.") },
    { COMMITMENT (""), "|", "All stay.", COMMITMENT ("All stay.") },
    { COMMITMENT ("a") ", " SECOND ("b") ".", "|a, b.|", "", COMMITMENT ("") SECOND ("") },
    { COMMITMENT ("a") ", " SECOND ("b") ".", "|a, b.|", "c", COMMITMENT ("c") SECOND ("") },
    { COMMITMENT ("a") ", " SECOND ("b") ".", "a|, b.|", "", COMMITMENT ("a") SECOND ("") },
    { ITALIC ("x " COMMITMENT ("a") " y"), "|x a y|", "", COMMITMENT ("") },
    { COMMITMENT ("a " VERB ("")) " b", "|a  b|", "", COMMITMENT ("") },
    /* what shows nothing stays */
    { "a<!--x-->b", "|ab|", "", "<!--x-->" },
    { "a" ITALIC ("b<!--x-->c") "d", "a|bc|d", "", "a<!--x-->d" },
    { "a" ITALIC ("b<!--x-->c") "d", "a|b|cd", "", "a" ITALIC ("<!--x-->c") "d" },
    { "a<!--x-->" ITALIC ("b"), "a|b", "c", "ac<!--x-->" ITALIC ("b") },
    { ITALIC ("a<!--x-->") "b", "a|b", "c", ITALIC ("ac<!--x-->") "b" },
    { VERB ("a<!--x-->") "b", "a|b", " ", VERB ("a<!--x-->") " b" },
    { ITALIC ("<!--x-->") "a", "|a|", "", ITALIC ("<!--x-->") },
    /* white space of the file */
    { "a\n  b", "a| b", " ", "a  b" },
    { "a\n  b", "a b|", "c", "a\n  bc" },
    { "a\n  b", "|a| b", "", " b" },
    { "a\n  b", "a| |b", "", "ab" },
    { "\n a\n ", "|a", "b", "\n ba\n " },
    { "\n a\n ", "a|", " ", "\n a " },
    /* other scripts */
    { "日本は" VERB ("支援") "。", "日本は支援|。", "する", "日本は" VERB ("支援する") "。" },
    { "日本は" VERB ("支援") "。", "日|本|は支援。", "", "日は" VERB ("支援") "。" },
    { "مرحبا " FIELD, "مر|ح|با Japan", "خ", "مرخبا " FIELD },
    { ITALIC ("👩‍👩‍👧"), "👩‍👩‍👧|", "e\xcc\x81", ITALIC ("👩‍👩‍👧e\xcc\x81") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CqRich) rich = rich_from_xml (cases[i].xml, "en");
      g_autoptr (CqRich) edited = NULL;
      guint start;
      guint end;

      g_test_message ("%s: “%s” for “%s”", cases[i].xml, cases[i].text, cases[i].shown);
      find_bars (rich, cases[i].shown, &start, &end);
      edited = cq_rich_replace (rich, start, end, cases[i].text);
      assert_content (edited, cases[i].edited);
      assert_content (rich, cases[i].xml);
    }
}

static void
test_emphasis (void)
{
  static const struct
  {
    const char *xml;
    const char *shown;
    gboolean on;
    const char *edited;
  } cases[] = {
    { "a b c", "a |b| c", TRUE, "a " ITALIC ("b") " c" },
    { "a b", "a| |b", TRUE, "a" ITALIC (" ") "b" },
    { ITALIC ("a") "b", "a|b|", TRUE, ITALIC ("ab") },
    { "a" ITALIC ("b"), "|a|b", TRUE, ITALIC ("ab") },
    { ITALIC ("a") "b" ITALIC ("c"), "a|b|c", TRUE, ITALIC ("abc") },
    { ITALIC ("a") "b" ITALIC ("c"), "|abc|", TRUE, ITALIC ("abc") },
    { "a " FIELD " b", "a J|ap|an b", TRUE, "a " ITALIC (FIELD) " b" },
    { "a " VERB ("b") " c", "|a b c|", TRUE, ITALIC ("a ") VERB ("b") ITALIC (" c") },
    { "a " LINK ("b"), "|a b|", TRUE, ITALIC ("a ") LINK (ITALIC ("b")) },
    { "a<!--x-->b", "|ab|", TRUE, ITALIC ("a<!--x-->b") },
    { "a", "a|", TRUE, "a" },
    { ITALIC ("abc"), "a|b|c", FALSE, ITALIC ("a") "b" ITALIC ("c") },
    { ITALIC ("abc"), "|a|bc", FALSE, "a" ITALIC ("bc") },
    { ITALIC ("abc") "d", "|abcd|", FALSE, "abcd" },
    { "<emphasis xml:id='e' role='x'>abc</emphasis>", "a|b|c", FALSE,
      "<emphasis xml:id='e' role='x'>a</emphasis>b<emphasis role='x'>c</emphasis>" },
    { ITALIC ("a" LINK ("bc") "d"), "ab|c|d", FALSE, ITALIC ("a") LINK (ITALIC ("b") "c") ITALIC ("d") },
    { ITALIC (ITALIC ("a")), "|a|", FALSE, "a" },
    { "<emphasis role='strong'>a</emphasis>", "|a|", FALSE, "<emphasis role='strong'>a</emphasis>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CqRich) rich = rich_from_xml (cases[i].xml, "en");
      g_autoptr (CqRich) edited = NULL;
      guint start;
      guint end;

      g_test_message ("%s: %s", cases[i].xml, cases[i].shown);
      find_bars (rich, cases[i].shown, &start, &end);
      edited = cq_rich_set_emphasis (rich, start, end, cases[i].on);
      assert_content (edited, cases[i].edited);
      g_assert_cmpstr (cq_rich_get_text (edited), ==, cq_rich_get_text (rich));
    }
}

static void
test_is_emphasized (void)
{
  g_autoptr (CqRich) rich = rich_from_xml ("a" ITALIC ("bc<!--x-->d") VERB ("e"), "en");

  g_assert_false (cq_rich_is_emphasized (rich, 0, 2));
  g_assert_true (cq_rich_is_emphasized (rich, 1, 4));
  g_assert_false (cq_rich_is_emphasized (rich, 1, 5));
  g_assert_false (cq_rich_is_emphasized (rich, 0, 0));
  g_assert_false (cq_rich_is_emphasized (rich, 1, 1));
  g_assert_true (cq_rich_is_emphasized (rich, 2, 2));
  g_assert_true (cq_rich_is_emphasized (rich, 4, 4));
}

static void
test_nodes (void)
{
  g_autoptr (CqRich) rich = rich_from_xml ("a " VERB ("b") " " BLANK, "en");
  g_autoptr (GPtrArray) note = content_from_xml (NOTE);
  g_autoptr (GPtrArray) field = content_from_xml (FIELD);
  g_autoptr (CqRich) noted = cq_rich_insert_node (rich, 3, note->pdata[0]);
  g_autoptr (CqRich) named = cq_rich_insert_node (rich, 6, field->pdata[0]);
  g_autoptr (CqRich) replaced = cq_rich_replace_with_content (rich, 0, 1, field);
  g_autoptr (CqRich) filled = cq_rich_fill_blank (rich, 4, "c");
  g_autoptr (CqRich) unfilled = cq_rich_fill_blank (rich, 2, "c");
  g_autoptr (CqRich) removed = cq_rich_remove_atom (rich, 11);
  g_autoptr (GPtrArray) words = cq_content_new ("Other words.");
  g_autoptr (CqNode) other = cq_footnote_with (note->pdata[0], NULL, "en", words);
  g_autoptr (CqRich) changed = cq_rich_change_atom (noted, 3, other);
  const CqRichSpan *atom;

  assert_content (noted, "a " VERB ("b") NOTE " " BLANK);
  atom = cq_rich_find_atom (noted, 3);
  g_assert_cmpstr (atom->tip, ==, "Begun in 2004.");
  g_assert_true (cq_node_equal (atom->node, note->pdata[0]));
  assert_content (named, "a " VERB ("b") " " FIELD);
  assert_content (replaced, FIELD " " VERB ("b") " " BLANK);
  assert_content (filled, "a " VERB ("b") " c");
  assert_content (unfilled, "a " VERB ("b") " " BLANK);
  assert_content (removed, "a " VERB ("b") " ");
  assert_content (changed, "a " VERB ("b") "<footnote><para>Other words.</para></footnote> " BLANK);
  g_assert_true (cq_rich_equal (rich, unfilled));
  g_assert_false (cq_rich_equal (noted, changed));
  g_assert_cmpstr (cq_rich_get_text (noted), ==, cq_rich_get_text (changed));
}

static void
test_spans (void)
{
  static const struct
  {
    CqRichKind kind;
    guint start;
    guint length;
    guint depth;
  } wanted[] = {
    { CQ_RICH_COMMITMENT, 0, 19, 0 }, { CQ_RICH_FIELD, 0, 5, 1 },     { CQ_RICH_VERB, 6, 0, 1 },
    { CQ_RICH_ACTION, 7, 4, 1 },      { CQ_RICH_EMPHASIS, 9, 2, 2 },  { CQ_RICH_FIELD, 12, 7, 1 },
    { CQ_RICH_FOOTNOTE, 20, 1, 0 },   { CQ_RICH_MARK, 21, 0, 0 },
  };
  g_autoptr (CqRich) rich = rich_from_xml (COMMITMENT (FIELD " " VERB ("") " " ACTION ("do" ITALIC ("it")) " " DATE) "." NOTE "<!---->", "en");
  guint n;
  const CqRichSpan *spans = cq_rich_get_spans (rich, &n);

  g_assert_cmpstr (cq_rich_get_text (rich), ==, "Japan  doit by 2018.*");
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpint (spans[i].kind, ==, wanted[i].kind);
      g_assert_cmpuint (spans[i].start, ==, wanted[i].start);
      g_assert_cmpuint (spans[i].length, ==, wanted[i].length);
      g_assert_cmpuint (spans[i].depth, ==, wanted[i].depth);
      g_assert_cmpint (spans[i].is_atom, ==, wanted[i].kind < CQ_RICH_EMPHASIS);
    }
}

static void
test_numbers (void)
{
  static const char xml[]
      = "<article xmlns='http://docbook.org/ns/docbook' xmlns:cq='urn:communique:statement' version='5.0' xml:lang='en'>"
        "<info><title>T</title><cq:file profile='1' numbering='continuous'/></info><orderedlist role='operative'>"
        "<listitem xml:id='op1' role='operative'><para>One<footnote xml:id='f1'><para>x</para></footnote>.</para></listitem>"
        "<listitem xml:id='op2' role='operative'><para>See <xref linkend='op1'/>"
        "<footnote xml:id='f2'><para>here</para><para xml:lang='ja'>ここ</para></footnote>.</para></listitem>"
        "</orderedlist></article>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, sizeof xml - 1);
  g_autoptr (CqNode) document = cq_reader_parse (bytes, "x.xml", NULL, NULL);
  g_autoptr (CqNumbering) numbering = cq_numbering_new (document, NULL);
  g_autoptr (CqClause) clause = cq_clause_find (document, "op2");
  g_autoptr (GPtrArray) content = cq_clause_get_content (clause, NULL);
  g_autoptr (CqRich) rich = cq_rich_new (content, "en", numbering);
  g_autoptr (CqRich) japanese = cq_rich_new (content, "ja", numbering);
  g_autoptr (CqRich) longer = cq_rich_replace (rich, 0, 0, "Now ");

  g_assert_cmpstr (cq_rich_get_text (rich), ==, "See 1².");
  g_assert_cmpstr (cq_rich_find_atom (rich, 5)->tip, ==, "here");
  g_assert_cmpstr (cq_rich_find_atom (japanese, 5)->tip, ==, "ここ");
  g_assert_cmpstr (cq_rich_get_text (longer), ==, "Now See 1².");
}

static void
test_footnotes (void)
{
  g_autoptr (CqRich) rich = rich_from_xml (VERB ("Recalling") " it", "en");
  g_autoptr (CqRich) noted = cq_rich_insert_footnote (rich, 9);
  g_autoptr (CqRich) words = cq_rich_get_footnote (noted, 9);
  g_autoptr (CqRich) said = cq_rich_replace (words, 0, 0, "Begun in 2004.");
  g_autoptr (CqRich) italic = cq_rich_set_emphasis (said, 9, 13, TRUE);
  g_autoptr (CqRich) done = cq_rich_set_footnote (noted, 9, italic);
  g_autoptr (CqRich) versions = rich_from_xml ("a<footnote><para>x</para><para xml:lang='ja'>y</para></footnote>", "ja");
  g_autoptr (CqRich) theirs = cq_rich_get_footnote (versions, 1);
  g_autoptr (CqRich) longer = cq_rich_replace (theirs, 1, 1, "z");
  g_autoptr (CqRich) changed = cq_rich_set_footnote (versions, 1, longer);

  g_assert_cmpstr (cq_rich_get_text (words), ==, "");
  g_assert_null (cq_rich_get_footnote (noted, 3));
  assert_content (done, VERB ("Recalling") NOTE " it");
  assert_content (changed, "a<footnote><para>x</para><para xml:lang='ja'>yz</para></footnote>");
}

static void
test_slice (void)
{
  g_autoptr (CqRich) rich = rich_from_xml (COMMITMENT (FIELD " " VERB ("will") " " ACTION ("go " ITALIC ("so<!--x-->on")))
                                           "<emphasis xml:id='e'>a<footnote xml:id='f'><para>n</para></footnote></emphasis>"
                                           "<anchor role='bracket-open' xml:id='b'/>[",
                                           "en");
  g_autoptr (CqRich) all = cq_rich_get_slice (rich, 0, 99);
  g_autoptr (CqRich) some = cq_rich_get_slice (rich, 3, 7);
  g_autoptr (CqRich) none = cq_rich_get_slice (rich, 2, 2);

  assert_content (all, FIELD " will go " ITALIC ("soon") ITALIC ("a<footnote><para>n</para></footnote>") "[");
  assert_content (some, FIELD " w");
  g_assert_cmpuint (cq_rich_get_length (none), ==, 0);
}

static void
test_widen (void)
{
  static const struct
  {
    guint start, end;
    guint first, second;
  } cases[] = {
    { 0, 0, 0, 0 },   { 2, 2, 2, 2 },    { 3, 3, 7, 7 },    { 7, 7, 7, 7 },     { 0, 3, 0, 7 },      { 3, 9, 2, 16 },
    { 4, 5, 2, 7 },   { 8, 8, 8, 8 },    { 9, 9, 8, 16 },   { 16, 16, 16, 16 }, { 90, 99, 17, 17 }, { 5, 1, 7, 7 },
    { 7, 8, 7, 8 },   { 16, 99, 16, 17 },
  };
  g_autoptr (CqRich) rich = rich_from_xml ("a " FIELD " " BLANK ".", "en");

  g_assert_cmpstr (cq_rich_get_text (rich), ==, "a Japan [a step].");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint start = cases[i].start;
      guint end = cases[i].end;
      cq_rich_widen (rich, &start, &end);
      g_assert_cmpuint (start, ==, cases[i].first);
      g_assert_cmpuint (end, ==, cases[i].second);
    }
}

static void
test_diff (void)
{
  static const struct
  {
    const char *old_text;
    const char *new_text;
    guint start;
    guint end;
    const char *replacement;
  } cases[] = {
    { "same", "same", 0, 0, NULL },
    { "", "new", 0, 0, "new" },
    { "old", "", 0, 3, "" },
    { "a c", "a b c", 2, 2, "b " },
    { "aa", "aaa", 2, 2, "a" },
    { "aaa", "aa", 2, 3, "" },
    { "日本と", "日本は", 2, 3, "は" },
    { "\xc3\xa9", "\xc3\xa8", 0, 1, "\xc3\xa8" },
    { "cafe", "cafe\xcc\x81", 3, 4, "e\xcc\x81" },
    { "e\xcc\x81x", "a\xcc\x81x", 0, 2, "a\xcc\x81" },
    { "🇯🇵🇰🇿", "🇯🇵🇰🇬", 2, 4, "🇰🇬" },
    { "👩‍👧", "👩‍👦", 0, 3, "👩‍👦" },
    { "سلام", "سلم", 2, 3, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *replacement = NULL;
      guint start;
      guint end;
      gboolean differ = cq_rich_diff (cases[i].old_text, cases[i].new_text, &start, &end, &replacement);

      g_assert_cmpint (differ, ==, cases[i].replacement != NULL);
      g_assert_cmpuint (start, ==, cases[i].start);
      g_assert_cmpuint (end, ==, cases[i].end);
      g_assert_cmpstr (replacement, ==, cases[i].replacement);
    }
}

static void
test_long (void)
{
  g_autoptr (GString) xml = g_string_new (NULL);
  g_autoptr (CqRich) rich = NULL;
  gint64 began;

  for (guint i = 0; i < 1000; i++)
    g_string_append (xml, FIELD " will <emphasis>build</emphasis> roads 日本. ");
  rich = rich_from_xml (xml->str, "en");
  g_assert_cmpuint (cq_rich_get_length (rich), >, 25000);
  began = g_get_monotonic_time ();
  for (guint i = 0; i < 100; i++)
    {
      CqRich *edited = cq_rich_replace (rich, i * 250 + 7, i * 250 + 8, "xy");
      cq_rich_unref (rich);
      rich = edited;
    }
  g_test_message ("an edit of 5,000 words: %.2f ms", (double) (g_get_monotonic_time () - began) / 100e3);
  g_assert_cmpint (g_get_monotonic_time () - began, <, 100 * 50 * G_TIME_SPAN_MILLISECOND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forms/rich/shown", test_shown);
  g_test_add_func ("/forms/rich/replace", test_replace);
  g_test_add_func ("/forms/rich/emphasis", test_emphasis);
  g_test_add_func ("/forms/rich/is-emphasized", test_is_emphasized);
  g_test_add_func ("/forms/rich/nodes", test_nodes);
  g_test_add_func ("/forms/rich/spans", test_spans);
  g_test_add_func ("/forms/rich/numbers", test_numbers);
  g_test_add_func ("/forms/rich/footnotes", test_footnotes);
  g_test_add_func ("/forms/rich/slice", test_slice);
  g_test_add_func ("/forms/rich/widen", test_widen);
  g_test_add_func ("/forms/rich/diff", test_diff);
  g_test_add_func ("/forms/rich/long", test_long);
  return g_test_run ();
}
