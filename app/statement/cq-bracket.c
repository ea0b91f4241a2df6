/* Text that is not agreed. */
#include "statement/cq-bracket.h"

#include "statement/cq-profile.h"

static void
clear_bracket (gpointer data)
{
  CqBracket *self = data;

  g_clear_pointer (&self->record, cq_node_unref);
  g_free (self->open_id);
  g_free (self->close_id);
  g_clear_pointer (&self->open, cq_path_unref);
  g_clear_pointer (&self->close, cq_path_unref);
}

CqBracket *
cq_bracket_ref (CqBracket *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cq_bracket_unref (CqBracket *self)
{
  g_atomic_rc_box_release_full (self, clear_bracket);
}

/* A place that a bracket may speak of. */
typedef struct
{
  CqNode *node;
  CqPath *path;
  gboolean used;
} Place;

static void
free_place (gpointer data)
{
  Place *place = data;

  cq_path_unref (place->path);
  g_free (place);
}

typedef struct
{
  GHashTable *places; /* (element-type utf8 Place): anchors, and elements that a record names */
  GPtrArray *loose;   /* (element-type Place): anchors without an id, or with one that is taken */
  GHashTable *wanted; /* (element-type utf8 utf8) */
} Search;

static gboolean
is_anchor (CqNode *node)
{
  return cq_node_has_role (node, CQ_DB_ANCHOR, "bracket-open") || cq_node_has_role (node, CQ_DB_ANCHOR, "bracket-close");
}

static CqWalkStep
search_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  Search *search = data;
  const char *id;
  Place *place;

  if (cq_node_get_kind (node) != CQ_NODE_ELEMENT)
    return CQ_WALK_ON;
  id = cq_node_get (node, CQ_XML_ID);
  if (!is_anchor (node) && (id == NULL || !g_hash_table_contains (search->wanted, id)))
    return CQ_WALK_ON;
  place = g_new0 (Place, 1);
  place->node = node;
  place->path = cq_walk_dup_path (walk);
  if (id == NULL || g_hash_table_contains (search->places, id))
    g_ptr_array_add (search->loose, place);
  else
    g_hash_table_insert (search->places, (gpointer) id, place);
  return CQ_WALK_ON;
}

static CqBracket *
new_bracket (CqNode *record)
{
  CqBracket *self = g_atomic_rc_box_new0 (CqBracket);

  self->record = record != NULL ? cq_node_ref (record) : NULL;
  return self;
}

static void
set_end (CqBracket *self, Place *place, gboolean opens)
{
  char **id = opens ? &self->open_id : &self->close_id;
  CqPath **path = opens ? &self->open : &self->close;

  place->used = TRUE;
  if (*path != NULL)
    return;
  *id = g_strdup (cq_node_get (place->node, CQ_XML_ID));
  *path = cq_path_ref (place->path);
}

/* What a record speaks of: two anchors, or elements as wholes, each a bracket of its own. */
static void
add_record (GPtrArray *brackets, CqNode *record, Search *search)
{
  g_auto (GStrv) ids = cq_ids_split (cq_node_get (record, CQ_AT_ABOUT));
  CqBracket *anchored = NULL;
  guint before = brackets->len;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      Place *place = g_hash_table_lookup (search->places, ids[i]);
      if (place == NULL)
        continue;
      if (!is_anchor (place->node))
        {
          CqBracket *whole = new_bracket (record);
          whole->is_element = TRUE;
          set_end (whole, place, TRUE);
          g_ptr_array_add (brackets, whole);
          continue;
        }
      if (anchored == NULL)
        g_ptr_array_add (brackets, anchored = new_bracket (record));
      set_end (anchored, place, cq_node_has_role (place->node, CQ_DB_ANCHOR, "bracket-open"));
    }
  if (anchored != NULL && anchored->open == NULL)
    anchored->state = CQ_BRACKET_UNOPENED;
  else if (anchored != NULL && anchored->close == NULL)
    anchored->state = CQ_BRACKET_UNCLOSED;
  else if (anchored != NULL && cq_path_compare (anchored->close, anchored->open) < 0)
    anchored->state = CQ_BRACKET_REVERSED;
  if (brackets->len == before)
    {
      CqBracket *nowhere = new_bracket (record);
      nowhere->open_id = g_strdup (ids[0]);
      nowhere->close_id = g_strdup (ids[0] != NULL ? ids[1] : NULL);
      nowhere->state = CQ_BRACKET_NOWHERE;
      g_ptr_array_add (brackets, nowhere);
    }
}

static void
add_loose (GPtrArray *brackets, Place *place)
{
  gboolean opens = cq_node_has_role (place->node, CQ_DB_ANCHOR, "bracket-open");
  CqBracket *bracket;

  if (place->used || !is_anchor (place->node))
    return;
  bracket = new_bracket (NULL);
  set_end (bracket, place, opens);
  bracket->state = opens ? CQ_BRACKET_UNCLOSED : CQ_BRACKET_UNOPENED;
  g_ptr_array_add (brackets, bracket);
}

static CqPath *
get_start (const CqBracket *self)
{
  return self->state == CQ_BRACKET_REVERSED || self->open == NULL ? self->close : self->open;
}

static int
compare_cb (gconstpointer a, gconstpointer b)
{
  CqPath *one = get_start (*(CqBracket *const *) a);
  CqPath *two = get_start (*(CqBracket *const *) b);

  if (one == NULL || two == NULL)
    return (one == NULL) - (two == NULL);
  return cq_path_compare (one, two);
}

/* Whether @path lies behind all that @bracket stands around. */
static gboolean
is_behind (CqPath *path, const CqBracket *bracket)
{
  if (bracket->is_element)
    {
      guint depth = cq_path_get_depth (bracket->open);
      if (cq_path_get_depth (path) >= depth)
        for (guint i = 0; i < depth; i++)
          if (cq_path_get_step (path, i) != cq_path_get_step (bracket->open, i))
            return cq_path_get_step (path, i) > cq_path_get_step (bracket->open, i);
      return cq_path_compare (path, bracket->open) < 0;
    }
  return cq_path_compare (path, bracket->close) > 0;
}

/* How many are open where each opens. Those that are not whole enclose nothing. */
static void
set_depths (GPtrArray *brackets)
{
  g_autoptr (GPtrArray) around = g_ptr_array_new ();

  for (guint i = 0; i < brackets->len; i++)
    {
      CqBracket *bracket = g_ptr_array_index (brackets, i);
      if (get_start (bracket) == NULL)
        continue;
      for (guint j = around->len; j > 0; j--)
        if (is_behind (get_start (bracket), g_ptr_array_index (around, j - 1)))
          g_ptr_array_remove_index (around, j - 1);
      bracket->depth = around->len;
      if (bracket->state == CQ_BRACKET_WHOLE)
        g_ptr_array_add (around, bracket);
    }
}

/**
 * cq_brackets_list:
 *
 * Returns: (transfer full) (element-type CqBracket): the brackets, in the order in which they open
 */
GPtrArray *
cq_brackets_list (CqNode *document)
{
  GPtrArray *brackets = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_bracket_unref);
  g_autoptr (GPtrArray) records = cq_profile_list_records (document, CQ_PR_BRACKET);
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_place);
  g_autoptr (GPtrArray) loose = g_ptr_array_new_with_free_func (free_place);
  g_autoptr (GHashTable) wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Search search = { places, loose, wanted };
  GHashTableIter iter;
  gpointer place;

  for (guint i = 0; i < records->len; i++)
    {
      g_auto (GStrv) ids = cq_ids_split (cq_node_get (g_ptr_array_index (records, i), CQ_AT_ABOUT));
      for (guint j = 0; ids[j] != NULL; j++)
        g_hash_table_add (wanted, g_strdup (ids[j]));
    }
  cq_tree_walk (document, search_cb, &search);
  for (guint i = 0; i < records->len; i++)
    add_record (brackets, g_ptr_array_index (records, i), &search);
  g_hash_table_iter_init (&iter, places);
  while (g_hash_table_iter_next (&iter, NULL, &place))
    add_loose (brackets, place);
  for (guint i = 0; i < loose->len; i++)
    add_loose (brackets, g_ptr_array_index (loose, i));
  g_ptr_array_sort (brackets, compare_cb);
  set_depths (brackets);
  return brackets;
}

/**
 * cq_bracket_get_by:
 *
 * Returns: (transfer full): the ids of those who want the brackets; none where that is not said
 */
char **
cq_bracket_get_by (CqBracket *self)
{
  return cq_ids_split (self->record != NULL ? cq_node_get (self->record, CQ_AT_BY) : NULL);
}

/**
 * cq_bracket_get_status:
 *
 * Returns: (transfer none) (nullable): "open", "resolved", …
 */
const char *
cq_bracket_get_status (CqBracket *self)
{
  return self->record != NULL ? cq_node_get (self->record, CQ_AT_STATUS) : NULL;
}
