#pragma once

#include "layout/cq-pages.h"

G_BEGIN_DECLS

/* So far around a block is its too, in points. */
#define CQ_PAGE_BLOCK_BESIDE 8.0
#define CQ_PAGE_BLOCK_ABOVE 3.5

/* Where something stands: points from the top left corner of its page. */
typedef struct
{
  guint page; /* from 0 */
  double x;
  double y;
  double width;
  double height;
} CqPageArea;

/**
 * CqPageBlock:
 *
 * What a person takes for one thing on the pages, to mark it or to click it: a paragraph with its
 * number; of an area or a whole document, its heading.
 */
typedef struct _CqPageBlock CqPageBlock;

CqPageBlock *cq_page_block_new (CqPages *pages,
                                const char *id);
void cq_page_block_free (CqPageBlock *self);

const char *cq_page_block_get_id (CqPageBlock *self);
const CqPageArea *cq_page_block_get_areas (CqPageBlock *self,
                                           guint *n_areas);
CqPageBlock *cq_page_block_find (CqPages *pages,
                                 guint page,
                                 double x,
                                 double y);
gboolean cq_page_block_contains (CqPageBlock *self,
                                 guint page,
                                 double x,
                                 double y);

const CqPlace *cq_page_block_list_places (CqPages *pages,
                                          const char *id,
                                          guint *n_places);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqPageBlock, cq_page_block_free)

G_END_DECLS
