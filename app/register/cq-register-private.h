#pragma once

#include "register/cq-register.h"

G_BEGIN_DECLS

/**
 * CqRegisterEntry:
 * @text: (unowned): the name
 * @source: (unowned) (nullable): who calls it so
 *
 * A name of a file. Both belong to the register.
 */
typedef struct
{
  const char *text;
  const char *source;
} CqRegisterEntry;

struct _CqRegister
{
  gatomicrefcount refs;
  GHashTable *entries;       /* (owned) (element-type utf8 CqRegisterEntry): by "KG short-genitive ru" */
  GPtrArray *organizations;  /* (owned) (element-type utf8): keys, sorted, ending with %NULL */
  GStringChunk *chunk;       /* (owned): the strings of all entries */
};

/* A register in the making, and what ends it */
CqRegister *cq_register_begin (void);
CqRegister *cq_register_end (CqRegister *self);
void cq_register_read (CqRegister *self,
                       const CqRegisterFile *file,
                       GPtrArray *problems);
void cq_register_set (CqRegister *self,
                      const char *key,
                      const char *word,
                      const char *lang,
                      const char *text,
                      const char *source);

G_END_DECLS
