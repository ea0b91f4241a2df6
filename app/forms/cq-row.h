#pragma once

#include "forms/cq-edit.h"
#include "office/cq-people.h"
#include "statement/cq-commitment.h"
#include "statement/cq-concordance.h"
#include "statement/cq-when.h"

G_BEGIN_DECLS

typedef struct _CqRich CqRich;

/**
 * CqRowKind:
 * @CQ_ROW_TEXT: one line of text
 * @CQ_ROW_NUMBER: a whole number, or nothing
 * @CQ_ROW_SENTENCE: the text of a clause, with its live words
 * @CQ_ROW_VERB: a word or two, with suggestions from the lexicon
 * @CQ_ROW_PERSON: the name or the title of somebody who signs, with suggestions from the register of persons
 * @CQ_ROW_CHOICE: one of several
 * @CQ_ROW_SWITCH: yes or no
 * @CQ_ROW_DATE: a date of the document, a day or less exact
 * @CQ_ROW_DATES: a first and a last day
 * @CQ_ROW_WHEN: a time, at any precision
 * @CQ_ROW_OWNERS: parties, and others by name
 * @CQ_ROW_COUNTRY: a country of the world, or nothing
 * @CQ_ROW_LINK: what has a form of its own
 * @CQ_ROW_NOTE: words to read
 *
 * What a row asks for, and so which member of #CqRow and #CqRowInput holds its value.
 */
typedef enum
{
  CQ_ROW_TEXT,
  CQ_ROW_NUMBER,
  CQ_ROW_SENTENCE,
  CQ_ROW_VERB,
  CQ_ROW_PERSON,
  CQ_ROW_CHOICE,
  CQ_ROW_SWITCH,
  CQ_ROW_DATE,
  CQ_ROW_DATES,
  CQ_ROW_WHEN,
  CQ_ROW_OWNERS,
  CQ_ROW_COUNTRY,
  CQ_ROW_LINK,
  CQ_ROW_NOTE,
  CQ_N_ROW_KINDS
} CqRowKind;

typedef struct _CqRow CqRow;

/* What the person entered. The member that the kind of the row names is read; %NULL, or an empty text, clears. */
typedef struct
{
  const char *text;   /* (nullable): TEXT, NUMBER, VERB, PERSON, the value of a CHOICE, the code of a COUNTRY */
  CqRich *rich;       /* (nullable): SENTENCE */
  gboolean active;    /* SWITCH */
  CqWhen *when;       /* (nullable): DATE, DATES (a date or a range of days), WHEN */
  GPtrArray *owners;  /* (nullable) (element-type CqOwner): OWNERS */
  const CqPerson *person; /* (nullable): PERSON: who was chosen, with name and title in every language */
  gboolean is_apart;  /* no typing, but a step of its own */
} CqRowInput;

/**
 * CqRowChange:
 *
 * The edit that a row makes of its input. Returns the new document, %NULL with @error set where the
 * input cannot be.
 */
typedef CqNode *(*CqRowChange) (CqNode *document,
                                const CqRow *row,
                                const CqRowInput *input,
                                GError **error);

/* One of the possible values of a CHOICE, a party of an OWNERS row, a country's short list … */
typedef struct
{
  char *value; /* (owned) */
  char *label; /* (owned): for people */
  char *mark;  /* (owned) (nullable): of a party: its flag */
} CqChoice;

/* Something that may be put into a SENTENCE: a field, a reference */
typedef struct
{
  char *group;  /* (owned): “Parties”, “Dates” */
  char *label;  /* (owned) */
  CqNode *node; /* (owned) */
} CqInsert;

CqInsert *cq_insert_new (const char *group,
                         const char *label,
                         CqNode *node);
void cq_insert_free (CqInsert *self);

/**
 * CqRow:
 * @key: (owned): names it within its form; stays the same from edit to edit
 * @label: (owned): the name of what it asks for
 * @hint: (owned) (nullable): what it means, or an example
 * @problem: (owned) (nullable): what a check found there
 * @is_folded: whether it stands among the less needed rows of its group
 * @is_movable, @is_removable: of a LINK: whether its place in the list may be changed, whether it may go
 * @text, @rich, @active, @when, @owners: the value, as the kind says
 * @placeholder: (owned) (nullable): what stands in the text where it is empty, “first party”
 * @form: (owned) (nullable): of a LINK: the id of the form that it leads to
 * @mark: (owned) (nullable): of a LINK: its number, or a flag
 * @detail: (owned) (nullable): of a LINK: a second line
 * @n_problems: of a LINK: what checks found there and below
 * @choices: (owned) (element-type CqChoice) (nullable)
 * @inserts: (owned) (element-type CqInsert) (nullable): of a SENTENCE; the sentences of a form share them
 * @document: (owned) (nullable): of a DATE, DATES and WHEN: what the dates that it may count from stand in
 * @opens_sentence: of a SENTENCE: whether a sentence begins with its first word
 * @lexicon: of a VERB: which list of the lexicon (a #CqLexiconKind)
 * @of: (owned) (nullable): of a PERSON: for whom they sign, as the register has it
 * @lang: (owned): the language of the value
 * @is_of_language: whether there is a value in each language
 * @version: (owned) (nullable): of a text of the document: what cq_row_get_version() tells apart
 * @state: of such a text: how it stands to that in other languages
 * @note: (owned) (nullable): the same in words, where something is to be done: “Not in Japanese yet”
 * @is_beside: whether it is the row before it in another language, to be shown beside that
 * @about, @part, @what: (nullable): for @change: whose value it is
 * @name: (owned) (nullable): what its edit is called
 *
 * What one row of a form shows, and how its input changes the document. Immutable, counted.
 */
struct _CqRow
{
  CqRowKind kind;
  char *key;
  char *label;
  char *hint;
  char *problem;
  gboolean is_folded;
  gboolean is_movable;
  gboolean is_removable;

  char *text;
  CqRich *rich;
  gboolean active;
  CqWhen *when;
  GPtrArray *owners;

  char *placeholder;
  char *form;
  char *mark;
  char *detail;
  guint n_problems;
  GPtrArray *choices;
  GPtrArray *inserts;
  CqNode *document;
  gboolean opens_sentence;
  int lexicon;
  char *of;

  char *lang;
  gboolean is_of_language;
  char *version;
  CqVersionState state;
  char *note;
  gboolean is_beside;
  char *about;
  char *part;
  int what;
  char *name;
  CqRowChange change;
};

/* Making: for this room; a row is filled in by who made it, then shared and not changed. */
CqRow *cq_row_new (CqRowKind kind,
                   const char *key,
                   const char *label);
CqRow *cq_row_ref (CqRow *self);
void cq_row_unref (CqRow *self);
void cq_row_add_choice (CqRow *self,
                        const char *value,
                        const char *label);
void cq_row_add_marked_choice (CqRow *self,
                               const char *value,
                               const char *label,
                               const char *mark);

char *cq_row_dup_advice (const CqRow *self);
CqNode *cq_row_make_insert (const CqRow *self,
                            guint index,
                            const char *before);
void cq_row_set_version (CqRow *self,
                         const char *about,
                         const char *field);
gboolean cq_row_get_version (const CqRow *self,
                             char **about,
                             char **field);

/* The text; %NULL where it is empty, as setters want it */
const char *cq_row_input_get_text (const CqRowInput *self);

gboolean cq_row_answers (const CqRow *self,
                         const char *rule,
                         const char *id,
                         const char *field);
gboolean cq_row_holds (const CqRow *self,
                       const char *id);
gboolean cq_row_has_shape_of (const CqRow *self,
                              const CqRow *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqRow, cq_row_unref)

G_END_DECLS
