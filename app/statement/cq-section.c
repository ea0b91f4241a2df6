/* Areas: reading. */
#include "statement/cq-section.h"

#include "statement/cq-change.h"
#include "statement/cq-place.h"
#include "statement/cq-profile.h"

struct _CqSection
{
  CqPath *path;    /* (owned) */
  CqNode *node;    /* (owned) */
  CqNode *parent;  /* (owned) (nullable): the area around it */
  char *part;      /* (owned): a GRefString */
  char *principal; /* (owned): the language of texts that state none */
  guint depth;
};

static void
clear_section (gpointer data)
{
  CqSection *self = data;

  cq_path_unref (self->path);
  cq_node_unref (self->node);
  g_clear_pointer (&self->parent, cq_node_unref);
  g_ref_string_release (self->part);
  g_free (self->principal);
}

CqSection *
cq_section_ref (CqSection *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cq_section_unref (CqSection *self)
{
  g_atomic_rc_box_release_full (self, clear_section);
}

static void
add_below (GPtrArray *sections, CqNode *parent, CqPath *path, char *part, guint depth, const char *principal)
{
  gboolean in_section = cq_block_is_section (parent);

  principal = cq_text_get_language (parent, principal);
  for (guint i = 0; i < cq_node_get_n_children (parent); i++)
    {
      CqNode *child = cq_node_get_child (parent, i);
      CqSection *section;
      if (!cq_block_is_section (child))
        continue;
      section = g_atomic_rc_box_new0 (CqSection);
      section->path = cq_path_new_child (path, i);
      section->node = cq_node_ref (child);
      section->parent = in_section ? cq_node_ref (parent) : NULL;
      section->part = g_ref_string_acquire (part);
      section->principal = g_strdup (cq_text_get_language (child, principal));
      section->depth = depth;
      g_ptr_array_add (sections, section);
      add_below (sections, child, section->path, part, depth + 1, principal);
    }
}

/**
 * cq_sections_list:
 * @part: (nullable): the part; %NULL is the whole dossier
 *
 * Returns: (transfer full) (element-type CqSection): the areas and closings, in document order
 */
GPtrArray *
cq_sections_list (CqNode *document, const char *part)
{
  GPtrArray *sections = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_section_unref);
  g_autoptr (GPtrArray) parts = cq_parts_list (document);
  g_autoptr (CqPart) only = part != NULL ? cq_part_find (document, part) : NULL;

  for (guint i = 0; i < parts->len; i++)
    {
      CqPart *each = g_ptr_array_index (parts, i);
      g_autoptr (CqPath) path = NULL;
      char *id;
      if (part != NULL && (only == NULL || !g_str_equal (cq_part_get_id (only), cq_part_get_id (each))))
        continue;
      path = cq_part_find_path (document, cq_part_get_id (each));
      id = g_ref_string_new (cq_part_get_id (each));
      add_below (sections, cq_part_get_node (each), path, id, 1, cq_document_get_language (document));
      g_ref_string_release (id);
    }
  return sections;
}

/**
 * cq_section_find:
 *
 * Returns: (transfer full) (nullable): the area of that id
 */
CqSection *
cq_section_find (CqNode *document, const char *id)
{
  g_autoptr (GPtrArray) sections = cq_sections_list (document, NULL);

  for (guint i = 0; i < sections->len; i++)
    if (g_strcmp0 (cq_section_get_id (g_ptr_array_index (sections, i)), id) == 0)
      return cq_section_ref (g_ptr_array_index (sections, i));
  return NULL;
}

/**
 * cq_section_get_id:
 *
 * Returns: (transfer none) (nullable): its id
 */
const char *
cq_section_get_id (CqSection *self)
{
  return cq_node_get (self->node, CQ_XML_ID);
}

CqPath *
cq_section_get_path (CqSection *self)
{
  return self->path;
}

CqNode *
cq_section_get_node (CqSection *self)
{
  return self->node;
}

const char *
cq_section_get_part (CqSection *self)
{
  return self->part;
}

/**
 * cq_section_get_parent:
 *
 * Returns: (transfer none) (nullable): the id of the area around it
 */
const char *
cq_section_get_parent (CqSection *self)
{
  return self->parent != NULL ? cq_node_get (self->parent, CQ_XML_ID) : NULL;
}

/**
 * cq_section_get_depth:
 *
 * Returns: 1 for an area of the part, 2 for one within an area
 */
guint
cq_section_get_depth (CqSection *self)
{
  return self->depth;
}

gboolean
cq_section_is_closing (CqSection *self)
{
  return cq_node_has_role (self->node, CQ_DB_SECTION, "closing");
}

/**
 * cq_section_is_empty:
 *
 * Returns: whether it has neither clauses nor areas
 */
gboolean
cq_section_is_empty (CqSection *self)
{
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (self->node, &i)) != NULL;)
    if (!cq_block_is_heading (child) && !cq_block_is_placeholder (child))
      return FALSE;
  return TRUE;
}

/**
 * cq_section_get_title_node:
 *
 * Returns: (transfer none) (nullable): the title, for its content
 */
CqNode *
cq_section_get_title_node (CqSection *self)
{
  CqNode *info = cq_node_find_child (self->node, CQ_DB_INFO);
  CqNode *title = cq_node_find_child (self->node, CQ_DB_TITLE);

  return title == NULL && info != NULL ? cq_node_find_child (info, CQ_DB_TITLE) : title;
}

/**
 * cq_section_get_title_content:
 *
 * Returns: (transfer full) (nullable) (element-type CqNode): the title in @lang as content
 */
GPtrArray *
cq_section_get_title_content (CqSection *self, const char *lang)
{
  CqNode *title = cq_section_get_title_node (self);

  return title != NULL ? cq_text_get_content (title, lang, self->principal) : NULL;
}

/**
 * cq_section_get_principal:
 *
 * Returns: (transfer none): the language of its texts that state none
 */
const char *
cq_section_get_principal (CqSection *self)
{
  return self->principal;
}

/**
 * cq_section_get_title:
 *
 * Returns: (transfer full) (nullable): the title in @lang
 */
char *
cq_section_get_title (CqSection *self, const char *lang)
{
  return cq_text_get (cq_section_get_title_node (self), lang, self->principal);
}

/**
 * cq_section_new_placeholder:
 *
 * Returns: (transfer full): the paragraph of a section without clauses
 */
CqNode *
cq_section_new_placeholder (void)
{
  CqNodeBuilder *para = cq_node_builder_new (CQ_DB_PARA);

  cq_node_builder_set (para, CQ_AT_ROLE, "empty");
  cq_node_builder_add_element (para, CQ_DB_REPLACEABLE, "No clause yet");
  return cq_node_builder_end (para);
}
