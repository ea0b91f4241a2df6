#pragma once

#include "statement/cq-clause.h"
#include "statement/cq-part.h"

G_BEGIN_DECLS

/**
 * CqNumbering:
 *
 * The printed numbers of a document: a value, made by one pass and kept as long as they are
 * needed. Clauses count in arabic; sub-clauses follow the marks of their list, or the UN's levels (a),
 * (i), a., i. by depth where the list does not say.
 */
typedef struct _CqNumbering CqNumbering;

/* @part %NULL is every part; each counts for itself */
CqNumbering *cq_numbering_new (CqNode *document,
                               const char *part);
CqNumbering *cq_numbering_with_document (CqNumbering *self,
                                         CqNode *document);
CqNumbering *cq_numbering_ref (CqNumbering *self);
void cq_numbering_unref (CqNumbering *self);
gboolean cq_numbering_equal (CqNumbering *a,
                             CqNumbering *b);

/* The bare number at a place: "6", "14 bis", "2.1", "a", "ii", "3" of a footnote; %NULL where
 * nothing is numbered. cq_numbering_get_mark() has the signs around it: "6.", "(a)", "(ii)". */
const char *cq_numbering_get_number (CqNumbering *self,
                                     CqPath *path);
const char *cq_numbering_get_mark (CqNumbering *self,
                                   CqPath *path);
guint cq_numbering_get_value (CqNumbering *self,
                              CqPath *path);
const char *cq_numbering_get_number_of (CqNumbering *self,
                                        const char *id);

/* What a cross-reference to @id prints: "6", "2 (b)", "2 (b) (ii)", the number of a section or
 * footnote; a section or annex without a number gives its title; %NULL where @id names nothing
 * that can be referred to */
char *cq_numbering_get_reference (CqNumbering *self,
                                  const char *id,
                                  const char *lang);

/* Sets continuation on the numbered lists of every part as its scheme wants it: the edits of this
 * room do so themselves */
CqNode *cq_numbering_normalize (CqNode *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqNumbering, cq_numbering_unref)

G_END_DECLS
