/* Where a case begins: a home of its own, and files to open. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *case_begin (void);
char *case_copy (const char *source,
                 const char *folder);
void case_write (const char *path,
                 const char *text);

G_END_DECLS
