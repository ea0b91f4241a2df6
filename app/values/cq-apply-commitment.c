/* Commitments of the values: their records, and where the sentence says them. */
#include "values/cq-apply-commitment.h"

#include <string.h>

#include "tree/cq-node-builder.h"
#include "values/cq-inline.h"

static void
take_record (CqNode **record, CqNode *changed)
{
  cq_node_unref (*record);
  *record = changed;
}

/* A party by its id or the code of its country, else someone by name. */
static CqOwner *
make_owner (CqApply *self, const CqValuesText *text)
{
  const CqValuesVersion *first = text->versions->pdata[0];
  g_autoptr (GPtrArray) parties = cq_parties_list (self->document);
  CqOwner *owner = NULL;

  for (guint i = 0; text->versions->len == 1 && first->lang == NULL && i < parties->len; i++)
    {
      const char *id = cq_party_get_id (parties->pdata[i]);
      const char *country = cq_party_get_country (parties->pdata[i]);
      if (g_strcmp0 (first->string, id) == 0 || g_strcmp0 (first->string, country) == 0)
        return cq_owner_new_party (id);
    }
  for (guint i = 0; i < text->versions->len; i++)
    {
      const CqValuesVersion *version = text->versions->pdata[i];
      const char *lang = cq_apply_lang_or_null (self, version->lang);
      g_autofree char *name = version->string != NULL ? cq_inline_strip (version->string) : NULL;
      CqOwner *old = owner;

      if (name == NULL || *name == '\0')
        continue;
      owner = old != NULL ? cq_owner_with_name (old, lang, name) : cq_owner_new_named (lang, name);
      g_clear_pointer (&old, cq_owner_unref);
    }
  return owner;
}

static GPtrArray *
make_owners (CqApply *self, const CqValuesList *list)
{
  GPtrArray *owners = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_owner_unref);

  for (guint i = 0; i < list->entries->len; i++)
    {
      const CqValuesText *text = list->entries->pdata[i];
      CqOwner *owner = text->versions->len > 0 ? make_owner (self, text) : NULL;
      if (owner != NULL)
        g_ptr_array_add (owners, owner);
    }
  return owners;
}

static void
set_text (CqApply *self, CqNode **record, CqCommitmentText what, const CqValuesText *text)
{
  for (guint i = 0; text != NULL && text->cleared && self->langs[i] != NULL; i++)
    take_record (record, cq_commitment_record_with_text (*record, what, self->langs[i], self->principal, NULL));
  for (guint i = 0; text != NULL && i < text->versions->len; i++)
    {
      const CqValuesVersion *version = text->versions->pdata[i];
      g_autofree char *plain = version->string != NULL ? cq_inline_strip (version->string) : NULL;

      take_record (record, cq_commitment_record_with_text (*record, what, cq_apply_lang_or_null (self, version->lang),
                                                           self->principal, plain != NULL && *plain != '\0' ? plain : NULL));
    }
}

static void
set_when (CqNode **record, CqTag tag, const CqValuesWhen *when)
{
  if (when != NULL)
    take_record (record, cq_commitment_record_with_when (*record, tag, when->when));
}

/**
 * cq_apply_change_record:
 * @record: (transfer full): a commitment's record
 *
 * Returns: (transfer full): the record as the values have it; what they do not name is kept
 */
CqNode *
cq_apply_change_record (CqApply *self, CqNode *record, const CqValuesCommitment *commitment)
{
  CqStatus status = CQ_STATUS_NONE;

  for (guint i = 0; i < CQ_N_OWNERS; i++)
    if (commitment->owners[i] != NULL)
      {
        g_autoptr (GPtrArray) owners = make_owners (self, commitment->owners[i]);
        take_record (&record, cq_commitment_record_with_owners (record, i, owners));
      }
  for (guint i = 0; i < CQ_N_COMMITMENT_TEXTS; i++)
    set_text (self, &record, i, commitment->texts[i]);
  set_when (&record, CQ_PR_START, commitment->start);
  set_when (&record, CQ_PR_DUE, commitment->due);
  if (commitment->kind != NULL)
    take_record (&record, cq_commitment_record_with_kind (record, *commitment->kind != '\0' ? commitment->kind : NULL));
  if (commitment->status != NULL)
    {
      if (*commitment->status != '\0')
        cq_status_from_string (commitment->status, &status);
      take_record (&record, cq_commitment_record_with_status (record, status));
    }
  if (commitment->roadmap != CQ_VALUES_FLAG_ABSENT)
    take_record (&record, cq_commitment_record_with_roadmap (record, commitment->roadmap == CQ_VALUES_FLAG_TRUE));
  return record;
}

/**
 * cq_apply_make_record:
 * @about: the id of the words that say the commitment
 *
 * Returns: (transfer full): a new record
 */
CqNode *
cq_apply_make_record (CqApply *self, const CqValuesCommitment *commitment, const char *about)
{
  CqNode *record = cq_commitment_record_new (about);

  take_record (&record, cq_commitment_record_with_roadmap (record, self->in_roadmap));
  return cq_apply_change_record (self, record, commitment);
}

/* A commitment that the sentence does not say in so many words is put into the roadmap's words. */
CqNode *
cq_apply_row_from_action (CqApply *self, CqNode *record, const CqValuesCommitment *commitment)
{
  if (commitment->texts[CQ_COMMITMENT_ROW] == NULL)
    set_text (self, &record, CQ_COMMITMENT_ROW, commitment->action);
  return record;
}

gboolean
cq_apply_has_placeholders (const CqValuesText *text)
{
  const char *const *names = cq_commitment_list_placeholders ();

  for (guint i = 0; text != NULL && i < text->versions->len; i++)
    for (guint j = 0; names[j] != NULL; j++)
      {
        const CqValuesVersion *version = text->versions->pdata[i];
        g_autofree char *placeholder = g_strdup_printf ("{%s}", names[j]);
        if (version->string != NULL && strstr (version->string, placeholder) != NULL)
          return TRUE;
      }
  return FALSE;
}

/* The span of a commitment around @words, which are its action; an empty one marks its place only. */
static CqNode *
make_span (const char *id, CqNode *words)
{
  CqNodeBuilder *span = cq_node_builder_new (CQ_DB_PHRASE);
  CqNodeBuilder *action;

  cq_node_builder_set (span, CQ_XML_ID, id);
  cq_node_builder_set (span, CQ_AT_ROLE, "commitment");
  if (words != NULL)
    {
      action = cq_node_builder_new (CQ_DB_PHRASE);
      cq_node_builder_set (action, CQ_AT_ROLE, "action");
      cq_node_builder_take (action, words);
      cq_node_builder_take (span, cq_node_builder_end (action));
    }
  return cq_node_builder_end (span);
}

static const char *
find_action (CqNode *node, const char *action)
{
  return cq_node_get_kind (node) == CQ_NODE_TEXT ? strstr (cq_node_get_text (node), action) : NULL;
}

/**
 * cq_apply_says:
 * @action: (nullable): the action of a commitment
 *
 * Returns: whether the sentence says it in so many words
 */
gboolean
cq_apply_says (GPtrArray *content, const char *action)
{
  for (guint i = 0; action != NULL && *action != '\0' && i < content->len; i++)
    if (find_action (content->pdata[i], action) != NULL)
      return TRUE;
  return FALSE;
}

/**
 * cq_apply_mark_action:
 * @content: (inout) (element-type CqNode): a sentence that says @action
 * @id: of the commitment
 *
 * Puts the span of the commitment around its action.
 */
void
cq_apply_mark_action (GPtrArray *content, const char *id, const char *action)
{
  for (guint i = 0; i < content->len; i++)
    {
      CqNode *node = content->pdata[i];
      const char *found = find_action (node, action);
      const char *rest = found != NULL ? found + strlen (action) : NULL;

      if (found == NULL)
        continue;
      if (*rest != '\0')
        g_ptr_array_insert (content, (int) i + 1, cq_node_new_text (rest, -1));
      g_ptr_array_insert (content, (int) i + 1, make_span (id, cq_node_new_text (action, -1)));
      if (found > cq_node_get_text (node))
        g_ptr_array_insert (content, (int) i + 1, cq_node_new_text (cq_node_get_text (node),
                                                                    found - cq_node_get_text (node)));
      g_ptr_array_remove_index (content, i);
      return;
    }
}

/**
 * cq_apply_mark_place:
 *
 * Puts the span of a commitment, without words, behind @content.
 */
void
cq_apply_mark_place (GPtrArray *content, const char *id)
{
  g_ptr_array_add (content, make_span (id, NULL));
}
