#pragma once

#include <adwaita.h>

#include "template/cq-catalogue.h"

G_BEGIN_DECLS

/**
 * CqWelcome:
 *
 * Where one begins: what a crash left behind, the templates, the documents of late.
 */
#define CQ_TYPE_WELCOME (cq_welcome_get_type ())
G_DECLARE_FINAL_TYPE (CqWelcome, cq_welcome, CQ, WELCOME, GtkWidget)

void cq_welcome_set_catalogue (CqWelcome *self,
                               CqCatalogue *catalogue);
void cq_welcome_set_lost (CqWelcome *self,
                          GPtrArray *lost);
void cq_welcome_refresh (CqWelcome *self);
void cq_welcome_focus (CqWelcome *self);

G_END_DECLS
