/* Pages as text: for golden files, and to be read. */
#include <math.h>

#include "layout/cq-pages.h"

#define SAME_LINE 5.0 /* marks whose baselines are nearer than this stand on one line */
#define SAME_WORDS 1.0

/* A stretch of marks that read as one. */
typedef struct
{
  GString *words;
  double x;
  double y;
  double end;
  guint32 element;
  gboolean is_open;
} Stretch;

/* No "-0.0". */
static double
rounded (double value)
{
  return round (value * 10) / 10 + 0.0;
}

static void
close_stretch (Stretch *stretch, const CqElement *elements, GString *dump)
{
  const char *kind;

  if (!stretch->is_open)
    return;
  kind = stretch->element == CQ_ELEMENT_ARTIFACT ? "Artifact" : cq_element_kind_get_name (elements[stretch->element].kind);
  while (g_str_has_suffix (stretch->words->str, " "))
    g_string_truncate (stretch->words, stretch->words->len - 1);
  g_string_append_printf (dump, "%7.1f %7.1f %7.1f %-10s %s\n", rounded (stretch->x), rounded (stretch->y), rounded (stretch->end - stretch->x),
                          kind, stretch->words->str);
  stretch->is_open = FALSE;
}

static void
add_run (Stretch *stretch, const CqMark *mark, const CqElement *elements, GString *dump)
{
  double end = mark->x + (double) mark->run->width;
  gboolean goes_on = stretch->is_open && fabs (mark->y - stretch->y) < SAME_LINE && mark->x < stretch->end + SAME_WORDS
                     && end > stretch->x - SAME_WORDS;

  if (!goes_on)
    {
      close_stretch (stretch, elements, dump);
      g_string_truncate (stretch->words, 0);
      stretch->x = stretch->end = mark->x;
      stretch->y = mark->y;
      stretch->element = mark->element;
      stretch->is_open = TRUE;
    }
  g_string_append_len (stretch->words, mark->run->text, mark->run->n_bytes);
  stretch->x = MIN (stretch->x, mark->x);
  stretch->end = MAX (stretch->end, end);
}

static void
add_picture (const CqMark *mark, const CqElement *elements, GString *dump)
{
  const char *words = mark->element == CQ_ELEMENT_ARTIFACT ? NULL : elements[mark->element].alternative;

  g_string_append_printf (dump, "%7.1f %7.1f %7.1f × %.1f picture %s\n", rounded (mark->x), rounded (mark->y), rounded (mark->width),
                          rounded (mark->height), words != NULL ? words : "-");
}

static void
dump_page (CqPages *self, guint index, GString *dump)
{
  const CqPage *page = cq_pages_get_page (self, index);
  guint n_elements;
  const CqElement *elements = cq_pages_get_elements (self, &n_elements);
  Stretch stretch = { .words = g_string_new (NULL) };

  g_string_append_printf (dump, "page %s  %.1f × %.1f%s%s\n", page->label, rounded (page->width), rounded (page->height),
                          page->watermark != NULL ? "  watermark " : "", page->watermark != NULL ? page->watermark : "");
  for (guint i = 0; i < page->n_marks; i++)
    {
      const CqMark *mark = &page->marks[i];
      if (mark->kind == CQ_MARK_RUN)
        {
          add_run (&stretch, mark, elements, dump);
          continue;
        }
      close_stretch (&stretch, elements, dump);
      if (mark->kind == CQ_MARK_FIGURE)
        {
          add_picture (mark, elements, dump);
          continue;
        }
      g_string_append_printf (dump, "%7.1f %7.1f %7.1f × %.1f %s #%06x\n", rounded (mark->x), rounded (mark->y), rounded (mark->width),
                              rounded (mark->height), mark->kind == CQ_MARK_DOT ? "dot" : "rule", mark->colour);
    }
  close_stretch (&stretch, elements, dump);
  g_string_free (stretch.words, TRUE);
}

static void
dump_rest (CqPages *self, GString *dump)
{
  guint n;
  const CqOutlineEntry *outline = cq_pages_get_outline (self, &n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (dump, "%s%*s%s  %u  %.1f\n", i == 0 ? "outline\n" : "", (int) outline[i].level * 2, "", outline[i].title,
                            outline[i].page + 1, rounded (outline[i].y));

  const CqPlace *places = cq_pages_get_places (self, &n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (dump, "%s  %s  %u  %.1f %.1f  %.1f × %.1f\n", i == 0 ? "places\n" : "", places[i].id, places[i].page + 1,
                            rounded (places[i].x), rounded (places[i].y), rounded (places[i].width), rounded (places[i].height));

  const CqMissingGlyphs *missing = cq_pages_get_missing_glyphs (self, &n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (dump, "%s  %s  %s  %s\n", i == 0 ? "missing\n" : "", missing[i].block ? missing[i].block : "-",
                            missing[i].script, missing[i].text);
}

/**
 * cq_pages_dump:
 *
 * Returns: (transfer full): the pages as text, the same for the same pages: each line with the
 * start and baseline (points, to a tenth), width, structure and words; rules; then outline, places and
 * missing glyphs
 */
char *
cq_pages_dump (CqPages *self)
{
  GString *dump = g_string_new (NULL);

  for (guint i = 0; i < cq_pages_get_n_pages (self); i++)
    dump_page (self, i, dump);
  dump_rest (self, dump);
  return g_string_free (dump, FALSE);
}

/**
 * cq_pages_dup_text:
 *
 * Returns: (transfer full): the words of the pages in reading order, without running heads; a
 * line a paragraph, as far as the page can tell
 */
char *
cq_pages_dup_text (CqPages *self)
{
  GString *text = g_string_new (NULL);
  guint32 element = CQ_ELEMENT_ARTIFACT;
  double y = 0;

  for (guint p = 0; p < cq_pages_get_n_pages (self); p++)
    {
      const CqPage *page = cq_pages_get_page (self, p);
      for (guint i = 0; i < page->n_marks; i++)
        {
          const CqMark *mark = &page->marks[i];
          gboolean is_new_line;

          if (mark->kind != CQ_MARK_RUN || mark->element == CQ_ELEMENT_ARTIFACT)
            continue;
          is_new_line = fabs (mark->y - y) > SAME_LINE && mark->element != element;
          if (text->len > 0 && text->str[text->len - 1] != ' ' && fabs (mark->y - y) > SAME_LINE)
            g_string_append_c (text, '\n');
          else if (text->len > 0 && is_new_line && text->str[text->len - 1] == ' ')
            text->str[text->len - 1] = ' ';
          g_string_append_len (text, mark->run->text, mark->run->n_bytes);
          element = mark->element;
          y = mark->y;
        }
    }
  g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}
