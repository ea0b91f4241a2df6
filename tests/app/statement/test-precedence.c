/* In which order the parties are named, and sign. */
#include "statement/cq-precedence.h"

#include <string.h>

#include "statement/cq-commitment-change.h"
#include "statement/cq-field.h"
#include "statement/cq-signatory.h"
#include "dossier.h"

static const char *const langs[] = { "en", "ru", "ja", "kk", "tg", "uz", "fr", "zh", NULL };

/* Listed as in no order */
static CqNode *
new_document (void)
{
  static const char *const countries[] = { "UZ", "KR", "JP", "MN", "TM", "KZ" };
  g_autoptr (CqNode) document = read_xml (
      "<article xmlns=\"http://docbook.org/ns/docbook\" xmlns:cq=\"urn:communique:statement\" version=\"5.0\" xml:lang=\"en\">"
      "<info><title>T</title><cq:file profile=\"1\" formality=\"signed\"/></info>"
      "<para role=\"chapeau\">The Ministers of <phrase role=\"field name-list\"><replaceable>parties</replaceable></phrase> met.</para>"
      "<para role=\"plain\">Agreed by <phrase role=\"field name-list\"><replaceable>parties</replaceable></phrase>.</para></article>");
  g_autoptr (CqRegister) names = cq_register_load (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (countries); i++)
    {
      CqNode *more = cq_party_add_country (document, names, countries[i],
                                           g_str_equal (countries[i], "TM") ? CQ_PARTY_HOST : CQ_PARTY_PARTY, langs, NULL);
      cq_node_unref (document);
      document = more;
    }
  return g_steal_pointer (&document);
}

static char *
join (GPtrArray *parties)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < parties->len; i++)
    g_string_append_printf (ids, i > 0 ? " %s" : "%s", cq_party_get_id (parties->pdata[i]));
  return g_string_free (ids, FALSE);
}

static void
assert_sorted (CqPrecedence *precedence, CqNode *document, const char *lang, const char *expected)
{
  g_autoptr (GPtrArray) parties = cq_parties_list (document);
  g_autofree char *before = join (parties);
  g_autoptr (GPtrArray) sorted = cq_precedence_sort (precedence, parties, lang);
  g_autoptr (GPtrArray) again = cq_precedence_sort (precedence, parties, lang);
  g_autofree char *ids = join (sorted);
  g_autofree char *twice = join (again);
  g_autofree char *after = join (parties);

  g_assert_cmpstr (ids, ==, expected);
  /* It follows from its arguments alone, and leaves them as they are. */
  g_assert_cmpstr (twice, ==, ids);
  g_assert_cmpstr (after, ==, before);
}

/* Each version by its own alphabet; the orders of the Dialogue's languages are those of tests/app/language/test-order.c. */
static void
test_alphabet (void)
{
  static const struct
  {
    const char *lang;
    const char *expected;
  } rows[] = {
    /* Japan, Kazakhstan, Mongolia, the Republic of Korea, Turkmenistan, Uzbekistan */
    { "en", "jp kz mn kr tm uz" },
    /* Казахстан, Монголия, Республика Корея, Туркменистан, Узбекистан, Япония */
    { "ru", "kz mn kr tm uz jp" },
    /* ウズベキスタン, カザフスタン, 韓国 (かんこく), トルクメニスタン, 日本 (にほん), モンゴル: Ministry of Foreign Affairs of
     * Japan, country pages for the readings; by the characters alone モンゴル would stand before 韓国. */
    { "ja", "uz kz kr tm jp mn" },
    /* le Japon, le Kazakhstan, la Mongolie, l'Ouzbékistan, la République de Corée, le Turkménistan: the article does not count. */
    { "fr", "jp kz mn uz kr tm" },
    /* Қазоқистон, Муғулистон, Туркманистон, Ӯзбекистон, Ҷопон, Ҷумҳурии Корея */
    { "tg", "kz mn tm uz jp kr" },
    /* 大韩民国 dà, 哈萨克斯坦 hā, 蒙古 měng, 日本 rì, 土库曼斯坦 tǔ, 乌兹别克斯坦 wū: by pinyin */
    { "zh", "kr kz mn jp tm uz" },
  };
  g_autoptr (CqNode) document = new_document ();
  g_autoptr (CqPrecedence) own = cq_precedence_new (CQ_BY_ALPHABET, NULL);
  g_autoptr (CqPrecedence) english = cq_precedence_new (CQ_BY_ALPHABET, "en");
  g_autoptr (CqPrecedence) unknown = cq_precedence_new (CQ_BY_ALPHABET, "mi");
  g_autoptr (CqPrecedence) german = cq_precedence_new (CQ_BY_ALPHABET, "de");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].lang);
      assert_sorted (own, document, rows[i].lang, rows[i].expected);
      assert_sorted (english, document, rows[i].lang, "jp kz mn kr tm uz");
    }
  /* An order that is not known is no order; states are known in a language in which the document does not name them. */
  assert_sorted (unknown, document, "en", "uz kr jp mn tm kz");
  assert_sorted (german, document, "en", "jp kz mn kr tm uz");
}

static void
test_host (void)
{
  g_autoptr (CqNode) document = new_document ();
  g_autoptr (CqPrecedence) host = cq_precedence_new (CQ_BY_HOST, NULL);

  assert_sorted (host, document, "en", "tm jp kz mn kr uz");
  assert_sorted (host, document, "ru", "tm kz mn kr uz jp");
}

/* The sums of a lot are those that `printf 'seed\njp' | sha256sum` gives. */
static void
test_lot (void)
{
  g_autoptr (CqNode) document = new_document ();
  g_autoptr (CqPrecedence) lot = cq_precedence_new_lot ("seed", "2017-05-01T09:00:00Z");
  g_autoptr (CqPrecedence) other = cq_precedence_new_lot ("another seed", NULL);
  g_autoptr (CqPrecedence) drawn = cq_precedence_draw ();
  g_autoptr (CqPrecedence) redrawn = cq_precedence_draw ();
  g_autoptr (CqNode) fewer = cq_party_remove (document, "mn");
  g_autoptr (GPtrArray) all = cq_parties_list (document);
  g_autoptr (GPtrArray) some = cq_parties_list (fewer);
  g_autoptr (GPtrArray) all_sorted = cq_precedence_sort (lot, all, "en");
  g_autoptr (GPtrArray) some_sorted = cq_precedence_sort (lot, some, "en");
  g_autoptr (GPtrArray) others = cq_precedence_sort (other, all, "en");
  g_autofree char *ids = join (all_sorted);
  g_autofree char *other_ids = join (others);
  g_autofree char *without = join (some_sorted);
  g_autofree char *expected = NULL;
  char *at;

  assert_sorted (lot, document, "ru", ids);
  g_assert_cmpstr (ids, !=, other_ids);
  /* Who leaves moves none of the others. */
  at = strstr (ids, "mn");
  g_assert_nonnull (at);
  expected = g_strdup_printf ("%.*s%s", (int) (at - ids), ids, at[2] == ' ' ? at + 3 : at + 2);
  g_assert_cmpstr (g_strchomp (expected), ==, without);
  g_assert_cmpstr (drawn->seed, !=, redrawn->seed);
  g_assert_nonnull (drawn->drawn);
}

static void
test_hand (void)
{
  g_autoptr (CqNode) document = new_document ();
  g_autoptr (CqPrecedence) hand = cq_precedence_new_by_hand ((const char *const[]) { "mn", "nobody", "jp", "mn", NULL });

  assert_sorted (hand, document, "en", "mn jp uz kr tm kz");
}

static char *
get_signing (CqNode *document, const char *lang)
{
  g_autoptr (GPtrArray) signings = cq_signatures_list_in_order (document, lang);
  g_autoptr (GPtrArray) parties = g_ptr_array_new ();

  for (guint i = 0; i < signings->len; i++)
    if (((const CqSigning *) signings->pdata[i])->party != NULL)
      g_ptr_array_add (parties, ((const CqSigning *) signings->pdata[i])->party);
  return join (parties);
}

static CqNode *
with_order (CqNode *document, CqPrecedencePlace place, CqPrecedenceRule rule)
{
  g_autoptr (CqPrecedence) precedence = cq_precedence_new (rule, NULL);

  return cq_document_set_precedence (document, place, precedence);
}

/* One order for the chapeau, one for the text, one for the signatures */
static void
test_places (void)
{
  g_autoptr (CqNode) document = new_document ();
  g_autoptr (CqNode) filled = cq_fields_refresh (NULL, document);
  g_autoptr (CqNode) one = with_order (filled, CQ_IN_CHAPEAU, CQ_BY_HOST);
  g_autoptr (CqNode) two = with_order (one, CQ_IN_BODY, CQ_BY_ALPHABET);
  g_autoptr (CqNode) three = with_order (two, CQ_IN_SIGNATURES, CQ_BY_CHAPEAU);
  g_autoptr (CqNode) first = cq_fields_refresh (filled, one);
  g_autoptr (CqNode) second = cq_fields_refresh (filled, three);
  g_autofree char *listed = cq_node_dup_text_content (filled);
  g_autofree char *as_chapeau = cq_node_dup_text_content (first);
  g_autofree char *apart = cq_node_dup_text_content (second);
  g_autofree char *signing = get_signing (three, "en");
  g_autofree char *signing_russian = get_signing (three, "ru");
  g_autofree char *by_hand = get_signing (two, "en");

  g_assert_nonnull (strstr (listed, "of Uzbekistan, the Republic of Korea, Japan, Mongolia, Turkmenistan and Kazakhstan met"));
  g_assert_nonnull (strstr (as_chapeau, "of Turkmenistan, Japan, Kazakhstan, Mongolia, the Republic of Korea and Uzbekistan met"));
  g_assert_nonnull (strstr (as_chapeau, "by Turkmenistan, Japan, Kazakhstan, Mongolia, the Republic of Korea and Uzbekistan."));
  g_assert_nonnull (strstr (apart, "of Turkmenistan, Japan, Kazakhstan, Mongolia, the Republic of Korea and Uzbekistan met"));
  g_assert_nonnull (strstr (apart, "by Japan, Kazakhstan, Mongolia, the Republic of Korea, Turkmenistan and Uzbekistan."));
  g_assert_cmpstr (signing, ==, "tm jp kz mn kr uz");
  g_assert_cmpstr (signing_russian, ==, "tm kz mn kr uz jp");
  g_assert_cmpstr (by_hand, ==, "uz kr jp mn tm kz");
}

/* What is written is read again; what a document means that says nothing is not written. */
static void
test_record (void)
{
  g_autoptr (CqNode) document = new_document ();
  g_autoptr (CqPrecedence) lot = cq_precedence_new_lot ("seed", "2017-05-01T09:00:00Z");
  g_autoptr (CqPrecedence) hand = cq_precedence_new_by_hand ((const char *const[]) { "kz", "jp", NULL });
  g_autoptr (CqNode) one = cq_document_set_precedence (document, CQ_IN_SIGNATURES, lot);
  g_autoptr (CqNode) two = cq_document_set_precedence (one, CQ_IN_BODY, hand);
  g_autoptr (CqNode) gone = with_order (two, CQ_IN_BODY, CQ_BY_CHAPEAU);
  g_autoptr (CqNode) all_gone = with_order (gone, CQ_IN_SIGNATURES, CQ_BY_HAND);
  g_autoptr (CqPrecedence) signatures = cq_document_get_precedence (two, CQ_IN_SIGNATURES);
  g_autoptr (CqPrecedence) body = cq_document_get_precedence (two, CQ_IN_BODY);
  g_autoptr (CqPrecedence) chapeau = cq_document_get_precedence (two, CQ_IN_CHAPEAU);
  g_autoptr (CqPrecedence) usual = cq_document_get_precedence (document, CQ_IN_BODY);

  g_assert_cmpint (signatures->rule, ==, CQ_BY_LOT);
  g_assert_cmpstr (signatures->seed, ==, "seed");
  g_assert_cmpstr (signatures->drawn, ==, "2017-05-01T09:00:00Z");
  g_assert_cmpint (body->rule, ==, CQ_BY_HAND);
  g_assert_cmpstr (body->ids[0], ==, "kz");
  g_assert_cmpint (chapeau->rule, ==, CQ_BY_HAND);
  g_assert_cmpint (usual->rule, ==, CQ_BY_CHAPEAU);
  g_assert_true (cq_node_equal (all_gone, document));
}

/* Where the text has an order of its own, those who act together stand in it, and others by name where they are. */
static void
test_actors (void)
{
  g_autoptr (CqNode) document = read_xml (dossier_xml);
  g_autoptr (CqNode) ordered = NULL;
  g_autoptr (GPtrArray) owners = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_owner_unref);
  g_autoptr (CqNode) shared = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_ptr_array_add (owners, cq_owner_new_party ("kz"));
  g_ptr_array_add (owners, cq_owner_new_named ("en", "the Secretariat"));
  g_ptr_array_add (owners, cq_owner_new_party ("jp"));
  shared = cq_commitment_set_owners (document, "c1", CQ_OWNERS_ACTORS, owners);
  ordered = with_order (shared, CQ_IN_BODY, CQ_BY_ALPHABET);
  before = cq_field_compute (shared, "actors", "c1", "en");
  after = cq_field_compute (ordered, "actors", "c1", "en");
  g_assert_nonnull (strstr (before, "Kazakhstan"));
  g_assert_true (strstr (before, "Kazakhstan") < strstr (before, "Japan"));
  g_assert_true (strstr (after, "Japan") < strstr (after, "Kazakhstan"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/statement/precedence/alphabet", test_alphabet);
  g_test_add_func ("/statement/precedence/host", test_host);
  g_test_add_func ("/statement/precedence/lot", test_lot);
  g_test_add_func ("/statement/precedence/hand", test_hand);
  g_test_add_func ("/statement/precedence/places", test_places);
  g_test_add_func ("/statement/precedence/record", test_record);
  g_test_add_func ("/statement/precedence/actors", test_actors);
  return g_test_run ();
}
