/* What a clause says. */
#include "statement/cq-clause.h"

#include "statement/cq-change.h"
#include "statement/cq-place.h"
#include "statement/cq-profile.h"

/* The paragraphs of a clause: those in the listitem, or the first of its elements. */
static GPtrArray *
list_paras (CqClause *self)
{
  GPtrArray *paras = g_ptr_array_new ();
  CqNode *node = cq_clause_get_node (self);
  GPtrArray *nodes = cq_clause_list_nodes (self);
  CqNode *child;

  if (cq_node_is (node, CQ_DB_LISTITEM))
    for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
      {
        if (cq_block_is_para (child))
          g_ptr_array_add (paras, child);
      }
  else if (cq_clause_get_kind (self) == CQ_CLAUSE_FOREIGN)
    g_ptr_array_add (paras, node);
  else
    for (guint i = 0; i < nodes->len; i++)
      if (cq_block_is_para (g_ptr_array_index (nodes, i)))
        g_ptr_array_add (paras, g_ptr_array_index (nodes, i));
  return paras;
}

/**
 * cq_clause_list_languages:
 *
 * Returns: (transfer full) (element-type utf8): the languages that it is said in
 */
GPtrArray *
cq_clause_list_languages (CqClause *self)
{
  GPtrArray *languages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) paras = list_paras (self);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < paras->len; i++)
    {
      const char *lang = cq_text_get_language (g_ptr_array_index (paras, i), cq_clause_get_principal (self));
      if (g_hash_table_add (seen, g_ascii_strdown (lang, -1)))
        g_ptr_array_add (languages, g_strdup (lang));
    }
  return languages;
}

/**
 * cq_clause_get_para:
 * @lang: (nullable): %NULL is the principal language
 *
 * Returns: (transfer none) (nullable): its first paragraph in @lang
 */
CqNode *
cq_clause_get_para (CqClause *self, const char *lang)
{
  const char *principal = cq_clause_get_principal (self);
  g_autoptr (GPtrArray) paras = list_paras (self);

  if (lang == NULL)
    lang = principal;
  for (guint i = 0; i < paras->len; i++)
    if (g_ascii_strcasecmp (cq_text_get_language (g_ptr_array_index (paras, i), principal), lang) == 0)
      return g_ptr_array_index (paras, i);
  for (guint i = 0; i < paras->len; i++)
    if (cq_text_is_in (g_ptr_array_index (paras, i), lang, principal))
      return g_ptr_array_index (paras, i);
  return NULL;
}

/**
 * cq_clause_get_content:
 *
 * Returns: (transfer full) (nullable) (element-type CqNode): its content in @lang
 */
GPtrArray *
cq_clause_get_content (CqClause *self, const char *lang)
{
  CqNode *para = cq_clause_get_para (self, lang);

  return para != NULL ? cq_content_of (para) : NULL;
}

/**
 * cq_clause_get_text:
 *
 * Returns: (transfer full) (nullable): its words in @lang on one line, without footnotes
 */
char *
cq_clause_get_text (CqClause *self, const char *lang)
{
  CqNode *para = cq_clause_get_para (self, lang);

  return para != NULL ? cq_text_get_plain (para) : NULL;
}

static CqWalkStep
find_verb_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  CqNode **found = data;

  if (cq_node_is (node, CQ_DB_FOOTNOTE))
    return CQ_WALK_OVER;
  if (!cq_node_has_role (node, CQ_DB_EMPHASIS, "verb"))
    return CQ_WALK_ON;
  *found = node;
  return CQ_WALK_STOP;
}

/**
 * cq_clause_get_verb:
 *
 * Returns: (transfer full) (nullable): its first verb in @lang: "Recalling", "will"
 */
char *
cq_clause_get_verb (CqClause *self, const char *lang)
{
  CqNode *para = cq_clause_get_para (self, lang);
  CqNode *verb = NULL;

  if (para != NULL)
    cq_tree_walk (para, find_verb_cb, &verb);
  return verb != NULL ? cq_text_get_plain (verb) : NULL;
}

static CqWalkStep
gather_footnotes_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  if (!cq_node_is (node, CQ_DB_FOOTNOTE))
    return CQ_WALK_ON;
  g_ptr_array_add (data, cq_node_ref (node));
  return CQ_WALK_OVER;
}

/**
 * cq_clause_list_footnotes:
 *
 * Returns: (transfer full) (element-type CqNode): the footnotes of its text in @lang
 */
GPtrArray *
cq_clause_list_footnotes (CqClause *self, const char *lang)
{
  GPtrArray *footnotes = cq_node_array_new ();
  CqNode *para = cq_clause_get_para (self, lang);

  if (para != NULL)
    cq_tree_walk (para, gather_footnotes_cb, footnotes);
  return footnotes;
}

/**
 * cq_clause_has_subclauses:
 *
 * Returns: whether lists stand within it
 */
gboolean
cq_clause_has_subclauses (CqClause *self)
{
  CqNode *node = cq_clause_get_node (self);
  GPtrArray *nodes = cq_clause_list_nodes (self);
  CqNode *child;

  for (guint i = 1; i < nodes->len; i++)
    if (cq_block_is_list (g_ptr_array_index (nodes, i)))
      return TRUE;
  for (guint i = 0; cq_node_is (node, CQ_DB_LISTITEM) && (child = cq_node_next_element (node, &i)) != NULL;)
    if (cq_block_is_list (child))
      return TRUE;
  return FALSE;
}

static const char *const marks_words[] = { "bullet", "dash", "letter", "roman", "number" };

/**
 * cq_marks_to_string:
 *
 * Returns: the word in the values
 */
const char *
cq_marks_to_string (CqMarks marks)
{
  return marks_words[marks];
}

gboolean
cq_marks_from_string (const char *word, CqMarks *marks)
{
  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (marks_words); i++)
    if (g_str_equal (marks_words[i], word))
      {
        *marks = i;
        return TRUE;
      }
  return FALSE;
}

static const struct
{
  const char *word;
  const char *stem; /* how ids begin */
  const char *role; /* (nullable) */
} kinds[] = {
  [CQ_CLAUSE_CHAPEAU] = { "chapeau", "ch", "chapeau" },   [CQ_CLAUSE_PREAMBULAR] = { "preambular", "pp", "preambular" },
  [CQ_CLAUSE_LINKING] = { "linking", "link", "linking" }, [CQ_CLAUSE_OPERATIVE] = { "operative", "op", "operative" },
  [CQ_CLAUSE_PLAIN] = { "plain", "par", "plain" },        [CQ_CLAUSE_SUBCLAUSE] = { "subclause", "sub", NULL },
  [CQ_CLAUSE_CLOSING] = { "closing", "cl", NULL },        [CQ_CLAUSE_FOREIGN] = { "foreign", "block", NULL },
};

/**
 * cq_clause_kind_to_string:
 *
 * Returns: a word for the kind, for dumps and messages to programmers
 */
const char *
cq_clause_kind_to_string (CqClauseKind kind)
{
  return kinds[kind].word;
}

const char *
cq_clause_get_stem (CqClauseKind kind)
{
  return kinds[kind].stem;
}

const char *
cq_clause_get_role_word (CqClauseKind kind)
{
  return kinds[kind].role;
}
