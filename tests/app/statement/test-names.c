/* What parties are called: forms of names, fields that print them, and what is taken from the register. */
#include "statement/cq-field.h"
#include "statement/cq-party.h"

#include <string.h>

#include "dossier.h"

/* Every document of these tests is in these two languages. */
static const char *const langs[] = { "en", "ru", NULL };

static const char own_names[] = "[KG]\n"
                                "short[ru]=Киргизия\n"
                                "short-genitive[ru]=Киргизии\n"
                                "[CAREC]\n"
                                "short[en]=CAREC\n"
                                "short-in-text[en]=the CAREC Program\n"
                                "sort[en]=Central Asia\n"
                                "[KZ]\n"
                                "short-genitive[ru]=Казахстана\n"
                                "formal-genitive[ru]=Республики Казахстан\n"
                                "formal-instrumental[ru]=Республикой Казахстан\n"
                                "[JP]\n"
                                "short-genitive[ru]=Японии\n"
                                "short-instrumental[ru]=Японией\n"
                                "formal-instrumental[ru]=Японией\n";

static CqRegister *
read_names (void)
{
  const CqRegisterFile file = { "own.register", own_names, strlen (own_names) };

  return cq_register_new (&file, 1, NULL);
}

static CqNode *
new_document (const char *body)
{
  g_autofree char *xml = g_strdup_printf (
      "<article xmlns=\"http://docbook.org/ns/docbook\" xmlns:cq=\"urn:communique:statement\" version=\"5.0\" xml:lang=\"en\">"
      "<info><title>T</title><cq:file profile=\"1\"/></info>%s</article>",
      body);

  return read_xml (xml);
}

static CqNode *
with_parties (CqNode *document, CqRegister *names)
{
  g_autoptr (CqNode) one = cq_party_add_country (document, names, "KZ", CQ_PARTY_PARTY, langs, NULL);

  return cq_party_add_country (one, names, "JP", CQ_PARTY_HOST, langs, NULL);
}

static void
assert_form (CqNode *document, const char *id, CqCountryForm which, CqNameForm form, const char *lang, const char *expected)
{
  g_autoptr (CqParty) party = cq_party_find (document, id);

  g_assert_cmpstr (cq_party_get_form (party, which, form, lang), ==, expected);
}

static void
test_taken (void)
{
  g_autoptr (CqRegister) names = read_names ();
  g_autoptr (CqNode) empty = new_document ("<para/>");
  g_autoptr (CqNode) document = with_parties (empty, names);
  g_autoptr (CqParty) party = cq_party_find (document, "kz");
  g_autofree char *text = cq_node_dup_text_content (cq_party_get_node (party));

  g_assert_cmpstr (cq_party_get_name (party, CQ_COUNTRY_FORMAL, "en"), ==, "the Republic of Kazakhstan");
  assert_form (document, "kz", CQ_COUNTRY_FORMAL, CQ_NAME_GENITIVE, "ru", "Республики Казахстан");
  /* What the register lacks is missing; English writes no cases. */
  assert_form (document, "kz", CQ_COUNTRY_SHORT, CQ_NAME_INSTRUMENTAL, "ru", NULL);
  assert_form (document, "kz", CQ_COUNTRY_FORMAL, CQ_NAME_GENITIVE, "en", "the Republic of Kazakhstan");
  g_assert_cmpstr (cq_party_get_sort_key (party, "en"), ==, "Kazakhstan");

  /* The names stand first, so that readers who know nothing of forms find them. */
  g_assert_true (g_str_has_prefix (text, "KazakhstanКазахстанthe Republic"));
}

/* Only what is missing is filled in, and no form of a name that the document calls otherwise. */
static void
test_missing (void)
{
  g_autoptr (CqRegister) names = read_names ();
  g_autoptr (CqNode) empty = new_document ("<para/>");
  g_autoptr (CqNode) added = cq_party_add (empty, "kg", CQ_PARTY_PARTY, NULL);
  g_autoptr (CqNode) named = cq_party_set_name (added, "kg", CQ_COUNTRY_SHORT, "ru", "Кыргызстан");
  g_autoptr (CqNode) filled = cq_party_take_names (named, names, "kg", "KG", langs, CQ_NAMES_MISSING);
  g_autoptr (CqNode) all = cq_party_take_names (filled, names, "kg", "KG", langs, CQ_NAMES_ALL);
  g_autoptr (CqNode) again = cq_party_take_names (all, names, "kg", "KG", langs, CQ_NAMES_MISSING);
  g_autoptr (CqParty) party = cq_party_find (filled, "kg");

  g_assert_cmpstr (cq_party_get_short_name (party, "ru"), ==, "Кыргызстан");
  g_assert_cmpstr (cq_party_get_short_name (party, "en"), ==, "Kyrgyzstan");
  assert_form (filled, "kg", CQ_COUNTRY_SHORT, CQ_NAME_GENITIVE, "ru", NULL);
  assert_form (all, "kg", CQ_COUNTRY_SHORT, CQ_NAME_GENITIVE, "ru", "Киргизии");
  g_assert_true (cq_node_equal (again, all));
}

/* Another name has not the forms of the old one; the same name keeps its own. */
static void
test_renamed (void)
{
  g_autoptr (CqRegister) names = read_names ();
  g_autoptr (CqNode) empty = new_document ("<para/>");
  g_autoptr (CqNode) document = with_parties (empty, names);
  g_autoptr (CqNode) same = cq_party_set_name (document, "kz", CQ_COUNTRY_SHORT, "ru", "Казахстан");
  g_autoptr (CqNode) other = cq_party_set_name (document, "kz", CQ_COUNTRY_SHORT, "ru", "Казакстан");

  g_assert_true (cq_node_equal (same, document));
  assert_form (other, "kz", CQ_COUNTRY_SHORT, CQ_NAME_GENITIVE, "ru", NULL);
  assert_form (other, "kz", CQ_COUNTRY_FORMAL, CQ_NAME_GENITIVE, "ru", "Республики Казахстан");
}

static void
test_organization (void)
{
  g_autoptr (CqRegister) names = read_names ();
  g_autoptr (CqNode) empty = new_document ("<para/>");
  g_autoptr (CqNode) added = cq_party_add (empty, "carec", CQ_PARTY_ORGANIZATION, NULL);
  g_autoptr (CqNode) named = cq_party_take_names (added, names, "carec", "CAREC", langs, CQ_NAMES_ALL);
  g_autoptr (CqParty) party = cq_party_find (named, "carec");
  g_autofree char *key = cq_party_dup_register_key (party);

  g_assert_cmpstr (key, ==, "CAREC");
  g_assert_cmpstr (cq_party_get_short_name (party, "en"), ==, "the CAREC Program");
  g_assert_null (cq_party_get_short_name (party, "ru"));
  g_assert_cmpstr (cq_party_get_sort_key (party, "en"), ==, "Central Asia");
}

static void
test_kinds (void)
{
  static const struct
  {
    const char *kind;
    CqCountryForm which;
    CqNameForm form;
    gboolean is_list;
  } kinds[] = {
    { "name-short", CQ_COUNTRY_SHORT, CQ_NAME_IN_TEXT, FALSE },
    { "name-formal", CQ_COUNTRY_FORMAL, CQ_NAME_IN_TEXT, FALSE },
    { "name-formal-genitive", CQ_COUNTRY_FORMAL, CQ_NAME_GENITIVE, FALSE },
    { "name-short-instrumental", CQ_COUNTRY_SHORT, CQ_NAME_INSTRUMENTAL, FALSE },
    { "name-list", CQ_COUNTRY_SHORT, CQ_NAME_IN_TEXT, TRUE },
    { "name-list-formal", CQ_COUNTRY_FORMAL, CQ_NAME_IN_TEXT, TRUE },
    { "name-list-instrumental", CQ_COUNTRY_SHORT, CQ_NAME_INSTRUMENTAL, TRUE },
    { "name-list-formal-genitive", CQ_COUNTRY_FORMAL, CQ_NAME_GENITIVE, TRUE },
  };
  static const char *const others[] = { "name-", "name-list-", "name-listing", "name-dative", "name-short-in-text", "title" };
  CqCountryForm which;
  CqNameForm form;
  gboolean is_list;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *kind = cq_field_kind_new (kinds[i].which, kinds[i].form, kinds[i].is_list);

      g_assert_cmpstr (kind, ==, kinds[i].kind);
      g_assert_true (cq_field_kind_get_form (kind, &which, &form, &is_list));
      g_assert_cmpint (which, ==, kinds[i].which);
      g_assert_cmpint (form, ==, kinds[i].form);
      g_assert_cmpint (is_list, ==, kinds[i].is_list);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (cq_field_kind_get_form (others[i], &which, &form, &is_list));
}

static void
assert_field (CqNode *document, const char *kind, const char *source, const char *lang, const char *expected)
{
  g_autofree char *text = cq_field_compute (document, kind, source, lang);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_fields (void)
{
  g_autoptr (CqRegister) names = read_names ();
  g_autoptr (CqNode) empty = new_document (
      "<para xml:lang=\"ru\">Министр <phrase role=\"field name-formal-genitive\" linkend=\"kz\"><replaceable>участник</replaceable></phrase>"
      " и договор между <phrase role=\"field name-list-formal-instrumental\"><replaceable>участники</replaceable></phrase></para>");
  g_autoptr (CqNode) document = with_parties (empty, names);
  g_autoptr (CqNode) filled = cq_fields_refresh (empty, document);
  g_autofree char *text = cq_node_dup_text_content (cq_document_get_root (filled));
  g_autoptr (CqNode) renamed = cq_party_set_form (filled, "kz", CQ_COUNTRY_FORMAL, CQ_NAME_GENITIVE, "ru", "Казахстана, Республики");
  g_autoptr (CqNode) refreshed = cq_fields_refresh (filled, renamed);
  g_autofree char *after = cq_node_dup_text_content (cq_document_get_root (refreshed));

  assert_field (document, "name-formal-genitive", "kz", "ru", "Республики Казахстан");
  assert_field (document, "name-formal-genitive", "kz", "en", "the Republic of Kazakhstan");
  assert_field (document, "name-list-formal-instrumental", NULL, "ru", "Республикой Казахстан и Японией");
  assert_field (document, "name-list-genitive", NULL, "ru", "Казахстана и Японии");
  /* A list without one of its parties would be wrong. */
  assert_field (document, "name-list-instrumental", NULL, "ru", NULL);
  assert_field (document, "name-short-instrumental", "kz", "ru", NULL);

  g_assert_nonnull (strstr (text, "Министр Республики Казахстан и договор между Республикой Казахстан и Японией"));
  g_assert_nonnull (strstr (after, "Министр Казахстана, Республики и"));
}

static void
test_sort_key (void)
{
  g_autoptr (CqRegister) names = read_names ();
  g_autoptr (CqNode) empty = new_document ("<para/>");
  g_autoptr (CqNode) document = with_parties (empty, names);
  g_autoptr (CqNode) set = cq_party_set_sort_key (document, "jp", "en", "Nippon");
  g_autoptr (CqNode) gone = cq_party_set_sort_key (set, "jp", "en", NULL);
  g_autoptr (CqParty) party = cq_party_find (set, "jp");

  g_assert_cmpstr (cq_party_get_sort_key (party, "en"), ==, "Nippon");
  g_assert_cmpstr (cq_party_get_short_name (party, "en"), ==, "Japan");
  g_assert_cmpstr (cq_party_get_sort_key (party, "ru"), ==, "Япония");
  g_assert_null (cq_party_get_sort_key (party, "ja"));
  g_assert_true (cq_node_equal (gone, document));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/statement/names/taken", test_taken);
  g_test_add_func ("/statement/names/missing", test_missing);
  g_test_add_func ("/statement/names/renamed", test_renamed);
  g_test_add_func ("/statement/names/organization", test_organization);
  g_test_add_func ("/statement/names/kinds", test_kinds);
  g_test_add_func ("/statement/names/fields", test_fields);
  g_test_add_func ("/statement/names/sort-key", test_sort_key);
  return g_test_run ();
}
