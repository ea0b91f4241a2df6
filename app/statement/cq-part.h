#pragma once

#include "statement/cq-text.h"

G_BEGIN_DECLS

/* The id of the main part where its element bears none; understood for it everywhere. */
#define CQ_PART_MAIN "main"

/**
 * CqPart:
 *
 * A part of a dossier: the main text or an annex. Immutable, counted; keeps its nodes alive, and
 * speaks of the document that it was taken from.
 */
typedef struct _CqPart CqPart;

typedef enum
{
  CQ_FORMALITY_NONE,
  CQ_FORMALITY_SIGNED,
  CQ_FORMALITY_ADOPTED,
  CQ_FORMALITY_ISSUED,
  CQ_FORMALITY_ENDORSED,
} CqFormality;

/**
 * CqNumberingScheme:
 * @CQ_NUMBERING_CONTINUOUS: 1, 2, 3 through the whole part
 * @CQ_NUMBERING_RESTART: from 1 in each area
 * @CQ_NUMBERING_SECTION: 2.1, 2.2 in the second area
 * @CQ_NUMBERING_NONE: no clause has a number
 */
typedef enum
{
  CQ_NUMBERING_CONTINUOUS,
  CQ_NUMBERING_RESTART,
  CQ_NUMBERING_SECTION,
  CQ_NUMBERING_NONE,
} CqNumberingScheme;

/**
 * CqRoadmapForm:
 * @CQ_ROADMAP_ABSENT: the part is no roadmap
 *
 * How a part prints its commitments.
 */
typedef enum
{
  CQ_ROADMAP_ABSENT,
  CQ_ROADMAP_MATRIX,
  CQ_ROADMAP_PROSE,
  CQ_ROADMAP_BOTH,
} CqRoadmapForm;

/* What a biblioid says */
#define CQ_BIBLIOID_SYMBOL "symbol"
#define CQ_BIBLIOID_AGENDA_ITEM "agenda-item"

#define CQ_MARKING_DISTRIBUTION "distribution"
#define CQ_MARKING_CLASSIFICATION "classification"

CqPart *cq_part_ref (CqPart *self);
void cq_part_unref (CqPart *self);

/* The main part comes first. An @id of %NULL is the main part's. */
GPtrArray *cq_parts_list (CqNode *document);
CqPart *cq_part_find (CqNode *document,
                      const char *id);

const char *cq_part_get_id (CqPart *self);
CqNode *cq_part_get_node (CqPart *self);
CqNode *cq_part_get_info (CqPart *self);
gboolean cq_part_is_annex (CqPart *self);
const char *cq_part_get_kind (CqPart *self);
char *cq_part_get_title (CqPart *self,
                         const char *lang);
char *cq_part_get_subtitle (CqPart *self,
                            const char *lang);
GPtrArray *cq_part_get_title_content (CqPart *self,
                                      const char *lang);
GPtrArray *cq_part_get_subtitle_content (CqPart *self,
                                         const char *lang);
CqNode *cq_part_get_title_node (CqPart *self);
CqNode *cq_part_get_subtitle_node (CqPart *self);
char *cq_part_get_symbol (CqPart *self);
char *cq_part_get_agenda_item (CqPart *self);
char *cq_part_get_marking (CqPart *self,
                           const char *role);
CqFormality cq_part_get_formality (CqPart *self);
CqNumberingScheme cq_part_get_numbering (CqPart *self);
const char *cq_part_get_style (CqPart *self);
const char *cq_part_get_paper (CqPart *self);
CqRoadmapForm cq_part_get_roadmap_form (CqPart *self);
char **cq_part_get_roadmap_columns (CqPart *self);
char *cq_part_dup_roadmap_place (CqPart *self);
gboolean cq_part_has_timeline (CqPart *self);
gboolean cq_part_has_column_numbers (CqPart *self);

/* Edits; an unknown part leaves the document as it is */
CqNode *cq_part_set_kind (CqNode *document,
                          const char *kind);
CqNode *cq_part_set_title (CqNode *document,
                           const char *part,
                           const char *lang,
                           GPtrArray *content);
CqNode *cq_part_set_subtitle (CqNode *document,
                              const char *part,
                              const char *lang,
                              GPtrArray *content);
CqNode *cq_part_set_symbol (CqNode *document,
                            const char *part,
                            const char *symbol);
CqNode *cq_part_set_agenda_item (CqNode *document,
                                 const char *part,
                                 const char *agenda_item);
CqNode *cq_part_set_marking (CqNode *document,
                             const char *part,
                             const char *role,
                             const char *text);
CqNode *cq_part_set_formality (CqNode *document,
                               const char *part,
                               CqFormality formality);
CqNode *cq_part_set_numbering (CqNode *document,
                               const char *part,
                               CqNumberingScheme scheme);
CqNode *cq_part_set_style (CqNode *document,
                           const char *part,
                           const char *style);
CqNode *cq_part_set_paper (CqNode *document,
                           const char *part,
                           const char *paper);
CqNode *cq_part_set_roadmap (CqNode *document,
                             const char *part,
                             CqRoadmapForm form,
                             const char *const *columns);
CqNode *cq_part_set_timeline (CqNode *document,
                              const char *part,
                              gboolean has_timeline);
CqNode *cq_part_set_column_numbers (CqNode *document,
                                    const char *part,
                                    gboolean has_column_numbers);

/* Annexes. @after %NULL is before all others. A new annex has an empty title and an empty paragraph. */
CqNode *cq_annex_add (CqNode *document,
                      const char *id,
                      const char *after,
                      char **new_id);
CqNode *cq_annex_append (CqNode *document,
                         const char *id,
                         char **new_id);
CqNode *cq_annex_remove (CqNode *document,
                         const char *id);
CqNode *cq_annex_move_after (CqNode *document,
                             const char *id,
                             const char *after);

/* The words of the file and of the values; a formality of none has no word: %NULL */
const char *cq_formality_to_string (CqFormality formality);
gboolean cq_formality_from_string (const char *word,
                                   CqFormality *formality);
const char *cq_numbering_scheme_to_string (CqNumberingScheme scheme);
gboolean cq_numbering_scheme_from_string (const char *word,
                                          CqNumberingScheme *scheme);
const char *cq_roadmap_form_to_string (CqRoadmapForm form);
gboolean cq_roadmap_form_from_string (const char *word,
                                      CqRoadmapForm *form);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqPart, cq_part_unref)

G_END_DECLS
