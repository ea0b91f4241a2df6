/* The points of a clause, (a), (i), written as paragraphs, become lists. */
#include "import/cq-import-private.h"

#include <string.h>

#include "tree/cq-node-builder.h"

#define MAX_LEVELS 4
/* How far behind “(a)” its “(b)” may stand */
#define MAX_BETWEEN 100

/* A list that is being filled, and its last entry */
typedef struct
{
  CqLabelKind kind;
  guint last;
  CqNodeBuilder *list;
  CqNodeBuilder *entry;
} Level;

typedef struct
{
  Level levels[MAX_LEVELS];
  guint n_levels;
  guint line;
} Points;

static void
end_level (Points *self, GPtrArray *passages)
{
  Level *level = &self->levels[--self->n_levels];
  CqNode *list;

  cq_node_builder_take (level->list, cq_node_builder_end (level->entry));
  list = cq_node_builder_end (level->list);
  if (self->n_levels > 0)
    cq_node_builder_take (self->levels[self->n_levels - 1].entry, list);
  else
    g_ptr_array_add (passages, cq_passage_new_node (list, self->line));
}

static void
begin_level (Points *self, CqLabelKind kind, guint line)
{
  Level level = { kind, 0, cq_node_builder_new (CQ_DB_ORDEREDLIST), NULL };

  cq_node_builder_set (level.list, CQ_AT_NUMERATION, cq_label_kind_get_numeration (kind));
  if (self->n_levels == 0)
    self->line = line;
  self->levels[self->n_levels++] = level;
}

static void
add_point (Points *self, CqPassage *passage, gsize length)
{
  Level *level = &self->levels[self->n_levels - 1];
  g_autoptr (GPtrArray) content = cq_import_content_without_head (passage->content, length);
  CqNode *para = cq_import_content_wrap (content, CQ_DB_PARA, NULL);

  if (level->entry != NULL)
    cq_node_builder_take (level->list, cq_node_builder_end (level->entry));
  level->entry = cq_node_builder_new (CQ_DB_LISTITEM);
  cq_node_builder_take (level->entry, para);
  level->last++;
}

/* Numbers of plain text that stand further right than the clauses are points as well: “  1. ” */
static gsize
read_point (CqPassage *passage, const char *text, CqLabelKind kind, guint *value)
{
  g_autofree char *number = NULL;

  if (kind != CQ_LABEL_ARABIC || passage->indent == 0)
    return cq_label_read_point (text, kind, value);
  return cq_label_read_number (text, value, &number);
}

/* Whether the mark at the head of @text goes on with a list that is open, the innermost first: “(i)” comes after “(h)”. */
static gsize
find_level (Points *self, CqPassage *passage, const char *text, guint *n_levels)
{
  for (guint n = self->n_levels; n > 0; n--)
    {
      guint value;
      gsize length = read_point (passage, text, self->levels[n - 1].kind, &value);

      if (length > 0 && value == self->levels[n - 1].last + 1)
        {
          *n_levels = n;
          return length;
        }
    }
  return 0;
}

/* Whether the mark is the first of its kind. */
static gsize
find_first (CqPassage *passage, const char *text, CqLabelKind *kind)
{
  for (*kind = CQ_LABEL_LETTER; *kind <= CQ_LABEL_UPPER_ROMAN; (*kind)++)
    {
      guint value;
      gsize length = read_point (passage, text, *kind, &value);

      if (length > 0 && value == 1)
        return length;
    }
  return 0;
}

/* Takes a paragraph into the lists; FALSE where it is no point. */
static gboolean
take_point (Points *self, CqPassage *passage, GPtrArray *passages)
{
  g_autofree char *text = NULL;
  CqLabelKind kind;
  guint n_levels;
  gsize length;

  if (passage->kind != CQ_PASSAGE_TEXT)
    return FALSE;
  text = cq_import_content_get_text (passage->content);
  length = find_level (self, passage, text, &n_levels);
  if (length > 0)
    while (self->n_levels > n_levels)
      end_level (self, passages);
  else
    {
      length = self->n_levels < MAX_LEVELS ? find_first (passage, text, &kind) : 0;
      if (length == 0)
        return FALSE;
      begin_level (self, kind, passage->line);
    }
  add_point (self, passage, length);
  return TRUE;
}

/* A mark alone is no list: “(a)” must have its “(b)”. */
static gboolean
has_second (GPtrArray *passages, guint index)
{
  CqPassage *passage = passages->pdata[index];
  g_autofree char *text = NULL;
  CqLabelKind kind;

  if (passage->kind != CQ_PASSAGE_TEXT)
    return FALSE;
  text = cq_import_content_get_text (passage->content);
  if (find_first (passage, text, &kind) == 0)
    return FALSE;
  for (guint i = index + 1; i < MIN (passages->len, index + MAX_BETWEEN); i++)
    {
      CqPassage *other = passages->pdata[i];
      g_autofree char *words = other->kind == CQ_PASSAGE_TEXT ? cq_import_content_get_text (other->content) : NULL;
      guint value;

      if (words == NULL)
        return FALSE;
      if (read_point (other, words, kind, &value) > 0 && value == 2)
        return TRUE;
      if (cq_label_read_any_point (words) == 0 && other->indent <= passage->indent)
        return FALSE;
    }
  return FALSE;
}

/**
 * cq_import_gather_points:
 * @passages: (inout): paragraphs that begin with “(a)” or “(i)” and count on become lists
 */
void
cq_import_gather_points (GPtrArray *passages)
{
  g_autoptr (GPtrArray) gathered = g_ptr_array_new ();
  Points points = { 0 };

  for (guint i = 0; i < passages->len; i++)
    {
      CqPassage *passage = passages->pdata[i];

      if ((points.n_levels > 0 || has_second (passages, i)) && take_point (&points, passage, gathered))
        cq_passage_free (passage);
      else
        {
          while (points.n_levels > 0)
            end_level (&points, gathered);
          g_ptr_array_add (gathered, passage);
        }
    }
  while (points.n_levels > 0)
    end_level (&points, gathered);
  /* Each passage is freed or gathered by now */
  g_ptr_array_set_free_func (passages, NULL);
  g_ptr_array_set_size (passages, 0);
  g_ptr_array_set_free_func (passages, (GDestroyNotify) cq_passage_free);
  for (guint i = 0; i < gathered->len; i++)
    g_ptr_array_add (passages, gathered->pdata[i]);
}

static gboolean
is_list (CqPassage *passage)
{
  return passage->kind == CQ_PASSAGE_NODE
         && (cq_node_is (passage->node, CQ_DB_ORDEREDLIST) || cq_node_is (passage->node, CQ_DB_ITEMIZEDLIST));
}

/* “(a)”: points of what they follow, whatever that ends with. Other lists that count are clauses by now. */
static gboolean
has_points (CqPassage *passage)
{
  return cq_node_get (passage->node, CQ_AT_NUMERATION) != NULL;
}

/* Whether the words of the clause lead to what comes after it */
static gboolean
leads_on (CqPassage *clause)
{
  CqPassage *last = clause->passages->len > 0 ? clause->passages->pdata[clause->passages->len - 1] : NULL;
  g_autofree char *text = NULL;

  if (last == NULL || last->kind != CQ_PASSAGE_TEXT)
    return FALSE;
  text = cq_import_content_get_words (last->content);
  return g_str_has_suffix (text, ":") || g_str_has_suffix (text, "\xef\xbc\x9a");
}

/**
 * cq_import_gather_below_clauses:
 * @passages: (inout): a list that a clause leads to, with a colon or as its points, becomes part of it
 */
void
cq_import_gather_below_clauses (GPtrArray *passages)
{
  CqPassage *clause = NULL;
  guint n_kept = 0;

  for (guint i = 0; i < passages->len; i++)
    {
      CqPassage *passage = g_steal_pointer (&passages->pdata[i]);

      if (clause != NULL && is_list (passage) && (leads_on (clause) || has_points (passage)))
        {
          g_ptr_array_add (clause->passages, passage);
          continue;
        }
      clause = passage->kind == CQ_PASSAGE_CLAUSE ? passage : NULL;
      passages->pdata[n_kept++] = passage;
    }
  g_ptr_array_set_free_func (passages, NULL);
  g_ptr_array_set_size (passages, (int) n_kept);
  g_ptr_array_set_free_func (passages, (GDestroyNotify) cq_passage_free);
}
