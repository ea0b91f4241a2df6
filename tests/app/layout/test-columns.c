/* How wide the columns of tables are. */
#include "layout-support.h"

/* How high a table of random texts is with columns of these proportions; 0: as its content asks. */
static double
height_of_table (guint seed, guint a, guint b, guint c)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GString) body = g_string_new ("<informaltable xml:id='t'><tgroup cols='4'>");
  g_autoptr (CqNode) document = NULL;
  g_autoptr (CqPages) pages = NULL;
  guint n;
  const CqPlace *places;
  double height = 0;
  gint longest[] = { g_rand_int_range (rand, 2, 30), g_rand_int_range (rand, 2, 30), g_rand_int_range (rand, 2, 30) };

  if (a > 0)
    g_string_append_printf (body, "<colspec colwidth='1*'/><colspec colwidth='%u*'/><colspec colwidth='%u*'/><colspec colwidth='%u*'/>", a, b, c);
  g_string_append (body, "<tbody>");
  for (guint row = 0; row < 8; row++)
    {
      g_string_append_printf (body, "<row><entry>%u</entry>", row + 1);
      for (guint column = 0; column < 3; column++)
        {
          g_string_append (body, "<entry>");
          for (gint w = g_rand_int_range (rand, 1, longest[column] + 1); w > 0; w--)
            g_string_append (body, w % 3 == 0 ? "transport " : "of roads ");
          g_string_append (body, "</entry>");
        }
      g_string_append (body, "</row>");
    }
  g_string_append (body, "</tbody></tgroup></informaltable>");
  document = parse_body (body->str);
  pages = lay_out (document);
  places = cq_pages_get_places (pages, &n);
  for (guint i = 0; i < n; i++)
    if (g_str_equal (places[i].id, "t"))
      height += places[i].height;
  return height;
}

/* Columns as wide as their content asks make a table about as low as any proportions could. */
static void
test_columns (void)
{
  for (guint seed = 1; seed <= 6; seed++)
    {
      double own = height_of_table (seed, 0, 0, 0), best = G_MAXDOUBLE;

      for (guint a = 2; a <= 14; a += 4)
        for (guint b = 2; b <= 14; b += 4)
          for (guint c = 2; c <= 14; c += 4)
            best = MIN (best, height_of_table (seed, a, b, c));
      g_test_message ("seed %u: %.0f, at best %.0f", seed, own, best);
      g_assert_cmpfloat (own, <=, best * 1.06);
    }
}

/* A table that wants more than the measure has all of it, though its long words ask for more than an equal part. */
static void
test_full (void)
{
  for (guint n_words = 1; n_words <= 12; n_words++)
    {
      g_autoptr (GString) body = g_string_new ("<informaltable xml:id='t'><tgroup cols='4'><tbody><row><entry>");
      g_autoptr (CqNode) document = NULL;
      g_autoptr (CqPages) pages = NULL;
      const CqPage *page;
      double end = 0;

      for (guint i = 0; i < n_words; i++)
        g_string_append (body, i == 0 ? "Verkehrszusammenarbeitsvereinbarung" : " on");
      g_string_append (body, "</entry>");
      for (guint i = 0; i < 3; i++)
        g_string_append (body, "<entry>Roads and rails</entry>");
      g_string_append (body, "</row></tbody></tgroup></informaltable>");
      document = parse_body (body->str);
      pages = lay_out (document);
      page = cq_pages_get_page (pages, 0);
      for (guint i = 0; i < page->n_marks; i++)
        if (page->marks[i].kind == CQ_MARK_RULE)
          end = MAX (end, page->marks[i].x + page->marks[i].width);
      g_assert_cmpfloat_with_epsilon (end, page->width - 79, 0.1);
    }
}

/* A first line that begins further in takes its room, in each cell alike; one that a style gives to its paragraphs is none of cells'. */
static void
test_first_line (void)
{
  g_autoptr (CqNode) document
    = parse_body ("<section><title>Area</title><para>Paragraph.</para><informaltable><tgroup cols='2'><tbody><row><entry>2018-02-01</entry>"
                  "<entry>Cooperation in transport and logistics along the corridor, and in all that belongs to it, from sea to sea, every year</entry>"
                  "</row><row><entry>Short</entry><entry>Brief</entry></row></tbody></tgroup></informaltable></section>");
  g_autoptr (CqPages) in_cells = lay_out_styled (document, "[style]\nbased-on=dialogue\n[text cell]\nfirst-line=30\n", NULL);
  g_autoptr (CqPages) in_text = lay_out_styled (document, "[style]\nbased-on=dialogue\n[text body]\nfirst-line=30\n", NULL);
  guint n;

  cq_pages_get_broken_words (in_cells, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpfloat_with_epsilon (find_mark (in_cells, 0, "2018-02-01")->x, 79 + 5 + 30, 0.1);
  g_assert_cmpfloat_with_epsilon (find_mark (in_cells, 0, "Short")->x, 79 + 5 + 30, 0.1);
  g_assert_cmpfloat_with_epsilon (find_mark (in_text, 0, "Paragraph.")->x, 79 + 30, 0.1);
  g_assert_cmpfloat_with_epsilon (find_mark (in_text, 0, "Area")->x, 79, 0.1);
  g_assert_cmpfloat_with_epsilon (find_mark (in_text, 0, "Short")->x, 79 + 5, 0.1);
}

/* A table wider than the page breaks words rather than leave it, and names them. */
static void
test_too_wide (void)
{
  g_autoptr (GString) body = g_string_new ("<informaltable xml:id='t'><tgroup cols='9'><tbody><row>");
  g_autoptr (CqNode) document = NULL;
  g_autoptr (CqPages) pages = NULL;
  const CqBrokenWord *broken;
  guint n;

  for (guint i = 0; i < 30; i++)
    g_string_append_printf (body, "<entry xml:id='c%u'>of Interoperabilityarrangements%u</entry>", i, i);
  g_string_append (body, "</row></tbody></tgroup></informaltable><para xml:id='p'>Words that fit, and 日本語の長い文章であって、"
                         "どこでも行を改めることができるもの、すなわち何も問題のない文章である。もう一度、問題のない文章である。</para>");
  document = parse_body (body->str);
  pages = lay_out (document);
  broken = cq_pages_get_broken_words (pages, &n);
  g_assert_cmpuint (n, ==, 30);
  g_assert_cmpstr (broken[0].text, ==, "Interoperabilityarrangements0");
  g_assert_cmpstr (broken[0].block, ==, "c0");
  g_assert_cmpuint (count_lost_words (document, pages), ==, 0);
  for (guint p = 0; p < cq_pages_get_n_pages (pages); p++)
    for (guint i = 0; i < cq_pages_get_page (pages, p)->n_marks; i++)
      {
        const CqPage *page = cq_pages_get_page (pages, p);
        if (page->marks[i].kind == CQ_MARK_RUN)
          g_assert_cmpfloat (page->marks[i].x + (double) page->marks[i].run->width, <=, page->width - 79 + 0.5);
      }
}

/* How many lines outside of the text say @words. */
static guint
count_repeats (CqPages *pages, const char *words)
{
  g_autofree char *dump = cq_pages_dump (pages);
  g_auto (GStrv) lines = g_strsplit (dump, "\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    n += strstr (lines[i], " Artifact ") != NULL && g_str_has_suffix (lines[i], words);
  return n;
}

/* A table that goes on says so on every further page, in its language, with its title and its head. */
static void
test_continued (void)
{
  static const struct
  {
    const char *lang;
    const char *title; /* (nullable) */
    const char *line;
  } cases[] = { { "en", "Actions", "Actions (continued)" }, { "ru", "Меры", "Меры (продолжение)" }, { "ja", "措置", "措置（続き）" },
                { "en", NULL, "(continued)" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *kind = cases[i].title != NULL ? "table" : "informaltable";
      g_autoptr (GString) body = g_string_new (NULL);
      g_autofree char *title = g_strdup_printf ("<title>%s</title>", cases[i].title);
      g_autoptr (CqNode) document = NULL;
      g_autoptr (CqPages) pages = NULL;
      guint n_further;

      g_string_append_printf (body, "<section xml:lang='%s'><title>S</title><%s>%s<tgroup cols='1'><thead><row><entry>Head</entry></row></thead><tbody>",
                              cases[i].lang, kind, cases[i].title != NULL ? title : "");
      for (guint row = 0; row < 90; row++)
        g_string_append_printf (body, "<row><entry>Row %u</entry></row>", row);
      g_string_append_printf (body, "</tbody></tgroup></%s></section>", kind);
      document = parse_body (body->str);
      pages = lay_out (document);
      n_further = cq_pages_get_n_pages (pages) - 1;
      g_assert_cmpuint (n_further, >, 1);
      g_assert_cmpuint (count_repeats (pages, "Head"), ==, n_further);
      g_assert_cmpuint (count_repeats (pages, cases[i].line), ==, cases[i].title != NULL ? n_further : 0);
    }
}

static double
find_second_column (const char *typed, gsize n)
{
  g_autofree char *body = g_strdup_printf ("<informaltable><tgroup cols='2'><tbody><row><entry>The Participants will exchange the timetables of all container "
                                           "trains along the corridor, and report to the Senior Officials%.*s</entry><entry>Here are just as many words, and some more "
                                           "of them, as the room that is shared out is wanted by both of the columns</entry></row></tbody></tgroup></informaltable>",
                                           (int) n, typed);
  g_autoptr (CqNode) document = parse_body (body);
  g_autoptr (CqPages) pages = lay_out (document);
  const CqPage *page = cq_pages_get_page (pages, 0);

  for (guint i = 0; i < page->n_marks; i++)
    if (page->marks[i].kind == CQ_MARK_RUN && g_str_has_prefix (page->marks[i].run->text, "Here"))
      return page->marks[i].x;
  g_assert_not_reached ();
}

/* Columns stand still while a long cell is typed in, but for a letter now and then. */
static void
test_steady (void)
{
  static const char typed[] = ", who meet once a year in the spring and review it";
  double last = find_second_column (typed, 0);
  guint n_moves = 0;

  for (gsize n = 1; n < sizeof typed; n++)
    {
      double x = find_second_column (typed, n);

      n_moves += x < last || x > last;
      last = x;
    }
  g_assert_cmpuint (n_moves, >=, 1);
  g_assert_cmpuint (n_moves, <=, sizeof typed / 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/columns/by-content", test_columns);
  g_test_add_func ("/columns/full", test_full);
  g_test_add_func ("/columns/first-line", test_first_line);
  g_test_add_func ("/columns/continued", test_continued);
  g_test_add_func ("/columns/too-wide", test_too_wide);
  g_test_add_func ("/columns/steady", test_steady);
  return g_test_run ();
}
