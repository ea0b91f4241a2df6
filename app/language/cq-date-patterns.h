#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * How dates are written in words, language by language: data for cq-date-fill.c.
 *
 * A pattern is text with fields in braces; "2" after the name takes the end of a range:
 *
 *   {d} {d2}    day, "1"                    {dd}        day, two digits
 *   {do} {do2}  day as an ordinal           {dw}        day in words
 *   {m} {m2}    month as in a full date     {mn} {mn2}  month, "12"
 *   {n} {n2}    month by itself             {mm}        month, two digits
 *   {s} {s2}    month, short                {mw}        month's number in words
 *   {u}         month after "until"         {l}         month after "in"
 *   {y} {y2}    year                        {yo} {yo2}  year as an ordinal
 *   {yw}        year in words               {yn}        year by itself, in words
 *   {q} {q2}    quarter, "3"                {qr} {qr2}  quarter, "III"
 *   {qw} {qw2}  quarter in words            {ql}        quarter in words after "in"
 *   {a} {b}     start and end of a range, each written in full (join only)
 */
typedef enum
{
  CQ_DATE_DAY_PATTERN,
  CQ_DATE_MONTH_PATTERN,
  CQ_DATE_QUARTER_PATTERN,
  CQ_DATE_YEAR_PATTERN,
  CQ_DATE_DAYS_PATTERN,        /* two days of a month */
  CQ_DATE_MONTHS_DAYS_PATTERN, /* two days of a year, in different months */
  CQ_DATE_MONTHS_PATTERN,      /* two months of a year */
  CQ_DATE_QUARTERS_PATTERN,    /* two quarters of a year */
  CQ_DATE_YEARS_PATTERN,
  CQ_DATE_JOIN_PATTERN, /* every other range */
  CQ_DATE_N_PATTERNS,
} CqDatePattern;

/* In the order of CqDateStyle. What a group does not have is written as its neighbour says: a range of AT and of END as
 * one of BY. */
#define CQ_DATE_N_GROUPS 6

typedef enum
{
  CQ_MONTHS_FULL,  /* {m}; else ICU's */
  CQ_MONTHS_ALONE, /* {n}; else the same as {m} */
  CQ_MONTHS_BRIEF, /* {s}; else ICU's */
  CQ_MONTHS_UNTIL, /* {u} */
  CQ_MONTHS_IN,    /* {l} */
  CQ_QUARTERS,     /* {qw} */
  CQ_QUARTERS_IN,  /* {ql} */
  CQ_DATE_N_NAMES,
} CqDateNameList;

/**
 * CqDateLanguage:
 * @lang: the language, as a BCP 47 tag
 * @names: (nullable): the names of its months and quarters
 * @make_ordinal: (nullable): for {do} and {yo}; else plain digits
 * @calendar: (nullable): ICU's name of the calendar that its years are counted in; %NULL is the Gregorian one
 * @digits: (nullable): ICU's name of the numbering system; %NULL is European digits
 * @source: (nullable): the file of the office that it comes from
 * @owned: (nullable): what a language of an office's file has made
 */
typedef struct
{
  const char *lang;
  const char *const *names[CQ_DATE_N_NAMES];
  char *(*make_ordinal) (int number);
  const char *calendar;
  const char *digits;
  const char *patterns[CQ_DATE_N_GROUPS][CQ_DATE_N_PATTERNS];
  const char *source;
  GPtrArray *owned;
} CqDateLanguage;

#define CQ_DATE_N_LANGUAGES 13

extern const CqDateLanguage cq_date_languages[CQ_DATE_N_LANGUAGES];

G_END_DECLS
