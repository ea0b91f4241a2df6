#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CqLanguageSwitcher:
 *
 * Which language is written, and which stands beside it. Not there where a document has one only.
 */
#define CQ_TYPE_LANGUAGE_SWITCHER (cq_language_switcher_get_type ())
G_DECLARE_FINAL_TYPE (CqLanguageSwitcher, cq_language_switcher, CQ, LANGUAGE_SWITCHER, GtkWidget)

void cq_language_switcher_show (CqLanguageSwitcher *self,
                                const char *const *languages,
                                const char *lang,
                                const char *other);

G_END_DECLS
