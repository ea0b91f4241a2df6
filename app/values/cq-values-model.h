#pragma once

#include "statement/cq-commitment.h"
#include "statement/cq-meeting.h"
#include "statement/cq-part.h"
#include "statement/cq-party.h"
#include "statement/cq-precedence.h"
#include "statement/cq-signatory.h"

G_BEGIN_DECLS

/*
 * What a file of values says, as plain structures: made by the reader, checked, then applied.
 * Throughout, %NULL is a key that is absent, and `cleared` (or an empty string) one that is null.
 * `place` names the value in messages, as `sections[2].title`. All of them, with their strings and
 * arrays, belong to the pool of the source that they were read from, and live as long.
 */

/* A text in one language. */
typedef struct
{
  char *lang; /* (nullable): a BCP 47 tag; %NULL is the principal language */
  char *string; /* (nullable): with Markdown emphasis and footnote marks; %NULL removes the language */
} CqValuesVersion;

/* A text in the languages it is said in, with the footnotes it calls. */
typedef struct
{
  char *place;
  gboolean cleared;
  GPtrArray *versions; /* (element-type CqValuesVersion) */
  struct CqValuesList *notes; /* (nullable) (element-type CqValuesNote) */
} CqValuesText;

/* A footnote: the mark that calls it, and its text. */
typedef struct
{
  char *mark;
  CqValuesText *text;
} CqValuesNote;

/* An array. */
typedef struct CqValuesList
{
  char *place;
  gboolean cleared;
  GPtrArray *entries;
} CqValuesList;

/* A time. */
typedef struct
{
  gboolean cleared;
  CqWhen *when; /* (nullable): where it is not cleared */
} CqValuesWhen;

/* A day, month, quarter or year. */
typedef struct
{
  char *role; /* (nullable): of the document's own dates */
  gboolean cleared;
  CqDate date;
} CqValuesDate;

/* A number: 0 is absent. */
#define CQ_VALUES_CLEARED (-1)

/* true or false. */
typedef enum
{
  CQ_VALUES_FLAG_ABSENT,
  CQ_VALUES_FLAG_FALSE,
  CQ_VALUES_FLAG_TRUE,
} CqValuesFlag;

/* How an entry of a list is known, and where it goes. Every entry begins with it. */
typedef struct
{
  char *place;
  char *id; /* (nullable) */
  char *after; /* (nullable): empty is before all others */
  CqValuesFlag remove;
} CqValuesEntry;

typedef struct
{
  CqValuesEntry entry;
  CqValuesList *owners[CQ_N_OWNERS]; /* (nullable) (element-type CqValuesText) */
  CqValuesText *texts[CQ_N_COMMITMENT_TEXTS]; /* (nullable) */
  CqValuesText *verb; /* (nullable) */
  CqValuesText *action; /* (nullable) */
  CqValuesWhen *due; /* (nullable) */
  CqValuesWhen *start; /* (nullable) */
  char *kind; /* (nullable) */
  char *status; /* (nullable): a word that the statement knows, or empty */
  CqValuesFlag roadmap;
} CqValuesCommitment;

/* A clause, preambular clause or sub-clause. */
typedef struct
{
  CqValuesEntry entry;
  CqValuesText *text; /* (nullable) */
  CqValuesText *verb; /* (nullable) */
  CqValuesList *notes; /* (nullable) (element-type CqValuesNote): also for the words of its promises */
  CqValuesList *items; /* (nullable) (element-type CqValuesClause) */
  char *style; /* (nullable): a word that the statement knows, or empty */
  CqValuesList *commitment; /* (nullable): of one, under "commitment" */
  CqValuesList *commitments; /* (nullable) (element-type CqValuesCommitment) */
} CqValuesClause;

typedef struct
{
  CqValuesEntry entry;
  CqValuesText *title; /* (nullable) */
  CqValuesList *clauses; /* (nullable) (element-type CqValuesClause) */
  CqValuesList *sections; /* (nullable) (element-type CqValuesSection) */
} CqValuesSection;

/* The main part, or an annex. */
typedef struct
{
  CqValuesEntry entry; /* of an annex */
  CqValuesText *title; /* (nullable) */
  CqValuesText *subtitle; /* (nullable) */
  char *symbol; /* (nullable) */
  char *agenda_item; /* (nullable) */
  char *formality; /* (nullable): a word that the statement knows, or empty */
  CqValuesList *clauses; /* (nullable) (element-type CqValuesClause) */
  CqValuesList *sections; /* (nullable) (element-type CqValuesSection) */
} CqValuesPart;

typedef struct
{
  char *place;
  gboolean cleared;
  CqValuesText *texts[CQ_N_SIGNATORY_TEXTS]; /* (nullable) */
} CqValuesSignatory;

typedef struct
{
  CqValuesEntry entry;
  char *country; /* (nullable): in capitals */
  char *role; /* (nullable): a word that the statement knows, or empty */
  CqValuesText *name; /* (nullable) */
  CqValuesText *short_name; /* (nullable) */
  CqValuesText *formal_name; /* (nullable) */
  CqValuesText *forms[CQ_N_NAME_FORMS][2]; /* (nullable): the genitive and the instrumental of both */
  CqValuesText *sort; /* (nullable) */
  CqValuesSignatory *signatory; /* (nullable) */
} CqValuesParty;

typedef struct
{
  char *place;
  gboolean cleared;
  CqValuesText *texts[CQ_N_MEETING_TEXTS]; /* (nullable): not the number, not the country */
  int number;
  char *country; /* (nullable): in capitals, or empty */
  CqValuesDate *start; /* (nullable) */
  CqValuesDate *end; /* (nullable) */
} CqValuesMeeting;

/* A term and its meaning; an abbreviation and what it stands for; a reference, which is a term only. */
typedef struct
{
  char *place;
  CqValuesText *term; /* (nullable) */
  CqValuesText *meaning; /* (nullable) */
} CqValuesTerm;

typedef struct
{
  gboolean cleared;
  char *distribution; /* (nullable) */
  char *classification; /* (nullable) */
} CqValuesMarkings;

/* How dates and numbers are written. */
typedef struct
{
  gboolean cleared;
  char *calendar; /* (nullable): "japanese", "gregorian" */
  char *digits;   /* (nullable): "arab", "latn" */
  char *lengths;  /* (nullable): "words-and-figures" */
} CqValuesUsage;

#define CQ_VALUES_MAX_COLUMNS 6

typedef struct
{
  gboolean cleared;
  int columns;
  CqValuesList *order; /* (nullable) (element-type CqValuesEntry) */
  CqValuesList *witnesses; /* (nullable) (element-type CqValuesSignatory) */
} CqValuesSignatures;

/* A language of the document. */
typedef struct
{
  char *place;
  char *lang; /* (nullable) */
  char *standing; /* (nullable): a word that the statement knows, or empty: as the document has it */
  CqValuesFlag remove;
} CqValuesLanguage;

/* In which order the parties stand in a place. */
typedef struct
{
  char *place;
  gboolean cleared;
  char *by; /* (nullable): a word that the statement knows */
  char *alphabet; /* (nullable): a language */
  char *seed; /* (nullable): of a lot */
  char *drawn; /* (nullable): likewise */
  CqValuesList *ids; /* (nullable) (element-type CqValuesEntry): by hand */
} CqValuesOrder;

typedef struct
{
  gboolean cleared;
  CqValuesOrder *places[CQ_N_PRECEDENCES]; /* (nullable) */
} CqValuesOrders;

/* All of it. */
typedef struct
{
  char *lang; /* (nullable) */
  CqValuesList *languages; /* (nullable) (element-type CqValuesLanguage) */
  CqValuesPart main;
  CqValuesMarkings *markings; /* (nullable) */
  CqValuesUsage *usage;       /* (nullable) */
  CqValuesMeeting *meeting; /* (nullable) */
  CqValuesList *parties; /* (nullable) (element-type CqValuesParty) */
  CqValuesOrders *orders; /* (nullable) */
  CqValuesText *chapeau; /* (nullable) */
  CqValuesText *linking; /* (nullable) */
  CqValuesText *closing; /* (nullable) */
  CqValuesList *preamble; /* (nullable) (element-type CqValuesClause) */
  CqValuesList *terms; /* (nullable) (element-type CqValuesTerm) */
  CqValuesList *abbreviations; /* (nullable) (element-type CqValuesTerm) */
  CqValuesList *references; /* (nullable) (element-type CqValuesTerm) */
  CqValuesList *annexes; /* (nullable) (element-type CqValuesPart) */
  CqValuesList *dates; /* (nullable) (element-type CqValuesDate) */
  CqValuesSignatures *signatures; /* (nullable) */
} CqValues;

/* What an entry with an id is. */
typedef enum
{
  CQ_VALUES_PARTY,
  CQ_VALUES_CLAUSE,
  CQ_VALUES_COMMITMENT,
  CQ_VALUES_SECTION,
  CQ_VALUES_ANNEX,
} CqValuesEntryKind;

typedef gboolean (*CqValuesVisitEntry) (CqValuesEntry *entry,
                                        CqValuesEntryKind kind,
                                        gpointer data);

const char *cq_values_text_get (const CqValuesText *self,
                                const char *lang,
                                const char *principal);
CqValuesNote *cq_values_find_note (const CqValuesList *notes,
                                   const char *mark);
gboolean cq_values_visit_entries (const CqValues *values,
                                  CqValuesVisitEntry visit,
                                  gpointer data);

G_END_DECLS
