/* What came out of the program, as files. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *output_read_xml (const char *path);
char *output_read_text (const char *path);
char *output_read_pdf (const char *path);
void output_assert_says (const char *output,
                         const char *name,
                         const char *const *texts);
void output_assert_order (const char *output,
                          const char *const *texts);
void output_assert_same (const char *path,
                         const char *other);
int output_run_cli (const char *command,
                    const char *option,
                    const char *path,
                    char **said);
void output_remove_folder (const char *path);

G_END_DECLS
