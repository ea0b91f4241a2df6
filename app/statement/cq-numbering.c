/* The printed numbers of clauses, sub-clauses, areas and footnotes. */
#include "statement/cq-numbering.h"

#include "language/cq-number-text.h"
#include "statement/cq-change.h"
#include "statement/cq-profile.h"
#include "statement/cq-section.h"

/* What one place prints. */
typedef struct
{
  char *number;    /* (owned) (nullable): "6", "b" */
  char *mark;      /* (owned) (nullable): "6.", "(b)" */
  char *reference; /* (owned) (nullable): "6", "2 (b)" */
  guint value;
} Entry;

struct _CqNumbering
{
  CqNode *document;   /* (owned) */
  GHashTable *places; /* (owned) (element-type CqPath Entry) */
  GHashTable *ids;    /* (owned) (element-type utf8 Entry): borrowed from places and from document */
};

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->number);
  g_free (entry->mark);
  g_free (entry->reference);
  g_free (entry);
}

static guint
hash_path (gconstpointer key)
{
  CqPath *path = (CqPath *) key;
  guint hash = 5381;

  for (guint i = 0; i < cq_path_get_depth (path); i++)
    hash = hash * 33 + cq_path_get_step (path, i);
  return hash;
}

static gboolean
equal_paths (gconstpointer a, gconstpointer b)
{
  return cq_path_compare ((CqPath *) a, (CqPath *) b) == 0;
}

static void
clear_numbering (gpointer data)
{
  CqNumbering *self = data;

  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->places);
  cq_node_unref (self->document);
}

CqNumbering *
cq_numbering_ref (CqNumbering *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cq_numbering_unref (CqNumbering *self)
{
  g_atomic_rc_box_release_full (self, clear_numbering);
}

static Entry *
add_entry (CqNumbering *self, CqPath *path, CqNode *node)
{
  Entry *entry = g_new0 (Entry, 1);
  const char *id = cq_node_get (node, CQ_XML_ID);

  g_hash_table_replace (self->places, cq_path_ref (path), entry);
  if (id != NULL)
    g_hash_table_insert (self->ids, (gpointer) id, entry);
  return entry;
}

/* How the elements of one list count. */
typedef struct
{
  CqPath *list; /* (owned) (nullable) */
  guint count;
} Level;

static void
clear_level (gpointer data)
{
  g_clear_pointer (&((Level *) data)->list, cq_path_unref);
}

/* Where the pass over the clauses of one part stands. */
typedef struct
{
  CqNumbering *numbering;
  CqNumberingScheme scheme;
  guint part_depth;
  GHashTable *areas; /* (element-type step-of-the-area number): of the areas of the part */
  guint area;        /* the number of the area that the count is in */
  guint count;
  GArray *levels; /* (element-type Level): by level, the outermost unused */
} Pass;

static gboolean
get_override (CqNode *listitem, guint *value)
{
  const char *text = cq_node_get (listitem, CQ_AT_OVERRIDE);
  guint64 number;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT, &number, NULL))
    return FALSE;
  *value = (guint) number;
  return TRUE;
}

/* "14 bis": a number that the clause says itself. */
static char *
get_own_number (CqClause *clause)
{
  CqNode *para = cq_clause_get_para (clause, NULL);
  guint index = 0;
  CqNode *first = para != NULL ? cq_node_next_element (para, &index) : NULL;

  if (first == NULL || !cq_node_has_role (first, CQ_DB_PHRASE, "number"))
    return NULL;
  return cq_text_get_plain (first);
}

static guint
get_area (Pass *pass, CqClause *clause)
{
  CqPath *path = cq_clause_get_section_path (clause);

  if (path == NULL)
    return 0;
  return GPOINTER_TO_UINT (
      g_hash_table_lookup (pass->areas, GUINT_TO_POINTER (cq_path_get_step (path, pass->part_depth))));
}

static void
number_clause (Pass *pass, CqClause *clause)
{
  g_autofree char *own = get_own_number (clause);
  gboolean by_area = pass->scheme == CQ_NUMBERING_RESTART || pass->scheme == CQ_NUMBERING_SECTION;
  guint area = get_area (pass, clause);
  CqNode *node = cq_clause_get_node (clause);
  Entry *entry;

  if (own == NULL && !(cq_clause_get_kind (clause) == CQ_CLAUSE_OPERATIVE && cq_clause_is_numbered (clause)))
    return;
  if (by_area && area != pass->area)
    pass->count = 0;
  pass->area = area;
  if (pass->scheme == CQ_NUMBERING_NONE)
    return;
  entry = add_entry (pass->numbering, cq_clause_get_path (clause), node);
  if (own == NULL)
    {
      pass->count++;
      get_override (node, &pass->count);
      entry->value = pass->count;
      own = pass->scheme == CQ_NUMBERING_SECTION && area > 0 ? g_strdup_printf ("%u.%u", area, pass->count)
                                                            : g_strdup_printf ("%u", pass->count);
    }
  entry->mark = pass->scheme == CQ_NUMBERING_SECTION && area > 0 ? g_strdup (own) : g_strconcat (own, ".", NULL);
  entry->reference = g_strdup (own);
  entry->number = g_steal_pointer (&own);
}

static Level *
get_level (Pass *pass, guint level)
{
  if (pass->levels->len <= level)
    g_array_set_size (pass->levels, level + 1);
  return &g_array_index (pass->levels, Level, level);
}

/* The styles in which a list may count. */
typedef enum
{
  IN_FIGURES,
  IN_LETTERS,
  IN_ROMAN,
} Figures;

/* The UN's levels, (a) (i) a. i., where a list does not say; and then its own way. */
static void
write_subclause (Entry *entry, CqNode *list, guint level)
{
  const char *numeration = cq_node_get (list, CQ_AT_NUMERATION);
  gboolean upper = numeration != NULL && g_str_has_prefix (numeration, "upper");
  gboolean dotted = numeration != NULL ? g_str_equal (numeration, "arabic") : level > 2;
  Figures figures = level % 2 == 1 ? IN_LETTERS : IN_ROMAN;

  if (numeration != NULL)
    figures = g_str_has_suffix (numeration, "alpha") ? IN_LETTERS : g_str_has_suffix (numeration, "roman") ? IN_ROMAN : IN_FIGURES;
  if (figures == IN_LETTERS)
    entry->number = cq_number_to_letters (entry->value, upper);
  else if (figures == IN_ROMAN)
    entry->number = cq_number_to_roman (entry->value, upper);
  if (entry->number == NULL)
    entry->number = g_strdup_printf ("%u", entry->value);
  entry->mark = dotted ? g_strconcat (entry->number, ".", NULL) : g_strconcat ("(", entry->number, ")", NULL);
}

static void
number_subclause (Pass *pass, CqClause *clause)
{
  guint depth = cq_clause_get_level (clause);
  Level *level = get_level (pass, depth);
  CqPath *path = cq_clause_get_path (clause);
  g_autoptr (CqPath) list_path = cq_path_new_parent (path);
  CqNode *list = cq_tree_get (pass->numbering->document, list_path);
  g_autoptr (CqPath) parent = cq_path_new_parent (list_path);
  Entry *entry, *above;

  if (level->list == NULL || cq_path_compare (level->list, list_path) != 0)
    {
      if (g_strcmp0 (cq_node_get (list, CQ_AT_CONTINUATION), "continues") != 0)
        level->count = 0;
      g_clear_pointer (&level->list, cq_path_unref);
      level->list = cq_path_ref (list_path);
    }
  level->count++;
  entry = add_entry (pass->numbering, path, cq_clause_get_node (clause));
  above = g_hash_table_lookup (pass->numbering->places, parent);
  if (cq_node_is (list, CQ_DB_ITEMIZEDLIST))
    {
      entry->mark = g_strdup (cq_list_get_marks (list) == CQ_MARKS_DASH ? "–" : "•");
      entry->reference = above != NULL ? g_strdup (above->reference) : NULL;
      return;
    }
  get_override (cq_clause_get_node (clause), &level->count);
  entry->value = level->count;
  write_subclause (entry, list, depth);
  entry->reference = above != NULL && above->reference != NULL
                         ? g_strdup_printf ("%s (%s)", above->reference, entry->number)
                         : g_strdup (entry->number);
}

/* Counts the areas of the part; prints their numbers where the scheme has them. */
static void
number_areas (Pass *pass, const char *part)
{
  g_autoptr (GPtrArray) sections = cq_sections_list (pass->numbering->document, part);
  guint count = 0;

  for (guint i = 0; i < sections->len; i++)
    {
      CqSection *section = g_ptr_array_index (sections, i);
      Entry *entry;
      if (cq_section_get_depth (section) != 1 || cq_section_is_closing (section))
        continue;
      count++;
      g_hash_table_insert (pass->areas,
                           GUINT_TO_POINTER (cq_path_get_step (cq_section_get_path (section), pass->part_depth)),
                           GUINT_TO_POINTER (count));
      if (pass->scheme != CQ_NUMBERING_SECTION)
        continue;
      entry = add_entry (pass->numbering, cq_section_get_path (section), cq_section_get_node (section));
      entry->value = count;
      entry->number = g_strdup_printf ("%u", count);
      entry->mark = g_strdup_printf ("%u.", count);
      entry->reference = g_strdup (entry->number);
    }
}

static void
number_clauses (CqNumbering *self, CqPart *part)
{
  g_autoptr (GPtrArray) clauses = cq_clauses_list (self->document, cq_part_get_id (part));
  g_autoptr (CqPath) path = cq_part_find_path (self->document, cq_part_get_id (part));
  g_autoptr (GHashTable) areas = g_hash_table_new (NULL, NULL);
  Pass pass = { self, cq_part_get_numbering (part), cq_path_get_depth (path), areas, 0, 0, NULL };

  pass.levels = g_array_new (FALSE, TRUE, sizeof (Level));
  g_array_set_clear_func (pass.levels, clear_level);
  number_areas (&pass, cq_part_get_id (part));
  for (guint i = 0; i < clauses->len; i++)
    {
      CqClause *clause = g_ptr_array_index (clauses, i);
      if (cq_clause_get_kind (clause) == CQ_CLAUSE_SUBCLAUSE)
        number_subclause (&pass, clause);
      else
        number_clause (&pass, clause);
    }
  g_array_unref (pass.levels);
}

typedef struct
{
  CqNumbering *numbering;
  CqPath *part;       /* where the walk began */
  GHashTable *counts; /* (element-type utf8 guint): footnotes of each language */
} Footnotes;

/* The place of the visited node below the document. */
static CqPath *
get_full_path (Footnotes *footnotes, CqWalk *walk)
{
  g_autoptr (CqPath) below = cq_walk_dup_path (walk);
  CqPath *path = cq_path_ref (footnotes->part);

  for (guint i = 0; i < cq_path_get_depth (below); i++)
    {
      CqPath *next = cq_path_new_child (path, cq_path_get_step (below, i));
      cq_path_unref (path);
      path = next;
    }
  return path;
}

static void
number_footnote (Footnotes *footnotes, CqNode *node, CqWalk *walk)
{
  g_autoptr (CqPath) path = get_full_path (footnotes, walk);
  const char *lang = cq_walk_get_inherited (walk, node, CQ_XML_LANG);
  g_autofree char *key = g_ascii_strdown (lang != NULL ? lang : "", -1);
  guint count = GPOINTER_TO_UINT (g_hash_table_lookup (footnotes->counts, key)) + 1;
  Entry *entry = add_entry (footnotes->numbering, path, node);

  entry->value = count;
  entry->number = g_strdup_printf ("%u", count);
  entry->mark = g_strdup (entry->number);
  entry->reference = g_strdup (entry->number);
  g_hash_table_replace (footnotes->counts, g_steal_pointer (&key), GUINT_TO_POINTER (count));
}

/* Footnotes get numbers; an id within a clause is referred to by the clause's number. */
static CqWalkStep
walk_text_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  Footnotes *footnotes = data;
  const char *id;

  if (cq_node_get_kind (node) != CQ_NODE_ELEMENT)
    return CQ_WALK_OVER;
  if (cq_node_is (node, CQ_DB_INFO) || (cq_node_is (node, CQ_DB_APPENDIX) && cq_walk_get_depth (walk) > 0))
    return CQ_WALK_OVER;
  if (cq_node_is (node, CQ_DB_FOOTNOTE))
    number_footnote (footnotes, node, walk);
  id = cq_node_get (node, CQ_XML_ID);
  if (id != NULL && !g_hash_table_contains (footnotes->numbering->ids, id))
    {
      g_autoptr (CqPath) path = get_full_path (footnotes, walk);
      Entry *entry = NULL;
      while (entry == NULL && cq_path_get_depth (path) > cq_path_get_depth (footnotes->part))
        {
          CqPath *up = cq_path_new_parent (path);
          cq_path_unref (path);
          path = up;
          entry = g_hash_table_lookup (footnotes->numbering->places, path);
          /* A place within an area is not the area. */
          if (cq_block_is_section (cq_tree_get (footnotes->numbering->document, path)))
            break;
        }
      if (entry != NULL && !cq_block_is_section (cq_tree_get (footnotes->numbering->document, path)))
        g_hash_table_insert (footnotes->numbering->ids, (gpointer) id, entry);
    }
  return CQ_WALK_ON;
}

static void
number_footnotes (CqNumbering *self, CqPart *part)
{
  g_autoptr (CqPath) path = cq_part_find_path (self->document, cq_part_get_id (part));
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Footnotes footnotes = { self, path, counts };

  cq_tree_walk (cq_part_get_node (part), walk_text_cb, &footnotes);
}

/**
 * cq_numbering_new:
 * @part: (nullable): the part; %NULL is every part
 *
 * Returns: (transfer full): the numbers of @document
 */
CqNumbering *
cq_numbering_new (CqNode *document, const char *part)
{
  CqNumbering *self = g_atomic_rc_box_new0 (CqNumbering);
  g_autoptr (GPtrArray) parts = cq_parts_list (document);
  g_autoptr (CqPart) only = part != NULL ? cq_part_find (document, part) : NULL;

  self->document = cq_node_ref (document);
  self->places = g_hash_table_new_full (hash_path, equal_paths, (GDestroyNotify) cq_path_unref, free_entry);
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < parts->len; i++)
    {
      CqPart *each = g_ptr_array_index (parts, i);
      if (part != NULL && (only == NULL || !g_str_equal (cq_part_get_id (only), cq_part_get_id (each))))
        continue;
      number_clauses (self, each);
      number_footnotes (self, each);
    }
  return self;
}

/**
 * cq_numbering_get_number:
 * @path: a place in the document
 *
 * Returns: (transfer none) (nullable): the number there
 */
const char *
cq_numbering_get_number (CqNumbering *self, CqPath *path)
{
  Entry *entry = g_hash_table_lookup (self->places, path);

  return entry != NULL ? entry->number : NULL;
}

/**
 * cq_numbering_get_mark:
 *
 * Returns: (transfer none) (nullable): what is printed before the text there, a bullet too
 */
const char *
cq_numbering_get_mark (CqNumbering *self, CqPath *path)
{
  Entry *entry = g_hash_table_lookup (self->places, path);

  return entry != NULL ? entry->mark : NULL;
}

/**
 * cq_numbering_get_value:
 *
 * Returns: the number there as a count; 0 where it is none, "14 bis"
 */
guint
cq_numbering_get_value (CqNumbering *self, CqPath *path)
{
  Entry *entry = g_hash_table_lookup (self->places, path);

  return entry != NULL ? entry->value : 0;
}

/**
 * cq_numbering_get_number_of:
 *
 * Returns: (transfer none) (nullable): the number of the clause, sub-clause, area or footnote that bears @id, or of the clause that
 *   it stands in
 */
const char *
cq_numbering_get_number_of (CqNumbering *self, const char *id)
{
  Entry *entry = g_hash_table_lookup (self->ids, id);

  return entry != NULL ? entry->number : NULL;
}

/**
 * cq_numbering_get_reference:
 * @lang: (nullable): the language of a title; %NULL is the principal language
 *
 * Returns: (transfer full) (nullable): what a cross-reference prints
 */
char *
cq_numbering_get_reference (CqNumbering *self, const char *id, const char *lang)
{
  Entry *entry = g_hash_table_lookup (self->ids, id);
  CqNode *node = NULL;
  g_autoptr (CqSection) section = NULL;
  g_autoptr (CqPart) part = NULL;

  if (entry != NULL && entry->reference != NULL)
    return g_strdup (entry->reference);
  section = cq_section_find (self->document, id);
  if (section != NULL)
    node = cq_section_get_title_node (section);
  else
    {
      part = cq_part_find (self->document, id);
      node = part != NULL ? cq_part_get_title_node (part) : NULL;
    }
  return node != NULL ? cq_text_get_any (node, lang, cq_document_get_language (self->document), NULL) : NULL;
}
