/* The founding case, from New to the files that circulate, through the accessibility bus. */
#include <json-glib/json-glib.h>
#include <string.h>

#include "editor.h"
#include "outputs.h"

#define N_STEPS 50

typedef struct
{
  const char *who[2];
  const char *what;
  const char *by;
} Commitment;

/* One date of each precision: month, year, quarter, day, range */
static const Commitment transport[] = {
  { { "Japan" }, "assist in training personnel of road control", "December 2018" },
  { { "Kazakhstan", "Uzbekistan" }, "open a joint dispatch centre for rail freight", "2019" },
  { { "Tajikistan" }, "bring the border terminals into one electronic queue", "the third quarter of 2018" },
};
static const Commitment water[] = {
  { { "Kyrgyzstan" }, "share the measurements of the upper reaches", "31 March 2018" },
  { { "Turkmenistan", "Japan" }, "hold courses for water engineers in Ashgabat", "2018–2020" },
};

static void
fill_in_meeting (Drive *drive)
{
  editor_show (drive, "Meeting");
  editor_fill (drive, "Name", "6th Meeting of Foreign Ministers");
  editor_fill (drive, "Number", "6");
  editor_fill (drive, "Framework", "“Central Asia + Japan” Dialogue");
  editor_fill (drive, "City", "Ashgabat");
  editor_pick_country (drive, "Choose Country", "turkm", "Turkmenistan");
  editor_fill (drive, "Dates", "1 May 2017");
}

static void
fill_in_parties (Drive *drive)
{
  editor_show (drive, "Parties");
  editor_add_party (drive, "japan", "Japan");
  editor_add_party (drive, "kazakh", "Kazakhstan");
  editor_add_party (drive, "kyrgyz", "Kyrgyzstan");
  editor_add_party (drive, "tajik", "Tajikistan");
  editor_add_party (drive, "turkm", "Turkmenistan");
  editor_add_party (drive, "uzbek", "Uzbekistan");

  editor_show (drive, "Japan");
  editor_fill (drive, "Name", "Fumio Kishida");
  editor_fill (drive, "Title", "Minister for Foreign Affairs of Japan");
  editor_show (drive, "Turkmenistan");
  editor_choose (drive, NULL, "Role", "Host");
  editor_fill (drive, "Name", "Raşit Meredow");
  editor_fill (drive, "Title", "Minister of Foreign Affairs of Turkmenistan");
}

static void
fill_in_preamble (Drive *drive)
{
  editor_show (drive, "Recalling…");
  editor_fill (drive, "Text", "Recalling the establishment of the Dialogue in 2004,");
  editor_show (drive, "Noting with satisfaction…");
  editor_fill (drive, "Text", "Noting with satisfaction the progress of the Silk Road of the twenty-first century,");
  editor_show (drive, "Convinced that…");
  editor_fill (drive, "Text", "Convinced that open roads serve peace,");
}

static void
fill_in_commitment (Drive *drive, const Commitment *commitment)
{
  for (guint i = 0; i < G_N_ELEMENTS (commitment->who) && commitment->who[i] != NULL; i++)
    editor_tick (drive, "Who", commitment->who[i]);
  editor_fill (drive, "Does what", commitment->what);
  editor_fill (drive, "By", commitment->by);
}

static void
fill_in_areas (Drive *drive)
{
  editor_show (drive, "[First area of cooperation]");
  editor_fill (drive, "Heading", "Transport and logistics");
  editor_show (drive, "The Ministers welcome…");
  editor_fill (drive, "Text", "The Ministers welcome the opening of the railway along the Caspian Sea.");
  editor_show (drive, "[Who] will…");
  for (guint i = 0; i < G_N_ELEMENTS (transport); i++)
    {
      if (i > 0)
        editor_add (drive, "Commitment");
      fill_in_commitment (drive, &transport[i]);
    }

  editor_add (drive, "Area");
  editor_fill (drive, "Heading", "Water and science");
  for (guint i = 0; i < G_N_ELEMENTS (water); i++)
    {
      editor_add (drive, "Commitment");
      fill_in_commitment (drive, &water[i]);
    }
}

static void
fill_in_annex (Drive *drive)
{
  editor_show (drive, "Annex: Roadmap for…");
  editor_fill (drive, "Title", "Roadmap for Regional Cooperation in Transport and Logistics");
  editor_show (drive, "This Roadmap sets out…");
  editor_fill_blank (drive, "Text", "field of cooperation", "transport and logistics");
  editor_show (drive, "Each measure has a lead…");
  editor_fill_blank (drive, "Text", "The senior officials or another body", "The senior officials");
}

static void
fill_in_dates (Drive *drive)
{
  editor_show (drive, "Document");
  editor_fill (drive, "Symbol", "CAJ/FM/6/1");
  editor_fill (drive, "Signed on", "1 May 2017");
  editor_fill (drive, "Adopted on", "1 May 2017");
  editor_fill (drive, "Next meeting", "2019");
  editor_fill (drive, "Next review", "2018");
}

/* What was typed, as it must be found in all that comes out */
static const char *const typed[] = {
  "CAJ/FM/6/1",
  "Joint Statement",
  "Roadmap for Regional Cooperation in Transport and Logistics",
  "meeting in Ashgabat on 1 May 2017 for the 6th Meeting of Foreign Ministers of the “Central Asia + Japan” Dialogue,",
  "Japan, the Republic of Kazakhstan, the Kyrgyz Republic, the Republic of Tajikistan, Turkmenistan and the Republic of "
  "Uzbekistan",
  "Fumio Kishida",
  "Minister for Foreign Affairs of Japan",
  "Raşit Meredow",
  "Minister of Foreign Affairs of Turkmenistan",
  "Recalling the establishment of the Dialogue in 2004,",
  "Noting with satisfaction the progress of the Silk Road of the twenty-first century,",
  "Convinced that open roads serve peace,",
  "Transport and logistics",
  "The Ministers have adopted the Roadmap for Regional Cooperation in Transport and Logistics annexed to this",
  "The Ministers welcome the opening of the railway along the Caspian Sea.",
  "Japan will assist in training personnel of road control by December 2018.",
  "Kazakhstan and Uzbekistan will open a joint dispatch centre for rail freight by 2019.",
  "Tajikistan will bring the border terminals into one electronic queue by the third quarter of 2018.",
  "Water and science",
  "Kyrgyzstan will share the measurements of the upper reaches by 31 March 2018.",
  "Turkmenistan and Japan will hold courses for water engineers in Ashgabat in 2018–2020.",
  "The Ministers will hold their next meeting in 2019.",
  "Signed at Ashgabat on 1 May 2017",
  "This Roadmap sets out the measures by which Japan, Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan and Uzbekistan "
  "intend to advance their cooperation in transport and logistics. It was adopted in Ashgabat on 1 May 2017.",
  "The senior officials will review the measures in 2018, record their status,",
  NULL,
};

/* The dates of the commitments, as data */
static const char *const recorded[] = { "2018-12", "2019", "2018-Q3", "2018-03-31", "2018/2020", NULL };

/* Four of the six have nobody who signs: the drafter has not said who. */
static void
assert_checked (const char *path)
{
  g_autofree char *said = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonArray *problems;

  g_assert_cmpint (output_run_cli ("validate", NULL, path, &said), ==, 0);
  g_clear_pointer (&said, g_free);
  output_run_cli ("check", "--format=json", path, &said);
  json_parser_load_from_data (parser, said, -1, &error);
  g_assert_no_error (error);
  problems = json_node_get_array (json_parser_get_root (parser));
  for (guint i = 0; i < json_array_get_length (problems); i++)
    {
      JsonObject *problem = json_array_get_object_element (problems, i);

      g_assert_cmpstr (json_object_get_string_member (problem, "rule"), ==, "party-without-signatory");
    }
  g_assert_cmpuint (json_array_get_length (problems), ==, 4);
}

static void
press_times (Drive *drive, const char *key, guint times)
{
  for (guint i = 0; i < times; i++)
    drive_press (drive, key);
}

/* All the way back and forth again: that after one step less something is left to be redone shows that none of
 * them was nothing. */
static void
undo_and_redo (Drive *drive, const char *folder, const char *saved)
{
  g_autofree char *undone = g_build_filename (folder, "undone.xml", NULL);
  g_autofree char *redone = g_build_filename (folder, "redone.xml", NULL);
  g_autofree char *text = NULL;
  g_autofree char *redo = NULL;

  press_times (drive, "<Control>z", N_STEPS);
  editor_save_as (drive, undone);
  text = output_read_xml (undone);
  g_assert_null (strstr (text, "Water and science"));

  press_times (drive, "<Control><Shift>z", N_STEPS - 1);
  redo = drive_find_state (drive, NULL, ATSPI_ROLE_PUSH_BUTTON, "Redo", ATSPI_STATE_SENSITIVE);
  press_times (drive, "<Control><Shift>z", 1);
  editor_save_as (drive, redone);
  output_assert_same (redone, saved);
}

static void
test_founding_case (void)
{
  g_autofree char *folder = g_dir_make_tmp ("drive-XXXXXX", NULL);
  g_autofree char *saved = g_build_filename (folder, "statement.xml", NULL);
  g_autofree char *pdf = g_build_filename (folder, "statement.pdf", NULL);
  g_autofree char *docbook = g_build_filename (folder, "circulated.xml", NULL);
  g_autofree char *saved_text = NULL;
  g_autofree char *pdf_text = NULL;
  g_autofree char *docbook_text = NULL;
  g_autoptr (Drive) drive = drive_new (NULL);

  editor_begin (drive, "Joint Statement with Annexed Roadmap");
  fill_in_meeting (drive);
  fill_in_parties (drive);
  fill_in_preamble (drive);
  fill_in_areas (drive);
  fill_in_annex (drive);
  fill_in_dates (drive);

  editor_save_as (drive, saved);
  editor_export (drive, "PDF", pdf);
  editor_export (drive, "DocBook XML", docbook);

  assert_checked (saved);
  saved_text = output_read_xml (saved);
  output_assert_says (saved_text, "the document", typed);
  output_assert_says (saved_text, "the document", recorded);
  pdf_text = output_read_pdf (pdf);
  output_assert_says (pdf_text, "the PDF", typed);
  docbook_text = output_read_xml (docbook);
  output_assert_says (docbook_text, "the circulated DocBook", typed);

  undo_and_redo (drive, folder, saved);
  output_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  drive_init (&argc, &argv);
  g_test_add_func ("/drive/founding-case", test_founding_case);
  return g_test_run ();
}
