/* Which widget shows which kind of row. */
#include "rows/cq-row-factory.h"

#include "rows/cq-choice-row.h"
#include "rows/cq-country-row.h"
#include "rows/cq-link-row.h"
#include "rows/cq-note-row.h"
#include "rows/cq-owners-row.h"
#include "rows/cq-person-row.h"
#include "rows/cq-sentence-row.h"
#include "rows/cq-switch-row.h"
#include "rows/cq-text-row.h"
#include "rows/cq-verb-row.h"
#include "rows/cq-when-row.h"

/**
 * cq_row_widget_new:
 * @kind: what the row asks for
 *
 * Returns: (transfer floating): a widget that can show such rows
 */
CqRowWidget *
cq_row_widget_new (CqRowKind kind)
{
  switch (kind)
    {
    case CQ_ROW_CHOICE:
      return g_object_new (CQ_TYPE_CHOICE_ROW, NULL);
    case CQ_ROW_SWITCH:
      return g_object_new (CQ_TYPE_SWITCH_ROW, NULL);
    case CQ_ROW_LINK:
      return g_object_new (CQ_TYPE_LINK_ROW, NULL);
    case CQ_ROW_NOTE:
      return g_object_new (CQ_TYPE_NOTE_ROW, NULL);
    case CQ_ROW_SENTENCE:
      return g_object_new (CQ_TYPE_SENTENCE_ROW, NULL);
    case CQ_ROW_VERB:
      return g_object_new (CQ_TYPE_VERB_ROW, NULL);
    case CQ_ROW_PERSON:
      return g_object_new (CQ_TYPE_PERSON_ROW, NULL);
    case CQ_ROW_OWNERS:
      return g_object_new (CQ_TYPE_OWNERS_ROW, NULL);
    case CQ_ROW_COUNTRY:
      return g_object_new (CQ_TYPE_COUNTRY_ROW, NULL);
    case CQ_ROW_DATE:
    case CQ_ROW_DATES:
    case CQ_ROW_WHEN:
      return g_object_new (CQ_TYPE_WHEN_ROW, NULL);
    case CQ_ROW_TEXT:
    case CQ_ROW_NUMBER:
    case CQ_N_ROW_KINDS:
    default:
      return g_object_new (CQ_TYPE_TEXT_ROW, NULL);
    }
}
