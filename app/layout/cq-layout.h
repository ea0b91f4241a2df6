#pragma once

#include <gio/gio.h>

#include "layout/cq-markings.h"
#include "layout/cq-pages.h"
#include "style/cq-style.h"
#include "tree/cq-node.h"

G_BEGIN_DECLS

#define CQ_LAYOUT_ERROR (cq_layout_error_quark ())

typedef enum
{
  CQ_LAYOUT_ERROR_EMPTY, /* there is no document element */
  CQ_LAYOUT_ERROR_FONTS, /* the system has no font */
} CqLayoutError;

/**
 * CqLayoutCache:
 *
 * The blocks of earlier layouts, by content. Used by one layout at a time (others wait).
 */
typedef struct _CqLayoutCache CqLayoutCache;

typedef struct
{
  guint threads;             /* 0: as many as there are processors and work for them */
  GCancellable *cancellable; /* (nullable) */
  const char *folder;        /* (nullable): of the document: where its pictures are */
  const char *original;      /* (nullable): the language that the document was written in, where it is known */
  const CqMarkings *markings; /* (nullable): %NULL is none */
} CqLayoutOptions;

GQuark cq_layout_error_quark (void);

CqLayoutCache *cq_layout_cache_new (void);
void cq_layout_cache_free (CqLayoutCache *self);

CqPages *cq_layout_make (CqNode *document,
                         CqStyle *style,
                         CqLayoutCache *cache,
                         const CqLayoutOptions *options,
                         GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqLayoutCache, cq_layout_cache_free)

G_END_DECLS
