/* Every row of every form: what is entered is shown, and nothing else is touched. */
#include "forms-values.h"

#include "docbook/cq-writer.h"

typedef struct
{
  CqNode *document;    /* (owned) */
  CqTemplate *template; /* (owned) (nullable) */
  char **langs;        /* (owned) */
  GPtrArray *shown;    /* (owned) (element-type Shown) */
  GHashTable *places;  /* (owned) (element-type utf8 Shown) */
  GHashTable *compared; /* (owned) (element-type utf8): the kinds of rows whose edits were held against all others */
} Edits;

static GHashTable *
index_shown (GPtrArray *shown)
{
  GHashTable *places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < shown->len; i++)
    g_hash_table_insert (places, ((Shown *) shown->pdata[i])->place, shown->pdata[i]);
  return places;
}

static CqWalkStep
count_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  GHashTable *counts = data;
  const char *id;

  if (cq_node_get_kind (node) != CQ_NODE_ELEMENT)
    {
      const char *kind = cq_node_get_kind (node) == CQ_NODE_COMMENT ? "a comment" : "an instruction";

      if (cq_node_get_kind (node) == CQ_NODE_COMMENT || cq_node_get_kind (node) == CQ_NODE_PI)
        g_hash_table_insert (counts, g_strdup (kind),
                             GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, kind)) + 1));
      return CQ_WALK_ON;
    }
  id = cq_node_get (node, CQ_XML_ID);
  if (id != NULL)
    g_hash_table_insert (counts, g_strdup_printf ("id %s", id), GUINT_TO_POINTER (1));
  id = cq_node_get_name (node)->local;
  g_hash_table_insert (counts, g_strdup (id), GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, id)) + 1));
  return CQ_WALK_ON;
}

/* How often each element, and each id, stands in a document */
static GHashTable *
count_elements (CqNode *document)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  cq_tree_walk (document, count_cb, counts);
  return counts;
}

/* Elements that values are made of, and that go with them; an owner goes with its name in each language */
static gboolean
may_go (const char *name)
{
  static const char *const names[] = { "replaceable", "date", "phrase", "orderedlist", "listitem", "address", "country", "row", "wording", "event", "order", "precedence",
                                       "actor", "lead", "co-lead", "partner", NULL };

  return g_strv_contains (names, name);
}

static void
assert_nothing_lost (CqNode *before, CqNode *after, const char *where)
{
  g_autoptr (GHashTable) old = count_elements (before);
  g_autoptr (GHashTable) now = count_elements (after);
  GHashTableIter iter;
  gpointer name;
  gpointer count;

  g_hash_table_iter_init (&iter, old);
  while (g_hash_table_iter_next (&iter, &name, &count))
    if (!may_go (name) && g_hash_table_lookup (now, name) < count)
      g_error ("%s: %s is lost", where, (const char *) name);
}

static gboolean
is_one_of (const char *key, const char *const *keys)
{
  return g_strv_contains (keys, key);
}

/* Whether it is the name of an owner: “partner-2” */
static gboolean
is_owner_name (const char *key)
{
  return g_regex_match_simple ("^(actor|lead|co-lead|partner)-[0-9]+$", key, 0, 0);
}

/* Whether a row may show something else because of what was entered into another */
static gboolean
follows (const CqRow *row, const char *form, const Shown *shown, gboolean same_lang)
{
  static const char *const sentence[] = { "text", "verb", "action", "linking", NULL };
  static const char *const names[] = { "short", "formal", "sort", "short-genitive", "formal-genitive", "short-instrumental",
                                       "formal-instrumental", NULL };
  const char *key = get_short_key (row);
  gboolean is_words = row->kind == CQ_ROW_SENTENCE || row->kind == CQ_ROW_VERB || row->kind == CQ_ROW_TEXT || row->kind == CQ_ROW_PERSON;

  /* Owners are named in rows of their own, and in the sentence. */
  if (row->kind == CQ_ROW_OWNERS || is_owner_name (key))
    return g_str_equal (form, shown->form)
           && (is_owner_name (shown->key) || is_one_of (shown->key, (const char *const[]){ "actors", "lead", "co-leads", "partners", "text", NULL }));
  /* Dates of the document stand in two forms, the form of a roadmap too. */
  if (g_str_equal (key, shown->key) && (row->kind == CQ_ROW_DATE || g_str_equal (key, "form")))
    return TRUE;
  /* The same value in another language, where it has but one */
  if (g_str_equal (key, shown->key) && !same_lang)
    return g_str_equal (form, shown->form) && (!is_words || row->part != NULL || g_str_has_prefix (key, "meeting-") || g_str_has_prefix (key, "signatory-")
                                   || is_one_of (key, (const char *const[]){ "distribution", "classification", NULL }));
  /* The words of a sentence are in the rows of its parts too. */
  if (is_one_of (key, sentence) && is_one_of (shown->key, sentence))
    return same_lang && g_str_equal (form, shown->form);
  /* A state brings its names; another name has other forms, and is read in another way. */
  return is_one_of (key, (const char *const[]){ "country", "short", "formal", NULL }) && g_str_equal (form, shown->form)
         && is_one_of (shown->key, g_str_equal (key, "country") ? names : names + 2);
}

/* Values that bring rows along, or take them away */
static gboolean
changes_rows (const CqRow *row)
{
  static const char *const keys[] = { "formality", "kind", "role", "form", "numbering", "numbered", "verb", NULL };

  /* An order by the alphabet asks for which; one by hand shows the names as they stand. */
  return row->kind == CQ_ROW_OWNERS || is_one_of (get_short_key (row), keys) || g_str_has_prefix (row->key, "order-");
}

static void
assert_rest_as_it_was (Edits *self, const CqRow *row, const char *form, const char *lang, CqNode *after, const char *where)
{
  g_autoptr (GPtrArray) shown = list_shown (after, self->langs);
  guint n_found = 0;

  for (guint i = 0; i < shown->len; i++)
    {
      const Shown *now = shown->pdata[i];
      const Shown *old = g_hash_table_lookup (self->places, now->place);
      gboolean same_lang = g_str_equal (now->lang, lang);

      if (old == NULL)
        continue;
      n_found++;
      if (g_str_equal (old->value, now->value)
          || (g_str_equal (now->form, form) && same_lang && g_str_equal (now->key, get_short_key (row)))
          || follows (row, form, now, same_lang))
        continue;
      g_error ("%s changes “%s” from “%s” to “%s”", where, now->place, old->value, now->value);
    }
  if (n_found < g_hash_table_size (self->places) && !changes_rows (row))
    g_error ("%s: only %u of %u rows are still there", where, n_found, g_hash_table_size (self->places));
}

/* Holding an edit against every row of every form takes long: the first two of each kind stand for their like. */
static gboolean
is_to_be_compared (Edits *self, const CqForm *form, const CqRow *row, const char *lang)
{
  for (guint i = 0; i < 2; i++)
    if (g_hash_table_add (self->compared, g_strdup_printf ("%s %d %s %u", lang, form->kind, get_short_key (row), i)))
      return TRUE;
  return FALSE;
}

static CqEdit *
enter (CqNode *document, CqForm *form, const char *key, const CqRowInput *input, const char *where)
{
  g_autoptr (GError) error = NULL;
  CqEdit *edit = cq_form_edit (form, document, key, input, &error);

  if (edit == NULL)
    g_error ("%s is refused: %s", where, error != NULL ? error->message : "without a reason");
  g_assert_cmpstr (edit->name, !=, NULL);
  g_assert_cmpuint (strlen (edit->name), >, 0);
  return edit;
}

/* The row that the edit leads to */
static CqRow *
find_edited (const CqFormSource *source, CqEdit *edit, CqForm **form, const char *where)
{
  CqRow *row;

  *form = cq_form_new (source, edit->form);
  if (*form == NULL)
    g_error ("%s leads to “%s”, which is no form", where, edit->form);
  row = cq_form_find_row (*form, edit->row);
  if (row == NULL)
    g_error ("%s leads to the row “%s” of “%s”, which is not there", where, edit->row, edit->form);
  return row;
}

static void
check_row (Edits *self, const CqFormSource *source, const char *nth, CqForm *form, const CqRow *row)
{
  g_auto (Entry) entry = make_entry (row);
  g_auto (Entry) empty = make_empty_entry (row);
  g_autofree char *where = g_strdup_printf ("“%s” of “%s” in %s", row->key, form->id, source->lang);
  g_autoptr (CqEdit) edit = enter (source->document, form, row->key, &entry.input, where);
  g_autoptr (CqEdit) again = NULL;
  g_autoptr (CqEdit) cleared = NULL;
  g_autoptr (CqEdit) refilled = NULL;
  g_autoptr (CqForm) filled_form = NULL;
  g_autoptr (CqForm) cleared_form = NULL;
  g_autoptr (CqForm) refilled_form = NULL;
  CqFormSource filled_source = { edit->document, NULL, NULL, source->lang, NULL };
  CqFormSource cleared_source = { NULL, NULL, NULL, source->lang, NULL };
  CqRow *shown = find_edited (&filled_source, edit, &filled_form, where);

  if (cq_node_equal (edit->document, source->document))
    g_error ("%s changes nothing", where);
  if (!shows (shown, &entry.input))
    {
      g_autofree char *value = dup_value (shown);
      g_error ("%s shows “%s” instead of what was entered", where, value);
    }
  assert_valid (edit->document, where);
  assert_nothing_lost (source->document, edit->document, where);
  if (is_to_be_compared (self, form, row, source->lang))
    assert_rest_as_it_was (self, row, nth, source->lang, edit->document, where);

  again = enter (edit->document, filled_form, shown->key, &entry.input, where);
  if (!cq_node_equal (again->document, edit->document))
    g_error ("%s changes something when it is entered again", where);

  cleared = enter (edit->document, filled_form, shown->key, &empty.input, where);
  assert_valid (cleared->document, where);
  cleared_source.document = cleared->document;
  shown = find_edited (&cleared_source, cleared, &cleared_form, where);
  if (row->kind != CQ_ROW_SENTENCE && !shows (shown, &empty.input))
    {
      g_autofree char *value = dup_value (shown);
      g_error ("%s shows “%s” when it is cleared", where, value);
    }
  if (row->kind == CQ_ROW_SENTENCE)
    return;
  refilled = enter (cleared->document, cleared_form, shown->key, &entry.input, where);
  cleared_source.document = refilled->document;
  shown = find_edited (&cleared_source, refilled, &refilled_form, where);
  if (!shows (shown, &entry.input))
    g_error ("%s does not show what is entered after it was cleared", where);
}

/* What has a value of its own in each language */
static gboolean
is_of_language (const CqRow *row)
{
  return row->kind == CQ_ROW_SENTENCE || row->kind == CQ_ROW_TEXT || row->kind == CQ_ROW_VERB || row->kind == CQ_ROW_PERSON;
}

/* The first and the second: what holds for two holds for more. */
static char **
list_languages (CqNode *document)
{
  char **langs = cq_document_list_languages (document);

  for (guint i = 2; i < g_strv_length (langs);)
    {
      g_free (langs[i]);
      for (guint k = i; langs[k] != NULL; k++)
        langs[k] = langs[k + 1];
    }
  return langs;
}

static void
test_every_row (gconstpointer data)
{
  Edits self = { load_document (data), load_template (data) };
  guint n = 0;

  self.langs = list_languages (self.document);
  self.shown = list_shown (self.document, self.langs);
  self.places = index_shown (self.shown);
  self.compared = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint l = 0; self.langs[l] != NULL; l++)
    {
      CqFormSource source = { self.document, NULL, NULL, self.langs[l], NULL };
      g_autoptr (GPtrArray) ids = list_forms (&source);
      g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      for (guint f = 0; f < ids->len; f++)
        {
          g_autoptr (CqForm) form = cq_form_new (&source, ids->pdata[f]);
          g_autofree char *nth = name_form (counts, form);

          for (guint g = 0; g < form->groups->len; g++)
            {
              GPtrArray *rows = ((CqFormGroup *) form->groups->pdata[g])->rows;

              for (guint r = 0; r < rows->len; r++)
                if (((CqRow *) rows->pdata[r])->change != NULL && (l == 0 || is_of_language (rows->pdata[r])))
                  {
                    check_row (&self, &source, nth, form, rows->pdata[r]);
                    n++;
                  }
            }
        }
    }
  g_test_message ("%u rows", n);
  g_assert_cmpuint (n, >, 0);
  g_hash_table_unref (self.places);
  g_hash_table_unref (self.compared);
  g_ptr_array_unref (self.shown);
  g_strfreev (self.langs);
  g_clear_pointer (&self.template, cq_template_unref);
  cq_node_unref (self.document);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  /* The example has a thousand rows, which take their time. */
  for (guint i = g_test_slow () ? 0 : 1; i < G_N_ELEMENTS (test_documents); i++)
    {
      g_autofree char *path = g_strdup_printf ("/forms/edits/every-row/%s", test_documents[i].name);
      g_test_add_data_func (path, &test_documents[i], test_every_row);
    }
  return g_test_run ();
}
