#pragma once

#include <gio/gio.h>

#include "statement/cq-signatory.h"

G_BEGIN_DECLS

/**
 * CqPerson:
 * @key: (owned) (nullable): what it stands under in the register; %NULL where it does not stand there yet
 * @of: (owned) (nullable): for whom: the code of a state, or what an organization stands under
 * @names: (owned): from language to name; empty of an office, which is a title without a person
 * @titles: (owned): from language to title
 *
 * Somebody who signs, or the office of one. Counted; not changed.
 */
typedef struct
{
  char *key;
  char *of;
  GHashTable *names;
  GHashTable *titles;
} CqPerson;

CqPerson *cq_person_new (const char *of);
CqPerson *cq_person_ref (CqPerson *self);
void cq_person_unref (CqPerson *self);
const char *cq_person_get_text (const CqPerson *self,
                                CqSignatoryText what,
                                const char *lang);
char *cq_person_dup_label (const CqPerson *self,
                           CqSignatoryText what,
                           const char *lang);

/* Pure: who signs a document, and a document that somebody is to sign */
GPtrArray *cq_people_of_document (CqNode *document);
CqNode *cq_person_take (CqNode *document,
                        const char *signatory,
                        const CqPerson *person);

/**
 * CqPeople:
 *
 * The register of persons and offices, as its file has it. Immutable, counted.
 */
typedef struct _CqPeople CqPeople;

char *cq_people_get_default_file (void);
CqPeople *cq_people_load (const char *path,
                          GError **error);
CqPeople *cq_people_ref (CqPeople *self);
void cq_people_unref (CqPeople *self);
GPtrArray *cq_people_list (CqPeople *self);
GPtrArray *cq_people_search (CqPeople *self,
                             CqSignatoryText what,
                             const char *typed,
                             const char *of);

/* Changes to the file: made whole or not at all, one process after the other */
gboolean cq_people_remember (const char *path,
                             GPtrArray *persons,
                             GError **error);
gboolean cq_people_forget (const char *path,
                           const char *key,
                           GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqPerson, cq_person_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqPeople, cq_people_unref)

G_END_DECLS
