/* What a drafting officer does with the editor, through the accessibility bus. */
#pragma once

#include "drive.h"

G_BEGIN_DECLS

void editor_begin (Drive *drive,
                   const char *template);
void editor_show (Drive *drive,
                  const char *title);
void editor_add (Drive *drive,
                 const char *what);
char *editor_find (Drive *drive,
                   AtspiRole role,
                   const char *label);
void editor_fill (Drive *drive,
                  const char *label,
                  const char *text);
void editor_fill_blank (Drive *drive,
                        const char *label,
                        const char *blank,
                        const char *text);
void editor_assert_text (Drive *drive,
                         const char *label,
                         const char *text);
void editor_choose (Drive *drive,
                    const char *within,
                    const char *label,
                    const char *choice);
void editor_choose_focused (Drive *drive,
                            const char *within,
                            const char *label,
                            guint index);
void editor_pick_country (Drive *drive,
                          const char *button,
                          const char *typed,
                          const char *name);
void editor_add_party (Drive *drive,
                       const char *typed,
                       const char *name);
void editor_tick (Drive *drive,
                  const char *label,
                  const char *party);

void editor_wait_said (Drive *drive,
                       const char *const *words);
char *editor_find_question (Drive *drive,
                            const char *heading);
void editor_answer (Drive *drive,
                    const char *heading,
                    const char *button);
void editor_answer_file (Drive *drive,
                         const char *path);
void editor_save_as (Drive *drive,
                     const char *path);
void editor_export (Drive *drive,
                    const char *format,
                    const char *path);
void editor_try_export (Drive *drive,
                        const char *format,
                        const char *path);
void editor_export_source (Drive *drive,
                           const char *path);
void editor_export_choice (Drive *drive,
                           const char *format,
                           const char *label,
                           const char *choice,
                           const char *path);
void editor_wait_kept (Drive *drive,
                       const char *text);
void editor_wait_file (Drive *drive,
                       const char *path);

G_END_DECLS
