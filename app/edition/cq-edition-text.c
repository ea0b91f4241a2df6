/* Editions: words within a paragraph, and the small tools of the room. */
#include "edition/cq-edition-private.h"

#include "language/cq-language.h"
#include "statement/cq-field.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Says something to whoever exports: what is not filled in or not translated. */
void
cq_edition_notice (CqEditionWork *work, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (work->notices, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

/* Says that @what is printed in another language. */
void
cq_edition_note_fallback (CqEditionWork *work, const char *what)
{
  if (work->leaves_gaps)
    /* Translators: what it is, as “title” or an id, and the tag of a language, as “ja” */
    cq_edition_notice (work, _("%s has no text in “%s” and is left as a gap"), what, work->lang);
  else
    /* Translators: what it is, as “title” or an id, and the tag of a language, as “ja” */
    cq_edition_notice (work, _("%s has no text in “%s” and stands in another language"), what, work->lang);
  g_ptr_array_add (work->missing, g_strdup (what));
}

/**
 * cq_edition_dup_language_mark:
 * @lang: the language that a text stands in
 * @is_foreign: (out) (optional): whether the mark is not in the language of the copy, which has no name for it
 *
 * Returns: (transfer full): what is printed before the text: “[English]”
 */
char *
cq_edition_dup_language_mark (CqEditionWork *work, const char *lang, gboolean *is_foreign)
{
  g_autofree char *name = cq_language_get_name (lang, work->lang);
  g_autofree char *own = name == NULL ? cq_language_get_autonym (lang) : NULL;

  if (is_foreign != NULL)
    *is_foreign = name == NULL;
  return g_strdup_printf ("[%s]", name != NULL ? name : own != NULL ? own : lang);
}

static gboolean
begins_with_blank (GPtrArray *body, guint at)
{
  CqNode *node = at < body->len ? body->pdata[at] : NULL;

  return node != NULL && cq_node_get_kind (node) == CQ_NODE_TEXT && *cq_node_get_text (node) == ' ';
}

/**
 * cq_edition_put_language:
 * @node: a text in another language than the one asked for
 * @lang: which
 *
 * What is numbered by itself begins with its number.
 *
 * Returns: (transfer full): the text, beginning with the name of its language, so that whoever reads it sees why
 */
CqNode *
cq_edition_put_language (CqEditionWork *work, CqNode *node, const char *lang)
{
  g_autoptr (GPtrArray) content = cq_content_of (node);
  g_autoptr (GPtrArray) body = cq_node_array_new ();
  gboolean is_foreign;
  g_autofree char *mark = cq_edition_dup_language_mark (work, lang, &is_foreign);
  g_autoptr (CqNode) phrase = cq_edition_new_text (CQ_DB_PHRASE, "untranslated", mark);
  g_autoptr (CqNode) marked = NULL;
  guint at = 0;

  if (content->len > 0 && cq_node_has_role (content->pdata[0], CQ_DB_PHRASE, "number"))
    {
      cq_edition_push (body, cq_node_ref (content->pdata[at++]));
      cq_edition_push (body, cq_node_new_text (" ", 1));
    }
  cq_edition_push (body, cq_node_with_attribute (phrase, CQ_XML_LANG, is_foreign ? NULL : work->lang));
  if (!begins_with_blank (content, at))
    cq_edition_push (body, cq_node_new_text (" ", 1));
  for (; at < content->len; at++)
    cq_edition_push (body, cq_node_ref (content->pdata[at]));
  marked = cq_node_with_child_array (node, body);
  return cq_node_with_attribute (marked, CQ_XML_LANG, lang);
}

/* A language whose words are not known says it without any. */
static char *
dup_missing (const CqDocumentWords *words, const char *lang)
{
  const gboolean is_known = cq_language_matches (lang, cq_document_words_get_language (words));

  return g_strdup_printf ("[%s]", is_known ? cq_document_words_get (words, CQ_WORD_NOT_TRANSLATED) : "…");
}

/**
 * cq_edition_new_missing:
 *
 * Returns: (transfer full): "[not translated]" in @lang, as a blank
 */
CqNode *
cq_edition_new_missing (const CqDocumentWords *words, const char *lang)
{
  g_autofree char *text = dup_missing (words, lang);

  return cq_edition_new_text (CQ_DB_PHRASE, "blank", text);
}

/**
 * cq_edition_mark_foreign:
 * @node: a text in another language than the one asked for
 * @lang: which
 *
 * Returns: (transfer full): @node, which says that it is in @lang and begins with its name, or a gap in its place
 */
CqNode *
cq_edition_mark_foreign (CqEditionWork *work, CqNode *node, const char *lang)
{
  g_autoptr (CqNode) missing = NULL;

  if (!work->leaves_gaps)
    return cq_edition_put_language (work, node, lang);
  missing = cq_edition_new_missing (work->words, work->lang);
  return cq_node_with_children (node, &missing, 1);
}

/**
 * cq_edition_fall_back:
 * @text: (transfer full): words in another language than the one asked for
 * @lang: (nullable): which; %NULL where names stand as they are
 *
 * Returns: (transfer full): @text, with the name of its language before it, or words in its place that say that it is missing
 */
char *
cq_edition_fall_back (CqEditionWork *work, char *text, const char *lang)
{
  g_autofree char *foreign = text;
  g_autofree char *mark = NULL;

  if (!work->leaves_gaps && lang == NULL)
    return g_steal_pointer (&foreign);
  if (!work->leaves_gaps)
    {
      mark = cq_edition_dup_language_mark (work, lang, NULL);
      return g_strconcat (mark, " ", foreign, NULL);
    }
  return dup_missing (work->words, work->lang);
}

/**
 * cq_edition_push:
 * @node: (transfer full) (nullable): what comes next
 *
 * Adds to @body; neighbouring texts become one, as a reader of the file would have them.
 */
void
cq_edition_push (GPtrArray *body, CqNode *node)
{
  CqNode *last = body->len > 0 ? g_ptr_array_index (body, body->len - 1) : NULL;

  if (node == NULL)
    return;
  if (last != NULL && cq_node_get_kind (last) == CQ_NODE_TEXT && cq_node_get_kind (node) == CQ_NODE_TEXT)
    {
      g_autofree char *joined = g_strconcat (cq_node_get_text (last), cq_node_get_text (node), NULL);
      g_ptr_array_index (body, body->len - 1) = cq_node_new_text (joined, -1);
      cq_node_unref (last);
      cq_node_unref (node);
      return;
    }
  g_ptr_array_add (body, node);
}

/**
 * cq_edition_new_text:
 * @role: (nullable): its role
 * @text: (nullable): its text
 *
 * Returns: (transfer full): an element that holds a text
 */
CqNode *
cq_edition_new_text (CqTag tag, const char *role, const char *text)
{
  CqNodeBuilder *builder = cq_node_builder_new (tag);

  cq_node_builder_set (builder, CQ_AT_ROLE, role);
  cq_node_builder_add_text (builder, text);
  return cq_node_builder_end (builder);
}

/**
 * cq_edition_capitalize:
 * @lang: of the text
 *
 * Returns: (transfer full): words that were taken out of a sentence, without white space before them and from a capital on
 */
char *
cq_edition_capitalize (const char *text, const char *lang)
{
  char capital[7] = { 0 };

  while (g_ascii_isspace (*text))
    text++;
  /* Which capital an i has is not the same everywhere. */
  if (*text == '\0' || g_str_has_prefix (lang, "tr") || g_str_has_prefix (lang, "az"))
    return g_strdup (text);
  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (text)), capital);
  return g_strconcat (capital, g_utf8_next_char (text), NULL);
}

/**
 * cq_edition_new_blank:
 * @label: what is to be filled in
 *
 * Returns: (transfer full): a visible blank, "[date]"
 */
CqNode *
cq_edition_new_blank (CqEditionWork *work, const char *label)
{
  g_autofree char *text = g_strdup_printf ("[%s]", *label != '\0' ? label : "…");

  if (work->block != NULL)
    /* Translators: a paragraph or an id, and the name of a blank in it */
    cq_edition_notice (work, _("%s: “%s” is not filled in"), work->block, label);
  else
    cq_edition_notice (work, _("“%s” is not filled in"), label);
  return cq_edition_new_text (CQ_DB_PHRASE, work->kind == CQ_EDITION_DRAFT ? "blank draft" : "blank", text);
}

/* Whether an element is a title or its like, which may hold a phrase for each language. */
gboolean
cq_edition_is_set_element (CqNode *node)
{
  switch (cq_node_get_tag (node))
    {
    case CQ_DB_TITLE:
    case CQ_DB_SUBTITLE:
    case CQ_DB_TITLEABBREV:
    case CQ_DB_GLOSSTERM:
    case CQ_DB_BIBLIOMIXED:
    case CQ_DB_CONFTITLE:
    case CQ_DB_CONFNUM:
    case CQ_DB_CONFDATES:
    case CQ_DB_CONFSPONSOR:
    case CQ_DB_CITY:
    case CQ_DB_COUNTRY:
    case CQ_DB_TERM:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Whether an element says the same in every language, or is put into words elsewhere. */
static gboolean
has_no_language (CqNode *node)
{
  return cq_node_is (node, CQ_DB_CONFNUM) || cq_node_is (node, CQ_DB_CONFDATES) || cq_node_is (node, CQ_DB_COUNTRY);
}

/**
 * cq_edition_make_set:
 * @node: a title-like element
 *
 * Returns: (transfer full): it in the one language, its own attributes kept
 */
CqNode *
cq_edition_make_set (CqEditionWork *work, CqNode *node)
{
  const char *around = work->inherited;
  const char *own = cq_text_get_language (node, around);
  CqTextMatch match;
  CqNode *text = cq_text_pick (node, work->lang, own, &match);
  g_autoptr (GPtrArray) body = cq_node_array_new ();
  g_autoptr (CqNode) stripped = cq_edition_strip_names (node);
  g_autoptr (CqNode) made = NULL;

  if (text != NULL)
    {
      work->inherited = cq_text_get_language (text, own);
      work->elsewhere++;
      cq_edition_add_children (work, text, body);
      work->elsewhere--;
    }
  made = cq_node_with_child_array (stripped, body);
  if (match == CQ_TEXT_FALLBACK && !cq_text_is_unfilled (text) && !has_no_language (node))
    {
      g_autofree char *plain = cq_text_get_plain (text);
      g_autofree char *quoted = g_strdup_printf ("“%s”", plain);
      g_autoptr (CqNode) foreign = cq_edition_mark_foreign (work, made, work->inherited);
      cq_edition_note_fallback (work, quoted);
      work->inherited = around;
      return g_steal_pointer (&foreign);
    }
  work->inherited = around;
  return g_steal_pointer (&made);
}

static void
add_field (CqEditionWork *work, CqNode *node, GPtrArray *body)
{
  if (!cq_field_is_filled (node) || cq_text_is_unfilled (node))
    {
      g_autofree char *label = cq_text_get_plain (node);
      cq_edition_push (body, cq_edition_new_blank (work, label));
    }
  else
    cq_edition_add_children (work, node, body);
}

static void
add_bracket (CqEditionWork *work, CqNode *node, GPtrArray *body)
{
  const char *id = cq_node_get (node, CQ_XML_ID);
  gboolean opens = cq_node_has_role (node, CQ_DB_ANCHOR, "bracket-open");
  g_autoptr (CqNode) bracket = NULL;

  if (id != NULL && g_hash_table_contains (work->settled, id))
    return;
  bracket = cq_edition_new_text (CQ_DB_PHRASE, "bracket", opens ? "[" : "]");
  cq_edition_push (body, cq_node_with_attribute (bracket, CQ_XML_ID, id));
}

/* What stands in an area without clauses is in English in the file, whatever the language of the document: whoever exports
 * is told that, and the copy says it in its own. */
static CqNode *
make_placeholder (CqEditionWork *work, CqNode *node)
{
  g_autofree char *label = cq_text_get_plain (node);
  g_autoptr (CqNode) blank = cq_edition_new_blank (work, label);
  g_autoptr (CqNode) para = cq_edition_new_text (CQ_DB_PARA, "empty", NULL);
  g_autofree char *said = g_strdup_printf ("[%s]", cq_document_words_get (work->words, CQ_WORD_NO_CLAUSE));
  g_autoptr (CqNode) own = cq_edition_new_text (CQ_DB_PHRASE, cq_node_get (blank, CQ_AT_ROLE), said);

  return cq_node_with_children (para, &own, 1);
}

/**
 * cq_edition_add_inline:
 *
 * Adds what becomes of an element that a circulated text has no use for as it is.
 *
 * Returns: whether @node was one
 */
gboolean
cq_edition_add_inline (CqEditionWork *work, CqNode *node, GPtrArray *body)
{
  switch (cq_node_get_tag (node))
    {
    case CQ_DB_PHRASE:
      if (cq_field_get_kind (node) != NULL)
        add_field (work, node, body);
      else if (cq_node_has_role (node, CQ_DB_PHRASE, "action") && cq_node_get (node, CQ_XML_ID) == NULL)
        cq_edition_add_children (work, node, body);
      else
        return FALSE;
      return TRUE;

    case CQ_DB_PARA:
      if (!cq_node_has_role (node, CQ_DB_PARA, "empty") || cq_language_matches (work->lang, "en"))
        return FALSE;
      cq_edition_push (body, make_placeholder (work, node));
      return TRUE;

    case CQ_DB_REPLACEABLE:
      {
        g_autofree char *label = cq_text_get_plain (node);
        cq_edition_push (body, cq_edition_new_blank (work, label));
        return TRUE;
      }

    case CQ_DB_ANCHOR:
      if (!cq_node_has_role (node, CQ_DB_ANCHOR, "bracket-open") && !cq_node_has_role (node, CQ_DB_ANCHOR, "bracket-close"))
        return FALSE;
      add_bracket (work, node, body);
      return TRUE;

    default:
      return FALSE;
    }
}

static gboolean
takes_words (CqNode *node)
{
  switch (cq_node_get_tag (node))
    {
    case CQ_DB_PARA:
    case CQ_DB_SIMPARA:
    case CQ_DB_TITLE:
    case CQ_DB_PHRASE:
    case CQ_DB_EMPHASIS:
      return TRUE;
    default:
      return FALSE;
    }
}

/* The node with a bracket before its first word, or after its last, in whatever paragraph that is. */
static CqNode *
put_bracket (CqNode *node, gboolean opens)
{
  guint n = cq_node_get_n_children (node);

  if (takes_words (node))
    {
      g_autoptr (CqNode) bracket = cq_edition_new_text (CQ_DB_PHRASE, "bracket", opens ? "[" : "]");
      return cq_node_with_child_inserted (node, opens ? 0 : n, bracket);
    }
  for (guint i = 0; i < n; i++)
    {
      guint at = opens ? i : n - 1 - i;
      CqNode *child = cq_node_get_child (node, at);
      g_autoptr (CqNode) changed = NULL;

      if (cq_node_get_kind (child) != CQ_NODE_ELEMENT || cq_node_is (child, CQ_DB_INFO))
        continue;
      changed = put_bracket (child, opens);
      if (changed != child)
        return cq_node_with_child_at (node, at, changed);
    }
  return cq_node_ref (node);
}

/**
 * cq_edition_put_brackets:
 *
 * Returns: (transfer full): @node with all its words in brackets
 */
CqNode *
cq_edition_put_brackets (CqNode *node)
{
  g_autoptr (CqNode) opened = put_bracket (node, TRUE);

  return put_bracket (opened, FALSE);
}
