/*
 * A time put into a sentence that has a preposition of its own. "By {due-date}" is right for a date; of
 * "within six months" or "before the end of 2018" it would make "by within": there the preposition goes,
 * and the field says the whole of it.
 */
#include <string.h>

#include "statement/cq-commitment-private.h"
#include "statement/cq-field-text.h"
#include "statement/cq-place.h"
#include "statement/cq-usage.h"

/* What a sentence has around a bare time, "by " and "" */
typedef struct
{
  char *before; /* (owned) */
  char *after;  /* (owned) */
} Affixes;

static void
clear_affixes (Affixes *self)
{
  g_free (self->before);
  g_free (self->after);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Affixes, clear_affixes)

/* %FALSE where the language inflects the time itself. */
static gboolean
find_affixes (CqNode *document, CqWhen *when, const char *lang, Affixes *affixes)
{
  g_autofree char *whole = cq_document_get_when_text (document, when, CQ_WHEN_IN_SENTENCE, lang);
  g_autofree char *bare = cq_document_get_when_text (document, when, CQ_WHEN_BARE, lang);
  const char *at = whole != NULL && bare != NULL ? strstr (whole, bare) : NULL;

  if (at == NULL || strlen (whole) == strlen (bare))
    return FALSE;
  affixes->before = g_strndup (whole, (gsize) (at - whole));
  affixes->after = g_strdup (at + strlen (bare));
  return TRUE;
}

/* The preposition of the time that stood there, or of any year. */
static gboolean
find_preposition (CqNode *document, CqWhen *old, const CqField *field, Affixes *affixes)
{
  static const CqDate year = { .year = 2018 };
  g_autoptr (CqWhen) any = cq_when_new_date (&year);

  return (old != NULL && find_affixes (document, old, field->lang, affixes))
         || find_affixes (document, any, field->lang, affixes);
}

static const char *
get_text (CqNode *parent, guint index)
{
  CqNode *node = index < cq_node_get_n_children (parent) ? cq_node_get_child (parent, index) : NULL;

  return node != NULL && cq_node_get_kind (node) == CQ_NODE_TEXT ? cq_node_get_text (node) : "";
}

static void
add_text (GPtrArray *children, const char *text, gsize length)
{
  if (length > 0)
    g_ptr_array_add (children, cq_node_new_text (text, (gssize) length));
}

/* The parent of the field at @index, with the field as @whole and without its preposition. */
static CqNode *
take_preposition (CqNode *parent, guint index, const Affixes *affixes, CqNode *whole)
{
  g_autoptr (GPtrArray) children = cq_node_array_new ();
  const char *before = index > 0 ? get_text (parent, index - 1) : "";
  const char *after = get_text (parent, index + 1);

  for (guint i = 0; i < cq_node_get_n_children (parent); i++)
    if (i == index)
      g_ptr_array_add (children, cq_node_ref (whole));
    else if (i + 1 == index && *affixes->before != '\0')
      add_text (children, before, strlen (before) - strlen (affixes->before));
    else if (i == index + 1 && *affixes->after != '\0')
      add_text (children, after + strlen (affixes->after), strlen (after) - strlen (affixes->after));
    else
      g_ptr_array_add (children, cq_node_ref (cq_node_get_child (parent, i)));
  return cq_node_with_child_array (parent, children);
}

static CqNode *
settle_field (CqNode *document, const CqField *field, CqWhen *old, CqWhen *due)
{
  g_autofree char *whole = cq_document_get_when_text (document, due, CQ_WHEN_IN_SENTENCE, field->lang);
  g_autofree char *bare = cq_document_get_when_text (document, due, CQ_WHEN_BARE, field->lang);
  g_autoptr (CqPath) path = cq_path_new_parent (field->path);
  CqNode *parent = cq_tree_get (document, path);
  guint index = cq_path_get_last (field->path);
  g_auto (Affixes) affixes = { NULL };
  g_autofree char *expected = NULL;
  g_autoptr (CqNode) named = NULL;
  g_autoptr (CqNode) filled = NULL;
  g_autoptr (CqNode) changed = NULL;

  if (whole == NULL || bare == NULL || !find_preposition (document, old, field, &affixes))
    return cq_node_ref (document);
  expected = g_strconcat (affixes.before, bare, affixes.after, NULL);
  if (g_str_equal (whole, expected) || index == 0
      || !g_str_has_suffix (get_text (parent, index - 1), affixes.before)
      || !g_str_has_prefix (get_text (parent, index + 1), affixes.after))
    return cq_node_ref (document);
  named = cq_node_with_attribute (field->node, CQ_AT_ROLE, "field due");
  filled = cq_field_with_text (named, "due", field->lang, whole);
  changed = take_preposition (parent, index, &affixes, filled);
  return cq_tree_replace (document, path, changed);
}

/**
 * cq_commitment_settle_due:
 * @id: a commitment
 * @old: (nullable): the time that its sentence says
 * @due: (nullable): the time that it is to say
 *
 * Returns: (transfer full): the document, in whose sentences no preposition of their own stands before a
 *   time that has another
 */
CqNode *
cq_commitment_settle_due (CqNode *document, const char *id, CqWhen *old, CqWhen *due)
{
  g_autoptr (GPtrArray) fields = due != NULL ? cq_fields_list (document) : NULL;
  CqNode *settled = cq_node_ref (document);

  /* From the last on, for a sentence that loses a word moves what follows. */
  for (guint i = fields != NULL ? fields->len : 0; i > 0; i--)
    {
      const CqField *field = g_ptr_array_index (fields, i - 1);

      if (g_str_equal (field->kind, "due-date") && g_strcmp0 (field->source, id) == 0)
        cq_node_move (&settled, settle_field (settled, field, old, due));
    }
  return settled;
}
