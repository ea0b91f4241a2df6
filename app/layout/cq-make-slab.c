/* The last step of setting: what was gathered is copied into a slab of the right size. */
#include "layout/cq-setter-private.h"

/* The line on which the byte at @offset of the text stands, and how far along it. */
static guint
find_line (CqSetter *self, guint offset, guint text_start, float *x)
{
  guint found = 0;

  *x = 0;
  for (guint i = 0; i < self->lines->len; i++)
    {
      const CqLine *line = &g_array_index (self->lines, CqLine, i);
      for (guint r = line->first_run; r < line->first_run + line->n_runs; r++)
        {
          const CqRunDraft *run = &g_array_index (self->runs, CqRunDraft, r);
          if (run->run.element == CQ_SLAB_LABEL || run->first_byte > text_start + offset)
            continue;
          found = i;
          *x = run->run.x;
        }
    }
  return found;
}

static guint
text_start_of (CqSetter *self)
{
  return (guint) (self->bytes->len - self->text.text->len);
}

/* A footnote is called from the line that holds the last byte before the call. */
static void
place_calls (CqSetter *self, CqSlab *slab)
{
  GArray *calls = self->text.calls;
  guint call = 0;

  for (guint i = 0; i < calls->len; i++)
    {
      float x;
      guint offset = g_array_index (calls, guint, i);
      guint line = find_line (self, offset > 0 ? offset - 1 : 0, text_start_of (self), &x);
      if (slab->lines[line].n_calls++ == 0)
        slab->lines[line].first_call = call;
      call++;
    }
}

static const char *
keep_string (CqSlab *slab, const char *string)
{
  if (string == NULL)
    return NULL;
  if (slab->strings == NULL)
    slab->strings = g_string_chunk_new (256);
  return g_string_chunk_insert_const (slab->strings, string);
}

static void
copy_runs (CqSetter *self, CqSlab *slab)
{
  slab->n_runs = self->runs->len;
  slab->runs = g_new (CqSlabRun, slab->n_runs);
  for (guint i = 0; i < slab->n_runs; i++)
    {
      const CqRunDraft *draft = &g_array_index (self->runs, CqRunDraft, i);
      CqSlabRun *run = &slab->runs[i];

      *run = draft->run;
      run->run.glyphs = slab->glyphs + draft->first_glyph;
      run->run.clusters = slab->clusters + draft->first_cluster;
      run->run.text = slab->text + draft->first_byte;
      run->run.link = keep_string (slab, run->run.link);
      if (run->figure != NULL)
        cq_figure_ref (run->figure);
      if (run->element != CQ_SLAB_LABEL)
        slab->width = MAX (slab->width, run->x + run->run.width);
    }
}

static void
copy_elements (CqSetter *self, CqSlab *slab)
{
  slab->n_elements = self->text.elements->len;
  slab->elements = g_memdup2 (self->text.elements->data, slab->n_elements * sizeof (CqSlabElement));
  for (guint i = 0; i < slab->n_elements; i++)
    {
      slab->elements[i].lang = keep_string (slab, slab->elements[i].lang);
      slab->elements[i].link = keep_string (slab, slab->elements[i].link);
      slab->elements[i].alternative = keep_string (slab, slab->elements[i].alternative);
    }
}

static void
copy_anchors (CqSetter *self, CqSlab *slab)
{
  slab->n_anchors = self->text.anchors->len;
  slab->anchors = g_memdup2 (self->text.anchors->data, slab->n_anchors * sizeof (CqAnchor));
  for (guint i = 0; i < slab->n_anchors; i++)
    {
      CqAnchor *anchor = &slab->anchors[i];
      anchor->id = keep_string (slab, anchor->id);
      anchor->line = find_line (self, anchor->offset, text_start_of (self), &anchor->x);
    }
}

static int
compare_missing (gconstpointer a, gconstpointer b)
{
  const CqMissingDraft *one = a, *two = b;

  return one->offset < two->offset ? -1 : one->offset > two->offset;
}

/* A mark that several scripts have is missed with the letters before it. */
static GUnicodeScript
find_missing_script (const CqMissingDraft *missing, GUnicodeScript before)
{
  GUnicodeScript script = g_unichar_get_script (missing->character);
  GUnicodeType type = g_unichar_type (missing->character);
  gboolean is_shared = script == G_UNICODE_SCRIPT_COMMON || script == G_UNICODE_SCRIPT_INHERITED;
  gboolean is_punctuation = type >= G_UNICODE_CONNECT_PUNCTUATION && type <= G_UNICODE_OPEN_PUNCTUATION;

  return is_shared && (is_punctuation || g_unichar_isalpha (missing->character)) ? before : script;
}

static void
add_missing (CqSlab *slab, GUnicodeScript script, const GString *text)
{
  guint32 code = GUINT32_TO_BE (g_unicode_script_to_iso15924 (script));
  char name[5] = { 0 };

  if (text->len == 0)
    return;
  memcpy (name, &code, 4);
  slab->missing[slab->n_missing].text = keep_string (slab, text->str);
  slab->missing[slab->n_missing++].script = keep_string (slab, name);
}

/* What no font has, each script by itself and its letters as they are read. */
static void
copy_missing (CqSetter *self, CqSlab *slab)
{
  g_autofree GUnicodeScript *scripts = g_new0 (GUnicodeScript, self->missing->len + 1);
  g_autoptr (GString) text = g_string_new (NULL);
  GUnicodeScript before = G_UNICODE_SCRIPT_COMMON;

  slab->missing = g_new0 (CqSlabMissing, self->missing->len);
  g_array_sort (self->missing, compare_missing);
  for (guint i = 0; i < self->missing->len; i++)
    before = scripts[i] = find_missing_script (&g_array_index (self->missing, CqMissingDraft, i), before);
  for (guint i = 0; i < self->missing->len; i++)
    {
      gboolean is_done = FALSE;

      for (guint j = 0; j < i && !is_done; j++)
        is_done = scripts[j] == scripts[i];
      g_string_truncate (text, 0);
      for (guint j = i; j < self->missing->len && !is_done; j++)
        if (scripts[j] == scripts[i])
          g_string_append_unichar (text, g_array_index (self->missing, CqMissingDraft, j).character);
      add_missing (slab, scripts[i], text);
    }
}

static void
copy_broken (CqSetter *self, CqSlab *slab)
{
  slab->n_broken = self->broken->len;
  slab->broken = slab->n_broken > 0 ? g_new (const char *, slab->n_broken) : NULL;
  for (guint i = 0; i < slab->n_broken; i++)
    slab->broken[i] = keep_string (slab, g_ptr_array_index (self->broken, i));
}

/**
 * cq_setter_make_slab:
 *
 * Returns: (transfer full): what was extracted since the setter began this block
 */
CqSlab *
cq_setter_make_slab (CqSetter *self)
{
  CqSlab *slab = g_new0 (CqSlab, 1);

  g_atomic_ref_count_init (&slab->refs);
  slab->leading = (float) self->look.leading;
  slab->least_width = (float) self->least_width;
  slab->text = g_memdup2 (self->bytes->str, self->bytes->len + 1);
  slab->glyphs = g_memdup2 (self->glyphs->data, self->glyphs->len * sizeof (CqGlyph));
  slab->clusters = g_memdup2 (self->clusters->data, self->clusters->len * sizeof (CqCluster));
  slab->n_lines = self->lines->len;
  slab->lines = g_memdup2 (self->lines->data, slab->n_lines * sizeof (CqLine));
  slab->n_shades = self->shades->len;
  slab->shades = g_memdup2 (self->shades->data, slab->n_shades * sizeof (CqShade));
  slab->n_fonts = self->used_fonts->len;
  slab->fonts = g_memdup2 (self->used_fonts->pdata, slab->n_fonts * sizeof (gpointer));
  for (guint i = 0; i < slab->n_fonts; i++)
    cairo_scaled_font_reference (slab->fonts[i]);
  copy_runs (self, slab);
  copy_elements (self, slab);
  copy_anchors (self, slab);
  copy_missing (self, slab);
  copy_broken (self, slab);
  place_calls (self, slab);
  slab->bytes = sizeof *slab + self->bytes->len + self->glyphs->len * sizeof (CqGlyph)
                + self->clusters->len * sizeof (CqCluster) + slab->n_lines * sizeof (CqLine)
                + slab->n_runs * sizeof (CqSlabRun) + slab->n_elements * sizeof (CqSlabElement);
  return slab;
}
