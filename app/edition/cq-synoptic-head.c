/* Synoptic editions: what stands above the text of a part. */
#include "edition/cq-synoptic-private.h"

#include "edition/cq-edition-private.h"
#include "language/cq-punctuation.h"
#include "statement/cq-text.h"

#include <string.h>

static CqNode *
find_in (CqNode *node, CqTag tag)
{
  CqNode *info = cq_node_find_child (node, CQ_DB_INFO);
  CqNode *found = cq_node_find_child (node, tag);

  return found == NULL && info != NULL ? cq_node_find_child (info, tag) : found;
}

/* The line of role @role, with whatever it holds; its key is its role, which no id can be. */
static void
take_line (CqSynopticColumn *self, const char *role, CqNode *line)
{
  g_autofree char *key = g_strconcat (CQ_SYNOPTIC_HEAD, role, NULL);
  CqSynopticCell *cell;

  if (line == NULL)
    return;
  cell = cq_synoptic_cell_new (key);
  g_ptr_array_add (cell->body, line);
  g_ptr_array_add (self->cells, cell);
}

static CqNode *
make_line (CqNode *node, CqTag tag, const char *role)
{
  g_autoptr (CqNode) line = node != NULL ? cq_node_with_tag (node, tag) : NULL;

  return line != NULL ? cq_node_with_attribute (line, CQ_AT_ROLE, role) : NULL;
}

/* The words of elements in a line, @separator between them; %NULL where there are none. */
static CqNode *
join (CqNode *const *nodes, guint n, const char *separator, const char *role)
{
  CqNodeBuilder *line = cq_node_builder_new (CQ_DB_PARA);
  g_autoptr (CqNode) made = NULL;

  cq_node_builder_set (line, CQ_AT_ROLE, role);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words = nodes[i] != NULL ? cq_text_get_plain (nodes[i]) : NULL;

      if (words == NULL || *words == '\0')
        continue;
      if (cq_node_builder_get_n_children (line) > 0)
        cq_node_builder_add_text (line, separator);
      cq_node_builder_add_children (line, nodes[i]);
    }
  made = cq_node_builder_end (line);
  return cq_node_get_n_children (made) > 0 ? g_steal_pointer (&made) : NULL;
}

static gboolean
says (CqNode *node, CqNode *other)
{
  g_autofree char *words = other != NULL ? cq_text_get_plain (other) : NULL;
  g_autofree char *text = node != NULL ? cq_text_get_plain (node) : NULL;

  return words == NULL || (text != NULL && strstr (text, words) != NULL);
}

/* Where and when, unless the formality says it. */
static CqNode *
make_place (CqSynopticColumn *self, CqNode *meeting, CqNode *formality)
{
  CqNode *address = cq_node_find_child (meeting, CQ_DB_ADDRESS);
  CqNode *dates = cq_node_find_child (meeting, CQ_DB_CONFDATES);
  CqNode *city = address != NULL ? cq_node_find_child (address, CQ_DB_CITY) : NULL;
  CqNode *country = address != NULL ? cq_node_find_child (address, CQ_DB_COUNTRY) : NULL;
  CqNode *const said[] = { city, country, dates };

  if (says (formality, city) && says (formality, dates))
    return NULL;
  return join (said, G_N_ELEMENTS (said), cq_punctuation_get_comma (self->lang), "place");
}

/**
 * cq_synoptic_add_head:
 *
 * Adds what a title block says to the cells of a column: a row a line.
 */
void
cq_synoptic_add_head (CqSynopticColumn *self)
{
  const gboolean is_annex = cq_node_is (self->node, CQ_DB_APPENDIX);
  CqNode *info = cq_node_find_child (self->node, CQ_DB_INFO);
  CqNode *meeting = info != NULL ? cq_node_find_child (info, CQ_DB_CONFGROUP) : NULL;
  CqNode *formality = info != NULL ? cq_node_find_child_with_role (info, CQ_DB_RELEASEINFO, "formality") : NULL;
  CqNode *title = find_in (self->node, CQ_DB_TITLE);
  g_autoptr (CqNode) heading = make_line (title, CQ_DB_BRIDGEHEAD, "title");

  if (is_annex && cq_node_get (self->node, CQ_AT_LABEL) != NULL)
    take_line (self, "annex", cq_edition_new_text (CQ_DB_PARA, "annex", cq_node_get (self->node, CQ_AT_LABEL)));
  if (meeting != NULL && !is_annex)
    {
      CqNode *const said[] = { cq_node_find_child (meeting, CQ_DB_CONFSPONSOR), cq_node_find_child (meeting, CQ_DB_CONFTITLE) };
      take_line (self, "framework", join (said, G_N_ELEMENTS (said), cq_punctuation_get_dot (self->lang), "framework"));
    }
  if (heading != NULL && cq_node_get_n_children (heading) > 0)
    {
      g_autoptr (CqNode) named = cq_node_with_attribute (heading, CQ_XML_ID, cq_node_get (self->node, CQ_XML_ID));
      take_line (self, "title",
                 cq_node_with_attribute (named, CQ_AT_XREFLABEL, cq_node_get (self->node, CQ_AT_XREFLABEL)));
    }
  if (is_annex)
    return; /* The rest stands in its text already. */
  take_line (self, "subtitle", make_line (find_in (self->node, CQ_DB_SUBTITLE), CQ_DB_PARA, "subtitle"));
  take_line (self, "formality", make_line (formality, CQ_DB_PARA, "formality"));
  if (meeting != NULL)
    take_line (self, "place", make_place (self, meeting, formality));
}

/**
 * cq_synoptic_make_title:
 * @columns: a part in its languages
 *
 * Returns: (transfer full): its title in all of them
 */
CqNode *
cq_synoptic_make_title (const CqSynopticColumn *columns, guint n)
{
  CqNodeBuilder *title = cq_node_builder_new (CQ_DB_TITLE);

  for (guint i = 0; i < n; i++)
    {
      CqNode *own = find_in (columns[i].node, CQ_DB_TITLE);
      g_autofree char *words = own != NULL ? cq_text_get_plain (own) : NULL;
      CqNodeBuilder *phrase;

      if (words == NULL || *words == '\0')
        continue;
      if (cq_node_builder_get_n_children (title) > 0)
        cq_node_builder_add_text (title, " / ");
      phrase = cq_node_builder_new (CQ_DB_PHRASE);
      cq_node_builder_set (phrase, CQ_XML_LANG, columns[i].lang);
      cq_node_builder_add_text (phrase, words);
      cq_node_builder_take (title, cq_node_builder_end (phrase));
    }
  return cq_node_builder_end (title);
}
