#pragma once

#include "tree/cq-node.h"

G_BEGIN_DECLS

/* A prefix and what it stands for. */
typedef struct
{
  const char *prefix; /* (nullable): %NULL is the default namespace */
  const char *uri;    /* empty: none */
} CqBinding;

/**
 * CqScope:
 *
 * Which prefix stands for which namespace, at the place that the writer has reached.
 */
typedef struct _CqScope CqScope;

CqScope *cq_scope_new (void);
void cq_scope_free (CqScope *self);
void cq_scope_enter (CqScope *self,
                     CqNode *element);
void cq_scope_leave (CqScope *self);
guint cq_scope_get_n_new (CqScope *self);
const CqBinding *cq_scope_get_new (CqScope *self,
                                   guint index);
const char *cq_scope_get_element_prefix (CqScope *self);
const char *cq_scope_get_attribute_prefix (CqScope *self,
                                           const CqName *name);

G_END_DECLS
