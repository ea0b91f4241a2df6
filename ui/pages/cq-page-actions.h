#pragma once

#include "pages/cq-page-view.h"

G_BEGIN_DECLS

GActionGroup *cq_page_actions_new (CqPageView *view);

G_END_DECLS
