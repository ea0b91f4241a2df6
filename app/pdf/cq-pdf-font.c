#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pdf/cq-pdf-finish.h"

/*
 * What cairo says of its fonts, completed: how the glyphs of a font with many are found in its file, and for
 * which characters each stands. A ligature, or the shape of an Arabic letter, is there for the letters that were
 * written, not for the character that some standard once gave to the shape.
 */

/* Forms within forms are not followed further than this. */
#define DEEPEST 8

typedef struct
{
  CqPdfFile *file;
  GHashTable *fonts; /* (element-type utf8 GHashTable): name → code → text */
  GHashTable *seen;  /* (element-type int): numbers of objects */
} CqFonts;

/* The characters of @hex, UTF-16 in hexadecimal, without the shapes among them; %NULL where nothing changes */
static char *
without_shapes (const char *hex)
{
  gunichar character = (gunichar) strtoul (hex, NULL, 16);
  char utf8[7] = { 0 };
  g_autofree char *plain = NULL;
  g_autofree gunichar2 *utf16 = NULL;
  g_autoptr (GString) text = NULL;

  if (strlen (hex) != 4
      || !((character >= 0xfb00 && character <= 0xfdff) || (character >= 0xfe70 && character <= 0xfefc)))
    return NULL;
  g_unichar_to_utf8 (character, utf8);
  plain = g_utf8_normalize (utf8, -1, G_NORMALIZE_ALL_COMPOSE);
  utf16 = plain != NULL ? g_utf8_to_utf16 (plain, -1, NULL, NULL, NULL) : NULL;
  if (utf16 == NULL || g_str_equal (plain, utf8))
    return NULL;
  text = g_string_new (NULL);
  for (guint i = 0; utf16[i] != 0; i++)
    g_string_append_printf (text, "%04x", utf16[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Reads a line "<code> <text>", and says the text plainly */
static gboolean
read_line (const char *line,
           GHashTable *characters,
           GString *mended)
{
  char code[9];
  char text[257];
  char *plain;

  if (sscanf (line, "<%8[0-9a-fA-F]> <%256[0-9a-fA-F]>", code, text) != 2)
    return FALSE;
  plain = without_shapes (text);
  if (plain == NULL)
    plain = g_ascii_strdown (text, -1);
  g_string_append_printf (mended, "<%s> <%s>\n", code, plain);
  g_hash_table_insert (characters, GUINT_TO_POINTER (strtoul (code, NULL, 16)), plain);
  return TRUE;
}

/* The table of @font from its codes to characters, mended where it stands */
static GHashTable *
read_characters (CqPdfFile *self,
                 qpdf_oh font)
{
  qpdf_oh stream = qpdf_oh_get_key (self->qpdf, font, "/ToUnicode");
  GHashTable *characters = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GString) mended = g_string_new (NULL);
  unsigned char *bytes = NULL;
  size_t size = 0;

  if (qpdf_oh_is_stream (self->qpdf, stream)
      && qpdf_oh_get_stream_data (self->qpdf, stream, qpdf_dl_generalized, NULL, &bytes, &size) < QPDF_ERRORS)
    {
      g_autofree char *text = g_strndup ((const char *) bytes, size);
      g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
      gboolean is_within = FALSE;

      for (guint i = 0; lines[i] != NULL; i++)
        {
          is_within = g_str_has_suffix (lines[i], "beginbfchar")
                      || (is_within && !g_str_has_prefix (lines[i], "endbfchar"));
          if (!is_within || !read_line (lines[i], characters, mended))
            g_string_append_printf (mended, "%s%s", lines[i], lines[i + 1] != NULL ? "\n" : "");
        }
      if (!g_str_equal (mended->str, text))
        cq_pdf_fill_stream (self, stream, mended->str, mended->len);
      free (bytes);
    }
  qpdf_oh_release (self->qpdf, stream);
  return characters;
}

/* A TrueType font whose glyphs are named by number says so. */
static void
mend_descendant (CqPdfFile *self,
                 qpdf_oh font)
{
  qpdf_oh descendants = qpdf_oh_get_key (self->qpdf, font, "/DescendantFonts");
  qpdf_oh descendant;

  if (qpdf_oh_is_array (self->qpdf, descendants) && qpdf_oh_get_array_n_items (self->qpdf, descendants) > 0)
    {
      descendant = qpdf_oh_get_array_item (self->qpdf, descendants, 0);
      if (qpdf_oh_is_name_and_equals (self->qpdf, qpdf_oh_get_key (self->qpdf, descendant, "/Subtype"), "/CIDFontType2")
          && !qpdf_oh_has_key (self->qpdf, descendant, "/CIDToGIDMap"))
        cq_pdf_set_name (self, descendant, "/CIDToGIDMap", "/Identity");
      qpdf_oh_release (self->qpdf, descendant);
    }
  qpdf_oh_release (self->qpdf, descendants);
}

static gboolean
is_new (CqFonts *self,
        qpdf_oh object)
{
  return g_hash_table_add (self->seen, GINT_TO_POINTER (qpdf_oh_get_object_id (self->file->qpdf, object)));
}

/* Keeps the characters of a font. Of two fonts that are called the same, none are known. */
static void
keep_characters (CqFonts *self,
                 const char *name,
                 GHashTable *characters)
{
  if (g_hash_table_contains (self->fonts, name))
    g_hash_table_remove_all (characters);
  g_hash_table_insert (self->fonts, g_strdup (name), characters);
}

static void
mend_all (CqFonts *self,
          qpdf_oh resources)
{
  qpdf_data qpdf = self->file->qpdf;
  qpdf_oh fonts = qpdf_oh_get_key (qpdf, resources, "/Font");

  if (qpdf_oh_is_dictionary (qpdf, fonts))
    for (qpdf_oh_begin_dict_key_iter (qpdf, fonts); qpdf_oh_dict_more_keys (qpdf);)
      {
        const char *name = qpdf_oh_dict_next_key (qpdf);
        qpdf_oh font = qpdf_oh_get_key (qpdf, fonts, name);

        if (is_new (self, font))
          {
            keep_characters (self, name, read_characters (self->file, font));
            mend_descendant (self->file, font);
          }
        qpdf_oh_release (qpdf, font);
      }
  qpdf_oh_release (qpdf, fonts);
}

/* Neither a picture nor its mask asks to be smoothed, which archives refuse. */
static void
mend_picture (CqPdfFile *self,
              qpdf_oh picture)
{
  qpdf_oh mask = qpdf_oh_get_key (self->qpdf, picture, "/SMask");

  qpdf_oh_remove_key (self->qpdf, picture, "/Interpolate");
  if (qpdf_oh_is_stream (self->qpdf, mask))
    qpdf_oh_remove_key (self->qpdf, qpdf_oh_get_dict (self->qpdf, mask), "/Interpolate");
  qpdf_oh_release (self->qpdf, mask);
}

/* Pictures drawn by others have forms with fonts of their own, and pictures in them. */
static void
mend_forms (CqFonts *self,
            qpdf_oh resources,
            guint depth)
{
  qpdf_data qpdf = self->file->qpdf;
  qpdf_oh forms = qpdf_oh_get_key (qpdf, resources, "/XObject");
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (qpdf_oh_is_dictionary (qpdf, forms))
    for (qpdf_oh_begin_dict_key_iter (qpdf, forms); qpdf_oh_dict_more_keys (qpdf);)
      g_ptr_array_add (names, g_strdup (qpdf_oh_dict_next_key (qpdf)));
  for (guint i = 0; i < names->len; i++)
    {
      qpdf_oh form = qpdf_oh_get_key (qpdf, forms, g_ptr_array_index (names, i));
      qpdf_oh dictionary = qpdf_oh_is_stream (qpdf, form) ? qpdf_oh_get_dict (qpdf, form) : form;

      if (depth < DEEPEST && is_new (self, form))
        {
          qpdf_oh inner = qpdf_oh_get_key (qpdf, dictionary, "/Resources");

          mend_picture (self->file, dictionary);
          mend_all (self, inner);
          mend_forms (self, inner, depth + 1);
        }
    }
  qpdf_oh_release (qpdf, forms);
}

/**
 * cq_pdf_mend_fonts:
 * @self: a file whose pages are drawn
 *
 * Completes what is said of the fonts.
 *
 * Returns: (transfer full) (element-type utf8 GHashTable): the characters of their codes, by the names of the fonts
 *   on the pages; for cq_pdf_font_get_text()
 */
GHashTable *
cq_pdf_mend_fonts (CqPdfFile *self)
{
  CqFonts fonts = { .file = self };

  fonts.fonts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  fonts.seen = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < self->n_pages; i++)
    {
      qpdf_oh resources = qpdf_oh_get_key (self->qpdf, self->pages[i], "/Resources");

      mend_all (&fonts, resources);
      if (self->drawing->figures->len > 0 || self->drawing->words->len > 0)
        mend_forms (&fonts, resources, 0);
      qpdf_oh_release (self->qpdf, resources);
    }
  g_hash_table_unref (fonts.seen);
  return fonts.fonts;
}

/**
 * cq_pdf_font_get_text:
 * @fonts: what cq_pdf_mend_fonts() returned
 * @name: (array length=length): of the font, as the page calls it: "/f-0-1"
 * @code: of a glyph
 *
 * Returns: (transfer none) (nullable): what @code stands for, UTF-16 in hexadecimal
 */
const char *
cq_pdf_font_get_text (GHashTable *fonts,
                      const char *name,
                      gsize length,
                      guint code)
{
  char key[32];
  GHashTable *characters;

  if (length >= sizeof key)
    return NULL;
  memcpy (key, name, length);
  key[length] = '\0';
  characters = g_hash_table_lookup (fonts, key);
  return characters != NULL ? g_hash_table_lookup (characters, GUINT_TO_POINTER (code)) : NULL;
}
