/* Undo and redo: a stack of roots that share what they have in common. */
#include "session/cq-history.h"

#include "session/cq-step.h"

/* How long a pause ends a step of typing, and after how many characters the next word begins another:
 * a sentence is undone in a few steps, neither letter by letter nor at once. */
#define PAUSE (2 * G_TIME_SPAN_SECOND)
#define LONG_ENOUGH 24

typedef struct
{
  CqEdit *edit;  /* (owned) (nullable): what led here; %NULL for the oldest document kept */
  CqNode *root;  /* (owned) */
  char *from;    /* (owned) (nullable): the form that was shown before the edit */
  gint64 time;   /* of its last keystroke */
  gsize bytes;   /* what the root takes beyond the one before */
  guint typed;   /* how many characters were typed in it */
  gboolean adds; /* they came; else they went */
} Step;

struct _CqHistory
{
  GPtrArray *steps; /* (owned) (element-type Step): from the oldest on */
  guint at;         /* the step that the session stands at */
  CqNode *saved;    /* (owned) (nullable): the document that stands in the file */
  gboolean is_open; /* the step it stands at may take in more typing */
  gsize bytes;
  gsize max_bytes;
  guint max_steps;
};

static Step *
step_new (CqEdit *edit, CqNode *root, const char *from)
{
  Step *step = g_new0 (Step, 1);

  step->edit = edit != NULL ? cq_edit_ref (edit) : NULL;
  step->root = cq_node_ref (root);
  step->from = g_strdup (from);
  return step;
}

static void
step_free (Step *step)
{
  g_clear_pointer (&step->edit, cq_edit_unref);
  cq_node_unref (step->root);
  g_free (step->from);
  g_free (step);
}

static Step *
get_step (CqHistory *self, guint index)
{
  return g_ptr_array_index (self->steps, index);
}

/**
 * cq_history_new:
 * @document: (transfer none): where it begins
 * @max_bytes: about how much the kept documents may take beyond the oldest
 * @max_steps: how many steps are kept; at least one is
 *
 * Returns: (transfer full): a history without steps, nothing of which is saved
 */
CqHistory *
cq_history_new (CqNode *document, gsize max_bytes, guint max_steps)
{
  CqHistory *self = g_new0 (CqHistory, 1);

  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  self->max_bytes = max_bytes;
  self->max_steps = MAX (max_steps, 1);
  g_ptr_array_add (self->steps, step_new (NULL, document, NULL));
  return self;
}

void
cq_history_free (CqHistory *self)
{
  g_ptr_array_unref (self->steps);
  g_clear_pointer (&self->saved, cq_node_unref);
  g_free (self);
}

/**
 * cq_history_get_document:
 *
 * Returns: (transfer none): the document where the session stands
 */
CqNode *
cq_history_get_document (CqHistory *self)
{
  return get_step (self, self->at)->root;
}

static void
forget_redo (CqHistory *self)
{
  while (self->steps->len > self->at + 1)
    {
      self->bytes -= get_step (self, self->steps->len - 1)->bytes;
      g_ptr_array_remove_index (self->steps, self->steps->len - 1);
    }
}

/* The oldest step is dropped by making the document that it led to the oldest */
static void
keep_within_bounds (CqHistory *self)
{
  while (self->at > 1 && (self->bytes > self->max_bytes || self->at > self->max_steps))
    {
      Step *oldest = get_step (self, 1);

      self->bytes -= oldest->bytes;
      oldest->bytes = 0;
      g_clear_pointer (&oldest->edit, cq_edit_unref);
      g_ptr_array_remove_index (self->steps, 0);
      self->at--;
    }
}

static gboolean
continues_step (CqHistory *self, CqEdit *edit, const CqTyping *typing, gint64 now)
{
  Step *last = get_step (self, self->at);
  gboolean is_typing = typing->added + typing->removed > 0;

  if (!self->is_open || last->edit == NULL || edit->merge == NULL
      || g_strcmp0 (edit->merge, last->edit->merge) != 0 || now - last->time > PAUSE)
    return FALSE;
  if (!is_typing || last->typed == 0)
    return TRUE;
  return last->adds == (typing->added > 0) && !(typing->begins_word && last->typed >= LONG_ENOUGH);
}

/* What the step would leave as it was is no step */
static void
drop_step (CqHistory *self)
{
  self->at--;
  self->is_open = FALSE;
  forget_redo (self);
}

static void
take_into_step (Step *step, CqEdit *edit)
{
  cq_edit_ref (edit);
  cq_edit_unref (step->edit);
  step->edit = edit;
  cq_node_ref (edit->document);
  cq_node_unref (step->root);
  step->root = edit->document;
}

/**
 * cq_history_push:
 * @edit: what was done to the document where the session stands
 * @from: (nullable): the id of the form that was shown then
 * @now: when, in microseconds of one clock
 *
 * Typing is taken into the step before it, till the drafter pauses, turns from writing to deleting
 * or back, or has written some words. What was undone is forgotten.
 *
 * Returns: whether the document is another now
 */
gboolean
cq_history_push (CqHistory *self, CqEdit *edit, const char *from, gint64 now)
{
  CqNode *before = cq_history_get_document (self);
  CqTyping typing;
  Step *step;

  g_return_val_if_fail (edit != NULL, FALSE);

  if (cq_node_equal (before, edit->document))
    return FALSE;
  forget_redo (self);
  typing = cq_step_find_typing (before, edit->document);
  if (continues_step (self, edit, &typing, now))
    take_into_step (get_step (self, self->at), edit);
  else
    {
      g_ptr_array_add (self->steps, step_new (edit, edit->document, from));
      self->at++;
    }
  step = get_step (self, self->at);
  self->bytes -= step->bytes;
  before = get_step (self, self->at - 1)->root;
  step->bytes = cq_step_measure (before, step->root);
  self->bytes += step->bytes;
  if (cq_node_equal (before, step->root))
    {
      drop_step (self);
      return TRUE;
    }
  step->time = now;
  step->typed += MAX (typing.added, typing.removed);
  if (typing.added + typing.removed > 0)
    step->adds = typing.added > 0;
  self->is_open = TRUE;
  keep_within_bounds (self);
  return TRUE;
}

/**
 * cq_history_end_step:
 *
 * Whatever comes next is a step of its own.
 */
void
cq_history_end_step (CqHistory *self)
{
  self->is_open = FALSE;
}

/**
 * cq_history_undo:
 * @form: (out) (transfer none): the id of the form that was shown before the step
 * @row: (out) (transfer none) (nullable): the key of the row that the step changed
 *
 * Returns: whether there was a step to undo
 */
gboolean
cq_history_undo (CqHistory *self, const char **form, const char **row)
{
  Step *step = get_step (self, self->at);

  if (self->at == 0)
    return FALSE;
  *form = step->from != NULL ? step->from : step->edit->form;
  *row = step->edit->row;
  self->at--;
  self->is_open = FALSE;
  return TRUE;
}

/**
 * cq_history_redo:
 * @form: (out) (transfer none): the id of the form that shows what the step changed
 * @row: (out) (transfer none) (nullable): the key of the row there
 *
 * Returns: whether there was a step to do again
 */
gboolean
cq_history_redo (CqHistory *self, const char **form, const char **row)
{
  CqEdit *edit;

  if (self->at + 1 >= self->steps->len)
    return FALSE;
  self->at++;
  edit = get_step (self, self->at)->edit;
  *form = edit->form;
  *row = edit->row;
  return TRUE;
}

/**
 * cq_history_get_undo_name:
 *
 * Returns: (transfer none) (nullable): the name of the step to undo; %NULL where there is none
 */
const char *
cq_history_get_undo_name (CqHistory *self)
{
  return self->at > 0 ? get_step (self, self->at)->edit->name : NULL;
}

/**
 * cq_history_get_redo_name:
 *
 * Returns: (transfer none) (nullable): the name of the step to do again; %NULL where there is none
 */
const char *
cq_history_get_redo_name (CqHistory *self)
{
  return self->at + 1 < self->steps->len ? get_step (self, self->at + 1)->edit->name : NULL;
}

/**
 * cq_history_set_saved:
 * @document: (transfer none) (nullable): what stands in the file now; %NULL where that is not known
 *
 * Undo leads back to it: where the session stands there, the step takes in nothing more.
 */
void
cq_history_set_saved (CqHistory *self, CqNode *document)
{
  g_clear_pointer (&self->saved, cq_node_unref);
  self->saved = document != NULL ? cq_node_ref (document) : NULL;
  self->is_open = self->is_open && !cq_history_is_saved (self);
}

/**
 * cq_history_is_saved:
 *
 * Returns: whether the document where the session stands is what was saved
 */
gboolean
cq_history_is_saved (CqHistory *self)
{
  return self->saved != NULL && cq_node_equal (self->saved, cq_history_get_document (self));
}

/**
 * cq_history_get_n_steps:
 *
 * Returns: how many steps can be undone or done again
 */
guint
cq_history_get_n_steps (CqHistory *self)
{
  return self->steps->len - 1;
}

/**
 * cq_history_get_bytes:
 *
 * Returns: about what the kept documents take beyond the oldest
 */
gsize
cq_history_get_bytes (CqHistory *self)
{
  return self->bytes;
}
