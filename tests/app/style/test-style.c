/* Page styles: what is shipped loads; what is wrong is named with file, group and key. */
#include "style/cq-numeral.h"
#include "style/cq-style-private.h"

#include <glib/gstdio.h>

static void
test_shipped (void)
{
  static const char *const names[] = { "asean", "dialogue", "plain", "united-nations" };
  g_auto (GStrv) found = cq_style_list_names ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CqStyle) style = cq_style_load (names[i], &error);

      g_assert_no_error (error);
      g_assert_true (g_strv_contains ((const char *const *) found, names[i]));
      g_assert_cmpfloat_with_epsilon (style->paper.width, 595.276, 0.001);
      g_assert_cmpfloat (style->text[CQ_TEXT_BODY].leading, >, style->text[CQ_TEXT_BODY].size);
      g_assert_cmpuint (style->hash, !=, 0);
    }
}

static void
test_default (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CqStyle) usual = cq_style_load (NULL, &error);
  g_autoptr (CqStyle) dialogue = cq_style_load ("dialogue", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (usual->hash, ==, dialogue->hash);
}

static void
test_base (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CqStyle) dialogue = cq_style_load ("dialogue", &error);
  g_autoptr (CqStyle) style = cq_style_new_from_data ("[style]\nbased-on=dialogue\n[page]\nmargin-left=2.5cm\n[text title]\nsize=20\n", "office", &error);

  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (style->paper.left, 70.866, 0.001);
  g_assert_cmpfloat (style->text[CQ_TEXT_TITLE].size, ==, 20);
  g_assert_true (style->text[CQ_TEXT_TITLE].bold);
  g_assert_cmpfloat (style->text[CQ_TEXT_CELL].size, ==, dialogue->text[CQ_TEXT_CELL].size);
  g_assert_cmpuint (style->hash, !=, dialogue->hash);
}

static void
test_paper (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CqStyle) style = cq_style_load (NULL, &error);
  g_autoptr (CqStyle) letter = cq_style_with_paper (style, "letter", FALSE, &error);
  g_autoptr (CqStyle) lying = cq_style_with_paper (style, "A4", TRUE, &error);
  g_autoptr (CqStyle) landscape = cq_style_new_from_data ("[style]\nbased-on=dialogue\n[page]\nlandscape=true\n", "office", &error);
  g_autoptr (CqStyle) still_lying = cq_style_with_paper (landscape, "letter", FALSE, &error);
  CqPaper turned = cq_style_get_paper (letter, CQ_SHEET_LANDSCAPE);

  g_assert_no_error (error);
  g_assert_cmpfloat (letter->paper.width, ==, 612);
  g_assert_cmpfloat (letter->paper.height, ==, 792);
  g_assert_cmpuint (letter->hash, !=, style->hash);
  g_assert_cmpfloat (lying->paper.width, >, lying->paper.height);
  g_assert_cmpfloat (turned.width, ==, 792);
  g_assert_cmpfloat (style->paper.height, >, 841); /* unchanged */
  g_assert_cmpfloat (still_lying->paper.width, ==, 792); /* as its style says */
  g_assert_null (cq_style_with_paper (style, "napkin", FALSE, &error));
  g_assert_error (error, CQ_STYLE_ERROR, CQ_STYLE_ERROR_VALUE);
}

static void
test_families (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CqStyle) style = cq_style_load (NULL, &error);
  g_autofree char *usual = cq_style_dup_families (style, CQ_FACE_TEXT, NULL);
  g_autofree char *japanese = cq_style_dup_families (style, CQ_FACE_TEXT, "Jpan");

  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (usual, "Noto Serif,"));
  g_assert_nonnull (strstr (usual, "Noto Serif CJK JP"));
  g_assert_true (g_str_has_prefix (japanese, "Noto Serif CJK JP,Noto Serif,"));
}

/* Each fault is refused: its place is named, and what may stand there. */
static void
test_faults (void)
{
  static const struct
  {
    const char *data;
    CqStyleError code;
    const char *place;
    const char *advice;
  } faults[] = {
    { "no key file", CQ_STYLE_ERROR_FILE, "office.style: ", "no page style" },
    { "[page]\nmargin-inner=20\n", CQ_STYLE_ERROR_KEY, "office.style:2: [page] margin-inner: ", "margin-left, margin-right" },
    { "[style]\ntitle=X\n[pages]\nmargin-left=20\n", CQ_STYLE_ERROR_KEY, "office.style:3: [pages]: ", "[page] [first-page]" },
    { "[text hedding]\nsize=20\n", CQ_STYLE_ERROR_KEY, "office.style:1: [text hedding]: ", "[text heading-1]" },
    { "[masthead 7]\nleft=X\n", CQ_STYLE_ERROR_KEY, "office.style:1: [masthead 7]: ", "[masthead 6]" },
    { "[text title]\n# the size\n\nsice=20\n", CQ_STYLE_ERROR_KEY, "office.style:4: [text title] sice: ", "size, leading" },
    { "[page]\nmargin-left[ru]=20\n", CQ_STYLE_ERROR_KEY, "office.style:2: [page] margin-left[ru]: ", "margin-left" },
    { "[head]\nleft[xyzzyx]=A\n", CQ_STYLE_ERROR_KEY, "office.style:2: [head] left[xyzzyx]: ", "no language" },
    { "[page]\npaper=napkin\n", CQ_STYLE_ERROR_VALUE, "office.style:2: [page] paper: “napkin”", "A4, Letter" },
    { "[page]\nwidth=1cm\n", CQ_STYLE_ERROR_VALUE, "[page] width", "from 200 to 3000 points" },
    { "[page]\nsides=both\n", CQ_STYLE_ERROR_VALUE, "[page] sides", "single, double" },
    { "[page]\nmargin-left=many\n", CQ_STYLE_ERROR_VALUE, "[page] margin-left", "from 0 to 400 points" },
    { "[page]\nmargin-left=nan\n", CQ_STYLE_ERROR_VALUE, "[page] margin-left", "mm" },
    { "[page]\nmargin-left=-3\n", CQ_STYLE_ERROR_VALUE, "[page] margin-left", "mm" },
    { "[page]\nmargin-left=300\nmargin-right=300\n", CQ_STYLE_ERROR_VALUE, "office.style:1: [page]: ", "leave 0 × 246 mm" },
    { "[page]\npaper=A5\nmargin-top=150\nmargin-bottom=150\n", CQ_STYLE_ERROR_VALUE, "[page]", "at least" },
    { "[page]\nbinding=200\nmargin-left=150\nmargin-right=150\n", CQ_STYLE_ERROR_VALUE, "[page]", "at least" },
    { "[page]\n[first-page]\nmargin-top=600\nmargin-bottom=200\n", CQ_STYLE_ERROR_VALUE, "[page]", "at least" },
    { "[page]\nmargin-top=20\nhead=40\n[head]\nleft={symbol}\n", CQ_STYLE_ERROR_VALUE, "[page]", "after 7 mm" },
    { "[page]\nmargin-bottom=20\nfoot=40\n[foot]\ncentre={page}\n", CQ_STYLE_ERROR_VALUE, "[page]", "ends 7 mm from it" },
    { "[page]\n[first-page]\nmargin-top=20\n[head]\nleft={symbol}\nfirst-page=true\n", CQ_STYLE_ERROR_VALUE, "[page]", "after 7 mm" },
    { "[fonts]\ntext-Arb=X\n", CQ_STYLE_ERROR_KEY, "office.style:2: [fonts] text-Arb: ", "text-Arab" },
    { "[fonts]\ntext-Araa=X\n", CQ_STYLE_ERROR_KEY, "office.style:2: [fonts] text-Araa: ", "Cyrl" },
    { "[page]\n[first-page]\nmargin-left=144\n", CQ_STYLE_ERROR_VALUE, "[page]", "on the first page" },
    { "[annexes]\nstart=somewhere\n", CQ_STYLE_ERROR_VALUE, "[annexes] start", "page, sheet, run-on" },
    { "[text title]\nalign=middle\n", CQ_STYLE_ERROR_VALUE, "[text title] align", "start, centre, end, justify" },
    { "[text title]\nbold=yes\n", CQ_STYLE_ERROR_VALUE, "[text title] bold", "true, false" },
    { "[text title]\ncolour=#12345\n", CQ_STYLE_ERROR_VALUE, "[text title] colour", "#1a2b3c" },
    { "[text title]\nsize=0\n", CQ_STYLE_ERROR_VALUE, "[text title] size", "from 1 to 200 points" },
    { "[lists]\narabic=n.\n", CQ_STYLE_ERROR_VALUE, "[lists] arabic", "{n}" },
    { "[lists]\nbullets=\n", CQ_STYLE_ERROR_VALUE, "[lists] bullets", "empty" },
    { "[numbering]\nlevel-1={n}\n", CQ_STYLE_ERROR_VALUE, "[numbering] level-1", "{full-width}" },
    { "[numbering]\nlevel-1={arabic}{arabic}\n", CQ_STYLE_ERROR_VALUE, "[numbering] level-1", "{arabic}" },
    { "[headings]\nlevel-5={arabic}\n", CQ_STYLE_ERROR_KEY, "[headings] level-5", "level-4" },
    { "[head]\nleft={author}\n", CQ_STYLE_ERROR_VALUE, "[head] left: “{author}”", "{symbol}" },
    { "[head]\nleft={page\n", CQ_STYLE_ERROR_VALUE, "[head] left", "{page}" },
    { "[masthead 1]\nleft-text=big\n", CQ_STYLE_ERROR_VALUE, "[masthead 1] left-text", "masthead-name" },
    { "[signatures]\ncolumns=2.5\n", CQ_STYLE_ERROR_VALUE, "[signatures] columns", "whole number" },
    { "[fonts]\nbody=Noto Serif\n", CQ_STYLE_ERROR_KEY, "office.style:2: [fonts] body: ", "text, heading, code" },
    { "[fonts]\ntext=\n", CQ_STYLE_ERROR_VALUE, "[fonts] text", "No font" },
    { "[style]\ntitle=X\nbased-on=nowhere\n", CQ_STYLE_ERROR_NOT_FOUND, "office.style:3: [style] based-on: ", "dialogue" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CqStyle) style = cq_style_new_from_data (faults[i].data, "office.style", &error);

      g_assert_null (style);
      g_test_message ("%s", error->message);
      g_assert_error (error, CQ_STYLE_ERROR, (int) faults[i].code);
      g_assert_nonnull (strstr (error->message, faults[i].place));
      g_assert_nonnull (strstr (error->message, faults[i].advice));
    }
}

/* An office has its styles in a folder of its own, and the house in another. */
static void
write_style (const char *variable, const char *name, const char *data)
{
  g_autofree char *folder = g_build_filename (g_getenv (variable), "communique", "styles", NULL);
  g_autofree char *leaf = g_strconcat (name, ".style", NULL);
  g_autofree char *path = g_build_filename (folder, leaf, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, data, -1, &error);
  g_assert_no_error (error);
}

static void
test_own (void)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = NULL;

  write_style ("XDG_DATA_HOME", "ministry", "[style]\ntitle=Ministry\nbased-on=house\n[text body]\nsize=12\n");
  write_style ("XDG_DATA_DIRS", "house", "[style]\ntitle=House\nbased-on=dialogue\n[page]\nmargin-left=100\n");
  /* One that stands in for the shipped style of its name, and is based on it. */
  write_style ("XDG_DATA_HOME", "plain", "[style]\nbased-on=plain\n[page]\nmargin-left=101\n");

  g_autoptr (CqStyle) ministry = cq_style_load ("ministry", &error);
  g_assert_no_error (error);
  g_autoptr (CqStyle) plain = cq_style_load ("plain", &error);
  g_assert_no_error (error);
  names = cq_style_list_names ();
  g_assert_true (g_strv_contains ((const char *const *) names, "ministry"));
  g_assert_true (g_strv_contains ((const char *const *) names, "house"));
  g_assert_cmpstr (ministry->title, ==, "Ministry");
  g_assert_cmpfloat (ministry->paper.left, ==, 100);
  g_assert_cmpfloat (ministry->text[CQ_TEXT_CLAUSE].size, ==, 12); /* the size of the body is that of all who do not say theirs */
  g_assert_cmpfloat (ministry->text[CQ_TEXT_TITLE].size, ==, 18);
  g_assert_cmpstr (plain->title, ==, "Plain Ministry");
  g_autofree char *title = cq_style_dup_title ("plain");
  g_assert_cmpstr (title, ==, "Plain Ministry"); /* of the one that it stands in for */
  g_autofree char *house_title = cq_style_dup_title ("house");
  g_assert_cmpstr (house_title, ==, "House");
  g_assert_cmpfloat (plain->paper.left, ==, 101);
  g_assert_cmpfloat (plain->text[CQ_TEXT_TITLE].size, ==, 16);
}

static void
test_circle (void)
{
  g_autoptr (GError) error = NULL;

  write_style ("XDG_DATA_HOME", "hen", "[style]\nbased-on=egg\n");
  write_style ("XDG_DATA_HOME", "egg", "[style]\nbased-on=hen\n");
  g_assert_null (cq_style_load ("hen", &error));
  g_assert_error (error, CQ_STYLE_ERROR, CQ_STYLE_ERROR_VALUE);
  g_assert_nonnull (strstr (error->message, "egg.style:2: [style] based-on: “hen”"));
}

/* A fault in what a style is based on is told of that file. */
static void
test_fault_below (void)
{
  g_autoptr (GError) error = NULL;

  write_style ("XDG_DATA_HOME", "cracked", "[style]\ntitle=Cracked\n\n[text body]\nsize=huge\n");
  g_assert_null (cq_style_new_from_data ("[style]\nbased-on=cracked\n[text body]\nsize=12\n", "office.style", &error));
  g_assert_nonnull (strstr (error->message, "cracked.style:5: [text body] size: “huge”"));
}

static void
test_sides (void)
{
  static const char data[] = "[page]\npaper=A4\nsides=double\nbinding=20\nmargin-left=70\nmargin-right=50\nmargin-top=60\nmargin-bottom=80\n"
                             "head=30\nfoot=40\n[first-page]\nmargin-top=200\nmargin-left=60\nmargin-right=60\n";
  static const struct
  {
    guint side;
    double left, right, top, bottom, head;
  } cases[] = {
    { 0, 90, 50, 60, 80, 30 },
    { CQ_SHEET_VERSO, 50, 90, 60, 80, 30 },
    { CQ_SHEET_RTL, 50, 90, 60, 80, 30 },
    { CQ_SHEET_RTL | CQ_SHEET_VERSO, 90, 50, 60, 80, 30 },
    { CQ_SHEET_FIRST, 80, 60, 200, 80, 30 },
    { CQ_SHEET_LANDSCAPE, 70, 50, 80, 80, 50 },
    { CQ_SHEET_LANDSCAPE | CQ_SHEET_VERSO, 50, 70, 60, 100, 30 },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (CqStyle) style = cq_style_new_from_data (data, "office.style", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CqPaper paper = cq_style_get_paper (style, cases[i].side);

      g_test_message ("side %u", cases[i].side);
      g_assert_cmpfloat (paper.left, ==, cases[i].left);
      g_assert_cmpfloat (paper.right, ==, cases[i].right);
      g_assert_cmpfloat (paper.top, ==, cases[i].top);
      g_assert_cmpfloat (paper.bottom, ==, cases[i].bottom);
      g_assert_cmpfloat (paper.head, ==, cases[i].head);
      g_assert_cmpfloat_with_epsilon (paper.width - paper.left - paper.right,
                                      cq_style_get_measure (style, (cases[i].side & CQ_SHEET_LANDSCAPE) != 0), 0.001);
    }
}

static void
test_custom_paper (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CqStyle) style = cq_style_new_from_data ("[page]\nwidth=170mm\nheight=240mm\nlandscape=true\n", "office.style", &error);

  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (style->paper.width, 680.3, 0.1);
  g_assert_cmpfloat_with_epsilon (style->paper.height, 481.9, 0.1);
}

/* The margins of a style may be too much for other paper. */
static void
test_narrow_paper (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CqStyle) style = cq_style_new_from_data ("[page]\nmargin-left=60mm\nmargin-right=60mm\n", "office.style", &error);

  g_assert_no_error (error);
  g_assert_null (cq_style_with_paper (style, "A5", FALSE, &error));
  g_assert_error (error, CQ_STYLE_ERROR, CQ_STYLE_ERROR_VALUE);
  g_assert_nonnull (strstr (error->message, "A5"));
}

static void
test_patterns (void)
{
  static const struct
  {
    const char *pattern;
    const char *filled;
  } cases[] = {
    { "{symbol}", "CAJ/1" },
    { "{page} / {pages}", "2 / 5" },
    { "Distr.: {distribution-value}", "" },
    { "{place}, {date}", "1 May 2017" },
    { "{date}, {place}", "1 May 2017" },
    { "{symbol} {place} ({version})", "CAJ/1" },
    { "{distribution-value}\n{date}\nOriginal: {language}", "1 May 2017" },
    { "Ministry", "Ministry" },
    { "", "" },
  };
  const char *words[CQ_N_PATTERN_WORDS] = { [CQ_PATTERN_SYMBOL] = "CAJ/1", [CQ_PATTERN_PAGE] = "2", [CQ_PATTERN_PAGES] = "5",
                                            [CQ_PATTERN_DATE] = "1 May 2017", [CQ_PATTERN_PLACE] = "" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *filled = cq_pattern_fill (cases[i].pattern, words);
      g_assert_true (cq_pattern_is_valid (cases[i].pattern));
      g_assert_cmpstr (filled, ==, cases[i].filled);
    }
}

/* A pattern speaks the language of the document, and one that is changed forgets the translations of the old one. */
static void
test_languages (void)
{
  static const char data[] = "[head]\nleft=Page {page}\nleft[ru]=Страница {page}\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (CqStyle) style = cq_style_new_from_data (data, "office.style", &error);
  g_assert_no_error (error);
  write_style ("XDG_DATA_HOME", "spoken", data);
  g_autoptr (CqStyle) changed = cq_style_new_from_data ("[style]\nbased-on=spoken\n[head]\nleft=p. {page}\n", "office.style", &error);
  g_assert_no_error (error);

  g_assert_cmpstr (cq_pattern_get (&style->head.patterns.left, "en"), ==, "Page {page}");
  g_assert_cmpstr (cq_pattern_get (&style->head.patterns.left, "ru-KZ"), ==, "Страница {page}");
  g_assert_cmpstr (cq_pattern_get (&changed->head.patterns.left, "ru"), ==, "p. {page}");
  g_assert_null (cq_pattern_get (&style->head.patterns.right, "ru"));
}

static void
test_numerals (void)
{
  static const struct
  {
    const char *label;
    guint number;
    const char *text;
  } cases[] = {
    { "{arabic}.", 12, "12." },          { "第{arabic}", 3, "第3" },      { "{full-width}", 10, "１０" },
    { "({lower-alpha})", 28, "(ab)" },   { "{upper-alpha}.", 26, "Z." },  { "({lower-roman})", 14, "(xiv)" },
    { "{upper-roman}.", 49, "XLIX." },   { "（{katakana}）", 6, "（カ）" }, { "{kanji}", 21, "二十一" },
    { "{kanji}、", 10, "十、" },          { "{cyrillic})", 10, "к)" },      { "{arabic-indic} -", 25, "٢٥ -" },
    { "({abjad})", 3, "(ج)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;
      g_assert_true (cq_numeral_is_label (cases[i].label));
      text = cq_numeral_fill (cases[i].label, cases[i].number);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
  g_assert_false (cq_numeral_is_label ("{n}"));
  g_assert_false (cq_numeral_is_label ("arabic"));
  g_assert_false (cq_numeral_is_label ("{arabic}}"));
}

static void
test_not_found (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (cq_style_load ("no-such-style", &error));
  g_assert_error (error, CQ_STYLE_ERROR, CQ_STYLE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (cq_style_load ("/no/such/file.style", &error));
  g_assert_error (error, CQ_STYLE_ERROR, CQ_STYLE_ERROR_NOT_FOUND);
}

/* The manual has every key of every group. */
static void
test_manual (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), "ui", "data", "communique-style.5", NULL);
  g_autofree char *list = cq_style_groups_list ("");
  g_auto (GStrv) groups = g_strsplit (list, "] ", -1);
  g_autofree char *manual = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &manual, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_autofree char *name = g_strndup (groups[i] + 1, strcspn (groups[i] + 1, " ]"));
      gboolean has_members = strchr (groups[i], ' ') != NULL;
      g_autofree char *group_name = g_strconcat (name, g_str_equal (name, "text") ? " body" : has_members ? " 1" : "", NULL);
      gsize offset;
      const CqStyleGroup *group = cq_style_groups_find (group_name, &offset);
      g_autofree char *heading = g_strconcat ("[", name, NULL);

      g_assert_nonnull (group);
      g_assert_nonnull (strstr (manual, heading));
      for (guint k = 0; k < group->n_keys; k++)
        {
          g_autofree char *pattern = g_strdup_printf ("(?m)^\\.(It )?Cm .*(?<![-a-z])%s(?![-a-z])", group->keys[k].name);
          g_test_message ("[%s] %s", group_name, group->keys[k].name);
          g_assert_true (g_regex_match_simple (pattern, manual, 0, 0) || g_str_has_prefix (group->keys[k].name, "level-"));
        }
    }
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *leaf;

  while (folder != NULL && (leaf = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, leaf, NULL);
      if (g_file_test (inner, G_FILE_TEST_IS_DIR))
        remove_folder (inner);
      else
        g_remove (inner);
    }
  g_rmdir (path);
}

int
main (int argc, char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("cq-style-XXXXXX", NULL);
  g_autofree char *own = g_build_filename (home, "own", NULL);
  g_autofree char *house = g_build_filename (home, "house", NULL);
  int status;

  g_setenv ("XDG_DATA_HOME", own, TRUE);
  g_setenv ("XDG_DATA_DIRS", house, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/style/shipped", test_shipped);
  g_test_add_func ("/style/default", test_default);
  g_test_add_func ("/style/base", test_base);
  g_test_add_func ("/style/paper", test_paper);
  g_test_add_func ("/style/families", test_families);
  g_test_add_func ("/style/faults", test_faults);
  g_test_add_func ("/style/not-found", test_not_found);
  g_test_add_func ("/style/sides", test_sides);
  g_test_add_func ("/style/custom-paper", test_custom_paper);
  g_test_add_func ("/style/narrow-paper", test_narrow_paper);
  g_test_add_func ("/style/patterns", test_patterns);
  g_test_add_func ("/style/languages", test_languages);
  g_test_add_func ("/style/numerals", test_numerals);
  g_test_add_func ("/style/manual", test_manual);
  g_test_add_func ("/style/own", test_own);
  g_test_add_func ("/style/circle", test_circle);
  g_test_add_func ("/style/fault-below", test_fault_below);
  status = g_test_run ();
  remove_folder (home);
  return status;
}
