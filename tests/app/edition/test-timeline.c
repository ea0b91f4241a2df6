/* Timelines: what they say of every kind of time, how they are divided, and their pictures. */
#include "edition-fixtures.h"

#include "cq-golden.h"
#include "edition/cq-timeline.h"
#include "statement/cq-commitment.h"
#include "statement/cq-part.h"
#include "tree/cq-walk.h"

#define WIDTH 436

static guint
day (int year, int month, int of_month)
{
  const CqDate date = { .year = year, .month = month, .day = of_month };

  return cq_timeline_get_day (&date);
}

/* A roadmap of one's own: dates of its info, then the records of its commitments */
static CqNode *
make_document (const char *lang, const char *dates, const char *const *records)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) clauses = g_string_new (NULL);

  g_string_append_printf (text,
                          "<article xmlns='http://docbook.org/ns/docbook' xmlns:cq='urn:communique:statement' "
                          "version='5.0' xml:lang='%s' xml:id='r' role='roadmap'><info><title>Roadmap</title>%s"
                          "<cq:file profile='1' formality='adopted'/><cq:roadmap about='r' form='matrix' timeline='true'/>",
                          lang, dates);
  for (guint i = 0; records[i] != NULL; i++)
    {
      g_string_append_printf (text, "<cq:commitment about='c%u'>%s</cq:commitment>", i, records[i]);
      g_string_append_printf (clauses,
                              "<para role='plain' xml:id='p%u'><phrase xml:id='c%u' role='commitment'>They will "
                              "<phrase role='action'>build road %u</phrase></phrase>.</para>",
                              i, i, i + 1);
    }
  g_string_append_printf (text, "</info><section xml:id='a' role='area'><title>Roads</title>%s</section></article>",
                          clauses->str);
  return parse (text->str);
}

static CqTimeline *
make_timeline (CqNode *document, gboolean *has_any)
{
  g_autoptr (GPtrArray) commitments = cq_commitments_list_for_roadmap (document, NULL);
  CqTimeline *timeline = cq_timeline_new (document, cq_document_get_language (document));
  gboolean any;

  cq_timeline_add_band (timeline, "A · Roads");
  for (guint i = 0; i < commitments->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autoptr (CqWhen) start = cq_commitment_get_start (g_ptr_array_index (commitments, i));
      g_autoptr (CqWhen) due = cq_commitment_get_due (g_ptr_array_index (commitments, i));
      CqTimelineRow *row = cq_timeline_add_row (timeline, document, number, "Build a road", start, due);
      row->time = due != NULL ? cq_when_get_text (due, CQ_WHEN_IN_TABLE, "en", "en") : NULL;
    }
  any = cq_timeline_end (timeline, document, cq_document_words_find ("en", NULL), NULL);
  if (has_any != NULL)
    *has_any = any;
  return timeline;
}

static const CqTimelineRow *
get_row (CqTimeline *timeline, guint number)
{
  return g_ptr_array_index (timeline->rows, number);
}

#define ADOPTED "<date role='adopted'>2017-05-01</date>"

/* One record of each kind of time, and what is to be told from it */
static const struct
{
  const char *record;
  CqTimelineKind kind;
  gboolean is_stated;
  int begin[3], due[3], end[3];
} kinds[] = {
  { "<cq:due>2018</cq:due>", CQ_TIMELINE_DUE, FALSE, { 2017, 5, 1 }, { 2018, 1, 1 }, { 2018, 12, 31 } },
  { "<cq:due>2018-Q3</cq:due>", CQ_TIMELINE_DUE, FALSE, { 2017, 5, 1 }, { 2018, 7, 1 }, { 2018, 9, 30 } },
  { "<cq:due>2018-02</cq:due>", CQ_TIMELINE_DUE, FALSE, { 2017, 5, 1 }, { 2018, 2, 1 }, { 2018, 2, 28 } },
  { "<cq:due>2018-02-03</cq:due>", CQ_TIMELINE_DUE, FALSE, { 2017, 5, 1 }, { 2018, 2, 3 }, { 2018, 2, 3 } },
  { "<cq:start>2018-01</cq:start><cq:due>2018-12-31</cq:due>", CQ_TIMELINE_DUE, TRUE, { 2018, 1, 1 }, { 2018, 12, 31 }, { 2018, 12, 31 } },
  { "<cq:due>2018/2020</cq:due>", CQ_TIMELINE_PERIOD, TRUE, { 2018, 1, 1 }, { 2020, 12, 31 }, { 2020, 12, 31 } },
  { "<cq:due within='P6M' of='adopted'/>", CQ_TIMELINE_DUE, TRUE, { 2017, 5, 1 }, { 2017, 11, 1 }, { 2017, 11, 1 } },
  { "<cq:due within='P6M' of='entry-into-force'/>", CQ_TIMELINE_UNDATED, FALSE, { 0 }, { 0 }, { 0 } },
  { "<cq:due by-event='true'><cq:event>the summit</cq:event></cq:due>", CQ_TIMELINE_UNDATED, FALSE, { 0 }, { 0 }, { 0 } },
  { "<cq:due ongoing='true'/>", CQ_TIMELINE_OPEN, FALSE, { 2017, 5, 1 }, { 0 }, { 0 } },
  { "<cq:start>2018-03</cq:start>", CQ_TIMELINE_OPEN, TRUE, { 2018, 3, 1 }, { 0 }, { 0 } },
  { "<cq:due recurring='P1Y' from='2018'/>", CQ_TIMELINE_RECURRING, TRUE, { 2018, 1, 1 }, { 0 }, { 0 } },
  { "<cq:due recurring='P1Y'/>", CQ_TIMELINE_RECURRING, FALSE, { 2017, 5, 1 }, { 0 }, { 0 } },
  { "<cq:due>2016</cq:due>", CQ_TIMELINE_DUE, FALSE, { 0 }, { 2016, 1, 1 }, { 2016, 12, 31 } },
  { "<cq:start>2020</cq:start><cq:due>2019-06-01</cq:due>", CQ_TIMELINE_DUE, TRUE, { 0 }, { 2019, 6, 1 }, { 2019, 6, 1 } },
  { "", CQ_TIMELINE_UNDATED, FALSE, { 0 }, { 0 }, { 0 } },
};

static guint
day_of (const int *date)
{
  return date[0] > 0 ? day (date[0], date[1], date[2]) : 0;
}

static CqNode *
make_document_of_kinds (void)
{
  const char *records[G_N_ELEMENTS (kinds) + 1] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    records[i] = kinds[i].record;
  return make_document ("en", ADOPTED "<date role='next-review'>2018-05</date><date role='next-meeting'>2018</date>", records);
}

static void
test_kinds (void)
{
  g_autoptr (CqNode) document = make_document_of_kinds ();
  g_autoptr (CqTimeline) timeline = make_timeline (document, NULL);

  g_assert_cmpuint (timeline->rows->len, ==, G_N_ELEMENTS (kinds) + 1);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const CqTimelineRow *row = get_row (timeline, i + 1);

      g_test_message ("%s", kinds[i].record);
      g_assert_cmpint (row->kind, ==, kinds[i].kind);
      g_assert_cmpint (row->has_time, ==, *kinds[i].record != '\0');
      g_assert_cmpint (row->is_stated, ==, kinds[i].is_stated);
      g_assert_cmpuint (row->begin, ==, day_of (kinds[i].begin));
      g_assert_cmpuint (row->due, ==, day_of (kinds[i].due));
      g_assert_cmpuint (row->end, ==, day_of (kinds[i].end));
    }
  g_assert_cmpuint (timeline->first, ==, day (2016, 1, 1));
  g_assert_cmpuint (timeline->last, ==, day (2020, 12, 31));
  /* The year of the next meeting is no day; the month of the review has a midst. */
  g_assert_cmpuint (timeline->lines->len, ==, 2);
  g_assert_cmpuint (((CqTimelineLine *) g_ptr_array_index (timeline->lines, 1))->day, ==, day (2018, 5, 16));
}

static guint
count_shapes (CqNode *svg, const char *name)
{
  guint n = 0;
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (svg, &i)) != NULL;)
    n += g_str_equal (cq_node_get_name (child)->local, name);
  return n;
}

/* A time that no day nor words can be told of has a sign all the same; who has none has no sign. */
static void
test_unknown (void)
{
  static const struct
  {
    const char *record;
    guint n_points;
  } cases[] = { { "<cq:due within='P6M' of='entry-into-force'/>", 1 }, { "<cq:due by-event='true'><cq:event>the summit</cq:event></cq:due>", 0 },
                { "", 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const records[] = { "<cq:due>2018/2020</cq:due>", cases[i].record, NULL };
      g_autoptr (CqNode) document = make_document ("en", ADOPTED, records);
      g_autoptr (CqTimeline) timeline = make_timeline (document, NULL);
      g_autoptr (CqNode) svg = cq_timeline_draw (timeline, 0, timeline->rows->len, 436);

      g_assert_cmpuint (count_shapes (svg, "polygon"), ==, cases[i].n_points);
    }
}

/* Nothing that has a date of its own: nothing to draw. */
static void
test_none (void)
{
  static const char *const none[] = { NULL };
  static const char *const undated[] = { "", "<cq:due ongoing='true'/>", "<cq:due within='P6M' of='signed'/>", NULL };
  const char *const *const cases[] = { none, undated };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CqNode) document = make_document ("en", ADOPTED, cases[i]);
      gboolean has_any;
      g_autoptr (CqTimeline) timeline = make_timeline (document, &has_any);
      g_autoptr (CqNode) edition = make_edition (document, CQ_EDITION_CLEAN, NULL, NULL, NULL);
      g_autofree char *text = write_text (edition);

      g_assert_false (has_any);
      g_assert_null (strstr (text, "<informalfigure"));
    }
}

/* The axis goes by months, quarters or years, in whole ones. */
static void
test_axis (void)
{
  static const struct
  {
    const char *record;
    guint months;
    int first[3], last[3];
    const char *ticks;
  } axes[] = {
    { "<cq:due>2017-07-14</cq:due>", 1, { 2017, 5, 1 }, { 2017, 7, 31 }, "2017 May June July" },
    { "<cq:due>2018-11-14</cq:due>", 3, { 2017, 4, 1 }, { 2018, 12, 31 }, "2017 2018 Apr. July Oct. Jan. Apr. July Oct." },
    { "<cq:due>2020-11-14</cq:due>", 12, { 2017, 1, 1 }, { 2020, 12, 31 }, "2017 2018 2019 2020" },
    { "<cq:start>2004</cq:start><cq:due>2060</cq:due>", 12, { 2004, 1, 1 }, { 2060, 12, 31 },
      "2005 2010 2015 2020 2025 2030 2035 2040 2045 2050 2055" }, /* 2060 is cut off */
    { "<cq:start>1000</cq:start><cq:due>9999</cq:due>", 12, { 1000, 1, 1 }, { 9999, 12, 31 }, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (axes); i++)
    {
      const char *const records[] = { axes[i].record, NULL };
      g_autoptr (CqNode) document = make_document ("en", ADOPTED, records);
      g_autoptr (CqTimeline) timeline = make_timeline (document, NULL);
      g_autoptr (GPtrArray) ticks = cq_timeline_list_ticks (timeline, 280, 8);
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint t = 0; t < ticks->len; t++)
        g_string_append_printf (text, "%s%s", t > 0 ? " " : "", ((CqTimelineTick *) g_ptr_array_index (ticks, t))->text);
      g_assert_cmpuint (timeline->months, ==, axes[i].months);
      g_assert_cmpuint (timeline->first, ==, day_of (axes[i].first));
      g_assert_cmpuint (timeline->last, ==, day_of (axes[i].last));
      if (axes[i].ticks != NULL)
        g_assert_cmpstr (text->str, ==, axes[i].ticks);
      g_assert_cmpuint (ticks->len, >, 0);
      g_assert_cmpuint (ticks->len, <, 30);
    }
}

static void
test_recurring (void)
{
  static const char *const records[] = { "<cq:due recurring='P6M' from='2018'/>", "<cq:due recurring='P1D'/>",
                                         "<cq:due>2019</cq:due>", NULL };
  g_autoptr (CqNode) document = make_document ("en", ADOPTED, records);
  g_autoptr (CqTimeline) timeline = make_timeline (document, NULL);
  g_autoptr (GArray) times = cq_timeline_list_times (timeline, get_row (timeline, 1), 40);

  g_assert_cmpuint (times->len, ==, 4);
  g_assert_cmpuint (g_array_index (times, guint, 3), ==, day (2019, 7, 1));
  g_assert_null (cq_timeline_list_times (timeline, get_row (timeline, 2), 40));
}

/* No line is wider than it may be, no text loses its beginning, and what is cut says so. */
static void
test_breaking (void)
{
  static const char *const texts[] = {
    "Strengthening of border control at transit crossing points, with a plan of measures for each of them",
    "越境輸送書類及び税関データの電子交換の推進（試行段階を含む第一期計画）その他の施策について協議する",
    "Развитие трансграничного цифрового обмена транзитными документами и таможенными данными",
    "تطوير التبادل الرقمي لوثائق العبور والبيانات الجمركية عبر الحدود في المرحلة الأولى",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "Short", "",
  };
  static const char *const languages[] = { "en", "ja", "ru", "ar", "de", "en", "en" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (double width = 8; width < 60; width += 3)
      {
        g_autoptr (CqWrap) wrap = cq_wrap_new (languages[i]);
        g_auto (GStrv) lines = cq_text_width_break (wrap, texts[i], width, 2);
        g_autofree char *all = g_strjoinv ("", lines);
        const char *end = strstr (all, "…");
        guint n = g_strv_length (lines);

        g_assert_cmpuint (n, <=, 2);
        g_assert_true (g_utf8_validate (all, -1, NULL));
        for (guint l = 0; l < n; l++)
          g_assert_cmpfloat (cq_text_width_estimate (lines[l], FALSE), <=, width + 0.01);
        g_assert_true (n == 0 || g_str_has_prefix (texts[i], lines[0]) || end != NULL);
        if (cq_text_width_estimate (texts[i], FALSE) > 2 * width)
          g_assert_nonnull (end);
        if (cq_text_width_estimate (texts[i], FALSE) <= width)
          g_assert_cmpstr (all, ==, texts[i]);
      }
}

/* Whether the name of an area stands on a ground of its own. */
static gboolean
has_ground (const char *name)
{
  static const char *const records[] = { "<cq:due>2018-12</cq:due>", NULL };
  g_autoptr (CqNode) document = make_document ("en", "<date role='adopted'>2017-05-01</date>", records);
  g_autoptr (CqTimeline) timeline = make_timeline (document, NULL);
  CqTimelineRow *band = timeline->rows->pdata[0];
  g_autoptr (CqNode) svg = NULL;
  g_autofree char *text = NULL;
  const char *words;

  g_free (band->text);
  band->text = g_strdup (name);
  svg = cq_timeline_draw (timeline, 0, timeline->rows->len, WIDTH);
  text = cq_writer_write_node (svg);
  words = strstr (text, name);
  g_assert_nonnull (words);
  words = g_strrstr_len (text, words - text, "<text");
  return g_str_has_prefix (g_strrstr_len (text, words - text, "<"), "<rect");
}

/* A long name of an area is not struck through by the lines of the axis. */
static void
test_long_band (void)
{
  g_assert_false (has_ground ("A · Roads"));
  g_assert_true (has_ground ("D · Железнодорожная логистика и сельскохозяйственная продукция"));
}

static CqWalkStep
count_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  guint *counts = data;
  const char *text = cq_node_get_kind (node) == CQ_NODE_TEXT ? cq_node_get_text (node) : NULL;

  counts[0] += cq_node_is (node, CQ_DB_MEDIAOBJECT);
  counts[1] += text != NULL && g_str_has_prefix (text, "Build road");
  return CQ_WALK_ON;
}

/* A long one is divided; every row is drawn in either width, once. */
static void
test_thousand (void)
{
  const char **records = g_new0 (const char *, 1001);
  g_autoptr (CqNode) document = NULL;
  g_autoptr (CqNode) edition = NULL;
  guint counts[2] = { 0 };

  for (guint i = 0; i < 1000; i++)
    records[i] = kinds[i % G_N_ELEMENTS (kinds)].record;
  document = make_document ("en", ADOPTED, records);
  g_free (records);
  edition = make_edition (document, CQ_EDITION_CLEAN, NULL, NULL, NULL);
  cq_tree_walk (edition, count_cb, counts);
  g_assert_cmpuint (counts[0], >, 40);
  g_assert_cmpuint (counts[0], <, 80);
  g_assert_cmpuint (counts[1], ==, 2 * 1000);
  assert_circulable (edition, "a thousand");
}

static CqWalkStep
note_band_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  const char *text = cq_node_get_kind (node) == CQ_NODE_TEXT ? cq_node_get_text (node) : NULL;

  g_assert_false (text != NULL && g_str_has_prefix (text, "A ·"));
  *(gboolean *) data |= g_strcmp0 (text, "A") == 0;
  return CQ_WALK_ON;
}

/* Of an area that has no title yet, the letter stands alone. */
static void
test_nameless (void)
{
  g_autoptr (CqNode) document = parse (
      "<article xmlns='http://docbook.org/ns/docbook' xmlns:cq='urn:communique:statement' version='5.0' xml:lang='ar' xml:id='r'"
      " role='roadmap'><info><title>خريطة طريق</title>" ADOPTED "<cq:file profile='1' formality='adopted'/>"
      "<cq:roadmap about='r' form='matrix' timeline='true'/><cq:commitment about='c'><cq:due>2018</cq:due></cq:commitment></info>"
      "<section xml:id='a' role='area'><title/><para role='plain' xml:id='p'><phrase xml:id='c' role='commitment'>"
      "<phrase role='action'>طريق</phrase></phrase></para></section></article>");
  g_autoptr (CqNode) edition = make_edition (document, CQ_EDITION_CLEAN, NULL, NULL, NULL);
  gboolean has_letter = FALSE;

  cq_tree_walk (edition, note_band_cb, &has_letter);
  g_assert_true (has_letter);
}

static void
test_divided (void)
{
  const char *records[42] = { NULL };
  g_autoptr (CqNode) document = NULL;
  g_autoptr (CqTimeline) timeline = NULL;
  guint n = 0;

  for (guint i = 0; i < 41; i++)
    records[i] = "<cq:due>2018</cq:due>";
  document = make_document ("en", ADOPTED, records);
  timeline = make_timeline (document, NULL);
  for (guint from = 0, to; from < timeline->rows->len; from = to, n++)
    {
      to = cq_timeline_fit_rows (timeline, from, WIDTH, 150);
      g_assert_cmpuint (to, >, from);
      g_assert_nonnull (get_row (timeline, to - 1)->number);
    }
  g_assert_cmpuint (n, >, 4);
  /* However little room there is, rows go on. */
  g_assert_cmpuint (cq_timeline_fit_rows (timeline, 0, WIDTH, 1), ==, 2);
  g_assert_cmpuint (cq_timeline_fit_rows (timeline, 5, WIDTH, 1), ==, 6);
}

/* A draft marks the day it is made on; a clean edition is the document's alone. */
static void
test_today (void)
{
  g_autoptr (CqNode) document = make_document_of_kinds ();
  CqEditionOptions options = { .kind = CQ_EDITION_CLEAN, .today = { .year = 2018, .month = 3, .day = 9 } };
  g_autoptr (CqNode) clean = cq_edition_make (document, &options, NULL, NULL);
  g_autofree char *clean_text = write_text (clean);
  g_autoptr (CqNode) draft = NULL;
  g_autofree char *draft_text = NULL;

  options.kind = CQ_EDITION_DRAFT;
  draft = cq_edition_make (document, &options, NULL, NULL);
  draft_text = write_text (draft);
  g_assert_null (strstr (clean_text, "today, 9 March 2018"));
  g_assert_nonnull (strstr (draft_text, ">today, 9 March 2018<"));
}

static void
test_switch (void)
{
  g_autoptr (CqNode) document = make_document_of_kinds ();
  g_autoptr (CqNode) off = cq_part_set_timeline (document, NULL, FALSE);
  g_autoptr (CqNode) without = make_edition (off, CQ_EDITION_CLEAN, NULL, NULL, NULL);
  g_autofree char *text = write_text (without);
  g_autoptr (CqNode) both = cq_part_set_roadmap (document, NULL, CQ_ROADMAP_BOTH, NULL);
  g_autoptr (CqPart) kept = cq_part_find (both, NULL);

  g_assert_null (strstr (text, "<informalfigure"));
  g_assert_true (cq_part_has_timeline (kept));
}

static void
test_pictures (gconstpointer data)
{
  const char *lang = data;
  g_autoptr (CqNode) document = make_document_of_kinds ();
  g_autoptr (CqTimeline) timeline = make_timeline (document, NULL);
  g_autoptr (CqNode) svg = NULL;
  g_autoptr (CqNode) again = NULL;
  g_autofree char *name = g_strdup_printf ("edition/timeline-%s.svg", lang);
  g_autofree char *text = NULL;
  g_autofree char *lines = NULL;
  g_auto (GStrv) elements = NULL;

  g_free (timeline->lang);
  timeline->lang = g_strdup (lang);
  svg = cq_timeline_draw (timeline, 0, timeline->rows->len, WIDTH);
  again = cq_timeline_draw (timeline, 0, timeline->rows->len, WIDTH);
  g_assert_true (cq_node_equal (svg, again));
  text = cq_writer_write_node (svg);
  elements = g_strsplit (text, "><", -1);
  lines = g_strjoinv (">\n<", elements);
  cq_assert_golden (name, lines);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/kinds", test_kinds);
  g_test_add_func ("/timeline/unknown", test_unknown);
  g_test_add_func ("/timeline/none", test_none);
  g_test_add_func ("/timeline/long-band", test_long_band);
  g_test_add_func ("/timeline/axis", test_axis);
  g_test_add_func ("/timeline/recurring", test_recurring);
  g_test_add_func ("/timeline/breaking", test_breaking);
  g_test_add_func ("/timeline/thousand", test_thousand);
  g_test_add_func ("/timeline/nameless", test_nameless);
  g_test_add_func ("/timeline/divided", test_divided);
  g_test_add_func ("/timeline/today", test_today);
  g_test_add_func ("/timeline/switch", test_switch);
  g_test_add_data_func ("/timeline/picture/en", "en", test_pictures);
  g_test_add_data_func ("/timeline/picture/ar", "ar", test_pictures);
  return g_test_run ();
}
