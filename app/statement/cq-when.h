#pragma once

#include <glib-object.h>

#include "language/cq-date.h"
#include "tree/cq-node.h"

G_BEGIN_DECLS

/**
 * CqWhen:
 *
 * A time as statements name it: a date at some precision, a range, "within six months of
 * adoption", an event, a recurrence, or an open end; each with wording of its own where it has
 * one. Immutable, counted, boxed.
 */
typedef struct _CqWhen CqWhen;

#define CQ_TYPE_WHEN (cq_when_get_type ())
GType cq_when_get_type (void);

/**
 * CqWhenKind:
 * @CQ_WHEN_UNREADABLE: stands in a file and says nothing that the program understands; kept as it is
 */
typedef enum
{
  CQ_WHEN_DATE,
  CQ_WHEN_RANGE,
  CQ_WHEN_WITHIN,
  CQ_WHEN_EVENT,
  CQ_WHEN_RECURRING,
  CQ_WHEN_ONGOING,
  CQ_WHEN_UNREADABLE,
} CqWhenKind;

/**
 * CqWhenUse:
 * @CQ_WHEN_IN_SENTENCE: "by December 2018"
 * @CQ_WHEN_BARE: after a preposition of the sentence's own: "December 2018"
 * @CQ_WHEN_IN_TABLE: "Dec. 2018"
 */
typedef enum
{
  CQ_WHEN_IN_SENTENCE,
  CQ_WHEN_BARE,
  CQ_WHEN_IN_TABLE,
} CqWhenUse;

/* A length of time as ISO 8601 writes it, "P1Y6M", "P60D", "P2W", in the units it was said in */
typedef struct
{
  int years;
  int months;
  int weeks;
  int days;
} CqDuration;

/* What is wrong with a time: CQ_WHEN_ERROR; the message says what and how to write it */
typedef enum
{
  CQ_WHEN_ERROR_DATE,
  CQ_WHEN_ERROR_RANGE,
  CQ_WHEN_ERROR_DURATION,
} CqWhenError;
#define CQ_WHEN_ERROR (cq_when_error_quark ())
GQuark cq_when_error_quark (void);

gboolean cq_duration_parse (const char *text,
                            CqDuration *duration,
                            GError **error);
char *cq_duration_to_string (const CqDuration *duration);

/* Making. cq_when_parse() reads a date at any precision or a range, "2018-Q3", "2018/2020". */
CqWhen *cq_when_parse (const char *text,
                       GError **error);
CqWhen *cq_when_new_date (const CqDate *date);
CqWhen *cq_when_new_range (const CqDate *first,
                           const CqDate *last);
CqWhen *cq_when_new_within (const CqDuration *duration,
                            const char *of);
CqWhen *cq_when_new_event (void);
CqWhen *cq_when_new_recurring (const CqDuration *duration,
                               const CqDate *from);
CqWhen *cq_when_new_ongoing (void);

/* Changed copies. @lang %NULL is the principal language of the document that it will stand in. */
CqWhen *cq_when_with_event (CqWhen *self,
                            const char *lang,
                            const char *event);
CqWhen *cq_when_with_end (CqWhen *self,
                          gboolean at_end);
CqWhen *cq_when_with_wording (CqWhen *self,
                              const char *lang,
                              const char *wording);

CqWhen *cq_when_ref (CqWhen *self);
void cq_when_unref (CqWhen *self);
gboolean cq_when_equal (CqWhen *a,
                        CqWhen *b);

/* Reading */
CqWhenKind cq_when_get_kind (CqWhen *self);
const CqDate *cq_when_get_first (CqWhen *self);
const CqDate *cq_when_get_last (CqWhen *self);
gboolean cq_when_is_at_end (CqWhen *self);
const CqDuration *cq_when_get_duration (CqWhen *self);
const char *cq_when_get_anchor (CqWhen *self);
const char *cq_when_get_event (CqWhen *self,
                               const char *lang,
                               const char *principal);
const char *cq_when_get_wording (CqWhen *self,
                                 const char *lang,
                                 const char *principal);

/* To and from the element that holds it in a record: cq:due, cq:start */
CqWhen *cq_when_from_node (CqNode *element);
CqNode *cq_when_to_node (CqWhen *self,
                         CqTag tag);

/* Whether the document has the date that an anchor names */
gboolean cq_when_get_anchor_date (CqNode *document,
                                  const char *anchor,
                                  CqDate *date);

/* The first and last day meant, given the document's dates; %FALSE where it has none that can be
 * told. An open end has a zero year in @last. */
gboolean cq_when_resolve (CqWhen *self,
                          CqNode *document,
                          CqDate *first,
                          CqDate *last);
int cq_when_compare (CqWhen *a,
                     CqWhen *b,
                     CqNode *document);

/* The text in a language; %NULL where the language has none. The wording, where there is one,
 * wins in a sentence and in a table. */
char *cq_when_get_text (CqWhen *self,
                        CqWhenUse use,
                        const char *lang,
                        const char *principal);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqWhen, cq_when_unref)

G_END_DECLS
