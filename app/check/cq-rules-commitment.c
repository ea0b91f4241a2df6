/* Rules about commitments and the roadmap that is made of them. */
#include <glib/gi18n-lib.h>

#include "check/cq-check-rule.h"
#include "statement/cq-commitment.h"
#include "statement/cq-meeting.h"
#include "statement/cq-part.h"

/* Blames the words of the commitment where they have a line, else its record */
static void
report (CqCheck *check,
        CqCommitment *commitment,
        const char *message)
{
  CqNode *span = cq_commitment_get_span (commitment, check->lang);
  CqNode *record = cq_commitment_get_record (commitment);
  CqNode *blamed = span != NULL && cq_node_get_line (span) > 0 ? span : record;

  cq_check_report_at (check, blamed != NULL ? cq_node_get_line (blamed) : 0, cq_commitment_get_id (commitment), message);
}

void
cq_rule_commitment_without_actor (CqCheck *check)
{
  g_autoptr (GPtrArray) commitments = cq_commitments_list (check->document, NULL);

  for (guint i = 0; i < commitments->len; i++)
    {
      CqCommitment *commitment = g_ptr_array_index (commitments, i);
      g_autoptr (GPtrArray) actors = cq_commitment_get_owners (commitment, CQ_OWNERS_ACTORS);

      if (actors->len == 0)
        report (check, commitment, _("The commitment does not say who is to act"));
    }
}

void
cq_rule_commitment_without_action (CqCheck *check)
{
  g_autoptr (GPtrArray) commitments = cq_commitments_list (check->document, NULL);

  for (guint i = 0; i < commitments->len; i++)
    {
      CqCommitment *commitment = g_ptr_array_index (commitments, i);
      g_autofree char *action = cq_commitment_get_action (commitment, check->lang);
      g_autofree char *words = NULL;

      if (action == NULL)
        words = cq_commitment_get_row_text (commitment, check->lang, NULL);
      if ((action != NULL && *g_strstrip (action) == '\0') || (action == NULL && (words == NULL || *g_strstrip (words) == '\0')))
        report (check, commitment, _("The commitment does not say what is to be done"));
    }
}

void
cq_rule_commitment_without_date (CqCheck *check)
{
  g_autoptr (GPtrArray) commitments = cq_commitments_list (check->document, NULL);

  for (guint i = 0; i < commitments->len; i++)
    {
      CqCommitment *commitment = g_ptr_array_index (commitments, i);
      g_autoptr (CqWhen) due = cq_commitment_get_due (commitment);

      /* What goes on for ever is "ongoing" as its status or as its date. */
      if (due == NULL && cq_commitment_get_status (commitment) != CQ_STATUS_ONGOING)
        report (check, commitment, _("The commitment has no date"));
    }
}

static void
check_anchor (CqCheck *check,
              CqCommitment *commitment,
              CqWhen *when)
{
  const char *anchor = when != NULL && cq_when_get_kind (when) == CQ_WHEN_WITHIN ? cq_when_get_anchor (when) : NULL;
  CqDate date;
  g_autofree char *message = NULL;

  if (when == NULL || cq_when_get_kind (when) != CQ_WHEN_WITHIN)
    return;
  if (anchor != NULL && cq_when_get_anchor_date (check->document, anchor, &date))
    return;
  message = anchor != NULL
              ? g_strdup_printf (_("A date of the commitment counts from “%s”, but the document has no such date"), anchor)
              : g_strdup (_("A date of the commitment does not say what it counts from"));
  report (check, commitment, message);
}

void
cq_rule_relative_date_without_anchor (CqCheck *check)
{
  g_autoptr (GPtrArray) commitments = cq_commitments_list (check->document, NULL);

  for (guint i = 0; i < commitments->len; i++)
    {
      CqCommitment *commitment = g_ptr_array_index (commitments, i);
      g_autoptr (CqWhen) start = cq_commitment_get_start (commitment);
      g_autoptr (CqWhen) due = cq_commitment_get_due (commitment);

      check_anchor (check, commitment, start);
      check_anchor (check, commitment, due);
    }
}

void
cq_rule_unreadable_date (CqCheck *check)
{
  g_autoptr (GPtrArray) commitments = cq_commitments_list (check->document, NULL);

  for (guint i = 0; i < commitments->len; i++)
    {
      CqCommitment *commitment = g_ptr_array_index (commitments, i);
      g_autoptr (CqWhen) start = cq_commitment_get_start (commitment);
      g_autoptr (CqWhen) due = cq_commitment_get_due (commitment);
      CqWhen *dates[] = { start, due };

      for (guint j = 0; j < G_N_ELEMENTS (dates); j++)
        if (dates[j] != NULL && cq_when_get_kind (dates[j]) == CQ_WHEN_UNREADABLE)
          report (check, commitment, _("A date of the commitment cannot be read"));
    }
}

void
cq_rule_roadmap_empty (CqCheck *check)
{
  g_autoptr (GPtrArray) parts = cq_parts_list (check->document);

  for (guint i = 0; i < parts->len; i++)
    {
      CqPart *part = g_ptr_array_index (parts, i);
      g_autoptr (GPtrArray) rows = NULL;

      if (cq_part_get_roadmap_form (part) == CQ_ROADMAP_ABSENT)
        continue;
      rows = cq_commitments_list_for_roadmap (check->document, cq_part_get_id (part));
      if (rows->len == 0)
        cq_check_report (check, cq_part_get_node (part), cq_part_get_id (part), _("The roadmap has no commitment"));
    }
}
