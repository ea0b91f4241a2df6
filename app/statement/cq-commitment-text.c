/* Commitments: what their sentences and records say. */
#include "statement/cq-change.h"
#include "statement/cq-commitment-private.h"
#include "statement/cq-field.h"
#include "statement/cq-place.h"

#include <string.h>

typedef struct
{
  CqTag tag;
  const char *role;
  guint skip;
  CqNode *found;
  CqPath **path;
} Search;

static CqWalkStep
search_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  Search *search = data;

  if (cq_node_is (node, CQ_DB_FOOTNOTE))
    return CQ_WALK_OVER;
  if (!cq_node_has_role (node, search->tag, search->role) || search->skip-- > 0)
    return CQ_WALK_ON;
  search->found = node;
  if (search->path != NULL)
    *search->path = cq_walk_dup_path (walk);
  return CQ_WALK_STOP;
}

/**
 * cq_tree_find_role:
 * @path: (out) (optional) (nullable) (transfer full): where it stands below @root
 *
 * Returns: (transfer none) (nullable): the first such element, not within a footnote
 */
CqNode *
cq_tree_find_role (CqNode *root, CqTag tag, const char *role, CqPath **path)
{
  Search search = { tag, role, 0, NULL, path };

  if (path != NULL)
    *path = NULL;
  cq_tree_walk (root, search_cb, &search);
  return search.found;
}

typedef struct
{
  const char *id;
  guint n;
  gboolean found;
} Count;

static CqWalkStep
count_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  Count *count = data;

  if (!cq_node_has_role (node, CQ_DB_PHRASE, "commitment"))
    return CQ_WALK_ON;
  count->found = g_strcmp0 (cq_node_get (node, CQ_XML_ID), count->id) == 0;
  if (count->found)
    return CQ_WALK_STOP;
  count->n++;
  return CQ_WALK_ON;
}

/* Which of the spans of its clause the commitment's is; an id stands in one language only. */
static guint
get_ordinal (CqCommitment *self)
{
  g_autoptr (GPtrArray) languages = cq_clause_list_languages (self->clause);

  for (guint i = 0; i < languages->len; i++)
    {
      Count count = { self->id, 0, FALSE };
      cq_tree_walk (cq_clause_get_para (self->clause, g_ptr_array_index (languages, i)), count_cb, &count);
      if (count.found)
        return count.n;
    }
  return 0;
}

CqNode *
cq_commitment_find_span (CqCommitment *self, CqNode *para, CqPath **path)
{
  Search search = { CQ_DB_PHRASE, "commitment", 0, NULL, path };
  CqNode *span = cq_tree_find_id (para, self->id, path);

  if (span != NULL)
    return span;
  if (g_strcmp0 (cq_clause_get_id (self->clause), self->id) == 0)
    {
      if (path != NULL)
        *path = cq_path_new (NULL, 0);
      return para;
    }
  search.skip = get_ordinal (self);
  cq_tree_walk (para, search_cb, &search);
  return search.found;
}

/**
 * cq_commitment_get_span:
 * @lang: (nullable): %NULL is the principal language
 *
 * Returns: (transfer none) (nullable): the words that say it in @lang: a span, or the paragraph where the whole
 *   clause is the commitment
 */
CqNode *
cq_commitment_get_span (CqCommitment *self, const char *lang)
{
  CqNode *para = self->clause != NULL ? cq_clause_get_para (self->clause, lang) : NULL;

  return para != NULL ? cq_commitment_find_span (self, para, NULL) : NULL;
}

static char *
get_role_text (CqCommitment *self, CqTag tag, const char *role, const char *lang)
{
  CqNode *span = cq_commitment_get_span (self, lang);
  CqNode *node = span != NULL ? cq_tree_find_role (span, tag, role, NULL) : NULL;

  return node != NULL && !cq_text_is_unfilled (node) ? cq_text_get_plain (node) : NULL;
}

/**
 * cq_commitment_get_verb:
 *
 * Returns: (transfer full) (nullable): "will"
 */
char *
cq_commitment_get_verb (CqCommitment *self, const char *lang)
{
  return get_role_text (self, CQ_DB_EMPHASIS, "verb", lang);
}

/**
 * cq_commitment_get_action:
 *
 * Returns: (transfer full) (nullable): what is to be done; %NULL where no words are marked so
 */
char *
cq_commitment_get_action (CqCommitment *self, const char *lang)
{
  return get_role_text (self, CQ_DB_PHRASE, "action", lang);
}

/**
 * cq_commitment_get_action_content:
 *
 * Returns: (transfer full) (nullable) (element-type CqNode): the same as content, blanks included; %NULL where no
 *   words are marked so
 */
GPtrArray *
cq_commitment_get_action_content (CqCommitment *self, const char *lang)
{
  CqNode *span = cq_commitment_get_span (self, lang);
  CqNode *action = span != NULL ? cq_tree_find_role (span, CQ_DB_PHRASE, "action", NULL) : NULL;

  return action != NULL ? cq_content_of (action) : NULL;
}

/* The element of a record that holds it */
CqTag
cq_commitment_text_get_tag (CqCommitmentText what)
{
  static const CqTag tags[CQ_N_COMMITMENT_TEXTS] = {
    [CQ_COMMITMENT_ROW] = CQ_PR_ROW,
    [CQ_COMMITMENT_DELIVERABLE] = CQ_PR_DELIVERABLE,
    [CQ_COMMITMENT_OUTCOME] = CQ_PR_OUTCOME,
    [CQ_COMMITMENT_INDICATOR] = CQ_PR_INDICATOR,
    [CQ_COMMITMENT_BASELINE] = CQ_PR_BASELINE,
    [CQ_COMMITMENT_TARGET] = CQ_PR_TARGET,
    [CQ_COMMITMENT_FUNDING] = CQ_PR_FUNDING,
    [CQ_COMMITMENT_CONDITIONALITY] = CQ_PR_CONDITIONALITY,
    [CQ_COMMITMENT_REPORTING] = CQ_PR_REPORTING,
    [CQ_COMMITMENT_EVIDENCE] = CQ_PR_EVIDENCE,
  };

  return tags[what];
}

/**
 * cq_commitment_text_to_string:
 *
 * Returns: the word of the file and of the values
 */
const char *
cq_commitment_text_to_string (CqCommitmentText what)
{
  return cq_tag_get_local_name (cq_commitment_text_get_tag (what));
}

/**
 * cq_commitment_get_text:
 *
 * Returns: (transfer full) (nullable): what the record says in @lang
 */
char *
cq_commitment_get_text (CqCommitment *self, CqCommitmentText what, const char *lang)
{
  return cq_text_get_child (self->record, cq_commitment_text_get_tag (what), lang, self->principal);
}

/**
 * cq_commitment_get_text_any:
 * @match: (out) (optional): whether it is in @lang
 *
 * Returns: (transfer full) (nullable): what the record says in @lang, else in the principal language, else in any
 */
char *
cq_commitment_get_text_any (CqCommitment *self, CqCommitmentText what, const char *lang, CqTextMatch *match)
{
  CqNode *found = cq_text_pick_child (self->record, cq_commitment_text_get_tag (what), lang, self->principal, match);

  return found != NULL ? cq_text_get_plain (found) : NULL;
}

/* What the roadmap has columns for. */
static CqNode *
drop_columns_cb (CqNode *node, gpointer data)
{
  const char *kind = cq_node_get_kind (node) == CQ_NODE_ELEMENT ? cq_field_get_kind (node) : NULL;

  if (kind != NULL
      && (g_str_equal (kind, "actors") || g_str_has_prefix (kind, "due") || g_str_has_prefix (kind, "name-")))
    return NULL;
  return cq_node_has_role (node, CQ_DB_EMPHASIS, "verb") ? NULL : cq_node_ref (node);
}

/* The words in @lang alone; NULL for none. */
static GPtrArray *
get_row_in (CqCommitment *self, const char *lang)
{
  CqTextMatch match;
  CqNode *node = cq_text_pick_child (self->record, CQ_PR_ROW, lang, self->principal, &match);
  CqNode *span;

  if (match == CQ_TEXT_FOUND)
    return cq_content_of (node);
  span = cq_commitment_get_span (self, lang);
  if (span == NULL)
    return NULL;
  node = cq_tree_find_role (span, CQ_DB_PHRASE, "action", NULL);
  if (node != NULL)
    return cq_content_of (node);
  {
    g_autoptr (CqNode) rest = cq_tree_map (span, drop_columns_cb, NULL);
    g_autofree char *text = rest != NULL ? cq_text_get_plain (rest) : NULL;
    return text != NULL && strpbrk (text, " ") != NULL ? cq_content_of (rest) : cq_content_of (span);
  }
}

/**
 * cq_commitment_get_row_content:
 * @lang: (nullable): %NULL is the principal language
 * @match: (out) (optional): whether it is in @lang
 *
 * Returns: (transfer full) (nullable) (element-type CqNode): the words of the roadmap, in @lang or another
 */
GPtrArray *
cq_commitment_get_row_content (CqCommitment *self, const char *lang, CqTextMatch *match)
{
  GPtrArray *content = get_row_in (self, lang != NULL ? lang : self->principal);
  CqTextMatch found = content != NULL ? CQ_TEXT_FOUND : CQ_TEXT_FALLBACK;
  g_autoptr (GPtrArray) languages = NULL;

  if (content == NULL)
    content = get_row_in (self, self->principal);
  if (content == NULL)
    {
      CqNode *row = cq_text_pick_child (self->record, CQ_PR_ROW, lang, self->principal, NULL);
      content = row != NULL ? cq_content_of (row) : NULL;
    }
  languages = content == NULL && self->clause != NULL ? cq_clause_list_languages (self->clause) : NULL;
  for (guint i = 0; languages != NULL && content == NULL && i < languages->len; i++)
    content = get_row_in (self, g_ptr_array_index (languages, i));
  if (match != NULL)
    *match = content != NULL ? found : CQ_TEXT_MISSING;
  return content;
}

/**
 * cq_commitment_get_row_text:
 *
 * Returns: (transfer full) (nullable): the words of cq_commitment_get_row_content() on one line
 */
char *
cq_commitment_get_row_text (CqCommitment *self, const char *lang, CqTextMatch *match)
{
  g_autoptr (GPtrArray) content = cq_commitment_get_row_content (self, lang, match);

  return content != NULL ? cq_content_get_text (content) : NULL;
}
