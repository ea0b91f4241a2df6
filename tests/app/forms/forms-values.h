#pragma once

/* What forms show, as texts to compare; what a drafter may enter into a row. */
#include "forms-documents.h"

#include <string.h>

/* A field, a reference, the number of a footnote follow from elsewhere: their words are left out. */
static inline char *
dup_sentence (CqRich *rich)
{
  GString *text = g_string_new (NULL);
  const char *words = cq_rich_get_text (rich);
  guint n_spans;
  const CqRichSpan *spans = cq_rich_get_spans (rich, &n_spans);
  guint offset = 0;

  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at), offset++)
    {
      gboolean within = FALSE;

      for (guint i = 0; i < n_spans && !within; i++)
        {
          gboolean follows = spans[i].kind == CQ_RICH_FIELD || spans[i].kind == CQ_RICH_BLANK
                             || spans[i].kind == CQ_RICH_REFERENCE || spans[i].kind == CQ_RICH_FOOTNOTE;

          within = follows && offset >= spans[i].start && offset < spans[i].start + spans[i].length;
          if (follows && offset == spans[i].start)
            g_string_append (text, "<>");
        }
      if (!within)
        g_string_append_unichar (text, g_utf8_get_char (at));
    }
  return g_string_free (text, FALSE);
}

static inline char *
dup_value (const CqRow *row)
{
  GString *text = g_string_new (NULL);

  if (row->kind == CQ_ROW_SENTENCE)
    {
      g_string_free (text, TRUE);
      return dup_sentence (row->rich);
    }
  dump_value (text, row);
  return g_string_free (text, FALSE);
}

/* The key of a row without what it is about, which may get an id by an edit */
static inline const char *
get_short_key (const CqRow *row)
{
  const char *slash = strrchr (row->key, '/');

  return slash != NULL ? slash + 1 : row->key;
}

/* One row of one form in one language */
typedef struct
{
  char *place; /* (owned): which, whatever ids it has */
  char *key;   /* (owned) */
  char *lang;  /* (owned) */
  char *value; /* (owned) */
  char *form;  /* (owned): that of its form */
} Shown;

static inline void
free_shown (gpointer data)
{
  Shown *shown = data;

  g_free (shown->place);
  g_free (shown->key);
  g_free (shown->lang);
  g_free (shown->value);
  g_free (shown->form);
  g_free (shown);
}

/* Names a form by its kind and its place among its like, for ids may be given by an edit. */
static inline char *
name_form (GHashTable *counts, const CqForm *form)
{
  g_autofree char *kind = form->kind == CQ_FORM_ROADMAP ? g_strdup (form->id) : g_strdup_printf ("%d", form->kind);
  guint nth = GPOINTER_TO_UINT (g_hash_table_lookup (counts, kind));
  char *name = g_strdup_printf ("%s/%u", kind, nth);

  g_hash_table_insert (counts, g_steal_pointer (&kind), GUINT_TO_POINTER (nth + 1));
  return name;
}

/* A row by its key and its place among its like */
static inline void
add_shown (GPtrArray *all, GHashTable *counts, const CqForm *form, const char *lang)
{
  g_autofree char *nth = name_form (counts, form);

  for (guint g = 0; g < form->groups->len; g++)
    {
      const CqFormGroup *group = form->groups->pdata[g];

      for (guint r = 0; r < group->rows->len; r++)
        {
          const CqRow *row = group->rows->pdata[r];
          g_autofree char *place = NULL;
          Shown *shown;
          guint n;

          if (row->kind == CQ_ROW_LINK || row->kind == CQ_ROW_NOTE)
            continue;
          place = g_strdup_printf ("%s %s %s", lang, nth, get_short_key (row));
          n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, place));
          shown = g_new0 (Shown, 1);
          shown->form = g_strdup (nth);
          shown->key = g_strdup (get_short_key (row));
          shown->lang = g_strdup (lang);
          shown->place = g_strdup_printf ("%s %u", place, n);
          shown->value = dup_value (row);
          g_ptr_array_add (all, shown);
          g_hash_table_insert (counts, g_steal_pointer (&place), GUINT_TO_POINTER (n + 1));
        }
    }
}

/* Every row of every form in every language, but those that only lead to others */
static inline GPtrArray *
list_shown (CqNode *document, char **langs)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (free_shown);

  for (guint l = 0; langs[l] != NULL; l++)
    {
      CqFormSource source = { document, NULL, NULL, langs[l], NULL };
      g_autoptr (GPtrArray) ids = list_forms (&source);
      g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      for (guint f = 0; f < ids->len; f++)
        {
          g_autoptr (CqForm) form = cq_form_new (&source, ids->pdata[f]);
          add_shown (all, counts, form, langs[l]);
        }
    }
  return all;
}

typedef struct
{
  CqRowInput input;
  char *text;        /* (owned) */
  CqRich *rich;      /* (owned) */
  CqWhen *when;      /* (owned) */
  GPtrArray *owners; /* (owned) */
} Entry;

static inline void
clear_entry (Entry *entry)
{
  g_clear_pointer (&entry->text, g_free);
  g_clear_pointer (&entry->rich, cq_rich_unref);
  g_clear_pointer (&entry->when, cq_when_unref);
  g_clear_pointer (&entry->owners, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Entry, clear_entry)

static inline CqWhen *
parse_when (const char *text)
{
  g_autoptr (GError) error = NULL;
  CqWhen *when = cq_when_parse (text, &error);

  g_assert_no_error (error);
  return when;
}

static inline GPtrArray *
make_owners (const CqRow *row)
{
  GPtrArray *owners = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_owner_unref);

  if (row->choices != NULL && row->owners->len < 2)
    for (guint i = 0; i < MIN (2, row->choices->len); i++)
      g_ptr_array_add (owners, cq_owner_new_party (((CqChoice *) row->choices->pdata[i])->value));
  g_ptr_array_add (owners, cq_owner_new_named (NULL, "sectoral bodies"));
  return owners;
}

/* Another of the choices than the one that is chosen */
static inline char *
choose_other (const CqRow *row)
{
  for (guint i = 0; i < row->choices->len; i++)
    {
      const CqChoice *choice = row->choices->pdata[i];

      if (g_strcmp0 (choice->value, row->text) != 0 && *choice->value != '\0')
        return g_strdup (choice->value);
    }
  g_error ("“%s” offers nothing else", row->key);
}

/* Something plausible, which the row does not show yet */
static inline Entry
make_entry (const CqRow *row)
{
  Entry entry = { { NULL }, NULL, NULL, NULL, NULL };

  switch (row->kind)
    {
    case CQ_ROW_TEXT:
    case CQ_ROW_VERB:
    case CQ_ROW_PERSON:
      entry.text = g_strconcat (row->text != NULL ? row->text : "", "Ашхабад & “日本” <x>", NULL);
      break;
    case CQ_ROW_NUMBER:
      entry.text = g_strdup ("27");
      break;
    case CQ_ROW_SENTENCE:
      entry.rich = cq_rich_replace (row->rich, cq_rich_get_length (row->rich), cq_rich_get_length (row->rich),
                                    "Ашхабад & “日本” <x>");
      break;
    case CQ_ROW_CHOICE:
      entry.text = choose_other (row);
      break;
    case CQ_ROW_SWITCH:
      entry.input.active = !row->active;
      break;
    case CQ_ROW_DATE:
      entry.when = parse_when ("2031-03-04");
      break;
    case CQ_ROW_DATES:
      entry.when = parse_when ("2031-03-04/2031-03-06");
      break;
    case CQ_ROW_WHEN:
      entry.when = parse_when ("2031-Q3");
      break;
    case CQ_ROW_OWNERS:
      entry.owners = make_owners (row);
      break;
    case CQ_ROW_COUNTRY:
      entry.text = g_strdup ("FR");
      break;
    default:
      g_assert_not_reached ();
    }
  entry.input.text = entry.text;
  entry.input.rich = entry.rich;
  entry.input.when = entry.when;
  entry.input.owners = entry.owners;
  return entry;
}

/* What clears the row; of a choice or a switch, what it showed before */
static inline Entry
make_empty_entry (const CqRow *row)
{
  Entry entry = { { NULL }, NULL, NULL, NULL, NULL };

  if (row->kind == CQ_ROW_SENTENCE)
    entry.rich = cq_rich_replace (row->rich, 0, cq_rich_get_length (row->rich), "");
  if (row->kind == CQ_ROW_CHOICE)
    entry.text = g_strdup (row->text != NULL ? row->text : "");
  entry.input.active = row->active;
  entry.input.rich = entry.rich;
  entry.input.text = entry.text;
  return entry;
}

static inline gboolean
shows (const CqRow *row, const CqRowInput *input)
{
  switch (row->kind)
    {
    case CQ_ROW_SENTENCE:
      {
        g_autofree char *shown = dup_sentence (row->rich);
        g_autofree char *wanted = dup_sentence (input->rich);

        return g_str_equal (shown, wanted);
      }
    case CQ_ROW_SWITCH:
      return row->active == input->active;
    case CQ_ROW_DATE:
    case CQ_ROW_DATES:
    case CQ_ROW_WHEN:
      return (row->when == NULL) == (input->when == NULL) && (row->when == NULL || cq_when_equal (row->when, input->when));
    case CQ_ROW_OWNERS:
      {
        g_autoptr (CqRow) wanted = cq_row_new (CQ_ROW_OWNERS, "", "");
        g_autofree char *value = NULL;
        g_autofree char *shown = dup_value (row);

        wanted->lang = g_strdup (row->lang);
        wanted->owners = input->owners != NULL ? g_ptr_array_ref (input->owners) : NULL;
        value = dup_value (wanted);
        return g_str_equal (value, shown);
      }
    default:
      return g_strcmp0 (row->text != NULL ? row->text : "", input->text != NULL ? input->text : "") == 0;
    }
}
