/* Text that is not agreed, and how its brackets stand. */
#include "statement/cq-bracket.h"

#include "statement/cq-profile.h"

#include <string.h>

typedef struct
{
  CqNode *node; /* (not owned) */
  CqPath *path; /* (owned) */
  gboolean is_open;
  gboolean used;
} Anchor;

typedef struct
{
  GPtrArray *anchors; /* (owned) (element-type Anchor): in document order */
  GHashTable *by_id;  /* (owned) (element-type utf8 Anchor): anchors and bracketed elements */
  GHashTable *wanted; /* (owned) (element-type utf8): ids that bracket records speak of */
  GPtrArray *others;  /* (owned) (element-type Anchor): bracketed elements */
} Search;

static void
anchor_free (gpointer data)
{
  Anchor *anchor = data;

  cq_path_unref (anchor->path);
  g_free (anchor);
}

CqBracket *
cq_bracket_ref (CqBracket *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
bracket_clear (gpointer data)
{
  CqBracket *self = data;

  g_clear_pointer (&self->record, cq_node_unref);
  g_free (self->open_id);
  g_free (self->close_id);
  g_clear_pointer (&self->open, cq_path_unref);
  g_clear_pointer (&self->close, cq_path_unref);
}

void
cq_bracket_unref (CqBracket *self)
{
  g_atomic_rc_box_release_full (self, bracket_clear);
}

static CqWalkStep
find_anchor_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  Search *search = data;
  const char *id;
  gboolean opens;
  gboolean is_anchor;
  Anchor *anchor;

  if (cq_node_get_kind (node) != CQ_NODE_ELEMENT
      || (!cq_node_is (node, CQ_DB_ANCHOR) && g_hash_table_size (search->wanted) == 0))
    return cq_node_is (node, CQ_PR_COMMITMENT) ? CQ_WALK_OVER : CQ_WALK_ON;
  id = cq_node_get (node, CQ_XML_ID);
  opens = cq_node_has_role (node, CQ_DB_ANCHOR, "bracket-open");
  is_anchor = opens || cq_node_has_role (node, CQ_DB_ANCHOR, "bracket-close");
  if (!is_anchor && (id == NULL || !g_hash_table_contains (search->wanted, id)))
    return CQ_WALK_ON;

  anchor = g_new0 (Anchor, 1);
  anchor->node = node;
  anchor->path = cq_walk_dup_path (walk);
  anchor->is_open = opens;
  g_ptr_array_add (is_anchor ? search->anchors : search->others, anchor);
  if (id != NULL && !g_hash_table_contains (search->by_id, id))
    g_hash_table_insert (search->by_id, (gpointer) id, anchor);
  return CQ_WALK_ON;
}

static CqBracket *
bracket_new (CqNode *record, const char *open_id, const char *close_id)
{
  CqBracket *self = g_atomic_rc_box_new0 (CqBracket);

  self->record = record != NULL ? cq_node_ref (record) : NULL;
  self->open_id = g_strdup (open_id);
  self->close_id = g_strdup (close_id);
  return self;
}

static void
set_places (CqBracket *self, Anchor *open, Anchor *close)
{
  if (open != NULL)
    {
      self->open = cq_path_ref (open->path);
      open->used = TRUE;
    }
  if (close != NULL)
    {
      self->close = cq_path_ref (close->path);
      close->used = TRUE;
    }
  if (open == NULL && close == NULL)
    self->state = CQ_BRACKET_NOWHERE;
  else if (close == NULL && !self->is_element)
    self->state = CQ_BRACKET_UNCLOSED;
  else if (open == NULL)
    self->state = CQ_BRACKET_UNOPENED;
  else if (close != NULL && cq_path_compare (open->path, close->path) > 0)
    self->state = CQ_BRACKET_REVERSED;
  else
    self->state = CQ_BRACKET_WHOLE;
}

static CqBracket *
bracket_of_record (CqNode *record, Search *search)
{
  g_auto (GStrv) ids = cq_ids_split (cq_node_get (record, CQ_AT_ABOUT));
  Anchor *first = ids[0] != NULL ? g_hash_table_lookup (search->by_id, ids[0]) : NULL;
  Anchor *second = ids[0] != NULL && ids[1] != NULL ? g_hash_table_lookup (search->by_id, ids[1]) : NULL;
  CqBracket *self = bracket_new (record, ids[0], ids[0] != NULL ? ids[1] : NULL);

  self->is_element = first != NULL && !cq_node_is (first->node, CQ_DB_ANCHOR);
  if (first != NULL && second == NULL && !self->is_element && !first->is_open)
    set_places (self, NULL, first);
  else
    set_places (self, first, second);
  return self;
}

/* Anchors that no record speaks of pair up as brackets in running text do */
static void
pair_loose_anchors (Search *search, GPtrArray *brackets)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new ();

  for (guint i = 0; i < search->anchors->len; i++)
    {
      Anchor *anchor = g_ptr_array_index (search->anchors, i);
      const char *id = cq_node_get (anchor->node, CQ_XML_ID);
      Anchor *opener;
      CqBracket *bracket;

      if (anchor->used)
        continue;
      if (anchor->is_open)
        {
          g_ptr_array_add (open, anchor);
          continue;
        }
      opener = open->len > 0 ? g_ptr_array_steal_index (open, open->len - 1) : NULL;
      bracket = bracket_new (NULL, opener != NULL ? cq_node_get (opener->node, CQ_XML_ID) : NULL, id);
      set_places (bracket, opener, anchor);
      g_ptr_array_add (brackets, bracket);
    }
  for (guint i = 0; i < open->len; i++)
    {
      Anchor *anchor = g_ptr_array_index (open, i);
      CqBracket *bracket = bracket_new (NULL, cq_node_get (anchor->node, CQ_XML_ID), NULL);
      set_places (bracket, anchor, NULL);
      g_ptr_array_add (brackets, bracket);
    }
}

static int
compare_brackets (gconstpointer a, gconstpointer b)
{
  const CqBracket *first = *(CqBracket *const *) a;
  const CqBracket *second = *(CqBracket *const *) b;
  CqPath *one = first->open != NULL ? first->open : first->close;
  CqPath *two = second->open != NULL ? second->open : second->close;

  if (one == NULL || two == NULL)
    return (one == NULL) - (two == NULL);
  return cq_path_compare (one, two);
}

/* An element is open to the end of what is below it */
static gboolean
is_open_at (CqBracket *bracket, CqPath *place)
{
  if (!bracket->is_element)
    return cq_path_compare (bracket->close, place) > 0;
  if (cq_path_get_depth (bracket->open) >= cq_path_get_depth (place))
    return FALSE;
  for (guint i = 0; i < cq_path_get_depth (bracket->open); i++)
    if (cq_path_get_step (bracket->open, i) != cq_path_get_step (place, i))
      return FALSE;
  return TRUE;
}

static void
set_depths (GPtrArray *brackets)
{
  g_autoptr (GPtrArray) around = g_ptr_array_new ();

  for (guint i = 0; i < brackets->len; i++)
    {
      CqBracket *bracket = g_ptr_array_index (brackets, i);

      if (bracket->state != CQ_BRACKET_WHOLE)
        continue;
      for (guint k = around->len; k-- > 0;)
        if (!is_open_at (g_ptr_array_index (around, k), bracket->open))
          g_ptr_array_remove_index (around, k);
      bracket->depth = around->len;
      g_ptr_array_add (around, bracket);
    }
}

/**
 * cq_brackets_list:
 *
 * Returns: (transfer full) (element-type CqBracket): the brackets of @document
 */
GPtrArray *
cq_brackets_list (CqNode *document)
{
  g_autoptr (GPtrArray) records = cq_profile_list_records (document, CQ_PR_BRACKET);
  GPtrArray *brackets = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_bracket_unref);
  Search search = { g_ptr_array_new_with_free_func (anchor_free), g_hash_table_new (g_str_hash, g_str_equal),
                    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                    g_ptr_array_new_with_free_func (anchor_free) };

  for (guint i = 0; i < records->len; i++)
    {
      g_auto (GStrv) ids = cq_ids_split (cq_node_get (g_ptr_array_index (records, i), CQ_AT_ABOUT));
      for (guint k = 0; ids[k] != NULL; k++)
        g_hash_table_add (search.wanted, g_strdup (ids[k]));
    }
  cq_tree_walk_elements (document, find_anchor_cb, &search);
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (brackets, bracket_of_record (g_ptr_array_index (records, i), &search));
  pair_loose_anchors (&search, brackets);
  g_ptr_array_sort (brackets, compare_brackets);
  set_depths (brackets);

  g_hash_table_unref (search.by_id);
  g_hash_table_unref (search.wanted);
  g_ptr_array_unref (search.anchors);
  g_ptr_array_unref (search.others);
  return brackets;
}

/**
 * cq_bracket_get_by:
 *
 * Returns: (transfer full): the ids of those who asked for it; empty where nobody is named
 */
char **
cq_bracket_get_by (CqBracket *self)
{
  return cq_ids_split (self->record != NULL ? cq_node_get (self->record, CQ_AT_BY) : NULL);
}

/**
 * cq_bracket_get_status:
 *
 * Returns: (transfer none): `open` where the record says nothing else
 */
const char *
cq_bracket_get_status (CqBracket *self)
{
  const char *status = self->record != NULL ? cq_node_get (self->record, CQ_AT_STATUS) : NULL;

  return status != NULL ? status : "open";
}
