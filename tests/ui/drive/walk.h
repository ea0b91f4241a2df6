/* A walk through the program that looks whether all that is worked has a name. */
#pragma once

#include "drive.h"

G_BEGIN_DECLS

typedef struct _Walk Walk;

Walk *walk_new (const char *argument);
void walk_end (Walk *self);
Drive *walk_get_drive (Walk *self);
void walk_restart (Walk *self,
                   const char *argument);

void walk_begin_view (Walk *self,
                      const char *view);
void walk_look (Walk *self);
void walk_look_into (Walk *self,
                     const char *within);
void walk_assert_met (Walk *self,
                      AtspiRole role,
                      guint least);

G_END_DECLS
