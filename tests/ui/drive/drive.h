/* The real program in the hands of a test: seen through the accessibility bus as a screen reader sees it, and worked
 * as a person works it, by clicks, keys and text.
 *
 * Whatever is asked for is waited for, for a bounded time. What does not come ends the test, with the tree of what
 * was there instead, what the program said, and a picture of the screen. Accessibles are named by their paths on
 * the bus. */
#pragma once

#include <sys/resource.h>

#include "sight.h"

G_BEGIN_DECLS

typedef struct _Drive Drive;

void drive_init (int *argc,
                 char ***argv);

/* The program. @argument: (nullable) */
Drive *drive_new (const char *argument);
void drive_free (Drive *self);
void drive_kill (Drive *self);
void drive_limit_files (Drive *self,
                        const struct rlimit *limit);
void drive_wait_end (Drive *self);
void drive_fail (Drive *self,
                 const char *format,
                 ...) G_GNUC_PRINTF (2, 3) G_GNUC_NORETURN;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Drive, drive_free)

/* What it shows. @within: (nullable): where to look, the whole program where it is %NULL; @name: (nullable) */
Sight *drive_look (Drive *self);
char *drive_find (Drive *self,
                  const char *within,
                  AtspiRole role,
                  const char *name);
char *drive_find_ready (Drive *self,
                        const char *within,
                        AtspiRole role,
                        const char *name);
char *drive_find_state (Drive *self,
                        const char *within,
                        AtspiRole role,
                        const char *name,
                        AtspiStateType state);
gboolean drive_shows (Drive *self,
                      const Seen *seen);
gboolean drive_is_in_view (Drive *self,
                           const Seen *seen);
gboolean drive_stands_before (Drive *self,
                              const char *path,
                              const char *other);
gboolean drive_has_state (Drive *self,
                          const char *path,
                          AtspiStateType state);
gboolean drive_has (Drive *self,
                    const char *within,
                    AtspiRole role,
                    const char *name);
void drive_wait_gone (Drive *self,
                      const char *within,
                      AtspiRole role,
                      const char *name);
typedef gboolean (*DriveCondition) (Drive *self,
                                    gpointer data);
void drive_wait (Drive *self,
                 const char *what,
                 DriveCondition condition,
                 gpointer data);

/* What is done to it */
void drive_click (Drive *self,
                  const char *within,
                  AtspiRole role,
                  const char *name);
void drive_point (Drive *self,
                  const char *path);
void drive_scroll (Drive *self,
                   const char *within,
                   const char *path);
void drive_open (Drive *self,
                 const char *opener);
void drive_close (Drive *self,
                  const char *opener);
void drive_wait_closed (Drive *self,
                        const char *opener);
void drive_select (Drive *self,
                   const char *list,
                   int index);
void drive_write (Drive *self,
                  const char *path,
                  const char *text);
void drive_replace (Drive *self,
                    const char *path,
                    int start,
                    int end,
                    const char *text);
char *drive_read (Drive *self,
                  const char *path);
char *drive_read_look (Drive *self,
                       const char *path,
                       int offset,
                       const char *attribute);
void drive_press (Drive *self,
                  const char *accelerator);
void drive_type (Drive *self,
                 const char *text);
void drive_take_picture (Drive *self,
                         const char *name);

G_END_DECLS
