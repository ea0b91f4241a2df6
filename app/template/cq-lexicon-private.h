#pragma once

#include "template/cq-lexicon.h"

G_BEGIN_DECLS

struct _CqLexicon
{
  gatomicrefcount refs;
  char *language;                        /* (owned) */
  gboolean verbs_at_end;
  GPtrArray *entries[CQ_N_LEXICON_KINDS]; /* (owned) (element-type CqLexiconEntry): in the order of the senses,
                                           * and in that of the file within each */
};

CqLexicon *cq_lexicon_new_empty (void);
CqLexiconEntry *cq_lexicon_add (CqLexicon *self,
                                CqLexiconKind kind,
                                CqSense sense,
                                const char *text,
                                const char *instead);

CqStrength cq_sense_get_strength (CqSense sense);
gboolean cq_sense_parse (const char *key,
                         CqSense *sense);
char *cq_sense_list_keys (void);

G_END_DECLS
