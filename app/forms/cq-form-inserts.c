/* What may be put into the sentences of a form: names, the meeting, dates, references to other clauses. */
#include <glib/gi18n-lib.h>

#include "forms/cq-form-people.h"
#include "forms/cq-form-private.h"
#include "forms/cq-label.h"
#include "statement/cq-commitment.h"
#include "statement/cq-field.h"
#include "statement/cq-meeting.h"

typedef struct
{
  CqFormMaker *maker;
  CqFieldSources *sources; /* (owned) */
  CqMeeting *meeting;      /* (owned) */
  GPtrArray *inserts;      /* (element-type CqInsert) */
} Inserts;

static void
add_field (Inserts *self, const char *group, const char *label, const char *kind, const char *source)
{
  g_ptr_array_add (self->inserts,
                   cq_insert_new (group, label, cq_field_new (self->sources, kind, source, self->maker->lang)));
}

/* The forms of names that the language writes. They are told apart by their endings. */
static void
add_names_in_form (Inserts *self, CqNameForm form, const char *group)
{
  g_autoptr (GPtrArray) parties = cq_parties_list (self->maker->document);
  const char *lang = self->maker->lang;

  if (!cq_name_form_is_written (form, lang))
    return;
  for (CqCountryForm which = CQ_COUNTRY_SHORT; which <= CQ_COUNTRY_FORMAL; which++)
    {
      g_autofree char *all = cq_field_kind_new (which, form, TRUE);
      g_autofree char *one = cq_field_kind_new (which, form, FALSE);

      add_field (self, group, which == CQ_COUNTRY_SHORT ? _ ("All parties") : _ ("All parties, formal names"), all, "parties");
      for (guint i = 0; i < parties->len; i++)
        {
          const char *id = cq_party_get_id (parties->pdata[i]);
          const char *name = cq_party_get_form (parties->pdata[i], which, form, lang);

          if (name != NULL && *id != '\0' && cq_party_get_name (parties->pdata[i], which, lang) != NULL)
            add_field (self, group, name, one, id);
        }
    }
}

static void
add_parties (Inserts *self)
{
  g_autoptr (GPtrArray) parties = cq_parties_list (self->maker->document);
  const char *lang = self->maker->lang;
  /* Translators: what may be put into a sentence as a field that follows the forms, in a menu */
  const char *group = _ ("Parties");

  add_field (self, group, _ ("All parties"), "name-list", "parties");
  add_field (self, group, _ ("All parties, formal names"), "name-list-formal", "parties");
  for (guint i = 0; i < parties->len; i++)
    {
      const char *id = cq_party_get_id (parties->pdata[i]);
      const char *name = cq_party_get_display_name (parties->pdata[i], CQ_COUNTRY_SHORT, lang);
      const char *formal = cq_party_get_formal_name (parties->pdata[i], lang);

      if (name == NULL || *id == '\0')
        continue;
      add_field (self, group, name, "name-short", id);
      if (formal != NULL && !g_str_equal (formal, name))
        add_field (self, group, formal, "name-formal", id);
    }
}

/* What a field says in each of its forms; of two that say the same the first.
 * @called: (nullable): the name of what it says, for two dates may fall on one day */
static void
add_forms (Inserts *self, const char *group, const char *called, const char *kind, const char *const *forms, guint n_forms)
{
  const char *source = g_str_has_prefix (kind, "meeting-") ? CQ_MEETING_ID : NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n_forms; i++)
    {
      g_autofree char *whole = g_strconcat (kind, *forms[i] != '\0' ? " " : "", forms[i], NULL);
      g_autoptr (CqNode) field = cq_field_new (self->sources, whole, source, self->maker->lang);
      g_autofree char *text = cq_text_get_plain (field);
      g_autofree char *label = NULL;

      if (!cq_field_is_filled (field) || !g_hash_table_add (seen, g_strdup (text)))
        continue;
      /* Translators: the name of a date, and the date: “Adopted on: 1 May 2017” */
      label = called != NULL ? g_strdup_printf (C_ ("date", "%s: %s"), called, text) : g_strdup (text);
      g_ptr_array_add (self->inserts, cq_insert_new (group, label, g_steal_pointer (&field)));
    }
}

static void
add_date (Inserts *self, const char *role)
{
  static const char *const forms[] = { "", "at", "words", "era", "era words" };
  g_autofree char *kind = g_strconcat ("date-", role, NULL);
  g_autofree char *name = cq_form_dup_date_name (role);

  add_forms (self, _ ("Dates"), name, kind, forms, G_N_ELEMENTS (forms));
}

/* The number of the meeting in every form that its language has; the drafter takes the one that the sentence wants. */
static void
add_ordinals (Inserts *self)
{
  static const char *const forms[] = {
    "", "roman", "words", "words masculine", "words feminine", "words masculine genitive", "words masculine dative",
    "words feminine accusative", "words masculine instrumental", "words masculine prepositional",
  };

  if (cq_meeting_get_number (self->meeting) == 0)
    add_field (self, _ ("Meeting"), _ ("Number of the meeting"), "meeting-ordinal", CQ_MEETING_ID);
  else
    add_forms (self, _ ("Number of the meeting"), NULL, "meeting-ordinal", forms, G_N_ELEMENTS (forms));
}

static void
add_meeting (Inserts *self)
{
  const struct
  {
    const char *kind;
    const char *label;
  } fields[] = {
    { "meeting-name", _ ("Name of the meeting") }, { "meeting-framework", _ ("Framework") },
    { "meeting-city", _ ("City") },                { "meeting-country", _ ("Country") },
    { "meeting-dates", _ ("Dates of the meeting") },
  };
  g_auto (GStrv) dates = cq_document_list_dates (self->maker->document);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    add_field (self, _ ("Meeting"), fields[i].label, fields[i].kind, CQ_MEETING_ID);
  add_ordinals (self);
  for (guint i = 0; dates[i] != NULL; i++)
    add_date (self, dates[i]);
  add_field (self, _ ("Document"), _ ("Languages"), "languages", NULL);
  /* Translators: the words of a treaty, “all texts being equally authentic”, where a statement has “valid” */
  add_field (self, _ ("Document"), _ ("Languages, as in a treaty"), "languages authentic", NULL);
}

/* Who and by when, for a sentence that was written before it was made a commitment */
static void
add_commitments (Inserts *self)
{
  CqFormMaker *maker = self->maker;
  g_autoptr (GPtrArray) commitments
      = maker->within != NULL ? cq_commitments_list_of_clause (maker->document, maker->within) : NULL;

  for (guint i = 0; commitments != NULL && i < commitments->len; i++)
    {
      const char *id = cq_commitment_get_id (commitments->pdata[i]);

      add_field (self, _ ("Commitment"), C_ ("commitment", "Who"), "actors", id);
      add_field (self, _ ("Commitment"), C_ ("commitment", "By when"), "due", id);
    }
}

/* So many that a menu can still be read; more are referred to by typing the number */
#define MAX_REFERENCES 60

static void
add_references (Inserts *self)
{
  CqFormMaker *maker = self->maker;
  g_autoptr (GPtrArray) clauses = cq_clauses_list (maker->document, NULL);
  guint n = 0;

  for (guint i = 0; i < clauses->len && n < MAX_REFERENCES; i++)
    {
      CqClause *clause = clauses->pdata[i];
      CqPath *path = cq_clause_get_path (clause);
      const char *id = cq_clause_get_id (clause);
      const char *number = cq_numbering_get_number (maker->numbering, path);
      g_autofree char *text = NULL;
      g_autofree char *label = NULL;

      if (id == NULL || number == NULL || cq_clause_get_level (clause) > 0
          || (maker->within != NULL && cq_path_compare (maker->within, path) == 0))
        continue;
      text = cq_clause_get_label (clause, maker->numbering, maker->lang);
      label = g_strdup_printf ("%s  %s", number, text);
      g_ptr_array_add (self->inserts, cq_insert_new (_ ("Paragraphs"), label, cq_reference_new (id)));
      n++;
    }
}

/**
 * cq_form_add_inserts:
 * @row: a sentence
 *
 * Adds what may be put into it. The sentences of a form share it, for it is long in a document of many parties.
 */
void
cq_form_add_inserts (CqFormMaker *self, CqRow *row)
{
  if (self->inserts == NULL)
    {
      g_autoptr (CqFieldSources) sources = cq_field_sources_new (self->document);
      g_autoptr (CqMeeting) meeting = cq_document_get_meeting (self->document);
      Inserts inserts = { self, sources, meeting, g_ptr_array_new_with_free_func ((GDestroyNotify) cq_insert_free) };

      add_commitments (&inserts);
      /* A list of the parties stands in the order of where it is. */
      if (self->form->kind == CQ_FORM_CHAPEAU)
        cq_field_sources_set_place (sources, CQ_IN_CHAPEAU);
      add_parties (&inserts);
      add_names_in_form (&inserts, CQ_NAME_GENITIVE, _ ("Parties, genitive"));
      add_names_in_form (&inserts, CQ_NAME_INSTRUMENTAL, _ ("Parties, instrumental"));
      add_meeting (&inserts);
      add_references (&inserts);
      self->inserts = inserts.inserts;
    }
  row->inserts = g_ptr_array_ref (self->inserts);
}
