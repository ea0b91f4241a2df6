/* The preamble: what opens with a verb of the lexicon and does not end its sentence. */
#include "import/cq-import-private.h"

#include <string.h>

#include "template/cq-lexicon.h"
#include "tree/cq-node-builder.h"

/* A preamble begins a document, or its annex: nobody looks for one after so many paragraphs. */
#define MAX_PLACE 200
#define MAX_LINKING 200

/* Whether more of the sentence is to come: “…,”, “…;” or “…; and”. What is not agreed ends with a bracket behind it. */
static gboolean
goes_on (const char *text)
{
  static const char *const ends[] = { ",", ";", "; and", ", and", "\xe3\x80\x81", "\xef\xbc\x8c", "\xd8\x8c" };
  g_autofree char *words = g_strdup (text);
  gsize length = strlen (words);

  while (length > 0 && strchr ("] ", words[length - 1]) != NULL)
    words[--length] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (words, ends[i]))
      return TRUE;
  return FALSE;
}

static char *
dup_text (CqPassage *passage)
{
  if (passage->kind != CQ_PASSAGE_TEXT)
    return NULL;
  return cq_import_content_get_words (passage->content);
}

/* Whether the passage is of the preamble; how long the verb is that it begins with, 0 where that is in a bracket or at
 * the end, as in Japanese */
static gboolean
is_preambular (CqLexicon *lexicon, CqPassage *passage, gsize *length)
{
  g_autofree char *text = dup_text (passage);
  gsize brackets = text != NULL ? strspn (text, "[") : 0;
  gsize start = 0;

  if (text == NULL || !goes_on (text)
      || cq_lexicon_find_opening (lexicon, CQ_LEXICON_PREAMBULAR, text + brackets, &start, length) == NULL)
    return FALSE;
  if (start + brackets > 0)
    *length = 0;
  return TRUE;
}

/* What stands between two clauses of a preamble and does not end its sentence is one as well; whatever it sets in
 * another type at its beginning is its verb. */
static gsize
find_verb_by_look (CqPassage *passage)
{
  CqNode *first = passage->content->pdata[0];
  g_autofree char *text = cq_node_is (first, CQ_DB_EMPHASIS) ? cq_node_dup_text_content (first) : NULL;
  g_autofree char *words = text != NULL ? cq_import_dup_stripped (text, FALSE) : NULL;

  return words != NULL && strpbrk (words, "[]") == NULL ? strlen (words) : 0;
}

static void
add_clause (CqNodeBuilder *list, CqLexicon *lexicon, CqPassage *passage)
{
  gsize length = 0;
  gboolean is_known = is_preambular (lexicon, passage, &length);
  g_autoptr (GPtrArray) content = NULL;
  CqNodeBuilder *entry = cq_node_builder_new (CQ_DB_LISTITEM);

  if (!is_known)
    length = find_verb_by_look (passage);
  content = length > 0 ? cq_import_content_with_verb (passage->content, length) : g_ptr_array_ref (passage->content);
  cq_node_builder_set (entry, CQ_AT_ROLE, "preambular");
  cq_node_builder_take (entry, cq_import_content_wrap (content, CQ_DB_PARA, NULL));
  cq_node_builder_take (list, cq_node_builder_end (entry));
}

static void
become_node (CqPassage *passage, CqNode *node)
{
  passage->kind = CQ_PASSAGE_NODE;
  g_clear_pointer (&passage->content, g_ptr_array_unref);
  passage->node = node;
}

/* “The General Assembly,” before the preamble: its subject */
static void
take_chapeau (GPtrArray *passages, guint first)
{
  CqPassage *passage = first > 0 ? passages->pdata[first - 1] : NULL;
  g_autofree char *text = passage != NULL ? dup_text (passage) : NULL;

  if (text != NULL && goes_on (text))
    become_node (passage, cq_passage_make_node (passage, "chapeau"));
}

/* “have reached the following understandings:” after it */
static void
take_linking (GPtrArray *passages, guint next)
{
  CqPassage *passage = next < passages->len ? passages->pdata[next] : NULL;
  g_autofree char *text = passage != NULL ? dup_text (passage) : NULL;

  if (text != NULL && strlen (text) <= MAX_LINKING && (g_str_has_suffix (text, ":") || g_str_has_suffix (text, "\xef\xbc\x9a")))
    become_node (passage, cq_passage_make_node (passage, "linking"));
}

/* Behind the last clause of the preamble that begins at @first */
static guint
find_end (CqLexicon *lexicon, GPtrArray *passages, guint first)
{
  guint end = first + 1;

  for (guint i = first + 1; i < passages->len; i++)
    {
      CqPassage *passage = passages->pdata[i];
      g_autofree char *text = dup_text (passage);
      gsize length;

      if (text == NULL || !goes_on (text))
        break;
      if (is_preambular (lexicon, passage, &length))
        end = i + 1;
    }
  return end;
}

static void
take_preamble (CqLexicon *lexicon, GPtrArray *passages, guint first, gboolean is_first)
{
  CqNodeBuilder *list = cq_node_builder_new (CQ_DB_ORDEREDLIST);
  guint end = find_end (lexicon, passages, first);

  cq_node_builder_set (list, CQ_AT_ROLE, "preamble");
  for (guint i = first; i < end; i++)
    add_clause (list, lexicon, passages->pdata[i]);
  if (is_first)
    take_chapeau (passages, first);
  take_linking (passages, end);
  become_node (passages->pdata[first], cq_node_builder_end (list));
  if (end - first > 1)
    g_ptr_array_remove_range (passages, first + 1, end - first - 1);
}

/**
 * cq_import_find_preamble:
 *
 * Paragraphs before the first clause that open with verbs of preambles, in the lexicon of the language, become
 * the preamble.
 */
void
cq_import_find_preamble (CqImport *self, GPtrArray *passages)
{
  g_autoptr (CqLexicon) lexicon = cq_lexicon_load (self->lang, NULL);
  gboolean is_first = TRUE;
  gsize length;

  /* A language without a lexicon has paragraphs */
  for (guint i = 0; lexicon != NULL && i < MIN (passages->len, MAX_PLACE); i++)
    {
      CqPassage *passage = passages->pdata[i];

      if (passage->kind == CQ_PASSAGE_CLAUSE)
        return;
      if (!is_preambular (lexicon, passage, &length))
        continue;
      take_preamble (lexicon, passages, i, is_first);
      is_first = FALSE;
    }
}
