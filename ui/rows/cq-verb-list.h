#pragma once

#include <gtk/gtk.h>

#include "template/cq-lexicon.h"

G_BEGIN_DECLS

#define CQ_TYPE_VERB_LIST (cq_verb_list_get_type ())
G_DECLARE_FINAL_TYPE (CqVerbList, cq_verb_list, CQ, VERB_LIST, GtkWidget)

void cq_verb_list_set_lexicon (CqVerbList *self,
                               CqLexicon *lexicon,
                               CqLexiconKind kind);
guint cq_verb_list_filter (CqVerbList *self,
                           const char *typed);
void cq_verb_list_select (CqVerbList *self,
                          const CqLexiconEntry *entry);
void cq_verb_list_move (CqVerbList *self,
                        int by);
const CqLexiconEntry *cq_verb_list_get_selected (CqVerbList *self);

G_END_DECLS
