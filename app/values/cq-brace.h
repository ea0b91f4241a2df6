#pragma once

#include "values/cq-values-model.h"

G_BEGIN_DECLS

/* What stands in braces in a text of the values; for this room only. */
typedef enum
{
  CQ_BRACE_TEXT,  /* nothing that is meant as a field of the document: it is printed as it stands */
  CQ_BRACE_FIELD,
  CQ_BRACE_WRONG, /* begins as a field does, and is none */
} CqBrace;

CqBrace cq_brace_read (const char *words,
                       char **kind,
                       char **source);
const char *cq_brace_get_known (void);

G_END_DECLS
