/* Bringing the fields up to date after an edit. */
#include "statement/cq-field.h"

#include "statement/cq-commitment-private.h"
#include "statement/cq-field-text.h"
#include "statement/cq-part.h"

typedef struct
{
  CqFieldSources *before; /* (nullable): all fields are stale where there is nothing before */
  CqFieldSources *now;
  gboolean begins; /* whether a sentence begins where the pass has come to */
} Refresh;

static gboolean
is_stale (Refresh *self, const char *kind, const char *source, const char *lang)
{
  return self->before == NULL
         || g_strcmp0 (cq_field_sources_compute (self->before, kind, source, lang),
                       cq_field_sources_compute (self->now, kind, source, lang))
                != 0;
}

/* Whether @words are @text as it begins a sentence, and for that reason alone */
static gboolean
is_capitalized (const char *words, const char *text)
{
  g_autofree char *capitalized = text != NULL ? cq_text_dup_capitalized (text) : NULL;

  return words != NULL && g_strcmp0 (words, capitalized) == 0 && !g_str_equal (capitalized, text);
}

/* Whether the words of a field, or the label of its blank, have a capital because they begin a sentence */
static gboolean
has_capital (Refresh *self, CqNode *field, const char *kind, const char *lang)
{
  g_autofree char *words = cq_node_dup_text_content (field);
  g_autofree char *label = cq_field_get_label (kind, lang);

  if (!cq_field_is_filled (field))
    return is_capitalized (words, label);
  return self->before != NULL
         && is_capitalized (words, cq_field_sources_compute (self->before, kind, cq_node_get (field, CQ_AT_LINKEND), lang));
}

/* A blank that begins a sentence begins with a capital, unless the template has named it. */
static CqNode *
begin_sentence (CqNode *field, const char *kind, const char *lang)
{
  g_autofree char *label = cq_field_get_label (kind, lang);
  g_autofree char *words = cq_node_dup_text_content (field);

  return !cq_field_is_filled (field) && g_str_equal (words, label) ? cq_field_with_capital (field) : cq_node_ref (field);
}

static CqNode *
refresh_field (Refresh *self, CqNode *field, const char *kind, const char *lang)
{
  const char *source = cq_node_get (field, CQ_AT_LINKEND);
  gboolean begins = self->begins || has_capital (self, field, kind, lang);
  const char *text;
  g_autofree char *old = NULL;
  g_autofree char *capitalized = NULL;
  g_autoptr (CqNode) blank = NULL;

  if (g_str_equal (kind, "text"))
    return cq_node_ref (field);
  if (!is_stale (self, kind, source, lang))
    return self->begins ? begin_sentence (field, kind, lang) : cq_node_ref (field);
  text = cq_field_sources_compute (self->now, kind, source, lang);
  old = cq_field_is_filled (field) ? cq_node_dup_text_content (field) : NULL;
  if (text != NULL && (g_strcmp0 (old, text) == 0 || is_capitalized (old, text)))
    return cq_node_ref (field);
  if (text != NULL)
    {
      capitalized = has_capital (self, field, kind, lang) ? cq_text_dup_capitalized (text) : NULL;
      return cq_field_with_text (field, kind, lang, capitalized != NULL ? capitalized : text);
    }
  blank = cq_field_with_text (field, kind, lang, NULL);
  return begins ? begin_sentence (blank, kind, lang) : g_steal_pointer (&blank);
}

/* A date by itself has no blank to fall back to: it keeps its words where the date is gone */
static CqNode *
refresh_date (Refresh *self, CqNode *date, const char *lang)
{
  const char *role = cq_node_get (date, CQ_AT_ROLE);
  const char *text = NULL;
  g_autofree char *old = NULL;
  g_autoptr (CqNode) words = NULL;

  if (is_stale (self, "date", role, lang))
    text = cq_field_sources_compute (self->now, "date", role, lang);
  old = cq_node_dup_text_content (date);
  if (text == NULL || g_str_equal (old, text))
    return cq_node_ref (date);
  words = cq_node_new_text (text, -1);
  return cq_node_with_children (date, &words, 1);
}

/* The words of a point may run on from those of its clause. */
static gboolean
opens_sentence (CqNode *node, CqNode *parent)
{
  gboolean is_point = parent != NULL && cq_node_is (parent, CQ_DB_LISTITEM) && cq_node_get (parent, CQ_AT_ROLE) == NULL;

  return (cq_node_is (node, CQ_DB_PARA) || cq_node_is (node, CQ_DB_SIMPARA)) && !is_point;
}

static CqNode *refresh_node (Refresh *self,
                             CqNode *node,
                             CqNode *parent,
                             const char *lang);

/* Lists of parties stand in the order of the chapeau there, and elsewhere in that of the text. */
static void
set_place (Refresh *self, CqPrecedencePlace place)
{
  if (self->before != NULL)
    cq_field_sources_set_place (self->before, place);
  cq_field_sources_set_place (self->now, place);
}

static CqNode *
refresh_children (Refresh *self, CqNode *node, CqNode *parent, const char *lang)
{
  g_autoptr (GPtrArray) children = cq_node_array_new ();
  gboolean around = self->begins;
  gboolean is_inline = !opens_sentence (node, parent) && !cq_node_is (node, CQ_DB_FOOTNOTE);
  gboolean is_chapeau = cq_node_has_role (node, CQ_DB_PARA, "chapeau");

  if (is_chapeau)
    set_place (self, CQ_IN_CHAPEAU);
  self->begins = is_inline ? around : opens_sentence (node, parent);
  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    g_ptr_array_add (children, refresh_node (self, cq_node_get_child (node, i), node, lang));
  if (is_chapeau)
    set_place (self, CQ_IN_BODY);
  if (!is_inline)
    self->begins = around;
  else if (cq_node_is (node, CQ_DB_XREF))
    self->begins = FALSE;
  return cq_node_with_child_array (node, children);
}

static CqNode *
refresh_node (Refresh *self, CqNode *node, CqNode *parent, const char *lang)
{
  const char *kind;
  CqNode *words;

  if (cq_node_get_kind (node) == CQ_NODE_TEXT)
    self->begins = cq_text_ends_sentence (cq_node_get_text (node), self->begins);
  if (cq_node_get_kind (node) != CQ_NODE_ELEMENT
      || (parent != NULL && cq_node_is (parent, CQ_DB_INFO) && !cq_node_is (node, CQ_DB_TITLE)
          && !cq_node_is (node, CQ_DB_SUBTITLE)))
    return cq_node_ref (node);
  if (cq_node_get (node, CQ_XML_LANG) != NULL)
    lang = cq_node_get (node, CQ_XML_LANG);
  kind = cq_field_get_kind (node);
  if (kind == NULL && !(cq_node_is (node, CQ_DB_DATE) && cq_node_get (node, CQ_AT_ROLE) != NULL))
    return refresh_children (self, node, parent, lang);
  words = kind != NULL ? refresh_field (self, node, kind, lang) : refresh_date (self, node, lang);
  self->begins = FALSE;
  return words;
}

/* The next child of a record from which a field can have its words: not a deliverable, and no other text of that kind. */
static CqNode *
next_source (CqNode *record, guint *index)
{
  CqNode *child;

  while ((child = cq_node_next_element (record, index)) != NULL)
    {
      gboolean is_text = FALSE;

      for (CqCommitmentText what = 0; what < CQ_N_COMMITMENT_TEXTS; what++)
        is_text |= cq_node_is (child, cq_commitment_text_get_tag (what));
      if (!is_text)
        return child;
    }
  return NULL;
}

/* A record without its texts */
static CqNode *
without_texts (CqNode *record)
{
  g_autoptr (GPtrArray) children = cq_node_array_new ();
  CqNode *child;

  for (guint i = 0; (child = next_source (record, &i)) != NULL;)
    g_ptr_array_add (children, cq_node_ref (child));
  return cq_node_with_child_array (record, children);
}

static gboolean
is_same_source (CqNode *one, CqNode *two)
{
  g_autoptr (CqNode) of_one = NULL;
  g_autoptr (CqNode) of_two = NULL;

  if (cq_node_equal (one, two))
    return TRUE;
  if (!cq_node_is (one, CQ_PR_COMMITMENT) || !cq_node_is (two, CQ_PR_COMMITMENT))
    return FALSE;
  of_one = without_texts (one);
  of_two = without_texts (two);
  return cq_node_equal (of_one, of_two);
}

static gboolean
has_same_sources (CqNode *one, CqNode *two)
{
  guint n = cq_node_get_n_children (one);

  if (n != cq_node_get_n_children (two))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!is_same_source (cq_node_get_child (one, i), cq_node_get_child (two, i)))
      return FALSE;
  return TRUE;
}

/* Every source stands in the info of a part; the rest of the text is nobody's source */
static gboolean
same_sources (CqNode *old_document, CqNode *new_document)
{
  g_autoptr (GPtrArray) before = cq_parts_list (old_document);
  g_autoptr (GPtrArray) now = cq_parts_list (new_document);

  if (before->len != now->len)
    return FALSE;
  for (guint i = 0; i < now->len; i++)
    {
      CqNode *one = cq_part_get_info (g_ptr_array_index (before, i));
      CqNode *two = cq_part_get_info (g_ptr_array_index (now, i));

      if (one == NULL || two == NULL ? one != two : !has_same_sources (one, two))
        return FALSE;
    }
  return TRUE;
}

CqNode *
cq_fields_refresh (CqNode *old_document, CqNode *new_document)
{
  g_autoptr (CqFieldSources) before = NULL;
  g_autoptr (CqFieldSources) now = NULL;
  g_autoptr (CqNode) root = NULL;
  CqNode *old_root = cq_document_get_root (new_document);
  Refresh self;

  if (old_document == new_document)
    return cq_node_ref (new_document);
  if (old_document != NULL && same_sources (old_document, new_document))
    return cq_node_ref (new_document);

  before = old_document != NULL ? cq_field_sources_new (old_document) : NULL;
  now = cq_field_sources_new (new_document);
  self = (Refresh){ before, now, FALSE };
  root = refresh_node (&self, old_root, NULL, cq_document_get_language (new_document));
  for (guint i = 0; i < cq_node_get_n_children (new_document); i++)
    if (cq_node_get_child (new_document, i) == old_root)
      return cq_node_with_child_at (new_document, i, root);
  return cq_node_ref (new_document);
}
