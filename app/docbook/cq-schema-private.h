#pragma once

#include "docbook/cq-schema.h"

#include <libxml/relaxng.h>

G_BEGIN_DECLS

struct _CqSchema
{
  xmlDoc *grammar;     /* (owned) */
  char *ns;            /* (owned): the namespace that it is about */
  xmlRelaxNG *whole;   /* (owned): a document must match this */
  gsize is_open;       /* whether the two below are made */
  GHashTable *names;   /* (owned) (element-type utf8): local names of its elements */
  xmlRelaxNG *anywhere; /* (owned): any element of the schema by itself */
};

/* The schema's own elements; what belongs to others is left to them. */
typedef enum
{
  CQ_LEAVE_NOTHING,
  CQ_LEAVE_RECORDS, /* the project's records, which stand in `info` */
} CqLeaveOut;

xmlDoc *cq_schema_build_tree (CqNode *element,
                              CqLeaveOut leave_out);
xmlRelaxNG *cq_schema_get_anywhere (CqSchema *self);
gboolean cq_schema_matches (xmlRelaxNG *relaxng,
                            CqNode *element);

/**
 * CqPlace:
 *
 * Where a message points: a file and the ids on the way down.
 */
typedef struct
{
  const char *file; /* (nullable) */
  const char *id;   /* (nullable): the nearest xml:id at or above the element */
} CqPlace;

char *cq_schema_name_element (CqNode *element);
void cq_schema_add_message (GPtrArray *messages,
                            CqMessageSeverity severity,
                            CqMessageTopic topic,
                            CqPlace place,
                            CqNode *element,
                            const char *text);
void cq_schema_blame (CqSchema *self,
                      CqNode *element,
                      CqPlace place,
                      GPtrArray *messages);
char *cq_schema_diagnose (CqSchema *self,
                          CqNode *element);
void cq_schema_check_records (CqSchema *records,
                              CqNode *root,
                              const char *file,
                              GPtrArray *messages);

G_END_DECLS
