#pragma once

#include "rows/cq-rich-view.h"

G_BEGIN_DECLS

#define CQ_TYPE_FOOTNOTE_POPOVER (cq_footnote_popover_get_type ())
G_DECLARE_FINAL_TYPE (CqFootnotePopover, cq_footnote_popover, CQ, FOOTNOTE_POPOVER, GtkPopover)

CqFootnotePopover *cq_footnote_popover_new (CqRichView *text);

void cq_footnote_popover_open (CqFootnotePopover *self,
                               guint offset);
void cq_footnote_popover_refresh (CqFootnotePopover *self);

G_END_DECLS
