#pragma once

#include "forms/cq-rich.h"

G_BEGIN_DECLS

/*
 * A #CqRich is a list of pieces in the order of the text. Each piece has a *chain*: the elements
 * that stand around it, outermost first (element-type CqRichWrap). Pieces within one element are
 * neighbours, and name it by the same CqRichWrap: two elements that look alike are two wraps.
 * Pieces, wraps and chains are counted and not changed.
 */
typedef struct
{
  CqRichKind kind; /* from %CQ_RICH_EMPHASIS on */
  CqNode *node;    /* (owned): the element as it was last read */
} CqRichWrap;

typedef struct
{
  CqRichKind kind;  /* up to %CQ_RICH_FOREIGN */
  GPtrArray *chain; /* (owned) (element-type CqRichWrap) */
  char *shown;      /* (owned): its characters */
  guint length;     /* how many */
  CqNode *node;     /* (owned) (nullable): of an atom; of a space, the text that it was read from */
  char *tip;        /* (owned) (nullable) */
} CqRichPiece;

struct _CqRich
{
  gatomicrefcount refs;
  char *lang;             /* (owned) */
  CqNumbering *numbering; /* (owned) (nullable) */
  GPtrArray *pieces;      /* (owned) (element-type CqRichPiece) */
  char *text;             /* (owned) */
  guint length;
  GArray *spans;          /* (owned) (element-type CqRichSpan) */
};

CqRichWrap *cq_rich_wrap_new (CqNode *node);
CqRichWrap *cq_rich_wrap_ref (CqRichWrap *self);
void cq_rich_wrap_unref (CqRichWrap *self);
gboolean cq_rich_wrap_has_slot (const CqRichWrap *self);

/* Chains */
GPtrArray *cq_rich_chain_new (void);
GPtrArray *cq_rich_chain_first (GPtrArray *chain,
                                guint n);
GPtrArray *cq_rich_chain_with (GPtrArray *chain,
                               CqRichWrap *wrap);
GPtrArray *cq_rich_chain_without (GPtrArray *chain,
                                  CqRichWrap *wrap);
GPtrArray *cq_rich_chain_swap (GPtrArray *chain,
                               CqRichWrap *wrap,
                               CqRichWrap *other);
guint cq_rich_chain_common (GPtrArray *chain,
                            GPtrArray *other);
gboolean cq_rich_chain_has (GPtrArray *chain,
                            CqRichWrap *wrap);
CqRichWrap *cq_rich_chain_find (GPtrArray *chain,
                                CqRichKind kind);

/* Pieces */
CqRichPiece *cq_rich_piece_new (CqRichKind kind,
                                GPtrArray *chain,
                                const char *shown,
                                CqNode *node);
CqRichPiece *cq_rich_piece_new_text (GPtrArray *chain,
                                     const char *text,
                                     gssize bytes);
CqRichPiece *cq_rich_piece_ref (CqRichPiece *self);
void cq_rich_piece_unref (CqRichPiece *self);
CqRichPiece *cq_rich_piece_in (CqRichPiece *self,
                               GPtrArray *chain);

static inline CqRichPiece *
cq_rich_nth (GPtrArray *pieces, guint i)
{
  return g_ptr_array_index (pieces, i);
}

GPtrArray *cq_rich_pieces_new (void);
GPtrArray *cq_rich_pieces_cut (GPtrArray *pieces,
                               guint start,
                               guint end);
GPtrArray *cq_rich_pieces_settle (GPtrArray *pieces);
void cq_rich_pieces_fold_edges (GPtrArray *pieces);

/* From content and back */
void cq_rich_read (GPtrArray *pieces,
                   GPtrArray *content,
                   GPtrArray *chain,
                   const char *lang,
                   CqNumbering *numbering);
CqNode *cq_rich_pick_footnote (CqNode *node,
                               const char *lang);
CqRich *cq_rich_new_like (CqRich *like,
                          GPtrArray *pieces);

/* What is put into a text: words or content */
typedef struct
{
  const char *text;   /* (nullable): on one line */
  GPtrArray *content; /* (nullable) (element-type CqNode) */
} CqRichInsertion;

void cq_rich_add_insertion (CqRich *self,
                            const CqRichInsertion *what,
                            GPtrArray *chain,
                            GPtrArray *pieces);
CqRich *cq_rich_insert_at (CqRich *self,
                           guint offset,
                           const CqRichInsertion *what);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqRichWrap, cq_rich_wrap_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqRichPiece, cq_rich_piece_unref)

G_END_DECLS
