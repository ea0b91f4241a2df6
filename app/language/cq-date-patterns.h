#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * How dates are written in words, language by language: data for cq-date-text.c.
 *
 * A pattern is text with fields in braces; "2" after the name takes the end of a range:
 *
 *   {d} {d2}    day, "1"                    {dd}        day, two digits
 *   {do}        day as an ordinal           {y} {y2}    year
 *   {m} {m2}    month as in a full date     {yo} {yo2}  year as an ordinal
 *   {n} {n2}    month by itself             {q} {q2}    quarter, "3"
 *   {s} {s2}    month, short                {qr} {qr2}  quarter, "III"
 *   {u}         month after "until"         {qw} {qw2}  quarter in words
 *   {mn} {mn2}  month, "12"                 {mm}        month, two digits
 *   {a} {b}     start and end of a range, each written in full (join only)
 */
typedef struct
{
  const char *day;
  const char *month;
  const char *quarter;
  const char *year;
  const char *days;        /* two days of a month */
  const char *months_days; /* two days of a year, in different months */
  const char *months;      /* two months of a year */
  const char *quarters;    /* two quarters of a year */
  const char *years;
  const char *join; /* every other range */
} CqDatePatterns;

typedef struct
{
  const char *lang;
  const char *const *months;      /* (nullable): {m}; else ICU's */
  const char *const *alone;       /* (nullable): {n}; else the same as {m} */
  const char *const *brief;       /* (nullable): {s}; else ICU's */
  const char *const *until;       /* (nullable): {u} */
  const char *const *in_words;    /* (nullable): {qw} */
  char *(*make_ordinal) (int number); /* (nullable): {do}, {yo}; else plain digits */
  CqDatePatterns text;
  CqDatePatterns cell;
  CqDatePatterns by;
} CqDateLanguage;

#define CQ_DATE_N_LANGUAGES 13

extern const CqDateLanguage cq_date_languages[CQ_DATE_N_LANGUAGES];

G_END_DECLS
