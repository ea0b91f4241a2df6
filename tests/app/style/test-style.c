/* Page styles: what is shipped loads; what is wrong is named with file, group and key. */
#include "style/cq-style.h"

static void
test_shipped (void)
{
  static const char *const names[] = { "dialogue", "plain" };
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
  g_autoptr (CqStyle) style = cq_style_new_from_data ("[style]\nbase=dialogue\n[page]\nmargin-left=2.5cm\n[text title]\nsize=20\n", "office", &error);

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
  CqPaper turned = cq_style_get_landscape (letter);

  g_assert_no_error (error);
  g_assert_cmpfloat (letter->paper.width, ==, 612);
  g_assert_cmpfloat (letter->paper.height, ==, 792);
  g_assert_cmpuint (letter->hash, !=, style->hash);
  g_assert_cmpfloat (lying->paper.width, >, lying->paper.height);
  g_assert_cmpfloat (turned.width, ==, 792);
  g_assert_cmpfloat (style->paper.height, >, 841); /* unchanged */
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

/* Each fault is refused and its place is named. */
static void
test_faults (void)
{
  static const struct
  {
    const char *data;
    CqStyleError code;
    const char *place;
  } faults[] = {
    { "no key file", CQ_STYLE_ERROR_FILE, "office.style" },
    { "[page]\nmargin-inner=20\n", CQ_STYLE_ERROR_KEY, "[page] margin-inner" },
    { "[pages]\nmargin-left=20\n", CQ_STYLE_ERROR_KEY, "[pages] margin-left" },
    { "[text hedding]\nsize=20\n", CQ_STYLE_ERROR_KEY, "[text hedding] size" },
    { "[text title]\nsice=20\n", CQ_STYLE_ERROR_KEY, "[text title] sice" },
    { "[page]\npaper=napkin\n", CQ_STYLE_ERROR_VALUE, "[page] paper" },
    { "[page]\nmargin-left=many\n", CQ_STYLE_ERROR_VALUE, "[page] margin-left" },
    { "[page]\nmargin-left=nan\n", CQ_STYLE_ERROR_VALUE, "[page] margin-left" },
    { "[page]\nmargin-left=-3\n", CQ_STYLE_ERROR_VALUE, "[page] margin-left" },
    { "[page]\nmargin-left=300\nmargin-right=300\n", CQ_STYLE_ERROR_VALUE, "[page] margin-left" },
    { "[text title]\nalign=middle\n", CQ_STYLE_ERROR_VALUE, "[text title] align" },
    { "[text title]\nbold=yes\n", CQ_STYLE_ERROR_VALUE, "[text title] bold" },
    { "[text title]\ncolour=#12345\n", CQ_STYLE_ERROR_VALUE, "[text title] colour" },
    { "[text title]\nsize=0\n", CQ_STYLE_ERROR_VALUE, "[text title] size" },
    { "[lists]\narabic=n.\n", CQ_STYLE_ERROR_VALUE, "[lists] arabic" },
    { "[lists]\nbullets=\n", CQ_STYLE_ERROR_VALUE, "[lists] bullets" },
    { "[head]\nleft={author}\n", CQ_STYLE_ERROR_VALUE, "[head] left" },
    { "[tables]\nlandscape-from=2.5\n", CQ_STYLE_ERROR_VALUE, "[tables] landscape-from" },
    { "[fonts]\nbody=Noto Serif\n", CQ_STYLE_ERROR_KEY, "[fonts] body" },
    { "[fonts]\ntext=\n", CQ_STYLE_ERROR_VALUE, "[fonts] text" },
    { "[style]\nbase=nowhere\n", CQ_STYLE_ERROR_NOT_FOUND, "nowhere" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CqStyle) style = cq_style_new_from_data (faults[i].data, "office.style", &error);

      g_test_message ("%s", faults[i].data);
      g_assert_null (style);
      g_assert_error (error, CQ_STYLE_ERROR, (int) faults[i].code);
      g_assert_nonnull (strstr (error->message, faults[i].place));
    }
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/style/shipped", test_shipped);
  g_test_add_func ("/style/default", test_default);
  g_test_add_func ("/style/base", test_base);
  g_test_add_func ("/style/paper", test_paper);
  g_test_add_func ("/style/families", test_families);
  g_test_add_func ("/style/faults", test_faults);
  g_test_add_func ("/style/not-found", test_not_found);
  return g_test_run ();
}
