#include "pdf/cq-pdf-leaf.h"

/* All glyphs of some pages, each once: drawn on a page of their own, they make cairo number the glyphs of the fonts in
 * their order, whatever is drawn after them. */

/* What is drawn in one font */
typedef struct
{
  cairo_scaled_font_t *font; /* (unowned) */
  GByteArray *is_listed;     /* (owned): of each glyph, a bit */
  GArray *glyphs;            /* (owned) (element-type cairo_glyph_t) */
  GArray *clusters;          /* (owned) (element-type cairo_text_cluster_t) */
  GString *words;            /* (owned) */
} CqGlyphsOfFont;

struct _CqPdfGlyphs
{
  GPtrArray *fonts;     /* (owned) (element-type CqGlyphsOfFont): in the order of their first use */
  GHashTable *by_font;  /* (owned) (element-type cairo_scaled_font_t CqGlyphsOfFont) */
  CqGlyphsOfFont *last; /* (nullable) (unowned): asked for; so is the next one, as a rule */
};

static void
free_font (gpointer data)
{
  CqGlyphsOfFont *self = data;

  g_byte_array_unref (self->is_listed);
  g_array_unref (self->glyphs);
  g_array_unref (self->clusters);
  g_string_free (self->words, TRUE);
  g_free (self);
}

static CqGlyphsOfFont *
find_font (CqPdfGlyphs *self,
           cairo_scaled_font_t *font)
{
  if (self->last != NULL && self->last->font == font)
    return self->last;
  self->last = g_hash_table_lookup (self->by_font, font);
  if (self->last == NULL)
    {
      self->last = g_new0 (CqGlyphsOfFont, 1);
      self->last->font = font;
      self->last->is_listed = g_byte_array_new ();
      self->last->glyphs = g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t));
      self->last->clusters = g_array_new (FALSE, FALSE, sizeof (cairo_text_cluster_t));
      self->last->words = g_string_new (NULL);
      g_ptr_array_add (self->fonts, self->last);
      g_hash_table_insert (self->by_font, font, self->last);
    }
  return self->last;
}

/* Lists a glyph, and tells whether it was not listed before */
static gboolean
add_glyph (CqGlyphsOfFont *self,
           guint32 glyph)
{
  guint byte = glyph / 8;
  guint8 bit = (guint8) (1 << glyph % 8);
  gboolean is_new;

  while (self->is_listed->len <= byte)
    g_byte_array_append (self->is_listed, (const guint8[64]) { 0 }, 64);
  is_new = (self->is_listed->data[byte] & bit) == 0;
  self->is_listed->data[byte] |= bit;
  return is_new;
}

/* Glyphs are listed with the letters for which they stand, as cairo hears them: those of a cluster together. */
static void
add_cluster (CqGlyphsOfFont *self,
             const CqGlyph *glyphs,
             const char *text,
             CqCluster cluster)
{
  const cairo_text_cluster_t listed = { cluster.n_bytes, cluster.n_glyphs };
  gboolean is_new = FALSE;

  for (guint i = 0; i < cluster.n_glyphs; i++)
    is_new = add_glyph (self, glyphs[i].id) || is_new;
  if (!is_new)
    return;
  for (guint i = 0; i < cluster.n_glyphs; i++)
    {
      const cairo_glyph_t glyph = { glyphs[i].id, 0, 0 };

      g_array_append_val (self->glyphs, glyph);
    }
  g_array_append_val (self->clusters, listed);
  g_string_append_len (self->words, text, cluster.n_bytes);
}

static void
add_run (CqPdfGlyphs *self,
         const CqRun *run)
{
  CqGlyphsOfFont *font = run->n_glyphs > 0 ? find_font (self, run->font) : NULL;
  const char *text = run->text;
  guint n_done = 0;

  for (guint i = 0; font != NULL && i < run->n_clusters; i++)
    {
      CqCluster cluster = run->clusters[i];
      guint first = run->is_backward ? run->n_glyphs - n_done - cluster.n_glyphs : n_done;

      add_cluster (font, run->glyphs + first, text, cluster);
      n_done += cluster.n_glyphs;
      text += cluster.n_bytes;
    }
}

/* What a picture shows; %FALSE where that is not known */
static gboolean
add_figure (CqPdfGlyphs *self,
            CqFigure *figure)
{
  guint n_runs;
  const CqRun *const *runs = cq_figure_get_runs (figure, &n_runs);

  for (guint i = 0; i < n_runs; i++)
    add_run (self, runs[i]);
  return runs != NULL;
}

/**
 * cq_pdf_glyphs_new:
 * @pages: pages
 *
 * Lists what glyphs there are on pages, in the order of their first use.
 *
 * Returns: (transfer full) (nullable): the glyphs, for as long as the pages live; %NULL where a picture does not tell
 *   which it shows
 */
CqPdfGlyphs *
cq_pdf_glyphs_new (CqPages *pages)
{
  g_autoptr (CqPdfGlyphs) self = g_new0 (CqPdfGlyphs, 1);

  self->fonts = g_ptr_array_new_with_free_func (free_font);
  self->by_font = g_hash_table_new (NULL, NULL);
  for (guint p = 0; p < cq_pages_get_n_pages (pages); p++)
    {
      const CqPage *page = cq_pages_get_page (pages, p);

      for (guint i = 0; i < page->n_marks; i++)
        if (page->marks[i].kind == CQ_MARK_RUN)
          add_run (self, page->marks[i].run);
        else if (page->marks[i].kind == CQ_MARK_FIGURE && !add_figure (self, page->marks[i].figure))
          return NULL;
    }
  return g_steal_pointer (&self);
}

void
cq_pdf_glyphs_free (CqPdfGlyphs *self)
{
  g_hash_table_unref (self->by_font);
  g_ptr_array_unref (self->fonts);
  g_free (self);
}

/**
 * cq_pdf_glyphs_draw:
 * @x: where all of them are drawn, one upon the other; within the page
 * @y: likewise
 * @cr: where to; its font is changed
 *
 * Draws each glyph once. May be called by several threads at a time.
 */
void
cq_pdf_glyphs_draw (const CqPdfGlyphs *self,
                    double x,
                    double y,
                    cairo_t *cr)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  for (guint i = 0; i < self->fonts->len; i++)
    {
      const CqGlyphsOfFont *font = g_ptr_array_index (self->fonts, i);

      cairo_set_scaled_font (cr, font->font);
      cairo_show_text_glyphs (cr, font->words->str, (int) font->words->len,
                              (const cairo_glyph_t *) (const void *) font->glyphs->data, (int) font->glyphs->len,
                              (const cairo_text_cluster_t *) (const void *) font->clusters->data,
                              (int) font->clusters->len, 0);
    }
  cairo_restore (cr);
}
