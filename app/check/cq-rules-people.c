/* Rules about parties, signatories and the meeting. */
#include <glib/gi18n-lib.h>

#include "check/cq-check-rule.h"
#include "statement/cq-meeting.h"
#include "statement/cq-part.h"
#include "statement/cq-party.h"
#include "statement/cq-signatory.h"

void
cq_rule_party_without_name (CqCheck *check)
{
  g_autoptr (GPtrArray) parties = cq_parties_list (check->document);

  for (guint i = 0; i < parties->len; i++)
    {
      CqParty *party = g_ptr_array_index (parties, i);
      g_autofree char *label = cq_party_get_label (party, check->lang);

      if (cq_party_get_display_name (party, CQ_COUNTRY_SHORT, check->lang) == NULL)
        cq_check_report (check, cq_party_get_node (party), cq_party_get_id (party),
                         _("The party “%s” has no name in the document’s language"), label);
    }
}

static gboolean
is_signed (CqCheck *check)
{
  g_autoptr (GPtrArray) parts = cq_parts_list (check->document);

  for (guint i = 0; i < parts->len; i++)
    if (cq_part_get_formality (g_ptr_array_index (parts, i)) == CQ_FORMALITY_SIGNED)
      return TRUE;
  return FALSE;
}

/* Signatories without a name hold a place in the order of signing. */
static gboolean
names_anybody (CqCheck *check)
{
  g_autoptr (GPtrArray) signatories = cq_signatories_list (check->document);

  for (guint i = 0; i < signatories->len; i++)
    if (!cq_signatory_is_blank (signatories->pdata[i]))
      return TRUE;
  return FALSE;
}

void
cq_rule_signed_without_signatories (CqCheck *check)
{
  if (is_signed (check) && !names_anybody (check))
    cq_check_report (check, cq_document_get_root (check->document), NULL,
                     _("The document is to be signed, but no signatory is named"));
}

void
cq_rule_party_without_signatory (CqCheck *check)
{
  g_autoptr (GPtrArray) parties = cq_parties_list_adopting (check->document);

  /* With no signatory at all, one problem says it for all parties. */
  if (!is_signed (check) || !names_anybody (check))
    return;
  for (guint i = 0; i < parties->len; i++)
    {
      CqParty *party = g_ptr_array_index (parties, i);
      g_autoptr (CqSignatory) signatory = cq_signatory_find_of_party (check->document, cq_party_get_id (party));
      g_autofree char *label = cq_party_get_label (party, check->lang);
      g_autofree char *name = NULL;

      if (signatory != NULL)
        name = cq_signatory_get_text_any (signatory, CQ_SIGNATORY_NAME, check->lang, NULL);
      if (name == NULL || *name == '\0')
        cq_check_report (check, signatory != NULL ? cq_signatory_get_node (signatory) : cq_party_get_node (party),
                         cq_party_get_id (party), _("No signatory is named for “%s”"), label);
    }
}

void
cq_rule_signatory_of_unknown_party (CqCheck *check)
{
  g_autoptr (GPtrArray) signatories = cq_signatories_list (check->document);

  for (guint i = 0; i < signatories->len; i++)
    {
      CqSignatory *signatory = g_ptr_array_index (signatories, i);
      const char *id = cq_signatory_get_party (signatory);
      g_autoptr (CqParty) party = id != NULL ? cq_party_find (check->document, id) : NULL;

      if (party != NULL)
        continue;
      if (id != NULL)
        cq_check_report (check, cq_signatory_get_node (signatory), NULL,
                         _("A signatory signs for “%s”, which is not a party"), id);
      else
        cq_check_report (check, cq_signatory_get_node (signatory), NULL, _("It is not said which party a signatory signs for"));
    }
}

void
cq_rule_meeting_without_date (CqCheck *check)
{
  g_autoptr (CqMeeting) meeting = cq_document_get_meeting (check->document);
  CqNode *node = cq_meeting_get_node (meeting);
  CqDate start;
  CqDate end;

  if (node != NULL && !cq_meeting_get_dates (meeting, &start, &end))
    cq_check_report (check, node, NULL, _("The meeting has no date"));
}
