#pragma once

#include <gtk/gtk.h>

#include "session/cq-proofreader.h"

G_BEGIN_DECLS

/**
 * CqSpellingPlace:
 *
 * What texts stand in whose words are looked up: it has the proofreader of the document. It has the actions
 * “win.ignore-word” and “win.add-word”, of a language and a word, too.
 */
#define CQ_TYPE_SPELLING_PLACE (cq_spelling_place_get_type ())
G_DECLARE_INTERFACE (CqSpellingPlace, cq_spelling_place, CQ, SPELLING_PLACE, GtkWidget)

/**
 * CqSpellingPlaceInterface:
 * @get_proofreader: (transfer none) (nullable)
 */
struct _CqSpellingPlaceInterface
{
  GTypeInterface parent_iface;

  CqProofreader *(*get_proofreader) (CqSpellingPlace *self);
};

CqProofreader *cq_spelling_place_find_proofreader (GtkWidget *widget);

G_END_DECLS
