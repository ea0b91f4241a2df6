/* What the drafter did, as a value. */
#include "forms/cq-edit.h"

#include "statement/cq-concordance.h"
#include "statement/cq-field.h"

/**
 * cq_edit_new:
 * @before: (transfer none): the document that was edited
 * @after: (transfer full) (nullable): what the edit made of it; %NULL passes on that there is none
 * @name: what was done, translated, as a menu says it
 * @form: the id of the form that shows what changed
 *
 * The words that follow from what changed are brought up to date; texts in other languages that do not follow by
 * themselves are known to be behind from then on.
 *
 * Returns: (transfer full) (nullable): the edit
 */
CqEdit *
cq_edit_new (CqNode *before, CqNode *after, const char *name, const char *form)
{
  g_autoptr (CqNode) made = after;
  g_autoptr (CqNode) refreshed = NULL;
  CqEdit *self;

  if (made == NULL)
    return NULL;
  self = g_rc_box_new0 (CqEdit);
  refreshed = made == before ? cq_node_ref (made) : cq_fields_refresh (before, made);
  self->document = cq_concordance_follow (before, refreshed);
  self->name = g_strdup (name);
  self->form = g_strdup (form);
  return self;
}

CqEdit *
cq_edit_ref (CqEdit *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  CqEdit *self = data;

  cq_node_unref (self->document);
  g_free (self->name);
  g_free (self->merge);
  g_free (self->form);
  g_free (self->row);
}

void
cq_edit_unref (CqEdit *self)
{
  g_rc_box_release_full (self, clear);
}
