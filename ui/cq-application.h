#pragma once

#include <adwaita.h>

#include "spell/cq-speller.h"
#include "store/cq-recovery.h"
#include "template/cq-catalogue.h"

G_BEGIN_DECLS

#define CQ_TYPE_APPLICATION (cq_application_get_type ())
G_DECLARE_FINAL_TYPE (CqApplication, cq_application, CQ, APPLICATION, AdwApplication)

CqApplication *cq_application_new (void);
CqCatalogue *cq_application_get_catalogue (CqApplication *self);
CqRecovery *cq_application_get_recovery (CqApplication *self);
CqSpeller *cq_application_get_speller (CqApplication *self);

G_END_DECLS
