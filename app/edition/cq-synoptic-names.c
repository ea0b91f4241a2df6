/* Synoptic editions: the same id and the same footnote in several columns. */
#include "edition/cq-synoptic-private.h"

static const CqTag reference_attributes[] = { CQ_AT_LINKEND, CQ_AT_LINKENDS, CQ_AT_ENDTERM, CQ_AT_AREAREFS };

/* Every id in @ids, with the suffix of the column. */
static char *
rename_ids (const CqSynopticNames *names, const char *ids)
{
  g_auto (GStrv) each = g_strsplit_set (ids, " \t\r\n", -1);
  GString *renamed = g_string_new (NULL);

  for (guint i = 0; each[i] != NULL; i++)
    if (*each[i] != '\0')
      g_string_append_printf (renamed, "%s%s.%s", renamed->len > 0 ? " " : "", each[i], names->suffix);
  return g_string_free (renamed, FALSE);
}

static CqNode *
with_renamed (CqNode *node, CqTag attribute, const CqSynopticNames *names)
{
  const char *ids = cq_node_get (node, attribute);
  g_autofree char *renamed = ids != NULL && names->suffix != NULL ? rename_ids (names, ids) : NULL;

  return renamed != NULL ? cq_node_with_attribute (node, attribute, renamed) : cq_node_ref (node);
}

/* A note has the number that it has in a copy of that language alone. */
static CqNode *
with_number (CqNode *footnote, CqSynopticNames *names)
{
  g_autofree char *label = NULL;

  if (cq_node_get (footnote, CQ_AT_LABEL) != NULL)
    return cq_node_ref (footnote);
  label = g_strdup_printf ("%u", ++names->n_notes);
  return cq_node_with_attribute (footnote, CQ_AT_LABEL, label);
}

static CqNode *
rename_cb (CqNode *node, gpointer data)
{
  CqSynopticNames *names = data;
  g_autoptr (CqNode) renamed = NULL;
  const char *id;

  if (cq_node_get_kind (node) != CQ_NODE_ELEMENT)
    return cq_node_ref (node);
  renamed = cq_node_is (node, CQ_DB_FOOTNOTE) ? with_number (node, names) : cq_node_ref (node);
  id = cq_node_get (renamed, CQ_XML_ID);
  if (id != NULL)
    {
      CqNode *told = cq_index_has_id (names->kept, id) ? with_renamed (renamed, CQ_XML_ID, names)
                                                       : cq_node_with_attribute (renamed, CQ_XML_ID, NULL);
      cq_node_unref (renamed);
      renamed = told;
    }
  for (guint i = 0; i < G_N_ELEMENTS (reference_attributes); i++)
    {
      CqNode *told = with_renamed (renamed, reference_attributes[i], names);
      cq_node_unref (renamed);
      renamed = told;
    }
  return g_steal_pointer (&renamed);
}

static void
rename_all (GPtrArray *nodes, CqSynopticNames *names)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      CqNode *node = g_ptr_array_index (nodes, i);

      g_ptr_array_index (nodes, i) = cq_tree_map (node, rename_cb, names);
      cq_node_unref (node);
    }
}

/**
 * cq_synoptic_column_rename:
 * @self: a part, taken apart
 *
 * Gives what stands in the column ids of its own, and its footnotes their numbers.
 */
void
cq_synoptic_column_rename (CqSynopticColumn *self, CqSynopticNames *names)
{
  for (guint i = 0; i < self->cells->len; i++)
    rename_all (((CqSynopticCell *) g_ptr_array_index (self->cells, i))->body, names);
  rename_all (self->roadmap, names);
  rename_all (self->apparatus, names);
}
