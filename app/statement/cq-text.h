#pragma once

#include "tree/cq-node.h"

G_BEGIN_DECLS

/*
 * Texts and their languages. `lang` is a BCP 47 tag; `principal` is the language of texts that
 * state none, as from cq_document_get_language() or inherited from an ancestor's `xml:lang`.
 *
 * *Content* is a GPtrArray of CqNode that owns them: texts and inline elements, as from
 * cq_node_array_new(). In every setter, %NULL content or %NULL text removes the language.
 */

/**
 * CqTextMatch:
 * @CQ_TEXT_MISSING: there is no text at all
 * @CQ_TEXT_FALLBACK: there is a text, in another language than the one asked for
 * @CQ_TEXT_FOUND: there is a text in the language
 *
 * How well a text answers to the language asked for. In order: the lesser is the worse.
 */
typedef enum
{
  CQ_TEXT_MISSING,
  CQ_TEXT_FALLBACK,
  CQ_TEXT_FOUND,
} CqTextMatch;

/* The document's languages */
const char *cq_document_get_language (CqNode *document);
CqNode *cq_document_set_language (CqNode *document,
                                  const char *lang);
char **cq_document_list_languages (CqNode *document);

/* Languages of elements */
const char *cq_text_get_language (CqNode *element,
                                  const char *principal);
gboolean cq_text_is_in (CqNode *element,
                        const char *lang,
                        const char *principal);

/* Title-like elements: their own content, or one phrase[@xml:lang] for each language */
gboolean cq_text_is_set (CqNode *element);
CqNode *cq_text_pick (CqNode *element,
                      const char *lang,
                      const char *principal,
                      CqTextMatch *match);
char *cq_text_get (CqNode *element,
                   const char *lang,
                   const char *principal);
char *cq_text_get_any (CqNode *element,
                       const char *lang,
                       const char *principal,
                       CqTextMatch *match);
GPtrArray *cq_text_get_content (CqNode *element,
                                const char *lang,
                                const char *principal);
GPtrArray *cq_text_list_languages (CqNode *element,
                                   const char *principal);
CqNode *cq_text_with (CqNode *element,
                      const char *lang,
                      const char *principal,
                      const char *text);
CqNode *cq_text_with_content (CqNode *element,
                              const char *lang,
                              const char *principal,
                              GPtrArray *content);

/* Language versions that are siblings: para in a clause, jobtitle, a record's children */
CqNode *cq_text_pick_child (CqNode *parent,
                            CqTag tag,
                            const char *lang,
                            const char *principal,
                            CqTextMatch *match);
char *cq_text_get_child (CqNode *parent,
                         CqTag tag,
                         const char *lang,
                         const char *principal);
CqNode *cq_text_with_child (CqNode *parent,
                            CqTag tag,
                            const char *lang,
                            const char *principal,
                            const char *text);
GPtrArray *cq_text_choose_children (CqNode *parent,
                                    const char *lang,
                                    const char *principal,
                                    CqTextMatch *worst);

/* Content */
GPtrArray *cq_content_new (const char *text);
GPtrArray *cq_content_of (CqNode *element);
char *cq_content_get_text (GPtrArray *content);
char *cq_text_get_plain (CqNode *node);
char *cq_text_dup_capitalized (const char *text);
gboolean cq_text_ends_sentence (const char *text,
                                gboolean before);
gboolean cq_text_is_unfilled (CqNode *node);
CqNode *cq_text_new_unfilled (const char *kind,
                              const char *source,
                              const char *label);

G_END_DECLS
