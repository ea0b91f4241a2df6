#pragma once

#include <gtk/gtk.h>

#include "forms/cq-row.h"

G_BEGIN_DECLS

void cq_entry_problem_show (GtkWidget *widget,
                            GtkImage *image,
                            const CqRow *row);

G_END_DECLS
