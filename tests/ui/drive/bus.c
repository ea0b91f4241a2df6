/* The accessibility bus, and one program on it.
 *
 * Spoken to in its own protocol: GetItems tells of a whole program in one answer, where libatspi asks for each
 * name and each role by itself, which for one form takes it seconds. */
#include "bus.h"

#define ROOT "/org/a11y/atspi/accessible/root"
#define PREFIX "org.a11y.atspi."

struct _Bus
{
  GDBusConnection *connection; /* (owned) */
  char *program;               /* (owned) (nullable): its name on the bus */
};

/**
 * bus_new:
 *
 * Returns: (transfer full): the accessibility bus of the session
 */
Bus *
bus_new (void)
{
  Bus *self = g_new0 (Bus, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) session = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_autoptr (GVariant) answer = NULL;
  const char *address;

  g_assert_no_error (error);
  answer = g_dbus_connection_call_sync (session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", NULL,
                                        G_VARIANT_TYPE ("(s)"), G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
  g_variant_get (answer, "(&s)", &address);
  self->connection = g_dbus_connection_new_for_address_sync (
      address, G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION, NULL, NULL,
      &error);
  g_assert_no_error (error);
  return self;
}

void
bus_free (Bus *self)
{
  g_object_unref (self->connection);
  g_free (self->program);
  g_free (self);
}

static guint
get_process (Bus *self, const char *name)
{
  g_autoptr (GVariant) answer = g_dbus_connection_call_sync (
      self->connection, "org.freedesktop.DBus", "/", "org.freedesktop.DBus", "GetConnectionUnixProcessID",
      g_variant_new ("(s)", name), G_VARIANT_TYPE ("(u)"), G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  guint pid = 0;

  if (answer != NULL)
    g_variant_get (answer, "(u)", &pid);
  return pid;
}

/**
 * bus_find_program:
 * @pid: its process
 *
 * Returns: whether it has come; from then on this is about it
 */
gboolean
bus_find_program (Bus *self, guint pid)
{
  g_autoptr (GVariant) answer = g_dbus_connection_call_sync (
      self->connection, PREFIX "Registry", ROOT, PREFIX "Accessible", "GetChildren", NULL, G_VARIANT_TYPE ("(a(so))"),
      G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  g_autoptr (GVariantIter) programs = NULL;
  const char *name;

  g_clear_pointer (&self->program, g_free);
  if (answer == NULL)
    return FALSE;
  g_variant_get (answer, "(a(so))", &programs);
  while (g_variant_iter_next (programs, "(&so)", &name, NULL))
    if (get_process (self, name) == pid)
      {
        self->program = g_strdup (name);
        return TRUE;
      }
  return FALSE;
}

/**
 * bus_call:
 * @path: an accessible of the program
 * @interface: without its prefix
 * @arguments: (nullable) (transfer floating)
 * @type: (nullable): of the answer
 *
 * Returns: (transfer full) (nullable): the answer; %NULL where it is gone
 */
GVariant *
bus_call (Bus *self, const char *path, const char *interface, const char *method, GVariant *arguments,
          const GVariantType *type)
{
  g_autofree char *full = g_strconcat (PREFIX, interface, NULL);

  return g_dbus_connection_call_sync (self->connection, self->program, path, full, method, arguments, type,
                                      G_DBUS_CALL_FLAGS_NONE, 60000, NULL, NULL);
}

/**
 * bus_get_name:
 *
 * Returns: (transfer full) (nullable): what an accessible is called now; %NULL where it is gone
 */
char *
bus_get_name (Bus *self, const char *path)
{
  g_autoptr (GVariant) answer = g_dbus_connection_call_sync (
      self->connection, self->program, path, "org.freedesktop.DBus.Properties", "Get",
      g_variant_new ("(ss)", PREFIX "Accessible", "Name"), G_VARIANT_TYPE ("(v)"), G_DBUS_CALL_FLAGS_NONE, 60000, NULL, NULL);
  g_autoptr (GVariant) name = NULL;

  if (answer == NULL)
    return NULL;
  g_variant_get (answer, "(v)", &name);
  return g_variant_dup_string (name, NULL);
}

static Sight *
look_once (Bus *self)
{
  g_autoptr (GVariant) answer
      = bus_call (self, "/org/a11y/atspi/cache", "Cache", "GetItems", NULL, G_VARIANT_TYPE ("(a((so)(so)(so)iiassusau))"));
  g_autoptr (GVariant) entries = answer != NULL ? g_variant_get_child_value (answer, 0) : NULL;

  return entries != NULL ? sight_new (entries, ROOT) : NULL;
}

/* The program tells of a widget from when somebody has asked its parent for it. All are asked at once; behind the
 * answer of the program itself, those of all others have come. */
static void
ask_for_children (Bus *self, GPtrArray *paths)
{
  g_autoptr (GVariant) answer = NULL;

  for (guint i = 0; paths != NULL && i < paths->len; i++)
    g_dbus_connection_call (self->connection, self->program, paths->pdata[i], PREFIX "Accessible", "GetChildren", NULL,
                            NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL, NULL);
  answer = bus_call (self, ROOT, "Accessible", "GetChildren", NULL, NULL);
}

/* It tells of what is hidden as well, if it was ever seen. */
static void
leave_out_hidden (Bus *self, Sight *sight)
{
  g_autoptr (GPtrArray) crowded = sight_list_crowded (sight);

  for (guint i = 0; i < crowded->len; i++)
    {
      g_autoptr (GVariant) answer
          = bus_call (self, crowded->pdata[i], "Accessible", "GetChildren", NULL, G_VARIANT_TYPE ("(a(so))"));
      g_autoptr (GVariant) children = answer != NULL ? g_variant_get_child_value (answer, 0) : NULL;

      if (children != NULL)
        sight_set_children (sight, crowded->pdata[i], children);
    }
}

/**
 * bus_look:
 *
 * Returns: (transfer full) (nullable): what the program shows; %NULL where it does not answer
 */
Sight *
bus_look (Bus *self)
{
  Sight *sight;
  guint n_known = 0;

  ask_for_children (self, NULL);
  sight = look_once (self);
  while (sight != NULL && sight_count (sight) > n_known)
    {
      g_autoptr (GPtrArray) unfinished = sight_list_unfinished (sight);

      if (unfinished->len == 0)
        break;
      n_known = sight_count (sight);
      ask_for_children (self, unfinished);
      g_clear_pointer (&sight, sight_free);
      sight = look_once (self);
    }
  if (sight != NULL)
    leave_out_hidden (self, sight);
  return sight;
}
