#pragma once

#include "statement/cq-text.h"
#include "tree/cq-path.h"

G_BEGIN_DECLS

/**
 * CqConcordance:
 *
 * How the texts of a document in its languages stand to each other: which are missing, and which are behind
 * another that has changed since they were last touched. Immutable, counted.
 */
typedef struct _CqConcordance CqConcordance;

typedef enum
{
  CQ_VERSION_IN_STEP,
  CQ_VERSION_MISSING, /* said in another language, not in this one */
  CQ_VERSION_BEHIND,
} CqVersionState;

/**
 * CqVersion:
 * @node: (owned) (nullable): the element whose content is the text; %NULL where there is none
 * @of: of what is behind: which of the languages it is behind
 *
 * A text in one language.
 */
typedef struct
{
  CqVersionState state;
  CqNode *node;
  guint of;
} CqVersion;

/**
 * CqVersions:
 * @about: (owned) (nullable): the id of what says it, else the name of its place, "at.2.5"; %NULL where only a
 *   place in the file is known
 * @field: (owned) (nullable): which of its texts it is, “title”; %NULL for the words of a clause
 * @holder: (owned): the element to point at
 * @path: (owned) (nullable): the place of a clause or area
 * @versions: (owned): one a language, in the order of the concordance's languages
 *
 * A text in the languages of the document.
 */
typedef struct
{
  char *about;
  char *field;
  CqNode *holder;
  CqPath *path;
  CqVersion *versions;
} CqVersions;

/* The names of fields; those of commitments are as in the file */
#define CQ_VERSIONS_TITLE "title"
#define CQ_VERSIONS_SUBTITLE "subtitle"
#define CQ_VERSIONS_NAME "name"
#define CQ_VERSIONS_FRAMEWORK "framework"
#define CQ_VERSIONS_CITY "city"
#define CQ_VERSIONS_ON_BEHALF_OF "on-behalf-of"
#define CQ_VERSIONS_REPRESENTED_BY "represented-by"
#define CQ_VERSIONS_TERM "term"
#define CQ_VERSIONS_MEANING "meaning"

CqConcordance *cq_concordance_new (CqNode *document,
                                   CqConcordance *previous);
CqConcordance *cq_concordance_ref (CqConcordance *self);
void cq_concordance_unref (CqConcordance *self);

const char *const *cq_concordance_get_languages (CqConcordance *self);
gboolean cq_concordance_find_language (CqConcordance *self,
                                       const char *lang,
                                       guint *index);
GPtrArray *cq_concordance_get_texts (CqConcordance *self);
const CqVersions *cq_concordance_find (CqConcordance *self,
                                       const char *about,
                                       const char *field);
guint cq_concordance_count (CqConcordance *self,
                            const char *lang,
                            CqVersionState state);

/* Edits. What changed from @before to @after is remembered beside what it was written after; %NULL @about is every text. */
CqNode *cq_concordance_follow (CqNode *before,
                               CqNode *after);
CqNode *cq_versions_mark_in_step (CqNode *document,
                                  const char *about,
                                  const char *field,
                                  const char *lang);

/* What a translation may begin with */
GPtrArray *cq_text_copy_structure (CqNode *document,
                                   CqNode *text,
                                   const char *lang);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqConcordance, cq_concordance_unref)

G_END_DECLS
