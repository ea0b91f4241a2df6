#pragma once

#include "layout/cq-block.h"
#include "layout/cq-flow.h"
#include "layout/cq-table.h"

G_BEGIN_DECLS

/* A line of a paragraph, or a rule, where it stands on a page. */
typedef struct
{
  CqBlock *block;  /* (nullable): %NULL is a rule */
  guint line;
  gboolean is_repeat; /* shown again: the head of a table that goes on */
  double x;
  double y;        /* the top of the line, of the rule */
  double width;    /* of a rule */
  double height;
  guint32 colour;
} CqPlaced;

typedef struct
{
  guint side; /* a CqSheetSide for each that holds */
  CqPaper paper;
  guint first_order; /* of the first block that begins on the page or goes on there */
  gboolean is_empty; /* left blank, so that what follows begins on the front of a sheet */
  GArray *placed;    /* (owned) (element-type CqPlaced), in reading order */

  /* For the next layout, which may take it over */
  guint start;           /* the atom with which it takes up */
  guint n_seen;          /* so many atoms from there on say how it is filled; one more is the end */
  gboolean begins_clean; /* with an atom that has not begun before, and with no notes from the page before */
  guint n_placed;        /* of @placed, the rules of running heads not counted */
  const char *words[CQ_N_PATTERN_WORDS]; /* (nullable): each, that its running heads say */
  GArray *heads;         /* (owned) (nullable) (element-type CqHeadLine): what they say it in */
  GArray *marks;         /* (owned) (nullable) (element-type CqMark): all of it, as assembled */
} CqSheet;

/* How hard it is to begin a page here. */
typedef enum
{
  CQ_BREAK_FREE,
  CQ_BREAK_POOR,  /* leaves little on the page: a row under a head shown again, one line; parts a colon from what it announces */
  CQ_BREAK_KEEP,  /* parts the end of the text from its closing line and the signatures */
  CQ_BREAK_BOUND, /* parts a heading from its text, signatures from their closing line */
  CQ_BREAK_ALONE, /* leaves a line alone */
  CQ_BREAK_NEVER, /* parts a table from its head */
} CqBreak;

/* What is not divided: a line, or the rows of a table that are tied together by spans. */
typedef struct
{
  CqBlock *block;
  guint first;    /* line or row */
  guint n;        /* rows; 0: a line */
  double before;
  double height;
  CqBreak penalty; /* of beginning a page with it */
  gboolean new_page;
  guint version;   /* of the lines of @block */
} CqAtom;

/* All pages, and what they were filled with. */
typedef struct
{
  GArray *atoms;     /* (owned) (element-type CqAtom) */
  GPtrArray *sheets; /* (owned) (element-type CqSheet) */
} CqSheets;

/* A stretch of a footnote. */
typedef struct
{
  guint note;
  guint first; /* line */
  guint end;
} CqNoteSlice;

/* How far the rows of a group have been printed. */
typedef struct
{
  guint row;     /* the first that is not yet done */
  guint *taken;  /* (owned) (nullable): lines of each cell of the table; %NULL is none of any */
  gboolean goes_on; /* the first row has begun on an earlier page */
} CqGroupState;

typedef struct
{
  CqDraft *draft;
  const CqStyle *style;
  GArray *atoms;       /* (element-type CqAtom) */
  GPtrArray *sheets;   /* (element-type CqSheet) */
  GPtrArray *note_lines; /* (element-type GArray): of each note */
  GArray *slices;      /* (element-type CqNoteSlice): carried over to the next page */
  CqSheet *sheet;      /* the page in hand */
  GArray *sheet_slices; /* (element-type CqNoteSlice): at the foot of the page in hand */
  double limit;        /* height of its text area */
  CqGroupState state;  /* of the first atom of the page in hand */
  guint n_same_at_end; /* so many atoms are those of the last layout */
} CqPaginator;

CqSheets *cq_paginate (CqDraft *draft,
                       CqSheets *last);
void cq_sheet_free (CqSheet *self);
double cq_sheet_get_measure (const CqSheet *self);

/* Pages of the last layout */
void cq_sheets_free (CqSheets *self);
guint cq_sheets_take_begin (CqPaginator *self,
                            CqSheets *last);
gboolean cq_sheets_take_end (CqPaginator *self,
                             CqSheets *last,
                             guint start);

/* Notes */
double cq_notes_get_height (CqPaginator *self,
                            GArray *slices);
void cq_notes_add_called (CqPaginator *self,
                          const CqBlock *block,
                          guint line,
                          GArray *slices);
gboolean cq_notes_shorten (CqPaginator *self,
                           GArray *slices,
                           guint n_fixed,
                           double room,
                           guint least,
                           GArray *rest);
gboolean cq_notes_shorten_called (CqPaginator *self,
                                  GArray *slices,
                                  guint *n_fixed,
                                  double height,
                                  double room,
                                  guint least,
                                  GArray *rest);
void cq_notes_emit (CqPaginator *self,
                    double bottom);

/* Rows */
double cq_rows_get_height (CqPaginator *self,
                           CqTable *table,
                           guint first,
                           guint n,
                           const guint *taken,
                           double *heights);
void cq_rows_add_called (CqPaginator *self,
                         CqTable *table,
                         guint first,
                         guint end,
                         const guint *from,
                         const guint *to,
                         GArray *slices);
guint *cq_rows_split (CqPaginator *self,
                      const CqAtom *atom,
                      const CqGroupState *state,
                      double room,
                      gboolean force,
                      guint *next_row,
                      double *used);
void cq_rows_emit (CqPaginator *self,
                   const CqBlock *block,
                   guint first,
                   guint end,
                   const guint *from,
                   const guint *to,
                   double y,
                   gboolean is_repeat,
                   gboolean is_last);
double cq_rows_get_head_height (CqPaginator *self,
                                CqTable *table);
void cq_rows_emit_head (CqPaginator *self,
                        const CqBlock *block,
                        double y);

/* Frames */
void cq_frame_emit (CqPaginator *self,
                    const CqAtom *atom,
                    double y);

/* Rules and grounds of rows */
void cq_rows_shade (CqPaginator *self,
                    const CqBlock *block,
                    guint row,
                    double y,
                    double height);
void cq_rows_rule_top (CqPaginator *self,
                       const CqBlock *block,
                       double y);
void cq_rows_rule_sides (CqPaginator *self,
                         const CqBlock *block,
                         guint row,
                         double y,
                         double height);
void cq_rows_rule_below (CqPaginator *self,
                         const CqBlock *block,
                         guint row,
                         double y,
                         gboolean is_last);

/* Placing */
void cq_sheet_begin (CqPaginator *self,
                     const CqAtom *atom);
gboolean cq_sheet_is_needed_before (CqPaginator *self,
                                    const CqAtom *atom);
void cq_sheet_add_line (CqPaginator *self,
                        CqBlock *block,
                        guint line,
                        double x,
                        double y,
                        gboolean is_repeat);
void cq_sheet_add_rule (CqPaginator *self,
                        double x,
                        double y,
                        double width,
                        double height,
                        guint32 colour);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqSheets, cq_sheets_free)

G_END_DECLS
