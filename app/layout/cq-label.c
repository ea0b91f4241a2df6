/* Numbers and letters of lists. */
#include "layout/cq-draft-private.h"

#include "style/cq-numeral.h"

static char *
fill_in (const char *format, const char *number)
{
  const char *place = strstr (format, "{n}");
  gsize before = (gsize) (place - format);
  gsize length = strlen (number);
  const char *rest = place + strlen ("{n}");
  char *label = g_malloc (before + length + strlen (rest) + 1);

  memcpy (label, format, before);
  memcpy (label + before, number, length);
  strcpy (label + before + length, rest);
  return label;
}

/**
 * cq_label_format:
 * @numeration: (nullable): of the list; %NULL is the usual one of its depth
 * @depth: of the list, from 0
 * @number: of the entry
 *
 * Returns: (transfer full): its label, "1.", "(a)"
 */
char *
cq_label_format (const CqListStyle *style, const char *numeration, guint depth, guint number)
{
  static const char *const usual[] = { "arabic", "loweralpha", "lowerroman", "upperalpha" };
  const struct
  {
    const char *numeration;
    CqNumeral numeral;
    const char *format;
  } kinds[] = {
    { "loweralpha", CQ_NUMERAL_LOWER_ALPHA, style->lower_alpha }, { "upperalpha", CQ_NUMERAL_UPPER_ALPHA, style->upper_alpha },
    { "lowerroman", CQ_NUMERAL_LOWER_ROMAN, style->lower_roman }, { "upperroman", CQ_NUMERAL_UPPER_ROMAN, style->upper_roman },
  };
  const char *format = style->arabic;
  CqNumeral numeral = CQ_NUMERAL_ARABIC;
  g_autofree char *text = NULL;

  if (numeration == NULL)
    numeration = usual[depth % G_N_ELEMENTS (usual)];
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].numeration, numeration))
      {
        numeral = kinds[i].numeral;
        format = kinds[i].format;
      }
  text = cq_numeral_format (numeral, number);
  return fill_in (format, text);
}

/**
 * cq_label_of_style:
 * @numeration: (nullable): of the list
 * @depth: of the list, from 0
 *
 * Returns: (transfer none) (nullable): the label that the style has for numbered texts of this depth; where the document
 *   asks for other numbers than the usual ones of the depth, for those that usually have them; %NULL where it has none
 */
const char *
cq_label_of_style (const CqStyle *style, const char *lang, const char *numeration, guint depth)
{
  /* As statements count; see CqNumbering. */
  static const char *const usual[CQ_N_LEVELS]
      = { "arabic", "loweralpha", "lowerroman", "loweralpha", "lowerroman", "lowerroman", "lowerroman" };

  if (depth < CQ_N_LEVELS && numeration != NULL && !g_str_equal (numeration, usual[depth]))
    for (depth = 0; depth < CQ_N_LEVELS && !g_str_equal (numeration, usual[depth]);)
      depth++;
  if (depth >= CQ_N_LEVELS)
    return NULL;
  return cq_pattern_get (&style->clause_labels[depth], lang);
}
