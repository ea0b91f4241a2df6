#pragma once

#include "statement/cq-text.h"

G_BEGIN_DECLS

/* Terms and what they mean, abbreviations and what they stand for, documents referred to */
typedef enum
{
  CQ_TERMS_TERMS,
  CQ_TERMS_ABBREVIATIONS,
  CQ_TERMS_REFERENCES, /* have a term only: the reference itself */
} CqTerms;

/**
 * CqTerm:
 *
 * One entry, an element in the making or in a document.
 */
typedef CqNode CqTerm;

/* The entries in order, borrowed elements held by the array */
GPtrArray *cq_terms_list (CqNode *document,
                          CqTerms which);
CqNode *cq_terms_find_list (CqNode *document,
                            CqTerms which);

GPtrArray *cq_term_get_term (CqTerm *entry,
                             const char *lang,
                             const char *principal);
GPtrArray *cq_term_get_meaning (CqTerm *entry,
                                const char *lang,
                                const char *principal);

/* Making an entry; each returns a new one */
CqTerm *cq_term_new (CqTerms which);
CqTerm *cq_term_with_term (CqTerm *entry,
                           const char *lang,
                           const char *principal,
                           GPtrArray *content);
CqTerm *cq_term_with_meaning (CqTerm *entry,
                              const char *lang,
                              const char *principal,
                              GPtrArray *content);

/* Edits of the document; an empty array or %NULL removes the list */
CqNode *cq_terms_replace (CqNode *document,
                          CqTerms which,
                          GPtrArray *entries);
CqNode *cq_terms_append (CqNode *document,
                         CqTerms which,
                         CqTerm *entry);

G_END_DECLS
