#pragma once

#include <glib.h>
#include <unicode/utypes.h>

G_BEGIN_DECLS

/* ICU's conventions brought to GLib's, for the files of this room. */

char *cq_icu_get_locale (const char *tag);
gboolean cq_icu_is_own (const char *locale,
                        const char *actual);
gboolean cq_icu_has_locale (const char *locale);

char *cq_icu_to_utf8 (const UChar *text,
                      int32_t length);
UChar *cq_icu_from_utf8 (const char *text,
                         int32_t *length);

G_END_DECLS
