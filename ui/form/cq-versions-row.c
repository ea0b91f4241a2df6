/* A text in one language, and beside it in another. */
#include "form/cq-versions-row.h"

#include "form/cq-pair-layout.h"
#include "form/cq-version-cell.h"

struct _CqVersionsRow
{
  AdwPreferencesRow parent_instance;

  GtkBox *pair;
};

G_DEFINE_FINAL_TYPE (CqVersionsRow, cq_versions_row, ADW_TYPE_PREFERENCES_ROW)

static GtkWidget *
get_cell (CqRowWidget *widget)
{
  return gtk_widget_get_ancestor (GTK_WIDGET (widget), CQ_TYPE_VERSION_CELL);
}

/**
 * cq_versions_row_add:
 * @widget: what shows the text in a language
 *
 * Adds it behind what is there.
 */
void
cq_versions_row_add (CqVersionsRow *self, CqRowWidget *widget)
{
  gtk_box_append (self->pair, cq_version_cell_new (widget));
}

/**
 * cq_versions_row_remove:
 * @widget: what was added
 */
void
cq_versions_row_remove (CqVersionsRow *self, CqRowWidget *widget)
{
  gtk_box_remove (self->pair, get_cell (widget));
}

/**
 * cq_versions_row_show:
 * @widget: what was added
 * @row: what it shows
 */
void
cq_versions_row_show (CqVersionsRow *self, CqRowWidget *widget, const CqRow *row)
{
  cq_version_cell_show (CQ_VERSION_CELL (get_cell (widget)), row);
  if (!row->is_beside)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, row->label, -1);
}

static void
cq_versions_row_class_init (CqVersionsRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CQ_TYPE_PAIR_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "form/cq-versions-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CqVersionsRow, pair);
}

static void
cq_versions_row_init (CqVersionsRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cq_versions_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
cq_versions_row_new (void)
{
  return g_object_new (CQ_TYPE_VERSIONS_ROW, NULL);
}
