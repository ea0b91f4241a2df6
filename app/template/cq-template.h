#pragma once

#include "tree/cq-node.h"

G_BEGIN_DECLS

/**
 * CqTemplate:
 *
 * A document to begin with: blanks to be filled in, guidance, and the order of its forms. Immutable,
 * counted; its strings live as long.
 */
typedef struct _CqTemplate CqTemplate;

/* Why a file is no template; the message names it and the line */
typedef enum
{
  CQ_TEMPLATE_ERROR_INVALID,
} CqTemplateError;

#define CQ_TEMPLATE_ERROR (cq_template_error_quark ())
GQuark cq_template_error_quark (void);

/**
 * CqTemplateForm:
 * @kind: (owned): "document", "meeting", "parties", "chapeau", "preamble", "linking", "areas", "roadmap",
 *   "closing", "signatures"; others may be added
 * @about: (owned) (nullable): the id of what it edits
 * @fields: (owned) (array zero-terminated=1): what it asks for, in order; empty where the kind says it all
 * @record: (borrowed from the template): what the template says of it
 *
 * A form of the editor, in the order of the template.
 */
typedef struct
{
  char *kind;
  char *about;
  char **fields;
  CqNode *record;
} CqTemplateForm;

CqTemplate *cq_template_load (const char *path,
                              GError **error);
CqTemplate *cq_template_ref (CqTemplate *self);
void cq_template_unref (CqTemplate *self);

const char *cq_template_get_id (CqTemplate *self);
const char *cq_template_get_path (CqTemplate *self);
CqNode *cq_template_get_document (CqTemplate *self);
const char *const *cq_template_get_languages (CqTemplate *self);
const char *cq_template_find_language (CqTemplate *self,
                                       const char *lang);
char *cq_template_get_title (CqTemplate *self,
                             const char *lang);
char *cq_template_get_description (CqTemplate *self,
                                   const char *lang);
char *cq_template_get_guidance (CqTemplate *self,
                                const char *about,
                                const char *lang);
char *cq_template_get_field_guidance (CqTemplate *self,
                                      const CqTemplateForm *form,
                                      const char *field,
                                      const char *lang);
GPtrArray *cq_template_get_forms (CqTemplate *self);

CqNode *cq_template_instantiate (CqTemplate *self,
                                 const char *lang);
CqNode *cq_template_instantiate_in (CqTemplate *self,
                                    const char *const *languages);
CqNode *cq_template_say_in (CqNode *document,
                            const char *lang);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqTemplate, cq_template_unref)

G_END_DECLS
