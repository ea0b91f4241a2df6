/* The bones of a text for another language: what a translation keeps, and blanks for the words. */
#include "statement/cq-concordance.h"

#include <string.h>

#include "statement/cq-change.h"
#include "statement/cq-field-text.h"
#include "statement/cq-place.h"

typedef struct
{
  CqFieldSources *sources;
  const char *lang;
} Structure;

static void copy_children (const Structure *self,
                           CqNode *node,
                           GPtrArray *content);

static gboolean
has_letters (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalnum (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

static void
take_text (GPtrArray *content, const char *text, gssize length)
{
  if (length != 0 && *text != '\0')
    g_ptr_array_add (content, cq_node_new_text (text, length));
}

/* A blank for the words; the spaces around them stay, with the signs where there are no words */
static void
copy_words (const Structure *self, const char *text, GPtrArray *content)
{
  const char *last = text + strlen (text);
  const char *first = text;
  g_autofree char *label = NULL;

  if (!has_letters (text))
    {
      take_text (content, text, -1);
      return;
    }
  while (g_unichar_isspace (g_utf8_get_char (first)))
    first = g_utf8_next_char (first);
  for (const char *before = g_utf8_find_prev_char (text, last);
       before != NULL && before > first && g_unichar_isspace (g_utf8_get_char (before));
       before = g_utf8_find_prev_char (text, before))
    last = before;
  label = cq_field_get_label ("text", self->lang);
  take_text (content, text, first - text);
  g_ptr_array_add (content, cq_text_new_unfilled ("text", NULL, label));
  take_text (content, last, -1);
}

/* The same element around the bones of what stands within; ids stand in one language only. */
static CqNode *
copy_around (const Structure *self, CqNode *node)
{
  g_autoptr (GPtrArray) content = cq_node_array_new ();
  g_autoptr (CqNode) nameless = cq_node_with_attribute (node, CQ_XML_ID, NULL);

  copy_children (self, node, content);
  return cq_node_with_child_array (nameless, content);
}

static CqNode *
copy_footnote (const Structure *self, CqNode *node)
{
  CqNode *para = cq_node_find_child (node, CQ_DB_PARA);
  g_autoptr (GPtrArray) content = cq_node_array_new ();

  if (para != NULL)
    copy_children (self, para, content);
  return cq_footnote_new (content);
}

static CqNode *
copy_date (const Structure *self, CqNode *node)
{
  const char *words = cq_field_sources_compute (self->sources, "date", cq_node_get (node, CQ_AT_ROLE), self->lang);
  g_autoptr (GPtrArray) content = words != NULL ? cq_content_new (words) : NULL;

  return content != NULL ? cq_node_with_child_array (node, content) : cq_node_ref (node);
}

static CqNode *
copy_element (const Structure *self, CqNode *node)
{
  const char *kind = cq_field_get_kind (node);

  if (kind != NULL && !g_str_equal (kind, "text"))
    return cq_field_new (self->sources, kind, cq_node_get (node, CQ_AT_LINKEND), self->lang);
  if (kind != NULL)
    {
      g_autofree char *label = cq_field_get_label ("text", self->lang);
      return cq_text_new_unfilled ("text", NULL, label);
    }
  /* A bracket stands where the words are that are not agreed. */
  if (cq_node_is (node, CQ_DB_ANCHOR))
    return NULL;
  if (cq_node_is (node, CQ_DB_FOOTNOTE))
    return copy_footnote (self, node);
  if (cq_node_is (node, CQ_DB_DATE) && cq_node_get (node, CQ_AT_ROLE) != NULL)
    return copy_date (self, node);
  if (cq_node_is (node, CQ_DB_XREF) || cq_node_is (node, CQ_DB_FOOTNOTEREF))
    return cq_node_with_attribute (node, CQ_XML_ID, NULL);
  return copy_around (self, node);
}

static void
copy_children (const Structure *self, CqNode *node, GPtrArray *content)
{
  for (guint i = 0; i < cq_node_get_n_children (node); i++)
    {
      CqNode *child = cq_node_get_child (node, i);
      CqNode *copy = NULL;

      if (cq_node_get_kind (child) == CQ_NODE_TEXT)
        copy_words (self, cq_node_get_text (child), content);
      else if (cq_node_get_kind (child) == CQ_NODE_ELEMENT)
        copy = copy_element (self, child);
      if (copy != NULL)
        g_ptr_array_add (content, copy);
    }
}

/**
 * cq_text_copy_structure:
 * @text: an element whose content is a text
 * @lang: the language to begin in
 *
 * Live fields in the words of @lang, references, footnotes and emphasis, and blanks in the place of the words.
 *
 * Returns: (transfer full) (element-type CqNode): content for a translation to begin with
 */
GPtrArray *
cq_text_copy_structure (CqNode *document, CqNode *text, const char *lang)
{
  g_autoptr (CqFieldSources) sources = cq_field_sources_new (document);
  const Structure structure = { sources, lang };
  GPtrArray *content = cq_node_array_new ();

  copy_children (&structure, text, content);
  return content;
}
