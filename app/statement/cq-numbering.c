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
  GArray *steps;         /* (element-type guint): the place of the node at hand, shared */
} Pass;

static void number_children (Pass *pass,
                             CqNode *node);

static void
entry_free (gpointer data)
{
  CqNumberedPlace *entry = data;

  cq_path_unref (entry->place);
  g_free (entry->number);
  g_free (entry->mark);
  g_free (entry);
}

/* Enters a child of the node at hand; leave() goes back. */
static void
enter (Pass *pass, guint index)
{
  g_array_append_val (pass->steps, index);
}

static void
leave (Pass *pass)
{
  g_array_set_size (pass->steps, pass->steps->len - 1);
}

/* Numbers the node at hand. A pattern has one "%", with at most a "(" before it. */
static CqNumberedPlace *
add_entry (Pass *pass, CqNode *node, char *number, const char *pattern, guint value)
{
  CqNumberedPlace *entry = g_new0 (CqNumberedPlace, 1);

  entry->id = cq_node_get (node, CQ_XML_ID);
  entry->place = cq_path_new ((const guint *) (gpointer) pass->steps->data, pass->steps->len);
  entry->number = number;
  if (number != NULL && pattern != NULL)
    entry->mark = g_strconcat (*pattern == '(' ? "(" : "", number, strchr (pattern, '%') + 1, NULL);
  entry->value = value;
  entry->above = pass->clause;
  g_ptr_array_add (pass->self->entries, entry);
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
number_clause (Pass *pass, CqNode *listitem)
{
  g_autofree char *own = dup_own_number (listitem);
  Pass below = *pass;

  if (pass->scheme == CQ_NUMBERING_NONE && own == NULL)
    below.clause = add_entry (pass, listitem, NULL, NULL, 0);
  else if (own != NULL)
    below.clause = add_entry (pass, listitem, g_steal_pointer (&own), "%.", 0);
  else
    {
      guint override = get_override (listitem);

      *pass->clauses = override > 0 ? override : *pass->clauses + 1;
      if (pass->scheme == CQ_NUMBERING_SECTION && *pass->areas > 0)
        below.clause = add_entry (pass, listitem, g_strdup_printf ("%u.%u", *pass->areas, *pass->clauses), "%.", 0);
      else
        below.clause = add_entry (pass, listitem, g_strdup_printf ("%u", *pass->clauses), "%.", *pass->clauses);
    }
  below.list_depth = 0;
  number_children (&below, listitem);
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
number_list (Pass *pass, CqNode *list)
{
  const char *pattern;
  const char *numeration = get_numeration (pass, list, &pattern);
  const char *start = cq_node_get (list, CQ_AT_STARTINGLINENUMBER);
  guint value = start != NULL ? MAX (atoi (start), 1) - 1 : 0;

  for (guint i = 0; i < cq_node_get_n_children (list); i++)
    {
      CqNode *listitem = cq_node_get_child (list, i);
      Pass below = *pass;
      guint override;

      if (!cq_node_is (listitem, CQ_DB_LISTITEM))
        continue;
      override = get_override (listitem);
      value = override > 0 ? override : value + 1;
      enter (pass, i);
      below.clause = add_entry (pass, listitem, format_number (numeration, value), pattern, value);
      below.list_depth = pass->list_depth + 1;
      number_children (&below, listitem);
      leave (pass);
    }
}

static gboolean
is_clause_list (CqNode *node)
{
  return cq_node_has_role (node, CQ_DB_ORDEREDLIST, "operative");
}

static void
number_clause_list (Pass *pass, CqNode *list)
{
  if (g_strcmp0 (cq_node_get (list, CQ_AT_CONTINUATION), "continues") != 0)
    *pass->clauses = 0;
  for (guint i = 0; i < cq_node_get_n_children (list); i++)
    {
      if (!cq_node_is (cq_node_get_child (list, i), CQ_DB_LISTITEM))
        continue;
      enter (pass, i);
      number_clause (pass, cq_node_get_child (list, i));
      leave (pass);
    }
}

static void
number_section (Pass *pass, CqNode *section)
{
  Pass below = *pass;

  below.section_depth++;
  if (cq_node_has_role (section, CQ_DB_SECTION, "area") && pass->section_depth == 0)
    {
      ++*pass->areas;
      if (pass->scheme == CQ_NUMBERING_SECTION)
        add_entry (pass, section, g_strdup_printf ("%u", *pass->areas), "%.", *pass->areas);
    }
  number_children (&below, section);
}

/* Each language version of a clause has its own notes, counted for itself */
static void
number_footnote (Pass *pass, CqNode *footnote)
{
  guint value = GPOINTER_TO_UINT (g_hash_table_lookup (pass->footnotes, pass->lang)) + 1;
  Pass alone = *pass;

  alone.clause = NULL;
  g_hash_table_insert (pass->footnotes, (gpointer) pass->lang, GUINT_TO_POINTER (value));
  add_entry (&alone, footnote, g_strdup_printf ("%u", value), "%", value);
}

/* Places within a clause are referred to by its number */
static void
note_place (Pass *pass, CqNode *node)
{
  g_autofree char *own = cq_node_is (node, CQ_DB_PARA) && pass->clause == NULL ? dup_own_number (node) : NULL;

  if (own != NULL)
    add_entry (pass, node, g_steal_pointer (&own), "%.", 0);
  else if (pass->clause != NULL && cq_node_get (node, CQ_XML_ID) != NULL)
    add_entry (pass, node, NULL, NULL, 0)->is_open = TRUE;
}

static void
number_node (Pass *pass, CqNode *node)
{
  Pass below = *pass;

  if (cq_node_get (node, CQ_XML_LANG) != NULL)
    below.lang = cq_node_get (node, CQ_XML_LANG);

  switch (cq_node_get_tag (node))
    {
    case CQ_DB_ORDEREDLIST:
      if (is_clause_list (node))
        number_clause_list (&below, node);
      else if (cq_node_has_role (node, CQ_DB_ORDEREDLIST, "preamble"))
        number_children (&below, node);
      else
        number_list (&below, node);
      return;
    case CQ_DB_ITEMIZEDLIST:
      below.list_depth++;
      break;
    case CQ_DB_SECTION:
      number_section (&below, node);
      return;
    case CQ_DB_FOOTNOTE:
      number_footnote (&below, node);
      return;
    case CQ_DB_INFO:
    case CQ_DB_APPENDIX: /* a part of its own */
      return;
    default:
      note_place (&below, node);
    }
  number_children (&below, node);
}

/* Nothing but words: most of what stands in a clause, and no place for a number. */
static gboolean
is_words (CqNode *node)
{
  if (cq_node_get_kind (node) != CQ_NODE_ELEMENT)
    return TRUE;
  if ((!cq_node_is (node, CQ_DB_PHRASE) && !cq_node_is (node, CQ_DB_EMPHASIS)) || cq_node_get (node, CQ_XML_ID) != NULL)
    return FALSE;
  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    if (cq_node_get_kind (cq_node_get_child (node, i)) == CQ_NODE_ELEMENT)
      return FALSE;
  return TRUE;
}

static void
number_children (Pass *pass, CqNode *node)
{
  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    {
      CqNode *child = cq_node_get_child (node, i);

      if (is_words (child))
        continue;
      enter (pass, i);
      number_node (pass, child);
      leave (pass);
    }
}

static void
number_part (CqNumbering *self, CqNode *document, CqPart *part)
{
  g_autoptr (GHashTable) footnotes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (guint));
  guint clauses = 0;
  guint areas = 0;
  Pass pass = { self, cq_part_get_numbering (part), &clauses, &areas, footnotes, NULL, 0, 0,
                cq_document_get_language (document), steps };
  CqNode *root = cq_document_get_root (document);

  for (guint i = 0; i < cq_node_get_n_children (document); i++)
    if (cq_node_get_child (document, i) == root)
      enter (&pass, i);
  for (guint i = 0; cq_part_is_annex (part) && i < cq_node_get_n_children (root); i++)
    if (cq_node_get_child (root, i) == cq_part_get_node (part))
      enter (&pass, i);
  number_children (&pass, cq_part_get_node (part));
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const CqNumberedPlace *one = *(const CqNumberedPlace *const *) a;
  const CqNumberedPlace *two = *(const CqNumberedPlace *const *) b;

  return cq_path_compare (one->place, two->place);
}

/* Parts come one after the other; only where an annex stands amidst the text are their places mixed. */
static void
index_entries (CqNumbering *self)
{
  for (guint i = 1; i < self->entries->len; i++)
    if (compare_places (&g_ptr_array_index (self->entries, i - 1), &g_ptr_array_index (self->entries, i)) > 0)
      {
        g_ptr_array_sort (self->entries, compare_places);
        break;
      }
  /* The first of those that share an id has it. */
  for (guint i = self->entries->len; i > 0; i--)
    {
      CqNumberedPlace *entry = g_ptr_array_index (self->entries, i - 1);
      if (entry->id != NULL)
        g_hash_table_insert (self->by_id, (gpointer) entry->id, entry);
    }
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
  self->numbered = cq_node_ref (document);
  self->entries = g_ptr_array_new_with_free_func (entry_free);
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
  index_entries (self);
  return self;
}
