/* Texts in a few words, for lists: blanks in brackets, references as they are printed. */
#include "forms/cq-label.h"

#include <glib/gi18n-lib.h>

/* As much of a text as a list shows */
#define LABEL_LENGTH 90

typedef struct
{
  CqNumbering *numbering; /* (nullable): for references */
  const char *lang;
  GString *words;
  glong length; /* in characters */
} Label;

static gboolean
is_full (Label *self)
{
  return self->length > LABEL_LENGTH;
}

static void
add_space (Label *self)
{
  if (self->words->len == 0 || self->words->str[self->words->len - 1] == ' ')
    return;
  g_string_append_c (self->words, ' ');
  self->length++;
}

static void
add_text (Label *self, const char *text)
{
  for (const char *at = text; *at != '\0' && !is_full (self); at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_ascii_isspace (c))
        {
          add_space (self);
          continue;
        }
      g_string_append_unichar (self->words, c);
      self->length++;
    }
}

static void
add_reference (Label *self, CqNode *reference)
{
  const char *id = cq_node_get (reference, CQ_AT_LINKEND);
  g_autofree char *text = id != NULL && self->numbering != NULL
                              ? cq_numbering_get_reference (self->numbering, id, self->lang)
                              : NULL;

  if (text != NULL)
    add_text (self, text);
}

/* Whether an element holds blocks, which no white space need keep apart */
static gboolean
holds_blocks (CqNode *node)
{
  guint n_elements = 0;

  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    {
      CqNode *child = cq_node_get_child (node, i);

      if (cq_node_get_kind (child) == CQ_NODE_TEXT && !cq_node_is_blank (child))
        return FALSE;
      n_elements += cq_node_get_kind (child) == CQ_NODE_ELEMENT;
    }
  return n_elements > 1;
}

static void
add_node (Label *self, CqNode *node, gboolean is_block)
{
  gboolean is_blank = cq_node_is (node, CQ_DB_REPLACEABLE);
  gboolean is_apart = is_block && holds_blocks (node);

  if (is_full (self))
    return;
  if (cq_node_get_kind (node) == CQ_NODE_TEXT)
    add_text (self, cq_node_get_text (node));
  else if (cq_node_is (node, CQ_DB_XREF))
    add_reference (self, node);
  if (cq_node_get_kind (node) != CQ_NODE_ELEMENT || cq_node_is (node, CQ_DB_FOOTNOTE)
      || cq_node_is (node, CQ_DB_INDEXTERM) || cq_node_is (node, CQ_DB_REMARK))
    return;
  if (is_blank)
    add_text (self, "[");
  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    {
      add_node (self, cq_node_get_child (node, i), is_block);
      if (is_apart)
        add_space (self);
    }
  if (is_blank)
    add_text (self, "]");
}

static char *
end_label (Label *self)
{
  g_autofree char *text = g_strstrip (g_string_free (self->words, FALSE));
  g_autofree char *cut = NULL;

  if (*text == '\0')
    return NULL;
  if (!is_full (self))
    return g_steal_pointer (&text);
  cut = g_utf8_substring (text, 0, MIN (LABEL_LENGTH, g_utf8_strlen (text, -1)));
  return g_strconcat (g_strchomp (cut), "…", NULL);
}

/**
 * cq_label_new:
 * @content: (nullable) (element-type CqNode): content of a text
 * @numbering: (nullable): for the references in it
 *
 * Returns: (transfer full) (nullable): its first words; %NULL where it says nothing
 */
char *
cq_label_new (GPtrArray *content, CqNumbering *numbering, const char *lang)
{
  Label self = { numbering, lang, g_string_new (NULL), 0 };

  for (guint i = 0; content != NULL && i < content->len; i++)
    add_node (&self, content->pdata[i], FALSE);
  return end_label (&self);
}

/* In @lang, else in the language of texts that state none, else whatever there is */
static char *
label_text (CqNode *element, const char *lang, const char *principal)
{
  CqNode *picked = cq_text_pick (element, lang, principal, NULL);
  g_autoptr (GPtrArray) content = picked != NULL ? cq_content_of (picked) : NULL;

  return cq_label_new (content, NULL, lang);
}

/**
 * cq_section_get_label:
 *
 * Returns: (transfer full): the heading of an area, in another language where it has none in this one
 */
char *
cq_section_get_label (CqSection *section, const char *lang, const char *principal)
{
  char *label = label_text (cq_section_get_title_node (section), lang, principal);

  return label != NULL ? label : g_strdup (_ ("Untitled area"));
}

/**
 * cq_part_get_label:
 *
 * Returns: (transfer full): the title of an annex, in another language where it has none in this one
 */
char *
cq_part_get_label (CqPart *part, const char *lang, const char *principal)
{
  char *label = label_text (cq_part_get_title_node (part), lang, principal);

  return label != NULL ? label : g_strdup (_ ("Untitled annex"));
}

/**
 * cq_clause_get_label:
 * @lang: the language that is written
 *
 * Returns: (transfer full): its first words, in another language where it has none in this one
 */
char *
cq_clause_get_label (CqClause *clause, CqNumbering *numbering, const char *lang)
{
  g_autoptr (GPtrArray) content = NULL;
  g_autofree char *label = NULL;
  Label block = { numbering, lang, NULL, 0 };

  /* What is not understood may hold blocks of its own. */
  if (cq_clause_get_kind (clause) != CQ_CLAUSE_FOREIGN)
    {
      content = cq_clause_get_content (clause, lang);
      if (content == NULL)
        content = cq_clause_get_content (clause, cq_clause_get_principal (clause));
      label = cq_label_new (content, numbering, lang);
    }
  if (label == NULL)
    {
      block.words = g_string_new (NULL);
      add_node (&block, cq_clause_get_node (clause), TRUE);
      label = end_label (&block);
    }
  /* Translators: what a clause is called that has no words yet */
  return label != NULL ? g_steal_pointer (&label) : g_strdup (_ ("Empty"));
}
