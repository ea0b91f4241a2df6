/* A clause in the making. */
#include "statement/cq-clause-draft.h"

#include "language/cq-language.h"
#include "statement/cq-change.h"
#include "statement/cq-place.h"
#include "statement/cq-profile.h"

/* The draft's text in one language. */
typedef struct
{
  char *lang;         /* (owned) (nullable): %NULL is the principal language */
  GPtrArray *content; /* (owned) (nullable) (element-type CqNode) */
  char *verb;         /* (owned) (nullable) */
  char *verb_lang;    /* (owned) (nullable): the language of the verb, by name */
} Text;

struct _CqClauseDraft
{
  char *id;               /* (owned) (nullable) */
  char *number;           /* (owned) (nullable) */
  GPtrArray *texts;       /* (owned) (element-type Text) */
  GPtrArray *subclauses;  /* (owned) (element-type CqClauseDraft) */
  GPtrArray *others;      /* (owned) (element-type CqNode): blocks kept as they are */
  CqMarks marks;
};

static void
free_text (gpointer data)
{
  Text *text = data;

  g_free (text->lang);
  g_free (text->verb);
  g_free (text->verb_lang);
  g_clear_pointer (&text->content, g_ptr_array_unref);
  g_free (text);
}

/**
 * cq_clause_draft_new:
 *
 * Returns: (transfer full): a draft that says nothing yet
 */
CqClauseDraft *
cq_clause_draft_new (void)
{
  CqClauseDraft *self = g_new0 (CqClauseDraft, 1);

  self->texts = g_ptr_array_new_with_free_func (free_text);
  self->subclauses = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_clause_draft_free);
  self->others = cq_node_array_new ();
  return self;
}

/**
 * cq_clause_draft_new_text:
 * @lang: (nullable): %NULL is the principal language
 *
 * Returns: (transfer full): a draft of one text
 */
CqClauseDraft *
cq_clause_draft_new_text (const char *lang, const char *text)
{
  CqClauseDraft *self = cq_clause_draft_new ();
  g_autoptr (GPtrArray) content = cq_content_new (text);

  cq_clause_draft_set_content (self, lang, content);
  return self;
}

void
cq_clause_draft_free (CqClauseDraft *self)
{
  g_free (self->id);
  g_free (self->number);
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->subclauses);
  g_ptr_array_unref (self->others);
  g_free (self);
}

static void read_blocks (CqClauseDraft *self, CqNode *node);

static void
read_block (CqClauseDraft *self, CqNode *block)
{
  CqNode *child;

  if (cq_block_is_para (block))
    {
      g_autoptr (GPtrArray) content = cq_content_of (block);
      cq_clause_draft_set_content (self, cq_node_get (block, CQ_XML_LANG), content);
      return;
    }
  if (!cq_block_is_list (block))
    {
      g_ptr_array_add (self->others, cq_node_ref (block));
      return;
    }
  self->marks = cq_list_get_marks (block);
  for (guint i = 0; (child = cq_node_next_element (block, &i)) != NULL;)
    {
      CqClauseDraft *subclause = cq_clause_draft_new ();
      cq_clause_draft_set_id (subclause, cq_node_get (child, CQ_XML_ID));
      read_blocks (subclause, child);
      cq_clause_draft_take_subclause (self, subclause);
    }
}

static void
read_blocks (CqClauseDraft *self, CqNode *node)
{
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    read_block (self, child);
}

/**
 * cq_clause_draft_new_from:
 *
 * Returns: (transfer full): a draft that says what @clause says, under its id
 */
CqClauseDraft *
cq_clause_draft_new_from (CqClause *clause)
{
  CqClauseDraft *self = cq_clause_draft_new ();
  CqNode *node = cq_clause_get_node (clause);
  GPtrArray *nodes = cq_clause_list_nodes (clause);

  cq_clause_draft_set_id (self, cq_clause_get_id (clause));
  cq_clause_draft_set_number (self, cq_node_get (node, CQ_AT_OVERRIDE));
  if (cq_node_is (node, CQ_DB_LISTITEM))
    read_blocks (self, node);
  else
    for (guint i = 0; i < nodes->len; i++)
      read_block (self, g_ptr_array_index (nodes, i));
  return self;
}

/**
 * cq_clause_draft_set_id:
 * @id: (nullable): the id wanted; %NULL gives one
 */
void
cq_clause_draft_set_id (CqClauseDraft *self, const char *id)
{
  g_free (self->id);
  self->id = g_strdup (id);
}

static Text *
find_text (CqClauseDraft *self, const char *lang)
{
  Text *text;

  for (guint i = 0; i < self->texts->len; i++)
    {
      text = g_ptr_array_index (self->texts, i);
      if (lang == NULL || text->lang == NULL ? lang == text->lang : g_ascii_strcasecmp (lang, text->lang) == 0)
        return text;
    }
  text = g_new0 (Text, 1);
  text->lang = g_strdup (lang);
  /* The principal language comes first: its paragraph bears the id. */
  g_ptr_array_insert (self->texts, lang == NULL ? 0 : -1, text);
  return text;
}

/**
 * cq_clause_draft_set_content:
 * @content: (nullable) (element-type CqNode): %NULL removes the language
 */
void
cq_clause_draft_set_content (CqClauseDraft *self, const char *lang, GPtrArray *content)
{
  Text *text = find_text (self, lang);

  if (content == NULL)
    {
      g_ptr_array_remove (self->texts, text);
      return;
    }
  g_ptr_array_ref (content);
  g_clear_pointer (&text->content, g_ptr_array_unref);
  text->content = content;
}

/**
 * cq_clause_draft_set_verb:
 * @lang: (nullable): %NULL is the principal language
 * @in: the same by its tag: it says on which side of the content the verb goes
 * @verb: (nullable): the verb, "Recalling", 想起し
 */
void
cq_clause_draft_set_verb (CqClauseDraft *self, const char *lang, const char *in, const char *verb)
{
  Text *text = find_text (self, lang);

  g_free (text->verb);
  g_free (text->verb_lang);
  text->verb = g_strdup (verb);
  text->verb_lang = g_strdup (in);
}

void
cq_clause_draft_set_marks (CqClauseDraft *self, CqMarks marks)
{
  self->marks = marks;
}

/**
 * cq_clause_draft_take_subclause:
 * @subclause: (transfer full): a sub-clause, behind those there are
 */
void
cq_clause_draft_take_subclause (CqClauseDraft *self, CqClauseDraft *subclause)
{
  g_ptr_array_add (self->subclauses, subclause);
}

/**
 * cq_clause_draft_set_number:
 * @number: (nullable): a number of its own; %NULL lets it be counted
 */
void
cq_clause_draft_set_number (CqClauseDraft *self, const char *number)
{
  g_free (self->number);
  self->number = g_strdup (number);
}

/* A number that a list can be told; others are words before the text. */
static gboolean
is_whole (const char *number)
{
  return number != NULL && g_ascii_string_to_unsigned (number, 10, 0, G_MAXINT, NULL, NULL);
}

static CqNode *
make_para (CqClauseDraft *self, Text *text)
{
  CqNodeBuilder *builder = cq_node_builder_new (CQ_DB_PARA);
  g_autoptr (CqNode) para = NULL;

  cq_node_builder_set (builder, CQ_XML_LANG, text->lang);
  if (self->number != NULL && !is_whole (self->number))
    {
      CqNodeBuilder *number = cq_node_builder_new (CQ_DB_PHRASE);
      cq_node_builder_set (number, CQ_AT_ROLE, "number");
      cq_node_builder_add_text (number, self->number);
      cq_node_builder_take (builder, cq_node_builder_end (number));
      cq_node_builder_add_text (builder, " ");
    }
  if (text->verb != NULL)
    {
      g_autoptr (CqNode) empty = cq_node_new_with_text (CQ_DB_PARA, NULL);
      g_autoptr (CqNode) opening = NULL;
      cq_node_move (&empty, cq_children_set (empty, text->content));
      opening = cq_para_with_verb (empty, text->verb, text->verb_lang);
      cq_node_builder_add_children (builder, opening);
    }
  else
    for (guint i = 0; text->content != NULL && i < text->content->len; i++)
      cq_node_builder_add (builder, g_ptr_array_index (text->content, i));
  para = cq_node_builder_end (builder);
  return g_steal_pointer (&para);
}

static CqNode *make_subclause (CqClauseDraft *self);

static CqNode *
make_list (GPtrArray *drafts, CqMarks marks)
{
  g_autoptr (CqNode) model = cq_list_new (marks);
  CqNodeBuilder *list = cq_node_builder_new_from (model);

  for (guint i = 0; i < drafts->len; i++)
    cq_node_builder_take (list, make_subclause (g_ptr_array_index (drafts, i)));
  return cq_node_builder_end (list);
}

/* The paragraphs, other blocks and list of a draft. */
static GPtrArray *
make_blocks (CqClauseDraft *self)
{
  GPtrArray *blocks = cq_node_array_new ();

  for (guint i = 0; i < self->texts->len; i++)
    g_ptr_array_add (blocks, make_para (self, g_ptr_array_index (self->texts, i)));
  if (self->texts->len == 0)
    g_ptr_array_add (blocks, cq_node_new_with_text (CQ_DB_PARA, NULL));
  for (guint i = 0; i < self->others->len; i++)
    g_ptr_array_add (blocks, cq_node_ref (g_ptr_array_index (self->others, i)));
  if (self->subclauses->len > 0)
    g_ptr_array_add (blocks, make_list (self->subclauses, self->marks));
  return blocks;
}

static CqNode *
make_subclause (CqClauseDraft *self)
{
  CqNodeBuilder *listitem = cq_node_builder_new (CQ_DB_LISTITEM);
  g_autoptr (GPtrArray) blocks = make_blocks (self);

  cq_node_builder_set (listitem, CQ_XML_ID, self->id);
  cq_node_builder_set (listitem, CQ_AT_OVERRIDE, is_whole (self->number) ? self->number : NULL);
  for (guint i = 0; i < blocks->len; i++)
    cq_node_builder_add (listitem, g_ptr_array_index (blocks, i));
  return cq_node_builder_end (listitem);
}

static CqNode *
make_listitem (CqClauseDraft *self, CqClauseKind kind, const char *id)
{
  g_autoptr (CqNode) bare = make_subclause (self);
  g_autoptr (CqNode) named = cq_node_with_attribute (bare, CQ_XML_ID, id);

  return cq_node_with_attribute (named, CQ_AT_ROLE, cq_clause_get_role_word (kind));
}

static GPtrArray *
make_flow (CqClauseDraft *self, CqClauseKind kind, const char *id)
{
  GPtrArray *blocks = make_blocks (self);

  for (guint i = 0; i < blocks->len; i++)
    {
      CqNode **block = (CqNode **) &g_ptr_array_index (blocks, i);
      if (!cq_block_is_para (*block))
        continue;
      if (i == 0)
        cq_node_move (block, cq_node_with_attribute (*block, CQ_XML_ID, id));
      cq_node_move (block, cq_node_with_attribute (*block, CQ_AT_ROLE, cq_clause_get_role_word (kind)));
    }
  return blocks;
}

static char *
get_new_id (CqClauseDraft *self, CqClauseKind kind, CqIndex *ids)
{
  const char *wanted = self->id;

  if (ids == NULL)
    return g_strdup (self->id);
  if (wanted == NULL && (kind == CQ_CLAUSE_CHAPEAU || kind == CQ_CLAUSE_LINKING))
    wanted = cq_clause_kind_to_string (kind);
  return cq_id_new (ids, wanted, cq_clause_get_stem (kind));
}

/**
 * cq_clause_draft_make_as:
 * @id: (nullable): the id it gets
 * @ids: (nullable): the ids in use, for footnotes
 *
 * Returns: (transfer full) (element-type CqNode): the elements of the draft
 */
GPtrArray *
cq_clause_draft_make_as (CqClauseDraft *self, CqClauseKind kind, gboolean numbered, const char *id, CqIndex *ids)
{
  GPtrArray *nodes;

  if (kind == CQ_CLAUSE_PREAMBULAR || kind == CQ_CLAUSE_SUBCLAUSE || (kind == CQ_CLAUSE_OPERATIVE && numbered))
    {
      nodes = cq_node_array_new ();
      g_ptr_array_add (nodes, make_listitem (self, kind, id));
    }
  else
    nodes = make_flow (self, kind, id);
  for (guint i = 0; ids != NULL && i < nodes->len; i++)
    {
      CqNode **node = (CqNode **) &g_ptr_array_index (nodes, i);
      cq_node_move (node, cq_footnotes_name (*node, ids));
    }
  return nodes;
}

/**
 * cq_clause_draft_make:
 * @ids: (nullable): the ids in use, for a new one; %NULL gives none but those set
 *
 * Returns: (transfer full) (element-type CqNode): one listitem; or a paragraph, its versions and lists
 */
GPtrArray *
cq_clause_draft_make (CqClauseDraft *self, CqClauseKind kind, gboolean numbered, CqIndex *ids)
{
  g_autofree char *id = kind == CQ_CLAUSE_SUBCLAUSE ? g_strdup (self->id) : get_new_id (self, kind, ids);

  return cq_clause_draft_make_as (self, kind, numbered, id, ids);
}
