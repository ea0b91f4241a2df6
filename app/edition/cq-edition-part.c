/* Editions: a part as an article, or as an annex within the dossier. */
#include "edition/cq-edition-private.h"

/* What stands above the text is made from the part, not met on the way through it. */
static void
skip_headings (CqEditionWork *work, CqNode *node)
{
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    switch (cq_node_get_tag (child))
      {
      case CQ_DB_INFO:
      case CQ_DB_TITLE:
      case CQ_DB_SUBTITLE:
      case CQ_DB_TITLEABBREV:
        g_hash_table_add (work->skipped, child);
        break;
      case CQ_DB_APPENDIX:
        if (!work->whole)
          g_hash_table_add (work->skipped, child);
        break;
      default:
        break;
      }
}

static CqNode *
get_gap (CqNode *node)
{
  CqNode *first = cq_node_get_n_children (node) > 0 ? cq_node_get_child (node, 0) : NULL;

  return first != NULL && cq_node_is_blank (first) ? first : NULL;
}

static void
take_spaced (CqNodeBuilder *builder, CqNode *gap, CqNode *node)
{
  if (node == NULL)
    return;
  if (gap != NULL)
    cq_node_builder_add (builder, gap);
  cq_node_builder_take (builder, node);
}

static void
add_body (CqEditionWork *work, CqPart *part, CqNodeBuilder *builder)
{
  g_autoptr (GPtrArray) body = cq_node_array_new ();

  cq_edition_add_children (work, cq_part_get_node (part), body);
  cq_edition_settle_body (work, part, body);
  for (guint i = 0; i < body->len; i++)
    cq_node_builder_add (builder, g_ptr_array_index (body, i));
}

static gboolean
declares_docbook (CqNode *root)
{
  for (guint i = 0; i < cq_node_get_n_declarations (root); i++)
    if (cq_node_get_declaration (root, i)->prefix == NULL)
      return g_strcmp0 (cq_node_get_declaration (root, i)->uri, CQ_NS_URI_DOCBOOK) == 0;
  return FALSE;
}

/* The article's start tag: the root's own, or for an annex one like it. */
static CqNodeBuilder *
begin_article (CqEditionWork *work, CqPart *part)
{
  g_autoptr (CqNode) root = cq_edition_strip_names (cq_document_get_root (work->document));
  CqNodeBuilder *article;

  if (!cq_part_is_annex (part))
    article = cq_node_builder_new_from (root);
  else
    {
      article = cq_node_builder_new (CQ_DB_ARTICLE);
      for (guint i = 0; i < cq_node_get_n_declarations (root); i++)
        cq_node_builder_declare (article, cq_node_get_declaration (root, i)->prefix,
                                 cq_node_get_declaration (root, i)->uri);
      cq_node_builder_set (article, CQ_AT_VERSION, cq_node_get (root, CQ_AT_VERSION));
      cq_node_builder_set (article, CQ_XML_ID, cq_node_get (cq_part_get_node (part), CQ_XML_ID));
      cq_node_builder_set (article, CQ_AT_ROLE, cq_part_get_kind (part));
    }
  if (!declares_docbook (root))
    cq_node_builder_declare (article, NULL, CQ_NS_URI_DOCBOOK);
  if (cq_node_get (root, CQ_AT_VERSION) == NULL)
    cq_node_builder_set (article, CQ_AT_VERSION, "5.0");
  cq_node_builder_set (article, CQ_XML_LANG, work->lang);
  return article;
}

/**
 * cq_edition_make_article:
 *
 * Returns: (transfer full): the part as an article of its own; the main part with its annexes where they
 *   are wanted
 */
CqNode *
cq_edition_make_article (CqEditionWork *work, CqPart *part)
{
  CqNode *node = cq_part_get_node (part);
  CqNodeBuilder *article = begin_article (work, part);
  g_autoptr (CqNode) made = NULL;

  work->inherited = cq_text_get_language (node, work->principal);
  skip_headings (work, node);
  take_spaced (article, get_gap (node), cq_edition_make_info (work, part, TRUE));
  add_body (work, part, article);
  made = cq_node_builder_end (article);
  return cq_edition_finish (work, made, cq_edition_get_id (work, node));
}

static char *
make_annex_label (CqEditionWork *work, CqPart *part)
{
  guint number = 0;

  if (work->parts->len == 2)
    return g_strdup (cq_document_words_get (work->words, CQ_WORD_ANNEX));
  while (number < work->parts->len && g_ptr_array_index (work->parts, number) != part)
    number++;
  return cq_document_words_format_number (work->words, CQ_WORD_ANNEX_NUMBERED, number);
}

/**
 * cq_edition_make_annex:
 *
 * Returns: (transfer full): the annex within its dossier
 */
CqNode *
cq_edition_make_annex (CqEditionWork *work, CqPart *part)
{
  CqNode *node = cq_part_get_node (part);
  CqNode *gap = get_gap (node);
  CqNode *title = cq_part_get_title_node (part);
  CqNode *subtitle = cq_part_get_subtitle_node (part);
  g_autoptr (CqNode) stripped = cq_edition_strip_names (node);
  g_autofree char *label = make_annex_label (work, part);
  g_autofree char *formality = cq_edition_get_formality (work, part);
  CqNodeBuilder *annex = cq_node_builder_new_from (stripped);
  g_autoptr (CqNode) made = NULL;

  skip_headings (work, node);
  cq_node_builder_set (annex, CQ_AT_LABEL, label);
  take_spaced (annex, gap,
               title != NULL ? cq_edition_make_set (work, title) : cq_edition_new_text (CQ_DB_TITLE, NULL, NULL));
  take_spaced (annex, gap, cq_edition_make_info (work, part, FALSE));
  if (subtitle != NULL && cq_text_pick (subtitle, work->lang, work->inherited, NULL) != NULL)
    {
      /* Others print no subtitle of an appendix. */
      g_autoptr (CqNode) made_subtitle = cq_edition_make_set (work, subtitle);
      g_autoptr (CqNode) para = cq_node_with_tag (made_subtitle, CQ_DB_PARA);
      take_spaced (annex, gap, cq_node_with_attribute (para, CQ_AT_ROLE, "subtitle"));
    }
  if (formality != NULL)
    take_spaced (annex, gap, cq_edition_new_text (CQ_DB_PARA, "formality", formality));
  add_body (work, part, annex);
  made = cq_node_builder_end (annex);
  return cq_edition_finish (work, made, cq_edition_get_id (work, node));
}
