/* The languages of a document: which, in which order, and what each counts for. */
#include "statement/cq-languages.h"

#include "statement/cq-change.h"
#include "statement/cq-language-unit.h"
#include "statement/cq-party.h"
#include "statement/cq-place.h"
#include "statement/cq-profile.h"

static const char *const standings[] = { "authentic", "official-translation", "unofficial-translation" };

/**
 * cq_standing_to_string:
 *
 * Returns: the word in the file
 */
const char *
cq_standing_to_string (CqStanding standing)
{
  return standings[standing];
}

gboolean
cq_standing_from_string (const char *word, CqStanding *standing)
{
  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (standings); i++)
    if (g_str_equal (standings[i], word))
      {
        *standing = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * cq_document_has_language:
 *
 * Returns: whether it is a language of the document, with or without words
 */
gboolean
cq_document_has_language (CqNode *document, const char *lang)
{
  g_auto (GStrv) languages = cq_document_list_languages (document);

  for (guint i = 0; languages[i] != NULL; i++)
    if (cq_language_is_same (languages[i], lang))
      return TRUE;
  return FALSE;
}

static CqNode *
find_record (CqNode *document, const char *lang)
{
  CqNode *info = cq_profile_get_info (document);
  CqNode *child;

  for (guint i = 0; info != NULL && (child = cq_node_next_element (info, &i)) != NULL;)
    if (cq_node_is (child, CQ_PR_LANGUAGE) && cq_node_get (child, CQ_XML_LANG) != NULL
        && cq_language_is_same (cq_node_get (child, CQ_XML_LANG), lang))
      return child;
  return NULL;
}

/**
 * cq_document_declares_language:
 *
 * Returns: whether it was made a language of the document by a choice, not only by words in it
 */
gboolean
cq_document_declares_language (CqNode *document, const char *lang)
{
  return cq_language_is_same (lang, cq_document_get_language (document)) || find_record (document, lang) != NULL;
}

/**
 * cq_document_declares_languages:
 *
 * Returns: whether it says which its languages are
 */
gboolean
cq_document_declares_languages (CqNode *document)
{
  return cq_profile_find_record (document, CQ_PR_LANGUAGE, NULL) != NULL;
}

/**
 * cq_document_get_standing:
 *
 * Returns: what the text in @lang counts for; authentic where nothing is said
 */
CqStanding
cq_document_get_standing (CqNode *document, const char *lang)
{
  CqNode *record = find_record (document, lang);
  CqStanding standing = CQ_STANDING_AUTHENTIC;

  if (record != NULL)
    cq_standing_from_string (cq_node_get (record, CQ_AT_STANDING), &standing);
  return standing;
}

static void
count_texts (CqNode *node, const char *own, const char *lang, guint *n)
{
  CqLanguageUnit unit = cq_language_unit_get (node);

  if (unit == CQ_LANGUAGE_UNIT_NONE || cq_node_is (node, CQ_DB_AUTHOR))
    return;
  own = cq_text_get_language (node, own);
  if (unit == CQ_LANGUAGE_UNIT_TEXT)
    *n += cq_language_is_same (own, lang) ? 1 : 0;
  else
    for (guint i = 0; i < cq_node_get_n_children (node); i++)
      count_texts (cq_node_get_child (node, i), own, lang, n);
}

/**
 * cq_document_count_texts:
 *
 * Returns: how many texts there are in @lang: titles, paragraphs, names of persons, words of records; the names of
 *   parties are no work of the drafter's
 */
guint
cq_document_count_texts (CqNode *document, const char *lang)
{
  guint n = 0;

  count_texts (cq_document_get_root (document), cq_document_get_language (document), lang, &n);
  return n;
}

typedef struct
{
  CqTextVisit visit;
  gpointer data;
} Visit;

static void
visit_texts (CqNode *node, const char *own, const char *id, const Visit *visit)
{
  CqLanguageUnit unit = cq_language_unit_get (node);

  if (unit == CQ_LANGUAGE_UNIT_NONE || cq_node_is (node, CQ_DB_AUTHORGROUP) || cq_node_is (node, CQ_DB_CONFGROUP))
    return;
  own = cq_text_get_language (node, own);
  if (cq_node_get (node, CQ_XML_ID) != NULL)
    id = cq_node_get (node, CQ_XML_ID);
  if (unit == CQ_LANGUAGE_UNIT_TEXT)
    visit->visit (node, own, id, visit->data);
  else
    for (guint i = 0; i < cq_node_get_n_children (node); i++)
      visit_texts (cq_node_get_child (node, i), own, id, visit);
}

void
cq_document_visit_texts (CqNode *document, CqTextVisit visit, gpointer data)
{
  const Visit all = { visit, data };

  visit_texts (cq_document_get_root (document), cq_document_get_language (document), NULL, &all);
}

static CqNode *
make_record (CqNode *document, const char *lang)
{
  CqNode *old = find_record (document, lang);
  CqNodeBuilder *record;

  if (old != NULL)
    return cq_node_ref (old);
  record = cq_node_builder_new (CQ_PR_LANGUAGE);
  cq_node_builder_set (record, CQ_XML_LANG, lang);
  return cq_node_builder_end (record);
}

static gboolean
is_language_record (CqNode *child, gconstpointer data)
{
  return cq_node_is (child, CQ_PR_LANGUAGE);
}

/* The records of @languages in their order, where the first of them stood or at the end; others go. */
static CqNode *
put_records (CqNode *document, GPtrArray *records)
{
  g_autoptr (CqNode) ours = cq_profile_ensure (document);
  CqNode *old = cq_profile_get_info (ours);
  int first = cq_children_find (old, CQ_PR_LANGUAGE, NULL);
  g_autoptr (CqNode) info = cq_children_remove_all (old, 0, G_MAXUINT, is_language_record, NULL);
  guint n = cq_node_get_n_children (info);
  guint at = n;

  /* The white space that led to the first went with it. */
  if (first >= 0)
    {
      gboolean is_led_to = first > 0 && cq_node_is_blank (cq_node_get_child (old, (guint) first - 1));
      at = MIN ((guint) first - (is_led_to ? 1 : 0), n);
    }
  cq_node_move (&info, cq_children_insert_all (info, at, records));
  return cq_profile_set_info (ours, info);
}

static GPtrArray *
list_records (CqNode *document)
{
  g_auto (GStrv) languages = cq_document_list_languages (document);
  gboolean all = !cq_document_declares_languages (document);
  GPtrArray *records = cq_node_array_new ();

  for (guint i = 0; languages[i] != NULL; i++)
    if (all || cq_document_declares_language (document, languages[i]))
      g_ptr_array_add (records, make_record (document, languages[i]));
  return records;
}

static int
find_in (GPtrArray *records, const char *lang)
{
  for (guint i = 0; i < records->len; i++)
    if (cq_language_is_same (cq_node_get (records->pdata[i], CQ_XML_LANG), lang))
      return (int) i;
  return -1;
}

/* What a country is called is known before anybody writes it. */
static CqNode *
name_parties (CqNode *document, const char *lang)
{
  g_autoptr (GPtrArray) parties = cq_parties_list (document);
  g_autoptr (CqNode) named = cq_node_ref (document);

  for (guint i = 0; i < parties->len; i++)
    for (CqCountryForm form = CQ_COUNTRY_SHORT; form <= CQ_COUNTRY_FORMAL; form++)
      {
        const char *country = cq_party_get_country (parties->pdata[i]);
        const char *id = cq_party_get_id (parties->pdata[i]);
        const char *name = country != NULL ? cq_country_get_name_in_text (country, lang, form) : NULL;

        if (name != NULL && id != NULL && cq_party_get_name (parties->pdata[i], form, lang) == NULL)
          cq_node_move (&named, cq_party_set_name (named, id, form, lang, name));
      }
  return g_steal_pointer (&named);
}

/**
 * cq_document_add_language:
 * @lang: a BCP 47 tag
 * @standing: what its text is to count for
 *
 * Declares the language, behind the others. The parties that are countries get their names in it. A document that
 * declares none yet declares those that it is written in.
 *
 * Returns: (transfer full): the changed document; @document itself where it declares the language already
 */
CqNode *
cq_document_add_language (CqNode *document, const char *lang, CqStanding standing)
{
  g_autoptr (GPtrArray) records = list_records (document);
  g_autoptr (CqNode) declared = NULL;
  g_autoptr (CqNode) named = NULL;

  if (cq_document_declares_languages (document) && find_in (records, lang) >= 0)
    return cq_node_ref (document);
  if (find_in (records, lang) < 0)
    g_ptr_array_add (records, make_record (document, lang));
  declared = put_records (document, records);
  named = cq_document_has_language (document, lang) ? cq_node_ref (declared) : name_parties (declared, lang);
  return cq_document_set_standing (named, lang, standing);
}

/**
 * cq_document_set_standing:
 *
 * Returns: (transfer full): the changed document; @document itself where @lang is none of its languages
 */
CqNode *
cq_document_set_standing (CqNode *document, const char *lang, CqStanding standing)
{
  g_autoptr (GPtrArray) records = list_records (document);
  int at = find_in (records, lang);

  if (at < 0 || (standing == cq_document_get_standing (document, lang)
                 && (find_record (document, lang) != NULL || standing == CQ_STANDING_AUTHENTIC)))
    return cq_node_ref (document);
  cq_node_move ((CqNode **) &records->pdata[at],
                cq_node_with_attribute (records->pdata[at], CQ_AT_STANDING, cq_standing_to_string (standing)));
  return put_records (document, records);
}

/**
 * cq_document_move_language_after:
 * @after: (nullable): another language; %NULL is behind the principal one, which is always first
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_document_move_language_after (CqNode *document, const char *lang, const char *after)
{
  g_autoptr (GPtrArray) records = list_records (document);
  int at = find_in (records, lang);
  g_autoptr (CqNode) moved = NULL;
  int target;

  if (at <= 0 || (after != NULL && cq_language_is_same (after, lang)))
    return cq_node_ref (document);
  moved = g_ptr_array_steal_index (records, (guint) at);
  target = after != NULL ? find_in (records, after) : 0;
  if (target < 0)
    return cq_node_ref (document);
  if (target + 1 == at && cq_document_declares_languages (document))
    return cq_node_ref (document);
  g_ptr_array_insert (records, target + 1, g_steal_pointer (&moved));
  return put_records (document, records);
}
