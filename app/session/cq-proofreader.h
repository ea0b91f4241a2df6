#pragma once

#include <gio/gio.h>

#include "session/cq-suggester.h"
#include "spell/cq-spelling.h"

G_BEGIN_DECLS

/**
 * CqProofreader:
 *
 * Who looks for misspelled words in a document that is being written: when the writer pauses, in a thread, and in
 * what has changed only.
 *
 * “words-changed” is emitted when words may be right that were wrong before, or the other way round: the document
 * has another name in it, somebody added a word, words are to be marked or not.
 */
#define CQ_TYPE_PROOFREADER (cq_proofreader_get_type ())
G_DECLARE_FINAL_TYPE (CqProofreader, cq_proofreader, CQ, PROOFREADER, GObject)

/* How long a pause is, in milliseconds */
#define CQ_PROOFREADER_PAUSE 200

CqProofreader *cq_proofreader_new (CqSpeller *speller);

void cq_proofreader_set_document (CqProofreader *self,
                                  CqNode *document);
gboolean cq_proofreader_get_marks (CqProofreader *self);
void cq_proofreader_set_marks (CqProofreader *self,
                               gboolean marks);
void cq_proofreader_set_is_needed (CqProofreader *self,
                                   gboolean is_needed);

CqSpeller *cq_proofreader_get_speller (CqProofreader *self);
CqSuggester *cq_proofreader_get_suggester (CqProofreader *self);
CqKnownWords *cq_proofreader_get_known (CqProofreader *self);
GPtrArray *cq_proofreader_get_misspellings (CqProofreader *self);
CqNode *cq_proofreader_get_source (CqProofreader *self);
gboolean cq_proofreader_is_busy (CqProofreader *self);

void cq_proofreader_add_word (CqProofreader *self,
                              const char *lang,
                              const char *word);

G_END_DECLS
