#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CqNewest:
 *
 * Work in a thread for whoever wants ever newer results: one piece at a time, and of those that
 * wait only the newest. Belongs to a GObject, which frees it when it is finalized.
 */
typedef struct _CqNewest CqNewest;

/**
 * CqNewestWork:
 * @work: does it, in a thread; returns a result, or %NULL with the error set
 * @done: hears of it on the main context of whoever wanted it first, unless it was cancelled: either
 *   @result or @error is set, and neither is given away
 * @free_wish: frees what @work was given
 * @free_result: frees what @work returned
 */
typedef struct
{
  gpointer (*work) (gpointer wish,
                    GCancellable *cancellable,
                    GError **error);
  void (*done) (gpointer owner,
                gpointer wish,
                gpointer result,
                const GError *error);
  GDestroyNotify free_wish;
  GDestroyNotify free_result;
} CqNewestWork;

CqNewest *cq_newest_new (gpointer owner,
                         const CqNewestWork *work);
void cq_newest_free (CqNewest *self);
void cq_newest_want (CqNewest *self,
                     gpointer wish);
void cq_newest_cancel (CqNewest *self);
gboolean cq_newest_is_busy (CqNewest *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqNewest, cq_newest_free)

G_END_DECLS
