/* Which copies bear what, in which words. */
#include <string.h>

#include "docbook/cq-reader.h"
#include "export/cq-export.h"

#define MAY_DAY 1493632800 /* 1 May 2017, 10:00 UTC */

static CqNode *
load_named (const char *leaf)
{
  g_autofree char *path = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), "tests", "app", "edition", "documents", leaf, NULL);
  g_autoptr (GError) error = NULL;
  CqNode *document = cq_reader_load_file (path, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static CqNode *
load (void)
{
  return load_named ("statement.xml");
}

static CqPages *
lay_out (const CqExportChoice *choice,
         GError **error)
{
  g_autoptr (CqNode) document = load ();
  g_autoptr (CqNode) edition = cq_export_make_edition (document, choice, NULL, NULL);

  return cq_export_lay_out (document, edition, choice, NULL, error);
}

static char *
dump (const CqExportChoice *choice)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CqPages) pages = lay_out (choice, &error);

  g_assert_no_error (error);
  return cq_pages_dump (pages);
}

static void
test_clean (void)
{
  const CqExportMarkings refused[] = {
    { .watermark = "Final" },
    { .version = "Rev. 2" },
    { .notice = CQ_EXPORT_NOTICE_ADVANCE_UNEDITED },
    { .notice = CQ_EXPORT_NOTICE_UNOFFICIAL_TRANSLATION },
    { .line_numbers = CQ_LINE_NUMBERS_EVERY },
    { .has_symbols = TRUE },
  };
  const CqExportChoice bare = { .markings = { .watermark = "", .version = "", .time = MAY_DAY, .is_continuous = TRUE } };
  const CqExportChoice usual = { .target = CQ_EXPORT_PDF };
  g_autofree char *clean = dump (&usual);
  g_autofree char *same = dump (&bare);

  g_assert_null (strstr (clean, "watermark"));
  g_assert_null (strstr (clean, "UTC"));
  g_assert_cmpstr (same, ==, clean);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (CqNode) document = load ();
      const CqExportChoice choice = { .markings = refused[i] };
      g_autoptr (GError) error = NULL;

      g_assert_null (lay_out (&choice, &error));
      g_assert_error (error, CQ_EXPORT_ERROR, CQ_EXPORT_ERROR_MARKINGS);
      g_clear_error (&error);
      g_assert_null (cq_export_make (document, &choice, 0, NULL, NULL, NULL, NULL, &error));
      g_assert_error (error, CQ_EXPORT_ERROR, CQ_EXPORT_ERROR_MARKINGS);
    }
}

typedef struct
{
  const char *lang;
  CqExportMarkings markings;
  const char *there[4];  /* lines or ends of lines */
  const char *absent[3];
} Case;

static const Case cases[] = {
  { NULL, { 0 }, { "  watermark Draft\n" }, { "UTC", "Advance", "Pp1" } },
  { NULL, { .time = MAY_DAY }, { "  watermark Draft\n", "Artifact   Version of 1 May 2017, 10:00 UTC\n" } },
  { NULL, { .time = MAY_DAY, .version = "Rev. 2" }, { "Artifact   Rev. 2, 1 May 2017, 10:00 UTC\n" }, { "Version of" } },
  { NULL, { .version = "Rev. 2" }, { "Artifact   Rev. 2\n" } },
  { NULL, { .time = MAY_DAY, .version = "", .watermark = "" }, { "page 1 " }, { "UTC", "watermark" } },
  { NULL, { .watermark = "Embargoed" }, { "  watermark Embargoed\n" } },
  { NULL, { .notice = CQ_EXPORT_NOTICE_ADVANCE_UNEDITED }, { "Artifact   Advance unedited version\n" } },
  { NULL, { .has_symbols = TRUE }, { "Artifact   Op1\n", "Artifact   Op4\n" } },
  { "ja",
    { .time = MAY_DAY, .notice = CQ_EXPORT_NOTICE_UNOFFICIAL_TRANSLATION },
    { "  watermark 案\n", "Artifact   （仮訳）\n", "Artifact   2017年5月1日 10:00（UTC）版\n" } },
};

static void
test_draft (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CqExportChoice choice = { .edition = CQ_EDITION_DRAFT, .lang = cases[i].lang, .markings = cases[i].markings };
      g_autofree char *pages = dump (&choice);

      for (guint t = 0; t < G_N_ELEMENTS (cases[i].there) && cases[i].there[t] != NULL; t++)
        if (strstr (pages, cases[i].there[t]) == NULL)
          g_error ("case %u: no “%s” in\n%s", i, cases[i].there[t], pages);
      for (guint t = 0; t < G_N_ELEMENTS (cases[i].absent) && cases[i].absent[t] != NULL; t++)
        if (strstr (pages, cases[i].absent[t]) != NULL)
          g_error ("case %u: “%s” in\n%s", i, cases[i].absent[t], pages);
    }
}

static void
test_line_numbers (void)
{
  static const struct
  {
    const char *text;
    gboolean is_right;
    CqLineNumbers numbers;
    gboolean is_continuous;
  } options[] = {
    { "none", TRUE, CQ_LINE_NUMBERS_NONE, FALSE },
    { "every", TRUE, CQ_LINE_NUMBERS_EVERY, FALSE },
    { "every,page", TRUE, CQ_LINE_NUMBERS_EVERY, FALSE },
    { "every,continuous", TRUE, CQ_LINE_NUMBERS_EVERY, TRUE },
    { "fifth", TRUE, CQ_LINE_NUMBERS_FIFTH, FALSE },
    { "fifth,continuous", TRUE, CQ_LINE_NUMBERS_FIFTH, TRUE },
    { "", FALSE },
    { "tenth", FALSE },
    { "every,", FALSE },
    { "every,day", FALSE },
    { "fifth,page,continuous", FALSE },
    { "continuous", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      CqExportMarkings markings = { .line_numbers = CQ_LINE_NUMBERS_FIFTH };

      g_test_message ("%s", options[i].text);
      g_assert_cmpint (cq_export_line_numbers_from_string (options[i].text, &markings), ==, options[i].is_right);
      g_assert_cmpint (markings.line_numbers, ==, options[i].is_right ? options[i].numbers : CQ_LINE_NUMBERS_FIFTH);
      g_assert_cmpint (markings.is_continuous, ==, options[i].is_continuous);
    }
}

/* What is signed bears nothing but what is signed: neither of the main text nor of an annex, on pages nor elsewhere. */
static void
test_signature (void)
{
  static const CqExportMarkings asked[] = { { .watermark = "Final" }, { .version = "Rev. 2" }, { .has_symbols = TRUE } };
  static const char *const leaves[] = { "statement.xml", "dossier.xml" };
  static const CqExportTarget targets[] = { CQ_EXPORT_DOCBOOK, CQ_EXPORT_TEXT };

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      const CqExportChoice marked = { .edition = CQ_EDITION_SIGNATURE, .markings = asked[i] };
      g_autoptr (GError) error = NULL;

      g_assert_null (lay_out (&marked, &error));
      g_assert_error (error, CQ_EXPORT_ERROR, CQ_EXPORT_ERROR_MARKINGS);
    }
  for (guint i = 0; i < G_N_ELEMENTS (leaves) * G_N_ELEMENTS (targets); i++)
    {
      const CqExportChoice clean = { .target = targets[i % 2] };
      const CqExportChoice signature = { .target = targets[i % 2], .edition = CQ_EDITION_SIGNATURE };
      g_autoptr (CqNode) document = load_named (leaves[i / 2]);
      g_autoptr (GBytes) circulated = cq_export_make (document, &clean, 0, NULL, NULL, NULL, NULL, NULL);
      g_autoptr (GBytes) to_sign = cq_export_make (document, &signature, 0, NULL, NULL, NULL, NULL, NULL);
      g_autofree char *before = g_strndup (g_bytes_get_data (circulated, NULL), g_bytes_get_size (circulated));
      g_autofree char *after = g_strndup (g_bytes_get_data (to_sign, NULL), g_bytes_get_size (to_sign));

      g_assert_nonnull (strstr (before, "Distribution"));
      g_assert_null (strstr (after, "Distribution"));
      g_assert_null (strstr (after, "legalnotice"));
      g_assert_null (strstr (after, "Unclassified"));
      g_assert_nonnull (strstr (after, "Joint Statement"));
      /* Nothing else is lost. */
      g_assert_cmpuint (strlen (before) - strlen (after), <, 400);
    }
}

/* Nobody signs a translation. */
static void
test_translation (void)
{
  const CqExportChoice translation = { .edition = CQ_EDITION_SIGNATURE, .lang = "ja" };
  const CqExportChoice beside = { .edition = CQ_EDITION_SIGNATURE, .beside = (const char *const[]) { "en", "ja", NULL } };
  const CqExportChoice authentic = { .edition = CQ_EDITION_SIGNATURE, .lang = "en" };
  g_autoptr (CqNode) document = load_named ("three-languages.xml");
  g_autoptr (CqNode) edition = cq_export_make_edition (document, &authentic, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) other = NULL;

  g_assert_nonnull (edition);
  g_assert_null (cq_export_make_edition (document, &translation, NULL, &error));
  g_assert_error (error, CQ_EDITION_ERROR, CQ_EDITION_ERROR_STANDING);
  g_assert_nonnull (strstr (error->message, "Japanese"));
  g_assert_null (cq_export_make_edition (document, &beside, NULL, &other));
  g_assert_error (other, CQ_EDITION_ERROR, CQ_EDITION_ERROR_STANDING);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/markings/clean", test_clean);
  g_test_add_func ("/export/markings/signature", test_signature);
  g_test_add_func ("/export/markings/translation", test_translation);
  g_test_add_func ("/export/markings/draft", test_draft);
  g_test_add_func ("/export/markings/line-numbers", test_line_numbers);
  return g_test_run ();
}
