#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CqSpellerEngine:
 * @has: whether there is a dictionary of a language
 * @knows: whether a word stands in it; asked of languages that there is one of only
 * @suggest: (nullable): words like it, the likeliest first
 * @add: (nullable): takes a word into the person's own list of that language
 * @free: frees the engine
 *
 * What knows words. Called by one thread at a time.
 */
typedef struct
{
  gboolean (*has) (gpointer engine,
                   const char *lang);
  gboolean (*knows) (gpointer engine,
                     const char *lang,
                     const char *word);
  char **(*suggest) (gpointer engine,
                     const char *lang,
                     const char *word);
  void (*add) (gpointer engine,
               const char *lang,
               const char *word);
  void (*free) (gpointer engine);
} CqSpellerEngine;

/**
 * CqSpeller:
 *
 * Knows which words are spelled rightly in which languages, and what may have been meant. Counted; asked from any
 * thread, for it lets in one at a time.
 */
typedef struct _CqSpeller CqSpeller;

CqSpeller *cq_speller_new (const CqSpellerEngine *engine,
                           gpointer state);
CqSpeller *cq_speller_new_enchant (void);
CqSpeller *cq_speller_ref (CqSpeller *self);
void cq_speller_unref (CqSpeller *self);

gboolean cq_speller_has (CqSpeller *self,
                         const char *lang);
gboolean cq_speller_knows (CqSpeller *self,
                           const char *lang,
                           const char *word);
char **cq_speller_suggest (CqSpeller *self,
                           const char *lang,
                           const char *word);
void cq_speller_add (CqSpeller *self,
                     const char *lang,
                     const char *word);

guint cq_speller_get_generation (CqSpeller *self);
guint cq_speller_get_n_asked (CqSpeller *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqSpeller, cq_speller_unref)

G_END_DECLS
