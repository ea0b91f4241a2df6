#pragma once

#include "forms/cq-form.h"

G_BEGIN_DECLS

/**
 * CqAct:
 *
 * An action of a form in the doing; for this room only.
 */
typedef struct
{
  CqForm *form;
  CqNode *document;
  const char *about;    /* (nullable): what the form is about */
  const char *argument; /* (nullable) */
  const char *lang;
} CqAct;

typedef CqEdit *(*CqActFunction) (const CqAct *act);

CqEdit *cq_act_finish (const CqAct *act,
                       CqNode *after,
                       const char *name,
                       CqFormKind kind,
                       const char *id);

/* cq-form-act-people.c */
CqEdit *cq_act_add_party (const CqAct *act);
CqEdit *cq_act_add_witness (const CqAct *act);
CqEdit *cq_act_draw_lots (const CqAct *act);
CqEdit *cq_act_keep_names (const CqAct *act);
CqEdit *cq_act_put_host_first (const CqAct *act);
CqEdit *cq_act_sign_as_parties (const CqAct *act);
CqEdit *cq_act_sign_by_alphabet (const CqAct *act);
CqEdit *cq_act_sort_by_alphabet (const CqAct *act);
CqEdit *cq_act_take_names (const CqAct *act);

G_END_DECLS
