#pragma once

#include <gtk/gtk.h>

#include "tree/cq-node.h"

G_BEGIN_DECLS

/* Asks before a language goes with all that is written in it; the answer is the action “edit.take-language” */
void cq_remove_language_ask (GtkWidget *widget,
                             CqNode *document,
                             const char *lang);

G_END_DECLS
