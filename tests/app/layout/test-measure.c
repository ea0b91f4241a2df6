/* How wide texts are without being set. */
#include "layout-support.h"

#include "layout/cq-setter.h"

typedef struct
{
  CqStyle *style;
  CqSetter *setter; /* measures */
  CqSetter *other;  /* sets */
  guint n_cheap;    /* texts that were not set to be measured */
} Measuring;

static void
measuring_init (Measuring *self, const char *style_name)
{
  g_autoptr (GError) error = NULL;

  self->style = cq_style_load (style_name, &error);
  g_assert_no_error (error);
  self->setter = cq_setter_new ();
  self->other = cq_setter_new ();
  cq_setter_use_style (self->setter, self->style);
  cq_setter_use_style (self->other, self->style);
  self->n_cheap = 0;
}

static void
measuring_clear (Measuring *self)
{
  cq_setter_free (self->setter);
  cq_setter_free (self->other);
  cq_style_unref (self->style);
}

/* In a column as wide as its widest word, no word of a cell is broken. */
static void
check_least_width (Measuring *self, const CqBlock *block, const CqMeasure *measure)
{
  CqBlock narrow = *block;
  g_autoptr (CqSlab) slab = NULL;

  narrow.flags &= ~(CQ_BLOCK_NATURAL | CQ_BLOCK_MEASURED);
  narrow.width = (double) measure->least_width + 0.1;
  narrow.first_line = narrow.hang = 0;
  if (block->text != CQ_TEXT_CELL || block->label != NULL || narrow.width < 1)
    return;
  slab = cq_setter_set (self->other, &narrow);
  g_assert_cmpuint (slab->n_broken, ==, 0);
}

/* Holds the measure of @block, as if it were a cell, against what it is when it is set. */
static void
check_block (Measuring *self, CqBlock *block)
{
  g_autoptr (CqMeasure) measure = NULL;
  g_autoptr (CqMeasure) set = NULL;

  block->flags |= CQ_BLOCK_NATURAL | CQ_BLOCK_MEASURED;
  measure = cq_setter_measure (self->setter, block);
  set = cq_measure_new_of_slab (cq_setter_set (self->other, block));
  self->n_cheap += measure->slab == NULL;
  g_test_message ("%s", set->slab->text);
  g_assert_cmpfloat_with_epsilon ((double) measure->width, (double) set->width, 0.001);
  g_assert_cmpfloat_with_epsilon ((double) measure->least_width, (double) set->least_width, 0.001);
  g_assert_cmpfloat ((double) measure->leading, ==, (double) set->leading);
  g_assert_cmpuint (measure->n_lines, ==, set->n_lines);
  for (guint i = 0; i < set->n_lines; i++)
    g_assert_cmpfloat_with_epsilon ((double) measure->lines[i], (double) set->lines[i], 0.001);
  check_least_width (self, block, measure);
}

/* All paragraphs of a document. */
static void
check_document (Measuring *self, const char *folder, const char *leaf)
{
  g_autoptr (CqNode) document = load_document (folder, leaf);
  g_autoptr (CqFigures) figures = cq_figures_new ();
  g_autoptr (CqStrings) strings = cq_strings_new ();
  g_autoptr (CqDraft) draft = NULL;

  cq_figures_use_setter (figures, self->other);
  draft = cq_draft_new (cq_document_get_root (document), self->style, figures, NULL, NULL, strings, NULL);
  for (guint i = 0; i < draft->blocks->len; i++)
    {
      CqBlock *block = g_ptr_array_index (draft->blocks, i);

      if (block->node != NULL && block->figure == NULL && block->drawings == NULL)
        check_block (self, block);
    }
}

/* What words add up to is what the whole is. */
static void
test_documents (void)
{
  static const char *const folders[] = { "tests/app/layout", "tests/app/layout/scripts", "tests/foreign", "tests/golden/edition" };
  static const char *const styles[] = { "dialogue", "united-nations", "asean", "plain" };

  for (guint s = 0; s < G_N_ELEMENTS (styles); s++)
    {
      Measuring measuring;

      measuring_init (&measuring, styles[s]);
      for (guint f = 0; f < G_N_ELEMENTS (folders); f++)
        {
          g_autofree char *path = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), folders[f], NULL);
          g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);

          for (const char *leaf = g_dir_read_name (folder); leaf != NULL; leaf = g_dir_read_name (folder))
            if (g_str_has_suffix (leaf, ".xml"))
              check_document (&measuring, folders[f], leaf);
        }
      g_test_message ("%s: %u texts", styles[s], measuring.n_cheap);
      g_assert_cmpuint (measuring.n_cheap, >, 500);
      measuring_clear (&measuring);
    }
}

/* Plain words are not set; what else there is in a text is set, with the same result. */
static void
test_plain (void)
{
  static const struct
  {
    const char *words;
    const char *lang;
    gboolean is_plain;
  } cases[] = {
    { "", "en", TRUE },
    { "Kazakhstan", "en", TRUE },
    { "Tashkent, To: AV. Wa", "en", TRUE },
    { "Report 12 on the measure (of 2018)", "en", TRUE },
    { "  Words\n  that <!-- a remark --> stand apart ", "en", TRUE },
    { "2018–2020", "en", TRUE },
    { "cross-border and/or well-being", "en", TRUE },
    { "2018-06-30", "en", TRUE },
    { "until 30 June 2018", "en", TRUE },
    { "10 000 km", "en", TRUE },
    { "some 120 km-long cross-border stretches", "en", TRUE },
    { "a-representation – and so on", "en", TRUE },
    { "Central Asia + Japan", "en", TRUE },
    { "Mr. S. Surname – the chair – and others", "en", TRUE },
    { "“In quotes” and ‘within’", "en", TRUE },
    { "Le projet « Route » et sa fin", "fr", TRUE },
    { "Le projet : fin", "fr", FALSE },
    { "Министерство транспорта, 2018 год, ст. 5", "ru", TRUE },
    { "«Центральная Азия + Япония»", "ru", TRUE },
    { "a ) b", "en", FALSE },
    { "a ( b", "en", FALSE },
    { "“Quoted” (aside)", "en", FALSE },
    { "Министерство CAREC", "ru", FALSE },
    { "日本", "en", FALSE },
    { "日本 2017", "ja", FALSE },
    { "Japan", "ja", FALSE },
    { "ประเทศไทย", "th", FALSE },
    { "نص", "ar", FALSE },
    { "soft\302\255hyphen", "en", FALSE },
    { "no\302\240break", "en", FALSE },
    { "zero\342\200\213width", "en", FALSE },
    { "e\314\201", "en", FALSE },
    { "one<sbr/>two", "en", FALSE },
    { "one <emphasis>two</emphasis>", "en", FALSE },
    { "<emphasis>all</emphasis>", "en", FALSE },
    { "H<subscript>2</subscript>O", "en", FALSE },
    { "<foreignphrase xml:lang='ru'>мир</foreignphrase>", "en", FALSE },
  };
  Measuring measuring;

  measuring_init (&measuring, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *xml = g_strdup_printf ("<para xmlns='http://docbook.org/ns/docbook'>%s</para>", cases[i].words);
      g_autoptr (CqNode) document = parse_document (xml);
      CqNode *para = cq_document_get_root (document);
      CqBlock block = { .node = para, .n_children = cq_node_get_n_children (para), .text = CQ_TEXT_CELL, .lang = cases[i].lang, .width = 50 };

      measuring.n_cheap = 0;
      check_block (&measuring, &block);
      g_assert_cmpuint (measuring.n_cheap, ==, cases[i].is_plain);
    }
  measuring_clear (&measuring);
}

/* What stands before the words, or how they are read, is left to Pango. */
static void
test_blocks (void)
{
  g_autoptr (CqNode) document = parse_document ("<para xmlns='http://docbook.org/ns/docbook'>Plain words</para>");
  CqNode *para = cq_document_get_root (document);
  static const guint flags[] = { CQ_BLOCK_RTL, CQ_BLOCK_VERBATIM, CQ_BLOCK_BOLD, CQ_BLOCK_ITALIC, 0 };
  Measuring measuring;

  measuring_init (&measuring, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      CqBlock block = { .node = para, .n_children = 1, .text = CQ_TEXT_CELL, .lang = "en", .width = 50, .flags = flags[i],
                        .label = flags[i] == 0 ? (char *) "1." : NULL };
      check_block (&measuring, &block);
    }
  g_assert_cmpuint (measuring.n_cheap, ==, 0);
  measuring_clear (&measuring);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/measure/plain", test_plain);
  g_test_add_func ("/measure/blocks", test_blocks);
  g_test_add_func ("/measure/documents", test_documents);
  return g_test_run ();
}
