/* The memo of timelines: after any edit of a long roadmap, its table and pictures are those made without it. */
#include "edition-fixtures.h"

#include "statement/cq-clause-draft.h"
#include "statement/cq-commitment-change.h"
#include "statement/cq-meeting.h"
#include "statement/cq-party.h"
#include "statement/cq-section.h"
#include "tree/cq-walk.h"

#define ROWS 98 /* a hundredth makes the numbers wider */
#define ROUNDS 60

static const char *const times[] = {
  "<cq:due>2018</cq:due>", "<cq:due>2018-12</cq:due>", "<cq:due>2018/2020</cq:due>", "<cq:due ongoing='true'/>",
  "<cq:due within='P6M' of='adopted'/>", "<cq:due recurring='P1Y' from='2018'/>", "<cq:start>2018-03</cq:start>", "",
  "<cq:due by-event='true'><cq:event>the summit</cq:event></cq:due>",
};

/* Wordings that fill one line, two lines, and more than is drawn */
static const char *const actions[] = {
  "build a road",
  "assist in the training of specialists of the road administrations of the region",
  "assist in the training of specialists of the road administrations in the countries of the region that so request, "
  "as far as the laws of each country and the means at hand permit, and to report on it to the Senior Officials",
};

static CqNode *
make_roadmap (void)
{
  g_autoptr (GString) text = g_string_new (
      "<article xmlns='http://docbook.org/ns/docbook' xmlns:cq='urn:communique:statement' version='5.0' xml:lang='en' "
      "xml:id='r' role='roadmap'><info><title>Roadmap</title><authorgroup>"
      "<author xml:id='jp' role='party'><orgname><phrase role='short'>Japan</phrase></orgname></author>"
      "<author xml:id='kz' role='party'><orgname><phrase role='short'>Kazakhstan</phrase></orgname></author>"
      "</authorgroup><date role='adopted'>2017-05-01</date><date role='next-meeting'>2019-05</date>"
      "<cq:file profile='1' formality='adopted'/><cq:roadmap about='r' form='both' timeline='true'/>");

  for (guint i = 0; i < ROWS; i++)
    g_string_append_printf (text, "<cq:commitment about='c%u' actors='%s' lead='%s'>%s</cq:commitment>", i,
                            i % 3 == 0 ? "jp kz" : "jp", i % 4 == 0 ? "kz" : "jp", times[i % G_N_ELEMENTS (times)]);
  g_string_append (text, "</info>");
  for (guint i = 0; i < ROWS; i++)
    {
      if (i % 20 == 0)
        g_string_append_printf (text, "%s<section xml:id='a%u' role='area'><title>Area %u</title><orderedlist role='operative'>",
                                i > 0 ? "</orderedlist></section>" : "", i / 20, i / 20);
      g_string_append_printf (text,
                              "<listitem xml:id='op%u' role='operative'><para><phrase xml:id='c%u' role='commitment'>They "
                              "<emphasis role='verb'>will</emphasis> <phrase role='action'>%s</phrase></phrase>.</para></listitem>",
                              i, i, actions[i % G_N_ELEMENTS (actions)]);
    }
  g_string_append (text, "</orderedlist></section></article>");
  return parse (text->str);
}

static CqNode *
type (GRand *random, CqNode *document, const char *id)
{
  static const char *const words[] = { "x", " and more of it", "日本", "" };
  g_autofree char *text = g_strconcat (g_rand_boolean (random) ? words[g_rand_int_range (random, 0, 4)] : "",
                                       actions[g_rand_int_range (random, 0, G_N_ELEMENTS (actions))],
                                       words[g_rand_int_range (random, 0, 4)], NULL);
  g_autoptr (GPtrArray) content = cq_node_array_new ();

  g_ptr_array_add (content, cq_node_new_text (text, -1));
  return cq_commitment_set_action (document, id, "en", content);
}

static CqNode *
change_time (GRand *random, CqNode *document, const char *id)
{
  static const char *const dates[] = { "2018-06", "2019", "2018/2019", "2021-Q3", "2030-01-31" };
  g_autoptr (CqWhen) when
      = g_rand_int_range (random, 0, 4) > 0 ? cq_when_parse (dates[g_rand_int_range (random, 0, G_N_ELEMENTS (dates))], NULL) : NULL;

  return g_rand_boolean (random) ? cq_commitment_set_due (document, id, when) : cq_commitment_set_start (document, id, when);
}

/* What stands around all rows */
static CqNode *
change_around (GRand *random, CqNode *document)
{
  static const char *const names[] = { "Japan", "日本", "The Republic" };
  const CqDate date = { .year = 2016 + g_rand_int_range (random, 0, 3), .month = 1 + g_rand_int_range (random, 0, 12), .day = 1 };
  static const char *const roles[] = { "adopted", "next-meeting" };

  if (g_rand_int_range (random, 0, 3) == 0)
    {
      g_autoptr (GPtrArray) title = cq_node_array_new ();

      g_ptr_array_add (title, cq_node_new_text (names[g_rand_int_range (random, 0, 3)], -1));
      return cq_section_set_title (document, "a1", "en", title);
    }
  if (g_rand_boolean (random))
    return cq_party_set_name (document, "jp", CQ_COUNTRY_SHORT, "en", names[g_rand_int_range (random, 0, 3)]);
  return cq_document_set_date (document, roles[g_rand_int_range (random, 0, 2)], g_rand_int_range (random, 0, 4) > 0 ? &date : NULL);
}

static CqNode *
edit (GRand *random, CqNode *document)
{
  g_autoptr (GPtrArray) commitments = cq_commitments_list_for_roadmap (document, "r");
  CqCommitment *commitment = g_ptr_array_index (commitments, g_rand_int_range (random, 0, (int) commitments->len));
  const char *id = cq_commitment_get_id (commitment);
  const char *clause = cq_clause_get_id (cq_commitment_get_clause (commitment));

  switch (g_rand_int_range (random, 0, 9))
    {
    case 0:
      return change_around (random, document);
    case 1:
      return cq_clause_remove (document, clause);
    case 2:
    case 3:
      return cq_clause_duplicate (document, clause, NULL);
    case 4:
    case 5:
      return change_time (random, document, id);
    default:
      return type (random, document, id);
    }
}

static CqNode *
make (CqNode *document, CqEditionMemo *memo)
{
  const CqEditionOptions options = { .kind = CQ_EDITION_CLEAN, .is_named = TRUE, .memo = memo };
  g_autoptr (GError) error = NULL;
  CqNode *edition = cq_edition_make (document, &options, NULL, &error);

  g_assert_no_error (error);
  return edition;
}

static void
assert_same (CqNode *document, CqEditionMemo *memo)
{
  g_autoptr (CqNode) expected = make (document, NULL);
  g_autoptr (CqNode) found = make (document, memo);

  if (!cq_node_equal (expected, found))
    {
      g_autofree char *one = write_text (expected);
      g_autofree char *two = write_text (found);
      g_assert_cmpstr (one, ==, two);
      g_assert_not_reached ();
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2017);
  g_autoptr (CqEditionMemo) memo = cq_edition_memo_new ();
  g_autoptr (CqNode) original = make_roadmap ();
  g_autoptr (CqNode) document = cq_node_ref (original);

  for (guint round = 0; round < ROUNDS; round++)
    {
      CqNode *next = round % 20 == 19 ? cq_node_ref (original) : edit (random, document);

      assert_same (next, memo);
      cq_node_unref (document);
      document = next;
    }
}

/* The lines across all pictures are those of the newest dates, though no row depends on them. */
static void
test_lines (void)
{
  static const CqDate dates[] = { { .year = 2019, .month = 6 }, { .year = 2019, .month = 6, .day = 2 }, { 0 } };
  g_autoptr (CqEditionMemo) memo = cq_edition_memo_new ();
  g_autoptr (CqNode) document = make_roadmap ();

  assert_same (document, memo);
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (CqNode) changed
          = cq_document_set_date (document, "next-meeting", dates[i].year > 0 ? &dates[i] : NULL);

      assert_same (changed, memo);
    }
}

static CqWalkStep
gather_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  if (cq_node_is (node, CQ_DB_MEDIAOBJECT))
    g_ptr_array_add (data, node);
  return CQ_WALK_ON;
}

static guint
count_new_pictures (CqNode *before, CqNode *after)
{
  g_autoptr (GPtrArray) old = g_ptr_array_new ();
  g_autoptr (GPtrArray) pictures = g_ptr_array_new ();
  guint n = 0;

  cq_tree_walk_elements (before, gather_cb, old);
  cq_tree_walk_elements (after, gather_cb, pictures);
  g_assert_cmpuint (pictures->len, >, 3);
  for (guint i = 0; i < pictures->len; i++)
    n += !g_ptr_array_find (old, g_ptr_array_index (pictures, i), NULL);
  return n;
}

/* What is typed beyond the words that are drawn makes no picture anew; what is typed within them makes one. */
static void
test_shared (void)
{
  g_autoptr (CqEditionMemo) memo = cq_edition_memo_new ();
  g_autoptr (CqNode) document = make_roadmap ();
  g_autoptr (CqNode) edition = make (document, memo);

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *text = g_strconcat (i == 1 ? "x" : "", actions[2], "x", NULL);
      g_autoptr (GPtrArray) content = cq_node_array_new ();
      g_autoptr (CqNode) typed = NULL;
      g_autoptr (CqNode) after = NULL;

      g_ptr_array_add (content, cq_node_new_text (text, -1));
      typed = cq_commitment_set_action (document, "c50", "en", content);
      g_assert_false (cq_node_equal (typed, document));
      after = make (typed, memo);
      g_assert_cmpuint (count_new_pictures (edition, after), ==, i);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/memo-timeline/random", test_random);
  g_test_add_func ("/memo-timeline/lines", test_lines);
  g_test_add_func ("/memo-timeline/shared", test_shared);
  return g_test_run ();
}
