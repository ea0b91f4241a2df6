#pragma once

#include <json-glib/json-glib.h>

#include "values/cq-values.h"

G_BEGIN_DECLS

/**
 * CqSource:
 *
 * A file of values: what a message must name, and the pool that owns what was read from it.
 */
typedef struct
{
  const char *name; /* (not nullable) */
  const char *text; /* (not nullable) */
  gsize length;
  GPtrArray *pool; /* (owned) (element-type CqPooled) */
  GStringChunk *strings; /* (owned) */
  GHashTable *langs;     /* (owned) (element-type utf8): the languages that texts are said in */
} CqSource;

/**
 * CqPlace:
 *
 * Where in the values the reader stands: a chain on the stack, from the value up to the root.
 */
typedef struct _CqPlace CqPlace;

struct _CqPlace
{
  const CqSource *source;
  const CqPlace *parent; /* (nullable): of the root */
  const char *key;       /* (nullable): of an element of an array */
  guint index;
};

/* Reads the value of one key into the field of a structure. */
typedef gboolean (*CqReadValue) (const CqPlace *place,
                                 JsonNode *node,
                                 gpointer field,
                                 GError **error);

/* A key of an object, how its value is read and where in the structure it is put. */
typedef struct
{
  const char *name;
  CqReadValue read;
  gsize offset;
} CqKey;

void cq_source_init (CqSource *self,
                     const char *name,
                     const char *text,
                     gsize length);
void cq_source_clear (CqSource *self);
gpointer cq_source_alloc (const CqSource *self,
                          gsize size);
gpointer cq_source_keep (const CqSource *self,
                         gpointer value,
                         GDestroyNotify destroy);
char *cq_source_dup (const CqSource *self,
                     const char *string);

char *cq_place_to_string (const CqPlace *place);
char *cq_place_dup (const CqPlace *place);
gboolean cq_place_fail (const CqPlace *place,
                        GError **error,
                        CqValuesError code,
                        const char *format,
                        ...) G_GNUC_PRINTF (4, 5);
gboolean cq_place_fail_type (const CqPlace *place,
                             JsonNode *node,
                             const char *expected,
                             GError **error);
void cq_source_set_error (const CqSource *source,
                          const char *place,
                          CqValuesError code,
                          const char *message,
                          GError **error);

JsonNode *cq_source_parse (const CqSource *source,
                           GError **error);
gboolean cq_read_object (const CqPlace *place,
                         JsonNode *node,
                         const CqKey *keys,
                         gpointer self,
                         GError **error);
gboolean cq_has_known_key (JsonNode *node,
                           const CqKey *keys);

G_END_DECLS
