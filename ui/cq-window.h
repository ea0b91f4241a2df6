#pragma once

#include "cq-application.h"

G_BEGIN_DECLS

#define CQ_TYPE_WINDOW (cq_window_get_type ())
G_DECLARE_FINAL_TYPE (CqWindow, cq_window, CQ, WINDOW, AdwApplicationWindow)

CqWindow *cq_window_new (CqApplication *application);

G_END_DECLS
