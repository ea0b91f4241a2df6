/* Imported texts on their pages: no line outside its margins, no cell that runs into another, and a glyph for every
 * character of the languages that the program is for. Over the samples of this folder, and over real texts where
 * CQ_CORPUS names their folder. */
#include "import/cq-import.h"

#include <gio/gio.h>
#include <string.h>

#include "edition/cq-edition.h"
#include "layout/cq-layout.h"

static CqPages *
lay_out (const char *name, const char *text, CqImportFormat format, CqStyle *style)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) document = cq_import_read (bytes, name, format, NULL, NULL, &error);
  CqEditionOptions options = { .kind = CQ_EDITION_CLEAN };
  CqLayoutOptions threads = { 1, NULL };
  g_autoptr (CqNode) edition = NULL;
  CqPages *pages;

  g_assert_no_error (error);
  edition = cq_edition_make (document, &options, NULL, &error);
  g_assert_no_error (error);
  pages = cq_layout_make (edition, style, NULL, &threads, &error);
  g_assert_no_error (error);
  return pages;
}

static gboolean
is_text (const CqMark *mark)
{
  return mark->kind == CQ_MARK_RUN && mark->element != CQ_ELEMENT_ARTIFACT && mark->run->n_glyphs > 0;
}

/* A space at the end of a line may stand out of it: it draws nothing. */
static double
get_width (const CqMark *mark)
{
  return mark->run->n_bytes > 0 && mark->run->text[mark->run->n_bytes - 1] == ' ' ? 0 : (double) mark->run->width;
}

static void
assert_within_margins (const char *name, CqPages *pages, const CqPaper *paper)
{
  for (guint p = 0; p < cq_pages_get_n_pages (pages); p++)
    {
      const CqPage *page = cq_pages_get_page (pages, p);

      for (guint i = 0; i < page->n_marks; i++)
        {
          const CqMark *mark = &page->marks[i];

          if (!is_text (mark))
            continue;
          if (mark->x < paper->left - 0.5 || mark->x + get_width (mark) > page->width - paper->right + 0.5
              || mark->y > page->height - paper->bottom + 0.5 || mark->y - (double) mark->run->ascent * 0.7 < paper->top - 0.5)
            g_error ("%s: page %u: “%.*s” stands out of its margins", name, p + 1, (int) mark->run->n_bytes, mark->run->text);
        }
    }
}

/* The cell that an element stands in; G_MAXUINT32 where it is none */
static guint32
find_cell (const CqElement *elements, guint32 at)
{
  for (; at != 0; at = elements[at].parent)
    if (elements[at].kind == CQ_ELEMENT_CELL || elements[at].kind == CQ_ELEMENT_HEADER)
      return at;
  return G_MAXUINT32;
}

typedef struct
{
  double left;
  double right;
} Extent;

static void
assert_no_overfull_cells (const char *name, CqPages *pages)
{
  guint n_elements;
  const CqElement *elements = cq_pages_get_elements (pages, &n_elements);

  for (guint p = 0; p < cq_pages_get_n_pages (pages); p++)
    {
      const CqPage *page = cq_pages_get_page (pages, p);
      g_autoptr (GHashTable) cells = g_hash_table_new_full (NULL, NULL, NULL, g_free);
      GHashTableIter one;
      gpointer key;
      gpointer value;

      for (guint i = 0; i < page->n_marks; i++)
        {
          const CqMark *mark = &page->marks[i];
          guint32 cell = is_text (mark) ? find_cell (elements, mark->element) : G_MAXUINT32;
          Extent *extent = cell != G_MAXUINT32 ? g_hash_table_lookup (cells, GUINT_TO_POINTER (cell)) : NULL;

          if (cell == G_MAXUINT32)
            continue;
          if (extent == NULL)
            {
              extent = g_new (Extent, 1);
              *extent = (Extent) { mark->x, mark->x };
              g_hash_table_insert (cells, GUINT_TO_POINTER (cell), extent);
            }
          extent->left = MIN (extent->left, mark->x);
          extent->right = MAX (extent->right, mark->x + get_width (mark));
        }
      g_hash_table_iter_init (&one, cells);
      while (g_hash_table_iter_next (&one, &key, &value))
        {
          guint32 cell = GPOINTER_TO_UINT (key);
          /* Cells of a row stand one after the other in the tree */
          for (guint32 next = cell + 1; next < MIN (n_elements, cell + 2000); next++)
            {
              const Extent *other = g_hash_table_lookup (cells, GUINT_TO_POINTER (next));

              if (other == NULL || elements[next].parent != elements[cell].parent)
                continue;
              if (other->left + 0.5 < ((Extent *) value)->right && ((Extent *) value)->left + 0.5 < other->right)
                g_error ("%s: page %u: a cell runs into another", name, p + 1);
            }
        }
    }
}

static void
assert_all_glyphs (const char *name, CqPages *pages)
{
  guint n_missing;
  const CqMissingGlyphs *missing = cq_pages_get_missing_glyphs (pages, &n_missing);

  if (n_missing > 0)
    g_error ("%s: no glyph for “%s”", name, missing[0].text);
}

static void
check (const char *name, const char *text, CqImportFormat format)
{
  static const char *const styles[] = { "dialogue", "plain" };

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CqStyle) style = cq_style_load (styles[i], &error);
      g_autoptr (CqPages) pages = NULL;

      g_assert_no_error (error);
      pages = lay_out (name, text, format, style);
      assert_within_margins (name, pages, &style->paper);
      assert_no_overfull_cells (name, pages);
      assert_all_glyphs (name, pages);
    }
}

static void
check_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      g_autofree char *text = NULL;
      const char *gap;

      if (!g_str_has_suffix (name, ".md") && !g_str_has_suffix (name, ".txt"))
        continue;
      g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
      g_test_message ("%s", name);
      /* The corpus has the address of each text above it */
      gap = g_str_has_prefix (text, "URL:") ? strstr (text, "\n\n") : NULL;
      check (name, gap != NULL ? gap + 2 : text, CQ_IMPORT_MARKDOWN);
      check (name, gap != NULL ? gap + 2 : text, CQ_IMPORT_TEXT);
    }
}

static void
test_samples (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "app", "import", "samples", NULL);

  check_folder (path);
}

static void
test_corpus (void)
{
  const char *corpus = g_getenv ("CQ_CORPUS");

  if (corpus == NULL)
    g_test_skip ("CQ_CORPUS names no folder of real texts");
  else
    check_folder (corpus);
}

/* The letters of each language that others have not, with its quotation marks and signs */
static void
test_glyphs (void)
{
  static const char *const texts[] = {
    "Kazakh ӘҒҚҢӨҰҮҺІ әғқңөұүһі «…»",
    "Kyrgyz ҢӨҮ ңөү",
    "Tajik ҒӢҚӮҲҶ ғӣқӯҳҷ",
    "Turkmen ÄÇŽŇÖŞÜÝ äçžňöşüý",
    "Uzbek O\xca\xbbG\xca\xbb o\xca\xbbg\xca\xbb",
    "Russian ЁЪЫЭ «№ 5» „…“",
    "Japanese 「『岸田文雄外務大臣』」、。・ー々ゝヶッャ〇①第１回",
    "Chinese 联合声明（二〇一七年五月一日）、《路线图》",
    "Arabic بيان مشترك ١ مايو ٢٠١٧، «…»؛ ؟",
    "French Œuvre, cœur, « déjà »\xe2\x80\xaf; É Ÿ",
    "Spanish ¿Qué? ¡Año! ñ",
    "Korean 공동 성명",
    "Mongolian Хамтарсан мэдэгдэл Ө Ү",
    "Signs – — ‑ … § ¶ † ‡ ′ ″ × ÷ ± ≤ ≥ ½ € £ ¥ ₽ ₸ ° ‰ → ←",
  };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_string_append_printf (text, "%s\n\n", texts[i]);
  check ("glyphs", text->str, CQ_IMPORT_TEXT);
}

/* What cannot be broken where people break it: words longer than lines, and more columns than a page is wide */
static void
test_wide (void)
{
  g_autofree char *word = g_strnfill (400, 'w');
  g_autoptr (GString) table = g_string_new (NULL);
  g_autofree char *text = g_strdup_printf ("# %s\n\n1. %s\n\n   - %s\n\n> %s\n\n`%s`\n\n| %s | b |\n|---|---|\n| a | %s |\n", word, word,
                                           word, word, word, word, word);

  check ("wide", text, CQ_IMPORT_MARKDOWN);
  for (guint row = 0; row < 4; row++)
    {
      for (guint column = 0; column < 20; column++)
        g_string_append (table, row == 1 ? "|---" : "| responsibilities");
      g_string_append (table, "|\n");
    }
  check ("columns", table->str, CQ_IMPORT_MARKDOWN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/pages/samples", test_samples);
  g_test_add_func ("/import/pages/glyphs", test_glyphs);
  g_test_add_func ("/import/pages/wide", test_wide);
  g_test_add_func ("/import/pages/corpus", test_corpus);
  return g_test_run ();
}
