#pragma once

#include "statement/cq-text.h"
#include "tree/cq-walk.h"

G_BEGIN_DECLS

/**
 * CqSection:
 *
 * An area of a part, or its closing. Areas may hold areas. Immutable, counted.
 */
typedef struct _CqSection CqSection;

CqSection *cq_section_ref (CqSection *self);
void cq_section_unref (CqSection *self);

/* In document order, outer before inner; one pass. @part %NULL is the whole dossier. The closing
 * is among them: cq_section_is_closing(). */
GPtrArray *cq_sections_list (CqNode *document,
                             const char *part);
CqSection *cq_section_find (CqNode *document,
                            const char *id);

const char *cq_section_get_id (CqSection *self);
CqPath *cq_section_get_path (CqSection *self);
CqNode *cq_section_get_node (CqSection *self);
const char *cq_section_get_part (CqSection *self);
const char *cq_section_get_parent (CqSection *self);
guint cq_section_get_depth (CqSection *self);
const char *cq_section_get_principal (CqSection *self);
gboolean cq_section_is_closing (CqSection *self);
gboolean cq_section_is_empty (CqSection *self);
char *cq_section_get_title (CqSection *self,
                            const char *lang);
GPtrArray *cq_section_get_title_content (CqSection *self,
                                         const char *lang);
CqNode *cq_section_get_title_node (CqSection *self);

/* Edits. @parent %NULL is the part itself; @after %NULL is before the other areas there. */
CqNode *cq_section_add (CqNode *document,
                        const char *part,
                        const char *parent,
                        const char *after,
                        const char *id,
                        CqIndex *ids,
                        char **new_id);
CqNode *cq_section_append (CqNode *document,
                           const char *part,
                           const char *parent,
                           const char *id,
                           CqIndex *ids,
                           char **new_id);
CqNode *cq_section_set_title (CqNode *document,
                              const char *id,
                              const char *lang,
                              GPtrArray *content);
CqNode *cq_section_move (CqNode *document,
                         const char *id,
                         const char *parent,
                         const char *after);
CqNode *cq_section_duplicate (CqNode *document,
                              const char *id,
                              char **new_id);
CqNode *cq_section_remove (CqNode *document,
                           const char *id);

/* Whether an element is a section, under any of its names */
gboolean cq_block_is_section (CqNode *node);

/* A section without clauses holds one empty paragraph, because DocBook wants one */
CqNode *cq_section_new_placeholder (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqSection, cq_section_unref)

G_END_DECLS
