#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean cq_order_is_known (const char *lang);
guint *cq_order_get_permutation (const char *const *texts,
                                 gsize n_texts,
                                 const char *lang);

char *cq_list_join (const char *const *texts,
                    const char *lang);

G_END_DECLS
