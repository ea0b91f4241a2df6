#pragma once

#include "forms/cq-when-phrases.h"

G_BEGIN_DECLS

/**
 * CqToken:
 * @value: what the kind says
 * @n_digits: of a number, how many digits it is written with; 0 in words
 * @start, @end: the bytes of the text that it takes
 *
 * A word, a phrase, a number or a mark of a text, and what it means.
 */
typedef struct
{
  CqTokenKind kind;
  int value;
  guint n_digits;
  gsize start;
  gsize end;
} CqToken;

/* What takes texts apart: the words of a language and of English. */
typedef struct _CqWhenScanner CqWhenScanner;

CqWhenScanner *cq_when_scanner_new (const char *lang);
void cq_when_scanner_free (CqWhenScanner *self);
GArray *cq_when_scanner_scan (CqWhenScanner *self,
                              const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqWhenScanner, cq_when_scanner_free)

G_END_DECLS
