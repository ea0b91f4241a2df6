#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CQ_TYPE_PAIR_LAYOUT (cq_pair_layout_get_type ())
G_DECLARE_FINAL_TYPE (CqPairLayout, cq_pair_layout, CQ, PAIR_LAYOUT, GtkLayoutManager)

G_END_DECLS
