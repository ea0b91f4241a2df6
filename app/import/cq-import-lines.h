#pragma once

#include "tree/cq-node.h"

G_BEGIN_DECLS

/**
 * CqTextLines:
 * @texts: (owned): each line without the white space around it
 * @indents: (owned): how far each begins from the left, in columns
 * @widths: (owned): how wide each is, with its indent
 * @width: how wide lines are before they are broken; 0 where each line is a paragraph
 *
 * The lines of a plain text, and whether a line end within it means anything.
 */
typedef struct
{
  char **texts;
  guint *indents;
  guint *widths;
  guint n_lines;
  guint width;
} CqTextLines;

CqTextLines *cq_text_lines_new (const char *text);
void cq_text_lines_free (CqTextLines *self);
gboolean cq_text_goes_on (const CqTextLines *self,
                          guint index,
                          gboolean in_bullet);
gboolean cq_text_is_bullet (const CqTextLines *self,
                            guint index);
const char *cq_text_skip_bullet (const char *text);
void cq_text_join (GString *text,
                   const char *line);

/**
 * CqBulletList:
 *
 * Bulleted lists, one within another, while they are filled.
 */
typedef struct _CqBulletList CqBulletList;

CqBulletList *cq_bullet_list_new (void);
void cq_bullet_list_free (CqBulletList *self);
void cq_bullet_list_add (CqBulletList *self,
                         guint indent,
                         const char *text);
CqNode *cq_bullet_list_end (CqBulletList *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqTextLines, cq_text_lines_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqBulletList, cq_bullet_list_free)

G_END_DECLS
