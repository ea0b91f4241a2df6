/* Finding what the program shows. */
#include "drive-private.h"
#include "pseudo.h"

typedef struct
{
  const char *within;
  AtspiRole role;
  const char *name;
  guint64 states; /* that it must have */
  char *path;     /* (owned) (nullable): where it was found */
  guint n_tries;
} Wanted;

#define BIT(state) ((guint64) 1 << (state))

/* While something is only not yet in the state that is waited for, a look at all else is taken but now and then. */
#define PATIENCE 16

/**
 * drive_has_state:
 *
 * Returns: whether an accessible is in a state now
 */
gboolean
drive_has_state (Drive *self, const char *path, AtspiStateType state)
{
  return (bus_get_states (self->bus, path) & BIT (state)) != 0;
}

/**
 * drive_shows:
 *
 * Returns: whether it has a size: a page of a stack that was never shown has none
 */
gboolean
drive_shows (Drive *self, const Seen *seen)
{
  cairo_rectangle_int_t area;

  return !seen_can (seen, "Component") || (bus_get_area (self->bus, seen->path, &area) && area.width > 0 && area.height > 0);
}

/**
 * drive_is_in_view:
 *
 * Returns: whether it stands on the screen, and is not scrolled away
 */
gboolean
drive_is_in_view (Drive *self, const Seen *seen)
{
  cairo_rectangle_int_t area;

  return bus_get_area (self->bus, seen->path, &area) && area.width > 0 && area.height > 0 && area.y >= 0
         && area.y + area.height <= hands_get_screen_height (self->hands);
}

/**
 * drive_stands_before:
 *
 * Returns: whether one stands wholly left of the other, or where the window is mirrored right of it
 */
gboolean
drive_stands_before (Drive *self, const char *path, const char *other)
{
  cairo_rectangle_int_t area, other_area;

  if (!bus_get_area (self->bus, path, &area) || !bus_get_area (self->bus, other, &other_area))
    return FALSE;
  return pseudo_is_mirrored () ? other_area.x + other_area.width <= area.x : area.x + area.width <= other_area.x;
}

static gboolean
is_wanted (Drive *self, const Seen *seen, const Wanted *wanted)
{
  return seen_is (seen, wanted->role, wanted->name)
         && (wanted->states == 0 || (bus_get_states (self->bus, seen->path) & wanted->states) == wanted->states)
         && drive_shows (self, seen);
}

/* Windows stand in the order in which they came: what came last is in front. */
static const Seen *
search (Drive *self, const Seen *seen, const Wanted *wanted)
{
  const gboolean is_program = seen->parent == NULL;

  if (is_wanted (self, seen, wanted))
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

/* To look again takes long. What was there when last looked may be there still, called the same. */
static char *
search_last_sight (Drive *self, const Wanted *wanted)
{
  g_autofree char *path = self->sight != NULL ? search_sight (self, self->sight, wanted) : NULL;
  g_autofree char *name = path != NULL ? bus_get_name (self->bus, path) : NULL;

  return name != NULL && g_str_equal (name, sight_find_path (self->sight, path)->shown) ? g_steal_pointer (&path) : NULL;
}

static gboolean
is_still_there_cb (Drive *self, gpointer data)
{
  Wanted *wanted = data;
  Wanted any_state = *wanted;
  g_autofree char *other = NULL;

  any_state.states = 0;
  wanted->path = search_last_sight (self, wanted);
  if (wanted->path != NULL)
    return TRUE;
  other = search_last_sight (self, &any_state);
  return (other == NULL || ++wanted->n_tries % PATIENCE == 0) && is_there_cb (self, wanted);
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
  Wanted wanted = { .within = within, .role = role, .name = name };
  g_autofree char *what = describe (role, name);

  drive_wait (self, what, is_still_there_cb, &wanted);
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
  Wanted wanted = { .within = within, .role = role, .name = name,
                    .states = BIT (ATSPI_STATE_FOCUSABLE) | BIT (ATSPI_STATE_SENSITIVE) };
  g_autofree char *described = describe (role, name);
  g_autofree char *what = g_strconcat (described, ", ready", NULL);

  drive_wait (self, what, is_still_there_cb, &wanted);
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
  Wanted wanted = { .within = within, .role = role, .name = name, .states = BIT (state) };
  const Seen seen = { .role = role, .name = (char *) (name != NULL ? name : "…"), .description = (char *) "",
                      .states = BIT (ATSPI_STATE_SENSITIVE) | BIT (state) };
  g_autofree char *what = seen_describe (&seen);

  drive_wait (self, what, is_still_there_cb, &wanted);
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
  Wanted wanted = { .within = within, .role = role, .name = name };
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
  Wanted wanted = { .within = within, .role = role, .name = name };
  g_autofree char *described = describe (role, name);
  g_autofree char *what = g_strconcat (described, " to go", NULL);

  drive_wait (self, what, is_gone_cb, &wanted);
  g_free (wanted.path);
}
