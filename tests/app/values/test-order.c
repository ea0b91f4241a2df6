/* Names and their forms, and in which order parties stand, from values. */
#include "values-fixtures.h"

#include "statement/cq-precedence.h"
#include "statement/cq-signatory.h"

static CqNode *
fill (const char *json)
{
  g_autoptr (CqNode) fresh = new_document ("joint-statement");
  CqNode *document = apply_text (fresh, json, CQ_VALUES_FILL);

  assert_sound (document);
  return document;
}

static void
assert_listed (CqNode *document, CqPrecedencePlace place, const char *expected)
{
  g_autoptr (GPtrArray) parties = cq_parties_list_in_order (document, place, "en");
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < parties->len; i++)
    g_string_append_printf (ids, i > 0 ? " %s" : "%s", cq_party_get_id (parties->pdata[i]));
  g_assert_cmpstr (ids->str, ==, expected);
}

#define PARTIES "\"parties\":[{\"country\":\"UZ\"},{\"country\":\"JP\"},{\"country\":\"KZ\",\"role\":\"host\"}]"

static void
test_orders (void)
{
  g_autoptr (CqNode) rules
      = fill ("{" PARTIES ",\"order\":{\"chapeau\":\"host\",\"body\":{\"by\":\"alphabet\",\"alphabet\":\"ru\"},\"signatures\":\"chapeau\"}}");
  g_autoptr (CqNode) hand = fill ("{" PARTIES ",\"order\":{\"chapeau\":[\"jp\",\"kz\"],\"body\":[\"kz\"]}}");
  g_autoptr (CqNode) cleared = apply_text (rules, "{\"order\":null}", CQ_VALUES_MERGE);
  g_autoptr (CqNode) merged = apply_text (rules, "{\"order\":{\"body\":null}}", CQ_VALUES_MERGE);

  assert_listed (rules, CQ_IN_CHAPEAU, "kz jp uz");
  assert_listed (rules, CQ_IN_BODY, "kz uz jp");
  assert_listed (rules, CQ_IN_SIGNATURES, "kz jp uz");
  assert_listed (hand, CQ_IN_CHAPEAU, "jp kz uz");
  assert_listed (hand, CQ_IN_BODY, "kz jp uz");
  assert_listed (cleared, CQ_IN_CHAPEAU, "uz jp kz");
  assert_listed (merged, CQ_IN_BODY, "kz jp uz");
}

/* A lot is drawn once: the same values draw it not again, a seed brings it along. */
static void
test_lot (void)
{
  g_autoptr (CqNode) drawn = fill ("{" PARTIES ",\"order\":{\"signatures\":\"lot\"}}");
  g_autoptr (CqNode) again = apply_text (drawn, "{\"order\":{\"signatures\":\"lot\"}}", CQ_VALUES_MERGE);
  g_autoptr (CqNode) brought = fill ("{" PARTIES ",\"order\":{\"signatures\":{\"by\":\"lot\",\"seed\":\"7b0e\",\"drawn\":\"2017-05-01T09:00:00Z\"}}}");
  g_autoptr (CqPrecedence) lot = cq_document_get_precedence (brought, CQ_IN_SIGNATURES);

  g_assert_true (cq_node_equal (again, drawn));
  g_assert_cmpstr (lot->seed, ==, "7b0e");
  g_assert_cmpstr (lot->drawn, ==, "2017-05-01T09:00:00Z");
}

/* The order that the signatures themselves are given is one by hand. */
static void
test_signatures (void)
{
  g_autoptr (CqNode) document = fill ("{" PARTIES ",\"order\":{\"signatures\":\"alphabet\"}}");
  g_autoptr (CqNode) ordered = apply_text (document, "{\"signatures\":{\"order\":[\"uz\",\"kz\",\"jp\"]}}", CQ_VALUES_MERGE);
  g_autoptr (GPtrArray) signings = cq_signatures_list_in_order (ordered, "en");

  g_assert_cmpuint (signings->len, ==, 3);
  g_assert_cmpstr (cq_party_get_id (((const CqSigning *) signings->pdata[1])->party), ==, "kz");
}

static void
test_names (void)
{
  g_autoptr (CqNode) document = fill (
      "{\"lang\":\"ru\",\"title\":\"Заявление\",\"parties\":[{\"country\":\"KZ\"},{\"country\":\"JP\",\"short\":\"Ниппон\","
      "\"short-genitive\":\"Ниппона\",\"sort\":\"Яп\"},{\"id\":\"osce\",\"role\":\"observer\"}]}");
  g_autoptr (CqParty) kz = cq_party_find (document, "kz");
  g_autoptr (CqParty) jp = cq_party_find (document, "jp");
  g_autoptr (CqParty) osce = cq_party_find (document, "osce");

  g_assert_cmpstr (cq_party_get_form (kz, CQ_COUNTRY_FORMAL, CQ_NAME_INSTRUMENTAL, "ru"), ==, "Республикой Казахстан");
  g_assert_cmpstr (cq_party_get_form (jp, CQ_COUNTRY_SHORT, CQ_NAME_GENITIVE, "ru"), ==, "Ниппона");
  g_assert_cmpstr (cq_party_get_sort_key (jp, "ru"), ==, "Яп");
  /* An id that the register knows brings the names along. */
  g_assert_cmpstr (cq_party_get_form (osce, CQ_COUNTRY_FORMAL, CQ_NAME_GENITIVE, "ru"), ==,
                   "Организации по безопасности и сотрудничеству в Европе");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/values/order/rules", test_orders);
  g_test_add_func ("/values/order/lot", test_lot);
  g_test_add_func ("/values/order/signatures", test_signatures);
  g_test_add_func ("/values/order/names", test_names);
  return g_test_run ();
}
