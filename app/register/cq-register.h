#pragma once

#include "docbook/cq-message.h"
#include "register/cq-name-form.h"

G_BEGIN_DECLS

/**
 * CqRegister:
 *
 * What states and organizations are called: the tables of iso-codes, corrected and completed by the files that
 * came with the program, by those of the house, and by those of the person at the keyboard, in this order.
 * Immutable, counted; its strings live as long.
 */
typedef struct _CqRegister CqRegister;

/**
 * CqRegisterFile:
 * @path: as it is to be named in problems
 * @data: what stands in it
 * @length: how many bytes that is
 *
 * A file of names.
 */
typedef struct
{
  const char *path;
  const char *data;
  gsize length;
} CqRegisterFile;

CqRegister *cq_register_load (GPtrArray *problems);
CqRegister *cq_register_load_with (const CqRegisterFile *file,
                                   GPtrArray *problems);
CqRegister *cq_register_new (const CqRegisterFile *files,
                             gsize n_files,
                             GPtrArray *problems);
CqRegister *cq_register_ref (CqRegister *self);
void cq_register_unref (CqRegister *self);

const char *cq_register_get_name (CqRegister *self,
                                  const char *key,
                                  const char *lang,
                                  CqCountryForm which,
                                  CqNameForm form);
const char *cq_register_get_sort_key (CqRegister *self,
                                      const char *key,
                                      const char *lang);
const char *cq_register_get_source (CqRegister *self,
                                    const char *key,
                                    const char *lang,
                                    CqCountryForm which,
                                    CqNameForm form);
const char *const *cq_register_list_organizations (CqRegister *self);

char *cq_register_get_own_file (void);
gboolean cq_register_is_key (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqRegister, cq_register_unref)

G_END_DECLS
