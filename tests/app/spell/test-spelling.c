/* Words that nobody knows: found, ignored, replaced; and only what changed is asked for again. */
#include <locale.h>
#include <string.h>

#include "docbook/cq-reader.h"
#include "docbook/cq-writer.h"
#include "plain-speller.h"
#include "spell/cq-ignored-words.h"
#include "spell/cq-passage.h"
#include "spell/cq-spelling.h"
#include "tree/cq-node-builder.h"

#define ENGLISH "the ministers met in will support transport of and roads are to exchange plans it is a well known thing " \
                "joint statement next meeting by agreed measures list etc."

static CqNode *
parse (const char *info, const char *body)
{
  g_autofree char *xml
      = g_strdup_printf ("<article xmlns=\"http://docbook.org/ns/docbook\" xmlns:cq=\"urn:communique:statement\""
                         " version=\"5.0\" xml:lang=\"en\" role=\"joint-statement\"><info>%s</info>%s</article>",
                         info, body);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  CqNode *document = cq_reader_parse (bytes, "test.xml", NULL, &error);

  g_assert_no_error (error);
  return document;
}

/* What is found in a document, with strokes between the words */
static char *
check (CqNode *document, CqSpeller *speller)
{
  g_autoptr (CqKnownWords) known = cq_known_words_new (document);
  g_autoptr (CqSpellingMemo) memo = cq_spelling_memo_new ();
  g_autoptr (GPtrArray) found = cq_spelling_check (document, speller, known, memo);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      g_autofree char *word = cq_misspelling_dup_word (found->pdata[i], document);
      g_string_append_printf (words, "%s%s", i > 0 ? "|" : "", word);
    }
  return g_string_free (words, FALSE);
}

static const struct
{
  const char *name;
  const char *info;
  const char *body;
  const char *found;
} cases[] = {
  { "plain", "", "<para>The minsters met in the transprot.</para>", "minsters|transprot" },
  { "emphasis", "", "<para>The mini<emphasis>sters</emphasis> <emphasis>mte</emphasis> in roads</para>", "mte" },
  { "stop", "", "<para>Roads etc. are known</para>", "" },
  { "compound", "", "<para>a well-known, a well-knwon thing</para>", "knwon" },
  { "unit", "", "<para>roads of 15 km and 20 MW, 7 teh</para>", "teh" },
  { "field", "", "<para><phrase role=\"field name-short\" linkend=\"jp\">Japn</phrase> will met</para>", "" },
  { "date", "", "<para>by <date role=\"adopted\">Aprli</date></para>", "" },
  { "blank", "", "<para>in <phrase role=\"field text\"><replaceable>ctiy</replaceable></phrase></para>", "" },
  { "quotation", "", "<para>the <foreignphrase>modus vivendi</foreignphrase>, <phrase xml:lang=\"fr\">entente</phrase></para>", "" },
  { "footnote", "", "<para>The ministers met<footnote><para>in teh roads</para></footnote></para>", "teh" },
  { "bracket", "", "<para>The mini<anchor xml:id=\"b\" role=\"bracket-open\"/>sters met</para>", "" },
  { "versions", "<title><phrase xml:lang=\"en\">Joint Statment</phrase><phrase xml:lang=\"ru\">заявленеи</phrase>"
                "<phrase xml:lang=\"ja\">共同声明</phrase></title>", "", "Statment|заявленеи" },
  { "record", "<cq:commitment about=\"c1\"><cq:deliverable>list of mesures</cq:deliverable><cq:lead>Ospce</cq:lead>"
              "<cq:due by-event=\"true\"><cq:event>the next meetnig</cq:event></cq:due></cq:commitment>", "", "mesures|meetnig" },
  { "code", "", "<para>the <code>gtk_widget</code></para><programlisting>prntf</programlisting>", "" },
  { "name", "<authorgroup><author role=\"party\"><orgname><phrase role=\"short\" xml:lang=\"en\">Uzbekistan</phrase></orgname></author>"
            "<othercredit class=\"other\"><personname>Kairat Abdrakhmanov</personname></othercredit></authorgroup>",
    "<para>Uzbekistan’s roads, UZBEKISTAN, Abdrakhmanov and uzbekistan</para>", "uzbekistan" },
  { "place", "<confgroup><conftitle>Meeting</conftitle><address><city>Ashgabat</city></address></confgroup>",
    "<para>The ministers met in Ashgabat</para>", "" },
  { "abbreviation", "", "<para>the thing (CARICC) and CARICC, (nothing) IRENA</para>", "nothing|IRENA" },
  { "term", "", "<para>The interoperability list</para><glossary role=\"terms\"><title>list</title><glossentry>"
                "<glossterm>interoperability</glossterm><glossdef><para>a thing</para></glossdef></glossentry></glossary>", "" },
  { "ignored", "<cq:spelling><cq:ignored lang=\"en\">teh foo</cq:ignored></cq:spelling>", "<para>Teh foo, bar</para>", "Teh|bar" },
  { "ignored-elsewhere", "<cq:spelling><cq:ignored lang=\"ru\">teh</cq:ignored></cq:spelling>", "<para>teh</para>", "teh" },
  { "no-dictionary", "", "<para xml:lang=\"ky\">ката сөз</para>", "" },
};

static void
test_case (gconstpointer data)
{
  const guint n = GPOINTER_TO_UINT (data);
  g_autoptr (CqSpeller) speller = plain_speller_new ("en", ENGLISH, "ru", "заявление", NULL);
  g_autoptr (CqNode) document = parse (cases[n].info, cases[n].body);
  g_autofree char *found = check (document, speller);

  g_assert_cmpstr (found, ==, cases[n].found);
}

/* Names of a document with the endings that its language gives them */
static void
test_endings (void)
{
  g_autoptr (CqNode) document
      = parse ("<authorgroup><author role=\"party\"><orgname><phrase role=\"short\" xml:lang=\"ru\">Туркменистан</phrase>"
               "</orgname></author><author role=\"party\"><orgname><phrase role=\"formal\" xml:lang=\"en\">the Kyrgyz Republic</phrase>"
               "<phrase role=\"formal\" xml:lang=\"ru\">Кыргызская Республика</phrase>"
               "<phrase role=\"formal-genitive\" xml:lang=\"ru\">Кыргызской Республики</phrase></orgname></author></authorgroup><confgroup><address><city><phrase xml:lang=\"ru\">Астана</phrase></city>"
               "</address></confgroup>", "");
  g_autoptr (CqKnownWords) known = cq_known_words_new (document);

  g_assert_true (cq_known_words_have (known, "ru", "Туркменистана"));
  g_assert_true (cq_known_words_have (known, "ru", "Туркменистаном"));
  g_assert_true (cq_known_words_have (known, "ru", "Кыргызской"));
  g_assert_true (cq_known_words_have (known, "en", "Kyrgyz"));
  g_assert_true (cq_known_words_have (known, "ru", "Астане"));
  g_assert_false (cq_known_words_have (known, "ru", "туркменистана"));
  g_assert_false (cq_known_words_have (known, "ru", "Туркмения"));
  g_assert_false (cq_known_words_have (known, "fr", "Туркменистана"));
}

static CqNode *
find_paras (guint n, const char *wrong)
{
  g_autoptr (GString) body = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (body, "<para>The ministers will support transport of roads %s</para>", i == n / 2 ? wrong : "");
  return parse ("", body->str);
}

/* One paragraph of many is another: its words alone are asked for. */
static void
test_memo (void)
{
  g_autoptr (CqSpeller) speller = plain_speller_new ("en", ENGLISH, NULL);
  g_autoptr (CqSpellingMemo) memo = cq_spelling_memo_new ();
  g_autoptr (CqNode) before = find_paras (100, "teh");
  g_autoptr (CqNode) after = find_paras (100, "teh adn");
  g_autoptr (CqKnownWords) known = cq_known_words_new (before);
  g_autoptr (GPtrArray) first = cq_spelling_check (before, speller, known, memo);
  const guint n_first = cq_speller_get_n_asked (speller);
  g_autoptr (GPtrArray) second = cq_spelling_check (after, speller, known, memo);
  const guint n_second = cq_speller_get_n_asked (speller) - n_first;
  g_autoptr (GPtrArray) again = NULL;

  g_assert_cmpuint (first->len, ==, 1);
  g_assert_cmpuint (second->len, ==, 2);
  g_assert_cmpuint (n_second, <=, 12);
  /* What somebody has added may stand anywhere. */
  cq_speller_add (speller, "en", "teh");
  again = cq_spelling_check (after, speller, known, memo);
  g_assert_cmpuint (again->len, ==, 1);
}

/* A name that comes into the document is known at once, without asking for the words again. */
static void
test_memo_known (void)
{
  g_autoptr (CqSpeller) speller = plain_speller_new ("en", ENGLISH, NULL);
  g_autoptr (CqSpellingMemo) memo = cq_spelling_memo_new ();
  g_autoptr (CqNode) document = find_paras (10, "teh");
  g_autoptr (CqNode) ignoring = cq_ignored_words_add (document, "en", "teh");
  g_autoptr (CqKnownWords) known = cq_known_words_new (document);
  g_autoptr (CqKnownWords) more = cq_known_words_new (ignoring);
  g_autoptr (GPtrArray) first = cq_spelling_check (document, speller, known, memo);
  const guint n_asked = cq_speller_get_n_asked (speller);
  g_autoptr (GPtrArray) second = cq_spelling_check (ignoring, speller, more, memo);

  g_assert_cmpuint (first->len, ==, 1);
  g_assert_cmpuint (second->len, ==, 0);
  g_assert_cmpuint (cq_speller_get_n_asked (speller), ==, n_asked);
  g_assert_false (cq_known_words_equal (known, more));
  g_assert_true (cq_known_words_equal (more, more));
}

static void
test_ignored_words (void)
{
  g_autoptr (CqNode) document = parse ("<cq:file profile=\"1\"/>", "<para>teh</para>");
  g_autoptr (CqNode) one = cq_ignored_words_add (document, "en", "teh");
  g_autoptr (CqNode) same = cq_ignored_words_add (one, "en-GB", "teh");
  g_autoptr (CqNode) two = cq_ignored_words_add (one, "ru", "слво");
  g_autoptr (CqNode) three = cq_ignored_words_add (two, "en", "adn");
  g_autoptr (CqNode) less = cq_ignored_words_remove (three, "en", "teh");
  g_autoptr (CqNode) lesser = cq_ignored_words_remove (less, "en", "adn");
  g_autoptr (CqNode) none = cq_ignored_words_remove (lesser, "ru", "слво");
  g_auto (GStrv) english = cq_ignored_words_list (three, "en");
  g_auto (GStrv) russian = cq_ignored_words_list (three, "ru");
  g_auto (GStrv) langs = cq_ignored_words_list_languages (lesser);
  g_autoptr (GBytes) bytes = cq_writer_write (three);

  g_assert_true (same == one);
  g_assert_cmpstrv (english, ((const char *const[]) { "teh", "adn", NULL }));
  g_assert_cmpstrv (russian, ((const char *const[]) { "слво", NULL }));
  g_assert_cmpstrv (langs, ((const char *const[]) { "ru", NULL }));
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                                  "<cq:spelling><cq:ignored lang=\"ru\">слво</cq:ignored><cq:ignored lang=\"en\">teh adn</cq:ignored></cq:spelling>"));
  g_assert_true (cq_node_equal (none, document));
}

static void
replace (const char *body, guint nth, const char *replacement, const char *expected)
{
  g_autoptr (CqSpeller) speller = plain_speller_new ("en", ENGLISH, NULL);
  g_autoptr (CqSpellingMemo) memo = cq_spelling_memo_new ();
  g_autoptr (CqNode) document = parse ("", body);
  g_autoptr (CqKnownWords) known = cq_known_words_new (document);
  g_autoptr (GPtrArray) found = cq_spelling_check (document, speller, known, memo);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  g_autoptr (CqNode) changed = NULL;
  g_autoptr (CqNode) wanted = parse ("", expected);

  for (guint i = 0; i < found->len; i++)
    if (nth == G_MAXUINT || nth == i)
      g_ptr_array_add (chosen, found->pdata[i]);
  changed = cq_misspellings_replace (document, chosen, replacement);
  g_assert_true (cq_node_equal (changed, wanted));
}

static void
test_replace (void)
{
  replace ("<para>in teh roads</para>", 0, "the", "<para>in the roads</para>");
  replace ("<para>teh roads teh</para><para>teh</para>", G_MAXUINT, "the", "<para>the roads the</para><para>the</para>");
  replace ("<para>teh roads teh</para>", 1, "the", "<para>teh roads the</para>");
  replace ("<para>in t<emphasis>eh</emphasis> roads</para>", 0, "the", "<para>in the<emphasis></emphasis> roads</para>");
  replace ("<para>in <emphasis>teh roads</emphasis></para>", 0, "the", "<para>in <emphasis>the roads</emphasis></para>");
  replace ("<para>in <date>1</date> teh<footnote><para>tih</para></footnote></para>", 0, "the",
           "<para>in <date>1</date> the<footnote><para>tih</para></footnote></para>");
  replace ("<para>in <date>1</date> teh<footnote><para>tih</para></footnote></para>", 1, "the",
           "<para>in <date>1</date> teh<footnote><para>the</para></footnote></para>");
}

static void
test_context (void)
{
  g_autoptr (CqSpeller) speller = plain_speller_new ("en", ENGLISH, NULL);
  g_autoptr (CqSpellingMemo) memo = cq_spelling_memo_new ();
  g_autoptr (CqNode) document
      = parse ("", "<section xml:id=\"s\"><para>the ministers met in the roads and the ministers met in the roads and the ministers"
                   " <date>1</date>\n teh plans of roads and the ministers met in the roads and the ministers met in the roads</para></section>");
  g_autoptr (CqKnownWords) known = cq_known_words_new (document);
  g_autoptr (GPtrArray) found = cq_spelling_check (document, speller, known, memo);
  const CqMisspelling *one = found->pdata[0];
  CqStretch word;
  g_autofree char *context = cq_misspelling_dup_context (one, document, &word);
  g_autofree char *marked = g_utf8_substring (context, word.start, word.start + word.length);
  g_autofree char *id = cq_misspelling_dup_id (one, document);

  g_assert_cmpstr (marked, ==, "teh");
  g_assert_cmpstr (id, ==, "s");
  g_assert_true (g_str_has_prefix (context, "…"));
  g_assert_true (g_str_has_suffix (context, "…"));
  g_assert_null (strchr (context, '\n'));
}

static void
test_suggest (void)
{
  g_autoptr (CqSpeller) speller = plain_speller_new ("en", "the roads", NULL);
  g_auto (GStrv) like = cq_speller_suggest (speller, "en", "teh");
  g_auto (GStrv) none = cq_speller_suggest (speller, "ky", "teh");

  g_assert_cmpstrv (like, ((const char *const[]) { "the", NULL }));
  g_assert_cmpuint (g_strv_length (none), ==, 0);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/spell/found/%s", cases[i].name);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/spell/endings", test_endings);
  g_test_add_func ("/spell/memo", test_memo);
  g_test_add_func ("/spell/memo-known", test_memo_known);
  g_test_add_func ("/spell/ignored-words", test_ignored_words);
  g_test_add_func ("/spell/replace", test_replace);
  g_test_add_func ("/spell/context", test_context);
  g_test_add_func ("/spell/suggest", test_suggest);
  return g_test_run ();
}
