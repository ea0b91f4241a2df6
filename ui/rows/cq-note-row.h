#pragma once

#include <adwaita.h>

#include "rows/cq-row-widget.h"

G_BEGIN_DECLS

#define CQ_TYPE_NOTE_ROW (cq_note_row_get_type ())
G_DECLARE_FINAL_TYPE (CqNoteRow, cq_note_row, CQ, NOTE_ROW, AdwPreferencesRow)

G_END_DECLS
