#pragma once

#include <gio/gio.h>

#include "layout/cq-setter.h"

G_BEGIN_DECLS

typedef void (*CqWorkMeanwhile) (gpointer data);

gboolean cq_work_set_blocks (GPtrArray *blocks,
                             CqStyle *style,
                             GPtrArray *setters,
                             guint threads,
                             GCancellable *cancellable,
                             CqWorkMeanwhile meanwhile,
                             gpointer data);

G_END_DECLS
