#pragma once

#include "layout/cq-block.h"

G_BEGIN_DECLS

typedef enum
{
  CQ_ROW_BODY,
  CQ_ROW_HEAD,
  CQ_ROW_FOOT,
} CqRowPart;

typedef struct
{
  guint row;
  guint column;
  guint n_rows;
  guint n_columns;
  CqFlow flow;
  gboolean is_header;
  gboolean at_bottom;
  gboolean at_middle;
  guint32 element;
  GArray *lines;  /* (owned) (nullable) (element-type CqFlowLine): once it is set */
  double height;  /* of the lines, without padding */
} CqCell;

typedef struct
{
  CqRowPart part;
  gboolean is_band;
  gboolean is_numbers; /* of the columns */
  gboolean is_heading; /* of a text side by side: the row below goes with it */
  guint group;     /* the first of the rows that cells spanning rows tie together */
  guint group_end;
  guint32 element;
} CqRow;

typedef struct
{
  double fixed; /* points; 0: by content */
  double share; /* of what is left over; 0: by content */
  double spare; /* of the room that a column by content has to spare, in a table that has the whole measure; else 0 */
  double least; /* the widest word */
  double most;  /* the longest line */
  double x;     /* from the left edge of the table */
  double width;
} CqColumn;

/* The least width at which a table is whole, in letters smaller by so many hundredths */
typedef struct
{
  guint smaller;
  double width;
} CqNeededWidth;

typedef enum
{
  CQ_TABLE_GRID,
  CQ_TABLE_SIGNATURES, /* each cell has a line to sign on above it */
  CQ_TABLE_MASTHEAD,   /* one row, and maybe a rule below it */
} CqTableKind;

/**
 * CqTable:
 *
 * A table as rows and columns. The rows of the head come first, those of the foot last.
 */
struct _CqTable
{
  CqTableKind kind;
  const CqMastheadRow *masthead; /* (unowned) (nullable): of a masthead, in the style of the draft */
  guint masthead_row;
  double left;
  double width;
  guint smaller;          /* so many hundredths are taken from the size of its letters */
  gboolean is_chosen;     /* its columns have the widths that suit the next two */
  double chosen_width;
  guint chosen_smaller;
  gboolean is_measured;   /* its columns have been, in letters as small as @smaller says */
  GArray *needed;         /* (owned) (element-type CqNeededWidth): the widths that were asked for */
  gboolean is_stacked;    /* the lines of its cells are those of their blocks */
  guint version;          /* of those lines: another each time that they are stacked */
  gboolean is_rtl;
  gboolean is_synoptic;   /* texts in several languages side by side */
  GArray *columns; /* (owned) (element-type CqColumn) */
  GArray *rows;    /* (owned) (element-type CqRow) */
  GArray *cells;   /* (owned) (element-type CqCell), row by row */
  guint n_head_rows;
  CqBlock *continued; /* (unowned) (nullable): what stands above it on further pages */
};

CqTable *cq_table_new (void);
void cq_table_free (CqTable *self);
CqCell *cq_table_get_cell (CqTable *self,
                           guint index);
CqRow *cq_table_get_row (CqTable *self,
                         guint index);
CqColumn *cq_table_get_column (CqTable *self,
                               guint index);

guint cq_table_find_cells (CqTable *self,
                           guint row);
double cq_table_get_total_width (CqTable *self);

void cq_table_forget_widths (CqTable *self);
void cq_table_measure (CqTable *self,
                       const CqStyle *style,
                       guint smaller);
double cq_table_get_needed_width (CqTable *self,
                                  const CqStyle *style,
                                  guint smaller);
void cq_table_choose_widths (CqTable *self,
                             const CqStyle *style);
void cq_table_balance (CqTable *self,
                       const CqStyle *style);
void cq_table_stack_cells (CqTable *self);
double cq_table_get_inner_width (CqTable *self,
                                 const CqCell *cell,
                                 const CqStyle *style);

G_END_DECLS
