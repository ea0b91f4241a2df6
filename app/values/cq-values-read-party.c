/* Reading who takes part, who signs, and the meeting. */
#include "values/cq-values-read.h"

#include <glib/gi18n-lib.h>

#define SIGNATORY_TEXT(what) G_STRUCT_OFFSET (CqValuesSignatory, texts[CQ_SIGNATORY_##what])
#define FORM(form, which) G_STRUCT_OFFSET (CqValuesParty, forms[CQ_NAME_##form][CQ_COUNTRY_##which])
#define MEETING(member) G_STRUCT_OFFSET (CqValuesMeeting, member)

static const CqKey signatory_keys[] = {
  { "name", cq_read_text, SIGNATORY_TEXT (NAME) },
  { "title", cq_read_text, SIGNATORY_TEXT (TITLE) },
  { "onBehalf", cq_read_text, SIGNATORY_TEXT (ON_BEHALF_OF) },
  { "representedBy", cq_read_text, SIGNATORY_TEXT (REPRESENTED_BY) },
  { NULL },
};

static gboolean
read_signatory_entry (const CqPlace *place, JsonNode *node, gpointer entry, GError **error)
{
  return cq_read_object (place, node, signatory_keys, entry, error);
}

static gboolean
read_signatory (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  CqValuesSignatory *signatory = cq_source_alloc (place->source, sizeof *signatory);

  signatory->place = cq_place_dup (place);
  *(CqValuesSignatory **) field = signatory;
  signatory->cleared = JSON_NODE_HOLDS_NULL (node);
  return signatory->cleared || read_signatory_entry (place, node, signatory, error);
}

static const CqKey party_keys[] = {
  CQ_ENTRY_KEYS,
  { "country", cq_read_country, G_STRUCT_OFFSET (CqValuesParty, country) },
  { "role", cq_read_role, G_STRUCT_OFFSET (CqValuesParty, role) },
  { "name", cq_read_text, G_STRUCT_OFFSET (CqValuesParty, name) },
  { "short", cq_read_text, G_STRUCT_OFFSET (CqValuesParty, short_name) },
  { "formal", cq_read_text, G_STRUCT_OFFSET (CqValuesParty, formal_name) },
  { "short-genitive", cq_read_text, FORM (GENITIVE, SHORT) },
  { "formal-genitive", cq_read_text, FORM (GENITIVE, FORMAL) },
  { "short-instrumental", cq_read_text, FORM (INSTRUMENTAL, SHORT) },
  { "formal-instrumental", cq_read_text, FORM (INSTRUMENTAL, FORMAL) },
  { "sort", cq_read_text, G_STRUCT_OFFSET (CqValuesParty, sort) },
  { "signatory", read_signatory, G_STRUCT_OFFSET (CqValuesParty, signatory) },
  { NULL },
};

static gboolean
read_party (const CqPlace *place, JsonNode *node, gpointer entry, GError **error)
{
  CqValuesParty *party = entry;
  g_autofree char *id = NULL;

  if (!cq_read_object (place, node, party_keys, party, error))
    return FALSE;
  if (party->entry.id == NULL && (party->country == NULL || *party->country == '\0'))
    return cq_place_fail (place, error, CQ_VALUES_ERROR_INVALID, _ ("A party needs a “country” or an “id”. Add one."));
  if (party->entry.id == NULL)
    {
      id = g_ascii_strdown (party->country, -1);
      party->entry.id = cq_source_dup (place->source, id);
    }
  return TRUE;
}

gboolean
cq_read_parties (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  return cq_read_list (place, node, field, read_party, sizeof (CqValuesParty), error);
}

static gboolean
read_party_id (const CqPlace *place, JsonNode *node, gpointer entry, GError **error)
{
  return cq_read_id (place, node, &((CqValuesEntry *) entry)->id, error);
}

static gboolean
read_order (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  return cq_read_list (place, node, field, read_party_id, sizeof (CqValuesEntry), error);
}

static gboolean
is_time (const char *text)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (text, NULL);

  return time != NULL;
}

static const CqKey order_keys[] = {
  { "by", cq_read_precedence_rule, G_STRUCT_OFFSET (CqValuesOrder, by) },
  { "alphabet", cq_read_language, G_STRUCT_OFFSET (CqValuesOrder, alphabet) },
  { "seed", cq_read_string, G_STRUCT_OFFSET (CqValuesOrder, seed) },
  { "drawn", cq_read_string, G_STRUCT_OFFSET (CqValuesOrder, drawn) },
  { "ids", read_order, G_STRUCT_OFFSET (CqValuesOrder, ids) },
  { NULL },
};

/* A rule by its word, parties in their order, or an object that says more. */
static gboolean
read_one_order (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  CqValuesOrder *order = cq_source_alloc (place->source, sizeof *order);

  order->place = cq_place_dup (place);
  *(CqValuesOrder **) field = order;
  order->cleared = JSON_NODE_HOLDS_NULL (node);
  if (order->cleared)
    return TRUE;
  if (JSON_NODE_HOLDS_VALUE (node))
    return cq_read_precedence_rule (place, node, &order->by, error);
  if (JSON_NODE_HOLDS_ARRAY (node))
    return read_order (place, node, &order->ids, error);
  if (!cq_read_object (place, node, order_keys, order, error))
    return FALSE;
  if (order->by == NULL && order->ids == NULL)
    return cq_place_fail (place, error, CQ_VALUES_ERROR_INVALID, _ ("It is not said by what the parties are put in order. Add “by”, or their “ids”."));
  if (order->drawn != NULL && !is_time (order->drawn))
    return cq_place_fail (place, error, CQ_VALUES_ERROR_INVALID, _ ("“%s” is no time. Write “drawn” as 2017-05-01T09:00:00Z."), order->drawn);
  return TRUE;
}

static const CqKey orders_keys[] = {
  { "chapeau", read_one_order, G_STRUCT_OFFSET (CqValuesOrders, places[CQ_IN_CHAPEAU]) },
  { "body", read_one_order, G_STRUCT_OFFSET (CqValuesOrders, places[CQ_IN_BODY]) },
  { "signatures", read_one_order, G_STRUCT_OFFSET (CqValuesOrders, places[CQ_IN_SIGNATURES]) },
  { NULL },
};

gboolean
cq_read_orders (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  CqValuesOrders *orders = cq_source_alloc (place->source, sizeof *orders);

  *(CqValuesOrders **) field = orders;
  orders->cleared = JSON_NODE_HOLDS_NULL (node);
  return orders->cleared || cq_read_object (place, node, orders_keys, orders, error);
}

static gboolean
read_witnesses (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  return cq_read_list (place, node, field, read_signatory_entry, sizeof (CqValuesSignatory), error);
}

static const CqKey signatures_keys[] = {
  { "columns", cq_read_count, G_STRUCT_OFFSET (CqValuesSignatures, columns) },
  { "order", read_order, G_STRUCT_OFFSET (CqValuesSignatures, order) },
  { "witnesses", read_witnesses, G_STRUCT_OFFSET (CqValuesSignatures, witnesses) },
  { NULL },
};

gboolean
cq_read_signatures (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  CqValuesSignatures *signatures = cq_source_alloc (place->source, sizeof *signatures);
  CqPlace columns = { place->source, place, "columns", 0 };

  *(CqValuesSignatures **) field = signatures;
  signatures->cleared = JSON_NODE_HOLDS_NULL (node);
  if (signatures->cleared)
    return TRUE;
  if (!cq_read_object (place, node, signatures_keys, signatures, error))
    return FALSE;
  if (signatures->columns > CQ_VALUES_MAX_COLUMNS)
    return cq_place_fail (&columns, error, CQ_VALUES_ERROR_INVALID,
                          _ ("Too many columns of signatures for a page; the limit is %d."),
                          CQ_VALUES_MAX_COLUMNS);
  return TRUE;
}

static const CqKey meeting_keys[] = {
  { "name", cq_read_text, MEETING (texts[CQ_MEETING_NAME]) },
  { "number", cq_read_count, MEETING (number) },
  { "framework", cq_read_text, MEETING (texts[CQ_MEETING_FRAMEWORK]) },
  { "city", cq_read_text, MEETING (texts[CQ_MEETING_CITY]) },
  { "country", cq_read_country, MEETING (country) },
  { "start", cq_read_date, MEETING (start) },
  { "end", cq_read_date, MEETING (end) },
  { NULL },
};

gboolean
cq_read_meeting (const CqPlace *place, JsonNode *node, gpointer field, GError **error)
{
  CqValuesMeeting *meeting = cq_source_alloc (place->source, sizeof *meeting);

  meeting->place = cq_place_dup (place);
  *(CqValuesMeeting **) field = meeting;
  meeting->cleared = JSON_NODE_HOLDS_NULL (node);
  return meeting->cleared || cq_read_object (place, node, meeting_keys, meeting, error);
}
