#pragma once

#include <gtk/gtk.h>

#include "export/cq-export.h"

G_BEGIN_DECLS

/* What there is to choose of a document, as people read it, and what it is called in the document */
GtkStringList *cq_export_lists_make_parts (CqNode *document,
                                           GPtrArray **ids);
GtkStringList *cq_export_lists_make_languages (CqNode *document,
                                               GStrv *langs);

/* The page styles that there are; the first is that of the document, and has no name */
GtkStringList *cq_export_lists_make_styles (GStrv *names);

/* How the lines of a draft may be numbered */
GtkStringList *cq_export_lists_make_line_numbers (void);
void cq_export_lists_read_line_numbers (guint selected,
                                        CqExportMarkings *markings);
guint cq_export_lists_find_line_numbers (const CqExportMarkings *markings);

G_END_DECLS
