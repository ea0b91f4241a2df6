/* Texts side by side: golden files, and languages that cannot stand there. */
#include "edition-fixtures.h"

#include "cq-golden.h"
#include "edition/cq-plain-text.h"
#include "edition/cq-synoptic.h"
#include "tree/cq-walk.h"

typedef struct
{
  const char *name; /* of the golden files */
  const char *document;
  CqEditionKind kind;
  const char *langs; /* with spaces between them */
  const char *part;
} Case;

static const Case cases[] = {
  { "synoptic", "three-languages.xml", CQ_EDITION_CLEAN, "en ru ja", NULL },
  { "synoptic-draft", "three-languages.xml", CQ_EDITION_DRAFT, "ja en", "main" },
  { "synoptic-roadmap", "three-languages.xml", CQ_EDITION_CLEAN, "ru en", "roadmap" },
  { "synoptic-ar", "two-directions.xml", CQ_EDITION_CLEAN, "en ar", NULL },
  { "synoptic-statement", "statement.xml", CQ_EDITION_CLEAN, "en ja", NULL },
};

static CqNode *
make (CqNode *document, CqEditionKind kind, const char *langs, const char *part, GPtrArray **notices, GError **error)
{
  const CqEditionOptions options = { .kind = kind, .part = part };
  g_auto (GStrv) each = g_strsplit (langs, " ", -1);

  return cq_synoptic_make (document, &options, (const char *const *) each, notices, error);
}

static void
test_golden (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (CqNode) document = load (one->document);
  g_autoptr (CqNode) kept = load (one->document);
  g_autoptr (GPtrArray) notices = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) edition = make (document, one->kind, one->langs, one->part, &notices, &error);
  g_autofree char *written = NULL;
  g_autofree char *plain = NULL;
  g_autoptr (GString) said = g_string_new (NULL);
  g_autofree char *xml_name = g_strdup_printf ("edition/%s.xml", one->name);
  g_autofree char *text_name = g_strdup_printf ("edition/%s.txt", one->name);
  g_autofree char *notices_name = g_strdup_printf ("edition/%s.notices", one->name);

  g_assert_no_error (error);
  written = write_text (edition);
  plain = cq_plain_text_make (edition, CQ_PLAIN_TEXT_COLUMNS);
  for (guint i = 0; i < notices->len; i++)
    g_string_append_printf (said, "%s\n", (char *) g_ptr_array_index (notices, i));
  g_assert_true (cq_node_equal (document, kept));
  cq_assert_golden (xml_name, written);
  cq_assert_golden (text_name, plain);
  cq_assert_golden (notices_name, said->str);
  assert_circulable (edition, one->name);
}

static void
test_round_trip (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (CqNode) document = load (one->document);
  g_autoptr (CqNode) edition = make (document, one->kind, one->langs, one->part, NULL, NULL);
  g_autofree char *written = write_text (edition);
  g_autoptr (CqNode) read = parse (written);

  g_assert_true (cq_node_equal (edition, read));
}

/* Every row has an entry a language, in the order chosen, and each says which it is. */
static CqWalkStep
check_row_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  static const char *const langs[] = { "en", "ru", "ja" };
  guint *n_rows = data;
  CqNode *entry;
  guint n = 0;

  if (cq_node_is (node, CQ_DB_SECTION))
    return CQ_WALK_OVER;
  if (!cq_node_is (node, CQ_DB_ROW))
    return CQ_WALK_ON;
  for (guint i = 0; (entry = cq_node_next_element (node, &i)) != NULL;)
    g_assert_cmpstr (cq_node_get (entry, CQ_XML_LANG), ==, langs[n++]);
  g_assert_cmpuint (n, ==, 3);
  (*n_rows)++;
  return CQ_WALK_OVER;
}

static void
test_rows (void)
{
  g_autoptr (CqNode) document = load ("three-languages.xml");
  g_autoptr (CqNode) edition = make (document, CQ_EDITION_CLEAN, "en ru ja", NULL, NULL, NULL);
  g_autoptr (CqNode) alone = make_edition (document, CQ_EDITION_CLEAN, "en", NULL, NULL);
  guint n_rows = 0;

  cq_tree_walk_elements (edition, check_row_cb, &n_rows);
  g_assert_cmpuint (n_rows, >, 20);
  g_assert_cmpuint (cq_synoptic_count_columns (edition), ==, 3);
  g_assert_cmpuint (cq_synoptic_count_columns (alone), ==, 0);
}

/* What Arabic lacks is a gap in its column and in its table: neither a city nor the name of an area stands there in English. */
static void
test_gaps (void)
{
  static const char xml[]
      = "<article xmlns=\"http://docbook.org/ns/docbook\" xmlns:cq=\"urn:communique:statement\" version=\"5.0\" xml:lang=\"en\" role=\"joint-statement\">"
        "<info><title><phrase xml:lang=\"en\">Statement</phrase><phrase xml:lang=\"ar\">بيان</phrase></title>"
        "<confgroup xml:id=\"meeting\"><confdates>2017-05-01</confdates><address><city>Ashgabat</city><country>TM</country></address></confgroup>"
        "<date role=\"signed\">2017-05-01</date><cq:file profile=\"1\" formality=\"signed\"/>"
        "<cq:roadmap about=\"roadmap\" form=\"matrix\" columns=\"number action due\"/>"
        "<cq:commitment about=\"c1\" roadmap=\"true\"><cq:due>2018</cq:due></cq:commitment>"
        "<cq:language xml:lang=\"en\"/><cq:language xml:lang=\"ar\"/></info>"
        "<section xml:id=\"ports\" role=\"area\"><title>Harbours</title><orderedlist role=\"operative\"><listitem xml:id=\"op1\" role=\"operative\">"
        "<para><phrase xml:id=\"c1\" role=\"commitment\">They will <phrase role=\"action\">dredge</phrase></phrase>.</para>"
        "<para xml:lang=\"ar\"><phrase role=\"commitment\"><phrase role=\"action\">التجريف</phrase></phrase>.</para></listitem></orderedlist></section>"
        "<appendix xml:id=\"roadmap\" role=\"annex\"><info><title><phrase xml:lang=\"en\">Roadmap</phrase><phrase xml:lang=\"ar\">خارطة طريق</phrase></title></info>"
        "<para role=\"plain\">Text.</para></appendix></article>";
  g_autoptr (CqNode) document = parse (xml);
  g_autoptr (CqNode) edition = make (document, CQ_EDITION_CLEAN, "en ar", NULL, NULL, NULL);
  g_autoptr (CqNode) alone = make_edition (document, CQ_EDITION_CLEAN, "ar", NULL, NULL);
  g_autofree char *beside = write_text (edition);
  g_autofree char *single = write_text (alone);
  g_auto (GStrv) areas = g_strsplit (beside, "Harbours", -1);

  g_assert_nonnull (strstr (beside, "signed at Ashgabat on 1 May 2017"));
  g_assert_nonnull (strstr (beside, "التوقيع: 1 مايو 2017"));
  /* The heading of the text, and the band of the table in English */
  g_assert_cmpuint (g_strv_length (areas), ==, 3);
  g_assert_nonnull (strstr (single, "التوقيع: \u2068Ashgabat\u2069، 1 مايو 2017"));
}

static void
test_refused (void)
{
  static const struct
  {
    const char *langs;
    CqEditionError code;
    const char *says;
  } wrong[] = {
    { "en", CQ_EDITION_ERROR_COLUMNS, "two or three" },
    { "en ru ja fr", CQ_EDITION_ERROR_COLUMNS, "two or three" },
    { "en en", CQ_EDITION_ERROR_COLUMNS, "twice" },
    { "en EN", CQ_EDITION_ERROR_COLUMNS, "twice" },
    { "en uz", CQ_EDITION_ERROR_LANGUAGE, "“uz”" },
  };
  g_autoptr (CqNode) document = load ("three-languages.xml");
  g_autoptr (CqNode) foreign = parse ("<article xmlns='http://docbook.org/ns/docbook' version='5.0'><title/><para/></article>");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_null (make (document, CQ_EDITION_CLEAN, wrong[i].langs, NULL, NULL, &error));
      g_assert_error (error, CQ_EDITION_ERROR, (int) wrong[i].code);
      g_assert_nonnull (strstr (error->message, wrong[i].says));
      g_clear_error (&error);
    }
  g_assert_null (make (document, CQ_EDITION_CLEAN, "en ru", "nowhere", NULL, &error));
  g_assert_error (error, CQ_EDITION_ERROR, CQ_EDITION_ERROR_PART);
  g_clear_error (&error);
  g_assert_null (make (foreign, CQ_EDITION_CLEAN, "en ru", NULL, NULL, &error));
  g_assert_error (error, CQ_EDITION_ERROR, CQ_EDITION_ERROR_COLUMNS);
}

/* A translation's copy says what it is, an authentic text's says nothing. */
static void
test_standing (void)
{
  g_autoptr (CqNode) document = load ("three-languages.xml");
  g_autoptr (CqNode) ja = make_edition (document, CQ_EDITION_CLEAN, "ja", NULL, NULL);
  g_autoptr (CqNode) ru = make_edition (document, CQ_EDITION_CLEAN, "ru", NULL, NULL);
  g_autofree char *in_ja = write_text (ja);
  g_autofree char *in_ru = write_text (ru);

  g_assert_nonnull (strstr (in_ja, "<releaseinfo role=\"standing\">（仮訳）</releaseinfo>"));
  g_assert_null (strstr (in_ru, "standing"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *golden = g_strdup_printf ("/edition/synoptic/golden/%s", cases[i].name);
      g_autofree char *trip = g_strdup_printf ("/edition/synoptic/round-trip/%s", cases[i].name);

      g_test_add_data_func (golden, &cases[i], test_golden);
      g_test_add_data_func (trip, &cases[i], test_round_trip);
    }
  g_test_add_func ("/edition/synoptic/gaps", test_gaps);
  g_test_add_func ("/edition/synoptic/rows", test_rows);
  g_test_add_func ("/edition/synoptic/refused", test_refused);
  g_test_add_func ("/edition/synoptic/standing", test_standing);
  return g_test_run ();
}
