/* What the program shows, as the accessibility bus tells it at one time. */
#include "sight.h"

#include "pseudo.h"

#include <atspi/atspi.h>
#include <string.h>

struct _Sight
{
  Seen *root;        /* (unowned): in @nodes, as all */
  GHashTable *nodes; /* (owned) (element-type utf8 Seen): by their paths */
};

static void
seen_free (gpointer seen)
{
  Seen *self = seen;

  g_ptr_array_unref (self->children);
  g_strfreev (self->interfaces);
  g_free (self->path);
  g_free (self->name);
  g_free (self->shown);
  g_free (self->description);
  g_free (self);
}

static Seen *
add_node (Sight *self, const char *path)
{
  Seen *seen = g_new0 (Seen, 1);

  seen->path = g_strdup (path);
  seen->children = g_ptr_array_new ();
  g_hash_table_replace (self->nodes, seen->path, seen);
  return seen;
}

/* ((so)(so)(so)iiassusau): itself, its program, its parent, its place, how many children, interfaces, name,
 * role, description, states */
static Seen *
read_entry (Sight *self, GVariant *entry)
{
  g_autoptr (GVariantIter) states = NULL;
  const char *path;
  guint32 word;
  Seen *seen;

  g_variant_get_child (entry, 0, "(s&o)", NULL, &path);
  seen = add_node (self, path);
  g_variant_get_child (entry, 3, "i", &seen->index);
  g_variant_get_child (entry, 4, "i", &seen->n_children);
  g_variant_get_child (entry, 5, "^as", &seen->interfaces);
  g_variant_get_child (entry, 6, "s", &seen->shown);
  seen->name = pseudo_is_spoken () ? pseudo_read (seen->shown) : g_strdup (seen->shown);
  g_variant_get_child (entry, 7, "u", &seen->role);
  g_variant_get_child (entry, 8, "s", &seen->description);
  g_variant_get_child (entry, 9, "au", &states);
  for (guint shift = 0; g_variant_iter_next (states, "u", &word); shift += 32)
    seen->states |= (guint64) word << shift;
  return seen;
}

static int
compare_indexes (gconstpointer a, gconstpointer b)
{
  return (*(Seen *const *) a)->index - (*(Seen *const *) b)->index;
}

static void
put_under_parent (Sight *self, Seen *seen, GVariant *entry)
{
  const char *parent;

  g_variant_get_child (entry, 2, "(s&o)", NULL, &parent);
  seen->parent = g_hash_table_lookup (self->nodes, parent);
  if (seen->parent != NULL)
    g_ptr_array_add (seen->parent->children, seen);
}

/**
 * sight_new:
 * @entries: an answer to GetItems
 * @root: the path of the program, which must be among them
 *
 * Returns: (transfer full): the program with its windows, as far as it told of them
 */
Sight *
sight_new (GVariant *entries, const char *root)
{
  Sight *self = g_new0 (Sight, 1);
  g_autoptr (GPtrArray) seen = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer node;

  self->nodes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, seen_free);
  for (gsize i = 0; i < g_variant_n_children (entries); i++)
    {
      g_autoptr (GVariant) entry = g_variant_get_child_value (entries, i);
      g_ptr_array_add (seen, read_entry (self, entry));
    }
  for (gsize i = 0; i < g_variant_n_children (entries); i++)
    {
      g_autoptr (GVariant) entry = g_variant_get_child_value (entries, i);
      put_under_parent (self, seen->pdata[i], entry);
    }
  self->root = g_hash_table_lookup (self->nodes, root);
  g_hash_table_iter_init (&iter, self->nodes);
  while (g_hash_table_iter_next (&iter, NULL, &node))
    g_ptr_array_sort (((Seen *) node)->children, compare_indexes);
  return self;
}

void
sight_free (Sight *self)
{
  g_hash_table_unref (self->nodes);
  g_free (self);
}

Seen *
sight_get_root (Sight *self)
{
  return self->root;
}

Seen *
sight_find_path (Sight *self, const char *path)
{
  return g_hash_table_lookup (self->nodes, path);
}

guint
sight_count (Sight *self)
{
  return g_hash_table_size (self->nodes);
}

/* The program does not say how many windows it has. */
static void
list_parents (Seen *seen, GPtrArray *paths)
{
  for (guint i = 0; i < seen->children->len; i++)
    list_parents (seen->children->pdata[i], paths);
  if (seen->n_children > 0 || seen->parent == NULL)
    g_ptr_array_add (paths, seen->path);
  else
    g_ptr_array_set_size (seen->children, 0);
}

/**
 * sight_list_parents:
 *
 * Returns: (transfer container) (element-type utf8): the paths of those that may have children
 */
GPtrArray *
sight_list_parents (Sight *self)
{
  GPtrArray *paths = g_ptr_array_new ();

  list_parents (self->root, paths);
  return paths;
}

/**
 * sight_set_children:
 * @path: the path of an accessible
 * @children: the answer to GetChildren: a(so)
 *
 * Leaves it those children that it has, as far as they were seen.
 */
void
sight_set_children (Sight *self, const char *path, GVariant *children)
{
  Seen *seen = sight_find_path (self, path);
  GVariantIter iter;
  const char *child;

  g_ptr_array_set_size (seen->children, 0);
  g_variant_iter_init (&iter, children);
  while (g_variant_iter_next (&iter, "(s&o)", NULL, &child))
    if (sight_find_path (self, child) != NULL)
      g_ptr_array_add (seen->children, sight_find_path (self, child));
}

gboolean
seen_has_state (const Seen *self, AtspiStateType state)
{
  return (self->states >> state & 1) != 0;
}

/**
 * seen_can:
 * @interface: “Action”, “Text”, “EditableText”, “Selection” …
 */
gboolean
seen_can (const Seen *self, const char *interface)
{
  g_autofree char *name = g_strconcat ("org.a11y.atspi.", interface, NULL);

  return self->interfaces != NULL && g_strv_contains ((const char *const *) self->interfaces, name);
}

/* A name that goes on in another line is the first line here. */
static gboolean
is_called (const char *name, const char *wanted)
{
  const gsize length = g_str_has_suffix (wanted, "…") ? strlen (wanted) - strlen ("…") : strlen (wanted);

  return strncmp (name, wanted, length) == 0 && (wanted[length] != '\0' || name[length] == '\0' || name[length] == '\n');
}

/**
 * seen_is:
 * @role: a role; %ATSPI_ROLE_INVALID is any
 * @name: (nullable): a name, or how it begins and an ellipsis; %NULL is any
 */
gboolean
seen_is (const Seen *self, AtspiRole role, const char *name)
{
  return (role == ATSPI_ROLE_INVALID || self->role == role) && (name == NULL || is_called (self->name, name));
}

/**
 * seen_has_type_name:
 *
 * Returns: whether its name is that of its class, which GTK gives to what has none
 */
gboolean
seen_has_type_name (const Seen *self)
{
  static const char *const prefixes[] = { "Gtk", "Adw", "Cq" };

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (self->name, prefixes[i]) && g_ascii_isupper (self->name[strlen (prefixes[i])]))
      return TRUE;
  return FALSE;
}

static void
append_states (const Seen *self, GString *text)
{
  static const struct
  {
    AtspiStateType state;
    const char *said;
  } states[] = {
    { ATSPI_STATE_ACTIVE, "active" },       { ATSPI_STATE_CHECKED, "checked" },     { ATSPI_STATE_EXPANDED, "expanded" },
    { ATSPI_STATE_FOCUSABLE, "focusable" }, { ATSPI_STATE_FOCUSED, "FOCUSED" },     { ATSPI_STATE_PRESSED, "pressed" },
    { ATSPI_STATE_SELECTED, "selected" },   { ATSPI_STATE_EDITABLE, "editable" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (seen_has_state (self, states[i].state))
      g_string_append_printf (text, " %s", states[i].said);
  if (!seen_has_state (self, ATSPI_STATE_SENSITIVE))
    g_string_append (text, " insensitive");
}

/**
 * seen_describe:
 *
 * Returns: (transfer full): a line about it
 */
char *
seen_describe (const Seen *self)
{
  g_autofree char *role = atspi_role_get_name (self->role);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s “%s”", role, self->name);
  if (*self->description != '\0')
    g_string_append_printf (text, " (%s)", self->description);
  append_states (self, text);
  return g_string_free (text, FALSE);
}

/* What only holds others together */
static gboolean
is_glue (const Seen *seen)
{
  return (seen->role == ATSPI_ROLE_PANEL || seen->role == ATSPI_ROLE_FILLER) && *seen->description == '\0'
         && (*seen->name == '\0' || seen_has_type_name (seen)) && !seen_has_state (seen, ATSPI_STATE_FOCUSABLE);
}

static void
describe_tree (const Seen *seen, guint depth, GString *text)
{
  g_autofree char *line = seen_describe (seen);
  gboolean is_told = !is_glue (seen);

  if (is_told)
    g_string_append_printf (text, "%*s%s\n", (int) depth * 2, "", line);
  for (guint i = 0; i < seen->children->len; i++)
    describe_tree (seen->children->pdata[i], is_told ? depth + 1 : depth, text);
}

/**
 * seen_describe_tree:
 *
 * Returns: (transfer full): a line for each of the tree but what only holds others together
 */
char *
seen_describe_tree (const Seen *self)
{
  GString *text = g_string_new (NULL);

  describe_tree (self, 0, text);
  return g_string_free (text, FALSE);
}
