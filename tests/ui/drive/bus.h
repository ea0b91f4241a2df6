/* The accessibility bus, and one program on it. */
#pragma once

#include <cairo.h>

#include "sight.h"

G_BEGIN_DECLS

typedef struct _Bus Bus;

Bus *bus_new (void);
void bus_free (Bus *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Bus, bus_free)

gboolean bus_find_program (Bus *self,
                           guint pid);
char *bus_get_name (Bus *self,
                    const char *path);
guint64 bus_get_states (Bus *self,
                        const char *path);
gboolean bus_get_area (Bus *self,
                       const char *path,
                       cairo_rectangle_int_t *area);
Sight *bus_look (Bus *self);
GVariant *bus_call (Bus *self,
                    const char *path,
                    const char *interface,
                    const char *method,
                    GVariant *arguments,
                    const GVariantType *type);

G_END_DECLS
