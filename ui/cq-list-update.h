#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Makes what a list holds of one of what is wanted. Returns: (transfer full) */
typedef gpointer (*CqListMake) (gpointer wanted,
                                gpointer data);

void cq_list_update (GListStore *list,
                     GPtrArray *wanted,
                     GEqualFunc is_same,
                     CqListMake make,
                     gpointer data);

G_END_DECLS
