/* Files that are not what they should be: a clear error with its line, at once, and no crash. */
#include "docbook/cq-reader.h"
#include "docbook/cq-writer.h"

#include <string.h>
#include <time.h>

/* What may be slow under a sanitizer on a busy machine, and far below what an attack takes */
#define MAX_SECONDS 8

#define DTD(subset) "<!DOCTYPE a [" subset "]>\n"

static const struct
{
  const char *name;
  const char *text;
  int code;
  guint line;
  const char *says;
} faults[] = {
  { "empty", "", CQ_READER_ERROR_SYNTAX, 1, "empty" },
  { "plain text", "hello", CQ_READER_ERROR_SYNTAX, 1, "not XML" },
  { "declaration alone", "<?xml version='1.0'?>", CQ_READER_ERROR_SYNTAX, 1, "empty" },
  { "comment alone", "<!-- x -->", CQ_READER_ERROR_SYNTAX, 1, "empty" },
  { "truncated", "<a>\n<b>\n", CQ_READER_ERROR_SYNTAX, 3, "cut off" },
  { "truncated tag", "<a>\n<b c='", CQ_READER_ERROR_SYNTAX, 2, NULL },
  { "truncated comment", "<a>\n<!-- b", CQ_READER_ERROR_SYNTAX, 2, NULL },
  { "mismatch", "<a>\n<b>\n</a>", CQ_READER_ERROR_SYNTAX, 3, "line 2" },
  { "two roots", "<a/>\n<b/>", CQ_READER_ERROR_SYNTAX, 2, "follows" },
  { "text after", "<a/>\n\nx", CQ_READER_ERROR_SYNTAX, 3, "follows" },
  { "ampersand", "<a>\nR & D</a>", CQ_READER_ERROR_SYNTAX, 2, "&amp;" },
  { "ampersand in a value", "<a>\n<b c='R & D'/></a>", CQ_READER_ERROR_SYNTAX, 2, "&amp;" },
  { "less-than", "<a>\n1 < 2</a>", CQ_READER_ERROR_SYNTAX, 2, "&lt;" },
  { "less-than in a value", "<a>\n<b c='<'/></a>", CQ_READER_ERROR_SYNTAX, 2, "&lt;" },
  { "no quotes", "<a>\n<b c=d/></a>", CQ_READER_ERROR_SYNTAX, 2, "quotation marks" },
  { "attribute twice", "<a>\n<b c='' c=''/></a>", CQ_READER_ERROR_SYNTAX, 2, "twice" },
  { "attribute twice by prefixes", "<a xmlns:p='u' xmlns:q='u'>\n<b p:c='' q:c=''/></a>", CQ_READER_ERROR_SYNTAX, 2,
    "twice" },
  { "prefix", "<a>\n<x:b/></a>", CQ_READER_ERROR_SYNTAX, 2, "x:b" },
  { "prefix of an attribute", "<a>\n<b x:c=''/></a>", CQ_READER_ERROR_SYNTAX, 2, "x:c" },
  { "version", "<?xml version='9.0'?>\n<a/>", CQ_READER_ERROR_SYNTAX, 1, NULL },
  { "declaration not first", "\n<?xml version='1.0'?>\n<a/>", CQ_READER_ERROR_SYNTAX, 2, "beginning" },
  { "declaration without version", "<?xml encoding='UTF-8'?><a/>", CQ_READER_ERROR_SYNTAX, 1, NULL },
  { "control character", "<a>\n\001</a>", CQ_READER_ERROR_SYNTAX, 2, "U+0001" },
  { "noncharacter", "<a>\n\xef\xbf\xbe</a>", CQ_READER_ERROR_SYNTAX, 2, NULL },
  { "not UTF-8", "<?xml version='1.0'?>\n<a>\n\xe9</a>", CQ_READER_ERROR_ENCODING, 3, "0xE9" },
  { "not ASCII", "<?xml version='1.0' encoding='us-ascii'?>\n<a>\xc3\xa9</a>", CQ_READER_ERROR_ENCODING, 2, "ASCII" },
  { "unknown encoding", "<?xml version='1.0' encoding='x-klingon'?>\n<a/>", CQ_READER_ERROR_ENCODING, 1, "KLINGON" },
  { "not UTF-16", "<?xml version='1.0' encoding='UTF-16'?>\n<a/>", CQ_READER_ERROR_ENCODING, 1, "UTF-16" },
  { "half a character", "<?xml version='1.0' encoding='Shift_JIS'?>\n<a>\n\x82", CQ_READER_ERROR_ENCODING, 3,
    "SHIFT_JIS" },
  { "undeclared", "<a>\n&nbsp;</a>", CQ_READER_ERROR_ENTITY, 2, "&nbsp;" },
  { "undeclared, schema not read", "<!DOCTYPE a SYSTEM 'x.dtd'>\n<a>\n&nbsp;</a>", CQ_READER_ERROR_ENTITY, 3, "&nbsp;" },
  { "undeclared in a value", "<!DOCTYPE a SYSTEM 'x.dtd'>\n<a>\n<b c='&nbsp;'/></a>", CQ_READER_ERROR_ENTITY, 3,
    "&nbsp;" },
  { "undeclared within", "<!DOCTYPE a SYSTEM 'x.dtd' [<!ENTITY e 'x&nbsp;y'>]>\n<a>\n&e;</a>", CQ_READER_ERROR_ENTITY,
    3, "&nbsp;" },
  { "undeclared within, in a value", "<!DOCTYPE a SYSTEM 'x.dtd' [<!ENTITY e 'x&nbsp;y'>]>\n<a>\n<b c='&e;'/></a>",
    CQ_READER_ERROR_ENTITY, 3, "&nbsp;" },
  { "external", DTD ("<!ENTITY e SYSTEM 'file:///etc/passwd'>") "<a>\n&e;</a>", CQ_READER_ERROR_ENTITY, 3, "&e;" },
  { "external in a value", DTD ("<!ENTITY e SYSTEM '/etc/passwd'>") "<a>\n<b c='&e;'/></a>", CQ_READER_ERROR_ENTITY, 3,
    "&e;" },
  { "parameter entity", "<!DOCTYPE a [<!ENTITY % e SYSTEM '/etc/passwd'>\n%e;]>\n<a/>", CQ_READER_ERROR_ENTITY, 2,
    "%e;" },
  { "parameter entity, undeclared", "<!DOCTYPE a SYSTEM 'x.dtd' [\n%e;]>\n<a/>", CQ_READER_ERROR_ENTITY, 2, "%e;" },
  { "circle", DTD ("<!ENTITY a '&b;'><!ENTITY b '&a;'>") "<a>&a;</a>", CQ_READER_ERROR_BOUNDS, 2, "circle" },
  { "circle in a value", DTD ("<!ENTITY a '&b;'><!ENTITY b '&a;'>") "<a b='&a;'/>", CQ_READER_ERROR_BOUNDS, 2,
    "circle" },
  { "less-than by entity", DTD ("<!ENTITY e '&#60;'>") "<a>\n<b c='&e;'/></a>", CQ_READER_ERROR_SYNTAX, 3, NULL },
};

static CqNode *
read_string (const char *text, gsize length, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, length);
  g_autoptr (GPtrArray) messages = NULL;
  /* Not what others on the machine take */
  clock_t start = clock ();
  CqNode *document = cq_reader_parse (bytes, "test", &messages, error);

  g_assert_nonnull (messages);
  g_assert_cmpint (clock () - start, <, MAX_SECONDS * CLOCKS_PER_SEC);
  return document;
}

static void
test_faults (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", faults[i].name);
      g_assert_null (read_string (faults[i].text, strlen (faults[i].text), &error));
      g_test_message ("%u: %s", cq_reader_error_get_line (error), error->message);
      g_assert_error (error, CQ_READER_ERROR, faults[i].code);
      g_assert_cmpuint (cq_reader_error_get_line (error), ==, faults[i].line);
      if (faults[i].says != NULL)
        g_assert_nonnull (strstr (error->message, faults[i].says));
    }
}

static void
assert_refused (const char *what, const char *text, gsize length, int code)
{
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", what);
  g_assert_null (read_string (text, length, &error));
  g_assert_error (error, CQ_READER_ERROR, code);
}

static GString *
repeat (GString *into, const char *text, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append (into, text);
  return into;
}

static GString *
start_laughs (const char *core)
{
  GString *text = g_string_new ("<!DOCTYPE a [");

  g_string_append_printf (text, "<!ENTITY l0 \"%s\">", core);
  for (guint i = 1; i < 10; i++)
    {
      g_string_append_printf (text, "<!ENTITY l%u \"", i);
      for (guint k = 0; k < 10; k++)
        g_string_append_printf (text, "&l%u;", i - 1);
      g_string_append (text, "\">");
    }
  return g_string_append (text, "]>");
}

static void
test_bounds (void)
{
  g_autoptr (GString) deep = repeat (repeat (g_string_new (NULL), "<a>", 300), "</a>", 300);
  g_autoptr (GString) deeper = repeat (g_string_new (NULL), "<a>", 1000000);
  g_autoptr (GString) wide = g_string_new ("<a");
  g_autoptr (GString) hidden = g_string_new ("<!DOCTYPE a [<!ENTITY e \"&#60;b");
  g_autoptr (GString) name = repeat (g_string_new ("<"), "n", 100000);
  g_autoptr (GString) spaces = g_string_new ("<a");
  g_autoptr (GString) quadratic = repeat (g_string_new ("<!DOCTYPE a [<!ENTITY e '"), "x", 100000);
  g_autoptr (GString) defaults = g_string_new ("<!DOCTYPE a [<!ATTLIST b");
  const char *const cores[] = { "lol", "", "<b/>" };

  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (wide, " a%u='x'", i);
  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (hidden, " a%u&#61;''", i);
  for (guint i = 0; i < 300; i++)
    g_string_append_printf (spaces, " xmlns:n%u='u%u'", i, i);
  for (guint i = 0; i < 400; i++)
    g_string_append_printf (defaults, " b%u CDATA ''", i);
  g_string_append (wide, "/>");
  g_string_append (hidden, "/>\">]><a>&e;</a>");
  g_string_append (spaces, "/>");
  repeat (g_string_append (quadratic, "'>]><a>"), "&e;", 100000);
  repeat (g_string_append (defaults, ">]><a>"), "<b/>", 200000);
  assert_refused ("deep", deep->str, deep->len, CQ_READER_ERROR_BOUNDS);
  assert_refused ("deeper", deeper->str, deeper->len, CQ_READER_ERROR_BOUNDS);
  assert_refused ("100,000 attributes", wide->str, wide->len, CQ_READER_ERROR_BOUNDS);
  assert_refused ("the same in an entity", hidden->str, hidden->len, CQ_READER_ERROR_BOUNDS);
  assert_refused ("a long name", name->str, name->len, CQ_READER_ERROR_BOUNDS);
  assert_refused ("many namespaces", spaces->str, spaces->len, CQ_READER_ERROR_BOUNDS);
  assert_refused ("quadratic", quadratic->str, quadratic->len, CQ_READER_ERROR_BOUNDS);
  assert_refused ("default attributes", defaults->str, defaults->len, CQ_READER_ERROR_BOUNDS);
  for (guint i = 0; i < G_N_ELEMENTS (cores); i++)
    {
      g_autoptr (GString) text = start_laughs (cores[i]);
      g_autoptr (GString) value = g_string_new (text->str);

      g_string_append (text, "<a>&l9;</a>");
      g_string_append (value, "<a b='&l9;'/>");
      assert_refused ("laughs", text->str, text->len, CQ_READER_ERROR_BOUNDS);
      if (i < 2)
        assert_refused ("laughs in a value", value->str, value->len, CQ_READER_ERROR_BOUNDS);
    }
}

static void
test_binary (void)
{
  static const char nul[] = "<a>\n\0</a>";
  static const char png[] = "\x89PNG\r\n\x1a\n\0\0\0";
  static const char utf32[] = "\xff\xfe\0\0<\0\0\0";
  static const char odd[] = "\xff\xfe<\0a\0/\0>\0x";
  static const char lie[] = "<\0?\0x\0m\0l\0 \0v\0e\0r\0s\0i\0o\0n\0=\0'\0" "1\0.\0" "0\0'\0 \0e\0n\0c\0o\0d\0i\0n\0g\0=\0'\0U\0T\0F\0-\0" "8\0'\0?\0>\0<\0a\0/\0>\0";

  assert_refused ("a zero byte", nul, sizeof nul - 1, CQ_READER_ERROR_SYNTAX);
  assert_refused ("a picture", png, sizeof png - 1, CQ_READER_ERROR_SYNTAX);
  assert_refused ("UTF-32", utf32, sizeof utf32 - 1, CQ_READER_ERROR_ENCODING);
  assert_refused ("half a unit", odd, sizeof odd - 1, CQ_READER_ERROR_ENCODING);
  assert_refused ("UTF-16 that says UTF-8", lie, sizeof lie - 1, CQ_READER_ERROR_ENCODING);
}

static void
assert_reads (const char *text, gsize length, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) document = read_string (text, length, &error);
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  written = cq_writer_write_node (cq_document_get_root (document));
  g_assert_cmpstr (written, ==, expected);
}

static void
test_accepted (void)
{
  static const char latin[] = "<?xml version='1.0' encoding='ISO-8859-1'?><a>\xe9</a>";
  static const char japanese[] = "<?xml version='1.0' encoding='Shift_JIS'?><a>\x93\xfa\x96{</a>";
  static const char little[] = "\xff\xfe<\0a\0>\0\xb8\x5c<\0/\0a\0>\0";
  static const char big[] = "\xfe\xff\0<\0a\0>\x5c\xb8\0<\0/\0a\0>";
  static const char mark[] = "\xef\xbb\xbf<a/>";
  static const char entity[] = DTD ("<!ENTITY e 'x&#38;#38;y &f;'><!ENTITY f 'f\nf<b/>'><!ENTITY g '1&h;'><!ENTITY h '\n2'>")
                                   "<a b='[&g;] &amp;&lt;&#10;&#38;'>&e;&amp;</a>";
  static const char given[] = DTD ("<!ATTLIST a b CDATA 'c'><!-- x --><?y z?>") "<a/>";
  static const char lines[] = "<a b=\"x\r\ny\">1\r\n2\r3<!--a\r\nb--><?p a\r\nb?><![CDATA[<&>]]></a>";

  assert_reads (latin, sizeof latin - 1, "<a>é</a>");
  assert_reads (japanese, sizeof japanese - 1, "<a>日本</a>");
  assert_reads (little, sizeof little - 1, "<a>岸</a>");
  assert_reads (big, sizeof big - 1, "<a>岸</a>");
  assert_reads (mark, sizeof mark - 1, "<a/>");
  assert_reads (entity, sizeof entity - 1, "<a b=\"[1 2] &amp;&lt;&#10;&amp;\">x&amp;y f\nf<b/>&amp;</a>");
  assert_reads (given, sizeof given - 1, "<a b=\"c\"/>");
  assert_reads (lines, sizeof lines - 1, "<a b=\"x y\">1\n2\n3<!--a\nb--><?p a\nb?>&lt;&amp;&gt;</a>");
}

static void
test_large (void)
{
  g_autoptr (GString) text = repeat (g_string_new ("<a b='"), "0123456789abcdef", 1000000);
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) document = NULL;

  repeat (g_string_append (text, "'>"), "0123456789abcdef", 1000000);
  g_string_append (text, "</a>");
  document = read_string (text->str, text->len, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cq_node_get_text_length (cq_node_get_child (cq_document_get_root (document), 0)), ==, 16000000);
}

static void
test_notes (void)
{
  static const char text[] = "\n<!DOCTYPE a SYSTEM 'x.dtd' [<!NOTATION n SYSTEM 'n'><!ENTITY f SYSTEM 'f.png' NDATA n>]>\n<a b='f'/>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (GPtrArray) messages = NULL;
  g_autoptr (CqNode) document = cq_reader_parse (bytes, "a.xml", &messages, NULL);
  g_autofree char *first = NULL;

  g_assert_nonnull (document);
  g_assert_cmpuint (messages->len, ==, 2);
  first = cq_message_to_string (messages->pdata[0]);
  g_assert_true (g_str_has_prefix (first, "a.xml:2: note: "));
  g_assert_nonnull (strstr (((CqMessage *) messages->pdata[1])->text, "f.png"));
}

static void
test_file (void)
{
  g_autoptr (GError) absent = NULL;
  g_autoptr (GError) folder = NULL;
  g_autoptr (GError) large = NULL;

  g_assert_null (cq_reader_load_file ("/nowhere/x.xml", NULL, &absent));
  g_assert_error (absent, CQ_READER_ERROR, CQ_READER_ERROR_UNREADABLE);
  g_assert_null (cq_reader_load_file ("/", NULL, &folder));
  g_assert_error (folder, CQ_READER_ERROR, CQ_READER_ERROR_UNREADABLE);
  g_assert_null (cq_reader_read_bytes ("/dev/zero", 100000, &large));
  g_assert_error (large, CQ_READER_ERROR, CQ_READER_ERROR_BOUNDS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/docbook/reader/faults", test_faults);
  g_test_add_func ("/docbook/reader/bounds", test_bounds);
  g_test_add_func ("/docbook/reader/binary", test_binary);
  g_test_add_func ("/docbook/reader/accepted", test_accepted);
  g_test_add_func ("/docbook/reader/large", test_large);
  g_test_add_func ("/docbook/reader/notes", test_notes);
  g_test_add_func ("/docbook/reader/file", test_file);
  return g_test_run ();
}
