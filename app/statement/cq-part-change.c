/* The parts of a dossier: edits. */
#include "statement/cq-part.h"

#include "statement/cq-change.h"
#include "statement/cq-place.h"
#include "statement/cq-profile.h"
#include "statement/cq-section.h"

static gboolean
is_main (CqNode *document, const char *part)
{
  return part == NULL || g_str_equal (part, CQ_PART_MAIN)
         || g_strcmp0 (cq_node_get (cq_document_get_root (document), CQ_XML_ID), part) == 0;
}

/**
 * cq_part_find_path:
 * @part: (nullable): "main" and %NULL are the main part
 *
 * Returns: (transfer full) (nullable): the place of its article or appendix in the document
 */
CqPath *
cq_part_find_path (CqNode *document, const char *part)
{
  CqNode *root = cq_document_get_root (document);
  g_autoptr (CqPath) path = cq_place_get_root_path (document);
  guint n = 0;

  if (is_main (document, part))
    return g_steal_pointer (&path);
  for (guint i = 0; i < cq_node_get_n_children (root); i++)
    {
      CqNode *child = cq_node_get_child (root, i);
      g_autofree char *fallback = NULL;
      const char *id;
      if (!cq_node_is (child, CQ_DB_APPENDIX))
        continue;
      fallback = g_strdup_printf ("annex-%u", ++n);
      id = cq_node_get (child, CQ_XML_ID);
      if (g_str_equal (id != NULL ? id : fallback, part))
        return cq_path_new_child (path, i);
    }
  return NULL;
}

static CqNode *
take_info (CqNode *document, const char *part, CqPath *path, CqNode *info)
{
  CqNode *node = cq_tree_get (document, path);
  int at = cq_children_find (node, CQ_DB_INFO, NULL);

  if (is_main (document, part))
    return cq_profile_set_info (document, info);
  return cq_place_take (document, path, at >= 0 ? cq_node_with_child_at (node, (guint) at, info)
                                                : cq_children_insert (node, 0, info));
}

static CqNode *
get_info (CqNode *node)
{
  CqNode *info = cq_node_find_child (node, CQ_DB_INFO);

  return info != NULL ? cq_node_ref (info) : cq_node_new_with_text (CQ_DB_INFO, NULL);
}

/* The place within @info for a heading that is not there: a subtitle behind the title, all else before the rest. */
static guint
get_heading_index (CqNode *info, CqTag tag)
{
  int title = cq_children_find (info, CQ_DB_TITLE, NULL);

  return tag == CQ_DB_TITLE || title < 0 ? 0 : (guint) title + 1;
}

static CqNode *
set_heading (CqNode *document, const char *part, CqTag tag, const char *lang, GPtrArray *content)
{
  g_autoptr (CqPath) path = cq_part_find_path (document, part);
  g_autoptr (CqNode) info = NULL;
  g_autoptr (CqNode) heading = NULL;
  CqNode *node;
  const char *principal;
  int at;

  if (path == NULL)
    return cq_node_ref (document);
  node = cq_tree_get (document, path);
  principal = cq_text_get_language (node, cq_document_get_language (document));
  at = cq_children_find (node, tag, NULL);
  if (at >= 0)
    {
      heading = cq_text_with_content (cq_node_get_child (node, (guint) at), lang, principal, content);
      return cq_place_take (document, path, cq_node_with_child_at (node, (guint) at, heading));
    }
  info = get_info (node);
  at = cq_children_find (info, tag, NULL);
  heading = at >= 0 ? cq_node_ref (cq_node_get_child (info, (guint) at)) : cq_node_new_with_text (tag, NULL);
  cq_node_move (&heading, cq_text_with_content (heading, lang, principal, content));
  if (at < 0 && cq_children_are_blank (heading))
    return cq_node_ref (document);
  if (cq_children_are_blank (heading) && tag != CQ_DB_TITLE)
    cq_node_move (&info, cq_children_remove (info, (guint) at));
  else
    cq_node_move (&info, at >= 0 ? cq_node_with_child_at (info, (guint) at, heading)
                                 : cq_children_insert (info, get_heading_index (info, tag), heading));
  return take_info (document, part, path, info);
}

/**
 * cq_part_set_title:
 * @part: (nullable): the part
 * @lang: (nullable): %NULL is the principal language
 * @content: (nullable) (element-type CqNode): %NULL removes the language
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_part_set_title (CqNode *document, const char *part, const char *lang, GPtrArray *content)
{
  return set_heading (document, part, CQ_DB_TITLE, lang, content);
}

CqNode *
cq_part_set_subtitle (CqNode *document, const char *part, const char *lang, GPtrArray *content)
{
  return set_heading (document, part, CQ_DB_SUBTITLE, lang, content);
}

/**
 * cq_part_set_kind:
 *
 * Returns: (transfer full): the document as another kind, "joint-statement", "declaration", …
 */
CqNode *
cq_part_set_kind (CqNode *document, const char *kind)
{
  return cq_place_take_root (document,
                             cq_node_with_attribute (cq_document_get_root (document), CQ_AT_ROLE, kind));
}

/* Sets what one child of the part's info says; %NULL, or nothing, removes it. */
static CqNode *
take_info_child (CqNode *document, const char *part, int at, CqNode *child)
{
  g_autoptr (CqNode) taken = child;
  g_autoptr (CqPath) path = cq_part_find_path (document, part);
  g_autoptr (CqNode) info = get_info (cq_tree_get (document, path));

  if (at < 0 && taken == NULL)
    return cq_node_ref (document);
  if (at < 0)
    cq_node_move (&info, cq_children_insert (info, cq_info_get_index (info, taken), taken));
  else if (taken == NULL)
    cq_node_move (&info, cq_children_remove (info, (guint) at));
  else if (cq_node_equal (cq_node_get_child (info, (guint) at), taken))
    return cq_node_ref (document);
  else
    cq_node_move (&info, cq_node_with_child_at (info, (guint) at, taken));
  return take_info (document, part, path, info);
}

static CqNode *
set_biblioid (CqNode *document, const char *part, const char *otherclass, const char *text)
{
  g_autoptr (CqPart) found = cq_part_find (document, part);
  CqNode *info = found != NULL ? cq_part_get_info (found) : NULL;
  CqNodeBuilder *builder;
  int at = -1;

  if (found == NULL)
    return cq_node_ref (document);
  for (guint i = 0; info != NULL && at < 0 && i < cq_node_get_n_children (info); i++)
    if (cq_node_is (cq_node_get_child (info, i), CQ_DB_BIBLIOID)
        && g_strcmp0 (cq_node_get (cq_node_get_child (info, i), CQ_AT_OTHERCLASS), otherclass) == 0)
      at = (int) i;
  if (text == NULL || *text == '\0')
    return take_info_child (document, part, at, NULL);
  builder = cq_node_builder_new (CQ_DB_BIBLIOID);
  cq_node_builder_set (builder, CQ_AT_CLASS, "other");
  cq_node_builder_set (builder, CQ_AT_OTHERCLASS, otherclass);
  cq_node_builder_add_text (builder, text);
  return take_info_child (document, part, at, cq_node_builder_end (builder));
}

/**
 * cq_part_set_symbol:
 * @symbol: (nullable): %NULL removes it
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_part_set_symbol (CqNode *document, const char *part, const char *symbol)
{
  return set_biblioid (document, part, CQ_BIBLIOID_SYMBOL, symbol);
}

/**
 * cq_part_set_agenda_item:
 * @agenda_item: (nullable): its number, "15 (b)"; %NULL removes it
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_part_set_agenda_item (CqNode *document, const char *part, const char *agenda_item)
{
  return set_biblioid (document, part, CQ_BIBLIOID_AGENDA_ITEM, agenda_item);
}

/**
 * cq_part_set_marking:
 * @role: %CQ_MARKING_DISTRIBUTION or %CQ_MARKING_CLASSIFICATION
 * @text: (nullable): %NULL or nothing removes it
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_part_set_marking (CqNode *document, const char *part, const char *role, const char *text)
{
  g_autoptr (CqPart) found = cq_part_find (document, part);
  CqNode *info = found != NULL ? cq_part_get_info (found) : NULL;
  CqNodeBuilder *builder;
  int at;

  if (found == NULL)
    return cq_node_ref (document);
  at = info != NULL ? cq_children_find (info, CQ_DB_LEGALNOTICE, role) : -1;
  if (text == NULL || *text == '\0')
    return take_info_child (document, part, at, NULL);
  builder = cq_node_builder_new (CQ_DB_LEGALNOTICE);
  cq_node_builder_set (builder, CQ_AT_ROLE, role);
  cq_node_builder_add_element (builder, CQ_DB_PARA, text);
  return take_info_child (document, part, at, cq_node_builder_end (builder));
}

/* A part needs an id before a record can speak of it. */
static CqNode *
name_part (CqNode *document, CqPath *path, char **id)
{
  CqNode *node = cq_tree_get (document, path);
  g_autoptr (CqIndex) ids = NULL;

  *id = g_strdup (cq_node_get (node, CQ_XML_ID));
  if (*id != NULL)
    return cq_node_ref (document);
  ids = cq_index_new (document);
  *id = node == cq_document_get_root (document) ? cq_id_new (ids, CQ_PART_MAIN, "main") : cq_id_new (ids, NULL, "an");
  return cq_place_take (document, path, cq_node_with_attribute (node, CQ_XML_ID, *id));
}

static CqNode *
set_setting (CqNode *document, const char *part, CqTag attribute, const char *value)
{
  g_autoptr (CqPath) path = cq_part_find_path (document, part);
  g_autoptr (CqNode) named = NULL;
  g_autoptr (CqNode) record = NULL;
  g_autofree char *id = NULL;
  CqNode *old;

  if (path == NULL)
    return cq_node_ref (document);
  if (is_main (document, part))
    return cq_profile_set_setting (document, attribute, value);
  named = name_part (document, path, &id);
  old = cq_profile_find_record (named, CQ_PR_PART, id);
  if (g_strcmp0 (old != NULL ? cq_node_get (old, attribute) : NULL, value) == 0)
    return cq_node_ref (document);
  record = old != NULL ? cq_node_ref (old) : cq_record_new (CQ_PR_PART, id);
  cq_node_move (&record, cq_node_with_attribute (record, attribute, value));
  return cq_profile_put_record (named, record);
}

CqNode *
cq_part_set_formality (CqNode *document, const char *part, CqFormality formality)
{
  return set_setting (document, part, CQ_AT_FORMALITY, cq_formality_to_string (formality));
}

CqNode *
cq_part_set_style (CqNode *document, const char *part, const char *style)
{
  return set_setting (document, part, CQ_AT_STYLE, style);
}

CqNode *
cq_part_set_paper (CqNode *document, const char *part, const char *paper)
{
  return set_setting (document, part, CQ_AT_PAPER, paper);
}

/**
 * cq_part_set_numbering:
 *
 * Returns: (transfer full): the changed document, its numbered lists as the scheme wants them
 */
CqNode *
cq_part_set_numbering (CqNode *document, const char *part, CqNumberingScheme scheme)
{
  g_autoptr (CqPart) found = cq_part_find (document, part);
  g_autoptr (CqNode) changed = NULL;

  if (found == NULL || cq_part_get_numbering (found) == scheme)
    return cq_node_ref (document);
  changed = set_setting (document, part, CQ_AT_NUMBERING, cq_numbering_scheme_to_string (scheme));
  return cq_numbering_normalize (changed);
}

/**
 * cq_part_set_roadmap:
 * @form: %CQ_ROADMAP_ABSENT makes it no roadmap
 * @columns: (nullable): the names of the matrix's columns; %NULL leaves them to the program
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_part_set_roadmap (CqNode *document, const char *part, CqRoadmapForm form, const char *const *columns)
{
  g_autoptr (CqPath) path = cq_part_find_path (document, part);
  g_autoptr (CqNode) named = NULL;
  g_autoptr (CqNode) record = NULL;
  g_autofree char *id = NULL;
  g_autofree char *words = cq_ids_join (columns);
  g_autoptr (CqPart) found = cq_part_find (document, part);

  if (path == NULL)
    return cq_node_ref (document);
  if (form == CQ_ROADMAP_ABSENT && cq_node_get (cq_tree_get (document, path), CQ_XML_ID) == NULL)
    return cq_node_ref (document);
  named = name_part (document, path, &id);
  if (form == CQ_ROADMAP_ABSENT)
    return cq_profile_remove_record (named, CQ_PR_ROADMAP, id);
  record = cq_record_new (CQ_PR_ROADMAP, id);
  cq_node_move (&record, cq_node_with_attribute (record, CQ_AT_FORM, cq_roadmap_form_to_string (form)));
  cq_node_move (&record, cq_node_with_attribute (record, CQ_AT_COLUMNS, words));
  if (cq_part_has_timeline (found))
    cq_node_move (&record, cq_node_with_attribute (record, CQ_AT_TIMELINE, "true"));
  if (cq_part_has_column_numbers (found))
    cq_node_move (&record, cq_node_with_attribute (record, CQ_AT_COLUMN_NUMBERS, "true"));
  return cq_profile_put_record (named, record);
}

/* Says in the record of a roadmap whether something is to be printed. A part that is a roadmap by its role alone gets a
 * record. */
static CqNode *
ask_roadmap_for (CqNode *document, CqPart *part, CqTag attribute, gboolean is_wanted)
{
  g_auto (GStrv) columns = cq_part_get_roadmap_columns (part);
  g_autoptr (CqNode) printed = NULL;
  g_autoptr (CqNode) record = NULL;
  g_autoptr (CqPart) named = NULL;

  if (cq_part_get_roadmap_form (part) == CQ_ROADMAP_ABSENT)
    return cq_node_ref (document);
  printed = cq_part_set_roadmap (document, cq_part_get_id (part), cq_part_get_roadmap_form (part), (const char *const *) columns);
  named = cq_part_find (printed, cq_part_get_id (part));
  record = cq_node_ref (cq_profile_find_record (printed, CQ_PR_ROADMAP, cq_part_get_id (named)));
  cq_node_move (&record, cq_node_with_attribute (record, attribute, is_wanted ? "true" : NULL));
  return cq_profile_put_record (printed, record);
}

/**
 * cq_part_set_timeline:
 * @has_timeline: whether a timeline is to stand below the matrix
 *
 * Returns: (transfer full): the changed document; as it was where the part is no roadmap
 */
CqNode *
cq_part_set_timeline (CqNode *document, const char *part, gboolean has_timeline)
{
  g_autoptr (CqPart) found = cq_part_find (document, part);

  if (found == NULL || cq_part_has_timeline (found) == has_timeline)
    return cq_node_ref (document);
  return ask_roadmap_for (document, found, CQ_AT_TIMELINE, has_timeline);
}

/**
 * cq_part_set_column_numbers:
 * @has_column_numbers: whether a row below the head of the matrix is to number its columns
 *
 * Returns: (transfer full): the changed document; as it was where the part is no roadmap
 */
CqNode *
cq_part_set_column_numbers (CqNode *document, const char *part, gboolean has_column_numbers)
{
  g_autoptr (CqPart) found = cq_part_find (document, part);

  if (found == NULL || cq_part_has_column_numbers (found) == has_column_numbers)
    return cq_node_ref (document);
  return ask_roadmap_for (document, found, CQ_AT_COLUMN_NUMBERS, has_column_numbers);
}
