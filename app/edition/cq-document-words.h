#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The words that the program itself puts into a document: the heads of the roadmap's columns,
 * "For Japan", "Annex". They are in the document's language, which is not the interface's: no
 * gettext. cq-document-words-of-….c are the place to add one.
 *
 * Some are patterns. `{name}` is a party's or person's name, `{n}` an arabic and `{N}` a roman
 * number, `{place}` and `{date}` are what they say.
 */
typedef enum
{
  CQ_WORD_ANNEX,
  CQ_WORD_ANNEX_NUMBERED,   /* {n} or {N} */
  CQ_WORD_ANNEXES,          /* the title of their list */
  CQ_WORD_ROADMAP,          /* the title of the table */
  CQ_WORD_MEASURES,         /* the heading over it where the roadmap has other sections */
  CQ_WORD_PREAMBULAR,       /* {n}: how a preambular clause without a number is referred to */
  CQ_WORD_DISTRIBUTION,     /* {name}: the marking of the distribution */
  CQ_WORD_DISTRIBUTION_GENERAL, /* the distributions of the United Nations */
  CQ_WORD_DISTRIBUTION_LIMITED,
  CQ_WORD_AGENDA_ITEM,      /* {name}: its number */
  CQ_WORD_DRAFT,
  CQ_WORD_VERSION_OF,       /* {date} {time}: of a working copy */
  CQ_WORD_VERSION_NAMED,    /* {name} {date} {time} */
  CQ_WORD_ADVANCE_UNEDITED, /* notices above a working copy */
  CQ_WORD_OFFICIAL_TRANSLATION, /* what the text of a language counts for */
  CQ_WORD_UNOFFICIAL_TRANSLATION, /* likewise, and a notice */
  CQ_WORD_FOR,              /* {name}: over a signature */
  CQ_WORD_ON_BEHALF_OF,     /* {name} */
  CQ_WORD_REPRESENTED_BY,   /* {name} */
  CQ_WORD_WITNESSED_BY,     /* over the signatures of the witnesses */
  CQ_WORD_SIGNED,           /* the formality by itself; the next three say where and when */
  CQ_WORD_SIGNED_AT,        /* {place} */
  CQ_WORD_SIGNED_ON,        /* {date} */
  CQ_WORD_SIGNED_AT_ON,     /* {place} {date} */
  CQ_WORD_ADOPTED,
  CQ_WORD_ADOPTED_AT,
  CQ_WORD_ADOPTED_ON,
  CQ_WORD_ADOPTED_AT_ON,
  CQ_WORD_ISSUED,
  CQ_WORD_ISSUED_AT,
  CQ_WORD_ISSUED_ON,
  CQ_WORD_ISSUED_AT_ON,
  CQ_WORD_ENDORSED,
  CQ_WORD_ENDORSED_AT,
  CQ_WORD_ENDORSED_ON,
  CQ_WORD_ENDORSED_AT_ON,
  CQ_WORD_AND_THEN,         /* {name} {date}: the formality, then a date without a day */
  CQ_WORD_COLUMN_NUMBER,    /* heads of the roadmap's columns, in the order of the profile */
  CQ_WORD_COLUMN_ACTION,
  CQ_WORD_COLUMN_TYPE,
  CQ_WORD_COLUMN_LEAD,
  CQ_WORD_COLUMN_CO_LEADS,
  CQ_WORD_COLUMN_PARTNERS,
  CQ_WORD_COLUMN_START,
  CQ_WORD_COLUMN_DUE,
  CQ_WORD_COLUMN_DELIVERABLE,
  CQ_WORD_COLUMN_OUTCOME,
  CQ_WORD_COLUMN_INDICATOR,
  CQ_WORD_COLUMN_BASELINE,
  CQ_WORD_COLUMN_TARGET,
  CQ_WORD_COLUMN_FUNDING,
  CQ_WORD_COLUMN_CONDITIONALITY,
  CQ_WORD_COLUMN_REPORTING,
  CQ_WORD_COLUMN_STATUS,
  CQ_WORD_COLUMN_EVIDENCE,
  CQ_WORD_COLUMN_SOURCE,
  CQ_WORD_NEXT_REVIEW,      /* {date}: lines of the timeline */
  CQ_WORD_NEXT_MEETING,     /* {date} */
  CQ_WORD_TODAY,            /* {date} */
  CQ_WORD_TIMELINE,         /* {date} {list}: the timeline told: its years, its rows */
  CQ_WORD_TIMELINE_ROW,     /* {n}: an action of it */
  CQ_WORD_TIMELINE_START,   /* {date}: its beginning */
  CQ_WORD_AND_FURTHER,      /* {name} {more}: of a list whose members have commas */
  CQ_WORD_STATUS_COMPLETE,  /* in the order of CqStatus */
  CQ_WORD_STATUS_ONGOING,
  CQ_WORD_STATUS_UNDERWAY,
  CQ_WORD_STATUS_NO_DATA,
  CQ_WORD_STATUS_INACTIVE,
  CQ_WORD_STATUS_OVERDUE,
  CQ_WORD_STATUS_DROPPED,
  CQ_WORD_NO_CLAUSE,        /* in a blank below the title of an area */
  CQ_WORD_NOT_TRANSLATED,   /* in place of a text that a language lacks */
  CQ_N_WORDS,
} CqWord;

/* The words of one language; static */
typedef struct _CqDocumentWords CqDocumentWords;

const CqDocumentWords *cq_document_words_find (const char *lang,
                                               const char *principal);
const char *cq_document_words_get_language (const CqDocumentWords *self);
const char *cq_document_words_get (const CqDocumentWords *self,
                                   CqWord word);
char *cq_document_words_format (const CqDocumentWords *self,
                                CqWord word,
                                const char *field,
                                const char *value,
                                ...) G_GNUC_NULL_TERMINATED;
char *cq_document_words_format_number (const CqDocumentWords *self,
                                       CqWord word,
                                       guint number);
const char *const *cq_document_words_list_languages (void);

G_END_DECLS
