#pragma once

#include <cmark-gfm.h>

#include "import/cq-import-private.h"

G_BEGIN_DECLS

/**
 * CqMarkdown:
 * @notes: (owned) (element-type CqMarkdownNote): the footnotes, in the order of their first calls
 * @in_note: whether a note is being read: it has no notes of its own
 *
 * A Markdown text while it is read.
 */
typedef struct
{
  CqImport *import;
  GArray *notes;
  gboolean in_note;
} CqMarkdown;

/**
 * CqMarkdownNote:
 * @depth: 1 where the text calls it, 2 where only notes do that the text calls; else 0
 */
typedef struct
{
  cmark_node *definition;
  guint n_calls;
  guint depth;
  gboolean is_placed;
} CqMarkdownNote;

/* cq-import-prepare.c */
void cq_import_take_front_matter (CqImport *import,
                                  char **lines,
                                  char **title);
char *cq_import_prepare (CqImport *import,
                         const char *text,
                         char **title,
                         GError **error);
gboolean cq_import_check_bounds (CqImport *import,
                                 char **lines,
                                 GError **error);
gboolean cq_import_free_unused (CqImport *import,
                                char **lines,
                                cmark_node *root);

/* cq-import-notes.c */
GArray *cq_markdown_find_notes (cmark_node *root);

/* cq-import-inline.c */
GPtrArray *cq_markdown_read_inline (CqMarkdown *self,
                                    cmark_node *parent);

/* cq-import-markdown.c */
void cq_markdown_add_blocks (CqMarkdown *self,
                             cmark_node *parent,
                             GPtrArray *passages);

/* cq-import-table.c */
gboolean cq_markdown_widen_tables (CqImport *import,
                                   char **lines,
                                   cmark_node *root);
CqNode *cq_markdown_make_table (CqMarkdown *self,
                                cmark_node *table);

G_END_DECLS
