#pragma once

#include "pages/cq-page-view.h"

G_BEGIN_DECLS

void cq_page_zoom_settings_follow (CqPageView *view);

G_END_DECLS
