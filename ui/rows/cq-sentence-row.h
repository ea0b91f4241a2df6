#pragma once

#include <adwaita.h>

#include "rows/cq-row-widget.h"

G_BEGIN_DECLS

#define CQ_TYPE_SENTENCE_ROW (cq_sentence_row_get_type ())
G_DECLARE_FINAL_TYPE (CqSentenceRow, cq_sentence_row, CQ, SENTENCE_ROW, AdwPreferencesRow)

G_END_DECLS
