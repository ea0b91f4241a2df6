#pragma once

#include <gtk/gtk.h>

#include "tree/cq-node.h"

G_BEGIN_DECLS

/* What there is to choose of a document, as people read it, and what it is called in the document */
GtkStringList *cq_export_lists_make_parts (CqNode *document,
                                           GPtrArray **ids);
GtkStringList *cq_export_lists_make_languages (CqNode *document,
                                               GStrv *langs);

G_END_DECLS
