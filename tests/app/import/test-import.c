/* Files of other programs: what becomes of what stands in them, and what is said of it. */
#include "import/cq-import.h"

#include <gio/gio.h>
#include <string.h>

#include "cq-golden.h"
#include "docbook/cq-reader.h"
#include "docbook/cq-schema.h"
#include "docbook/cq-writer.h"
#include "import/cq-import-private.h"
#include "statement/cq-part.h"
#include "statement/cq-profile.h"
#include "statement/cq-text.h"

static char *
dup_sample (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "app", "import", "samples", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static CqNode *
read_bytes (const char *name, const char *data, gsize length, const char *lang, GPtrArray **messages, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);

  return cq_import_read (bytes, name, cq_import_guess_format (name, bytes), lang, messages, error);
}

static CqNode *
read_text (const char *name, const char *text)
{
  g_autoptr (GError) error = NULL;
  CqNode *document = read_bytes (name, text, strlen (text), NULL, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static void
test_sample (gconstpointer data)
{
  const char *name = data;
  g_autofree char *text = dup_sample (name);
  g_autofree char *golden = g_strdup_printf ("import/%s.xml", name);
  g_autoptr (GPtrArray) messages = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) document = read_bytes (name, text, strlen (text), NULL, &messages, &error);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GString) shown = NULL;

  g_assert_no_error (error);
  bytes = cq_writer_write (document);
  shown = g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
  for (guint i = 0; i < messages->len; i++)
    {
      g_autofree char *message = cq_message_to_string (messages->pdata[i]);
      g_string_append_printf (shown, "%s\n", message);
    }
  cq_assert_golden (golden, shown->str);
}

static void
test_titles (void)
{
  static const struct
  {
    const char *name;
    const char *text;
    const char *title;
  } cases[] = {
    { "a.md", "# The *first* heading\n\nText.\n", "The first heading" },
    { "a.md", "Tokyo, 5 June 2006\n\n# Action Plan\n\n## Area\n\nText.\n", "Action Plan" },
    { "a.md", "Text that is long enough to be a paragraph and nothing else, for it goes on and on, over more than one "
              "hundred and fifty characters, which no line of a title page has.\n\n# Heading\n\nText.\n", "a" },
    { "a.md", "Tokyo\n\n# One\n\nText.\n\n# Two\n\nText.\n", "One" },
    { "b.md", "**Bali, Indonesia, 15-16 November 2022**\n\n1\\. Text.\n", "b" },
    { "dir/c.d.md", "Just a sentence.\n", "c.d" },
    { "a.md", "**Declaration**\n\nText.\n", "Declaration" },
    { "a.md", "---\ntitle: From the matter\n---\n\n# Heading\n\nText.\n", "From the matter" },
    { "a.md", "---\ntitle: ''\n---\n\n# Heading\n\nText.\n", "Heading" },
    { "a.md", "---\ntitle:\n---\n\nText that is a sentence.\n", "a" },
    { "a.txt", "A line that stands alone\n\nText.\n", "A line that stands alone" },
    { "a.txt", "United Nations\nA/RES/80/3\n\nText.\n", "a" },
    { "a.txt", "Title\n=====\n\nText.\n", "Title" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CqNode) document = read_text (cases[i].name, cases[i].text);
      g_autoptr (CqPart) part = cq_part_find (document, NULL);
      g_autofree char *title = cq_part_get_title (part, "en");

      g_test_message ("%u", i);
      g_assert_cmpstr (title, ==, cases[i].title);
    }
}

static void
test_kinds (void)
{
  static const char *const cases[][2] = {
    { "C5+1 Leaders’ Joint Statement", "joint-statement" }, { "MEMORANDUM OF UNDERSTANDING", "memorandum" },
    { "СОВМЕСТНОЕ ЗАЯВЛЕНИЕ", "joint-statement" },          { "De\xcc\x81" "claration conjointe", "joint-statement" },
    { "Déclaration", "declaration" },                       { "運輸ロードマップ", "roadmap" },
    { "Strategic Action Plan", "action-plan" },             { "A text", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("# %s\n\nText.\n", cases[i][0]);
      g_autoptr (CqNode) document = read_text ("a.md", text);

      g_assert_cmpstr (cq_node_get (cq_document_get_root (document), CQ_AT_ROLE), ==, cases[i][1]);
    }
}

static void
test_labels (void)
{
  static const struct
  {
    const char *text;
    const char *number;
    gsize length;
  } numbers[] = {
    { "4. Text", "4", 3 },      { "4) Text", "4", 3 },         { "2.bis We", "2 bis", 6 }, { "14 bis. Text", "14 bis", 8 },
    { "14 bis Text", "14 bis", 7 }, { "2017. Text", NULL, 0 }, { "4.Text", NULL, 0 },      { "4 Text", NULL, 0 },
    { "4.5 Text", NULL, 0 },    { "bis", NULL, 0 },            { "4 bison", NULL, 0 },     { "4.\xc2\xa0Text", "4", 4 },
  };
  static const struct
  {
    const char *text;
    CqLabelKind kind;
    guint value;
  } points[] = {
    { "(a) x", CQ_LABEL_LETTER, 1 }, { "c) x", CQ_LABEL_LETTER, 3 },  { "(iv) x", CQ_LABEL_ROMAN, 4 },
    { "(12) x", CQ_LABEL_ARABIC, 12 }, { "(B) x", CQ_LABEL_UPPER_LETTER, 2 }, { "(II) x", CQ_LABEL_UPPER_ROMAN, 2 },
    { "(iiii) x", CQ_LABEL_ROMAN, 0 }, { "(a)x", CQ_LABEL_LETTER, 0 }, { "(ab) x", CQ_LABEL_LETTER, 0 },
    { "() x", CQ_LABEL_LETTER, 0 },  { "(a x", CQ_LABEL_LETTER, 0 },
  };
  guint value;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *number = NULL;

      g_assert_cmpuint (cq_label_read_number (numbers[i].text, &value, &number), ==, numbers[i].length);
      g_assert_cmpstr (number, ==, numbers[i].number);
    }
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      gsize length = cq_label_read_point (points[i].text, points[i].kind, &value);

      g_assert_cmpuint (value, ==, points[i].value);
      g_assert_cmpint (length > 0, ==, points[i].value > 0);
    }
}

static void
test_languages (void)
{
  static const struct
  {
    const char *text;
    const char *lang;
  } cases[] = {
    { "The Ministers met.", "en" },
    { "Les ministres se sont réunis.", "en" },
    { "岸田文雄外務大臣は訪問中のトルクメニスタンにおいて第6回外相会合に出席した。", "ja" },
    { "Министры иностранных дел встретились в Ашхабаде, чтобы обсудить пути развития.", "ru" },
    { "Қазақстан Республикасының Үкіметі мен Ресей Федерациясының Үкіметі, бұдан әрі Тараптар деп аталатын", "kk" },
    { "Кыргыз Республикасынын Өкмөтү менен тараптар өз ара мамилелерди өнүктүрүү жөнүндө сүйлөшүштү, мындан кийин аң-сезим", "ky" },
    { "Вазирони корҳои хориҷии кишварҳо дар шаҳри Ашқобод вохӯрданд ва ҳамкориро муҳокима карданд", "tg" },
    { "Міністри закордонних справ зустрілися в Ашгабаті та обговорили розвиток співпраці.", "en" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CqNode) document = read_text ("a.txt", cases[i].text);

      g_assert_cmpstr (cq_document_get_language (document), ==, cases[i].lang);
    }
}

static void
test_option_lang (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) document = read_bytes ("a.md", "# T\n", 4, "FR", NULL, &error);
  g_autoptr (CqNode) refused = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (cq_document_get_language (document), ==, "fr");
  refused = read_bytes ("a.md", "# T\n", 4, "no language", NULL, &error);
  g_assert_null (refused);
  g_assert_error (error, CQ_IMPORT_ERROR, CQ_IMPORT_ERROR_LANGUAGE);
}

/* The same words, however the bytes say them */
static void
test_encodings (void)
{
  static const char utf8[] = "\xef\xbb\xbf# Caf\xc3\xa9\r\n\r\nText.\r\n";
  static const char little[] = "\xff\xfe#\0 \0C\0a\0f\0\xe9\0\n\0\n\0T\0e\0x\0t\0.\0\n\0";
  static const char big[] = "\xfe\xff\0#\0 \0C\0a\0f\0\xe9\0\r\0\r\0T\0e\0x\0t\0.\0\r";
  g_autoptr (CqNode) expected = read_text ("a.md", "# Café\n\nText.\n");
  const struct
  {
    const char *data;
    gsize length;
  } cases[] = { { utf8, sizeof utf8 - 1 }, { little, sizeof little - 1 }, { big, sizeof big - 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CqNode) document = read_bytes ("a.md", cases[i].data, cases[i].length, NULL, NULL, &error);

      g_assert_no_error (error);
      g_assert_true (cq_node_equal (document, expected));
    }
}

static void
assert_refused (const char *name, const char *data, gsize length, CqImportError code, const char *says)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  g_autoptr (CqNode) document = read_bytes (name, data, length, NULL, NULL, &error);

  g_assert_null (document);
  g_assert_error (error, CQ_IMPORT_ERROR, (int) code);
  if (strstr (error->message, says) == NULL)
    g_error ("“%s” lacks “%s”", error->message, says);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_USEC_PER_SEC);
}

static void
test_refused (void)
{
  g_autofree char *quotes = g_strnfill (100000, '>');
  g_autofree char *brackets = g_strnfill (100000, '[');
  g_autofree char *large = g_strnfill (CQ_IMPORT_MAX_BYTES + 1, 'a');
  g_autoptr (GString) deep = g_string_new (NULL);
  g_autoptr (GString) wide = g_string_new (NULL);

  for (guint i = 0; i < 200; i++)
    g_string_append_printf (deep, "%*s- x\n", 2 * (int) i, "");
  for (guint i = 0; i < 3000; i++)
    g_string_append (wide, "|a");
  g_string_append (wide, "|\n");
  for (guint i = 0; i < 3000; i++)
    g_string_append (wide, "|-");
  g_string_append (wide, "|\n");
  for (guint i = 0; i < 3000; i++)
    g_string_append (wide, "|\n");
  assert_refused ("a.md", "", 0, CQ_IMPORT_ERROR_EMPTY, "a.md: ");
  assert_refused ("a.txt", " \n\n\t", 4, CQ_IMPORT_ERROR_EMPTY, "a.txt: ");
  assert_refused ("a.txt", "one\ntwo \xe9 three", 15, CQ_IMPORT_ERROR_ENCODING, "a.txt:2: the byte 0xE9");
  assert_refused ("a.txt", "one\n\0two", 8, CQ_IMPORT_ERROR_ENCODING, "a.txt:2: a zero byte");
  assert_refused ("a.txt", "\xff\xfe" "a\0\0\xd8", 6, CQ_IMPORT_ERROR_ENCODING, "UTF-16LE");
  assert_refused ("a.txt", large, CQ_IMPORT_MAX_BYTES + 1, CQ_IMPORT_ERROR_BOUNDS, "16 MB");
  assert_refused ("a.md", quotes, 100000, CQ_IMPORT_ERROR_BOUNDS, "a.md:1: ");
  assert_refused ("a.md", brackets, 100000, CQ_IMPORT_ERROR_BOUNDS, "a.md:1: ");
  assert_refused ("a.md", deep->str, deep->len, CQ_IMPORT_ERROR_BOUNDS, "nested too deep");
  assert_refused ("a.md", wide->str, wide->len, CQ_IMPORT_ERROR_BOUNDS, "plain text");
  g_string_assign (wide, "|a|\n|-|\n");
  for (guint i = 0; i < 3000; i++)
    g_string_append (wide, "|a");
  for (guint i = 0; i < 3000; i++)
    g_string_append (wide, "|\n|");
  assert_refused ("a.md", wide->str, wide->len, CQ_IMPORT_ERROR_BOUNDS, "plain text");
  assert_refused ("a.xml", "<book xmlns='http://docbook.org/ns/docbook' version='5.0'/>", 59, CQ_IMPORT_ERROR_DOCBOOK, "“book”");
}

/* What the parser is slow at, as much of it as is let through */
static void
test_slow (void)
{
  static const char *const pieces[] = { "*a **a ", "_a __a ", "[a](", "![[]()", "<a b=\"", "`a ``b ", "&amp;", "a*_", "[^a][^b]", "~~a~~b" };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new ("# T\n\n");
      g_autoptr (GError) error = NULL;
      g_autoptr (CqNode) document = NULL;
      gint64 start = g_get_monotonic_time ();

      for (guint n = 0; n < 6000; n++)
        g_string_append (text, pieces[i]);
      document = read_bytes ("a.md", text->str, text->len, NULL, NULL, &error);
      g_assert_true (document != NULL || g_error_matches (error, CQ_IMPORT_ERROR, CQ_IMPORT_ERROR_BOUNDS));
      g_test_message ("%s %s %.2f s", pieces[i], document != NULL ? "read" : "refused",
                      (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC);
      g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_USEC_PER_SEC);
    }
}

/* What has no place stands in the text and is named, with its line. */
static void
test_notes (void)
{
  static const struct
  {
    const char *text;
    const char *holds;
    guint line;
    const char *says;
  } cases[] = {
    { "# T\n\nOne <b>two\nthree.\n", "One &lt;b&gt;two three.", 3, "<b>" },
    { "# T\n\nOne <b>two <i>three</b> four.\n", "role=\"strong\">two &lt;i&gt;three</emphasis> four.", 3, "<i>" },
    { "# T\n\nOne <span>two</span>.\n", "One &lt;span&gt;two&lt;/span&gt;.", 3, "<span>" },
    { "# T\n\nA &#1; b.\n", "A \xef\xbf\xbd b.", 3, "U+0001" },
    { "# T\n\nA \x02 b.\n", "A \xef\xbf\xbd b.", 3, "U+0002" },
    { "# T\n\nText\n\n[^1]: Alone.\n", "[^1]: Alone.", 5, "“1”" },
    { "# T\n\nText\n\n[a]: https://example.org/\n", "[a]: https://example.org/", 5, "“a”" },
    { "# T\n\nText[^a].\n\n[^a]: Outer[^b].\n[^b]: Inner.\n", "<para>Outer (Inner.).</para>", 5, "note" },
    { "# T\n\n| A |\n|---|\n| 1 |\n| 1 | 2 |\n", "<entry><para>2</para></entry>", 6, "cells" },
    { "# T\n\n- ## Heading\n", "<bridgehead>Heading</bridgehead>", 3, "heading" },
    { "# T\n\nText.\n\n5. Five.\n\nText\n\n9\\. Nine.\n", "9. Nine.", 9, "9" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) messages = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (CqNode) document = read_bytes ("a.md", cases[i].text, strlen (cases[i].text), NULL, &messages, &error);
      g_autofree char *written = cq_writer_write_node (document);
      const CqMessage *first;

      g_assert_no_error (error);
      g_assert_cmpuint (messages->len, >, 0);
      first = messages->pdata[0];
      if (strstr (written, cases[i].holds) == NULL)
        g_error ("%s lacks %s", written, cases[i].holds);
      g_assert_cmpuint (first->line, ==, cases[i].line);
      g_assert_nonnull (strstr (first->text, cases[i].says));
      g_assert_cmpint (first->severity, ==, CQ_MESSAGE_NOTE);
    }
}

/* Markdown becomes a valid document in which @expected stands. */
static void
assert_becomes (const char *text, const char *expected)
{
  g_autoptr (CqNode) document = read_text ("a.md", text);
  g_autoptr (GPtrArray) problems = cq_schema_check_document (document, "a.md", NULL);
  g_autofree char *written = cq_writer_write_node (document);

  if (strstr (written, expected) == NULL)
    g_error ("%s lacks %s", written, expected);
  g_assert_cmpuint (problems->len, ==, 0);
}

/* Notes that call notes, themselves or in a circle: whatever they say is there, and all references lead somewhere. */
static void
test_notes_within (void)
{
  static const char *const cases[][2] = {
    { "T[^a] U[^b]\n\n[^a]: A[^b].\n\n[^b]: B.\n",
      "T<footnote><para>A<footnoteref linkend=\"note-2\"/>.</para></footnote> "
      "U<footnote xml:id=\"note-2\"><para>B.</para></footnote>" },
    { "T[^a]\n\n[^a]: A[^b], again[^b].\n\n[^b]: B, see [^a].\n",
      "<para>A (B, see <footnoteref linkend=\"note-1\"/>.), again (B, see <footnoteref linkend=\"note-1\"/>.).</para>" },
    { "T[^a]\n\n[^a]: A[^b].\n\n[^b]: B[^c].\n\n[^c]: C.\n",
      "<para>A (B[^c].).</para></footnote></para>\n  <para role=\"plain\">[^c]: C.</para>" },
    { "T.\n\n[^a]: A, see[^b].\n\n[^b]: B, see[^a].\n",
      "<para role=\"plain\">[^a]: A, see[^b].</para>\n  <para role=\"plain\">[^b]: B, see[^a].</para>" },
    { "T.\n\n[^a]: A, see[^a].\n", "<para role=\"plain\">[^a]: A, see[^a].</para>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat ("# Title\n\n", cases[i][0], NULL);

      assert_becomes (text, cases[i][1]);
    }
}

static guint
count_tag (CqNode *node, CqTag tag)
{
  guint n = cq_node_is (node, tag);

  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    n += count_tag (cq_node_get_child (node, i), tag);
  return n;
}

/* Lines of a page are joined, whatever stands above them on a line that no page would hold. */
static void
test_long_line (void)
{
  static const char lines[] = "The Ministers intend to enable the laying of cable for electricity and\n"
                              "digital connectivity, as well as pipe for hydrogen export, and to secure\n"
                              "regional supply chains, increase trade accessibility, improve the trade\n"
                              "of the region, and support an increased emphasis on environmental and\n"
                              "social impacts.\n";
  g_autofree char *address = g_strnfill (260, 'a');
  g_autofree char *wrapped = g_strdup_printf ("Address: %s\nKept: in full\n\n%s\n%s\n%s", address, lines, lines, lines);
  g_autofree char *flowing = g_strdup_printf ("Address: %s\nKept: in full\n%s\nsmall\n%s\nword\nword\n%s\n", address,
                                              address, address, address);
  g_autoptr (CqNode) joined = read_text ("a.txt", wrapped);
  g_autoptr (CqNode) apart = read_text ("a.txt", flowing);

  g_assert_cmpuint (count_tag (joined, CQ_DB_PARA), ==, 5);
  /* Where many lines are so long, each is a paragraph */
  g_assert_cmpuint (count_tag (apart, CQ_DB_PARA), ==, 8);
}

/* Links to headings, however a program names those, are references; others stay what they are. */
static void
test_links (void)
{
  static const char *const cases[][2] = {
    { "[x](#water-resources)", "<link linkend=\"section-1\">x</link>" },
    { "[x](#Water%20Resources)", "<link linkend=\"section-1\">x</link>" },
    { "[x](#транспорт-и-логистика)", "<link linkend=\"section-1\">x</link>" },
    { "[x](#gone)", "<link xlink:href=\"#gone\">x</link>" },
    { "[x](#)", "<link xlink:href=\"#\">x</link>" },
    { "[x](https://example.org/#water-resources)", "<link xlink:href=\"https://example.org/#water-resources\">x</link>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("# Title\n\nSee %s.\n\n## Water resources\n\nText.\n\n### Транспорт (и) логистика\n\n"
                                               "Text.\n\n## Water resources\n\nText.\n",
                                               cases[i][0]);
      g_autoptr (CqNode) document = read_text ("a.md", text);
      g_autoptr (GPtrArray) problems = cq_schema_check_document (document, "a.md", NULL);
      g_autofree char *written = cq_writer_write_node (document);

      if (strstr (written, cases[i][1]) == NULL)
        g_error ("%s lacks %s", written, cases[i][1]);
      g_assert_true ((strstr (written, "xml:id=\"section-1\"") != NULL) == (strstr (written, "linkend") != NULL));
      g_assert_null (strstr (written, "section-2"));
      g_assert_cmpuint (problems->len, ==, 0);
    }
}

/* Documents are valid whatever people wrote for an address. */
static void
test_addresses (void)
{
  static const char *const cases[][2] = {
    { "[x](http://a.org/?q=[1])", "<link xlink:href=\"http://a.org/?q=%5B1%5D\">x</link>" },
    { "[x](http://[::1]/[1])", "<link xlink:href=\"http://[::1]/%5B1%5D\">x</link>" },
    { "[x](http://a.org/100%)", "<link xlink:href=\"http://a.org/100%25\">x</link>" },
    { "[x](http://a.org/a%20b)", "<link xlink:href=\"http://a.org/a%20b\">x</link>" },
    { "[x](http://a.org/#a#b)", "<link xlink:href=\"http://a.org/#a%23b\">x</link>" },
    { "[x](<http://é.org/a b>)", "<link xlink:href=\"http://é.org/a b\">x</link>" },
    { "[*x*](http://a.org:port/)", "<emphasis>x</emphasis> (http://a.org:port/)." },
    { "[x](:a)", "x (:a)." },
    { "![x](<a[1] b.png>)", "fileref=\"a%5B1%5D b.png\"" },
    { "![x](http://a.org/[1].png)", "fileref=\"http://a.org/%5B1%5D.png\"" },
    { "![x](1a:b.png)", "x (1a:b.png)." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("# Title\n\nSee %s.\n", cases[i][0]);

      assert_becomes (text, cases[i][1]);
    }
}

/* The parser drops cells that stand below no cell of the head. */
static void
test_wide_rows (void)
{
  static const char *const cases[][2] = {
    { "| A | B |\n|---|---|\n| 1 | 2 | 3 | four |\n", "cols=\"4\"" },
    { "A | B\n--|--\n1 | 2 | four\n", "cols=\"3\"" },
    { "- | A |\n  |---|\n  | 1 | four |\n", "cols=\"2\"" },
    { "> | A |\n> |---|\n> | 1 | four |\n", "cols=\"2\"" },
    { "Text.\n\n| A |\n|---|\n| 1 |\n| 1 | `four|5` |\n", "cols=\"3\"" },
    { "Text[^1].\n\n[^1]: Note\n\n    | A |\n    |---|\n    | 1 | four |\n", "cols=\"2\"" },
    /* What is no cell of its own */
    { "| A | B |\n|---|---|\n| 1 | four | | |\n", "cols=\"2\"" },
    { "| A | B |\n|---|---|\n| 1 | 2 \\| four |\n", "cols=\"2\"" },
    { "| A | B |\n|---|---|\n| four |\n", "cols=\"2\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat ("# Title\n\n", cases[i][0], NULL);
      g_autoptr (CqNode) document = read_text ("a.md", text);
      g_autoptr (GPtrArray) problems = cq_schema_check_document (document, "a.md", NULL);
      g_autofree char *written = cq_writer_write_node (document);

      if (strstr (written, cases[i][1]) == NULL || strstr (written, "four") == NULL)
        g_error ("%s lacks %s or a word", written, cases[i][1]);
      g_assert_cmpuint (problems->len, ==, 0);
    }
}

static void
test_docbook_4 (void)
{
  g_autoptr (CqNode) document = read_text (
      "a.xml", "<article lang='ru'><articleinfo><title>T</title></articleinfo><sect1 id='one'><title>S</title>"
               "<para>See <ulink url='https://example.org/'>there</ulink>.</para></sect1></article>");
  CqNode *root = cq_document_get_root (document);
  g_autoptr (CqNode) link = NULL;
  g_autoptr (GPtrArray) problems = cq_schema_check_document (document, "a.xml", NULL);
  CqNode *found;

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_true (cq_profile_is_ours (document));
  g_assert_cmpstr (cq_document_get_language (document), ==, "ru");
  g_assert_nonnull (cq_node_find_child (root, CQ_DB_INFO));
  g_assert_nonnull (cq_tree_find_id (document, "one", NULL));
  found = cq_tree_find_tag (document, CQ_DB_LINK, NULL);
  g_assert_nonnull (found);
  g_assert_cmpstr (cq_node_get (found, CQ_XLINK_HREF), ==, "https://example.org/");
}

/* An article of DocBook 5 stays what it is, but for the record that makes it one of this program's. */
static void
test_docbook_5 (void)
{
  static const char text[] = "<!-- head -->\n<article xmlns='http://docbook.org/ns/docbook' version='5.0'>"
                             "<title>T</title><para>Text <x:y xmlns:x='urn:x'/>.</para></article>\n";
  g_autoptr (GPtrArray) messages = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) document = read_bytes ("a.xml", text, sizeof text - 1, "kk", &messages, &error);
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  g_assert_true (cq_profile_is_ours (document));
  g_assert_cmpstr (cq_document_get_language (document), ==, "kk");
  /* What the schema does not know is kept, and told */
  g_assert_cmpuint (messages->len, ==, 1);
  written = cq_writer_write_node (document);
  g_assert_nonnull (strstr (written, "<para>Text <x:y xmlns:x=\"urn:x\"/>.</para>"));
}

static void
test_formats (void)
{
  static const struct
  {
    const char *name;
    const char *text;
    CqImportFormat format;
  } cases[] = {
    { "a.MD", "x", CQ_IMPORT_MARKDOWN }, { "a.markdown", "x", CQ_IMPORT_MARKDOWN }, { "a.txt", "<x", CQ_IMPORT_TEXT },
    { "a.txt", "", CQ_IMPORT_TEXT }, { "a.xml", "x", CQ_IMPORT_DOCBOOK }, { "-", "\n <article/>", CQ_IMPORT_DOCBOOK }, { "-", "# x", CQ_IMPORT_TEXT },
    /* Markdown under another name */
    { "a.txt", "# Declaration\n\nText.\n\n## Water\n\nText.\n", CQ_IMPORT_MARKDOWN },
    { "-", "# Declaration\r\n\r\nText.\r\n\r\n## Water\r\n\r\nText.\r\n", CQ_IMPORT_MARKDOWN },
    { "a.txt", "---\ntitle: Declaration\nlang: kk\n---\n\nText.\n", CQ_IMPORT_MARKDOWN },
    { "a.txt", "**Bali, Indonesia, 15-16 November 2022**\n\n1\\. Text.\n", CQ_IMPORT_MARKDOWN },
    { "a.txt", "| No. | Measure |\n|-----|---------|\n| 1 | Text |\n", CQ_IMPORT_MARKDOWN },
    { "a.txt", "Text[^1].\n\n[^1]: Note.\n", CQ_IMPORT_MARKDOWN },
    { "a.txt", "See **this** [page](https://example.org/a).\n", CQ_IMPORT_MARKDOWN },
    /* What people write in plain text too */
    { "a.txt", "# one\n# two\n# three\n", CQ_IMPORT_TEXT },
    { "a.txt", "Title\n=====\n\n1. Text.\n\n* entry\n* entry\n\n- - -\n", CQ_IMPORT_TEXT },
    { "a.txt", "----\nTitle: Declaration\n----\n\n#5 of the list\n\n", CQ_IMPORT_TEXT },
    { "a.txt", "A **strong** word, [1] and (2), a|b --- c.\n", CQ_IMPORT_TEXT },
  };
  CqImportFormat format;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].text, strlen (cases[i].text));
      g_assert_cmpint (cq_import_guess_format (cases[i].name, bytes), ==, cases[i].format);
    }
  g_assert_true (cq_import_format_from_string ("docbook", &format));
  g_assert_cmpint (format, ==, CQ_IMPORT_DOCBOOK);
  g_assert_false (cq_import_format_from_string ("word", &format));
  g_assert_true (cq_import_is_wanted ("a.txt"));
  g_assert_false (cq_import_is_wanted ("a.xml"));
}

/* Who says the language, in which order: the person, what stands before the text, its script. */
static void
test_language_before (void)
{
  static const struct
  {
    const char *asked;
    const char *text;
    const char *lang;
    guint n_messages;
  } cases[] = {
    { NULL, "---\ntitle: T\nlang: kk\n---\n\nText.\n", "kk", 0 },
    { NULL, "---\ntitle: T\nlang: \"fr_ca\"\n---\n\nText.\n", "fr-CA", 0 },
    { "fr", "---\ntitle: T\nlang: fr\n---\n\nText.\n", "fr", 0 },
    /* What is not used is kept, and told */
    { "ru", "---\ntitle: T\nlang: fr\n---\n\nText.\n", "ru", 1 },
    { NULL, "---\ntitle: T\nlang: none of them\n---\n\nText.\n", "en", 1 },
    { NULL, "---\ntitle: T\n---\n\n本宣言は、地域の協力のあり方とその進め方について定めるものである。\n", "ja", 0 },
    { NULL, "# T\n\nText.\n\nlang: kk\n", "en", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) messages = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (CqNode) document = read_bytes ("a.md", cases[i].text, strlen (cases[i].text), cases[i].asked, &messages, &error);
      g_autofree char *written = cq_writer_write_node (document);

      g_test_message ("%u", i);
      g_assert_no_error (error);
      g_assert_cmpstr (cq_document_get_language (document), ==, cases[i].lang);
      g_assert_cmpuint (messages->len, ==, cases[i].n_messages);
      g_assert_cmpint (strstr (written, "lang: ") != NULL, ==, cases[i].n_messages > 0 || i == 6);
    }
}

int
main (int argc, char **argv)
{
  static const char *const samples[] = { "statement.md", "tables.md", "bold.md", "wrapped.txt", "japanese.txt", "russian.txt" };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path = g_strdup_printf ("/import/sample/%s", samples[i]);
      g_test_add_data_func (path, samples[i], test_sample);
    }
  g_test_add_func ("/import/titles", test_titles);
  g_test_add_func ("/import/kinds", test_kinds);
  g_test_add_func ("/import/labels", test_labels);
  g_test_add_func ("/import/languages", test_languages);
  g_test_add_func ("/import/lang", test_option_lang);
  g_test_add_func ("/import/encodings", test_encodings);
  g_test_add_func ("/import/refused", test_refused);
  g_test_add_func ("/import/slow", test_slow);
  g_test_add_func ("/import/notes", test_notes);
  g_test_add_func ("/import/notes/within", test_notes_within);
  g_test_add_func ("/import/long-line", test_long_line);
  g_test_add_func ("/import/links", test_links);
  g_test_add_func ("/import/addresses", test_addresses);
  g_test_add_func ("/import/wide-rows", test_wide_rows);
  g_test_add_func ("/import/docbook-4", test_docbook_4);
  g_test_add_func ("/import/docbook-5", test_docbook_5);
  g_test_add_func ("/import/formats", test_formats);
  g_test_add_func ("/import/language/before", test_language_before);
  return g_test_run ();
}
