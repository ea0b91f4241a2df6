/* The printed numbers of a document, by one pass over it. */
#include "statement/cq-numbering-private.h"

#include "language/cq-number-text.h"

#include <string.h>

/* Where the pass stands. Copied on the way down, but for the counters that the part shares. */
typedef struct
{
  CqNumbering *self;
  CqNumberingScheme scheme;
  guint *clauses;        /* the last number given to a clause */
  guint *areas;          /* the last top area counted */
  GHashTable *footnotes; /* (element-type utf8 guint): the last number, by language */
  CqNumberedPlace *clause;         /* (nullable): what a sub-clause here belongs to */
  guint list_depth;      /* lists around this place, the clauses' own not counted */
  guint section_depth;
  const char *lang;
} Pass;

static void number_children (Pass *pass,
                             CqNode *node,
                             CqPath *path);

static void
entry_free (gpointer data)
{
  CqNumberedPlace *entry = data;

  g_free (entry->number);
  g_free (entry->mark);
  g_free (entry);
}

static guint
place_hash (gconstpointer key)
{
  CqPath *path = (CqPath *) key;
  guint hash = 5381;

  for (guint i = 0; i < cq_path_get_depth (path); i++)
    hash = hash * 33 + cq_path_get_step (path, i);
  return hash;
}

static gboolean
place_equal (gconstpointer a, gconstpointer b)
{
  return cq_path_compare ((CqPath *) a, (CqPath *) b) == 0;
}

static CqNumberedPlace *
add_entry (Pass *pass, CqNode *node, CqPath *path, char *number, const char *pattern, guint value)
{
  CqNumberedPlace *entry = g_new0 (CqNumberedPlace, 1);
  const char *id = cq_node_get (node, CQ_XML_ID);

  entry->number = number;
  if (number != NULL && pattern != NULL)
    {
      g_auto (GStrv) parts = g_strsplit (pattern, "%", 2);
      entry->mark = g_strjoinv (number, parts);
    }
  entry->value = value;
  entry->above = pass->clause;
  g_ptr_array_add (pass->self->entries, entry);
  g_hash_table_insert (pass->self->by_place, cq_path_ref (path), entry);
  if (id != NULL && !g_hash_table_contains (pass->self->by_id, id))
    g_hash_table_insert (pass->self->by_id, (gpointer) id, entry);
  return entry;
}

/* "14 bis": what a clause says of its own number, at the head of its first paragraph */
static char *
dup_own_number (CqNode *clause)
{
  CqNode *para = cq_node_is (clause, CQ_DB_PARA) ? clause : cq_node_find_child (clause, CQ_DB_PARA);

  for (guint i = 0; para != NULL && i < cq_node_get_n_children (para); i++)
    {
      CqNode *child = cq_node_get_child (para, i);
      if (cq_node_has_role (child, CQ_DB_PHRASE, "number"))
        {
          g_autofree char *text = cq_node_dup_text_content (child);
          gsize length = strlen (g_strstrip (text));
          if (length > 0 && text[length - 1] == '.')
            text[length - 1] = '\0';
          return g_steal_pointer (&text);
        }
      if (!cq_node_is_blank (child))
        break;
    }
  return NULL;
}

static guint
get_override (CqNode *listitem)
{
  const char *override = cq_node_get (listitem, CQ_AT_OVERRIDE);
  guint64 value = 0;

  if (override == NULL || !g_ascii_string_to_unsigned (override, 10, 1, G_MAXINT, &value, NULL))
    return 0;
  return value;
}

static void
number_clause (Pass *pass, CqNode *listitem, CqPath *path)
{
  g_autofree char *own = dup_own_number (listitem);
  Pass below = *pass;

  if (pass->scheme == CQ_NUMBERING_NONE && own == NULL)
    below.clause = add_entry (pass, listitem, path, NULL, NULL, 0);
  else if (own != NULL)
    below.clause = add_entry (pass, listitem, path, g_steal_pointer (&own), "%.", 0);
  else
    {
      guint override = get_override (listitem);

      *pass->clauses = override > 0 ? override : *pass->clauses + 1;
      if (pass->scheme == CQ_NUMBERING_SECTION && *pass->areas > 0)
        below.clause = add_entry (pass, listitem, path,
                                  g_strdup_printf ("%u.%u", *pass->areas, *pass->clauses), "%.", 0);
      else
        below.clause = add_entry (pass, listitem, path, g_strdup_printf ("%u", *pass->clauses), "%.",
                                  *pass->clauses);
    }
  below.list_depth = 0;
  number_children (&below, listitem, path);
}

/* The UN's levels below a clause: (a), (i), a., i. (UN Editorial Manual, Paragraphs) */
static const char *
get_numeration (Pass *pass, CqNode *list, const char **pattern)
{
  static const char *const levels[] = { "loweralpha", "lowerroman", "loweralpha", "lowerroman" };
  const char *numeration = cq_node_get (list, CQ_AT_NUMERATION);

  if (numeration == NULL)
    numeration = pass->clause != NULL ? levels[MIN (pass->list_depth, 3)] : "arabic";
  *pattern = g_str_equal (numeration, "arabic") || (pass->clause != NULL && pass->list_depth > 1) ? "%." : "(%)";
  return numeration;
}

static char *
format_number (const char *numeration, guint value)
{
  if (g_str_has_suffix (numeration, "alpha"))
    return cq_number_to_letters (value, g_str_has_prefix (numeration, "upper"));
  if (g_str_has_suffix (numeration, "roman"))
    return cq_number_to_roman (value, g_str_has_prefix (numeration, "upper"));
  return g_strdup_printf ("%u", value);
}

static void
number_list (Pass *pass, CqNode *list, CqPath *path)
{
  const char *pattern;
  const char *numeration = get_numeration (pass, list, &pattern);
  const char *start = cq_node_get (list, CQ_AT_STARTINGLINENUMBER);
  guint value = start != NULL ? MAX (atoi (start), 1) - 1 : 0;

  for (guint i = 0; i < cq_node_get_n_children (list); i++)
    {
      CqNode *listitem = cq_node_get_child (list, i);
      g_autoptr (CqPath) place = NULL;
      Pass below = *pass;
      guint override;

      if (!cq_node_is (listitem, CQ_DB_LISTITEM))
        continue;
      override = get_override (listitem);
      value = override > 0 ? override : value + 1;
      place = cq_path_new_child (path, i);
      below.clause = add_entry (pass, listitem, place, format_number (numeration, value), pattern, value);
      below.list_depth = pass->list_depth + 1;
      number_children (&below, listitem, place);
    }
}

static gboolean
is_clause_list (CqNode *node)
{
  return cq_node_has_role (node, CQ_DB_ORDEREDLIST, "operative");
}

static void
number_clause_list (Pass *pass, CqNode *list, CqPath *path)
{
  if (g_strcmp0 (cq_node_get (list, CQ_AT_CONTINUATION), "continues") != 0)
    *pass->clauses = 0;
  for (guint i = 0; i < cq_node_get_n_children (list); i++)
    {
      g_autoptr (CqPath) place = NULL;

      if (!cq_node_is (cq_node_get_child (list, i), CQ_DB_LISTITEM))
        continue;
      place = cq_path_new_child (path, i);
      number_clause (pass, cq_node_get_child (list, i), place);
    }
}

static void
number_section (Pass *pass, CqNode *section, CqPath *path)
{
  Pass below = *pass;

  below.section_depth++;
  if (cq_node_has_role (section, CQ_DB_SECTION, "area") && pass->section_depth == 0)
    {
      ++*pass->areas;
      if (pass->scheme == CQ_NUMBERING_SECTION)
        add_entry (pass, section, path, g_strdup_printf ("%u", *pass->areas), "%.", *pass->areas);
    }
  number_children (&below, section, path);
}

/* Each language version of a clause has its own notes, counted for itself */
static void
number_footnote (Pass *pass, CqNode *footnote, CqPath *path)
{
  guint value = GPOINTER_TO_UINT (g_hash_table_lookup (pass->footnotes, pass->lang)) + 1;
  Pass alone = *pass;

  alone.clause = NULL;
  g_hash_table_insert (pass->footnotes, (gpointer) pass->lang, GUINT_TO_POINTER (value));
  add_entry (&alone, footnote, path, g_strdup_printf ("%u", value), "%", value);
}

/* Places within a clause are referred to by its number */
static void
note_place (Pass *pass, CqNode *node, CqPath *path)
{
  g_autofree char *own = cq_node_is (node, CQ_DB_PARA) && pass->clause == NULL ? dup_own_number (node) : NULL;

  if (own != NULL)
    add_entry (pass, node, path, g_steal_pointer (&own), "%.", 0);
  else if (pass->clause != NULL && cq_node_get (node, CQ_XML_ID) != NULL)
    add_entry (pass, node, path, NULL, NULL, 0)->is_open = TRUE;
}

static void
number_node (Pass *pass, CqNode *node, CqPath *path)
{
  Pass below = *pass;

  if (cq_node_get (node, CQ_XML_LANG) != NULL)
    below.lang = cq_node_get (node, CQ_XML_LANG);

  switch (cq_node_get_tag (node))
    {
    case CQ_DB_ORDEREDLIST:
      if (is_clause_list (node))
        number_clause_list (&below, node, path);
      else if (cq_node_has_role (node, CQ_DB_ORDEREDLIST, "preamble"))
        number_children (&below, node, path);
      else
        number_list (&below, node, path);
      return;
    case CQ_DB_ITEMIZEDLIST:
      below.list_depth++;
      break;
    case CQ_DB_SECTION:
      number_section (&below, node, path);
      return;
    case CQ_DB_FOOTNOTE:
      number_footnote (&below, node, path);
      return;
    case CQ_DB_INFO:
    case CQ_DB_APPENDIX: /* a part of its own */
      return;
    default:
      note_place (&below, node, path);
    }
  number_children (&below, node, path);
}

static void
number_children (Pass *pass, CqNode *node, CqPath *path)
{
  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    {
      CqNode *child = cq_node_get_child (node, i);
      g_autoptr (CqPath) place = NULL;

      if (cq_node_get_kind (child) != CQ_NODE_ELEMENT)
        continue;
      place = cq_path_new_child (path, i);
      number_node (pass, child, place);
    }
}

static void
number_part (CqNumbering *self, CqNode *document, CqPart *part)
{
  g_autoptr (GHashTable) footnotes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (CqPath) path = NULL;
  guint clauses = 0;
  guint areas = 0;
  Pass pass = { self, cq_part_get_numbering (part), &clauses, &areas, footnotes, NULL, 0, 0,
                cq_document_get_language (document) };
  CqNode *root = cq_document_get_root (document);

  for (guint i = 0; i < cq_node_get_n_children (document); i++)
    if (cq_node_get_child (document, i) == root)
      path = cq_path_new (&i, 1);
  for (guint i = 0; cq_part_is_annex (part) && i < cq_node_get_n_children (root); i++)
    if (cq_node_get_child (root, i) == cq_part_get_node (part))
      {
        g_autoptr (CqPath) above = g_steal_pointer (&path);
        path = cq_path_new_child (above, i);
      }
  number_children (&pass, cq_part_get_node (part), path);
}

/**
 * cq_numbering_new:
 * @part: (nullable): the id of a part, %NULL for every part
 *
 * Returns: (transfer full): the numbers of @document as they stand now
 */
CqNumbering *
cq_numbering_new (CqNode *document, const char *part)
{
  CqNumbering *self = g_new0 (CqNumbering, 1);

  g_atomic_ref_count_init (&self->refs);
  self->document = cq_node_ref (document);
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->by_place = g_hash_table_new_full (place_hash, place_equal, (GDestroyNotify) cq_path_unref, NULL);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);

  if (part != NULL)
    {
      g_autoptr (CqPart) one = cq_part_find (document, part);
      if (one != NULL)
        number_part (self, document, one);
    }
  else
    {
      g_autoptr (GPtrArray) parts = cq_parts_list (document);
      for (guint i = 0; i < parts->len; i++)
        number_part (self, document, g_ptr_array_index (parts, i));
    }
  return self;
}
