/* Composing a commitment's sentence from what its record and its writer say. */
#include "statement/cq-commitment-change.h"

#include "statement/cq-field-text.h"
#include "statement/cq-owner.h"
#include "statement/cq-usage.h"

#include <string.h>

typedef enum
{
  PLACE_ACTORS,
  PLACE_VERB,
  PLACE_ACTION,
  PLACE_DUE,
  PLACE_DUE_DATE, /* the date alone, in languages without blanks between words */
  N_PLACES,
} Place;

static const char *const place_names[] = { "actors", "verb", "action", "due", "due-date", NULL };

/* The usual order of a language; the first row is for all that are not named */
static const struct
{
  const char *lang;
  const char *pattern;
} usual[] = {
  { "", "{actors} {verb} {action} {due}." },
  { "ja", "{actors}は、{due}、{action}{verb}。" },
  { "zh", "{actors}{verb}{due}{action}。" },
};

typedef struct
{
  CqNode *document;
  CqNode *record;
  const char *id;
  const char *lang;
  const char *verb;
  GPtrArray *action;
  gboolean leave_out; /* what is not given, instead of a blank */
} Sentence;

const char *const *
cq_commitment_list_placeholders (void)
{
  return place_names;
}

/**
 * cq_commitment_get_usual_pattern:
 *
 * Returns: (transfer none): the order in which a sentence of @lang says who, verb, what and by when
 */
const char *
cq_commitment_get_usual_pattern (const char *lang)
{
  for (guint i = 1; i < G_N_ELEMENTS (usual); i++)
    if (g_str_has_prefix (lang, usual[i].lang))
      return usual[i].pattern;
  return usual[0].pattern;
}

/* The next placeholder in a text: where it begins and ends */
static gboolean
find_place (const char *text, const char **begin, const char **end, Place *place)
{
  for (const char *at = strchr (text, '{'); at != NULL; at = strchr (at + 1, '{'))
    for (guint i = 0; i < N_PLACES; i++)
      {
        gsize length = strlen (place_names[i]);
        if (strncmp (at + 1, place_names[i], length) == 0 && at[1 + length] == '}')
          {
            *begin = at;
            *end = at + length + 2;
            *place = i;
            return TRUE;
          }
      }
  return FALSE;
}

static CqNode *
make_actors (Sentence *self, gboolean is_first)
{
  g_autoptr (GPtrArray) owners = cq_owners_of_record (self->record, CQ_OWNERS_ACTORS);
  guint n_missing = 0;
  g_autofree char *names = cq_owners_get_text (owners, self->document, self->lang, &n_missing);
  g_autofree char *text = n_missing > 0 ? NULL : names != NULL && is_first ? cq_text_dup_capitalized (names) : g_strdup (names);
  const char *party = owners->len == 1 ? cq_owner_get_party (g_ptr_array_index (owners, 0)) : NULL;
  g_autoptr (CqNode) field = NULL;

  if (owners->len == 0 && self->leave_out)
    return NULL;
  field = cq_field_new_with_text (party != NULL ? "name-short" : "actors", party != NULL ? party : self->id, self->lang, text);
  return is_first ? cq_field_with_capital (field) : g_steal_pointer (&field);
}

static CqNode *
make_verb (Sentence *self)
{
  g_autoptr (CqNode) verb = NULL;

  if (self->verb == NULL)
    return self->leave_out ? NULL : cq_field_new_with_text ("text", NULL, self->lang, NULL);
  verb = cq_node_new_with_text (CQ_DB_EMPHASIS, self->verb);
  return cq_node_with_attribute (verb, CQ_AT_ROLE, "verb");
}

static CqNode *
make_action (Sentence *self)
{
  const gboolean is_blank = self->action == NULL || self->action->len == 0;
  g_autoptr (CqNode) empty = NULL;
  g_autoptr (CqNode) action = NULL;
  g_autoptr (CqNode) blank = NULL;
  g_autofree char *label = NULL;

  if (is_blank && self->leave_out)
    return NULL;
  empty = cq_node_new_with_text (CQ_DB_PHRASE, NULL);
  action = cq_node_with_attribute (empty, CQ_AT_ROLE, "action");
  if (!is_blank)
    return cq_node_with_child_array (action, self->action);
  label = cq_field_get_label ("action", self->lang);
  blank = cq_node_new_with_text (CQ_DB_REPLACEABLE, label);
  return cq_node_with_children (action, &blank, 1);
}

/* Whether a word of the sentence's own stands right before, as in "by {due}" */
static gboolean
ends_with_word (const char *text)
{
  const char *at = text + strlen (text);
  gboolean spaced = FALSE;

  while (at > text)
    {
      gunichar c;
      at = g_utf8_prev_char (at);
      c = g_utf8_get_char (at);
      if (!g_unichar_isspace (c))
        return spaced && g_unichar_isalnum (c);
      spaced = TRUE;
    }
  return FALSE;
}

static CqNode *
make_due (Sentence *self, gboolean alone)
{
  CqNode *element = cq_node_find_child (self->record, CQ_PR_DUE);
  g_autoptr (CqWhen) due = element != NULL ? cq_when_from_node (element) : NULL;
  g_autofree char *text = NULL;

  if (due == NULL && self->leave_out)
    return NULL;
  if (due != NULL)
    text = cq_document_get_when_text (self->document, due, alone ? CQ_WHEN_BARE : CQ_WHEN_IN_SENTENCE, self->lang);
  return cq_field_new_with_text (alone ? "due-date" : "due", self->id, self->lang, text);
}

static CqNode *
make_place (Sentence *self, Place place, GPtrArray *content, const char *before)
{
  switch (place)
    {
    case PLACE_ACTORS:
      return make_actors (self, cq_text_ends_sentence (before, content->len == 0));
    case PLACE_VERB:
      return make_verb (self);
    case PLACE_ACTION:
      return make_action (self);
    case PLACE_DUE_DATE:
      return make_due (self, TRUE);
    default:
      return make_due (self, ends_with_word (before));
    }
}

static void
add_text (GPtrArray *content, const char *text, gsize length)
{
  if (length > 0)
    g_ptr_array_add (content, cq_node_new_text (text, length));
}

/* Adds a text with its placeholders filled. @first and @last are the first and last of what stands
 * for a placeholder in @content. */
static void
fill_text (Sentence *self, const char *text, GPtrArray *content, int *first, int *last)
{
  const char *begin;
  const char *end;
  Place place;

  while (find_place (text, &begin, &end, &place))
    {
      g_autofree char *before = g_strndup (text, begin - text);
      CqNode *node = make_place (self, place, content, before);

      if (node == NULL)
        {
          /* What is left out takes the blank before it along */
          add_text (content, before, strlen (g_strchomp (before)));
          text = end;
          continue;
        }
      add_text (content, before, strlen (before));
      if (*first < 0)
        *first = content->len;
      *last = content->len;
      g_ptr_array_add (content, node);
      text = end;
    }
  add_text (content, text, strlen (text));
}

static gboolean
is_full_stop (gunichar c)
{
  return c == '.' || c == 0x3002 || c == ';' || c == ':' || c == ',' || g_unichar_isspace (c);
}

/* A sentence without placeholders is the commitment as a whole, but for the stop at its end */
static void
take_whole (GPtrArray *content, int *first, int *last)
{
  CqNode *end = g_ptr_array_index (content, content->len - 1);

  *first = 0;
  *last = content->len - 1;
  if (cq_node_get_kind (end) == CQ_NODE_TEXT)
    {
      const char *text = cq_node_get_text (end);
      const char *at = text + cq_node_get_text_length (end);

      while (at > text && is_full_stop (g_utf8_get_char (g_utf8_prev_char (at))))
        at = g_utf8_prev_char (at);
      if (at > text && *at != '\0')
        {
          CqNode *rest = cq_node_new_text (at, -1);
          CqNode *head = cq_node_new_text (text, at - text);
          cq_node_unref (end);
          content->pdata[content->len - 1] = head;
          g_ptr_array_add (content, rest);
        }
    }
}

static GPtrArray *
wrap_span (Sentence *self, GPtrArray *content, int first, int last)
{
  GPtrArray *result = cq_node_array_new ();
  CqNodeBuilder *span = cq_node_builder_new (CQ_DB_PHRASE);

  cq_node_builder_set (span, CQ_XML_ID, self->id);
  cq_node_builder_set (span, CQ_AT_ROLE, "commitment");
  for (int i = first; i <= last; i++)
    cq_node_builder_add (span, g_ptr_array_index (content, i));
  for (int i = 0; i < first; i++)
    g_ptr_array_add (result, cq_node_ref (g_ptr_array_index (content, i)));
  g_ptr_array_add (result, cq_node_builder_end (span));
  for (guint i = last + 1; i < content->len; i++)
    g_ptr_array_add (result, cq_node_ref (g_ptr_array_index (content, i)));
  return result;
}

/**
 * cq_commitment_compose:
 * @record: the commitment's record; need not stand in @document yet
 * @id: the id that its span in the sentence gets
 * @pattern: (nullable): content whose texts may hold placeholders; %NULL is the usual order
 * @verb: (nullable): "will", "intend to"
 * @action: (nullable): what is to be done, as content
 *
 * Returns: (transfer full): the sentence as content, with the span of the commitment in it
 */
GPtrArray *
cq_commitment_compose (CqNode *document,
                       CqNode *record,
                       const char *id,
                       const char *lang,
                       GPtrArray *pattern,
                       const char *verb,
                       GPtrArray *action)
{
  Sentence self = { document, record, id, lang, verb, action, pattern == NULL };
  g_autoptr (GPtrArray) content = cq_node_array_new ();
  int first = -1;
  int last = -1;

  if (pattern == NULL)
    fill_text (&self, cq_commitment_get_usual_pattern (lang), content, &first, &last);
  for (guint i = 0; pattern != NULL && i < pattern->len; i++)
    {
      CqNode *node = g_ptr_array_index (pattern, i);

      if (cq_node_get_kind (node) == CQ_NODE_TEXT)
        fill_text (&self, cq_node_get_text (node), content, &first, &last);
      else
        g_ptr_array_add (content, cq_node_ref (node));
    }
  if (first < 0 && content->len > 0)
    take_whole (content, &first, &last);
  if (first < 0)
    return g_steal_pointer (&content);
  return wrap_span (&self, content, first, last);
}
