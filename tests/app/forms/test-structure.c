/* Whatever is added, removed, copied and moved, in whatever order: what must hold of every document after every step. */
#include "forms-documents.h"

#include <string.h>

#include "docbook/cq-writer.h"
#include "statement/cq-clause.h"
#include "statement/cq-commitment.h"
#include "statement/cq-languages.h"
#include "statement/cq-section.h"

#define N_STEPS 50
#define N_SEEDS 1
#define N_SEEDS_SLOW 3
#define VALIDATE_EVERY 20

/* A document on its way through random edits */
typedef struct
{
  GRand *random;    /* (owned) */
  CqNode *document; /* (owned) */
  GString *log;     /* (owned): what was done, for whoever looks into a failure */
  guint n_edits;
} Walker;

static void
clear_walker (Walker *self)
{
  g_rand_free (self->random);
  cq_node_unref (self->document);
  g_string_free (self->log, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Walker, clear_walker)

static gboolean
one_in (Walker *self, guint n)
{
  return g_rand_int_range (self->random, 0, (gint32) n) == 0;
}

static gpointer
pick (Walker *self, GPtrArray *array)
{
  return array->len > 0 ? array->pdata[g_rand_int_range (self->random, 0, (gint32) array->len)] : NULL;
}

static GPtrArray *
list_all_forms (CqNode *document)
{
  CqFormSource source = { .document = document };
  GPtrArray *ids = list_forms (&source);
  g_autoptr (CqPart) part = cq_part_find (document, NULL);
  g_autofree char *text = cq_form_id_new (CQ_FORM_AREA, cq_part_get_id (part));

  /* The text outside of all areas is shown where there is such; its areas are listed there nevertheless. */
  if (!g_ptr_array_find_with_equal_func (ids, text, g_str_equal, NULL))
    g_ptr_array_add (ids, g_steal_pointer (&text));
  return ids;
}

static void
fail (Walker *self, const char *format, ...)
{
  va_list arguments;
  g_autofree char *what = NULL;

  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_error ("%s, after%s", what, self->log->str);
}

/* Ids are unique, and no link and no record points at nothing. */
static void
assert_linked (Walker *self, CqNode *document)
{
  g_autoptr (GPtrArray) messages = cq_message_array_new ();

  cq_schema_check_links (document, NULL, messages);
  for (guint i = 0; i < messages->len; i++)
    if (((CqMessage *) messages->pdata[i])->severity != CQ_MESSAGE_NOTE)
      fail (self, "%s (%s)", ((CqMessage *) messages->pdata[i])->text, ((CqMessage *) messages->pdata[i])->id);
}

/* The sentence of each commitment, by its id */
static GHashTable *
index_promises (CqNode *document)
{
  g_autoptr (GPtrArray) commitments = cq_commitments_list (document, NULL);
  GHashTable *promises = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < commitments->len; i++)
    {
      CqClause *clause = cq_commitment_get_clause (commitments->pdata[i]);

      g_hash_table_insert (promises, g_strdup (cq_commitment_get_id (commitments->pdata[i])),
                           clause != NULL ? cq_clause_get_text (clause, NULL) : g_strdup (""));
    }
  return promises;
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* What the clauses say, in whatever order they stand */
static char *
dup_words (CqNode *document)
{
  g_autoptr (GPtrArray) clauses = cq_clauses_list (document, NULL);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < clauses->len; i++)
    {
      g_autoptr (GPtrArray) langs = cq_clause_list_languages (clauses->pdata[i]);

      for (guint l = 0; l < langs->len; l++)
        {
          char *text = cq_clause_get_text (clauses->pdata[i], langs->pdata[l]);
          if (text != NULL)
            g_ptr_array_add (words, text);
        }
    }
  g_ptr_array_sort (words, compare_words);
  g_ptr_array_add (words, NULL);
  return g_strjoinv ("\n", (char **) words->pdata);
}

/* Moving loses no word and takes no record from its sentence. */
static void
assert_moved (Walker *self, CqNode *before, CqNode *after)
{
  g_autofree char *words = dup_words (before);
  g_autofree char *words_after = dup_words (after);
  g_autoptr (GHashTable) promises = index_promises (before);
  g_autoptr (GHashTable) promises_after = index_promises (after);
  GHashTableIter iter;
  gpointer id;
  gpointer sentence;

  if (!g_str_equal (words, words_after))
    fail (self, "what the clauses say is not the same:\n%s\n---\n%s", words, words_after);
  g_assert_cmpuint (g_hash_table_size (promises), ==, g_hash_table_size (promises_after));
  g_hash_table_iter_init (&iter, promises);
  while (g_hash_table_iter_next (&iter, &id, &sentence))
    if (g_strcmp0 (sentence, g_hash_table_lookup (promises_after, id)) != 0)
      fail (self, "the commitment “%s” has left its sentence", (const char *) id);
}

static CqWalkStep
gather_ids_cb (CqNode *node, CqWalk *walk, gpointer ids)
{
  const char *id = cq_node_get_kind (node) == CQ_NODE_ELEMENT ? cq_node_get (node, CQ_XML_ID) : NULL;

  if (id != NULL)
    g_hash_table_add (ids, g_strdup (id));
  return CQ_WALK_ON;
}

/* Without ids that are not among those wanted, without white space between blocks, with all placeholders alike */
static CqNode *
normalize_cb (CqNode *node, gpointer ids)
{
  g_autoptr (GPtrArray) children = NULL;
  g_autoptr (CqNode) named = NULL;
  const char *id;

  if (cq_node_get_kind (node) != CQ_NODE_ELEMENT)
    return cq_node_ref (node);
  if (cq_node_has_role (node, CQ_DB_PARA, "empty"))
    return cq_section_new_placeholder ();
  id = cq_node_get (node, CQ_XML_ID);
  named = id != NULL && !g_hash_table_contains (ids, id) ? cq_node_with_attribute (node, CQ_XML_ID, NULL) : cq_node_ref (node);
  if (cq_node_is (node, CQ_DB_PARA) || cq_node_is (node, CQ_DB_TITLE))
    return g_steal_pointer (&named);
  children = cq_node_array_new ();
  for (guint i = 0; i < cq_node_get_n_children (named); i++)
    if (!cq_node_is_blank (cq_node_get_child (named, i)))
      g_ptr_array_add (children, cq_node_ref (cq_node_get_child (named, i)));
  return cq_node_with_child_array (named, children);
}

static char *
dup_normal (CqNode *document, GHashTable *ids)
{
  g_autoptr (CqNode) normal = cq_tree_map (document, normalize_cb, ids);
  g_autoptr (GBytes) bytes = cq_writer_write (normal);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Where two texts begin to differ, and a little before */
static gsize
get_difference (const char *one, const char *other)
{
  gsize at = 0;

  while (one[at] != '\0' && one[at] == other[at])
    at++;
  return at > 100 ? at - 100 : 0;
}

static gboolean
is_of_kind (const char *form, CqFormKind kind)
{
  const char *about;
  CqFormKind own;

  return cq_form_id_parse (form, &own, &about) && own == kind;
}

/* Where @form is listed, and behind which other */
static char *
find_place (CqNode *document, const char *form, char **after)
{
  g_autoptr (GPtrArray) ids = list_all_forms (document);
  CqFormSource source = { .document = document };

  *after = NULL;
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (CqForm) list = cq_form_new (&source, ids->pdata[i]);

      for (guint g = 0; g < list->groups->len; g++)
        {
          const CqFormGroup *group = list->groups->pdata[g];
          const char *before = NULL;

          if (list->kind == CQ_FORM_SIGNATURES && g == 1)
            continue;
          for (guint r = 0; group->is_list && r < group->rows->len; r++)
            {
              const char *row = ((CqRow *) group->rows->pdata[r])->form;

              if (g_str_equal (row, form))
                {
                  *after = g_strdup (before);
                  return g_strdup (list->id);
                }
              before = row;
            }
        }
    }
  return NULL;
}

/* What was moved and is moved back stands as it stood before. A clause that was in the preamble, or comes into it,
 * becomes another. */
static void
assert_back (Walker *self, const char *form, const char *list, const char *after, CqEdit *edit)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *now_after = NULL;
  g_autofree char *now = find_place (edit->document, edit->form, &now_after);
  g_autofree char *before = NULL;
  g_autofree char *back = NULL;
  g_autoptr (CqEdit) returned = NULL;

  if (now == NULL)
    fail (self, "“%s” is listed nowhere", edit->form);
  if (is_of_kind (list, CQ_FORM_PREAMBLE) != is_of_kind (now, CQ_FORM_PREAMBLE))
    return;
  /* The forms around it may have got ids by the edit, and others other places. */
  if (strstr (list, "/at.") != NULL || (after != NULL && strstr (after, "/at.") != NULL))
    return;
  /* A document whose languages are put in an order declares them, and goes on declaring them. */
  if (g_str_has_prefix (edit->form, "language/") && !cq_document_declares_languages (self->document))
    return;
  returned = cq_structure_move (edit->document, edit->form, list, after);
  if (returned == NULL)
    fail (self, "“%s” does not go back into “%s” behind “%s” from “%s”", form, list, after != NULL ? after : "", now);
  cq_tree_walk (self->document, gather_ids_cb, ids);
  before = dup_normal (self->document, ids);
  back = dup_normal (returned->document, ids);
  if (!g_str_equal (before, back))
    {
      gsize at = get_difference (before, back);

      fail (self, "“%s” went from “%s” behind “%s” to “%s” and back, and is not where it was:\n%.300s\n---\n%.300s", form, list,
            after != NULL ? after : "", now, before + at, back + at);
    }
}

static CqEdit *
move_edit (Walker *self, const char *form, CqEdit *edit)
{
  g_autofree char *after = NULL;
  g_autofree char *list = edit != NULL ? find_place (self->document, form, &after) : NULL;

  if (edit == NULL)
    return NULL;
  /* The names of the parties stand in sentences, in their order. */
  if (!is_of_kind (form, CQ_FORM_PARTY))
    assert_moved (self, self->document, edit->document);
  if (list != NULL)
    assert_back (self, form, list, after, edit);
  return edit;
}

static CqEdit *
add_randomly (Walker *self, const char *form)
{
  static const char *const added[] = { "add-clause", "add-commitment", "add-area", "add-preambular", "add-annex" };
  const char *what = added[g_rand_int_range (self->random, 0, G_N_ELEMENTS (added))];

  g_string_append_printf (self->log, " +%s at %s;", what, form);
  return cq_structure_add (self->document, what, form, cq_document_get_language (self->document));
}

static CqEdit *
act_randomly (Walker *self, const char *id)
{
  CqFormSource source = { .document = self->document };
  g_autoptr (CqForm) form = cq_form_new (&source, id);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  const CqFormAction *action;

  for (guint g = 0; g < form->groups->len; g++)
    {
      GPtrArray *actions = ((CqFormGroup *) form->groups->pdata[g])->actions;
      for (guint a = 0; a < actions->len; a++)
        if (!g_str_equal (((const CqFormAction *) actions->pdata[a])->what, "remove-language")) /* the window asks first */
          g_ptr_array_add (all, actions->pdata[a]);
    }
  action = pick (self, all);
  if (action == NULL)
    return NULL;
  g_string_append_printf (self->log, " %s of %s;", action->what, id);
  return cq_form_act (form, self->document, action->what, one_in (self, 2) ? "FR" : "The Union",
                      cq_document_get_language (self->document));
}

static CqEdit *
move_row_randomly (Walker *self, const char *id)
{
  CqFormSource source = { .document = self->document };
  g_autoptr (CqForm) form = cq_form_new (&source, id);
  const CqFormGroup *group = pick (self, form->groups);
  const CqRow *row = group->is_list ? pick (self, group->rows) : NULL;
  const CqRow *after = row != NULL && !one_in (self, 4) ? pick (self, group->rows) : NULL;
  CqEdit *edit;

  if (row == NULL || !row->is_movable)
    return NULL;
  g_string_append_printf (self->log, " row %s of %s behind %s;", row->key, id, after != NULL ? after->key : "none");
  edit = cq_form_move_row (form, self->document, row->key, after != NULL ? after->key : NULL);
  return form->kind == CQ_FORM_SIGNATURES ? edit : move_edit (self, row->form, edit);
}

static CqEdit *
move_randomly (Walker *self, GPtrArray *forms, const char *form)
{
  const char *other = pick (self, forms);
  const char *after = one_in (self, 2) ? pick (self, forms) : NULL;

  switch (g_rand_int_range (self->random, 0, 4))
    {
    case 0:
      g_string_append_printf (self->log, " %s into %s behind %s;", form, other, after != NULL ? after : "none");
      return move_edit (self, form, cq_structure_move (self->document, form, other, after));
    case 1:
      g_string_append_printf (self->log, " %s dropped on %s;", form, other);
      return move_edit (self, form, cq_structure_drop (self->document, form, other, one_in (self, 2)));
    case 2:
      g_string_append_printf (self->log, " %s up;", form);
      return move_edit (self, form, cq_structure_step (self->document, form, FALSE));
    default:
      g_string_append_printf (self->log, " %s down;", form);
      return move_edit (self, form, cq_structure_step (self->document, form, TRUE));
    }
}

static CqEdit *
edit_randomly (Walker *self)
{
  g_autoptr (GPtrArray) forms = list_all_forms (self->document);
  const char *form = pick (self, forms);

  switch (g_rand_int_range (self->random, 0, 12))
    {
    case 0:
      return add_randomly (self, form);
    case 1:
    case 2:
      return act_randomly (self, form);
    case 3:
      g_string_append_printf (self->log, " -%s;", form);
      return cq_structure_remove (self->document, form);
    case 4:
      g_string_append_printf (self->log, " 2×%s;", form);
      return cq_structure_duplicate (self->document, form);
    case 5:
    case 6:
      return move_row_randomly (self, form);
    default:
      return move_randomly (self, forms, form);
    }
}

static void
step (Walker *self)
{
  g_autoptr (CqEdit) edit = edit_randomly (self);
  g_autoptr (CqForm) form = NULL;
  CqFormSource source = { NULL };

  if (edit == NULL)
    return;
  source.document = edit->document;
  form = cq_form_new (&source, edit->form);
  if (form == NULL)
    fail (self, "“%s” leads to “%s”, which is no form", edit->name, edit->form);
  assert_linked (self, edit->document);
  if (++self->n_edits % VALIDATE_EVERY == 0)
    assert_valid (edit->document, self->log->str);
  cq_node_unref (self->document);
  self->document = cq_node_ref (edit->document);
}

static void
test_random (gconstpointer data)
{
  guint n_seeds = g_test_slow () ? N_SEEDS_SLOW : N_SEEDS;

  for (guint seed = 0; seed < n_seeds; seed++)
    {
      g_auto (Walker) walker = { g_rand_new_with_seed (seed), load_document (data), g_string_new (NULL), 0 };

      g_string_append_printf (walker.log, " seed %u:", seed);
      for (guint i = 0; i < N_STEPS; i++)
        step (&walker);
      assert_valid (walker.document, walker.log->str);
      g_test_message ("seed %u: %u edits", seed, walker.n_edits);
      g_assert_cmpuint (walker.n_edits, >, N_STEPS / 5);
    }
}

static const char list[]
    = "<article xmlns='http://docbook.org/ns/docbook' version='5.0' xml:lang='en'>\n  <title>T</title>\n"
      "  <section xml:id='a' role='area'>\n    <title>A</title>\n    <orderedlist role='operative' xml:id='l'>\n"
      "      <listitem xml:id='one' role='operative'><para>One.</para></listitem>\n"
      "      <listitem xml:id='two' role='operative'><para>Two.</para></listitem>\n    </orderedlist>\n"
      "    <para xml:id='plain' role='plain'>Plain.</para>\n"
      "    <para xml:id='more' role='plain'>More.</para>\n    <orderedlist>\n"
      "      <listitem xml:id='point'><para>point</para></listitem>\n    </orderedlist>\n  </section>\n</article>";

static CqNode *
make_list (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (list, strlen (list));

  return cq_reader_parse (bytes, "list.xml", NULL, NULL);
}

static char *
write_back (CqNode *document)
{
  g_autoptr (GBytes) bytes = cq_writer_write (document);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* A paragraph among numbered ones splits their list, which is one again when the paragraph is gone. */
static void
test_split (void)
{
  g_autoptr (CqNode) document = make_list ();
  g_autoptr (CqEdit) in = cq_structure_move (document, "clause/plain", "area/a", "clause/one");
  g_autoptr (CqEdit) out = cq_structure_move (in->document, "clause/plain", "area/a", "clause/two");
  g_autoptr (CqEdit) gone = cq_structure_remove (in->document, "clause/plain");
  g_autoptr (CqEdit) gone_at_once = cq_structure_remove (document, "clause/plain");
  g_autofree char *before = write_back (document);
  g_autofree char *between = write_back (in->document);
  g_autofree char *after = write_back (out->document);
  g_autofree char *without = write_back (gone->document);
  g_autofree char *without_at_once = write_back (gone_at_once->document);

  g_assert_nonnull (strstr (between, "continuation=\"continues\""));
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (without, ==, without_at_once);
}

/* A clause does not become the point of another by going beside its points. */
static void
test_beside_points (void)
{
  g_autoptr (CqNode) document = make_list ();
  CqFormSource source = { .document = document };
  g_autoptr (CqForm) point = cq_form_new (&source, "clause/point");

  g_assert_cmpstr (point->parent, ==, "clause/more");
  g_assert_null (cq_structure_drop (document, "clause/one", "clause/point", TRUE));
  g_assert_null (cq_structure_move (document, "clause/one", "area/a", "clause/point"));
  g_assert_null (cq_structure_move (document, "clause/two", "area/a", "clause/one"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (test_documents); i++)
    {
      g_autofree char *path = g_strdup_printf ("/forms/structure/random/%s", test_documents[i].name);
      g_test_add_data_func (path, &test_documents[i], test_random);
    }
  g_test_add_func ("/forms/structure/split", test_split);
  g_test_add_func ("/forms/structure/beside-points", test_beside_points);
  return g_test_run ();
}
