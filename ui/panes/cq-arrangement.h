#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CQ_PANE_OUTLINE,
  CQ_PANE_FORM,
  CQ_PANE_PAGES,
} CqPane;

#define CQ_N_PANES 3

/**
 * CqPanesWish:
 * @outline: whether the outline is wanted beside the form where there is room
 * @pages: whether the pages are
 * @front: what is looked at where there is room for one only
 *
 * What the person wants to see.
 */
typedef struct
{
  gboolean outline;
  gboolean pages;
  CqPane front;
} CqPanesWish;

/**
 * CqArrangement:
 * @shows: for each pane, whether it is seen
 * @is_narrow: there is room for one pane only
 * @has_room_for_pages: the pages stand beside the form, or could
 *
 * Which panes are seen.
 */
typedef struct
{
  gboolean shows[CQ_N_PANES];
  gboolean is_narrow;
  gboolean has_room_for_pages;
} CqArrangement;

CqArrangement cq_arrangement_new (int width,
                                  const int *least,
                                  const CqPanesWish *wish);

G_END_DECLS
