/* How lines are set: where they may end, and what letters look like. */
#include <math.h>

#include "layout-support.h"
#include "layout/cq-quote.h"
#include "layout/cq-setter.h"
#include "layout/cq-ties.h"

/* A paragraph on its own, as wide as is asked. */
typedef struct
{
  CqStyle *style;
  CqSetter *setter;
  CqBlock block;
} Setting;

static void
setting_init (Setting *self, const char *words, const char *lang, double width)
{
  g_autofree char *xml = g_strdup_printf ("<para xmlns='http://docbook.org/ns/docbook'>%s</para>", words);
  g_autoptr (CqNode) document = parse_document (xml);
  CqNode *para = cq_document_get_root (document);

  self->style = cq_style_load (NULL, NULL);
  self->setter = cq_setter_new ();
  cq_setter_use_style (self->setter, self->style);
  self->block = (CqBlock){ .node = cq_node_ref (para), .n_children = cq_node_get_n_children (para), .text = CQ_TEXT_BODY,
                           .lang = lang, .width = width, .align = CQ_ALIGN_JUSTIFY };
}

static void
setting_clear (Setting *self)
{
  cq_node_unref (self->block.node);
  cq_setter_free (self->setter);
  cq_style_unref (self->style);
}

static char *
dup_line (const CqSlab *slab, guint index)
{
  GString *text = g_string_new (NULL);
  const CqLine *line = &slab->lines[index];

  for (guint r = line->first_run; r < line->first_run + line->n_runs; r++)
    g_string_append_len (text, slab->runs[r].run.text, slab->runs[r].run.n_bytes);
  return g_strstrip (g_string_free (text, FALSE));
}

/* No line begins with a space of any kind: one that holds is no more than another beside it, and holds where it stands
 * between words. */
static void
test_white_space (void)
{
  static const char *const cases[][2] = {
    { "word \302\240word", "word word" },
    { "word\302\240 word", "word word" },
    { "word\302\240\302\240 \302\240\nword", "word word" },
    { "word<emphasis> \302\240word</emphasis>", "word word" },
    { "word <emphasis>\302\240word</emphasis>", "word word" },
    { "word \302\240 <emphasis>word</emphasis>", "word word" },
    { "word\302\240word", "word\302\240word" },
    { "word\302\240\302\240word word", "word\302\240\302\240word word" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Setting setting;
      g_autoptr (CqSlab) slab = NULL;

      setting_init (&setting, cases[i][0], "en", 50);
      slab = cq_setter_set (setting.setter, &setting.block);
      g_assert_cmpstr (slab->text, ==, cases[i][1]);
      setting_clear (&setting);
    }
}

static void
test_ties (void)
{
  static const struct
  {
    const char *lang;
    const char *text; /* "~" for a space that holds */
  } cases[] = {
    { "en", "Done on 1~May 2017, see paragraph~5 (paragraph~5) and Articles~6 to 9." },
    { "en", "F.~Kishida, J.-P.~Martin, H.E.~Tanaka and Mr.~Smith met. The end" },
    { "en", "of 5~%, 10~000~km and 3~million persons in 2017 at the table" },
    { "en-US", "signed on May~1, 2017 by all" },
    { "ru", "№~5 от 1~мая 2017~года, пункты~4 и 5, статьёй~7, 2017~года, 12~млн человек" },
    { "ru", "С.~М.~Лавров и г-н~Кисида~— министры" },
    { "fr", "«~oui~»~; pourquoi~? le 1~mai 2017" },
    { "kk", "2017~жылғы 1~мамыр" },
    { "en", "the “Central Asia~+~Japan” Dialogue" },
    { "ar", "الفقرة~5 من المادة~12 والبند~3، في 1~مايو 2017، وفقا للقرار~70/1 على 25~كم ونقل 10~000~طن" },
    { NULL, "nothing holds here, 12 of them" },
  };
  g_autoptr (CqTies) ties = cq_ties_new ();
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (CqTie));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *plain = g_strdelimit (g_strdup (cases[i].text), "~", ' ');
      g_autofree char *tied = g_strdup (plain);

      cq_ties_find (ties, plain, cases[i].lang, found);
      for (guint t = 0; t < found->len; t++)
        tied[g_array_index (found, CqTie, t).start] = '~';
      g_assert_cmpstr (tied, ==, cases[i].text);
    }
}

/* No line ends where words hold together, whatever the width; and the text keeps its plain spaces. */
static void
test_lines (void)
{
  static const char words[] = "Adopted on 1 May 2017 under paragraph 5 by Mr. F. Kishida and S. M. Lavrov, with 5 % of 10 000 km left.";
  Setting setting;

  setting_init (&setting, words, "en", 100);
  for (guint step = 0; step < 40; step++)
    {
      g_autoptr (CqSlab) slab = NULL;
      g_autoptr (GString) all = g_string_new (NULL);

      setting.block.width = 100 + 9 * step;
      slab = cq_setter_set (setting.setter, &setting.block);
      for (guint i = 0; i < slab->n_lines; i++)
        {
          static const char *const starts[] = { "May", "5 by", "F.", "Kishida", "M.", "Lavrov", "%", "000", "km" };
          g_autofree char *line = dup_line (slab, i);

          for (guint s = 0; s < G_N_ELEMENTS (starts); s++)
            g_assert_false (g_str_has_prefix (line, starts[s]));
          g_string_append_printf (all, "%s%s", i > 0 ? " " : "", line);
        }
      g_assert_cmpstr (all->str, ==, words);
    }
  setting_clear (&setting);
}

/* The widest space between two words of a line in points, and where the line ends. */
static double
find_gap (const CqSlab *slab, guint index, double *end)
{
  const CqLine *line = &slab->lines[index];
  double gap = 0;

  for (guint r = line->first_run; r < line->first_run + line->n_runs; r++)
    {
      const CqRun *run = &slab->runs[r].run;

      g_assert_cmpuint (run->n_glyphs, ==, run->n_bytes); /* the text has no ligature */
      for (guint i = 0; i + 1 < run->n_glyphs; i++)
        if (run->text[i] == ' ')
          gap = MAX (gap, run->glyphs[i + 1].x - run->glyphs[i].x);
      *end = slab->runs[r].x + run->width;
    }
  return gap;
}

/* Lines reach the margin, but none gapes before a word that is too long for it, and no word's letters are drawn apart. */
static void
test_gaps (void)
{
  static const char words[] = "The report was put at www.example.org/onroadsandrailwaysacrossourcountriesandseaports "
                              "by the hosts in May, and the delegates read it at once and wrote to them about it.";
  guint n_ragged = 0, n_even = 0;
  double size, end = 0;
  Setting setting;

  setting_init (&setting, words, "en", 100);
  size = setting.style->text[CQ_TEXT_BODY].size;
  for (guint step = 0; step < 60; step++)
    {
      g_autoptr (CqSlab) slab = NULL;

      setting.block.width = 260 + 4 * step;
      slab = cq_setter_set (setting.setter, &setting.block);
      for (guint i = 0; i + 1 < slab->n_lines; i++)
        {
          g_assert_cmpfloat (find_gap (slab, i, &end), <=, 1.5 * size + 0.01);
          if (end < setting.block.width - 1)
            n_ragged++;
          else
            n_even++;
        }
    }
  g_assert_cmpuint (n_ragged, >, 20);
  g_assert_cmpuint (n_even, >, n_ragged);
  setting_clear (&setting);
}

static guint
count_glyphs (const CqSlab *slab)
{
  guint n = 0;

  for (guint r = 0; r < slab->n_runs; r++)
    n += slab->runs[r].run.n_glyphs;
  return n;
}

/* A word that no line can hold is broken between letters, without a mark; a proposed hyphen is not taken up. */
static void
test_hyphens (void)
{
  Setting setting;
  g_autoptr (CqSlab) slab = NULL;
  g_autofree char *first = NULL;

  setting_init (&setting, "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", "en", 120);
  slab = cq_setter_set (setting.setter, &setting.block);
  g_assert_cmpuint (slab->n_lines, >, 2);
  g_assert_cmpfloat ((double) slab->width, <=, 120);
  g_assert_cmpuint (count_glyphs (slab), ==, 40);
  setting_clear (&setting);

  setting_init (&setting, "of transport\302\255ation", "en", 80);
  cq_slab_unref (slab);
  slab = cq_setter_set (setting.setter, &setting.block);
  first = dup_line (slab, 0);
  g_assert_cmpstr (first, ==, "of");
  setting_clear (&setting);
}

/* A text of Japanese words and marks as they come, never two marks that would stand alone. */
static char *
make_japanese (GRand *rand)
{
  static const char *const words[] = { "日本", "中央アジア", "外務大臣", "会合", "きょうと", "ヴァーチャル", "コーヒー", "スーパー", "人々", "我々",
                                       "アジア・太平洋", "ちょっと", "まって", "輸送", "１億円", "２０１７年" };
  static const char *const marks[] = { "、", "。", "」", "「", "（", "）", "！", "？", "『", "』", "：", "；", "・", "" };
  GString *text = g_string_new ("会合");

  for (guint i = 0; i < 400; i++)
    g_string_append_printf (text, "%s%s", words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))],
                            marks[g_rand_int_range (rand, 0, G_N_ELEMENTS (marks))]);
  return g_string_free (text, FALSE);
}

static void
test_japanese (void)
{
  static const char starts[] = "。、」』）ー・々！？：；ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ";
  g_autoptr (GRand) rand = g_rand_new_with_seed (20170501);
  g_autofree char *words = make_japanese (rand);
  Setting setting;

  setting_init (&setting, words, "ja", 100);
  for (guint step = 0; step < 40; step++)
    {
      g_autoptr (CqSlab) slab = NULL;

      setting.block.width = 80 + 10 * step;
      slab = cq_setter_set (setting.setter, &setting.block);
      g_assert_cmpuint (slab->n_lines, >, 20);
      for (guint i = 0; i < slab->n_lines; i++)
        {
          g_autofree char *line = dup_line (slab, i);
          const char *last = g_utf8_prev_char (line + strlen (line));

          g_assert_null (g_utf8_strchr (starts, -1, g_utf8_get_char (line)));
          g_assert_null (g_utf8_strchr ("「『（", -1, g_utf8_get_char (last)));
        }
    }
  setting_clear (&setting);
}

/* A number in Japanese stays with what it counts, and with the sign that makes it an ordinal. */
static void
test_signs (void)
{
  static const char words[] = "2017年5月1日に第6回外相会合を開催し、2018年第4四半期までに専門家15名及び5か国の職員1,200名が18か月の研修を受けた。";
  Setting setting;

  setting_init (&setting, words, "ja", 100);
  for (guint step = 0; step < 60; step++)
    {
      g_autoptr (CqSlab) slab = NULL;

      setting.block.width = 70 + 3 * step;
      slab = cq_setter_set (setting.setter, &setting.block);
      for (guint i = 0; i + 1 < slab->n_lines; i++)
        {
          g_autofree char *line = dup_line (slab, i);
          g_autofree char *next = dup_line (slab, i + 1);

          g_assert_false (g_str_has_suffix (line, "第"));
          g_assert_false (g_ascii_isdigit (line[strlen (line) - 1]));
          g_assert_null (g_utf8_strchr ("年日月名回", -1, g_utf8_get_char (next)));
        }
    }
  setting_clear (&setting);
}

/* Names in katakana are whole in a cell, unless it is too narrow for them, and so are short words; no letter is alone on a last
 * line. In a filled paragraph they are not. */
static void
test_names (void)
{
  static const struct
  {
    const char *text;
    const char *lang;
    CqAlign align;
    double width;
    const char *lines;
  } cases[] = {
    { "日本及びカザフスタン、キルギス", "ja", CQ_ALIGN_START, 90, "日本及び|カザフスタン、|キルギス" },
    { "日本及びカザフスタン、キルギス", "ja", CQ_ALIGN_START, 50, "日本及び|カザフス|タン、|キルギス" },
    { "日本及びカザフスタン、キルギス", "ja", CQ_ALIGN_JUSTIFY, 90, "日本及びカザフス|タン、キルギス" },
    { "副首相兼外務大臣", "ja", CQ_ALIGN_START, 75, "副首相兼外務|大臣" },
    { "副首相兼外務大臣", "zh", CQ_ALIGN_START, 75, "副首相兼外務|大臣" },
    { "副首相兼外務大臣", "ja", CQ_ALIGN_JUSTIFY, 75, "副首相兼外務大|臣" },
    { "番号", "ja", CQ_ALIGN_START, 15, "番|号" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Setting setting;
      g_autoptr (CqSlab) slab = NULL;
      g_autoptr (GString) all = g_string_new (NULL);

      setting_init (&setting, cases[i].text, cases[i].lang, cases[i].width);
      setting.block.align = cases[i].align;
      slab = cq_setter_set (setting.setter, &setting.block);
      for (guint line = 0; line < slab->n_lines; line++)
        {
          g_autofree char *text = dup_line (slab, line);
          g_string_append_printf (all, "%s%s", line > 0 ? "|" : "", text);
        }
      g_assert_cmpstr (all->str, ==, cases[i].lines);
      setting_clear (&setting);
    }
}

/* A word of few letters is measured as one, so that its column is as wide. */
static void
test_short_word (void)
{
  static const char *const langs[] = { "ja", "zh" };

  for (guint i = 0; i < G_N_ELEMENTS (langs); i++)
    {
      Setting setting;
      g_autoptr (CqSlab) slab = NULL;

      setting_init (&setting, "番号", langs[i], 100);
      setting.block.align = CQ_ALIGN_START;
      setting.block.flags |= CQ_BLOCK_NATURAL | CQ_BLOCK_MEASURED;
      slab = cq_setter_set (setting.setter, &setting.block);
      g_assert_cmpfloat (slab->width, >, 0);
      g_assert_cmpfloat_with_epsilon ((double) slab->least_width, (double) slab->width, 0.01);
      setting_clear (&setting);
    }
}

/* Whether letters of an upright font lean. */
static gboolean
is_leaning (const CqRun *run)
{
  cairo_matrix_t matrix;

  cairo_scaled_font_get_font_matrix (run->font, &matrix);
  return fabs (matrix.xy) > 0.01;
}

static gboolean
is_of_word (const CqRun *run, const char *word)
{
  return g_strstr_len (run->text, run->n_bytes, word) != NULL;
}

static const CqRun *
find_run (const CqSlab *slab, const char *word)
{
  for (guint r = 0; r < slab->n_runs; r++)
    if (is_of_word (&slab->runs[r].run, word))
      return &slab->runs[r].run;
  g_error ("no “%s”", word);
}

/* Japanese and Arabic have no italics: emphasised words of theirs stand upright, alone and among Latin ones. */
static void
test_upright (void)
{
  static const struct
  {
    const char *lang;
    CqTextKind text;
    const char *words;
  } cases[] = {
    { "en", CQ_TEXT_BODY, "plain <emphasis>lean 日本語、 「東京」 leaner العربية</emphasis>" },
    { "en", CQ_TEXT_HEADING_2, "plain <emphasis>lean 日本語</emphasis> العربية 東京" },
    { "ja", CQ_TEXT_BODY, "日本<emphasis>東京、大阪</emphasis>である。" },
    { "ja", CQ_TEXT_HEADING_2, "日本である。" },
    { "ar", CQ_TEXT_BODY, "وزراء <emphasis>الخارجية</emphasis>" },
    { "ar", CQ_TEXT_HEADING_2, "وزراء <phrase xml:lang='ja'>東京</phrase>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Setting setting;
      g_autoptr (CqSlab) slab = NULL;

      setting_init (&setting, cases[i].words, cases[i].lang, 300);
      setting.style->text[CQ_TEXT_HEADING_2].italic = TRUE;
      setting.block.text = cases[i].text;
      if (g_str_equal (cases[i].lang, "ar"))
        setting.block.flags |= CQ_BLOCK_RTL;
      slab = cq_setter_set (setting.setter, &setting.block);
      for (guint r = 0; r < slab->n_runs; r++)
        g_assert_false (is_leaning (&slab->runs[r].run));
      if (i == 0)
        g_assert_true (find_run (slab, "plain")->font != find_run (slab, "lean")->font);
      setting_clear (&setting);
    }
}

/* A word of another script in a line moves neither its baseline nor the lines around it. */
static void
test_leading (void)
{
  Setting setting;
  g_autoptr (CqSlab) slab = NULL;

  setting_init (&setting, "The Ministers of 日本国 and of العربية and Қазақстан met in ไทย and elsewhere, and met again and again.", "en", 120);
  slab = cq_setter_set (setting.setter, &setting.block);
  g_assert_cmpuint (slab->n_lines, >, 3);
  for (guint i = 0; i < slab->n_lines; i++)
    {
      g_assert_cmpfloat_with_epsilon ((double) slab->lines[i].top, i * setting.style->text[CQ_TEXT_BODY].leading, 0.01);
      g_assert_cmpfloat_with_epsilon ((double) slab->lines[i].baseline, (double) slab->lines[0].baseline, 0.001);
    }
  setting_clear (&setting);
}

/* What is centred over several lines leaves no word by itself, and is cut between the phrases of Japanese. */
static void
test_titles (void)
{
  static const struct
  {
    const char *lang;
    const char *words;
    double width;
    CqAlign align;
    const char *lines;
  } cases[] = {
    { "en", "Roadmap for Regional Cooperation in Transport and Logistics", 290, CQ_ALIGN_CENTRE,
      "Roadmap for Regional Cooperation|in Transport and Logistics" },
    { "en", "Roadmap for Regional Cooperation in Transport and Logistics", 290, CQ_ALIGN_START,
      "Roadmap for Regional Cooperation in Transport and|Logistics" },
    { "ja", "運輸・物流分野における地域協力のためのロードマップ", 250, CQ_ALIGN_CENTRE, "運輸・物流分野における地域協力のための|ロードマップ" },
    { "ja", "鉄道及び道路交通災害防止対策推進本部会合", 200, CQ_ALIGN_CENTRE, "鉄道及び道路交通災害|防止対策推進本部会合" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Setting setting;
      g_autoptr (CqSlab) slab = NULL;
      g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *all = NULL;

      setting_init (&setting, cases[i].words, cases[i].lang, cases[i].width);
      setting.block.align = cases[i].align;
      slab = cq_setter_set (setting.setter, &setting.block);
      for (guint line = 0; line < slab->n_lines; line++)
        g_ptr_array_add (lines, dup_line (slab, line));
      g_ptr_array_add (lines, NULL);
      all = g_strjoinv ("|", (char **) lines->pdata);
      g_assert_cmpstr (all, ==, cases[i].lines);
      if (cases[i].align == CQ_ALIGN_CENTRE)
        for (guint line = 0; line < slab->n_lines; line++)
          {
            const CqSlabRun *first = &slab->runs[slab->lines[line].first_run];
            const CqSlabRun *last = first + slab->lines[line].n_runs - 1;
            g_assert_cmpfloat_with_epsilon ((double) first->x, cases[i].width - (double) (last->x + last->run.width), 0.1);
          }
      setting_clear (&setting);
    }
}

static void
test_quotes (void)
{
  static const struct
  {
    const char *lang;
    const char *text;
  } cases[] = {
    { "en", "“a ‘b’”" },  { "ru", "«a „b“»" }, { "ja", "「a 『b』」" }, { "de-AT", "„a ‚b‘“" },       { "fr", "«\u202fa “b”\u202f»" },
    { "zh-Hant", "「a 『b』」" }, { "zh", "“a ‘b’”" }, { "uz", "“a ‘b’”" }, { "ar", "«a “b”»" }, { "it", "«a “b”»" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Setting setting;
      g_autoptr (CqSlab) slab = NULL;
      g_autofree char *line = NULL;

      setting_init (&setting, "<quote>a <quote>b</quote></quote>", cases[i].lang, 300);
      slab = cq_setter_set (setting.setter, &setting.block);
      line = dup_line (slab, 0);
      g_assert_cmpstr (line, ==, cases[i].text);
      setting_clear (&setting);
    }
}

/* Emphasis is a dot at each letter where letters do not slant: over it in Japanese, under it in Chinese. The lines stay
 * as high as they are, and the text what it is. */
static void
test_dots (void)
{
  static const struct
  {
    const char *lang;
    const char *words;
    guint n_dots;
    gboolean is_below;
  } cases[] = {
    { "ja", "大臣は、<emphasis>日本、2 国</emphasis>と", 3, FALSE },
    { "zh", "部长<emphasis>强调</emphasis>合作", 2, TRUE },
    { "zh-Hant", "部長<emphasis>強調</emphasis>合作", 2, TRUE },
    { "ja", "<emphasis role='verb'>留意し</emphasis>、<emphasis role='bold'>日本</emphasis>", 0, FALSE },
    { "ja", "<emphasis>日本<emphasis>国</emphasis></emphasis>", 2, FALSE },
    { "ja", "<citetitle>日本国</citetitle>", 0, FALSE },
    { "en", "with <emphasis>日本</emphasis> in words", 0, FALSE },
    { "en", "with <emphasis><phrase xml:lang='ja'>日本</phrase></emphasis> in words", 2, FALSE },
    { "ar", "مع <emphasis>اليابان</emphasis>", 0, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Setting setting;
      g_autoptr (CqSlab) slab = NULL;
      guint n_dots = 0;

      setting_init (&setting, cases[i].words, cases[i].lang, 400);
      slab = cq_setter_set (setting.setter, &setting.block);
      for (guint s = 0; s < slab->n_shades; s++)
        if (slab->shades[s].is_dot)
          {
            n_dots++;
            g_assert_cmpint (slab->shades[s].y > slab->lines[0].baseline, ==, cases[i].is_below);
            g_assert_cmpfloat ((double) slab->shades[s].y, >, 0);
            g_assert_cmpfloat ((double) (slab->shades[s].y + slab->shades[s].height), <, (double) slab->leading);
          }
      g_assert_cmpuint (n_dots, ==, cases[i].n_dots);
      g_assert_cmpfloat_with_epsilon ((double) slab->leading, 15.5, 0.01);
      setting_clear (&setting);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/setting/ties", test_ties);
  g_test_add_func ("/setting/white-space", test_white_space);
  g_test_add_func ("/setting/lines", test_lines);
  g_test_add_func ("/setting/gaps", test_gaps);
  g_test_add_func ("/setting/hyphens", test_hyphens);
  g_test_add_func ("/setting/japanese", test_japanese);
  g_test_add_func ("/setting/signs", test_signs);
  g_test_add_func ("/setting/names", test_names);
  g_test_add_func ("/setting/short-word", test_short_word);
  g_test_add_func ("/setting/upright", test_upright);
  g_test_add_func ("/setting/leading", test_leading);
  g_test_add_func ("/setting/titles", test_titles);
  g_test_add_func ("/setting/quotes", test_quotes);
  g_test_add_func ("/setting/dots", test_dots);
  return g_test_run ();
}
