#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CQ_LOCK_CREATE = 1 << 0, /* the file is made where there is none */
  CQ_LOCK_WAIT = 1 << 1,   /* until whoever holds it lets go; for locks that are held for a moment */
} CqLockFlags;

int cq_lock_take (const char *path,
                  CqLockFlags flags);
void cq_lock_release (int *lock);

G_END_DECLS
