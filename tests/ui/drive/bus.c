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

/**
 * bus_get_states:
 *
 * Returns: the states of an accessible now, a bit for each #AtspiStateType; 0 where it is gone
 */
guint64
bus_get_states (Bus *self, const char *path)
{
  g_autoptr (GVariant) answer = bus_call (self, path, "Accessible", "GetState", NULL, G_VARIANT_TYPE ("(au)"));
  g_autoptr (GVariantIter) words = NULL;
  guint64 states = 0;
  guint32 word;

  if (answer == NULL)
    return 0;
  g_variant_get (answer, "(au)", &words);
  for (guint shift = 0; g_variant_iter_next (words, "u", &word); shift += 32)
    states |= (guint64) word << shift;
  return states;
}

/**
 * bus_get_area:
 * @area: (out): where it stands in its window
 *
 * Returns: whether it is there
 */
gboolean
bus_get_area (Bus *self, const char *path, cairo_rectangle_int_t *area)
{
  g_autoptr (GVariant) answer = bus_call (self, path, "Component", "GetExtents", g_variant_new ("(u)", ATSPI_COORD_TYPE_WINDOW),
                                          G_VARIANT_TYPE ("((iiii))"));

  if (answer == NULL)
    return FALSE;
  g_variant_get (answer, "((iiii))", &area->x, &area->y, &area->width, &area->height);
  return TRUE;
}

static Sight *
look_once (Bus *self)
{
  g_autoptr (GVariant) answer
      = bus_call (self, "/org/a11y/atspi/cache", "Cache", "GetItems", NULL, G_VARIANT_TYPE ("(a((so)(so)(so)iiassusau))"));
  g_autoptr (GVariant) entries = answer != NULL ? g_variant_get_child_value (answer, 0) : NULL;

  return entries != NULL ? sight_new (entries, ROOT) : NULL;
}

/* What all are asked at once: what they hold */
typedef struct
{
  Bus *bus;
  Sight *sight;
  guint n_open;         /* how many have not answered */
  gboolean is_complete; /* whether all that they told of was seen */
} Asking;

typedef struct
{
  Asking *asking;
  char *path; /* (owned) */
} Question;

static void ask (Asking *asking, const char *path);

/* What was not seen yet is asked in turn. */
static void
hear (Asking *self, const char *path, GVariant *children)
{
  GVariantIter iter;
  const char *child;

  g_variant_iter_init (&iter, children);
  while (g_variant_iter_next (&iter, "(s&o)", NULL, &child))
    if (sight_find_path (self->sight, child) == NULL)
      {
        self->is_complete = FALSE;
        ask (self, child);
      }
  if (sight_find_path (self->sight, path) != NULL)
    sight_set_children (self->sight, path, children);
}

static void
told_cb (GObject *connection, GAsyncResult *result, gpointer data)
{
  Question *question = data;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (connection), result, NULL);
  g_autoptr (GVariant) children = answer != NULL ? g_variant_get_child_value (answer, 0) : NULL;

  question->asking->n_open--;
  if (children != NULL)
    hear (question->asking, question->path, children);
  g_free (question->path);
  g_free (question);
}

static void
ask (Asking *self, const char *path)
{
  Question *question = g_new (Question, 1);

  *question = (Question){ self, g_strdup (path) };
  self->n_open++;
  g_dbus_connection_call (self->bus->connection, self->bus->program, path, PREFIX "Accessible", "GetChildren", NULL,
                          G_VARIANT_TYPE ("(a(so))"), G_DBUS_CALL_FLAGS_NONE, 60000, NULL, told_cb, question);
}

/* The program tells of a widget from when somebody has asked its parent for it, and goes on to tell of it when it
 * is hidden: each is asked what it holds now.
 *
 * Returns: whether all of that was seen */
static gboolean
ask_for_children (Bus *self, Sight *sight)
{
  g_autoptr (GPtrArray) parents = sight_list_parents (sight);
  g_autoptr (GMainContext) context = g_main_context_new ();
  Asking asking = { self, sight, 0, TRUE };

  g_main_context_push_thread_default (context);
  for (guint i = 0; i < parents->len; i++)
    ask (&asking, parents->pdata[i]);
  while (asking.n_open > 0)
    g_main_context_iteration (context, TRUE);
  g_main_context_pop_thread_default (context);
  return asking.is_complete;
}

/**
 * bus_look:
 *
 * Returns: (transfer full) (nullable): what the program shows; %NULL where it does not answer
 */
Sight *
bus_look (Bus *self)
{
  g_autoptr (GVariant) answer = bus_call (self, ROOT, "Accessible", "GetChildren", NULL, NULL);
  Sight *sight = answer != NULL ? look_once (self) : NULL;
  guint n_known = 0;

  while (sight != NULL && !ask_for_children (self, sight) && sight_count (sight) > n_known)
    {
      n_known = sight_count (sight);
      sight_free (sight);
      sight = look_once (self);
    }
  return sight;
}
