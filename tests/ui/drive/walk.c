/* A walk through the program that looks whether all that is worked has a name, and no two in one group the same. */
#include "walk.h"

#include "pseudo.h"

#include <atspi/atspi.h>
#include <string.h>

struct _Walk
{
  Drive *drive; /* (owned) */
  char *view;   /* (owned) (nullable): what is looked at now */
  GHashTable
      *nameless; /* (owned) (element-type utf8 utf8): what has no name and where it stands, to the view */
  GHashTable *escaped; /* (owned) (element-type utf8 utf8): what is shown and not translated, to the view */
  GHashTable *twins;  /* (owned) (element-type utf8 utf8): the same, of what another beside it is called */
  GHashTable *called; /* (owned) (element-type utf8): the names of the buttons that are looked at now, with their groups */
  GHashTable *opened; /* (owned) (element-type utf8): the kinds of menus that were looked at in the view */
  GHashTable *met;    /* (owned) (element-type utf8): the paths of all that was looked at */
  guint counts[ATSPI_ROLE_LAST_DEFINED]; /* how many of each role the view has that were not met before it */
};

/**
 * walk_new:
 * @argument: (nullable): a file to open
 *
 * Returns: (transfer full): a walk that begins where the program does
 */
Walk *
walk_new (const char *argument)
{
  Walk *self = g_new0 (Walk, 1);

  self->drive = drive_new (argument);
  self->nameless = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->escaped = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->twins = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->called = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->opened = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->met = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

Drive *
walk_get_drive (Walk *self)
{
  return self->drive;
}

/**
 * walk_restart:
 * @argument: (nullable): a file to open
 *
 * Ends the program as a crash does, and goes on in another.
 */
void
walk_restart (Walk *self, const char *argument)
{
  drive_free (self->drive);
  self->drive = drive_new (argument);
}

static void
tell (GHashTable *faults, const char *fault)
{
  GHashTableIter iter;
  gpointer place;
  gpointer view;

  g_hash_table_iter_init (&iter, faults);
  while (g_hash_table_iter_next (&iter, &place, &view))
    g_printerr ("%s in %s: %s\n", fault, (const char *) view, (const char *) place);
  if (g_hash_table_size (faults) > 0)
    g_test_fail_printf ("%u %s", g_hash_table_size (faults), fault);
}

/**
 * walk_end:
 * @self: (transfer full): a walk
 *
 * Ends the program. The test fails if anything had no name, or that of another, or was not translated, and tells
 * what and where.
 */
void
walk_end (Walk *self)
{
  tell (self->nameless, "without a name");
  tell (self->twins, "with the name of another");
  tell (self->escaped, "not translated");
  g_hash_table_unref (self->nameless);
  g_hash_table_unref (self->twins);
  g_hash_table_unref (self->called);
  g_hash_table_unref (self->escaped);
  g_hash_table_unref (self->opened);
  g_hash_table_unref (self->met);
  drive_free (self->drive);
  g_free (self->view);
  g_free (self);
}

/* The lists that combo rows, expander rows and tables are made of, which are named by the whole */
static gboolean
is_part (const Seen *seen)
{
  for (const Seen *at = seen->parent; at != NULL; at = at->parent)
    if (at->role == ATSPI_ROLE_COMBO_BOX || at->role == ATSPI_ROLE_LIST_ITEM
        || at->role == ATSPI_ROLE_TREE_TABLE)
      return TRUE;
  return FALSE;
}

/* A button that opens something is two: one that holds the other, and what it opens. */
static gboolean
is_opener (const Seen *seen)
{
  return seen->role == ATSPI_ROLE_PUSH_BUTTON && !seen_has_state (seen, ATSPI_STATE_FOCUSABLE)
         && seen->children->len > 0 && seen_is (seen->children->pdata[0], ATSPI_ROLE_PUSH_BUTTON, NULL);
}

static gboolean
is_interactive (const Seen *seen)
{
  switch ((int) seen->role)
    {
    case ATSPI_ROLE_PUSH_BUTTON:
      /* What is worked is the inner one. */
      return !is_opener (seen);
    case ATSPI_ROLE_TOGGLE_BUTTON:
    case ATSPI_ROLE_CHECK_BOX:
    case ATSPI_ROLE_RADIO_BUTTON:
    case ATSPI_ROLE_COMBO_BOX:
    case ATSPI_ROLE_ENTRY:
    case ATSPI_ROLE_TEXT:
    case ATSPI_ROLE_SPIN_BUTTON:
    case ATSPI_ROLE_SLIDER:
    case ATSPI_ROLE_MENU_ITEM:
    case ATSPI_ROLE_CHECK_MENU_ITEM:
    case ATSPI_ROLE_RADIO_MENU_ITEM:
    case ATSPI_ROLE_LINK:
    case ATSPI_ROLE_PAGE_TAB:
    case ATSPI_ROLE_TABLE_COLUMN_HEADER:
      return TRUE;
    case ATSPI_ROLE_SCROLL_PANE:
      /* Hands the keyboard on to what it holds. */
      return FALSE;
    case ATSPI_ROLE_LIST:
    case ATSPI_ROLE_FILLER:
      return seen_has_state (seen, ATSPI_STATE_FOCUSABLE) && !is_part (seen);
    default:
      return seen_has_state (seen, ATSPI_STATE_FOCUSABLE);
    }
}

static gboolean
has_words (const Seen *seen)
{
  if (seen->role == ATSPI_ROLE_LABEL && *seen->name != '\0')
    return TRUE;
  for (guint i = 0; i < seen->children->len; i++)
    if (has_words (seen->children->pdata[i]))
      return TRUE;
  return FALSE;
}

/* A row or a cell is read by what stands in it. */
static gboolean
has_name (const Seen *seen)
{
  if (*seen->name != '\0' && !seen_has_type_name (seen))
    return TRUE;
  return (seen->role == ATSPI_ROLE_LIST_ITEM || seen->role == ATSPI_ROLE_TABLE_CELL
          || seen->role == ATSPI_ROLE_TABLE_ROW)
         && has_words (seen);
}

static char *
describe_place (const Seen *seen)
{
  GString *place = g_string_new (NULL);

  for (const Seen *at = seen; at != NULL && at->parent != NULL; at = at->parent)
    {
      g_autofree char *role = atspi_role_get_name (at->role);

      if (at == seen || (*at->name != '\0' && !seen_has_type_name (at)))
        g_string_append_printf (place, "%s%s “%s”", place->len > 0 ? " in " : "", role, at->name);
    }
  return g_string_free (place, FALSE);
}

/* Buttons of GTK and libadwaita themselves that have an icon and no name: in the window of shortcuts, in the
 * one that tells about the program, and what closes a toast. */
static gboolean
is_of_toolkit (const Seen *seen)
{
  if (seen_is (seen->parent, ATSPI_ROLE_INVALID, "AdwToastWidget"))
    return TRUE;
  while (seen->parent->parent != NULL)
    seen = seen->parent;
  return seen_is (seen, ATSPI_ROLE_FRAME, "GtkShortcutsWindow") || seen_is (seen, ATSPI_ROLE_FRAME, "About");
}

/* What GTK and libadwaita say themselves, whose catalogues are not the program's */
static gboolean
is_word_of_toolkit (const char *name)
{
  static const char *const words[] = { "Close", "Close the window", "Minimize", "Minimize the window", "Maximize",
                                       "Maximize the window", "(None)", NULL };

  return g_strv_contains (words, name);
}

/* What may be put into a sentence stands in the menu as the document will have it. */
static gboolean
is_inserted (const Seen *seen)
{
  gboolean is_entry = FALSE;

  for (const Seen *at = seen; at != NULL; at = at->parent)
    {
      is_entry = is_entry || at->role == ATSPI_ROLE_MENU_ITEM;
      if (is_entry && at->role == ATSPI_ROLE_PUSH_BUTTON && at->name != NULL && g_str_has_prefix (at->name, "Insert into “"))
        return TRUE;
    }
  return FALSE;
}

/* Names of countries and languages, where they are searched for; and the cells of the roadmap, which are as they are printed */
static gboolean
is_no_word_of_program (const Seen *seen)
{
  for (const Seen *at = seen->parent; at != NULL; at = at->parent)
    if (seen_is (at, ATSPI_ROLE_LIST, "Countries") || seen_is (at, ATSPI_ROLE_LIST, "Languages found") || at->role == ATSPI_ROLE_TABLE_ROW)
      return TRUE;
  return FALSE;
}

static void
look_for_words (Walk *self, const Seen *seen)
{
  const char *texts[] = { seen->shown, seen->description };

  if (seen->parent == NULL || seen_has_type_name (seen) || is_of_toolkit (seen) || is_inserted (seen) || is_no_word_of_program (seen))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (pseudo_lets_escape (texts[i]) && !is_word_of_toolkit (texts[i]))
      {
        g_autofree char *place = describe_place (seen);
        g_hash_table_insert (self->escaped, g_strdup_printf ("“%s”: %s", texts[i], place), g_strdup (self->view));
      }
}

/* What is heard before the names of what stands in it: a list, a form or a named group in one. The row is not, where
 * the keyboard goes from button to button. */
static const Seen *
find_group (const Seen *seen)
{
  for (const Seen *at = seen->parent; at != NULL; at = at->parent)
    if (*at->name != '\0' && !seen_has_type_name (at)
        && (at->role == ATSPI_ROLE_LIST || at->role == ATSPI_ROLE_FORM || at->role == ATSPI_ROLE_PANEL
            || at->role == ATSPI_ROLE_GROUPING))
      return at;
  return NULL;
}

/* Buttons alone: what else is alike, such as the rows of a list, is told apart by its place. */
static void
look_for_twin (Walk *self, const Seen *seen)
{
  const Seen *group = find_group (seen);
  g_autofree char *called = NULL;

  if ((seen->role != ATSPI_ROLE_PUSH_BUTTON && seen->role != ATSPI_ROLE_TOGGLE_BUTTON) || group == NULL
      || *seen->name == '\0')
    return;
  called = g_strdup_printf ("%s %d %s", group->path, (int) seen->role, seen->name);
  if (!g_hash_table_add (self->called, g_steal_pointer (&called)))
    g_hash_table_insert (self->twins, describe_place (seen), g_strdup (self->view));
}

static void
look_below (Walk *self, const Seen *seen)
{
  if (pseudo_is_spoken ())
    look_for_words (self, seen);
  if (is_interactive (seen))
    {
      look_for_twin (self, seen);
      if (!has_name (seen) && !is_of_toolkit (seen))
        g_hash_table_insert (self->nameless, describe_place (seen), g_strdup (self->view));
      if (!g_hash_table_contains (self->met, seen->path) && drive_shows (self->drive, seen))
        {
          g_hash_table_add (self->met, g_strdup (seen->path));
          self->counts[seen->role]++;
        }
    }
  for (guint i = 0; i < seen->children->len; i++)
    look_below (self, seen->children->pdata[i]);
}

/**
 * walk_begin_view:
 * @view: what is looked at from now on
 */
void
walk_begin_view (Walk *self, const char *view)
{
  g_free (self->view);
  self->view = g_strdup (view);
  g_hash_table_remove_all (self->opened);
  memset (self->counts, 0, sizeof self->counts);
}

/**
 * walk_look:
 *
 * Looks at all that is shown.
 */
void
walk_look (Walk *self)
{
  g_hash_table_remove_all (self->called);
  look_below (self, sight_get_root (drive_look (self->drive)));
}

/* “More for “Japan”” is of a kind with “More for “Uzbekistan””, and a number tells nothing of the kind. */
static char *
get_kind (const Seen *opener)
{
  const Seen *inner = opener->children->pdata[0];
  g_auto (GStrv) parts = g_strsplit_set (inner->name, "0123456789", -1);
  g_autofree char *bare = g_strjoinv ("", parts);
  g_auto (GStrv) words = g_strsplit (bare, "“", 2);

  return g_strdup (words[0] != NULL ? words[0] : "");
}

/* What is scrolled away has nowhere to open. */
static void
list_openers (Walk *self, const Seen *seen, GPtrArray *openers)
{
  if (is_opener (seen) && seen_has_state (seen->children->pdata[0], ATSPI_STATE_SENSITIVE)
      && drive_is_in_view (self->drive, seen) && g_hash_table_add (self->opened, get_kind (seen)))
    g_ptr_array_add (openers, g_strdup (seen->path));
  for (guint i = 0; i < seen->children->len; i++)
    list_openers (self, seen->children->pdata[i], openers);
}

/**
 * walk_look_into:
 * @within: where what opens stands
 *
 * Looks at all that is shown, and at what the menus and popovers hold: one of each kind in a view.
 */
void
walk_look_into (Walk *self, const char *within)
{
  g_autoptr (GPtrArray) openers = g_ptr_array_new_with_free_func (g_free);
  Sight *sight = drive_look (self->drive);

  g_hash_table_remove_all (self->called);
  look_below (self, sight_get_root (sight));
  list_openers (self, sight_find_path (sight, within), openers);
  for (guint i = 0; i < openers->len; i++)
    {
      drive_open (self->drive, openers->pdata[i]);
      walk_look (self);
      drive_close (self->drive, openers->pdata[i]);
    }
}

static char *
describe_counts (Walk *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (self->counts); i++)
    if (self->counts[i] > 0)
      {
        g_autofree char *role = atspi_role_get_name (i);
        g_string_append_printf (text, " %u %s", self->counts[i], role);
      }
  return g_string_free (text, FALSE);
}

/**
 * walk_assert_met:
 * @least: how many of a role the view must have added to what was met before: one that was not reached would
 * be passed over in silence
 */
void
walk_assert_met (Walk *self, AtspiRole role, guint least)
{
  g_autofree char *counts = describe_counts (self);
  g_autofree char *name = atspi_role_get_name (role);

  if (self->counts[role] < least)
    drive_fail (self->drive, "%s has not %u times “%s”, but%s", self->view, least, name, counts);
}
