/* What a check found, beside the row it is about. */
#include "rows/cq-entry-problem.h"

/**
 * cq_entry_problem_show:
 * @widget: a row
 * @image: the sign at its end, seen where there is a problem
 * @row: what is shown
 *
 * Shows a row's problem and its hint: to the eye as a sign and as tooltips, to others as the description of the row.
 */
void
cq_entry_problem_show (GtkWidget *widget, GtkImage *image, const CqRow *row)
{
  g_autofree char *said = cq_row_dup_advice (row);

  gtk_widget_set_visible (GTK_WIDGET (image), row->problem != NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (image), row->problem);
  gtk_widget_set_tooltip_text (widget, said);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  said != NULL ? said : "", -1);
}
