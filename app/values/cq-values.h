#pragma once

#include "template/cq-template.h"
#include "tree/cq-node.h"

G_BEGIN_DECLS

#define CQ_VALUES_ERROR (cq_values_error_quark ())

/**
 * CqValuesError:
 * @CQ_VALUES_ERROR_SYNTAX: the text is not JSON in UTF-8
 * @CQ_VALUES_ERROR_BOUNDS: it is too long
 * @CQ_VALUES_ERROR_UNKNOWN_KEY: a key that the contract does not have
 * @CQ_VALUES_ERROR_TYPE: a value of the wrong type
 * @CQ_VALUES_ERROR_INVALID: a value of the right type that cannot be: an impossible date, an unknown role
 * @CQ_VALUES_ERROR_NAME: an id given twice, or naming nothing
 */
typedef enum
{
  CQ_VALUES_ERROR_SYNTAX,
  CQ_VALUES_ERROR_BOUNDS,
  CQ_VALUES_ERROR_UNKNOWN_KEY,
  CQ_VALUES_ERROR_TYPE,
  CQ_VALUES_ERROR_INVALID,
  CQ_VALUES_ERROR_NAME,
} CqValuesError;

GQuark cq_values_error_quark (void);

/**
 * CqValuesMode:
 * @CQ_VALUES_FILL: the document is fresh from its template: what the values bring takes the place of the
 *   template's blanks of the same sort
 * @CQ_VALUES_MERGE: the document is being worked on: what the values do not name is kept
 */
typedef enum
{
  CQ_VALUES_FILL,
  CQ_VALUES_MERGE,
} CqValuesMode;

CqNode *cq_values_apply (CqNode *document,
                         const char *json,
                         gsize length,
                         const char *name,
                         CqValuesMode mode,
                         GError **error);
CqNode *cq_values_fill (CqTemplate *template,
                        const char *const *languages,
                        const char *json,
                        gsize length,
                        const char *name,
                        GError **error);

G_END_DECLS
