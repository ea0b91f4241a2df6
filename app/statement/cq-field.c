/* Fields: words in the text that follow from elsewhere in the document. */
#include "statement/cq-field.h"

#include "statement/cq-field-text.h"

#include <string.h>

/* What a blank asks for, in the language of the text; the first row is for all that are not named.
 * These are words of documents, not of the interface. */
enum
{
  LABEL_PARTY,
  LABEL_PARTIES,
  LABEL_WHO,
  LABEL_ACTION,
  LABEL_DATE,
  LABEL_MEETING,
  LABEL_NUMBER,
  LABEL_CITY,
  LABEL_COUNTRY,
  LABEL_TEXT,
  N_LABELS,
};

static const struct
{
  const char *lang;
  const char *labels[N_LABELS];
} languages[] = {
  { "en", { "party", "parties", "who", "do what", "date", "meeting", "number", "city", "country", "text" } },
  { "ru", { "участник", "участники", "кто", "что сделать", "дата", "встреча", "номер", "город", "страна", "текст" } },
  { "ja", { "参加国", "参加国名", "主体", "行うこと", "日付", "会合", "回", "都市", "国", "文" } },
  { "fr", { "partie", "parties", "qui", "faire quoi", "date", "réunion", "numéro", "ville", "pays", "texte" } },
  { "es", { "parte", "partes", "quién", "hacer qué", "fecha", "reunión", "número", "ciudad", "país", "texto" } },
};

static const struct
{
  const char *kind;
  guint label;
} kind_labels[] = {
  { "name-list", LABEL_PARTIES },
  { "name", LABEL_PARTY },
  { "actors", LABEL_WHO },
  { "lead", LABEL_WHO },
  { "action", LABEL_ACTION },
  { "due", LABEL_DATE },
  { "start", LABEL_DATE },
  { "date", LABEL_DATE },
  { "meeting-dates", LABEL_DATE },
  { "meeting-number", LABEL_NUMBER },
  { "meeting-ordinal", LABEL_NUMBER },
  { "meeting-city", LABEL_CITY },
  { "meeting-country", LABEL_COUNTRY },
  { "meeting", LABEL_MEETING },
};

static void
field_clear (gpointer data)
{
  CqField *self = data;

  g_free (self->kind);
  g_free (self->source);
  g_free (self->lang);
  g_free (self->block_id);
  cq_node_unref (self->node);
  cq_path_unref (self->path);
}

CqField *
cq_field_ref (CqField *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cq_field_unref (CqField *self)
{
  g_atomic_rc_box_release_full (self, field_clear);
}

/**
 * cq_field_get_kind:
 *
 * Returns: (nullable) (transfer none): the kind of a `phrase[@role="field KIND"]`; %NULL where @node is none
 */
const char *
cq_field_get_kind (CqNode *node)
{
  const char *role = cq_node_is (node, CQ_DB_PHRASE) ? cq_node_get (node, CQ_AT_ROLE) : NULL;

  return role != NULL && g_str_has_prefix (role, "field ") ? role + strlen ("field ") : NULL;
}

gboolean
cq_field_is_filled (CqNode *node)
{
  return !cq_text_is_unfilled (node) && cq_node_get_n_children (node) > 0;
}

/**
 * cq_field_get_label:
 *
 * Returns: (transfer full): what a blank of this kind asks for
 */
char *
cq_field_get_label (const char *kind, const char *lang)
{
  guint row = 0;
  guint label = LABEL_TEXT;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_str_has_prefix (lang, languages[i].lang))
      row = i;
  for (guint i = 0; label == LABEL_TEXT && i < G_N_ELEMENTS (kind_labels); i++)
    if (g_str_has_prefix (kind, kind_labels[i].kind))
      label = kind_labels[i].label;
  return g_strdup (languages[row].labels[label]);
}

/* A date keeps its element within the field, with the role that says which date it is */
static CqNode *
make_words (const char *kind, const char *text)
{
  g_autofree char *name = NULL;
  g_autoptr (CqNode) date = NULL;

  if (!g_str_has_prefix (kind, "date-"))
    return cq_node_new_text (text, -1);
  name = cq_field_dup_name (kind);
  date = cq_node_new_with_text (CQ_DB_DATE, text);
  return cq_node_with_attribute (date, CQ_AT_ROLE, name + strlen ("date-"));
}

/**
 * cq_field_with_text:
 * @field: a field's phrase
 * @text: (nullable): its words; %NULL makes it a blank, which keeps the label it had
 *
 * Returns: (transfer full): the changed field
 */
CqNode *
cq_field_with_text (CqNode *field, const char *kind, const char *lang, const char *text)
{
  g_autoptr (CqNode) words = NULL;
  g_autofree char *label = NULL;

  if (text == NULL && cq_text_is_unfilled (field))
    return cq_node_ref (field);
  if (text != NULL)
    words = make_words (kind, text);
  else
    {
      label = cq_field_get_label (kind, lang);
      words = cq_node_new_with_text (CQ_DB_REPLACEABLE, label);
    }
  return cq_node_with_children (field, &words, 1);
}

/**
 * cq_field_with_capital:
 * @field: a field's phrase
 *
 * Returns: (transfer full): the field with its words, or those of its blank, as they begin a sentence
 */
CqNode *
cq_field_with_capital (CqNode *field)
{
  g_autofree char *words = cq_text_get_plain (field);
  g_autofree char *capitalized = words != NULL ? cq_text_dup_capitalized (words) : NULL;
  g_autoptr (CqNode) changed = NULL;

  if (g_strcmp0 (words, capitalized) == 0)
    return cq_node_ref (field);
  changed = cq_text_is_unfilled (field) ? cq_node_new_with_text (CQ_DB_REPLACEABLE, capitalized)
                                        : make_words (cq_field_get_kind (field), capitalized);
  return cq_node_with_children (field, &changed, 1);
}

/**
 * cq_field_new_with_text:
 * @source: (nullable): the id it follows from
 * @text: (nullable): its words; %NULL makes a blank
 *
 * Returns: (transfer full): a field
 */
CqNode *
cq_field_new_with_text (const char *kind, const char *source, const char *lang, const char *text)
{
  g_autofree char *label = cq_field_get_label (kind, lang);
  g_autoptr (CqNode) blank = cq_text_new_unfilled (kind, source, label);

  return cq_field_with_text (blank, kind, lang, text);
}

/**
 * cq_field_new:
 *
 * Returns: (transfer full): a field with the words that follow from the document now, else a blank
 */
CqNode *
cq_field_new (CqFieldSources *sources, const char *kind, const char *source, const char *lang)
{
  return cq_field_new_with_text (kind, source, lang, cq_field_sources_compute (sources, kind, source, lang));
}

/**
 * cq_reference_new:
 * @id: what is referred to: a clause, an area, an annex
 *
 * Returns: (transfer full): a reference, which prints the number or title that @id has where it stands
 */
CqNode *
cq_reference_new (const char *id)
{
  CqNodeBuilder *reference = cq_node_builder_new (CQ_DB_XREF);

  cq_node_builder_set (reference, CQ_AT_LINKEND, id);
  return cq_node_builder_end (reference);
}

typedef struct
{
  GPtrArray *fields;
  const char *principal;
} Listing;

static char *
dup_block_id (CqNode *node, CqWalk *walk)
{
  const char *id = cq_node_get (node, CQ_XML_ID);

  for (guint i = 0; id == NULL && i < cq_walk_get_depth (walk); i++)
    {
      CqNode *ancestor = cq_walk_get_ancestor (walk, i);
      id = cq_node_get_kind (ancestor) == CQ_NODE_ELEMENT ? cq_node_get (ancestor, CQ_XML_ID) : NULL;
    }
  return g_strdup (id);
}

static CqWalkStep
list_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  Listing *listing = data;
  CqNode *parent = cq_walk_get_ancestor (walk, 0);
  const char *kind;
  const char *lang;
  CqField *field;

  if (cq_node_get_kind (node) == CQ_NODE_DOCUMENT)
    return CQ_WALK_ON;
  if (cq_node_get_kind (node) != CQ_NODE_ELEMENT)
    return CQ_WALK_OVER;
  if (parent != NULL && cq_node_is (parent, CQ_DB_INFO) && !cq_node_is (node, CQ_DB_TITLE)
      && !cq_node_is (node, CQ_DB_SUBTITLE))
    return CQ_WALK_OVER;
  kind = cq_field_get_kind (node);
  if (kind == NULL && cq_node_is (node, CQ_DB_DATE) && cq_node_get (node, CQ_AT_ROLE) != NULL)
    kind = "date";
  if (kind == NULL)
    return CQ_WALK_ON;

  lang = cq_walk_get_inherited (walk, node, CQ_XML_LANG);
  field = g_atomic_rc_box_new0 (CqField);
  field->kind = g_strdup (kind);
  field->source = g_strdup (cq_node_get (node, cq_node_is (node, CQ_DB_DATE) ? CQ_AT_ROLE : CQ_AT_LINKEND));
  field->lang = g_strdup (lang != NULL ? lang : listing->principal);
  field->node = cq_node_ref (node);
  field->path = cq_walk_dup_path (walk);
  field->block_id = dup_block_id (node, walk);
  field->filled = cq_field_is_filled (node);
  g_ptr_array_add (listing->fields, field);
  return CQ_WALK_OVER;
}

/**
 * cq_fields_list:
 *
 * Returns: (transfer full) (element-type CqField): every field of the text, in document order
 */
GPtrArray *
cq_fields_list (CqNode *document)
{
  Listing listing = { g_ptr_array_new_with_free_func ((GDestroyNotify) cq_field_unref),
                      cq_document_get_language (document) };

  cq_tree_walk (document, list_cb, &listing);
  return listing.fields;
}
