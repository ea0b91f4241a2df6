/* Markdown under the name of plain text. */
#include "import/cq-import-private.h"

#define MOST_BYTES (256 * 1024) /* of a longer text its beginning tells */
#define ENOUGH 6

/* What hardly stands in a text that is no Markdown. What people write for themselves too, a star or a dash before an
 * entry, is no sign. */
static const struct
{
  const char *pattern;
  guint weight; /* each time */
  guint times;  /* it counts so often */
} signs[] = {
  { "\\A---[ \\t]*\\R(?:[[:alpha:]][\\w-]*:.*\\R){1,100}?---[ \\t]*$", 6, 1 }, /* keys before the text */
  { "(?:\\A|^[ \\t]*\\R)#{1,6}[ \\t]+[^#\\s].*\\R[ \\t]*$", 4, 2 },           /* a heading between blank lines */
  { "^[ ]{0,3}\\|?[ \\t]*:?-{3,}:?[ \\t]*\\|[-|: \\t]*$", 6, 1 },             /* the line below the head of a table */
  { "^\\[\\^[^\\]\\s]+\\]:[ \\t]", 6, 1 },                                    /* a footnote */
  { "\\*\\*[^\\s*][^*]{0,200}\\*\\*", 2, 3 },                                 /* strong emphasis */
  { "\\]\\((?:https?:|mailto:|#)[^\\s)]*\\)", 4, 2 },                         /* a link */
  { "^[0-9]+\\\\[.)][ \\t]", 4, 1 },                                         /* a number that is to begin no list */
};

/**
 * cq_import_looks_like_markdown:
 * @text: what stands in a file that does not say what it is
 *
 * Returns: whether that is surely Markdown
 */
gboolean
cq_import_looks_like_markdown (const char *text, gsize length)
{
  const gssize read = (gssize) MIN (length, MOST_BYTES);
  guint weight = 0;

  for (guint i = 0; i < G_N_ELEMENTS (signs) && weight < ENOUGH; i++)
    {
      g_autoptr (GRegex) sign = g_regex_new (signs[i].pattern, G_REGEX_RAW | G_REGEX_MULTILINE | G_REGEX_BSR_ANYCRLF, 0, NULL);
      g_autoptr (GMatchInfo) match = NULL;
      gboolean is_found = g_regex_match_full (sign, text, read, 0, G_REGEX_MATCH_NEWLINE_ANYCRLF, &match, NULL);

      for (guint n = 0; is_found && n < signs[i].times; n++, is_found = g_match_info_next (match, NULL))
        weight += signs[i].weight;
    }
  return weight >= ENOUGH;
}
