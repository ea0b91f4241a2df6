#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What labels count in. */
typedef enum
{
  CQ_NUMERAL_ARABIC,
  CQ_NUMERAL_FULL_WIDTH,
  CQ_NUMERAL_ARABIC_INDIC,
  CQ_NUMERAL_KANJI,
  CQ_NUMERAL_LOWER_ALPHA,
  CQ_NUMERAL_UPPER_ALPHA,
  CQ_NUMERAL_LOWER_ROMAN,
  CQ_NUMERAL_UPPER_ROMAN,
  CQ_NUMERAL_KATAKANA,
  CQ_NUMERAL_CYRILLIC,
  CQ_NUMERAL_ABJAD,
  CQ_N_NUMERALS
} CqNumeral;

char *cq_numeral_format (CqNumeral self,
                         guint number);
gboolean cq_numeral_is_label (const char *text);
char *cq_numeral_fill (const char *label,
                       guint number);
char *cq_numeral_list (void);

G_END_DECLS
