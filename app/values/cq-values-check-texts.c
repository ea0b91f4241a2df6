/* Checking that every footnote mark has its text and every text its mark, and that sentences name
 * only the fields that there are. */
#include "values/cq-values-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "statement/cq-commitment-change.h"
#include "values/cq-brace.h"
#include "values/cq-inline.h"

/* The footnotes that a text may call; those of a clause serve its sub-clauses too. */
typedef struct _Scope Scope;
struct _Scope
{
  const CqValuesList *notes; /* (nullable) */
  GHashTable *called;        /* (owned) (element-type utf8) */
  Scope *outer;              /* (nullable) */
};

typedef struct
{
  const CqSource *source;
  CqNode *document;
  GError **error;
} Check;

typedef struct
{
  Scope *scope;
  char *missing; /* (owned) (nullable): the first mark without a text */
  char *wrong;   /* (owned) (nullable): the first field that there is none of */
  char *field;   /* (owned) (nullable): the first of the others */
} Marks;

static gboolean
fail (Check *self, const char *place, const char *format, const char *word)
{
  g_autofree char *message = g_strdup_printf (format, word);

  cq_source_set_error (self->source, place, CQ_VALUES_ERROR_INVALID, message, self->error);
  return FALSE;
}

static CqNode *
note_mark_cb (const char *mark, gpointer data)
{
  Marks *marks = data;

  for (Scope *scope = marks->scope; scope != NULL; scope = scope->outer)
    if (cq_values_find_note (scope->notes, mark) != NULL)
      {
        g_hash_table_add (scope->called, g_strdup (mark));
        return NULL;
      }
  if (marks->missing == NULL)
    marks->missing = g_strdup (mark);
  return NULL;
}

static CqNode *
note_field_cb (const char *words, const char *before, gsize length, gpointer data)
{
  Marks *marks = data;
  g_autofree char *kind = NULL;
  g_autofree char *source = NULL;
  CqBrace brace = cq_brace_read (words, &kind, &source);

  if (brace == CQ_BRACE_WRONG && marks->wrong == NULL)
    marks->wrong = g_strdup (words);
  if (brace == CQ_BRACE_FIELD && marks->field == NULL)
    marks->field = g_strdup (words);
  return NULL;
}

static gboolean
judge_marks (Check *self, const char *place, const Marks *marks, gboolean is_plain)
{
  g_autofree char *message = NULL;

  if (marks->missing != NULL)
    return fail (self, place,
                 _ ("The footnote mark [^%s] has no text. Add it under “footnotes” beside the text, or "
                    "write \\[ for a plain bracket."), marks->missing);
  if (marks->wrong != NULL)
    {
      message = g_strdup_printf (_ ("There is no field {%s}. There are, for example, %s. Write \\{ for a plain brace."),
                                 marks->wrong, cq_brace_get_known ());
      return fail (self, place, "%s", message);
    }
  if (is_plain && marks->field != NULL)
    return fail (self, place, _ ("This is no text that a field may stand in. Write words in the place of {%s}."), marks->field);
  return TRUE;
}

/* @is_plain: whether the text is one that holds neither emphasis nor fields, as a name */
static gboolean
check_words (Check *self, const CqValuesText *text, Scope *scope, gboolean is_plain)
{
  for (guint i = 0; text != NULL && i < text->versions->len; i++)
    {
      CqValuesVersion *version = text->versions->pdata[i];
      Marks marks = { scope, NULL, NULL, NULL };
      gboolean good;

      if (version->string == NULL)
        continue;
      g_ptr_array_unref (cq_inline_parse (version->string, note_mark_cb, note_field_cb, &marks));
      good = judge_marks (self, text->place, &marks, is_plain);
      g_free (marks.missing);
      g_free (marks.wrong);
      g_free (marks.field);
      if (!good)
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_text (Check *self, const CqValuesText *text, Scope *scope)
{
  return check_words (self, text, scope, FALSE);
}

static void
open_scope (Scope *scope, const CqValuesList *notes, Scope *outer)
{
  *scope = (Scope){ notes, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL), outer };
}

/* Every footnote must have been called, and calls none itself. */
static gboolean
close_scope (Check *self, Scope *scope, gboolean good)
{
  for (guint i = 0; good && scope->notes != NULL && i < scope->notes->entries->len; i++)
    {
      CqValuesNote *note = scope->notes->entries->pdata[i];
      good = check_text (self, note->text, NULL);
      if (good && !g_hash_table_contains (scope->called, note->mark))
        good = fail (self, note->text->place,
                     _ ("No text calls the footnote “%s”. Put its mark in the text, or remove the footnote."), note->mark);
    }
  g_hash_table_unref (scope->called);
  return good;
}

static gboolean
check_rich (Check *self, const CqValuesText *text)
{
  Scope scope;

  if (text == NULL)
    return TRUE;
  open_scope (&scope, text->notes, NULL);
  return close_scope (self, &scope, check_text (self, text, &scope));
}

static gboolean
is_placeholder (const char *name)
{
  const char *const *known = cq_commitment_list_placeholders ();

  return g_strv_contains (known, name);
}

static gboolean
is_field (const char *words)
{
  g_autofree char *kind = NULL;
  g_autofree char *source = NULL;

  return cq_brace_read (words, &kind, &source) == CQ_BRACE_FIELD;
}

/* The fields that a sentence names in braces. */
static gboolean
check_placeholders (Check *self, const CqValuesText *text)
{
  g_autofree char *known = g_strjoinv ("}, {", (char **) cq_commitment_list_placeholders ());

  for (guint i = 0; text != NULL && i < text->versions->len; i++)
    {
      const char *at = ((CqValuesVersion *) text->versions->pdata[i])->string;

      while (at != NULL && (at = strchr (at, '{')) != NULL)
        {
          gsize length = strspn (++at, "abcdefghijklmnopqrstuvwxyz-");
          g_autofree char *name = g_strndup (at, length);
          g_autofree char *message = NULL;

          if (length == 0 || at[length] != '}' || is_placeholder (name) || is_field (name))
            continue;
          message = g_strdup_printf (_ ("A sentence has no field {%s}. The fields are {%s}."), name, known);
          return fail (self, text->place, "%s", message);
        }
    }
  return TRUE;
}

static gboolean
has_placeholder (const CqValuesText *text, const char *name)
{
  g_autofree char *placeholder = g_strdup_printf ("{%s}", name);

  for (guint i = 0; text != NULL && i < text->versions->len; i++)
    {
      const CqValuesVersion *version = text->versions->pdata[i];
      if (version->string != NULL && strstr (version->string, placeholder) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Whether the document has a commitment in the clause of that id. */
static gboolean
makes_promise (Check *self, const char *clause)
{
  g_autoptr (GPtrArray) commitments = clause != NULL ? cq_commitments_list (self->document, NULL) : NULL;

  for (guint i = 0; commitments != NULL && i < commitments->len; i++)
    {
      CqClause *home = cq_commitment_get_clause (commitments->pdata[i]);
      if (home != NULL && g_strcmp0 (cq_clause_get_id (home), clause) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Fields need a commitment that they take their words from. */
static gboolean
check_fields (Check *self, const CqValuesClause *clause)
{
  const char *const *names = cq_commitment_list_placeholders ();

  if (clause->commitment != NULL && !clause->commitment->cleared)
    return check_placeholders (self, clause->text);
  for (guint i = 0; names[i] != NULL; i++)
    if (has_placeholder (clause->text, names[i])
        && (clause->commitment != NULL || clause->commitments != NULL || !makes_promise (self, clause->entry.id)))
      return fail (self, clause->text->place,
                   _ ("The sentence has the field {%s}, and no “commitment” stands beside it to fill it. Add "
                      "one, or write the words."), names[i]);
  return TRUE;
}

static gboolean
check_commitments (Check *self, const CqValuesList *list, Scope *scope)
{
  for (guint i = 0; list != NULL && i < list->entries->len; i++)
    {
      CqValuesCommitment *commitment = list->entries->pdata[i];

      if (!check_words (self, commitment->verb, scope, TRUE) || !check_text (self, commitment->action, scope))
        return FALSE;
      for (guint j = 0; j < CQ_N_COMMITMENT_TEXTS; j++)
        if (!check_words (self, commitment->texts[j], NULL, TRUE))
          return FALSE;
      for (guint j = 0; j < CQ_N_OWNERS; j++)
        for (guint k = 0; commitment->owners[j] != NULL && k < commitment->owners[j]->entries->len; k++)
          if (!check_words (self, commitment->owners[j]->entries->pdata[k], NULL, TRUE))
            return FALSE;
    }
  return TRUE;
}

static gboolean
check_clauses (Check *self, const CqValuesList *list, Scope *outer)
{
  for (guint i = 0; list != NULL && i < list->entries->len; i++)
    {
      CqValuesClause *clause = list->entries->pdata[i];
      Scope scope;
      gboolean good;

      open_scope (&scope, clause->notes, outer);
      good = check_text (self, clause->text, &scope) && check_words (self, clause->verb, &scope, TRUE)
             && check_commitments (self, clause->commitment, &scope) && check_commitments (self, clause->commitments,
                                                                                           &scope)
             && check_clauses (self, clause->items, &scope)
             && check_fields (self, clause);
      if (!close_scope (self, &scope, good))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_sections (Check *self, const CqValuesList *list)
{
  for (guint i = 0; list != NULL && i < list->entries->len; i++)
    {
      CqValuesSection *section = list->entries->pdata[i];
      if (!check_rich (self, section->title) || !check_clauses (self, section->clauses, NULL)
          || !check_sections (self, section->sections))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_part (Check *self, const CqValuesPart *part)
{
  return check_rich (self, part->title) && check_rich (self, part->subtitle) && check_clauses (self, part->clauses,
                                                                                               NULL)
         && check_sections (self, part->sections);
}

static gboolean
check_terms (Check *self, const CqValuesList *list)
{
  for (guint i = 0; list != NULL && i < list->entries->len; i++)
    {
      CqValuesTerm *term = list->entries->pdata[i];
      if (!check_rich (self, term->term) || !check_rich (self, term->meaning))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_plain (Check *self, CqValuesText *const *texts, guint n_texts)
{
  for (guint i = 0; i < n_texts; i++)
    if (!check_words (self, texts[i], NULL, TRUE))
      return FALSE;
  return TRUE;
}

static gboolean
check_people (Check *self, const CqValues *values)
{
  const CqValuesList *witnesses = values->signatures != NULL ? values->signatures->witnesses : NULL;

  for (guint i = 0; values->parties != NULL && i < values->parties->entries->len; i++)
    {
      CqValuesParty *party = values->parties->entries->pdata[i];
      CqValuesText *names[] = { party->name,
                                party->short_name,
                                party->formal_name,
                                party->forms[CQ_NAME_GENITIVE][CQ_COUNTRY_SHORT],
                                party->forms[CQ_NAME_GENITIVE][CQ_COUNTRY_FORMAL],
                                party->forms[CQ_NAME_INSTRUMENTAL][CQ_COUNTRY_SHORT],
                                party->forms[CQ_NAME_INSTRUMENTAL][CQ_COUNTRY_FORMAL],
                                party->sort };
      if (!check_plain (self, names, G_N_ELEMENTS (names))
          || (party->signatory != NULL && !check_plain (self, party->signatory->texts, CQ_N_SIGNATORY_TEXTS)))
        return FALSE;
    }
  for (guint i = 0; witnesses != NULL && i < witnesses->entries->len; i++)
    if (!check_plain (self, ((CqValuesSignatory *) witnesses->entries->pdata[i])->texts, CQ_N_SIGNATORY_TEXTS))
      return FALSE;
  return values->meeting == NULL || check_plain (self, values->meeting->texts, CQ_N_MEETING_TEXTS);
}

/**
 * cq_values_check_texts:
 *
 * Returns: whether all texts of @values are whole by themselves
 */
gboolean
cq_values_check_texts (const CqSource *source, const CqValues *values, CqNode *document, GError **error)
{
  Check self = { source, document, error };

  if (!check_part (&self, &values->main) || !check_people (&self, values) || !check_rich (&self, values->chapeau)
      || !check_rich (&self, values->linking) || !check_rich (&self, values->closing)
      || !check_clauses (&self, values->preamble, NULL) || !check_terms (&self, values->terms)
      || !check_terms (&self, values->abbreviations) || !check_terms (&self, values->references))
    return FALSE;
  for (guint i = 0; values->annexes != NULL && i < values->annexes->entries->len; i++)
    if (!check_part (&self, values->annexes->entries->pdata[i]))
      return FALSE;
  return TRUE;
}
