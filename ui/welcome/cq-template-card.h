#pragma once

#include <gtk/gtk.h>

#include "template/cq-template.h"

G_BEGIN_DECLS

/**
 * CqTemplateCard:
 *
 * A template as the catalogue shows it: its first page, its name, what it is for. Pressed, it begins a
 * document.
 */
#define CQ_TYPE_TEMPLATE_CARD (cq_template_card_get_type ())
G_DECLARE_FINAL_TYPE (CqTemplateCard, cq_template_card, CQ, TEMPLATE_CARD, GtkButton)

GtkWidget *cq_template_card_new (CqTemplate *template,
                                 const char *lang,
                                 const char *words);

G_END_DECLS
