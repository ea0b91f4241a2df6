/* In which order the parties are named, and sign: what the document says of it. */
#include "statement/cq-precedence.h"

#include "statement/cq-change.h"
#include "statement/cq-place.h"
#include "statement/cq-profile.h"

static const char *const rules[CQ_N_PRECEDENCE_RULES] = { "hand", "alphabet", "host", "lot", "chapeau" };
static const char *const places[CQ_N_PRECEDENCES] = { "chapeau", "body", "signatures" };

static void
clear_precedence (gpointer data)
{
  CqPrecedence *self = data;

  g_free (self->alphabet);
  g_free (self->seed);
  g_free (self->drawn);
  g_strfreev (self->ids);
}

CqPrecedence *
cq_precedence_ref (CqPrecedence *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cq_precedence_unref (CqPrecedence *self)
{
  g_atomic_rc_box_release_full (self, clear_precedence);
}

/**
 * cq_precedence_new:
 * @alphabet: (nullable): of the alphabet and of the host: the one language by which all versions are ordered
 *
 * Returns: (transfer full): an order by @rule
 */
CqPrecedence *
cq_precedence_new (CqPrecedenceRule rule, const char *alphabet)
{
  CqPrecedence *self = g_atomic_rc_box_new0 (CqPrecedence);

  self->rule = rule;
  self->alphabet = g_strdup (alphabet);
  return self;
}

/**
 * cq_precedence_new_by_hand:
 * @ids: (array zero-terminated=1): ids of parties
 *
 * Returns: (transfer full): that order
 */
CqPrecedence *
cq_precedence_new_by_hand (const char *const *ids)
{
  CqPrecedence *self = cq_precedence_new (CQ_BY_HAND, NULL);

  self->ids = g_strdupv ((char **) ids);
  return self;
}

/**
 * cq_precedence_new_lot:
 * @seed: from which the lot follows
 * @drawn: (nullable): when it was drawn
 *
 * Returns: (transfer full): the lot; of one seed always the same
 */
CqPrecedence *
cq_precedence_new_lot (const char *seed, const char *drawn)
{
  CqPrecedence *self = cq_precedence_new (CQ_BY_LOT, NULL);

  self->seed = g_strdup (seed);
  self->drawn = g_strdup (drawn);
  return self;
}

/**
 * cq_precedence_draw:
 *
 * Draws lots. Whoever knows the seed can draw them again.
 *
 * Returns: (transfer full): a new lot, with the time
 */
CqPrecedence *
cq_precedence_draw (void)
{
  g_autofree char *seed = g_uuid_string_random ();
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *drawn = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");

  return cq_precedence_new_lot (seed, drawn);
}

/**
 * cq_precedence_rule_to_string:
 *
 * Returns: (transfer none): the word in files and values
 */
const char *
cq_precedence_rule_to_string (CqPrecedenceRule rule)
{
  g_return_val_if_fail (rule < CQ_N_PRECEDENCE_RULES, NULL);

  return rules[rule];
}

gboolean
cq_precedence_rule_from_string (const char *word, CqPrecedenceRule *rule)
{
  for (guint i = 0; word != NULL && i < CQ_N_PRECEDENCE_RULES; i++)
    if (g_str_equal (rules[i], word))
      {
        *rule = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * cq_precedence_place_to_string:
 *
 * Returns: (transfer none): the word in files and values
 */
const char *
cq_precedence_place_to_string (CqPrecedencePlace place)
{
  g_return_val_if_fail (place < CQ_N_PRECEDENCES, NULL);

  return places[place];
}

static int
find_order (CqNode *record, CqPrecedencePlace place)
{
  for (guint i = 0; record != NULL && i < cq_node_get_n_children (record); i++)
    {
      CqNode *child = cq_node_get_child (record, i);
      if (cq_node_is (child, CQ_PR_ORDER) && g_strcmp0 (cq_node_get (child, CQ_AT_PLACE), places[place]) == 0)
        return (int) i;
    }
  return -1;
}

static CqPrecedence *
read_order (CqNode *order, CqPrecedenceRule usual)
{
  CqPrecedence *self = cq_precedence_new (usual, cq_node_get (order, CQ_AT_ALPHABET));
  g_autofree char *text = cq_node_dup_text_content (order);

  cq_precedence_rule_from_string (cq_node_get (order, CQ_AT_BY), &self->rule);
  self->seed = g_strdup (cq_node_get (order, CQ_AT_SEED));
  self->drawn = g_strdup (cq_node_get (order, CQ_AT_DRAWN));
  if (self->rule == CQ_BY_HAND)
    self->ids = cq_ids_split (text);
  return self;
}

/**
 * cq_document_get_precedence:
 *
 * Returns: (transfer full): in which order the parties stand there; where the document does not say, as they are
 *   listed in the chapeau and as the signatories are at the end, and in the text as in the chapeau
 */
CqPrecedence *
cq_document_get_precedence (CqNode *document, CqPrecedencePlace place)
{
  CqNode *record = cq_profile_find_record (document, CQ_PR_PRECEDENCE, NULL);
  CqPrecedenceRule usual = place == CQ_IN_BODY ? CQ_BY_CHAPEAU : CQ_BY_HAND;
  int at = find_order (record, place);

  return at >= 0 ? read_order (cq_node_get_child (record, (guint) at), usual) : cq_precedence_new (usual, NULL);
}

/* Whether it is what a document means that does not say */
static gboolean
is_usual (const CqPrecedence *self, CqPrecedencePlace place)
{
  if (place == CQ_IN_BODY)
    return self->rule == CQ_BY_CHAPEAU;
  return self->rule == CQ_BY_HAND;
}

static CqNode *
write_order (const CqPrecedence *self, CqPrecedencePlace place)
{
  CqNodeBuilder *order = cq_node_builder_new (CQ_PR_ORDER);
  g_autofree char *ids = self->ids != NULL ? cq_ids_join ((const char *const *) self->ids) : NULL;

  cq_node_builder_set (order, CQ_AT_PLACE, places[place]);
  cq_node_builder_set (order, CQ_AT_BY, rules[self->rule]);
  cq_node_builder_set (order, CQ_AT_ALPHABET, self->alphabet);
  cq_node_builder_set (order, CQ_AT_SEED, self->seed);
  cq_node_builder_set (order, CQ_AT_DRAWN, self->drawn);
  if (ids != NULL)
    cq_node_builder_add_text (order, ids);
  return cq_node_builder_end (order);
}

/**
 * cq_document_set_precedence:
 *
 * Says in which order the parties stand in a place. The lists of parties and of signatories stay as they are.
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_document_set_precedence (CqNode *document, CqPrecedencePlace place, CqPrecedence *precedence)
{
  CqNode *old = cq_profile_find_record (document, CQ_PR_PRECEDENCE, NULL);
  g_autoptr (CqNode) record = old != NULL ? cq_node_ref (old) : cq_record_new (CQ_PR_PRECEDENCE, NULL);
  g_autoptr (CqNode) order = write_order (precedence, place);
  int at = find_order (record, place);

  if (at >= 0 && is_usual (precedence, place))
    cq_node_move (&record, cq_children_remove (record, (guint) at));
  else if (at >= 0)
    cq_node_move (&record, cq_node_with_child_at (record, (guint) at, order));
  else if (!is_usual (precedence, place))
    cq_node_move (&record, cq_children_append (record, order));
  if (cq_children_are_blank (record))
    return cq_profile_remove_record (document, CQ_PR_PRECEDENCE, NULL);
  return cq_profile_put_record (document, record);
}
