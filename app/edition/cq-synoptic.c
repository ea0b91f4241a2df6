/* From a document to its texts side by side. */
#include "edition/cq-synoptic-private.h"

#include "edition/cq-edition-private.h"
#include "language/cq-language.h"
#include "statement/cq-profile.h"

#include <glib/gi18n-lib.h>

/* The languages of one copy */
typedef struct
{
  guint n;
  char *langs[CQ_SYNOPTIC_MOST];       /* (owned) */
  CqNode *editions[CQ_SYNOPTIC_MOST];  /* (owned): one a language */
  CqSynopticNames names[CQ_SYNOPTIC_MOST];
  CqNode *document;                    /* (unowned) */
} Synopsis;

static void
synopsis_clear (Synopsis *self)
{
  for (guint i = 0; i < CQ_SYNOPTIC_MOST; i++)
    {
      g_free (self->langs[i]);
      g_clear_pointer (&self->editions[i], cq_node_unref);
    }
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Synopsis, synopsis_clear)

static gboolean
find_languages (Synopsis *self, const char *const *langs, GError **error)
{
  const guint n = g_strv_length ((char **) langs);

  if (n < 2 || n > CQ_SYNOPTIC_MOST)
    {
      g_set_error (error, CQ_EDITION_ERROR, CQ_EDITION_ERROR_COLUMNS,
                   g_dngettext (GETTEXT_PACKAGE,
                                "%u language cannot stand side by side on a page. Choose two or three languages",
                                "%u languages cannot stand side by side on a page. Choose two or three languages", n),
                   n);
      return FALSE;
    }
  for (; self->n < n; self->n++)
    {
      self->langs[self->n] = cq_edition_find_language (self->document, langs[self->n], error);
      if (self->langs[self->n] == NULL)
        return FALSE;
      for (guint i = 0; i < self->n; i++)
        if (g_str_equal (self->langs[i], self->langs[self->n]))
          {
            g_set_error (error, CQ_EDITION_ERROR, CQ_EDITION_ERROR_COLUMNS,
                         _("“%s” is chosen twice. Choose two or three different languages"), self->langs[i]);
            return FALSE;
          }
    }
  return TRUE;
}

/* What several languages have to say is said once. */
static void
take_notices (GPtrArray *notices, GPtrArray *more)
{
  for (guint i = 0; i < more->len; i++)
    if (!g_ptr_array_find_with_equal_func (notices, g_ptr_array_index (more, i), g_str_equal, NULL))
      g_ptr_array_add (notices, g_strdup (g_ptr_array_index (more, i)));
}

static gboolean
make_editions (Synopsis *self, const CqEditionOptions *options, GPtrArray *notices, GError **error)
{
  CqEditionOptions one = *options;

  one.is_named = TRUE;
  one.memo = NULL;
  one.leaves_gaps = TRUE;
  for (guint i = 0; i < self->n; i++)
    {
      g_autoptr (GPtrArray) said = NULL;

      one.lang = self->langs[i];
      self->editions[i] = cq_edition_make (self->document, &one, &said, error);
      if (self->editions[i] == NULL)
        return FALSE;
      take_notices (notices, said);
    }
  return TRUE;
}

static CqNode *
make_info (const CqSynopticColumn *columns, guint n)
{
  CqNode *info = cq_node_find_child (columns[0].node, CQ_DB_INFO);
  CqNodeBuilder *builder = cq_node_builder_new (CQ_DB_INFO);
  CqNode *child;

  cq_node_builder_take (builder, cq_synoptic_make_title (columns, n));
  for (guint i = 0; info != NULL && (child = cq_node_next_element (info, &i)) != NULL;)
    if (!cq_node_is (child, CQ_DB_TITLE) && !cq_node_is (child, CQ_DB_SUBTITLE) && !cq_node_is (child, CQ_DB_TITLEABBREV)
        && !cq_node_is (child, CQ_DB_RELEASEINFO))
      cq_node_builder_add (builder, child);
  return cq_node_builder_end (builder);
}

/* Half a page is too narrow for a matrix: one after the other, each under a heading that says its language. */
static void
add_roadmaps (const CqSynopticColumn *columns, guint n, GPtrArray *blocks)
{
  for (guint i = 0; i < n; i++)
    {
      const CqSynopticColumn *column = &columns[i];
      g_autofree char *autonym = cq_language_get_autonym (column->lang);
      g_autofree char *title = g_strdup_printf ("%s · %s", cq_document_words_get (column->words, CQ_WORD_MEASURES),
                                                autonym != NULL ? autonym : column->lang);
      CqNodeBuilder *section;

      if (column->roadmap->len == 0)
        continue;
      section = cq_node_builder_new (CQ_DB_SECTION);
      cq_node_builder_set (section, CQ_AT_ROLE, "roadmap");
      cq_node_builder_set (section, CQ_XML_LANG, column->lang);
      cq_node_builder_add_element (section, CQ_DB_TITLE, title);
      for (guint at = 0; at < column->roadmap->len; at++)
        cq_node_builder_add (section, g_ptr_array_index (column->roadmap, at));
      g_ptr_array_add (blocks, cq_node_builder_end (section));
    }
}

static void
add_apparatus (const CqSynopticColumn *columns, guint n, GPtrArray *blocks)
{
  for (guint i = 0; i < n; i++)
    for (guint at = 0; at < columns[i].apparatus->len; at++)
      g_ptr_array_add (blocks, cq_node_with_attribute (g_ptr_array_index (columns[i].apparatus, at), CQ_XML_LANG,
                                                       columns[i].lang));
}

static CqNode *make_part (Synopsis *self, CqNode *const *nodes);

static void
add_annexes (Synopsis *self, const CqSynopticColumn *columns, GPtrArray *blocks)
{
  for (guint at = 0; at < columns[0].annexes->len; at++)
    {
      CqNode *nodes[CQ_SYNOPTIC_MOST] = { NULL };
      gboolean is_in_all = TRUE;

      for (guint i = 0; i < self->n; i++)
        if ((is_in_all = is_in_all && at < columns[i].annexes->len))
          nodes[i] = g_ptr_array_index (columns[i].annexes, at);
      if (is_in_all)
        g_ptr_array_add (blocks, make_part (self, nodes));
    }
}

/* An element like @model that holds @blocks, each on its line; its id is that of the titles in it. */
static CqNode *
put_together (CqNode *model, GPtrArray *blocks)
{
  const guint depth = cq_node_is (model, CQ_DB_ARTICLE) ? 1 : 2;
  g_autofree char *gap = g_strdup_printf ("\n%*s", (int) (2 * depth), "");
  g_autofree char *tail = g_strdup_printf ("\n%*s", (int) (2 * depth - 2), "");
  CqNodeBuilder *part = cq_node_builder_new_from (model);
  g_autoptr (CqNode) made = NULL;
  g_autoptr (CqNode) bare = NULL;

  for (guint i = 0; i < blocks->len; i++)
    {
      cq_node_builder_add_text (part, gap);
      cq_node_builder_take (part, cq_edition_indent (g_ptr_array_index (blocks, i), depth));
    }
  cq_node_builder_add_text (part, tail);
  made = cq_node_builder_end (part);
  bare = cq_node_with_attribute (made, CQ_XML_ID, NULL);
  return cq_node_with_attribute (bare, CQ_AT_XREFLABEL, NULL);
}

/* The part that @nodes are in the languages. */
static CqNode *
make_part (Synopsis *self, CqNode *const *nodes)
{
  CqSynopticColumn columns[CQ_SYNOPTIC_MOST] = { 0 };
  g_autoptr (GPtrArray) blocks = cq_node_array_new ();
  CqNode *info = cq_node_find_child (nodes[0], CQ_DB_INFO);
  CqNode *made;

  for (guint i = 0; i < self->n; i++)
    {
      columns[i].lang = self->langs[i];
      columns[i].words = cq_document_words_find (self->langs[i], cq_document_get_language (self->document));
      columns[i].standing = cq_document_get_standing (self->document, self->langs[i]);
      cq_synoptic_column_read (&columns[i], nodes[i]);
      cq_synoptic_column_rename (&columns[i], &self->names[i]);
    }
  if (cq_node_is (nodes[0], CQ_DB_ARTICLE))
    g_ptr_array_add (blocks, make_info (columns, self->n));
  else
    g_ptr_array_add (blocks, cq_synoptic_make_title (columns, self->n));
  if (info != NULL && !cq_node_is (nodes[0], CQ_DB_ARTICLE))
    g_ptr_array_add (blocks, cq_node_ref (info));
  cq_synoptic_add_tables (columns, self->n, blocks);
  add_roadmaps (columns, self->n, blocks);
  add_apparatus (columns, self->n, blocks);
  add_annexes (self, columns, blocks);
  made = put_together (nodes[0], blocks);
  for (guint i = 0; i < self->n; i++)
    cq_synoptic_column_clear (&columns[i]);
  return made;
}

static CqNode *
make (Synopsis *self)
{
  g_autoptr (CqIndex) kept = cq_index_new (self->document);
  CqNode *roots[CQ_SYNOPTIC_MOST] = { NULL };
  g_autoptr (CqNode) article = NULL;

  for (guint i = 0; i < self->n; i++)
    {
      roots[i] = cq_document_get_root (self->editions[i]);
      self->names[i].kept = kept;
      self->names[i].suffix = i > 0 ? self->langs[i] : NULL;
    }
  article = make_part (self, roots);
  return cq_node_new_document (&article, 1);
}

/**
 * cq_synoptic_make:
 * @document: a document of this program
 * @options: which edition; its language, its memo and its gaps are not asked for, and it is never a named one
 * @langs: (array zero-terminated=1): two or three languages of the document, in the order of the columns
 * @notices: (out) (optional) (transfer full) (element-type utf8): what whoever exports should know
 * @error: return location of a %CQ_EDITION_ERROR
 *
 * Makes the copy that has the languages side by side; see the top of this header.
 *
 * Returns: (transfer full) (nullable): the copy, a document
 */
CqNode *
cq_synoptic_make (CqNode *document,
                  const CqEditionOptions *options,
                  const char *const *langs,
                  GPtrArray **notices,
                  GError **error)
{
  g_auto (Synopsis) synopsis = { .document = document };
  g_autoptr (GPtrArray) said = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (options != NULL && langs != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (notices != NULL)
    *notices = NULL;
  if (cq_document_get_root (document) != NULL && !cq_profile_is_ours (document))
    {
      g_set_error_literal (error, CQ_EDITION_ERROR, CQ_EDITION_ERROR_COLUMNS,
                           _("The document was not made by this program: no languages of it can be set side by side"));
      return NULL;
    }
  if (!find_languages (&synopsis, langs, error) || !make_editions (&synopsis, options, said, error))
    return NULL;
  if (notices != NULL)
    *notices = g_steal_pointer (&said);
  return make (&synopsis);
}

/**
 * cq_synoptic_count_columns:
 * @edition: any edition
 *
 * Returns: how many languages stand side by side in it; 0 in one that is of one language
 */
guint
cq_synoptic_count_columns (CqNode *edition)
{
  CqNode *root = cq_document_get_root (edition);
  CqNode *table = root != NULL ? cq_node_find_child_with_role (root, CQ_DB_INFORMALTABLE, "synoptic") : NULL;
  CqNode *group = table != NULL ? cq_node_find_child (table, CQ_DB_TGROUP) : NULL;
  const char *cols = group != NULL ? cq_node_get (group, CQ_AT_COLS) : NULL;

  return cols != NULL ? (guint) g_ascii_strtoull (cols, NULL, 10) : 0;
}
