#pragma once

#include "office/cq-people.h"

G_BEGIN_DECLS

/* The file of the register; for this room only. */
GKeyFile *cq_people_read_file (const char *path,
                               GError **error);
CqPerson *cq_people_read_person (GKeyFile *file,
                                 const char *group);

G_END_DECLS
