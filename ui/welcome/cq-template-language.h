#pragma once

#include <gio/gio.h>

#include "template/cq-catalogue.h"

G_BEGIN_DECLS

/*
 * The language that new documents begin in: what was chosen last, or else what the interface speaks.
 */
char *cq_template_language_get (GSettings *settings,
                                CqTemplate *template);
GStrv cq_template_language_list (CqCatalogue *catalogue);

G_END_DECLS
