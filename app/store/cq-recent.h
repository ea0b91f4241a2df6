#pragma once

#include "store/cq-store.h"

G_BEGIN_DECLS

/* How many documents are kept; the oldest go first */
#define CQ_RECENT_MAX 20

/**
 * CqRecent:
 *
 * A document that was opened or saved lately.
 */
typedef struct
{
  char *path;          /* (owned) */
  char *title;         /* (owned) (nullable): what it was called then */
  GDateTime *time;     /* (owned): when it was last opened or saved */
  gboolean is_missing; /* whether the file is not there now */
} CqRecent;

void cq_recent_free (CqRecent *self);

/* @list is the file that the list stands in, an XBEL file; it need not be there */
char *cq_recent_get_default_list (void);

GPtrArray *cq_recent_list (const char *list,
                           GError **error);
gboolean cq_recent_add (const char *list,
                        const char *path,
                        const char *title,
                        GError **error);
gboolean cq_recent_remove (const char *list,
                           const char *path,
                           GError **error);
gboolean cq_recent_clear (const char *list,
                          GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqRecent, cq_recent_free)

G_END_DECLS
