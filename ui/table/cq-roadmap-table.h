#pragma once

#include <gtk/gtk.h>

#include "forms/cq-form.h"

G_BEGIN_DECLS

/**
 * CqRoadmapTable:
 *
 * The commitments of a roadmap as a table; a row leads to the form of its clause.
 */
#define CQ_TYPE_ROADMAP_TABLE (cq_roadmap_table_get_type ())
G_DECLARE_FINAL_TYPE (CqRoadmapTable, cq_roadmap_table, CQ, ROADMAP_TABLE, GtkWidget)

GtkWidget *cq_roadmap_table_new (void);
void cq_roadmap_table_show (CqRoadmapTable *self,
                            const CqFormTable *table);

G_END_DECLS
