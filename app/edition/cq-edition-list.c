/* Editions: clauses with the numbers that are printed, and clauses without. */
#include "edition/cq-edition-private.h"

#include <string.h>

/* A list of clauses on its way into the text: whole numbers stay in lists, the rest become paragraphs. */
typedef struct
{
  CqNode *source;    /* (unowned): the list */
  GPtrArray *body;   /* (unowned): where it goes */
  CqNode *gap;       /* (owned) (nullable): the white space between blocks there */
  GPtrArray *items;  /* (owned): the list being filled, empty between lists */
  CqNode *tail;      /* (unowned) (nullable): the last white space within the source */
  guint n_items;     /* listitems among them */
  guint expected;    /* the number the next item has by itself */
  gboolean began;    /* whether a block stands in body yet */
  gboolean has_list; /* whether a list does: the source's id is taken */
} Flow;

/* The number where it is a whole one, else 0. */
static guint
get_whole_number (const char *number)
{
  guint64 value;

  if (number == NULL || !g_ascii_string_to_unsigned (number, 10, 1, G_MAXINT, &value, NULL))
    return 0;
  return (guint) value;
}

static void
push_block (Flow *flow, CqNode *block)
{
  if (flow->began && flow->gap != NULL)
    cq_edition_push (flow->body, cq_node_ref (flow->gap));
  cq_edition_push (flow->body, block);
  flow->began = TRUE;
}

/* The heading of a list that came to nothing becomes one of the text. */
static CqNode *
make_block (CqNode *node)
{
  return cq_node_is (node, CQ_DB_TITLE) ? cq_node_with_tag (node, CQ_DB_BRIDGEHEAD) : cq_node_ref (node);
}

static void
end_list (CqEditionWork *work, Flow *flow)
{
  g_autoptr (CqNode) stripped = NULL;
  g_autoptr (CqNode) counted = NULL;
  g_autoptr (CqNode) stated = NULL;
  g_autoptr (CqNode) filled = NULL;

  if (flow->n_items == 0)
    {
      for (guint i = 0; i < flow->items->len; i++)
        push_block (flow, make_block (g_ptr_array_index (flow->items, i)));
      g_ptr_array_set_size (flow->items, 0);
      return;
    }
  if (flow->tail != NULL)
    cq_edition_push (flow->items, cq_node_ref (flow->tail));
  stripped = cq_edition_strip_names (flow->source);
  counted = cq_node_with_attribute (stripped, CQ_AT_CONTINUATION, NULL);
  stated = cq_node_with_attribute (counted, CQ_AT_NUMERATION, "arabic");
  filled = cq_node_with_child_array (stated, flow->items);
  push_block (flow, cq_edition_finish (work, filled, flow->has_list ? NULL : cq_node_get (filled, CQ_XML_ID)));
  g_ptr_array_set_size (flow->items, 0);
  flow->n_items = 0;
  flow->has_list = TRUE;
}

static void
add_item (CqEditionWork *work, Flow *flow, CqNode *item, CqNode *gap, GPtrArray *content, guint number)
{
  g_autoptr (CqNode) stripped = cq_edition_strip_names (item);
  g_autoptr (CqNode) filled = cq_node_with_child_array (stripped, content);
  g_autoptr (CqNode) numbered = NULL;
  g_autofree char *override = NULL;

  if (flow->n_items == 0 || flow->expected != number)
    override = g_strdup_printf ("%u", number);
  numbered = cq_node_with_attribute (filled, CQ_AT_OVERRIDE, override);
  if (gap != NULL)
    cq_edition_push (flow->items, cq_node_ref (gap));
  cq_edition_push (flow->items, cq_edition_finish (work, numbered, cq_edition_get_id (work, item)));
  flow->expected = number + 1;
  flow->n_items++;
}

/* The paragraph that stands for a clause: its role, its id, and its number where it has one. */
static CqNode *
make_clause_para (CqEditionWork *work, CqNode *item, CqNode *para, const char *role, const char *mark)
{
  const char *id = cq_node_get (item, CQ_XML_ID);
  const char *own_id = cq_node_get (para, CQ_XML_ID);
  g_autoptr (CqNode) bare = cq_node_with_attribute (para, CQ_XML_ID, NULL);
  g_autoptr (CqNode) roled = cq_node_with_attribute (bare, CQ_AT_ROLE, role);
  g_autoptr (GPtrArray) words = cq_node_array_new ();
  g_autoptr (CqNode) filled = NULL;

  if (id != NULL && own_id != NULL)
    {
      g_autoptr (CqNode) anchor = cq_edition_new_text (CQ_DB_ANCHOR, NULL, NULL);
      cq_edition_push (words, cq_edition_finish (work, anchor, own_id));
    }
  if (mark != NULL)
    {
      cq_edition_push (words, cq_edition_new_text (CQ_DB_PHRASE, "number", mark));
      cq_edition_push (words, cq_node_new_text (" ", 1));
    }
  for (guint i = 0; i < cq_node_get_n_children (roled); i++)
    cq_edition_push (words, cq_node_ref (cq_node_get_child (roled, i)));
  filled = cq_node_with_child_array (roled, words);
  return cq_edition_finish (work, filled, id == NULL && own_id != NULL ? own_id : cq_edition_get_id (work, item));
}

static void
add_paras (CqEditionWork *work, Flow *flow, CqNode *item, GPtrArray *content, const char *mark)
{
  const char *role = cq_node_get (item, CQ_AT_ROLE);
  gboolean headed = FALSE;

  if (role == NULL)
    role = cq_node_has_role (flow->source, CQ_DB_ORDEREDLIST, "preamble") ? "preambular" : "operative";
  end_list (work, flow);
  for (guint i = 0; i < content->len; i++)
    {
      CqNode *block = g_ptr_array_index (content, i);

      if (cq_node_is_blank (block))
        continue;
      if (!headed)
        {
          gboolean is_para = cq_node_is (block, CQ_DB_PARA);
          g_autoptr (CqNode) para = is_para ? cq_node_ref (block) : cq_edition_new_text (CQ_DB_PARA, NULL, NULL);
          headed = TRUE;
          push_block (flow, make_clause_para (work, item, para, role, mark));
          if (is_para)
            continue;
        }
      if (cq_node_is (block, CQ_DB_PARA) && cq_node_get (block, CQ_AT_ROLE) == NULL)
        push_block (flow, cq_node_with_attribute (block, CQ_AT_ROLE, role));
      else
        push_block (flow, cq_node_ref (block));
    }
}

/* Whether the first paragraph brings its number along, as "14 bis" does. */
static gboolean
says_its_number (GPtrArray *content)
{
  CqNode *para = NULL;

  for (guint i = 0; i < content->len && para == NULL; i++)
    if (cq_node_is (g_ptr_array_index (content, i), CQ_DB_PARA))
      para = g_ptr_array_index (content, i);
  for (guint i = 0; para != NULL && i < cq_node_get_n_children (para); i++)
    if (!cq_node_is_blank (cq_node_get_child (para, i)))
      return cq_node_has_role (cq_node_get_child (para, i), CQ_DB_PHRASE, "number");
  return FALSE;
}

static void
add_clause (CqEditionWork *work, Flow *flow, CqNode *item, CqNode *gap, guint index)
{
  g_autoptr (GPtrArray) content = cq_node_array_new ();
  g_autoptr (CqPath) place = NULL;
  const char *around = work->inherited;
  const char *block = work->block;
  const char *number;

  g_array_append_val (work->steps, index);
  work->inherited = cq_text_get_language (item, around);
  if (cq_node_get (item, CQ_XML_ID) != NULL)
    work->block = cq_node_get (item, CQ_XML_ID);
  place = cq_edition_get_place (work);
  number = cq_numbering_get_number (work->numbering, place);
  cq_edition_add_children (work, item, content);
  if (says_its_number (content))
    add_paras (work, flow, item, content, NULL);
  else if (get_whole_number (number) > 0)
    add_item (work, flow, item, gap, content, get_whole_number (number));
  else
    add_paras (work, flow, item, content, cq_numbering_get_mark (work->numbering, place));
  work->inherited = around;
  work->block = block;
  g_array_set_size (work->steps, work->steps->len - 1);
}

static void
add_clauses (CqEditionWork *work, CqNode *list, GPtrArray *body)
{
  CqNode *last = body->len > 0 ? g_ptr_array_index (body, body->len - 1) : NULL;
  CqNode *gap = NULL;
  Flow flow = { list, body, NULL, cq_node_array_new (), NULL, 0, 0, FALSE, FALSE };
  guint n = cq_node_get_n_children (list);

  if (last != NULL && cq_node_is_blank (last))
    flow.gap = cq_node_ref (last);
  if (n > 0 && cq_node_is_blank (cq_node_get_child (list, n - 1)))
    flow.tail = cq_node_get_child (list, n - 1);
  for (guint i = 0; i < n; i++)
    {
      CqNode *child = cq_node_get_child (list, i);

      if (cq_node_is_blank (child))
        gap = child;
      else if (cq_node_is (child, CQ_DB_LISTITEM))
        add_clause (work, &flow, child, gap, i);
      else if (cq_node_get_kind (child) == CQ_NODE_ELEMENT)
        {
          g_autoptr (GPtrArray) other = cq_node_array_new ();
          cq_edition_add (work, child, i, other);
          for (guint at = 0; at < other->len; at++)
            cq_edition_push (flow.items, cq_node_ref (g_ptr_array_index (other, at)));
        }
    }
  end_list (work, &flow);
  g_ptr_array_unref (flow.items);
  g_clear_pointer (&flow.gap, cq_node_unref);
}

static const char *
get_numeration (const char *number)
{
  if (number == NULL || g_ascii_isdigit (*number))
    return "arabic";
  if (g_ascii_islower (*number))
    return *number == 'i' ? "lowerroman" : "loweralpha";
  return *number == 'I' ? "upperroman" : "upperalpha";
}

/* A list within a clause, or one that is none of clauses: what its marks are is said, not left to
 * the habits of whoever prints it. */
static CqNode *
make_other_list (CqEditionWork *work, CqNode *list)
{
  g_autoptr (GPtrArray) body = cq_node_array_new ();
  g_autoptr (CqNode) stripped = cq_edition_strip_names (list);
  g_autoptr (CqNode) filled = NULL;
  g_autoptr (CqNode) stated = NULL;
  guint first = 0;
  guint n = cq_node_get_n_children (list);

  while (first < n && !cq_node_is (cq_node_get_child (list, first), CQ_DB_LISTITEM))
    first++;
  cq_edition_add_children (work, list, body);
  filled = cq_node_with_child_array (stripped, body);
  if (first < n)
    {
      g_autoptr (CqPath) place = NULL;
      g_autofree char *value = NULL;
      guint counted;

      g_array_append_val (work->steps, first);
      place = cq_edition_get_place (work);
      g_array_set_size (work->steps, work->steps->len - 1);
      counted = cq_numbering_get_value (work->numbering, place);
      value = g_strdup_printf ("%u", MAX (counted, 1));
      for (guint i = 0; i < cq_node_get_n_children (filled); i++)
        {
          CqNode *item = cq_node_get_child (filled, i);
          if (cq_node_is (item, CQ_DB_LISTITEM))
            {
              g_autoptr (CqNode) started = cq_node_with_attribute (item, CQ_AT_OVERRIDE, value);
              CqNode *changed = cq_node_with_child_at (filled, i, started);
              cq_node_unref (filled);
              filled = changed;
              break;
            }
        }
      if (cq_node_get (filled, CQ_AT_NUMERATION) == NULL)
        stated = cq_node_with_attribute (filled, CQ_AT_NUMERATION,
                                         get_numeration (cq_numbering_get_number (work->numbering, place)));
    }
  if (stated == NULL)
    stated = g_steal_pointer (&filled);
  return cq_edition_finish (work, stated, cq_edition_get_id (work, list));
}

/**
 * cq_edition_add_list:
 *
 * Adds what becomes of an ordered list.
 *
 * Returns: whether @list was one
 */
gboolean
cq_edition_add_list (CqEditionWork *work, CqNode *list, GPtrArray *body)
{
  if (!cq_node_is (list, CQ_DB_ORDEREDLIST))
    return FALSE;
  if (cq_node_has_role (list, CQ_DB_ORDEREDLIST, "preamble") || cq_node_has_role (list, CQ_DB_ORDEREDLIST, "operative"))
    add_clauses (work, list, body);
  else
    cq_edition_push (body, make_other_list (work, list));
  return TRUE;
}
