/* Editions: what stands above the text. */
#include "edition/cq-edition-private.h"

#include "language/cq-language.h"
#include "statement/cq-languages.h"
#include "statement/cq-meeting.h"
#include "statement/cq-profile.h"

/* The city of the meeting. Where it has no name in the language, a text that leaves gaps leaves it out; else it is
 * that of another language, kept apart from what stands beside it where that runs the other way.
 *
 * Returns: (nullable) (transfer full) */
static char *
get_city (CqEditionWork *work)
{
  g_autoptr (CqMeeting) meeting = cq_document_get_meeting (work->document);
  CqTextMatch match;
  g_autofree char *city = cq_meeting_get_text_any (meeting, CQ_MEETING_CITY, work->lang, &match);

  if (city == NULL || match != CQ_TEXT_FALLBACK)
    return g_steal_pointer (&city);
  if (work->leaves_gaps)
    return NULL;
  return cq_language_is_rtl (work->lang) ? g_strconcat ("\u2068", city, "\u2069", NULL) : g_steal_pointer (&city);
}

/**
 * cq_edition_get_formality:
 *
 * Returns: (transfer full) (nullable): "signed at Ashgabat on 1 May 2017", as much of it as is known
 */
char *
cq_edition_get_formality (CqEditionWork *work, CqPart *part)
{
  static const CqWord words[]
      = { CQ_N_WORDS, CQ_WORD_SIGNED, CQ_WORD_ADOPTED, CQ_WORD_ISSUED, CQ_WORD_ENDORSED };
  CqFormality formality = cq_part_get_formality (part);
  const char *lang = cq_document_words_get_language (work->words);
  const char *role = cq_formality_to_string (formality);
  g_autofree char *place = NULL;
  g_autofree char *text = NULL;
  g_autofree char *date = NULL;
  CqDate exact;
  guint word;

  if (formality == CQ_FORMALITY_NONE)
    return NULL;
  place = get_city (work);
  date = cq_document_get_date_text (work->document, role, lang);
  /* Each formality is followed by its forms with a place, a day, and both. */
  word = words[formality] + (place != NULL ? 1 : 0);
  if (date != NULL && cq_document_get_date (work->document, role, &exact)
      && cq_date_get_precision (&exact) == CQ_DATE_DAY)
    return cq_document_words_format (work->words, word + 2, "place", place != NULL ? place : "", "date", date, NULL);
  text = cq_document_words_format (work->words, word, "place", place != NULL ? place : "", NULL);
  if (date == NULL)
    return g_steal_pointer (&text);
  return cq_document_words_format (work->words, CQ_WORD_AND_THEN, "name", text, "date", date, NULL);
}

static CqNode *
with_text (CqNode *node, const char *text)
{
  g_autoptr (GPtrArray) content = NULL;

  if (text == NULL)
    return cq_node_ref (node);
  content = cq_content_new (text);
  return cq_node_with_child_array (node, content);
}

typedef struct
{
  char *dates;   /* (owned) (nullable) */
  char *country; /* (owned) (nullable) */
} MeetingWords;

static CqNode *
put_meeting_words (CqNode *node, gpointer data)
{
  MeetingWords *words = data;

  if (cq_node_is (node, CQ_DB_CONFDATES))
    return with_text (node, words->dates);
  if (cq_node_is (node, CQ_DB_COUNTRY))
    return with_text (node, words->country);
  return cq_node_ref (node);
}

/* The meeting, its dates and its country in words. */
static CqNode *
make_meeting (CqEditionWork *work, CqNode *node)
{
  g_autoptr (CqMeeting) meeting = cq_document_get_meeting (work->document);
  MeetingWords words = { cq_meeting_get_dates_text (meeting, work->lang),
                         cq_meeting_get_country_name (meeting, work->lang) };
  CqNode *made = cq_tree_map (node, put_meeting_words, &words);

  g_free (words.dates);
  g_free (words.country);
  return made;
}

/* The words of @word around @text, which is a phrase of its own. */
static GPtrArray *
make_named (CqEditionWork *work, CqWord word, const char *text)
{
  g_autofree char *whole = cq_document_words_format (work->words, word, "name", "\x1f", NULL);
  g_auto (GStrv) around = g_strsplit (whole, "\x1f", 2);
  GPtrArray *words = cq_node_array_new ();

  if (*around[0] != '\0')
    cq_edition_push (words, cq_node_new_text (around[0], -1));
  cq_edition_push (words, cq_edition_new_text (CQ_DB_PHRASE, "value", text));
  if (*around[1] != '\0')
    cq_edition_push (words, cq_node_new_text (around[1], -1));
  return words;
}

/**
 * cq_edition_find_distribution:
 * @text: a marking as the document has it
 *
 * Returns: (transfer full) (nullable): a distribution of the United Nations in the language of the copy; %NULL where @text is
 *   none
 */
char *
cq_edition_find_distribution (CqEditionWork *work, const char *text)
{
  static const CqWord distributions[] = { CQ_WORD_DISTRIBUTION_GENERAL, CQ_WORD_DISTRIBUTION_LIMITED };
  const CqDocumentWords *principal = cq_document_words_find (work->principal, NULL);
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *capitals = g_utf8_strup (text, -1);

  for (guint i = 0; i < G_N_ELEMENTS (distributions); i++)
    {
      g_autofree char *known = g_utf8_casefold (cq_document_words_get (principal, distributions[i]), -1);
      const char *said = cq_document_words_get (work->words, distributions[i]);

      if (g_str_equal (folded, known))
        return g_str_equal (capitals, text) ? g_utf8_strup (said, -1) : g_strdup (said);
    }
  return NULL;
}

/* The distribution says that it is one; a classification speaks for itself. */
static CqNode *
make_marking (CqEditionWork *work, CqNode *node)
{
  g_autofree char *text = NULL;
  g_autofree char *said = NULL;
  g_autoptr (GPtrArray) words = NULL;
  g_autoptr (GPtrArray) body = NULL;
  g_autoptr (CqNode) para = NULL;

  if (!cq_node_has_role (node, CQ_DB_LEGALNOTICE, CQ_MARKING_DISTRIBUTION))
    return cq_node_ref (node);
  text = cq_text_get_plain (node);
  said = work->words != cq_document_words_find (work->principal, NULL) ? cq_edition_find_distribution (work, text) : NULL;
  words = make_named (work, CQ_WORD_DISTRIBUTION, said != NULL ? said : text);
  body = cq_node_array_new ();
  para = cq_edition_new_text (CQ_DB_PARA, NULL, NULL);
  g_ptr_array_add (body, cq_node_with_child_array (para, words));
  return cq_node_with_child_array (node, body);
}

/* The item of an agenda says so; a symbol speaks for itself. */
static CqNode *
make_biblioid (CqEditionWork *work, CqNode *node)
{
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) words = NULL;

  if (g_strcmp0 (cq_node_get (node, CQ_AT_OTHERCLASS), CQ_BIBLIOID_AGENDA_ITEM) != 0)
    return cq_node_ref (node);
  text = cq_text_get_plain (node);
  words = make_named (work, CQ_WORD_AGENDA_ITEM, text);
  return cq_node_with_child_array (node, words);
}

/* A marking that says nothing, a meeting that is not known. */
static gboolean
is_empty (CqNode *node)
{
  g_autofree char *text = cq_node_is (node, CQ_DB_LEGALNOTICE) || cq_node_is (node, CQ_DB_CONFGROUP)
                              ? cq_text_get_plain (node)
                              : NULL;

  return text != NULL && *text == '\0';
}

static gboolean
is_heading (CqNode *node)
{
  return cq_node_is (node, CQ_DB_TITLE) || cq_node_is (node, CQ_DB_SUBTITLE) || cq_node_is (node, CQ_DB_TITLEABBREV);
}

/* Whether @body already has what @node would say again: the same element of the same role. */
static gboolean
has_alike (GPtrArray *body, CqNode *node)
{
  for (guint i = 0; i < body->len; i++)
    if (cq_node_is (g_ptr_array_index (body, i), cq_node_get_tag (node))
        && g_strcmp0 (cq_node_get (g_ptr_array_index (body, i), CQ_AT_ROLE), cq_node_get (node, CQ_AT_ROLE)) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_shared (CqNode *node)
{
  return cq_node_is (node, CQ_DB_CONFGROUP) || cq_node_is (node, CQ_DB_DATE) || cq_node_is (node, CQ_DB_LEGALNOTICE);
}

/* Adds what @info says; of the main part's, for an annex that stands alone, what it shares. */
static void
add_info (CqEditionWork *work, CqNode *info, gboolean only_shared, GPtrArray *body)
{
  g_autoptr (GPtrArray) made = cq_node_array_new ();
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (info, &i)) != NULL;)
    if (is_heading (child) || (only_shared && !is_shared (child)))
      g_hash_table_add (work->skipped, child);
  work->elsewhere++;
  cq_edition_add_children (work, info, made);
  work->elsewhere--;
  for (guint i = 0; i < made->len; i++)
    {
      CqNode *node = g_ptr_array_index (made, i);

      if (cq_node_get_kind (node) != CQ_NODE_ELEMENT || is_empty (node)
          || (only_shared && has_alike (body, node))
          || (work->kind == CQ_EDITION_SIGNATURE && cq_node_is (node, CQ_DB_LEGALNOTICE)))
        continue;
      if (cq_node_is (node, CQ_DB_CONFGROUP))
        g_ptr_array_add (body, make_meeting (work, node));
      else if (cq_node_is (node, CQ_DB_LEGALNOTICE))
        g_ptr_array_add (body, make_marking (work, node));
      else if (cq_node_is (node, CQ_DB_BIBLIOID))
        g_ptr_array_add (body, make_biblioid (work, node));
      else
        g_ptr_array_add (body, cq_node_ref (node));
    }
}

static void
add_headings (CqEditionWork *work, CqPart *part, GPtrArray *body)
{
  CqNode *title = cq_part_get_title_node (part);
  CqNode *subtitle = cq_part_get_subtitle_node (part);

  if (title != NULL)
    g_ptr_array_add (body, cq_edition_make_set (work, title));
  else
    g_ptr_array_add (body, cq_edition_new_text (CQ_DB_TITLE, NULL, NULL));
  if (subtitle != NULL && cq_text_pick (subtitle, work->lang, work->inherited, NULL) != NULL)
    g_ptr_array_add (body, cq_edition_make_set (work, subtitle));
}

/* An element that holds @body, spaced as the children of @model are. */
static CqNode *
space_out (CqNode *model, GPtrArray *body)
{
  g_autoptr (CqNode) stripped = cq_edition_strip_names (model);
  g_autoptr (GPtrArray) spaced = cq_node_array_new ();
  guint n = cq_node_get_n_children (model);
  CqNode *gap = n > 0 && cq_node_is_blank (cq_node_get_child (model, 0)) ? cq_node_get_child (model, 0) : NULL;
  CqNode *tail = n > 0 && cq_node_is_blank (cq_node_get_child (model, n - 1)) ? cq_node_get_child (model, n - 1) : NULL;

  for (guint i = 0; i < body->len; i++)
    {
      if (gap != NULL)
        g_ptr_array_add (spaced, cq_node_ref (gap));
      g_ptr_array_add (spaced, cq_node_ref (g_ptr_array_index (body, i)));
    }
  if (tail != NULL)
    g_ptr_array_add (spaced, cq_node_ref (tail));
  return cq_node_with_child_array (stripped, spaced);
}

/* What the text counts for, where it is no authentic one */
static const char *
get_standing (CqEditionWork *work)
{
  switch (cq_document_get_standing (work->source, work->lang))
    {
    case CQ_STANDING_OFFICIAL_TRANSLATION:
      return cq_document_words_get (work->words, CQ_WORD_OFFICIAL_TRANSLATION);
    case CQ_STANDING_UNOFFICIAL_TRANSLATION:
      return cq_document_words_get (work->words, CQ_WORD_UNOFFICIAL_TRANSLATION);
    case CQ_STANDING_AUTHENTIC:
    case CQ_N_STANDINGS:
    default:
      return NULL;
    }
}

/**
 * cq_edition_make_info:
 * @is_article: whether the part stands as an article; an annex in its dossier has its titles outside
 *
 * Returns: (transfer full) (nullable): the part's info; %NULL where an annex has nothing to say there
 */
CqNode *
cq_edition_make_info (CqEditionWork *work, CqPart *part, gboolean is_article)
{
  g_autoptr (CqNode) none = cq_edition_new_text (CQ_DB_INFO, NULL, NULL);
  CqNode *own = cq_part_get_info (part);
  CqNode *shared = cq_profile_get_info (work->document);
  g_autoptr (GPtrArray) body = cq_node_array_new ();

  if (is_article)
    add_headings (work, part, body);
  if (own != NULL)
    add_info (work, own, FALSE, body);
  if (is_article && shared != NULL && shared != own)
    add_info (work, shared, TRUE, body);
  if (is_article)
    {
      g_autofree char *formality = cq_edition_get_formality (work, part);
      const char *standing = get_standing (work);
      if (standing != NULL)
        g_ptr_array_add (body, cq_edition_new_text (CQ_DB_RELEASEINFO, "standing", standing));
      if (formality != NULL)
        g_ptr_array_add (body, cq_edition_new_text (CQ_DB_RELEASEINFO, "formality", formality));
      if (work->kind == CQ_EDITION_DRAFT)
        g_ptr_array_add (body, cq_edition_new_text (CQ_DB_EDITION, "draft",
                                                    cq_document_words_get (work->words, CQ_WORD_DRAFT)));
    }
  if (body->len == 0)
    return NULL;
  return space_out (own != NULL ? own : none, body);
}
