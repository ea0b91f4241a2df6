#pragma once

#include "edition/cq-document-words.h"
#include "edition/cq-edition.h"
#include "edition/cq-timeline.h"
#include "statement/cq-commitment.h"
#include "statement/cq-numbering.h"
#include "tree/cq-node-builder.h"
#include "tree/cq-walk.h"

G_BEGIN_DECLS

/*
 * One edition in the making. The files of this room pass it around; it lives on the stack of
 * cq_edition_make(), so that any number of editions may be made at once.
 *
 * A *body* is a GPtrArray that owns its nodes: the children of a part or section as they come to be.
 */
typedef struct
{
  CqNode *source;               /* (unowned): as it was given */
  CqNode *document;             /* (owned): as numbered: without the clauses that give way to rows */
  CqEditionKind kind;
  const char *lang;             /* (unowned): the one language */
  const char *principal;        /* (unowned): of the document */
  const char *inherited;        /* (unowned): the language around the element at hand */
  const CqDocumentWords *words; /* (unowned) */
  CqNumbering *numbering;       /* (owned) */
  GPtrArray *parts;             /* (owned) (element-type CqPart): of the document */
  gboolean whole;               /* whether the annexes are in it */
  GHashTable *skipped;          /* (owned): nodes that are dealt with elsewhere */
  GHashTable *referred;         /* (owned): ids that an xref points at */
  GHashTable *labels;           /* (owned): id → what an xref to it prints, gathered as needed */
  GHashTable *bracketed;        /* (owned): ids of elements in brackets as a whole */
  GHashTable *settled;          /* (owned): ids of bracket anchors that are no longer open */
  GHashTable *rows;             /* (owned): id of a clause or area that gave way → what a reference prints */
  GHashTable *roadmaps;         /* (owned): id of a part → the commitments of its matrix, gathered as needed */
  GHashTable *names;            /* (owned) (nullable): place in the source → its name, in a named edition */
  GHashTable *origins;          /* (owned): node that lost children → where those that it has stood before */
  CqEditionMemo *memo;          /* (unowned) (nullable) */
  gboolean leaves_gaps;         /* see CqEditionOptions */
  CqDate today;                 /* of a draft; of year 0 where none is to be marked */
  guint n_labels;               /* labels put so far: what they say stands elsewhere */
  GPtrArray *notices;           /* (unowned): strings */
  GPtrArray *missing;           /* (owned) (element-type utf8): what has no text in the language */
  GArray *steps;                /* (owned) (element-type guint): the place of the element at hand */
  guint elsewhere;              /* not 0 where that is not the place: in titles, in an info, in rows */
  const char *block;            /* (unowned) (nullable): the nearest id, for notices */
} CqEditionWork;

/* cq-edition.c */
char *cq_edition_find_language (CqNode *document,
                                const char *lang,
                                GError **error);

/* cq-edition-text.c: inline content, and the small tools */
void cq_edition_notice (CqEditionWork *work,
                        const char *format,
                        ...) G_GNUC_PRINTF (2, 3);
void cq_edition_note_fallback (CqEditionWork *work,
                               const char *what);
char *cq_edition_dup_language_mark (CqEditionWork *work,
                                    const char *lang,
                                    gboolean *is_foreign);
CqNode *cq_edition_put_language (CqEditionWork *work,
                                 CqNode *node,
                                 const char *lang);
CqNode *cq_edition_new_missing (const CqDocumentWords *words,
                                const char *lang);
CqNode *cq_edition_mark_foreign (CqEditionWork *work,
                                 CqNode *node,
                                 const char *lang);
char *cq_edition_fall_back (CqEditionWork *work,
                            char *text,
                            const char *lang);
void cq_edition_push (GPtrArray *body,
                      CqNode *node);
CqNode *cq_edition_new_text (CqTag tag,
                             const char *role,
                             const char *text);
char *cq_edition_capitalize (const char *text,
                             const char *lang);
CqNode *cq_edition_new_blank (CqEditionWork *work,
                              const char *label);
gboolean cq_edition_is_set_element (CqNode *node);
CqNode *cq_edition_make_set (CqEditionWork *work,
                             CqNode *node);
gboolean cq_edition_add_inline (CqEditionWork *work,
                                CqNode *node,
                                GPtrArray *body);
CqNode *cq_edition_put_brackets (CqNode *node);

/* cq-edition-block.c: any element, and what it holds */
void cq_edition_add (CqEditionWork *work,
                     CqNode *node,
                     guint index,
                     GPtrArray *body);
void cq_edition_add_children (CqEditionWork *work,
                              CqNode *node,
                              GPtrArray *body);
CqPath *cq_edition_get_place (CqEditionWork *work);
CqNode *cq_edition_finish (CqEditionWork *work,
                           CqNode *node,
                           const char *id);
gboolean cq_edition_is_project_name (const CqName *name);
CqNode *cq_edition_strip_names (CqNode *node);

/* cq-edition-list.c: numbered and unnumbered clauses */
gboolean cq_edition_add_list (CqEditionWork *work,
                              CqNode *list,
                              GPtrArray *body);

/* cq-edition-part.c: a part as a whole */
CqNode *cq_edition_make_article (CqEditionWork *work,
                                 CqPart *part);
CqNode *cq_edition_make_annex (CqEditionWork *work,
                               CqPart *part);

/* cq-edition-body.c: putting blocks where DocBook allows them */
void cq_edition_settle_body (CqEditionWork *work,
                             CqPart *part,
                             GPtrArray *body);
guint cq_edition_get_depth (GPtrArray *body);

/* cq-edition-info.c: what stands above the text */
CqNode *cq_edition_make_info (CqEditionWork *work,
                              CqPart *part,
                              gboolean is_article);
char *cq_edition_get_formality (CqEditionWork *work,
                                CqPart *part);
char *cq_edition_find_distribution (CqEditionWork *work,
                                    const char *text);

/* cq-edition-signatures.c, cq-edition-roadmap.c: tables made from what the document knows */
GPtrArray *cq_edition_list_roadmap (CqEditionWork *work,
                                    CqPart *part);
void cq_edition_add_signatures (CqEditionWork *work,
                                CqPart *part,
                                guint depth,
                                GPtrArray *blocks);
CqNode *cq_edition_make_roadmap (CqEditionWork *work,
                                 CqPart *part,
                                 guint depth);
CqPath *cq_edition_get_area_path (CqCommitment *commitment);
char *cq_edition_get_area_name (CqEditionWork *work,
                                CqPath *path);
CqNode *cq_edition_make_band (CqEditionWork *work,
                              CqPath *path,
                              GPtrArray *columns,
                              guint number);
char *cq_edition_get_owners (CqEditionWork *work,
                             CqCommitment *commitment,
                             CqOwners which,
                             gboolean *is_foreign);

/* cq-edition-timeline.c: the roadmap as a picture */
CqNode *cq_edition_make_timeline (CqEditionWork *work,
                                  CqPart *part,
                                  guint depth);

/* cq-edition-names.c: named editions */
GHashTable *cq_edition_name_places (CqNode *document);
CqNode *cq_edition_put_names (CqNode *document);
CqPath *cq_edition_get_source_place (CqEditionWork *work);
const char *cq_edition_get_id (CqEditionWork *work,
                               CqNode *node);
CqNode *cq_edition_point_at (CqEditionWork *work,
                             CqNode *node,
                             CqPath *path);

/* cq-edition-memo.c: what became of an element the last time */

/* Where an edition stands before an element is made */
typedef struct
{
  guint n_labels;
  guint n_notices;
} CqEditionMark;

gboolean cq_edition_recall_structure (CqEditionWork *work,
                                      gboolean is_named);
CqNumbering *cq_edition_recall_numbering (CqEditionWork *work);
void cq_edition_remember_structure (CqEditionWork *work);
CqNode *cq_edition_recall (CqEditionWork *work,
                           CqNode *node);
void cq_edition_remember (CqEditionWork *work,
                          CqNode *node,
                          CqNode *made,
                          const CqEditionMark *since);

gboolean cq_edition_recall_links (CqEditionWork *work,
                                  CqNode *made);
void cq_edition_remember_links (CqEditionWork *work,
                                CqNode *made);

/* cq-edition-memo-rows.c: the same of roadmaps and their timelines */

/* A row of a roadmap: what it is made of */
typedef struct
{
  CqCommitment *commitment;
  const char *columns; /* their names */
  guint number;
  guint depth; /* of its indentation */
  gboolean stands_for_clause;
} CqEditionRow;

CqNode *cq_edition_recall_row (CqEditionWork *work,
                               const CqEditionRow *row);
void cq_edition_remember_row (CqEditionWork *work,
                              const CqEditionRow *row,
                              CqNode *made,
                              const CqEditionMark *since);

CqTimelineRow *cq_edition_recall_timeline_row (CqEditionWork *work,
                                               CqCommitment *commitment,
                                               guint number);
void cq_edition_remember_timeline_row (CqEditionWork *work,
                                       CqCommitment *commitment,
                                       guint number,
                                       CqTimelineRow *row);

/* Rows of a timeline, drawn */
typedef struct
{
  CqTimeline *timeline;
  const char *frame; /* see cq_timeline_dup_frame() */
  guint from;
  guint to;
  guint depth;     /* of its indentation */
  CqNode *upright; /* (owned) (nullable): drawn already for a page that stands */
  CqNode *lying;   /* (owned) (nullable): and for one that lies */
} CqEditionPicture;

GPtrArray *cq_edition_recall_roadmap (CqEditionWork *work,
                                      const char *part);
CqNode *cq_edition_recall_picture (CqEditionWork *work,
                                   const CqEditionPicture *picture);
void cq_edition_remember_picture (CqEditionWork *work,
                                  const CqEditionPicture *picture,
                                  CqNode *made);

/* cq-edition-shape.c: what an edit changed */
gboolean cq_edition_has_same_shape (CqNode *a,
                                    CqNode *b);

/* cq-edition-reduce.c: clauses that give way to the rows of the roadmap */
CqNode *cq_edition_reduce (CqEditionWork *work,
                           CqNode *document);

/* cq-edition-annexes.c: their list */
void cq_edition_add_annexes (CqEditionWork *work,
                             GPtrArray *body,
                             guint depth,
                             GPtrArray *blocks);

/* cq-edition-links.c: references */
void cq_edition_gather_links (CqEditionWork *work,
                              CqNode *document);
const char *cq_edition_get_label (CqEditionWork *work,
                                  const char *id);
CqNode *cq_edition_mend_links (CqEditionWork *work,
                               CqNode *root);

/* cq-edition-table.c: tables being made, indented as people indent them */
CqNode *cq_edition_make_column_numbers (guint n_columns);
CqNode *cq_edition_indent (CqNode *node,
                           guint depth);

G_END_DECLS
