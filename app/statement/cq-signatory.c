/* Who signs, who witnesses, and in which order. */
#include "statement/cq-signatory.h"

#include "statement/cq-change.h"
#include "statement/cq-place.h"
#include "statement/cq-profile.h"

struct _CqSignatory
{
  CqNode *node;    /* (owned) */
  char *principal; /* (owned): the language of texts that state none */
};

static void
clear_signatory (gpointer data)
{
  CqSignatory *self = data;

  cq_node_unref (self->node);
  g_free (self->principal);
}

CqSignatory *
cq_signatory_ref (CqSignatory *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cq_signatory_unref (CqSignatory *self)
{
  g_atomic_rc_box_release_full (self, clear_signatory);
}

static CqSignatory *
new_signatory (CqNode *document, CqNode *node)
{
  CqSignatory *self = g_atomic_rc_box_new0 (CqSignatory);

  self->node = cq_node_ref (node);
  self->principal = g_strdup (cq_text_get_language (node, cq_document_get_language (document)));
  return self;
}

static CqNode *
find_group (CqNode *document)
{
  CqNode *info = cq_profile_get_info (document);

  return info != NULL ? cq_node_find_child (info, CQ_DB_AUTHORGROUP) : NULL;
}

static GPtrArray *
list_role (CqNode *document, const char *role)
{
  GPtrArray *signatories = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_signatory_unref);
  CqNode *group = find_group (document);
  CqNode *child;

  for (guint i = 0; group != NULL && (child = cq_node_next_element (group, &i)) != NULL;)
    if (cq_node_has_role (child, CQ_DB_OTHERCREDIT, role))
      g_ptr_array_add (signatories, new_signatory (document, child));
  return signatories;
}

/**
 * cq_signatories_list:
 *
 * Returns: (transfer full) (element-type CqSignatory): who signs, in the order of signing
 */
GPtrArray *
cq_signatories_list (CqNode *document)
{
  return list_role (document, "signatory");
}

/**
 * cq_witnesses_list:
 *
 * Returns: (transfer full) (element-type CqSignatory): who witnesses
 */
GPtrArray *
cq_witnesses_list (CqNode *document)
{
  return list_role (document, "witness");
}

static CqSignatory *
find_by (CqNode *document, CqTag attribute, const char *value)
{
  CqNode *group = find_group (document);
  CqNode *child;

  for (guint i = 0; group != NULL && (child = cq_node_next_element (group, &i)) != NULL;)
    if (cq_node_is (child, CQ_DB_OTHERCREDIT) && g_strcmp0 (cq_node_get (child, attribute), value) == 0)
      return new_signatory (document, child);
  return NULL;
}

/**
 * cq_signatory_find:
 *
 * Returns: (transfer full) (nullable): the signatory or witness of that id
 */
CqSignatory *
cq_signatory_find (CqNode *document, const char *id)
{
  return find_by (document, CQ_XML_ID, id);
}

/**
 * cq_signatory_find_of_party:
 *
 * Returns: (transfer full) (nullable): who signs for the party
 */
CqSignatory *
cq_signatory_find_of_party (CqNode *document, const char *party)
{
  return find_by (document, CQ_AT_LINKEND, party);
}

/**
 * cq_signatory_get_id:
 *
 * Returns: (transfer none) (nullable): the id
 */
const char *
cq_signatory_get_id (CqSignatory *self)
{
  return cq_node_get (self->node, CQ_XML_ID);
}

CqNode *
cq_signatory_get_node (CqSignatory *self)
{
  return self->node;
}

/**
 * cq_signatory_get_party:
 *
 * Returns: (transfer none) (nullable): the id of the party signed for
 */
const char *
cq_signatory_get_party (CqSignatory *self)
{
  return cq_node_get (self->node, CQ_AT_LINKEND);
}

/**
 * cq_signatory_is_blank:
 *
 * Returns: whether nothing is said of who it is: it holds a place in the order of signing, and no more
 */
gboolean
cq_signatory_is_blank (CqSignatory *self)
{
  g_autofree char *words = cq_node_dup_text_content (self->node);

  return *g_strstrip (words) == '\0';
}

static const char *
get_contribution_role (CqSignatoryText what)
{
  return what == CQ_SIGNATORY_ON_BEHALF_OF ? "on-behalf-of" : "represented-by";
}

/* The version of a text that serves @lang. */
static CqNode *
pick_text (CqSignatory *self, CqSignatoryText what, const char *lang, CqTextMatch *match)
{
  CqNode *holder = NULL;

  switch (what)
    {
    case CQ_SIGNATORY_TITLE:
      holder = cq_node_find_child (self->node, CQ_DB_AFFILIATION);
      return cq_text_pick_child (holder, CQ_DB_JOBTITLE, lang, self->principal, match);
    case CQ_SIGNATORY_NAME:
      holder = cq_node_find_child (self->node, CQ_DB_PERSONNAME);
      if (holder == NULL)
        holder = cq_node_find_child (self->node, CQ_DB_ORGNAME);
      break;
    case CQ_SIGNATORY_ON_BEHALF_OF:
    case CQ_SIGNATORY_REPRESENTED_BY:
    case CQ_N_SIGNATORY_TEXTS:
    default:
      holder = cq_node_find_child_with_role (self->node, CQ_DB_CONTRIB, get_contribution_role (what));
      break;
    }
  return cq_text_pick (holder, lang, self->principal, match);
}

/**
 * cq_signatory_get_text:
 * @lang: (nullable): %NULL is the principal language
 *
 * Returns: (transfer full) (nullable): the text in @lang
 */
char *
cq_signatory_get_text (CqSignatory *self, CqSignatoryText what, const char *lang)
{
  CqTextMatch match;
  g_autofree char *text = cq_signatory_get_text_any (self, what, lang, &match);

  return match == CQ_TEXT_FOUND ? g_steal_pointer (&text) : NULL;
}

/**
 * cq_signatory_get_text_any:
 * @match: (out) (optional): whether it is in @lang
 *
 * Returns: (transfer full) (nullable): the text in @lang, else in the principal language, else in any
 */
char *
cq_signatory_get_text_any (CqSignatory *self, CqSignatoryText what, const char *lang, CqTextMatch *match)
{
  CqTextMatch found;
  CqNode *node = pick_text (self, what, lang, &found);

  if (node != NULL && cq_text_is_unfilled (node))
    node = NULL;
  if (match != NULL)
    *match = node != NULL ? found : CQ_TEXT_MISSING;
  return node != NULL ? cq_text_get_plain (node) : NULL;
}

/**
 * cq_signatures_get_columns:
 *
 * Returns: how many signatures stand side by side; 0 where the document leaves it to the program
 */
guint
cq_signatures_get_columns (CqNode *document)
{
  CqNode *record = cq_profile_find_record (document, CQ_PR_SIGNATURES, NULL);
  const char *text = record != NULL ? cq_node_get (record, CQ_AT_COLUMNS) : NULL;
  guint64 columns;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 1, 100, &columns, NULL))
    return 0;
  return (guint) columns;
}

/**
 * cq_signatures_set_columns:
 * @columns: 0 leaves it to the program
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_signatures_set_columns (CqNode *document, guint columns)
{
  g_autofree char *text = g_strdup_printf ("%u", columns);
  CqNode *old = cq_profile_find_record (document, CQ_PR_SIGNATURES, NULL);
  g_autoptr (CqNode) record = NULL;

  if (columns == 0)
    return cq_profile_remove_record (document, CQ_PR_SIGNATURES, NULL);
  record = old != NULL ? cq_node_ref (old) : cq_record_new (CQ_PR_SIGNATURES, NULL);
  cq_node_move (&record, cq_node_with_attribute (record, CQ_AT_COLUMNS, text));
  return cq_profile_put_record (document, record);
}
