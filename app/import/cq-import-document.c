/* From passages to a document: its title, its sections, its clauses and their numbers. */
#include "import/cq-import-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "statement/cq-part.h"
#include "statement/cq-profile.h"
#include "tree/cq-node-builder.h"

/* What may stand before the title of a text: place, date, symbol. */
#define MAX_BEFORE_TITLE 10
#define MAX_SHORT 150
#define MAX_TITLE 150
#define MAX_SECTIONS 6

/* A section that is open */
typedef struct
{
  guint level;
  CqNodeBuilder *builder;
  gboolean seen; /* a list of clauses before it, as numbering counts */
  guint n_blocks;
} Section;

typedef struct
{
  CqImport *import;
  CqNumberingScheme scheme;
  Section sections[MAX_SECTIONS + 1]; /* the first is the document */
  guint n_sections;
  CqNodeBuilder *list; /* (nullable): of clauses */
  gboolean seen;
  guint last;
} Builder;

static char *
dup_words (CqPassage *passage)
{
  return cq_import_content_get_words (passage->content);
}

static gboolean
is_comment (CqPassage *passage)
{
  return passage->kind == CQ_PASSAGE_NODE && cq_node_get_kind (passage->node) == CQ_NODE_COMMENT;
}

static gboolean
is_short (CqPassage *passage)
{
  g_autofree char *words = NULL;

  if (passage->kind == CQ_PASSAGE_NODE)
    return is_comment (passage) || cq_node_is (passage->node, CQ_DB_SIMPLELIST);
  if (passage->kind != CQ_PASSAGE_TEXT)
    return FALSE;
  words = dup_words (passage);
  return g_utf8_strlen (words, -1) <= MAX_SHORT;
}

/* The place of the heading that is the title: the first, with nothing but short lines before it */
static gboolean
find_title_heading (GPtrArray *passages, guint *index)
{
  guint first = 0;

  while (first < passages->len && first <= MAX_BEFORE_TITLE && is_short (passages->pdata[first]))
    first++;
  if (first >= passages->len || ((CqPassage *) passages->pdata[first])->kind != CQ_PASSAGE_HEADING)
    return FALSE;
  *index = first;
  return TRUE;
}

/* A line at the top that stands alone and can be nothing but a title: no date, no sentence */
static gboolean
is_title_line (CqPassage *passage, gboolean has_strong)
{
  g_autofree char *words = NULL;

  if (passage->kind != CQ_PASSAGE_TEXT || !passage->is_alone)
    return FALSE;
  words = dup_words (passage);
  if (*words == '\0' || g_utf8_strlen (words, -1) > MAX_TITLE || strpbrk (words, "0123456789") != NULL
      || strchr (".:;,!?(", words[strlen (words) - 1]) != NULL || *words == '(' || *words == '[')
    return FALSE;
  return !has_strong || cq_import_content_is_strong (passage->content);
}

static gboolean
has_looks (GPtrArray *passages)
{
  for (guint i = 0; i < passages->len; i++)
    {
      CqPassage *passage = passages->pdata[i];

      for (guint at = 0; passage->kind == CQ_PASSAGE_TEXT && at < passage->content->len; at++)
        if (cq_node_is (passage->content->pdata[at], CQ_DB_EMPHASIS))
          return TRUE;
    }
  return FALSE;
}

static char *
dup_file_title (const char *name)
{
  g_autofree char *base = g_path_get_basename (name);
  char *dot = strrchr (base, '.');

  if (dot != NULL && dot > base)
    *dot = '\0';
  if (g_str_equal (base, "-") || !g_utf8_validate (base, -1, NULL))
    return g_strdup (_ ("Untitled"));
  return g_steal_pointer (&base);
}

static GPtrArray *
make_words (const char *text)
{
  GPtrArray *content = cq_node_array_new ();

  g_ptr_array_add (content, cq_node_new_text (text, -1));
  return content;
}

/* Finds the title and takes it from the passages. */
static GPtrArray *
take_title (CqImport *import, GPtrArray *passages, const char *given)
{
  CqPassage *passage;
  GPtrArray *content;
  guint index = 0;

  if (given != NULL)
    return make_words (given);
  if (!find_title_heading (passages, &index))
    {
      if (passages->len == 0 || !is_title_line (passages->pdata[0], has_looks (passages)))
        {
          g_autofree char *name = dup_file_title (import->name);

          cq_import_note (import, 0, _ ("nothing in the text is certain to be its title; it is called “%s” after its file"), name);
          return make_words (name);
        }
    }
  else if (index > 0)
    cq_import_note (import, ((CqPassage *) passages->pdata[index])->line, _ ("what stands before the title is kept below it"));
  passage = passages->pdata[index];
  /* Strong emphasis of all of a title says no more than that it is the title */
  content = cq_import_content_is_strong (passage->content) ? cq_import_content_unwrap (passage->content)
                                                           : g_ptr_array_ref (passage->content);
  g_ptr_array_remove_index (passages, index);
  return content;
}

/* Clauses that begin with 1 again below another heading count by section. */
static CqNumberingScheme
find_scheme (GPtrArray *passages)
{
  guint n_begun = 0;
  gboolean is_below_heading = FALSE;

  for (guint i = 0; i < passages->len; i++)
    {
      CqPassage *passage = passages->pdata[i];

      if (passage->kind == CQ_PASSAGE_HEADING)
        is_below_heading = TRUE;
      if (passage->kind != CQ_PASSAGE_CLAUSE)
        continue;
      n_begun += is_below_heading && g_str_equal (passage->number, "1");
      is_below_heading = FALSE;
    }
  return n_begun > 1 ? CQ_NUMBERING_RESTART : CQ_NUMBERING_CONTINUOUS;
}

static void
add_block (Builder *self, CqNode *node)
{
  Section *section = &self->sections[self->n_sections - 1];

  cq_node_builder_take (section->builder, node);
  section->n_blocks++;
}

static void
end_list (Builder *self)
{
  if (self->list != NULL)
    add_block (self, cq_node_builder_end (g_steal_pointer (&self->list)));
}

static void
end_section (Builder *self)
{
  Section *section = &self->sections[self->n_sections - 1];
  CqNode *node;

  end_list (self);
  if (section->n_blocks == 0)
    cq_node_builder_add_element (section->builder, CQ_DB_PARA, NULL);
  node = cq_node_builder_end (section->builder);
  self->seen = self->scheme == CQ_NUMBERING_RESTART ? section->seen : self->seen;
  self->n_sections--;
  add_block (self, node);
}

static void
begin_section (Builder *self, CqPassage *heading)
{
  Section section = { heading->level, cq_node_builder_new (CQ_DB_SECTION), FALSE, 0 };

  end_list (self);
  while (self->n_sections > 1
         && (self->sections[self->n_sections - 1].level >= heading->level || self->n_sections > MAX_SECTIONS))
    end_section (self);
  section.seen = self->seen;
  if (self->scheme == CQ_NUMBERING_RESTART)
    self->seen = FALSE;
  cq_node_builder_set (section.builder, CQ_AT_ROLE, "area");
  cq_node_builder_take (section.builder, cq_import_content_wrap (heading->content, CQ_DB_TITLE, NULL));
  self->sections[self->n_sections++] = section;
}

/* A number that is none, “14 bis”, stands at the head of its clause. */
static void
set_number (CqPassage *clause)
{
  CqPassage *first = clause->passages->len > 0 ? clause->passages->pdata[0] : NULL;
  CqNodeBuilder *number = cq_node_builder_new (CQ_DB_PHRASE);
  GPtrArray *content = cq_node_array_new ();

  cq_node_builder_set (number, CQ_AT_ROLE, "number");
  cq_node_builder_add_text (number, clause->number);
  g_ptr_array_add (content, cq_node_builder_end (number));
  g_ptr_array_add (content, cq_node_new_text (" ", 1));
  if (first == NULL || first->kind != CQ_PASSAGE_TEXT)
    {
      g_ptr_array_insert (clause->passages, 0, cq_passage_new_text (content, clause->line));
      return;
    }
  cq_import_content_append (content, first->content);
  g_ptr_array_unref (first->content);
  first->content = content;
}

static void
add_clause (Builder *self, CqPassage *clause)
{
  CqNodeBuilder *entry = cq_node_builder_new (CQ_DB_LISTITEM);
  g_autoptr (GPtrArray) nodes = NULL;
  guint64 value = 0;

  if (self->list == NULL)
    {
      self->list = cq_node_builder_new (CQ_DB_ORDEREDLIST);
      cq_node_builder_set (self->list, CQ_AT_ROLE, "operative");
      if (self->seen)
        cq_node_builder_set (self->list, CQ_AT_CONTINUATION, "continues");
      else
        self->last = 0;
      self->seen = TRUE;
    }
  cq_node_builder_set (entry, CQ_AT_ROLE, "operative");
  if (!g_ascii_string_to_unsigned (clause->number, 10, 1, G_MAXINT, &value, NULL))
    set_number (clause);
  else
    {
      if (value != (guint64) self->last + 1)
        cq_node_builder_set (entry, CQ_AT_OVERRIDE, clause->number);
      self->last = (guint) value;
    }
  nodes = cq_passages_make_nodes (self->import, clause->passages);
  for (guint i = 0; i < nodes->len; i++)
    cq_node_builder_add (entry, nodes->pdata[i]);
  cq_node_builder_take (self->list, cq_node_builder_end (entry));
}

static void
add_passage (Builder *self, CqPassage *passage)
{
  if (passage->kind == CQ_PASSAGE_CLAUSE)
    {
      add_clause (self, passage);
      return;
    }
  end_list (self);
  if (passage->kind == CQ_PASSAGE_HEADING)
    begin_section (self, passage);
  else if (is_comment (passage))
    cq_node_builder_add (self->sections[self->n_sections - 1].builder, passage->node);
  else
    add_block (self, cq_passage_make_node (passage, "plain"));
}

static CqNodeBuilder *
begin_article (CqImport *import, GPtrArray *title)
{
  CqNodeBuilder *article = cq_node_builder_new (CQ_DB_ARTICLE);
  CqNodeBuilder *info = cq_node_builder_new (CQ_DB_INFO);
  g_autofree char *words = cq_import_content_get_words (title);

  cq_node_builder_declare (article, NULL, CQ_NS_URI_DOCBOOK);
  cq_node_builder_declare (article, "xlink", CQ_NS_URI_XLINK);
  cq_node_builder_declare (article, "cq", CQ_NS_URI_PROJECT);
  cq_node_builder_set (article, CQ_AT_VERSION, "5.0");
  cq_node_builder_set (article, CQ_XML_LANG, import->lang);
  cq_node_builder_set (article, CQ_AT_ROLE, cq_import_find_kind (words));
  cq_node_builder_take (info, cq_import_content_wrap (title, CQ_DB_TITLE, NULL));
  cq_node_builder_take (article, cq_node_builder_end (info));
  return article;
}

static CqNode *
make_dossier (CqNode *root, CqNumberingScheme scheme)
{
  g_autoptr (CqNode) bare = cq_node_new_document (&root, 1);
  g_autoptr (CqNode) ours = cq_profile_ensure (bare);
  g_autoptr (CqNode) numbered = cq_part_set_numbering (ours, NULL, scheme);
  g_autoptr (CqNode) styled = cq_part_set_style (numbered, NULL, "dialogue");
  g_autoptr (CqNode) sized = cq_part_set_paper (styled, NULL, "A4");

  return cq_import_set_out (sized);
}

/**
 * cq_import_make_document:
 * @passages: what stands in the text; used up
 * @title: (nullable): its title, where it is known from elsewhere
 *
 * Returns: (transfer full): the document
 */
CqNode *
cq_import_make_document (CqImport *import, GPtrArray *passages, const char *title)
{
  Builder self = { .import = import, .n_sections = 1 };
  g_autoptr (GPtrArray) words = NULL;
  g_autoptr (CqNode) root = NULL;

  words = take_title (import, passages, title);
  cq_import_find_headings (import, passages);
  cq_import_find_clauses (import, passages);
  cq_import_gather_points (passages);
  cq_import_gather_below_clauses (passages);
  cq_import_find_preamble (import, passages);

  self.scheme = find_scheme (passages);
  self.sections[0].builder = begin_article (import, words);
  for (guint i = 0; i < passages->len; i++)
    add_passage (&self, passages->pdata[i]);
  end_list (&self);
  while (self.n_sections > 1)
    end_section (&self);
  if (self.sections[0].n_blocks == 0)
    cq_node_builder_add_element (self.sections[0].builder, CQ_DB_PARA, NULL);
  root = cq_node_builder_end (self.sections[0].builder);
  return make_dossier (root, self.scheme);
}
