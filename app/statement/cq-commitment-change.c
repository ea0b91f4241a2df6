/* Commitments: edits of the document, each with its sentence. */
#include "statement/cq-commitment-change.h"

#include "statement/cq-change.h"
#include "statement/cq-commitment-private.h"
#include "statement/cq-field.h"
#include "statement/cq-place.h"
#include "statement/cq-profile.h"

/* NULL where neither a record nor any text bears the id. */
static CqNode *
get_record (CqNode *document, const char *id)
{
  CqNode *record = cq_profile_find_record (document, CQ_PR_COMMITMENT, id);

  if (record != NULL)
    return cq_node_ref (record);
  return cq_tree_find_id (document, id, NULL) != NULL ? cq_commitment_record_new (id) : NULL;
}

/* Puts a changed record back and brings the fields of its sentence up to date. */
static CqNode *
take_record (CqNode *document, CqNode *record)
{
  g_autoptr (CqNode) taken = record;
  g_autoptr (CqNode) changed = cq_profile_put_record (document, taken);

  return cq_fields_refresh (document, changed);
}

/**
 * cq_commitment_set_owners:
 * @owners: (nullable) (element-type CqOwner): %NULL clears
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_commitment_set_owners (CqNode *document, const char *id, CqOwners which, GPtrArray *owners)
{
  g_autoptr (CqNode) record = get_record (document, id);
  g_autoptr (GPtrArray) stated = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_owner_unref);

  if (record == NULL)
    return cq_node_ref (document);
  for (guint i = 0; owners != NULL && i < owners->len; i++)
    g_ptr_array_add (stated, cq_owner_with_principal (owners->pdata[i], cq_document_get_language (document)));
  return take_record (document, cq_commitment_record_with_owners (record, which, stated));
}

static void
take_owner (CqOwner **owner, CqOwner *other)
{
  cq_owner_unref (*owner);
  *owner = other;
}

/**
 * cq_commitment_set_owner_name:
 * @field: the name of an owner as a text, see cq_owner_make_field()
 * @lang: the language of @name
 * @name: (nullable): %NULL takes it away; who has no name in any language stays an owner
 *
 * Returns: (transfer full): the changed document; @document itself where there is no such owner
 */
CqNode *
cq_commitment_set_owner_name (CqNode *document, const char *id, const char *field, const char *lang, const char *name)
{
  CqNode *record = cq_profile_find_record (document, CQ_PR_COMMITMENT, id);
  const char *principal = cq_document_get_language (document);

  for (CqOwners which = 0; record != NULL && which < CQ_N_OWNERS; which++)
    {
      g_autoptr (GPtrArray) owners = cq_owners_of_record (record, which);
      guint nth = 0;

      for (guint i = 0; i < owners->len; i++)
        {
          CqOwner *owner = owners->pdata[i];
          g_autofree char *its = cq_owner_get_party (owner) == NULL ? cq_owner_make_field (which, ++nth) : NULL;
          g_autoptr (CqOwner) changed = NULL;

          if (g_strcmp0 (its, field) != 0)
            continue;
          changed = cq_owner_with_principal (owner, principal);
          take_owner (&changed, cq_owner_with_name (changed, g_strcmp0 (lang, principal) != 0 ? lang : NULL, name));
          g_ptr_array_remove_index (owners, i);
          g_ptr_array_insert (owners, (int) i, g_steal_pointer (&changed));
          return cq_commitment_set_owners (document, id, which, owners);
        }
    }
  return cq_node_ref (document);
}

static CqNode *
set_when (CqNode *document, const char *id, CqTag tag, CqWhen *when)
{
  g_autoptr (CqNode) record = get_record (document, id);

  if (record == NULL)
    return cq_node_ref (document);
  return take_record (document, cq_commitment_record_with_when (record, tag, when));
}

/**
 * cq_commitment_set_due:
 * @due: (nullable): %NULL clears
 *
 * A preposition of the sentence's own goes where the time brings another.
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_commitment_set_due (CqNode *document, const char *id, CqWhen *due)
{
  CqNode *record = cq_profile_find_record (document, CQ_PR_COMMITMENT, id);
  CqNode *element = record != NULL ? cq_node_find_child (record, CQ_PR_DUE) : NULL;
  g_autoptr (CqWhen) old = element != NULL ? cq_when_from_node (element) : NULL;
  g_autoptr (CqNode) settled = cq_commitment_settle_due (document, id, old, due);

  return set_when (settled, id, CQ_PR_DUE, due);
}

CqNode *
cq_commitment_set_start (CqNode *document, const char *id, CqWhen *start)
{
  return set_when (document, id, CQ_PR_START, start);
}

/**
 * cq_commitment_set_text:
 * @lang: (nullable): %NULL is the principal language
 * @text: (nullable): %NULL removes the language
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_commitment_set_text (CqNode *document, const char *id, CqCommitmentText what, const char *lang, const char *text)
{
  g_autoptr (CqNode) record = get_record (document, id);
  const char *principal = cq_document_get_language (document);

  if (record == NULL)
    return cq_node_ref (document);
  return take_record (document, cq_commitment_record_with_text (record, what, lang, principal, text));
}

CqNode *
cq_commitment_set_status (CqNode *document, const char *id, CqStatus status)
{
  g_autoptr (CqNode) record = get_record (document, id);

  if (record == NULL)
    return cq_node_ref (document);
  return take_record (document, cq_commitment_record_with_status (record, status));
}

CqNode *
cq_commitment_set_kind (CqNode *document, const char *id, const char *kind)
{
  g_autoptr (CqNode) record = get_record (document, id);

  if (record == NULL)
    return cq_node_ref (document);
  return take_record (document, cq_commitment_record_with_kind (record, kind));
}

CqNode *
cq_commitment_set_in_roadmap (CqNode *document, const char *id, gboolean in_roadmap)
{
  g_autoptr (CqNode) record = get_record (document, id);

  if (record == NULL)
    return cq_node_ref (document);
  return take_record (document, cq_commitment_record_with_roadmap (record, in_roadmap));
}

/* Sets the content of the element of that role in the sentence of @lang. */
static CqNode *
set_in_sentence (CqNode *document, const char *id, const char *lang, CqTag tag, const char *role, GPtrArray *content)
{
  g_autoptr (CqCommitment) commitment = cq_commitment_find (document, id);
  CqClause *clause = commitment != NULL ? cq_commitment_get_clause (commitment) : NULL;
  CqNode *para = clause != NULL ? cq_clause_get_para (clause, lang) : NULL;
  g_autoptr (CqPath) span_path = NULL;
  g_autoptr (CqPath) path = NULL;
  g_autoptr (CqNode) changed = NULL;
  g_autoptr (CqNode) span = NULL;
  g_autoptr (CqNode) sentence = NULL;
  g_autoptr (GPtrArray) all = NULL;
  CqNode *old = para != NULL ? cq_commitment_find_span (commitment, para, &span_path) : NULL;
  CqNode *node = old != NULL ? cq_tree_find_role (old, tag, role, &path) : NULL;
  g_autofree char *clause_id = NULL;
  g_autoptr (CqNode) named = NULL;

  if (node == NULL)
    return cq_node_ref (document);
  changed = cq_children_set (node, content);
  span = cq_path_get_depth (path) > 0 ? cq_tree_replace (old, path, changed) : cq_node_ref (changed);
  sentence = cq_path_get_depth (span_path) > 0 ? cq_tree_replace (para, span_path, span) : cq_node_ref (span);
  all = cq_content_of (sentence);
  named = cq_clause_ensure_id (document, cq_clause_get_path (clause), &clause_id);
  return cq_clause_set_content (named, clause_id, cq_text_get_language (para, cq_clause_get_principal (clause)), all);
}

/**
 * cq_commitment_set_verb:
 * @verb: (nullable): %NULL empties the words
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_commitment_set_verb (CqNode *document, const char *id, const char *lang, const char *verb)
{
  g_autoptr (GPtrArray) content = verb != NULL ? cq_content_new (verb) : NULL;

  return set_in_sentence (document, id, lang, CQ_DB_EMPHASIS, "verb", content);
}

/**
 * cq_commitment_set_action:
 * @content: (nullable) (element-type CqNode): %NULL empties the words
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_commitment_set_action (CqNode *document, const char *id, const char *lang, GPtrArray *content)
{
  return set_in_sentence (document, id, lang, CQ_DB_PHRASE, "action", content);
}

/* A field of the commitment as plain words; one without words stays a blank without a source. */
static CqNode *
loosen_cb (CqNode *node, gpointer id)
{
  g_autoptr (CqNode) loose = NULL;
  g_autofree char *role = NULL;

  if (cq_node_get_kind (node) != CQ_NODE_ELEMENT || cq_field_get_kind (node) == NULL
      || g_strcmp0 (cq_node_get (node, CQ_AT_LINKEND), id) != 0)
    return cq_node_ref (node);
  loose = cq_node_with_attribute (node, CQ_AT_LINKEND, NULL);
  role = g_strdup (cq_field_is_filled (node) ? NULL : "field text");
  return cq_node_with_attribute (loose, CQ_AT_ROLE, role);
}

/**
 * cq_commitment_remove:
 *
 * Returns: (transfer full): the document without the record; the sentence stays, its fields as plain words
 */
CqNode *
cq_commitment_remove (CqNode *document, const char *id)
{
  g_autoptr (CqNode) without = NULL;

  if (cq_profile_find_record (document, CQ_PR_COMMITMENT, id) == NULL)
    return cq_node_ref (document);
  without = cq_profile_remove_record (document, CQ_PR_COMMITMENT, id);
  return cq_tree_map (without, loosen_cb, (gpointer) id);
}
