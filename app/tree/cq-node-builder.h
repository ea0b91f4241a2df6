#pragma once

#include "tree/cq-node.h"

G_BEGIN_DECLS

/**
 * CqNodeBuilder:
 *
 * Gathers attributes and children, then ends in an immutable element. Used once, on the way
 * down:
 *
 *   CqNodeBuilder *para = cq_node_builder_new (CQ_DB_PARA);
 *   cq_node_builder_set (para, CQ_AT_ROLE, "chapeau");
 *   cq_node_builder_add_text (para, "The Ministers met.");
 *   node = cq_node_builder_end (para);
 */
typedef struct _CqNodeBuilder CqNodeBuilder;

CqNodeBuilder *cq_node_builder_new (CqTag tag);
CqNodeBuilder *cq_node_builder_new_named (CqName *name);
CqNodeBuilder *cq_node_builder_new_from (CqNode *node);
void cq_node_builder_free (CqNodeBuilder *self);

void cq_node_builder_declare (CqNodeBuilder *self,
                              const char *prefix,
                              const char *uri);
void cq_node_builder_set (CqNodeBuilder *self,
                          CqTag attribute,
                          const char *value);
void cq_node_builder_set_named (CqNodeBuilder *self,
                                CqName *name,
                                const char *value);
void cq_node_builder_add (CqNodeBuilder *self,
                          CqNode *child);
void cq_node_builder_take (CqNodeBuilder *self,
                           CqNode *child);
void cq_node_builder_add_text (CqNodeBuilder *self,
                               const char *text);
void cq_node_builder_add_element (CqNodeBuilder *self,
                                  CqTag tag,
                                  const char *text);
void cq_node_builder_add_children (CqNodeBuilder *self,
                                   CqNode *parent);
guint cq_node_builder_get_n_children (CqNodeBuilder *self);
CqNode *cq_node_builder_end (CqNodeBuilder *self);

CqNode *cq_node_new_with_text (CqTag tag,
                               const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqNodeBuilder, cq_node_builder_free)

G_END_DECLS
