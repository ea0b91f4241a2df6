#pragma once

#include "import/cq-import.h"

G_BEGIN_DECLS

/* Deeper than this is nothing that people write; every pass below may recurse. */
#define CQ_IMPORT_MAX_DEPTH 60

/**
 * CqImport:
 * @name: how the file was named, for messages
 * @lang: (owned): the language of the text
 * @messages: what found no place, and what was taken for something
 *
 * What the readers of all formats share while a file comes in.
 */
typedef struct
{
  const char *name;
  char *lang;
  GPtrArray *messages;
  guint n_untold;
  gboolean has_foreign_characters;
} CqImport;

void cq_import_note (CqImport *self,
                     guint line,
                     const char *format,
                     ...) G_GNUC_PRINTF (3, 4);
void cq_import_set_error (GError **error,
                          CqImportError code,
                          const char *name,
                          guint line,
                          const char *format,
                          ...) G_GNUC_PRINTF (5, 6);

/* cq-import-decode.c */
char *cq_import_decode (GBytes *bytes,
                        const char *name,
                        GError **error);
char *cq_import_clean (CqImport *self,
                       const char *text);
char *cq_import_detect_language (const char *text);

/* cq-import-guess.c */
gboolean cq_import_looks_like_markdown (const char *text,
                                        gsize length);

/**
 * CqPassageKind:
 * @CQ_PASSAGE_HEADING: begins a section
 * @CQ_PASSAGE_TEXT: a paragraph
 * @CQ_PASSAGE_CLAUSE: a numbered paragraph, with what belongs to it
 * @CQ_PASSAGE_NODE: a block that is what it is: a list, a table, a quotation
 */
typedef enum
{
  CQ_PASSAGE_HEADING,
  CQ_PASSAGE_TEXT,
  CQ_PASSAGE_CLAUSE,
  CQ_PASSAGE_NODE,
} CqPassageKind;

/**
 * CqPassage:
 * @level: of a heading, from 1
 * @line: where it begins in the file
 * @content: (owned) (nullable): of a heading or text
 * @number: (owned) (nullable): of a clause, as it is printed
 * @passages: (owned) (nullable): of a clause
 * @node: (owned) (nullable): of a block
 * @indent: how far it stood from the left, in plain text
 * @is_alone: whether it stood between blank lines, on one line
 *
 * A stretch of a text, in the order of the file: what the readers of Markdown and of plain text make,
 * and what the document is made of.
 */
typedef struct
{
  CqPassageKind kind;
  guint level;
  guint line;
  GPtrArray *content;
  char *number;
  GPtrArray *passages;
  CqNode *node;
  guint indent;
  gboolean is_alone;
} CqPassage;

CqPassage *cq_passage_new (CqPassageKind kind,
                           guint line);
CqPassage *cq_passage_new_text (GPtrArray *content,
                                guint line);
CqPassage *cq_passage_new_node (CqNode *node,
                                guint line);
void cq_passage_free (CqPassage *self);
GPtrArray *cq_passages_new (void);
CqNode *cq_passage_make_node (CqPassage *self,
                              const char *role);
GPtrArray *cq_passages_make_nodes (CqImport *import,
                                   GPtrArray *passages);

/* cq-import-content.c: content is a GPtrArray of nodes, as everywhere */
const char *cq_import_skip_space (const char *text);
char *cq_import_dup_stripped (const char *text,
                              gboolean at_start);
char *cq_import_content_get_text (GPtrArray *content);
char *cq_import_content_get_words (GPtrArray *content);
CqNode *cq_import_content_wrap (GPtrArray *content,
                                CqTag tag,
                                const char *role);
void cq_import_content_append (GPtrArray *content,
                               GPtrArray *more);
GPtrArray *cq_import_content_split (GPtrArray *content);
GPtrArray *cq_import_content_on_one_line (GPtrArray *content);
GPtrArray *cq_import_content_without_head (GPtrArray *content,
                                           gsize n_bytes);
gboolean cq_import_content_is_strong (GPtrArray *content);
GPtrArray *cq_import_content_unwrap (GPtrArray *content);
GPtrArray *cq_import_content_with_verb (GPtrArray *content,
                                        gsize n_bytes);
gboolean cq_import_is_joined (gunichar before,
                              gunichar after);

/* cq-import-label.c */

/**
 * CqLabelKind:
 *
 * How the sub-points of a clause are marked.
 */
typedef enum
{
  CQ_LABEL_LETTER, /* (a) */
  CQ_LABEL_ROMAN,  /* (i) */
  CQ_LABEL_ARABIC, /* (1) */
  CQ_LABEL_UPPER_LETTER,
  CQ_LABEL_UPPER_ROMAN,
} CqLabelKind;

gsize cq_label_read_number (const char *text,
                            guint *value,
                            char **number);
gsize cq_label_read_point (const char *text,
                           CqLabelKind kind,
                           guint *value);
gsize cq_label_read_any_point (const char *text);
gsize cq_label_read_heading (const char *text,
                             guint *value);
const char *cq_label_kind_get_numeration (CqLabelKind kind);

/* cq-import-genre.c, cq-import-points.c, cq-import-preamble.c */
void cq_import_find_headings (CqImport *self,
                              GPtrArray *passages);
void cq_import_find_clauses (CqImport *self,
                             GPtrArray *passages);
const char *cq_import_find_kind (const char *title);
void cq_import_gather_points (GPtrArray *passages);
void cq_import_gather_below_clauses (GPtrArray *passages);
void cq_import_find_preamble (CqImport *self,
                              GPtrArray *passages);

/* The readers */
GPtrArray *cq_import_read_markdown (CqImport *self,
                                    const char *text,
                                    char **title,
                                    GError **error);
GPtrArray *cq_import_read_text (CqImport *self,
                                const char *text);
CqNode *cq_import_read_docbook (CqImport *self,
                                GBytes *bytes,
                                const char *lang,
                                GError **error);

/* cq-import-address.c */
char *cq_import_dup_address (const char *text);

/* cq-import-links.c */
CqNode *cq_import_join_links (CqNode *document);

/* cq-import-space.c */
CqNode *cq_import_set_out (CqNode *document);

/* cq-import-document.c */
CqNode *cq_import_make_document (CqImport *self,
                                 GPtrArray *passages,
                                 const char *title);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqPassage, cq_passage_free)

G_END_DECLS
