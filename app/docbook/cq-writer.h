#pragma once

#include "tree/cq-node.h"

G_BEGIN_DECLS

GBytes *cq_writer_write (CqNode *document);
char *cq_writer_write_node (CqNode *node);

G_END_DECLS
