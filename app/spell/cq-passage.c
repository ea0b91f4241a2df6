/*
 * Passages: the elements of a document that hold words to be spelled, in records of commitments too.
 *
 * The text of a passage goes through emphasis, links and quotation marks. What else stands in it (fields, dates,
 * references, footnotes, words in another language) is one character each that is no part of a word; footnotes are
 * passages of their own.
 */
#include "spell/cq-passage.h"

#include <string.h>

#include "language/cq-language.h"
#include "spell/cq-word.h"
#include "statement/cq-field.h"
#include "statement/cq-text.h"

static gboolean
is_one_of (CqNode *node, const CqTag *tags, guint n_tags)
{
  const CqTag tag = cq_node_get_tag (node);

  for (guint i = 0; i < n_tags; i++)
    if (tag == tags[i])
      return TRUE;
  return FALSE;
}

/* Names, numbers, code and what only programs read: nothing to be spelled within */
static gboolean
is_unspelled (CqNode *node)
{
  static const CqTag tags[] = {
    CQ_DB_ABBREV, CQ_DB_ACRONYM, CQ_DB_ADDRESS, CQ_DB_BIBLIOID, CQ_DB_CLASSNAME, CQ_DB_CODE, CQ_DB_COMMAND,
    CQ_DB_COMPUTEROUTPUT, CQ_DB_CONFDATES, CQ_DB_CONFNUM, CQ_DB_DATE, CQ_DB_EMAIL, CQ_DB_FILENAME, CQ_DB_FOREIGNPHRASE,
    CQ_DB_FUNCTION, CQ_DB_GLOSSTERM, CQ_DB_INDEXTERM, CQ_DB_LITERAL, CQ_DB_MATHPHRASE, CQ_DB_OPTION, CQ_DB_ORGNAME,
    CQ_DB_PARAMETER, CQ_DB_PERSONNAME, CQ_DB_PRODUCTNAME, CQ_DB_PROGRAMLISTING, CQ_DB_REPLACEABLE, CQ_DB_REVHISTORY,
    CQ_DB_SCREEN, CQ_DB_SYNOPSIS, CQ_DB_SYSTEMITEM, CQ_DB_URI, CQ_DB_USERINPUT, CQ_DB_VARNAME, CQ_DB_YEAR, CQ_PR_ACTOR,
    CQ_PR_CO_LEAD, CQ_PR_FORM, CQ_PR_GUIDANCE, CQ_PR_LEAD, CQ_PR_PARTNER, CQ_PR_PROPOSAL, CQ_PR_ROUND, CQ_PR_SPELLING,
    CQ_PR_TEMPLATE,
  };

  return is_one_of (node, tags, G_N_ELEMENTS (tags)) || cq_field_get_kind (node) != NULL;
}

static gboolean
is_in_other_language (CqNode *node, const char *lang)
{
  const char *own = cq_node_get (node, CQ_XML_LANG);

  return own != NULL && *own != '\0' && g_ascii_strcasecmp (own, lang) != 0 && !cq_language_matches (own, lang);
}

/* What the text of a passage goes through */
static gboolean
is_transparent (CqNode *node, const char *lang)
{
  static const CqTag tags[] = { CQ_DB_CITETITLE, CQ_DB_EMPHASIS, CQ_DB_FIRSTTERM, CQ_DB_LINK,
                                CQ_DB_PHRASE,    CQ_DB_QUOTE,    CQ_DB_SUBSCRIPT, CQ_DB_SUPERSCRIPT };

  return is_one_of (node, tags, G_N_ELEMENTS (tags)) && !is_unspelled (node) && !is_in_other_language (node, lang);
}

/* An anchor has no place of its own: a word goes on behind it. */
static gboolean
is_nothing (CqNode *node)
{
  return cq_node_get_kind (node) != CQ_NODE_ELEMENT || cq_node_is (node, CQ_DB_ANCHOR);
}

static gboolean
has_words (CqNode *node)
{
  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    {
      CqNode *child = cq_node_get_child (node, i);
      if (cq_node_get_kind (child) == CQ_NODE_TEXT && !cq_node_is_blank (child))
        return TRUE;
    }
  return FALSE;
}

typedef struct
{
  CqPassageVisit visit;
  gpointer data;
  GArray *path; /* (element-type guint) */
} Visitor;

/* Within the passage around it, @within, only what is none of its text can be a passage. */
static void
visit_node (Visitor *self, CqNode *node, const char *lang, gboolean within)
{
  const gboolean is_passage = within || has_words (node);

  if (!within && is_passage)
    self->visit (node, self->path, lang, self->data);
  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    {
      CqNode *child = cq_node_get_child (node, i);
      const char *own = cq_node_get_kind (child) == CQ_NODE_ELEMENT ? cq_text_get_language (child, lang) : NULL;
      const gboolean goes_on = own != NULL && is_passage && is_transparent (child, lang);

      /* Words in another language within a sentence are a quotation. */
      if (own == NULL || is_unspelled (child)
          || (is_passage && cq_node_is (child, CQ_DB_PHRASE) && is_in_other_language (child, lang)))
        continue;
      g_array_append_val (self->path, i);
      visit_node (self, child, own, goes_on);
      g_array_set_size (self->path, self->path->len - 1);
    }
}

/**
 * cq_passages_visit:
 *
 * Visits every passage of a document, in the order of the file.
 */
void
cq_passages_visit (CqNode *document, CqPassageVisit visit, gpointer data)
{
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (guint));
  Visitor visitor = { visit, data, path };

  visit_node (&visitor, document, cq_document_get_language (document), FALSE);
}

static void
append_text (CqNode *node, const char *lang, GString *text)
{
  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    {
      CqNode *child = cq_node_get_child (node, i);
      if (cq_node_get_kind (child) == CQ_NODE_TEXT)
        g_string_append_len (text, cq_node_get_text (child), (gssize) cq_node_get_text_length (child));
      else if (is_nothing (child))
        continue;
      else if (is_transparent (child, lang))
        append_text (child, lang, text);
      else
        g_string_append (text, CQ_WORD_MASK);
    }
}

/**
 * cq_passage_dup_text:
 * @passage: an element that holds words
 * @lang: their language
 *
 * Returns: (transfer full): its text, with %CQ_WORD_MASK for each element that is no part of it
 */
char *
cq_passage_dup_text (CqNode *passage, const char *lang)
{
  GString *text = g_string_new (NULL);

  append_text (passage, lang, text);
  return g_string_free (text, FALSE);
}

/* A replacement on its way: what is yet to be left out, and what is yet to be put in its place */
typedef struct
{
  const char *lang;
  guint at;    /* the offset reached */
  guint start;
  guint end;
  const char *replacement; /* (nullable): until it is put in */
} Replacement;

static CqNode *
replace_in_text (Replacement *self, CqNode *node)
{
  const char *text = cq_node_get_text (node);
  const guint length = (guint) g_utf8_strlen (text, (gssize) cq_node_get_text_length (node));
  const guint from = MAX (self->start, self->at);
  const guint to = MIN (self->end, self->at + length);
  g_autoptr (GString) changed = NULL;
  const char *cut;

  if (from >= to)
    {
      self->at += length;
      return cq_node_ref (node);
    }
  cut = g_utf8_offset_to_pointer (text, (glong) (from - self->at));
  changed = g_string_new_len (text, cut - text);
  g_string_append (changed, self->replacement);
  self->replacement = "";
  g_string_append (changed, g_utf8_offset_to_pointer (cut, (glong) (to - from)));
  self->at += length;
  return cq_node_new_text (changed->str, (gssize) changed->len);
}

static CqNode *
replace_in (Replacement *self, CqNode *node)
{
  g_autoptr (GPtrArray) children = cq_node_array_new ();

  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    {
      CqNode *child = cq_node_get_child (node, i);
      CqNode *made = NULL;

      if (cq_node_get_kind (child) == CQ_NODE_TEXT)
        made = replace_in_text (self, child);
      else if (!is_nothing (child) && is_transparent (child, self->lang))
        made = replace_in (self, child);
      else
        {
          self->at += is_nothing (child) ? 0 : 1;
          made = cq_node_ref (child);
        }
      g_ptr_array_add (children, made);
    }
  return cq_node_with_child_array (node, children);
}

/**
 * cq_passage_replace:
 * @start: where in its text what is replaced begins
 * @length: how many characters it has; none of them masked
 * @replacement: what takes its place
 *
 * Returns: (transfer full): the changed passage
 */
CqNode *
cq_passage_replace (CqNode *passage, const char *lang, guint start, guint length, const char *replacement)
{
  Replacement change = { lang, 0, start, start + length, replacement };

  return replace_in (&change, passage);
}
