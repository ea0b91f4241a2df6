#pragma once

#include "rows/cq-row-widget.h"

G_BEGIN_DECLS

CqRowWidget *cq_row_widget_new (CqRowKind kind);

G_END_DECLS
