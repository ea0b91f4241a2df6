#pragma once

#include <gtk/gtk.h>

#include "template/cq-lexicon.h"

G_BEGIN_DECLS

void cq_strength_label_show (GtkLabel *label,
                             CqStrength strength);

G_END_DECLS
