/* What a form shows, and what its inputs do. */
#include "forms/cq-form-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "check/cq-problem.h"

typedef gboolean (*CqFormMake) (CqFormMaker *maker,
                                const char *about);

/* What a form of a kind is about */
typedef enum
{
  ABOUT_ALL,  /* there is one for the document */
  ABOUT_PART, /* there is one for each part; nothing is said for the main one */
  ABOUT_ONE,  /* there is one for each thing of its kind */
} About;

static const struct
{
  const char *word; /* of ids; never changes, for it is remembered from run to run */
  About about;
  CqFormMake make;
  const char *asked_as; /* (nullable): what templates call it, where that is another word */
} kinds[CQ_N_FORM_KINDS] = {
  [CQ_FORM_DOCUMENT] = { "document", ABOUT_ALL, cq_form_make_document },
  [CQ_FORM_MEETING] = { "meeting", ABOUT_ALL, cq_form_make_meeting },
  [CQ_FORM_PARTIES] = { "parties", ABOUT_ALL, cq_form_make_parties },
  [CQ_FORM_PARTY] = { "party", ABOUT_ONE, cq_form_make_party, "parties" },
  [CQ_FORM_CHAPEAU] = { "chapeau", ABOUT_PART, cq_form_make_chapeau },
  [CQ_FORM_PREAMBLE] = { "preamble", ABOUT_PART, cq_form_make_preamble },
  [CQ_FORM_LINKING] = { "linking", ABOUT_PART, cq_form_make_linking },
  [CQ_FORM_AREA] = { "area", ABOUT_ONE, cq_form_make_area, "areas" },
  [CQ_FORM_CLAUSE] = { "clause", ABOUT_ONE, cq_form_make_clause },
  [CQ_FORM_CLOSING] = { "closing", ABOUT_PART, cq_form_make_closing },
  [CQ_FORM_SIGNATURES] = { "signatures", ABOUT_ALL, cq_form_make_signatures },
  [CQ_FORM_WITNESS] = { "witness", ABOUT_ONE, cq_form_make_witness },
  [CQ_FORM_ANNEX] = { "annex", ABOUT_ONE, cq_form_make_annex },
  [CQ_FORM_ROADMAP] = { "roadmap", ABOUT_PART, cq_form_make_roadmap },
  [CQ_FORM_LANGUAGE] = { "language", ABOUT_ONE, cq_form_make_language, "languages" },
};

/**
 * cq_form_id_new:
 * @kind: the kind of form
 * @about: (nullable): whose it is, where there are many of the kind
 *
 * Returns: (transfer full): its id
 */
char *
cq_form_id_new (CqFormKind kind, const char *about)
{
  return about != NULL ? g_strconcat (kinds[kind].word, "/", about, NULL) : g_strdup (kinds[kind].word);
}

/**
 * cq_form_id_parse:
 * @id: an id
 * @kind: (out): the kind of form
 * @about: (out) (nullable) (transfer none): whose it is, within @id
 *
 * Returns: whether @id is the id of a form, whether or not the document has it
 */
gboolean
cq_form_id_parse (const char *id, CqFormKind *kind, const char **about)
{
  gsize length = strcspn (id, "/");

  *about = id[length] == '/' ? id + length + 1 : NULL;
  for (*kind = 0; *kind < CQ_N_FORM_KINDS; (*kind)++)
    if (strlen (kinds[*kind].word) == length && strncmp (kinds[*kind].word, id, length) == 0)
      return TRUE;
  return FALSE;
}

static void
free_action (gpointer data)
{
  CqFormAction *action = data;

  g_free (action->what);
  g_free (action->label);
  g_free (action);
}

static void
free_group (gpointer data)
{
  CqFormGroup *group = data;

  g_free (group->title);
  g_free (group->field);
  g_free (group->description);
  g_free (group->folded);
  g_free (group->empty);
  g_ptr_array_unref (group->rows);
  g_ptr_array_unref (group->actions);
  g_free (group);
}

static void
free_table (CqFormTable *table)
{
  g_strfreev (table->columns);
  g_ptr_array_unref (table->rows);
  g_free (table);
}

CqForm *
cq_form_ref (CqForm *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  CqForm *self = data;

  g_free (self->id);
  g_free (self->title);
  g_free (self->parent);
  g_free (self->parent_title);
  g_free (self->guidance);
  g_ptr_array_unref (self->groups);
  g_free (self->block);
  g_clear_pointer (&self->table, free_table);
}

void
cq_form_unref (CqForm *self)
{
  g_rc_box_release_full (self, clear);
}

/**
 * cq_form_begin_group:
 * @title: (nullable): its heading, translated
 *
 * The rows that follow stand in a new group.
 */
void
cq_form_begin_group (CqFormMaker *self, const char *title)
{
  CqFormGroup *group = g_new0 (CqFormGroup, 1);

  group->title = g_strdup (title);
  group->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_row_unref);
  group->actions = g_ptr_array_new_with_free_func (free_action);
  g_ptr_array_add (self->form->groups, group);
  self->group = group;
}

void
cq_form_describe_group (CqFormMaker *self, const char *description)
{
  g_free (self->group->description);
  self->group->description = g_strdup (description);
}

/* What templates call the group, which they may ask for as for a row */
void
cq_form_name_group (CqFormMaker *self, const char *field)
{
  self->group->field = g_strdup (field);
}

/* The rows of the group are links that may be moved; @empty is said where there are none. */
void
cq_form_make_list (CqFormMaker *self, const char *empty)
{
  self->group->is_list = TRUE;
  self->group->empty = g_strdup (empty);
}

void
cq_form_add_action (CqFormMaker *self, const char *what, const char *label)
{
  CqFormAction *action = g_new0 (CqFormAction, 1);

  action->what = g_strdup (what);
  action->label = g_strdup (label);
  g_ptr_array_add (self->group->actions, action);
}

/**
 * cq_form_add:
 *
 * Adds a row to the group; the maker fills in its value. Rows that are typed into are one step of
 * the history as long as the typing lasts.
 *
 * Returns: (transfer none): the row
 */
CqRow *
cq_form_add (CqFormMaker *self, CqRowKind kind, const char *key, const char *label, CqRowChange change)
{
  CqRow *row = cq_row_new (kind, key, label);

  row->lang = g_strdup (self->lang);
  row->change = change;
  if (kind == CQ_ROW_DATE || kind == CQ_ROW_DATES || kind == CQ_ROW_WHEN)
    row->document = cq_node_ref (self->document);
  g_ptr_array_add (self->group->rows, row);
  return row;
}

CqRow *
cq_form_add_link (CqFormMaker *self, const char *form, const char *label)
{
  CqRow *row = cq_form_add (self, CQ_ROW_LINK, form, label, NULL);

  row->form = g_strdup (form);
  return row;
}

/* @content: (transfer full) (nullable) */
CqRow *
cq_form_add_content (CqFormMaker *self, const char *key, const char *label, GPtrArray *content, CqRowChange change)
{
  g_autoptr (GPtrArray) shown = content != NULL ? content : cq_node_array_new ();
  CqRow *row = cq_form_add (self, CQ_ROW_SENTENCE, key, label, change);

  row->rich = cq_rich_new (shown, self->lang, self->numbering);
  return row;
}

void
cq_form_set_parent (CqFormMaker *self, const char *id)
{
  self->form->parent = g_strdup (id);
  self->form->parent_title = cq_form_get_title (self, id);
}

/**
 * cq_form_guide:
 * @about: (nullable): an id, or the kind of a form
 *
 * Returns: (transfer full) (nullable): the template's advice
 */
char *
cq_form_guide (CqFormMaker *self, const char *about)
{
  if (self->source->template == NULL || about == NULL)
    return NULL;
  return cq_template_get_guidance (self->source->template, about, self->source->words != NULL ? self->source->words : "en");
}

/* Puts what a check found beside the rows where it is mended, or beside those that hold it. */
static gboolean
show_problem (CqForm *form, const CqProblem *problem, gboolean where_it_stands)
{
  gboolean is_shown = FALSE;

  for (guint g = 0; g < form->groups->len; g++)
    {
      CqFormGroup *group = form->groups->pdata[g];

      for (guint r = 0; r < group->rows->len; r++)
        {
          CqRow *row = group->rows->pdata[r];

          if (row->kind == CQ_ROW_LINK
              || !(where_it_stands ? cq_row_holds (row, problem->id != NULL ? problem->id : CQ_PART_MAIN)
                                   : cq_row_answers (row, problem->rule, problem->id, problem->field)))
            continue;
          is_shown = TRUE;
          if (row->problem == NULL)
            row->problem = cq_problem_say (problem);
        }
    }
  return is_shown;
}

/* What rows say by themselves, each of its own language */
static gboolean
is_noted (const char *rule)
{
  return g_str_equal (rule, "missing-translation") || g_str_equal (rule, "text-behind");
}

/* What a rule says of a commitment says more than that a blank is left, and comes first. */
static void
show_problems (CqFormMaker *self)
{
  GPtrArray *problems = self->source->problems;
  guint n = problems != NULL ? problems->len : 0;

  for (guint i = 0; i < 2 * n; i++)
    {
      const CqProblem *problem = problems->pdata[i % n];

      if (is_noted (problem->rule))
        continue;
      if ((problem->field != NULL) == (i >= n) && !show_problem (self->form, problem, FALSE))
        show_problem (self->form, problem, TRUE);
    }
}

/* Whether a form of @kind can be about that, in this document */
static gboolean
can_be_about (CqNode *document, CqFormKind kind, const char *about)
{
  g_autoptr (CqPart) part = NULL;

  switch (kinds[kind].about)
    {
    case ABOUT_ALL:
      return about == NULL;
    case ABOUT_PART:
      part = cq_part_find (document, about);
      return part != NULL;
    case ABOUT_ONE:
    default:
      return about != NULL && *about != '\0';
    }
}

/**
 * cq_form_new:
 * @source: what to compute it from
 * @id: which form
 *
 * Returns: (transfer full) (nullable): what the form shows; %NULL where the document has nothing such
 */
CqForm *
cq_form_new (const CqFormSource *source, const char *id)
{
  CqFormMaker maker = { .source = source, .document = source->document };
  g_autoptr (CqForm) form = NULL;
  const char *about;
  CqFormKind kind;
  gboolean made;

  if (!cq_form_id_parse (id, &kind, &about) || !can_be_about (source->document, kind, about))
    return NULL;
  form = g_rc_box_new0 (CqForm);
  form->kind = kind;
  form->id = g_strdup (id);
  form->groups = g_ptr_array_new_with_free_func (free_group);
  maker.form = form;
  maker.principal = cq_document_get_language (source->document);
  maker.lang = source->lang != NULL ? source->lang : maker.principal;
  maker.numbering = cq_numbering_new (source->document, NULL);
  form->title = g_strdup (cq_form_kind_get_name (kind));
  made = kinds[kind].make (&maker, about);
  cq_numbering_unref (maker.numbering);
  g_clear_pointer (&maker.inserts, g_ptr_array_unref);
  if (!made)
    return NULL;
  if (form->guidance == NULL)
    form->guidance = cq_form_guide (&maker, about);
  if (form->guidance == NULL)
    form->guidance = cq_form_guide (&maker, kinds[kind].word);
  if (form->block == NULL)
    form->block = g_strdup (about);
  cq_form_follow_template (&maker, kinds[kind].asked_as != NULL ? kinds[kind].asked_as : kinds[kind].word, about);
  show_problems (&maker);
  cq_form_add_languages (&maker);
  return g_steal_pointer (&form);
}

/**
 * cq_form_find_row:
 *
 * Returns: (transfer none) (nullable): the row of that key
 */
CqRow *
cq_form_find_row (CqForm *self, const char *key)
{
  for (guint g = 0; g < self->groups->len; g++)
    {
      CqFormGroup *group = self->groups->pdata[g];

      for (guint r = 0; r < group->rows->len; r++)
        if (g_str_equal (((CqRow *) group->rows->pdata[r])->key, key))
          return group->rows->pdata[r];
    }
  return NULL;
}

static gboolean
is_typed (CqRowKind kind)
{
  return kind == CQ_ROW_TEXT || kind == CQ_ROW_NUMBER || kind == CQ_ROW_SENTENCE || kind == CQ_ROW_VERB || kind == CQ_ROW_PERSON;
}

/* A form whose subject had no id has another id once the edit has given it one, wherever that has moved it. */
static char *
get_id_after (CqForm *self, CqNode *before, CqNode *after)
{
  g_autoptr (CqPath) path = NULL;
  g_autoptr (CqNode) settled = NULL;
  g_autofree char *id = NULL;
  const char *about;
  CqFormKind kind;

  cq_form_id_parse (self->id, &kind, &about);
  path = about != NULL ? cq_about_get_path (about) : NULL;
  if (path == NULL)
    return g_strdup (self->id);
  settled = cq_about_settle (before, about, &id);
  return cq_tree_find_id (after, id, NULL) != NULL ? cq_form_id_new (kind, id) : g_strdup (self->id);
}

/**
 * cq_form_edit:
 * @document: what the form was computed from
 * @key: the key of one of its rows
 * @input: what the person entered there
 * @error: what is wrong with the input, for people
 *
 * Returns: (transfer full) (nullable): the edit; %NULL where the input cannot be
 */
CqEdit *
cq_form_edit (CqForm *self, CqNode *document, const char *key, const CqRowInput *input, GError **error)
{
  CqRow *row = cq_form_find_row (self, key);
  g_autofree char *name = NULL;
  g_autofree char *id = NULL;
  g_autoptr (CqNode) after = NULL;
  CqEdit *edit;

  g_return_val_if_fail (row != NULL && row->change != NULL, NULL);

  after = row->change (document, row, input, error);
  if (after == NULL)
    return NULL;
  /* Translators: a step of the history, as in “Undo: Change “City””; %s is the name of what was changed */
  name = row->name != NULL ? g_strdup (row->name) : g_strdup_printf (_("Change “%s”"), row->label);
  id = get_id_after (self, document, after);
  edit = cq_edit_new (document, g_steal_pointer (&after), name, id);
  edit->row = g_strdup (key);
  if (is_typed (row->kind) && !input->is_apart)
    edit->merge = g_strconcat (id, " ", edit->row, NULL);
  return edit;
}
