/* What an archive asks of a PDF, held against every object of it. */
#include <cairo-ft.h>
#include <libxml/parser.h>

#include "pdf-support.h"

typedef void (*Visit) (Walk *walk, qpdf_oh object, const char *key_name, gpointer data);

static void
visit_deep (Walk *walk, qpdf_oh object, const char *key_name, Visit visit, gpointer data, guint depth)
{
  g_autoptr (GPtrArray) keys = NULL;

  visit (walk, object, key_name, data);
  if (qpdf_oh_is_array (walk->qpdf, object))
    for (int i = 0; i < qpdf_oh_get_array_n_items (walk->qpdf, object); i++)
      {
        qpdf_oh inner = qpdf_oh_get_array_item (walk->qpdf, object, i);

        if (!qpdf_oh_is_indirect (walk->qpdf, inner) && depth < 20)
          visit_deep (walk, inner, key_name, visit, data, depth + 1);
      }
  if (qpdf_oh_is_stream (walk->qpdf, object))
    object = qpdf_oh_get_dict (walk->qpdf, object);
  if (!qpdf_oh_is_dictionary (walk->qpdf, object))
    return;
  keys = g_ptr_array_new_with_free_func (g_free);
  for (qpdf_oh_begin_dict_key_iter (walk->qpdf, object); qpdf_oh_dict_more_keys (walk->qpdf);)
    g_ptr_array_add (keys, g_strdup (qpdf_oh_dict_next_key (walk->qpdf)));
  for (guint i = 0; i < keys->len; i++)
    {
      qpdf_oh inner = key (walk, object, g_ptr_array_index (keys, i));

      if (!qpdf_oh_is_indirect (walk->qpdf, inner) && depth < 20)
        visit_deep (walk, inner, g_ptr_array_index (keys, i), visit, data, depth + 1);
    }
}

/* Every object of the file and everything in it */
static void
visit_all (Walk *walk, Visit visit, gpointer data)
{
  long long size = integer (walk, qpdf_get_trailer (walk->qpdf), "/Size", 0);

  g_assert_cmpint (size, >, 10);
  for (int id = 1; id < size; id++)
    visit_deep (walk, qpdf_get_object_by_id (walk->qpdf, id, 0), NULL, visit, data, 0);
}

static void
refuse_forbidden (Walk *walk, qpdf_oh object, const char *key_name, gpointer data)
{
  static const char *const keys[]
      = { "/JS", "/AA", "/OpenAction", "/XFA", "/NeedAppearances", "/OPI", "/Alternates", "/PS", "/TR", "/HTP", "/RichMediaContent",
          "/Encrypt", "/FFilter", "/FDecodeParms", "/Perms", "/OCProperties", "/AcroForm",
          "/Threads", "/PresSteps", "/AlternatePresentations", "/Requirements", NULL };
  static const char *const names[] = { "/JavaScript", "/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/Hide", "/SetOCGState",
                                       "/Rendition", "/Trans", "/GoTo3DView", "/LZWDecode", "/Crypt", "/PostScript", NULL };

  if (key_name != NULL && g_strv_contains (keys, key_name))
    fault (walk, "%s is not allowed", key_name);
  if (qpdf_oh_is_name (walk->qpdf, object) && g_strv_contains (names, qpdf_oh_get_name (walk->qpdf, object)))
    fault (walk, "%s is not allowed", qpdf_oh_get_name (walk->qpdf, object));
  if (key_name != NULL && g_str_equal (key_name, "/Interpolate") && qpdf_oh_get_bool_value (walk->qpdf, object))
    fault (walk, "a picture asks to be smoothed");
  if (qpdf_oh_is_stream (walk->qpdf, object) && qpdf_oh_has_key (walk->qpdf, qpdf_oh_get_dict (walk->qpdf, object), "/F"))
    fault (walk, "a stream is in another file");
  if (qpdf_oh_is_dictionary (walk->qpdf, object) && is_name (walk, object, "/Type", "/Action") && !is_name (walk, object, "/S", "/URI")
      && !is_name (walk, object, "/S", "/GoTo"))
    fault (walk, "an action is none of a link");
  if (qpdf_oh_is_name (walk->qpdf, object) && key_name != NULL && g_str_equal (key_name, "/CS")
      && !qpdf_oh_is_name_and_equals (walk->qpdf, object, "/DeviceRGB"))
    fault (walk, "colours are not those of the intent");
  if (qpdf_oh_is_name (walk->qpdf, object) && qpdf_oh_is_name_and_equals (walk->qpdf, object, "/DeviceCMYK"))
    fault (walk, "colours are those of a press");
}

static void
assert_limits (Walk *walk, qpdf_oh object, const char *key_name, gpointer data)
{
  if (qpdf_oh_is_string (walk->qpdf, object))
    {
      size_t length;

      qpdf_oh_get_binary_string_value (walk->qpdf, object, &length);
      g_assert_cmpuint (length, <=, 32767);
    }
  if (qpdf_oh_is_name (walk->qpdf, object))
    g_assert_cmpuint (strlen (qpdf_oh_get_name (walk->qpdf, object)), <=, 128);
  if (qpdf_oh_is_integer (walk->qpdf, object))
    g_assert_cmpint (ABS (qpdf_oh_get_int_value (walk->qpdf, object)), <=, 2147483647);
  if (key_name != NULL && g_str_equal (key_name, "/Alt"))
    g_assert_true (qpdf_oh_is_string (walk->qpdf, object));
}

static void
test_forbidden (void)
{
  g_autoptr (GBytes) pdf = make_pdf (everything);
  Walk walk;

  walk_open (&walk, pdf);
  visit_all (&walk, refuse_forbidden, NULL);
  refuse_forbidden (&walk, qpdf_get_trailer (walk.qpdf), NULL, NULL);
  g_assert_false (qpdf_oh_has_key (walk.qpdf, qpdf_get_trailer (walk.qpdf), "/Encrypt"));
  assert_no_faults (&walk);
  walk_close (&walk);
}

static char *
repeat (const char *words, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, words);
  return g_string_free (text, FALSE);
}

static void
test_limits (void)
{
  g_autofree char *words = repeat ("many words ", 4000);
  g_autofree char *xml = g_strdup_printf (ARTICLE ("en", "%s", "<mediaobject><alt>%s</alt><imageobject><imagedata fileref='gone.png'/>"
                                                              "</imageobject></mediaobject><section><title>%s</title><para>Text.</para></section>"),
                                          words, words, words);
  g_autoptr (GBytes) pdf = make_pdf (xml);
  Walk walk;

  walk_open (&walk, pdf);
  visit_all (&walk, assert_limits, NULL);
  walk_close (&walk);
}

/* ---- Fonts ---- */

/* A font program with what its PDF says of it */
typedef struct
{
  FT_Library library;
  guint n_fonts;
  guint n_widths;
} Fonts;

static FT_Face
open_face (Walk *walk, Fonts *fonts, qpdf_oh descriptor, unsigned char **bytes)
{
  static const char *const keys[] = { "/FontFile", "/FontFile2", "/FontFile3" };
  FT_Face face = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      qpdf_oh stream = key (walk, descriptor, keys[i]);
      size_t size;

      if (qpdf_oh_is_stream (walk->qpdf, stream)
          && qpdf_oh_get_stream_data (walk->qpdf, stream, qpdf_dl_all, NULL, bytes, &size) < QPDF_ERRORS)
        FT_New_Memory_Face (fonts->library, *bytes, (FT_Long) size, 0, &face);
    }
  if (face == NULL)
    fault (walk, "a font is not embedded, or cannot be read");
  return face;
}

static void
check_width (Walk *walk, Fonts *fonts, FT_Face face, FT_UInt glyph, double said)
{
  if (FT_Load_Glyph (face, glyph, FT_LOAD_NO_SCALE) != 0)
    fault (walk, "%s has no glyph %u", face->family_name, glyph);
  else if (ABS ((double) face->glyph->metrics.horiAdvance * 1000 / face->units_per_EM - said) > 1.0)
    fault (walk, "glyph %u is %g wide and said to be %g", glyph, (double) face->glyph->metrics.horiAdvance * 1000 / face->units_per_EM,
           said);
  fonts->n_widths++;
}

/* Every glyph of a font with many is as wide as is said. */
static void
check_composite (Walk *walk, Fonts *fonts, qpdf_oh font)
{
  qpdf_oh descendant = qpdf_oh_get_array_item (walk->qpdf, key (walk, font, "/DescendantFonts"), 0);
  qpdf_oh list = qpdf_oh_get_array_item (walk->qpdf, key (walk, descendant, "/W"), 1);
  unsigned char *bytes = NULL;
  FT_Face face = open_face (walk, fonts, key (walk, descendant, "/FontDescriptor"), &bytes);

  if (!is_name (walk, font, "/Encoding", "/Identity-H"))
    fault (walk, "the codes of a font are not its glyphs");
  if (is_name (walk, descendant, "/Subtype", "/CIDFontType2") && !is_name (walk, descendant, "/CIDToGIDMap", "/Identity"))
    fault (walk, "it is not said where the glyphs of a font are");
  for (int i = 0; face != NULL && i < qpdf_oh_get_array_n_items (walk->qpdf, list); i++)
    check_width (walk, fonts, face, (FT_UInt) i, qpdf_oh_get_numeric_value (walk->qpdf, qpdf_oh_get_array_item (walk->qpdf, list, i)));
  if (face != NULL)
    FT_Done_Face (face);
  free (bytes);
}

/* A font of a few Latin letters: TrueType names its encoding and has a table for it. */
static void
check_simple (Walk *walk, Fonts *fonts, qpdf_oh font)
{
  qpdf_oh descriptor = key (walk, font, "/FontDescriptor");
  unsigned char *bytes = NULL;
  FT_Face face = open_face (walk, fonts, descriptor, &bytes);
  gboolean is_symbolic = (integer (walk, descriptor, "/Flags", 0) & 4) != 0;

  if (!is_name (walk, font, "/Subtype", "/TrueType"))
    {
      if (face != NULL)
        FT_Done_Face (face);
      free (bytes);
      return;
    }
  if (is_symbolic || !is_name (walk, font, "/Encoding", "/WinAnsiEncoding"))
    fault (walk, "a Latin font does not name its encoding");
  if (face != NULL && FT_Select_Charmap (face, FT_ENCODING_UNICODE) != 0)
    fault (walk, "a Latin font has no table of its characters");
  for (int code = (int) integer (walk, font, "/FirstChar", 0); face != NULL && code <= integer (walk, font, "/LastChar", 0); code++)
    {
      qpdf_oh width = qpdf_oh_get_array_item (walk->qpdf, key (walk, font, "/Widths"), code - (int) integer (walk, font, "/FirstChar", 0));
      FT_UInt glyph = code < 0x7f ? FT_Get_Char_Index (face, (FT_ULong) code) : 0;

      if (glyph != 0)
        check_width (walk, fonts, face, glyph, qpdf_oh_get_numeric_value (walk->qpdf, width));
    }
  if (face != NULL)
    FT_Done_Face (face);
  free (bytes);
}

static void
check_font (Walk *walk, qpdf_oh object, const char *key_name, gpointer data)
{
  Fonts *fonts = data;
  unsigned char *bytes = NULL;
  size_t size = 0;

  if (!qpdf_oh_is_dictionary (walk->qpdf, object) || !is_name (walk, object, "/Type", "/Font")
      || qpdf_oh_has_key (walk->qpdf, object, "/CIDSystemInfo"))
    return;
  fonts->n_fonts++;
  if (!qpdf_oh_is_stream (walk->qpdf, key (walk, object, "/ToUnicode")))
    fault (walk, "a font does not say what its glyphs mean");
  else if (qpdf_oh_get_stream_data (walk->qpdf, key (walk, object, "/ToUnicode"), qpdf_dl_all, NULL, &bytes, &size) < QPDF_ERRORS)
    {
      g_autofree char *text = g_strndup ((const char *) bytes, size);
      g_autofree char *lower = g_ascii_strdown (text, -1);

      if (strstr (lower, "<0000>\n") != NULL || strstr (lower, "<feff>\n") != NULL || strstr (lower, "<fffe>\n") != NULL)
        fault (walk, "a glyph means no character");
      if (strstr (lower, " <fb0") != NULL || strstr (lower, " <fe8") != NULL)
        fault (walk, "a glyph means a shape");
    }
  free (bytes);
  if (is_name (walk, object, "/Subtype", "/Type0"))
    check_composite (walk, fonts, object);
  else
    check_simple (walk, fonts, object);
}

static void
test_fonts (void)
{
  g_autoptr (GBytes) pdf = make_pdf (everything);
  Fonts fonts = { 0 };
  Walk walk;

  FT_Init_FreeType (&fonts.library);
  walk_open (&walk, pdf);
  visit_all (&walk, check_font, &fonts);
  assert_no_faults (&walk);
  g_assert_cmpuint (fonts.n_fonts, >, 6);
  g_assert_cmpuint (fonts.n_widths, >, 100);
  walk_close (&walk);
  FT_Done_FreeType (fonts.library);
}

/* ---- What the file says of itself ---- */

static char *
read_metadata (Walk *walk)
{
  qpdf_oh stream = key (walk, qpdf_get_root (walk->qpdf), "/Metadata");
  unsigned char *bytes = NULL;
  size_t size = 0;
  char *text;

  g_assert_true (qpdf_oh_is_stream (walk->qpdf, stream));
  g_assert_false (qpdf_oh_has_key (walk->qpdf, qpdf_oh_get_dict (walk->qpdf, stream), "/Filter"));
  g_assert_cmpint (qpdf_oh_get_stream_data (walk->qpdf, stream, qpdf_dl_none, NULL, &bytes, &size), <, QPDF_ERRORS);
  text = g_strndup ((const char *) bytes, size);
  free (bytes);
  return text;
}

static void
assert_says (const char *metadata, const char *element, const char *value)
{
  g_autofree char *escaped = g_markup_escape_text (value, -1);
  g_autofree char *expected = g_strdup_printf ("%s>%s<", element, escaped);

  if (strstr (metadata, expected) == NULL)
    g_error ("%s is not there", expected);
}

static void
test_metadata (void)
{
  g_autoptr (GBytes) pdf = make_pdf (everything);
  Walk walk;
  qpdf_oh information;
  g_autofree char *metadata = NULL;
  xmlDoc *parsed;

  walk_open (&walk, pdf);
  metadata = read_metadata (&walk);
  parsed = xmlReadMemory (metadata, (int) strlen (metadata), NULL, NULL, XML_PARSE_NONET);
  g_assert_nonnull (parsed);
  xmlFreeDoc (parsed);
  information = key (&walk, qpdf_get_trailer (walk.qpdf), "/Info");
  assert_says (metadata, "x-default\"", qpdf_oh_get_utf8_value (walk.qpdf, key (&walk, information, "/Title")));
  assert_says (metadata, "rdf:li", qpdf_oh_get_utf8_value (walk.qpdf, key (&walk, information, "/Author")));
  assert_says (metadata, "x-default\"", qpdf_oh_get_utf8_value (walk.qpdf, key (&walk, information, "/Subject")));
  assert_says (metadata, "xmp:CreatorTool", qpdf_oh_get_utf8_value (walk.qpdf, key (&walk, information, "/Creator")));
  assert_says (metadata, "pdf:Producer", qpdf_oh_get_utf8_value (walk.qpdf, key (&walk, information, "/Producer")));
  assert_says (metadata, "xmp:CreateDate", "2017-05-01T00:00:00Z");
  assert_says (metadata, "xmp:ModifyDate", "2017-05-01T00:00:00Z");
  g_assert_cmpstr (qpdf_oh_get_utf8_value (walk.qpdf, key (&walk, information, "/CreationDate")), ==, "D:20170501000000Z");
  g_assert_cmpstr (qpdf_oh_get_utf8_value (walk.qpdf, key (&walk, information, "/ModDate")), ==, "D:20170501000000Z");
  assert_says (metadata, "pdfaid:part", "3");
  assert_says (metadata, "pdfaid:conformance", "A");
  assert_says (metadata, "pdfuaid:part", "1");
  g_assert_nonnull (strstr (metadata, "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"));
  walk_close (&walk);
}

static void
assert_claims_nothing (const char *xml)
{
  g_autoptr (GBytes) pdf = make_pdf (xml);
  g_autofree char *metadata = NULL;
  Walk walk;

  walk_open (&walk, pdf);
  metadata = read_metadata (&walk);
  g_assert_null (strstr (metadata, "pdfaid"));
  g_assert_null (strstr (metadata, "pdfuaid"));
  walk_close (&walk);
}

/* A document that lacks what no program can add says of its file only what is true. */
static void
test_no_claim (void)
{
  assert_claims_nothing (ARTICLE ("en", "", "<para>No title.</para>"));
  assert_claims_nothing ("<article xmlns='http://docbook.org/ns/docbook' version='5.0'><title>No language</title><para>Text.</para></article>");
  assert_claims_nothing (ARTICLE ("en", "T", "<para>A character that no font has: &#x18B00;</para>"));
  assert_claims_nothing (ARTICLE ("en", "T", "<para>A character of somebody’s own: &#xE000;</para>"));
  assert_claims_nothing (ARTICLE ("en", "T", "<mediaobject><imageobject><imagedata><svg xmlns='http://www.w3.org/2000/svg' width='8' height='4'>"
                                             "<rect width='8' height='4'/></svg></imagedata></imageobject></mediaobject>"));
}

static void
test_intent (void)
{
  g_autoptr (GBytes) pdf = make_pdf (everything);
  Walk walk;
  qpdf_oh intents, intent, stream;
  unsigned char *bytes = NULL;
  size_t size = 0;

  walk_open (&walk, pdf);
  intents = key (&walk, qpdf_get_root (walk.qpdf), "/OutputIntents");
  g_assert_cmpint (qpdf_oh_get_array_n_items (walk.qpdf, intents), ==, 1);
  intent = qpdf_oh_get_array_item (walk.qpdf, intents, 0);
  g_assert_true (is_name (&walk, intent, "/S", "/GTS_PDFA1"));
  g_assert_true (has_words (&walk, intent, "/OutputConditionIdentifier"));
  stream = key (&walk, intent, "/DestOutputProfile");
  g_assert_cmpint (integer (&walk, qpdf_oh_get_dict (walk.qpdf, stream), "/N", 0), ==, 3);
  g_assert_cmpint (qpdf_oh_get_stream_data (walk.qpdf, stream, qpdf_dl_all, NULL, &bytes, &size), <, QPDF_ERRORS);
  g_assert_cmpuint (size, >, 128);
  /* The versions that PDF 1.7 knows; its curves are a formula, which no reader takes long over. */
  g_assert_cmpuint (bytes[8], ==, 4);
  g_assert_cmpuint (bytes[9], <=, 0x20);
  g_assert_nonnull (memmem (bytes, size, "para", 4));
  g_assert_null (memmem (bytes, size, "curv", 4));
  g_assert_true (memcmp (bytes + 12, "mntrRGB ", 8) == 0);
  g_assert_true (memcmp (bytes + 36, "acsp", 4) == 0);
  for (guint i = 24; i < 36; i++)
    g_assert_cmpuint (bytes[i], ==, 0);
  free (bytes);
  walk_close (&walk);
}

static void
test_catalog (void)
{
  g_autoptr (GBytes) pdf = make_pdf (everything);
  Walk walk;
  qpdf_oh catalog;
  qpdf_oh id;

  walk_open (&walk, pdf);
  catalog = qpdf_get_root (walk.qpdf);
  g_assert_true (qpdf_oh_get_bool_value (walk.qpdf, key (&walk, key (&walk, catalog, "/MarkInfo"), "/Marked")));
  g_assert_false (qpdf_oh_has_key (walk.qpdf, key (&walk, catalog, "/MarkInfo"), "/Suspects"));
  g_assert_true (qpdf_oh_get_bool_value (walk.qpdf, key (&walk, key (&walk, catalog, "/ViewerPreferences"), "/DisplayDocTitle")));
  g_assert_cmpstr (qpdf_oh_get_utf8_value (walk.qpdf, key (&walk, catalog, "/Lang")), ==, "en");
  g_assert_true (qpdf_oh_is_dictionary (walk.qpdf, key (&walk, catalog, "/Outlines")));
  g_assert_true (qpdf_oh_is_dictionary (walk.qpdf, key (&walk, catalog, "/PageLabels")));
  g_assert_false (qpdf_oh_has_key (walk.qpdf, key (&walk, catalog, "/StructTreeRoot"), "/RoleMap"));
  g_assert_true (qpdf_oh_is_dictionary (walk.qpdf, key (&walk, key (&walk, catalog, "/StructTreeRoot"), "/IDTree")));
  id = key (&walk, qpdf_get_trailer (walk.qpdf), "/ID");
  g_assert_cmpint (qpdf_oh_get_array_n_items (walk.qpdf, id), ==, 2);
  g_assert_true (memcmp (g_bytes_get_data (pdf, NULL), "%PDF-1.7\n%", 10) == 0);
  for (guint i = 10; i < 14; i++)
    g_assert_cmpuint (((const guint8 *) g_bytes_get_data (pdf, NULL))[i], >, 127);
  walk_close (&walk);
}

/* The same document and time make the same bytes, pictures and attachments among them. */
static void
test_same_bytes (void)
{
  g_autoptr (CqNode) document = load ("tests/app/edition/documents/dossier.xml");
  const CqExportChoice choice = { .target = CQ_EXPORT_PDF, .attach_source = TRUE };
  g_autoptr (GBytes) first = cq_export_make (document, &choice, 1, NULL, NULL, NULL, NULL, NULL);
  g_autoptr (GBytes) second = cq_export_make (document, &choice, 1, NULL, NULL, NULL, NULL, NULL);
  g_autoptr (GBytes) later = cq_export_make (document, &choice, 2, NULL, NULL, NULL, NULL, NULL);
  g_autoptr (GBytes) one = make_pdf (everything);
  g_autoptr (GBytes) other = make_pdf (everything);

  g_assert_true (g_bytes_equal (first, second));
  g_assert_false (g_bytes_equal (first, later));
  g_assert_true (g_bytes_equal (one, other));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/archive/forbidden", test_forbidden);
  g_test_add_func ("/pdf/archive/limits", test_limits);
  g_test_add_func ("/pdf/archive/fonts", test_fonts);
  g_test_add_func ("/pdf/archive/metadata", test_metadata);
  g_test_add_func ("/pdf/archive/no-claim", test_no_claim);
  g_test_add_func ("/pdf/archive/intent", test_intent);
  g_test_add_func ("/pdf/archive/catalog", test_catalog);
  g_test_add_func ("/pdf/archive/same-bytes", test_same_bytes);
  return g_test_run ();
}
