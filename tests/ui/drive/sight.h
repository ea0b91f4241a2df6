/* What the program shows, as the accessibility bus tells it at one time. */
#pragma once

#include <atspi/atspi-constants.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * Seen:
 * @path: (owned): its path on the bus
 * @name: (owned)
 * @shown: (owned): the name as the program says it: @name is English where nobody speaks that language
 * @description: (owned)
 * @states: a bit for each #AtspiStateType
 * @interfaces: (owned): what may be done to it: “org.a11y.atspi.Action”
 * @n_children: how many it says that it has; @children are those that were told of
 * @parent: (unowned) (nullable)
 * @children: (unowned) (element-type Seen): in their order
 *
 * An accessible. Lives as long as the sight.
 */
typedef struct _Seen Seen;
struct _Seen
{
  char *path;
  char *name;
  char *shown;
  char *description;
  AtspiRole role;
  guint64 states;
  GStrv interfaces;
  int index;
  int n_children;
  Seen *parent;
  GPtrArray *children;
};

typedef struct _Sight Sight;

Sight *sight_new (GVariant *entries,
                  const char *root);
void sight_free (Sight *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sight, sight_free)

Seen *sight_get_root (Sight *self);
Seen *sight_find_path (Sight *self,
                       const char *path);
guint sight_count (Sight *self);
GPtrArray *sight_list_parents (Sight *self);
void sight_set_children (Sight *self,
                         const char *path,
                         GVariant *children);

gboolean seen_has_state (const Seen *self,
                         AtspiStateType state);
gboolean seen_can (const Seen *self,
                   const char *interface);
gboolean seen_is (const Seen *self,
                  AtspiRole role,
                  const char *name);
gboolean seen_has_type_name (const Seen *self);
char *seen_describe (const Seen *self);
char *seen_describe_tree (const Seen *self);

G_END_DECLS
