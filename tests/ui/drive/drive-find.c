/* Finding what the program shows. */
#include "drive-private.h"

typedef struct
{
  const char *within;
  AtspiRole role;
  const char *name;
  guint64 states; /* that it must have */
  char *path;     /* (owned) (nullable): where it was found */
} Wanted;

#define BIT(state) ((guint64) 1 << (state))

/* A page of a stack that was never shown has no size; what is asked for must have one. */
static gboolean
has_size (Drive *self, const Seen *seen)
{
  g_autoptr (GVariant) extents = NULL;
  int width;
  int height;

  if (!seen_can (seen, "Component"))
    return TRUE;
  extents = bus_call (self->bus, seen->path, "Component", "GetExtents", g_variant_new ("(u)", ATSPI_COORD_TYPE_WINDOW),
                      G_VARIANT_TYPE ("((iiii))"));
  if (extents == NULL)
    return FALSE;
  g_variant_get (extents, "((iiii))", NULL, NULL, &width, &height);
  return width > 0 && height > 0;
}

/* Windows stand in the order in which they came: what came last is in front. */
static const Seen *
search (Drive *self, const Seen *seen, const Wanted *wanted)
{
  const gboolean is_program = seen->parent == NULL;

  if (seen_is (seen, wanted->role, wanted->name) && (seen->states & wanted->states) == wanted->states
      && has_size (self, seen))
    return seen;
  for (guint i = 0; i < seen->children->len; i++)
    {
      const Seen *child = seen->children->pdata[is_program ? seen->children->len - 1 - i : i];
      const Seen *found = search (self, child, wanted);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static char *
search_sight (Drive *self, Sight *sight, const Wanted *wanted)
{
  const Seen *top = wanted->within != NULL ? sight_find_path (sight, wanted->within) : sight_get_root (sight);
  const Seen *found = top != NULL ? search (self, top, wanted) : NULL;

  return found != NULL ? g_strdup (found->path) : NULL;
}

static gboolean
is_there_cb (Drive *self, gpointer data)
{
  Wanted *wanted = data;

  g_free (wanted->path);
  wanted->path = search_sight (self, drive_look (self), wanted);
  return wanted->path != NULL;
}

/* To look again takes long. What has only to be there is where it was when last looked, if it still is, and is
 * called the same. */
static gboolean
is_still_there (Drive *self, Wanted *wanted)
{
  g_autofree char *path = self->sight != NULL ? search_sight (self, self->sight, wanted) : NULL;
  g_autofree char *name = path != NULL ? bus_get_name (self->bus, path) : NULL;

  if (name == NULL || !g_str_equal (name, sight_find_path (self->sight, path)->name))
    return FALSE;
  wanted->path = g_steal_pointer (&path);
  return TRUE;
}

static gboolean
is_gone_cb (Drive *self, gpointer data)
{
  return !is_there_cb (self, data);
}

static char *
describe (AtspiRole role, const char *name)
{
  const Seen seen = { .role = role, .name = (char *) (name != NULL ? name : "…"), .description = (char *) "",
                      .states = BIT (ATSPI_STATE_SENSITIVE) };

  return seen_describe (&seen);
}

/**
 * drive_find:
 * @within: (nullable): where
 * @role: %ATSPI_ROLE_INVALID is any
 * @name: (nullable): %NULL is any
 *
 * Waits for it.
 *
 * Returns: (transfer full): its path
 */
char *
drive_find (Drive *self, const char *within, AtspiRole role, const char *name)
{
  Wanted wanted = { within, role, name, 0, NULL };
  g_autofree char *what = describe (role, name);

  if (!is_still_there (self, &wanted))
    drive_wait (self, what, is_there_cb, &wanted);
  return wanted.path;
}

/**
 * drive_find_ready:
 *
 * Waits for it, and until something can be done with it.
 *
 * Returns: (transfer full): its path
 */
char *
drive_find_ready (Drive *self, const char *within, AtspiRole role, const char *name)
{
  /* A button with a menu is two, of which the outer one cannot be activated: nor does it take the focus. */
  Wanted wanted = { within, role, name, BIT (ATSPI_STATE_FOCUSABLE) | BIT (ATSPI_STATE_SENSITIVE), NULL };
  g_autofree char *described = describe (role, name);
  g_autofree char *what = g_strconcat (described, ", ready", NULL);

  drive_wait (self, what, is_there_cb, &wanted);
  return wanted.path;
}

/**
 * drive_find_state:
 *
 * Waits for it, and until it is in a state: focused, checked.
 *
 * Returns: (transfer full): its path
 */
char *
drive_find_state (Drive *self, const char *within, AtspiRole role, const char *name, AtspiStateType state)
{
  Wanted wanted = { within, role, name, BIT (state), NULL };
  const Seen seen = { .role = role, .name = (char *) (name != NULL ? name : "…"), .description = (char *) "",
                      .states = BIT (ATSPI_STATE_SENSITIVE) | BIT (state) };
  g_autofree char *what = seen_describe (&seen);

  drive_wait (self, what, is_there_cb, &wanted);
  return wanted.path;
}

/**
 * drive_has:
 *
 * Returns: whether it is there now
 */
gboolean
drive_has (Drive *self, const char *within, AtspiRole role, const char *name)
{
  Wanted wanted = { within, role, name, 0, NULL };
  gboolean has = is_there_cb (self, &wanted);

  g_free (wanted.path);
  return has;
}

/**
 * drive_wait_gone:
 *
 * Waits until it is there no more.
 */
void
drive_wait_gone (Drive *self, const char *within, AtspiRole role, const char *name)
{
  Wanted wanted = { within, role, name, 0, NULL };
  g_autofree char *described = describe (role, name);
  g_autofree char *what = g_strconcat (described, " to go", NULL);

  drive_wait (self, what, is_gone_cb, &wanted);
  g_free (wanted.path);
}
