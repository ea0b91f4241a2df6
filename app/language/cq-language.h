#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CqLanguageError:
 * @CQ_LANGUAGE_ERROR_TAG: a text is no tag of a known language
 * @CQ_LANGUAGE_ERROR_DATE: a text is no date, or none that exists
 *
 * What may be wrong with input of this room.
 */
typedef enum
{
  CQ_LANGUAGE_ERROR_TAG,
  CQ_LANGUAGE_ERROR_DATE,
} CqLanguageError;

#define CQ_LANGUAGE_ERROR (cq_language_error_quark ())
GQuark cq_language_error_quark (void);

char *cq_language_normalize (const char *tag,
                             GError **error);
gboolean cq_language_is_known (const char *tag);

char *cq_language_get_base (const char *tag);
char *cq_language_get_script (const char *tag);
gboolean cq_language_is_rtl (const char *tag);
gboolean cq_language_matches (const char *tag,
                              const char *other);
char **cq_language_get_fallbacks (const char *tag);
char *cq_language_get_extension (const char *tag,
                                 const char *key);
gboolean cq_language_get_digits (const char *system,
                                 gunichar digits[10]);

char *cq_language_get_name (const char *tag,
                            const char *in_lang);
char *cq_language_get_autonym (const char *tag);
char **cq_language_list_known (void);
char *cq_language_get_interface (void);

G_END_DECLS
