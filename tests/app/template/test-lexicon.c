/* The lexicon: what is shipped is whole, what is wrong is named with its line, and verbs are found. */
#include "docbook/cq-message.h"
#include "template/cq-lexicon.h"

#include <glib/gstdio.h>

static const char *const shipped[] = { "en", "ru", "ja", "fr", "es" };

static CqLexicon *
load (const char *lang)
{
  g_autoptr (GPtrArray) faults = cq_message_array_new ();
  CqLexicon *lexicon = cq_lexicon_load (lang, faults);

  g_assert_nonnull (lexicon);
  g_assert_cmpuint (faults->len, ==, 0);
  return lexicon;
}

/* A word is warned of where, and only where, treaties are its place; what is offered instead is a word of
 * the same list that needs no warning. */
static void
check_entry (CqLexicon *lexicon, const CqLexiconEntry *entry)
{
  const CqLexiconEntry *plainer;

  g_test_message ("%s: %s", cq_lexicon_get_language (lexicon), entry->text);
  g_assert_cmpstr (entry->text, !=, "");
  g_assert_true (g_utf8_validate (entry->text, -1, NULL));
  g_assert_true (cq_lexicon_find (lexicon, entry->kind, entry->text) == entry);
  g_assert_cmpint (entry->advice != NULL, ==, entry->strength == CQ_STRENGTH_TREATY);
  if (entry->strength != CQ_STRENGTH_TREATY)
    return;
  g_assert_nonnull (entry->instead);
  plainer = cq_lexicon_find (lexicon, entry->kind, entry->instead);
  g_assert_nonnull (plainer);
  g_assert_cmpstr (plainer->text, ==, entry->instead);
  g_assert_cmpint (plainer->strength, ==, CQ_STRENGTH_POLITICAL);
  g_assert_nonnull (g_strstr_len (entry->advice, -1, entry->instead));
}

static void
test_shipped (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shipped); i++)
    {
      g_autoptr (CqLexicon) lexicon = load (shipped[i]);

      g_assert_cmpstr (cq_lexicon_get_language (lexicon), ==, shipped[i]);
      g_assert_cmpint (cq_lexicon_has_verbs_at_end (lexicon), ==, g_str_equal (shipped[i], "ja"));
      for (CqLexiconKind kind = 0; kind < CQ_N_LEXICON_KINDS; kind++)
        {
          GPtrArray *entries = cq_lexicon_list (lexicon, kind);

          g_assert_cmpuint (entries->len, >, 3);
          for (guint j = 0; j < entries->len; j++)
            {
              const CqLexiconEntry *entry = entries->pdata[j];

              check_entry (lexicon, entry);
              g_assert_cmpint (entry->kind, ==, kind);
              if (j > 0)
                g_assert_cmpint (entry->sense, >=, ((CqLexiconEntry *) entries->pdata[j - 1])->sense);
            }
        }
    }
}

static void
test_languages (void)
{
  g_autoptr (CqLexicon) british = load ("en-GB");
  g_autoptr (GPtrArray) faults = cq_message_array_new ();

  g_assert_cmpstr (cq_lexicon_get_language (british), ==, "en");
  g_assert_null (cq_lexicon_load ("tlh", faults));
  g_assert_cmpuint (faults->len, ==, 0);
}

static const struct
{
  const char *lang;
  CqLexiconKind kind;
  const char *sentence;
  const char *said; /* (nullable): as the sentence has it */
  CqSense sense;
  gsize start;
} openings[] = {
  { "en", CQ_LEXICON_PREAMBULAR, "Recalling that the Dialogue was opened in 2004,", "Recalling", CQ_SENSE_RECALLING },
  { "en", CQ_LEXICON_PREAMBULAR, "Noting with satisfaction that it has grown,", "Noting with satisfaction", CQ_SENSE_WELCOMING },
  { "en", CQ_LEXICON_PREAMBULAR, "Noting that with satisfaction", "Noting", CQ_SENSE_NOTING },
  { "en", CQ_LEXICON_PREAMBULAR, "RECOGNIZING the importance of secure markets;", "RECOGNIZING", CQ_SENSE_NOTING },
  { "en", CQ_LEXICON_PREAMBULAR, "Expressing their gratitude to Turkmenistan,", "Expressing their gratitude", CQ_SENSE_THANKING },
  { "en", CQ_LEXICON_PREAMBULAR, "Notingham is a town", NULL },
  { "en", CQ_LEXICON_PREAMBULAR, "The Ministers, recalling the meeting,", NULL },
  { "en", CQ_LEXICON_PREAMBULAR, "", NULL },
  { "en", CQ_LEXICON_OPERATIVE, "Welcome the progress made;", "Welcome", CQ_SENSE_WELCOMING },
  { "en", CQ_LEXICON_COMMITMENT, "will continue to cooperate", "will continue to", CQ_SENSE_CONTINUING },
  { "ru", CQ_LEXICON_PREAMBULAR, "Подчёркивая значение Диалога,", "Подчёркивая", CQ_SENSE_STRESSING },
  { "ru", CQ_LEXICON_PREAMBULAR, "вновь подтверждая приверженность", "вновь подтверждая", CQ_SENSE_AFFIRMING },
  { "ru", CQ_LEXICON_PREAMBULAR, "будучи твердо убеждены в том, что", "будучи твердо убеждены", CQ_SENSE_CONVINCED },
  { "ja", CQ_LEXICON_PREAMBULAR, "2004年の対話の設立を想起し、", "想起し", CQ_SENSE_RECALLING, 28 },
  { "ja", CQ_LEXICON_PREAMBULAR, "その意義を再確認し、", "再確認し", CQ_SENSE_AFFIRMING, 15 },
  { "ja", CQ_LEXICON_PREAMBULAR, "想起し、対話が続くこと。", NULL },
  { "ja", CQ_LEXICON_OPERATIVE, "参加国は進展を歓迎した。", "歓迎した", CQ_SENSE_WELCOMING, 21 },
  { "fr", CQ_LEXICON_PREAMBULAR, "Ayant à l'esprit que", "Ayant à l'esprit", CQ_SENSE_CONSIDERING },
  { "fr", CQ_LEXICON_PREAMBULAR, "Reaffirmant leur attachement", "Reaffirmant", CQ_SENSE_AFFIRMING },
  { "es", CQ_LEXICON_PREAMBULAR, "Acogiendo con satisfacción la exposición,", "Acogiendo con satisfacción", CQ_SENSE_WELCOMING },
};

static void
test_openings (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (openings); i++)
    {
      g_autoptr (CqLexicon) lexicon = load (openings[i].lang);
      g_autofree char *said = NULL;
      const CqLexiconEntry *entry;
      gsize start;
      gsize length;

      g_test_message ("%s: %s", openings[i].lang, openings[i].sentence);
      entry = cq_lexicon_find_opening (lexicon, openings[i].kind, openings[i].sentence, &start, &length);
      g_assert_cmpint (entry != NULL, ==, openings[i].said != NULL);
      if (entry == NULL)
        continue;
      said = g_strndup (openings[i].sentence + start, length);
      g_assert_cmpstr (said, ==, openings[i].said);
      g_assert_cmpint (entry->sense, ==, openings[i].sense);
      g_assert_cmpuint (start, ==, openings[i].start);
    }
}

static void
test_search (void)
{
  static const struct
  {
    const char *lang;
    CqLexiconKind kind;
    const char *typed;
    const char *found; /* the first of them */
  } searches[] = {
    { "en", CQ_LEXICON_COMMITMENT, "int", "intends to|intend to" },
    { "en", CQ_LEXICON_COMMITMENT, "WILL", "will|will endeavour to|will seek to|will strive to|will continue to|is willing to|are willing to" },
    { "en", CQ_LEXICON_COMMITMENT, "shal", "shall" },
    { "en", CQ_LEXICON_PREAMBULAR, "satisf", "Noting with satisfaction|Expressing satisfaction|Expressing their satisfaction" },
    { "en", CQ_LEXICON_PREAMBULAR, "zzz", "" },
    { "ru", CQ_LEXICON_COMMITMENT, "Намер", "намерена|намерен|намерено|намерены|твердо намерена|твердо намерены" },
    { "fr", CQ_LEXICON_PREAMBULAR, "reaf", "Réaffirmant" },
    { "ja", CQ_LEXICON_PREAMBULAR, "想起", "想起し" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autoptr (CqLexicon) lexicon = load (searches[i].lang);
      g_autoptr (GPtrArray) entries = cq_lexicon_search (lexicon, searches[i].kind, searches[i].typed);
      g_autoptr (GString) found = g_string_new (NULL);

      for (guint j = 0; j < entries->len; j++)
        g_string_append_printf (found, j > 0 ? "|%s" : "%s", ((CqLexiconEntry *) entries->pdata[j])->text);
      g_assert_cmpstr (found->str, ==, searches[i].found);
    }
}

static void
test_search_all (void)
{
  g_autoptr (CqLexicon) lexicon = load ("en");
  g_autoptr (GPtrArray) all = cq_lexicon_search (lexicon, CQ_LEXICON_PREAMBULAR, "  ");
  GPtrArray *listed = cq_lexicon_list (lexicon, CQ_LEXICON_PREAMBULAR);

  g_assert_cmpuint (all->len, ==, listed->len);
  for (guint i = 0; i < all->len; i++)
    g_assert_true (all->pdata[i] == listed->pdata[i]);
}

static void
test_advice (void)
{
  g_autoptr (CqLexicon) lexicon = load ("en");
  const CqLexiconEntry *shall = cq_lexicon_find (lexicon, CQ_LEXICON_COMMITMENT, " Shall ");
  const CqLexiconEntry *agree = cq_lexicon_find (lexicon, CQ_LEXICON_COMMITMENT, "agree to");
  const CqLexiconEntry *will = cq_lexicon_find (lexicon, CQ_LEXICON_COMMITMENT, "will");

  g_assert_cmpstr (shall->instead, ==, "will");
  g_assert_nonnull (strstr (shall->advice, "international law"));
  g_assert_nonnull (strstr (agree->advice, "political texts"));
  g_assert_null (will->advice);
  g_assert_null (cq_lexicon_find (lexicon, CQ_LEXICON_COMMITMENT, "wil"));
  g_assert_null (cq_lexicon_find (lexicon, CQ_LEXICON_COMMITMENT, ""));
  g_assert_nonnull (cq_lexicon_find (lexicon, CQ_LEXICON_LINKING, "Have reached the following understandings"));
}

#define HEAD "[lexicon]\nlanguage=en\n"

/* A ministry's own file takes the place of the one that is shipped, with its own word on words. */
static void
test_own (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "communique", "lexicon", NULL);
  g_autofree char *path = g_build_filename (folder, "en.lexicon", NULL);
  g_autoptr (CqLexicon) lexicon = NULL;
  g_autoptr (CqLexicon) other = NULL;
  const CqLexiconEntry *entry;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path,
                                      HEAD "[commitment]\npromising=will;would\nobliged=shall → will\n"
                                           "[advice]\nwould=Not in this house.\nwould[fr]=Pas ici.\nshall=Never.\n",
                                      -1, NULL));
  lexicon = load ("en-GB");
  other = load ("fr");
  g_assert_cmpuint (cq_lexicon_list (lexicon, CQ_LEXICON_COMMITMENT)->len, ==, 3);
  g_assert_cmpuint (cq_lexicon_list (lexicon, CQ_LEXICON_PREAMBULAR)->len, ==, 0);
  g_assert_cmpuint (cq_lexicon_list (other, CQ_LEXICON_PREAMBULAR)->len, >, 3);
  entry = cq_lexicon_find (lexicon, CQ_LEXICON_COMMITMENT, "would");
  g_assert_cmpstr (entry->advice, ==, "Not in this house.");
  g_assert_cmpint (entry->strength, ==, CQ_STRENGTH_POLITICAL);
  entry = cq_lexicon_find (lexicon, CQ_LEXICON_COMMITMENT, "shall");
  g_assert_cmpstr (entry->advice, ==, "Never.");
  g_assert_cmpstr (entry->instead, ==, "will");

  g_assert_cmpint (g_remove (path), ==, 0);
}

/* A fault in a ministry's file is told, whatever its language; the rest of it is used. A file that is of no use hides
 * nothing. */
static void
test_own_with_faults (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "communique", "lexicon", NULL);
  g_autofree char *english = g_build_filename (folder, "en.lexicon", NULL);
  g_autofree char *french = g_build_filename (folder, "fr.lexicon", NULL);
  g_autoptr (CqLexicon) own = NULL;
  g_autoptr (CqLexicon) other = NULL;
  g_autoptr (GPtrArray) faults = cq_message_array_new ();
  g_autoptr (GPtrArray) all = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (english, HEAD "[commitment]\npromissing=will\nintending=means to\n", -1, NULL));
  g_assert_true (g_file_set_contents (french, "notes of the house\n", -1, NULL));
  own = cq_lexicon_load ("en", faults);
  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_cmpstr (((CqMessage *) faults->pdata[0])->file, ==, english);
  g_assert_cmpuint (((CqMessage *) faults->pdata[0])->line, ==, 4);
  g_assert_nonnull (cq_lexicon_find (own, CQ_LEXICON_COMMITMENT, "means to"));
  g_assert_null (cq_lexicon_find (own, CQ_LEXICON_COMMITMENT, "will"));

  other = cq_lexicon_load ("fr", NULL);
  g_assert_cmpuint (cq_lexicon_list (other, CQ_LEXICON_PREAMBULAR)->len, >, 3);
  all = cq_lexicon_list_faults ();
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpstr (((CqMessage *) all->pdata[2])->file, ==, french);
  g_assert_cmpint (g_remove (english), ==, 0);
  g_assert_cmpint (g_remove (french), ==, 0);
}

/* Each fault is told with its line, and what is said beside it is used. */
static void
test_faults (void)
{
  static const struct
  {
    const char *data;
    const char *place;
    gboolean is_usable;
  } faults[] = {
    { "no key file", "office.lexicon:1: ", FALSE },
    { "", "office.lexicon: ", FALSE },
    { "[lexicon]\nverb=first\n", "[lexicon]", FALSE },
    { "[lexicon]\n\nlanguage=english!\n", "office.lexicon:3: error: [lexicon] language: ", FALSE },
    { HEAD "verb=middle\n", "office.lexicon:3: error: [lexicon] verb: ", TRUE },
    { HEAD "title=Mine\n", "office.lexicon:3: error: [lexicon] title: ", TRUE },
    { HEAD "\n# [verbs]\n[verbs]\n", "office.lexicon:5: error: [verbs]: ", TRUE },
    { HEAD "[commitment]\nwill\n", "office.lexicon:4: error: ", TRUE },
    { HEAD "[commitment]\npromising=will\n#intending\nintention = intend to\n", "office.lexicon:6: error: [commitment] intention: ", TRUE },
    { HEAD "[preambular]\nnoting=Noting;;Observing\n", "office.lexicon:4: error: [preambular] noting: ", TRUE },
    { HEAD "[preambular]\nnoting=Noting;\\q\n", "office.lexicon:4: error: [preambular] noting: ", TRUE },
    { HEAD "[preambular]\nnoting=\xff\n", "office.lexicon:4: error: [preambular] noting: ", TRUE },
    { HEAD "[commitment]\npromising=will\n[advice]\nwill=\xff\n", "office.lexicon:6: error: [advice] will: ", TRUE },
    { HEAD "[commitment]\nobliged=shall →\n", "office.lexicon:4: error: [commitment] obliged: ", TRUE },
    { HEAD "[commitment]\npromising=will\nintending=plans to;will\n", "office.lexicon:5: error: [commitment] intending: “will”", TRUE },
    { HEAD "[commitment]\npromising=will\n[advice]\nwould=No.\n", "office.lexicon:6: error: [advice] would: ", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GPtrArray) told = cq_message_array_new ();
      g_autofree char *data = g_strconcat (faults[i].data, "\n[linking]\ndeclaring=declare\n", NULL);
      g_autoptr (CqLexicon) lexicon = cq_lexicon_new_from_data (data, "office.lexicon", told);
      g_autofree char *first = NULL;

      g_assert_cmpuint (told->len, >, 0);
      first = cq_message_to_string (told->pdata[0]);
      g_test_message ("%s", first);
      g_assert_nonnull (strstr (first, faults[i].place));
      g_assert_cmpint (lexicon != NULL, ==, faults[i].is_usable);
      if (lexicon != NULL)
        g_assert_nonnull (cq_lexicon_find (lexicon, CQ_LEXICON_LINKING, "declare"));
    }
}

static void
test_titles (void)
{
  for (CqSense sense = 0; sense < CQ_N_SENSES; sense++)
    g_assert_cmpstr (cq_sense_get_title (sense), !=, "");
  g_assert_cmpstr (cq_sense_get_title (CQ_SENSE_OBLIGED), ==, "Being obliged");
  g_assert_cmpstr (cq_strength_get_title (CQ_STRENGTH_TREATY), ==, "treaty");
  g_assert_cmpstr (cq_strength_get_title (CQ_STRENGTH_POLITICAL), ==, "political");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/template/lexicon/shipped", test_shipped);
  g_test_add_func ("/template/lexicon/languages", test_languages);
  g_test_add_func ("/template/lexicon/openings", test_openings);
  g_test_add_func ("/template/lexicon/search", test_search);
  g_test_add_func ("/template/lexicon/search-all", test_search_all);
  g_test_add_func ("/template/lexicon/advice", test_advice);
  g_test_add_func ("/template/lexicon/own", test_own);
  g_test_add_func ("/template/lexicon/own-with-faults", test_own_with_faults);
  g_test_add_func ("/template/lexicon/faults", test_faults);
  g_test_add_func ("/template/lexicon/titles", test_titles);
  return g_test_run ();
}
