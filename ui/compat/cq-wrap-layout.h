#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CQ_TYPE_WRAP_LAYOUT (cq_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (CqWrapLayout, cq_wrap_layout, CQ, WRAP_LAYOUT, GtkLayoutManager)

G_END_DECLS
