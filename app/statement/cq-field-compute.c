/* The words of fields, as they follow from the document. */
#include "statement/cq-field-text.h"

#include "language/cq-number-text.h"
#include "statement/cq-meeting.h"
#include "statement/cq-owner.h"
#include "statement/cq-part.h"
#include "statement/cq-party.h"
#include "statement/cq-profile.h"

#include <string.h>

struct _CqFieldSources
{
  CqNode *document;    /* (owned) */
  GHashTable *records; /* (owned) (element-type utf8 CqNode): commitments by what they are about */
  GHashTable *known;   /* (owned) (element-type utf8 utf8): what was computed; the empty text for nothing */
  CqMeeting *meeting;  /* (owned) */
  GHashTable *parties; /* (owned) (element-type utf8 CqParty): all, by id */
  GPtrArray *adopting; /* (owned) (element-type CqParty): those that adopt */
};

typedef char *(*Compute) (CqFieldSources *self,
                          const char *source,
                          const char *lang);

static void
gather_parties (CqFieldSources *self)
{
  g_autoptr (GPtrArray) parties = cq_parties_list (self->document);

  self->parties = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) cq_party_unref);
  self->adopting = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_party_unref);
  for (guint i = 0; i < parties->len; i++)
    {
      CqParty *party = g_ptr_array_index (parties, i);

      if (!g_hash_table_contains (self->parties, cq_party_get_id (party)))
        g_hash_table_insert (self->parties, (gpointer) cq_party_get_id (party), cq_party_ref (party));
      if (cq_party_adopts (party))
        g_ptr_array_add (self->adopting, cq_party_ref (party));
    }
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
  g_ptr_array_unref (self->adopting);
  cq_node_unref (self->document);
  g_free (self);
}

static char *
compute_name (CqFieldSources *self, const char *source, const char *lang, CqCountryForm form)
{
  CqParty *party = source != NULL ? g_hash_table_lookup (self->parties, source) : NULL;

  return party != NULL ? g_strdup (cq_party_get_display_name (party, form, lang)) : NULL;
}

static char *
compute_name_short (CqFieldSources *self, const char *source, const char *lang)
{
  return compute_name (self, source, lang, CQ_COUNTRY_SHORT);
}

static char *
compute_name_formal (CqFieldSources *self, const char *source, const char *lang)
{
  return compute_name (self, source, lang, CQ_COUNTRY_FORMAL);
}

static char *
compute_name_list (CqFieldSources *self, const char *source, const char *lang)
{
  return cq_parties_get_list_text (self->adopting, CQ_COUNTRY_SHORT, lang, NULL);
}

static char *
compute_name_list_formal (CqFieldSources *self, const char *source, const char *lang)
{
  return cq_parties_get_list_text (self->adopting, CQ_COUNTRY_FORMAL, lang, NULL);
}

static char *
compute_owners (CqFieldSources *self, const char *source, const char *lang, CqOwners which)
{
  CqNode *record = source != NULL ? g_hash_table_lookup (self->records, source) : NULL;
  g_autoptr (GPtrArray) owners = record != NULL ? cq_owners_of_record (record, which) : NULL;

  return owners != NULL ? cq_owners_get_text (owners, self->document, lang, NULL) : NULL;
}

static char *
compute_actors (CqFieldSources *self, const char *source, const char *lang)
{
  return compute_owners (self, source, lang, CQ_OWNERS_ACTORS);
}

static char *
compute_lead (CqFieldSources *self, const char *source, const char *lang)
{
  return compute_owners (self, source, lang, CQ_OWNERS_LEAD);
}

static char *
compute_when (CqFieldSources *self, const char *source, const char *lang, CqTag tag, CqWhenUse use)
{
  CqNode *record = source != NULL ? g_hash_table_lookup (self->records, source) : NULL;
  CqNode *element = record != NULL ? cq_node_find_child (record, tag) : NULL;
  g_autoptr (CqWhen) when = element != NULL ? cq_when_from_node (element) : NULL;

  return when != NULL ? cq_when_get_text (when, use, lang, cq_document_get_language (self->document)) : NULL;
}

static char *
compute_due (CqFieldSources *self, const char *source, const char *lang)
{
  return compute_when (self, source, lang, CQ_PR_DUE, CQ_WHEN_IN_SENTENCE);
}

static char *
compute_due_date (CqFieldSources *self, const char *source, const char *lang)
{
  return compute_when (self, source, lang, CQ_PR_DUE, CQ_WHEN_BARE);
}

static char *
compute_start_date (CqFieldSources *self, const char *source, const char *lang)
{
  return compute_when (self, source, lang, CQ_PR_START, CQ_WHEN_BARE);
}

static char *
compute_meeting_name (CqFieldSources *self, const char *source, const char *lang)
{
  return cq_meeting_get_text (self->meeting, CQ_MEETING_NAME, lang);
}

static char *
compute_meeting_number (CqFieldSources *self, const char *source, const char *lang)
{
  guint number = cq_meeting_get_number (self->meeting);

  return number > 0 ? g_strdup_printf ("%u", number) : NULL;
}

static char *
compute_meeting_ordinal (CqFieldSources *self, const char *source, const char *lang)
{
  guint number = cq_meeting_get_number (self->meeting);

  return number > 0 ? cq_number_get_ordinal (number, lang, CQ_GENDER_NONE) : NULL;
}

static char *
compute_meeting_framework (CqFieldSources *self, const char *source, const char *lang)
{
  return cq_meeting_get_text (self->meeting, CQ_MEETING_FRAMEWORK, lang);
}

static char *
compute_meeting_city (CqFieldSources *self, const char *source, const char *lang)
{
  return cq_meeting_get_text (self->meeting, CQ_MEETING_CITY, lang);
}

static char *
compute_meeting_country (CqFieldSources *self, const char *source, const char *lang)
{
  return cq_meeting_get_country_name (self->meeting, lang);
}

static char *
compute_meeting_dates (CqFieldSources *self, const char *source, const char *lang)
{
  return cq_meeting_get_dates_text (self->meeting, lang);
}

static char *
compute_title (CqFieldSources *self, const char *source, const char *lang)
{
  g_autoptr (CqPart) part = cq_part_find (self->document, source);

  return part != NULL ? cq_part_get_title (part, lang) : NULL;
}

static char *
compute_date (CqFieldSources *self, const char *source, const char *lang)
{
  return source != NULL ? cq_document_get_date_text (self->document, source, lang) : NULL;
}

static const struct
{
  const char *kind;
  Compute compute;
} kinds[] = {
  { "name-short", compute_name_short },
  { "name-formal", compute_name_formal },
  { "name-list", compute_name_list },
  { "name-list-formal", compute_name_list_formal },
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
  { "date", compute_date },
};

static char *
compute (CqFieldSources *self, const char *kind, const char *source, const char *lang)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind))
      return kinds[i].compute (self, source, lang);
  if (g_str_has_prefix (kind, "date-"))
    return compute_date (self, kind + strlen ("date-"), lang);
  return NULL;
}

/**
 * cq_field_sources_compute:
 *
 * Returns: (nullable) (transfer none): the words, %NULL where the source does not say
 */
const char *
cq_field_sources_compute (CqFieldSources *self, const char *kind, const char *source, const char *lang)
{
  g_autofree char *key = g_strdup_printf ("%s %s %s", kind, source != NULL ? source : "", lang);
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
