/* What one row of a form shows. */
#include "forms/cq-row.h"

#include <string.h>

#include "forms/cq-rich.h"
#include "statement/cq-field.h"
#include "statement/cq-text.h"

static void
free_choice (gpointer data)
{
  CqChoice *choice = data;

  g_free (choice->value);
  g_free (choice->label);
  g_free (choice->mark);
  g_free (choice);
}

/**
 * cq_insert_new:
 * @group: what it is one of, translated
 * @label: its name for people
 * @node: (transfer full): the inline element
 *
 * Returns: (transfer full): something that may be put into a sentence
 */
CqInsert *
cq_insert_new (const char *group, const char *label, CqNode *node)
{
  CqInsert *self = g_new0 (CqInsert, 1);

  self->group = g_strdup (group);
  self->label = g_strdup (label);
  self->node = node;
  return self;
}

void
cq_insert_free (CqInsert *self)
{
  g_free (self->group);
  g_free (self->label);
  cq_node_unref (self->node);
  g_free (self);
}

/**
 * cq_row_new:
 * @kind: what it asks for
 * @key: names it within its form
 * @label: its name for people, translated
 *
 * Returns: (transfer full): a row without a value, for its maker to fill in before it is shared
 */
CqRow *
cq_row_new (CqRowKind kind, const char *key, const char *label)
{
  CqRow *self = g_rc_box_new0 (CqRow);

  self->kind = kind;
  self->key = g_strdup (key);
  self->label = g_strdup (label);
  return self;
}

CqRow *
cq_row_ref (CqRow *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  CqRow *self = data;

  g_free (self->key);
  g_free (self->label);
  g_free (self->hint);
  g_free (self->problem);
  g_free (self->text);
  g_clear_pointer (&self->rich, cq_rich_unref);
  g_clear_pointer (&self->when, cq_when_unref);
  g_clear_pointer (&self->owners, g_ptr_array_unref);
  g_free (self->placeholder);
  g_free (self->form);
  g_free (self->mark);
  g_free (self->detail);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_pointer (&self->inserts, g_ptr_array_unref);
  g_clear_pointer (&self->document, cq_node_unref);
  g_free (self->of);
  g_free (self->lang);
  g_free (self->version);
  g_free (self->note);
  g_free (self->about);
  g_free (self->part);
  g_free (self->name);
}

void
cq_row_unref (CqRow *self)
{
  g_rc_box_release_full (self, clear);
}

/**
 * cq_row_add_choice:
 * @self: a row in the making
 * @value: what is entered when it is chosen
 * @label: its name for people
 *
 * Adds to what may be chosen.
 */
void
cq_row_add_choice (CqRow *self, const char *value, const char *label)
{
  cq_row_add_marked_choice (self, value, label, NULL);
}

/**
 * cq_row_add_marked_choice:
 * @self: a row in the making
 * @value: what is entered when it is chosen
 * @label: its name for people
 * @mark: (nullable): what stands before the name, a flag
 *
 * Adds to what may be chosen.
 */
void
cq_row_add_marked_choice (CqRow *self, const char *value, const char *label, const char *mark)
{
  CqChoice *choice = g_new0 (CqChoice, 1);

  choice->value = g_strdup (value);
  choice->label = g_strdup (label);
  choice->mark = g_strdup (mark);
  if (self->choices == NULL)
    self->choices = g_ptr_array_new_with_free_func (free_choice);
  g_ptr_array_add (self->choices, choice);
}

/**
 * cq_row_dup_advice:
 *
 * Returns: (transfer full) (nullable): what is said beside the value: the problem, and on a line of its own the hint,
 *   which helps to mend it
 */
char *
cq_row_dup_advice (const CqRow *self)
{
  if (self->problem == NULL || self->hint == NULL)
    return g_strdup (self->problem != NULL ? self->problem : self->hint);
  return g_strconcat (self->problem, "\n", self->hint, NULL);
}

/**
 * cq_row_make_insert:
 * @self: a SENTENCE
 * @index: which of its inserts
 * @before: the text before the place where it is put
 *
 * Returns: (transfer full): what is put there: with a capital where it begins a sentence
 */
CqNode *
cq_row_make_insert (const CqRow *self, guint index, const char *before)
{
  const CqInsert *insert = g_ptr_array_index (self->inserts, index);
  gboolean is_field = cq_field_get_kind (insert->node) != NULL;

  return is_field && cq_text_ends_sentence (before, self->opens_sentence) ? cq_field_with_capital (insert->node)
                                                                           : cq_node_ref (insert->node);
}

/**
 * cq_row_set_version:
 * @self: a row in the making
 * @about: (nullable): whose text it is; %NULL is what has a value in each language and is no text by itself
 * @field: (nullable): which of the texts
 *
 * Says that there is one of it in each language.
 */
void
cq_row_set_version (CqRow *self, const char *about, const char *field)
{
  self->is_of_language = TRUE;
  if (about != NULL)
    self->version = g_strjoin (" ", about, field, NULL);
}

/**
 * cq_row_get_version:
 * @about: (out) (transfer full): whose text it is
 * @field: (out) (transfer full) (nullable): which of the texts
 *
 * Returns: whether it is a text of the document, of which there is one in each language
 */
gboolean
cq_row_get_version (const CqRow *self, char **about, char **field)
{
  const char *blank = self->version != NULL ? strchr (self->version, ' ') : NULL;

  if (self->version == NULL)
    return FALSE;
  *about = blank != NULL ? g_strndup (self->version, (gsize) (blank - self->version)) : g_strdup (self->version);
  *field = blank != NULL ? g_strdup (blank + 1) : NULL;
  return TRUE;
}

const char *
cq_row_input_get_text (const CqRowInput *self)
{
  return self->text != NULL && *self->text != '\0' ? self->text : NULL;
}

/* Where the words of a rule's problem belong, in forms that have more than one row about an element. */
static const struct
{
  const char *rule;
  const char *key; /* the key, or its end behind the commitment's id and a slash */
} rules[] = {
  { "commitment-without-actor", "actors" },
  { "commitment-without-date", "due" },
  { "relative-date-without-anchor", "due" },
  { "unreadable-date", "due" },
  { "commitment-without-action", "action" },
  { "party-without-name", "short" },
  { "party-without-signatory", "signatory-name" },
  { "meeting-without-date", "meeting-dates" },
  { "part-without-title", "title" },
};

/* The rows that fill a field, which are called after it but for these */
static const struct
{
  const char *field;
  const char *key;
} fields[] = {
  { "due-date", "due" },
  { "start-date", "start" },
  { "meeting-ordinal", "meeting-number" },
};

static gboolean
is_about (const CqRow *self, const char *id)
{
  const char *subject = self->about != NULL ? self->about : self->part;

  return subject == NULL || g_strcmp0 (subject, id) == 0;
}

/* What is said of a name in the form of its party */
static gboolean
is_of_name (const char *field)
{
  CqCountryForm which;
  CqNameForm form;

  return g_str_equal (field, CQ_PARTY_SORT_ROLE) || cq_name_form_from_string (field, &which, &form);
}

static gboolean
fills (const CqRow *self, const char *field, const char *id)
{
  const char *slash = strrchr (self->key, '/');

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].field, field))
      field = fields[i].key;
  /* What a commitment says is its own; dates and the meeting are the same all over the document. */
  if (slash != NULL)
    return g_str_equal (slash + 1, field) && is_about (self, id);
  if (!g_str_equal (self->key, field))
    return FALSE;
  return g_str_has_prefix (field, "date-") || g_str_has_prefix (field, "meeting-") || (is_of_name (field) && is_about (self, id));
}

/**
 * cq_row_answers:
 * @self: a row
 * @rule: the rule that something goes against
 * @id: (nullable): the element that does
 * @field: (nullable): the kind of field that is not filled in
 *
 * Returns: whether the row is where just that is mended
 */
gboolean
cq_row_answers (const CqRow *self, const char *rule, const char *id, const char *field)
{
  if (field != NULL)
    return fills (self, field, id);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_str_equal (rules[i].rule, rule))
      {
        const char *slash = strrchr (self->key, '/');
        return g_str_equal (slash != NULL ? slash + 1 : self->key, rules[i].key) && is_about (self, id);
      }
  return FALSE;
}

/**
 * cq_row_holds:
 * @self: a row
 * @id: an element
 *
 * Returns: whether the row is the text of that element, or the element stands in it; of the title of a part,
 *   whether a blank is left in it
 */
gboolean
cq_row_holds (const CqRow *self, const char *id)
{
  const CqRichSpan *spans;
  guint n_spans;

  if (self->kind != CQ_ROW_SENTENCE || g_str_has_suffix (self->key, "/action"))
    return FALSE;
  if (g_strcmp0 (self->about, id) == 0)
    return TRUE;
  spans = cq_rich_get_spans (self->rich, &n_spans);
  for (guint i = 0; i < n_spans; i++)
    if (spans[i].kind == CQ_RICH_BLANK ? g_strcmp0 (self->part, id) == 0
                                       : cq_node_get_kind (spans[i].node) == CQ_NODE_ELEMENT
                                             && g_strcmp0 (cq_node_get (spans[i].node, CQ_XML_ID), id) == 0)
      return TRUE;
  return FALSE;
}

/**
 * cq_row_has_shape_of:
 * @self: a row
 * @other: a row of an earlier form
 *
 * Returns: whether the widget of @other can show @self
 */
gboolean
cq_row_has_shape_of (const CqRow *self, const CqRow *other)
{
  return self->kind == other->kind && g_str_equal (self->key, other->key) && self->is_folded == other->is_folded
         && self->is_beside == other->is_beside && self->is_of_language == other->is_of_language;
}
