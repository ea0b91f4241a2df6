#pragma once

#include "language/cq-number-text.h"

#include <unicode/unum.h>

G_BEGIN_DECLS

/* Numbers by the rules of ICU, for the files of this room. */

char *cq_number_format_by_rules (gint64 number,
                                 const char *lang,
                                 UNumberFormatStyle style,
                                 const char *stem,
                                 CqGender gender,
                                 CqNumberCase grammatical_case);

G_END_DECLS
