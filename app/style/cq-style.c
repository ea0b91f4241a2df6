/* The value: how pages look. */
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "style/cq-style-private.h"
#include "tree/cq-name.h"

#define LEAST_WIDTH 140 /* of the text, in points: a line of some ten words of small print */
#define LEAST_HEIGHT 140
#define POINTS_A_MM (72 / 25.4)

G_DEFINE_QUARK (cq-style-error-quark, cq_style_error)

/**
 * cq_style_ref:
 *
 * Returns: (transfer full): @self
 */
CqStyle *
cq_style_ref (CqStyle *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
cq_style_unref (CqStyle *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_free (self->name);
  g_hash_table_unref (self->families);
  cq_style_free_strings (self);
  g_free (self);
}

static CqStyle *
cq_style_copy (const CqStyle *style)
{
  CqStyle *self = g_memdup2 (style, sizeof *style);
  GHashTableIter iter;
  gpointer key, value;

  g_atomic_ref_count_init (&self->refs);
  self->name = g_strdup (style->name);
  self->families = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_iter_init (&iter, style->families);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_insert (self->families, g_strdup (key), g_strdup (value));
  cq_style_keep_strings (self);
  return self;
}

/**
 * cq_style_new_bare:
 *
 * Returns: (transfer full): what stands in a style before any file has spoken: enough that every number is possible
 */
CqStyle *
cq_style_new_bare (void)
{
  CqStyle bare = {
    .paper = { 595.276, 841.89, 72, 72, 72, 72, 36, 36 },
    .first = { -1, -1, -1, -1, -1, -1 },
    .list = { 22, 4, FALSE, (char *) "{n}.", (char *) "({n})", (char *) "({n})", (char *) "({n})", (char *) "{n}.",
              (char *) "•–◦", (char *) "–", 6 },
    .table = { 0.5, 1, 0, 0xbbbbbb, 0x555555, 0xf1f1ee, 0xffffff, 5, 4, 8, 10, 7.5, 90, TRUE },
    .signature = { 48, 0.6, 0.8, 5, 0x555555, 0 },
    .note = { 0.5, 1, 0x999999, 8, 4 },
    .marking = { 16, 8, CQ_MARGIN_START, CQ_MARGIN_END, 0.7 },
    .clause_verb = CQ_EMPHASIS_PLAIN,
    .verb = CQ_EMPHASIS_PLAIN,
    .emphasis_dots = TRUE,
    .blank_colour = 0xececec,
    .head = { .first_page = TRUE, .rule_gap = 4, .rule_colour = 0x555555 },
    .foot = { .first_page = TRUE, .rule_gap = 4, .rule_colour = 0x555555 },
  };
  CqTextStyle body = { CQ_FACE_TEXT, 10.5, 15, 0, 7, .align = CQ_ALIGN_JUSTIFY, .colour = 0x111111 };
  CqMastheadRow row = { .left_text = CQ_TEXT_MASTHEAD, .centre_text = CQ_TEXT_MASTHEAD, .right_text = CQ_TEXT_MASTHEAD,
                        .gap = 3, .colour = 0x111111 };

  bare.families = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, NULL);
  g_hash_table_insert (bare.families, (char *) "text", (char *) "serif");
  g_hash_table_insert (bare.families, (char *) "heading", (char *) "sans-serif");
  g_hash_table_insert (bare.families, (char *) "code", (char *) "monospace");
  for (guint i = 0; i < CQ_N_TEXTS; i++)
    bare.text[i] = body;
  for (guint i = 0; i < CQ_N_MASTHEAD_ROWS; i++)
    bare.masthead[i] = row;

  CqStyle *self = cq_style_copy (&bare);
  g_hash_table_unref (bare.families);
  return self;
}

static void
swap (double *a, double *b)
{
  double kept = *a;

  *a = *b;
  *b = kept;
}

static void
take_first (double first, double *value)
{
  if (first >= 0)
    *value = first;
}

/**
 * cq_style_get_paper:
 * @side: a #CqSheetSide for each that holds
 *
 * Returns: that side of a sheet: its margins with the room for binding, mirrored on the back of a sheet and where
 *   the document reads from right to left. A side that lies is bound along the edge that was its left.
 */
CqPaper
cq_style_get_paper (const CqStyle *self, guint side)
{
  CqPaper paper = self->paper;
  gboolean lies = side & CQ_SHEET_LANDSCAPE && paper.width < paper.height;
  gboolean is_mirrored = ((side & CQ_SHEET_RTL) != 0) != (self->is_double_sided && side & CQ_SHEET_VERSO);

  if (side & CQ_SHEET_FIRST)
    {
      take_first (self->first.top, &paper.top);
      take_first (self->first.bottom, &paper.bottom);
      take_first (self->first.left, &paper.left);
      take_first (self->first.right, &paper.right);
      take_first (self->first.head, &paper.head);
      take_first (self->first.foot, &paper.foot);
    }
  if (lies)
    {
      swap (&paper.width, &paper.height);
      *(is_mirrored ? &paper.bottom : &paper.top) += self->binding;
      *(is_mirrored ? &paper.foot : &paper.head) += self->binding;
    }
  else
    paper.left += self->binding;
  if (is_mirrored)
    swap (&paper.left, &paper.right);
  return paper;
}

/**
 * cq_style_get_measure:
 *
 * Returns: the width of the text, the same on all pages that stand, and on all that lie
 */
double
cq_style_get_measure (const CqStyle *self, gboolean landscape)
{
  CqPaper paper = cq_style_get_paper (self, landscape ? CQ_SHEET_LANDSCAPE : 0);

  return paper.width - paper.left - paper.right;
}

/**
 * cq_style_get_text:
 * @smaller: so many hundredths are taken from the size of the letters
 *
 * Returns: what a text looks like; the leading keeps its proportion
 */
CqTextStyle
cq_style_get_text (const CqStyle *self, CqTextKind kind, guint smaller)
{
  CqTextStyle text = self->text[kind];

  text.size *= 1 - smaller / 100.0;
  text.leading *= 1 - smaller / 100.0;
  return text;
}

static gboolean
is_given (const CqHeadPatterns *patterns)
{
  const CqPattern *all[] = { &patterns->left, &patterns->centre, &patterns->right };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if ((all[i]->text != NULL && *all[i]->text != '\0') || all[i]->others != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
has_words (const CqRunningHead *head, guint side)
{
  if (side & CQ_SHEET_FIRST)
    return is_given (&head->first) || (head->first_page && is_given (&head->patterns));
  return is_given (&head->patterns) || is_given (&head->verso);
}

/* What is wrong with where the running heads stand; (nullable) */
static char *
find_overlap (const CqStyle *self, guint side)
{
  CqPaper paper = cq_style_get_paper (self, side);

  if (has_words (&self->head, side) && paper.head > paper.top)
    return g_strdup_printf (_ ("The running head, %.0f mm from the edge, would stand in the text, which begins after %.0f mm. "
                               "Change head or margin-top"),
                            paper.head / POINTS_A_MM, paper.top / POINTS_A_MM);
  if (has_words (&self->foot, side) && paper.foot > paper.bottom)
    return g_strdup_printf (_ ("The foot, %.0f mm from the edge, would stand in the text, which ends %.0f mm from it. "
                               "Change foot or margin-bottom"),
                            paper.foot / POINTS_A_MM, paper.bottom / POINTS_A_MM);
  return NULL;
}

/**
 * cq_style_find_narrowness:
 *
 * Returns: (transfer full) (nullable): what is wrong with the margins, for people; %NULL is nothing
 */
char *
cq_style_find_narrowness (const CqStyle *self)
{
  static const guint sides[] = { 0, CQ_SHEET_LANDSCAPE, CQ_SHEET_FIRST };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      CqPaper paper = cq_style_get_paper (self, sides[i]);
      double width = paper.width - paper.left - paper.right;
      double height = paper.height - paper.top - paper.bottom;
      g_autofree char *overlap = find_overlap (self, sides[i]);

      if (width < LEAST_WIDTH || height < LEAST_HEIGHT)
        return g_strdup_printf (_ ("The margins leave %.0f × %.0f mm to the text; it needs %.0f × %.0f mm at least"),
                                MAX (width, 0) / POINTS_A_MM, MAX (height, 0) / POINTS_A_MM, LEAST_WIDTH / POINTS_A_MM,
                                LEAST_HEIGHT / POINTS_A_MM);
      if (sides[i] == CQ_SHEET_FIRST && fabs (width - cq_style_get_measure (self, FALSE)) > 0.5)
        return g_strdup_printf (_ ("The text is %.0f mm wide on the first page and %.0f mm on the others; it has to be as wide on all. "
                                   "Change margin-left and margin-right of [first-page] by as much"),
                                width / POINTS_A_MM, cq_style_get_measure (self, FALSE) / POINTS_A_MM);
      if (overlap != NULL)
        return g_steal_pointer (&overlap);
    }
  return NULL;
}

/**
 * cq_style_with_paper:
 * @paper: "A4", "Letter", …
 * @landscape: whether the page lies on its side; it does so too where the style says it
 * @error: return location for a #CqStyleError
 *
 * Returns: (transfer full) (nullable): the style on other paper, margins unchanged
 */
CqStyle *
cq_style_with_paper (CqStyle *self, const char *paper, gboolean landscape, GError **error)
{
  g_autoptr (CqStyle) changed = NULL;
  g_autofree char *narrow = NULL;
  gboolean lies = landscape || self->is_landscape;
  double width, height;

  if (!cq_style_find_paper (paper, &width, &height))
    {
      g_set_error (error, CQ_STYLE_ERROR, CQ_STYLE_ERROR_VALUE, _ ("There is no paper “%s”"), paper);
      return NULL;
    }
  changed = cq_style_copy (self);
  changed->paper.width = lies ? height : width;
  changed->paper.height = lies ? width : height;
  changed->hash = cq_hash_bytes (self->hash, &changed->paper, sizeof changed->paper);
  narrow = cq_style_find_narrowness (changed);
  if (narrow == NULL)
    return g_steal_pointer (&changed);
  g_set_error (error, CQ_STYLE_ERROR, CQ_STYLE_ERROR_VALUE, _ ("The page style “%s” does not go on paper “%s”: %s"), self->name,
               paper, narrow);
  return NULL;
}

/**
 * cq_style_lay_down:
 *
 * Returns: (transfer full): the style on the same paper, which lies on its side; margins unchanged
 */
CqStyle *
cq_style_lay_down (CqStyle *self)
{
  CqStyle *lying = cq_style_copy (self);

  lying->paper.width = MAX (self->paper.width, self->paper.height);
  lying->paper.height = MIN (self->paper.width, self->paper.height);
  lying->hash = cq_hash_bytes (self->hash, &lying->paper, sizeof lying->paper);
  return lying;
}

static const char *const face_keys[CQ_N_FACES] = { "text", "heading", "code" };

/**
 * cq_style_get_families:
 *
 * Returns: the usual font families of @face, comma-separated, without those of scripts that have their own
 */
const char *
cq_style_get_families (const CqStyle *self, CqFace face)
{
  return g_hash_table_lookup (self->families, face_keys[face]);
}

/**
 * cq_style_dup_families:
 * @script: (nullable): ISO 15924 code of the script to be served first
 *
 * Returns: (transfer full): the font families of @face, comma-separated: those of @script, the
 * usual ones, then those of all other scripts, so that each script falls back to its own
 */
char *
cq_style_dup_families (const CqStyle *self, CqFace face, const char *script)
{
  g_autofree char *own_key = g_strconcat (face_keys[face], " ", script, NULL);
  const char *own = script != NULL ? g_hash_table_lookup (self->families, own_key) : NULL;
  const char *usual = cq_style_get_families (self, face);
  GString *families = g_string_new (own);
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (self->families), (GCompareFunc) strcmp);
  gsize length = strlen (face_keys[face]);

  if (families->len > 0)
    g_string_append_c (families, ',');
  g_string_append (families, usual);
  for (GList *l = keys; l != NULL; l = l->next)
    {
      const char *key = l->data;
      if (strncmp (key, face_keys[face], length) != 0 || key[length] != ' ')
        continue;
      if (g_hash_table_lookup (self->families, key) == own)
        continue;
      g_string_append_c (families, ',');
      g_string_append (families, g_hash_table_lookup (self->families, key));
    }
  return g_string_free (families, FALSE);
}

static guint
words_of (const CqHeadPatterns *patterns, const char *lang)
{
  return cq_pattern_find_words (cq_pattern_get (&patterns->left, lang))
         | cq_pattern_find_words (cq_pattern_get (&patterns->centre, lang))
         | cq_pattern_find_words (cq_pattern_get (&patterns->right, lang));
}

/**
 * cq_style_find_head_words:
 * @lang: (nullable): of the document
 *
 * Returns: the words that running heads and feet ask for, a bit each
 */
guint
cq_style_find_head_words (const CqStyle *self, const char *lang)
{
  const CqRunningHead *heads[] = { &self->head, &self->foot };
  guint words = 0;

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    words |= words_of (&heads[i]->patterns, lang) | words_of (&heads[i]->first, lang) | words_of (&heads[i]->verso, lang);
  return words;
}

/**
 * cq_style_find_masthead_words:
 * @lang: (nullable): of the document
 *
 * Returns: the words that the masthead asks for, a bit each
 */
guint
cq_style_find_masthead_words (const CqStyle *self, const char *lang)
{
  guint words = 0;

  for (guint i = 0; i < CQ_N_MASTHEAD_ROWS; i++)
    words |= words_of (&self->masthead[i].patterns, lang);
  return words;
}
