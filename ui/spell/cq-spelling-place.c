/* Where texts stand whose words are looked up. */
#include "spell/cq-spelling-place.h"

G_DEFINE_INTERFACE (CqSpellingPlace, cq_spelling_place, GTK_TYPE_WIDGET)

static void
cq_spelling_place_default_init (CqSpellingPlaceInterface *iface)
{
}

/**
 * cq_spelling_place_find_proofreader:
 * @widget: a text
 *
 * Returns: (transfer none) (nullable): the proofreader of the place around it; %NULL where it stands in none
 */
CqProofreader *
cq_spelling_place_find_proofreader (GtkWidget *widget)
{
  GtkWidget *place = gtk_widget_get_ancestor (widget, CQ_TYPE_SPELLING_PLACE);

  return place != NULL ? CQ_SPELLING_PLACE_GET_IFACE (place)->get_proofreader (CQ_SPELLING_PLACE (place)) : NULL;
}
