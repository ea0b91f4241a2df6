/* The preview: the export's own pages, of the newest document, without waiting. */
#include <string.h>

#include "docbook/cq-reader.h"
#include "export/cq-export.h"
#include "forms/cq-form.h"
#include "session/cq-preview.h"
#include "statement/cq-clause.h"

#define LONGEST (60 * G_USEC_PER_SEC)

static CqNode *
load (const char *name)
{
  g_autofree char *path
      = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), "tests", "app", "edition", "documents", name, NULL);
  g_autoptr (GError) error = NULL;
  CqNode *document = cq_reader_load_file (path, NULL, &error);

  g_assert_no_error (error);
  return document;
}

/* @document after so many edits: with another attribute at its root, which prints nothing. */
static CqNode *
edit (CqNode *document,
      guint count)
{
  g_autofree char *value = g_strdup_printf ("%u", count);
  CqNode *root = cq_document_get_root (document);
  g_autoptr (CqNode) edited = cq_node_with_attribute (root, CQ_AT_XREFLABEL, value);

  for (guint i = 0; i < cq_node_get_n_children (document); i++)
    if (cq_node_get_child (document, i) == root)
      return cq_node_with_child_at (document, i, edited);
  g_assert_not_reached ();
}

/* Until nothing is being made. */
static void
settle (CqPreview *preview)
{
  gint64 end = g_get_monotonic_time () + LONGEST;

  while (cq_preview_is_busy (preview) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (cq_preview_is_busy (preview));
}

static void
count_cb (GObject *source,
          GParamSpec *pspec,
          gpointer data)
{
  guint *count = data;

  (*count)++;
}

/* What stands on the pages, without the ids of the places, which only the preview has. */
static char *
dump (CqPages *pages)
{
  char *text = cq_pages_dump (pages);
  char *places = strstr (text, "\nplaces\n");

  g_assert_nonnull (places);
  *places = '\0';
  return text;
}

static char *
dump_export (CqNode *document,
             const CqExportChoice *choice)
{
  CqExportChoice unmarked = *choice;
  g_autoptr (CqNode) edition = cq_export_make_edition (document, choice, NULL, NULL);
  g_autoptr (CqPages) pages = NULL;

  /* Whoever writes is not to look through a watermark. */
  unmarked.markings.watermark = "";
  pages = cq_export_lay_out (document, edition, &unmarked, NULL, NULL);

  return dump (pages);
}

static void
test_same_as_export (void)
{
  g_autoptr (CqPreview) preview = cq_preview_new ();
  g_autoptr (CqNode) document = load ("dossier.xml");
  const CqExportChoice choice = { .edition = CQ_EDITION_DRAFT, .part = "roadmap" };
  g_autofree char *expected = dump_export (document, &choice);
  g_autofree char *found = NULL;

  cq_preview_set_edition (preview, CQ_EDITION_DRAFT, NULL, "roadmap");
  g_assert_false (cq_preview_is_busy (preview));
  cq_preview_set_document (preview, document);
  g_assert_true (cq_preview_is_busy (preview));
  g_assert_null (cq_preview_get_pages (preview));
  settle (preview);
  g_assert_true (cq_preview_get_source (preview) == document);
  g_assert_null (cq_preview_get_message (preview));
  found = dump (cq_preview_get_pages (preview));
  g_assert_cmpstr (found, ==, expected);
}

/* The element that an id found on the pages leads to, by its path, "at.0.3". */
static char *
follow (CqNode *document,
        const char *id)
{
  g_autoptr (CqPath) path = NULL;

  if (g_str_has_prefix (id, "at."))
    return g_strdup (id);
  g_assert_nonnull (cq_tree_find_id (document, id, &path));
  return cq_path_to_id (path);
}

/* Whoever points at the first words of a clause finds it, or something in it. */
static void
assert_found (CqPages *pages,
              CqNode *document,
              CqClause *clause)
{
  g_autofree char *name = cq_path_to_id (cq_clause_get_path (clause));
  const char *id = cq_clause_get_id (clause);
  const CqPlace *place;
  const char *there;
  g_autofree char *found = NULL;

  if (id == NULL)
    id = cq_clause_get_kind (clause) == CQ_CLAUSE_CLOSING ? cq_clause_get_section (clause) : name;
  g_test_message ("%s", id);
  place = cq_pages_find_place (pages, id);
  g_assert_nonnull (place);
  there = cq_pages_find_id_at (pages, place->page, place->x + 1, place->y + 1);
  g_assert_nonnull (there);
  found = follow (document, there);
  if (cq_clause_get_kind (clause) == CQ_CLAUSE_CLOSING)
    *strrchr (name, '.') = '\0';
  g_assert_true (g_str_has_prefix (found, name));
}

static void
test_leads_back (void)
{
  static const char *const documents[] = { "statement.xml", "dossier.xml", "roadmap.xml", "prose.xml" };

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (CqPreview) preview = cq_preview_new ();
      g_autoptr (CqNode) document = load (documents[i]);
      g_autoptr (GPtrArray) clauses = cq_clauses_list (document, NULL);

      cq_preview_set_document (preview, document);
      settle (preview);
      g_assert_cmpuint (clauses->len, >, 2);
      for (guint at = 0; at < clauses->len; at++)
        assert_found (cq_preview_get_pages (preview), document, g_ptr_array_index (clauses, at));
    }
}

/* The meeting, the signatures and the parts are found too. */
static void
test_leads_back_to_others (void)
{
  g_autoptr (CqPreview) preview = cq_preview_new ();
  g_autoptr (CqNode) document = load ("dossier.xml");
  g_autoptr (CqPath) signatory = NULL;
  g_autofree char *name = NULL;
  CqPages *pages;

  cq_preview_set_document (preview, document);
  settle (preview);
  pages = cq_preview_get_pages (preview);
  g_assert_nonnull (cq_pages_find_place (pages, "meeting"));
  g_assert_nonnull (cq_pages_find_place (pages, "main"));
  g_assert_nonnull (cq_pages_find_place (pages, "roadmap"));
  g_assert_nonnull (cq_pages_find_place (pages, "training"));
  cq_tree_find_tag (document, CQ_DB_OTHERCREDIT, &signatory);
  name = cq_path_to_id (signatory);
  g_assert_nonnull (cq_pages_find_place (pages, name));
}

/* What a form edits is found on the pages, and marked there. */
static void
test_forms_lead_there (void)
{
  static const char *const forms[] = { "meeting",      "party/jp",       "party/uz", "chapeau", "preamble", "clause/op4",
                                       "area/transport", "closing",       "signatures", "annex/roadmap" };
  g_autofree char *path = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), "templates", "examples", "ashgabat.xml", NULL);
  g_autoptr (CqNode) document = cq_reader_load_file (path, NULL, NULL);
  g_autoptr (CqPreview) preview = cq_preview_new ();
  const CqFormSource source = { .document = document };

  cq_preview_set_document (preview, document);
  settle (preview);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (CqForm) form = cq_form_new (&source, forms[i]);
      const CqPlace *place = cq_pages_find_place (cq_preview_get_pages (preview), form->block);

      g_test_message ("%s: %s", forms[i], form->block);
      g_assert_nonnull (place);
    }
}

static void
test_newest_wins (void)
{
  g_autoptr (CqPreview) preview = cq_preview_new ();
  g_autoptr (CqNode) document = load ("dossier.xml");
  CqNode *last = NULL;
  guint n_pages = 0, n_busy = 0;

  g_signal_connect (preview, "notify::pages", G_CALLBACK (count_cb), &n_pages);
  g_signal_connect (preview, "notify::busy", G_CALLBACK (count_cb), &n_busy);
  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (CqNode) edited = edit (document, i);
      cq_preview_set_document (preview, edited);
      last = edited; /* held by the preview */
      if (i == 2)
        g_main_context_iteration (NULL, FALSE); /* time to begin */
    }
  settle (preview);
  g_assert_true (cq_preview_get_source (preview) == last);
  g_assert_cmpuint (n_pages, ==, 2); /* of the first that was begun, and of the last */
  g_assert_cmpuint (n_busy, ==, 2);
}

typedef struct
{
  CqPreview *preview;
  CqNode *document;
  guint n_typed;
} Typist;

static gboolean
type_cb (gpointer data)
{
  Typist *typist = data;
  g_autoptr (CqNode) edited = edit (typist->document, typist->n_typed++);

  cq_preview_set_document (typist->preview, edited);
  return G_SOURCE_CONTINUE;
}

/* Somebody types faster than pages are made, and sees pages all the while. */
static void
test_never_starves (void)
{
  g_autoptr (CqPreview) preview = cq_preview_new ();
  g_autoptr (CqNode) document = load ("dossier.xml");
  Typist typist = { preview, document, 0 };
  gint64 end = g_get_monotonic_time () + LONGEST;
  guint n_pages = 0;
  guint typing;

  g_signal_connect (preview, "notify::pages", G_CALLBACK (count_cb), &n_pages);
  typing = g_timeout_add (1, type_cb, &typist);
  while (n_pages < 5 && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (typing);
  g_assert_cmpuint (n_pages, >=, 5);
  g_assert_cmpuint (typist.n_typed, >, n_pages);
  settle (preview);
}

static void
test_other_edition (void)
{
  g_autoptr (CqPreview) preview = cq_preview_new ();
  g_autoptr (CqNode) document = load ("statement.xml");
  guint n_pages = 0;

  g_signal_connect (preview, "notify::pages", G_CALLBACK (count_cb), &n_pages);
  cq_preview_set_document (preview, document);
  cq_preview_set_edition (preview, CQ_EDITION_CLEAN, "ja", NULL);
  cq_preview_set_edition (preview, CQ_EDITION_CLEAN, "ja", NULL);
  settle (preview);
  g_assert_null (cq_preview_get_message (preview));
  g_assert_cmpstr (cq_pages_get_language (cq_preview_get_pages (preview)), ==, "ja");
  g_assert_cmpuint (n_pages, ==, 1); /* those of the first edition were not wanted any more */
}

static void
test_message (void)
{
  g_autoptr (CqPreview) preview = cq_preview_new ();
  g_autoptr (CqNode) document = load ("dossier.xml");
  CqPages *pages;

  cq_preview_set_document (preview, document);
  settle (preview);
  pages = cq_preview_get_pages (preview);
  cq_preview_set_edition (preview, CQ_EDITION_CLEAN, NULL, "nowhere");
  settle (preview);
  g_assert_nonnull (strstr (cq_preview_get_message (preview), "nowhere"));
  g_assert_true (cq_preview_get_pages (preview) == pages);
  cq_preview_set_edition (preview, CQ_EDITION_CLEAN, NULL, NULL);
  settle (preview);
  g_assert_null (cq_preview_get_message (preview));
}

static void
test_nothing (void)
{
  g_autoptr (CqPreview) preview = cq_preview_new ();
  g_autoptr (CqNode) document = load ("dossier.xml");
  g_autoptr (CqPages) pages = NULL;

  cq_preview_set_document (preview, document);
  settle (preview);
  cq_preview_set_document (preview, NULL);
  g_assert_null (cq_preview_get_pages (preview));
  g_assert_null (cq_preview_get_source (preview));
  g_assert_false (cq_preview_is_busy (preview));

  /* Taken away and brought back while it is laid out. */
  cq_preview_set_document (preview, document);
  cq_preview_set_document (preview, NULL);
  cq_preview_set_document (preview, document);
  settle (preview);
  g_object_get (preview, "pages", &pages, NULL);
  g_assert_nonnull (pages);
  g_assert_true (cq_preview_get_source (preview) == document);
}

/* Who closes a window does not wait for its pages, and nothing is kept alive by them. */
static void
test_dropped (void)
{
  CqPreview *preview = cq_preview_new ();
  g_autoptr (CqNode) document = load ("dossier.xml");

  g_object_add_weak_pointer (G_OBJECT (preview), (gpointer *) &preview);
  cq_preview_set_document (preview, document);
  g_object_unref (preview);
  g_assert_null (preview);
  for (gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 2; g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, FALSE);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/preview/same-as-export", test_same_as_export);
  g_test_add_func ("/preview/leads-back", test_leads_back);
  g_test_add_func ("/preview/leads-back-to-others", test_leads_back_to_others);
  g_test_add_func ("/preview/forms-lead-there", test_forms_lead_there);
  g_test_add_func ("/preview/newest-wins", test_newest_wins);
  g_test_add_func ("/preview/never-starves", test_never_starves);
  g_test_add_func ("/preview/other-edition", test_other_edition);
  g_test_add_func ("/preview/message", test_message);
  g_test_add_func ("/preview/nothing", test_nothing);
  g_test_add_func ("/preview/dropped", test_dropped);
  return g_test_run ();
}
