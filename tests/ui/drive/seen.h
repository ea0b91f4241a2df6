/* What stands on the accessibility bus, as it was when it was looked at. */
#pragma once

#include <atspi/atspi-constants.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * Seen:
 * @path: (owned): where it stands on the bus
 * @name: (owned)
 * @description: (owned)
 * @states: a bit for each #AtspiStateType
 * @interfaces: (owned): what may be done to it, by the short names of the interfaces: “Action”, “Text”
 * @index: its place among the children of its parent
 * @n_children: how many it says that it has; not all need be known yet
 * @parent: (unowned) (nullable): cleared when it goes
 * @children: (owned) (element-type Seen)
 *
 * An accessible. Counted; the children are kept by their parent.
 */
typedef struct _Seen Seen;
struct _Seen
{
  char *path;
  char *name;
  char *description;
  AtspiRole role;
  guint64 states;
  GStrv interfaces;
  int index;
  int n_children;
  Seen *parent;
  GPtrArray *children;
};

Seen *seen_new (GVariant *cached);
Seen *seen_new_tree (GVariant *list,
                     const char *root,
                     GPtrArray *unfinished);
Seen *seen_ref (Seen *self);
void seen_unref (Seen *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Seen, seen_unref)

gboolean seen_is (const Seen *self,
                  AtspiRole role,
                  const char *name);
gboolean seen_has_state (const Seen *self,
                         AtspiStateType state);
gboolean seen_can (const Seen *self,
                   const char *interface);
Seen *seen_find (Seen *self,
                 AtspiRole role,
                 const char *name);
Seen *seen_find_path (Seen *self,
                      const char *path);
char *seen_describe (const Seen *self);
char *seen_describe_tree (const Seen *self);

G_END_DECLS
