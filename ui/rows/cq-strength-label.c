/* How words bind, said beside them. */
#include "rows/cq-strength-label.h"

/**
 * cq_strength_label_show:
 * @label: a label for nothing else
 * @strength: what it says; the language of treaties stands out
 */
void
cq_strength_label_show (GtkLabel *label, CqStrength strength)
{
  const char *const political[] = { "caption", "dim-label", NULL };
  const char *const treaty[] = { "caption", "warning", NULL };

  gtk_label_set_label (label, cq_strength_get_title (strength));
  gtk_widget_set_css_classes (GTK_WIDGET (label), (const char **) (strength == CQ_STRENGTH_TREATY ? treaty : political));
}
