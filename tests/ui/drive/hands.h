/* Keyboard and mouse, as the X server gives them to whatever window has them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _Hands Hands;

Hands *hands_new (void);
void hands_free (Hands *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Hands, hands_free)

gboolean hands_turn_to_front (Hands *self,
                              gboolean *is_new);
int hands_get_screen_height (Hands *self);
guint hands_count_popups (Hands *self);
void hands_press (Hands *self,
                  const char *accelerator);
void hands_type (Hands *self,
                 const char *text);
void hands_click (Hands *self,
                  int x,
                  int y);
void hands_turn_wheel (Hands *self,
                       int x,
                       int y,
                       gboolean down);
gboolean hands_take_picture (Hands *self,
                             const char *path);

G_END_DECLS
