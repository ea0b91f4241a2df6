/* A session worked on through every form: whatever is done can be undone and done again. */
#include "session-fixtures.h"

#include "forms/cq-outline.h"
#include "forms/cq-rich.h"
#include "forms/cq-structure.h"
#include "session/cq-session.h"

/* A drafter who does anything, and remembers all that ever stood there */
typedef struct
{
  CqSession *session;
  GRand *random;
  GHashTable *seen; /* of documents, by their hashes */
} Drafter;

static CqFormSource
get_source (Drafter *self)
{
  CqFormSource source = {
    .document = cq_session_get_document (self->session),
    .template = cq_session_get_template (self->session),
    .lang = cq_session_get_lang (self->session),
  };

  return source;
}

static guint
choose (Drafter *self, guint n)
{
  return g_rand_int_range (self->random, 0, (gint32) n);
}

static CqForm *
open_any_form (Drafter *self)
{
  CqFormSource source = get_source (self);
  g_autoptr (GPtrArray) outline = cq_outline_new (&source);
  const CqOutlineRow *row = g_ptr_array_index (outline, choose (self, outline->len));
  CqForm *form = cq_form_new (&source, row->form);

  g_assert_nonnull (form);
  cq_session_show (self->session, row->form, NULL);
  return form;
}

static CqEdit *
fill_in (Drafter *self, CqForm *form, CqRow *row)
{
  g_autofree char *text = g_strdup_printf ("word %u", choose (self, 1000));
  g_autoptr (CqRich) rich = NULL;
  CqRowInput input = { .text = text, .active = !row->active, .when = row->when, .owners = row->owners };

  if (row->change == NULL || row->kind == CQ_ROW_WHEN || row->kind == CQ_ROW_OWNERS)
    return NULL;
  if (row->kind == CQ_ROW_CHOICE && row->choices->len > 0)
    input.text = ((CqChoice *) g_ptr_array_index (row->choices, choose (self, row->choices->len)))->value;
  if (row->kind == CQ_ROW_SENTENCE)
    {
      guint at = choose (self, cq_rich_get_length (row->rich) + 1);

      cq_rich_widen (row->rich, &at, &at);
      rich = cq_rich_replace (row->rich, at, at, text);
      input.rich = rich;
    }
  return cq_form_edit (form, cq_session_get_document (self->session), row->key, &input, NULL);
}

static CqEdit *
fill_in_any (Drafter *self, CqForm *form)
{
  CqFormGroup *group;

  if (form->groups->len == 0)
    return NULL;
  group = g_ptr_array_index (form->groups, choose (self, form->groups->len));
  if (group->rows->len == 0)
    return NULL;
  return fill_in (self, form, g_ptr_array_index (group->rows, choose (self, group->rows->len)));
}

static CqEdit *
act_on (Drafter *self, CqForm *form)
{
  CqNode *document = cq_session_get_document (self->session);

  switch (choose (self, 6))
    {
    case 0:
      return cq_structure_remove (document, form->id);
    case 1:
      return cq_structure_duplicate (document, form->id);
    case 2:
      return cq_structure_step (document, form->id, choose (self, 2) == 0);
    case 3:
      return cq_structure_add (document, choose (self, 2) == 0 ? "add-clause" : "add-area", form->id,
                               cq_session_get_lang (self->session));
    case 4:
      return cq_structure_add (document, "add-preambular", form->id, cq_session_get_lang (self->session));
    default:
      return cq_form_act (form, document, "add-commitment", NULL, cq_session_get_lang (self->session));
    }
}

static void
remember (Drafter *self)
{
  CqNode *document = cq_session_get_document (self->session);

  g_hash_table_add (self->seen, g_memdup2 (&(guint64){ cq_node_get_hash (document) }, sizeof (guint64)));
}

static void
work (Drafter *self, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CqForm) form = open_any_form (self);
      g_autoptr (CqEdit) edit = choose (self, 3) > 0 ? fill_in_any (self, form) : act_on (self, form);

      if (edit == NULL)
        continue;
      cq_session_take_edit (self->session, edit);
      remember (self);
    }
}

/* Where undo and redo lead, something stands, and stood there before */
static void
assert_sound (Drafter *self)
{
  CqFormSource source = get_source (self);
  guint64 hash = cq_node_get_hash (source.document);
  g_autoptr (CqForm) form = cq_form_new (&source, cq_session_get_form (self->session));

  g_assert_true (g_hash_table_contains (self->seen, &hash));
  if (form == NULL)
    g_error ("no form “%s”", cq_session_get_form (self->session));
}

static void
test_walk (gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_getenv ("CQ_DATADIR"), "examples", "ashgabat.xml", NULL);
  g_autoptr (CqNode) document = cq_reader_load_file (path, NULL, NULL);
  g_autoptr (CqCatalogue) catalogue = new_catalogue ();
  g_autoptr (CqSession) session = cq_session_new_from_document (catalogue, document);
  g_autoptr (GRand) random = g_rand_new_with_seed (GPOINTER_TO_UINT (data));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Drafter drafter = { session, random, seen };
  g_autoptr (GBytes) first = cq_writer_write (document);
  g_autoptr (GBytes) last = NULL;
  g_autoptr (GBytes) undone = NULL;
  g_autoptr (GBytes) done_again = NULL;
  guint n = 0;

  remember (&drafter);
  work (&drafter, 120);
  last = cq_writer_write (cq_session_get_document (session));
  for (; cq_session_get_can_undo (session); n++)
    {
      cq_session_undo (session);
      assert_sound (&drafter);
    }
  g_assert_cmpuint (n, >, 50);
  undone = cq_writer_write (cq_session_get_document (session));
  assert_same_bytes (undone, first);
  g_assert_false (cq_session_get_is_modified (session));
  for (; cq_session_get_can_redo (session); n--)
    {
      cq_session_redo (session);
      assert_sound (&drafter);
    }
  g_assert_cmpuint (n, ==, 0);
  done_again = cq_writer_write (cq_session_get_document (session));
  assert_same_bytes (done_again, last);
}

static CqRow *
find_sentence (CqForm *form)
{
  for (guint g = 0; g < form->groups->len; g++)
    {
      CqFormGroup *group = g_ptr_array_index (form->groups, g);

      for (guint r = 0; r < group->rows->len; r++)
        if (((CqRow *) g_ptr_array_index (group->rows, r))->kind == CQ_ROW_SENTENCE)
          return g_ptr_array_index (group->rows, r);
    }
  return NULL;
}

static char *
find_clause_without_id (Drafter *self)
{
  CqFormSource source = get_source (self);
  g_autoptr (GPtrArray) outline = cq_outline_new (&source);

  for (guint i = 0; i < outline->len; i++)
    {
      const char *id = ((CqOutlineRow *) g_ptr_array_index (outline, i))->form;
      g_autoptr (CqForm) form = cq_form_new (&source, id);

      if (g_str_has_prefix (id, "clause/at.") && find_sentence (form) != NULL)
        return g_strdup (id);
    }
  return NULL;
}

/* Behind what stands there, letter by letter, each in the form as the one before left it */
static void
type_sentence (Drafter *self, const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    {
      CqFormSource source = get_source (self);
      g_autoptr (CqForm) form = cq_form_new (&source, cq_session_get_form (self->session));
      CqRow *row = find_sentence (form);
      guint end = cq_rich_get_length (row->rich);
      g_autofree char *letter = g_strndup (at, 1);
      g_autoptr (CqRich) rich = cq_rich_replace (row->rich, end, end, letter);
      CqRowInput input = { .rich = rich };
      g_autoptr (CqEdit) edit = cq_form_edit (form, source.document, row->key, &input, NULL);

      g_assert_nonnull (edit);
      cq_session_take_edit (self->session, edit);
    }
}

/* A clause gets its id with the first letter; it is all one step nevertheless, and undo goes back to
 * the form as it was */
static void
test_typing (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "foreign", "01-manual.xml", NULL);
  g_autoptr (CqNode) document = cq_reader_load_file (path, NULL, NULL);
  g_autoptr (CqCatalogue) catalogue = new_catalogue ();
  g_autoptr (CqSession) session = cq_session_new_from_document (catalogue, document);
  Drafter drafter = { .session = session };
  g_autofree char *form = find_clause_without_id (&drafter);

  g_assert_nonnull (form);
  cq_session_show (session, form, NULL);
  type_sentence (&drafter, "and is noted");
  g_assert_cmpstr (cq_session_get_form (session), !=, form);
  cq_session_undo (session);
  g_assert_cmpstr (cq_session_get_form (session), ==, form);
  g_assert_false (cq_session_get_can_undo (session));
  g_assert_true (cq_session_get_document (session) == document);
}

/* DocBook that is no article has its forms too */
static void
test_book (void)
{
  const char *xml = "<book xmlns='http://docbook.org/ns/docbook' version='5.0'><title>B</title>"
                    "<chapter><title>C</title><para>Words.</para></chapter></book>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));
  g_autoptr (CqNode) document = cq_reader_parse (bytes, "book.xml", NULL, NULL);
  g_autoptr (CqCatalogue) catalogue = new_catalogue ();
  g_autoptr (CqSession) session = cq_session_new_from_document (catalogue, document);
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Drafter drafter = { session, random, seen };

  g_assert_cmpstr (cq_session_get_title (session), ==, "B");
  work (&drafter, 60);
  g_assert_true (cq_session_get_can_undo (session));
  while (cq_session_get_can_undo (session))
    cq_session_undo (session);
  g_assert_true (cq_session_get_document (session) == document);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint seed = 1; seed <= 4; seed++)
    {
      g_autofree char *name = g_strdup_printf ("/session-forms/walk/%u", seed);

      g_test_add_data_func (name, GUINT_TO_POINTER (seed), test_walk);
    }
  g_test_add_func ("/session-forms/typing", test_typing);
  g_test_add_func ("/session-forms/book", test_book);
  return g_test_run ();
}
