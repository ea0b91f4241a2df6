/* The record of a commitment: what is not in the sentence. */
#include "statement/cq-commitment-change.h"

#include "statement/cq-commitment-private.h"
#include "statement/cq-owner.h"
#include "statement/cq-profile.h"

#include <string.h>

/* The order of a record's children */
static const CqTag order[] = {
  CQ_PR_ACTOR,       CQ_PR_LEAD,    CQ_PR_CO_LEAD,   CQ_PR_PARTNER,  CQ_PR_START,
  CQ_PR_DUE,         CQ_PR_ROW,     CQ_PR_DELIVERABLE, CQ_PR_OUTCOME, CQ_PR_INDICATOR,
  CQ_PR_BASELINE,    CQ_PR_TARGET,  CQ_PR_FUNDING,   CQ_PR_CONDITIONALITY, CQ_PR_REPORTING,
  CQ_PR_EVIDENCE,
};

static const char *const statuses[] = {
  [CQ_STATUS_NONE] = NULL,         [CQ_STATUS_COMPLETE] = "complete", [CQ_STATUS_ONGOING] = "ongoing",
  [CQ_STATUS_UNDERWAY] = "underway", [CQ_STATUS_NO_DATA] = "no-data", [CQ_STATUS_INACTIVE] = "inactive",
  [CQ_STATUS_OVERDUE] = "overdue", [CQ_STATUS_DROPPED] = "dropped",
};

static guint
get_rank (CqTag tag)
{
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (order[i] == tag)
      return i;
  return G_N_ELEMENTS (order);
}

/* The record with other children of one name, at their place */
static CqNode *
replace_children (CqNode *record, CqTag tag, GPtrArray *children)
{
  g_autoptr (GPtrArray) result = cq_node_array_new ();
  gboolean placed = FALSE;

  for (guint i = 0; i <= cq_node_get_n_children (record); i++)
    {
      CqNode *child = i < cq_node_get_n_children (record) ? cq_node_get_child (record, i) : NULL;
      gboolean is_later = child == NULL
                          || (cq_node_get_kind (child) == CQ_NODE_ELEMENT
                              && get_rank (cq_node_get_tag (child)) >= get_rank (tag));

      if (!placed && is_later)
        {
          for (guint k = 0; k < children->len; k++)
            g_ptr_array_add (result, cq_node_ref (g_ptr_array_index (children, k)));
          placed = TRUE;
        }
      if (child != NULL && !cq_node_is (child, tag))
        g_ptr_array_add (result, cq_node_ref (child));
    }
  return cq_node_with_child_array (record, result);
}

/**
 * cq_commitment_record_new:
 * @about: the id of the span or clause that it speaks of
 *
 * Returns: (transfer full): a record that says nothing yet
 */
CqNode *
cq_commitment_record_new (const char *about)
{
  return cq_record_new (CQ_PR_COMMITMENT, about);
}

/**
 * cq_commitment_record_with_owners:
 * @owners: (nullable) (element-type CqOwner): %NULL clears
 *
 * Returns: (transfer full): the changed record
 */
CqNode *
cq_commitment_record_with_owners (CqNode *record, CqOwners which, GPtrArray *owners)
{
  static const CqTag names[CQ_N_OWNERS] = { CQ_PR_ACTOR, CQ_PR_LEAD, CQ_PR_CO_LEAD, CQ_PR_PARTNER };
  g_autoptr (GPtrArray) elements = cq_node_array_new ();
  g_autoptr (CqNode) with_ids = cq_owners_to_record (record, which, owners, elements);

  return replace_children (with_ids, names[which], elements);
}

/**
 * cq_commitment_record_with_when:
 * @tag: %CQ_PR_START or %CQ_PR_DUE
 * @when: (nullable): %NULL clears
 *
 * Returns: (transfer full): the changed record
 */
CqNode *
cq_commitment_record_with_when (CqNode *record, CqTag tag, CqWhen *when)
{
  g_autoptr (GPtrArray) elements = cq_node_array_new ();

  if (when != NULL)
    g_ptr_array_add (elements, cq_when_to_node (when, tag));
  return replace_children (record, tag, elements);
}

/**
 * cq_commitment_record_with_text:
 * @text: (nullable): %NULL removes the language
 *
 * Returns: (transfer full): the changed record
 */
CqNode *
cq_commitment_record_with_text (CqNode *record,
                                CqCommitmentText what,
                                const char *lang,
                                const char *principal,
                                const char *text)
{
  g_autoptr (GPtrArray) elements = cq_node_array_new ();
  gboolean placed = text == NULL;
  CqNode *child;
  const char *written = lang != NULL && g_strcmp0 (lang, principal) == 0 ? NULL : lang;
  const CqTag tag = cq_commitment_text_get_tag (what);
  g_autoptr (CqNode) plain = cq_node_new_with_text (tag, text);
  g_autoptr (CqNode) element = cq_node_with_attribute (plain, CQ_XML_LANG, written);

  for (guint i = 0; (child = cq_node_next_element (record, &i)) != NULL;)
    {
      if (!cq_node_is (child, tag))
        continue;
      if (!cq_text_is_in (child, lang != NULL ? lang : principal, principal))
        g_ptr_array_add (elements, cq_node_ref (child));
      else if (!placed)
        {
          g_ptr_array_add (elements, cq_node_ref (element));
          placed = TRUE;
        }
    }
  if (!placed)
    g_ptr_array_add (elements, cq_node_ref (element));
  return replace_children (record, tag, elements);
}

CqNode *
cq_commitment_record_with_status (CqNode *record, CqStatus status)
{
  return cq_node_with_attribute (record, CQ_AT_STATUS, cq_status_to_string (status));
}

CqNode *
cq_commitment_record_with_kind (CqNode *record, const char *kind)
{
  return cq_node_with_attribute (record, CQ_AT_TYPE, kind);
}

CqNode *
cq_commitment_record_with_roadmap (CqNode *record, gboolean in_roadmap)
{
  return cq_node_with_attribute (record, CQ_AT_ROADMAP, in_roadmap ? "true" : NULL);
}

/**
 * cq_status_to_string:
 *
 * Returns: (nullable): the word of the file and of the values; %NULL for a status not stated
 */
const char *
cq_status_to_string (CqStatus status)
{
  return statuses[status];
}

gboolean
cq_status_from_string (const char *word, CqStatus *status)
{
  for (guint i = 1; i < G_N_ELEMENTS (statuses); i++)
    if (g_strcmp0 (word, statuses[i]) == 0)
      {
        *status = i;
        return TRUE;
      }
  return FALSE;
}
