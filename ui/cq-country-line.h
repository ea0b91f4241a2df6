#pragma once

#include <gtk/gtk.h>

#include "language/cq-country-search.h"

G_BEGIN_DECLS

#define CQ_TYPE_COUNTRY_LINE (cq_country_line_get_type ())
G_DECLARE_FINAL_TYPE (CqCountryLine, cq_country_line, CQ, COUNTRY_LINE, GObject)

CqCountryLine *cq_country_line_new (CqCountrySearch *search,
                                    const CqCountryFound *country);
CqCountryLine *cq_country_line_new_offer (const char *name);

const CqCountryFound *cq_country_line_get_country (CqCountryLine *self);
const char *cq_country_line_get_offered (CqCountryLine *self);
const char *cq_country_line_get_flag (CqCountryLine *self);
char *cq_country_line_make_markup (CqCountryLine *self);

G_END_DECLS
