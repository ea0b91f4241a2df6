#pragma once

#include "layout/cq-block.h"
#include "layout/cq-figures.h"
#include "layout/cq-table.h"
#include "tree/cq-node-builder.h"
#include "tree/cq-walk.h"

G_BEGIN_DECLS

/* Where the tree's walk stands: what the blocks made here inherit. */
typedef struct
{
  CqFlow *flow;
  CqTextKind text;    /* of paragraphs that do not say otherwise */
  double left;
  double width;
  const char *lang;   /* (nullable) */
  const char *id;     /* (nullable): the nearest xml:id */
  guint depth;        /* of lists */
  guint level;        /* of headings */
  guint division;
  guint32 element;    /* structure */
  guint flags;        /* of every block */
  const char *number;  /* (nullable): of the clause or sub-clause around, as references to it say it */
  gboolean is_numbered; /* within numbered clauses */
  gboolean is_bulleted; /* within bullets: labels hang out there, whatever the style says */
  gboolean has_align; /* paragraphs are aligned as @align says, not as their style */
  CqAlign align;
  gboolean is_cell;
  gboolean is_synoptic; /* in a column of a text: no room for indents and for spaces stretched */
  gboolean is_note;
} CqContext;

/* How an entry of a list begins. */
typedef struct
{
  const char *label; /* (nullable): in the strings of the draft */
  double hang;
  gboolean is_of_style; /* counted as the style does */
} CqEntry;

/* What was said in advance of the next block */
typedef struct
{
  guint flags;
  double before;
  double first_line;
  CqClauseStart clause;
  const char *number; /* (nullable): of that clause; in the strings of the draft */
} CqNext;

/* What has been counted so far */
typedef struct
{
  guint last_number; /* of the last numbered list, for one that continues it */
  guint headings[4]; /* of each level */
  guint notes;       /* with numbers for their marks */
} CqCounts;

/* Makes the draft of a document. */
typedef struct
{
  CqDraft *draft;
  CqStyle *style;      /* (unowned) */
  CqNode *root;        /* (unowned): where references lead to */
  CqFigures *figures; /* (unowned) */
  const char *folder;  /* (nullable): of the files that it names */
  CqIndex *index;      /* (owned) (nullable): of @root, when it is needed */
  GHashTable *labels;  /* (owned) (nullable): id → its place among the labels of the draft, plus one; when it is needed */
  GHashTable *notes;   /* (owned): id of a footnote → its mark */
  GPtrArray *referring; /* (owned) (element-type CqBlock): blocks with references to resolve */
  GPtrArray *made;     /* (owned) (element-type CqNode): elements made on the way */
  guint n_unkept;      /* pictures of files so far: they are read anew each time */
  CqCounts counts;
  guint nesting;

  /* For the next block */
  char *label;         /* (owned) (nullable) */
  double hang;
  guint32 label_element;
  CqNext next;

  CqDraft *last;           /* (owned) (nullable): the draft before, of which spans are taken over */
  GHashTable *last_places; /* (owned) (nullable): node → its place among the spans of @last, plus one */
} CqDrafter;

/* How far a draft has come: the number of each that it has. */
typedef struct
{
  guint blocks;
  guint of_body;
  guint elements;
  guint extents;
  guint headings;
  guint divisions;
  guint labels;
  guint notes;
  guint parts;
  guint spans;
  guint unkept; /* what is the draft's own each time */
} CqDraftMark;

/* What was drafted for one element of the body, and all that it depends on beside the element. */
typedef struct
{
  CqNode *node; /* (owned) (nullable): %NULL is not to be taken over */
  CqContext context;
  CqEntry entry; /* of an entry of a list */
  const char *lang_around; /* (nullable): as the structure says it */
  guint nesting;
  CqNext next, next_after;
  CqCounts counts, counts_after;
  CqDraftMark first, end;
} CqDraftSpan;

/* What an element is to the page. */
typedef enum
{
  CQ_PLACE_INLINE,    /* part of a paragraph's text */
  CQ_PLACE_PARAGRAPH, /* a paragraph, which may hold blocks */
  CQ_PLACE_DIVISION,  /* a section and its like: a title, then blocks */
  CQ_PLACE_TITLE,     /* printed by what it is the title of */
  CQ_PLACE_INFO,
  CQ_PLACE_ORDERED,
  CQ_PLACE_ITEMIZED,
  CQ_PLACE_ENTRIES,   /* variablelist, glosslist: its entries */
  CQ_PLACE_ENTRY,     /* varlistentry, glossentry: terms and what they mean */
  CQ_PLACE_SIMPLE_LIST,
  CQ_PLACE_STEPS,     /* procedure, substeps */
  CQ_PLACE_QUESTIONS,
  CQ_PLACE_VERBATIM,
  CQ_PLACE_TABLE,
  CQ_PLACE_SEGMENTED,
  CQ_PLACE_QUOTE,
  CQ_PLACE_ADMONITION,
  CQ_PLACE_TITLED,    /* figure, example, unknown: a caption, then blocks */
  CQ_PLACE_MEDIA,
  CQ_PLACE_TEXTUAL,   /* one paragraph of all its words */
  CQ_PLACE_NOTHING,   /* not printed: index terms */
} CqPlaceKind;

CqPlaceKind cq_place_of (CqNode *node,
                         gboolean among_text);
gboolean cq_place_holds_blocks (CqNode *node);

/* Steps of the drafter */
void cq_draft_children (CqDrafter *self,
                        const CqContext *context,
                        CqNode *node,
                        guint first,
                        guint end);
void cq_draft_element (CqDrafter *self,
                       const CqContext *context,
                       CqNode *node,
                       CqPlaceKind place);
CqBlock *cq_draft_text (CqDrafter *self,
                        const CqContext *context,
                        CqNode *node,
                        guint first,
                        guint n_children,
                        CqElementKind kind);
CqBlock *cq_draft_whole (CqDrafter *self,
                         const CqContext *context,
                         CqNode *node,
                         CqElementKind kind);
void cq_draft_set_label (CqDrafter *self,
                         const CqContext *context,
                         const char *label,
                         double hang,
                         guint32 element);
void cq_draft_flush_label (CqDrafter *self,
                           const CqContext *context);
const char *cq_draft_find_lang_around (CqDrafter *self,
                                       guint32 element);
guint32 cq_draft_add_element (CqDrafter *self,
                              const CqContext *context,
                              CqElementKind kind);
void cq_context_indent_end (CqContext *context,
                            double by);
CqContext cq_context_enter (CqDrafter *self,
                            const CqContext *context,
                            CqNode *node);
void cq_context_indent (CqContext *context,
                        double by);
guint cq_draft_open_extent (CqDrafter *self,
                            CqNode *node);
void cq_draft_close_extent (CqDrafter *self,
                            guint extent);

/* Spans of the last draft */
GArray *cq_draft_spans_new (guint n);
void cq_draft_begin_spans (CqDrafter *self,
                               CqDraft *last);
void cq_draft_end_spans (CqDrafter *self);
gboolean cq_draft_take_over (CqDrafter *self,
                             const CqContext *context,
                             CqNode *node,
                             const CqEntry *entry);
guint cq_draft_open_span (CqDrafter *self,
                             const CqContext *context,
                             CqNode *node,
                             const CqEntry *entry);
void cq_draft_close_span (CqDrafter *self,
                             guint span);

void cq_draft_division (CqDrafter *self, const CqContext *context, CqNode *node);
CqPatternWord cq_draft_find_word (CqNode *node);
CqHeadWords cq_draft_find_words (CqDrafter *self, const CqContext *context, CqNode *info, CqNode *title);
void cq_draft_masthead (CqDrafter *self, const CqContext *context, const CqHeadWords *part, CqNode *meeting);
void cq_draft_info (CqDrafter *self, const CqContext *context, CqNode *node);
void cq_draft_title_block (CqDrafter *self, const CqContext *context, CqNode *node, gboolean is_annex);
void cq_draft_ordered (CqDrafter *self, const CqContext *context, CqNode *node);
void cq_draft_itemized (CqDrafter *self, const CqContext *context, CqNode *node);
void cq_draft_steps (CqDrafter *self, const CqContext *context, CqNode *node);
void cq_draft_entries (CqDrafter *self, const CqContext *context, CqNode *node);
void cq_draft_entry (CqDrafter *self, const CqContext *context, CqNode *node);
void cq_draft_simple_list (CqDrafter *self, const CqContext *context, CqNode *node);
void cq_draft_questions (CqDrafter *self, const CqContext *context, CqNode *node);
gboolean cq_draft_is_synoptic (CqNode *part);
void cq_draft_column_heading (CqDrafter *self, const CqContext *context, CqNode *node);
CqTextKind cq_draft_text_of_column (const CqContext *context, CqNode *para);
void cq_draft_bound_spans (CqDrafter *self, CqTable *table);
gboolean cq_draft_is_cell (CqNode *node);
void cq_draft_table_group (CqDrafter *self, const CqContext *context, CqNode *whole, CqNode *node, gboolean is_signatures);
void cq_draft_segmented (CqDrafter *self, const CqContext *context, CqNode *node);
void cq_draft_table (CqDrafter *self, const CqContext *context, CqNode *node);
void cq_draft_titled (CqDrafter *self, const CqContext *context, CqNode *node);
void cq_draft_media (CqDrafter *self, const CqContext *context, CqNode *node);
void cq_draft_verbatim (CqDrafter *self, const CqContext *context, CqNode *node);
void cq_draft_admonition (CqDrafter *self, const CqContext *context, CqNode *node);

void cq_draft_find_inline_picture (CqDrafter *self, const CqContext *context, CqResolved *resolved);
void cq_draft_find_notes (CqDrafter *self, const CqContext *context, CqBlock *block);
void cq_draft_resolve (CqDrafter *self);

const char *cq_label_of_style (const CqStyle *style,
                               const char *lang,
                               const char *numeration,
                               guint depth);
char *cq_label_format (const CqListStyle *style,
                       const char *numeration,
                       guint depth,
                       guint number);
const char *cq_annex_word (const char *lang);

G_END_DECLS
