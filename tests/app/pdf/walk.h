#pragma once

/* The structure of a PDF, walked as a screen reader would. Each rule that is broken is a sentence. */
#include "walk-content.h"

static inline void
walk_annotations (Walk *walk, qpdf_oh page)
{
  qpdf_oh annotations = key (walk, page, "/Annots");
  int n = qpdf_oh_is_array (walk->qpdf, annotations) ? qpdf_oh_get_array_n_items (walk->qpdf, annotations) : 0;

  for (int i = 0; i < n; i++)
    {
      qpdf_oh annotation = qpdf_oh_get_array_item (walk->qpdf, annotations, i);
      int id = qpdf_oh_get_object_id (walk->qpdf, annotation);

      g_hash_table_insert (walk->annotations, GINT_TO_POINTER (id), NULL);
      if (!is_name (walk, annotation, "/Subtype", "/Link"))
        fault (walk, "annotation %d is no link", id);
      if (integer (walk, annotation, "/F", 0) != 4)
        fault (walk, "annotation %d is not for paper, or hidden", id);
      if (!has_words (walk, annotation, "/Contents"))
        fault (walk, "annotation %d does not say what it is", id);
      if (!qpdf_oh_is_array (walk->qpdf, key (walk, annotation, "/Dest")) && !has_words (walk, key (walk, annotation, "/A"), "/URI"))
        fault (walk, "annotation %d leads nowhere", id);
      if (integer (walk, annotation, "/StructParent", -1) < 0)
        fault (walk, "annotation %d does not know its element", id);
    }
}

static inline void
walk_pages (Walk *walk)
{
  for (int i = 0; i < qpdf_get_num_pages (walk->qpdf); i++)
    {
      qpdf_oh page = qpdf_get_page_n (walk->qpdf, (size_t) i);

      if (!is_name (walk, page, "/Tabs", "/S"))
        fault (walk, "page %d: tabs do not follow the structure", i + 1);
      if (integer (walk, page, "/StructParents", -1) < 0)
        fault (walk, "page %d: no way to its elements", i + 1);
      walk_content (walk, page);
      walk_annotations (walk, page);
    }
}

/* ---- The structure ---- */

static inline void
claim (Walk *walk, int page, long long mcid, int element)
{
  char *place = place_of (page, mcid);

  if (g_hash_table_contains (walk->claimed, place))
    fault (walk, "content %s belongs to two elements", place);
  g_hash_table_insert (walk->claimed, place, GINT_TO_POINTER (element));
}

static inline gboolean
has_scope (Walk *walk, qpdf_oh element)
{
  qpdf_oh attributes = key (walk, element, "/A");

  return is_name (walk, attributes, "/O", "/Table")
         && (is_name (walk, attributes, "/Scope", "/Column") || is_name (walk, attributes, "/Scope", "/Row"));
}

static inline void
check_heading (Walk *walk, const char *kind)
{
  int level = kind[2] - '0';

  if (level > walk->deepest_heading + 1)
    fault (walk, "%s follows a heading of level %d", kind, walk->deepest_heading);
  walk->deepest_heading = level;
}

static inline void
check_parent (Walk *walk, const char *kind, const char *parent)
{
  static const struct
  {
    const char *kind;
    const char *parents;
  } rules[] = {
    { "/LI", "/L" }, { "/LBody", "/LI" }, { "/Lbl", "/LI /Note" }, { "/TR", "/Table /THead /TBody /TFoot" },
    { "/TH", "/TR" }, { "/TD", "/TR" }, { "/THead", "/Table" }, { "/TBody", "/Table" }, { "/TFoot", "/Table" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_str_equal (kind, rules[i].kind))
      {
        g_auto (GStrv) parents = g_strsplit (rules[i].parents, " ", -1);

        if (!g_strv_contains ((const char *const *) parents, parent))
          fault (walk, "%s stands in %s", kind, parent);
      }
  if (g_str_equal (parent, "/L") && !g_str_equal (kind, "/LI") && !g_str_equal (kind, "/L") && !g_str_equal (kind, "/Caption"))
    fault (walk, "%s stands in a list", kind);
}

/* Whether an element holds an annotation */
static inline gboolean
has_annotation (Walk *walk, qpdf_oh element)
{
  qpdf_oh held = key (walk, element, "/K");
  int n = qpdf_oh_is_array (walk->qpdf, held) ? qpdf_oh_get_array_n_items (walk->qpdf, held) : 0;

  for (int i = 0; i < n; i++)
    if (qpdf_oh_is_dictionary (walk->qpdf, qpdf_oh_get_array_item (walk->qpdf, held, i))
        && is_name (walk, qpdf_oh_get_array_item (walk->qpdf, held, i), "/Type", "/OBJR"))
      return TRUE;
  return FALSE;
}

static inline void
check_element (Walk *walk, qpdf_oh element, const char *kind)
{
  static const char *const standard[]
      = { "/Document", "/Sect", "/Div", "/H1", "/H2", "/H3", "/H4", "/H5", "/H6", "/P", "/BlockQuote", "/Code", "/L", "/LI", "/Lbl",
          "/LBody", "/Table", "/THead", "/TBody", "/TFoot", "/TR", "/TH", "/TD", "/Caption", "/Figure", "/Note", "/Reference",
          "/Link", "/Span", NULL };

  if (!g_strv_contains (standard, kind))
    fault (walk, "%s is no kind that every reader knows", kind);
  if (kind[1] == 'H' && g_ascii_isdigit (kind[2]))
    check_heading (walk, kind);
  if (g_str_equal (kind, "/TH") && !has_scope (walk, element))
    fault (walk, "a header cell is not bound");
  if (g_str_equal (kind, "/Figure") && !has_words (walk, element, "/Alt"))
    fault (walk, "a figure is not described");
  if (g_str_equal (kind, "/Figure") && qpdf_oh_is_integer (walk->qpdf, key (walk, element, "/K"))
      && !qpdf_oh_is_array (walk->qpdf, key (walk, key (walk, element, "/A"), "/BBox")))
    fault (walk, "a figure does not say where it stands");
  if (g_str_equal (kind, "/Link") && !has_annotation (walk, element))
    fault (walk, "a link leads nowhere");
  if (g_str_equal (kind, "/L") && !is_name (walk, key (walk, element, "/A"), "/O", "/List"))
    fault (walk, "a list does not say how it is numbered");
  if (g_str_equal (kind, "/Note"))
    {
      qpdf_oh id = key (walk, element, "/ID");

      if (!qpdf_oh_is_string (walk->qpdf, id)
          || !g_hash_table_add (walk->ids, g_strdup (qpdf_oh_get_utf8_value (walk->qpdf, id))))
        fault (walk, "a note has no name of its own");
    }
}

static inline guint
count_kind (Walk *walk, const char *kind)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (walk->kinds, kind));
}

static inline void walk_element (Walk *walk, qpdf_oh element, const char *parent, int parent_id);

static inline void
walk_child (Walk *walk, qpdf_oh child, const char *kind, int element, int page)
{
  if (qpdf_oh_is_integer (walk->qpdf, child))
    {
      claim (walk, page, qpdf_oh_get_int_value (walk->qpdf, child), element);
      return;
    }
  if (is_name (walk, child, "/Type", "/MCR"))
    claim (walk, qpdf_oh_get_object_id (walk->qpdf, key (walk, child, "/Pg")), integer (walk, child, "/MCID", -1), element);
  else if (is_name (walk, child, "/Type", "/OBJR"))
    {
      int id = qpdf_oh_get_object_id (walk->qpdf, key (walk, child, "/Obj"));

      if (!g_str_equal (kind, "/Link"))
        fault (walk, "annotation %d stands in %s", id, kind);
      g_hash_table_insert (walk->annotations, GINT_TO_POINTER (id), GINT_TO_POINTER (element));
    }
  else
    walk_element (walk, child, kind, element);
}

static inline void
walk_element (Walk *walk, qpdf_oh element, const char *parent, int parent_id)
{
  qpdf_oh children = key (walk, element, "/K");
  g_autofree char *kind = g_strdup (qpdf_oh_get_name (walk->qpdf, key (walk, element, "/S")));
  int id = qpdf_oh_get_object_id (walk->qpdf, element);
  int page = qpdf_oh_get_object_id (walk->qpdf, key (walk, element, "/Pg"));
  guint n_headers = count_kind (walk, "/TH");

  g_hash_table_insert (walk->kinds, g_strdup (kind), GUINT_TO_POINTER (count_kind (walk, kind) + 1));
  if (qpdf_oh_get_object_id (walk->qpdf, key (walk, element, "/P")) != parent_id)
    fault (walk, "%s does not know its parent", kind);
  check_parent (walk, kind, parent);
  check_element (walk, element, kind);
  if (qpdf_oh_is_array (walk->qpdf, children))
    for (int i = 0; i < qpdf_oh_get_array_n_items (walk->qpdf, children); i++)
      walk_child (walk, qpdf_oh_get_array_item (walk->qpdf, children, i), kind, id, page);
  else if (qpdf_oh_is_initialized (walk->qpdf, children) && !qpdf_oh_is_null (walk->qpdf, children))
    walk_child (walk, children, kind, id, page);
  if (g_str_equal (kind, "/Table") && count_kind (walk, "/TH") == n_headers)
    fault (walk, "a table has no header cell");
}

/* The way back: from what is drawn, and from links, to elements */
static inline void
walk_parent_tree (Walk *walk, qpdf_oh root)
{
  qpdf_oh numbers = key (walk, key (walk, root, "/ParentTree"), "/Nums");
  g_autoptr (GHashTable) parents = g_hash_table_new (NULL, NULL); /* number → handle */
  long long last = -1;
  GHashTableIter iter;
  gpointer annotation, link;

  for (int i = 0; i + 1 < qpdf_oh_get_array_n_items (walk->qpdf, numbers); i += 2)
    {
      long long number = qpdf_oh_get_int_value (walk->qpdf, qpdf_oh_get_array_item (walk->qpdf, numbers, i));

      if (number <= last)
        fault (walk, "the parent tree does not ascend at %lld", number);
      last = number;
      g_hash_table_insert (parents, GINT_TO_POINTER ((int) number),
                           GUINT_TO_POINTER (qpdf_oh_get_array_item (walk->qpdf, numbers, i + 1)));
    }
  if (integer (walk, root, "/ParentTreeNextKey", -1) <= last)
    fault (walk, "the next key of the parent tree is taken");
  for (int i = 0; i < qpdf_get_num_pages (walk->qpdf); i++)
    {
      qpdf_oh page = qpdf_get_page_n (walk->qpdf, (size_t) i);
      int id = qpdf_oh_get_object_id (walk->qpdf, page);
      qpdf_oh own = GPOINTER_TO_UINT (
          g_hash_table_lookup (parents, GINT_TO_POINTER ((int) integer (walk, page, "/StructParents", -1))));

      for (int m = 0; m < (own != 0 ? qpdf_oh_get_array_n_items (walk->qpdf, own) : 0); m++)
        {
          qpdf_oh parent = qpdf_oh_get_array_item (walk->qpdf, own, m);
          g_autofree char *place = place_of (id, m);
          int expected = GPOINTER_TO_INT (g_hash_table_lookup (walk->claimed, place));

          if (qpdf_oh_is_null (walk->qpdf, parent) ? expected != 0 : qpdf_oh_get_object_id (walk->qpdf, parent) != expected)
            fault (walk, "the parent tree errs about content %s", place);
        }
    }
  g_hash_table_iter_init (&iter, walk->annotations);
  while (g_hash_table_iter_next (&iter, &annotation, &link))
    {
      qpdf_oh object = qpdf_get_object_by_id (walk->qpdf, GPOINTER_TO_INT (annotation), 0);
      long long number = integer (walk, object, "/StructParent", -1);
      qpdf_oh parent = GPOINTER_TO_UINT (g_hash_table_lookup (parents, GINT_TO_POINTER ((int) number)));

      if (link == NULL)
        fault (walk, "annotation %d stands in no element", GPOINTER_TO_INT (annotation));
      else if (parent == 0 || qpdf_oh_get_object_id (walk->qpdf, parent) != GPOINTER_TO_INT (link))
        fault (walk, "the parent tree errs about annotation %d", GPOINTER_TO_INT (annotation));
    }
}

static inline void
compare_content (Walk *walk)
{
  GHashTableIter iter;
  gpointer place;

  g_hash_table_iter_init (&iter, walk->drawn);
  while (g_hash_table_iter_next (&iter, &place, NULL))
    if (!g_hash_table_contains (walk->claimed, place))
      fault (walk, "content %s belongs to no element", (char *) place);
  g_hash_table_iter_init (&iter, walk->claimed);
  while (g_hash_table_iter_next (&iter, &place, NULL))
    if (!g_hash_table_contains (walk->drawn, place))
      fault (walk, "an element claims content %s, which is not there", (char *) place);
}

static inline void
walk_open (Walk *walk, GBytes *pdf)
{
  gsize size;
  const char *bytes = g_bytes_get_data (pdf, &size);

  *walk = (Walk) { .qpdf = qpdf_init () };
  walk->faults = g_ptr_array_new_with_free_func (g_free);
  walk->drawn = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  walk->claimed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  walk->annotations = g_hash_table_new (NULL, NULL);
  walk->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  walk->kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (qpdf_read_memory (walk->qpdf, "test", bytes, size, NULL) >= QPDF_ERRORS)
    g_error ("the file cannot be read");
}

static inline void
walk_all (Walk *walk)
{
  qpdf_oh root = key (walk, qpdf_get_root (walk->qpdf), "/StructTreeRoot");

  walk_pages (walk);
  if (!is_name (walk, key (walk, root, "/K"), "/S", "/Document"))
    fault (walk, "the structure does not begin with the document");
  walk_element (walk, key (walk, root, "/K"), "/StructTreeRoot", qpdf_oh_get_object_id (walk->qpdf, root));
  compare_content (walk);
  walk_parent_tree (walk, root);
}

static inline void
walk_close (Walk *walk)
{
  g_ptr_array_unref (walk->faults);
  g_hash_table_unref (walk->drawn);
  g_hash_table_unref (walk->claimed);
  g_hash_table_unref (walk->annotations);
  g_hash_table_unref (walk->ids);
  g_hash_table_unref (walk->kinds);
  qpdf_cleanup (&walk->qpdf);
}
