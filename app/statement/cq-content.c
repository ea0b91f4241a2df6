/* Inline content, plain words, and language versions that stand side by side. */
#include "language/cq-language.h"
#include "statement/cq-place.h"
#include "statement/cq-text.h"

#include <string.h>

/**
 * cq_content_new:
 * @text: a text
 *
 * Returns: (transfer full) (element-type CqNode): content with that text; none for an empty one
 */
GPtrArray *
cq_content_new (const char *text)
{
  GPtrArray *content = cq_node_array_new ();

  if (*text != '\0')
    g_ptr_array_add (content, cq_node_new_text (text, -1));
  return content;
}

/**
 * cq_content_of:
 *
 * Returns: (transfer full) (element-type CqNode): the children of @element
 */
GPtrArray *
cq_content_of (CqNode *element)
{
  GPtrArray *content = cq_node_array_new ();

  for (guint i = 0; i < cq_node_get_n_children (element); i++)
    g_ptr_array_add (content, cq_node_ref (cq_node_get_child (element, i)));
  return content;
}

static void
append_words (CqNode *node, GString *words)
{
  if (cq_node_get_kind (node) == CQ_NODE_TEXT)
    {
      for (const char *at = cq_node_get_text (node); *at != '\0'; at++)
        {
          if (strchr (" \t\r\n", *at) == NULL)
            g_string_append_c (words, *at);
          else if (words->len > 0 && words->str[words->len - 1] != ' ')
            g_string_append_c (words, ' ');
        }
      return;
    }
  if (cq_node_is (node, CQ_DB_FOOTNOTE) || cq_node_is (node, CQ_DB_INDEXTERM) || cq_node_is (node, CQ_DB_REMARK))
    return;
  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    append_words (cq_node_get_child (node, i), words);
}

static char *
end_words (GString *words)
{
  if (words->len > 0 && words->str[words->len - 1] == ' ')
    g_string_truncate (words, words->len - 1);
  return g_string_free (words, FALSE);
}

/**
 * cq_text_get_plain:
 *
 * Returns: (transfer full): the words of @node on one line, without footnotes
 */
char *
cq_text_get_plain (CqNode *node)
{
  GString *words = g_string_new (NULL);

  append_words (node, words);
  return end_words (words);
}

/**
 * cq_content_get_text:
 * @content: (element-type CqNode): content
 *
 * Returns: (transfer full): its words on one line, without footnotes
 */
char *
cq_content_get_text (GPtrArray *content)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < content->len; i++)
    append_words (g_ptr_array_index (content, i), words);
  return end_words (words);
}

/**
 * cq_text_is_unfilled:
 *
 * Returns: whether @node is an element that holds a blank to be filled in, and no words beside it
 */
gboolean
cq_text_is_unfilled (CqNode *node)
{
  gboolean blank = FALSE;

  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    {
      CqNode *child = cq_node_get_child (node, i);
      if (cq_node_is (child, CQ_DB_REPLACEABLE) || (cq_node_get_kind (child) == CQ_NODE_ELEMENT && cq_text_is_unfilled (child)))
        blank = TRUE;
      else if (cq_node_get_kind (child) == CQ_NODE_ELEMENT
               || (cq_node_get_kind (child) == CQ_NODE_TEXT && !cq_node_is_blank (child)))
        return FALSE;
    }
  return blank;
}

/**
 * cq_text_new_unfilled:
 * @kind: the kind of field, "text" for a plain blank
 * @source: (nullable): the id of what it will take its words from
 * @label: what is asked for, in the language of the text
 *
 * Returns: (transfer full): a field without words
 */
CqNode *
cq_text_new_unfilled (const char *kind, const char *source, const char *label)
{
  CqNodeBuilder *phrase = cq_node_builder_new (CQ_DB_PHRASE);
  g_autofree char *role = g_strconcat ("field ", kind, NULL);

  cq_node_builder_set (phrase, CQ_AT_ROLE, role);
  cq_node_builder_set (phrase, CQ_AT_LINKEND, source);
  cq_node_builder_add_element (phrase, CQ_DB_REPLACEABLE, label);
  return cq_node_builder_end (phrase);
}

/**
 * cq_text_with_child:
 * @parent: where language versions are siblings
 * @tag: what they are
 * @lang: (nullable): %NULL is the principal language, which needs no `xml:lang`
 * @text: (nullable): %NULL removes the version
 *
 * A new version stands behind the others, or comes last.
 *
 * Returns: (transfer full): the changed copy of @parent
 */
CqNode *
cq_text_with_child (CqNode *parent, CqTag tag, const char *lang, const char *principal, const char *text)
{
  g_autoptr (CqNode) version = NULL;
  int last = cq_children_find_last (parent, tag);
  gboolean is_principal = lang == NULL || g_ascii_strcasecmp (lang, principal) == 0;

  for (guint i = 0; i < cq_node_get_n_children (parent); i++)
    {
      CqNode *child = cq_node_get_child (parent, i);
      if (!cq_node_is (child, tag)
          || g_ascii_strcasecmp (cq_text_get_language (child, principal), is_principal ? principal : lang) != 0)
        continue;
      if (text == NULL)
        return cq_children_remove (parent, i);
      version = cq_text_with (child, lang, principal, text);
      return cq_node_with_child_at (parent, i, version);
    }
  if (text == NULL)
    return cq_node_ref (parent);
  version = cq_node_new_with_text (tag, text);
  if (!is_principal)
    cq_node_move (&version, cq_node_with_attribute (version, CQ_XML_LANG, lang));
  return last >= 0 ? cq_children_insert (parent, (guint) last + 1, version) : cq_children_append (parent, version);
}

/* Elements whose children of one name are one text in several languages; elsewhere a version
 * follows the paragraph that it is a version of. */
static gboolean
holds_one_text (CqNode *parent)
{
  switch (cq_node_get_tag (parent))
    {
    case CQ_DB_LISTITEM:
    case CQ_DB_FOOTNOTE:
    case CQ_DB_GLOSSDEF:
    case CQ_DB_GLOSSENTRY:
    case CQ_DB_LEGALNOTICE:
    case CQ_DB_AFFILIATION:
    case CQ_DB_OTHERCREDIT:
    case CQ_DB_CONFGROUP:
    case CQ_DB_ADDRESS:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_alike (CqNode *a, CqNode *b)
{
  return cq_node_get_kind (b) == CQ_NODE_ELEMENT && cq_name_equal (cq_node_get_name (a), cq_node_get_name (b))
         && g_strcmp0 (cq_node_get (a, CQ_AT_ROLE), cq_node_get (b, CQ_AT_ROLE)) == 0;
}

/* How many children from @first on are versions of the one there; blanks between them count. */
static guint
get_run (CqNode *parent, guint first, const char *principal)
{
  CqNode *head = cq_node_get_child (parent, first);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint end = first + 1;

  g_hash_table_add (seen, g_ascii_strdown (cq_text_get_language (head, principal), -1));
  for (guint i = first + 1; i < cq_node_get_n_children (parent); i++)
    {
      CqNode *child = cq_node_get_child (parent, i);
      if (cq_node_is_blank (child))
        continue;
      if (!is_alike (head, child) || cq_node_get (child, CQ_XML_ID) != NULL || cq_node_get (child, CQ_XML_LANG) == NULL
          || !g_hash_table_add (seen, g_ascii_strdown (cq_node_get (child, CQ_XML_LANG), -1)))
        break;
      end = i + 1;
    }
  return end - first;
}

/* Which of the languages of the children from @first on that are like @head serves best. */
static const char *
choose_language (CqNode *parent, CqNode *head, guint first, guint end, const char *lang, const char *principal,
                 CqTextMatch *match)
{
  const char *near = NULL;
  const char *usual = NULL;

  for (guint i = first; i < end; i++)
    {
      CqNode *child = cq_node_get_child (parent, i);
      const char *own;
      if (!is_alike (head, child))
        continue;
      own = cq_text_get_language (child, principal);
      if (g_ascii_strcasecmp (own, lang) == 0)
        {
          *match = CQ_TEXT_FOUND;
          return own;
        }
      if (near == NULL && cq_language_matches (own, lang))
        near = own;
      if (g_ascii_strcasecmp (own, principal) == 0)
        usual = own;
    }
  *match = near != NULL ? CQ_TEXT_FOUND : CQ_TEXT_FALLBACK;
  return near != NULL ? near : usual != NULL ? usual : cq_text_get_language (head, principal);
}

static gboolean
may_have_versions (CqNode *node, gboolean one_text)
{
  CqTag tag = cq_node_get_tag (node);

  return tag == CQ_DB_PARA || tag == CQ_DB_SIMPARA || tag == CQ_DB_FORMALPARA
         || (one_text && (cq_node_get (node, CQ_XML_LANG) != NULL || tag == CQ_DB_JOBTITLE));
}

static GPtrArray *
choose_phrase (CqNode *parent, const char *lang, const char *principal, CqTextMatch *worst)
{
  CqTextMatch match;
  CqNode *phrase = cq_text_pick (parent, lang, principal, &match);
  GPtrArray *chosen;

  *worst = MIN (*worst, match);
  if (match == CQ_TEXT_FOUND && cq_node_get_n_attributes (phrase) == 1)
    return cq_content_of (phrase);
  chosen = cq_node_array_new ();
  g_ptr_array_add (chosen, cq_node_ref (phrase));
  return chosen;
}

/**
 * cq_text_choose_children:
 * @lang: (nullable): the language of an edition; %NULL is the principal language
 * @principal: the language of @parent, its own or inherited
 * @worst: (inout) (optional): lowered to the match of a text that is not there in @lang
 *
 * What remains of @parent in an edition of one language: of each text the version in @lang, else
 * in @principal, else the first; what has no versions stays.
 *
 * Returns: (transfer full) (element-type CqNode): the children that stay
 */
GPtrArray *
cq_text_choose_children (CqNode *parent, const char *lang, const char *principal, CqTextMatch *worst)
{
  CqTextMatch unused = CQ_TEXT_FOUND;
  GPtrArray *chosen;
  gboolean one_text = holds_one_text (parent);
  guint n = cq_node_get_n_children (parent);
  guint run_end = 0;
  CqNode *head = NULL;
  const char *run_lang = NULL;
  CqTextMatch match = CQ_TEXT_FOUND;

  if (worst == NULL)
    worst = &unused;
  if (lang == NULL)
    lang = principal;
  if (cq_text_is_set (parent))
    return choose_phrase (parent, lang, principal, worst);
  chosen = cq_node_array_new ();
  for (guint i = 0; i < n; i++)
    {
      CqNode *child = cq_node_get_child (parent, i);
      if (may_have_versions (child, one_text))
        {
          if (one_text ? head == NULL || !is_alike (head, child) : i >= run_end)
            {
              head = child;
              run_end = one_text ? n : i + get_run (parent, i, principal);
              run_lang = choose_language (parent, child, one_text ? 0 : i, run_end, lang, principal, &match);
            }
          *worst = MIN (*worst, match);
          if (g_ascii_strcasecmp (cq_text_get_language (child, principal), run_lang) != 0)
            {
              if (chosen->len > 0 && cq_node_is_blank (g_ptr_array_index (chosen, chosen->len - 1)))
                g_ptr_array_set_size (chosen, (int) chosen->len - 1);
              continue;
            }
        }
      g_ptr_array_add (chosen, cq_node_ref (child));
    }
  return chosen;
}

/**
 * cq_text_ends_sentence:
 * @text: some words of a paragraph
 * @before: whether a sentence would begin where @text begins
 *
 * Returns: whether a sentence begins behind @text
 */
gboolean
cq_text_ends_sentence (const char *text, gboolean before)
{
  gboolean spaced = FALSE;

  for (const char *at = text + strlen (text); at > text;)
    {
      gunichar c;
      at = g_utf8_prev_char (at);
      c = g_utf8_get_char (at);
      if (!g_unichar_isspace (c))
        return spaced && (c == '.' || c == '!' || c == '?');
      spaced = TRUE;
    }
  return before;
}

/**
 * cq_text_dup_capitalized:
 *
 * Returns: (transfer full): @text as it begins a sentence: "The United States"
 */
char *
cq_text_dup_capitalized (const char *text)
{
  char capital[7] = { 0 };

  if (*text == '\0')
    return g_strdup (text);
  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (text)), capital);
  return g_strconcat (capital, g_utf8_next_char (text), NULL);
}
