#pragma once

#include "layout/cq-figures.h"
#include "layout/cq-measure.h"
#include "layout/cq-strings.h"
#include "style/cq-style.h"
#include "tree/cq-node.h"

G_BEGIN_DECLS

typedef struct _CqTable CqTable;

/* How a block behaves on the page and how its text is set. */
typedef enum
{
  CQ_BLOCK_VERBATIM = 1 << 0,      /* spaces and line ends are kept */
  CQ_BLOCK_RTL = 1 << 1,           /* reads from right to left */
  CQ_BLOCK_KEEP_NEXT = 1 << 2,     /* its end stands on the page where the next block begins */
  CQ_BLOCK_KEEP_TOGETHER = 1 << 3, /* not divided, if a page can hold it */
  CQ_BLOCK_NEW_PAGE = 1 << 4,
  CQ_BLOCK_LANDSCAPE = 1 << 5,
  CQ_BLOCK_RAISED_LABEL = 1 << 6,  /* the label is a footnote's mark */
  CQ_BLOCK_NATURAL = 1 << 7,       /* nothing is broken: one line a paragraph, however long */
  CQ_BLOCK_BAR = 1 << 8,           /* a bar runs along its side: notes, warnings */
  CQ_BLOCK_ITALIC = 1 << 9,
  CQ_BLOCK_BOLD = 1 << 10,
  CQ_BLOCK_SOURCE_NOTE = 1 << 11,  /* stands in a footnote */
  CQ_BLOCK_FRAME = 1 << 12,        /* framed: the words of a picture that is not there */
  CQ_BLOCK_RUN_IN = 1 << 13,       /* the label stands in the first line */
  CQ_BLOCK_NEW_SHEET = 1 << 14,    /* begins on the front of a sheet */
  CQ_BLOCK_TIED = 1 << 15,         /* kept with what follows for the sake of that, not for its own */
  CQ_BLOCK_UNKEPT = 1 << 16,       /* no later draft takes it over */
  CQ_BLOCK_MEASURED = 1 << 17,     /* its measure is asked for, not its lines */
} CqBlockFlags;

/* What begins with a block: what references to paragraphs count. */
typedef enum
{
  CQ_CLAUSE_START_NONE,
  CQ_CLAUSE_START_PREAMBULAR,
  CQ_CLAUSE_START_OPERATIVE,
} CqClauseStart;

/* What stands in the text and is not in the tree: a reference, the mark of a footnote, a picture. */
typedef struct
{
  CqNode *node;     /* (unowned): the xref, link, footnote, footnoteref or inlinemediaobject */
  char *text;       /* (owned) (nullable): as printed; of a picture that is drawn, its words */
  CqFigure *figure; /* (owned) (nullable): the picture */
  double width;     /* of that, as asked for; 0: its own */
  guint note;       /* of a footnote: index among the notes, else G_MAXUINT */
} CqResolved;

/**
 * CqBlock:
 *
 * One paragraph, or one table, on its way from the tree to the pages. Its text is a stretch of
 * the children of a node.
 */
typedef struct
{
  CqNode *node;           /* (owned) (nullable): of a paragraph; %NULL has no text but its label */
  guint first;            /* child of @node */
  guint n_children;
  CqTextKind text;
  guint flags;
  const char *lang;       /* (nullable): lives as long as the document */
  char *label;            /* (owned) (nullable) */
  double hang;            /* how far the label hangs out to the left; from where it runs in, its text stands so far */
  double first_line;      /* indent of the first line; where a label runs in, of the label */
  guint smaller;          /* so many hundredths are taken from the size of its letters */
  double left;            /* from the left margin */
  double width;
  double before;
  double after;
  CqAlign align;
  GArray *resolved;       /* (owned) (nullable) (element-type CqResolved), in order of the text */
  const char *id;         /* (nullable): the nearest xml:id around it */
  guint32 element;        /* structure */
  guint32 label_element;
  guint32 order;          /* in reading order, over the whole document */
  guint division;         /* that it stands in: index */
  CqClauseStart clause;   /* that begins with it */
  const char *number;     /* (nullable): of that clause, as the document counts; in the strings of the draft */
  CqSlab *slab;           /* (owned) (nullable): its lines */
  CqMeasure *natural;     /* (owned) (nullable): of a cell: how wide it is with nothing broken */
  double drafted_width;   /* @width before pages are turned for tables and columns chosen */
  double set_width;       /* that @slab was made for */
  guint set_smaller;      /* likewise */
  guint version;          /* of @slab: another each time that it is set */
  guint32 assembled;      /* its element among those of the pages that were last made of it; 0: none were */
  CqTable *table;         /* (owned) (nullable) */
  CqFigure *figure;     /* (owned) (nullable): drawn in place of text */
  GPtrArray *drawings;  /* (owned) (nullable) (element-type CqNode), owned: where @figure is read from, once the width is known */
  double figure_width;   /* as asked for; 0: its own */
  double figure_share;   /* of the measure, as asked for; 0: not so */
} CqBlock;

/* A text of blocks, one below the other: the body, a cell, a footnote. */
typedef struct
{
  GPtrArray *blocks; /* (element-type CqBlock), owned by the array of all blocks */
} CqFlow;

typedef struct
{
  char *mark;      /* (owned) */
  CqFlow flow;
  guint32 element;
  const char *id;  /* (nullable) */
} CqNote;

/* The blocks between an element's start and its end. */
typedef struct
{
  const char *id;
  guint32 first; /* order of the first block within it */
  guint32 end;   /* order of the first block after it */
} CqExtent;

typedef struct
{
  const char *title; /* in the strings of the draft */
  guint level;
  guint32 order;     /* of the block that is the heading */
} CqHeading;

/* What references to an entry of a list say; all in the strings of the draft. */
typedef struct
{
  const char *id;
  const char *label;  /* as printed */
  const char *number; /* (nullable): the whole way to it, where the style counts otherwise than the document says */
} CqEntryLabel;

/* A section or its like, or a part, without those within it. */
typedef struct
{
  gboolean is_part;
} CqDivision;

/* A part that is printed as a document of its own: what its running heads say. */
typedef struct
{
  guint32 order; /* of its first block */
  const char *words[CQ_N_PATTERN_WORDS]; /* (nullable): each, in the strings of the draft */
} CqHeadWords;

/**
 * CqDraft:
 *
 * A document cut into blocks: what stands between the tree and the pages.
 */
typedef struct
{
  CqStyle *style;        /* (unowned) */
  GPtrArray *blocks;     /* (owned) (element-type CqBlock): all, in reading order */
  CqFlow body;
  GPtrArray *notes;      /* (owned) (element-type CqNote) */
  GArray *elements;      /* (owned) (element-type CqElement) */
  GArray *extents;       /* (owned) (element-type CqExtent) */
  GArray *headings;      /* (owned) (element-type CqHeading) */
  GArray *missing_pictures; /* (owned) (element-type CqMissingPicture) */
  GArray *divisions;     /* (owned) (element-type CqDivision) */
  GArray *parts;         /* (owned) (element-type CqHeadWords): the main text, then annexes */
  GArray *labels;        /* (owned) (element-type CqEntryLabel) */
  GArray *spans;         /* (owned): what of it a later draft may take over */
  CqStrings *strings; /* (owned) */
  const char *title;
  const char *lang;
  const char *original;   /* (nullable): the language that it was written in */
  gboolean is_rtl;
  gboolean is_circulated; /* made by the program: its root has a role */
  gboolean needs_numbers; /* references lead to clauses: a style without numbers prints them all the same */
} CqDraft;

CqDraft *cq_draft_new (CqNode *root,
                       CqStyle *style,
                       CqFigures *figures,
                       const char *folder,
                       const char *original,
                       CqStrings *strings,
                       CqDraft *last);
void cq_draft_read_picture (CqDraft *draft,
                            CqBlock *block,
                            CqFigures *figures);
CqSlab *cq_draft_set_picture (CqBlock *block,
                              CqStyle *style);
void cq_draft_tie_signatures (CqDraft *self);
void cq_draft_fit_tables (CqDraft *self);
void cq_draft_free (CqDraft *self);
void cq_block_free (CqBlock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqDraft, cq_draft_free)

G_END_DECLS
