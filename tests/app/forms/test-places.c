/* From places of the text to forms, and what is no place. */
#include "forms-documents.h"

#include <string.h>

#include "edition/cq-edition.h"
#include "layout/cq-layout.h"

typedef struct
{
  CqNode *document;
  guint n;
} Visit;

static void
assert_leads_to_form (CqNode *document, const char *place)
{
  CqFormSource source = { .document = document };
  g_autofree char *id = cq_form_id_find (document, place);
  g_autoptr (CqForm) form = NULL;

  if (id == NULL)
    g_error ("“%s” leads nowhere", place);
  form = cq_form_new (&source, id);
  if (form == NULL)
    g_error ("“%s” leads to “%s”, which is no form", place, id);
  g_assert_cmpstr (form->id, ==, id);
  g_assert_cmpstr (form->title, !=, NULL);
}

static CqWalkStep
visit_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  Visit *visit = data;
  g_autoptr (CqPath) path = NULL;
  g_autofree char *at = NULL;

  if (cq_node_get_kind (node) != CQ_NODE_ELEMENT)
    return CQ_WALK_ON;
  path = cq_walk_dup_path (walk);
  at = cq_path_to_id (path);
  assert_leads_to_form (visit->document, at);
  if (cq_node_get (node, CQ_XML_ID) != NULL)
    assert_leads_to_form (visit->document, cq_node_get (node, CQ_XML_ID));
  visit->n++;
  return CQ_WALK_ON;
}

static void
test_every_place (gconstpointer data)
{
  g_autoptr (CqNode) document = load_document (data);
  Visit visit = { document, 0 };

  cq_tree_walk (document, visit_cb, &visit);
  g_assert_cmpuint (visit.n, >, 10);
}

/* What the outline and the lists lead to knows the way back up. */
static void
test_every_form (gconstpointer data)
{
  g_autoptr (CqNode) document = load_document (data);
  g_autoptr (CqTemplate) template = load_template (data);
  CqFormSource source = { document, template, NULL, NULL, NULL };
  g_autoptr (GPtrArray) ids = list_forms (&source);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (CqForm) form = cq_form_new (&source, ids->pdata[i]);
      g_autoptr (CqForm) parent = form->parent != NULL ? cq_form_new (&source, form->parent) : NULL;

      g_assert_cmpstr (form->id, ==, ids->pdata[i]);
      g_assert_true (g_utf8_validate (form->title, -1, NULL));
      g_assert_cmpuint (form->groups->len + (form->table != NULL), >, 0);
      if (form->parent != NULL && parent == NULL)
        g_error ("“%s” stands under “%s”, which is no form", form->id, form->parent);
      if (parent != NULL)
        g_assert_cmpstr (form->parent_title, ==, parent->title);
    }
}

static void
test_problems (gconstpointer data)
{
  g_autoptr (CqNode) document = load_document (data);
  g_autoptr (GPtrArray) problems = cq_check_document (document, NULL, NULL);
  g_autoptr (GPtrArray) forms = cq_form_ids_of_problems (document, problems);
  CqFormSource source = { document, NULL, problems, NULL, NULL };

  g_assert_cmpuint (forms->len, ==, problems->len);
  for (guint i = 0; i < forms->len; i++)
    {
      g_autoptr (CqForm) form = cq_form_new (&source, forms->pdata[i]);

      if (form == NULL)
        g_error ("%s leads to “%s”, which is no form", ((CqProblem *) problems->pdata[i])->rule,
                 (const char *) forms->pdata[i]);
    }
}

/* The subject of each form is taken away; its form goes with it. */
static void
test_vanished (gconstpointer data)
{
  g_autoptr (CqNode) document = load_document (data);
  CqFormSource source = { .document = document };
  g_autoptr (GPtrArray) ids = list_forms (&source);
  guint n = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = ids->pdata[i];
      g_autoptr (CqEdit) edit = cq_structure_remove (document, id);
      g_autoptr (CqForm) form = NULL;
      g_autoptr (CqForm) shown = NULL;
      CqFormSource after = { NULL };
      const char *about;
      CqFormKind kind;

      if (edit == NULL)
        continue;
      n++;
      after.document = edit->document;
      assert_valid (edit->document, id);
      shown = cq_form_new (&after, edit->form);
      if (shown == NULL)
        g_error ("after the removal of “%s” there is no form “%s”", id, edit->form);
      cq_form_id_parse (id, &kind, &about);
      form = g_str_has_prefix (about, "at.") ? NULL : cq_form_new (&after, id);
      g_assert_null (form);
    }
  g_assert_cmpuint (n, >, 0);
}

static const char *const no_forms[] = {
  "",
  "/",
  "clause",
  "clause/",
  "clause/at.",
  "clause/at.9.9.9",
  "clause/at.0",
  "clause/at.-1",
  "clause/at.1.",
  "clause/at.99999999999999999999",
  "clause/at.0.1.2.3.4.5.6.7.8.9.10.11.12.13.14.15.16.17.18.19.20",
  "clause/transport",
  "clause/parties",
  "clause/jp",
  "clause/c1",
  "area",
  "area/",
  "area/op1",
  "area/closing",
  "area/nothing",
  "area/roadmap/transport",
  "party",
  "party/",
  "party/fr",
  "party/jp-signatory",
  "party/transport",
  "witness",
  "witness/",
  "witness/jp-signatory",
  "annex",
  "annex/",
  "annex/main",
  "annex/transport",
  "nonsense",
  "clause/at",
  "nonsense/x",
  "terms",
  "document/x",
  "meeting/x",
  "parties/jp",
  "signatures/x",
  "chapeau/nothing",
  "preamble/nothing",
  "linking/nothing",
  "closing/nothing",
  "roadmap/nothing",
};

static void
test_odd (void)
{
  g_autoptr (CqNode) document = load_document (&test_documents[0]);
  CqFormSource source = { .document = document };
  g_autofree char *long_id = g_strnfill (100000, 'x');
  g_autofree char *very_long = g_strconcat ("clause/", long_id, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (no_forms); i++)
    {
      g_autoptr (CqForm) form = cq_form_new (&source, no_forms[i]);
      g_autoptr (CqEdit) removed = cq_structure_remove (document, no_forms[i]);
      g_autoptr (CqEdit) copied = cq_structure_duplicate (document, no_forms[i]);
      g_autoptr (CqEdit) moved = cq_structure_move (document, no_forms[i], "area/transport", NULL);
      g_autoptr (CqEdit) stepped = cq_structure_step (document, no_forms[i], TRUE);
      g_autoptr (CqEdit) dropped = cq_structure_drop (document, no_forms[i], "clause/op1", TRUE);

      if (form != NULL || removed != NULL || copied != NULL || moved != NULL || stepped != NULL || dropped != NULL)
        g_error ("“%s” is taken for a form", no_forms[i]);
    }
  g_assert_null (cq_form_new (&source, very_long));
  g_assert_null (cq_form_id_find (document, very_long));
  g_assert_null (cq_form_id_find (document, long_id));
  g_assert_null (cq_form_id_find (document, ""));
  g_assert_null (cq_form_id_find (document, "nothing"));
  g_assert_null (cq_form_id_find (document, "at.9.9.9"));
  g_assert_null (cq_form_id_find (document, "at."));
}

/* An element may be called “at”, which as the name of a place would be the document itself. */
static void
test_id_at (void)
{
  static const char xml[] = "<article xmlns='http://docbook.org/ns/docbook' version='5.0' xml:lang='en'><title>A</title>"
                            "<para xml:id='at' role='plain'>One.</para></article>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));
  g_autoptr (CqNode) document = cq_reader_parse (bytes, "at.xml", NULL, NULL);
  CqFormSource source = { .document = document };
  g_autofree char *id = cq_form_id_find (document, "at");
  g_autoptr (CqForm) form = cq_form_new (&source, "clause/at");

  g_assert_cmpstr (id, ==, "clause/at");
  g_assert_nonnull (form);
  g_assert_cmpstr (cq_rich_get_text (cq_form_find_row (form, "text")->rich), ==, "One.");
}

/* The form of a roadmap and its table on the pages lead to one another. */
static void
test_roadmap (void)
{
  static const char *const files[] = { "templates/examples/ashgabat.xml", TEMPLATE ("joint-statement-roadmap"), TEMPLATE ("roadmap") };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      const TestDocument one = { "", files[i], files[i], i > 0 ? "en" : NULL };
      g_autoptr (CqNode) document = load_document (&one);
      const CqFormSource source = { .document = document };
      const CqEditionOptions options = { .is_named = TRUE };
      g_autoptr (GError) error = NULL;
      g_autoptr (CqNode) edition = cq_edition_make (document, &options, NULL, &error);
      g_autoptr (CqStyle) style = cq_style_load (NULL, NULL);
      g_autoptr (CqPages) pages = cq_layout_make (edition, style, NULL, NULL, NULL);
      g_autoptr (CqForm) form = cq_form_new (&source, "roadmap/roadmap");
      const CqPlace *place = cq_pages_find_place (pages, form->block);
      const CqPlace *title = cq_pages_find_place (pages, i < 2 ? "roadmap" : "chapeau");
      g_autofree char *back = cq_form_id_find (document, form->block);
      g_autofree char *text = cq_pages_dup_text (pages);
      const char *area = strstr (text, "First area");

      g_assert_no_error (error);
      /* The table names an area as its heading does, filled in or not. */
      g_assert_true (i == 0 || (area != NULL && strstr (area + 1, "First area") != NULL));
      g_assert_nonnull (place);
      g_assert_nonnull (title);
      g_assert_true (place->page > title->page || (place->page == title->page && place->y > title->y + 100));
      g_assert_cmpstr (back, ==, "roadmap/roadmap");
      g_assert_cmpfloat (place->width, >, 400);
    }
}

/* Where no table is printed, the form leads to the part. */
static void
test_roadmap_without_table (void)
{
  const TestDocument one = { "", TEMPLATE ("roadmap"), TEMPLATE ("roadmap"), "en" };
  g_autoptr (CqNode) document = load_document (&one);
  g_autoptr (CqNode) prose = cq_part_set_roadmap (document, "roadmap", CQ_ROADMAP_PROSE, NULL);
  const CqFormSource source = { .document = prose };
  g_autoptr (CqForm) form = cq_form_new (&source, "roadmap/roadmap");

  g_assert_cmpstr (form->block, ==, "roadmap");
}

static void
add_for_each (const char *name, GTestDataFunc test)
{
  for (guint i = 0; i < G_N_ELEMENTS (test_documents); i++)
    {
      g_autofree char *path = g_strdup_printf ("/forms/places/%s/%s", name, test_documents[i].name);
      g_test_add_data_func (path, &test_documents[i], test);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_for_each ("every-place", test_every_place);
  add_for_each ("every-form", test_every_form);
  add_for_each ("problems", test_problems);
  add_for_each ("vanished", test_vanished);
  g_test_add_func ("/forms/places/odd", test_odd);
  g_test_add_func ("/forms/places/roadmap", test_roadmap);
  g_test_add_func ("/forms/places/roadmap/without-table", test_roadmap_without_table);
  g_test_add_func ("/forms/places/id-at", test_id_at);
  return g_test_run ();
}
