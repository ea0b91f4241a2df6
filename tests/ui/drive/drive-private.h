#pragma once

#include "bus.h"
#include "drive.h"
#include "hands.h"

G_BEGIN_DECLS

struct _Drive
{
  Bus *bus;     /* (owned) */
  Hands *hands; /* (owned) */
  Sight *sight; /* (owned) (nullable): what was there when it was last looked */
  GPid pid;     /* 0 once it has ended */
  int status;   /* how it ended, as waitpid() tells it */
  char *said;   /* (owned): the file that takes what it says */
};

G_END_DECLS
