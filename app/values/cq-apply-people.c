/* Setting who takes part, who signs, and the meeting. */
#include "values/cq-apply.h"

typedef struct
{
  const char *id;
  guint what;
  CqNameForm form; /* of a name */
} Target;

static CqNode *
set_name (CqApply *self, const char *lang, const char *text, gconstpointer data)
{
  const Target *target = data;

  return cq_party_set_name (self->document, target->id, target->what, lang, text);
}

static CqNode *
set_form (CqApply *self, const char *lang, const char *text, gconstpointer data)
{
  const Target *target = data;

  return cq_party_set_form (self->document, target->id, target->what, target->form, lang, text);
}

static CqNode *
set_sort_key (CqApply *self, const char *lang, const char *text, gconstpointer data)
{
  return cq_party_set_sort_key (self->document, ((const Target *) data)->id, lang, text);
}

static CqNode *
set_signatory_text (CqApply *self, const char *lang, const char *text, gconstpointer data)
{
  const Target *target = data;

  return cq_signatory_set_text (self->document, target->id, target->what, lang, text);
}

static CqNode *
set_meeting_text (CqApply *self, const char *lang, const char *text, gconstpointer data)
{
  return cq_meeting_set_text (self->document, ((const Target *) data)->what, lang, text);
}

static void
set_signatory (CqApply *self, const CqValuesSignatory *signatory, const char *id)
{
  for (guint i = 0; i < CQ_N_SIGNATORY_TEXTS; i++)
    {
      const Target target = { .id = id, .what = i };
      cq_apply_plain_text (self, signatory->texts[i], set_signatory_text, &target);
    }
}

static void
apply_signatory (CqApply *self, const CqValuesSignatory *signatory, const char *party)
{
  g_autoptr (CqSignatory) old = NULL;
  g_autofree char *id = NULL;

  if (signatory == NULL)
    return;
  old = cq_signatory_find_of_party (self->document, party);
  if (signatory->cleared)
    {
      if (old != NULL && cq_signatory_get_id (old) != NULL)
        cq_apply_take (self, cq_signatory_remove (self->document, cq_signatory_get_id (old)));
      return;
    }
  cq_apply_take (self, cq_signatory_ensure (self->document, party, &id));
  set_signatory (self, signatory, id);
}

static CqPartyRole
get_role (const CqValuesParty *party)
{
  CqPartyRole role = CQ_PARTY_PARTY;

  if (party->role != NULL && *party->role != '\0')
    cq_party_role_from_string (party->role, &role);
  return role;
}

/* Adds a party, with the names of its country, or of an organization that the register knows by the id, in all the
 * languages at hand. */
static void
add_party (CqApply *self, const CqValuesParty *party)
{
  gboolean is_country = party->country != NULL && *party->country != '\0';
  g_autoptr (CqParty) added = NULL;
  g_autofree char *key = NULL;

  cq_apply_take (self, cq_party_add (self->document, party->entry.id, get_role (party), NULL));
  if (is_country && g_ascii_strcasecmp (party->country, party->entry.id) != 0)
    cq_apply_take (self, cq_party_set_country (self->document, party->entry.id, party->country));
  added = cq_party_find (self->document, party->entry.id);
  key = cq_party_dup_register_key (added);
  if (key != NULL && (is_country || cq_party_get_country (added) == NULL))
    cq_apply_take (self, cq_party_take_names (self->document, self->names, party->entry.id, key,
                                              (const char *const *) self->langs, CQ_NAMES_ALL));
}

static void
change_party (CqApply *self, const CqValuesParty *party, CqParty *old)
{
  const char *country = cq_party_get_country (old);

  if (party->role != NULL)
    cq_apply_take (self, cq_party_set_role (self->document, party->entry.id, get_role (party)));
  if (party->country != NULL && g_ascii_strcasecmp (party->country, country != NULL ? country : "") != 0)
    cq_apply_take (self, cq_party_set_country (self->document, party->entry.id,
                                               *party->country != '\0' ? party->country : NULL));
}

static void
apply_forms (CqApply *self, const CqValuesParty *party)
{
  const Target sort = { .id = party->entry.id };

  for (CqNameForm form = CQ_NAME_GENITIVE; form < CQ_N_NAME_FORMS; form++)
    for (CqCountryForm which = CQ_COUNTRY_SHORT; which <= CQ_COUNTRY_FORMAL; which++)
      {
        const Target target = { party->entry.id, which, form };
        cq_apply_plain_text (self, party->forms[form][which], set_form, &target);
      }
  cq_apply_plain_text (self, party->sort, set_sort_key, &sort);
}

static void
apply_party (CqApply *self, const CqValuesParty *party)
{
  const char *id = party->entry.id;
  const Target short_name = { .id = id, .what = CQ_COUNTRY_SHORT };
  const Target formal_name = { .id = id, .what = CQ_COUNTRY_FORMAL };
  g_autoptr (CqParty) old = cq_party_find (self->document, id);

  if (party->entry.remove == CQ_VALUES_FLAG_TRUE)
    {
      cq_apply_take (self, cq_party_remove (self->document, id));
      return;
    }
  if (old != NULL)
    change_party (self, party, old);
  else
    add_party (self, party);
  cq_apply_plain_text (self, party->short_name != NULL ? party->short_name : party->name, set_name, &short_name);
  cq_apply_plain_text (self, party->formal_name, set_name, &formal_name);
  apply_forms (self, party);
  apply_signatory (self, party->signatory, id);
}

static gboolean
names_party (const CqValuesList *list, const char *id)
{
  for (guint i = 0; i < list->entries->len; i++)
    if (g_str_equal (((CqValuesEntry *) list->entries->pdata[i])->id, id))
      return TRUE;
  return FALSE;
}

/* Removes the parties that the values do not name: the template's blanks, or all. */
static void
remove_others (CqApply *self, const CqValuesList *list)
{
  g_autoptr (GPtrArray) parties = cq_parties_list (self->document);

  for (guint i = 0; i < parties->len; i++)
    if (!names_party (list, cq_party_get_id (parties->pdata[i])))
      cq_apply_take (self, cq_party_remove (self->document, cq_party_get_id (parties->pdata[i])));
}

/**
 * cq_apply_parties:
 *
 * Sets the parties and who signs for them.
 */
void
cq_apply_parties (CqApply *self)
{
  const CqValuesList *list = self->values->parties;

  if (list == NULL)
    return;
  for (guint i = 0; i < list->entries->len; i++)
    apply_party (self, list->entries->pdata[i]);
  if (list->cleared || self->mode == CQ_VALUES_FILL)
    remove_others (self, list);
  for (guint i = 0; i < list->entries->len; i++)
    {
      const CqValuesEntry *entry = list->entries->pdata[i];
      if (entry->after != NULL && entry->remove != CQ_VALUES_FLAG_TRUE)
        cq_apply_take (self, cq_party_move_after (self->document, entry->id,
                                                  *entry->after != '\0' ? entry->after : NULL));
    }
}

static void
apply_witnesses (CqApply *self, const CqValuesList *list)
{
  if (list == NULL)
    return;
  cq_apply_take (self, cq_witnesses_remove_all (self->document));
  for (guint i = 0; i < list->entries->len; i++)
    {
      g_autofree char *id = NULL;

      cq_apply_take (self, cq_witness_add (self->document, &id));
      set_signatory (self, list->entries->pdata[i], id);
    }
}

/**
 * cq_apply_signatures:
 *
 * Sets the columns and the order of signing, and the witnesses.
 */
void
cq_apply_signatures (CqApply *self)
{
  const CqValuesSignatures *signatures = self->values->signatures;
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  if (signatures == NULL)
    return;
  if (signatures->columns > 0)
    cq_apply_take (self, cq_signatures_set_columns (self->document, (guint) signatures->columns));
  else if (signatures->cleared || signatures->columns == CQ_VALUES_CLEARED)
    cq_apply_take (self, cq_signatures_set_columns (self->document, 0));
  if (signatures->cleared)
    cq_apply_take (self, cq_witnesses_remove_all (self->document));
  apply_witnesses (self, signatures->witnesses);
  for (guint i = 0; signatures->order != NULL && i < signatures->order->entries->len; i++)
    g_ptr_array_add (order, ((CqValuesEntry *) signatures->order->entries->pdata[i])->id);
  g_ptr_array_add (order, NULL);
  if (order->len > 1)
    {
      g_autoptr (CqPrecedence) by_hand = cq_precedence_new (CQ_BY_HAND, NULL);

      cq_apply_take (self, cq_signatures_set_order (self->document, (const char *const *) order->pdata));
      cq_apply_take (self, cq_document_set_precedence (self->document, CQ_IN_SIGNATURES, by_hand));
    }
}

static GStrv
list_ids (const CqValuesList *list)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; list != NULL && i < list->entries->len; i++)
    g_strv_builder_add (ids, ((CqValuesEntry *) list->entries->pdata[i])->id);
  return g_strv_builder_end (ids);
}

/* A lot that stands in the document already is not drawn again, unless the values bring another one. */
static CqPrecedence *
make_precedence (CqApply *self, const CqValuesOrder *order, CqPrecedencePlace place)
{
  g_autoptr (CqPrecedence) old = cq_document_get_precedence (self->document, place);
  g_auto (GStrv) ids = list_ids (order->ids);
  CqPrecedenceRule rule = CQ_BY_HAND;

  if (order->by != NULL)
    cq_precedence_rule_from_string (order->by, &rule);
  if (order->ids != NULL)
    return cq_precedence_new_by_hand ((const char *const *) ids);
  if (rule != CQ_BY_LOT)
    return cq_precedence_new (rule, order->alphabet);
  if (order->seed != NULL)
    return cq_precedence_new_lot (order->seed, order->drawn);
  return old->rule == CQ_BY_LOT && old->seed != NULL ? cq_precedence_ref (old) : cq_precedence_draw ();
}

/* In the chapeau the parties stand by hand as they are listed, at the end as the signatories are. */
static void
put_in_order (CqApply *self, const char *const *ids, CqPrecedencePlace place)
{
  if (place == CQ_IN_SIGNATURES)
    cq_apply_take (self, cq_signatures_set_order (self->document, ids));
  for (guint i = 0; place == CQ_IN_CHAPEAU && ids[i] != NULL; i++)
    cq_apply_take (self, cq_party_move_after (self->document, ids[i], i > 0 ? ids[i - 1] : NULL));
}

/**
 * cq_apply_orders:
 *
 * Sets in which order the parties are named, and sign.
 */
void
cq_apply_orders (CqApply *self)
{
  const CqValuesOrders *orders = self->values->orders;

  for (CqPrecedencePlace place = 0; orders != NULL && place < CQ_N_PRECEDENCES; place++)
    {
      const CqValuesOrder *order = orders->places[place];
      g_autoptr (CqPrecedence) precedence = NULL;

      if (orders->cleared || (order != NULL && order->cleared))
        precedence = cq_precedence_new (place == CQ_IN_BODY ? CQ_BY_CHAPEAU : CQ_BY_HAND, NULL);
      else if (order != NULL)
        precedence = make_precedence (self, order, place);
      if (precedence == NULL)
        continue;
      if (precedence->ids != NULL)
        put_in_order (self, (const char *const *) precedence->ids, place);
      cq_apply_take (self, cq_document_set_precedence (self->document, place, precedence));
    }
}

static void
apply_meeting_dates (CqApply *self, const CqValuesMeeting *given)
{
  g_autoptr (CqMeeting) meeting = cq_document_get_meeting (self->document);
  CqDate start = { 0 }, end = { 0 };

  if (given->start == NULL && given->end == NULL)
    return;
  cq_meeting_get_dates (meeting, &start, &end);
  if (given->end == NULL && cq_date_equal (&start, &end))
    end.year = 0;
  if (given->start != NULL)
    start = given->start->date;
  if (given->end != NULL)
    end = given->end->date;
  if (start.year == 0)
    start = end;
  cq_apply_take (self, cq_meeting_set_dates (self->document, start.year != 0 ? &start : NULL,
                                             end.year != 0 ? &end : NULL));
}

/**
 * cq_apply_meeting:
 *
 * Sets the meeting.
 */
void
cq_apply_meeting (CqApply *self)
{
  const CqValuesMeeting *given = self->values->meeting;
  g_autofree char *number = NULL;

  if (given == NULL)
    return;
  if (given->cleared)
    {
      cq_apply_take (self, cq_meeting_remove (self->document));
      return;
    }
  for (guint i = 0; i < CQ_N_MEETING_TEXTS; i++)
    {
      const Target target = { .what = i };
      cq_apply_plain_text (self, given->texts[i], set_meeting_text, &target);
    }
  if (given->number > 0)
    number = g_strdup_printf ("%d", given->number);
  if (given->number != 0)
    cq_apply_take (self, cq_meeting_set_text (self->document, CQ_MEETING_NUMBER, NULL, number));
  if (given->country != NULL)
    cq_apply_take (self, cq_meeting_set_text (self->document, CQ_MEETING_COUNTRY, NULL,
                                              *given->country != '\0' ? given->country : NULL));
  apply_meeting_dates (self, given);
}
