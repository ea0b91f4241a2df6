/* The words of fields, as they follow from the document. */
#include "statement/cq-field-text.h"

#include "language/cq-date-text.h"
#include "language/cq-language-clause.h"
#include "language/cq-language.h"
#include "language/cq-number-text.h"
#include "statement/cq-languages.h"
#include "statement/cq-meeting.h"
#include "statement/cq-owner.h"
#include "statement/cq-part.h"
#include "statement/cq-party.h"
#include "statement/cq-profile.h"
#include "statement/cq-usage.h"

#include <string.h>

struct _CqFieldSources
{
  CqNode *document;    /* (owned) */
  GHashTable *records; /* (owned) (element-type utf8 CqNode): commitments by what they are about */
  GHashTable *known;   /* (owned) (element-type utf8 utf8): what was computed; the empty text for nothing */
  CqMeeting *meeting;  /* (owned) */
  GPtrArray *listed;   /* (owned) (element-type CqParty): all, as they are listed */
  GHashTable *parties; /* (owned) (element-type utf8 CqParty): all, by id */
  CqPrecedence *orders[CQ_N_PRECEDENCES]; /* (owned) */
  CqPrecedencePlace place; /* whose order the lists follow */
  GHashTable *ordered; /* (owned) (element-type utf8 GPtrArray): the parties by place and language */
};

/* What a field says: of which source, in which language, and in which forms. */
typedef struct
{
  const char *source; /* (nullable) */
  const char *lang;
  char **forms; /* "words", "era", "feminine", … */
} Wanted;

typedef char *(*Compute) (CqFieldSources *self,
                          const Wanted *wanted);

static gboolean
has_form (const Wanted *wanted, const char *form)
{
  return g_strv_contains ((const char *const *) wanted->forms, form);
}

/* Which of @names the field has; 0 where it has none */
static guint
find_form (const Wanted *wanted, const char *const *names, guint n_names)
{
  for (guint i = 1; i < n_names; i++)
    if (has_form (wanted, names[i]))
      return i;
  return 0;
}

static void
gather_parties (CqFieldSources *self)
{
  self->listed = cq_parties_list (self->document);
  self->parties = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < self->listed->len; i++)
    {
      CqParty *party = g_ptr_array_index (self->listed, i);

      if (!g_hash_table_contains (self->parties, cq_party_get_id (party)))
        g_hash_table_insert (self->parties, (gpointer) cq_party_get_id (party), party);
    }
  for (CqPrecedencePlace place = 0; place < CQ_N_PRECEDENCES; place++)
    self->orders[place] = cq_document_get_precedence (self->document, place);
  self->place = CQ_IN_BODY;
  self->ordered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * cq_field_sources_new:
 *
 * Returns: (transfer full): the sources of the fields of @document
 */
CqFieldSources *
cq_field_sources_new (CqNode *document)
{
  CqFieldSources *self = g_new0 (CqFieldSources, 1);
  g_autoptr (GPtrArray) records = cq_profile_list_records (document, CQ_PR_COMMITMENT);

  self->document = cq_node_ref (document);
  self->records = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->meeting = cq_document_get_meeting (document);
  gather_parties (self);
  for (guint i = 0; i < records->len; i++)
    {
      CqNode *record = g_ptr_array_index (records, i);
      g_auto (GStrv) ids = cq_ids_split (cq_node_get (record, CQ_AT_ABOUT));
      for (guint k = 0; ids[k] != NULL; k++)
        g_hash_table_insert (self->records, g_strdup (ids[k]), record);
    }
  return self;
}

void
cq_field_sources_free (CqFieldSources *self)
{
  g_hash_table_unref (self->records);
  g_hash_table_unref (self->known);
  g_clear_pointer (&self->meeting, cq_meeting_unref);
  g_hash_table_unref (self->parties);
  g_hash_table_unref (self->ordered);
  g_ptr_array_unref (self->listed);
  for (CqPrecedencePlace place = 0; place < CQ_N_PRECEDENCES; place++)
    cq_precedence_unref (self->orders[place]);
  cq_node_unref (self->document);
  g_free (self);
}

/**
 * cq_field_sources_set_place:
 *
 * Lists of parties that are computed from here on are in the order of @place.
 */
void
cq_field_sources_set_place (CqFieldSources *self, CqPrecedencePlace place)
{
  self->place = place;
}

/* Returns: (transfer none): the parties in the order of a place */
static GPtrArray *
list_parties (CqFieldSources *self, CqPrecedencePlace place, const char *lang)
{
  const CqPrecedence *own = self->orders[place];
  g_autofree char *key = g_strdup_printf ("%u %s", (guint) place, lang);
  GPtrArray *ordered = g_hash_table_lookup (self->ordered, key);

  if (ordered != NULL)
    return ordered;
  ordered = cq_precedence_sort (own, own->rule == CQ_BY_CHAPEAU ? list_parties (self, CQ_IN_CHAPEAU, lang) : self->listed, lang);
  g_hash_table_insert (self->ordered, g_steal_pointer (&key), ordered);
  return ordered;
}

static char *
compute_name_list (CqFieldSources *self, const char *lang, CqCountryForm which, CqNameForm form)
{
  GPtrArray *all = list_parties (self, self->place, lang);
  g_autoptr (GPtrArray) parties = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (cq_party_adopts (all->pdata[i]))
      g_ptr_array_add (parties, all->pdata[i]);
  return form == CQ_NAME_IN_TEXT ? cq_parties_get_list_text (parties, which, lang, NULL)
                                 : cq_parties_get_list_text_in_form (parties, which, form, lang);
}

static char *
compute_name (CqFieldSources *self, const char *kind, const char *source, const char *lang)
{
  CqParty *party = source != NULL ? g_hash_table_lookup (self->parties, source) : NULL;
  CqCountryForm which;
  CqNameForm form;
  gboolean is_list;

  if (!cq_field_kind_get_form (kind, &which, &form, &is_list))
    return NULL;
  if (is_list)
    return compute_name_list (self, lang, which, form);
  if (party == NULL)
    return NULL;
  return g_strdup (form == CQ_NAME_IN_TEXT ? cq_party_get_display_name (party, which, lang)
                                           : cq_party_get_form (party, which, form, lang));
}

/* Where the text has an order of its own, whoever acts together stands in it; others by name keep their places. */
static void
sort_owners (CqFieldSources *self, GPtrArray *owners, const char *lang)
{
  GPtrArray *parties;
  guint at = 0;

  if (self->orders[CQ_IN_BODY]->rule == CQ_BY_CHAPEAU)
    return;
  parties = list_parties (self, CQ_IN_BODY, lang);
  for (guint p = 0; p < parties->len; p++)
    for (guint i = at; i < owners->len; i++)
      {
        if (g_strcmp0 (cq_owner_get_party (owners->pdata[i]), cq_party_get_id (parties->pdata[p])) != 0)
          continue;
        while (at < i && cq_owner_get_party (owners->pdata[at]) == NULL)
          at++;
        if (at < i)
          {
            gpointer moved = owners->pdata[i];
            owners->pdata[i] = owners->pdata[at];
            owners->pdata[at] = moved;
          }
        at++;
        break;
      }
}

/* Who has no name in the language makes it a blank: a sentence that leaves somebody out reads as if it were whole. */
static char *
compute_owners (CqFieldSources *self, const Wanted *wanted, CqOwners which)
{
  CqNode *record = wanted->source != NULL ? g_hash_table_lookup (self->records, wanted->source) : NULL;
  g_autoptr (GPtrArray) owners = record != NULL ? cq_owners_of_record (record, which) : NULL;
  g_autofree char *text = NULL;
  guint n_missing = 0;

  if (owners == NULL)
    return NULL;
  sort_owners (self, owners, wanted->lang);
  text = cq_owners_get_text (owners, self->document, wanted->lang, &n_missing);
  return n_missing == 0 ? g_steal_pointer (&text) : NULL;
}

static char *
compute_actors (CqFieldSources *self, const Wanted *wanted)
{
  return compute_owners (self, wanted, CQ_OWNERS_ACTORS);
}

static char *
compute_lead (CqFieldSources *self, const Wanted *wanted)
{
  return compute_owners (self, wanted, CQ_OWNERS_LEAD);
}

static char *
compute_when (CqFieldSources *self, const Wanted *wanted, CqTag tag, CqWhenUse use)
{
  CqNode *record = wanted->source != NULL ? g_hash_table_lookup (self->records, wanted->source) : NULL;
  CqNode *element = record != NULL ? cq_node_find_child (record, tag) : NULL;
  g_autoptr (CqWhen) when = element != NULL ? cq_when_from_node (element) : NULL;

  return when != NULL ? cq_document_get_when_text (self->document, when, use, wanted->lang) : NULL;
}

static char *
compute_due (CqFieldSources *self, const Wanted *wanted)
{
  return compute_when (self, wanted, CQ_PR_DUE, CQ_WHEN_IN_SENTENCE);
}

static char *
compute_due_date (CqFieldSources *self, const Wanted *wanted)
{
  return compute_when (self, wanted, CQ_PR_DUE, CQ_WHEN_BARE);
}

static char *
compute_start_date (CqFieldSources *self, const Wanted *wanted)
{
  return compute_when (self, wanted, CQ_PR_START, CQ_WHEN_BARE);
}

static char *
compute_meeting_name (CqFieldSources *self, const Wanted *wanted)
{
  return cq_meeting_get_text (self->meeting, CQ_MEETING_NAME, wanted->lang);
}

static char *
compute_meeting_number (CqFieldSources *self, const Wanted *wanted)
{
  guint number = cq_meeting_get_number (self->meeting);

  return number > 0 ? g_strdup_printf ("%u", number) : NULL;
}

/* "6th"; in words "sixth", and as what is numbered and the sentence want it, "шестой". */
static char *
compute_meeting_ordinal (CqFieldSources *self, const Wanted *wanted)
{
  static const char *const genders[] = { NULL, "masculine", "feminine", "neuter" };
  static const char *const cases[] = { NULL, "genitive", "dative", "accusative", "instrumental", "prepositional" };
  guint number = cq_meeting_get_number (self->meeting);
  CqGender gender = (CqGender) find_form (wanted, genders, G_N_ELEMENTS (genders));
  CqNumberCase number_case = (CqNumberCase) find_form (wanted, cases, G_N_ELEMENTS (cases));
  gboolean in_words = has_form (wanted, "words");
  char *text = NULL;

  if (number == 0)
    return NULL;
  if (has_form (wanted, "roman"))
    text = cq_number_get_roman_ordinal (number, wanted->lang, gender);
  if (text == NULL)
    text = cq_number_get_session (number, wanted->lang, in_words);
  if (text == NULL && in_words)
    text = cq_number_spell_ordinal_in (number, wanted->lang, gender, number_case);
  return text != NULL ? text : cq_number_get_ordinal (number, wanted->lang, gender);
}

static char *
compute_meeting_framework (CqFieldSources *self, const Wanted *wanted)
{
  return cq_meeting_get_text (self->meeting, CQ_MEETING_FRAMEWORK, wanted->lang);
}

static char *
compute_meeting_city (CqFieldSources *self, const Wanted *wanted)
{
  return cq_meeting_get_text (self->meeting, CQ_MEETING_CITY, wanted->lang);
}

static char *
compute_meeting_country (CqFieldSources *self, const Wanted *wanted)
{
  return cq_meeting_get_country_name (self->meeting, wanted->lang);
}

/* A date in the form that is wanted; in figures where the language has no words for it. */
static char *
write_date (CqFieldSources *self, const Wanted *wanted, const CqDate *start, const CqDate *end)
{
  CqDateStyle style = has_form (wanted, "words") ? CQ_DATE_STYLE_WORDS
                      : has_form (wanted, "at")  ? CQ_DATE_STYLE_AT
                                                 : CQ_DATE_STYLE_TEXT;
  g_autofree char *tag = cq_document_get_date_language (self->document, wanted->lang);
  char *text;

  if (has_form (wanted, "era") && cq_language_matches (wanted->lang, "ja"))
    {
      g_free (tag);
      tag = g_strdup ("ja-u-ca-japanese");
    }
  text = cq_date_text (start, end, tag, style);
  return text != NULL ? text : cq_date_text (start, end, tag, CQ_DATE_STYLE_TEXT);
}

static char *
compute_meeting_dates (CqFieldSources *self, const Wanted *wanted)
{
  CqDate start, end;

  return cq_meeting_get_dates (self->meeting, &start, &end) ? write_date (self, wanted, &start, &end) : NULL;
}

/* What a title is still to say is no part of what it says elsewhere. */
static char *
compute_title (CqFieldSources *self, const Wanted *wanted)
{
  g_autoptr (CqPart) part = cq_part_find (self->document, wanted->source);
  CqNode *versions = part != NULL ? cq_part_get_title_node (part) : NULL;
  CqNode *title = versions != NULL ? cq_text_pick (versions, wanted->lang, cq_document_get_language (self->document), NULL) : NULL;

  if (title == NULL || cq_tree_find_tag (title, CQ_DB_REPLACEABLE, NULL) != NULL)
    return NULL;
  return cq_part_get_title (part, wanted->lang);
}

/* Translations are not named: the document was made in those that count. */
static char *
compute_languages (CqFieldSources *self, const Wanted *wanted)
{
  g_auto (GStrv) languages = cq_document_list_languages (self->document);
  g_autoptr (GPtrArray) authentic = g_ptr_array_new ();

  for (guint i = 0; languages[i] != NULL; i++)
    if (cq_document_get_standing (self->document, languages[i]) == CQ_STANDING_AUTHENTIC)
      g_ptr_array_add (authentic, languages[i]);
  g_ptr_array_add (authentic, NULL);
  return cq_language_clause ((const char *const *) authentic->pdata, has_form (wanted, "authentic"), wanted->lang);
}

static char *
compute_date (CqFieldSources *self, const Wanted *wanted)
{
  CqDate date;

  if (wanted->source == NULL || !cq_document_get_date (self->document, wanted->source, &date))
    return NULL;
  return write_date (self, wanted, &date, NULL);
}

static const struct
{
  const char *kind;
  Compute compute;
} kinds[] = {
  { "actors", compute_actors },
  { "lead", compute_lead },
  { "due", compute_due },
  { "due-date", compute_due_date },
  { "start", compute_start_date },
  { "start-date", compute_start_date },
  { "meeting-name", compute_meeting_name },
  { "meeting-number", compute_meeting_number },
  { "meeting-ordinal", compute_meeting_ordinal },
  { "meeting-framework", compute_meeting_framework },
  { "meeting-city", compute_meeting_city },
  { "meeting-country", compute_meeting_country },
  { "meeting-dates", compute_meeting_dates },
  { "title", compute_title },
  { "languages", compute_languages },
  { "date", compute_date },
};

static char *
compute (CqFieldSources *self, const char *kind, const char *source, const char *lang)
{
  g_auto (GStrv) words = cq_ids_split (kind);
  const Wanted wanted = { source, lang, words[0] != NULL ? words + 1 : words };
  const Wanted of_role = { words[0] != NULL ? words[0] + MIN (strlen ("date-"), strlen (words[0])) : NULL, lang,
                           wanted.forms };

  if (words[0] == NULL)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, words[0]))
      return kinds[i].compute (self, &wanted);
  if (g_str_has_prefix (words[0], "name-"))
    return compute_name (self, words[0], source, lang);
  return g_str_has_prefix (words[0], "date-") ? compute_date (self, &of_role) : NULL;
}

/**
 * cq_field_sources_compute:
 *
 * Returns: (nullable) (transfer none): the words, %NULL where the source does not say
 */
const char *
cq_field_sources_compute (CqFieldSources *self, const char *kind, const char *source, const char *lang)
{
  g_autofree char *key = g_strdup_printf ("%u %s %s %s", (guint) self->place, kind, source != NULL ? source : "", lang);
  char *text = g_hash_table_lookup (self->known, key);

  if (text == NULL)
    {
      text = compute (self, kind, source, lang);
      if (text == NULL)
        text = g_strdup ("");
      g_hash_table_insert (self->known, g_steal_pointer (&key), text);
    }
  return *text != '\0' ? text : NULL;
}

/**
 * cq_field_compute:
 *
 * Returns: (nullable) (transfer full): the words of a field as they follow from @document now
 */
char *
cq_field_compute (CqNode *document, const char *kind, const char *source, const char *lang)
{
  g_autoptr (CqFieldSources) sources = cq_field_sources_new (document);

  return g_strdup (cq_field_sources_compute (sources, kind, source, lang));
}
