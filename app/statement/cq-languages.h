#pragma once

#include "statement/cq-text.h"

G_BEGIN_DECLS

/**
 * CqStanding:
 * @CQ_STANDING_AUTHENTIC: as good as the text in any other authentic language
 *
 * What the text in a language counts for.
 */
typedef enum
{
  CQ_STANDING_AUTHENTIC,
  CQ_STANDING_OFFICIAL_TRANSLATION,
  CQ_STANDING_UNOFFICIAL_TRANSLATION,
  CQ_N_STANDINGS
} CqStanding;

/*
 * The languages of a document as it declares them; cq_document_list_languages() has them in their order, the
 * principal one first. A language may be declared before a word is written in it.
 */
gboolean cq_document_has_language (CqNode *document,
                                   const char *lang);
gboolean cq_document_declares_language (CqNode *document,
                                        const char *lang);
gboolean cq_document_declares_languages (CqNode *document);
CqStanding cq_document_get_standing (CqNode *document,
                                     const char *lang);
guint cq_document_count_texts (CqNode *document,
                               const char *lang);

/* Called for each text with the language that it is in, and the nearest id around it. Names of parties, persons and
 * meetings are not among them. */
typedef void (*CqTextVisit) (CqNode *text,
                             const char *lang,
                             const char *id,
                             gpointer data);

void cq_document_visit_texts (CqNode *document,
                              CqTextVisit visit,
                              gpointer data);

/* Edits */
CqNode *cq_document_add_language (CqNode *document,
                                  const char *lang,
                                  CqStanding standing);
CqNode *cq_document_set_standing (CqNode *document,
                                  const char *lang,
                                  CqStanding standing);
CqNode *cq_document_move_language_after (CqNode *document,
                                         const char *lang,
                                         const char *after);
CqNode *cq_document_choose_principal (CqNode *document,
                                      const char *lang);
CqNode *cq_document_remove_language (CqNode *document,
                                     const char *lang);

const char *cq_standing_to_string (CqStanding standing);
gboolean cq_standing_from_string (const char *word,
                                  CqStanding *standing);

G_END_DECLS
