#pragma once

#include <glib-object.h>

#include "statement/cq-numbering.h"

G_BEGIN_DECLS

/**
 * CqRich:
 *
 * The text of a clause as an editable line of characters with live spans over it. Made from
 * content, edited by pure functions, and turned into content again: what an edit does not touch
 * comes back as it was. Offsets count characters, as a text buffer does. Immutable, counted.
 *
 * *Atoms* are taken whole: a field, a blank, a reference, the mark of a footnote. The other spans
 * stand around text that may be typed in.
 */
typedef struct _CqRich CqRich;

#define CQ_TYPE_RICH (cq_rich_get_type ())
GType cq_rich_get_type (void);

/**
 * CqRichKind:
 * @CQ_RICH_TEXT: words (never a span)
 * @CQ_RICH_SPACE: white space with a line end in it, shown as one space (never a span)
 * @CQ_RICH_SLOT: the place of an emptied verb, action or commitment: what is typed there goes
 *   into it (never a span)
 * @CQ_RICH_MARK: an atom that shows nothing: a comment, a bare anchor. No edit of text removes it.
 * @CQ_RICH_FIELD: an atom: words that follow from elsewhere in the document
 * @CQ_RICH_BLANK: an atom: what is to be filled in, in brackets; what is typed into it replaces it
 * @CQ_RICH_REFERENCE: an atom: the number or title of what is referred to
 * @CQ_RICH_FOOTNOTE: an atom: its number, or an asterisk
 * @CQ_RICH_BRACKET: an atom: where text that is not agreed opens or closes
 * @CQ_RICH_FOREIGN: an atom: an element that is not a text: a picture, a formula
 * @CQ_RICH_EMPHASIS: italic
 * @CQ_RICH_WRAPPER: any other element around text: a link, words in another language
 *
 * What a span is. Those from @CQ_RICH_EMPHASIS on stand around text.
 */
typedef enum
{
  CQ_RICH_TEXT,
  CQ_RICH_SPACE,
  CQ_RICH_SLOT,
  CQ_RICH_MARK,
  CQ_RICH_FIELD,
  CQ_RICH_BLANK,
  CQ_RICH_REFERENCE,
  CQ_RICH_FOOTNOTE,
  CQ_RICH_BRACKET,
  CQ_RICH_FOREIGN,
  CQ_RICH_EMPHASIS,
  CQ_RICH_STRONG,
  CQ_RICH_UNDERLINED,
  CQ_RICH_STRUCK,
  CQ_RICH_RAISED,
  CQ_RICH_LOWERED,
  CQ_RICH_VERB,
  CQ_RICH_ACTION,
  CQ_RICH_COMMITMENT,
  CQ_RICH_WRAPPER,
} CqRichKind;

/**
 * CqRichSpan:
 * @start: the offset of its first character
 * @length: how many characters it has; none for a mark or an emptied verb
 * @is_atom: whether it is taken whole
 * @depth: how many spans stand around it
 * @node: (not nullable): its element, comment or instruction; of a span that has been edited, as it was
 *   before. Belongs to the #CqRich
 * @tip: (nullable): what can be said of it beyond what it shows: the words of a footnote. Belongs to
 *   the #CqRich
 *
 * A stretch of the text.
 */
typedef struct
{
  CqRichKind kind;
  guint start;
  guint length;
  gboolean is_atom;
  guint depth;
  CqNode *node;
  const char *tip;
} CqRichSpan;

CqRich *cq_rich_new (GPtrArray *content,
                     const char *lang,
                     CqNumbering *numbering);
CqRich *cq_rich_ref (CqRich *self);
void cq_rich_unref (CqRich *self);

const char *cq_rich_get_text (CqRich *self);
guint cq_rich_get_length (CqRich *self);
const char *cq_rich_get_lang (CqRich *self);
char *cq_rich_dup_masked (CqRich *self);
const CqRichSpan *cq_rich_get_spans (CqRich *self,
                                     guint *n_spans);
GPtrArray *cq_rich_get_content (CqRich *self);
gboolean cq_rich_equal (CqRich *self,
                        CqRich *other);

/* Where things stand */
const CqRichSpan *cq_rich_find_atom (CqRich *self,
                                     guint offset);
void cq_rich_widen (CqRich *self,
                    guint *start,
                    guint *end);
gboolean cq_rich_is_emphasized (CqRich *self,
                                guint start,
                                guint end);

/* Edits */
CqRich *cq_rich_replace (CqRich *self,
                         guint start,
                         guint end,
                         const char *text);
CqRich *cq_rich_replace_with_content (CqRich *self,
                                      guint start,
                                      guint end,
                                      GPtrArray *content);
CqRich *cq_rich_insert_node (CqRich *self,
                             guint at,
                             CqNode *node);
CqRich *cq_rich_remove_atom (CqRich *self,
                             guint offset);
CqRich *cq_rich_change_atom (CqRich *self,
                             guint offset,
                             CqNode *node);
CqRich *cq_rich_fill_blank (CqRich *self,
                            guint offset,
                            const char *text);
CqRich *cq_rich_set_emphasis (CqRich *self,
                              guint start,
                              guint end,
                              gboolean emphasized);

/* Footnotes and their words */
CqRich *cq_rich_insert_footnote (CqRich *self,
                                 guint at);
CqRich *cq_rich_get_footnote (CqRich *self,
                              guint offset);
CqRich *cq_rich_set_footnote (CqRich *self,
                              guint offset,
                              CqRich *words);

/* What is copied of a text, to be put elsewhere */
CqRich *cq_rich_get_slice (CqRich *self,
                           guint start,
                           guint end);

/* Texts */
char *cq_rich_dup_line (const char *text);
gboolean cq_rich_diff (const char *old_text,
                       const char *new_text,
                       guint *start,
                       guint *end,
                       char **replacement);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqRich, cq_rich_unref)

G_END_DECLS
